/* vst-chips-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-chips-field.h"

/**
 * VstChipsField:
 *
 * Short facts in a row, each a symbol and a word: never a colour alone.
 */
struct _VstChipsField
{
  AdwBin parent_instance;

  GtkBox *box;
};

G_DEFINE_FINAL_TYPE (VstChipsField, vst_chips_field, ADW_TYPE_BIN)

static void
vst_chips_field_class_init (VstChipsFieldClass *klass)
{
}

static void
vst_chips_field_init (VstChipsField *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

void
vst_chips_field_clear (VstChipsField *self)
{
  GtkWidget *chip;

  g_return_if_fail (VST_IS_CHIPS_FIELD (self));

  while ((chip = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, chip);
}

/**
 * vst_chips_field_add:
 * @icon: its symbol
 * @text: its word
 * @hue: (nullable): "green", "blue", "ochre", "plum"
 */
void
vst_chips_field_add (VstChipsField *self,
                     const char *icon,
                     const char *text,
                     const char *hue)
{
  GtkWidget *chip;
  GtkWidget *label;

  g_return_if_fail (VST_IS_CHIPS_FIELD (self));
  g_return_if_fail (icon != NULL && text != NULL);

  chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  label = gtk_label_new (text);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (chip, "chip");
  if (hue != NULL)
    gtk_widget_add_css_class (chip, hue);
  gtk_box_append (GTK_BOX (chip), gtk_image_new_from_icon_name (icon));
  gtk_box_append (GTK_BOX (chip), label);
  gtk_box_append (self->box, chip);
}
