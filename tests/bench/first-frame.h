/* first-frame.h: what it took a program to show its first window
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void    bench_watch_first_frame (GtkApplication *application);
guint64 bench_read_pss          (void);

G_END_DECLS
