/* vst-backup-file.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-backup-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "vst-error.h"
#include "vst-hub-file.h"
#include "vst-packing.h"
#include "vst-refusal.h"

/* The file: the mark, the format, when it was made, the sealed key and the
 * generation of the pair it is sealed to, the keys file, the database as it is
 * on disk, a MAC of all that under a key derived from the backup's own, a hash
 * of all that.  The hash tells damage to whoever holds no key; the MAC tells
 * forgery to whoever restores.
 */
#define MARK "VSTBACK1"
#define MARK_SIZE 8
#define FORMAT 1
#define SEALED_SIZE (VST_KEY_SIZE + crypto_box_SEALBYTES)
#define HEAD_SIZE (MARK_SIZE + 4 + 8 + 4 + SEALED_SIZE + 4 + 8)
#define TAIL_SIZE (32 + 32)
#define LARGEST_KEYS (8 * 1024 * 1024)
#define LARGEST_DATABASE (G_GUINT64_CONSTANT (1) << 40)
#define CHUNK (256 * 1024)

struct _VstBackupFile
{
  int fd;
  gint64 made_at;
  guint32 generation;
  guint8 sealed[SEALED_SIZE];
  guint64 database_size;
  goffset database_at;
  VstKeys *keys;
};

/* What runs over every byte, on the way out and on the way in. */
typedef struct
{
  crypto_generichash_state mac;
  crypto_generichash_state hash;
  gboolean has_mac;
} Sums;

static void
sums_init (Sums *sums,
           VstSecret *backup_key)
{
  sums->has_mac = backup_key != NULL;
  if (backup_key != NULL)
    {
      g_autoptr (VstSecret) key = vst_secret_new (VST_KEY_SIZE);

      crypto_kdf_derive_from_key (vst_secret_get_bytes (key), VST_KEY_SIZE, 1, "vst-back", vst_secret_get_bytes (backup_key));
      crypto_generichash_init (&sums->mac, vst_secret_get_bytes (key), VST_KEY_SIZE, 32);
    }
  crypto_generichash_init (&sums->hash, NULL, 0, 32);
}

static void
sums_add (Sums *sums,
          gconstpointer data,
          gsize size)
{
  if (sums->has_mac)
    crypto_generichash_update (&sums->mac, data, size);
  crypto_generichash_update (&sums->hash, data, size);
}

static gboolean
fail (GError **error,
      VstError code,
      const char *message)
{
  g_set_error_literal (error, VST_ERROR, code, message);
  return FALSE;
}

/* Reads @size bytes, or says that the file ends too early. */
static gboolean
read_all (int fd,
          gpointer data,
          gsize size,
          GError **error)
{
  guint8 *at = data;

  while (size > 0)
    {
      gssize got = read (fd, at, size);

      if (got < 0 && errno == EINTR)
        continue;
      if (got < 0)
        return vst_hub_file_fail_read (error, errno, "Reading a backup");
      if (got == 0)
        return fail (error, VST_ERROR_BACKUP_DAMAGED, "The backup ends too early");
      at += got;
      size -= (gsize) got;
    }

  return TRUE;
}

/* Copies @size bytes of the database, summing them up; to nowhere for -1. */
static gboolean
copy_database (int from,
               int to,
               guint64 size,
               Sums *sums,
               GCancellable *cancellable,
               GError **error)
{
  g_autofree guint8 *chunk = g_malloc (CHUNK);

  while (size > 0)
    {
      gsize now = (gsize) MIN (size, CHUNK);

      if (g_cancellable_set_error_if_cancelled (cancellable, error) || !read_all (from, chunk, now, error))
        return FALSE;
      sums_add (sums, chunk, now);
      if (to >= 0 && !vst_hub_file_write_all (to, chunk, now, error))
        return FALSE;
      size -= now;
    }

  return TRUE;
}

static gboolean
write_content (int fd,
               int database,
               guint64 database_size,
               VstKeys *keys,
               VstSecret *backup_key,
               gint64 now,
               GCancellable *cancellable,
               GError **error)
{
  g_autoptr (GByteArray) head = g_byte_array_new ();
  GBytes *keys_bytes = vst_keys_get_bytes (keys);
  guint8 sealed[SEALED_SIZE], mac[32], hash[32];
  Sums sums;

  if (vst_keys_get_generation (keys, VST_KEY_BACKUP) == 0 ||
      crypto_box_seal (sealed, vst_secret_get_bytes (backup_key), VST_KEY_SIZE, vst_keys_get_backup_key (keys)) != 0)
    return fail (error, VST_ERROR_CORRUPT, "The keys file has no pair to seal a backup to");

  vst_pack_bytes (head, MARK, MARK_SIZE);
  vst_pack_u32 (head, FORMAT);
  vst_pack_u64 (head, (guint64) now);
  vst_pack_u32 (head, vst_keys_get_generation (keys, VST_KEY_BACKUP));
  vst_pack_bytes (head, sealed, sizeof sealed);
  vst_pack_u32 (head, (guint32) g_bytes_get_size (keys_bytes));
  vst_pack_u64 (head, database_size);
  g_assert (head->len == HEAD_SIZE);
  vst_pack_bytes (head, g_bytes_get_data (keys_bytes, NULL), g_bytes_get_size (keys_bytes));

  sums_init (&sums, backup_key);
  sums_add (&sums, head->data, head->len);
  if (!vst_hub_file_write_all (fd, head->data, head->len, error) ||
      !copy_database (database, fd, database_size, &sums, cancellable, error))
    return FALSE;

  crypto_generichash_final (&sums.mac, mac, sizeof mac);
  crypto_generichash_update (&sums.hash, mac, sizeof mac);
  crypto_generichash_final (&sums.hash, hash, sizeof hash);
  return vst_hub_file_write_all (fd, mac, sizeof mac, error) &&
         vst_hub_file_write_all (fd, hash, sizeof hash, error);
}

static gboolean
write_part (const char *part,
            VstKeys *keys,
            VstSecret *backup_key,
            const char *database_path,
            gint64 now,
            GCancellable *cancellable,
            GError **error)
{
  int database = open (database_path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  struct stat info;
  gboolean good;
  int fd;

  if (database < 0)
    return vst_hub_file_fail (error, errno, "Opening the copy of the database");

  if (fstat (database, &info) != 0 || !S_ISREG (info.st_mode) || (guint64) info.st_size > LARGEST_DATABASE)
    {
      close (database);
      return fail (error, VST_ERROR_CORRUPT, "The copy of the database is no file");
    }

  fd = open (part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (fd < 0)
    {
      vst_hub_file_fail (error, errno, "Making a backup");
      close (database);
      return FALSE;
    }

  good = write_content (fd, database, (guint64) info.st_size, keys, backup_key, now, cancellable, error);
  if (good && fsync (fd) != 0)
    good = vst_hub_file_fail (error, errno, "Making a backup safe");
  if (close (fd) != 0 && good)
    good = vst_hub_file_fail (error, errno, "Closing a backup");

  close (database);
  return good;
}

static gboolean check_sums (VstBackupFile *file,
                            int to,
                            VstSecret *backup_key,
                            GCancellable *cancellable,
                            GError **error);

/**
 * vst_backup_file_write:
 * @path: its final name; until it is whole and read back it has `.part` after it
 * @keys: today's, as they are on disk
 * @backup_key: the fresh key that the copy is encrypted with
 * @database_path: the copy, closed and without a WAL
 * @now: in microseconds since 1970
 *
 * Makes a backup of a copy of the database.
 *
 * It replaces a file of the same name only by a good one.
 */
gboolean
vst_backup_file_write (const char *path,
                       VstKeys *keys,
                       VstSecret *backup_key,
                       const char *database_path,
                       gint64 now,
                       GCancellable *cancellable,
                       GError **error)
{
  g_autofree char *part = NULL;
  g_autoptr (VstBackupFile) file = NULL;
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (path != NULL && keys != NULL && database_path != NULL, FALSE);
  g_return_val_if_fail (backup_key != NULL && vst_secret_get_size (backup_key) == VST_KEY_SIZE, FALSE);

  part = g_strconcat (path, ".part", NULL);
  if (!write_part (part, keys, backup_key, database_path, now, cancellable, error))
    {
      g_unlink (part);
      return FALSE;
    }

  if (!(file = vst_backup_file_open (part, &local_error)) ||
      !check_sums (file, -1, backup_key, cancellable, &local_error))
    {
      /* It was whole a moment ago: this disk does not give back what it is given. */
      if (g_error_matches (local_error, VST_ERROR, VST_ERROR_BACKUP_DAMAGED))
        local_error->code = VST_ERROR_DISK;

      g_propagate_error (error, g_steal_pointer (&local_error));
      g_unlink (part);
      return FALSE;
    }

  if (g_rename (part, path) != 0)
    {
      vst_hub_file_fail (error, errno, "Renaming a backup");
      g_unlink (part);
      return FALSE;
    }

  return vst_hub_file_sync_folder (path, error);
}

/**
 * vst_backup_file_blame:
 * @error: (transfer full): of what was taken from a backup
 *
 * Says that it is the backup that is damaged: the hub that is there isn't, and
 * another backup may be whole.
 *
 * Returns: (transfer full): @error itself
 */
GError *
vst_backup_file_blame (GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);

  if (g_error_matches (error, VST_ERROR, VST_ERROR_CORRUPT))
    error->code = VST_ERROR_BACKUP_DAMAGED;

  return error;
}

static gboolean
read_head (VstBackupFile *file,
           guint64 size,
           GError **error)
{
  guint8 head[HEAD_SIZE];
  VstUnpack unpack;
  guint32 format, keys_size;
  g_autofree guint8 *keys = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) local_error = NULL;

  if (size < HEAD_SIZE + TAIL_SIZE)
    return fail (error, VST_ERROR_NOT_A_BACKUP, "The file is too small for a backup");
  if (!read_all (file->fd, head, sizeof head, error))
    return FALSE;
  if (memcmp (head, MARK, MARK_SIZE) != 0)
    return fail (error, VST_ERROR_NOT_A_BACKUP, "The file hasn't the mark of a backup");

  vst_unpack_init (&unpack, head + MARK_SIZE, sizeof head - MARK_SIZE);
  format = vst_unpack_u32 (&unpack);
  file->made_at = (gint64) vst_unpack_u64 (&unpack);
  file->generation = vst_unpack_u32 (&unpack);
  vst_unpack_bytes (&unpack, file->sealed, sizeof file->sealed);
  keys_size = vst_unpack_u32 (&unpack);
  file->database_size = vst_unpack_u64 (&unpack);

  if (format != FORMAT)
    return fail (error, VST_ERROR_TOO_NEW, "The backup has a format we don't know");
  if (keys_size > LARGEST_KEYS || file->database_size > LARGEST_DATABASE ||
      size != HEAD_SIZE + (guint64) keys_size + file->database_size + TAIL_SIZE)
    return fail (error, VST_ERROR_BACKUP_DAMAGED, "The backup hasn't the size it says");

  keys = g_malloc (MAX (keys_size, 1));
  if (!read_all (file->fd, keys, keys_size, error))
    return FALSE;

  bytes = g_bytes_new_take (g_steal_pointer (&keys), keys_size);
  file->keys = vst_keys_parse (bytes, &local_error);
  file->database_at = HEAD_SIZE + (goffset) keys_size;

  if (file->keys == NULL)
    g_propagate_error (error, vst_backup_file_blame (g_steal_pointer (&local_error)));

  return file->keys != NULL;
}

/**
 * vst_backup_file_open:
 *
 * Reads what a backup says of itself; its database stays unread.
 *
 * It fails with `VST_ERROR_NOT_A_BACKUP`, `VST_ERROR_TOO_NEW` or
 * `VST_ERROR_BACKUP_DAMAGED`.
 */
VstBackupFile *
vst_backup_file_open (const char *path,
                      GError **error)
{
  g_autoptr (VstBackupFile) file = NULL;
  struct stat info;

  g_return_val_if_fail (path != NULL, NULL);

  file = g_new0 (VstBackupFile, 1);
  file->fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (file->fd < 0)
    {
      vst_hub_file_fail_read (error, errno, "Opening a backup");
      return NULL;
    }
  if (fstat (file->fd, &info) != 0 || !S_ISREG (info.st_mode))
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_NOT_A_BACKUP, "A backup is a file");
      return NULL;
    }

  return read_head (file, (guint64) info.st_size, error) ? g_steal_pointer (&file) : NULL;
}

void
vst_backup_file_free (VstBackupFile *file)
{
  g_return_if_fail (file != NULL);

  if (file->fd >= 0)
    close (file->fd);
  g_clear_pointer (&file->keys, vst_keys_unref);
  g_free (file);
}

/**
 * vst_backup_file_get_keys:
 *
 * The `keys` file of the day it was made, to unlock it with.
 *
 * Returns: (transfer none)
 */
VstKeys *
vst_backup_file_get_keys (VstBackupFile *file)
{
  g_return_val_if_fail (file != NULL, NULL);

  return file->keys;
}

gint64
vst_backup_file_get_made_at (VstBackupFile *file)
{
  g_return_val_if_fail (file != NULL, 0);

  return file->made_at;
}

/**
 * vst_backup_file_get_size:
 *
 * How large the database in it is.
 */
guint64
vst_backup_file_get_size (VstBackupFile *file)
{
  g_return_val_if_fail (file != NULL, 0);

  return file->database_size;
}

static gboolean
check_sums (VstBackupFile *file,
            int to,
            VstSecret *backup_key,
            GCancellable *cancellable,
            GError **error)
{
  g_autofree guint8 *head = g_malloc ((gsize) file->database_at);
  guint8 mac[32], hash[32], tail[TAIL_SIZE];
  Sums sums;

  if (lseek (file->fd, 0, SEEK_SET) != 0)
    return vst_hub_file_fail_read (error, errno, "Reading a backup");

  sums_init (&sums, backup_key);
  if (!read_all (file->fd, head, (gsize) file->database_at, error))
    return FALSE;
  sums_add (&sums, head, (gsize) file->database_at);
  if (!copy_database (file->fd, to, file->database_size, &sums, cancellable, error) ||
      !read_all (file->fd, tail, sizeof tail, error))
    return FALSE;

  crypto_generichash_update (&sums.hash, tail, sizeof mac);
  crypto_generichash_final (&sums.hash, hash, sizeof hash);
  if (memcmp (hash, tail + sizeof mac, sizeof hash) != 0)
    return fail (error, VST_ERROR_BACKUP_DAMAGED, "The backup is damaged");

  if (backup_key != NULL)
    {
      crypto_generichash_final (&sums.mac, mac, sizeof mac);
      if (sodium_memcmp (mac, tail, sizeof mac) != 0)
        return fail (error, VST_ERROR_BACKUP_DAMAGED, "The backup isn't as it was written");
    }

  return TRUE;
}

/**
 * vst_backup_file_verify:
 *
 * Whether every byte is still as it was written; needs no key.
 */
gboolean
vst_backup_file_verify (VstBackupFile *file,
                        GCancellable *cancellable,
                        GError **error)
{
  g_return_val_if_fail (file != NULL, FALSE);

  return check_sums (file, -1, NULL, cancellable, error);
}

/**
 * vst_backup_file_unlock:
 * @ring: of the backup's keys, or of today's: whoever holds `VST_KEY_BACKUP`
 *
 * The key that the backup's database is encrypted with.
 *
 * It fails with `VST_ERROR_NO_RIGHT` when @ring doesn't hold the private half
 * it was sealed to.
 */
VstSecret *
vst_backup_file_unlock (VstBackupFile *file,
                        VstKeyRing *ring,
                        GError **error)
{
  g_autoptr (VstSecret) backup_key = NULL;
  guint8 public_key[VST_PUBLIC_KEY_SIZE];
  VstSecret *private_key;

  g_return_val_if_fail (file != NULL && ring != NULL, NULL);

  private_key = file->generation != 0 ? vst_key_ring_get_key (ring, VST_KEY_BACKUP, file->generation) : NULL;
  if (private_key == NULL)
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_NO_RIGHT, "The ring can't open backups");
      if (error != NULL)
        vst_refusal_set_holder (*error, VST_HOLDER_ADMINISTRATION);
      return NULL;
    }

  backup_key = vst_secret_new (VST_KEY_SIZE);
  crypto_scalarmult_base (public_key, vst_secret_get_bytes (private_key));
  if (crypto_box_seal_open (vst_secret_get_bytes (backup_key), file->sealed, sizeof file->sealed,
                            public_key, vst_secret_get_bytes (private_key)) != 0)
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_NO_RIGHT, "The backup is sealed to somebody else");
      return NULL;
    }

  return g_steal_pointer (&backup_key);
}

/**
 * vst_backup_file_extract:
 * @backup_key: from vst_backup_file_unlock()
 * @database_path: where to put the database, encrypted as it is; nothing must
 *   be there
 *
 * Takes the database out of a backup.
 *
 * Either it is there whole, and written by somebody who held the key, or it
 * isn't there.
 */
gboolean
vst_backup_file_extract (VstBackupFile *file,
                         VstSecret *backup_key,
                         const char *database_path,
                         GCancellable *cancellable,
                         GError **error)
{
  gboolean good;
  int fd;

  g_return_val_if_fail (file != NULL && backup_key != NULL && database_path != NULL, FALSE);

  fd = open (database_path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (fd < 0)
    return vst_hub_file_fail (error, errno, "Making a database from a backup");

  good = check_sums (file, fd, backup_key, cancellable, error);
  if (good && fsync (fd) != 0)
    good = vst_hub_file_fail (error, errno, "Making a database safe");
  if (close (fd) != 0 && good)
    good = vst_hub_file_fail (error, errno, "Closing a database");
  if (!good)
    {
      g_unlink (database_path);
      return FALSE;
    }

  return vst_hub_file_sync_folder (database_path, error);
}
