/* vst-hub-file.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-hub-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "vst-error.h"

struct _VstHubFileLock
{
  int fd;
};

/**
 * vst_hub_file_fail:
 * @number: an errno
 * @what: what was tried, in English, without the file's name: a hub's name is
 *   nobody's business in a log
 *
 * Sets the error that says what can be done about @number.
 *
 * Returns: %FALSE
 */
gboolean
vst_hub_file_fail (GError **error,
                   int number,
                   const char *what)
{
  VstError code = VST_ERROR_DISK;

  if (number == ENOSPC || number == EDQUOT)
    code = VST_ERROR_FULL;
  else if (number == EROFS || number == EACCES || number == EPERM)
    code = VST_ERROR_READ_ONLY;
  else if (number == ENOENT)
    code = VST_ERROR_MISSING_PART;
  else if (number == ENOMEM)
    code = VST_ERROR_MEMORY;
  else if (number == EEXIST)
    code = VST_ERROR_EXISTS;

  g_set_error (error, VST_ERROR, code, "%s: %s", what, g_strerror (number));
  return FALSE;
}

/* The same of what is only read. */
gboolean
vst_hub_file_fail_read (GError **error,
                        int number,
                        const char *what)
{
  g_autoptr (GError) local_error = NULL;

  vst_hub_file_fail (&local_error, number, what);
  g_propagate_error (error, vst_error_unread (g_steal_pointer (&local_error)));

  return FALSE;
}

/**
 * vst_hub_file_read:
 * @largest: more bytes than this are damage, not a file to read
 *
 * Reads a small file of the hub.
 *
 * It fails with `VST_ERROR_MISSING_PART` when it isn't there and
 * `VST_ERROR_CORRUPT` when it is a link, a folder, or too large.
 */
GBytes *
vst_hub_file_read (const char *path,
                   gsize largest,
                   GError **error)
{
  g_autofree guint8 *data = NULL;
  struct stat info;
  gsize size = 0;
  int fd;

  g_return_val_if_fail (path != NULL, NULL);

  /* NONBLOCK: somebody's named pipe must not hold the program up. */
  fd = open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  if (fd < 0)
    {
      if (errno == ELOOP)
        g_set_error_literal (error, VST_ERROR, VST_ERROR_CORRUPT, "A part of the hub is a link");
      else
        vst_hub_file_fail_read (error, errno, "Opening a part of the hub");
      return NULL;
    }

  if (fstat (fd, &info) != 0 || !S_ISREG (info.st_mode) || info.st_size < 0 || (gsize) info.st_size > largest)
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_CORRUPT, "A part of the hub is no file, or too large");
      close (fd);
      return NULL;
    }

  data = g_malloc ((gsize) info.st_size + 1);
  while (size < (gsize) info.st_size)
    {
      gssize got = read (fd, data + size, (gsize) info.st_size - size);

      if (got < 0 && errno == EINTR)
        continue;
      if (got < 0)
        {
          vst_hub_file_fail_read (error, errno, "Reading a part of the hub");
          close (fd);
          return NULL;
        }
      if (got == 0)
        break;
      size += (gsize) got;
    }

  close (fd);
  return g_bytes_new_take (g_steal_pointer (&data), size);
}

gboolean
vst_hub_file_write_all (int fd,
                        gconstpointer data,
                        gsize size,
                        GError **error)
{
  const guint8 *at = data;

  while (size > 0)
    {
      gssize put = write (fd, at, size);

      if (put < 0 && errno == EINTR)
        continue;
      if (put <= 0)
        return vst_hub_file_fail (error, put < 0 ? errno : EIO, "Writing a file");
      at += put;
      size -= (gsize) put;
    }

  return TRUE;
}

/**
 * vst_hub_file_sync_folder:
 * @path: a file that was renamed, made or removed
 *
 * Makes sure that a power cut doesn't take the file's new name back.
 */
gboolean
vst_hub_file_sync_folder (const char *path,
                          GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = open (folder, O_RDONLY | O_CLOEXEC | O_DIRECTORY);
  gboolean good = fd >= 0 && fsync (fd) == 0;
  int number = errno;

  if (fd >= 0)
    close (fd);
  return good || vst_hub_file_fail (error, number, "Making a file's name safe");
}

static gboolean
write_new (const char *path,
           gconstpointer data,
           gsize size,
           GError **error)
{
  gboolean good;
  int fd;

  /* What a crash left of an earlier try is of no use to anybody. */
  if (g_unlink (path) != 0 && errno != ENOENT)
    return vst_hub_file_fail (error, errno, "Removing an old try");

  fd = open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (fd < 0)
    return vst_hub_file_fail (error, errno, "Making a part of the hub");

  good = vst_hub_file_write_all (fd, data, size, error);
  if (good && fsync (fd) != 0)
    good = vst_hub_file_fail (error, errno, "Making a part of the hub safe");
  if (close (fd) != 0 && good)
    good = vst_hub_file_fail (error, errno, "Closing a part of the hub");

  return good;
}

/**
 * vst_hub_file_replace:
 *
 * Puts new content in a small file: after a crash or a power cut it has the
 * old content or the new one, whole.
 *
 * Its owner alone may read it.
 */
gboolean
vst_hub_file_replace (const char *path,
                      gconstpointer data,
                      gsize size,
                      GError **error)
{
  g_autofree char *new_path = NULL;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (data != NULL || size == 0, FALSE);

  new_path = g_strconcat (path, ".new", NULL);
  if (!write_new (new_path, data, size, error))
    {
      g_unlink (new_path);
      return FALSE;
    }

  if (g_rename (new_path, path) != 0)
    {
      vst_hub_file_fail (error, errno, "Renaming a part of the hub");
      g_unlink (new_path);
      return FALSE;
    }

  return vst_hub_file_sync_folder (path, error);
}

/**
 * vst_hub_file_remove_database:
 *
 * Removes a database that nobody has open, if it is there.
 */
void
vst_hub_file_remove_database (const char *path)
{
  static const char *const endings[] = { "", "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *name = g_strconcat (path, endings[i], NULL);

      g_unlink (name);
    }
}

/**
 * vst_hub_file_lock:
 * @path: a file of the hub
 *
 * Waits for whoever is just replacing a small file of the same hub, which
 * takes milliseconds, and keeps the next one waiting.
 */
VstHubFileLock *
vst_hub_file_lock (const char *path,
                   GError **error)
{
  g_autofree char *folder = NULL;
  VstHubFileLock *lock;
  int fd;

  g_return_val_if_fail (path != NULL, NULL);

  folder = g_path_get_dirname (path);
  fd = open (folder, O_RDONLY | O_CLOEXEC | O_DIRECTORY);
  while (fd >= 0 && flock (fd, LOCK_EX) != 0)
    {
      if (errno == EINTR)
        continue;
      close (fd);
      fd = -1;
    }

  if (fd < 0)
    {
      vst_hub_file_fail (error, errno, "Locking the hub's folder");
      return NULL;
    }

  lock = g_new0 (VstHubFileLock, 1);
  lock->fd = fd;
  return lock;
}

void
vst_hub_file_lock_free (VstHubFileLock *lock)
{
  g_return_if_fail (lock != NULL);

  close (lock->fd);
  g_free (lock);
}
