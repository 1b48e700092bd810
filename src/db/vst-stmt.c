/* vst-stmt.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-db-private.h"

#include <string.h>

static void
find_positions (VstStmt *self)
{
  int n = sqlite3_bind_parameter_count (self->native);

  g_assert (n < (int) G_N_ELEMENTS (self->positions));

  for (int i = 1; i <= n; i++)
    {
      char name[8];

      g_snprintf (name, sizeof name, "$%d", i);
      self->positions[i] = sqlite3_bind_parameter_index (self->native, name);
    }
}

static void
prepare (VstStmt *self,
         const VstSql *sql)
{
  VstDb *db = self->db;
  int rc;

  self->sees_all = sql->sees_all;
  db->sees_all = self->sees_all;
  rc = sqlite3_prepare_v3 (db->conn, sql->text, -1,
                           self->passing ? 0 : SQLITE_PREPARE_PERSISTENT, &self->native, NULL);
  db->sees_all = FALSE;

  if (rc != SQLITE_OK)
    {
      _vst_db_take_error (db->conn, &self->error);
      g_prefix_error (&self->error, "%s: ", sql->name);
      return;
    }

  find_positions (self);
}

/**
 * vst_db_prepare:
 * @self: a connection of this thread
 * @sql: the statement
 *
 * Gets a statement ready to be bound and run.
 *
 * It never fails; an error of the engine comes out of the first step.
 */
VstStmt *
vst_db_prepare (VstDb *self,
                const VstSql *sql)
{
  VstStmt *stmt;

  g_assert (self->owner == g_thread_self ());

  stmt = g_hash_table_lookup (self->stmts, sql);

  if (stmt == NULL || stmt->in_use)
    {
      gboolean passing = stmt != NULL;

      stmt = g_new0 (VstStmt, 1);
      stmt->db = self;
      stmt->passing = passing;

      if (!passing)
        g_hash_table_insert (self->stmts, (gpointer) sql, stmt);
    }

  /* What could not be prepared may be by now: a table was made since. */
  if (stmt->native == NULL)
    {
      g_clear_error (&stmt->error);
      prepare (stmt, sql);
    }

  stmt->in_use = TRUE;

  return stmt;
}

/**
 * vst_db_understands:
 *
 * Tells whether the engine understands a statement, without running it.
 */
gboolean
vst_db_understands (VstDb *self,
                    const VstSql *sql,
                    GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (self, sql);

  if (stmt->error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&stmt->error));

  return FALSE;
}

/**
 * vst_db_explain:
 *
 * The engine's plan for a statement, a line a step: what the plan tests read.
 *
 * Returns: (transfer full) (element-type utf8): the lines
 */
GPtrArray *
vst_db_explain (VstDb *self,
                const VstSql *sql,
                GError **error)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = g_strconcat ("EXPLAIN QUERY PLAN ", sql->text, NULL);
  sqlite3_stmt *stmt = NULL;
  gboolean prepared;

  self->sees_all = sql->sees_all;
  prepared = sqlite3_prepare_v2 (self->conn, text, -1, &stmt, NULL) == SQLITE_OK;
  self->sees_all = FALSE;

  if (!prepared)
    {
      _vst_db_take_error (self->conn, error);
      return NULL;
    }

  while (sqlite3_step (stmt) == SQLITE_ROW)
    g_ptr_array_add (lines, g_strdup ((const char *) sqlite3_column_text (stmt, 3)));

  sqlite3_finalize (stmt);

  return g_steal_pointer (&lines);
}

/**
 * vst_db_get_work:
 *
 * How many steps the engine's machine made for the statements finished on this
 * connection: the same for the same data, whatever else the computer does.
 */
gint64
vst_db_get_work (VstDb *self)
{
  return self->work;
}

void
vst_stmt_finish (VstStmt *self)
{
  g_assert (self->in_use);

  self->in_use = FALSE;

  if (self->native != NULL)
    {
      self->db->work += sqlite3_stmt_status (self->native, SQLITE_STMTSTATUS_VM_STEP, TRUE);
      sqlite3_reset (self->native);
      sqlite3_clear_bindings (self->native);
    }

  if (self->passing)
    {
      sqlite3_finalize (self->native);
      g_clear_error (&self->error);
      g_free (self);
    }
}

static int
position (VstStmt *self,
          int index)
{
  g_assert (index > 0 && index < (int) G_N_ELEMENTS (self->positions));
  g_assert (self->positions[index] > 0);

  return self->positions[index];
}

void
vst_stmt_bind_int (VstStmt *self,
                   int index,
                   gint64 value)
{
  if (self->native != NULL)
    sqlite3_bind_int64 (self->native, position (self, index), value);
}

/**
 * vst_stmt_takes:
 *
 * Whether a statement has the parameter of this number.
 */
gboolean
vst_stmt_takes (VstStmt *self,
                int index)
{
  g_assert (index > 0 && index < (int) G_N_ELEMENTS (self->positions));

  return self->positions[index] > 0;
}

/**
 * vst_stmt_bind_id:
 * @id: a row's id; 0, which none has, is NULL
 */
void
vst_stmt_bind_id (VstStmt *self,
                  int index,
                  gint64 id)
{
  if (id != 0)
    vst_stmt_bind_int (self, index, id);
  else
    vst_stmt_bind_null (self, index);
}

/**
 * vst_stmt_bind_words:
 * @value: what a form holds; an empty text is NULL
 */
void
vst_stmt_bind_words (VstStmt *self,
                     int index,
                     const char *value)
{
  vst_stmt_bind_text (self, index, value[0] != '\0' ? value : NULL);
}

/**
 * vst_stmt_bind_text:
 * @value: (nullable): copied; %NULL is NULL
 */
void
vst_stmt_bind_text (VstStmt *self,
                    int index,
                    const char *value)
{
  if (self->native != NULL &&
      sqlite3_bind_text (self->native, position (self, index), value, -1, SQLITE_TRANSIENT) != SQLITE_OK)
    g_set_error_literal (&self->error, VST_ERROR, VST_ERROR_MEMORY, "No memory to bind a text");
}

/**
 * vst_stmt_bind_bytes:
 * @value: (nullable): copied; %NULL is NULL
 */
void
vst_stmt_bind_bytes (VstStmt *self,
                     int index,
                     GBytes *value)
{
  gsize size = 0;
  gconstpointer data = value != NULL ? g_bytes_get_data (value, &size) : NULL;

  if (self->native == NULL)
    return;

  if (value == NULL)
    sqlite3_bind_null (self->native, position (self, index));
  else if (sqlite3_bind_blob64 (self->native, position (self, index), data != NULL ? data : "", size, SQLITE_TRANSIENT) != SQLITE_OK)
    g_set_error_literal (&self->error, VST_ERROR, VST_ERROR_MEMORY, "No memory to bind bytes");
}

void
vst_stmt_bind_null (VstStmt *self,
                    int index)
{
  if (self->native != NULL)
    sqlite3_bind_null (self->native, position (self, index));
}

/* A text is read into memory when it is asked for, and who asks takes one that
 * didn't fit there for none at all: it is seen to here, where it can be told.
 */
static gboolean
has_texts (VstStmt *self)
{
  int n = sqlite3_column_count (self->native);

  for (int i = 0; i < n; i++)
    if (sqlite3_column_type (self->native, i) == SQLITE_TEXT && sqlite3_column_text (self->native, i) == NULL)
      return FALSE;

  return TRUE;
}

VstStep
vst_stmt_step (VstStmt *self,
               GError **error)
{
  GError *failure = NULL;
  int rc;

  g_assert (self->db->owner == g_thread_self ());

  if (self->db->doom != NULL)
    {
      g_propagate_error (error, g_error_copy (self->db->doom));
      return VST_STEP_FAILED;
    }

  if (self->error != NULL)
    {
      _vst_db_doom (self->db, self->error);
      g_propagate_error (error, g_steal_pointer (&self->error));
      return VST_STEP_FAILED;
    }

  /* It may be prepared anew in here: after the schema has changed, or when a
   * value that was bound lets it use a partial index.
   */
  self->db->sees_all = self->sees_all;
  rc = sqlite3_step (self->native);
  self->db->sees_all = FALSE;

  switch (rc)
    {
    case SQLITE_ROW:
      if (has_texts (self))
        return VST_STEP_ROW;
      g_set_error_literal (&failure, VST_ERROR, VST_ERROR_MEMORY, "No memory to read a text");
      break;

    case SQLITE_DONE:
      return VST_STEP_DONE;

    default:
      _vst_db_take_error (self->db->conn, &failure);
      break;
    }

  _vst_db_doom (self->db, failure);
  g_propagate_error (error, failure);

  return VST_STEP_FAILED;
}

/**
 * vst_stmt_run:
 *
 * Runs a statement whose rows, if any, do not matter.
 */
gboolean
vst_stmt_run (VstStmt *self,
              GError **error)
{
  VstStep step;

  while ((step = vst_stmt_step (self, error)) == VST_STEP_ROW)
    ;

  return step == VST_STEP_DONE;
}

/**
 * vst_stmt_one:
 *
 * Runs a statement up to its first row; it is `VST_ERROR_NOT_FOUND` to have
 * none.
 */
gboolean
vst_stmt_one (VstStmt *self,
              GError **error)
{
  VstStep step = vst_stmt_step (self, error);

  if (step == VST_STEP_DONE)
    g_set_error_literal (error, VST_ERROR, VST_ERROR_NOT_FOUND, "No such record");

  return step == VST_STEP_ROW;
}

/**
 * vst_stmt_add:
 *
 * Runs an `INSERT … RETURNING id` to its end.
 *
 * Returns: the new id; 0 with @error set when it could not
 */
gint64
vst_stmt_add (VstStmt *self,
              GError **error)
{
  gint64 id;

  if (!vst_stmt_one (self, error))
    return 0;

  id = vst_stmt_get_int (self, 0);

  return vst_stmt_run (self, error) ? id : 0;
}

gint64
vst_stmt_get_int (VstStmt *self,
                  int column)
{
  return sqlite3_column_int64 (self->native, column);
}

/**
 * vst_stmt_get_text:
 *
 * Returns: (nullable): valid until the next step
 */
const char *
vst_stmt_get_text (VstStmt *self,
                   int column)
{
  return (const char *) sqlite3_column_text (self->native, column);
}

/**
 * vst_stmt_dup_words:
 *
 * A text as a form holds it: NULL is an empty one.
 */
char *
vst_stmt_dup_words (VstStmt *self,
                    int column)
{
  const char *text = vst_stmt_get_text (self, column);

  return g_strdup (text != NULL ? text : "");
}

/**
 * vst_stmt_dup_bytes:
 *
 * Returns: (transfer full) (nullable): a copy; %NULL for NULL
 */
GBytes *
vst_stmt_dup_bytes (VstStmt *self,
                    int column)
{
  gconstpointer data = sqlite3_column_blob (self->native, column);

  if (sqlite3_column_type (self->native, column) == SQLITE_NULL)
    return NULL;

  return g_bytes_new (data, sqlite3_column_bytes (self->native, column));
}

VstValueType
vst_stmt_get_value_type (VstStmt *self,
                         int column)
{
  switch (sqlite3_column_type (self->native, column))
    {
    case SQLITE_INTEGER:
      return VST_VALUE_INT;

    case SQLITE_TEXT:
      return VST_VALUE_TEXT;

    case SQLITE_BLOB:
      return VST_VALUE_BYTES;

    case SQLITE_NULL:
      return VST_VALUE_NULL;

    default:
      /* No column of ours holds a floating number. */
      g_assert_not_reached ();
    }
}

int
vst_stmt_get_n_columns (VstStmt *self)
{
  return self->native != NULL ? sqlite3_column_count (self->native) : 0;
}

const char *
vst_stmt_get_column (VstStmt *self,
                     int column)
{
  return sqlite3_column_name (self->native, column);
}
