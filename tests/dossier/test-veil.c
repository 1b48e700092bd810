/* test-veil.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-act-record.h"
#include "vst-act-store.h"
#include "vst-attendance-store.h"
#include "vst-directive-store.h"
#include "vst-enrolment-store.h"
#include "vst-group-store.h"
#include "vst-kin-store.h"
#include "vst-look-alike-store.h"
#include "vst-member-store.h"
#include "vst-room.h"
#include "vst-rooms.h"
#include "vst-test-cohort.h"
#include "vst-test-sealed.h"
#include "vst-timeline-store.h"

/* The journal tells of nobody whom its reader must not know, whatever file an act
 * is told of.
 */

static void
set_up (VstTestHub *self,
        gconstpointer data)
{
  vst_rooms_register ();
  vst_test_family_set_up (self, data);
  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
}

static gint64
person_of (VstFamily *family,
           guint i)
{
  return vst_person_get_id (vst_member_get_person (vst_test_family_member (family, i)));
}

static VstFamily *
add_family (VstTestHub *self,
            const char *mother,
            const char *child)
{
  VstFamilyEntry *entry = vst_test_family_entry (mother, "Tremblay", "");

  g_ptr_array_add (entry->members, vst_test_member ("child", child, "Tremblay", "2022-05-01"));

  return vst_test_family_add (self, entry);
}

static void
take (gpointer id,
      GError *error)
{
  g_assert_no_error (error);
  g_free (id);
}

static guint
count_deed (GPtrArray *acts,
            const char *deed)
{
  guint n = 0;

  for (guint i = 0; i < acts->len; i++)
    n += g_str_equal (vst_act_record_get_deed (g_ptr_array_index (acts, i)), deed);

  return n;
}

/* How many acts of a kind whoever reads all of them is told of. */
static guint
count_acts (VstTestHub *self,
            gint64 staff_id,
            const char *deed)
{
  g_autoptr (GPtrArray) acts = NULL;
  g_autoptr (GError) error = NULL;

  vst_test_hub_enter (self, staff_id);
  acts = vst_test_hub_read (self, &vst_act_read_all, NULL, &error);
  g_assert_no_error (error);

  return count_deed (acts, deed);
}

/* The same in the history of a file, and how long its time line is. */
static guint
count_told (VstTestHub *self,
            gint64 staff_id,
            gint64 family_id,
            const char *deed,
            guint *n_entries)
{
  const VstTimeQuery query = { family_id, VST_TIME_ALL };
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GError) error = NULL;

  vst_test_hub_enter (self, staff_id);
  history = vst_test_hub_read (self, &vst_family_read_history, &family_id, &error);
  g_assert_no_error (error);
  ids = vst_test_hub_read (self, &vst_timeline_read_ids, &query, &error);
  g_assert_no_error (error);
  *n_entries = ids->len;

  return count_deed (history, deed);
}

/* Told in the file of one whom she knows, of her and of one whom she must not know. */
static void
assert_told_but_to_her (VstTestHub *self,
                        gint64 family_id,
                        const char *deed,
                        guint n_before)
{
  guint n_entries;

  g_assert_cmpuint (count_told (self, VST_TEST_LINK, family_id, deed, &n_entries), ==, 1);
  g_assert_cmpuint (n_entries, ==, n_before + 1);
  g_assert_cmpuint (count_told (self, VST_TEST_PIVOT, family_id, deed, &n_entries), ==, 0);
  g_assert_cmpuint (n_entries, ==, n_before);
}

static void
test_that_two_are_not_the_same_tells_of_neither (VstTestHub *self,
                                                 gconstpointer data)
{
  g_autoptr (VstFamily) known = add_family (self, "Amélie", "Léo");
  g_autoptr (VstFamily) hidden = add_family (self, "Amélie", "Zoé");
  g_autoptr (VstLookAnswer) answer = vst_look_answer_new (person_of (known, 0), person_of (hidden, 0), "");
  g_autoptr (GError) error = NULL;
  guint n_before;

  vst_test_sealed_block (self, vst_family_get_id (hidden), VST_TEST_PIVOT);
  count_told (self, VST_TEST_PIVOT, vst_family_get_id (known), "", &n_before);
  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  take (vst_test_hub_do (self, &vst_look_alike_do_part, answer, &error), error);
  assert_told_but_to_her (self, vst_family_get_id (known), "look-alike.part", n_before);
}

/* A child of two files, one of them her mother's, whom nobody there must know. */
static void
test_custody_tells_of_no_hidden_mother (VstTestHub *self,
                                        gconstpointer data)
{
  g_autoptr (VstFamily) hidden = add_family (self, "Amélie", "Zoé");
  g_autoptr (VstFamily) known = add_family (self, "Berthe", "Léo");
  VstMemberJoin join = { vst_family_get_id (known), person_of (hidden, 1), (char *) "child", (char *) "2026-01-05" };
  g_autoptr (VstCustody) custody = vst_custody_new (person_of (hidden, 1), person_of (hidden, 0), "sole");
  g_autoptr (GError) error = NULL;
  guint n_before;

  take (vst_test_hub_do (self, &vst_member_do_join, &join, &error), error);
  vst_test_sealed_block (self, vst_family_get_id (hidden), VST_TEST_PIVOT);
  count_told (self, VST_TEST_PIVOT, vst_family_get_id (known), "", &n_before);
  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  take (vst_test_hub_do (self, &vst_custody_do_add, custody, &error), error);
  assert_told_but_to_her (self, vst_family_get_id (known), "custody.add", n_before);
}

static void
test_directives_are_told_to_who_may_know_the_file (VstTestHub *self,
                                                   gconstpointer data)
{
  g_autoptr (VstFamily) hidden = add_family (self, "Amélie", "Zoé");
  g_autoptr (VstDirectiveEntry) entry = vst_directive_entry_new (vst_family_get_id (hidden));
  g_autoptr (GError) error = NULL;

  vst_test_sealed_block (self, vst_family_get_id (hidden), VST_TEST_SECOND_ADMIN);
  entry->section = VST_SECTION_CHITS;
  entry->against_id = VST_TEST_LINK;
  take (vst_test_hub_do (self, &vst_directive_do_add, entry, &error), error);
  g_assert_cmpuint (count_acts (self, VST_TEST_PRIVACY, "directive.add"), ==, 1);
  g_assert_cmpuint (count_acts (self, VST_TEST_SECOND_ADMIN, "directive.add"), ==, 0);

  /* Of one that isn't there any more, too. */
  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  take (vst_test_hub_do (self, &vst_directive_do_add, entry, &error), error);
  vst_test_family_undo (self);
  g_assert_cmpuint (count_acts (self, VST_TEST_PRIVACY, "directive.add"), ==, 3);
  g_assert_cmpuint (count_acts (self, VST_TEST_SECOND_ADMIN, "directive.add"), ==, 0);
}

static VstAttendanceMark
mark (VstTestHub *self,
      gint64 cohort_id,
      gint64 person_id)
{
  VstEnrolmentAdd add = { .cohort_id = cohort_id, .person_id = person_id, .state = VST_ENROLMENT_ENROLLED };
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = vst_test_hub_do (self, &vst_enrolment_do_add, &add, &error);
  g_autoptr (VstGroup) group = vst_test_hub_read (self, &vst_group_read_open, &cohort_id, &error);
  VstAttendanceMark args = { 0, *id, VST_MARK_ABSENT, -1, -1 };

  args.meeting_id = ((VstMeeting *) group->meetings->pdata[0])->id;
  vst_test_hub_do (self, &vst_attendance_do_mark, &args, &error);
  g_assert_no_error (error);

  return args;
}

/* The first that is noted says of the session that it was held, and the last that is
 * taken away that it wasn't.
 */
static void
test_marks_are_told_to_who_may_know_whose (VstTestHub *self,
                                           gconstpointer data)
{
  g_autoptr (VstFamily) known = add_family (self, "Berthe", "Léo");
  g_autoptr (VstFamily) hidden = add_family (self, "Amélie", "Zoé");
  gint64 cohort_id = vst_test_cohort_add (self, "26-A", 8);
  VstAttendanceMark args = mark (self, cohort_id, person_of (hidden, 0));
  g_autoptr (GError) error = NULL;

  args.mark = VST_MARK_NONE;
  vst_test_hub_do (self, &vst_attendance_do_mark, &args, &error);
  g_assert_no_error (error);
  mark (self, cohort_id, person_of (known, 0));
  g_assert_cmpuint (count_acts (self, VST_TEST_SECOND_ADMIN, "attendance.mark"), ==, 3);

  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  vst_test_sealed_block (self, vst_family_get_id (hidden), VST_TEST_SECOND_ADMIN);
  g_assert_cmpuint (count_acts (self, VST_TEST_PRIVACY, "attendance.mark"), ==, 3);
  g_assert_cmpuint (count_acts (self, VST_TEST_SECOND_ADMIN, "attendance.mark"), ==, 1);

  /* Taken back, and done again, it is no more hers to know. */
  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  args.mark = VST_MARK_PRESENT;
  vst_test_hub_do (self, &vst_attendance_do_mark, &args, &error);
  g_assert_no_error (error);
  vst_test_family_undo (self);
  g_assert_cmpuint (count_acts (self, VST_TEST_PRIVACY, "attendance.mark"), ==, 5);
  g_assert_cmpuint (count_acts (self, VST_TEST_SECOND_ADMIN, "attendance.mark"), ==, 1);
}

static const VstSql add_act = {
  "veil.act",
  "INSERT INTO act (id, uid, at, staff_id, session, deed, subject, subject_id, commitment, hash)"
  " SELECT max (id) + 1, randomblob (16), max (at), 4, 'x', 'veil.walk', $1, $2, zeroblob (32), zeroblob (32) FROM act",
  TRUE
};
static const VstSql add_row = {
  "veil.row", "INSERT INTO act_row (act_id, table_name, row_id, after) SELECT max (id), $1, 999999, '{}' FROM act", TRUE
};
static const VstSql add_whom = {
  "veil.whom", "INSERT INTO act_whom (subject, subject_id, row_id, sealed) SELECT $1, $2, max (id), 1 FROM act_row", TRUE
};

static void
run (VstDb *db,
     const VstSql *sql,
     const char *text,
     gint64 id)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, sql);
  g_autoptr (GError) error = NULL;

  if (text != NULL)
    vst_stmt_bind_text (stmt, 1, text);
  else
    vst_stmt_bind_null (stmt, 1);
  if (vst_stmt_takes (stmt, 2))
    vst_stmt_bind_int (stmt, 2, id);
  vst_stmt_run (stmt, &error);
  g_assert_no_error (error);
}

/* An act of each table that may be about somebody, by each way it may be, told of
 * that table, of the file of one whom everybody knows, and of nothing.
 */
static guint
walk (VstTestHub *self,
      VstFamily *about,
      VstFamily *known)
{
  g_autoptr (VstDb) db = vst_test_hub_open_db (self);
  guint n = 0;

  for (const VstRoom *const *room = vst_room_get_all (); *room != NULL; room++)
    for (const VstShield *shield = (*room)->shields; shield != NULL && shield->table != NULL; shield++)
      {
        const char *const subjects[] = { shield->table, "family", NULL };

        for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
          {
            run (db, &add_act, subjects[i], g_strcmp0 (subjects[i], "family") == 0 ? vst_family_get_id (known) : 999999);
            run (db, &add_row, shield->table, 0);
            run (db, &add_whom, shield->of, g_str_equal (shield->of, "family") ? vst_family_get_id (about) : person_of (about, 0));
            n++;
          }
      }

  return n;
}

static void
test_whatever_an_act_is_told_of (VstTestHub *self,
                                 gconstpointer data)
{
  g_autoptr (VstFamily) known = add_family (self, "Berthe", "Léo");
  g_autoptr (VstFamily) hidden = add_family (self, "Amélie", "Zoé");
  guint n;

  vst_test_sealed_block (self, vst_family_get_id (hidden), VST_TEST_SECOND_ADMIN);
  n = walk (self, hidden, known);
  g_assert_cmpuint (n, >, 60);
  g_assert_cmpuint (count_acts (self, VST_TEST_PRIVACY, "veil.walk"), ==, n);
  g_assert_cmpuint (count_acts (self, VST_TEST_SECOND_ADMIN, "veil.walk"), ==, 0);

  n = walk (self, known, known);
  g_assert_cmpuint (count_acts (self, VST_TEST_SECOND_ADMIN, "veil.walk"), ==, n);
}

#define ADD(path, func) g_test_add ("/veil/" path, VstTestHub, NULL, set_up, func, vst_test_hub_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("that-two-are-not-the-same-tells-of-neither", test_that_two_are_not_the_same_tells_of_neither);
  ADD ("custody-tells-of-no-hidden-mother", test_custody_tells_of_no_hidden_mother);
  ADD ("directives-are-told-to-who-may-know-the-file", test_directives_are_told_to_who_may_know_the_file);
  ADD ("marks-are-told-to-who-may-know-whose", test_marks_are_told_to_who_may_know_whose);
  ADD ("whatever-an-act-is-told-of", test_whatever_an_act_is_told_of);

  return g_test_run ();
}
