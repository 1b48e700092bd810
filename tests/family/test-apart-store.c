/* test-apart-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "apart-sql.h"
#include "vst-apart-store.h"
#include "vst-date.h"
#include "vst-member-store.h"
#include "vst-test-family.h"

#define DAY "2027-03-01"

static const VstSql count_sides = { "test.count_sides", "SELECT count (*) FROM apart_side", TRUE };

typedef struct
{
  const char *day;
  gint64 person_id;
} Asked;

static gpointer
others_func (VstView *view,
             gconstpointer args,
             GError **error)
{
  const Asked *asked = args;

  return vst_apart_others (view, asked->day, &asked->person_id, 1, error);
}

static const VstReading read_others = { "test.others", VST_RIGHT_SIGNED_IN, others_func, (GDestroyNotify) g_array_unref };

static gboolean
must_not_meet_on (VstTestHub *self,
                  const char *day,
                  gint64 person_id,
                  gint64 other_id)
{
  Asked asked = { day, person_id };
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) others = vst_test_hub_read (self, &read_others, &asked, &error);

  g_assert_no_error (error);

  for (guint i = 0; i < others->len; i++)
    if (g_array_index (others, VstApartOther, i).other_id == other_id)
      return TRUE;

  return FALSE;
}

static gboolean
must_not_meet (VstTestHub *self,
               gint64 person_id,
               gint64 other_id)
{
  gboolean one = must_not_meet_on (self, DAY, person_id, other_id);

  g_assert_cmpint (one, ==, must_not_meet_on (self, DAY, other_id, person_id));

  return one;
}

/* Two families of one adult and one child each. */
typedef struct
{
  gint64 family_id[2];
  gint64 adult_id[2];
  gint64 child_id[2];
} People;

static gint64
person_of (VstFamily *family,
           guint i)
{
  return vst_person_get_id (vst_member_get_person (vst_test_family_member (family, i)));
}

static void
add_people (VstTestHub *self,
            People *people)
{
  const char *const names[] = { "Amélie", "Noor" };

  for (guint i = 0; i < 2; i++)
    {
      VstFamilyEntry *entry = vst_test_family_entry (names[i], "Roy", "");
      g_autoptr (VstFamily) family = NULL;

      g_ptr_array_add (entry->members, vst_test_member ("child", "Léo", "", "2022-05-01"));
      family = vst_test_family_add (self, entry);
      people->family_id[i] = vst_family_get_id (family);
      people->adult_id[i] = person_of (family, 0);
      people->child_id[i] = person_of (family, 1);
    }

  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
}

static VstApartEntry *
new_entry (void)
{
  VstApartEntry *entry = vst_apart_entry_new ();

  vst_test_set (&entry->reason, "conflict");
  vst_test_set (&entry->source, "client");
  vst_test_set (&entry->from, "2026-01-01");

  return entry;
}

static gint64
add_pair (VstTestHub *self,
          VstApartEntry *take_entry)
{
  g_autoptr (VstApartEntry) entry = take_entry;
  g_autoptr (GError) error = NULL;
  VstApartEdit edit = { 0, 0, entry };
  g_autofree gint64 *id = vst_test_hub_do (self, &vst_apart_do_add, &edit, &error);

  g_assert_no_error (error);

  return *id;
}

static gint64
add_people_pair (VstTestHub *self,
                 gint64 a_person_id,
                 gint64 b_person_id)
{
  VstApartEntry *entry = new_entry ();

  entry->a_person_id = a_person_id;
  entry->b_person_id = b_person_id;

  return add_pair (self, entry);
}

static void
test_children_go_by_their_parents_pairs (VstTestHub *self,
                                         gconstpointer data)
{
  People of;

  add_people (self, &of);
  g_assert_false (must_not_meet (self, of.adult_id[0], of.adult_id[1]));
  add_people_pair (self, of.adult_id[0], of.adult_id[1]);

  g_assert_true (must_not_meet (self, of.adult_id[0], of.adult_id[1]));
  g_assert_true (must_not_meet (self, of.adult_id[0], of.child_id[1]));
  g_assert_true (must_not_meet (self, of.child_id[0], of.adult_id[1]));
  g_assert_true (must_not_meet (self, of.child_id[0], of.child_id[1]));
  g_assert_false (must_not_meet (self, of.adult_id[0], of.child_id[0]));
  g_assert_false (must_not_meet (self, of.adult_id[0], of.adult_id[0]));

  vst_test_family_undo (self);
  g_assert_false (must_not_meet (self, of.adult_id[0], of.adult_id[1]));
  g_assert_cmpint (vst_test_count (self, &count_sides), ==, 0);
  g_free (vst_test_hub_redo (self, NULL));
  g_assert_true (must_not_meet (self, of.child_id[0], of.child_id[1]));
}

static gint64
add_member (VstTestHub *self,
            gint64 family_id,
            const char *role,
            const char *name)
{
  g_autoptr (VstMemberEntry) member = vst_test_member (role, name, "Roy", "");
  g_autoptr (GError) error = NULL;
  VstMemberAdd add = { family_id, member };
  g_autoptr (VstPerson) person = vst_test_hub_do (self, &vst_member_do_add, &add, &error);

  g_assert_no_error (error);

  return vst_person_get_id (person);
}

static void
end_place (VstTestHub *self,
           gint64 family_id,
           gint64 person_id)
{
  g_autoptr (VstFamily) family = vst_test_family_open (self, family_id);
  VstMember *member = vst_family_find_member (family, person_id);
  g_autofree char *today = vst_hub_dup_today (self->hub);
  VstMemberEnd end = { vst_member_get_id (member), vst_member_get_revision (member), today };
  g_autoptr (GError) error = NULL;

  vst_test_hub_do (self, &vst_member_do_end, &end, &error);
  g_assert_no_error (error);
}

static void
test_a_family_stands_for_who_is_in_it (VstTestHub *self,
                                       gconstpointer data)
{
  VstApartEntry *entry = new_entry ();
  gint64 aunt_id;
  People of;

  add_people (self, &of);
  entry->a_family_id = of.family_id[0];
  entry->b_family_id = of.family_id[1];
  add_pair (self, entry);
  g_assert_true (must_not_meet (self, of.child_id[0], of.child_id[1]));

  aunt_id = add_member (self, of.family_id[1], "kin_carer", "Rose");
  g_assert_true (must_not_meet (self, of.adult_id[0], aunt_id));
  end_place (self, of.family_id[1], aunt_id);
  g_assert_false (must_not_meet (self, of.adult_id[0], aunt_id));
  g_assert_true (must_not_meet (self, of.adult_id[0], of.adult_id[1]));

  vst_test_family_undo (self);
  g_assert_true (must_not_meet (self, of.adult_id[0], aunt_id));
  vst_test_family_undo (self);
  g_assert_false (must_not_meet (self, of.adult_id[0], aunt_id));
}

/* What keeps her parents apart does not keep a child from either of them. */
static void
test_a_child_of_both_may_meet_both (VstTestHub *self,
                                    gconstpointer data)
{
  gint64 father_id;
  People of;

  add_people (self, &of);
  father_id = add_member (self, of.family_id[0], "parent", "Marc");
  add_people_pair (self, of.adult_id[0], father_id);

  g_assert_true (must_not_meet (self, of.adult_id[0], father_id));
  g_assert_false (must_not_meet (self, of.child_id[0], father_id));
  g_assert_false (must_not_meet (self, of.child_id[0], of.adult_id[0]));

  /* He has left: the child is her mother's alone. */
  end_place (self, of.family_id[0], father_id);
  g_assert_true (must_not_meet (self, of.child_id[0], father_id));
  g_assert_false (must_not_meet (self, of.child_id[0], of.adult_id[0]));
}

/* He is still in the family's file, and is to stay away from all of it. */
static void
test_somebody_named_must_not_meet_her_own_family (VstTestHub *self,
                                                  gconstpointer data)
{
  VstApartEntry *entry = new_entry ();
  gint64 father_id;
  People of;

  add_people (self, &of);
  father_id = add_member (self, of.family_id[0], "parent", "Marc");
  entry->a_person_id = father_id;
  entry->b_family_id = of.family_id[0];
  add_pair (self, entry);

  g_assert_true (must_not_meet (self, of.adult_id[0], father_id));
  g_assert_true (must_not_meet (self, of.child_id[0], father_id));
  g_assert_false (must_not_meet (self, of.child_id[0], of.adult_id[0]));
  g_assert_false (must_not_meet (self, father_id, father_id));
}

static void
test_a_pair_counts_on_its_days (VstTestHub *self,
                                gconstpointer data)
{
  VstApartEntry *entry = new_entry ();
  People of;

  add_people (self, &of);
  entry->a_person_id = of.adult_id[0];
  entry->b_person_id = of.adult_id[1];
  vst_test_set (&entry->from, "2027-02-01");
  vst_test_set (&entry->until, "2027-02-28");
  add_pair (self, entry);

  g_assert_false (must_not_meet_on (self, "2027-01-31", of.adult_id[0], of.adult_id[1]));
  g_assert_true (must_not_meet_on (self, "2027-02-01", of.adult_id[0], of.adult_id[1]));
  g_assert_true (must_not_meet_on (self, "2027-02-28", of.adult_id[0], of.adult_id[1]));
  g_assert_false (must_not_meet_on (self, "2027-03-01", of.adult_id[0], of.adult_id[1]));
}

static GPtrArray *
read_pairs (VstTestHub *self,
            gint64 family_id)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *pairs = vst_test_hub_read (self, &vst_apart_read_family, &family_id, &error);

  g_assert_no_error (error);

  return pairs;
}

static void
test_a_pair_is_lifted_and_undone (VstTestHub *self,
                                  gconstpointer data)
{
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *today = vst_hub_dup_today (self->hub);
  VstApartEdit lift = { 0 };
  VstApart *pair;
  People of;

  add_people (self, &of);
  lift.apart_id = add_people_pair (self, of.adult_id[0], of.adult_id[1]);
  before = read_pairs (self, of.family_id[1]);
  g_assert_cmpuint (before->len, ==, 1);
  pair = g_ptr_array_index (before, 0);
  g_assert_cmpint (vst_apart_get_id (pair), ==, lift.apart_id);
  g_assert_cmpstr (vst_apart_get_a_name (pair), ==, "Amélie Roy");
  g_assert_cmpstr (vst_apart_get_b_name (pair), ==, "Noor Roy");
  g_assert_true (vst_apart_is_in_force (pair, today));

  lift.revision = vst_apart_get_revision (pair);
  vst_test_hub_do (self, &vst_apart_do_lift, &lift, &error);
  g_assert_no_error (error);
  g_assert_false (must_not_meet_on (self, today, of.adult_id[0], of.adult_id[1]));
  after = read_pairs (self, of.family_id[0]);
  g_assert_true (vst_apart_is_lifted (g_ptr_array_index (after, 0)));
  g_assert_false (vst_apart_is_in_force (g_ptr_array_index (after, 0), today));

  /* It is lifted once. */
  g_assert_null (vst_test_hub_do (self, &vst_apart_do_lift, &lift, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_CHANGED);

  vst_test_family_undo (self);
  g_assert_true (must_not_meet_on (self, today, of.adult_id[0], of.adult_id[1]));
}

static const VstSql add_agency = {
  "test.add_agency", "INSERT INTO agency (id, name_en, name_fr, kind) VALUES (1, 'Legal aid', 'Aide juridique', 'legal')", TRUE
};
static const VstSql add_providers = {
  "test.add_providers", "INSERT INTO provider (id, agency_id, name, staff_id) VALUES (1, 1, 'Jim Cook', NULL), (2, 1, 'Jim Cook', $1)", TRUE
};
static const VstSql link_provider = { "test.link_provider", "UPDATE provider SET staff_id = $1 WHERE id = 1", TRUE };

static void
run_sql (VstTestHub *self,
         const VstSql *sql,
         gint64 staff_id)
{
  g_autoptr (VstDb) db = vst_test_hub_open_db (self);
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, sql);
  g_autoptr (GError) error = NULL;

  if (staff_id != 0)
    vst_stmt_bind_int (stmt, 1, staff_id);
  vst_stmt_run (stmt, &error);
  g_assert_no_error (error);
}

static gpointer
workers_func (VstView *view,
              gconstpointer args,
              GError **error)
{
  const Asked *asked = args;

  return vst_apart_workers (view, asked->day, &asked->person_id, 1, error);
}

static gpointer
of_worker_func (VstView *view,
                gconstpointer args,
                GError **error)
{
  const Asked *asked = args;

  return vst_apart_of_worker (view, asked->day, asked->person_id, error);
}

static const VstReading read_workers = { "test.workers", VST_RIGHT_SIGNED_IN, workers_func, (GDestroyNotify) g_ptr_array_unref };
static const VstReading read_of_worker = { "test.of_worker", VST_RIGHT_SIGNED_IN, of_worker_func, (GDestroyNotify) g_array_unref };

/* "2 6, 0 5": as which provider a worker comes, and who she is here. */
static char *
workers_of (VstTestHub *self,
            const char *day,
            gint64 person_id)
{
  Asked asked = { day, person_id };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) workers = vst_test_hub_read (self, &read_workers, &asked, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);

  for (guint i = 0; i < workers->len; i++)
    {
      const VstApartWorker *worker = g_ptr_array_index (workers, i);

      g_string_append_printf (text, "%s%" G_GINT64_FORMAT " %" G_GINT64_FORMAT, i > 0 ? ", " : "", worker->provider_id, worker->staff_id);
    }

  return g_string_free (text, FALSE);
}

static guint
count_of_worker (VstTestHub *self,
                 gint64 provider_id)
{
  Asked asked = { DAY, provider_id };
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) people = vst_test_hub_read (self, &read_of_worker, &asked, &error);

  g_assert_no_error (error);

  return people->len;
}

static void
assert_workers (VstTestHub *self,
                const char *day,
                gint64 person_id,
                const char *expected)
{
  g_autofree char *workers = workers_of (self, day, person_id);

  g_assert_cmpstr (workers, ==, expected);
}

/* Somebody who works here, as whomever she comes; somebody of a partner; a child goes
 * by her mother's.
 */
static void
test_a_worker_may_be_the_other_side (VstTestHub *self,
                                     gconstpointer data)
{
  VstApartEntry *entry = new_entry ();
  VstApartEdit lift = { 0 };
  g_autoptr (GPtrArray) pairs = NULL;
  g_autoptr (GPtrArray) others = NULL;
  g_autoptr (GError) error = NULL;
  VstApart *pair;
  People of;

  add_people (self, &of);
  run_sql (self, &add_agency, 0);
  entry->a_person_id = of.adult_id[0];
  entry->b_staff_id = VST_TEST_LINK;
  lift.apart_id = add_pair (self, entry);
  assert_workers (self, DAY, of.adult_id[0], "0 6");
  assert_workers (self, DAY, of.child_id[0], "0 6");
  assert_workers (self, DAY, of.adult_id[1], "");
  assert_workers (self, "2025-12-31", of.adult_id[0], "");

  /* She comes for a partner as well; so does somebody of the same name, at first. */
  run_sql (self, &add_providers, VST_TEST_LINK);
  assert_workers (self, DAY, of.adult_id[0], "2 6");
  run_sql (self, &link_provider, VST_TEST_LINK);
  assert_workers (self, DAY, of.adult_id[0], "1 6, 2 6");
  g_assert_cmpuint (count_of_worker (self, 1), ==, 2);

  entry = new_entry ();
  entry->a_family_id = of.family_id[1];
  entry->b_provider_id = 1;
  add_pair (self, entry);
  assert_workers (self, DAY, of.child_id[1], "1 6, 2 6");
  g_assert_cmpuint (count_of_worker (self, 2), ==, 4);

  others = read_pairs (self, of.family_id[1]);
  g_assert_cmpuint (others->len, ==, 1);
  pair = g_ptr_array_index (others, 0);
  g_assert_cmpstr (vst_apart_get_b_name (pair), ==, "Jim Cook");
  g_assert_cmpstr (vst_apart_get_agency_fr (pair), ==, "Aide juridique");
  g_assert_true (vst_apart_entry_names_worker (vst_apart_get_entry (pair)));

  vst_test_family_undo (self);
  g_assert_cmpuint (count_of_worker (self, 2), ==, 2);
  g_free (vst_test_hub_redo (self, NULL));
  g_assert_cmpuint (count_of_worker (self, 2), ==, 4);

  pairs = read_pairs (self, of.family_id[0]);
  lift.revision = vst_apart_get_revision (g_ptr_array_index (pairs, 0));
  g_assert_null (vst_apart_get_agency_en (g_ptr_array_index (pairs, 0)));
  vst_test_hub_do (self, &vst_apart_do_lift, &lift, &error);
  g_assert_no_error (error);
  assert_workers (self, DAY, of.adult_id[0], "");
}

static void
test_what_makes_no_pair_is_not_kept (VstTestHub *self,
                                     gconstpointer data)
{
  People of;

  add_people (self, &of);

  for (guint i = 0; i < 7; i++)
    {
      g_autoptr (VstApartEntry) entry = new_entry ();
      g_autoptr (GError) error = NULL;
      VstApartEdit edit = { 0, 0, entry };
      int code = i == 3 ? VST_ERROR_DATE_IMPOSSIBLE : VST_ERROR_INVALID;

      entry->a_person_id = of.adult_id[0];
      entry->b_person_id = i == 0 ? of.adult_id[0] : of.adult_id[1];
      if (i == 1)
        entry->a_family_id = of.family_id[0];
      if (i == 2)
        vst_test_set (&entry->reason, "");
      if (i == 3)
        vst_test_set (&entry->until, "2025-12-31");
      if (i == 4)
        entry->buffer_minutes = 241;
      if (i == 5)
        entry->b_staff_id = VST_TEST_LINK;
      if (i == 6)
        entry->b_person_id = 0;

      g_assert_null (vst_test_hub_do (self, &vst_apart_do_add, &edit, &error));
      g_assert_error (error, VST_ERROR, code);
    }

  g_assert_cmpint (vst_test_count (self, &count_sides), ==, 0);
}

static void
test_reception_neither_makes_nor_reads_a_pair (VstTestHub *self,
                                               gconstpointer data)
{
  g_autoptr (VstApartEntry) entry = new_entry ();
  g_autoptr (GError) denied = NULL;
  g_autoptr (GError) unread = NULL;
  VstApartEdit edit = { 0, 0, entry };
  People of;

  add_people (self, &of);
  entry->a_person_id = of.adult_id[0];
  entry->b_person_id = of.adult_id[1];
  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  g_assert_null (vst_test_hub_do (self, &vst_apart_do_add, &edit, &denied));
  g_assert_error (denied, VST_ERROR, VST_ERROR_NO_RIGHT);
  g_assert_null (vst_test_hub_read (self, &vst_apart_read_family, &of.family_id[0], &unread));
  g_assert_error (unread, VST_ERROR, VST_ERROR_NO_RIGHT);
}

/* Whoever arrives or books waits for it: by its indexes alone. */
static void
test_whom_not_to_meet_is_found_without_a_scan (VstTestHub *self,
                                               gconstpointer data)
{
  const VstSql *const all[] = { VST_SQL_APART_OTHERS, VST_SQL_APART_WORKERS, VST_SQL_APART_OF_WORKER };
  g_autoptr (VstDb) db = vst_test_hub_open_db (self);

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) plan = vst_db_explain (db, all[i], &error);

      g_assert_no_error (error);
      g_assert_cmpuint (plan->len, >, 2);

      for (guint j = 0; j < plan->len; j++)
        {
          const char *line = g_ptr_array_index (plan, j);

          if (strstr (line, "SCAN") != NULL || strstr (line, "TEMP B-TREE") != NULL || strstr (line, "AUTOMATIC") != NULL)
            g_test_fail_printf ("%s: %s", all[i]->name, line);
        }
    }
}

#define ADD(path, test) g_test_add (path, VstTestHub, NULL, vst_test_family_set_up, test, vst_test_hub_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/apart-store/children-go-by-their-parents-pairs", test_children_go_by_their_parents_pairs);
  ADD ("/apart-store/a-family-stands-for-who-is-in-it", test_a_family_stands_for_who_is_in_it);
  ADD ("/apart-store/a-child-of-both-may-meet-both", test_a_child_of_both_may_meet_both);
  ADD ("/apart-store/somebody-named-must-not-meet-her-own-family", test_somebody_named_must_not_meet_her_own_family);
  ADD ("/apart-store/a-pair-counts-on-its-days", test_a_pair_counts_on_its_days);
  ADD ("/apart-store/a-pair-is-lifted-and-undone", test_a_pair_is_lifted_and_undone);
  ADD ("/apart-store/a-worker-may-be-the-other-side", test_a_worker_may_be_the_other_side);
  ADD ("/apart-store/what-makes-no-pair-is-not-kept", test_what_makes_no_pair_is_not_kept);
  ADD ("/apart-store/reception-neither-makes-nor-reads-a-pair", test_reception_neither_makes_nor_reads_a_pair);
  ADD ("/apart-store/whom-not-to-meet-is-found-without-a-scan", test_whom_not_to_meet_is_found_without_a_scan);

  return g_test_run ();
}
