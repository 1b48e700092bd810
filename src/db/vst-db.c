/* vst-db.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-db-private.h"

#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <string.h>
#include <unistd.h>

#define BUSY_MSEC 5000
#define CANCEL_CHECK_STEPS 1000

static const char *vfs_name;

/* Maps the engine's codes to what the user can do about them. */
void
_vst_db_take_error (sqlite3 *conn,
                    GError **error)
{
  const char *message = sqlite3_errmsg (conn);
  VstError code = VST_ERROR_DATABASE;

  switch (sqlite3_extended_errcode (conn))
    {
    case SQLITE_INTERRUPT:
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, message);
      return;

    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
      g_set_error_literal (error, VST_ERROR, VST_ERROR_EXISTS, message);
      return;

    default:
      break;
    }

  switch (sqlite3_errcode (conn) & 0xff)
    {
    case SQLITE_CONSTRAINT:
      code = VST_ERROR_RULE;
      break;

    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      code = VST_ERROR_BUSY;
      break;

    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      code = VST_ERROR_CORRUPT;
      break;

    case SQLITE_FULL:
      code = VST_ERROR_FULL;
      break;

    case SQLITE_READONLY:
      code = VST_ERROR_READ_ONLY;
      break;

    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
      code = VST_ERROR_DISK;
      break;

    case SQLITE_NOMEM:
      code = VST_ERROR_MEMORY;
      break;

    default:
      break;
    }

  g_set_error_literal (error, VST_ERROR, code, message);
}

/* When disk or memory fail, the engine may have rolled back by itself, and what
 * comes next would stand alone; and whoever didn't ask how a reading went has
 * taken its failure for an answer.  So nothing more is done in the transaction.
 */
void
_vst_db_doom (VstDb *self,
              const GError *error)
{
  if (!self->in_transaction || self->doom != NULL)
    return;

  if (sqlite3_get_autocommit (self->conn) || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      g_error_matches (error, VST_ERROR, VST_ERROR_MEMORY) || g_error_matches (error, VST_ERROR, VST_ERROR_DISK) ||
      g_error_matches (error, VST_ERROR, VST_ERROR_FULL) || g_error_matches (error, VST_ERROR, VST_ERROR_CORRUPT))
    self->doom = g_error_copy (error);
}

static int
progress_cb (gpointer data)
{
  VstDb *self = data;

  return g_cancellable_is_cancelled (self->cancellable);
}

/* A second fence behind the views: a statement that does not say why it sees
 * all cannot even be prepared against a table of people.
 */
static int
authorize_cb (gpointer data,
              int action,
              const char *table,
              const char *column,
              const char *database,
              const char *view)
{
  VstDb *self = data;

  if (action != SQLITE_READ || self->people == NULL || self->sees_all)
    return SQLITE_OK;

  if (view != NULL && g_str_has_prefix (view, "seen_"))
    return SQLITE_OK;

  return g_strv_contains (self->people, table) ? SQLITE_DENY : SQLITE_OK;
}

gboolean
_vst_db_script (VstDb *self,
                const char *text,
                GError **error)
{
  gboolean done;

  g_assert (self->owner == g_thread_self ());

  self->sees_all = TRUE;
  done = sqlite3_exec (self->conn, text, NULL, NULL, NULL) == SQLITE_OK;
  self->sees_all = FALSE;

  if (!done)
    _vst_db_take_error (self->conn, error);

  return done;
}

/* The first column of the first row, for pragmas.  Where memory is missing, the
 * engine takes back all that was written since the begin, and goes on as if
 * nothing had begun: what follows must not.
 */
char *
_vst_db_ask (VstDb *self,
             const char *text)
{
  g_autoptr (GError) failure = NULL;
  sqlite3_stmt *stmt = NULL;
  char *answer = NULL;

  if (sqlite3_prepare_v2 (self->conn, text, -1, &stmt, NULL) == SQLITE_OK &&
      sqlite3_step (stmt) == SQLITE_ROW)
    answer = g_strdup ((const char *) sqlite3_column_text (stmt, 0));

  if (sqlite3_finalize (stmt) != SQLITE_OK || (answer == NULL && sqlite3_errcode (self->conn) != SQLITE_OK))
    {
      _vst_db_take_error (self->conn, &failure);
      _vst_db_doom (self, failure);
    }

  return answer;
}

/* An old fault of others: a database that was never encrypted, unnoticed.
 *
 * It is looked at through the engine: to open and close the file beside it drops
 * every lock that this process holds on it, and the next process to come and go
 * takes the log away under our other connections, with what they write from then on.
 */
static gboolean
check_not_plain (sqlite3 *conn,
                 GError **error)
{
  char head[16] = { 0 };
  sqlite3_file *file = NULL;

  if (sqlite3_file_control (conn, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK ||
      file->pMethods->xRead (file, head, sizeof head, 0) != SQLITE_OK || memcmp (head, "SQLite format 3", sizeof head) != 0)
    return TRUE;

  g_set_error_literal (error, VST_ERROR, VST_ERROR_NOT_ENCRYPTED, "The database is not encrypted");

  return FALSE;
}

int
_vst_db_use_key (sqlite3 *conn,
                 const guint8 *key,
                 int (*use) (sqlite3 *, const void *, int))
{
  static const char digits[] = "0123456789abcdef";
  char raw[2 + 2 * VST_DB_KEY_SIZE + 1 + 1] = "x'";
  int rc;

  /* As text of an x'' literal the key is used as it is, without a derivation. */
  for (guint i = 0; i < VST_DB_KEY_SIZE; i++)
    {
      raw[2 + 2 * i] = digits[key[i] >> 4];
      raw[3 + 2 * i] = digits[key[i] & 15];
    }

  raw[2 + 2 * VST_DB_KEY_SIZE] = '\'';
  rc = use (conn, raw, sizeof raw - 1);
  explicit_bzero (raw, sizeof raw);

  return rc;
}

/* The engine would make it readable to everybody; what it writes ahead takes
 * after the file itself.
 */
gboolean
_vst_db_make_private (const char *path,
                      GError **error)
{
  int fd = open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);

  if (fd >= 0)
    {
      close (fd);
      return TRUE;
    }

  g_set_error (error, VST_ERROR, errno == ENOSPC ? VST_ERROR_FULL : VST_ERROR_DISK,
               "The database can't be made: %s", g_strerror (errno));

  return FALSE;
}

/* The file system it is on; a test's may fail. */
const char *
_vst_db_get_vfs (void)
{
  return vfs_name;
}

static gboolean
assert_pragma (VstDb *self,
               const char *pragma,
               const char *wanted,
               GError **error)
{
  g_autofree char *answer = _vst_db_ask (self, pragma);

  if (g_strcmp0 (answer, wanted) == 0)
    return TRUE;

  g_set_error (error, VST_ERROR, VST_ERROR_DATABASE, "%s answers %s, not %s",
               pragma, answer != NULL ? answer : "nothing", wanted);

  return FALSE;
}

/* FULL costs a few milliseconds a chit and survives a pulled plug; what is
 * sorted stays in memory, since temporary files are not encrypted.
 */
static gboolean
configure (VstDb *self,
           VstDbFlags flags,
           GError **error)
{
  g_autofree char *cipher = NULL;

  if (!_vst_db_script (self,
                       "PRAGMA cipher_log_level = NONE;"
                       "PRAGMA temp_store = MEMORY;"
                       "PRAGMA foreign_keys = ON;"
                       "PRAGMA secure_delete = ON;"
                       "PRAGMA trusted_schema = OFF;"
                       "PRAGMA cache_size = -16384;",
                       error))
    return FALSE;

  /* The first touch of the file: a wrong key shows here. */
  if (!_vst_db_script (self, "SELECT count (*) FROM sqlite_schema;", error))
    return FALSE;

  if (!(flags & VST_DB_READ_ONLY) &&
      !_vst_db_script (self, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;", error))
    return FALSE;

  if (!(flags & VST_DB_PLAIN))
    {
      cipher = _vst_db_ask (self, "PRAGMA cipher_version");

      if (cipher == NULL)
        {
          g_set_error_literal (error, VST_ERROR, VST_ERROR_NOT_ENCRYPTED, "This SQLite does not encrypt");
          return FALSE;
        }
    }

  return assert_pragma (self, "PRAGMA temp_store", "2", error) &&
         assert_pragma (self, "PRAGMA foreign_keys", "1", error) &&
         ((flags & VST_DB_READ_ONLY) ||
          (assert_pragma (self, "PRAGMA journal_mode", "wal", error) &&
           assert_pragma (self, "PRAGMA synchronous", "2", error)));
}

static void
stmt_free (VstStmt *stmt)
{
  g_assert (!stmt->in_use);

  sqlite3_finalize (stmt->native);
  g_clear_error (&stmt->error);
  g_free (stmt);
}

/**
 * vst_db_use_vfs:
 * @name: (nullable): a file layer registered with the engine
 *
 * Has connections opened from now on read and write through another file
 * layer: how tests cut the power and break the disk.
 */
void
vst_db_use_vfs (const char *name)
{
  vfs_name = name;
}

/**
 * vst_db_open:
 * @path: the file
 * @key: (array fixed-size=32) (nullable): its key, not a passphrase; %NULL only
 *   with %VST_DB_PLAIN
 * @flags: how
 * @error: where to put what went wrong
 *
 * Opens a connection that belongs to the thread that asks.
 *
 * It is `VST_ERROR_CORRUPT` when the key does not fit, and
 * `VST_ERROR_NOT_ENCRYPTED` when the file can be read without one.  A
 * connection that does not write ahead, sync fully and keep temporary data in
 * memory is not handed out.
 */
VstDb *
vst_db_open (const char *path,
             const guint8 *key,
             VstDbFlags flags,
             GError **error)
{
  g_autoptr (VstDb) self = NULL;
  int how = SQLITE_OPEN_NOMUTEX;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail ((key == NULL) == !!(flags & VST_DB_PLAIN), NULL);

  if (flags & VST_DB_CREATE && !_vst_db_make_private (path, error))
    return NULL;

  how |= flags & VST_DB_READ_ONLY ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
  if (flags & VST_DB_CREATE)
    how |= SQLITE_OPEN_CREATE;

  self = g_new0 (VstDb, 1);
  self->owner = g_thread_self ();
  self->stmts = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) stmt_free);

  if (sqlite3_open_v2 (path, &self->conn, how, vfs_name) != SQLITE_OK)
    {
      _vst_db_take_error (self->conn, error);
      return NULL;
    }

  if (!(flags & VST_DB_PLAIN) && !check_not_plain (self->conn, error))
    return NULL;

  sqlite3_extended_result_codes (self->conn, 1);
  sqlite3_busy_timeout (self->conn, BUSY_MSEC);
  sqlite3_db_config (self->conn, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);

  if (key != NULL && _vst_db_use_key (self->conn, key, sqlite3_key) != SQLITE_OK)
    {
      _vst_db_take_error (self->conn, error);
      return NULL;
    }

  if (!configure (self, flags, error))
    return NULL;

  sqlite3_progress_handler (self->conn, CANCEL_CHECK_STEPS, progress_cb, self);
  sqlite3_set_authorizer (self->conn, (gpointer) authorize_cb, self);

  return g_steal_pointer (&self);
}

/**
 * vst_db_close:
 *
 * Closes the connection; the engine keeps no copy of the key afterwards.
 */
void
vst_db_close (VstDb *self)
{
  g_assert (self->owner == g_thread_self ());

  if (self->in_transaction)
    vst_db_rollback (self);

  g_hash_table_unref (self->stmts);
  sqlite3_close (self->conn);
  g_free (self);
}

/**
 * vst_db_set_cancellable:
 * @cancellable: (nullable): not owned; stays alive until it is set to %NULL
 *
 * Has statements stop inside the engine when @cancellable is cancelled.
 */
void
vst_db_set_cancellable (VstDb *self,
                        GCancellable *cancellable)
{
  self->cancellable = cancellable;
}

/**
 * vst_db_protect:
 * @tables: (array zero-terminated=1): tables of people; not copied
 *
 * From now on, statements that name one of @tables outside a `seen_` view are
 * refused, unless their .sql file says `-- sees: all` and why.
 */
void
vst_db_protect (VstDb *self,
                const char *const *tables)
{
  self->people = tables;
}

gboolean
vst_db_begin (VstDb *self,
              GError **error)
{
  g_assert (!self->in_transaction);

  self->in_transaction = _vst_db_script (self, "BEGIN IMMEDIATE", error);

  return self->in_transaction;
}

gboolean
vst_db_commit (VstDb *self,
               GError **error)
{
  g_assert (self->in_transaction);

  if (self->doom != NULL)
    g_propagate_error (error, g_error_copy (self->doom));

  if (self->doom != NULL || !_vst_db_script (self, "COMMIT", error))
    {
      vst_db_rollback (self);
      return FALSE;
    }

  self->in_transaction = FALSE;

  return TRUE;
}

void
vst_db_rollback (VstDb *self)
{
  g_autoptr (GError) error = NULL;

  g_assert (self->in_transaction);

  self->in_transaction = FALSE;
  g_clear_error (&self->doom);

  /* Some failures have rolled back already. */
  if (!sqlite3_get_autocommit (self->conn) && !_vst_db_script (self, "ROLLBACK", &error))
    g_debug ("Nothing to roll back: %s", error->message);
}

/**
 * vst_db_get_doom:
 *
 * What has failed in the transaction, so that nothing more is done in it; it is
 * given up with vst_db_rollback().
 *
 * Returns: (nullable):
 */
const GError *
vst_db_get_doom (VstDb *self)
{
  return self->doom;
}

gint64
vst_db_get_data_version (VstDb *self)
{
  g_autofree char *version = _vst_db_ask (self, "PRAGMA data_version");

  return version != NULL ? g_ascii_strtoll (version, NULL, 10) : 0;
}

/**
 * vst_db_release_memory:
 *
 * Gives back the memory of pages that were read and are not in use, to the
 * machine too.
 */
void
vst_db_release_memory (VstDb *self)
{
  sqlite3_db_release_memory (self->conn);
  malloc_trim (0);
}

/**
 * vst_db_checkpoint:
 *
 * Moves what was written ahead into the main file.
 */
gboolean
vst_db_checkpoint (VstDb *self,
                   GError **error)
{
  int rc = sqlite3_wal_checkpoint_v2 (self->conn, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);

  if (rc == SQLITE_OK)
    return TRUE;

  _vst_db_take_error (self->conn, error);

  return FALSE;
}
