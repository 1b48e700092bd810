/* vst-date-text.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *vst_day_parse (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
