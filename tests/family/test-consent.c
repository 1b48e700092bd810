/* test-consent.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "consent-sql.h"
#include "vst-consent-store.h"
#include "vst-date.h"
#include "vst-kin-store.h"
#include "vst-release-store.h"
#include "vst-setting-store.h"
#include "vst-test-family.h"

/* On each side of each end: the day is given, as the clock would give it. */
static void
test_ends_by_the_day (void)
{
  static const struct
  {
    VstConsentState kept;
    const char *until;
    const char *today;
    VstConsentState state;
  } cases[] = {
    { VST_CONSENT_GIVEN, "2027-03-01", "2027-01-29", VST_CONSENT_GIVEN },
    { VST_CONSENT_GIVEN, "2027-03-01", "2027-01-30", VST_CONSENT_EXPIRING },
    { VST_CONSENT_GIVEN, "2027-03-01", "2027-03-01", VST_CONSENT_EXPIRING },
    { VST_CONSENT_GIVEN, "2027-03-01", "2027-03-02", VST_CONSENT_EXPIRED },
    { VST_CONSENT_PARTLY_GIVEN, "2027-03-01", "2027-01-29", VST_CONSENT_PARTLY_GIVEN },
    { VST_CONSENT_PARTLY_GIVEN, "2027-03-01", "2028-01-01", VST_CONSENT_EXPIRED },
    { VST_CONSENT_WITHDRAWN, "2027-03-01", "2028-01-01", VST_CONSENT_WITHDRAWN },
    { VST_CONSENT_DECLINED, "", "2028-01-01", VST_CONSENT_DECLINED },
    { VST_CONSENT_OFFERED, "", "2028-01-01", VST_CONSENT_OFFERED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (vst_consent_state_on (cases[i].kept, cases[i].until, cases[i].today, VST_CONSENT_SOON_DAYS), ==, cases[i].state);
}

static void
test_rules_are_those_of_the_hub (void)
{
  g_autoptr (VstConsentRules) ontario = vst_consent_rules_new (NULL, NULL, NULL, NULL, NULL, "ON");
  g_autoptr (VstConsentRules) quebec = vst_consent_rules_new ("photo,collect_use,nonsense", "24", NULL, NULL, "60", "QC");
  g_autoptr (VstConsentRules) odd = vst_consent_rules_new ("", "-3", "99", "x", "-1", "QC");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (ontario->months, ==, 12);
  g_assert_cmpint (ontario->soon_days, ==, 30);
  g_assert_false (vst_consent_rules_need_guardian (ontario, "photo", 1));
  g_assert_true (vst_consent_rules_need_guardian (ontario, "psi", 11));
  g_assert_false (vst_consent_rules_need_guardian (ontario, "psi", 12));
  g_assert_true (vst_consent_rules_ask (ontario, "collect_use"));
  g_assert_false (vst_consent_rules_ask (ontario, "research"));
  g_assert_true (vst_consent_rules_check (ontario, NULL));

  g_assert_cmpint (quebec->months, ==, 24);
  g_assert_cmpint (quebec->soon_days, ==, 60);
  g_assert_cmpint (g_strv_length (quebec->purposes), ==, 2);
  g_assert_true (vst_consent_rules_need_guardian (quebec, "photo", 13));
  g_assert_false (vst_consent_rules_need_guardian (quebec, "photo", 14));
  g_assert_false (vst_consent_rules_need_guardian (quebec, "psi", -1));

  g_assert_cmpint (odd->months, ==, 12);
  g_assert_cmpint (odd->age, ==, 14);
  g_assert_cmpint (odd->care_age, ==, 14);
  g_assert_cmpint (odd->soon_days, ==, 30);
  g_assert_cmpint (g_strv_length (odd->purposes), ==, 0);
  g_assert_false (vst_consent_rules_check (odd, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_INVALID);
}

typedef struct
{
  gint64 family_id;
  gint64 mother_id;
  gint64 child_id;
  gint64 agency_id;
} People;

static gint64
add_agency (VstTestHub *self)
{
  static const VstSql sql = {
    "test.add_agency",
    "INSERT INTO agency (name_en, name_fr, kind) VALUES ('Public health', 'Santé publique', 'health') RETURNING id",
    TRUE
  };

  return vst_test_count (self, &sql);
}

static void
add_people (VstTestHub *self,
            People *people)
{
  VstFamilyEntry *entry = vst_test_family_entry ("Amélie", "Roy", "");
  g_autoptr (VstFamily) family = NULL;

  g_ptr_array_add (entry->members, vst_test_member ("child", "Léo", "", "2022-05-01"));
  family = vst_test_family_add (self, entry);
  people->family_id = vst_family_get_id (family);
  people->mother_id = vst_person_get_id (vst_member_get_person (vst_test_family_member (family, 0)));
  people->child_id = vst_person_get_id (vst_member_get_person (vst_test_family_member (family, 1)));
  people->agency_id = add_agency (self);
}

static gint64
record (VstTestHub *self,
        const VstConsentEntry *entry,
        int refused)
{
  VstConsentEdit edit = { 0, 0, (VstConsentEntry *) entry };
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = vst_test_hub_do (self, &vst_consent_do_record, &edit, &error);

  if (refused < 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, VST_ERROR, refused);

  return id != NULL ? *id : 0;
}

#define KEPT -1

static VstConsentEntry *
new_entry (gint64 person_id,
           const char *purpose,
           VstConsentState state)
{
  VstConsentEntry *entry = vst_consent_entry_new (person_id, purpose);

  entry->state = state;
  vst_test_set (&entry->language, "fr");

  return entry;
}

static VstConsent *
read_first (VstTestHub *self,
            gint64 family_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) consents = vst_test_hub_read (self, &vst_consent_read_family, &family_id, &error);

  g_assert_no_error (error);

  return consents->len > 0 ? g_object_ref (g_ptr_array_index (consents, 0)) : NULL;
}

static VstConsentState
state_of (VstTestHub *self,
          gint64 family_id)
{
  g_autoptr (VstConsent) consent = read_first (self, family_id);
  g_autofree char *today = vst_hub_dup_today (self->hub);

  return consent != NULL ? vst_consent_get_state (consent, today) : VST_CONSENT_NOT_ASKED;
}

static void
withdraw (VstTestHub *self,
          gint64 consent_id,
          gint64 revision,
          int refused)
{
  VstConsentEnd end = { consent_id, revision, "oral" };
  g_autoptr (GError) error = NULL;

  vst_test_hub_do (self, &vst_consent_do_withdraw, &end, &error);
  if (refused < 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, VST_ERROR, refused);
}

static guint
count_steps (VstTestHub *self,
             gint64 consent_id,
             const char **last)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstConsentPaper) paper = vst_test_hub_read (self, &vst_consent_read_print, &consent_id, &error);

  g_assert_no_error (error);
  *last = g_intern_string (((VstConsentStep *) g_ptr_array_index (paper->steps, paper->steps->len - 1))->kind);

  return paper->steps->len;
}

/* Asked, given, withdrawn from a spoken request, undone: each step stays. */
static void
test_goes_its_way_and_back (VstTestHub *self,
                            gconstpointer data)
{
  People people;
  g_autoptr (VstConsentEntry) entry = NULL;
  VstConsentEdit edit = { 0 };
  g_autoptr (GError) error = NULL;
  const char *last;
  gint64 id;

  add_people (self, &people);
  g_assert_cmpint (state_of (self, people.family_id), ==, VST_CONSENT_NOT_ASKED);

  entry = new_entry (people.mother_id, "collect_use", VST_CONSENT_OFFERED);
  id = record (self, entry, KEPT);
  g_assert_cmpint (state_of (self, people.family_id), ==, VST_CONSENT_OFFERED);

  entry->state = VST_CONSENT_GIVEN;
  edit = (VstConsentEdit){ id, 1, entry };
  vst_test_hub_do (self, &vst_consent_do_answer, &edit, &error);
  g_assert_no_error (error);
  g_assert_cmpint (state_of (self, people.family_id), ==, VST_CONSENT_GIVEN);

  /* Answered already. */
  vst_test_hub_do (self, &vst_consent_do_answer, &edit, &error);
  g_assert_error (error, VST_ERROR, VST_ERROR_CHANGED);

  withdraw (self, id, 2, KEPT);
  g_assert_cmpint (state_of (self, people.family_id), ==, VST_CONSENT_WITHDRAWN);
  withdraw (self, id, 3, VST_ERROR_CHANGED);
  g_assert_cmpuint (count_steps (self, id, &last), ==, 3);
  g_assert_cmpstr (last, ==, "withdrawn");

  vst_test_family_undo (self);
  g_assert_cmpint (state_of (self, people.family_id), ==, VST_CONSENT_GIVEN);
  g_assert_cmpuint (count_steps (self, id, &last), ==, 4);
  g_assert_cmpstr (last, ==, "undo");

  g_free (vst_test_hub_redo (self, &error));
  g_assert_cmpint (state_of (self, people.family_id), ==, VST_CONSENT_WITHDRAWN);
  g_assert_cmpuint (count_steps (self, id, &last), ==, 5);
  g_assert_cmpstr (last, ==, "redo");

  /* Asked again: another answer, and the latest counts. */
  record (self, entry, KEPT);
  g_assert_cmpint (state_of (self, people.family_id), ==, VST_CONSENT_GIVEN);
  vst_test_family_undo (self);
  g_assert_cmpint (state_of (self, people.family_id), ==, VST_CONSENT_WITHDRAWN);
}

static void
test_lasts_as_long_as_the_hub_says (VstTestHub *self,
                                    gconstpointer data)
{
  People people;
  g_autoptr (VstConsentEntry) entry = NULL;
  g_autoptr (VstConsent) consent = NULL;
  g_autofree char *today = vst_hub_dup_today (self->hub);
  g_autofree char *end = vst_day_add_months (today, 6);
  g_autofree char *before = vst_day_add_days (today, -1);
  g_auto (GStrv) purposes = g_strsplit ("collect_use", ",", -1);
  VstConsentRules rules = { purposes, 6, 0, 12, 45 };
  g_autoptr (GError) error = NULL;

  add_people (self, &people);
  vst_test_hub_enter (self, VST_TEST_ADMIN);
  vst_test_hub_do (self, &vst_consent_do_settings, &rules, &error);
  g_assert_no_error (error);
  vst_test_hub_enter (self, VST_TEST_RECEPTION);

  entry = new_entry (people.mother_id, "collect_use", VST_CONSENT_GIVEN);
  record (self, entry, KEPT);
  consent = read_first (self, people.family_id);
  g_assert_cmpstr (vst_consent_get_facts (consent)->until, ==, end);
  g_assert_true (vst_consent_is_in_force (consent, today));
  g_assert_false (vst_consent_is_in_force (consent, before));
  g_assert_cmpstr (vst_consent_get_facts (consent)->language, ==, "fr");
}

static void
test_bad_input_is_refused (VstTestHub *self,
                           gconstpointer data)
{
  People people;
  g_autoptr (VstConsentEntry) entry = NULL;

  add_people (self, &people);
  entry = new_entry (people.mother_id, "share_partner", VST_CONSENT_GIVEN);
  record (self, entry, VST_ERROR_AGENCY_NEEDED);
  entry->agency_id = people.agency_id;
  vst_test_set (&entry->language, "");
  record (self, entry, VST_ERROR_LANGUAGE);
  vst_test_set (&entry->language, "ar");
  vst_test_set (&entry->until, "2026-02-31");
  record (self, entry, VST_ERROR_DATE_IMPOSSIBLE);
  vst_test_set (&entry->until, "2020-01-01");
  record (self, entry, VST_ERROR_DAYS);
  vst_test_set (&entry->until, "");
  vst_test_set (&entry->from, "2999-01-01");
  record (self, entry, VST_ERROR_DATE_FUTURE);
  vst_test_set (&entry->from, "");
  entry->state = VST_CONSENT_PARTLY_GIVEN;
  record (self, entry, VST_ERROR_SCOPE_NEEDED);
  vst_test_set (&entry->scope, "Not a word of the \xff");
  record (self, entry, VST_ERROR_TEXT);
  vst_test_set (&entry->scope, "Due date only");
  record (self, entry, KEPT);
}

static void
add_custody (VstTestHub *self,
             gint64 child_id,
             gint64 adult_id,
             const char *kind)
{
  g_autoptr (VstCustody) custody = vst_custody_new (child_id, adult_id, kind);
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = vst_test_hub_do (self, &vst_custody_do_add, custody, &error);

  g_assert_no_error (error);
}

/* Whoever has the custody of a child answers for it, though she lives elsewhere;
 * nobody else does, and never who has none.
 */
static void
test_custody_says_who_answers (VstTestHub *self,
                               gconstpointer data)
{
  People people, others;
  g_autoptr (VstConsentEntry) entry = NULL;

  add_people (self, &people);
  add_people (self, &others);
  entry = new_entry (people.child_id, "photo", VST_CONSENT_GIVEN);
  entry->given_by = people.mother_id;
  record (self, entry, KEPT);

  add_custody (self, people.child_id, people.mother_id, "none");
  record (self, entry, VST_ERROR_GUARDIAN);
  add_custody (self, people.child_id, others.mother_id, "sole");
  entry->given_by = others.mother_id;
  record (self, entry, KEPT);

  add_custody (self, people.child_id, people.mother_id, "unknown");
  entry->given_by = people.mother_id;
  record (self, entry, VST_ERROR_GUARDIAN);
  add_custody (self, people.child_id, people.mother_id, "shared");
  record (self, entry, KEPT);
}

/* In Quebec, under 14, an adult of the family answers: not a child, nor a
 * stranger; and nobody's answer is needed to have asked.
 */
static void
test_a_child_is_answered_for (VstTestHub *self,
                              gconstpointer data)
{
  static const VstSql set_age = {
    "test.set_age", "INSERT INTO setting (code, value) VALUES ('consent_age', '14') RETURNING 1", TRUE
  };
  People people, others;
  g_autoptr (VstConsentEntry) entry = NULL;

  add_people (self, &people);
  add_people (self, &others);
  vst_test_count (self, &set_age);

  entry = new_entry (people.child_id, "photo", VST_CONSENT_GIVEN);
  record (self, entry, VST_ERROR_GUARDIAN);
  entry->given_by = others.mother_id;
  record (self, entry, VST_ERROR_GUARDIAN);
  entry->given_by = others.child_id;
  record (self, entry, VST_ERROR_GUARDIAN);
  entry->given_by = people.mother_id;
  record (self, entry, KEPT);

  entry->given_by = 0;
  entry->state = VST_CONSENT_OFFERED;
  record (self, entry, KEPT);
}

static guint
count_ending (VstTestHub *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) consents = vst_test_hub_read (self, &vst_consent_read_ending, NULL, &error);

  g_assert_no_error (error);

  return consents->len;
}

static void
test_what_ends_soon_is_listed (VstTestHub *self,
                               gconstpointer data)
{
  static const int days[] = { -40, -10, 0, 30, 31 };
  g_autofree char *today = vst_hub_dup_today (self->hub);
  People people;

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (VstConsentEntry) entry = NULL;

      add_people (self, &people);
      entry = new_entry (people.mother_id, "collect_use", VST_CONSENT_GIVEN);
      g_free (entry->until);
      entry->until = vst_day_add_days (today, days[i]);
      g_free (entry->from);
      entry->from = vst_day_add_days (today, -60);
      record (self, entry, KEPT);
    }

  g_assert_cmpuint (count_ending (self), ==, 3);

  /* Asked again, the one before is no longer waited for. */
  {
    g_autoptr (VstConsentEntry) again = new_entry (people.mother_id, "collect_use", VST_CONSENT_GIVEN);

    g_free (again->until);
    again->until = vst_day_add_days (today, 5);
    record (self, again, KEPT);
    g_assert_cmpuint (count_ending (self), ==, 4);
    vst_test_set (&again->until, "");
    record (self, again, KEPT);
    g_assert_cmpuint (count_ending (self), ==, 3);
  }
}

static const VstSql write_state = {
  "test.write_state", "UPDATE consent SET state = $2, withdrawn_at = CASE WHEN $2 = 'withdrawn' THEN 1 ELSE NULL END, until = '2999-01-01', "
                      "scope = 'x' WHERE id = $1",
  TRUE
};
static const VstSql reset_state = {
  "test.reset", "INSERT INTO consent (person_id, purpose, state, since, until, scope, how, language, taken_by, withdrawn_at) "
                "VALUES ($1, 'photo', $2, '2026-01-01', '2999-01-01', 'x', 'oral', 'fr', 1, "
                "CASE WHEN $2 = 'withdrawn' THEN 1 ELSE NULL END) RETURNING id",
  TRUE
};

/* The table of steps, and the database's own: one step forward, or one back by
 * undo.
 */
static void
test_steps_are_held_by_the_database (VstTestHub *self,
                                     gconstpointer data)
{
  People people;
  g_autoptr (VstDb) db = NULL;
  guint n_steps = 0;

  add_people (self, &people);
  db = vst_test_hub_open_db (self);

  for (VstConsentState from = VST_CONSENT_OFFERED; from < VST_CONSENT_N_KEPT; from++)
    for (VstConsentState to = VST_CONSENT_OFFERED; to < VST_CONSENT_N_KEPT; to++)
      {
        g_autoptr (VstStmt) add = vst_db_prepare (db, &reset_state);
        g_autoptr (VstStmt) step = vst_db_prepare (db, &write_state);
        g_autoptr (GError) error = NULL;
        gboolean may = from == to || vst_consent_may_step (from, to) || vst_consent_may_step (to, from);
        gint64 id;

        vst_stmt_bind_int (add, 1, people.mother_id);
        vst_stmt_bind_text (add, 2, vst_consent_state_code (from));
        id = vst_stmt_add (add, &error);
        g_assert_no_error (error);

        vst_stmt_bind_int (step, 1, id);
        vst_stmt_bind_text (step, 2, vst_consent_state_code (to));
        g_assert_cmpint (vst_stmt_run (step, NULL), ==, may);
        n_steps += may;
      }

  g_assert_cmpuint (n_steps, ==, 5 + 2 * 5);
}

static gint64
give (VstTestHub *self,
      const VstReleaseEntry *entry,
      int refused)
{
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = vst_test_hub_do (self, &vst_release_do_give, entry, &error);

  if (refused < 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, VST_ERROR, refused);

  return id != NULL ? *id : 0;
}

static void
disclose (VstTestHub *self,
          gint64 release_id,
          const char *items,
          int refused)
{
  g_autoptr (GError) error = NULL;
  VstDisclosure disclosure = {
    .release_id = release_id, .items = (char *) items, .recipient = (char *) "", .how = (char *) "oral", .reason = (char *) ""
  };
  g_autofree gint64 *id = vst_test_hub_do (self, &vst_disclosure_do_write, &disclosure, &error);

  if (refused < 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, VST_ERROR, refused);
}

/* Never without an end, never for long; each use is in the register, and none is
 * possible beyond it.
 */
static void
test_a_release_ends_by_itself (VstTestHub *self,
                               gconstpointer data)
{
  g_autofree char *today = vst_hub_dup_today (self->hub);
  g_autofree char *year = vst_day_add_months (today, 12);
  g_autofree char *beyond = vst_day_add_days (year, 1);
  People people;
  g_autoptr (VstReleaseEntry) entry = NULL;
  g_autoptr (GPtrArray) releases = NULL;
  g_autoptr (GPtrArray) told = NULL;
  g_autoptr (GError) error = NULL;
  VstReleaseEnd end;
  gint64 id;

  add_people (self, &people);
  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  entry = vst_release_entry_new (people.mother_id, people.agency_id);
  give (self, entry, VST_ERROR_ITEMS_NEEDED);
  vst_test_set (&entry->items, "due_date,name,nonsense");
  give (self, entry, VST_ERROR_PURPOSE_NEEDED);
  vst_test_set (&entry->purpose, "Prenatal visits");
  give (self, entry, VST_ERROR_LANGUAGE);
  vst_test_set (&entry->language, "fr");
  vst_test_set (&entry->until, beyond);
  give (self, entry, VST_ERROR_END_FAR);
  vst_test_set (&entry->until, "");
  id = give (self, entry, KEPT);

  releases = vst_test_hub_read (self, &vst_release_read_family, &people.family_id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (releases->len, ==, 1);

  {
    VstRelease *release = g_ptr_array_index (releases, 0);
    const VstReleaseEntry *kept = vst_release_get_entry (release);
    g_autofree char *last = vst_day_add_days (today, VST_RELEASE_DAYS);
    g_autofree char *over = vst_day_add_days (last, 1);

    g_assert_cmpstr (kept->items, ==, "name,due_date");
    g_assert_cmpstr (kept->until, ==, last);
    g_assert_cmpint (vst_release_get_state (release, last), ==, VST_RELEASE_IN_FORCE);
    g_assert_cmpint (vst_release_get_state (release, over), ==, VST_RELEASE_EXPIRED);
  }

  disclose (self, id, "name", KEPT);
  disclose (self, id, "name,contact", VST_ERROR_RELEASE_ITEMS);
  disclose (self, 0, "name", VST_ERROR_REASON_SHORT);

  end = (VstReleaseEnd){ id, 1 };
  vst_test_hub_do (self, &vst_release_do_withdraw, &end, &error);
  g_assert_no_error (error);
  disclose (self, id, "name", VST_ERROR_RELEASE_OVER);

  told = vst_test_hub_read (self, &vst_disclosure_read_register, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (told->len, ==, 1);
  g_assert_cmpint (((VstDisclosure *) g_ptr_array_index (told, 0))->agency_id, ==, people.agency_id);

  vst_test_family_undo (self);
  disclose (self, id, "due_date", KEPT);
}

#define ADD(path, test) g_test_add (path, VstTestHub, NULL, vst_test_family_set_up, test, vst_test_hub_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/consent/ends-by-the-day", test_ends_by_the_day);
  g_test_add_func ("/consent/rules-are-those-of-the-hub", test_rules_are_those_of_the_hub);
  ADD ("/consent/goes-its-way-and-back", test_goes_its_way_and_back);
  ADD ("/consent/lasts-as-long-as-the-hub-says", test_lasts_as_long_as_the_hub_says);
  ADD ("/consent/bad-input-is-refused", test_bad_input_is_refused);
  ADD ("/consent/a-child-is-answered-for", test_a_child_is_answered_for);
  ADD ("/consent/custody-says-who-answers", test_custody_says_who_answers);
  ADD ("/consent/what-ends-soon-is-listed", test_what_ends_soon_is_listed);
  ADD ("/consent/steps-are-held-by-the-database", test_steps_are_held_by_the_database);
  ADD ("/consent/a-release-ends-by-itself", test_a_release_ends_by_itself);

  return g_test_run ();
}
