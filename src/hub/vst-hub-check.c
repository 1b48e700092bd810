/* vst-hub-check.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-hub-check.h"

#include "check-sql.h"
#include "vst-audit.h"
#include "vst-hub-folder.h"
#include "vst-room.h"
#include "vst-shield.h"

/* The triggers of schema/0001-hub.sql. */
#define GUARDS 10

static gboolean
say_damaged (const char *what,
             GError **error)
{
  g_set_error (error, VST_ERROR, VST_ERROR_CORRUPT, "%s", what);

  return FALSE;
}

/* Rows are numbered one by one, and none is ever taken away. */
static gboolean
check_gaps (VstDb *db,
            const VstSql *sql,
            GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, sql);

  if (!vst_stmt_one (stmt, error))
    return FALSE;

  return vst_stmt_get_int (stmt, 0) == vst_stmt_get_int (stmt, 1) || say_damaged ("Rows of a ledger are missing", error);
}

static gboolean
check_guards (VstDb *db,
              GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, VST_SQL_CHECK_GUARDS);

  if (!vst_stmt_one (stmt, error))
    return FALSE;

  return vst_stmt_get_int (stmt, 0) == GUARDS || say_damaged ("A ledger is not guarded", error);
}

static gboolean
check_rooms (VstDb *db,
             GError **error)
{
  for (const VstRoom *const *room = vst_room_get_all (); *room != NULL; room++)
    if ((*room)->check != NULL && !(*room)->check (db, error))
      return FALSE;

  return TRUE;
}

static gboolean
check_part (VstDb *db,
            VstView *view,
            VstHubCheckPart part,
            gboolean full,
            VstKeys *keys,
            gint64 *n_acts,
            GError **error)
{
  guint8 head[VST_ANCHOR_SIZE];
  guint64 count;

  switch (part)
    {
    case VST_HUB_CHECK_PAGES:
      return vst_db_check (db, full, error);

    case VST_HUB_CHECK_REFERENCES:
      return vst_db_check_references (db, error);

    case VST_HUB_CHECK_LEDGERS:
      return check_guards (db, error) &&
             check_gaps (db, VST_SQL_CHECK_ACCESS, error) &&
             check_gaps (db, VST_SQL_CHECK_SECURITY, error) &&
             check_gaps (db, VST_SQL_CHECK_ROWS, error) &&
             check_rooms (db, error);

    case VST_HUB_CHECK_AUDIT:
      count = vst_keys_get_anchor (keys, head);
      return vst_audit_verify_for (db, view, count, head, n_acts, error);

    case VST_HUB_CHECK_SEALED:
      return vst_shield_verify (view, error);

    case VST_HUB_CHECK_N_PARTS:
    default:
      g_return_val_if_reached (FALSE);
    }
}

/* On a connection of its own: the hub's readers may not move what was written
 * ahead into the file, where the cipher's check looks.
 */
static gpointer
check (VstView *view,
       gconstpointer args,
       GError **error)
{
  const gboolean *full = args;
  const char *folder = vst_view_get_folder (view);
  g_autofree char *path = vst_hub_folder_get_part (folder, VST_HUB_DATABASE);
  g_autofree char *keys_path = vst_hub_folder_get_part (folder, VST_HUB_KEYS);
  VstSecret *key = vst_key_ring_get_database_key (vst_session_get_ring (view->session));
  g_autoptr (VstKeys) keys = vst_keys_load (keys_path, error);
  g_autofree VstHubCheck *self = g_new0 (VstHubCheck, 1);
  g_autoptr (VstDb) db = NULL;

  if (keys == NULL || !(db = vst_db_open (path, vst_secret_get_bytes (key), VST_DB_NONE, error)))
    return NULL;

  vst_db_set_cancellable (db, view->cancellable);

  for (VstHubCheckPart part = 0; part < VST_HUB_CHECK_N_PARTS; part++)
    {
      g_autoptr (GError) local_error = NULL;

      self->whole[part] = check_part (db, view, part, *full, keys, &self->n_acts, &local_error);

      /* What keeps us from looking is no damage. */
      if (local_error != NULL && !g_error_matches (local_error, VST_ERROR, VST_ERROR_CORRUPT))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return NULL;
        }

      if (local_error != NULL)
        g_message ("The check found damage: %s", local_error->message);
    }

  return g_steal_pointer (&self);
}

/* A quick look that is in nobody's way, on the connection of a reader: the file
 * was found whole by whoever opened it last, and disks fail in between.
 */
static gpointer
look (VstView *view,
      gconstpointer args,
      GError **error)
{
  return vst_db_check (view->db, FALSE, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

const VstReading vst_hub_look = { "hub.look", VST_RIGHT_SIGNED_IN, look, NULL };
const VstReading vst_hub_check = { "hub.check", VST_RIGHT_BACK_UP, check, g_free };
