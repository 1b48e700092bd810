/* vst-hub-opening.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-hub-opening.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "vst-act-store.h"
#include "vst-attempts.h"
#include "vst-hub-file.h"
#include "vst-hub-folder.h"
#include "vst-hub-lock.h"
#include "vst-keys-change.h"
#include "vst-keys-revision.h"
#include "vst-schema.h"
#include "vst-security-store.h"
#include "vst-setting-store.h"
#include "vst-staff-store.h"

void
vst_hub_opening_free (VstHubOpening *self)
{
  g_clear_pointer (&self->session, vst_session_unref);
  g_clear_object (&self->staff);
  g_clear_pointer (&self->keys, vst_keys_unref);
  vst_hub_lock_give (&self->lock);
  g_free (self->zone);
  g_free (self);
}

/* A rotation that was cut off: whichever of the two keys opens the file is the
 * one that counts from now on.
 */
static VstKeys *
finish_rekey_change (VstKeys *keys,
                     VstKeyRing *ring,
                     gpointer rekeyed,
                     GError **error)
{
  return vst_keys_finish_rekey (keys, ring, GPOINTER_TO_INT (rekeyed), error);
}

static gboolean
settle_rekey (VstHubOpening *self,
              const char *folder,
              const char *path,
              VstKeyRing **ring,
              GError **error)
{
  VstSecret *pending = vst_key_ring_get_pending_database_key (*ring);
  g_autoptr (VstDb) db = NULL;
  VstKeyRing *fresh;
  VstKeys *keys;

  if (!vst_keys_is_rekeying (self->keys) || pending == NULL)
    return TRUE;

  db = vst_db_open (path, vst_secret_get_bytes (pending), VST_DB_NONE, NULL);
  keys = vst_keys_change (folder, *ring, finish_rekey_change, GINT_TO_POINTER (db != NULL), error);

  if (keys == NULL)
    return FALSE;

  g_clear_pointer (&self->keys, vst_keys_unref);
  self->keys = keys;

  if (!(fresh = vst_keys_refresh_ring (keys, *ring, error)))
    return FALSE;

  vst_key_ring_unref (*ring);
  *ring = fresh;

  return TRUE;
}

static gboolean
check_copy (const char *path,
            VstSecret *key,
            GError **error)
{
  g_autoptr (VstDb) copy = vst_db_open (path, vst_secret_get_bytes (key), VST_DB_NONE, error);

  return copy != NULL && vst_db_check (copy, TRUE, error);
}

/* It has its name only once it was proved.  One that is there already may be of
 * another day, from before a backup was restored: it is replaced.
 */
static gboolean
copy_before_migrating (VstDb *db,
                       const char *folder,
                       int version,
                       VstSecret *key,
                       GError **error)
{
  g_autofree char *name = g_strdup_printf (VST_HUB_COPY_BEGINNING "%04d.db", version + 1);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *part = g_strconcat (path, ".part", NULL);

  vst_hub_file_remove_database (part);

  if (!vst_db_copy_to (db, part, vst_secret_get_bytes (key), error) || !check_copy (part, key, error))
    {
      vst_hub_file_remove_database (part);
      return FALSE;
    }

  if (g_rename (part, path) != 0)
    return vst_hub_file_fail (error, errno, "Naming the copy of an old hub");

  return vst_hub_file_sync_folder (path, error);
}

static gboolean
bring_up_to_date (VstHubOpening *self,
                  VstDb *db,
                  const char *folder,
                  VstSecret *key,
                  GError **error)
{
  int version;

  if (!vst_db_get_version (db, &version, error))
    return FALSE;

  if (version == 0)
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_NOT_A_HUB, "The database is empty");
      return FALSE;
    }

  if (version > vst_schema_version)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_TOO_NEW, "Schema %d is later than ours, %d", version, vst_schema_version);
      return FALSE;
    }

  self->migrated = version < vst_schema_version;

  return !self->migrated ||
         (copy_before_migrating (db, folder, version, key, error) &&
          vst_db_migrate (db, vst_schema, error));
}

/* The whole chain is proved by a check; here only that the journal still holds
 * what was anchored outside of it.
 */
static gboolean
check_anchor (VstHubOpening *self,
              VstDb *db,
              GError **error)
{
  guint8 head[VST_ANCHOR_SIZE];
  guint64 count = vst_keys_get_anchor (self->keys, head);

  return count == 0 || vst_act_has_hash (db, (gint64) count, head, error);
}

static VstKeys *
settle_change (VstKeys *keys,
               VstKeyRing *ring,
               gpointer data,
               GError **error)
{
  return vst_keys_settle (keys, ring, error);
}

/* Hands over what others were granted by somebody who did not hold it. */
static gboolean
settle_grants (VstHubOpening *self,
               const char *folder,
               VstKeyRing *ring,
               GError **error)
{
  VstKeys *keys;

  if (!vst_keys_can_settle (self->keys, ring))
    return TRUE;

  if (!(keys = vst_keys_change (folder, ring, settle_change, NULL, error)))
    return FALSE;

  g_clear_pointer (&self->keys, vst_keys_unref);
  self->keys = keys;

  return TRUE;
}

static VstHubOpening *
open_with (const char *folder,
           gint64 staff_id,
           VstKeys *keys,
           VstKeyRing *given,
           guint wrong_tries,
           const char *why,
           GError **error)
{
  g_autofree char *path = vst_hub_folder_get_part (folder, VST_HUB_DATABASE);
  g_autoptr (VstHubOpening) self = g_new0 (VstHubOpening, 1);
  g_autoptr (VstKeyRing) ring = vst_key_ring_ref (given);
  g_autoptr (VstDb) db = NULL;
  g_autofree char *tries = wrong_tries > 0 ? g_strdup_printf ("%u", wrong_tries) : NULL;

  self->keys = vst_keys_ref (keys);
  self->wrong_tries = wrong_tries;
  self->lock = vst_hub_lock_take (folder, VST_HUB_LOCK_OPEN, FALSE, FALSE, error);

  if (self->lock < 0 ||
      !settle_rekey (self, folder, path, &ring, error) ||
      !(db = vst_db_open (path, vst_secret_get_bytes (vst_key_ring_get_database_key (ring)), VST_DB_NONE, error)) ||
      !vst_keys_revision_check (db, folder, ring, &self->keys, error) ||
      !bring_up_to_date (self, db, folder, vst_key_ring_get_database_key (ring), error) ||
      !check_anchor (self, db, error) ||
      !settle_grants (self, folder, ring, error) ||
      !vst_keys_revision_note (db, self->keys, error))
    return NULL;

  if (!(self->staff = vst_staff_find (db, staff_id, error)))
    return NULL;

  self->session = vst_session_new (staff_id, vst_staff_get_roles (self->staff), ring);
  self->zone = vst_setting_find (db, VST_SETTING_ZONE);

  if (!vst_security_get_last_sign_in (db, staff_id, &self->last_sign_in, error) ||
      !vst_security_add (db, staff_id, vst_session_get_code (self->session), why, 0, tries, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * vst_hub_opening_try:
 * @folder: the hub's folder
 * @staff_id: whose tile was chosen
 * @passphrase: what she typed
 * @error: where to put what went wrong
 *
 * Opens a hub for somebody: proves her passphrase, finishes what a power cut may
 * have left, brings the database up to date (with a copy kept beside it first)
 * and looks whether the journal still holds what was anchored.
 *
 * It is `VST_ERROR_PASSPHRASE_WRONG`, or `VST_ERROR_WAIT` too soon after one.
 * Takes as long as the passphrase costs: not for the main thread.
 */
VstHubOpening *
vst_hub_opening_try (const char *folder,
                     gint64 staff_id,
                     const char *passphrase,
                     GError **error)
{
  g_autofree char *path = vst_hub_folder_get_part (folder, VST_HUB_KEYS);
  g_autofree char *attempts = vst_hub_folder_get_part (folder, VST_HUB_ATTEMPTS);
  g_autoptr (VstKeys) keys = NULL;
  g_autoptr (VstKeyRing) ring = NULL;
  g_autoptr (GError) local_error = NULL;
  guint wrong_tries = 0;

  if (!vst_hub_folder_check (folder, NULL, error) ||
      !(keys = vst_keys_load (path, error)) ||
      !vst_attempts_check (attempts, staff_id, g_get_real_time (), error))
    return NULL;

  if (!(ring = vst_keys_unlock (keys, staff_id, passphrase, &local_error)))
    {
      if (g_error_matches (local_error, VST_ERROR, VST_ERROR_PASSPHRASE_WRONG))
        vst_attempts_fail (attempts, staff_id, g_get_real_time (), NULL);

      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  /* The delay is a courtesy; a file that can't be written must not keep her out. */
  vst_attempts_succeed (attempts, staff_id, &wrong_tries, NULL);

  return open_with (folder, staff_id, keys, ring, wrong_tries, VST_SECURITY_SIGN_IN, error);
}

/**
 * vst_hub_opening_by_ring:
 * @why: the kind of row in the log of sign-ins and keys
 *
 * The same with keys that are at hand: right after a hub was made, opened by its
 * recovery kit, or given new keys.
 */
VstHubOpening *
vst_hub_opening_by_ring (const char *folder,
                         gint64 staff_id,
                         VstKeyRing *ring,
                         const char *why,
                         GError **error)
{
  g_autofree char *path = vst_hub_folder_get_part (folder, VST_HUB_KEYS);
  g_autoptr (VstKeys) keys = NULL;

  if (!vst_hub_folder_check (folder, NULL, error) || !(keys = vst_keys_load (path, error)))
    return NULL;

  return open_with (folder, staff_id, keys, ring, 0, why, error);
}

typedef struct
{
  guint64 count;
  guint8 head[VST_ANCHOR_SIZE];
} Anchor;

static VstKeys *
anchor_change (VstKeys *keys,
               VstKeyRing *ring,
               gpointer data,
               GError **error)
{
  const Anchor *anchor = data;
  guint8 head[VST_ANCHOR_SIZE];

  /* Another program may have come further since. */
  if (vst_keys_get_anchor (keys, head) > anchor->count)
    return vst_keys_ref (keys);

  return vst_keys_set_anchor (keys, ring, anchor->count, anchor->head, error);
}

/**
 * vst_hub_cast_anchor:
 *
 * Writes where the journal stands into the `keys` file, outside the database.
 */
gboolean
vst_hub_cast_anchor (const char *folder,
                     VstSession *session,
                     VstDb *db,
                     GError **error)
{
  g_autoptr (VstKeys) keys = NULL;
  Anchor anchor;

  if (!vst_act_read_head (db, &anchor.count, anchor.head, error))
    return FALSE;

  keys = vst_keys_change (folder, vst_session_get_ring (session), anchor_change, &anchor, error);

  return keys != NULL && vst_keys_revision_note (db, keys, error);
}
