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
 * @index: its place in the sidebar, from 0
 *
 * The sidebar's entry for a section: symbol, name and number of its key.
 */
GtkWidget *
vst_section_row_new (const VstScreen *screen,
                     guint index)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = gtk_image_new_from_icon_name (screen->icon);
  GtkWidget *label = gtk_label_new (_(screen->title));

  gtk_widget_add_css_class (icon, "i16");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);

  if (index < MAX_KEYS)
    {
      g_autofree char *digit = g_strdup_printf ("%u", index + 1);
      GtkWidget *key = gtk_label_new (digit);

      gtk_widget_add_css_class (key, "t-small");
      gtk_widget_add_css_class (key, "num");
      gtk_box_append (GTK_BOX (box), key);
    }

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  vst_a11y_set_label (row, _(screen->title));

  return row;
}

/**
 * vst_section_row_offer:
 * @hub: (nullable): the hub that is open
 *
 * Shows the entries of what whoever is signed in may do.
 */
void
vst_section_row_offer (GtkListBox *sections,
                       VstHub *hub)
{
  const VstScreen *screen;

  g_return_if_fail (GTK_IS_LIST_BOX (sections));

  for (guint i = 0; (screen = vst_screen_nth_section (i)) != NULL; i++)
    gtk_widget_set_visible (GTK_WIDGET (gtk_list_box_get_row_at_index (sections, (int) i)), hub != NULL && vst_hub_may (hub, screen->right));
}
