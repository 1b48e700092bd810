/* vst-db-migrate.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-db-private.h"

#include "migrate-sql.h"

/* Made with a script and not with a migration: it says how many have run. */
static gboolean
make_version_table (VstDb *self,
                    GError **error)
{
  g_autoptr (VstStmt) make = vst_db_prepare (self, VST_SQL_MIGRATE_MAKE_TABLE);

  return vst_stmt_run (make, error);
}

static gboolean
read_version (VstDb *self,
              int *version,
              GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (self, VST_SQL_MIGRATE_GET_VERSION);

  if (!vst_stmt_one (stmt, error))
    return FALSE;

  *version = (int) vst_stmt_get_int (stmt, 0);

  return TRUE;
}

/**
 * vst_db_get_version:
 * @version: (out): how many migrations have run; 0 for an empty file
 */
gboolean
vst_db_get_version (VstDb *self,
                    int *version,
                    GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (self, VST_SQL_MIGRATE_HAS_TABLE);

  if (!vst_stmt_one (stmt, error))
    return FALSE;

  *version = 0;

  return vst_stmt_get_int (stmt, 0) == 0 || read_version (self, version, error);
}

static gboolean
apply (VstDb *self,
       const VstSqlMigration *migration,
       GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (self, VST_SQL_MIGRATE_ADD_VERSION);

  g_debug ("Migrating to %s", migration->name);

  vst_stmt_bind_int (stmt, 1, migration->version);
  vst_stmt_bind_text (stmt, 2, migration->name);

  return _vst_db_script (self, migration->text, error) && vst_stmt_run (stmt, error);
}

/* One transaction: at most one migration.  *done is set when none is left. */
static gboolean
migrate_one (VstDb *self,
             const VstSqlMigration *schema,
             gboolean *done,
             GError **error)
{
  int n_migrations = 0;
  int version;

  while (schema[n_migrations].name != NULL)
    n_migrations++;

  if (!make_version_table (self, error) || !read_version (self, &version, error))
    return FALSE;

  if (version > n_migrations)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_TOO_NEW,
                   "Schema %d is later than ours, %d", version, n_migrations);
      return FALSE;
    }

  *done = version == n_migrations;

  return *done || apply (self, &schema[version], error);
}

/**
 * vst_db_migrate:
 * @self: a connection of this thread
 * @schema: (array zero-terminated=1): all migrations, in order
 * @error: where to put what went wrong
 *
 * Brings the schema up to date, each migration in a transaction of its own.
 *
 * Programs that start together wait for one another.  A database of a later
 * Vestibule is `VST_ERROR_TOO_NEW` and stays as it is.
 */
gboolean
vst_db_migrate (VstDb *self,
                const VstSqlMigration *schema,
                GError **error)
{
  gboolean done = FALSE;

  while (!done)
    {
      if (!vst_db_begin (self, error))
        return FALSE;

      if (!migrate_one (self, schema, &done, error))
        {
          vst_db_rollback (self);
          return FALSE;
        }

      if (!vst_db_commit (self, error))
        return FALSE;
    }

  return TRUE;
}
