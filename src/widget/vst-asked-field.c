/* vst-asked-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-asked-field.h"

#include <glib/gi18n.h>

#define NONE (-1)
#define WAY "vst-way"

struct _VstAskedField
{
  AdwBin parent_instance;

  GtkWidget *row;
  int code;
  gboolean is_setting;
};

G_DEFINE_FINAL_TYPE (VstAskedField, vst_asked_field, ADW_TYPE_BIN)

static guint changed_signal;

static const VstAskedWay *
get_way (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), WAY);
}

static void
show (VstAskedField *self)
{
  self->is_setting = TRUE;
  for (GtkWidget *button = gtk_widget_get_first_child (self->row); button != NULL; button = gtk_widget_get_next_sibling (button))
    {
      gboolean is_on = get_way (button)->code == self->code;

      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), is_on);
      (is_on ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (button, "on");
    }
  self->is_setting = FALSE;
}

/* Pressed again, it is taken back. */
static void
toggled_cb (VstAskedField *self,
            GtkToggleButton *button)
{
  if (self->is_setting)
    return;

  self->code = gtk_toggle_button_get_active (button) ? get_way (GTK_WIDGET (button))->code : NONE;
  show (self);
  g_signal_emit (self, changed_signal, 0);
}

static void
vst_asked_field_class_init (VstAskedFieldClass *klass)
{
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
vst_asked_field_init (VstAskedField *self)
{
  self->code = NONE;
  self->row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  gtk_widget_set_halign (self->row, GTK_ALIGN_START);
  adw_bin_set_child (ADW_BIN (self), self->row);
}

/* @ways: they stay */
void
vst_asked_field_set_ways (VstAskedField *self,
                          const VstAskedWay *ways,
                          guint n_ways)
{
  g_return_if_fail (VST_IS_ASKED_FIELD (self));

  for (guint i = 0; i < n_ways; i++)
    {
      GtkWidget *button = gtk_toggle_button_new ();

      g_object_set_data (G_OBJECT (button), WAY, (gpointer) &ways[i]);
      gtk_widget_add_css_class (button, "choice");
      g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->row), button);
    }

  vst_asked_field_ask_in (self, vst_language_get () == VST_FRENCH ? VST_ASK_IN_FRENCH : VST_ASK_IN_ENGLISH);
}

/* Only words change. */
void
vst_asked_field_ask_in (VstAskedField *self,
                        VstAskIn ask_in)
{
  g_return_if_fail (VST_IS_ASKED_FIELD (self));

  vst_ask_in_name (ask_in, self->row, N_ ("Without an answer"));
  for (GtkWidget *button = gtk_widget_get_first_child (self->row); button != NULL; button = gtk_widget_get_next_sibling (button))
    vst_ask_in_label (ask_in, button, get_way (button)->words);
}

/* Returns: the code of what is pressed; -1 for none */
int
vst_asked_field_get (VstAskedField *self)
{
  g_return_val_if_fail (VST_IS_ASKED_FIELD (self), NONE);

  return self->code;
}

/* @code: -1 for none */
void
vst_asked_field_set (VstAskedField *self,
                     int code)
{
  g_return_if_fail (VST_IS_ASKED_FIELD (self));

  self->code = code;
  show (self);
}
