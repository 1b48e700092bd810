/* vst-timeline-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "vst-hub.h"
#include "vst-time-entry.h"

G_BEGIN_DECLS

#define VST_TYPE_TIMELINE_FIELD (vst_timeline_field_get_type ())

G_DECLARE_FINAL_TYPE (VstTimelineField, vst_timeline_field, VST, TIMELINE_FIELD, AdwBin)

void          vst_timeline_field_show        (VstTimelineField  *self,
                                              VstHub            *hub,
                                              gint64             family_id);
void          vst_timeline_field_set_private (VstTimelineField  *self,
                                              gboolean           is_private);
VstTimeFilter vst_timeline_field_get_filter  (VstTimelineField  *self);
void          vst_timeline_field_set_filter  (VstTimelineField  *self,
                                              VstTimeFilter      filter);
void          vst_timeline_field_focus       (VstTimelineField  *self);

G_END_DECLS
