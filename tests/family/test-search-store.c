/* test-search-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "candidate-sql.h"
#include "found-sql.h"
#include "search-sql.h"
#include "vst-alert-store.h"
#include "vst-block-store.h"
#include "vst-candidate-store.h"
#include "vst-search-store.h"
#include "vst-test-family.h"

static const VstSql count_searches = { "test.count_searches", "SELECT count (*) FROM access_log WHERE kind = 'search'", TRUE };

static VstFound *
search_for (VstTestHub *self,
            const char *text)
{
  VstSearch args = { (char *) text, FALSE };
  g_autoptr (GError) error = NULL;
  VstFound *found = vst_test_hub_read (self, &vst_search_read_ids, &args, &error);

  g_assert_no_error (error);

  return found;
}

/* The names of the hits, best first. */
static char *
names_for (VstTestHub *self,
           const char *text)
{
  g_autoptr (VstFound) found = search_for (self, text);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) page = vst_test_hub_read (self, &vst_search_read_page, found->ids, &error);
  GString *names = g_string_new (NULL);

  g_assert_no_error (error);
  g_assert_cmpuint (page->len, ==, found->ids->len);

  for (guint i = 0; i < page->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                            vst_person_get_display_name (vst_hit_get_person (g_ptr_array_index (page, i))));

  return g_string_free (names, FALSE);
}

static void
assert_finds (VstTestHub *self,
              const char *text,
              const char *names)
{
  g_autofree char *found = names_for (self, text);

  g_test_message ("%s", text);
  g_assert_cmpstr (found, ==, names);
}

static void
add (VstTestHub *self,
     const char *given,
     const char *family,
     const char *phone)
{
  g_autoptr (VstFamily) added = vst_test_family_add (self, vst_test_family_entry (given, family, phone));

  g_assert_nonnull (added);
}

static void
test_every_spelling_finds_the_same_people (VstTestHub *self,
                                           gconstpointer data)
{
  static const struct
  {
    const char *name;
    const char *typed[8];
  } rows[] = {
    { "Éloïse Côté", { "cote", "Côté", "COTE", "Co\xcc\x82te\xcc\x81", "cote eloise", "ELOISE C", NULL } },
    { "Hélène Saint-Onge", { "helene st onge", "SAINT-ONGE H", "st-onge", "saint onge", "onge", "stonge", "saintonge", NULL } },
    { "Marc D’Arcy", { "d arcy", "darcy", "D’Arcy", "d'arcy", "arcy marc", NULL } },
    { "Luc Bœuf", { "boeuf", "bœuf", "BŒUF luc", NULL } },
    { "Anh Nguyễn", { "nguyen", "Nguyễn", "anh ng", NULL } },
    { "Sean McDonald", { "mcdonald", "mc donald", "macdonald", "mac donald", NULL } },
    { "😀", { "😀", NULL } },
    { "أحمد حسن", { "احمد", "حسن أحمد", NULL } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    add (self, rows[i].name, "", "");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (guint j = 0; rows[i].typed[j] != NULL; j++)
      assert_finds (self, rows[i].typed[j], rows[i].name);
}

static void
test_the_best_come_first (VstTestHub *self,
                          gconstpointer data)
{
  g_autoptr (VstFamily) closed = NULL;
  g_autoptr (GArray) list = NULL;
  g_autoptr (GPtrArray) page = NULL;
  g_autoptr (GError) error = NULL;
  VstSearch whole = { (char *) "roy", FALSE };
  VstFamilyNote closing;

  add (self, "Zoé", "Royer", "");
  closed = vst_test_family_add (self, vst_test_family_entry ("Ann", "Roy", ""));
  add (self, "Marielle", "Roy", "");
  add (self, "Marie", "Roy", "");
  closing = (VstFamilyNote){ vst_family_get_id (closed), 1, NULL };
  vst_test_hub_do (self, &vst_family_do_close, &closing, &error);
  g_assert_no_error (error);

  list = vst_test_hub_read (self, vst_search_list.ids, &whole, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 4);
  page = vst_test_hub_read (self, vst_search_list.records, list, &error);
  g_assert_no_error (error);
  g_assert_cmpint (vst_search_list.get_id (page->pdata[3]), ==, g_array_index (list, gint64, 3));

  /* The whole word, open files first; then what only begins so. */
  assert_finds (self, "roy", "Marielle Roy, Marie Roy, Ann Roy, Zoé Royer");
  assert_finds (self, "marie roy", "Marie Roy, Marielle Roy");
  assert_finds (self, "roy z", "Zoé Royer");
}

/* So many that the search meets two ranges, instead of looking up each one. */
static void
test_two_common_words_find_who_has_both (VstTestHub *self,
                                         gconstpointer data)
{
  add (self, "Noora", "Hassan", "");
  for (int i = 0; i < 70; i++)
    {
      add (self, "Rose", "Hassan", "");
      add (self, "Noor", "Diallo", "");
    }
  add (self, "Noor", "Hassan", "");
  add (self, "Noor Lan", "Hassan", "");

  assert_finds (self, "hassan noor", "Noor Hassan, Noor Lan Hassan, Noora Hassan");
  assert_finds (self, "noor hassan", "Noor Hassan, Noor Lan Hassan, Noora Hassan");
  assert_finds (self, "hassan no", "Noora Hassan, Noor Hassan, Noor Lan Hassan");
  assert_finds (self, "noor hassan la", "Noor Lan Hassan");
  assert_finds (self, "rose diallo", "");
}

static void
test_a_childs_name_finds_the_family (VstTestHub *self,
                                     gconstpointer data)
{
  VstFamilyEntry *entry = vst_test_family_entry ("Amélie", "Tremblay", "");
  g_autoptr (VstFamily) family = NULL;
  g_autoptr (VstFound) found = NULL;
  g_autoptr (GPtrArray) page = NULL;
  VstHit *hit;

  g_ptr_array_add (entry->members, vst_test_member ("child", "Léo", "", "2022-05-01"));
  family = vst_test_family_add (self, entry);
  found = search_for (self, "leo");
  page = vst_test_hub_read (self, &vst_search_read_page, found->ids, NULL);
  g_assert_cmpuint (page->len, ==, 1);

  hit = g_ptr_array_index (page, 0);
  g_assert_cmpint (vst_hit_get_family_id (hit), ==, vst_family_get_id (family));
  g_assert_cmpstr (vst_hit_get_family_name (hit), ==, "Amélie Tremblay");
  g_assert_cmpstr (vst_hit_get_file_number (hit), ==, vst_family_get_file_number (family));
  g_assert_cmpstr (vst_hit_get_role (hit), ==, "child");
}

static void
test_numbers_and_dates_find_people (VstTestHub *self,
                                    gconstpointer data)
{
  VstFamilyEntry *entry = vst_test_family_entry ("Amélie", "Tremblay", "613 555-0123");
  VstFamilyEntry *other = vst_test_family_entry ("Noor", "Hassan", "819-555-0199");
  g_autoptr (VstFamily) family = NULL;
  g_autoptr (VstFamily) another = NULL;
  VstMemberEntry *leo = vst_test_member ("child", "Léo", "Roy", "2021-03-03");

  /* Numbers that are drawn may begin alike. */
  vst_test_set (&entry->file_number, "26-481703");
  g_ptr_array_add (entry->members, leo);
  family = vst_test_family_add (self, entry);
  vst_test_set (&other->file_number, "26-490000");
  another = vst_test_family_add (self, other);

  assert_finds (self, "26-481703", "Amélie Tremblay, Léo Roy");
  assert_finds (self, "26481703", "Amélie Tremblay, Léo Roy");
  assert_finds (self, "26-48", "Amélie Tremblay, Léo Roy");
  assert_finds (self, "0123", "Amélie Tremblay");
  assert_finds (self, "555-0123", "Amélie Tremblay");
  assert_finds (self, "(613) 555-0123", "Amélie Tremblay");
  assert_finds (self, "1-613-555-0123", "Amélie Tremblay");
  assert_finds (self, "555-0199", "Noor Hassan");
  assert_finds (self, "555 0124", "");
  assert_finds (self, "2021-03-03", "Léo Roy");
  assert_finds (self, "3 mars 2021", "Léo Roy");
  assert_finds (self, "March 3, 2021", "Léo Roy");
  assert_finds (self, "2021-03-04", "");
}

static void
test_one_typing_error_is_forgiven_when_nothing_matches (VstTestHub *self,
                                                        gconstpointer data)
{
  static const char *const forgiven[] = {
    "trembley", "tremlbay", "rtemblay", "tremblay anelie", "rremblay", "tremmblay", "remblay", "tembl", "amelie tremblqy"
  };
  g_autoptr (VstFound) found = NULL;

  add (self, "Amélie", "Tremblay", "");
  add (self, "Noor", "Hassan", "");

  for (guint i = 0; i < G_N_ELEMENTS (forgiven); i++)
    assert_finds (self, forgiven[i], "Amélie Tremblay");

  found = search_for (self, "trembley");
  g_assert_true (found->forgiven);
  g_clear_pointer (&found, vst_found_free);
  found = search_for (self, "tremb");
  g_assert_false (found->forgiven);

  /* Once somebody is called so, nothing is forgiven. */
  add (self, "Ann", "Trembley", "");
  assert_finds (self, "trembley", "Ann Trembley");
  assert_finds (self, "trambloy", "");
  assert_finds (self, "tra", "");
}

static void
test_flags_are_words (VstTestHub *self,
                      gconstpointer data)
{
  VstFamilyEntry *entry = vst_test_family_entry ("Noor", "Hassan", "");
  g_autoptr (VstFamily) family = NULL;
  g_autoptr (VstAlertEntry) alert = vst_alert_entry_new ();
  g_autoptr (VstFound) found = NULL;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_auto (GStrv) codes = NULL;
  g_autofree gint64 *first = NULL;
  g_autofree gint64 *second = NULL;
  g_autofree gint64 *third = NULL;
  g_autoptr (GPtrArray) told = NULL;
  g_autofree VstMinded *minded = NULL;
  VstAlertEdit edit = { 0, 0, 0, alert };

  ((VstMemberEntry *) entry->members->pdata[0])->person->interpreter = TRUE;
  family = vst_test_family_add (self, entry);
  edit.family_id = vst_family_get_id (family);
  vst_test_set (&alert->text, "Do not leave messages");
  vst_test_set (&alert->from, "2026-01-01");
  alert->priority = VST_ALERT_SAFETY;
  first = vst_test_hub_do (self, &vst_alert_do_add, &edit, NULL);
  found = search_for (self, "noor");
  before = vst_test_hub_read (self, &vst_search_read_page, found->ids, NULL);
  g_assert_cmpuint (vst_hit_get_flags (before->pdata[0]), ==, VST_HIT_INTERPRETER);

  alert->priority = VST_ALERT_ATTENTION;
  second = vst_test_hub_do (self, &vst_alert_do_add, &edit, NULL);
  after = vst_test_hub_read (self, &vst_search_read_page, found->ids, NULL);
  codes = vst_hit_flag_codes (vst_hit_get_flags (after->pdata[0]));
  g_assert_cmpstr (codes[0], ==, "interpreter");
  g_assert_cmpstr (codes[1], ==, "alert");

  alert->kind = VST_ALERT_ALLERGY;
  third = vst_test_hub_do (self, &vst_alert_do_add, &edit, NULL);
  minded = vst_test_hub_read (self, &vst_alert_read_minded, &edit.family_id, NULL);
  g_assert_cmpuint (minded->kinds, ==, 1u << VST_ALERT_OTHER | 1u << VST_ALERT_ALLERGY);
  told = vst_test_hub_read (self, &vst_search_read_page, found->ids, NULL);
  g_assert_cmpuint (vst_hit_get_flags (told->pdata[0]), ==, VST_HIT_INTERPRETER | VST_HIT_ALERT | VST_HIT_ALLERGY);
}

static void
test_what_is_undone_is_not_found (VstTestHub *self,
                                  gconstpointer data)
{
  add (self, "Amélie", "Tremblay", "613 555-0123");
  assert_finds (self, "tremblay", "Amélie Tremblay");
  vst_test_family_undo (self);
  assert_finds (self, "tremblay", "");
  assert_finds (self, "0123", "");
}

static void
test_only_a_settled_search_is_noted (VstTestHub *self,
                                     gconstpointer data)
{
  VstSearch args = { (char *) "tremblay", TRUE };
  g_autoptr (VstFound) found = NULL;

  add (self, "Amélie", "Tremblay", "");
  assert_finds (self, "t", "Amélie Tremblay");
  assert_finds (self, "tr", "Amélie Tremblay");
  g_assert_cmpint (vst_test_count (self, &count_searches), ==, 0);

  found = vst_test_hub_read (self, &vst_search_read_ids, &args, NULL);
  g_assert_cmpint (vst_test_count (self, &count_searches), ==, 1);
}

static void
test_anything_may_be_typed (VstTestHub *self,
                            gconstpointer data)
{
  static const char *const typed[] = { "", " ", "'", "--", "%", "\"; DROP TABLE person", "zz*", "(((", "💥", "1", "12345678901234567890" };
  g_autofree char *endless = g_strnfill (10000, 'd');

  add (self, "Amélie", "Tremblay", "");

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    assert_finds (self, typed[i], "");
  assert_finds (self, endless, "");
  assert_finds (self, "tremblay", "Amélie Tremblay");
}

/* Whoever looks over her shoulder doesn't see by the order whom somebody must not know. */
static void
test_who_is_sealed_stands_where_she_stood (VstTestHub *self,
                                           gconstpointer data)
{
  static const char *const names[][2] = {
    { "Mado", "Tremblay" }, { "Marie", "Tremblay" }, { "Maya", "Tremblay" }, { "Mario", "Marie" }, { "Zoé", "Tremblay-Mar" }
  };
  static const char *const words[] = { "tremblay", "ma", "mar", "ma tr", "tremblay m", "trem mar", "marie", "marie t", "5550199", "0199" };
  g_autoptr (GPtrArray) before = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    add (self, names[i][0], names[i][1], "613 555 0199");
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_ptr_array_add (before, names_for (self, words[i]));

  /* One after the other, until all are. */
  for (gint64 family_id = 2; family_id <= (gint64) G_N_ELEMENTS (names) + 1; family_id++)
    {
      g_autoptr (VstBlockEntry) entry = vst_block_entry_new ();
      g_autoptr (GError) error = NULL;

      entry->family_id = family_id > (gint64) G_N_ELEMENTS (names) ? 1 : family_id;
      entry->staff_id = VST_TEST_PIVOT;
      g_free (vst_test_hub_do (self, &vst_block_do_add, entry, &error));
      g_assert_no_error (error);

      for (guint i = 0; i < G_N_ELEMENTS (words); i++)
        assert_finds (self, words[i], g_ptr_array_index (before, i));
    }
}

static void
test_others_may_not_search (VstTestHub *self,
                            gconstpointer data)
{
  VstSearch args = { (char *) "tremblay", FALSE };
  g_autoptr (GError) error = NULL;

  vst_test_hub_enter (self, VST_TEST_SECOND_ADMIN);
  g_assert_null (vst_test_hub_read (self, &vst_search_read_ids, &args, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NO_RIGHT);
}

static void
assert_plan (VstDb *db,
             const VstSql *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) plan = vst_db_explain (db, sql, &error);

  g_assert_no_error (error);

  for (guint i = 0; i < plan->len; i++)
    {
      const char *line = g_ptr_array_index (plan, i);

      if (g_str_has_prefix (line, "SCAN (subquery") || g_str_has_prefix (line, "SCAN CONSTANT"))
        continue;

      /* Everybody's phones are of one kind. */
      if (strstr (line, "SCAN") != NULL || strstr (line, "TEMP B-TREE") != NULL || strstr (line, "AUTOMATIC") != NULL ||
          strstr (line, "(kind=?)") != NULL)
        g_test_fail_printf ("%s: %s", sql->name, line);
    }
}

static void
test_no_search_scans_or_sorts (VstTestHub *self,
                               gconstpointer data)
{
  g_autoptr (VstDb) db = vst_test_hub_open_db (self);

  for (const VstSql *sql = vst_sql_found; sql->name != NULL; sql++)
    assert_plan (db, sql);
  for (const VstSql *sql = vst_sql_search; sql->name != NULL; sql++)
    assert_plan (db, sql);
  for (const VstSql *sql = vst_sql_candidate; sql->name != NULL; sql++)
    assert_plan (db, sql);
}

static GPtrArray *
candidates_for (VstTestHub *self,
                VstFamilyEntry *take_entry)
{
  g_autoptr (VstFamilyEntry) entry = take_entry;
  g_autoptr (GError) error = NULL;
  GPtrArray *hits = vst_test_hub_read (self, &vst_candidate_read, entry, &error);

  g_assert_no_error (error);

  return hits;
}

static void
test_intake_sees_who_has_a_file (VstTestHub *self,
                                 gconstpointer data)
{
  static const struct
  {
    const char *given;
    const char *family;
    const char *born;
    const char *phone;
    gboolean alarm;
  } rows[] = {
    { "Amelie", "Tremblay", "1990-03-12", "", TRUE },
    { "Amléie", "Trembley", "1990-03-12", "", TRUE },
    { "Amélie", "Tremblay", "1990-12-03", "", TRUE },
    { "Tremblay", "Amélie", "1990-03-12", "", TRUE },
    { "Emily", "Tremblay-Roy", "1990-03-12", "", TRUE },
    { "Amélie", "Tremblay", "", "613-555-0123", TRUE },
    { "Amélie", "Tremblay", "", "", TRUE },
  };
  VstFamilyEntry *known = vst_test_family_entry ("Amélie", "Tremblay", "613 555-0123");
  g_autoptr (VstFamily) family = NULL;
  g_autoptr (GPtrArray) nobody = NULL;

  vst_test_set (&((VstMemberEntry *) known->members->pdata[0])->person->birth_date, "1990-03-12");
  family = vst_test_family_add (self, known);
  for (int i = 0; i < 20; i++)
    add (self, "Marie", "Tremblay", "");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      VstFamilyEntry *typed = vst_test_family_entry (rows[i].given, rows[i].family, rows[i].phone);
      g_autoptr (GPtrArray) hits = NULL;
      VstHit *best;

      vst_test_set (&((VstMemberEntry *) typed->members->pdata[0])->person->birth_date, rows[i].born);
      hits = candidates_for (self, typed);
      g_test_message ("%s %s", rows[i].given, rows[i].family);
      g_assert_cmpuint (hits->len, >, 0);
      best = g_ptr_array_index (hits, 0);
      g_assert_cmpint (vst_hit_get_family_id (best), ==, vst_family_get_id (family));
      g_assert_cmpint (vst_hit_get_score (best) >= VST_CANDIDATE_ALARM, ==, rows[i].alarm);
      g_assert_cmpuint (vst_hit_get_reasons (best), !=, 0);
    }

  nobody = candidates_for (self, vst_test_family_entry ("Noor", "Hassan", "819-555-0199"));
  g_assert_cmpuint (nobody->len, ==, 0);
}

#define ADD(path, func) g_test_add (path, VstTestHub, NULL, vst_test_family_set_up, func, vst_test_hub_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/search-store/every-spelling-finds-the-same-people", test_every_spelling_finds_the_same_people);
  ADD ("/search-store/the-best-come-first", test_the_best_come_first);
  ADD ("/search-store/two-common-words-find-who-has-both", test_two_common_words_find_who_has_both);
  ADD ("/search-store/a-childs-name-finds-the-family", test_a_childs_name_finds_the_family);
  ADD ("/search-store/numbers-and-dates-find-people", test_numbers_and_dates_find_people);
  ADD ("/search-store/one-typing-error-is-forgiven-when-nothing-matches", test_one_typing_error_is_forgiven_when_nothing_matches);
  ADD ("/search-store/flags-are-words", test_flags_are_words);
  ADD ("/search-store/what-is-undone-is-not-found", test_what_is_undone_is_not_found);
  ADD ("/search-store/only-a-settled-search-is-noted", test_only_a_settled_search_is_noted);
  ADD ("/search-store/anything-may-be-typed", test_anything_may_be_typed);
  ADD ("/search-store/who-is-sealed-stands-where-she-stood", test_who_is_sealed_stands_where_she_stood);
  ADD ("/search-store/others-may-not-search", test_others_may_not_search);
  ADD ("/search-store/no-search-scans-or-sorts", test_no_search_scans_or_sorts);
  ADD ("/candidate-store/intake-sees-who-has-a-file", test_intake_sees_who_has_a_file);

  return g_test_run ();
}
