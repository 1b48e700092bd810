/* vst-keys-change.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-keys-change.h"

#include "vst-hub-folder.h"
#include "vst-hub-lock.h"

/**
 * vst_keys_change:
 * @folder: the hub's folder
 * @ring: the keys of whoever changes them
 * @change: the change
 * @data: for @change
 *
 * Reads the keys of a hub, changes them and saves them, with no other program
 * in between.  Not for the main thread where @change takes its time.
 *
 * Returns: (transfer full): what was saved
 */
VstKeys *
vst_keys_change (const char *folder,
                 VstKeyRing *ring,
                 VstKeysChange change,
                 gpointer data,
                 GError **error)
{
  g_autofree char *path = vst_hub_folder_get_part (folder, VST_HUB_KEYS);
  g_autoptr (VstKeys) before = NULL;
  g_autoptr (VstKeys) after = NULL;
  int lock = vst_hub_lock_take (folder, VST_HUB_LOCK_KEYS, TRUE, TRUE, error);

  /* The second of two programs would write over what the first has saved. */
  if (lock < 0)
    return NULL;

  if (!(before = vst_keys_load (path, error)) ||
      !(after = change (before, ring, data, error)) ||
      !vst_keys_save (after, path, error))
    g_clear_pointer (&after, vst_keys_unref);

  vst_hub_lock_give (&lock);

  return g_steal_pointer (&after);
}
