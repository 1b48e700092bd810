/* vst-attendance-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "vst-group.h"
#include "vst-hub.h"

G_BEGIN_DECLS

#define VST_TYPE_ATTENDANCE_FIELD (vst_attendance_field_get_type ())

G_DECLARE_FINAL_TYPE (VstAttendanceField, vst_attendance_field, VST, ATTENDANCE_FIELD, AdwBin)

void vst_attendance_field_show  (VstAttendanceField *self,
                                 VstHub             *hub,
                                 VstGroup           *group,
                                 gboolean            is_private);
void vst_attendance_field_focus (VstAttendanceField *self);

G_END_DECLS
