/* vst-test-vfs.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-vfs.h"

#include <sqlite3.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "vst-db.h"
#include "vst-error.h"

#define NAME "vestibule-test"
#define SECTOR 512

/* A write or a cut to length that no sync has made safe yet. */
typedef struct
{
  sqlite3_int64 offset; /* the length, for a cut */
  GBytes *bytes;        /* NULL for a cut */
} Pending;

/* What of a file would be left after a power cut. */
typedef struct
{
  char *path;
  GByteArray *durable;
  GPtrArray *pending;
  gboolean named; /* its name is safe in the folder */
} Medium;

typedef struct
{
  sqlite3_file base;
  Medium *medium;
  sqlite3_file *real;
} File;

static struct
{
  GMutex lock;
  sqlite3_vfs vfs;
  sqlite3_vfs *real;

  VstTestFault fault;
  guint fail_at; /* 0: never */
  guint n_ops;
  guint n_failed;

  guint cut_at; /* 0: never */
  guint n_steps;
  guint percent;
  GRand *rand;
  GPtrArray *media;
} disk;

static void
pending_free (Pending *pending)
{
  g_clear_pointer (&pending->bytes, g_bytes_unref);
  g_free (pending);
}

static Medium *
get_medium (const char *path)
{
  g_autofree char *content = NULL;
  Medium *medium;
  gsize size = 0;

  for (guint i = 0; i < disk.media->len; i++)
    {
      medium = g_ptr_array_index (disk.media, i);

      if (strcmp (medium->path, path) == 0)
        return medium;
    }

  medium = g_new0 (Medium, 1);
  medium->path = g_strdup (path);
  medium->named = g_file_get_contents (path, &content, &size, NULL);
  medium->durable = g_byte_array_new_take ((guint8 *) g_steal_pointer (&content), size);
  medium->pending = g_ptr_array_new_with_free_func ((GDestroyNotify) pending_free);
  g_ptr_array_add (disk.media, medium);

  return medium;
}

static void
put (Medium *medium,
     sqlite3_int64 offset,
     const guint8 *bytes,
     gsize size)
{
  guint before = medium->durable->len;

  if (offset + size > before)
    {
      g_byte_array_set_size (medium->durable, (guint) (offset + size));
      memset (medium->durable->data + before, 0, medium->durable->len - before);
    }

  memcpy (medium->durable->data + offset, bytes, size);
}

static gboolean
is_lucky (void)
{
  return g_rand_int_range (disk.rand, 0, 100) < (gint32) disk.percent;
}

/* Everything that is pending reaches the disk, or some sectors of it. */
static void
settle (Medium *medium,
        gboolean all)
{
  for (guint i = 0; i < medium->pending->len; i++)
    {
      const Pending *pending = g_ptr_array_index (medium->pending, i);
      const guint8 *bytes;
      gsize size;

      if (pending->bytes == NULL)
        {
          if (pending->offset < medium->durable->len && (all || is_lucky ()))
            g_byte_array_set_size (medium->durable, (guint) pending->offset);
          continue;
        }

      bytes = g_bytes_get_data (pending->bytes, &size);

      for (gsize at = 0; at < size;)
        {
          gsize piece = MIN (size - at, SECTOR - (gsize) (pending->offset + at) % SECTOR);

          if (all || is_lucky ())
            put (medium, pending->offset + at, bytes + at, piece);
          at += piece;
        }
    }

  g_ptr_array_set_size (medium->pending, 0);
}

/* The files become what the disk would have kept, and the process is gone.  The
 * index in shared memory is gone as well.
 */
static void
lose_power (void)
{
  for (guint i = 0; i < disk.media->len; i++)
    {
      Medium *medium = g_ptr_array_index (disk.media, i);
      FILE *file;

      if (!medium->named && (medium->pending->len == 0 || g_rand_boolean (disk.rand)))
        {
          unlink (medium->path);
          continue;
        }

      settle (medium, FALSE);

      if (!(file = fopen (medium->path, "wb")))
        _exit (1);
      if (fwrite (medium->durable->data, 1, medium->durable->len, file) != medium->durable->len || fclose (file) != 0)
        _exit (1);
    }

  for (guint i = 0; i < disk.media->len; i++)
    {
      g_autofree char *index = g_strconcat (((Medium *) g_ptr_array_index (disk.media, i))->path, "-shm", NULL);

      unlink (index);
    }

  _exit (VST_TEST_POWER_CUT);
}

static void
step (void)
{
  if (disk.cut_at > 0 && ++disk.n_steps == disk.cut_at)
    lose_power ();
}

static gboolean
goes_wrong (VstTestDiskOps op)
{
  gboolean wrong = FALSE;

  g_mutex_lock (&disk.lock);

  if (disk.fail_at > 0 && disk.fault.ops & op)
    {
      disk.n_ops++;
      wrong = disk.n_ops == disk.fail_at || (disk.fault.sticky && disk.n_ops > disk.fail_at);
      disk.n_failed += wrong;
    }

  g_mutex_unlock (&disk.lock);

  return wrong;
}

#define REAL(file) (((File *) (file))->real)
#define METHODS(file) (REAL (file)->pMethods)

static int
file_close (sqlite3_file *file)
{
  return METHODS (file)->xClose (REAL (file));
}

static int
file_read (sqlite3_file *file,
           void *buffer,
           int size,
           sqlite3_int64 offset)
{
  if (goes_wrong (VST_TEST_READ))
    return SQLITE_IOERR_READ;

  return METHODS (file)->xRead (REAL (file), buffer, size, offset);
}

static int
file_write (sqlite3_file *file,
            const void *buffer,
            int size,
            sqlite3_int64 offset)
{
  Medium *medium = ((File *) file)->medium;

  if (goes_wrong (VST_TEST_WRITE))
    {
      if (disk.fault.half && size > 1)
        METHODS (file)->xWrite (REAL (file), buffer, size / 2, offset);

      return disk.fault.full ? SQLITE_FULL : SQLITE_IOERR_WRITE;
    }

  if (medium != NULL)
    {
      Pending *pending = g_new0 (Pending, 1);

      pending->offset = offset;
      pending->bytes = g_bytes_new (buffer, (gsize) size);
      g_ptr_array_add (medium->pending, pending);
      step ();
    }

  return METHODS (file)->xWrite (REAL (file), buffer, size, offset);
}

static int
file_truncate (sqlite3_file *file,
               sqlite3_int64 size)
{
  Medium *medium = ((File *) file)->medium;

  if (goes_wrong (VST_TEST_TRUNCATE))
    return SQLITE_IOERR_TRUNCATE;

  if (medium != NULL)
    {
      Pending *pending = g_new0 (Pending, 1);

      pending->offset = size;
      g_ptr_array_add (medium->pending, pending);
      step ();
    }

  return METHODS (file)->xTruncate (REAL (file), size);
}

static int
file_sync (sqlite3_file *file,
           int flags)
{
  Medium *medium = ((File *) file)->medium;

  if (goes_wrong (VST_TEST_SYNC))
    return SQLITE_IOERR_FSYNC;

  if (medium == NULL)
    return METHODS (file)->xSync (REAL (file), flags);

  /* The power may go while it syncs; the real disk is not asked to hurry. */
  step ();
  settle (medium, TRUE);
  medium->named = TRUE;

  return SQLITE_OK;
}

static int
file_size (sqlite3_file *file,
           sqlite3_int64 *size)
{
  return METHODS (file)->xFileSize (REAL (file), size);
}

static int
file_lock (sqlite3_file *file,
           int level)
{
  return METHODS (file)->xLock (REAL (file), level);
}

static int
file_unlock (sqlite3_file *file,
             int level)
{
  return METHODS (file)->xUnlock (REAL (file), level);
}

static int
file_check_reserved_lock (sqlite3_file *file,
                          int *reserved)
{
  return METHODS (file)->xCheckReservedLock (REAL (file), reserved);
}

static int
file_control (sqlite3_file *file,
              int op,
              void *arg)
{
  return METHODS (file)->xFileControl (REAL (file), op, arg);
}

static int
file_sector_size (sqlite3_file *file)
{
  return SECTOR;
}

static int
file_device_characteristics (sqlite3_file *file)
{
  return METHODS (file)->xDeviceCharacteristics (REAL (file));
}

static int
file_shm_map (sqlite3_file *file,
              int page,
              int size,
              int extend,
              void volatile **region)
{
  if (goes_wrong (VST_TEST_SHARE))
    return SQLITE_IOERR_SHMMAP;

  return METHODS (file)->xShmMap (REAL (file), page, size, extend, region);
}

static int
file_shm_lock (sqlite3_file *file,
               int offset,
               int n,
               int flags)
{
  return METHODS (file)->xShmLock (REAL (file), offset, n, flags);
}

static void
file_shm_barrier (sqlite3_file *file)
{
  METHODS (file)->xShmBarrier (REAL (file));
}

static int
file_shm_unmap (sqlite3_file *file,
                int delete)
{
  return METHODS (file)->xShmUnmap (REAL (file), delete);
}

/* Version 2: without mapping the file itself, which nothing could watch. */
static const sqlite3_io_methods methods = {
  .iVersion = 2,
  .xClose = file_close,
  .xRead = file_read,
  .xWrite = file_write,
  .xTruncate = file_truncate,
  .xSync = file_sync,
  .xFileSize = file_size,
  .xLock = file_lock,
  .xUnlock = file_unlock,
  .xCheckReservedLock = file_check_reserved_lock,
  .xFileControl = file_control,
  .xSectorSize = file_sector_size,
  .xDeviceCharacteristics = file_device_characteristics,
  .xShmMap = file_shm_map,
  .xShmLock = file_shm_lock,
  .xShmBarrier = file_shm_barrier,
  .xShmUnmap = file_shm_unmap,
};

static int
disk_open (sqlite3_vfs *vfs,
           const char *path,
           sqlite3_file *base,
           int flags,
           int *out_flags)
{
  File *file = (File *) base;
  int rc;

  memset (file, 0, sizeof *file);

  if (goes_wrong (VST_TEST_OPEN))
    return SQLITE_CANTOPEN;

  /* Before it is made: what was there is what is safe. */
  if (disk.cut_at > 0 && path != NULL)
    file->medium = get_medium (path);

  file->real = (sqlite3_file *) (gpointer) (file + 1);
  rc = disk.real->xOpen (disk.real, path, file->real, flags, out_flags);

  if (rc == SQLITE_OK)
    file->base.pMethods = &methods;

  return rc;
}

static int
disk_delete (sqlite3_vfs *vfs,
             const char *path,
             int sync_folder)
{
  int rc;

  if (goes_wrong (VST_TEST_DELETE))
    return SQLITE_IOERR_DELETE;

  if (disk.cut_at > 0)
    {
      Medium *medium = get_medium (path);

      step ();
      g_ptr_array_set_size (medium->pending, 0);

      if (sync_folder || g_rand_boolean (disk.rand))
        {
          g_byte_array_set_size (medium->durable, 0);
          medium->named = FALSE;
        }
    }

  rc = disk.real->xDelete (disk.real, path, sync_folder);

  return rc;
}

/**
 * vst_test_vfs_use:
 *
 * Puts this disk under every database that is opened from now on.
 */
void
vst_test_vfs_use (void)
{
  if (disk.real == NULL)
    {
      g_assert_cmpint (sqlite3_initialize (), ==, SQLITE_OK);
      disk.real = sqlite3_vfs_find (NULL);
      disk.vfs = *disk.real;
      disk.vfs.zName = NAME;
      disk.vfs.szOsFile = (int) sizeof (File) + disk.real->szOsFile;
      disk.vfs.xOpen = disk_open;
      disk.vfs.xDelete = disk_delete;
      disk.vfs.pNext = NULL;
      disk.media = g_ptr_array_new ();
      g_assert_cmpint (sqlite3_vfs_register (&disk.vfs, FALSE), ==, SQLITE_OK);
    }

  vst_db_use_vfs (NAME);
}

/**
 * vst_test_vfs_leave:
 *
 * Databases that are opened from now on are on the real disk again.
 */
void
vst_test_vfs_leave (void)
{
  vst_db_use_vfs (NULL);
}

/**
 * vst_test_vfs_fail:
 * @nth: which of the operations that @fault is about, from now on, from 1
 */
void
vst_test_vfs_fail (const VstTestFault *fault,
                   guint nth)
{
  g_mutex_lock (&disk.lock);
  disk.fault = *fault;
  disk.fail_at = nth;
  disk.n_ops = disk.n_failed = 0;
  g_mutex_unlock (&disk.lock);
}

/**
 * vst_test_vfs_heal:
 *
 * Nothing fails any more.
 *
 * Returns: how many operations have failed
 */
guint
vst_test_vfs_heal (void)
{
  guint n_failed;

  g_mutex_lock (&disk.lock);
  n_failed = disk.n_failed;
  disk.fail_at = 0;
  g_mutex_unlock (&disk.lock);

  return n_failed;
}

void
vst_test_vfs_assert_told (const VstTestFault *fault,
                          const GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == VST_ERROR);

  /* What was only to be read is told in words of its own. */
  if (fault->full)
    g_assert_true (error->code == VST_ERROR_FULL || error->code == VST_ERROR_UNREAD_FULL);
  else if (fault->ops != VST_TEST_READ)
    g_assert_true (error->code == VST_ERROR_DISK || error->code == VST_ERROR_UNREAD_DISK);
  else
    g_assert_true (error->code == VST_ERROR_DISK || error->code == VST_ERROR_UNREAD_DISK || error->code == VST_ERROR_CORRUPT);
}

/**
 * vst_test_vfs_cut:
 * @nth: the write, sync, cut to length or removal at which the power goes
 * @percent: how many of the sectors that no sync has made safe are on the disk
 *   all the same
 * @seed: which of them
 *
 * Has the process end, with %VST_TEST_POWER_CUT, as if its power was cut.  For
 * one thread, and databases that are opened afterwards.
 */
void
vst_test_vfs_cut (guint nth,
                  guint percent,
                  guint32 seed)
{
  disk.cut_at = nth;
  disk.n_steps = 0;
  disk.percent = percent;
  disk.rand = g_rand_new_with_seed (seed);
}
