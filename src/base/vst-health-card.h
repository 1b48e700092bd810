/* vst-health-card.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Numbers of health cards, as they are stored: "1234567897AB", "TEST54122816".
 * They are wrong only where they can't be one; a check digit that doesn't fit is
 * doubtful, since cards are read over a counter and none is turned away for it.
 */
char     *vst_health_ontario_parse (const char  *text,
                                    gboolean    *doubtful,
                                    GError     **error) G_GNUC_WARN_UNUSED_RESULT;
char     *vst_health_quebec_parse  (const char  *text,
                                    gboolean    *doubtful,
                                    GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
