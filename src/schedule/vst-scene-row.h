/* vst-scene-row.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A list of the scene with its heading, below what is in @box already. */
GtkListBox *vst_scene_list_new       (GtkBox       *box,
                                      const char   *heading);
void        vst_scene_list_clear     (GtkListBox   *list,
                                      const char   *when_empty);

/* A row of it.  What is pressed has @data, which the row keeps. */
GtkWidget  *vst_scene_row_append     (GtkListBox   *list,
                                      const char   *title,
                                      const char   *subtitle,
                                      GObject      *record);
GtkWidget  *vst_scene_row_add_button (GtkWidget    *row,
                                      const char   *label,
                                      const char   *spoken,
                                      GCallback     pressed,
                                      gpointer      data);
gpointer    vst_scene_row_get_record (gpointer      row);

G_END_DECLS
