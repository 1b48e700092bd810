/* prove-sqlcipher.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Run by meson: does the SQLCipher that was found do what Vestibule asks of it?
 * Tells its version, which meson compares.
 */

#include <sqlite3.h>
#include <stdio.h>

int
main (void)
{
  sqlite3 *db = NULL;
  sqlite3_stmt *stmt = NULL;
  const char *version = "none";

  if (sqlite3_open (":memory:", &db) != SQLITE_OK ||
      sqlite3_prepare_v2 (db, "PRAGMA cipher_version", -1, &stmt, NULL) != SQLITE_OK)
    {
      puts ("it does not open.");
      return 1;
    }

  if (sqlite3_step (stmt) == SQLITE_ROW)
    version = (const char *) sqlite3_column_text (stmt, 0);

  if (sqlite3_exec (db, "CREATE VIRTUAL TABLE words USING fts5 (word); CREATE TABLE strict (id INTEGER) STRICT;", NULL, NULL, NULL) != SQLITE_OK)
    {
      printf ("%s.\n", sqlite3_errmsg (db));
      return 1;
    }

  puts (version);
  sqlite3_finalize (stmt);
  sqlite3_close (db);
  return 0;
}
