/* vst-due-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-due-field.h"

#include <stdlib.h>
#include <string.h>

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-date-text.h"
#include "vst-error-text.h"
#include "vst-kin.h"
#include "vst-paper-format.h"

/* A day that isn't one, for the check to complain of. */
#define NO_DAY "?"

/* Whatever has more digits is no number of weeks. */
#define WEEK_DIGITS 2

/**
 * VstDueField:
 *
 * The day a child is to be born, or was to be; of a child who is born already
 * the weeks will do.  Beneath it is said what was understood.
 */
struct _VstDueField
{
  AdwBin parent_instance;

  gboolean takes_weeks;

  GtkWidget *entry;
  GtkLabel *hint;
};

G_DEFINE_FINAL_TYPE (VstDueField, vst_due_field, ADW_TYPE_BIN)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_ENTERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_weeks (VstDueField *self,
          const char *text)
{
  return self->takes_weeks && *text != '\0' && strlen (text) <= WEEK_DIGITS && strspn (text, "0123456789") == strlen (text);
}

static void
show_hint (VstDueField *self,
           const char *text,
           gboolean is_problem)
{
  gtk_label_set_label (self->hint, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), text != NULL && *text != '\0');
  (is_problem ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (GTK_WIDGET (self->hint), "fg-ochre");
}

static void
changed_cb (VstDueField *self)
{
  g_autofree char *day = vst_day_parse (vst_due_field_get_text (self));
  g_autofree char *text = day != NULL ? vst_format_day_prose (day) : NULL;

  show_hint (self, text, FALSE);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * vst_due_field_dup_day:
 *
 * The day that is typed; empty where nothing is; no day where it can't be one.
 */
char *
vst_due_field_dup_day (VstDueField *self)
{
  g_autofree char *text = NULL;
  char *day;

  g_return_val_if_fail (VST_IS_DUE_FIELD (self), NULL);

  text = g_strstrip (g_strdup (vst_due_field_get_text (self)));
  if (*text == '\0')
    return g_steal_pointer (&text);

  day = vst_day_parse (text);

  return day != NULL ? day : g_strdup (NO_DAY);
}

/* Shows what is known of somebody born early, as one would type it. */
void
vst_due_field_show (VstDueField *self,
                    const VstPersonEntry *entry)
{
  g_autofree char *weeks = NULL;

  g_return_if_fail (VST_IS_DUE_FIELD (self) && entry != NULL);

  weeks = entry->gestation_weeks > 0 ? g_strdup_printf ("%d", entry->gestation_weeks) : NULL;
  vst_due_field_set_text (self, weeks != NULL ? weeks : entry->due_on);
}

void
vst_due_field_fill (VstDueField *self,
                    VstPersonEntry *entry)
{
  g_autofree char *text = NULL;

  g_return_if_fail (VST_IS_DUE_FIELD (self) && entry != NULL);

  text = g_strstrip (g_strdup (vst_due_field_get_text (self)));
  g_free (entry->due_on);
  entry->gestation_weeks = is_weeks (self, text) ? atoi (text) : 0;
  entry->due_on = entry->gestation_weeks > 0 ? g_strdup ("") : vst_due_field_dup_day (self);
}

const char *
vst_due_field_get_text (VstDueField *self)
{
  g_return_val_if_fail (VST_IS_DUE_FIELD (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

void
vst_due_field_set_text (VstDueField *self,
                        const char *text)
{
  g_return_if_fail (VST_IS_DUE_FIELD (self) && text != NULL);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
}

/* Of a child who is born: the weeks may be typed, too. */
void
vst_due_field_set_weeks (VstDueField *self)
{
  g_return_if_fail (VST_IS_DUE_FIELD (self));

  self->takes_weeks = TRUE;
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _("32 or 2026-11-22"));
  vst_a11y_set_label (self->entry, _("Born early: weeks, or due date"));
}

/**
 * vst_due_field_say:
 * @error: (nullable): what is to be mended; %NULL takes it away
 *
 * Says an error beside the field, and puts the focus there.
 */
void
vst_due_field_say (VstDueField *self,
                   const GError *error)
{
  g_autofree char *text = error != NULL ? vst_error_text (error) : NULL;

  g_return_if_fail (VST_IS_DUE_FIELD (self));

  show_hint (self, text, error != NULL);
  if (error != NULL)
    gtk_widget_grab_focus (self->entry);
}

void
vst_due_field_toggle (VstDueField *self)
{
  gboolean is_shown;

  g_return_if_fail (VST_IS_DUE_FIELD (self));

  is_shown = !gtk_widget_get_visible (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), is_shown);
  if (is_shown)
    gtk_widget_grab_focus (self->entry);
  else
    vst_due_field_set_text (self, "");

  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
vst_due_field_save (VstDueField *self,
                    GVariantDict *state)
{
  g_return_if_fail (VST_IS_DUE_FIELD (self) && state != NULL);

  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    g_variant_dict_insert (state, "due", "s", vst_due_field_get_text (self));
}

void
vst_due_field_restore (VstDueField *self,
                       GVariantDict *state)
{
  const char *text = "";

  g_return_if_fail (VST_IS_DUE_FIELD (self) && state != NULL);

  gtk_widget_set_visible (GTK_WIDGET (self), g_variant_dict_lookup (state, "due", "&s", &text));
  vst_due_field_set_text (self, text);
}

/**
 * vst_due_field_check:
 * @today: the day it is
 *
 * Says beside the field, where it is shown, that a child can't be awaited for
 * that day.
 */
gboolean
vst_due_field_check (VstDueField *self,
                     const char *today)
{
  g_autofree char *day = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (VST_IS_DUE_FIELD (self), FALSE);

  day = vst_due_field_dup_day (self);
  if (!gtk_widget_get_visible (GTK_WIDGET (self)) || vst_due_check (day, today, &error))
    return TRUE;

  vst_due_field_say (self, error);

  return FALSE;
}

static void
entered_cb (VstDueField *self)
{
  g_signal_emit (self, signals[SIGNAL_ENTERED], 0);
}

static gboolean
vst_due_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (VST_DUE_FIELD (widget)->entry);
}

static void
vst_due_field_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VST_TYPE_DUE_FIELD);

  G_OBJECT_CLASS (vst_due_field_parent_class)->dispose (object);
}

static void
vst_due_field_class_init (VstDueFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_due_field_dispose;
  widget_class->grab_focus = vst_due_field_grab_focus;

  /**
   * VstDueField::changed:
   *
   * After each key.
   */
  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", VST_TYPE_DUE_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * VstDueField::entered:
   *
   * Enter was pressed in it.
   */
  signals[SIGNAL_ENTERED] =
      g_signal_new ("entered", VST_TYPE_DUE_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/family/vst-due-field.ui");
  gtk_widget_class_bind_template_child (widget_class, VstDueField, entry);
  gtk_widget_class_bind_template_child (widget_class, VstDueField, hint);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
}

static void
vst_due_field_init (VstDueField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
vst_due_field_ask_in (VstDueField *self,
                      VstAskIn ask_in)
{
  g_return_if_fail (VST_IS_DUE_FIELD (self));

  vst_ask_in_hint (ask_in, self->entry, N_ ("Due date, as 2027-03-01"));
  vst_ask_in_name (ask_in, self->entry, N_ ("Due date"));
}
