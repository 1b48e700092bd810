/* vst-birth-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-birth-field.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "vst-date-text.h"
#include "vst-date.h"
#include "vst-error-text.h"
#include "vst-error.h"
#include "vst-family-wording.h"

/* Whatever has more digits is no age. */
#define AGE_DIGITS 3

/* A day that isn't one, for the check to complain of. */
#define NO_DAY "?"

/**
 * VstBirthField:
 *
 * A birth date or an age, whichever is known, in one line; beneath it is said
 * what was understood.
 */
struct _VstBirthField
{
  AdwBin parent_instance;

  char *today;
  char *shown;     /* the text of an age that was known before */
  char *shown_day; /* and the day it was so */

  GtkWidget *entry;
  GtkLabel *hint;
};

G_DEFINE_FINAL_TYPE (VstBirthField, vst_birth_field, ADW_TYPE_BIN)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_ENTERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
set_text (char **text,
          const char *value)
{
  g_free (*text);
  *text = g_strdup (value);
}

static gboolean
is_age (const char *text)
{
  return *text != '\0' && strlen (text) <= AGE_DIGITS && strspn (text, "0123456789") == strlen (text);
}

/**
 * vst_birth_field_fill:
 *
 * Puts what is typed into @entry; what is no day stays one that can't be kept.
 */
void
vst_birth_field_fill (VstBirthField *self,
                      VstPersonEntry *entry)
{
  g_autofree char *text = NULL;
  g_autofree char *day = NULL;

  g_return_if_fail (VST_IS_BIRTH_FIELD (self));
  g_return_if_fail (entry != NULL);

  text = g_strstrip (g_strdup (vst_birth_field_get_text (self)));
  set_text (&entry->birth_date, "");
  set_text (&entry->age_as_of, "");
  entry->age_years = -1;

  if (is_age (text))
    {
      entry->age_years = atoi (text);
      set_text (&entry->age_as_of, g_strcmp0 (text, self->shown) == 0 ? self->shown_day : self->today);
    }
  else if (*text != '\0')
    {
      day = vst_day_parse (text);
      set_text (&entry->birth_date, day != NULL ? day : NO_DAY);
    }
}

static void
say (VstBirthField *self,
     const char *text,
     gboolean is_problem)
{
  gtk_label_set_label (self->hint, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), text != NULL && *text != '\0');
  (is_problem ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (GTK_WIDGET (self->hint), "fg-ochre");
}

static void
changed_cb (VstBirthField *self)
{
  g_autoptr (VstPersonEntry) entry = vst_person_entry_new ();
  g_autofree char *text = NULL;

  vst_birth_field_fill (self, entry);
  text = vst_word_birth (entry, self->today);
  say (self, text, FALSE);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Says beside the field what can't be kept. */
static gboolean
is_sound (VstBirthField *self)
{
  g_autoptr (VstPersonEntry) entry = vst_person_entry_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  vst_birth_field_fill (self, entry);
  if (vst_person_entry_check_field (entry, VST_PERSON_BIRTH_DATE, self->today, &error) &&
      vst_person_entry_check_field (entry, VST_PERSON_AGE, self->today, &error))
    return TRUE;

  text = vst_error_text (error);
  say (self, text, TRUE);

  return FALSE;
}

/* The paper form is still at hand, and so is she. */
static void
left_cb (VstBirthField *self)
{
  is_sound (self);
}

/**
 * vst_birth_field_check:
 *
 * Says beside the field what can't be kept, and puts the focus there.
 */
gboolean
vst_birth_field_check (VstBirthField *self)
{
  g_return_val_if_fail (VST_IS_BIRTH_FIELD (self), FALSE);

  if (is_sound (self))
    return TRUE;

  gtk_widget_grab_focus (self->entry);

  return FALSE;
}

/**
 * vst_birth_field_say:
 * @error: what is to be mended
 *
 * Says beside the field that a child is as old as each parent, which only the
 * family knows.
 */
gboolean
vst_birth_field_say (VstBirthField *self,
                     const GError *error)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (VST_IS_BIRTH_FIELD (self), FALSE);

  if (!g_error_matches (error, VST_ERROR, VST_ERROR_CHILD_OLDER))
    return FALSE;

  text = vst_error_text (error);
  say (self, text, TRUE);
  gtk_widget_grab_focus (self->entry);

  return TRUE;
}

const char *
vst_birth_field_get_text (VstBirthField *self)
{
  g_return_val_if_fail (VST_IS_BIRTH_FIELD (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

void
vst_birth_field_set_text (VstBirthField *self,
                          const char *text)
{
  g_return_if_fail (VST_IS_BIRTH_FIELD (self));
  g_return_if_fail (text != NULL);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
}

/* The day it is where the hub is; an age is as of it. */
void
vst_birth_field_set_today (VstBirthField *self,
                           const char *today)
{
  g_return_if_fail (VST_IS_BIRTH_FIELD (self));
  g_return_if_fail (vst_day_is_valid (today));

  g_free (self->today);
  self->today = g_strdup (today);
}

/* Shows what is known, as one would type it. */
void
vst_birth_field_show (VstBirthField *self,
                      const VstPersonEntry *entry)
{
  g_return_if_fail (VST_IS_BIRTH_FIELD (self));
  g_return_if_fail (entry != NULL);

  g_clear_pointer (&self->shown, g_free);
  g_clear_pointer (&self->shown_day, g_free);

  if (entry->age_years >= 0)
    {
      self->shown = g_strdup_printf ("%d", entry->age_years);
      self->shown_day = g_strdup (entry->age_as_of);
    }

  vst_birth_field_set_text (self, self->shown != NULL ? self->shown : entry->birth_date);
}

static void
entered_cb (VstBirthField *self)
{
  g_signal_emit (self, signals[SIGNAL_ENTERED], 0);
}

static gboolean
vst_birth_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (VST_BIRTH_FIELD (widget)->entry);
}

static void
vst_birth_field_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VST_TYPE_BIRTH_FIELD);

  G_OBJECT_CLASS (vst_birth_field_parent_class)->dispose (object);
}

static void
vst_birth_field_finalize (GObject *object)
{
  VstBirthField *self = VST_BIRTH_FIELD (object);

  g_free (self->today);
  g_free (self->shown);
  g_free (self->shown_day);

  G_OBJECT_CLASS (vst_birth_field_parent_class)->finalize (object);
}

static void
vst_birth_field_class_init (VstBirthFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = vst_birth_field_dispose;
  object_class->finalize = vst_birth_field_finalize;
  widget_class->grab_focus = vst_birth_field_grab_focus;

  /**
   * VstBirthField::changed:
   *
   * After each key.
   */
  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", VST_TYPE_BIRTH_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * VstBirthField::entered:
   *
   * Enter was pressed in it.
   */
  signals[SIGNAL_ENTERED] =
      g_signal_new ("entered", VST_TYPE_BIRTH_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/family/vst-birth-field.ui");
  gtk_widget_class_bind_template_child (widget_class, VstBirthField, entry);
  gtk_widget_class_bind_template_child (widget_class, VstBirthField, hint);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
}

static void
vst_birth_field_init (VstBirthField *self)
{
  self->today = vst_day_today (NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
vst_birth_field_ask_in (VstBirthField *self,
                        VstAskIn ask_in)
{
  g_return_if_fail (VST_IS_BIRTH_FIELD (self));

  vst_ask_in_hint (ask_in, self->entry, N_ ("2021-05-03 or 4"));
  vst_ask_in_name (ask_in, self->entry, N_ ("Birth date or age"));
}
