/* test-encounter.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-block-encounter.h"
#include "vst-block-store.h"
#include "vst-cohort-store.h"
#include "vst-consent-store.h"
#include "vst-enrolment-store.h"
#include "vst-date.h"
#include "vst-group-store.h"
#include "vst-meeting-store.h"
#include "vst-program-room.h"
#include "vst-release-store.h"
#include "vst-test-booking.h"
#include "vst-test-cohort.h"
#include "vst-visit-store.h"

#define TUESDAY "2031-03-04"

static void
set_up (VstTestHub *self,
        gconstpointer data)
{
  vst_room_register (&vst_program_room);
  vst_test_booking_set_up (self, data);
}

static VstBlockEntry *
against (gint64 family_id,
         gint64 staff_id,
         gint64 provider_id,
         gint64 agency_id,
         const char *told)
{
  VstBlockEntry *entry = vst_block_entry_new ();

  entry->family_id = family_id;
  entry->staff_id = staff_id;
  entry->provider_id = provider_id;
  entry->agency_id = agency_id;
  vst_test_set (&entry->told, told);

  return entry;
}

static void
block (VstTestHub *self,
       VstBlockEntry *taken)
{
  g_autoptr (VstBlockEntry) entry = taken;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = vst_test_hub_do (self, &vst_block_do_add, entry, &error);

  g_assert_no_error (error);
  g_assert_nonnull (id);
}

static guint
count_booked (VstTestHub *self,
              VstBlockEntry *taken)
{
  g_autoptr (VstBlockEntry) entry = taken;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = vst_test_hub_read (self, &vst_block_read_booked, entry, &error);

  g_assert_no_error (error);

  return all->len;
}

/* Agency 2 sees families in room 2, each day. */
static gint64
book (VstTestHub *self,
      gint64 family_id,
      gint64 person_id,
      gint64 agency_id,
      gint64 provider_id,
      int from_minute,
      int code)
{
  g_autoptr (VstAppointmentEntry) entry = vst_test_booking_entry (family_id, person_id, TUESDAY, from_minute);

  entry->agency_id = agency_id;
  entry->service_id = 0;
  entry->provider_id = provider_id;
  entry->room_id = agency_id == 2 ? 2 : 0;

  return vst_test_booking_book (self, entry, code);
}

static void
test_partner_who_must_not_know_is_not_booked (VstTestHub *self,
                                              gconstpointer data)
{
  gint64 people[2], others[2];
  gint64 amina = vst_test_booking_family (self, "Amina", people);
  gint64 berthe = vst_test_booking_family (self, "Berthe", others);

  block (self, against (amina, 0, 0, 2, ""));
  book (self, amina, people[0], 2, 2, 600, VST_ERROR_MUST_NOT_KNOW);
  book (self, amina, people[1], 2, 0, 600, VST_ERROR_MUST_NOT_KNOW);
  g_assert_cmpint (book (self, amina, people[0], 3, 0, 780, -1), >, 0);
  g_assert_cmpint (book (self, berthe, others[0], 2, 2, 600, -1), >, 0);
}

/* Of a partner's person: with whoever is there it could be he. */
static void
test_person_who_must_not_know_is_not_booked (VstTestHub *self,
                                             gconstpointer data)
{
  gint64 people[2];
  gint64 amina = vst_test_booking_family (self, "Amina", people);

  block (self, against (amina, 0, 0, 0, "J. Cook, legal aid"));
  book (self, amina, people[0], 2, 2, 600, VST_ERROR_MUST_NOT_KNOW);
  book (self, amina, people[0], 2, 0, 600, VST_ERROR_MUST_NOT_KNOW);

  /* It is said to be somebody else: now he may. */
  {
    g_autoptr (GError) error = NULL;
    g_autoptr (GPtrArray) doubts = vst_test_hub_read (self, &vst_block_read_doubts, NULL, &error);
    const VstBlockDoubt *doubt;
    VstBlockTelling telling;

    g_assert_no_error (error);
    g_assert_cmpuint (doubts->len, ==, 1);
    doubt = g_ptr_array_index (doubts, 0);
    telling = (VstBlockTelling){ doubt->block_id, 0, doubt->whom->provider_id, FALSE };
    vst_test_hub_do (self, &vst_block_do_tell, &telling, &error);
    g_assert_no_error (error);
  }

  g_assert_cmpint (book (self, amina, people[0], 2, 2, 600, -1), >, 0);
}

/* What stood before may be ended, and is not moved within the partner, nor put back. */
static void
test_what_stood_may_only_go (VstTestHub *self,
                             gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 people[2];
  gint64 amina = vst_test_booking_family (self, "Amina", people);
  gint64 first = book (self, amina, people[0], 2, 2, 600, -1);
  gint64 second = book (self, amina, people[0], 2, 2, 720, -1);

  g_assert_cmpuint (count_booked (self, against (amina, 0, 2, 0, "")), ==, 2);
  g_assert_cmpuint (count_booked (self, against (amina, 0, 0, 2, "")), ==, 2);
  g_assert_cmpuint (count_booked (self, against (amina, 0, 0, 0, "Jim Cook")), ==, 2);
  g_assert_cmpuint (count_booked (self, against (amina, 0, 0, 1, "")), ==, 0);

  block (self, against (amina, 0, 2, 0, ""));
  vst_test_booking_do (self, &vst_appointment_do_confirm, first, NULL, -1);
  vst_test_booking_move (self, first, TUESDAY, 660, VST_ERROR_MUST_NOT_KNOW);
  vst_test_booking_do (self, &vst_appointment_do_cancel, second, "moved away", -1);
  g_assert_null (vst_test_hub_undo (self, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_MUST_NOT_KNOW);
  g_assert_cmpuint (count_booked (self, against (amina, 0, 2, 0, "")), ==, 1);
}

/* She who comes is noted, whatever was booked; nobody sends her to them. */
static void
test_arrival_is_noted_and_hand_over_refused (VstTestHub *self,
                                             gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 people[2];
  gint64 amina = vst_test_booking_family (self, "Amina", people);
  g_autoptr (VstVisitArrival) arrival = vst_visit_arrival_new (0, amina, 0, 0, NULL, 0);
  g_autofree gint64 *visit_id = NULL;
  g_autoptr (VstVisitChange) to = NULL;

  block (self, against (amina, 0, 0, 2, ""));
  visit_id = vst_test_hub_do (self, &vst_visit_do_arrive, arrival, &error);
  g_assert_no_error (error);

  to = vst_visit_change_new (*visit_id, 0, 0, 2, 2, NULL);
  vst_test_hub_do (self, &vst_visit_do_hand_over, to, &error);
  g_assert_error (error, VST_ERROR, VST_ERROR_MUST_NOT_KNOW);
  g_clear_error (&error);
  vst_test_hub_do (self, &vst_visit_do_wait, to, &error);
  g_assert_error (error, VST_ERROR, VST_ERROR_MUST_NOT_KNOW);
  g_clear_error (&error);

  to->agency_id = 1;
  vst_test_hub_do (self, &vst_visit_do_hand_over, to, &error);
  g_assert_no_error (error);
}

static gint64
enrol (VstTestHub *self,
       gint64 cohort_id,
       gint64 person_id,
       VstEnrolmentState state,
       int code)
{
  VstEnrolmentAdd add = { .cohort_id = cohort_id, .person_id = person_id, .state = state };
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = vst_test_hub_do (self, &vst_enrolment_do_add, &add, &error);

  if (code < 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, VST_ERROR, code);

  return id != NULL ? *id : 0;
}

static void
set_facilitators (VstTestHub *self,
                  gint64 cohort_id,
                  const char *names,
                  int code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstGroup) group = vst_test_hub_read (self, &vst_group_read_open, &cohort_id, &error);
  g_autoptr (VstCohortEntry) entry = vst_cohort_entry_copy (group->cohort->entry);
  VstCohortEdit edit = { cohort_id, group->cohort->revision, entry };

  g_assert_no_error (error);
  vst_test_set (&entry->facilitators, names);
  vst_test_hub_do (self, &vst_cohort_do_edit, &edit, &error);
  if (code < 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, VST_ERROR, code);
}

static void
test_group_of_hers_is_not_joined (VstTestHub *self,
                                  gconstpointer data)
{
  gint64 people[2];
  gint64 amina = vst_test_booking_family (self, "Amina", people);
  gint64 hers = vst_test_cohort_add (self, "COS-A", 8);
  gint64 other = vst_test_cohort_add (self, "COS-B", 8);
  gint64 enrolment_id;
  VstEnrolmentChange move;
  g_autoptr (GError) error = NULL;

  set_facilitators (self, hers, "Chantal Dubé et P. Pivot", -1);
  block (self, against (amina, VST_TEST_PIVOT, 0, 0, ""));
  enrol (self, hers, people[0], VST_ENROLMENT_ENROLLED, VST_ERROR_MUST_NOT_KNOW);
  enrol (self, hers, people[0], VST_ENROLMENT_WAITLISTED, VST_ERROR_MUST_NOT_KNOW);
  enrolment_id = enrol (self, other, people[0], VST_ENROLMENT_ENROLLED, -1);

  move = (VstEnrolmentChange){ .enrolment_id = enrolment_id, .revision = 1, .cohort_id = hers };
  g_assert_null (vst_test_hub_do (self, &vst_enrolment_do_transfer, &move, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_MUST_NOT_KNOW);

  /* Nor does she come to lead the group they are in. */
  set_facilitators (self, other, "Pia Pivot", VST_ERROR_MUST_NOT_KNOW);
  set_facilitators (self, other, "Chantal Dubé", -1);

  /* She who must not know learns nothing of it by trying. */
  vst_test_hub_enter (self, VST_TEST_PIVOT);
  set_facilitators (self, other, "Pia Pivot", -1);
  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  g_assert_cmpuint (count_booked (self, against (amina, VST_TEST_PIVOT, 0, 0, "")), ==, 1);
}

static const VstSql count_expected = {
  "test.expected",
  "SELECT count (*) FROM visit AS v JOIN visit_part AS p ON p.visit_id = v.id"
  " JOIN session AS s ON s.id = p.subject_id AND s.day = v.day WHERE v.family_id = 1 AND s.number = 5",
  TRUE
};
static const VstSql count_left = {
  "test.left",
  "SELECT count (*) FROM visit AS v JOIN visit_part AS p ON p.visit_id = v.id"
  " JOIN session AS s ON s.id = p.subject_id AND s.day <> v.day WHERE v.family_id = 1",
  TRUE
};

/* She who must not know moves the session, for them too, and learns nothing. */
static void
test_session_is_moved_for_who_is_hidden (VstTestHub *self,
                                         gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 people[2];
  gint64 amina = vst_test_booking_family (self, "Amina", people);
  gint64 cohort_id = vst_test_cohort_add (self, "COS-A", 8);
  g_autoptr (VstGroup) group = NULL;
  g_autoptr (VstMeeting) moved = NULL;
  g_autofree char *undone = NULL;
  VstMeetingEdit edit = { 0 };

  enrol (self, cohort_id, people[0], VST_ENROLMENT_ENROLLED, -1);
  block (self, against (amina, VST_TEST_PIVOT, 0, 0, ""));
  g_assert_cmpint (vst_test_count (self, &count_expected), ==, 1);

  vst_test_hub_enter (self, VST_TEST_PIVOT);
  group = vst_test_hub_read (self, &vst_group_read_open, &cohort_id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (group->seats->len, ==, 0);
  moved = vst_meeting_copy (group->meetings->pdata[4]);
  edit.meeting = moved;
  g_free (moved->day);
  moved->day = vst_day_add_days (((VstMeeting *) group->meetings->pdata[4])->day, 1);
  vst_test_hub_do (self, &vst_meeting_do_edit, &edit, &error);
  g_assert_no_error (error);
  g_assert_cmpint (vst_test_count (self, &count_expected), ==, 1);
  g_assert_cmpint (vst_test_count (self, &count_left), ==, 0);

  undone = vst_test_hub_undo (self, &error);
  g_assert_no_error (error);
  g_assert_cmpint (vst_test_count (self, &count_expected), ==, 1);
  g_assert_cmpint (vst_test_count (self, &count_left), ==, 0);

  g_clear_pointer (&group, vst_group_unref);
  group = vst_test_hub_read (self, &vst_group_read_open, &cohort_id, &error);
  g_assert_no_error (error);
  edit.meeting = group->meetings->pdata[4];
  vst_test_hub_do (self, &vst_meeting_do_cancel, &edit, &error);
  g_assert_no_error (error);
  g_assert_cmpint (vst_test_count (self, &count_expected), ==, 0);

  /* Hidden as before: the file isn't there for her. */
  g_assert_null (vst_test_hub_read (self, &vst_family_read_open, &amina, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NOT_FOUND);
}

static void
test_nothing_is_released_to_them (VstTestHub *self,
                                  gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 people[2];
  gint64 amina = vst_test_booking_family (self, "Amina", people);
  g_autoptr (VstReleaseEntry) release = vst_release_entry_new (people[0], 2);
  g_autoptr (VstConsentEntry) consent = vst_consent_entry_new (people[0], "share_partner");
  VstConsentEdit edit = { 0, 0, consent };

  consent->agency_id = 2;
  vst_test_set (&consent->language, "en");
  vst_test_set (&release->language, "en");
  vst_test_set (&release->items, "name");
  vst_test_set (&release->purpose, "A place to live");

  g_free (vst_test_hub_do (self, &vst_consent_do_record, &edit, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_booked (self, against (amina, 0, 0, 2, "")), ==, 1);

  block (self, against (amina, 0, 0, 2, ""));
  g_assert_null (vst_test_hub_do (self, &vst_release_do_give, release, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_MUST_NOT_KNOW);
  g_clear_error (&error);
  g_assert_null (vst_test_hub_do (self, &vst_consent_do_record, &edit, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_MUST_NOT_KNOW);
  g_clear_error (&error);

  consent->state = VST_CONSENT_DECLINED;
  g_free (vst_test_hub_do (self, &vst_consent_do_record, &edit, &error));
  g_assert_no_error (error);
}

#define ADD(path, func) g_test_add (path, VstTestHub, NULL, set_up, func, vst_test_hub_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/encounter/partner-who-must-not-know-is-not-booked", test_partner_who_must_not_know_is_not_booked);
  ADD ("/encounter/person-who-must-not-know-is-not-booked", test_person_who_must_not_know_is_not_booked);
  ADD ("/encounter/what-stood-may-only-go", test_what_stood_may_only_go);
  ADD ("/encounter/arrival-is-noted-and-hand-over-refused", test_arrival_is_noted_and_hand_over_refused);
  ADD ("/encounter/group-of-hers-is-not-joined", test_group_of_hers_is_not_joined);
  ADD ("/encounter/session-is-moved-for-who-is-hidden", test_session_is_moved_for_who_is_hidden);
  ADD ("/encounter/nothing-is-released-to-them", test_nothing_is_released_to_them);

  return g_test_run ();
}
