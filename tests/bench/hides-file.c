/* hides-file.c: protects thirty of the benchmarks' families, from somebody else
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "vst-block.h"
#include "vst-hub-folder.h"

#include "people-view.h"

#define TOLD "Marc-André Roy"

static const VstSql add_block = {
  "bench.add_block",
  "INSERT INTO staff_block (family_id, told, reason, asked_by, taken_by, since)"
  " SELECT id, $1, 'relative', 'client', 1, 1 FROM family ORDER BY id LIMIT 30",
  TRUE
};
static const VstSql add_word = {
  "bench.add_word", "INSERT INTO block_word (staff_block_id, place, form) SELECT id, $1, $2 FROM staff_block", TRUE
};

static void
run (VstStmt *stmt)
{
  g_autoptr (GError) error = NULL;

  if (!vst_stmt_run (stmt, &error))
    g_error ("%s", error->message);
}

int
main (int argc,
      char *argv[])
{
  const char *stamp = argv[1];
  g_autofree char *done = g_strconcat (stamp, ".protected", NULL);
  g_autofree char *folder = bench_folder (stamp);
  g_autofree char *path = vst_hub_folder_get_part (folder, VST_HUB_DATABASE);
  g_autofree char *key_path = g_strconcat (stamp, ".key", NULL);
  g_auto (GStrv) words = vst_block_words (TOLD);
  g_autoptr (GError) error = NULL;
  g_autoptr (VstDb) db = NULL;
  g_autoptr (VstStmt) stmt = NULL;
  g_autofree char *key = NULL;

  /* Of an earlier run. */
  if (g_file_test (done, G_FILE_TEST_EXISTS))
    return 0;

  if (!g_file_get_contents (key_path, &key, NULL, &error) ||
      !(db = vst_db_open (path, (const guint8 *) key, VST_DB_NONE, &error)) || !vst_db_begin (db, &error))
    g_error ("%s", error->message);

  stmt = vst_db_prepare (db, &add_block);
  vst_stmt_bind_text (stmt, 1, TOLD);
  run (stmt);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_auto (GStrv) forms = vst_block_word_forms (words[i], FALSE);

      for (guint j = 0; forms[j] != NULL; j++)
        {
          g_autoptr (VstStmt) add = vst_db_prepare (db, &add_word);

          vst_stmt_bind_int (add, 1, i + 1);
          vst_stmt_bind_text (add, 2, forms[j]);
          run (add);
        }
    }

  if (!vst_db_commit (db, &error) || !vst_db_checkpoint (db, &error) || !g_file_set_contents (done, folder, -1, &error))
    g_error ("%s", error->message);

  return 0;
}
