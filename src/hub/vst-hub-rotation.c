/* vst-hub-rotation.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-hub-rotation.h"

#include "vst-act-private.h"
#include "vst-hub-folder.h"
#include "vst-hub-lock.h"
#include "vst-hub-private.h"
#include "vst-hub-replaced.h"
#include "vst-keys-change.h"
#include "vst-keys-revision.h"
#include "vst-security-store.h"
#include "vst-shield.h"

/* After somebody left badly, or took the file along: every key she held is
 * replaced.  First the compartments', with what lies under them, as an act; then
 * the database's, page by page, with nobody else at it.
 */

static VstKeys *
rotate_change (VstKeys *keys,
               VstKeyRing *ring,
               gpointer data,
               GError **error)
{
  const VstKeyKinds *kinds = data;

  return vst_keys_rotate (keys, ring, *kinds, error);
}

static gboolean
reseal (VstAct *act,
        GError **error)
{
  for (const VstRoom *const *room = vst_room_get_all (); *room != NULL; room++)
    if ((*room)->reseal != NULL && !(*room)->reseal (act, error))
      return FALSE;

  return TRUE;
}

/* What the person herself does not hold, she can't renew: it stays. */
static gpointer
renew (VstAct *act,
       gconstpointer args,
       GError **error)
{
  VstView *view = vst_act_get_view (act);
  VstKeyKinds kinds = *(const VstKeyKinds *) args & VST_KEYS_GRANTABLE & vst_key_ring_get_kinds (vst_view_get_ring (view));
  g_autoptr (VstKeys) keys = NULL;
  VstKeyRing *ring;

  if (kinds == 0)
    return GINT_TO_POINTER (TRUE);

  keys = vst_keys_change (view->folder, vst_view_get_ring (view), rotate_change, &kinds, error);

  if (keys == NULL || !vst_keys_revision_note (view->db, keys, error) ||
      !(ring = vst_keys_refresh_ring (keys, vst_view_get_ring (view), error)))
    return NULL;

  vst_session_take_ring (view->session, ring);
  vst_act_set_subject (act, "hub", 0);

  return vst_shield_open_all (view, error) && reseal (act, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

const VstDeed vst_hub_renew_keys = { "hub.renew-keys", VST_RIGHT_STAFF, VST_TOPIC_STAFF, VST_DEED_NONE, renew, NULL };

static VstKeys *
begin_change (VstKeys *keys,
              VstKeyRing *ring,
              gpointer data,
              GError **error)
{
  return vst_keys_begin_rekey (keys, ring, error);
}

static VstKeys *
finish_change (VstKeys *keys,
               VstKeyRing *ring,
               gpointer rekeyed,
               GError **error)
{
  return vst_keys_finish_rekey (keys, ring, GPOINTER_TO_INT (rekeyed), error);
}

static gboolean
rekey_file (const char *path,
            VstSecret *old_key,
            VstSecret *new_key,
            GError **error)
{
  g_autoptr (VstDb) db = vst_db_open (path, vst_secret_get_bytes (old_key), VST_DB_NONE, error);

  if (db == NULL || !vst_db_rekey (db, vst_secret_get_bytes (new_key), error))
    return FALSE;

  g_clear_pointer (&db, vst_db_close);
  db = vst_db_open (path, vst_secret_get_bytes (new_key), VST_DB_NONE, error);

  return db != NULL && vst_db_check (db, TRUE, error);
}

/* Both keys are in the file from before the first page is written until after
 * the last was proved: whenever the power goes, one of them opens the database,
 * and the next sign-in finds out which.
 */
static VstKeyRing *
rekey (const char *folder,
       VstKeyRing *ring,
       GError **error)
{
  g_autofree char *path = vst_hub_folder_get_part (folder, VST_HUB_DATABASE);
  g_autoptr (VstKeys) both = NULL;
  g_autoptr (VstKeys) done = NULL;
  g_autoptr (VstKeyRing) wide = NULL;

  if (!(both = vst_keys_change (folder, ring, begin_change, NULL, error)) ||
      !(wide = vst_keys_refresh_ring (both, ring, error)) ||
      !rekey_file (path, vst_key_ring_get_database_key (wide), vst_key_ring_get_pending_database_key (wide), error) ||
      !(done = vst_keys_change (folder, wide, finish_change, GINT_TO_POINTER (TRUE), error)))
    return NULL;

  return vst_keys_refresh_ring (done, wide, error);
}

typedef struct
{
  char *folder;
  gint64 staff_id;
  VstKeyRing *ring;
} Rotation;

static void
rotation_free (Rotation *self)
{
  g_free (self->folder);
  vst_key_ring_unref (self->ring);
  g_free (self);
}

static VstHubOpening *
rotate (const Rotation *args,
        GError **error)
{
  g_autoptr (VstKeyRing) ring = NULL;
  int lock = vst_hub_lock_take (args->folder, VST_HUB_LOCK_OPEN, TRUE, FALSE, error);
  guint n_gone;

  if (lock < 0)
    return NULL;

  /* What the old key opens besides goes first: cut off, the next try begins here. */
  if (vst_hub_folder_drop_copies (args->folder, error) && vst_hub_replaced_drop (args->folder, G_MAXINT64, &n_gone, error))
    ring = rekey (args->folder, args->ring, error);

  vst_hub_lock_give (&lock);

  return ring != NULL ? vst_hub_opening_by_ring (args->folder, args->staff_id, ring, VST_SECURITY_ROTATED, error) : NULL;
}

static gpointer
rotate_func (gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;
  VstHubOpening *opening = rotate (g_task_get_task_data (task), &error);

  if (opening != NULL)
    g_task_return_pointer (task, opening, (GDestroyNotify) vst_hub_opening_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));

  return NULL;
}

static void
renewed_cb (GObject *object,
            GAsyncResult *result,
            gpointer user_data)
{
  VstHub *self = VST_HUB (object);
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  Rotation *args;

  if (vst_hub_do_finish (self, result, &error) == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  args = g_new0 (Rotation, 1);
  args->folder = g_strdup (self->folder);
  args->staff_id = vst_session_get_staff_id (self->opening->session);
  args->ring = vst_key_ring_ref (vst_session_get_ring (self->opening->session));
  g_task_set_task_data (task, args, (GDestroyNotify) rotation_free);

  vst_hub_stop (self, VST_HUB_OPENING);
  vst_hub_lock_give (&self->opening->lock);
  g_thread_unref (g_thread_new ("vst-rotation", rotate_func, g_steal_pointer (&task)));
}

/**
 * vst_hub_rotate:
 *
 * Replaces every key: for after somebody left with a copy of the file, or badly.
 * While it runs nothing else is done; who is signed in stays so.
 *
 * It is `VST_ERROR_NO_RIGHT` for whoever does not look after staff, and
 * `VST_ERROR_BUSY` while another program has the hub open.
 */
void
vst_hub_rotate (VstHub *self,
                GAsyncReadyCallback callback,
                gpointer user_data)
{
  GTask *task;
  VstKeyKinds *kinds;

  g_return_if_fail (VST_IS_HUB (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, vst_hub_rotate);
  kinds = g_new (VstKeyKinds, 1);
  *kinds = VST_KEYS_GRANTABLE;

  vst_hub_do (self, &vst_hub_renew_keys, kinds, g_free, NULL, renewed_cb, task);
}

/**
 * vst_hub_rotate_finish:
 *
 * When it failed the hub is as it was, or is locked if even that can't be.
 */
gboolean
vst_hub_rotate_finish (VstHub *self,
                       GAsyncResult *result,
                       GError **error)
{
  VstHubOpening *opening;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  opening = g_task_propagate_pointer (G_TASK (result), error);

  /* Refused before anything was stopped. */
  if (opening == NULL && self->state == VST_HUB_OPEN)
    return FALSE;

  if (opening == NULL)
    {
      g_autoptr (VstKeyRing) ring = vst_key_ring_ref (vst_session_get_ring (self->opening->session));
      gint64 staff_id = vst_session_get_staff_id (self->opening->session);

      opening = vst_hub_opening_by_ring (self->folder, staff_id, ring, VST_SECURITY_SIGN_IN, NULL);
      g_clear_pointer (&self->opening, vst_hub_opening_free);
      self->opening = opening;

      if (opening != NULL)
        vst_hub_start (self);
      else
        vst_hub_set_state (self, VST_HUB_LOCKED);

      return FALSE;
    }

  vst_hub_opening_free (self->opening);
  self->opening = opening;
  vst_hub_start (self);

  return TRUE;
}
