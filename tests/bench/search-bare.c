/* search-bare.c: the same tokens, by SQLCipher alone
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

#include "people.h"

#define HITS 200

static const char one_word[] =
    "SELECT person_id FROM name_token WHERE token >= ?1 AND token < ?2 ORDER BY token, idle, person_id LIMIT 200";
static const char two_words[] =
    "SELECT t.person_id FROM name_token AS t WHERE t.token >= ?1 AND t.token < ?2"
    " AND EXISTS (SELECT 1 FROM name_token AS o INDEXED BY name_token_by_person WHERE o.person_id = t.person_id AND o.token >= ?3 AND o.token < ?4)"
    " ORDER BY t.token, t.idle, t.person_id LIMIT 200";

static void
bind_range (sqlite3_stmt *stmt,
            int index,
            const char *word,
            gsize length)
{
  char after[64];

  memcpy (after, word, length);
  memcpy (after + length, "\364\217\277\277", 5);
  sqlite3_bind_text (stmt, index, word, (int) length, SQLITE_TRANSIENT);
  sqlite3_bind_text (stmt, index + 1, after, -1, SQLITE_TRANSIENT);
}

static gsize
count_rows (sqlite3_stmt *stmt,
            sqlite3_int64 ids[HITS])
{
  gsize n = 0;

  while (sqlite3_step (stmt) == SQLITE_ROW)
    ids[n++] = sqlite3_column_int64 (stmt, 0);

  sqlite3_reset (stmt);

  return n;
}

int
main (int argc,
      char *argv[])
{
  guint rounds = (guint) strtoul (argv[1], NULL, 10);
  const char *stamp = g_getenv ("VST_BENCH_PEOPLE");
  g_autofree char *folder = bench_folder (stamp);
  g_autofree char *path = g_build_filename (folder, "hub.db", NULL);
  g_autofree char *key_path = g_strconcat (stamp, ".key", NULL);
  g_autofree char *key = NULL;
  g_autoptr (GString) pragma = g_string_new ("PRAGMA key = \"x'");
  sqlite3 *db = NULL;
  sqlite3_stmt *one = NULL, *two = NULL;
  sqlite3_int64 ids[HITS];
  gsize size, n_found = 0;

  if (!g_file_get_contents (key_path, &key, &size, NULL) || sqlite3_open (path, &db) != SQLITE_OK)
    g_error ("There is no hub of made-up people");

  for (gsize i = 0; i < size; i++)
    g_string_append_printf (pragma, "%02x", (guint8) key[i]);
  g_string_append (pragma, "'\"; PRAGMA cache_size = -16384"); /* as much memory as ours has */

  if (sqlite3_exec (db, pragma->str, NULL, NULL, NULL) != SQLITE_OK ||
      sqlite3_prepare_v2 (db, one_word, -1, &one, NULL) != SQLITE_OK ||
      sqlite3_prepare_v2 (db, two_words, -1, &two, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (db));

  for (guint round = 0; round < rounds; round++)
    for (guint i = 0; i < G_N_ELEMENTS (bench_trace); i++)
      for (gsize length = 1; length <= strlen (bench_trace[i]); length++)
        {
          const char *first = bench_trace[i];
          const char *space = memchr (first, ' ', length);
          gsize first_length = space != NULL ? (gsize) (space - first) : length;
          gsize other_length = space != NULL ? length - first_length - 1 : 0;

          if (other_length == 0)
            {
              bind_range (one, 1, first, first_length);
              n_found += count_rows (one, ids);
              continue;
            }

          /* From the longer one, which is the rarer as a rule. */
          if (other_length > first_length)
            {
              bind_range (two, 1, space + 1, other_length);
              bind_range (two, 3, first, first_length);
            }
          else
            {
              bind_range (two, 1, first, first_length);
              bind_range (two, 3, space + 1, other_length);
            }
          n_found += count_rows (two, ids);
        }

  g_print ("%" G_GSIZE_FORMAT " hits\n", n_found);
  sqlite3_finalize (one);
  sqlite3_finalize (two);
  sqlite3_close (db);

  return 0;
}
