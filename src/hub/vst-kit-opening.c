/* vst-kit-opening.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-kit-opening.h"

#include <string.h>

#include "vst-keys-change.h"
#include "vst-keys-revision.h"
#include "vst-passphrase.h"
#include "vst-shield.h"
#include "vst-words.h"

typedef struct
{
  char *folder;
  gint64 staff_id;
  VstSecret *words;
  VstSecret *once;
  VstKeyRing *kit;
  guint unknown;
} KitOpening;

static void
kit_opening_free (KitOpening *self)
{
  g_free (self->folder);
  vst_secret_unref (self->words);
  g_clear_pointer (&self->once, vst_secret_unref);
  g_clear_pointer (&self->kit, vst_key_ring_unref);
  g_free (self);
}

static VstKeys *
reset_change (VstKeys *keys,
              VstKeyRing *ring,
              gpointer data,
              GError **error)
{
  KitOpening *self = data;

  return vst_keys_reset_member (keys, ring, self->staff_id, (const char *) vst_secret_get_bytes (self->once),
                                vst_key_cost_calibrate (), error);
}

static gpointer
run_func (gpointer data)
{
  g_autoptr (GTask) task = data;
  KitOpening *self = g_task_get_task_data (task);
  VstHub *hub = g_task_get_source_object (task);
  g_autoptr (VstSecret) recovery = NULL;
  VstKeyRing *ring = NULL;
  g_autoptr (VstKeys) keys = NULL;
  g_autoptr (GError) error = NULL;

  if ((recovery = vst_words_to_secret ((const char *) vst_secret_get_bytes (self->words), &self->unknown, &error)) &&
      (ring = self->kit = vst_keys_unlock_recovery (vst_hub_get_keys (hub), recovery, &error)) &&
      (keys = vst_keys_change (self->folder, ring, reset_change, self, &error)) &&
      vst_keys_revision_accept (self->folder, ring, keys, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));

  return NULL;
}

/* She is in, whether or not the keys of protected people could be handed on: the
 * kit still has them then.
 */
static void
hand_on_cb (GObject *object,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (vst_hub_do_finish (VST_HUB (object), result, &error) == NULL)
    g_message ("Keys of people aren't handed on: %s", error->message);

  g_task_return_boolean (task, TRUE);
}

static void
sign_in_cb (GObject *object,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  KitOpening *self = g_task_get_task_data (task);

  if (vst_hub_sign_in_finish (VST_HUB (object), result, &error))
    vst_hub_do (VST_HUB (object), &vst_shield_do_hand_on, g_steal_pointer (&self->kit), (GDestroyNotify) vst_key_ring_unref, NULL,
                hand_on_cb, g_steal_pointer (&task));
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
reset_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  KitOpening *self = g_task_get_task_data (G_TASK (result));
  KitOpening *outer = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  outer->unknown = self->unknown;
  outer->kit = g_steal_pointer (&self->kit);

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  vst_hub_sign_in (VST_HUB (object), self->staff_id, (const char *) vst_secret_get_bytes (self->once),
                   sign_in_cb, g_steal_pointer (&task));
}

static KitOpening *
kit_opening_new (VstHub *hub,
                 gint64 staff_id,
                 const char *words)
{
  KitOpening *self = g_new0 (KitOpening, 1);

  self->folder = g_strdup (vst_hub_get_folder (hub));
  self->staff_id = staff_id;
  self->words = vst_secret_new_copy (words, strlen (words) + 1);

  return self;
}

/**
 * vst_kit_opening_run:
 * @staff_id: who is let in
 * @words: the kit's, as they were typed
 *
 * Lets somebody in by the recovery kit.  Her drafts are lost, as only her own
 * passphrase opened them.  What is sealed with protected people is not: the kit
 * gives their keys back to all who may know them.
 *
 * It fails with `VST_ERROR_RECOVERY_KIT`.
 */
void
vst_kit_opening_run (VstHub *hub,
                     gint64 staff_id,
                     const char *words,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  g_autoptr (GTask) outer = g_task_new (hub, NULL, callback, user_data);
  GTask *task;
  KitOpening *self = kit_opening_new (hub, staff_id, words);
  char *once = vst_passphrase_generate (VST_WORD_MIX_BOTH);

  self->once = vst_secret_new_copy (once, strlen (once) + 1);
  vst_passphrase_free (once);

  g_task_set_task_data (outer, kit_opening_new (hub, staff_id, ""), (GDestroyNotify) kit_opening_free);
  task = g_task_new (hub, NULL, reset_cb, g_steal_pointer (&outer));
  g_task_set_task_data (task, self, (GDestroyNotify) kit_opening_free);
  g_thread_unref (g_thread_new ("vst-kit-opening", run_func, task));
}

/**
 * vst_kit_opening_run_finish:
 * @unknown: (out): which word is in no kit, from 1 on; 0 when it isn't that
 */
gboolean
vst_kit_opening_run_finish (VstHub *hub,
                            GAsyncResult *result,
                            guint *unknown,
                            GError **error)
{
  KitOpening *self;

  g_return_val_if_fail (g_task_is_valid (result, hub), FALSE);

  self = g_task_get_task_data (G_TASK (result));
  *unknown = self->unknown;

  return g_task_propagate_boolean (G_TASK (result), error);
}
