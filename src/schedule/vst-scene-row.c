/* vst-scene-row.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-scene-row.h"

#include "vst-a11y.h"

#define RECORD "vst-record"

GtkListBox *
vst_scene_list_new (GtkBox *box,
                    const char *heading)
{
  GtkWidget *label = gtk_label_new (heading);
  GtkWidget *list = gtk_list_box_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "t-head");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  vst_a11y_set_label (list, heading);
  gtk_box_append (box, label);
  gtk_box_append (box, list);

  return GTK_LIST_BOX (list);
}

/**
 * vst_scene_list_clear:
 * @when_empty: (nullable): a line that says that there is nothing
 */
void
vst_scene_list_clear (GtkListBox *list,
                      const char *when_empty)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));

  if (when_empty != NULL)
    vst_scene_row_append (list, when_empty, NULL, NULL);
}

/**
 * vst_scene_row_append:
 * @subtitle: (nullable):
 * @record: (nullable): what the row is about; with one, it can be activated
 */
GtkWidget *
vst_scene_row_append (GtkListBox *list,
                      const char *title,
                      const char *subtitle,
                      GObject *record)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = g_markup_escape_text (title, -1);
  g_autofree char *line = subtitle != NULL ? g_markup_escape_text (subtitle, -1) : NULL;
  g_autofree char *spoken = subtitle != NULL ? g_strdup_printf ("%s, %s", title, subtitle) : g_strdup (title);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  if (line != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), record != NULL);
  if (record != NULL)
    g_object_set_data_full (G_OBJECT (row), RECORD, g_object_ref (record), g_object_unref);

  /* Its title is in what is spoken: once is enough. */
  gtk_list_box_append (list, row);
  vst_a11y_patch (row);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  vst_a11y_set_label (row, spoken);

  return row;
}

/**
 * vst_scene_row_add_button:
 * @spoken: what it does to what, for who does not see the row
 * @pressed: `(data, button)`; the row is the button's ancestor
 */
GtkWidget *
vst_scene_row_add_button (GtkWidget *row,
                          const char *label,
                          const char *spoken,
                          GCallback pressed,
                          gpointer data)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "plain");
  vst_a11y_set_label (button, spoken);
  g_signal_connect_swapped (button, "clicked", pressed, data);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return button;
}

/* Of a row, or of a button in one. */
gpointer
vst_scene_row_get_record (gpointer row)
{
  GtkWidget *widget = row;

  while (widget != NULL && !GTK_IS_LIST_BOX_ROW (widget))
    widget = gtk_widget_get_parent (widget);

  return widget != NULL ? g_object_get_data (G_OBJECT (widget), RECORD) : NULL;
}
