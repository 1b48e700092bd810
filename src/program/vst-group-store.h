/* vst-group-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-view.h"
#include "vst-group.h"

G_BEGIN_DECLS

VstGroup *vst_group_read (VstView  *view,
                          gint64    cohort_id,
                          GError  **error) G_GNUC_WARN_UNUSED_RESULT;

/* args: gint64 *, a group's id → VstGroup; they differ in what is noted of it. */
extern const VstReading vst_group_read_open;
extern const VstReading vst_group_read_print;
extern const VstReading vst_group_read_export;

G_END_DECLS
