/* test-bad-input.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-family.h"

#include <string.h>

#include "vst-contact-store.h"

static const VstSql count_rows = {
  "test.count_rows",
  "SELECT (SELECT count (*) FROM family) + (SELECT count (*) FROM person) + (SELECT count (*) FROM membership)"
  " + (SELECT count (*) FROM contact_point) + (SELECT count (*) FROM contact_key) + (SELECT count (*) FROM name_token)",
  TRUE
};

static VstFamilyEntry *
hassans (void)
{
  VstFamilyEntry *entry = vst_test_family_entry ("Noor", "Hassan", "613 555-0123");

  g_ptr_array_add (entry->members, vst_test_member ("child", "Sami", "", "2022-05-01"));
  vst_test_set (&((VstMemberEntry *) g_ptr_array_index (entry->members, 0))->person->birth_date, "1998-01-01");

  return entry;
}

static VstPersonEntry *
person_of (VstFamilyEntry *entry,
           guint i)
{
  return ((VstMemberEntry *) g_ptr_array_index (entry->members, i))->person;
}

static void
assert_refused (VstTestHub *self,
                VstFamilyEntry *take_entry,
                VstError code)
{
  g_autoptr (VstFamilyEntry) entry = take_entry;
  gint64 before = vst_test_count (self, &count_rows);
  g_autoptr (GError) error = NULL;

  g_assert_null (vst_test_hub_do (self, &vst_family_do_add, entry, &error));
  g_assert_error (error, VST_ERROR, (int) code);
  g_assert_cmpint (vst_test_count (self, &count_rows), ==, before);
}

/* One wrong field, and nothing of the family is there. */
static void
test_one_wrong_field_keeps_nothing (VstTestHub *self,
                                    gconstpointer data)
{
  g_autofree char *long_name = g_strnfill (10000, 'n');
  const struct
  {
    guint member;
    const char *name;
    const char *born;
    VstError code;
  } people[] = {
    { 1, "Sami", "2026-02-31", VST_ERROR_DATE_IMPOSSIBLE },
    { 1, "Sami", "2999-01-01", VST_ERROR_DATE_FUTURE },
    { 1, "Sami", "1997-12-31", VST_ERROR_CHILD_OLDER },
    { 0, "Noor", "1801-01-01", VST_ERROR_DATE_TOO_OLD },
    { 0, long_name, "", VST_ERROR_TOO_LONG },
    { 0, "No\xffor", "", VST_ERROR_TEXT },
    { 0, " \n\t", "", VST_ERROR_NAME_NEEDED },
  };
  const struct
  {
    VstContactKind kind;
    const char *value;
    const char *postal_code;
    VstError code;
  } contacts[] = {
    { VST_CONTACT_PHONE, "911", "", VST_ERROR_PHONE },
    { VST_CONTACT_PHONE, "613 555 🌻", "", VST_ERROR_PHONE },
    { VST_CONTACT_EMAIL, "noor@", "", VST_ERROR_EMAIL },
    { VST_CONTACT_ADDRESS, "12, rue Dupont", "D1D 1D1", VST_ERROR_POSTAL_CODE },
    { VST_CONTACT_ADDRESS, "12, rue Dupont", "K1A 0B", VST_ERROR_POSTAL_CODE },
    { VST_CONTACT_ADDRESS, long_name, "", VST_ERROR_TOO_LONG },
  };
  VstFamilyEntry *two = hassans ();

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      VstFamilyEntry *entry = hassans ();

      vst_test_set (&person_of (entry, people[i].member)->display_name, people[i].name);
      vst_test_set (&person_of (entry, people[i].member)->given_name, "");
      vst_test_set (&person_of (entry, people[i].member)->family_name, "");
      vst_test_set (&person_of (entry, people[i].member)->birth_date, people[i].born);
      assert_refused (self, entry, people[i].code);
    }

  for (guint i = 0; i < G_N_ELEMENTS (contacts); i++)
    {
      VstFamilyEntry *entry = hassans ();
      VstContactEntry *contact = vst_contact_entry_new (contacts[i].kind);

      vst_test_set (&contact->value, contacts[i].value);
      vst_test_set (&contact->postal_code, contacts[i].postal_code);
      g_ptr_array_add (entry->contacts, contact);
      assert_refused (self, entry, contacts[i].code);
    }

  ((VstMemberEntry *) g_ptr_array_index (two->members, 0))->head = TRUE;
  ((VstMemberEntry *) g_ptr_array_index (two->members, 1))->head = TRUE;
  assert_refused (self, two, VST_ERROR_TWO_HEADS);
}

/* From right to left, with marks of their own, pictures, and a line break that
 * was pasted: they are names, in one line.  A postal code of another province is
 * one as well.
 */
static void
test_odd_names_are_names (VstTestHub *self,
                          gconstpointer data)
{
  const struct
  {
    const char *typed;
    const char *kept;
  } names[] = {
    { "نور حسن", "نور حسن" },
    { "E\xcc\x81loi\xcc\x88se", NULL },
    { "Noor 🌻", "Noor 🌻" },
    { " Noor\r\nHassan ", "Noor Hassan" },
    { "O’Brien-Côté", "O’Brien-Côté" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      VstFamilyEntry *entry = hassans ();
      VstContactEntry *address = vst_contact_entry_new (VST_CONTACT_ADDRESS);
      g_autoptr (VstFamily) family = NULL;
      const char *kept;

      vst_test_set (&person_of (entry, 0)->given_name, "");
      vst_test_set (&person_of (entry, 0)->family_name, "");
      vst_test_set (&person_of (entry, 0)->display_name, names[i].typed);
      vst_test_set (&address->postal_code, "v6b 1a1");
      g_ptr_array_add (entry->contacts, address);
      family = vst_test_family_add (self, entry);
      kept = vst_person_get_entry (vst_member_get_person (vst_family_get_head (family)))->display_name;

      if (names[i].kept != NULL)
        g_assert_cmpstr (kept, ==, names[i].kept);
      else
        g_assert_true (g_utf8_validate (kept, -1, NULL) && g_utf8_strlen (kept, -1) >= 6);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add (path, VstTestHub, NULL, vst_test_family_set_up, test, vst_test_hub_tear_down)
  ADD ("/bad-input/one-wrong-field-keeps-nothing", test_one_wrong_field_keeps_nothing);
  ADD ("/bad-input/odd-names-are-names", test_odd_names_are_names);
#undef ADD

  return g_test_run ();
}
