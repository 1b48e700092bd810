/* vst-line.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VST_TYPE_LINE (vst_line_get_type ())

G_DECLARE_FINAL_TYPE (VstLine, vst_line, VST, LINE, GtkEntry)

GtkWidget *vst_line_new           (guint      most);

/* How many letters find a place; 0 for any number. */
void       vst_line_set_most      (VstLine   *self,
                                   guint      most);

/* For a form that can't be saved, before it says why: whether that is told beside a
 * line of it already, which gets the keyboard.
 */
gboolean   vst_line_take_too_long (GtkWidget *within);

G_END_DECLS
