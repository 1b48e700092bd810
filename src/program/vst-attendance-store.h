/* vst-attendance-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"
#include "vst-attendance.h"

G_BEGIN_DECLS

extern const VstKept vst_attendance_kept;

/**
 * VstAttendanceMark:
 * @mark: the letter; `VST_MARK_NONE` takes it off the sheet
 * @minding: 1 or 0; -1 as it was, or as her place says
 * @interpreter: the same
 */
typedef struct
{
  gint64  meeting_id;
  gint64  enrolment_id;
  VstMark mark;
  int     minding;
  int     interpreter;
} VstAttendanceMark;

/* Within an act. */
gboolean   vst_attendance_mark  (VstAct                   *act,
                                 const VstAttendanceMark  *mark,
                                 GError                  **error);
gboolean   vst_attendance_count (VstAct                   *act,
                                 gint64                    enrolment_id,
                                 int                      *dose,
                                 GError                  **error);
GPtrArray *vst_attendances_read (VstView                  *view,
                                 gint64                    cohort_id,
                                 GError                  **error) G_GNUC_WARN_UNUSED_RESULT;

/* They fail with VST_ERROR_DATE_FUTURE for a session still to come, with
 * VST_ERROR_SESSION_CANCELLED for a mark that a cancelled one can't have, with
 * VST_ERROR_RULE for somebody who has had no place.
 */
extern const VstDeed vst_attendance_do_mark;     /* args: VstAttendanceMark → TRUE */
extern const VstDeed vst_attendance_do_arrived;  /* args: gint64 *, a session → guint *, how many are marked present:
                                                  * who came to the building today and isn't marked yet */

G_END_DECLS
