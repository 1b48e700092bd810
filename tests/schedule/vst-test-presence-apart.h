/* vst-test-presence-apart.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Presences that would bring together who must not meet, in the run of the day's tests. */
void vst_test_presence_apart_add (void);

G_END_DECLS
