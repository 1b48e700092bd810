/* vst-test-presence-apart.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-presence-apart.h"

#include "vst-presence-change-store.h"
#include "vst-presence-store.h"
#include "vst-provider-store.h"
#include "vst-test-booking.h"

static void
change_presence (VstTestHub *self,
                 VstPresenceState state,
                 int from_minute,
                 int to_minute,
                 const char *override,
                 int code)
{
  const VstPresenceChange change = {
    1, (char *) VST_TEST_MONDAY, state, from_minute, to_minute, 0, (char *) "", (char *) override
  };
  g_autoptr (GError) error = NULL;

  vst_test_hub_do (self, &vst_presence_do_change, &change, &error);
  if (code < 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, VST_ERROR, code);
}

/* Somebody is with legal aid on that Monday, in the same building. */
static void
book_elsewhere (VstTestHub *self,
                gint64 family_id,
                gint64 person_id,
                int from_minute)
{
  g_autoptr (VstAppointmentEntry) entry = vst_test_booking_entry (family_id, person_id, VST_TEST_MONDAY, from_minute);

  entry->agency_id = entry->provider_id = entry->room_id = 2;
  entry->service_id = 0;
  vst_test_booking_book (self, entry, -1);
}

static const VstSql count_overridden = {
  "test.count_overridden", "SELECT count (*) FROM presence WHERE override = 'Agreed with both on the phone'", TRUE
};

/* What stands is not overtaken by who comes: a day otherwise, another rule, an absence
 * that is taken back.
 */
static void
test_a_presence_brings_nobody_together (VstTestHub *self,
                                        gconstpointer data)
{
  gint64 people[2], others[2];
  gint64 family_id = vst_test_booking_family (self, "Amélie", people);
  gint64 other_id = vst_test_booking_family (self, "Noor", others);
  VstPresenceSpan span = { 1, (char *) VST_TEST_MONDAY, (char *) VST_TEST_MONDAY };
  g_autoptr (GError) error = NULL;

  vst_test_booking_apart_worker (self, people[0], 1);
  book_elsewhere (self, other_id, others[0], 15 * 60);
  book_elsewhere (self, family_id, people[0], 13 * 60);

  /* A quarter of an hour is to be in between. */
  change_presence (self, VST_PRESENCE_MOVED, 13 * 60 + 30, 16 * 60, NULL, VST_ERROR_CONFLICT);
  change_presence (self, VST_PRESENCE_MOVED, 13 * 60 + 59, 16 * 60, NULL, VST_ERROR_CONFLICT);
  change_presence (self, VST_PRESENCE_MOVED, 14 * 60, 16 * 60, NULL, -1);

  /* Her absence brings the family in when she would have come. */
  change_presence (self, VST_PRESENCE_ABSENT, -1, -1, NULL, -1);
  book_elsewhere (self, family_id, people[1], 10 * 60);
  g_assert_null (vst_test_hub_do (self, &vst_presence_do_present, &span, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_CONFLICT);
  change_presence (self, VST_PRESENCE_USUAL, -1, -1, NULL, VST_ERROR_CONFLICT);

  /* Only a coordinator lets it stand, and says why. */
  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  change_presence (self, VST_PRESENCE_USUAL, -1, -1, NULL, VST_ERROR_CONFLICT);
  change_presence (self, VST_PRESENCE_USUAL, -1, -1, "Agreed with both on the phone", VST_ERROR_NO_RIGHT);
  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  change_presence (self, VST_PRESENCE_USUAL, -1, -1, "Agreed", VST_ERROR_REASON_SHORT);
  change_presence (self, VST_PRESENCE_USUAL, -1, -1, "Agreed with both on the phone", -1);
  g_assert_cmpint (vst_test_count (self, &count_overridden), ==, 1);
  vst_test_family_undo (self);
  g_assert_cmpint (vst_test_count (self, &count_overridden), ==, 0);

  /* What was said in vain is not kept. */
  change_presence (self, VST_PRESENCE_MOVED, 14 * 60, 16 * 60, "Agreed with both on the phone", -1);
  g_assert_cmpint (vst_test_count (self, &count_overridden), ==, 0);
}

static void
edit_presence (VstTestHub *self,
               VstPresenceEdit *edit,
               int code)
{
  const VstDeed *deed = edit->presence_id != 0 ? &vst_presence_do_edit : &vst_presence_do_add;
  g_autoptr (GError) error = NULL;
  gpointer done = vst_test_hub_do (self, deed, edit, &error);

  if (code < 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, VST_ERROR, code);

  if (done != NULL && edit->presence_id != 0)
    edit->revision++;
  if (done != NULL && edit->presence_id == 0)
    {
      edit->presence_id = *(gint64 *) done;
      edit->revision = 1;
      g_free (done);
    }
}

static void
test_a_rule_brings_nobody_together (VstTestHub *self,
                                    gconstpointer data)
{
  gint64 people[2];
  gint64 family_id = vst_test_booking_family (self, "Amélie", people);
  g_autoptr (VstProviderEntry) max = vst_provider_entry_new ();
  VstProviderEdit add = { 0, 0, max };
  g_autoptr (VstPresenceEntry) entry = vst_presence_entry_new ();
  VstPresenceEdit edit = { 0, 0, entry };
  g_autofree gint64 *max_id = NULL;
  g_autoptr (GError) error = NULL;

  vst_test_booking_apart_worker (self, people[0], 1);
  book_elsewhere (self, family_id, people[0], 13 * 60);
  max->agency_id = entry->agency_id = 1;
  vst_test_set (&max->name, "Max Yu");
  max_id = vst_test_hub_do (self, &vst_provider_do_add, &add, &error);
  g_assert_no_error (error);

  vst_test_set (&entry->first_day, "2031-02-03");
  vst_test_set (&entry->rule, "FREQ=WEEKLY;BYDAY=MO");
  vst_test_set (&entry->zone, "America/Toronto");
  entry->from_minute = 13 * 60;
  entry->to_minute = 16 * 60;

  /* She, or anybody of hers, but not somebody else; nor is he changed for her. */
  entry->provider_id = 1;
  edit_presence (self, &edit, VST_ERROR_CONFLICT);
  entry->provider_id = 0;
  edit_presence (self, &edit, VST_ERROR_CONFLICT);
  entry->provider_id = *max_id;
  edit_presence (self, &edit, -1);
  entry->provider_id = 1;
  edit_presence (self, &edit, VST_ERROR_CONFLICT);
  vst_test_set (&entry->override, "Agreed with both on the phone");
  edit_presence (self, &edit, -1);
  g_assert_cmpint (vst_test_count (self, &count_overridden), ==, 1);

  /* It stands: what brings nobody else together is not asked again. */
  g_clear_pointer (&entry->override, g_free);
  entry->to_minute = 15 * 60;
  edit_presence (self, &edit, -1);
  g_assert_cmpint (vst_test_count (self, &count_overridden), ==, 1);
}

#define ADD(name, test) g_test_add (name, VstTestHub, NULL, vst_test_booking_set_up, test, vst_test_hub_tear_down)

void
vst_test_presence_apart_add (void)
{
  ADD ("/schedule-day/a-presence-brings-nobody-together", test_a_presence_brings_nobody_together);
  ADD ("/schedule-day/a-rule-brings-nobody-together", test_a_rule_brings_nobody_together);
}
