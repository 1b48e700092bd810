/* tokens-file.c: the same people in two files, one encrypted, one not
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-schema.h"

#include "tokens.h"

static const VstSql add_person = { "bench.person", "INSERT INTO person (id, display_name) VALUES ($1, $2)", TRUE };
static const VstSql add_token = { "bench.token", "INSERT INTO name_token (token, idle, person_id, letters) VALUES ($1, 0, $2, 67108863) ON CONFLICT DO NOTHING", TRUE };

static void
add (VstDb *db,
     GRand *rand,
     gint64 id)
{
  g_autofree char *given = bench_token (rand);
  g_autofree char *family = bench_token (rand);
  g_autofree char *name = g_strjoin (" ", given, family, NULL);
  const char *const tokens[] = { given, family };
  g_autoptr (VstStmt) person = vst_db_prepare (db, &add_person);
  g_autoptr (GError) error = NULL;

  vst_stmt_bind_int (person, 1, id);
  vst_stmt_bind_text (person, 2, name);
  if (!vst_stmt_run (person, &error))
    g_error ("%s", error->message);

  for (guint i = 0; i < G_N_ELEMENTS (tokens); i++)
    {
      g_autoptr (VstStmt) token = vst_db_prepare (db, &add_token);

      vst_stmt_bind_text (token, 1, tokens[i]);
      vst_stmt_bind_int (token, 2, id);
      if (!vst_stmt_run (token, &error))
        g_error ("%s", error->message);
    }
}

int
main (int argc,
      char *argv[])
{
  const char *stamp = argv[1];

  /* Of an earlier run. */
  if (g_file_test (stamp, G_FILE_TEST_EXISTS))
    return 0;

  for (int plain = FALSE; plain <= TRUE; plain++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (481703);
      g_autoptr (GError) error = NULL;
      g_autoptr (VstDb) db = bench_tokens_open (stamp, plain, VST_DB_CREATE, &error);

      if (db == NULL || !vst_db_migrate (db, vst_schema, &error) || !vst_db_begin (db, &error))
        g_error ("%s", error->message);

      for (gint64 id = 1; id <= BENCH_PEOPLE; id++)
        add (db, rand, id);

      if (!vst_db_commit (db, &error) || !vst_db_checkpoint (db, &error))
        g_error ("%s", error->message);
    }

  return g_file_set_contents (stamp, "", 0, NULL) ? 0 : 1;
}
