/* vst-keys.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The one table of the program's keys. */
void       vst_keys_install      (GtkApplication *application);
void       vst_keys_bind_window  (GtkWidgetClass *window_class);
void       vst_keys_watch_window (GtkWindow      *window);
GtkWidget *vst_keys_window_new   (GtkWindow      *parent) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
