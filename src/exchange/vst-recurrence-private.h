/* vst-recurrence-private.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-recurrence.h"

G_BEGIN_DECLS

#define VST_RECURRENCE_MAX_NTHS 8

/**
 * VstWallTime:
 * @has_time: whether it is more than a day
 * @utc: whether it is a moment, not what a clock on the wall shows
 *
 * What a start, an exception or an UNTIL says.
 */
typedef struct
{
  int      year;
  int      month;
  int      day;
  int      hour;
  int      minute;
  int      second;
  gboolean has_time;
  gboolean utc;
} VstWallTime;

struct _VstRecurrence
{
  VstRecurrenceKind kind;
  guint             interval;
  guint             weekdays;                        /* of a weekly rule */
  int               nths[VST_RECURRENCE_MAX_NTHS];   /* of a monthly rule */
  guint             nth_days[VST_RECURRENCE_MAX_NTHS];
  guint             n_nths;
  guint             week_start;                      /* 1, Monday, unless told */
  guint             count;                           /* 0: no such end */
  gboolean          has_until;
  VstWallTime       until;
};

extern const char *const vst_weekday_codes[];        /* from Monday, as RFC 5545 has them */

gboolean vst_wall_time_parse   (const char         *text,
                                VstWallTime        *time);
int      vst_wall_time_compare (const VstWallTime  *a,
                                const VstWallTime  *b);

G_END_DECLS
