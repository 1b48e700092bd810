/* test-merge.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "merge-view-sql.h"
#include "vst-act-record.h"
#include "vst-apart-store.h"
#include "vst-block-store.h"
#include "vst-merge-move.h"
#include "vst-rooms.h"
#include "vst-search-store.h"
#include "vst-test-family.h"
#include "vst-test-merge.h"
#include "vst-test-tries.h"

#define N_ROUNDS VST_TEST_TRIES (30)

/* Of the merges there were, as many as there can be here. */
static const guint most = 50;

/* With rows of every table, again and again: all is as it was. */
static void
test_taken_apart_all_is_as_before (VstTestMerge *self,
                                   gconstpointer data)
{
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      gint64 id, noes;

      if (i > 0)
        {
          vst_test_merge_tear_down (self, NULL);
          vst_test_merge_set_up (self, NULL);
        }

      vst_test_merge_run (self, "fill_");
      vst_test_merge_run (self, "others_");

      /* A file that is kept from somebody shares no child. */
      if (i % 4 == 3)
        vst_test_merge_run (self, "unblock_");

      /* The first one seals whom somebody must not know. */
      g_free (vst_test_merge_dump (self));
      before = vst_test_merge_dump (self);
      noes = vst_test_merge_ask (self, VST_SQL_MERGED_NOES);

      id = vst_test_merge (self, i % 4 != 3, i * 37 % 128, &error);
      g_assert_no_error (error);
      if (i % 4 != 3)
        {
          g_assert_cmpint (vst_test_merge_ask (self, VST_SQL_MERGED_LEFT_OF_FAMILY), ==, 0);
          g_assert_cmpint (vst_test_merge_ask (self, VST_SQL_MERGED_OPEN_PERMISSIONS), ==, 0);
        }

      /* A no of either is one, of the mother only where the files are one. */
      g_assert_cmpint (noes & ~vst_test_merge_ask (self, VST_SQL_MERGED_NOES_KEPT) & (i % 4 != 3 ? 15 : 12), ==, 0);
      g_assert_cmpint (vst_test_merge_ask (self, VST_SQL_MERGED_HEADS_UNSEEN), ==, 0);

      g_assert_true (vst_test_merge_take_apart (self, id, VST_LATER_NOT_SAID, &error));
      g_assert_no_error (error);
      after = vst_test_merge_dump (self);
      vst_test_merge_assert_same (before, after);
      g_assert_false (vst_test_merge_take_apart (self, id, VST_LATER_NOT_SAID, &error));
      g_assert_error (error, VST_ERROR, VST_ERROR_CHANGED);
    }
}

static void
test_one_file_holds_what_both_held (VstTestMerge *self,
                                    gconstpointer data)
{
  g_autoptr (VstFamily) other = vst_test_family_open (&self->hub, self->merged);
  g_autoptr (GError) error = NULL;
  g_autoptr (VstFamily) family = NULL;
  g_autoptr (GPtrArray) merges = NULL;
  g_autofree gint64 *found = NULL;
  const VstPersonEntry *mother;
  VstContactRule rule;

  vst_test_merge (self, TRUE, VST_MERGE_NAME | VST_MERGE_GIVEN, &error);
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

  merges = vst_test_hub_read (&self->hub, &vst_merge_read_all, &most, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (merges->len, ==, 1);
  g_assert_cmpstr (((VstMerge *) merges->pdata[0])->merged_number, ==, vst_family_get_file_number (other));

  /* Where her names come from is told, and what stays with the other file. */
  g_assert_cmpuint (((VstMerge *) merges->pdata[0])->taken->len, ==, 2);
  g_assert_cmpuint (((VstMergeTaken *) ((VstMerge *) merges->pdata[0])->taken->pdata[0])->taken, ==, VST_MERGE_NAME | VST_MERGE_GIVEN);
  g_assert_cmpuint (((VstMerge *) merges->pdata[0])->left->len, ==, 1);
  g_assert_cmpstr (g_array_index (((VstMerge *) merges->pdata[0])->left, VstMergeCount, 0).table, ==, "contact_point");
  g_assert_cmpuint (((VstMerge *) merges->pdata[0])->left_rows->len, ==, 1);
  g_assert_cmpstr (((VstMergeLeft *) ((VstMerge *) merges->pdata[0])->left_rows->pdata[0])->code, ==, "phone");
  g_assert_cmpstr (((VstMergeLeft *) ((VstMerge *) merges->pdata[0])->left_rows->pdata[0])->name_en, ==, "Liz Roy");
  g_assert_null (vst_test_hub_undo (&self->hub, &error));
}

static void
test_child_of_two_homes_is_in_both_files (VstTestMerge *self,
                                          gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstFamily) a = NULL;
  g_autoptr (VstFamily) b = NULL;

  vst_test_merge (self, FALSE, 0, &error);
  g_assert_no_error (error);
  a = vst_test_family_open (&self->hub, self->kept);
  b = vst_test_family_open (&self->hub, self->merged);
  g_assert_cmpint (vst_person_get_id (vst_member_get_person (vst_test_family_member (a, 1))), ==, self->people[1]);
  g_assert_cmpint (vst_person_get_id (vst_member_get_person (vst_test_family_member (b, 1))), ==, self->people[1]);
}

static void
keep_apart (VstTestMerge *self)
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
test_those_who_must_not_meet_stay_apart (VstTestMerge *self,
                                         gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstMergePreview) preview = NULL;
  const VstMergeFiles files = { self->kept, self->merged };

  keep_apart (self);
  g_assert_cmpint (vst_test_merge (self, TRUE, 0, &error), ==, 0);
  g_assert_error (error, VST_ERROR, VST_ERROR_MERGE_APART);
  g_clear_error (&error);

  preview = vst_test_hub_read (&self->hub, &vst_merge_read_preview, &files, &error);
  g_assert_no_error (error);
  g_assert_error (preview->refusal, VST_ERROR, VST_ERROR_MERGE_APART);
  g_assert_cmpuint (preview->matches->len, ==, 2);
  g_assert_true (((VstMergeMatch *) preview->matches->pdata[0])->likely);

  /* Their child is one all the same, and of both homes. */
  g_assert_cmpint (vst_test_merge (self, FALSE, 0, &error), !=, 0);
  g_assert_no_error (error);
}

/* Protection grows: who must not know of one of both knows of neither. */
static void
test_block_of_one_file_hides_both (VstTestMerge *self,
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
  g_assert_cmpint (vst_test_merge (self, FALSE, 0, &error), ==, 0);
  g_assert_error (error, VST_ERROR, VST_ERROR_MUST_NOT_KNOW);
  g_clear_error (&error);

  id = vst_test_merge (self, TRUE, 0, &error);
  g_assert_no_error (error);

  /* Her number is sealed, and under the stricter of both rules all the same. */
  {
    g_autoptr (VstFamily) family = vst_test_family_open (&self->hub, self->kept);
    g_autoptr (VstContact) contact = g_list_model_get_item (vst_family_get_contacts (family), 0);

    g_assert_cmpuint (g_list_model_get_n_items (vst_family_get_contacts (family)), ==, 1);
    g_assert_cmpuint (vst_contact_get_rule (contact), ==, VST_RULE_CALL_NONE | VST_RULE_VM_NAME_ONLY | VST_RULE_TEXT_NONE);
  }

  vst_test_hub_enter (&self->hub, VST_TEST_PIVOT);
  {
    g_autoptr (GArray) ids = vst_test_hub_read (&self->hub, &vst_family_read_all, NULL, &error);

    g_assert_cmpuint (ids->len, ==, 0);
  }

  /* A coordinator who must not know can neither merge nor take apart. */
  vst_test_hub_enter (&self->hub, VST_TEST_COORDINATOR);
  g_assert_true (vst_test_merge_take_apart (self, id, VST_LATER_KEPT, &error));
  g_assert_no_error (error);
  vst_test_hub_enter (&self->hub, VST_TEST_PIVOT);
  {
    g_autoptr (GArray) ids = vst_test_hub_read (&self->hub, &vst_family_read_all, NULL, &error);

    g_assert_cmpuint (ids->len, ==, 1);
  }
}

static guint
count_blocks (VstTestMerge *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) history = vst_test_hub_read (&self->hub, &vst_family_read_history, &self->kept, &error);
  guint n = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < history->len; i++)
    if (g_str_equal (vst_act_record_get_deed (history->pdata[i]), vst_block_do_add.code))
      n++;

  return n;
}

/* The file is not hidden, only the child: that she is tells of her. */
static void
test_history_tells_nobody_of_his_block (VstTestMerge *self,
                                        gconstpointer data)
{
  g_autoptr (VstBlockEntry) block = vst_block_entry_new ();
  g_autoptr (GError) error = NULL;

  block->person_id = self->people[1];
  block->staff_id = VST_TEST_LINK;
  g_free (vst_test_hub_do (&self->hub, &vst_block_do_add, block, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_blocks (self), ==, 1);

  vst_test_hub_enter (&self->hub, VST_TEST_LINK);
  g_assert_cmpuint (count_blocks (self), ==, 0);
}

static void
test_blocked_coordinator_merges_nothing (VstTestMerge *self,
                                         gconstpointer data)
{
  g_autoptr (VstBlockEntry) block = vst_block_entry_new ();
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *block_id = NULL;
  const VstMergeFiles files = { self->kept, self->merged };
  gint64 id = vst_test_merge (self, FALSE, 0, &error);
  g_autoptr (GPtrArray) merges = NULL;

  g_assert_no_error (error);
  vst_test_hub_enter (&self->hub, VST_TEST_RECEPTION);
  block->family_id = self->merged;
  block->staff_id = VST_TEST_COORDINATOR;
  block_id = vst_test_hub_do (&self->hub, &vst_block_do_add, block, &error);
  g_assert_no_error (error);
  vst_test_hub_enter (&self->hub, VST_TEST_COORDINATOR);

  g_assert_false (vst_test_merge_take_apart (self, id, VST_LATER_KEPT, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_cmpint (vst_test_merge (self, TRUE, 0, &error), ==, 0);
  g_assert_error (error, VST_ERROR, VST_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (vst_test_hub_read (&self->hub, &vst_merge_read_preview, &files, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NOT_FOUND);
  g_clear_error (&error);
  merges = vst_test_hub_read (&self->hub, &vst_merge_read_all, &most, &error);
  g_assert_cmpuint (merges->len, ==, 0);
}

static void
test_withheld_visit_is_not_put_with_another (VstTestMerge *self,
                                             gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  vst_test_merge_run (self, "secret_");
  vst_test_merge (self, TRUE, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpint (vst_test_merge_ask (self, VST_SQL_MERGED_TOLD_OF_SECRET), ==, 0);
}

static void
test_each_row_of_a_number_gets_the_stricter_rule (VstTestMerge *self,
                                                  gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  vst_test_merge_run (self, "same_");
  vst_test_merge (self, TRUE, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpint (vst_test_merge_ask (self, VST_SQL_MERGED_PHONES_THAT_MAY_RING), ==, 0);
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

/* It is asked of each merge in the list, however many relations the hub has. */
static void
test_what_is_left_is_found_without_a_scan (VstTestMerge *self,
                                           gconstpointer data)
{
  g_autoptr (VstDb) db = vst_test_hub_open_db (&self->hub);
  const VstSql *const statements[] = { VST_SQL_MERGE_VIEW_LEFT, VST_SQL_MERGE_VIEW_LEFT_ROWS };

  for (guint k = 0; k < G_N_ELEMENTS (statements); k++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) plan = vst_db_explain (db, statements[k], &error);
      guint n_found = 0;

      g_assert_no_error (error);

      for (guint i = 0; i < plan->len; i++)
        {
          const char *line = g_ptr_array_index (plan, i);

          g_test_message ("%s", line);
          n_found += strstr (line, "INDEX relation_by_") != NULL || strstr (line, "INDEX custody_by_") != NULL;

          /* What the two arms found is few. */
          if (strstr (line, "SCAN related") != NULL || strstr (line, "SCAN cared") != NULL)
            continue;
          if (strstr (line, "SCAN") != NULL || strstr (line, "AUTOMATIC") != NULL)
            g_test_fail_printf ("%s: %s", statements[k]->name, line);
        }

      g_assert_cmpuint (n_found, ==, 4);
    }
}

#define ADD(path, func) g_test_add (path, VstTestMerge, NULL, vst_test_merge_set_up, func, vst_test_merge_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/merge/one-file-holds-what-both-held", test_one_file_holds_what_both_held);
  ADD ("/merge/taken-apart-all-is-as-before", test_taken_apart_all_is_as_before);
  ADD ("/merge/child-of-two-homes-is-in-both-files", test_child_of_two_homes_is_in_both_files);
  ADD ("/merge/those-who-must-not-meet-stay-apart", test_those_who_must_not_meet_stay_apart);
  ADD ("/merge/withheld-visit-is-not-put-with-another", test_withheld_visit_is_not_put_with_another);
  ADD ("/merge/each-row-of-a-number-gets-the-stricter-rule", test_each_row_of_a_number_gets_the_stricter_rule);
  ADD ("/merge/block-of-one-file-hides-both", test_block_of_one_file_hides_both);
  ADD ("/merge/history-tells-nobody-of-his-block", test_history_tells_nobody_of_his_block);
  ADD ("/merge/blocked-coordinator-merges-nothing", test_blocked_coordinator_merges_nothing);
  ADD ("/merge/what-is-left-is-found-without-a-scan", test_what_is_left_is_found_without_a_scan);
  g_test_add_func ("/merge/every-column-about-somebody-is-moved", test_every_column_about_somebody_is_moved);
  g_test_add_func ("/merge/stricter-rule-holds", test_stricter_rule_holds);

  return g_test_run ();
}
