/* vst-kin-row.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A line of the dialog of relations, and buttons at its end.  A button says what
 * it is about, and keeps the id of that.
 */
void          vst_kin_row_clear      (GtkListBox  *list);
GtkWidget    *vst_kin_row_add        (GtkListBox  *list,
                                      const char  *text,
                                      gboolean     holds);
GtkWidget    *vst_kin_row_add_button (GtkWidget   *row,
                                      const char  *verb,
                                      const char  *text,
                                      gint64       id);
gint64        vst_kin_row_get_id     (GtkWidget   *button);

G_END_DECLS
