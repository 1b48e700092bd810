/* vst-member-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-member-field.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-birth-field.h"
#include "vst-error-text.h"
#include "vst-error.h"
#include "vst-language-field.h"

/**
 * VstMemberField:
 *
 * One more adult or child of a family being taken in, in one line.
 */
struct _VstMemberField
{
  AdwBin parent_instance;

  gboolean is_child;
  char *today;

  GtkWidget *name;
  GtkLabel *problem;
  VstBirthField *birth;
  VstLanguageField *language;
};

G_DEFINE_FINAL_TYPE (VstMemberField, vst_member_field, ADW_TYPE_BIN)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_REMOVE,
  SIGNAL_ENTERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *
get_name (VstMemberField *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->name));
}

static void
changed_cb (VstMemberField *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
remove_cb (VstMemberField *self)
{
  g_signal_emit (self, signals[SIGNAL_REMOVE], 0);
}

/* From the name to the birth date, and on to the next line. */
static void
name_entered_cb (VstMemberField *self)
{
  if (vst_member_field_is_empty (self))
    g_signal_emit (self, signals[SIGNAL_ENTERED], 0);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->birth));
}

static void
entered_cb (VstMemberField *self)
{
  g_signal_emit (self, signals[SIGNAL_ENTERED], 0);
}

static gboolean
vst_member_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (VST_MEMBER_FIELD (widget)->name);
}

static void
vst_member_field_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VST_TYPE_MEMBER_FIELD);

  G_OBJECT_CLASS (vst_member_field_parent_class)->dispose (object);
}

static void
vst_member_field_finalize (GObject *object)
{
  g_free (VST_MEMBER_FIELD (object)->today);

  G_OBJECT_CLASS (vst_member_field_parent_class)->finalize (object);
}

static void
vst_member_field_class_init (VstMemberFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_member_field_dispose;
  G_OBJECT_CLASS (klass)->finalize = vst_member_field_finalize;
  widget_class->grab_focus = vst_member_field_grab_focus;

  /**
   * VstMemberField::changed:
   *
   * After each key and choice.
   */
  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", VST_TYPE_MEMBER_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * VstMemberField::remove:
   *
   * The line is not wanted any more.
   */
  signals[SIGNAL_REMOVE] =
      g_signal_new ("remove", VST_TYPE_MEMBER_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * VstMemberField::entered:
   *
   * Enter leads out of the line.
   */
  signals[SIGNAL_ENTERED] =
      g_signal_new ("entered", VST_TYPE_MEMBER_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (VST_TYPE_BIRTH_FIELD);
  g_type_ensure (VST_TYPE_LANGUAGE_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/family/vst-member-field.ui");
  gtk_widget_class_bind_template_child (widget_class, VstMemberField, name);
  gtk_widget_class_bind_template_child (widget_class, VstMemberField, problem);
  gtk_widget_class_bind_template_child (widget_class, VstMemberField, birth);
  gtk_widget_class_bind_template_child (widget_class, VstMemberField, language);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
}

static void
vst_member_field_init (VstMemberField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
vst_member_field_new (gboolean is_child,
                      const char *today,
                      VstAskIn ask_in)
{
  VstMemberField *self = g_object_new (VST_TYPE_MEMBER_FIELD, NULL);

  self->is_child = is_child;
  self->today = g_strdup (today);
  vst_birth_field_set_today (self->birth, today);
  vst_member_field_ask_in (self, ask_in);
  vst_a11y_patch (GTK_WIDGET (self));

  return GTK_WIDGET (self);
}

void
vst_member_field_ask_in (VstMemberField *self,
                         VstAskIn ask_in)
{
  const char *label;

  g_return_if_fail (VST_IS_MEMBER_FIELD (self));

  label = self->is_child ? N_ ("Child’s name") : N_ ("Adult’s name");
  vst_ask_in_hint (ask_in, self->name, label);
  vst_ask_in_name (ask_in, self->name, label);
  vst_birth_field_ask_in (self->birth, ask_in);
  vst_language_field_ask_in (self->language, ask_in);
}

/* A line in which nothing is typed is nobody. */
gboolean
vst_member_field_is_empty (VstMemberField *self)
{
  g_autofree char *language = NULL;

  g_return_val_if_fail (VST_IS_MEMBER_FIELD (self), TRUE);

  language = vst_language_field_dup_code (self->language);

  return *get_name (self) == '\0' && *vst_birth_field_get_text (self->birth) == '\0' && *language == '\0';
}

VstMemberEntry *
vst_member_field_dup_entry (VstMemberField *self)
{
  VstMemberEntry *entry;

  g_return_val_if_fail (VST_IS_MEMBER_FIELD (self), NULL);

  entry = vst_member_entry_new (self->is_child ? "child" : "unknown");
  g_free (entry->person->display_name);
  entry->person->display_name = g_strdup (get_name (self));
  g_free (entry->person->language);
  entry->person->language = vst_language_field_dup_code (self->language);
  entry->person->interpreter = vst_language_field_needs_interpreter (self->language);
  vst_birth_field_fill (self->birth, entry->person);
  vst_person_entry_tidy (entry->person);

  return entry;
}

/* Says beside the field what can't be kept, and puts the focus there. */
gboolean
vst_member_field_check (VstMemberField *self)
{
  g_autoptr (VstMemberEntry) entry = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (VST_IS_MEMBER_FIELD (self), FALSE);

  if (vst_member_field_is_empty (self))
    return TRUE;

  entry = vst_member_field_dup_entry (self);
  if (!vst_person_entry_check_field (entry->person, VST_PERSON_DISPLAY_NAME, self->today, &error))
    {
      g_autofree char *text = vst_error_text (error);

      gtk_label_set_label (self->problem, text);
      gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
      gtk_widget_grab_focus (self->name);
      return FALSE;
    }

  return vst_birth_field_check (self->birth) && vst_language_field_check (self->language);
}

/* Says beside the birth date that she is as old as her parents. */
void
vst_member_field_say_older (VstMemberField *self)
{
  g_autoptr (GError) error = g_error_new_literal (VST_ERROR, VST_ERROR_CHILD_OLDER, "A line of a form");

  g_return_if_fail (VST_IS_MEMBER_FIELD (self));

  vst_birth_field_say (self->birth, error);
}

GVariant *
vst_member_field_save (VstMemberField *self)
{
  g_return_val_if_fail (VST_IS_MEMBER_FIELD (self), NULL);

  return g_variant_new ("(bssv)", self->is_child, get_name (self), vst_birth_field_get_text (self->birth),
                        vst_language_field_save (self->language));
}

GtkWidget *
vst_member_field_restore (GVariant *state,
                          const char *today,
                          VstAskIn ask_in)
{
  g_autoptr (GVariant) language = NULL;
  const char *name, *birth;
  gboolean is_child;
  VstMemberField *self;

  g_variant_get (state, "(b&s&sv)", &is_child, &name, &birth, &language);
  self = VST_MEMBER_FIELD (vst_member_field_new (is_child, today, ask_in));
  gtk_editable_set_text (GTK_EDITABLE (self->name), name);
  vst_birth_field_set_text (self->birth, birth);
  vst_language_field_restore (self->language, language);

  return GTK_WIDGET (self);
}
