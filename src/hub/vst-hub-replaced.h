/* vst-hub-replaced.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How long what a restore has replaced stays beside the hub; microseconds. */
#define VST_HUB_REPLACED_KEPT (30 * G_TIME_SPAN_DAY)

char     *vst_hub_replaced_build_path (const char  *folder,
                                       gint64       now) G_GNUC_WARN_UNUSED_RESULT;
gboolean  vst_hub_replaced_drop       (const char  *folder,
                                       gint64       before,
                                       guint       *n_gone,
                                       GError     **error);

G_END_DECLS
