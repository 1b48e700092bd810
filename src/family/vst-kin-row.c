/* vst-kin-row.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-kin-row.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"

void
vst_kin_row_clear (GtkListBox *list)
{
  GtkListBoxRow *row;

  g_return_if_fail (GTK_IS_LIST_BOX (list));

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

/**
 * vst_kin_row_add:
 * @holds: whether it is so now; what has ended is muted
 *
 * Returns: (transfer none): where its buttons go
 */
GtkWidget *
vst_kin_row_add (GtkListBox *list,
                 const char *text,
                 gboolean holds)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (box, "card-pad");
  if (!holds)
    gtk_widget_add_css_class (label, "muted");

  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  vst_a11y_set_label (row, text);
  gtk_list_box_append (list, row);

  return box;
}

GtkWidget *
vst_kin_row_add_button (GtkWidget *row,
                        const char *verb,
                        const char *text,
                        gint64 id)
{
  GtkWidget *button = gtk_button_new_with_label (verb);
  /* Translators: what a button does, and to what: "End: Parent: Amélie". */
  g_autofree char *spoken = g_strdup_printf (_("%1$s: %2$s"), verb, text);

  gtk_widget_add_css_class (button, "plain");
  gtk_widget_add_css_class (button, "mini");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  vst_a11y_set_label (button, spoken);
  g_object_set_data_full (G_OBJECT (button), "id", g_memdup2 (&id, sizeof id), g_free);
  gtk_box_append (GTK_BOX (row), button);

  return button;
}

gint64
vst_kin_row_get_id (GtkWidget *button)
{
  const gint64 *id = g_object_get_data (G_OBJECT (button), "id");

  g_return_val_if_fail (id != NULL, 0);

  return *id;
}
