/* test-today-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "today-sql.h"
#include "vst-apart-store.h"
#include "vst-directive-store.h"
#include "vst-evacuation-store.h"
#include "vst-hand-over-store.h"
#include "vst-partner-store.h"
#include "vst-presence-store.h"
#include "vst-test-scene.h"
#include "vst-test-visit.h"
#include "vst-today-store.h"

static VstTodaySummary *
read_summary (VstTestHub *self)
{
  g_autofree char *today = vst_test_visit_today (self);
  g_autoptr (GError) error = NULL;
  VstTodaySummary *summary = vst_test_hub_read (self, &vst_today_read_summary, today, &error);

  g_assert_no_error (error);

  return summary;
}

static GPtrArray *
read_group (VstTestHub *self,
            VstVisitGroup group,
            gboolean by_name)
{
  g_autofree char *today = vst_test_visit_today (self);
  VstTodayQuery query = { .by_name = by_name };
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *visits;

  g_strlcpy (query.day, today, sizeof query.day);
  ids = vst_test_hub_read (self, vst_today_sources[group].ids, &query, &error);
  g_assert_no_error (error);
  visits = vst_test_hub_read (self, vst_today_sources[group].records, ids, &error);
  g_assert_no_error (error);

  return visits;
}

static void
assert_names (VstTestHub *self,
              VstVisitGroup group,
              gboolean by_name,
              const char *names)
{
  g_autoptr (GPtrArray) visits = read_group (self, group, by_name);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < visits->len; i++)
    {
      VstTodayVisit *visit = g_ptr_array_index (visits, i);

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", visit->name);
    }

  g_assert_cmpstr (text->str, ==, names);
}

static void
test_a_day_stands_in_its_groups (VstTestHub *self,
                                 gconstpointer data)
{
  gint64 people[2];
  gint64 noor = vst_test_visit_family (self, "Noor", "Haddad", people);
  gint64 chantal, visit_id;
  VstVisitParty party = { 2, 1, 0 };
  g_autofree gint64 *nameless = NULL;
  VstTodaySummary *summary;

  visit_id = vst_test_visit_expect (self, noor, 600, 1, people, 2);
  chantal = vst_test_visit_family (self, "Chantal", "Bélanger", people);
  vst_test_visit_expect (self, chantal, 500, 2, people, 1);
  assert_names (self, VST_VISIT_GROUP_EXPECTED, FALSE, "Chantal Bélanger, Noor Haddad");

  vst_test_visit_arrive (self, visit_id, 0);
  nameless = vst_test_hub_do (self, &vst_visit_do_nameless, &party, NULL);
  assert_names (self, VST_VISIT_GROUP_EXPECTED, TRUE, "Chantal Bélanger");
  assert_names (self, VST_VISIT_GROUP_HERE, FALSE, "Noor Haddad, ");

  summary = read_summary (self);
  g_assert_cmpuint (summary->n[VST_VISIT_EXPECTED], ==, 1);
  g_assert_cmpuint (summary->n[VST_VISIT_WAITING], ==, 1);
  g_assert_cmpuint (summary->people, ==, 5);
  g_assert_cmpuint (summary->children, ==, 2);
  g_assert_cmpuint (summary->apart->len, ==, 0);
  g_assert_true (summary->has_families);
  vst_today_summary_free (summary);

  vst_test_visit_do (self, &vst_visit_do_leave, visit_id, 0, NULL, -1);
  assert_names (self, VST_VISIT_GROUP_GONE, FALSE, "Noor Haddad");
}

static void
test_reception_reads_no_more_than_partner (VstTestHub *self,
                                           gconstpointer data)
{
  gint64 people[2];
  gint64 family_id = vst_test_visit_family (self, "Noor", "Haddad", people);
  g_autoptr (GPtrArray) reception = NULL;
  g_autoptr (GPtrArray) coordination = NULL;
  VstTodayVisit *visit;

  vst_test_visit_expect (self, family_id, 600, 2, people, 1);
  reception = read_group (self, VST_VISIT_GROUP_EXPECTED, FALSE);
  visit = g_ptr_array_index (reception, 0);
  g_assert_cmpint (visit->next.label, ==, VST_LABEL_PARTNER);
  g_assert_cmpstr (visit->next.room_en, ==, "Room 2");
  g_assert_cmpint (visit->next.minute, ==, 600);

  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  coordination = read_group (self, VST_VISIT_GROUP_EXPECTED, FALSE);
  visit = g_ptr_array_index (coordination, 0);
  g_assert_cmpint (visit->next.label, ==, VST_LABEL_NAME);
  g_assert_cmpstr (visit->next.name_en, ==, "Legal aid");
}

static void
withhold (VstTestHub *self,
          gint64 family_id,
          VstSection section)
{
  g_autoptr (VstDirectiveEntry) entry = vst_directive_entry_new (family_id);
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = NULL;

  entry->section = section;
  entry->against_id = VST_TEST_COORDINATOR;
  id = vst_test_hub_do (self, &vst_directive_do_add, entry, &error);
  g_assert_no_error (error);
}

/* Whoever is here is here; whom she sees, and what for, isn't told where she asked for that. */
static void
test_what_is_withheld_leaves_a_neutral_line (VstTestHub *self,
                                             gconstpointer data)
{
  gint64 people[2];
  gint64 family_id = vst_test_visit_family (self, "Noor", "Haddad", people);
  gint64 visit_id = vst_test_visit_expect (self, family_id, 600, 1, people, 1);
  g_autoptr (GPtrArray) visits = NULL;
  VstTodayVisit *visit;

  withhold (self, family_id, VST_SECTION_APPOINTMENTS);
  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  visits = read_group (self, VST_VISIT_GROUP_EXPECTED, FALSE);
  visit = g_ptr_array_index (visits, 0);
  g_assert_cmpstr (visit->name, ==, "Noor Haddad");
  g_assert_cmpint (visit->next.agency_id, ==, 0);
  g_assert_cmpint (visit->next.room_id, ==, 0);
  g_clear_pointer (&visits, g_ptr_array_unref);

  /* She notes her arrival all the same. */
  vst_test_visit_arrive (self, visit_id, 0);
  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  vst_test_visit_do (self, &vst_visit_do_hand_over, visit_id, 0, NULL, -1);
  withhold (self, family_id, VST_SECTION_VISITS);
  visits = read_group (self, VST_VISIT_GROUP_HERE, FALSE);
  g_assert_cmpint (((VstTodayVisit *) g_ptr_array_index (visits, 0))->now.agency_id, ==, 1);
  g_clear_pointer (&visits, g_ptr_array_unref);

  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  visits = read_group (self, VST_VISIT_GROUP_HERE, FALSE);
  visit = g_ptr_array_index (visits, 0);
  g_assert_cmpstr (visit->name, ==, "Noor Haddad");
  g_assert_cmpint (visit->now.agency_id, ==, 0);
}

/* The second arrival rings; reception is told which one, not because of whom. */
static void
test_two_who_must_not_meet_ring_quietly (VstTestHub *self,
                                         gconstpointer data)
{
  gint64 first[2], second[2];
  gint64 one = vst_test_visit_family (self, "Noor", "Haddad", first);
  gint64 other = vst_test_visit_family (self, "Daniel", "Ouellet", second);
  g_autofree char *today = vst_test_visit_today (self);
  g_autoptr (VstApartEntry) entry = vst_apart_entry_new ();
  VstApartEdit edit = { 0, 0, entry };
  g_autofree gint64 *pair = NULL;
  g_autoptr (GError) error = NULL;
  VstTodaySummary *summary;
  gint64 visit_id;

  entry->a_person_id = first[0];
  entry->b_person_id = second[0];
  vst_test_set (&entry->from, today);
  vst_test_set (&entry->reason, "conflict");
  vst_test_set (&entry->source, "staff");
  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  pair = vst_test_hub_do (self, &vst_apart_do_add, &edit, &error);
  g_assert_no_error (error);
  vst_test_hub_enter (self, VST_TEST_RECEPTION);

  vst_test_visit_arrive (self, 0, one);
  summary = read_summary (self);
  g_assert_cmpuint (summary->apart->len, ==, 0);
  vst_today_summary_free (summary);

  visit_id = vst_test_visit_arrive (self, 0, other);
  summary = read_summary (self);
  g_assert_cmpuint (summary->apart->len, ==, 1);
  g_assert_cmpint (g_array_index (summary->apart, gint64, 0), ==, visit_id);
  vst_today_summary_free (summary);

  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  summary = read_summary (self);
  g_assert_cmpuint (summary->apart->len, ==, 2);
  vst_today_summary_free (summary);
}

static guint
count_marked (VstTestHub *self)
{
  VstTodaySummary *summary = read_summary (self);
  guint n = summary->apart->len;

  vst_today_summary_free (summary);

  return n;
}

static void
keep_from (VstTestHub *self,
           gint64 person_id,
           gint64 staff_id,
           gint64 provider_id)
{
  g_autofree char *today = vst_test_visit_today (self);
  g_autoptr (VstApartEntry) entry = vst_apart_entry_new ();
  VstApartEdit edit = { 0, 0, entry };
  g_autoptr (GError) error = NULL;

  entry->a_person_id = person_id;
  entry->b_staff_id = staff_id;
  entry->b_provider_id = provider_id;
  vst_test_set (&entry->from, today);
  vst_test_set (&entry->reason, "conflict");
  vst_test_set (&entry->source, "client");
  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  g_free (vst_test_hub_do (self, &vst_apart_do_add, &edit, &error));
  g_assert_no_error (error);
}

static guint
count_choices (VstTestHub *self,
               gint64 visit_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) choices = vst_test_hub_read (self, &vst_hand_over_read, &visit_id, &error);

  g_assert_no_error (error);

  return choices->len;
}

/* Noted at the desk, in and out; a quarter of an hour is to be in between.  Who comes
 * without a name may be the worker in question.
 */
static void
test_a_worker_who_is_here_rings_too (VstTestHub *self,
                                     gconstpointer data)
{
  gint64 people[2], others[2];
  gint64 family_id = vst_test_visit_family (self, "Noor", "Haddad", people);
  VstPartnerEntry comes = { (char *) "", 1, 0, 0, 0 };
  VstPartnerEntry unnamed = { (char *) "", 2, 0, 0, 0 };
  VstPartnerLeave leaves = { 0, 1, 0 };
  g_autoptr (VstPresenceEntry) planned = vst_presence_entry_new ();
  VstPresenceEdit plan = { 0, 0, planned };
  g_autofree char *today = vst_test_visit_today (self);
  g_autofree gint64 *came = NULL;
  gint64 visit_id, other_id;
  g_autoptr (GError) error = NULL;

  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  comes.provider_id = vst_test_provider_add (self, 1, "Marc Roy", 0);
  keep_from (self, people[0], 0, comes.provider_id);
  visit_id = vst_test_visit_arrive (self, 0, family_id);
  other_id = vst_test_visit_arrive (self, 0, vst_test_visit_family (self, "Denise", "Roy", others));
  g_assert_cmpuint (count_marked (self), ==, 0);

  /* He isn't planned for a day on which she is here. */
  planned->agency_id = 1;
  planned->provider_id = comes.provider_id;
  planned->from_minute = 0;
  planned->to_minute = 24 * 60;
  vst_test_set (&planned->first_day, today);
  vst_test_set (&planned->zone, "America/Toronto");
  g_assert_null (vst_test_hub_do (self, &vst_presence_do_add, &plan, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_CONFLICT);
  g_clear_error (&error);

  came = vst_test_hub_do (self, &vst_partner_do_arrive, &comes, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_marked (self), ==, 1);
  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  g_assert_cmpuint (count_marked (self), ==, 1);

  /* The partner whose only worker that is isn't offered to her. */
  g_assert_cmpuint (count_choices (self, visit_id) + 1, ==, count_choices (self, other_id));

  leaves.partner_day_id = *came;
  vst_test_hub_do (self, &vst_partner_do_leave, &leaves, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_marked (self), ==, 1);

  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  keep_from (self, others[0], 0, vst_test_provider_add (self, 2, "Lea Roy", 0));
  g_assert_cmpuint (count_marked (self), ==, 1);
  g_free (vst_test_hub_do (self, &vst_partner_do_arrive, &unnamed, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_marked (self), ==, 2);
}

/* Who has signed in here today is here; she herself isn't told of it, unless she may
 * read who must not meet whom.
 */
static void
test_a_worker_is_not_told_of_herself (VstTestHub *self,
                                      gconstpointer data)
{
  gint64 people[2];
  gint64 family_id = vst_test_visit_family (self, "Noor", "Haddad", people);

  keep_from (self, people[0], VST_TEST_LINK, 0);
  vst_test_visit_arrive (self, 0, family_id);
  g_assert_cmpuint (count_marked (self), ==, 0);

  vst_test_hub_enter (self, VST_TEST_LINK);
  g_assert_cmpuint (count_marked (self), ==, 0);
  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  g_assert_cmpuint (count_marked (self), ==, 1);
  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  g_assert_cmpuint (count_marked (self), ==, 1);

  keep_from (self, people[1], VST_TEST_COORDINATOR, 0);
  g_assert_cmpuint (count_marked (self), ==, 1);
}

static void
test_everybody_may_know_how_many_are_in (VstTestHub *self,
                                         gconstpointer data)
{
  gint64 family_id = vst_test_visit_family (self, "Noor", "Haddad", NULL);
  g_autoptr (VstEvacuation) reception = NULL;
  g_autoptr (VstEvacuation) administration = NULL;
  g_autofree VstEvacuationCount *count = NULL;
  g_autoptr (GError) error = NULL;
  VstTodayVisit *visit;

  vst_test_visit_arrive (self, 0, family_id);
  reception = vst_test_hub_read (self, &vst_evacuation_read, NULL, &error);
  g_assert_no_error (error);
  visit = g_ptr_array_index (reception->visits, 0);
  g_assert_cmpstr (visit->name, ==, "Noor Haddad");
  g_assert_cmpuint (visit->people->len, ==, 2);

  vst_test_hub_enter (self, VST_TEST_SECOND_ADMIN);
  administration = vst_test_hub_read (self, &vst_evacuation_read, NULL, &error);
  g_assert_no_error (error);
  visit = g_ptr_array_index (administration->visits, 0);
  g_assert_cmpstr (visit->name, ==, "");
  g_assert_cmpuint (visit->people->len, ==, 2);
  g_assert_null (((VstTodayPerson *) g_ptr_array_index (visit->people, 0))->name);

  count = vst_test_hub_read (self, &vst_evacuation_count, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count->families, ==, 1);
  g_assert_cmpuint (count->people, ==, 2);
  g_assert_cmpuint (count->children, ==, 1);
}

/* Sorting one day is cheap; scanning all days is not. */
static void
test_no_day_is_found_by_a_scan (VstTestHub *self,
                                gconstpointer data)
{
  g_autoptr (VstDb) db = vst_test_hub_open_db (self);

  for (const VstSql *sql = vst_sql_today; sql->name != NULL; sql++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) plan = vst_db_explain (db, sql, &error);

      g_assert_no_error (error);

      for (guint i = 0; i < plan->len; i++)
        {
          const char *line = g_ptr_array_index (plan, i);

          if (strstr (line, "SCAN") != NULL && !g_str_has_prefix (line, "SCAN CONSTANT") && !g_str_has_suffix (sql->name, "some_family"))
            g_test_fail_printf ("%s: %s", sql->name, line);
        }
    }
}

#define ADD(name, test) g_test_add (name, VstTestHub, NULL, vst_test_visit_set_up, test, vst_test_hub_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/today-store/a-day-stands-in-its-groups", test_a_day_stands_in_its_groups);
  ADD ("/today-store/reception-reads-no-more-than-partner", test_reception_reads_no_more_than_partner);
  ADD ("/today-store/what-is-withheld-leaves-a-neutral-line", test_what_is_withheld_leaves_a_neutral_line);
  ADD ("/today-store/two-who-must-not-meet-ring-quietly", test_two_who_must_not_meet_ring_quietly);
  ADD ("/today-store/a-worker-who-is-here-rings-too", test_a_worker_who_is_here_rings_too);
  ADD ("/today-store/a-worker-is-not-told-of-herself", test_a_worker_is_not_told_of_herself);
  ADD ("/today-store/everybody-may-know-how-many-are-in", test_everybody_may_know_how_many_are_in);
  ADD ("/today-store/no-day-is-found-by-a-scan", test_no_day_is_found_by_a_scan);

  return g_test_run ();
}
