/* vst-keys-change.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-keys-change.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "vst-error.h"
#include "vst-hub-folder.h"

/* Two programs must not change the keys at once: the second would write over
 * what the first has just saved.  The lock is on the file of attempts, since
 * `keys` itself is replaced by another file.
 */
static int
lock_folder (const char *folder,
             GError **error)
{
  g_autofree char *path = vst_hub_folder_get_part (folder, VST_HUB_ATTEMPTS);
  int fd = open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);

  if (fd >= 0 && flock (fd, LOCK_EX) == 0)
    return fd;

  if (fd >= 0)
    close (fd);

  g_set_error_literal (error, VST_ERROR, VST_ERROR_DISK, "The keys can't be locked");

  return -1;
}

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
  int fd = lock_folder (folder, error);

  if (fd < 0)
    return NULL;

  if (!(before = vst_keys_load (path, error)) ||
      !(after = change (before, ring, data, error)) ||
      !vst_keys_save (after, path, error))
    g_clear_pointer (&after, vst_keys_unref);

  close (fd);

  return g_steal_pointer (&after);
}
