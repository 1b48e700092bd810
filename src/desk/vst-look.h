/* vst-look.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Percent of the computer's own text. */
#define VST_LOOK_LEAST 100
#define VST_LOOK_MOST  200

void     vst_look_show      (guint       text_size,
                             const char *scheme);
gboolean vst_look_is_scheme (const char *scheme);
gboolean vst_look_is_large  (guint       text_size);
guint    vst_look_step      (guint       percent,
                             int         direction);

G_END_DECLS
