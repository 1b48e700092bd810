/* vst-attendance.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VstMark:
 *
 * How a session was for somebody.  The letter is stored, typed and printed, and
 * is the same in both languages.
 */
typedef enum
{
  VST_MARK_NONE         = 0,
  VST_MARK_PRESENT      = 'P',
  VST_MARK_LATE         = 'L',
  VST_MARK_LEFT_EARLY   = 'E',
  VST_MARK_MAKE_UP      = 'M',  /* one to one */
  VST_MARK_MAKE_UP_AFAR = 'V',  /* by video or phone */
  VST_MARK_ABSENT       = 'A',  /* she told us */
  VST_MARK_ABSENT_UNTOLD = 'N',
  VST_MARK_CANCELLED    = 'X',
} VstMark;

#define VST_MARKS "PLEMVANX"

gboolean vst_mark_is_valid    (int      letter);
gboolean vst_mark_is_received (VstMark  mark);
gboolean vst_mark_is_present  (VstMark  mark);
gboolean vst_mark_may_be      (VstMark  mark,
                               gboolean cancelled);

/**
 * VstAttendance:
 * @minding: her children were looked after meanwhile
 * @interpreter: somebody interpreted
 *
 * One cell of the sheet.
 */
typedef struct
{
  gint64   id;
  gint64   revision;
  gint64   meeting_id;
  gint64   enrolment_id;
  VstMark  mark;
  gboolean minding;
  gboolean interpreter;
} VstAttendance;

G_END_DECLS
