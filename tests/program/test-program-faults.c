/* test-program-faults.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-attendance-store.h"
#include "vst-enrolment-store.h"
#include "vst-test-cohort.h"
#include "vst-test-sweep.h"

static void
test_somebody_is_enrolled_and_marked_or_not (VstTestHub *self,
                                             gconstpointer data)
{
  VstEnrolmentAdd add = { .state = VST_ENROLMENT_ENROLLED, .minding_seats = 1 };
  VstAttendanceMark mark = { 1, 1, VST_MARK_PRESENT, -1, -1 };

  add.cohort_id = vst_test_cohort_add (self, "26-A", 12);
  add.person_id = vst_test_cohort_person (self, "Amélie");

  vst_test_sweep (self, VST_TEST_COORDINATOR, &vst_enrolment_do_add, &add, NULL);
  vst_test_sweep (self, VST_TEST_COORDINATOR, &vst_attendance_do_mark, &mark, NULL);
}

#define ADD(path, test) g_test_add (path, VstTestHub, NULL, vst_test_cohort_set_up, test, vst_test_hub_tear_down)

int
main (int argc,
      char *argv[])
{
  vst_test_memory_use ();
  g_test_init (&argc, &argv, NULL);

  ADD ("/program-faults/somebody-is-enrolled-and-marked-or-not", test_somebody_is_enrolled_and_marked_or_not);

  return g_test_run ();
}
