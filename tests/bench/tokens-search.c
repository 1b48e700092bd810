/* tokens-search.c: searches as the hub's statement does them, encrypted or, with
 * PLAIN, not
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "vst-family-store.h"

#include "tokens.h"

#define WORDS 100 /* in a round */
#define LETTERS 3
#define HITS 200

static const VstSql *
find_statement (const char *name)
{
  for (const VstSql *const *family = vst_family_room.statements; *family != NULL; family++)
    for (const VstSql *sql = *family; sql->name != NULL; sql++)
      if (strcmp (sql->name, name) == 0)
        return sql;

  g_error ("There is no statement %s", name);
}

int
main (int argc,
      char *argv[])
{
  guint rounds = (guint) strtoul (argv[1], NULL, 10);
  const VstSql *one_word = find_statement ("found.one_word");
  g_autoptr (GError) error = NULL;
  g_autoptr (VstDb) db = bench_tokens_open (g_getenv ("VST_BENCH_TOKENS"), PLAIN, VST_DB_READ_ONLY, &error);
  gint64 sum = 0;

  if (db == NULL)
    g_error ("%s", error->message);

  for (guint round = 0; round < rounds; round++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (round);

      for (guint i = 0; i < WORDS; i++)
        {
          g_autofree char *word = bench_token (rand);
          g_autofree char *after = NULL;
          g_autoptr (VstStmt) stmt = vst_db_prepare (db, one_word);
          VstStep step;

          word[MIN (strlen (word), LETTERS)] = '\0';
          after = g_strconcat (word, "\364\217\277\277", NULL);
          vst_stmt_bind_text (stmt, 1, word);
          vst_stmt_bind_text (stmt, 2, after);
          vst_stmt_bind_int (stmt, 3, HITS);
          vst_stmt_bind_int (stmt, 4, 0);

          while ((step = vst_stmt_step (stmt, &error)) == VST_STEP_ROW)
            sum += vst_stmt_get_int (stmt, 0);

          if (step == VST_STEP_FAILED)
            g_error ("%s", error->message);
        }
    }

  g_print ("%" G_GINT64_FORMAT "\n", sum);

  return 0;
}
