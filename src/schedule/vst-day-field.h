/* vst-day-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "vst-schedule-layout.h"

G_BEGIN_DECLS

#define VST_TYPE_DAY_FIELD (vst_day_field_get_type ())

G_DECLARE_FINAL_TYPE (VstDayField, vst_day_field, VST, DAY_FIELD, AdwBin)

void             vst_day_field_open      (VstDayField              *self);
void             vst_day_field_show      (VstDayField              *self,
                                          const VstScheduleLayout  *layout,
                                          gboolean                  is_private);
void             vst_day_field_set_now   (VstDayField              *self,
                                          int                       minute);
gboolean         vst_day_field_focus_on  (VstDayField              *self,
                                          VstScheduleCell          *cell);
VstScheduleCell *vst_day_field_get_cell  (VstDayField              *self);

G_END_DECLS
