/* vst-timeline-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-paged-list.h"
#include "vst-time-entry.h"

G_BEGIN_DECLS

typedef struct
{
  gint64        family_id;
  VstTimeFilter filter;
} VstTimeQuery;

VstTimeQuery *vst_time_query_copy (const VstTimeQuery *query) G_GNUC_WARN_UNUSED_RESULT;

extern const VstReading    vst_timeline_read_ids;   /* args: VstTimeQuery → GArray of gint64, keys, the newest first */
extern const VstReading    vst_timeline_read_page;  /* args: GArray of gint64 → GPtrArray of VstTimeEntry */
extern const VstListSource vst_timeline_list;       /* query: VstTimeQuery, vst_time_query_copy, g_free */

G_END_DECLS
