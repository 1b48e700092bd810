/* test-merge-sealed.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "vst-block-store.h"
#include "vst-hub-check.h"
#include "vst-test-merge.h"
#include "vst-test-sealed.h"

/* Two files, each with its own keys, that were one for a while. */

#define OF(family) " IN (SELECT person_id FROM membership WHERE family_id = " #family ")"

static const VstSql blocks_of_merged = {
  "merge-sealed.blocks", "SELECT count (*) FROM staff_block WHERE family_id = 2 AND lifted_at IS NULL", TRUE
};
static const VstSql block_of_kept = {
  "merge-sealed.block", "SELECT min (id) FROM staff_block WHERE family_id = 1 AND lifted_at IS NULL", TRUE
};

/* What is about the second file, and under a key of the first. */
static const VstSql count_strange = {
  "merge-sealed.strange",
  "SELECT count (*) FROM act_row AS r JOIN shield_key AS k ON k.id = r.key_id AND k.subject = 'family' AND k.subject_id = 1"
  " WHERE r.table_name = 'alert' AND r.row_id IN (SELECT id FROM alert WHERE family_id = 2)",
  TRUE
};

/* And in the open. */
static const VstSql count_open = {
  "merge-sealed.open",
  "SELECT count (*) FROM act_row AS r WHERE r.key_id IS NULL AND"
  " ((r.table_name = 'contact_point' AND r.row_id IN (SELECT id FROM contact_point WHERE person_id" OF (2) ")) OR"
                                                                                                           "  (r.table_name = 'person' AND r.row_id" OF (2) ") OR"
                                                                                                                                                            "  (r.table_name = 'alert' AND r.row_id IN (SELECT id FROM alert WHERE family_id = 2)))",
  TRUE
};
static const VstSql count_open_of_kept = {
  "merge-sealed.open-of-kept",
  "SELECT count (*) FROM act_row WHERE key_id IS NULL AND table_name = 'person' AND row_id" OF (1),
  TRUE
};
static const VstSql keys_of_kept = {
  "merge-sealed.kept", "SELECT count (*) FROM shield_key WHERE subject = 'family' AND subject_id = 1", TRUE
};
static const VstSql keys_of_merged = {
  "merge-sealed.merged", "SELECT count (*) FROM shield_key WHERE subject = 'family' AND subject_id = 2", TRUE
};

static void
test_lifting_one_opens_nothing_of_the_other (VstTestMerge *self,
                                             gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 id;

  vst_test_hub_enter (&self->hub, VST_TEST_RECEPTION);
  vst_test_sealed_alert (&self->hub, self->merged, "of the second");
  vst_test_sealed_block (&self->hub, self->kept, VST_TEST_LINK);
  vst_test_hub_enter (&self->hub, VST_TEST_COORDINATOR);
  id = vst_test_merge (self, TRUE, VST_MERGE_NAME, &error);
  g_assert_no_error (error);
  g_assert_true (vst_test_merge_take_apart (self, id, VST_LATER_KEPT, &error));
  g_assert_no_error (error);

  vst_test_hub_enter (&self->hub, VST_TEST_RECEPTION);
  if (vst_test_merge_ask (self, &blocks_of_merged) == 0)
    vst_test_sealed_block (&self->hub, self->merged, VST_TEST_LINK);
  g_assert_cmpint (vst_test_merge_ask (self, &keys_of_merged), ==, 1);
  g_assert_cmpint (vst_test_merge_ask (self, &count_open), ==, 0);
  g_assert_cmpint (vst_test_merge_ask (self, &count_strange), >, 0);

  vst_test_sealed_lift (&self->hub, vst_test_merge_ask (self, &block_of_kept));
  vst_test_hub_enter (&self->hub, VST_TEST_RECEPTION);
  vst_test_sealed_rename (&self->hub, self->kept, "Élise");
  g_assert_cmpint (vst_test_merge_ask (self, &keys_of_kept), ==, 0);
  g_assert_cmpint (vst_test_merge_ask (self, &keys_of_merged), ==, 1);
  g_assert_cmpint (vst_test_merge_ask (self, &count_open_of_kept), >, 0);
  g_assert_cmpint (vst_test_merge_ask (self, &count_open), ==, 0);

  g_assert_true (vst_test_sealed_is_whole (&self->hub, VST_HUB_CHECK_AUDIT));
  g_assert_true (vst_test_sealed_is_whole (&self->hub, VST_HUB_CHECK_SEALED));
  vst_test_hub_enter (&self->hub, VST_TEST_LINK);
  vst_test_sealed_assert_gone (&self->hub, self->merged);
  vst_test_sealed_assert_here (&self->hub, self->kept, "Élise");
}

/* Each row says '*' while it is sealed, and can't be written over. */
static void
test_sealed_rows_are_opened_first (VstTestMerge *self,
                                   gconstpointer data)
{
  static const VstSql writes[] = {
    { "merge-sealed.person", "UPDATE merge_person SET display_name = 'x' WHERE sealed IS NOT NULL RETURNING 1", TRUE },
    { "merge-sealed.file", "UPDATE file_merge SET note = 'x' WHERE sealed IS NOT NULL RETURNING 1", TRUE },
  };
  g_autoptr (GError) error = NULL;

  vst_test_hub_enter (&self->hub, VST_TEST_RECEPTION);
  vst_test_sealed_block (&self->hub, self->kept, VST_TEST_LINK);
  vst_test_hub_enter (&self->hub, VST_TEST_COORDINATOR);
  vst_test_merge (self, TRUE, VST_MERGE_NAME, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (writes); i++)
    {
      g_autoptr (VstDb) db = vst_test_hub_open_db (&self->hub);
      g_autoptr (VstStmt) stmt = vst_db_prepare (db, &writes[i]);

      g_assert_cmpint (vst_stmt_step (stmt, &error), ==, VST_STEP_FAILED);
      g_assert_nonnull (strstr (error->message, "a sealed row is opened first"));
      g_clear_error (&error);
    }
}

#define ADD(path, func) g_test_add (path, VstTestMerge, NULL, vst_test_merge_set_up, func, vst_test_merge_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/merge-sealed/lifting-one-opens-nothing-of-the-other", test_lifting_one_opens_nothing_of_the_other);
  ADD ("/merge-sealed/sealed-rows-are-opened-first", test_sealed_rows_are_opened_first);

  return g_test_run ();
}
