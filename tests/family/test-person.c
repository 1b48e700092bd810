/* test-person.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "vst-error.h"
#include "vst-family.h"

#define TODAY "2026-11-22"

static void
set (char **text,
     const char *to)
{
  g_free (*text);
  *text = g_strdup (to);
}

static VstPersonEntry *
person_called (const char *name)
{
  VstPersonEntry *entry = vst_person_entry_new ();

  set (&entry->display_name, name);

  return entry;
}

static void
test_only_a_name_is_needed (void)
{
  g_autoptr (VstPersonEntry) amelie = person_called ("Amélie");
  g_autoptr (VstPersonEntry) nobody = person_called ("  \n ");
  g_autoptr (VstPersonEntry) visitor = vst_person_entry_new ();
  g_autoptr (GError) error = NULL;
  VstPersonField field;

  vst_person_entry_tidy (amelie);
  g_assert_true (vst_person_entry_check (amelie, TODAY, NULL, &error));
  g_assert_no_error (error);

  vst_person_entry_tidy (nobody);
  g_assert_false (vst_person_entry_check (nobody, TODAY, &field, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NAME_NEEDED);
  g_assert_cmpint (field, ==, VST_PERSON_DISPLAY_NAME);

  visitor->anonymous = TRUE;
  g_assert_true (vst_person_entry_check (visitor, TODAY, NULL, NULL));
}

static void
test_the_name_to_use_follows_from_the_others (void)
{
  g_autoptr (VstPersonEntry) entry = vst_person_entry_new ();

  set (&entry->given_name, "Amélie\n");
  set (&entry->family_name, "\tTremblay ");
  vst_person_entry_tidy (entry);

  g_assert_cmpstr (entry->display_name, ==, "Amélie Tremblay");
}

static void
test_each_field_says_what_is_wrong (void)
{
  g_autofree char *endless = g_strnfill (10000, 'a');
  const struct
  {
    VstPersonField field;
    const char *value;
    VstError code;
  } rows[] = {
    { VST_PERSON_DISPLAY_NAME, endless, VST_ERROR_TOO_LONG },
    { VST_PERSON_DISPLAY_NAME, "a\xff", VST_ERROR_TEXT },
    { VST_PERSON_GIVEN_NAME, endless, VST_ERROR_TOO_LONG },
    { VST_PERSON_FAMILY_NAME, "\xc3", VST_ERROR_TEXT },
    { VST_PERSON_PRONOUNS, endless, VST_ERROR_TOO_LONG },
    { VST_PERSON_BIRTH_DATE, "2021-02-31", VST_ERROR_DATE_IMPOSSIBLE },
    { VST_PERSON_BIRTH_DATE, "3 mars", VST_ERROR_DATE_IMPOSSIBLE },
    { VST_PERSON_BIRTH_DATE, "2026-11-23", VST_ERROR_DATE_FUTURE },
    { VST_PERSON_BIRTH_DATE, "1899-01-01", VST_ERROR_DATE_TOO_OLD },
    { VST_PERSON_LANGUAGE, "French", VST_ERROR_LANGUAGE },
    { VST_PERSON_LANGUAGE, "xx", VST_ERROR_LANGUAGE },
    { VST_PERSON_LANGUAGE, "FR", VST_ERROR_LANGUAGE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (VstPersonEntry) entry = person_called ("Amélie");
      g_autoptr (GError) error = NULL;
      VstPersonField field;
      char **const fields[] = {
        [VST_PERSON_DISPLAY_NAME] = &entry->display_name,
        [VST_PERSON_GIVEN_NAME] = &entry->given_name,
        [VST_PERSON_FAMILY_NAME] = &entry->family_name,
        [VST_PERSON_PRONOUNS] = &entry->pronouns,
        [VST_PERSON_BIRTH_DATE] = &entry->birth_date,
        [VST_PERSON_LANGUAGE] = &entry->language,
      };

      set (fields[rows[i].field], rows[i].value);
      vst_person_entry_tidy (entry);

      g_assert_false (vst_person_entry_check (entry, TODAY, &field, &error));
      g_assert_error (error, VST_ERROR, (int) rows[i].code);
      g_assert_cmpint (field, ==, rows[i].field);
      g_assert_null (strstr (error->message, "Amélie"));
    }
}

static void
test_languages_are_codes (void)
{
  g_assert_true (vst_person_language_is_valid ("en"));
  g_assert_true (vst_person_language_is_valid ("fr"));
  g_assert_true (vst_person_language_is_valid ("iu"));
  g_assert_true (vst_person_language_is_valid ("lsq"));
  g_assert_false (vst_person_language_is_valid (""));
  g_assert_false (vst_person_language_is_valid ("f"));
  g_assert_false (vst_person_language_is_valid ("e "));
  g_assert_false (vst_person_language_is_valid ("fran"));
}

static void
test_an_age_is_as_of_a_day (void)
{
  g_autoptr (VstPersonEntry) entry = person_called ("Léo");
  g_autoptr (VstPerson) person = NULL;
  g_autoptr (VstPerson) dated = NULL;
  g_autoptr (GError) error = NULL;

  entry->age_years = 4;
  g_assert_false (vst_person_entry_check (entry, TODAY, NULL, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_DATE_IMPOSSIBLE);
  g_clear_error (&error);

  set (&entry->age_as_of, "2027-01-01");
  g_assert_false (vst_person_entry_check (entry, TODAY, NULL, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_DATE_FUTURE);
  g_clear_error (&error);

  set (&entry->age_as_of, "2024-06-01");
  entry->age_years = 121;
  g_assert_false (vst_person_entry_check (entry, TODAY, NULL, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_AGE);

  entry->age_years = 4;
  g_assert_true (vst_person_entry_check (entry, TODAY, NULL, NULL));
  person = vst_person_new (1, 1, entry);
  g_assert_cmpint (vst_person_get_age (person, TODAY), ==, 6);
  g_assert_cmpint (vst_person_get_age_months (person, TODAY), ==, -1);

  /* The birth date, once known, takes its place. */
  set (&entry->birth_date, "2020-05-01");
  vst_person_entry_tidy (entry);
  g_assert_cmpint (entry->age_years, ==, -1);
  g_assert_cmpstr (entry->age_as_of, ==, "");
  dated = vst_person_new (1, 2, entry);
  g_assert_cmpint (vst_person_get_age (dated, TODAY), ==, 6);
  g_assert_cmpint (vst_person_get_age_months (dated, TODAY), ==, 78);
}

static void
test_a_family_stands_under_one_name (void)
{
  g_autoptr (VstFamilyEntry) entry = vst_family_entry_new ();
  g_autoptr (VstFamilyEntry) copy = NULL;
  g_autoptr (GError) error = NULL;
  VstMemberEntry *mother = vst_member_entry_new ("parent");
  VstMemberEntry *child = vst_member_entry_new ("child");

  g_assert_false (vst_family_entry_check (entry, TODAY, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NAME_NEEDED);
  g_clear_error (&error);

  set (&mother->person->display_name, "Amélie");
  set (&child->person->display_name, "Léo");
  g_ptr_array_add (entry->members, mother);
  g_ptr_array_add (entry->members, child);
  vst_family_entry_tidy (entry);
  g_assert_true (mother->head);
  g_assert_false (child->head);
  g_assert_true (vst_family_entry_check (entry, TODAY, NULL));

  copy = vst_family_entry_copy (entry);
  set (&((VstMemberEntry *) copy->members->pdata[1])->role, "aunt");
  g_assert_false (vst_family_entry_check (copy, TODAY, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_INVALID);
  g_clear_error (&error);

  g_free (entry->note);
  entry->note = g_strnfill (VST_FAMILY_NOTE_CHARS + 1, 'x');
  g_assert_false (vst_family_entry_check (entry, TODAY, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_TOO_LONG);
}

static void
test_children_are_known_by_role_and_age (void)
{
  g_autoptr (VstPersonEntry) entry = person_called ("Noor");
  g_autoptr (VstPerson) person = vst_person_new (1, 1, entry);
  g_autoptr (VstMember) child = vst_member_new (1, 1, 1, person, "child", FALSE, "", "");
  g_autoptr (VstMember) other = vst_member_new (2, 1, 1, person, "other", FALSE, "", "");
  g_autoptr (VstPerson) young = NULL;
  g_autoptr (VstMember) head = NULL;
  g_autoptr (VstMember) sister = NULL;

  g_assert_true (vst_member_is_child (child, TODAY));
  g_assert_false (vst_member_is_child (other, TODAY));

  set (&entry->birth_date, "2009-12-01");
  young = vst_person_new (2, 1, entry);
  sister = vst_member_new (3, 1, 1, young, "other", FALSE, "", "");
  head = vst_member_new (4, 1, 1, young, "parent", TRUE, "", "");
  g_assert_true (vst_member_is_child (sister, TODAY));
  g_assert_false (vst_member_is_child (head, TODAY));
  g_assert_false (vst_member_is_child (sister, "2027-12-01"));
}

static void
test_an_alert_is_shown_from_its_first_day_to_its_last (void)
{
  g_autoptr (VstAlertEntry) entry = vst_alert_entry_new ();
  g_autoptr (VstAlert) alert = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (vst_alert_entry_check (entry, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_INVALID);
  g_clear_error (&error);

  set (&entry->text, "Ring twice\n");
  set (&entry->from, "2026-11-01");
  set (&entry->until, "2026-10-01");
  g_assert_false (vst_alert_entry_check (entry, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_DATE_IMPOSSIBLE);

  set (&entry->until, "2026-11-30");
  g_assert_true (vst_alert_entry_check (entry, NULL));
  alert = vst_alert_new (1, 1, 1, entry);
  g_assert_cmpstr (vst_alert_get_entry (alert)->text, ==, "Ring twice");
  g_assert_false (vst_alert_is_shown (alert, "2026-10-31"));
  g_assert_true (vst_alert_is_shown (alert, "2026-11-01"));
  g_assert_true (vst_alert_is_shown (alert, "2026-11-30"));
  g_assert_false (vst_alert_is_shown (alert, "2026-12-01"));
}

static void
test_a_baby_born_early_has_a_corrected_age (void)
{
  g_autoptr (VstPersonEntry) entry = vst_person_entry_new ();
  g_autoptr (GError) error = NULL;

  set (&entry->birth_date, "2026-01-15");
  g_assert_cmpint (vst_person_entry_corrected_months (entry, "2026-09-20"), ==, -1);

  /* Eight weeks early, by the weeks or by the day. */
  entry->gestation_weeks = 32;
  g_assert_cmpint (vst_person_entry_corrected_months (entry, "2026-09-20"), ==, 6);
  entry->gestation_weeks = 0;
  set (&entry->due_on, "2026-03-12");
  g_assert_cmpint (vst_person_entry_corrected_months (entry, "2026-09-20"), ==, 6);
  g_assert_cmpint (vst_person_entry_corrected_months (entry, "2026-02-20"), ==, 0);
  g_assert_cmpint (vst_person_entry_corrected_months (entry, "2026-01-20"), ==, -1);

  /* Until the second birthday. */
  g_assert_cmpint (vst_person_entry_corrected_months (entry, "2028-01-14"), ==, 22);
  g_assert_cmpint (vst_person_entry_corrected_months (entry, "2028-01-15"), ==, -1);

  /* Two weeks early is on time. */
  set (&entry->due_on, "2026-01-29");
  g_assert_cmpint (vst_person_entry_corrected_months (entry, "2026-09-20"), ==, -1);

  /* What doesn't fit the birth is told. */
  set (&entry->due_on, "2027-01-29");
  g_assert_false (vst_person_entry_check_field (entry, VST_PERSON_DUE, TODAY, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_GESTATION);
  g_clear_error (&error);
  set (&entry->due_on, "");
  entry->gestation_weeks = 12;
  g_assert_false (vst_person_entry_check_field (entry, VST_PERSON_DUE, TODAY, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_GESTATION);
}

static void
test_a_child_is_younger_than_somebody (void)
{
  g_autoptr (VstPersonEntry) child = vst_person_entry_new ();
  g_autoptr (VstPersonEntry) mother = vst_person_entry_new ();
  g_autoptr (VstPersonEntry) partner = vst_person_entry_new ();
  g_autoptr (GPtrArray) adults = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  set (&child->birth_date, "1999-01-01");
  g_assert_true (vst_person_entry_check_child (child, adults, TODAY, NULL));

  set (&mother->birth_date, "2000-01-01");
  g_ptr_array_add (adults, mother);
  g_assert_false (vst_person_entry_check_child (child, adults, TODAY, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_CHILD_OLDER);

  /* A young stepmother, and a father of whom no age is known. */
  g_ptr_array_add (adults, partner);
  g_assert_true (vst_person_entry_check_child (child, adults, TODAY, NULL));
  partner->age_years = 12;
  set (&partner->age_as_of, TODAY);
  g_assert_false (vst_person_entry_check_child (child, adults, TODAY, NULL));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/person/only-a-name-is-needed", test_only_a_name_is_needed);
  g_test_add_func ("/person/the-name-to-use-follows-from-the-others", test_the_name_to_use_follows_from_the_others);
  g_test_add_func ("/person/each-field-says-what-is-wrong", test_each_field_says_what_is_wrong);
  g_test_add_func ("/person/languages-are-codes", test_languages_are_codes);
  g_test_add_func ("/person/an-age-is-as-of-a-day", test_an_age_is_as_of_a_day);
  g_test_add_func ("/person/a-baby-born-early-has-a-corrected-age", test_a_baby_born_early_has_a_corrected_age);
  g_test_add_func ("/person/a-child-is-younger-than-somebody", test_a_child_is_younger_than_somebody);
  g_test_add_func ("/family/a-family-stands-under-one-name", test_a_family_stands_under_one_name);
  g_test_add_func ("/member/children-are-known-by-role-and-age", test_children_are_known_by_role_and_age);
  g_test_add_func ("/alert/an-alert-is-shown-from-its-first-day-to-its-last", test_an_alert_is_shown_from_its_first_day_to_its_last);

  return g_test_run ();
}
