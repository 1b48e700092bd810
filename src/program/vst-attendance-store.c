/* vst-attendance-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-attendance-store.h"

#include "attendance-sql.h"
#include "vst-cohort-store.h"
#include "vst-date.h"
#include "vst-enrolment-store.h"
#include "vst-meeting-store.h"

const VstKept vst_attendance_kept = {
  "attendance", VST_SQL_ATTENDANCE_ROW, VST_SQL_ATTENDANCE_PUT, VST_SQL_ATTENDANCE_REMOVE, NULL
};

/**
 * vst_attendances_read:
 *
 * All marks of a group.
 *
 * Returns: (transfer full) (element-type VstAttendance):
 */
GPtrArray *
vst_attendances_read (VstView *view,
                      gint64 cohort_id,
                      GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_ATTENDANCE_OF_COHORT);
  g_autoptr (GPtrArray) marks = g_ptr_array_new_with_free_func (g_free);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, cohort_id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      const VstAttendance attendance = {
        .id = vst_stmt_get_int (stmt, 0),
        .revision = vst_stmt_get_int (stmt, 1),
        .meeting_id = vst_stmt_get_int (stmt, 2),
        .enrolment_id = vst_stmt_get_int (stmt, 3),
        .mark = (VstMark) vst_stmt_get_text (stmt, 4)[0],
        .minding = vst_stmt_get_int (stmt, 5) != 0,
        .interpreter = vst_stmt_get_int (stmt, 6) != 0,
      };

      g_ptr_array_add (marks, g_memdup2 (&attendance, sizeof attendance));
    }

  return step == VST_STEP_DONE ? g_steal_pointer (&marks) : NULL;
}

/* How many sessions an enrolment has received. */
gboolean
vst_attendance_count (VstAct *act,
                      gint64 enrolment_id,
                      int *dose,
                      GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_ATTENDANCE_DOSE);

  vst_stmt_bind_int (stmt, 1, enrolment_id);
  if (!vst_stmt_one (stmt, error))
    return FALSE;

  *dose = vst_stmt_get_int (stmt, 0);

  return TRUE;
}

/* What a mark needs to know of where it goes. */
typedef struct
{
  gint64 cohort_id;
  VstMeeting *meeting;
  VstEnrolmentState state;
  int minding_seats;
  gboolean interpreter;
} Cell;

static void
cell_clear (Cell *cell)
{
  vst_meeting_free (cell->meeting);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Cell, cell_clear)

static gboolean
check_cell (VstView *view,
            const VstAttendanceMark *mark,
            Cell *cell,
            GError **error)
{
  g_autofree char *today = vst_view_dup_today (view);
  gint64 cohort_id;

  if (!(cell->meeting = vst_meeting_read (view, mark->meeting_id, &cohort_id, error)) ||
      !vst_enrolment_find (view, mark->enrolment_id, &cell->cohort_id, &cell->state, &cell->minding_seats, &cell->interpreter,
                           error))
    return FALSE;

  if (cohort_id != cell->cohort_id || (mark->mark != VST_MARK_NONE && !vst_mark_is_valid (mark->mark)))
    g_set_error (error, VST_ERROR, VST_ERROR_INVALID, "A mark of another group, or none we know");
  else if (vst_day_compare (cell->meeting->day, today) > 0)
    g_set_error (error, VST_ERROR, VST_ERROR_DATE_FUTURE, "The session %" G_GINT64_FORMAT " is to come", mark->meeting_id);
  else if (!vst_mark_may_be (mark->mark, cell->meeting->cancelled))
    g_set_error (error, VST_ERROR, VST_ERROR_SESSION_CANCELLED, "The session %" G_GINT64_FORMAT " was cancelled",
                 mark->meeting_id);
  else if (vst_enrolment_state_is_waiting (cell->state))
    g_set_error (error, VST_ERROR, VST_ERROR_RULE, "The enrolment %" G_GINT64_FORMAT " has no place", mark->enrolment_id);
  else
    return TRUE;

  return FALSE;
}

static gboolean
remove_mark (VstAct *act,
             gint64 attendance_id,
             GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_ATTENDANCE_REMOVE);

  vst_stmt_bind_int (stmt, 1, attendance_id);

  return vst_act_keep (act, &vst_attendance_kept, attendance_id, error) && vst_stmt_run (stmt, error);
}

static gboolean
write_mark (VstAct *act,
            const VstAttendanceMark *mark,
            const Cell *cell,
            GError **error)
{
  g_autoptr (VstStmt) there = vst_act_prepare (act, VST_SQL_ATTENDANCE_FIND);
  const char letter[] = { (char) mark->mark, '\0' };
  gboolean came = vst_mark_is_present (mark->mark);
  gboolean minding = came && cell->minding_seats > 0;
  gboolean interpreter = came && cell->interpreter;
  gint64 attendance_id = 0;
  g_autoptr (VstStmt) stmt = NULL;
  VstStep step;

  vst_stmt_bind_int (there, 1, mark->meeting_id);
  vst_stmt_bind_int (there, 2, mark->enrolment_id);
  if ((step = vst_stmt_step (there, error)) == VST_STEP_FAILED)
    return FALSE;

  if (step == VST_STEP_ROW)
    {
      attendance_id = vst_stmt_get_int (there, 0);

      /* From absent to present she has what her place says, as at first. */
      if (came && vst_mark_is_present ((VstMark) vst_stmt_get_text (there, 1)[0]))
        {
          minding = vst_stmt_get_int (there, 2) != 0;
          interpreter = vst_stmt_get_int (there, 3) != 0;
        }
    }

  if (mark->mark == VST_MARK_NONE)
    return attendance_id == 0 || remove_mark (act, attendance_id, error);

  if (mark->minding >= 0)
    minding = mark->minding != 0;
  if (mark->interpreter >= 0)
    interpreter = mark->interpreter != 0;

  if (attendance_id != 0)
    {
      stmt = vst_act_prepare (act, VST_SQL_ATTENDANCE_UPDATE);
      vst_stmt_bind_text (stmt, 1, letter);
      vst_stmt_bind_int (stmt, 2, minding ? 1 : 0);
      vst_stmt_bind_int (stmt, 3, interpreter ? 1 : 0);
      vst_stmt_bind_int (stmt, 4, attendance_id);

      return vst_act_keep (act, &vst_attendance_kept, attendance_id, error) && vst_stmt_run (stmt, error);
    }

  stmt = vst_act_prepare (act, VST_SQL_ATTENDANCE_ADD);
  vst_stmt_bind_int (stmt, 1, mark->meeting_id);
  vst_stmt_bind_int (stmt, 2, mark->enrolment_id);
  vst_stmt_bind_text (stmt, 3, letter);
  vst_stmt_bind_int (stmt, 4, minding ? 1 : 0);
  vst_stmt_bind_int (stmt, 5, interpreter ? 1 : 0);

  if ((attendance_id = vst_stmt_add (stmt, error)) == 0)
    return FALSE;

  vst_act_keep_new (act, &vst_attendance_kept, attendance_id);

  return TRUE;
}

/* A session was held as soon as somebody is marked, and as long. */
static gboolean
set_held (VstAct *act,
          const VstMeeting *before,
          GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_ATTENDANCE_COUNT);
  g_autoptr (VstMeeting) meeting = vst_meeting_copy (before);

  vst_stmt_bind_int (stmt, 1, meeting->id);
  if (!vst_stmt_one (stmt, error))
    return FALSE;

  meeting->held = vst_stmt_get_int (stmt, 0) > 0;

  return meeting->held == before->held || meeting->cancelled || vst_meeting_update (act, meeting, error);
}

/**
 * vst_attendance_mark:
 *
 * Marks a cell of the sheet, as part of an act; what the session and the place
 * become by it follows.
 */
gboolean
vst_attendance_mark (VstAct *act,
                     const VstAttendanceMark *mark,
                     GError **error)
{
  VstView *view = vst_act_get_view (act);
  g_auto (Cell) cell = { 0 };
  g_autoptr (VstCohort) cohort = NULL;
  int dose;

  return check_cell (view, mark, &cell, error) && write_mark (act, mark, &cell, error) &&
         set_held (act, cell.meeting, error) && (cohort = vst_cohort_read (view, cell.cohort_id, error)) != NULL &&
         vst_attendance_count (act, mark->enrolment_id, &dose, error) &&
         vst_enrolment_set_dose (act, mark->enrolment_id, dose, cohort->program->entry->enough, error);
}

static gpointer
mark_func (VstAct *act,
           gconstpointer args,
           GError **error)
{
  const VstAttendanceMark *mark = args;
  g_autoptr (VstMeeting) meeting = NULL;
  gint64 cohort_id;

  if (!vst_attendance_mark (act, mark, error) ||
      !(meeting = vst_meeting_read (vst_act_get_view (act), mark->meeting_id, &cohort_id, error)))
    return NULL;

  vst_act_set_subject (act, "cohort", cohort_id);

  return GINT_TO_POINTER (TRUE);
}

static gpointer
arrived_func (VstAct *act,
              gconstpointer args,
              GError **error)
{
  const gint64 *meeting_id = args;
  VstView *view = vst_act_get_view (act);
  gint64 cohort_id;
  g_autoptr (VstMeeting) meeting = vst_meeting_read (view, *meeting_id, &cohort_id, error);
  g_autofree char *today = vst_view_dup_today (view);
  g_autoptr (GPtrArray) seats = NULL;
  guint n = 0;

  if (meeting == NULL || !(seats = vst_enrolments_read (view, cohort_id, error)))
    return NULL;

  if (!g_str_equal (meeting->day, today))
    {
      g_set_error (error, VST_ERROR, VST_ERROR_RULE, "The session %" G_GINT64_FORMAT " isn't today", *meeting_id);
      return NULL;
    }

  for (guint i = 0; i < seats->len; i++)
    {
      const VstEnrolment *seat = g_ptr_array_index (seats, i);
      const VstAttendanceMark mark = { *meeting_id, seat->id, VST_MARK_PRESENT, -1, -1 };
      g_autoptr (VstStmt) there = vst_act_prepare (act, VST_SQL_ATTENDANCE_FIND);
      VstStep step;

      if (!seat->here || !vst_enrolment_state_is_seated (seat->state))
        continue;

      vst_stmt_bind_int (there, 1, *meeting_id);
      vst_stmt_bind_int (there, 2, seat->id);
      if ((step = vst_stmt_step (there, error)) == VST_STEP_FAILED ||
          (step == VST_STEP_DONE && !vst_attendance_mark (act, &mark, error)))
        return NULL;

      n += step == VST_STEP_DONE;
    }

  vst_act_set_subject (act, "cohort", cohort_id);

  return g_memdup2 (&n, sizeof n);
}

const VstDeed vst_attendance_do_mark = {
  "attendance.mark", VST_RIGHT_MARK_ATTENDANCE, VST_TOPIC_PROGRAM, VST_DEED_UNDOABLE, mark_func, NULL
};
const VstDeed vst_attendance_do_arrived = {
  "attendance.arrived", VST_RIGHT_MARK_ATTENDANCE, VST_TOPIC_PROGRAM, VST_DEED_UNDOABLE, arrived_func, g_free
};
