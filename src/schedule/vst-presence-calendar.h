/* vst-presence-calendar.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-presence-series.h"

G_BEGIN_DECLS

/* What is written may be read by anybody; codes of the hub let it be read back. */
gboolean vst_presence_calendar_write (GPtrArray     *series,
                                      const guint8  *hub_id,
                                      gint64         now,
                                      const char    *path,
                                      GError       **error);

G_END_DECLS
