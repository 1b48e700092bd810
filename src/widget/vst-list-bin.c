/* vst-list-bin.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-list-bin.h"

#include "vst-choice.h"

/**
 * VstListBin:
 *
 * Around a #GtkListBox to choose from: one stop of Tab.  By itself the list lets
 * Tab go from row to row, and chooses each on the way: whoever went on to what
 * is below came there with the last line chosen.
 */
struct _VstListBin
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (VstListBin, vst_list_bin, ADW_TYPE_BIN)

static gboolean
vst_list_bin_grab_focus (GtkWidget *widget)
{
  GtkWidget *list = adw_bin_get_child (ADW_BIN (widget));

  return list != NULL && vst_choice_focus (GTK_LIST_BOX (list));
}

/* Tab goes by the list, to the row that is chosen; arrows go through it. */
static gboolean
vst_list_bin_focus (GtkWidget *widget,
                    GtkDirectionType direction)
{
  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (vst_list_bin_parent_class)->focus (widget, direction);

  return gtk_widget_get_focus_child (widget) == NULL && gtk_widget_grab_focus (widget);
}

static void
vst_list_bin_class_init (VstListBinClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = vst_list_bin_focus;
  GTK_WIDGET_CLASS (klass)->grab_focus = vst_list_bin_grab_focus;
}

static void
vst_list_bin_init (VstListBin *self)
{
}
