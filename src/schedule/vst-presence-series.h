/* vst-presence-series.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-presence-day.h"
#include "vst-presence-export.h"

G_BEGIN_DECLS

/**
 * VstPresenceSeries:
 * @space: (nullable): the usual room
 * @first_day: the first day on which it is
 * @last_day: the last day on which it can be, or empty
 * @absent: days on which it isn't, though its rule gives them
 * @moved: (element-type VstPresenceDay): days on which it is otherwise
 *
 * A presence with all its days, as calendars keep it.
 */
typedef struct
{
  VstPresence *presence;
  VstAgency   *agency;
  VstSpace    *space;
  char        *first_day;
  char        *last_day;
  GStrv        absent;
  GPtrArray   *moved;
} VstPresenceSeries;

void vst_presence_series_free (VstPresenceSeries *series);

/* All there are. */
GPtrArray *vst_presence_series_read (VstView  *view,
                                     GError  **error) G_GNUC_WARN_UNUSED_RESULT;

/* Those which are on some day of a span; to be written by who has the words.
 * args: VstPresenceExport, of which only the days are read → GPtrArray of VstPresenceSeries
 */
extern const VstReading vst_presence_read_series;

G_END_DECLS
