/* vst-seat.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-seat.h"

#include "seat-sql.h"
#include "vst-apart-store.h"
#include "vst-block.h"
#include "vst-attendance-store.h"
#include "vst-cohort-store.h"
#include "vst-date.h"
#include "vst-enrolment-store.h"
#include "vst-meeting-store.h"
#include "vst-visit-store.h"

static gboolean
is_to_come (const VstMeeting *meeting,
            const char *today)
{
  return !meeting->cancelled && !meeting->held && vst_day_compare (meeting->day, today) >= 0;
}

/**
 * vst_seat_expect:
 *
 * Expects somebody on the day of a session, where it is still to come.
 */
gboolean
vst_seat_expect (VstAct *act,
                 const VstCohort *cohort,
                 const VstMeeting *meeting,
                 gint64 person_id,
                 gint64 family_id,
                 GError **error)
{
  g_autofree char *today = vst_view_dup_today (vst_act_get_view (act));
  const VstVisitExpectation expectation = {
    .day = meeting->day,
    .family_id = family_id,
    .origin = "session",
    .from_minute = meeting->from_minute,
    .people = &person_id,
    .n_people = 1,
  };
  const VstVisitPart part = {
    .kind = "session",
    .subject_id = meeting->id,
    .person_id = person_id,
    .from_minute = meeting->from_minute,
    .to_minute = meeting->to_minute,
    .room_id = meeting->room_id,
    .label_en = cohort->program->entry->label_en,
    .label_fr = cohort->program->entry->label_fr,
  };

  return !is_to_come (meeting, today) || vst_visit_expect_part (act, &expectation, &part, error) != 0;
}

/* On the days of all of them. */
gboolean
vst_seat_expect_all (VstAct *act,
                     gint64 cohort_id,
                     gint64 person_id,
                     gint64 family_id,
                     GError **error)
{
  VstView *view = vst_act_get_view (act);
  g_autoptr (VstCohort) cohort = vst_cohort_read (view, cohort_id, error);
  g_autoptr (GPtrArray) meetings = cohort != NULL ? vst_meetings_read (view, cohort_id, error) : NULL;

  if (meetings == NULL)
    return FALSE;

  for (guint i = 0; i < meetings->len; i++)
    if (!vst_seat_expect (act, cohort, g_ptr_array_index (meetings, i), person_id, family_id, error))
      return FALSE;

  return TRUE;
}

/* No longer.  Days that have passed stay as they were. */
gboolean
vst_seat_unexpect_all (VstAct *act,
                       gint64 cohort_id,
                       gint64 person_id,
                       GError **error)
{
  VstView *view = vst_act_get_view (act);
  g_autoptr (GPtrArray) meetings = vst_meetings_read (view, cohort_id, error);
  g_autofree char *today = vst_view_dup_today (view);

  if (meetings == NULL)
    return FALSE;

  for (guint i = 0; i < meetings->len; i++)
    {
      const VstMeeting *meeting = g_ptr_array_index (meetings, i);

      if (is_to_come (meeting, today) && !vst_visit_unexpect_part (act, "session", meeting->id, person_id, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
no_place (GError **error)
{
  /* The same words, whether every place is taken or somebody must not be met:
   * nobody can tell one from the other.
   */
  g_set_error (error, VST_ERROR, VST_ERROR_GROUP_FULL, "There is no place in the group for that person");

  return FALSE;
}

/* Whether a worker whom she must not meet leads a group, by the names that were typed,
 * and was not named before.
 */
static gboolean
is_led_by_such (VstAct *act,
                const char *leaders,
                const char *before,
                gint64 person_id,
                const char *day,
                gboolean *found,
                GError **error)
{
  g_autoptr (GPtrArray) workers = vst_apart_workers (vst_act_get_view (act), day, &person_id, 1, error);

  for (guint i = 0; workers != NULL && i < workers->len; i++)
    {
      const VstApartWorker *worker = g_ptr_array_index (workers, i);

      *found = *found || (vst_block_is_among (worker->name, leaders) && !vst_block_is_among (worker->name, before));
    }

  return workers != NULL;
}

/* Whether somebody in the group must not be met by her. */
static gboolean
must_not_meet (VstAct *act,
               const VstCohort *cohort,
               gint64 person_id,
               const char *today,
               gboolean *found,
               GError **error)
{
  const char *day = cohort->next_day != NULL ? cohort->next_day : today;
  g_autoptr (GArray) others = vst_apart_others (vst_act_get_view (act), day, &person_id, 1, error);
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_SEAT_TAKEN_BY);
  VstStep step;

  if (others == NULL)
    return FALSE;

  vst_stmt_bind_int (stmt, 1, cohort->id);
  vst_stmt_bind_text (stmt, 2, today);
  vst_stmt_bind_int (stmt, 3, person_id);
  *found = FALSE;

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    for (guint i = 0; i < others->len; i++)
      *found = *found || g_array_index (others, VstApartOther, i).other_id == vst_stmt_get_int (stmt, 0);

  return step == VST_STEP_DONE && (*found || is_led_by_such (act, cohort->entry->facilitators, "", person_id, day, found, error));
}

/**
 * vst_seat_check:
 *
 * Whether somebody can be given a place in a group, or be offered one: it is
 * `VST_ERROR_GROUP_FULL` where she can't.
 */
gboolean
vst_seat_check (VstAct *act,
                gint64 cohort_id,
                gint64 person_id,
                GError **error)
{
  VstView *view = vst_act_get_view (act);
  g_autoptr (VstCohort) cohort = vst_cohort_read (view, cohort_id, error);
  g_autofree char *today = vst_view_dup_today (view);
  g_autoptr (VstStmt) taken = vst_act_prepare (act, VST_SQL_SEAT_TAKEN);
  gboolean apart;

  vst_stmt_bind_int (taken, 1, cohort_id);
  vst_stmt_bind_text (taken, 2, today);
  vst_stmt_bind_int (taken, 3, person_id);

  if (cohort == NULL || !vst_stmt_one (taken, error) || !must_not_meet (act, cohort, person_id, today, &apart, error))
    return FALSE;

  return (!apart && vst_stmt_get_int (taken, 0) < cohort->entry->capacity) || no_place (error);
}

/**
 * vst_seats_check_leaders:
 * @before: the group as it is
 * @leaders: who is to lead it
 *
 * Whether nobody who has a place in a group, or is offered one, must not meet somebody
 * who is named for it now: it is `VST_ERROR_RULE` where she must not, which tells neither
 * who nor why.  Who led it before goes on.
 */
gboolean
vst_seats_check_leaders (VstAct *act,
                         const VstCohort *before,
                         const char *leaders,
                         GError **error)
{
  g_autofree char *today = vst_view_dup_today (vst_act_get_view (act));
  const char *day = before->next_day != NULL ? before->next_day : today;
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_SEAT_TAKEN_BY);
  gboolean found = FALSE;
  VstStep step;

  vst_stmt_bind_int (stmt, 1, before->id);
  vst_stmt_bind_text (stmt, 2, today);
  vst_stmt_bind_int (stmt, 3, 0);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    if (!is_led_by_such (act, leaders, before->entry->facilitators, vst_stmt_get_int (stmt, 0), day, &found, error))
      return FALSE;

  if (step == VST_STEP_DONE && found)
    g_set_error (error, VST_ERROR, VST_ERROR_RULE, "Somebody can't lead the group");

  return step == VST_STEP_DONE && !found;
}

/**
 * vst_seats_settle:
 *
 * Brings the states of a group's seats in line, after what is enough has changed.
 */
gboolean
vst_seats_settle (VstAct *act,
                  gint64 cohort_id,
                  GError **error)
{
  g_autoptr (VstCohort) cohort = vst_cohort_read (vst_act_get_view (act), cohort_id, error);
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_SEAT_SEATED);
  VstStep step;

  if (cohort == NULL)
    return FALSE;

  vst_stmt_bind_int (stmt, 1, cohort_id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      gint64 enrolment_id = vst_stmt_get_int (stmt, 0);
      int dose;

      if (!vst_attendance_count (act, enrolment_id, &dose, error) ||
          !vst_enrolment_set_dose (act, enrolment_id, dose, cohort->program->entry->enough, error))
        return FALSE;
    }

  return step == VST_STEP_DONE;
}

static gboolean
expect_meeting (VstAct *act,
                const VstCohort *cohort,
                const VstMeeting *meeting,
                GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_SEAT_SEATED);
  VstStep step;

  if (!vst_visit_unexpect_part (act, "session", meeting->id, 0, error))
    return FALSE;

  vst_stmt_bind_int (stmt, 1, cohort->id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    if (!vst_seat_expect (act, cohort, meeting, vst_stmt_get_int (stmt, 1), vst_stmt_get_int (stmt, 2), error))
      return FALSE;

  return step == VST_STEP_DONE;
}

/**
 * vst_seats_expect:
 * @meeting_id: a session that was moved, cancelled or is new; 0 for all that are to
 *   come
 *
 * Expects whoever has a place in a group anew.
 */
gboolean
vst_seats_expect (VstAct *act,
                  gint64 cohort_id,
                  gint64 meeting_id,
                  GError **error)
{
  VstView *view = vst_act_get_view (act);
  g_autoptr (VstCohort) cohort = vst_cohort_read (view, cohort_id, error);
  g_autoptr (GPtrArray) meetings = cohort != NULL ? vst_meetings_read (view, cohort_id, error) : NULL;
  g_autofree char *today = vst_view_dup_today (view);

  if (meetings == NULL)
    return FALSE;

  for (guint i = 0; i < meetings->len; i++)
    {
      const VstMeeting *meeting = g_ptr_array_index (meetings, i);
      gboolean wanted = meeting_id != 0 ? meeting->id == meeting_id
                                        : !meeting->held && vst_day_compare (meeting->day, today) >= 0;

      if (wanted && !expect_meeting (act, cohort, meeting, error))
        return FALSE;
    }

  return TRUE;
}
