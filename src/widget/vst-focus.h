/* vst-focus.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Where the focus is in a part of a window, kept while that part is built anew. */
GVariant *vst_focus_save    (GtkWidget *root);
void      vst_focus_restore (GtkWidget *root,
                             GVariant  *state);

/* Scrolls until both can be seen, and what is between them, once they have a place:
 * with large text a form is higher than its window.
 */
void      vst_focus_show    (GtkWidget *first,
                             GtkWidget *last);

G_END_DECLS
