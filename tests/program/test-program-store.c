/* test-program-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-apart-store.h"
#include "vst-attendance-store.h"
#include "vst-cohort-store.h"
#include "vst-date.h"
#include "vst-enrolment-store.h"
#include "vst-group-store.h"
#include "vst-meeting-store.h"
#include "vst-program-room.h"
#include "vst-program-store.h"
#include "vst-schedule-day-store.h"
#include "vst-schedule-layout.h"
#include "vst-schedule-room.h"
#include "vst-test-cohort.h"
#include "vst-test-family.h"

static const VstSql count_parts = {
  "test.count_parts",
  "SELECT count (*) FROM visit_part AS p JOIN visit AS v ON v.id = p.visit_id"
  " WHERE p.kind = 'session' AND p.label_en = 'Group' AND v.state = 'expected'",
  TRUE
};
static const VstSql count_visits = { "test.count_visits", "SELECT count (*) FROM visit", TRUE };
static const VstSql count_prints = { "test.count_prints", "SELECT count (*) FROM access_log WHERE kind = 'print' AND subject = 'cohort'", TRUE };

static gint64
take_id (gpointer result,
         GError *error)
{
  g_autofree gint64 *id = result;

  g_assert_no_error (error);

  return *id;
}

static VstGroup *
open_group (VstTestHub *self,
            gint64 cohort_id)
{
  g_autoptr (GError) error = NULL;
  VstGroup *group = vst_test_hub_read (self, &vst_group_read_open, &cohort_id, &error);

  g_assert_no_error (error);

  return group;
}

static gint64
try_enrol (VstTestHub *self,
           gint64 cohort_id,
           gint64 person_id,
           VstEnrolmentState state,
           GError **error)
{
  VstEnrolmentAdd add = { .cohort_id = cohort_id, .person_id = person_id, .state = state, .minding_seats = 2 };
  g_autofree gint64 *id = vst_test_hub_do (self, &vst_enrolment_do_add, &add, error);

  return id != NULL ? *id : 0;
}

static gint64
enrol (VstTestHub *self,
       gint64 cohort_id,
       const char *given_name)
{
  g_autoptr (GError) error = NULL;
  gint64 id = try_enrol (self, cohort_id, vst_test_cohort_person (self, given_name), VST_ENROLMENT_ENROLLED, &error);

  g_assert_no_error (error);

  return id;
}

static void
change (VstTestHub *self,
        gint64 cohort_id,
        gint64 enrolment_id,
        VstEnrolmentState state,
        int code)
{
  g_autoptr (VstGroup) group = open_group (self, cohort_id);
  g_autofree char *today = vst_hub_dup_today (self->hub);
  VstEnrolmentChange args = {
    .enrolment_id = enrolment_id,
    .revision = vst_group_find_enrolment (group, enrolment_id)->revision,
    .state = state,
    .until = today,
  };
  g_autoptr (GError) error = NULL;

  vst_test_hub_do (self, &vst_enrolment_do_change, &args, &error);
  if (code < 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, VST_ERROR, code);
}

static void
mark (VstTestHub *self,
      const VstGroup *group,
      guint number,
      gint64 enrolment_id,
      VstMark letter,
      int code)
{
  const VstMeeting *meeting = g_ptr_array_index (group->meetings, number - 1);
  VstAttendanceMark args = { meeting->id, enrolment_id, letter, -1, -1 };
  g_autoptr (GError) error = NULL;

  vst_test_hub_do (self, &vst_attendance_do_mark, &args, &error);
  if (code < 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, VST_ERROR, code);
}

static void
test_a_group_has_its_sessions_and_is_undone_with_them (VstTestHub *self,
                                                       gconstpointer data)
{
  gint64 cohort_id = vst_test_cohort_add (self, "26-A", 8);
  g_autoptr (VstGroup) group = open_group (self, cohort_id);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (group->meetings->len, ==, 8);
  g_assert_cmpstr (((VstMeeting *) group->meetings->pdata[2])->day, ==, group->today);
  g_assert_cmpstr (vst_cohort_get_name (group->cohort, VST_ENGLISH), ==, "");
  g_assert_cmpstr (group->cohort->next_day, ==, group->today);
  g_assert_cmpint (group->cohort->next_number, ==, 3);

  vst_test_family_undo (self);
  g_assert_null (vst_test_hub_read (self, &vst_group_read_open, &cohort_id, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NOT_FOUND);
}

static void
test_a_code_is_used_once (VstTestHub *self,
                          gconstpointer data)
{
  gint64 cohort_id = vst_test_cohort_add (self, "26-A", 8);
  g_autoptr (VstGroup) group = open_group (self, cohort_id);
  g_autoptr (VstCohortEntry) entry = vst_cohort_entry_copy (group->cohort->entry);
  VstCohortEdit edit = { 0, 0, entry };
  g_autoptr (GError) error = NULL;

  g_assert_null (vst_test_hub_do (self, &vst_cohort_do_add, &edit, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_EXISTS);
}

static void
test_who_has_a_place_is_expected_by_a_word_that_says_nothing (VstTestHub *self,
                                                              gconstpointer data)
{
  gint64 cohort_id = vst_test_cohort_add (self, "26-A", 8);
  gint64 enrolment_id = enrol (self, cohort_id, "Amélie");

  /* Today's and the five that come. */
  g_assert_cmpint (vst_test_count (self, &count_parts), ==, 6);

  change (self, cohort_id, enrolment_id, VST_ENROLMENT_WITHDREW, -1);
  g_assert_cmpint (vst_test_count (self, &count_visits), ==, 0);

  vst_test_family_undo (self);
  g_assert_cmpint (vst_test_count (self, &count_parts), ==, 6);
  vst_test_family_undo (self);
  g_assert_cmpint (vst_test_count (self, &count_visits), ==, 0);
}

static void
test_a_cancelled_session_expects_nobody_and_another_takes_its_place (VstTestHub *self,
                                                                     gconstpointer data)
{
  gint64 cohort_id = vst_test_cohort_add (self, "26-A", 8);
  g_autoptr (VstGroup) group = NULL;
  g_autoptr (VstGroup) after = NULL;
  g_autofree char *last = NULL;
  VstMeetingEdit edit = { .instead = TRUE };
  gint64 enrolment_id = enrol (self, cohort_id, "Amélie");
  GError *error = NULL;

  group = open_group (self, cohort_id);
  edit.meeting = group->meetings->pdata[4];
  vst_test_hub_do (self, &vst_meeting_do_cancel, &edit, &error);
  g_assert_no_error (error);

  after = open_group (self, cohort_id);
  g_assert_cmpuint (after->meetings->len, ==, 9);
  last = vst_day_add_days (((VstMeeting *) after->meetings->pdata[7])->day, 7);
  g_assert_cmpstr (((VstMeeting *) after->meetings->pdata[8])->day, ==, last);
  g_assert_cmpint (vst_group_get_mark (after, after->meetings->pdata[4], vst_group_find_enrolment (after, enrolment_id)), ==,
                   VST_MARK_CANCELLED);
  g_assert_cmpint (vst_test_count (self, &count_parts), ==, 6);

  vst_test_family_undo (self);
  g_assert_cmpint (vst_test_count (self, &count_parts), ==, 6);
}

static void
test_a_moved_session_moves_who_is_expected (VstTestHub *self,
                                            gconstpointer data)
{
  gint64 cohort_id = vst_test_cohort_add (self, "26-A", 8);
  g_autoptr (VstGroup) group = NULL;
  g_autoptr (VstMeeting) moved = NULL;
  VstMeetingEdit edit = { 0 };
  g_autoptr (GError) error = NULL;

  enrol (self, cohort_id, "Amélie");
  group = open_group (self, cohort_id);
  moved = vst_meeting_copy (group->meetings->pdata[4]);
  edit.meeting = moved;

  /* Never onto another one. */
  vst_test_set (&moved->day, ((VstMeeting *) group->meetings->pdata[5])->day);
  g_assert_null (vst_test_hub_do (self, &vst_meeting_do_edit, &edit, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_EXISTS);
  g_clear_error (&error);

  g_free (moved->day);
  moved->day = vst_day_add_days (((VstMeeting *) group->meetings->pdata[4])->day, 1);
  vst_test_hub_do (self, &vst_meeting_do_edit, &edit, &error);
  g_assert_no_error (error);
  g_assert_cmpint (vst_test_count (self, &count_parts), ==, 6);
  g_assert_cmpint (vst_test_count (self, &count_visits), ==, 6);
}

static void
test_places_run_out_and_the_list_is_open (VstTestHub *self,
                                          gconstpointer data)
{
  gint64 cohort_id = vst_test_cohort_add (self, "26-A", 2);
  gint64 amelie = enrol (self, cohort_id, "Amélie");
  gint64 third = vst_test_cohort_person (self, "Chloé");
  gint64 waiting;
  g_autoptr (GError) error = NULL;

  enrol (self, cohort_id, "Béatrice");
  g_assert_cmpint (try_enrol (self, cohort_id, third, VST_ENROLMENT_ENROLLED, &error), ==, 0);
  g_assert_error (error, VST_ERROR, VST_ERROR_GROUP_FULL);
  g_clear_error (&error);

  waiting = try_enrol (self, cohort_id, third, VST_ENROLMENT_WAITLISTED, &error);
  g_assert_no_error (error);
  g_assert_cmpint (try_enrol (self, cohort_id, third, VST_ENROLMENT_ENROLLED, &error), ==, 0);
  g_assert_error (error, VST_ERROR, VST_ERROR_EXISTS);

  change (self, cohort_id, waiting, VST_ENROLMENT_OFFERED, VST_ERROR_GROUP_FULL);
  change (self, cohort_id, amelie, VST_ENROLMENT_NEVER_STARTED, -1);
  change (self, cohort_id, waiting, VST_ENROLMENT_OFFERED, -1);
  change (self, cohort_id, amelie, VST_ENROLMENT_ENROLLED, VST_ERROR_GROUP_FULL);
  change (self, cohort_id, waiting, VST_ENROLMENT_ENROLLED, -1);
  change (self, cohort_id, waiting, VST_ENROLMENT_OFFERED, VST_ERROR_RULE);
}

static void
test_who_must_not_meet_never_sit_together (VstTestHub *self,
                                           gconstpointer data)
{
  gint64 cohort_id = vst_test_cohort_add (self, "26-A", 8);
  gint64 amelie = vst_test_cohort_person (self, "Amélie");
  gint64 denise = vst_test_cohort_person (self, "Denise");
  g_autoptr (VstApartEntry) apart = vst_apart_entry_new ();
  VstApartEdit edit = { 0, 0, apart };
  g_autoptr (GError) error = NULL;
  gint64 waiting;

  apart->a_person_id = amelie;
  apart->b_person_id = denise;
  g_free (apart->from);
  apart->from = vst_hub_dup_today (self->hub);
  vst_test_set (&apart->reason, vst_apart_reason_codes ()[0]);
  vst_test_set (&apart->source, vst_apart_source_codes ()[0]);
  g_free (vst_test_hub_do (self, &vst_apart_do_add, &edit, &error));
  g_assert_no_error (error);

  g_assert_cmpint (try_enrol (self, cohort_id, amelie, VST_ENROLMENT_ENROLLED, &error), !=, 0);
  g_assert_no_error (error);

  /* The words are those of a full group: nobody can tell. */
  g_assert_cmpint (try_enrol (self, cohort_id, denise, VST_ENROLMENT_ENROLLED, &error), ==, 0);
  g_assert_error (error, VST_ERROR, VST_ERROR_GROUP_FULL);
  g_clear_error (&error);

  waiting = try_enrol (self, cohort_id, denise, VST_ENROLMENT_WAITLISTED, &error);
  g_assert_no_error (error);
  change (self, cohort_id, waiting, VST_ENROLMENT_OFFERED, VST_ERROR_GROUP_FULL);
  change (self, cohort_id, waiting, VST_ENROLMENT_ENROLLED, VST_ERROR_GROUP_FULL);
}

/* Nor where a worker leads it whom she must not meet: the same words. */
static void
test_nobody_is_led_by_whom_she_must_not_meet (VstTestHub *self,
                                              gconstpointer data)
{
  gint64 cohort_id = vst_test_cohort_add (self, "26-A", 8);
  gint64 amelie = vst_test_cohort_person (self, "Amélie");
  g_autoptr (VstGroup) group = open_group (self, cohort_id);
  g_autoptr (VstCohortEntry) cohort = vst_cohort_entry_copy (group->cohort->entry);
  VstCohortEdit led = { cohort_id, group->cohort->revision, cohort };
  g_autoptr (VstApartEntry) apart = vst_apart_entry_new ();
  VstApartEdit edit = { 0, 0, apart };
  g_autoptr (GError) error = NULL;

  apart->a_person_id = amelie;
  apart->b_staff_id = VST_TEST_LINK;
  g_free (apart->from);
  apart->from = vst_hub_dup_today (self->hub);
  vst_test_set (&apart->reason, "violence");
  vst_test_set (&apart->source, "client");
  g_free (vst_test_hub_do (self, &vst_apart_do_add, &edit, &error));
  g_assert_no_error (error);

  vst_test_set (&cohort->facilitators, "Grace, Lin");
  vst_test_hub_do (self, &vst_cohort_do_edit, &led, &error);
  g_assert_no_error (error);
  g_assert_cmpint (try_enrol (self, cohort_id, amelie, VST_ENROLMENT_ENROLLED, &error), ==, 0);
  g_assert_error (error, VST_ERROR, VST_ERROR_GROUP_FULL);
  g_clear_error (&error);

  led.revision++;
  vst_test_set (&cohort->facilitators, "Lin Dubois, Marc Link");
  vst_test_hub_do (self, &vst_cohort_do_edit, &led, &error);
  g_assert_no_error (error);
  g_assert_cmpint (try_enrol (self, cohort_id, amelie, VST_ENROLMENT_ENROLLED, &error), !=, 0);
  g_assert_no_error (error);

  /* Nor is that worker named for it once she has a place. */
  led.revision++;
  vst_test_set (&cohort->facilitators, "Lin Link, Grace Commanda");
  g_assert_null (vst_test_hub_do (self, &vst_cohort_do_edit, &led, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_RULE);
  g_clear_error (&error);
  vst_test_set (&cohort->facilitators, "Grace Commanda, Rita Reception");
  vst_test_hub_do (self, &vst_cohort_do_edit, &led, &error);
  g_assert_no_error (error);

  /* Who led it before the pair was written goes on, whatever else is changed. */
  apart->b_staff_id = VST_TEST_RECEPTION;
  g_free (vst_test_hub_do (self, &vst_apart_do_add, &edit, &error));
  g_assert_no_error (error);
  led.revision++;
  vst_test_set (&cohort->facilitators, "Rita Reception");
  vst_test_hub_do (self, &vst_cohort_do_edit, &led, &error);
  g_assert_no_error (error);
}

static void
test_marks_make_a_place_active_and_complete_it (VstTestHub *self,
                                                gconstpointer data)
{
  gint64 cohort_id = vst_test_cohort_add (self, "26-A", 8);
  gint64 enrolment_id = enrol (self, cohort_id, "Amélie");
  g_autoptr (VstGroup) group = open_group (self, cohort_id);
  g_autoptr (VstProgramEntry) entry = vst_program_entry_copy (group->cohort->program->entry);
  VstProgramEdit edit = { group->cohort->program->id, group->cohort->program->revision, entry };
  g_autoptr (VstGroup) active = NULL;
  g_autoptr (VstGroup) completed = NULL;
  g_autoptr (VstGroup) undone = NULL;
  g_autoptr (GError) error = NULL;

  entry->enough = 2;
  vst_test_hub_do (self, &vst_program_do_edit, &edit, &error);
  g_assert_no_error (error);

  mark (self, group, 4, enrolment_id, VST_MARK_PRESENT, VST_ERROR_DATE_FUTURE);
  mark (self, group, 1, enrolment_id, VST_MARK_PRESENT, -1);
  active = open_group (self, cohort_id);
  g_assert_cmpint (vst_group_find_enrolment (active, enrolment_id)->state, ==, VST_ENROLMENT_ACTIVE);
  g_assert_true (((VstMeeting *) active->meetings->pdata[0])->held);
  g_assert_cmpuint (vst_group_count_minded (active, active->meetings->pdata[0]), ==, 2);

  mark (self, group, 2, enrolment_id, VST_MARK_MAKE_UP, -1);
  completed = open_group (self, cohort_id);
  g_assert_cmpint (vst_group_find_enrolment (completed, enrolment_id)->state, ==, VST_ENROLMENT_COMPLETED);

  mark (self, group, 2, enrolment_id, VST_MARK_NONE, -1);
  vst_test_family_undo (self);
  vst_test_family_undo (self);
  vst_test_family_undo (self);
  undone = open_group (self, cohort_id);
  g_assert_cmpint (vst_group_find_enrolment (undone, enrolment_id)->state, ==, VST_ENROLMENT_ENROLLED);
  g_assert_false (((VstMeeting *) undone->meetings->pdata[0])->held);
  g_assert_cmpuint (g_hash_table_size (undone->marks), ==, 0);
}

static void
test_a_cancelled_session_is_only_made_up_for (VstTestHub *self,
                                              gconstpointer data)
{
  gint64 cohort_id = vst_test_cohort_add (self, "26-A", 8);
  gint64 enrolment_id = enrol (self, cohort_id, "Amélie");
  g_autoptr (VstGroup) group = open_group (self, cohort_id);
  VstMeetingEdit edit = { .meeting = group->meetings->pdata[1] };
  g_autoptr (GError) error = NULL;

  vst_test_hub_do (self, &vst_meeting_do_cancel, &edit, &error);
  g_assert_no_error (error);

  mark (self, group, 2, enrolment_id, VST_MARK_ABSENT_UNTOLD, VST_ERROR_SESSION_CANCELLED);
  mark (self, group, 2, enrolment_id, VST_MARK_MAKE_UP_AFAR, -1);
}

static void
test_somebody_moves_to_another_group_and_keeps_her_turn (VstTestHub *self,
                                                         gconstpointer data)
{
  gint64 from_id = vst_test_cohort_add (self, "26-A", 8);
  gint64 to_id = vst_test_cohort_add (self, "26-B", 8);
  gint64 enrolment_id = enrol (self, from_id, "Amélie");
  VstEnrolmentChange args = { .enrolment_id = enrolment_id, .revision = 1, .cohort_id = to_id };
  g_autoptr (VstGroup) from = NULL;
  g_autoptr (VstGroup) to = NULL;
  GError *error = NULL;

  g_assert_cmpint (take_id (vst_test_hub_do (self, &vst_enrolment_do_transfer, &args, &error), error), !=, 0);
  from = open_group (self, from_id);
  to = open_group (self, to_id);
  g_assert_cmpint (vst_group_find_enrolment (from, enrolment_id)->state, ==, VST_ENROLMENT_TRANSFERRED);
  g_assert_cmpuint (to->seats->len, ==, 1);
  g_assert_cmpint (vst_test_count (self, &count_parts), ==, 6);
}

/* Reception reads and marks; what a group is called is not for the desk. */
static void
test_the_desk_reads_a_label_and_marks (VstTestHub *self,
                                       gconstpointer data)
{
  gint64 cohort_id = vst_test_cohort_add (self, "26-A", 8);
  gint64 enrolment_id = enrol (self, cohort_id, "Amélie");
  g_autoptr (VstGroup) known = open_group (self, cohort_id);
  g_autoptr (VstGroup) group = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (vst_program_get_name (known->cohort->program, VST_FRENCH), ==, "Cercle de sécurité");

  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  group = open_group (self, cohort_id);
  g_assert_cmpstr (vst_program_get_name (group->cohort->program, VST_FRENCH), ==, "Groupe");
  mark (self, group, 1, enrolment_id, VST_MARK_LATE, -1);
  g_assert_cmpint (try_enrol (self, cohort_id, 1, VST_ENROLMENT_WAITLISTED, &error), ==, 0);
  g_assert_error (error, VST_ERROR, VST_ERROR_NO_RIGHT);
  g_clear_error (&error);

  vst_group_unref (vst_test_hub_read (self, &vst_group_read_print, &cohort_id, NULL));
  g_assert_cmpint (vst_test_count (self, &count_prints), ==, 1);
  g_assert_null (vst_test_hub_read (self, &vst_group_read_export, &cohort_id, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NO_RIGHT);
  g_clear_error (&error);

  vst_test_hub_enter (self, VST_TEST_PARTNER);
  g_assert_null (vst_test_hub_read (self, &vst_group_read_open, &cohort_id, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NO_RIGHT);
}

static VstScheduleDay *
read_day (VstTestHub *self,
          const VstReading *reading)
{
  g_autofree char *today = vst_hub_dup_today (self->hub);
  g_autoptr (GError) error = NULL;
  VstScheduleDay *day = vst_test_hub_read (self, reading, today, &error);

  g_assert_no_error (error);

  return day;
}

/* The sheet of a day has it in a column of its own, or in its room's. */
static void
test_a_session_stands_on_the_sheet_of_its_day (VstTestHub *self,
                                               gconstpointer data)
{
  gint64 cohort_id = vst_test_cohort_add (self, "26-A", 8);
  g_autoptr (VstScheduleDay) day = NULL;
  g_autoptr (VstScheduleLayout) layout = NULL;
  const VstScheduleColumn *column;
  VstScheduleBlock *block;

  enrol (self, cohort_id, "Amélie");
  day = read_day (self, &vst_schedule_read_day);
  g_assert_cmpuint (day->blocks->len, ==, 1);
  block = day->blocks->pdata[0];
  g_assert_cmpint (block->group_id, ==, cohort_id);
  g_assert_cmpstr (block->group_fr, ==, "Cercle de sécurité");
  g_assert_cmpint (block->n_people, ==, 1);
  g_assert_cmpint (block->family_id, ==, 0);
  g_assert_false (vst_schedule_block_may_move (block));

  for (VstScheduleBy by = VST_SCHEDULE_BY_PARTNER; by <= VST_SCHEDULE_BY_ROOM; by++)
    {
      g_clear_pointer (&layout, vst_schedule_layout_free);
      layout = vst_schedule_layout_new (day, by, VST_DAY_MINUTES);
      g_assert_cmpuint (layout->columns->len, ==, 1);
      column = layout->columns->pdata[0];
      g_assert_true (column->is_groups == (by == VST_SCHEDULE_BY_PARTNER));
      g_assert_true (((VstScheduleCell *) column->cells->pdata[column->cells->len - 1])->block == block);
    }

  /* Who need not know reads the label, and who comes with a partner nothing. */
  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  g_clear_object (&day);
  day = read_day (self, &vst_schedule_read_day);
  g_assert_cmpstr (((VstScheduleBlock *) day->blocks->pdata[0])->group_fr, ==, "Groupe");

  vst_test_hub_enter (self, VST_TEST_PARTNER);
  g_clear_object (&day);
  day = read_day (self, &vst_schedule_read_own);
  g_assert_cmpuint (day->blocks->len, ==, 0);
}

#define ADD(path, func) g_test_add ("/program-store/" path, VstTestHub, NULL, vst_test_cohort_set_up, func, vst_test_hub_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("a-group-has-its-sessions-and-is-undone-with-them", test_a_group_has_its_sessions_and_is_undone_with_them);
  ADD ("a-code-is-used-once", test_a_code_is_used_once);
  ADD ("who-has-a-place-is-expected-by-a-word-that-says-nothing", test_who_has_a_place_is_expected_by_a_word_that_says_nothing);
  ADD ("a-cancelled-session-expects-nobody-and-another-takes-its-place",
       test_a_cancelled_session_expects_nobody_and_another_takes_its_place);
  ADD ("a-moved-session-moves-who-is-expected", test_a_moved_session_moves_who_is_expected);
  ADD ("places-run-out-and-the-list-is-open", test_places_run_out_and_the_list_is_open);
  ADD ("who-must-not-meet-never-sit-together", test_who_must_not_meet_never_sit_together);
  ADD ("nobody-is-led-by-whom-she-must-not-meet", test_nobody_is_led_by_whom_she_must_not_meet);
  ADD ("marks-make-a-place-active-and-complete-it", test_marks_make_a_place_active_and_complete_it);
  ADD ("a-cancelled-session-is-only-made-up-for", test_a_cancelled_session_is_only_made_up_for);
  ADD ("somebody-moves-to-another-group-and-keeps-her-turn", test_somebody_moves_to_another_group_and_keeps_her_turn);
  ADD ("the-desk-reads-a-label-and-marks", test_the_desk_reads_a_label_and_marks);
  ADD ("a-session-stands-on-the-sheet-of-its-day", test_a_session_stands_on_the_sheet_of_its_day);

  return g_test_run ();
}
