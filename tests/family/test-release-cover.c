/* test-release-cover.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-block-encounter.h"
#include "vst-consent-store.h"
#include "vst-date.h"
#include "vst-release-store.h"
#include "vst-test-family.h"

#define KEPT -1

typedef struct
{
  gint64 family_id;
  gint64 mother_id;
  gint64 sister_id;
  gint64 agency_id;
  gint64 other_id;
} People;

static gint64
add_agency (VstTestHub *self)
{
  static const VstSql sql = {
    "test.add_agency", "INSERT INTO agency (name_en, name_fr, kind) VALUES ('Public health', 'Santé publique', 'health') RETURNING id", TRUE
  };

  return vst_test_count (self, &sql);
}

static void
add_people (VstTestHub *self,
            People *people)
{
  VstFamilyEntry *entry = vst_test_family_entry ("Amélie", "Roy", "");
  g_autoptr (VstFamily) family = NULL;

  g_ptr_array_add (entry->members, vst_test_member ("caregiver", "Léa", "", "1999-05-01"));
  family = vst_test_family_add (self, entry);
  people->family_id = vst_family_get_id (family);
  people->mother_id = vst_person_get_id (vst_member_get_person (vst_test_family_member (family, 0)));
  people->sister_id = vst_person_get_id (vst_member_get_person (vst_test_family_member (family, 1)));
  people->agency_id = add_agency (self);
  people->other_id = add_agency (self);
  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
}

static gint64
answer (VstTestHub *self,
        gint64 person_id,
        const char *purpose,
        gint64 agency_id,
        VstConsentState state)
{
  g_autoptr (VstConsentEntry) entry = vst_consent_entry_new (person_id, purpose);
  VstConsentEdit edit = { 0, 0, entry };
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = NULL;

  entry->agency_id = agency_id;
  entry->state = state;
  vst_test_set (&entry->language, "fr");
  vst_test_set (&entry->scope, state == VST_CONSENT_PARTLY_GIVEN ? "The due date" : "");
  id = vst_test_hub_do (self, &vst_consent_do_record, &edit, &error);
  g_assert_no_error (error);

  return *id;
}

static void
withdraw (VstTestHub *self,
          gint64 consent_id)
{
  VstConsentEnd end = { consent_id, 1, "oral" };
  g_autoptr (GError) error = NULL;

  vst_test_hub_do (self, &vst_consent_do_withdraw, &end, &error);
  g_assert_no_error (error);
}

static gint64
give (VstTestHub *self,
      gint64 person_id,
      gint64 agency_id,
      int refused)
{
  g_autoptr (VstReleaseEntry) entry = vst_release_entry_new (person_id, agency_id);
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = NULL;

  vst_test_set (&entry->items, "name,told");
  vst_test_set (&entry->purpose, "Prenatal visits");
  vst_test_set (&entry->language, "fr");
  id = vst_test_hub_do (self, &vst_release_do_give, entry, &error);
  if (refused < 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, VST_ERROR, refused);

  return id != NULL ? *id : 0;
}

static void
disclose (VstTestHub *self,
          gint64 release_id,
          int refused)
{
  VstDisclosure told = {
    .release_id = release_id, .items = (char *) "name", .recipient = (char *) "", .how = (char *) "oral", .reason = (char *) ""
  };
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = vst_test_hub_do (self, &vst_disclosure_do_write, &told, &error);

  if (refused < 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, VST_ERROR, refused);
}

static VstReleaseState
state_on (VstTestHub *self,
          const People *people,
          gint64 release_id,
          const char *day)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) releases = vst_test_hub_read (self, &vst_release_read_family, &people->family_id, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < releases->len; i++)
    if (vst_release_get_id (g_ptr_array_index (releases, i)) == release_id)
      return vst_release_get_state (g_ptr_array_index (releases, i), day);

  g_assert_not_reached ();
}

static VstReleaseState
state_of (VstTestHub *self,
          const People *people,
          gint64 release_id)
{
  g_autofree char *today = vst_hub_dup_today (self->hub);

  return state_on (self, people, release_id, today);
}

/* At once, by a spoken request; undone, it is as before. */
static void
test_a_withdrawn_consent_stops_it (VstTestHub *self,
                                   gconstpointer data)
{
  const char *purpose = data;
  People people;
  gint64 consent_id, release_id;

  add_people (self, &people);
  consent_id = answer (self, people.mother_id, purpose, people.agency_id, VST_CONSENT_GIVEN);
  release_id = give (self, people.mother_id, people.agency_id, KEPT);
  g_assert_cmpint (state_of (self, &people, release_id), ==, VST_RELEASE_IN_FORCE);
  disclose (self, release_id, KEPT);

  withdraw (self, consent_id);
  g_assert_cmpint (state_of (self, &people, release_id), ==, VST_RELEASE_STOPPED);
  disclose (self, release_id, VST_ERROR_RELEASE_OVER);
  give (self, people.mother_id, people.agency_id, VST_ERROR_CONSENT_OVER);

  vst_test_family_undo (self);
  g_assert_cmpint (state_of (self, &people, release_id), ==, VST_RELEASE_IN_FORCE);
  disclose (self, release_id, KEPT);
  give (self, people.mother_id, people.agency_id, KEPT);
}

/* Whatever isn't a yes; and a new yes opens it again. */
static void
test_the_latest_answer_counts (VstTestHub *self,
                               gconstpointer data)
{
  static const struct
  {
    VstConsentState answer;
    VstReleaseState state;
  } steps[] = {
    { VST_CONSENT_GIVEN, VST_RELEASE_IN_FORCE },
    { VST_CONSENT_DECLINED, VST_RELEASE_STOPPED },
    { VST_CONSENT_OFFERED, VST_RELEASE_STOPPED },
    { VST_CONSENT_PARTLY_GIVEN, VST_RELEASE_IN_FORCE },
  };
  People people;
  gint64 release_id;

  add_people (self, &people);
  release_id = give (self, people.mother_id, people.agency_id, KEPT);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      answer (self, people.mother_id, "share_partner", people.agency_id, steps[i].answer);
      g_assert_cmpint (state_of (self, &people, release_id), ==, steps[i].state);
    }
}

/* The day after its last one, without anybody doing anything. */
static void
test_an_expired_consent_stops_it (VstTestHub *self,
                                  gconstpointer data)
{
  g_autofree char *today = vst_hub_dup_today (self->hub);
  g_autofree char *tomorrow = vst_day_add_days (today, 1);
  g_autofree char *after = vst_day_add_days (today, 2);
  g_autoptr (VstConsentEntry) entry = NULL;
  VstConsentEdit edit = { 0, 0, NULL };
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = NULL;
  People people;
  gint64 release_id;

  add_people (self, &people);
  entry = vst_consent_entry_new (people.mother_id, "share_partner");
  entry->agency_id = people.agency_id;
  vst_test_set (&entry->language, "fr");
  vst_test_set (&entry->until, tomorrow);
  edit.entry = entry;
  id = vst_test_hub_do (self, &vst_consent_do_record, &edit, &error);
  g_assert_no_error (error);

  release_id = give (self, people.mother_id, people.agency_id, KEPT);
  g_assert_cmpint (state_on (self, &people, release_id, tomorrow), ==, VST_RELEASE_IN_FORCE);
  g_assert_cmpint (state_on (self, &people, release_id, after), ==, VST_RELEASE_STOPPED);
}

/* Where she was never asked about that partner, the release is her leave; what
 * she said of another partner, or another person, or of photos, is another matter,
 * and so is the service plan where she answered about sharing as such.
 */
static void
test_only_the_answer_about_that_partner_counts (VstTestHub *self,
                                                gconstpointer data)
{
  People people;
  gint64 release_id;

  add_people (self, &people);
  answer (self, people.mother_id, "share_partner", people.other_id, VST_CONSENT_DECLINED);
  answer (self, people.sister_id, "share_partner", people.agency_id, VST_CONSENT_DECLINED);
  answer (self, people.mother_id, "photo", 0, VST_CONSENT_DECLINED);
  release_id = give (self, people.mother_id, people.agency_id, KEPT);
  g_assert_cmpint (state_of (self, &people, release_id), ==, VST_RELEASE_IN_FORCE);

  answer (self, people.mother_id, "psi", people.agency_id, VST_CONSENT_DECLINED);
  g_assert_cmpint (state_of (self, &people, release_id), ==, VST_RELEASE_STOPPED);
  answer (self, people.mother_id, "share_partner", people.agency_id, VST_CONSENT_GIVEN);
  g_assert_cmpint (state_of (self, &people, release_id), ==, VST_RELEASE_IN_FORCE);
  answer (self, people.mother_id, "psi", people.agency_id, VST_CONSENT_DECLINED);
  g_assert_cmpint (state_of (self, &people, release_id), ==, VST_RELEASE_IN_FORCE);
}

static guint
count_booked (VstTestHub *self,
              const People *people)
{
  g_autoptr (VstBlockEntry) entry = vst_block_entry_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) booked = NULL;

  entry->family_id = people->family_id;
  entry->agency_id = people->agency_id;
  booked = vst_test_hub_read (self, &vst_block_read_booked, entry, &error);
  g_assert_no_error (error);

  return booked->len;
}

/* Who takes down that a partner must not know isn't sent after what has stopped. */
static void
test_a_stopped_one_brings_nobody_together (VstTestHub *self,
                                           gconstpointer data)
{
  People people;

  add_people (self, &people);
  give (self, people.mother_id, people.agency_id, KEPT);
  g_assert_cmpuint (count_booked (self, &people), ==, 1);
  answer (self, people.mother_id, "share_partner", people.agency_id, VST_CONSENT_DECLINED);
  g_assert_cmpuint (count_booked (self, &people), ==, 0);
  vst_test_family_undo (self);
  g_assert_cmpuint (count_booked (self, &people), ==, 1);
}

#define ADD(path, data, test) g_test_add (path, VstTestHub, data, vst_test_family_set_up, test, vst_test_hub_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/release-cover/a-withdrawn-consent-stops-it/sharing", "share_partner", test_a_withdrawn_consent_stops_it);
  ADD ("/release-cover/a-withdrawn-consent-stops-it/service-plan", "psi", test_a_withdrawn_consent_stops_it);
  ADD ("/release-cover/the-latest-answer-counts", NULL, test_the_latest_answer_counts);
  ADD ("/release-cover/an-expired-consent-stops-it", NULL, test_an_expired_consent_stops_it);
  ADD ("/release-cover/only-the-answer-about-that-partner-counts", NULL, test_only_the_answer_about_that_partner_counts);
  ADD ("/release-cover/a-stopped-one-brings-nobody-together", NULL, test_a_stopped_one_brings_nobody_together);

  return g_test_run ();
}
