/* test-sample-family.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-sample-culture.h"
#include "vst-sample-family.h"
#include "vst-sample-random.h"

#include <string.h>

#define DAY "2026-11-20"

static const VstSampleOptions plain = { 3000, 3, 1, DAY };

/* All there is to say of a family, in a text. */
static char *
tell (const VstSampleOptions *options,
      guint index)
{
  g_autoptr (VstFamilyEntry) family = vst_sample_make_family (options, index);
  g_autoptr (VstAlertEntry) alert = vst_sample_make_alert (options, index);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s|%s|%s\n", family->file_number, family->opened_on, family->note);

  for (guint i = 0; i < family->members->len; i++)
    {
      const VstMemberEntry *member = g_ptr_array_index (family->members, i);
      const VstPersonEntry *person = member->person;

      g_string_append_printf (text, "%s|%d|%s|%s|%s|%s|%s|%d|%s|%s|%d|%d\n", member->role, member->head,
                              person->display_name, person->given_name, person->family_name, person->pronouns,
                              person->birth_date, person->age_years, person->age_as_of, person->language,
                              person->interpreter, person->anonymous);
    }

  for (guint i = 0; i < family->contacts->len; i++)
    {
      const VstContactEntry *contact = g_ptr_array_index (family->contacts, i);

      g_string_append_printf (text, "%d|%s|%s|%u|%s\n", contact->kind, contact->value, contact->postal_code,
                              contact->rule, contact->review_on);
    }

  if (alert != NULL)
    g_string_append_printf (text, "%d|%s|%s|%s\n", alert->priority, alert->text, alert->from, alert->until);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_same_numbers_give_the_same_families (void)
{
  const VstSampleOptions other_seed = { 3000, 3, 2, DAY };
  guint n_other = 0;

  /* Backwards the second time: no family leans on the one before it. */
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < 300; i++)
    g_ptr_array_add (texts, tell (&plain, i));

  for (guint i = 300; i > 0; i--)
    {
      g_autofree char *again = tell (&plain, i - 1);
      g_autofree char *other = tell (&other_seed, i - 1);

      g_assert_cmpstr (again, ==, g_ptr_array_index (texts, i - 1));
      n_other += !g_str_equal (other, again);
    }

  g_assert_cmpuint (n_other, ==, 300);
}

static void
test_intake_would_take_every_family (void)
{
  for (guint i = 0; i < plain.n_families; i++)
    {
      g_autoptr (VstFamilyEntry) family = vst_sample_make_family (&plain, i);
      g_autoptr (VstAlertEntry) alert = vst_sample_make_alert (&plain, i);
      g_autoptr (GError) error = NULL;
      guint n_heads = 0;

      vst_family_entry_tidy (family);

      if (!vst_family_entry_check (family, DAY, &error))
        g_test_message ("Family %u", i);
      g_assert_no_error (error);

      for (guint j = 0; j < family->members->len; j++)
        n_heads += ((VstMemberEntry *) g_ptr_array_index (family->members, j))->head;
      g_assert_cmpuint (n_heads, ==, 1);

      if (alert != NULL)
        {
          vst_alert_entry_check (alert, &error);
          g_assert_no_error (error);
        }
    }
}

static void
test_nobody_has_these_numbers (void)
{
  const VstSampleOptions many = { 20000, 3, 1, DAY };
  const VstSampleOptions *const options[] = { &plain, &many };

  for (guint o = 0; o < G_N_ELEMENTS (options); o++)
    for (guint i = 0; i < 1500; i++)
      {
        g_autoptr (VstFamilyEntry) family = vst_sample_make_family (options[o], i);

        for (guint j = 0; j < family->contacts->len; j++)
          {
            const VstContactEntry *contact = g_ptr_array_index (family->contacts, j);

            if (contact->kind == VST_CONTACT_PHONE)
              g_assert_true (g_regex_match_simple ("^[2-9]\\d\\d-555-01\\d\\d$", contact->value, 0, 0));
            else if (contact->kind == VST_CONTACT_EMAIL)
              g_assert_true (g_str_has_suffix (contact->value, "@example.org"));
          }
      }
}

static void
test_file_numbers_are_each_of_one_family (void)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *before = "";
  g_autofree char *kept = NULL;

  for (guint i = 0; i < plain.n_families; i++)
    {
      g_autoptr (VstFamilyEntry) family = vst_sample_make_family (&plain, i);

      g_assert_true (g_hash_table_add (known, g_strdup (family->file_number)));
      g_assert_true (strncmp (family->opened_on + 2, family->file_number, 2) == 0);
      g_assert_cmpstr (family->opened_on, <=, DAY);
      g_assert_cmpstr (before, <=, family->opened_on);
      g_free (kept);
      before = kept = g_strdup (family->opened_on);
    }

  g_assert_cmpstr (before, >, "2026-11-01");
}

static gboolean
is_in (const char *name,
       const char *const *names)
{
  return g_strv_contains (names, name);
}

/* What makes a list hard to search is in it. */
static void
test_all_sorts_of_families_come (void)
{
  guint n_anonymous = 0, n_hyphen = 0, n_apostrophe = 0, n_saint = 0, n_accents = 0, n_two = 0, n_interpreters = 0;
  guint n_children = 0, n_many = 0, n_couples = 0, n_ages = 0, n_never = 0, n_alerts = 0, n_notes = 0;

  for (guint i = 0; i < plain.n_families; i++)
    {
      g_autoptr (VstFamilyEntry) family = vst_sample_make_family (&plain, i);
      g_autoptr (VstAlertEntry) alert = vst_sample_make_alert (&plain, i);
      guint children = 0;

      for (guint j = 0; j < family->members->len; j++)
        {
          const VstMemberEntry *member = g_ptr_array_index (family->members, j);
          const VstPersonEntry *person = member->person;

          n_anonymous += person->anonymous;
          n_hyphen += strchr (person->family_name, '-') != NULL;
          n_apostrophe += strstr (person->family_name, "’") != NULL;
          n_saint += g_str_has_prefix (person->family_name, "St-") || g_str_has_prefix (person->family_name, "Saint-");
          n_accents += !g_str_is_ascii (person->display_name);
          n_two += strchr (person->family_name, ' ') != NULL;
          n_interpreters += person->interpreter;
          n_ages += person->age_years >= 0;
          children += g_str_equal (member->role, "child");
        }

      for (guint j = 0; j < family->contacts->len; j++)
        n_never += ((VstContactEntry *) g_ptr_array_index (family->contacts, j))->rule == VST_RULE_PROHIBITED;

      n_children += children;
      n_many += children >= 5;
      n_couples += family->members->len > children + 1;
      n_alerts += alert != NULL;
      n_notes += family->note[0] != '\0';
    }

  g_assert_cmpuint (n_anonymous, >, 20);
  g_assert_cmpuint (n_hyphen, >, 200);
  g_assert_cmpuint (n_apostrophe, >, 100);
  g_assert_cmpuint (n_saint, >, 100);
  g_assert_cmpuint (n_accents, >, 1000);
  g_assert_cmpuint (n_two, >, 500);
  g_assert_cmpuint (n_interpreters, >, 100);
  g_assert_cmpuint (n_children, >, 4000);
  g_assert_cmpuint (n_many, >, 20);
  g_assert_cmpuint (n_couples, >, 1000);
  g_assert_cmpuint (n_ages, >, 100);
  g_assert_cmpuint (n_never, >, 10);
  g_assert_cmpuint (n_alerts, >, 100);
  g_assert_cmpuint (n_notes, >, 400);
}

/* No mother is younger than her children, and no child is of age. */
static void
test_ages_are_possible (void)
{
  for (guint i = 0; i < plain.n_families; i++)
    {
      g_autoptr (VstFamilyEntry) family = vst_sample_make_family (&plain, i);
      const VstPersonEntry *head = ((VstMemberEntry *) g_ptr_array_index (family->members, 0))->person;

      for (guint j = 1; j < family->members->len; j++)
        {
          const VstMemberEntry *member = g_ptr_array_index (family->members, j);

          if (!g_str_equal (member->role, "child"))
            continue;

          g_assert_cmpstr (member->person->birth_date, <=, DAY);
          if (member->person->birth_date[0] != '\0')
            g_assert_cmpstr (member->person->birth_date, >, "2008-10-01");
          if (head->birth_date[0] != '\0' && member->person->birth_date[0] != '\0' && family->file_number[0] != '\0')
            g_assert_cmpstr (head->birth_date, <, member->person->birth_date);
        }
    }
}

static void
test_cultures_take_their_shares (void)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer culture;
  gpointer count;
  guint n = 0;

  for (guint percent = 0; percent < 100; percent++)
    {
      culture = (gpointer) vst_sample_culture_of (percent);
      count = g_hash_table_lookup (counts, culture);
      g_hash_table_insert (counts, culture, GUINT_TO_POINTER (GPOINTER_TO_UINT (count) + 1));
    }

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &culture, &count))
    {
      const VstSampleCulture *names = culture;

      g_assert_cmpuint (GPOINTER_TO_UINT (count), ==, names->weight);
      g_assert_false (is_in (names->surnames[0], names->women));
      n += names->weight;
    }

  g_assert_cmpuint (n, ==, 100);
  g_assert_cmpuint (g_hash_table_size (counts), ==, 20);
}

static void
test_shuffle_gives_each_number_once (void)
{
  g_autofree guint8 *seen = g_new0 (guint8, 1000000);

  for (guint i = 0; i < 1000000; i++)
    {
      guint number = vst_sample_random_shuffle (42, i);

      g_assert_cmpuint (number, <, 1000000);
      g_assert_cmpuint (seen[number], ==, 0);
      seen[number] = 1;
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sample/same-numbers-give-the-same-families", test_same_numbers_give_the_same_families);
  g_test_add_func ("/sample/intake-would-take-every-family", test_intake_would_take_every_family);
  g_test_add_func ("/sample/nobody-has-these-numbers", test_nobody_has_these_numbers);
  g_test_add_func ("/sample/file-numbers-are-each-of-one-family", test_file_numbers_are_each_of_one_family);
  g_test_add_func ("/sample/all-sorts-of-families-come", test_all_sorts_of_families_come);
  g_test_add_func ("/sample/ages-are-possible", test_ages_are_possible);
  g_test_add_func ("/sample/cultures-take-their-shares", test_cultures_take_their_shares);
  g_test_add_func ("/sample/shuffle-gives-each-number-once", test_shuffle_gives_each_number_once);

  return g_test_run ();
}
