/* test-schedule-faults.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-presence-change-store.h"
#include "vst-presence-store.h"
#include "vst-test-booking.h"
#include "vst-test-sweep.h"
#include "vst-visit-store.h"

static void
sweep (VstTestHub *self,
       const VstDeed *deed,
       gconstpointer args)
{
  vst_test_sweep (self, VST_TEST_RECEPTION, deed, args, NULL);
}

static void
test_an_appointment_is_booked_moved_and_cancelled_or_not (VstTestHub *self,
                                                          gconstpointer data)
{
  gint64 people[2];
  gint64 family_id = vst_test_booking_family (self, "Amélie", people);
  g_autoptr (VstAppointmentEntry) entry = vst_test_booking_entry (family_id, people[0], VST_TEST_MONDAY, 9 * 60);
  g_autoptr (VstAppointmentEntry) to = vst_test_booking_entry (family_id, people[0], VST_TEST_MONDAY, 10 * 60);
  VstAppointmentMove move = { 1, 0, to };
  VstAppointmentChange change = { 2, 0, (char *) "" };

  sweep (self, &vst_appointment_do_book, entry);
  sweep (self, &vst_appointment_do_move, &move);
  sweep (self, &vst_appointment_do_cancel, &change);
}

/* She is expected today, whatever time it is by now. */
static gpointer
expect_func (VstAct *act,
             gconstpointer args,
             GError **error)
{
  const gint64 *family_id = args;
  g_autofree char *today = vst_view_dup_today (vst_act_get_view (act));
  VstVisitExpectation expectation = { today, *family_id, "meal", 9 * 60, NULL, 0 };
  VstVisitPart part = { .kind = "meal", .subject_id = 1, .from_minute = 9 * 60, .to_minute = 10 * 60, .label_en = "Soup", .label_fr = "Soupe" };
  gint64 visit_id = vst_visit_expect_part (act, &expectation, &part, error);

  return visit_id != 0 ? g_memdup2 (&visit_id, sizeof visit_id) : NULL;
}

static const VstDeed do_expect = { "test.expect", VST_RIGHT_SIGNED_IN, VST_TOPIC_DAY, VST_DEED_NONE, expect_func, g_free };

static void
test_a_visit_takes_each_of_its_steps_or_not (VstTestHub *self,
                                             gconstpointer data)
{
  gint64 people[2];
  gint64 family_id = vst_test_booking_family (self, "Amélie", people);
  g_autofree gint64 *visit_id = NULL;
  g_autoptr (GError) error = NULL;
  VstVisitArrival arrival = { 0 };
  VstVisitChange change = { .agency_id = 2, .room_id = 2 };

  visit_id = vst_test_hub_do (self, &do_expect, &family_id, &error);
  g_assert_no_error (error);
  arrival.visit_id = change.visit_id = *visit_id;

  sweep (self, &vst_visit_do_arrive, &arrival);
  sweep (self, &vst_visit_do_hand_over, &change);
  sweep (self, &vst_visit_do_leave, &change);
  sweep (self, &vst_visit_do_back, &change);
}

static void
test_whoever_walks_in_is_there_or_not (VstTestHub *self,
                                       gconstpointer data)
{
  gint64 people[2];
  VstVisitArrival arrival = { .family_id = vst_test_booking_family (self, "Noor", people) };
  VstVisitParty party = { 1, 2, 0 };

  sweep (self, &vst_visit_do_arrive, &arrival);
  sweep (self, &vst_visit_do_nameless, &party);
}

static void
test_a_partner_is_absent_or_not (VstTestHub *self,
                                 gconstpointer data)
{
  VstPresenceSpan span = { 1, (char *) VST_TEST_MONDAY, (char *) VST_TEST_MONDAY };

  sweep (self, &vst_presence_do_absent, &span);
}

#define ADD(path, test) g_test_add (path, VstTestHub, NULL, vst_test_booking_set_up, test, vst_test_hub_tear_down)

int
main (int argc,
      char *argv[])
{
  vst_test_memory_use ();
  g_test_init (&argc, &argv, NULL);

  ADD ("/schedule-faults/an-appointment-is-booked-moved-and-cancelled-or-not", test_an_appointment_is_booked_moved_and_cancelled_or_not);
  ADD ("/schedule-faults/a-visit-takes-each-of-its-steps-or-not", test_a_visit_takes_each_of_its_steps_or_not);
  ADD ("/schedule-faults/whoever-walks-in-is-there-or-not", test_whoever_walks_in_is_there_or_not);
  ADD ("/schedule-faults/a-partner-is-absent-or-not", test_a_partner_is_absent_or_not);

  return g_test_run ();
}
