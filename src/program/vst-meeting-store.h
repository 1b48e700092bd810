/* vst-meeting-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"
#include "vst-cohort.h"

G_BEGIN_DECLS

#define VST_MEETING_TITLE_CHARS 200
#define VST_MEETING_NOTE_CHARS 500

extern const VstKept vst_meeting_kept;

/* Within an act. */
gint64      vst_meeting_add    (VstAct            *act,
                                gint64             cohort_id,
                                const VstMeeting  *meeting,
                                GError           **error);
gboolean    vst_meeting_update (VstAct            *act,
                                const VstMeeting  *meeting,
                                GError           **error);
VstMeeting *vst_meeting_read   (VstView           *view,
                                gint64             meeting_id,
                                gint64            *cohort_id,
                                GError           **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray  *vst_meetings_read  (VstView           *view,
                                gint64             cohort_id,
                                GError           **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * VstMeetingEdit:
 * @meeting: the session as it shall be, with the revision that was shown
 * @instead: of one that is cancelled: adds another after the last
 */
typedef struct
{
  VstMeeting *meeting;
  gboolean    instead;
} VstMeetingEdit;

VstMeetingEdit *vst_meeting_edit_new  (const VstMeeting  *meeting,
                                       gboolean           instead) G_GNUC_WARN_UNUSED_RESULT;
void            vst_meeting_edit_free (VstMeetingEdit    *edit);

/* They fail with VST_ERROR_CHANGED where somebody was first, with VST_ERROR_RULE
 * for a session that was held, with VST_ERROR_EXISTS for a day that has one.
 */
extern const VstDeed vst_meeting_do_edit;      /* args: VstMeetingEdit → TRUE; its day, time, room, titles, note */
extern const VstDeed vst_meeting_do_cancel;    /* args: VstMeetingEdit → TRUE; its note */
extern const VstDeed vst_meeting_do_restore;   /* args: VstMeetingEdit → TRUE */

G_END_DECLS
