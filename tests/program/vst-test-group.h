/* vst-test-group.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-group.h"

G_BEGIN_DECLS

/* A group of nobody, for sheets and benchmarks: its seventh session is today. */
VstGroup *vst_test_group_new (guint n_seats) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
