/* test-shielded-rooms.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "vst-act-record.h"
#include "vst-block-store.h"
#include "vst-chit-store.h"
#include "vst-found-store.h"
#include "vst-person-store.h"
#include "vst-staff-keys.h"
#include "vst-test-canary.h"
#include "vst-test-family.h"
#include "vst-test-merge.h"

/* All that stands of the first family in the tables of every room: once its file is
 * sealed, nowhere in the database, and the same as before for who may know it.
 */
static const char *const canaries[] = {
  "qanari-relation", "qanari-relative", "qanari-order", "qanari-apart-a", "qanari-apart-b", "qanari-apart-c", "qanari-apart-d", "qanari-court-",
  "qanari-alike", "qanari-scope", "qanari-release", "qanari-recipient", "qanari-disclosure", "qanari-directive",
  "qanari-cancelled", "qanari-override", "qanari-accepted", "qanari-booked", "qanari-missed", "qanari-visit", "qanari-over",
  "qanari-lost", "qanari-event", "qanari-withdrew", "qanari-answer", "qanari-hers", "qanari-secret",
  "1987-03-29", "qax", "2019-11-23", "2019-12-01", "2031-03-07", "2031-03-08",
  "2031-03-09", "2019-11-24", "qanari-purpose", "qanari-zone", "qanari-there", NULL
};

#define N_CANARIES (G_N_ELEMENTS (canaries) - 1)

/* Each as it is seen. */
static const VstSql seen[] = {
  { "seen.person", "SELECT id, display_name, given_name, family_name, pronouns, born, age_years, age_as_of, due_on, gestation_weeks, language, interpreter FROM seen_person ORDER BY id", FALSE },
  { "seen.place", "SELECT id, family_id, person_id, role, head, since, until FROM seen_membership ORDER BY id", FALSE },
  { "seen.expected", "SELECT id, family_id, due_on, state, ended_on FROM seen_expected_child ORDER BY id", FALSE },
  { "seen.relation", "SELECT id, kind, note FROM seen_relation ORDER BY id", FALSE },
  { "seen.custody", "SELECT id, kind, order_number FROM seen_custody ORDER BY id", FALSE },
  { "seen.apart", "SELECT id, reason, note, court_file FROM seen_keep_apart ORDER BY id", FALSE },
  { "seen.alike", "SELECT id, at, why FROM seen_look_alike ORDER BY id", FALSE },
  { "seen.consent", "SELECT id, state, scope FROM seen_consent ORDER BY id", FALSE },
  { "seen.release", "SELECT id, items, purpose FROM seen_release ORDER BY id", FALSE },
  { "seen.disclosure", "SELECT id, items, recipient, reason, basis FROM seen_disclosure ORDER BY id", FALSE },
  { "seen.directive", "SELECT id, kind, purpose FROM seen_directive ORDER BY id", FALSE },
  { "seen.appointment", "SELECT id, state, reason, override, accepted, note FROM seen_appointment ORDER BY id", FALSE },
  { "seen.visit", "SELECT id, state, reason, note FROM seen_visit ORDER BY id", FALSE },
  { "seen.chit", "SELECT id, state, purpose, zone_from, zone_to, over_reason, reason FROM seen_chit ORDER BY id", FALSE },
  { "seen.event", "SELECT id, kind, reason FROM seen_chit_event ORDER BY id", FALSE },
  { "seen.enrolment", "SELECT id, state, reason FROM seen_enrolment ORDER BY id", FALSE },
  { "seen.answer", "SELECT id, state, value, sealed, compartment FROM seen_answer ORDER BY id", FALSE },
};

static void
add_row (GString *all,
         VstStmt *stmt)
{
  for (int i = 0; i < vst_stmt_get_n_columns (stmt); i++)
    {
      g_autoptr (GBytes) bytes = vst_stmt_get_value_type (stmt, i) == VST_VALUE_BYTES ? vst_stmt_dup_bytes (stmt, i) : NULL;
      const char *text = bytes == NULL && vst_stmt_get_value_type (stmt, i) != VST_VALUE_NULL ? vst_stmt_get_text (stmt, i) : NULL;

      if (bytes != NULL)
        g_string_append_len (all, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
      g_string_append_printf (all, "%s|", text != NULL ? text : "-");
    }

  g_string_append_c (all, '\n');
}

static gpointer
seen_func (VstView *view,
           gconstpointer args,
           GError **error)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (seen); i++)
    {
      g_autoptr (VstStmt) stmt = vst_view_prepare (view, &seen[i]);
      VstStep step;

      g_string_append_printf (all, "\n%s\n", seen[i].name);
      while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
        add_row (all, stmt);

      if (step == VST_STEP_FAILED)
        return NULL;
    }

  return g_string_free (g_steal_pointer (&all), FALSE);
}

static const VstReading read_seen = { "test.seen", VST_RIGHT_SIGNED_IN, seen_func, g_free };

static char *
see (VstTestMerge *self)
{
  g_autoptr (GError) error = NULL;
  char *all = vst_test_hub_read (&self->hub, &read_seen, NULL, &error);

  g_assert_no_error (error);

  return all;
}

static guint
count_seen (const char *all)
{
  guint n = 0;

  for (guint i = 0; canaries[i] != NULL; i++)
    n += strstr (all, canaries[i]) != NULL ? 1 : 0;

  return n;
}

/* How many of a birth date that a form asks for. */
static gpointer
born_func (VstView *view,
           gconstpointer args,
           GError **error)
{
  g_autoptr (VstFound) found = vst_found_new ();
  g_autofree guint *n = g_new0 (guint, 2);

  if (!vst_found_add_born (found, view, "1987-03-29", 9, error))
    return NULL;

  n[0] = found->ids->len;
  if (!vst_found_add_month (found, view, "2019-11-01", "l", "t", 9, error))
    return NULL;

  n[1] = found->ids->len - n[0];

  return g_steal_pointer (&n);
}

static const VstReading read_born = { "test.born", VST_RIGHT_SIGNED_IN, born_func, g_free };

static void
assert_born (VstTestMerge *self,
             guint n)
{
  g_autoptr (GError) error = NULL;
  g_autofree guint *found = vst_test_hub_read (&self->hub, &read_born, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (found[0], ==, n);
  g_assert_cmpuint (found[1], ==, n);
}

static void
plant (VstTestMerge *self)
{
  static const char *const all[] = {
    "fill_agency", "fill_company", "fill_book", "fill_chits", "fill_cohort", "fill_catalogue", "text_", NULL
  };

  for (guint i = 0; all[i] != NULL; i++)
    vst_test_merge_run (self, all[i]);
}

static void
block_file (VstTestMerge *self,
            gint64 family_id,
            gint64 staff_id)
{
  g_autoptr (VstBlockEntry) entry = vst_block_entry_new ();
  g_autoptr (GError) error = NULL;

  entry->family_id = family_id;
  entry->staff_id = staff_id;
  g_free (vst_test_hub_do (&self->hub, &vst_block_do_add, entry, &error));
  g_assert_no_error (error);
}

static void
block (VstTestMerge *self,
       gint64 staff_id)
{
  block_file (self, self->kept, staff_id);
}

static void
lift (VstTestMerge *self)
{
  static const VstSql last = { "rooms.last", "SELECT max (id) FROM staff_block", TRUE };
  static const VstSql revision = { "rooms.revision", "SELECT max (revision) FROM staff_block", TRUE };
  g_autoptr (GError) error = NULL;
  g_autoptr (VstBlockLift) request = NULL;

  vst_test_hub_enter (&self->hub, VST_TEST_PIVOT);
  request = vst_block_lift_new (vst_test_count (&self->hub, &last), vst_test_count (&self->hub, &revision), "He works elsewhere now");
  vst_test_hub_do (&self->hub, &vst_block_do_ask_lift, request, &error);
  g_assert_no_error (error);
  vst_test_hub_enter (&self->hub, VST_TEST_PRIVACY);
  request->revision = vst_test_count (&self->hub, &revision);
  vst_test_hub_do (&self->hub, &vst_block_do_lift, request, &error);
  g_assert_no_error (error);
}

static void
test_no_room_tells_of_a_sealed_file (VstTestMerge *self,
                                     gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *lifted = NULL;

  plant (self);
  before = see (self);
  g_assert_cmpuint (count_seen (before), ==, N_CANARIES);
  g_assert_cmpuint (vst_test_canary_count (&self->hub, canaries), ==, N_CANARIES);
  assert_born (self, 1);

  block (self, VST_TEST_LINK);
  g_assert_false (vst_test_canary_is_told (&self->hub, canaries));
  after = see (self);
  g_assert_cmpstr (after, ==, before);
  assert_born (self, 1);

  vst_test_hub_enter (&self->hub, VST_TEST_LINK);
  kept = see (self);
  g_assert_cmpuint (count_seen (kept), ==, 0);
  assert_born (self, 0);

  /* Who holds all that is looked up by does it. */
  lift (self);
  vst_test_hub_enter (&self->hub, VST_TEST_RECEPTION);
  vst_test_hub_enter (&self->hub, VST_TEST_COORDINATOR);
  lifted = see (self);
  g_assert_cmpstr (lifted, ==, before);
  g_assert_cmpint (vst_test_merge_ask (self, VST_SQL_MERGED_SEALED), ==, 0);
  g_assert_cmpuint (vst_test_canary_count (&self->hub, canaries), ==, N_CANARIES);
  assert_born (self, 1);
}

/* Somebody has to lose the key: all of it is under another one. */
static void
test_a_renewed_key_keeps_all_of_it (VstTestMerge *self,
                                    gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  plant (self);
  before = see (self);
  block (self, VST_TEST_LINK);
  block (self, VST_TEST_PIVOT);
  g_assert_false (vst_test_canary_is_told (&self->hub, canaries));
  after = see (self);
  g_assert_cmpstr (after, ==, before);
}

static void
edit_child (VstTestMerge *self)
{
  g_autoptr (VstFamily) family = vst_test_family_open (&self->hub, self->kept);
  VstPerson *person = vst_member_get_person (vst_test_family_member (family, 1));
  g_autoptr (VstPersonEntry) entry = vst_person_entry_copy (vst_person_get_entry (person));
  g_autoptr (VstPerson) edited = NULL;
  g_autoptr (GError) error = NULL;
  VstPersonEdit *edit;

  vst_test_set (&entry->given_name, "Loulou");
  edit = vst_person_edit_new (vst_person_get_id (person), vst_person_get_revision (person), entry);
  edited = vst_test_hub_do (&self->hub, &vst_person_do_edit, edit, &error);
  vst_person_edit_free (edit);
  g_assert_no_error (error);
}

static guint
count_edits (VstTestMerge *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) history = vst_test_hub_read (&self->hub, &vst_family_read_history, &self->kept, &error);
  guint n = 0;

  g_assert_no_error (error);
  g_assert_cmpuint (history->len, >, 0);

  for (guint i = 0; i < history->len; i++)
    n += g_str_equal (vst_act_record_get_deed (g_ptr_array_index (history, i)), "person.edit") ? 1 : 0;

  return n;
}

/* By who must not know of the child, so that it holds nothing of it. */
static void
renew_kit (VstTestMerge *self)
{
  g_autoptr (GError) error = NULL;

  vst_test_hub_enter (&self->hub, VST_TEST_ADMIN);
  vst_secret_unref (self->hub.recovery);
  self->hub.recovery = vst_test_hub_do (&self->hub, &vst_staff_keys_renew_kit, NULL, &error);
  g_assert_no_error (error);
  vst_test_hub_enter (&self->hub, VST_TEST_COORDINATOR);
}

/* Only one may know of the child, and no kit, so that nothing is sealed: it is hidden all the same. */
static void
test_history_leaves_out_who_is_hidden (VstTestMerge *self,
                                       gconstpointer data)
{
  renew_kit (self);
  vst_test_merge_run (self, "hidden_child");
  edit_child (self);
  g_assert_cmpint (vst_test_merge_ask (self, VST_SQL_MERGED_SEALED), ==, 0);
  g_assert_cmpuint (count_edits (self), ==, 1);

  vst_test_hub_enter (&self->hub, VST_TEST_LINK);
  g_assert_cmpuint (count_edits (self), ==, 0);
}

static void
assert_kept (VstTestMerge *self)
{
  static const char *const said[] = { "qanari-taken-back", NULL };
  static const VstSql count = { "rooms.kept", "SELECT count (*) FROM chit_event WHERE sealed IS NOT NULL AND sealed_for = 'family 1'", TRUE };
  g_autofree char *all = see (self);

  g_assert_false (vst_test_canary_is_told (&self->hub, said));
  g_assert_cmpint (vst_test_merge_ask (self, &count), ==, 1);
  g_assert_nonnull (strstr (all, said[0]));
}

static void
put_at_desk (VstTestMerge *self)
{
  static const char *const all[] = { "fill_agency", "fill_company", "fill_book", "fill_chits", NULL };
  static const VstSql move = { "rooms.move", "UPDATE chit_book SET place = 'at_desk'", TRUE };
  g_autoptr (VstDb) db = vst_test_hub_open_db (&self->hub);
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, &move);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; all[i] != NULL; i++)
    vst_test_merge_run (self, all[i]);
  vst_stmt_run (stmt, &error);
  g_assert_no_error (error);
}

/* A chit that is about nobody any more, and its ledger tells why it was given. */
static void
test_what_a_chit_was_given_for_outlives_it (VstTestMerge *self,
                                            gconstpointer data)
{
  g_autoptr (VstChitEntry) entry = vst_chit_entry_new ();
  g_autoptr (VstChit) chit = NULL;
  g_autoptr (GError) error = NULL;

  put_at_desk (self);
  vst_test_hub_enter (&self->hub, VST_TEST_RECEPTION);
  block (self, VST_TEST_LINK);
  entry->family_id = self->kept;
  vst_test_set (&entry->over_reason, "qanari-taken-back");
  chit = vst_test_hub_do (&self->hub, &vst_chit_do_give, entry, &error);
  g_assert_no_error (error);
  assert_kept (self);
  vst_test_family_undo (&self->hub);
  assert_kept (self);

  /* A renewal, and a merge. */
  block (self, VST_TEST_PIVOT);
  assert_kept (self);
  vst_test_hub_enter (&self->hub, VST_TEST_COORDINATOR);
  vst_test_merge (self, TRUE, VST_MERGE_NAME, &error);
  g_assert_no_error (error);
  assert_kept (self);
}

static void
give (VstTestMerge *self,
      gint64 family_id,
      const char *why)
{
  g_autoptr (VstChitEntry) entry = vst_chit_entry_new ();
  g_autoptr (VstChit) chit = NULL;
  g_autoptr (GError) error = NULL;

  entry->family_id = family_id;
  vst_test_set (&entry->over_reason, why);
  chit = vst_test_hub_do (&self->hub, &vst_chit_do_give, entry, &error);
  g_assert_no_error (error);
}

/* What the journal keeps of it: in the open, under the key of the first file, of the second. */
static void
assert_chit_rows (VstTestMerge *self,
                  gint64 n_open,
                  gint64 n_kept,
                  gint64 n_merged)
{
  static const VstSql chits = { "rooms.chits", "SELECT count (DISTINCT row_id) FROM act_row WHERE table_name = 'chit'", TRUE };
  static const VstSql open = { "rooms.open", "SELECT count (*) FROM act_row WHERE table_name = 'chit' AND key_id IS NULL", TRUE };
  static const VstSql of_kept = {
    "rooms.of-kept",
    "SELECT count (*) FROM act_row AS r JOIN shield_key AS k ON k.id = r.key_id"
    " WHERE r.table_name = 'chit' AND k.subject = 'family' AND k.subject_id = 1",
    TRUE
  };
  static const VstSql of_merged = {
    "rooms.of-merged",
    "SELECT count (*) FROM act_row AS r JOIN shield_key AS k ON k.id = r.key_id"
    " WHERE r.table_name = 'chit' AND k.subject = 'family' AND k.subject_id = 2",
    TRUE
  };

  g_assert_cmpint (vst_test_merge_ask (self, &chits), ==, 1);
  g_assert_cmpint (vst_test_merge_ask (self, &open), ==, n_open);
  g_assert_cmpint (vst_test_merge_ask (self, &of_kept), ==, n_kept);
  g_assert_cmpint (vst_test_merge_ask (self, &of_merged), ==, n_merged);
}

static const char *const said_of_merged[] = { "qanari-of-the-second", NULL };
static const char *const said_of_kept[] = { "qanari-of-the-first", NULL };

/* It was another family's before: that is no business of who holds the later one's key. */
static void
test_a_chit_given_anew_leaves_its_past_behind (VstTestMerge *self,
                                               gconstpointer data)
{
  gboolean is_late = GPOINTER_TO_INT (data);

  put_at_desk (self);
  vst_test_hub_enter (&self->hub, VST_TEST_RECEPTION);
  if (!is_late)
    block (self, VST_TEST_LINK);
  give (self, self->merged, said_of_merged[0]);
  vst_test_family_undo (&self->hub);
  give (self, self->kept, said_of_kept[0]);
  if (is_late)
    block (self, VST_TEST_LINK);

  assert_chit_rows (self, 2, 1, 0);
  g_assert_true (vst_test_canary_is_told (&self->hub, said_of_merged));
  g_assert_false (vst_test_canary_is_told (&self->hub, said_of_kept));

  block_file (self, self->merged, VST_TEST_PIVOT);
  assert_chit_rows (self, 0, 1, 2);
  g_assert_false (vst_test_canary_is_told (&self->hub, said_of_merged));
}

/* Whether somebody is told what was said of the second file, which stands nowhere else. */
static void
assert_told (VstTestMerge *self,
             gint64 staff_id,
             gboolean is_told)
{
  g_autofree char *all = NULL;

  vst_test_hub_enter (&self->hub, staff_id);
  all = see (self);
  g_assert_cmpint (strstr (all, said_of_merged[0]) != NULL, ==, is_told);
  g_assert_false (vst_test_canary_is_told (&self->hub, said_of_merged));
}

/* The file goes into another one, and comes out again; its chit is about nobody. */
static void
test_what_a_chit_was_given_for_comes_through_a_merge (VstTestMerge *self,
                                                      gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 id;

  put_at_desk (self);
  vst_test_hub_enter (&self->hub, VST_TEST_RECEPTION);
  block_file (self, self->merged, VST_TEST_LINK);
  give (self, self->merged, said_of_merged[0]);
  vst_test_family_undo (&self->hub);
  assert_told (self, VST_TEST_LINK, FALSE);
  assert_told (self, VST_TEST_COORDINATOR, TRUE);

  id = vst_test_merge (self, TRUE, VST_MERGE_NAME, &error);
  g_assert_no_error (error);
  assert_told (self, VST_TEST_LINK, FALSE);
  assert_told (self, VST_TEST_RECEPTION, TRUE);
  assert_told (self, VST_TEST_COORDINATOR, TRUE);

  vst_test_merge_take_apart (self, id, VST_LATER_KEPT, &error);
  g_assert_no_error (error);
  assert_told (self, VST_TEST_LINK, FALSE);
  assert_told (self, VST_TEST_RECEPTION, TRUE);
  assert_told (self, VST_TEST_COORDINATOR, TRUE);

  /* And through a renewal. */
  block_file (self, self->merged, VST_TEST_PARTNER);
  assert_told (self, VST_TEST_LINK, FALSE);
  assert_told (self, VST_TEST_RECEPTION, TRUE);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/shielded-rooms/" name, VstTestMerge, NULL, vst_test_merge_set_up, func, vst_test_merge_tear_down)
  ADD ("no-room-tells-of-a-sealed-file", test_no_room_tells_of_a_sealed_file);
  ADD ("history-leaves-out-who-is-hidden", test_history_leaves_out_who_is_hidden);
  ADD ("a-renewed-key-keeps-all-of-it", test_a_renewed_key_keeps_all_of_it);
  ADD ("what-a-chit-was-given-for-outlives-it", test_what_a_chit_was_given_for_outlives_it);
  ADD ("what-a-chit-was-given-for-comes-through-a-merge", test_what_a_chit_was_given_for_comes_through_a_merge);
  ADD ("a-chit-given-anew-leaves-its-past-behind", test_a_chit_given_anew_leaves_its_past_behind);
  g_test_add ("/shielded-rooms/a-past-is-left-behind-by-a-later-key", VstTestMerge, GINT_TO_POINTER (TRUE), vst_test_merge_set_up,
              test_a_chit_given_anew_leaves_its_past_behind, vst_test_merge_tear_down);

  return g_test_run ();
}
