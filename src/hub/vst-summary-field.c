/* vst-summary-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-summary-field.h"

#include <glib/gi18n.h>

#include "vst-place-field.h"
#include "vst-role-wording.h"

/**
 * VstSummaryField:
 *
 * What a new hub will be, before it is made.
 */
struct _VstSummaryField
{
  AdwBin parent_instance;

  GtkGrid *grid;
};

G_DEFINE_FINAL_TYPE (VstSummaryField, vst_summary_field, ADW_TYPE_BIN)

static void
vst_summary_field_class_init (VstSummaryFieldClass *klass)
{
}

static void
vst_summary_field_init (VstSummaryField *self)
{
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_row_spacing (self->grid, 9);
  gtk_grid_set_column_spacing (self->grid, 24);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sheet");
  gtk_widget_add_css_class (GTK_WIDGET (self), "card-pad");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->grid));
}

static void
add_line (VstSummaryField *self,
          int row,
          const char *caption,
          const char *text)
{
  GtkWidget *left = gtk_label_new (caption);
  GtkWidget *right = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (left), 0);
  gtk_label_set_yalign (GTK_LABEL (left), 0);
  gtk_label_set_xalign (GTK_LABEL (right), 0);
  gtk_label_set_wrap (GTK_LABEL (left), TRUE);
  gtk_label_set_wrap (GTK_LABEL (right), TRUE);
  gtk_widget_set_hexpand (right, TRUE);
  gtk_widget_add_css_class (left, "t-meta");
  gtk_grid_attach (self->grid, left, 0, row, 1, 1);
  gtk_grid_attach (self->grid, right, 1, row, 1, 1);
}

/**
 * vst_summary_field_fill:
 * @founding: all answered
 */
void
vst_summary_field_fill (VstSummaryField *self,
                        VstFounding *founding)
{
  const char *const captions[VST_FOUNDING_PEOPLE] = { _("Administration"), _("Administration"), _("First at reception") };
  const char *text;
  GtkWidget *child;
  int row = 0;

  g_return_if_fail (VST_IS_SUMMARY_FIELD (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);

  add_line (self, row++, _("Name in English"), *founding->name_en != '\0' ? founding->name_en : founding->name_fr);
  add_line (self, row++, _("Name in French"), *founding->name_fr != '\0' ? founding->name_fr : founding->name_en);
  if (g_variant_lookup (founding->settings, "province", "&s", &text))
    add_line (self, row++, _("Province or territory"), vst_place_field_get_province_text (text));
  if (g_variant_lookup (founding->settings, "zone", "&s", &text))
    add_line (self, row++, _("Time zone"), vst_place_field_get_zone_text (text));
  if (g_variant_lookup (founding->settings, "fiscal_start", "&s", &text))
    add_line (self, row++, _("The fiscal year begins on"), vst_place_field_get_fiscal_text (text));

  for (guint i = 0; i < VST_FOUNDING_PEOPLE; i++)
    if (*founding->people[i].name != '\0')
      {
        g_autofree char *roles = vst_word_staff_roles (founding->people[i].roles);
        /* Translators: a person's name, then her roles, as in "Ruth E.: administration and coordination". */
        g_autofree char *person = g_strdup_printf (_("%1$s: %2$s"), founding->people[i].name, roles);

        add_line (self, row++, captions[i], person);
      }
}
