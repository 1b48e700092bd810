/* test-program-blocked.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-attendance-store.h"
#include "vst-cohort-store.h"
#include "vst-enrolment-store.h"
#include "vst-group-store.h"
#include "vst-meeting-store.h"
#include "vst-program-store.h"
#include "vst-test-cohort.h"
#include "vst-test-sealed.h"

/* What she who must not know of a family moves for everybody is moved for that one,
 * too: whatever is refused to her alone would tell of it.
 */

static const VstSql count_sealed = {
  "blocked.sealed", "SELECT count (*) FROM enrolment WHERE sealed IS NOT NULL", TRUE
};
static const VstSql is_completed = {
  "blocked.completed", "SELECT count (*) FROM enrolment WHERE state = 'completed'", TRUE
};

static const VstSql move_first = { "blocked.move", "UPDATE session SET from_minute = 60, to_minute = 120 WHERE cohort_id = 1", TRUE };
static const VstSql earliest = {
  "blocked.earliest",
  "SELECT v.from_minute FROM visit AS v JOIN session AS s ON s.day = v.day"
  " WHERE v.family_id = 1 AND v.sealed IS NOT NULL AND s.cohort_id = 1 AND s.number = 5",
  TRUE
};

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
enrol (VstTestHub *self,
       gint64 cohort_id,
       gint64 person_id)
{
  VstEnrolmentAdd add = { .cohort_id = cohort_id, .person_id = person_id, .state = VST_ENROLMENT_ENROLLED };
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = vst_test_hub_do (self, &vst_enrolment_do_add, &add, &error);

  g_assert_no_error (error);

  return *id;
}

static void
mark (VstTestHub *self,
      gint64 cohort_id,
      guint number,
      gint64 enrolment_id)
{
  g_autoptr (VstGroup) group = open_group (self, cohort_id);
  const VstMeeting *meeting = g_ptr_array_index (group->meetings, number - 1);
  VstAttendanceMark args = { meeting->id, enrolment_id, VST_MARK_PRESENT, -1, -1 };
  g_autoptr (GError) error = NULL;

  vst_test_hub_do (self, &vst_attendance_do_mark, &args, &error);
  g_assert_no_error (error);
}

static VstEnrolmentState
read_state (VstTestHub *self,
            gint64 cohort_id,
            gint64 enrolment_id)
{
  g_autoptr (VstGroup) group = open_group (self, cohort_id);

  return vst_group_find_enrolment (group, enrolment_id)->state;
}

static void
set_enough (VstTestHub *self,
            gint64 cohort_id,
            int enough)
{
  g_autoptr (VstGroup) group = open_group (self, cohort_id);
  g_autoptr (VstProgramEntry) entry = vst_program_entry_copy (group->cohort->program->entry);
  VstProgramEdit edit = { group->cohort->program->id, group->cohort->program->revision, entry };
  g_autoptr (GError) error = NULL;

  entry->enough = enough;
  vst_test_hub_do (self, &vst_program_do_edit, &edit, &error);
  g_assert_no_error (error);
}

static void
test_what_is_enough_is_so_for_who_is_sealed (VstTestHub *self,
                                             gconstpointer data)
{
  gint64 cohort_id = vst_test_cohort_add (self, "26-A", 8);
  gint64 enrolment_id = enrol (self, cohort_id, vst_test_cohort_person (self, "Amélie"));

  mark (self, cohort_id, 1, enrolment_id);
  mark (self, cohort_id, 2, enrolment_id);
  vst_test_sealed_block (self, 1, VST_TEST_PIVOT);
  g_assert_cmpint (vst_test_count (self, &count_sealed), ==, 1);

  vst_test_hub_enter (self, VST_TEST_PIVOT);
  set_enough (self, cohort_id, 2);
  g_assert_cmpint (vst_test_count (self, &is_completed), ==, 1);
  g_assert_cmpint (vst_test_count (self, &count_sealed), ==, 1);

  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  g_assert_cmpint (read_state (self, cohort_id, enrolment_id), ==, VST_ENROLMENT_COMPLETED);
}

/* She comes to two that day: the visit stays, and begins with the other one. */
static void
test_what_is_done_to_who_is_sealed_is_undone (VstTestHub *self,
                                              gconstpointer data)
{
  gint64 first_id = vst_test_cohort_add (self, "26-A", 8);
  gint64 second_id = vst_test_cohort_add (self, "26-B", 8);
  gint64 person_id = vst_test_cohort_person (self, "Amélie");
  g_autoptr (VstGroup) group = NULL;
  VstMeetingEdit edit = { 0 };
  g_autoptr (GError) error = NULL;

  vst_test_sealed_run (self, &move_first);
  enrol (self, first_id, person_id);
  enrol (self, second_id, person_id);
  vst_test_sealed_block (self, 1, VST_TEST_PIVOT);

  vst_test_hub_enter (self, VST_TEST_PIVOT);
  group = open_group (self, first_id);
  edit.meeting = group->meetings->pdata[4];
  vst_test_hub_do (self, &vst_meeting_do_cancel, &edit, &error);
  g_assert_no_error (error);
  g_assert_cmpint (vst_test_count (self, &earliest), >, 60);

  vst_test_family_undo (self);
  g_assert_cmpint (vst_test_count (self, &earliest), ==, 60);
}

#define ADD(path, func) g_test_add ("/program-blocked/" path, VstTestHub, NULL, vst_test_cohort_set_up, func, vst_test_hub_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("what-is-enough-is-so-for-who-is-sealed", test_what_is_enough_is_so_for_who_is_sealed);
  ADD ("what-is-done-to-who-is-sealed-is-undone", test_what_is_done_to_who_is_sealed_is_undone);

  return g_test_run ();
}
