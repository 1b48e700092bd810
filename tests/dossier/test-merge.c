/* test-merge.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "merged-sql.h"
#include "vst-apart-store.h"
#include "vst-block-store.h"
#include "vst-merge-move.h"
#include "vst-merge-store.h"
#include "vst-rooms.h"
#include "vst-search-store.h"
#include "vst-test-family.h"
#include "vst-test-tries.h"

#define N_ROUNDS VST_TEST_TRIES (30)

/* Two files of one family: the mother and a child are in both. */
typedef struct
{
  VstTestHub hub;
  gint64 kept;
  gint64 merged;
  gint64 people[5]; /* mother and child of each, and another child of the second */
} Fixture;

static void
run_all (Fixture *self,
         const char *prefix)
{
  g_autoptr (VstDb) db = vst_test_hub_open_db (&self->hub);

  for (const VstSql *sql = vst_sql_merged; sql->name != NULL; sql++)
    if (g_str_has_prefix (sql->name + strlen ("merged."), prefix))
      {
        g_autoptr (VstStmt) stmt = vst_db_prepare (db, sql);
        g_autoptr (GError) error = NULL;

        if (!vst_stmt_run (stmt, &error))
          g_error ("%s: %s", sql->name, error->message);
      }
}

static gint64
add_family (Fixture *self,
            const char *mother,
            const char *child,
            const char *other,
            VstContactRule rule,
            gint64 *people)
{
  VstFamilyEntry *entry = vst_test_family_entry (mother, "Roy", "613 555 0142");
  g_autoptr (VstFamily) family = NULL;

  ((VstContactEntry *) entry->contacts->pdata[0])->rule = rule;
  g_ptr_array_add (entry->members, vst_test_member ("child", child, "Roy", "2020-05-01"));
  if (other != NULL)
    g_ptr_array_add (entry->members, vst_test_member ("child", other, "Roy", "2023-05-01"));
  family = vst_test_family_add (&self->hub, entry);
  for (guint i = 0; i < g_list_model_get_n_items (vst_family_get_members (family)); i++)
    people[i] = vst_person_get_id (vst_member_get_person (vst_test_family_member (family, i)));

  return vst_family_get_id (family);
}

static void
set_up (Fixture *self,
        gconstpointer data)
{
  vst_rooms_register ();
  vst_test_hub_set_up (&self->hub, NULL);
  vst_test_hub_enter (&self->hub, VST_TEST_RECEPTION);
  self->kept = add_family (self, "Élisabeth", "Léo", NULL, VST_RULE_CALL_OK | VST_RULE_VM_OK | VST_RULE_TEXT_NONE, self->people);
  self->merged = add_family (self, "Liz", "Leo", "Maya", VST_RULE_CALL_NONE | VST_RULE_VM_NAME_ONLY | VST_RULE_TEXT_OK, self->people + 2);
  vst_test_hub_enter (&self->hub, VST_TEST_COORDINATOR);
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  vst_test_hub_tear_down (&self->hub, NULL);
}

/* Every table, row by row, without what only goes up. */
static char *
dump (Fixture *self)
{
  g_autoptr (VstDb) db = vst_test_hub_open_db (&self->hub);
  g_autoptr (VstStmt) tables = vst_db_prepare (db, VST_SQL_MERGED_TABLES);
  g_autoptr (GString) all = g_string_new (NULL);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  while (vst_stmt_step (tables, NULL) == VST_STEP_ROW)
    {
      char *text = g_strdup_printf ("SELECT * FROM %s ORDER BY 1, 2, 3", vst_stmt_get_text (tables, 0));
      VstSql *sql = g_new0 (VstSql, 1);
      g_autoptr (VstStmt) stmt = NULL;

      sql->name = "merged.dump";
      sql->text = text;
      g_ptr_array_add (texts, text);
      g_ptr_array_add (texts, sql);
      stmt = vst_db_prepare (db, sql);
      g_string_append_printf (all, "\n%s\n", vst_stmt_get_text (tables, 0));

      while (vst_stmt_step (stmt, NULL) == VST_STEP_ROW)
        {
          for (int i = 0; i < vst_stmt_get_n_columns (stmt); i++)
            if (!g_str_equal (vst_stmt_get_column (stmt, i), "revision"))
              {
                g_autoptr (GBytes) bytes = vst_stmt_get_value_type (stmt, i) == VST_VALUE_BYTES ? vst_stmt_dup_bytes (stmt, i) : NULL;
                g_autofree char *value = bytes != NULL ? g_compute_checksum_for_bytes (G_CHECKSUM_MD5, bytes) : NULL;

                g_string_append_printf (all, "%s|", value != NULL ? value : vst_stmt_get_value_type (stmt, i) == VST_VALUE_NULL ? "-"
                                                                                                                                : vst_stmt_get_text (stmt, i));
              }
          g_string_append_c (all, '\n');
        }
    }

  g_clear_pointer (&tables, vst_stmt_finish);
  g_clear_pointer (&db, vst_db_close);

  return g_string_free (g_steal_pointer (&all), FALSE);
}

static void
assert_same (const char *before,
             const char *after)
{
  g_auto (GStrv) a = g_strsplit (before, "\n", -1);
  g_auto (GStrv) b = g_strsplit (after, "\n", -1);
  const char *table = "";

  if (g_str_equal (before, after))
    return;

  for (guint i = 0; a[i] != NULL && b[i] != NULL; i++)
    {
      if (i > 0 && *a[i - 1] == '\0')
        table = a[i];
      if (!g_str_equal (a[i], b[i]))
        {
          g_test_message ("%s: %s is now %s", table, a[i], b[i]);
          break;
        }
    }
  g_test_fail_printf ("%s is not as it was", table);
}

static gint64
ask (Fixture *self,
     const VstSql *sql)
{
  g_autoptr (VstDb) db = vst_test_hub_open_db (&self->hub);
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, sql);
  g_autoptr (GError) error = NULL;

  vst_stmt_one (stmt, &error);
  g_assert_no_error (error);

  return vst_stmt_get_int (stmt, 0);
}

static gint64
merge (Fixture *self,
       gboolean whole,
       guint taken,
       GError **error)
{
  g_autoptr (VstMergeEntry) entry = vst_merge_entry_new (self->kept, self->merged);
  g_autofree gint64 *id = NULL;

  entry->whole = whole;
  if (whole)
    vst_merge_entry_add_pair (entry, self->people[0], self->people[2], taken);
  vst_merge_entry_add_pair (entry, self->people[1], self->people[3], taken >> 1);
  id = vst_test_hub_do (&self->hub, &vst_merge_do, entry, error);

  return id != NULL ? *id : 0;
}

static gboolean
take_apart (Fixture *self,
            gint64 id,
            VstMergeLater later,
            GError **error)
{
  const VstMergeApart apart = { id, later };

  return vst_test_hub_do (&self->hub, &vst_merge_do_take_apart, &apart, error) != NULL;
}

/* With rows of every table, again and again: all is as it was. */
static void
test_taken_apart_all_is_as_before (Fixture *self,
                                   gconstpointer data)
{
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      gint64 id;

      if (i > 0)
        {
          tear_down (self, NULL);
          set_up (self, NULL);
        }

      run_all (self, "fill_");
      run_all (self, "others_");

      /* A file that is kept from somebody shares no child. */
      if (i % 4 == 3)
        run_all (self, "unblock_");

      before = dump (self);

      id = merge (self, i % 4 != 3, i * 37 % 128, &error);
      g_assert_no_error (error);
      if (i % 4 != 3)
        {
          g_assert_cmpint (ask (self, VST_SQL_MERGED_LEFT_OF_FAMILY), ==, 0);
          g_assert_cmpint (ask (self, VST_SQL_MERGED_OPEN_PERMISSIONS), ==, 0);
        }
      g_assert_cmpint (ask (self, VST_SQL_MERGED_YES_OVER_NO), ==, 0);

      g_assert_true (take_apart (self, id, VST_LATER_NOT_SAID, &error));
      g_assert_no_error (error);
      after = dump (self);
      assert_same (before, after);
      g_assert_false (take_apart (self, id, VST_LATER_NOT_SAID, &error));
      g_assert_error (error, VST_ERROR, VST_ERROR_CHANGED);
    }
}

static void
test_one_file_holds_what_both_held (Fixture *self,
                                    gconstpointer data)
{
  g_autoptr (VstFamily) other = vst_test_family_open (&self->hub, self->merged);
  g_autoptr (GError) error = NULL;
  g_autoptr (VstFamily) family = NULL;
  g_autoptr (GPtrArray) merges = NULL;
  g_autofree gint64 *found = NULL;
  const VstPersonEntry *mother;
  VstContactRule rule;

  merge (self, TRUE, VST_MERGE_NAME | VST_MERGE_GIVEN, &error);
  g_assert_no_error (error);

  family = vst_test_family_open (&self->hub, self->kept);
  g_assert_cmpuint (g_list_model_get_n_items (vst_family_get_members (family)), ==, 3);
  mother = vst_person_get_entry (vst_member_get_person (vst_test_family_member (family, 0)));
  g_assert_cmpstr (mother->given_name, ==, "Liz");

  /* One phone, under the stricter of both rules. */
  g_assert_cmpuint (g_list_model_get_n_items (vst_family_get_contacts (family)), ==, 1);
  {
    g_autoptr (VstContact) contact = g_list_model_get_item (vst_family_get_contacts (family), 0);

    rule = vst_contact_get_rule (contact);
  }
  g_assert_cmpuint (rule, ==, VST_RULE_CALL_NONE | VST_RULE_VM_NAME_ONLY | VST_RULE_TEXT_NONE);

  /* The number of the other file finds this one, and the other is nowhere else. */
  found = vst_test_hub_read (&self->hub, &vst_family_read_number, vst_family_get_file_number (other), &error);
  g_assert_no_error (error);
  g_assert_cmpint (*found, ==, self->kept);
  {
    g_autoptr (GArray) ids = vst_test_hub_read (&self->hub, &vst_family_read_all, NULL, &error);

    g_assert_cmpuint (ids->len, ==, 1);
  }

  merges = vst_test_hub_read (&self->hub, &vst_merge_read_all, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (merges->len, ==, 1);
  g_assert_cmpstr (((VstMerge *) merges->pdata[0])->merged_number, ==, vst_family_get_file_number (other));
  g_assert_null (vst_test_hub_undo (&self->hub, &error));
}

static void
test_child_of_two_homes_is_in_both_files (Fixture *self,
                                          gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstFamily) a = NULL;
  g_autoptr (VstFamily) b = NULL;

  merge (self, FALSE, 0, &error);
  g_assert_no_error (error);
  a = vst_test_family_open (&self->hub, self->kept);
  b = vst_test_family_open (&self->hub, self->merged);
  g_assert_cmpint (vst_person_get_id (vst_member_get_person (vst_test_family_member (a, 1))), ==, self->people[1]);
  g_assert_cmpint (vst_person_get_id (vst_member_get_person (vst_test_family_member (b, 1))), ==, self->people[1]);
}

static void
keep_apart (Fixture *self)
{
  g_autoptr (VstApartEntry) entry = vst_apart_entry_new ();
  VstApartEdit *edit;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = NULL;

  entry->a_person_id = self->people[0];
  entry->b_family_id = self->merged;
  vst_test_set (&entry->reason, "order");
  vst_test_set (&entry->source, "court");
  vst_test_set (&entry->from, "2026-01-01");
  edit = vst_apart_edit_new (0, 0, entry);
  id = vst_test_hub_do (&self->hub, &vst_apart_do_add, edit, &error);
  g_assert_no_error (error);
  vst_apart_edit_free (edit);
}

static void
test_those_who_must_not_meet_stay_apart (Fixture *self,
                                         gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstMergePreview) preview = NULL;
  const VstMergeFiles files = { self->kept, self->merged };

  keep_apart (self);
  g_assert_cmpint (merge (self, TRUE, 0, &error), ==, 0);
  g_assert_error (error, VST_ERROR, VST_ERROR_MERGE_APART);
  g_clear_error (&error);

  preview = vst_test_hub_read (&self->hub, &vst_merge_read_preview, &files, &error);
  g_assert_no_error (error);
  g_assert_error (preview->refusal, VST_ERROR, VST_ERROR_MERGE_APART);
  g_assert_cmpuint (preview->matches->len, ==, 2);
  g_assert_true (((VstMergeMatch *) preview->matches->pdata[0])->likely);

  /* Their child is one all the same, and of both homes. */
  g_assert_cmpint (merge (self, FALSE, 0, &error), !=, 0);
  g_assert_no_error (error);
}

static void
test_what_came_later_is_asked_about (Fixture *self,
                                     gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 id = merge (self, TRUE, 0, &error);

  g_assert_no_error (error);
  run_all (self, "later_alert");
  g_assert_false (take_apart (self, id, VST_LATER_NOT_SAID, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_MERGE_LATER);
  g_clear_error (&error);
  g_assert_true (take_apart (self, id, VST_LATER_MERGED, &error));
  g_assert_no_error (error);
  g_assert_cmpint (ask (self, VST_SQL_MERGED_LATER_FAMILY), ==, self->merged);
}

static void
test_later_merge_is_taken_apart_first (Fixture *self,
                                       gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstMergeEntry) entry = NULL;
  g_autofree char *before = dump (self);
  g_autofree char *after = NULL;
  g_autofree gint64 *second = NULL;
  gint64 others[3], id;

  vst_test_hub_enter (&self->hub, VST_TEST_RECEPTION);
  entry = vst_merge_entry_new (add_family (self, "Betty", "Léon", NULL, 0, others), self->kept);
  g_free (before);
  before = dump (self);
  vst_test_hub_enter (&self->hub, VST_TEST_COORDINATOR);
  id = merge (self, TRUE, 0, &error);
  g_assert_no_error (error);
  vst_merge_entry_add_pair (entry, others[0], self->people[0], VST_MERGE_NAME);
  second = vst_test_hub_do (&self->hub, &vst_merge_do, entry, &error);
  g_assert_no_error (error);

  g_assert_false (take_apart (self, id, VST_LATER_KEPT, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_MERGE_BUILT_ON);
  g_clear_error (&error);
  g_assert_true (take_apart (self, *second, VST_LATER_KEPT, &error));
  g_assert_true (take_apart (self, id, VST_LATER_KEPT, &error));
  g_assert_no_error (error);
  after = dump (self);
  assert_same (before, after);
}

/* Protection grows: who must not know of one of both knows of neither. */
static void
test_block_of_one_file_hides_both (Fixture *self,
                                   gconstpointer data)
{
  g_autoptr (VstBlockEntry) block = vst_block_entry_new ();
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *block_id = NULL;
  gint64 id;

  block->family_id = self->merged;
  block->staff_id = VST_TEST_PIVOT;
  block_id = vst_test_hub_do (&self->hub, &vst_block_do_add, block, &error);
  g_assert_no_error (error);

  /* A child of both would tell of the one in the other. */
  g_assert_cmpint (merge (self, FALSE, 0, &error), ==, 0);
  g_assert_error (error, VST_ERROR, VST_ERROR_MUST_NOT_KNOW);
  g_clear_error (&error);

  id = merge (self, TRUE, 0, &error);
  g_assert_no_error (error);

  vst_test_hub_enter (&self->hub, VST_TEST_PIVOT);
  {
    g_autoptr (GArray) ids = vst_test_hub_read (&self->hub, &vst_family_read_all, NULL, &error);

    g_assert_cmpuint (ids->len, ==, 0);
  }

  /* A coordinator who must not know can neither merge nor take apart. */
  vst_test_hub_enter (&self->hub, VST_TEST_COORDINATOR);
  g_assert_true (take_apart (self, id, VST_LATER_KEPT, &error));
  g_assert_no_error (error);
  vst_test_hub_enter (&self->hub, VST_TEST_PIVOT);
  {
    g_autoptr (GArray) ids = vst_test_hub_read (&self->hub, &vst_family_read_all, NULL, &error);

    g_assert_cmpuint (ids->len, ==, 1);
  }
}

static void
test_blocked_coordinator_merges_nothing (Fixture *self,
                                         gconstpointer data)
{
  g_autoptr (VstBlockEntry) block = vst_block_entry_new ();
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *block_id = NULL;
  const VstMergeFiles files = { self->kept, self->merged };
  gint64 id = merge (self, FALSE, 0, &error);
  g_autoptr (GPtrArray) merges = NULL;

  g_assert_no_error (error);
  vst_test_hub_enter (&self->hub, VST_TEST_RECEPTION);
  block->family_id = self->merged;
  block->staff_id = VST_TEST_COORDINATOR;
  block_id = vst_test_hub_do (&self->hub, &vst_block_do_add, block, &error);
  g_assert_no_error (error);
  vst_test_hub_enter (&self->hub, VST_TEST_COORDINATOR);

  g_assert_false (take_apart (self, id, VST_LATER_KEPT, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_cmpint (merge (self, TRUE, 0, &error), ==, 0);
  g_assert_error (error, VST_ERROR, VST_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (vst_test_hub_read (&self->hub, &vst_merge_read_preview, &files, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NOT_FOUND);
  g_clear_error (&error);
  merges = vst_test_hub_read (&self->hub, &vst_merge_read_all, NULL, &error);
  g_assert_cmpuint (merges->len, ==, 0);
}

/* A room that adds a column about somebody has to say what a merge does with it. */
static void
test_every_column_about_somebody_is_moved (void)
{
  static const char *const derived[] = {
    "apart_side.person_id", "name_token.person_id", "file_merge.kept_family_id", "file_merge.merged_family_id",
    "merge_person.kept_person_id", "merge_person.merged_person_id", NULL
  };
  g_auto (GStrv) moved = vst_merge_columns ();

  vst_rooms_register ();

  for (const VstRoom *const *room = vst_room_get_all (); *room != NULL; room++)
    for (const VstAbout *about = (*room)->about; about != NULL && about->table != NULL; about++)
      {
        g_autofree char *column = g_strdup_printf ("%s.%s", about->table, about->column);

        if ((g_str_equal (about->of, "person") || g_str_equal (about->of, "family")) &&
            !g_strv_contains ((const char *const *) moved, column) && !g_strv_contains (derived, column))
          g_test_fail_printf ("A merge leaves %s behind", column);
      }
}

static void
test_stricter_rule_holds (void)
{
  static const char *const rows[][3] = {
    { "call_ok", "call_none", "call_none" },
    { "call_ok", "", "" },
    { "vm_ok", "vm_name_only", "vm_name_only" },
    { "call_ok text_ok", "text_ok prohibited", "text_ok prohibited" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      VstContactRule a, b, joined;
      g_autofree char *there = vst_merge_rules (rows[i][0], rows[i][1]);
      g_autofree char *back = vst_merge_rules (rows[i][1], rows[i][0]);

      if (!vst_contact_rule_parse (rows[i][0], &a) || !vst_contact_rule_parse (rows[i][1], &b) ||
          !vst_contact_rule_parse (rows[i][2], &joined))
        g_test_fail_printf ("Row %u is no rule", i);
      g_assert_cmpstr (there, ==, back);
      g_assert_true (vst_contact_rule_parse (there, &a));
      g_assert_cmpuint (a, ==, joined);
    }
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/merge/one-file-holds-what-both-held", test_one_file_holds_what_both_held);
  ADD ("/merge/taken-apart-all-is-as-before", test_taken_apart_all_is_as_before);
  ADD ("/merge/child-of-two-homes-is-in-both-files", test_child_of_two_homes_is_in_both_files);
  ADD ("/merge/those-who-must-not-meet-stay-apart", test_those_who_must_not_meet_stay_apart);
  ADD ("/merge/what-came-later-is-asked-about", test_what_came_later_is_asked_about);
  ADD ("/merge/later-merge-is-taken-apart-first", test_later_merge_is_taken_apart_first);
  ADD ("/merge/block-of-one-file-hides-both", test_block_of_one_file_hides_both);
  ADD ("/merge/blocked-coordinator-merges-nothing", test_blocked_coordinator_merges_nothing);
  g_test_add_func ("/merge/every-column-about-somebody-is-moved", test_every_column_about_somebody_is_moved);
  g_test_add_func ("/merge/stricter-rule-holds", test_stricter_rule_holds);

  return g_test_run ();
}
