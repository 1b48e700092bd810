/* vst-meeting-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-meeting-store.h"

#include "meeting-sql.h"
#include "vst-cohort-store.h"
#include "vst-date.h"
#include "vst-seat.h"
#include "vst-text.h"

const VstKept vst_meeting_kept = { "session", VST_SQL_MEETING_ROW, VST_SQL_MEETING_PUT, VST_SQL_MEETING_REMOVE, NULL };

static VstMeeting *
from_row (VstStmt *stmt)
{
  const char *state = vst_stmt_get_text (stmt, 9);
  const VstMeeting row = {
    .id = vst_stmt_get_int (stmt, 0),
    .revision = vst_stmt_get_int (stmt, 1),
    .number = vst_stmt_get_int (stmt, 2),
    .day = (char *) vst_stmt_get_text (stmt, 3),
    .from_minute = vst_stmt_get_int (stmt, 4),
    .to_minute = vst_stmt_get_int (stmt, 5),
    .room_id = vst_stmt_get_int (stmt, 6),
    .title_en = (char *) vst_stmt_get_text (stmt, 7),
    .title_fr = (char *) vst_stmt_get_text (stmt, 8),
    .cancelled = g_str_equal (state, "cancelled"),
    .held = g_str_equal (state, "held"),
    .note = (char *) vst_stmt_get_text (stmt, 10),
  };

  return vst_meeting_copy (&row);
}

VstMeeting *
vst_meeting_read (VstView *view,
                  gint64 meeting_id,
                  gint64 *cohort_id,
                  GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_MEETING_GET);

  vst_stmt_bind_int (stmt, 1, meeting_id);
  if (!vst_stmt_one (stmt, error))
    return NULL;

  if (cohort_id != NULL)
    *cohort_id = vst_stmt_get_int (stmt, 11);

  return from_row (stmt);
}

/**
 * vst_meetings_read:
 *
 * The sessions of a group, by number.
 *
 * Returns: (transfer full) (element-type VstMeeting):
 */
GPtrArray *
vst_meetings_read (VstView *view,
                   gint64 cohort_id,
                   GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_MEETING_OF_COHORT);
  g_autoptr (GPtrArray) meetings = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_meeting_free);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, cohort_id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    g_ptr_array_add (meetings, from_row (stmt));

  return step == VST_STEP_DONE ? g_steal_pointer (&meetings) : NULL;
}

gint64
vst_meeting_add (VstAct *act,
                 gint64 cohort_id,
                 const VstMeeting *meeting,
                 GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_MEETING_ADD);
  gint64 meeting_id;

  vst_stmt_bind_int (stmt, 1, cohort_id);
  vst_stmt_bind_int (stmt, 2, meeting->number);
  vst_stmt_bind_text (stmt, 3, meeting->day);
  vst_stmt_bind_int (stmt, 4, meeting->from_minute);
  vst_stmt_bind_int (stmt, 5, meeting->to_minute);
  vst_stmt_bind_id (stmt, 6, meeting->room_id);

  if ((meeting_id = vst_stmt_add (stmt, error)) != 0)
    vst_act_keep_new (act, &vst_meeting_kept, meeting_id);

  return meeting_id;
}

static void
bind_words (VstStmt *stmt,
            int index,
            const char *text)
{
  if (text != NULL && text[0] != '\0')
    vst_stmt_bind_text (stmt, index, text);
  else
    vst_stmt_bind_null (stmt, index);
}

/**
 * vst_meeting_update:
 * @meeting: how it shall be, with the revision it has
 *
 * Writes a session as part of an act.
 */
gboolean
vst_meeting_update (VstAct *act,
                    const VstMeeting *meeting,
                    GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_MEETING_UPDATE);
  VstStep step;

  if (!vst_act_keep (act, &vst_meeting_kept, meeting->id, error))
    return FALSE;

  vst_stmt_bind_text (stmt, 1, meeting->day);
  vst_stmt_bind_int (stmt, 2, meeting->from_minute);
  vst_stmt_bind_int (stmt, 3, meeting->to_minute);
  vst_stmt_bind_id (stmt, 4, meeting->room_id);
  bind_words (stmt, 5, meeting->title_en);
  bind_words (stmt, 6, meeting->title_fr);
  vst_stmt_bind_text (stmt, 7, meeting->cancelled ? "cancelled" : meeting->held ? "held"
                                                                                : "planned");
  bind_words (stmt, 8, meeting->note);
  vst_stmt_bind_int (stmt, 9, meeting->id);
  vst_stmt_bind_int (stmt, 10, meeting->revision);

  if ((step = vst_stmt_step (stmt, error)) == VST_STEP_DONE)
    g_set_error (error, VST_ERROR, VST_ERROR_CHANGED, "The session %" G_GINT64_FORMAT " has changed", meeting->id);

  return step == VST_STEP_ROW;
}

static gboolean
tidy (char **text,
      glong most,
      GError **error)
{
  char *line;

  if (*text == NULL)
    return TRUE;
  if (!vst_text_check (*text, -1, most, error))
    return FALSE;

  line = vst_text_line (*text);
  g_free (*text);
  *text = line;

  return TRUE;
}

/* Two sessions of a group on one day can't be told apart on paper. */
static gboolean
check_day (VstAct *act,
           gint64 cohort_id,
           const VstMeeting *meeting,
           GError **error)
{
  g_autoptr (GPtrArray) others = vst_meetings_read (vst_act_get_view (act), cohort_id, error);

  if (others == NULL)
    return FALSE;

  if (!vst_day_is_valid (meeting->day))
    {
      g_set_error (error, VST_ERROR, VST_ERROR_DATE_IMPOSSIBLE, "The day of a session");
      return FALSE;
    }

  for (guint i = 0; i < others->len; i++)
    {
      const VstMeeting *other = g_ptr_array_index (others, i);

      if (other->id == meeting->id || other->cancelled || !g_str_equal (other->day, meeting->day))
        continue;

      g_set_error (error, VST_ERROR, VST_ERROR_EXISTS, "The group has a session that day");
      return FALSE;
    }

  if (meeting->from_minute >= 0 && meeting->from_minute < meeting->to_minute && meeting->to_minute <= 24 * 60)
    return TRUE;

  g_set_error (error, VST_ERROR, VST_ERROR_INVALID, "The time of a session");

  return FALSE;
}

static gboolean
refuse_held (const VstMeeting *meeting,
             GError **error)
{
  if (meeting->held)
    g_set_error (error, VST_ERROR, VST_ERROR_RULE, "The session %" G_GINT64_FORMAT " was held", meeting->id);

  return meeting->held;
}

static gboolean
is_moved (const VstMeeting *a,
          const VstMeeting *b)
{
  return !g_str_equal (a->day, b->day) || a->from_minute != b->from_minute || a->to_minute != b->to_minute;
}

/* Titles and notes can be written at any time; a session that was held stays
 * when it was.
 */
static gpointer
edit_func (VstAct *act,
           gconstpointer args,
           GError **error)
{
  const VstMeetingEdit *edit = args;
  gint64 cohort_id;
  g_autoptr (VstMeeting) before = vst_meeting_read (vst_act_get_view (act), edit->meeting->id, &cohort_id, error);
  g_autoptr (VstMeeting) meeting = vst_meeting_copy (edit->meeting);

  if (before == NULL || !tidy (&meeting->title_en, VST_MEETING_TITLE_CHARS, error) ||
      !tidy (&meeting->title_fr, VST_MEETING_TITLE_CHARS, error) || !tidy (&meeting->note, VST_MEETING_NOTE_CHARS, error) ||
      (is_moved (before, meeting) && (refuse_held (before, error) || !check_day (act, cohort_id, meeting, error))))
    return NULL;

  meeting->cancelled = before->cancelled;
  meeting->held = before->held;

  if (!vst_meeting_update (act, meeting, error) ||
      ((is_moved (before, meeting) || before->room_id != meeting->room_id) &&
       !vst_seats_expect (act, cohort_id, meeting->id, error)))
    return NULL;

  vst_act_set_subject (act, "cohort", cohort_id);

  return GINT_TO_POINTER (TRUE);
}

/* A week after the last one, or later where the hub is closed. */
static gboolean
add_instead (VstAct *act,
             gint64 cohort_id,
             GError **error)
{
  VstView *view = vst_act_get_view (act);
  g_autoptr (GPtrArray) meetings = vst_meetings_read (view, cohort_id, error);
  g_autoptr (VstCohort) cohort = meetings != NULL ? vst_cohort_read (view, cohort_id, error) : NULL;
  const char *last = "";
  g_autofree char *from = NULL;
  g_auto (GStrv) closed = NULL;
  g_auto (GStrv) days = NULL;
  VstMeeting meeting = { 0 };

  if (cohort == NULL)
    return FALSE;

  for (guint i = 0; i < meetings->len; i++)
    {
      const VstMeeting *other = g_ptr_array_index (meetings, i);

      meeting.number = MAX (meeting.number, other->number + 1);
      if (last[0] == '\0' || vst_day_compare (other->day, last) > 0)
        last = other->day;
    }

  if (!(from = vst_day_add_days (last, 7)) || !(closed = vst_cohort_closures (view, from, error)) ||
      !(days = vst_cohort_lay_days (from, 1, (const char *const *) closed)))
    return FALSE;

  meeting.day = days[0];
  meeting.from_minute = cohort->entry->from_minute;
  meeting.to_minute = cohort->entry->to_minute;
  meeting.room_id = cohort->entry->room_id;

  meeting.id = vst_meeting_add (act, cohort_id, &meeting, error);

  return meeting.id != 0 && vst_seats_expect (act, cohort_id, meeting.id, error);
}

static gpointer
set_cancelled (VstAct *act,
               const VstMeetingEdit *edit,
               gboolean cancelled,
               GError **error)
{
  gint64 cohort_id;
  g_autoptr (VstMeeting) meeting = vst_meeting_read (vst_act_get_view (act), edit->meeting->id, &cohort_id, error);

  if (meeting == NULL || refuse_held (meeting, error))
    return NULL;

  meeting->cancelled = cancelled;
  meeting->revision = edit->meeting->revision;
  g_free (meeting->note);
  meeting->note = g_strdup (edit->meeting->note);

  if (!tidy (&meeting->note, VST_MEETING_NOTE_CHARS, error) ||
      (!cancelled && !check_day (act, cohort_id, meeting, error)) || !vst_meeting_update (act, meeting, error) ||
      (cancelled && edit->instead && !add_instead (act, cohort_id, error)) || !vst_seats_expect (act, cohort_id, meeting->id, error))
    return NULL;

  vst_act_set_subject (act, "cohort", cohort_id);

  return GINT_TO_POINTER (TRUE);
}

static gpointer
cancel_func (VstAct *act,
             gconstpointer args,
             GError **error)
{
  return set_cancelled (act, args, TRUE, error);
}

static gpointer
restore_func (VstAct *act,
              gconstpointer args,
              GError **error)
{
  return set_cancelled (act, args, FALSE, error);
}

const VstDeed vst_meeting_do_edit = {
  "session.edit", VST_RIGHT_RUN_PROGRAM, VST_TOPIC_PROGRAM | VST_TOPIC_DAY, VST_DEED_UNDOABLE | VST_DEED_FOR_ALL, edit_func, NULL
};
const VstDeed vst_meeting_do_cancel = {
  "session.cancel", VST_RIGHT_RUN_PROGRAM, VST_TOPIC_PROGRAM | VST_TOPIC_DAY, VST_DEED_UNDOABLE | VST_DEED_FOR_ALL, cancel_func, NULL
};
const VstDeed vst_meeting_do_restore = {
  "session.restore", VST_RIGHT_RUN_PROGRAM, VST_TOPIC_PROGRAM | VST_TOPIC_DAY, VST_DEED_UNDOABLE | VST_DEED_FOR_ALL, restore_func, NULL
};
