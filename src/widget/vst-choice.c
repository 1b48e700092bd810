/* vst-choice.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-choice.h"

#include "vst-a11y.h"

#define RECORD "vst-record"

/**
 * vst_choice_set_words:
 * @take_words: (transfer full) (element-type utf8): in the order of the choice
 */
void
vst_choice_set_words (GtkDropDown *drop_down,
                      GPtrArray *take_words)
{
  g_autoptr (GPtrArray) words = take_words;
  g_autoptr (GtkStringList) list = NULL;

  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down));
  g_return_if_fail (words != NULL);

  g_ptr_array_add (words, NULL);
  list = gtk_string_list_new ((const char *const *) words->pdata);
  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (list));
}

void
vst_choice_set_codes (GtkDropDown *drop_down,
                      const char *const *codes,
                      VstChoiceWordFunc word)
{
  GPtrArray *words;

  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down));

  words = g_ptr_array_new_with_free_func (g_free);
  for (const char *const *code = codes; *code != NULL; code++)
    g_ptr_array_add (words, g_strdup (word (*code)));

  vst_choice_set_words (drop_down, words);
}

/**
 * vst_choice_add_boxes:
 * @toggled: (swapped): called with @object when one is ticked, or no longer is
 */
void
vst_choice_add_boxes (GtkFlowBox *flow,
                      const char *const *codes,
                      VstChoiceWordFunc word,
                      GCallback toggled,
                      gpointer object)
{
  g_return_if_fail (GTK_IS_FLOW_BOX (flow));

  for (const char *const *code = codes; *code != NULL; code++)
    {
      GtkWidget *check = gtk_check_button_new_with_label (word (*code));

      g_signal_connect_object (check, "toggled", toggled, object, G_CONNECT_SWAPPED);
      gtk_flow_box_insert (flow, check, -1);
      gtk_widget_set_focusable (gtk_widget_get_parent (check), FALSE);
    }
}

char *
vst_choice_dup_ticked (GtkFlowBox *flow,
                       const char *const *codes)
{
  GString *ticked = g_string_new (NULL);

  for (int i = 0; codes[i] != NULL; i++)
    {
      GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (flow, i);

      if (gtk_check_button_get_active (GTK_CHECK_BUTTON (gtk_flow_box_child_get_child (child))))
        g_string_append_printf (ticked, "%s%s", ticked->len > 0 ? "," : "", codes[i]);
    }

  return g_string_free (ticked, FALSE);
}

/**
 * vst_choice_add_row:
 * @below: the smaller line, or empty
 *
 * Returns: (transfer none): the row
 */
GtkWidget *
vst_choice_add_row (GtkListBox *list,
                    const char *title,
                    const char *below,
                    const char *icon)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *spoken = below[0] != '\0' ? g_strdup_printf ("%s. %s", title, below) : g_strdup (title);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), below);
  adw_action_row_set_icon_name (ADW_ACTION_ROW (row), icon);
  vst_a11y_set_label (row, spoken);
  gtk_list_box_append (list, row);

  return row;
}

/**
 * vst_choice_empty:
 *
 * Returns: whether the keyboard was on one of the rows: once the list is filled
 *   again, vst_choice_focus() puts it back
 */
gboolean
vst_choice_empty (GtkListBox *list)
{
  gboolean has_focus;
  GtkListBoxRow *row;

  g_return_val_if_fail (GTK_IS_LIST_BOX (list), FALSE);

  has_focus = gtk_widget_get_focus_child (GTK_WIDGET (list)) != NULL;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));

  return has_focus;
}

/**
 * vst_choice_focus:
 *
 * Puts the keyboard on the row that is chosen; where none is, the first one is then.
 *
 * Returns: whether there was one
 */
gboolean
vst_choice_focus (GtkListBox *list)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (GTK_IS_LIST_BOX (list), FALSE);

  if (gtk_list_box_get_selected_row (list) == NULL)
    gtk_list_box_select_row (list, gtk_list_box_get_row_at_index (list, 0));

  row = gtk_list_box_get_selected_row (list);

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

void
vst_choice_set_record (GtkWidget *row,
                       gpointer take_record,
                       GDestroyNotify destroy)
{
  g_object_set_data_full (G_OBJECT (row), RECORD, take_record, destroy);
}

gpointer
vst_choice_get_record (GtkListBoxRow *row)
{
  return row != NULL ? g_object_get_data (G_OBJECT (row), RECORD) : NULL;
}

/* Of the row that is selected; NULL where none is. */
gpointer
vst_choice_get_chosen (GtkListBox *list)
{
  return vst_choice_get_record (gtk_list_box_get_selected_row (list));
}

static void
clicked_cb (GtkGestureClick *gesture,
            int n_press,
            double x,
            double y,
            GtkWidget *view)
{
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (gtk_list_view_get_model (GTK_LIST_VIEW (view)));
  GtkWidget *row = gtk_widget_pick (view, x, y, GTK_PICK_DEFAULT);

  while (row != NULL && row != view && gtk_widget_get_parent (row) != view)
    row = gtk_widget_get_parent (row);

  /* The row under the mouse is the chosen one by now. */
  if (n_press == 1 && row != NULL && row != view)
    gtk_widget_activate_action (row, "list.activate-item", "u", gtk_single_selection_get_selected (selection));
}

/**
 * vst_choice_open_by_click:
 * @view: of a #GtkSingleSelection
 *
 * What #GtkListView:single-click-activate does, but that there a mouse that merely
 * lies on a row chooses it, and then what is highlighted isn't what a key opens.
 */
void
vst_choice_open_by_click (GtkListView *view)
{
  GtkGesture *gesture = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), GDK_BUTTON_PRIMARY);
  g_signal_connect (gesture, "released", G_CALLBACK (clicked_cb), view);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (gesture));
}
