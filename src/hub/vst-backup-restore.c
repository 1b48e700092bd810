/* vst-backup-restore.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-backup.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#include "vst-act-store.h"
#include "vst-audit.h"
#include "vst-hub-file.h"
#include "vst-hub-folder.h"
#include "vst-hub-lock.h"
#include "vst-hub-replaced.h"
#include "vst-keys-revision.h"
#include "vst-security-store.h"

static VstKeyRing *
unlock (VstKeys *keys,
        const VstBackupOwner *owner,
        GError **error)
{
  if (owner->recovery != NULL)
    return vst_keys_unlock_recovery (keys, owner->recovery, error);

  return vst_keys_unlock (keys, owner->staff_id, owner->passphrase != NULL ? owner->passphrase : "", error);
}

/* Under the hub's own key again, as the slots in the keys file have it. */
static gboolean
take_own_key (const char *path,
              VstSecret *backup_key,
              VstKeyRing *ring,
              VstKeys *keys,
              gint64 staff_id,
              GError **error)
{
  VstSecret *key = vst_key_ring_get_database_key (ring);
  g_autoptr (VstDb) db = vst_db_open (path, vst_secret_get_bytes (backup_key), VST_DB_NONE, error);

  if (db == NULL || !vst_db_rekey (db, vst_secret_get_bytes (key), error))
    return FALSE;

  g_clear_pointer (&db, vst_db_close);

  if (!(db = vst_db_open (path, vst_secret_get_bytes (key), VST_DB_NONE, error)))
    return FALSE;

  return vst_db_check (db, TRUE, error) &&
         vst_audit_verify (db, 0, NULL, NULL, error) &&
         vst_security_add (db, staff_id, NULL, VST_SECURITY_RESTORED, 0, NULL, error) &&
         vst_keys_revision_force (db, keys, error) &&
         vst_db_checkpoint (db, error);
}

/* As they are in the backup, byte for byte: they are nobody's change. */
static gboolean
save_keys (VstKeys *keys,
           const char *path,
           GError **error)
{
  gsize size;
  gconstpointer bytes = g_bytes_get_data (vst_keys_get_bytes (keys), &size);

  return vst_hub_file_replace (path, bytes, size, error);
}

static gboolean
fill (const char *part,
      VstBackupFile *file,
      VstKeyRing *ring,
      gint64 staff_id,
      GCancellable *cancellable,
      GError **error)
{
  g_autofree char *keys_path = vst_hub_folder_get_part (part, VST_HUB_KEYS);
  g_autofree char *database = vst_hub_folder_get_part (part, VST_HUB_DATABASE);
  g_autoptr (VstSecret) backup_key = vst_backup_file_unlock (file, ring, error);

  return backup_key != NULL &&
         vst_backup_file_extract (file, backup_key, database, cancellable, error) &&
         take_own_key (database, backup_key, ring, vst_backup_file_get_keys (file), staff_id, error) &&
         save_keys (vst_backup_file_get_keys (file), keys_path, error);
}

static gboolean
say_disk (GError **error)
{
  g_set_error (error, VST_ERROR, VST_ERROR_DISK, "The restored hub can't take its name: %s", g_strerror (errno));

  return FALSE;
}

/* Both names at once, so that a kill never leaves the hub without its own; not
 * every file system can.
 */
static gboolean
exchange (const char *part,
          const char *folder,
          const char *aside)
{
  if (g_rename (part, aside) != 0)
    return FALSE;

  if (renameat2 (AT_FDCWD, aside, AT_FDCWD, folder, RENAME_EXCHANGE) == 0)
    return TRUE;

  if (g_rename (aside, part) != 0)
    g_warning ("What was restored stays beside the hub: %s", g_strerror (errno));

  return FALSE;
}

/* The hub that is replaced stays beside for a while, for whoever needs what was
 * in it.
 */
static gboolean
take_place (const char *part,
            const char *folder,
            gboolean replace,
            GError **error)
{
  g_autofree char *aside = vst_hub_replaced_build_path (folder, g_get_real_time ());
  int lock;

  if (!g_file_test (folder, G_FILE_TEST_EXISTS))
    return g_rename (part, folder) == 0 || say_disk (error);

  if (!replace)
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_EXISTS, "A hub is there already");
      return FALSE;
    }

  if ((lock = vst_hub_lock_take (folder, VST_HUB_LOCK_OPEN, TRUE, FALSE, error)) < 0)
    return FALSE;

  if (exchange (part, folder, aside))
    {
      vst_hub_lock_give (&lock);
      return vst_hub_file_sync_folder (folder, error);
    }

  if (g_rename (folder, aside) != 0)
    {
      say_disk (error);
      vst_hub_lock_give (&lock);
      return FALSE;
    }

  vst_hub_lock_give (&lock);

  if (g_rename (part, folder) == 0)
    return TRUE;

  say_disk (error);
  if (g_rename (aside, folder) != 0)
    g_warning ("The hub stays under %s", VST_HUB_FOLDER_ENDING);

  return FALSE;
}

/**
 * vst_backup_compare:
 * @path: a backup
 * @folder: a hub that is there
 * @owner: who proves that it may be replaced
 * @loss: (out caller-allocates): what would be lost
 * @error: where to put what keeps us from knowing
 *
 * What would be lost if @path was restored in the place of the hub that is
 * there; which is only looked at.
 */
gboolean
vst_backup_compare (const char *path,
                    const char *folder,
                    const VstBackupOwner *owner,
                    VstBackupLoss *loss,
                    GError **error)
{
  g_autofree char *keys_path = vst_hub_folder_get_part (folder, VST_HUB_KEYS);
  g_autofree char *database = vst_hub_folder_get_part (folder, VST_HUB_DATABASE);
  g_autoptr (VstBackupFile) file = vst_backup_file_open (path, error);
  g_autoptr (VstKeys) keys = NULL;
  g_autoptr (VstKeyRing) ring = NULL;
  g_autoptr (VstDb) db = NULL;

  memset (loss, 0, sizeof *loss);

  if (file == NULL || !(keys = vst_keys_load (keys_path, error)))
    return FALSE;

  loss->same_hub = memcmp (vst_keys_get_hub_id (keys), vst_keys_get_hub_id (vst_backup_file_get_keys (file)), VST_HUB_ID_SIZE) == 0;

  if (!loss->same_hub)
    return TRUE;

  if (!(ring = unlock (keys, owner, error)) ||
      !(db = vst_db_open (database, vst_secret_get_bytes (vst_key_ring_get_database_key (ring)), VST_DB_READ_ONLY, error)))
    return FALSE;

  return vst_act_count_since (db, vst_backup_file_get_made_at (file), &loss->n_acts, &loss->last_at, error);
}

/**
 * vst_backup_restore:
 * @path: a backup
 * @folder: the hub's folder from then on
 * @owner: who proves that it may be restored
 * @replace: whether a hub that is there may be put aside
 * @cancellable: (nullable): stops it; then nothing has changed
 * @error: where to put what went wrong
 *
 * Makes a hub of a backup: beside the live one, proved, and only then in its
 * place; the replaced one is kept under another name.
 *
 * It is `VST_ERROR_NO_RIGHT` for whoever holds no key to backups,
 * `VST_ERROR_EXISTS` without @replace, `VST_ERROR_BUSY` while a program has the
 * hub open.
 */
gboolean
vst_backup_restore (const char *path,
                    const char *folder,
                    const VstBackupOwner *owner,
                    gboolean replace,
                    GCancellable *cancellable,
                    GError **error)
{
  g_autofree char *part = g_strconcat (folder, ".part", NULL);
  g_autoptr (VstBackupFile) file = NULL;
  g_autoptr (VstKeyRing) ring = NULL;
  g_autoptr (GError) local_error = NULL;

  if (!replace && g_file_test (folder, G_FILE_TEST_EXISTS))
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_EXISTS, "A hub is there already");
      return FALSE;
    }

  if (!(file = vst_backup_file_open (path, error)) ||
      !vst_backup_file_verify (file, cancellable, error) ||
      !(ring = unlock (vst_backup_file_get_keys (file), owner, error)))
    return FALSE;

  vst_hub_folder_remove (part);

  if (!vst_hub_folder_create (part, NULL, error))
    return FALSE;

  if (!fill (part, file, ring, owner->staff_id, cancellable, &local_error))
    g_propagate_error (error, vst_backup_file_blame (g_steal_pointer (&local_error)));
  else if (take_place (part, folder, replace, error))
    return TRUE;

  vst_hub_folder_remove (part);

  return FALSE;
}
