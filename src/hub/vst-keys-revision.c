/* vst-keys-revision.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-keys-revision.h"

#include "vst-hub-folder.h"
#include "vst-security-store.h"
#include "vst-setting-store.h"

/* 0 in a hub that was just made. */
static guint64
get_noted (VstDb *db)
{
  g_autofree char *text = vst_setting_find (db, VST_SETTING_KEYS);

  return text != NULL ? g_ascii_strtoull (text, NULL, 10) : 0;
}

/**
 * vst_keys_revision_force:
 *
 * Has @keys count, whatever was noted: in a hub made of a backup, whose copy of
 * the database may be a moment younger than its copy of the keys.
 */
gboolean
vst_keys_revision_force (VstDb *db,
                         VstKeys *keys,
                         GError **error)
{
  g_autofree char *text = g_strdup_printf ("%" G_GUINT64_FORMAT, vst_keys_get_revision (keys));

  return vst_setting_note (db, VST_SETTING_KEYS, text, error);
}

/**
 * vst_keys_revision_note:
 * @db: a writing connection, within a transaction or not
 * @keys: as they are on the disk
 *
 * Notes how far the file has come.  The file is written first: a power cut in
 * between leaves a note that is too low, which does no harm.
 */
gboolean
vst_keys_revision_note (VstDb *db,
                        VstKeys *keys,
                        GError **error)
{
  /* Another program may have come further since. */
  return vst_keys_get_revision (keys) <= get_noted (db) || vst_keys_revision_force (db, keys, error);
}

/**
 * vst_keys_revision_check:
 * @ring: what was opened
 * @keys: (inout): the file it was opened with; the one that is there now when
 *   another program has written it meanwhile
 *
 * Whether nobody has put back an older file; it is `VST_ERROR_KEYS_OLD` when
 * somebody has.
 */
gboolean
vst_keys_revision_check (VstDb *db,
                         const char *folder,
                         VstKeyRing *ring,
                         VstKeys **keys,
                         GError **error)
{
  guint64 noted = get_noted (db);
  g_autofree char *path = NULL;
  g_autoptr (VstKeys) now = NULL;
  g_autoptr (VstKeyRing) proof = NULL;

  if (vst_keys_get_revision (*keys) >= noted)
    return TRUE;

  /* A passphrase takes its time: somebody else may have changed the keys between
   * their reading and now.
   */
  path = vst_hub_folder_get_part (folder, VST_HUB_KEYS);

  if (!(now = vst_keys_load (path, error)))
    return FALSE;

  if (vst_keys_get_revision (now) < noted)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_KEYS_OLD,
                   "The keys file has revision %" G_GUINT64_FORMAT "; the database has met %" G_GUINT64_FORMAT,
                   vst_keys_get_revision (now), noted);
      return FALSE;
    }

  if (!(proof = vst_keys_refresh_ring (now, ring, error)))
    return FALSE;

  vst_keys_unref (*keys);
  *keys = g_steal_pointer (&now);

  return TRUE;
}

/**
 * vst_keys_revision_accept:
 * @ring: the recovery kit's
 * @keys: as they are on the disk
 *
 * Lets an older file count from now on, and says so in the log: the newer one is
 * lost, and whoever has the kit takes it upon herself.
 */
gboolean
vst_keys_revision_accept (const char *folder,
                          VstKeyRing *ring,
                          VstKeys *keys,
                          GError **error)
{
  g_autofree char *path = vst_hub_folder_get_part (folder, VST_HUB_DATABASE);
  g_autoptr (VstDb) db = NULL;

  /* After a rotation that was cut off it may have another key; then nothing was
   * put back.
   */
  db = vst_db_open (path, vst_secret_get_bytes (vst_key_ring_get_database_key (ring)), VST_DB_NONE, NULL);

  if (db == NULL || vst_keys_get_revision (keys) >= get_noted (db))
    return TRUE;

  return vst_security_add (db, VST_STAFF_RECOVERY, NULL, VST_SECURITY_KEYS_OLD, 0, NULL, error) &&
         vst_keys_revision_force (db, keys, error);
}
