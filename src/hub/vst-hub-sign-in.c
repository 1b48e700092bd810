/* vst-hub-sign-in.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-hub-private.h"

#include <string.h>

#include "vst-security-store.h"

typedef struct
{
  char *folder;
  gint64 staff_id;
  VstSecret *passphrase;
  VstKeyRing *ring;
  GTask *task;
} SignIn;

static void
sign_in_free (SignIn *self)
{
  g_free (self->folder);
  g_clear_pointer (&self->passphrase, vst_secret_unref);
  g_clear_pointer (&self->ring, vst_key_ring_unref);
  g_free (self);
}

static gpointer
sign_in_func (gpointer data)
{
  g_autoptr (GTask) task = data;
  SignIn *args = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  VstHubOpening *opening;

  if (args->ring != NULL)
    opening = vst_hub_opening_by_ring (args->folder, args->staff_id, args->ring, VST_SECURITY_SIGN_IN, &error);
  else
    opening = vst_hub_opening_try (args->folder, args->staff_id, (const char *) vst_secret_get_bytes (args->passphrase), &error);

  if (opening != NULL)
    g_task_return_pointer (task, opening, (GDestroyNotify) vst_hub_opening_free);
  else
    g_task_return_error (task, vst_error_unread (g_steal_pointer (&error)));

  return NULL;
}

static void
start_sign_in (VstHub *self,
               SignIn *args,
               GAsyncReadyCallback callback,
               gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, vst_hub_sign_in);
  g_task_set_task_data (task, args, (GDestroyNotify) sign_in_free);

  if (self->state != VST_HUB_LOCKED)
    {
      g_task_return_new_error (task, VST_ERROR, VST_ERROR_RULE, "Somebody is signed in");
      return;
    }

  vst_hub_set_state (self, VST_HUB_OPENING);
  g_thread_unref (g_thread_new ("vst-sign-in", sign_in_func, g_steal_pointer (&task)));
}

/**
 * vst_hub_sign_in:
 * @staff_id: whose tile was chosen
 * @passphrase: what she typed; copied into guarded memory
 *
 * Opens the hub for somebody.
 *
 * It fails with `VST_ERROR_PASSPHRASE_WRONG`, `VST_ERROR_WAIT`,
 * `VST_ERROR_TOO_NEW`, `VST_ERROR_CORRUPT`, `VST_ERROR_NETWORK_SHARE`, among
 * others.
 */
void
vst_hub_sign_in (VstHub *self,
                 gint64 staff_id,
                 const char *passphrase,
                 GAsyncReadyCallback callback,
                 gpointer user_data)
{
  SignIn *args;

  g_return_if_fail (VST_IS_HUB (self));
  g_return_if_fail (passphrase != NULL);

  args = g_new0 (SignIn, 1);
  args->folder = g_strdup (self->folder);
  args->staff_id = staff_id;
  args->passphrase = vst_secret_new_copy (passphrase, strlen (passphrase) + 1);

  start_sign_in (self, args, callback, user_data);
}

/**
 * vst_hub_sign_in_with:
 * @ring: her keys, which are at hand: the hub was just made, or just unlocked by
 *   the recovery kit
 *
 * Opens the hub for somebody without asking for her passphrase again.
 */
void
vst_hub_sign_in_with (VstHub *self,
                      gint64 staff_id,
                      VstKeyRing *ring,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  SignIn *args;

  g_return_if_fail (VST_IS_HUB (self));

  args = g_new0 (SignIn, 1);
  args->folder = g_strdup (self->folder);
  args->staff_id = staff_id;
  args->ring = vst_key_ring_ref (ring);

  start_sign_in (self, args, callback, user_data);
}

gboolean
vst_hub_sign_in_finish (VstHub *self,
                        GAsyncResult *result,
                        GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  self->opening = g_task_propagate_pointer (G_TASK (result), error);

  if (self->opening == NULL)
    {
      if (self->state == VST_HUB_OPENING)
        vst_hub_set_state (self, VST_HUB_LOCKED);
      return FALSE;
    }

  vst_hub_start (self);

  return TRUE;
}
