/* vst-section-row.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-section-row.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"

/* Ctrl+1 to Ctrl+9. */
#define MAX_KEYS 9

/**
 * vst_section_row_new:
 *
 * The sidebar's entry for a section: symbol, name and number of its key.
 */
GtkWidget *
vst_section_row_new (const VstScreen *screen)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = gtk_image_new_from_icon_name (screen->icon);
  GtkWidget *label = gtk_label_new (_(screen->title));
  GtkWidget *key = gtk_label_new ("");

  gtk_widget_add_css_class (icon, "i16");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (key, "t-small");
  gtk_widget_add_css_class (key, "num");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), key);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), "key", key);
  vst_a11y_set_label (row, _(screen->title));

  return row;
}

/**
 * vst_section_row_offer:
 * @hub: (nullable): the hub that is open
 *
 * Shows the entries of what whoever is signed in may do, numbered as their keys
 * are, which the pointer tells whole.
 */
void
vst_section_row_offer (GtkListBox *sections,
                       VstHub *hub)
{
  const VstScreen *screen;
  guint n_offered = 0;

  g_return_if_fail (GTK_IS_LIST_BOX (sections));

  for (guint i = 0; (screen = vst_screen_nth_section (i)) != NULL; i++)
    {
      GtkWidget *row = GTK_WIDGET (gtk_list_box_get_row_at_index (sections, (int) i));
      gboolean is_offered = vst_screen_is_offered (screen, hub);
      g_autofree char *digit = NULL;
      g_autofree char *keys = NULL;

      n_offered += is_offered;
      digit = g_strdup_printf ("%u", n_offered);
      keys = g_strdup_printf ("Ctrl+%u", n_offered);
      gtk_label_set_label (g_object_get_data (G_OBJECT (row), "key"), is_offered && n_offered <= MAX_KEYS ? digit : "");
      gtk_widget_set_tooltip_text (row, is_offered && n_offered <= MAX_KEYS ? keys : NULL);
      gtk_widget_set_visible (row, is_offered);
    }
}
