/* tokens-write.c: people are given other names, each in a transaction, encrypted
 * or, with PLAIN, not
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <stdlib.h>

#include "tokens.h"

static const VstSql rename_person = { "bench.rename", "UPDATE person SET display_name = $2, revision = revision + 1 WHERE id = $1", TRUE };
static const VstSql drop_tokens = { "bench.drop", "DELETE FROM name_token WHERE person_id = $1", TRUE };
static const VstSql add_token = { "bench.token", "INSERT INTO name_token (token, idle, person_id, letters) VALUES ($2, 0, $1, 1)", TRUE };

static void
run (VstDb *db,
     const VstSql *sql,
     gint64 id,
     const char *text)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, sql);
  g_autoptr (GError) error = NULL;

  vst_stmt_bind_int (stmt, 1, id);
  if (text != NULL)
    vst_stmt_bind_text (stmt, 2, text);

  if (!vst_stmt_run (stmt, &error))
    g_error ("%s", error->message);
}

int
main (int argc,
      char *argv[])
{
  guint rounds = (guint) strtoul (argv[1], NULL, 10);
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  g_autoptr (GError) error = NULL;
  g_autoptr (VstDb) db = bench_tokens_open (g_getenv ("VST_BENCH_TOKENS"), PLAIN, VST_DB_NONE, &error);

  if (db == NULL)
    g_error ("%s", error->message);

  for (guint round = 0; round < rounds; round++)
    {
      gint64 id = g_rand_int_range (rand, 1, BENCH_PEOPLE + 1);
      g_autofree char *name = bench_token (rand);

      if (!vst_db_begin (db, &error))
        g_error ("%s", error->message);

      run (db, &rename_person, id, name);
      run (db, &drop_tokens, id, NULL);
      run (db, &add_token, id, name);

      if (!vst_db_commit (db, &error))
        g_error ("%s", error->message);
    }

  return 0;
}
