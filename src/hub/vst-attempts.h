/* vst-attempts.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A hub's `attempts` file: how long somebody waits after wrong passphrases.
 *
 * A courtesy to whoever tries at the keyboard, and a hint to the owner at her
 * next sign-in; what keeps a thief out is what each guess costs.  So it never
 * locks anybody out, and a file that is damaged or gone is an empty one.
 *
 * Moments are microseconds since 1970, as g_get_real_time() gives them.
 */
gint64   vst_attempts_get_wait (const char  *path,
                                gint64       staff_id,
                                gint64       now);
gboolean vst_attempts_check    (const char  *path,
                                gint64       staff_id,
                                gint64       now,
                                GError     **error);
gboolean vst_attempts_fail     (const char  *path,
                                gint64       staff_id,
                                gint64       now,
                                GError     **error);
gboolean vst_attempts_succeed  (const char  *path,
                                gint64       staff_id,
                                guint       *failures,
                                GError     **error);

G_END_DECLS
