/* vst-day-list-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "vst-schedule-layout.h"

G_BEGIN_DECLS

#define VST_TYPE_DAY_LIST_FIELD (vst_day_list_field_get_type ())

G_DECLARE_FINAL_TYPE (VstDayListField, vst_day_list_field, VST, DAY_LIST_FIELD, AdwBin)

void             vst_day_list_field_show     (VstDayListField          *self,
                                              const VstScheduleLayout  *layout,
                                              int                       now,
                                              gboolean                  is_private);
gboolean         vst_day_list_field_focus_on (VstDayListField          *self,
                                              VstScheduleCell          *cell);
VstScheduleCell *vst_day_list_field_get_cell (VstDayListField          *self);

G_END_DECLS
