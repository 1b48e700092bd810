/* vst-ending-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-ending-field.h"

#include "vst-choice.h"
#include "vst-consent.h"
#include "vst-consent-wording.h"

/**
 * VstEndingField:
 *
 * What follows from taking something back, before it is taken back; the keyboard
 * is on the button that does, so that it is one key more.
 */
struct _VstEndingField
{
  AdwBin parent_instance;

  GtkLabel *consequence;
  GtkWidget *how_box;
  GtkDropDown *how;
  GtkWidget *withdraw;
};

G_DEFINE_FINAL_TYPE (VstEndingField, vst_ending_field, ADW_TYPE_BIN)

enum
{
  SIGNAL_WITHDRAWN,
  SIGNAL_KEPT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What follows; it changes while it is open, too. */
void
vst_ending_field_tell (VstEndingField *self,
                       const char *text)
{
  g_return_if_fail (VST_IS_ENDING_FIELD (self));

  gtk_label_set_label (self->consequence, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->withdraw), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

/* With the keyboard on it: whoever asked for it has read it. */
void
vst_ending_field_open (VstEndingField *self)
{
  g_return_if_fail (VST_IS_ENDING_FIELD (self));

  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_widget_grab_focus (self->withdraw);
}

void
vst_ending_field_close (VstEndingField *self)
{
  g_return_if_fail (VST_IS_ENDING_FIELD (self));

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

gboolean
vst_ending_field_is_open (VstEndingField *self)
{
  g_return_val_if_fail (VST_IS_ENDING_FIELD (self), FALSE);

  return gtk_widget_get_visible (GTK_WIDGET (self));
}

/* Spoken or in writing, for what keeps it. */
void
vst_ending_field_ask_how (VstEndingField *self)
{
  g_return_if_fail (VST_IS_ENDING_FIELD (self));

  gtk_widget_set_visible (self->how_box, TRUE);
}

const char *
vst_ending_field_get_how (VstEndingField *self)
{
  g_return_val_if_fail (VST_IS_ENDING_FIELD (self), NULL);

  return vst_consent_how_codes ()[gtk_drop_down_get_selected (self->how) == 1];
}

static void
withdraw_action (GtkWidget *widget,
                 const char *name,
                 GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_WITHDRAWN], 0);
}

static void
keep_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  vst_ending_field_close (VST_ENDING_FIELD (widget));
  g_signal_emit (widget, signals[SIGNAL_KEPT], 0);
}

static void
vst_ending_field_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VST_TYPE_ENDING_FIELD);

  G_OBJECT_CLASS (vst_ending_field_parent_class)->dispose (object);
}

static void
vst_ending_field_class_init (VstEndingFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_ending_field_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/dossier/vst-ending-field.ui");
  gtk_widget_class_bind_template_child (widget_class, VstEndingField, consequence);
  gtk_widget_class_bind_template_child (widget_class, VstEndingField, how_box);
  gtk_widget_class_bind_template_child (widget_class, VstEndingField, how);
  gtk_widget_class_bind_template_child (widget_class, VstEndingField, withdraw);
  gtk_widget_class_install_action (widget_class, "ending.withdraw", NULL, withdraw_action);
  gtk_widget_class_install_action (widget_class, "ending.keep", NULL, keep_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "ending.keep", NULL);

  /**
   * VstEndingField::withdrawn:
   *
   * It was read, and is to be taken back.
   */
  signals[SIGNAL_WITHDRAWN] =
      g_signal_new ("withdrawn", VST_TYPE_ENDING_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * VstEndingField::kept:
   *
   * It was read, and stays as it was.
   */
  signals[SIGNAL_KEPT] = g_signal_new ("kept", VST_TYPE_ENDING_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
vst_ending_field_init (VstEndingField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vst_choice_set_codes (self->how, vst_consent_how_codes (), vst_word_consent_how);
}
