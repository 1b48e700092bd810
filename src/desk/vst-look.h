/* vst-look.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Text this large folds the sidebar and puts the quieter things away. */
#define VST_LOOK_LARGE 150

void  vst_look_follow (GSettings *settings);
guint vst_look_step   (guint      percent,
                       int        direction);

G_END_DECLS
