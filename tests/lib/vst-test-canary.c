/* vst-test-canary.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-canary.h"

#include <string.h>

#include "vst-db-private.h"

static const VstSql list_tables = {
  "canary.tables", "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name", TRUE
};

static gboolean
has_bytes (gconstpointer data,
           gsize size,
           const char *text)
{
  gsize length = strlen (text);
  char first = g_ascii_tolower (text[0]);

  for (gsize i = 0; i + length <= size; i++)
    if (g_ascii_tolower (((const char *) data)[i]) == first && g_ascii_strncasecmp ((const char *) data + i, text, length) == 0)
      return TRUE;

  return FALSE;
}

/* A few letters stand by chance in what is sealed, too: they count as text alone, and
 * not in what the journal keeps as letters of something sealed.
 */
static gboolean
is_chance (const char *canary)
{
  return strlen (canary) < 5;
}

/* So they do in letters of a sealed field within such a row: they count as a word. */
static gboolean
has_word (const char *text,
          gsize size,
          const char *word)
{
  gsize length = strlen (word);

  for (gsize i = 0; i + length <= size; i++)
    if (g_ascii_strncasecmp (text + i, word, length) == 0 && (i == 0 || !g_ascii_isalnum (text[i - 1])) &&
        (i + length == size || !g_ascii_isalnum (text[i + length])))
      return TRUE;

  return FALSE;
}

static void
check_value (VstStmt *stmt,
             int column,
             const char *table,
             const char *const *canaries,
             GHashTable *found)
{
  g_autoptr (GBytes) bytes = NULL;
  gconstpointer data = NULL;
  gsize size = 0;
  gboolean sealed;

  if (vst_stmt_get_value_type (stmt, column) == VST_VALUE_TEXT)
    {
      data = vst_stmt_get_text (stmt, column);
      size = strlen (data);
    }
  else if (vst_stmt_get_value_type (stmt, column) == VST_VALUE_BYTES)
    {
      bytes = vst_stmt_dup_bytes (stmt, column);
      data = g_bytes_get_data (bytes, &size);
    }

  sealed = bytes != NULL || (size > 0 && g_str_has_prefix (data, "{\"sealed\":\""));

  for (guint i = 0; size > 0 && canaries[i] != NULL; i++)
    if (is_chance (canaries[i]) ? !sealed && has_word (data, size, canaries[i]) : has_bytes (data, size, canaries[i]))
      {
        g_test_message ("%s.%s: %s", table, vst_stmt_get_column (stmt, column), canaries[i]);
        g_hash_table_add (found, (char *) canaries[i]);
      }
}

static void
check_tables (VstDb *db,
              GPtrArray *asked,
              const char *const *canaries,
              GHashTable *found)
{
  g_autoptr (VstStmt) tables = vst_db_prepare (db, &list_tables);
  g_autoptr (GError) error = NULL;

  while (vst_stmt_step (tables, &error) == VST_STEP_ROW)
    {
      /* A connection knows a statement by its place. */
      VstSql *sql = g_new0 (VstSql, 1);
      const char *table = vst_stmt_get_text (tables, 0);
      g_autoptr (VstStmt) stmt = NULL;

      *sql = (VstSql){ "canary.all", g_strdup_printf ("SELECT * FROM \"%s\"", table), TRUE };
      g_ptr_array_add (asked, sql);
      g_ptr_array_add (asked, (char *) sql->text);
      stmt = vst_db_prepare (db, sql);

      while (vst_stmt_step (stmt, &error) == VST_STEP_ROW)
        for (int column = 0; column < vst_stmt_get_n_columns (stmt); column++)
          check_value (stmt, column, table, canaries, found);
      g_assert_no_error (error);
    }
  g_assert_no_error (error);
}

/* As they lie under the database's key, with those that are free. */
static void
check_pages (VstDb *db,
             const char *const *canaries,
             GHashTable *found)
{
  sqlite3_int64 size;
  unsigned char *pages = sqlite3_serialize (db->conn, "main", &size, 0);

  g_assert_nonnull (pages);

  for (guint i = 0; canaries[i] != NULL; i++)
    if (!is_chance (canaries[i]) && has_bytes (pages, (gsize) size, canaries[i]))
      {
        g_test_message ("A page: %s", canaries[i]);
        g_hash_table_add (found, (char *) canaries[i]);
      }

  sqlite3_free (pages);
}

/* How many of them. */
guint
vst_test_canary_count (VstTestHub *self,
                       const char *const *canaries)
{
  g_autoptr (GHashTable) found = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) asked = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (VstDb) db = vst_test_hub_open_db (self);

  check_tables (db, asked, canaries, found);
  check_pages (db, canaries, found);

  return g_hash_table_size (found);
}

gboolean
vst_test_canary_is_told (VstTestHub *self,
                         const char *const *canaries)
{
  return vst_test_canary_count (self, canaries) > 0;
}
