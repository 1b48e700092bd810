/* vst-hub-lock.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-hub-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "vst-error.h"

/* A file of its own: `keys` and `attempts` are replaced by other files, and the
 * engine keeps its own locks on the database.
 */
#define LOCK_FILE ".lock"

/**
 * vst_hub_lock_take:
 * @folder: the hub's folder
 * @part: what is locked
 * @alone: whether nobody else may have it
 * @wait: until it is free, or not
 *
 * Keeps other programs out, and other threads of this one.
 *
 * Returns: the lock, for vst_hub_lock_give(); -1 with `VST_ERROR_BUSY` when
 *   somebody has it and @wait is %FALSE
 */
int
vst_hub_lock_take (const char *folder,
                   VstHubLockPart part,
                   gboolean alone,
                   gboolean wait,
                   GError **error)
{
  g_autofree char *path = g_build_filename (folder, LOCK_FILE, NULL);
  struct flock range = {
    .l_type = alone ? F_WRLCK : F_RDLCK,
    .l_whence = SEEK_SET,
    .l_start = part,
    .l_len = 1,
  };
  int fd = open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  int saved;

  if (fd >= 0 && fcntl (fd, wait ? F_OFD_SETLKW : F_OFD_SETLK, &range) == 0)
    return fd;

  saved = errno;
  if (fd >= 0)
    close (fd);

  if (saved == EAGAIN || saved == EACCES)
    g_set_error_literal (error, VST_ERROR, VST_ERROR_BUSY, "Another program has the hub open");
  else
    g_set_error (error, VST_ERROR, VST_ERROR_DISK, "The hub can't be locked: %s", g_strerror (saved));

  return -1;
}

/**
 * vst_hub_lock_give:
 * @lock: (inout): a lock, or -1; -1 afterwards
 *
 * Lets others in again.
 */
void
vst_hub_lock_give (int *lock)
{
  if (*lock >= 0)
    close (*lock);

  *lock = -1;
}
