/* vst-db-copy.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-db-private.h"

/* So many pages between two looks at whether it is still wanted: some milliseconds. */
#define PAGES 256

/* All of it as of one moment: a copy of what isn't held would start over at each
 * commit of another process and might never end.
 */
static gboolean
hold (VstDb *self,
      gboolean *held,
      GError **error)
{
  *held = FALSE;

  if (!sqlite3_get_autocommit (self->conn))
    return TRUE;

  *held = _vst_db_script (self, "BEGIN; SELECT count (*) FROM sqlite_schema;", error);

  /* It may have begun, and not have read. */
  if (!*held && !sqlite3_get_autocommit (self->conn))
    _vst_db_script (self, "ROLLBACK;", NULL);

  return *held;
}

static gboolean
copy_pages (VstDb *self,
            sqlite3_backup *backup,
            GError **error)
{
  int rc;

  do
    if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
      return FALSE;
  while ((rc = sqlite3_backup_step (backup, PAGES)) == SQLITE_OK);

  return rc == SQLITE_DONE;
}

/**
 * vst_db_copy_to:
 * @path: a file that is not there yet
 * @key: (array fixed-size=32): the key of the copy
 *
 * Copies the whole database as of one moment, under another key.  It stops when
 * the connection's cancellable says so; a part of a copy may then be left.
 */
gboolean
vst_db_copy_to (VstDb *self,
                const char *path,
                const guint8 *key,
                GError **error)
{
  g_autoptr (GError) problem = NULL;
  sqlite3 *copy = NULL;
  sqlite3_backup *backup;
  gboolean held;
  gboolean done = FALSE;

  if (!_vst_db_make_private (path, error) || !hold (self, &held, error))
    return FALSE;

  if (sqlite3_open_v2 (path, &copy, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, _vst_db_get_vfs ()) == SQLITE_OK &&
      _vst_db_use_key (copy, key, sqlite3_key) == SQLITE_OK &&
      sqlite3_exec (copy, "PRAGMA cipher_log_level = NONE; PRAGMA temp_store = MEMORY; PRAGMA synchronous = FULL;", NULL, NULL, NULL) == SQLITE_OK &&
      (backup = sqlite3_backup_init (copy, "main", self->conn, "main")))
    {
      done = copy_pages (self, backup, &problem);
      done = sqlite3_backup_finish (backup) == SQLITE_OK && done;
    }

  if (problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  else if (!done)
    _vst_db_take_error (copy, error);

  sqlite3_close (copy);
  if (held)
    _vst_db_script (self, "ROLLBACK;", NULL);

  return done;
}

/**
 * vst_db_rekey:
 * @key: (array fixed-size=32): the key from now on
 *
 * Writes every page anew under another key, all or nothing.  No other
 * connection may be open.
 */
gboolean
vst_db_rekey (VstDb *self,
              const guint8 *key,
              GError **error)
{
  g_assert (!self->in_transaction);

  if (_vst_db_use_key (self->conn, key, sqlite3_rekey) == SQLITE_OK)
    return vst_db_checkpoint (self, error);

  _vst_db_take_error (self->conn, error);

  return FALSE;
}
