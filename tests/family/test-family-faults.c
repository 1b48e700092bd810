/* test-family-faults.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-apart-store.h"
#include "vst-block-store.h"
#include "vst-consent-store.h"
#include "vst-directive-store.h"
#include "vst-expected-child-store.h"
#include "vst-kin-store.h"
#include "vst-message-store.h"
#include "vst-test-family.h"
#include "vst-test-sweep.h"

static gint64
add_person (VstTestHub *self,
            const char *given_name)
{
  g_autoptr (VstFamily) family = vst_test_family_add (self, vst_test_family_entry (given_name, "Roy", ""));

  return vst_person_get_id (vst_member_get_person (vst_family_get_head (family)));
}

static void
test_a_family_is_taken_in_or_not (VstTestHub *self,
                                  gconstpointer data)
{
  g_autoptr (VstFamilyEntry) entry = vst_test_family_entry ("Amélie", "Roy", "613 555-0123");

  g_ptr_array_add (entry->members, vst_test_member ("child", "Léo", "", "2022-05-01"));
  vst_test_sweep (self, VST_TEST_RECEPTION, &vst_family_do_add, entry, NULL);
}

static void
test_a_pair_is_kept_apart_or_not (VstTestHub *self,
                                  gconstpointer data)
{
  g_autoptr (VstApartEntry) entry = vst_apart_entry_new ();
  VstApartEdit edit = { 0, 0, entry };

  entry->a_person_id = add_person (self, "Amélie");
  entry->b_person_id = add_person (self, "Noor");
  vst_test_set (&entry->reason, "order");
  vst_test_set (&entry->source, "court");
  vst_test_set (&entry->from, "2026-01-01");
  vst_test_sweep (self, VST_TEST_COORDINATOR, &vst_apart_do_add, &edit, NULL);
}

static void
test_a_custody_takes_the_place_of_another_or_not (VstTestHub *self,
                                                  gconstpointer data)
{
  gint64 child_id = add_person (self, "Léo"), adult_id = add_person (self, "Amélie");
  g_autoptr (VstCustody) first = vst_custody_new (child_id, adult_id, "shared");
  g_autoptr (VstCustody) next = vst_custody_new (child_id, adult_id, "court_order");
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = vst_test_hub_do (self, &vst_custody_do_add, first, &error);

  g_assert_no_error (error);
  g_assert_nonnull (id);
  vst_test_set (&next->order_number, "FC-12-345");
  vst_test_sweep (self, VST_TEST_RECEPTION, &vst_custody_do_add, next, NULL);
}

static void
test_a_child_is_born_or_awaited (VstTestHub *self,
                                 gconstpointer data)
{
  g_autoptr (VstFamilyEntry) entry = vst_test_family_entry ("Amélie", "Roy", "");
  g_autoptr (VstMemberEntry) born = vst_test_member ("child", "Maya", "", "2026-01-05");
  g_autoptr (VstFamily) family = NULL;
  VstExpectedEdit edit = { 0, 1, 1, (char *) "", born };

  g_ptr_array_add (entry->expected, g_strdup (""));
  family = vst_test_family_add (self, g_steal_pointer (&entry));
  g_assert_nonnull (family);
  vst_test_sweep (self, VST_TEST_RECEPTION, &vst_expected_do_born, &edit, NULL);
}

static void
test_a_message_is_taken_or_not (VstTestHub *self,
                                gconstpointer data)
{
  g_autoptr (VstMessageEntry) entry = vst_message_entry_new ("phone");

  vst_test_set (&entry->caller, "The school");
  vst_test_set (&entry->text, "The bus is late");
  vst_test_sweep (self, VST_TEST_RECEPTION, &vst_message_do_take, entry, NULL);
}

static void
test_a_consent_is_written_down_or_not (VstTestHub *self,
                                       gconstpointer data)
{
  g_autoptr (VstConsentEntry) entry = vst_consent_entry_new (add_person (self, "Amélie"), "collect_use");
  VstConsentEdit edit = { 0, 0, entry };

  vst_test_set (&entry->language, "fr");
  vst_test_sweep (self, VST_TEST_RECEPTION, &vst_consent_do_record, &edit, NULL);
}

static void
test_access_is_closed_or_not (VstTestHub *self,
                              gconstpointer data)
{
  g_autoptr (VstFamily) family = vst_test_family_add (self, vst_test_family_entry ("Amélie", "Roy", ""));
  g_autoptr (VstDirectiveEntry) entry = vst_directive_entry_new (vst_family_get_id (family));

  entry->section = VST_SECTION_NOTES;
  entry->against_id = VST_TEST_COORDINATOR;
  vst_test_sweep (self, VST_TEST_RECEPTION, &vst_directive_do_add, entry, NULL);
}

static void
test_a_name_is_taken_down_or_not (VstTestHub *self,
                                  gconstpointer data)
{
  g_autoptr (VstFamily) family = vst_test_family_add (self, vst_test_family_entry ("Amélie", "Roy", ""));
  g_autoptr (VstBlockEntry) entry = vst_block_entry_new ();

  entry->family_id = vst_family_get_id (family);
  vst_test_set (&entry->told, "Marc Roy, probation");
  vst_test_sweep (self, VST_TEST_RECEPTION, &vst_block_do_add, entry, NULL);
}

#define ADD(path, test) g_test_add (path, VstTestHub, NULL, vst_test_family_set_up, test, vst_test_hub_tear_down)

int
main (int argc,
      char *argv[])
{
  vst_test_memory_use ();
  g_test_init (&argc, &argv, NULL);

  ADD ("/family-faults/a-family-is-taken-in-or-not", test_a_family_is_taken_in_or_not);
  ADD ("/family-faults/a-pair-is-kept-apart-or-not", test_a_pair_is_kept_apart_or_not);
  ADD ("/family-faults/a-custody-takes-the-place-of-another-or-not", test_a_custody_takes_the_place_of_another_or_not);
  ADD ("/family-faults/a-child-is-born-or-awaited", test_a_child_is_born_or_awaited);
  ADD ("/family-faults/a-message-is-taken-or-not", test_a_message_is_taken_or_not);
  ADD ("/family-faults/a-consent-is-written-down-or-not", test_a_consent_is_written_down_or_not);
  ADD ("/family-faults/access-is-closed-or-not", test_access_is_closed_or_not);
  ADD ("/family-faults/a-name-is-taken-down-or-not", test_a_name_is_taken_down_or_not);

  return g_test_run ();
}
