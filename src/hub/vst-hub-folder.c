/* vst-hub-folder.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-hub-folder.h"

#include <errno.h>
#include <gio/gunixmounts.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <unistd.h>

#include "vst-error.h"
#include "vst-hub-file.h"
#include "vst-text.h"

#define SQLITE_MARK "SQLite format 3"
#define LONGEST_NAME 60

/* What lies on another machine, or behind one: neither locks nor the shared
 * memory of the WAL can be trusted there.
 */
static const char *const shared_kinds[] = {
  "9p", "afs", "beegfs", "ceph", "cifs", "coda", "davfs", "glusterfs", "gpfs", "kafs", "lustre",
  "ncpfs", "nfs", "nfs4", "ocfs2", "gfs2", "orangefs", "prl_fs", "pvfs2", "smb3", "smbfs",
  "vboxsf", "vmhgfs"
};

/* Of file systems that programs make, these are on a disk of this machine. */
static const char *const local_fuse[] = {
  "fuse.bindfs", "fuse.cryfs", "fuse.encfs", "fuse.exfat", "fuse.gocryptfs", "fuse.mergerfs",
  "fuse.ntfs-3g", "fuse.securefs", "fuse.veracrypt", "fuse.fuse-overlayfs"
};

/* For a machine that has no table of mounts to read. */
static const struct
{
  guint32 number;
  const char *kind;
} numbers[] = {
  { 0x6969, "nfs" },
  { 0x517b, "smbfs" },
  { 0xff534d42, "cifs" },
  { 0xfe534d42, "smb3" },
  { 0x01021997, "9p" },
  { 0x5346414f, "afs" },
  { 0x00c36400, "ceph" },
  { 0x73757245, "coda" },
  { 0x564c, "ncpfs" },
  { 0x65735546, "fuse" },
  { 0x0bd00bd0, "lustre" },
  { 0x7461636f, "ocfs2" },
  { 0x01161970, "gfs2" },
  { 0x786f4256, "vboxsf" },
};

static char *
get_kind (const char *path)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  GUnixMountEntry *mount = g_unix_mount_for (absolute, NULL);
  char *kind = NULL;
  struct statfs info;

  if (mount != NULL)
    {
      kind = g_strdup (g_unix_mount_get_fs_type (mount));
      g_unix_mount_free (mount);
    }

  /* A remote place may be mounted on a link's far end: ask the kernel too. */
  if ((kind == NULL || !vst_hub_folder_is_shared_kind (kind)) && statfs (path, &info) == 0)
    for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
      if ((guint32) info.f_type == numbers[i].number && (kind == NULL || !g_str_equal (numbers[i].kind, "fuse")))
        {
          g_free (kind);
          return g_strdup (numbers[i].kind);
        }

  return kind;
}

static gboolean
is_writable (const char *path)
{
  return access (path, W_OK) == 0;
}

static const VstHubFolderProbe machine = { get_kind, is_writable };

/**
 * vst_hub_folder_is_shared_kind:
 * @kind: a file system's name, as in /proc/mounts
 *
 * Whether such a file system lies on a network or is shared with another
 * machine.  Of those that a program makes, only the ones we know are not.
 */
gboolean
vst_hub_folder_is_shared_kind (const char *kind)
{
  g_return_val_if_fail (kind != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (shared_kinds); i++)
    if (g_str_equal (kind, shared_kinds[i]))
      return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (local_fuse); i++)
    if (g_str_equal (kind, local_fuse[i]))
      return FALSE;

  return g_str_equal (kind, "fuse") || g_str_has_prefix (kind, "fuse.");
}

/**
 * vst_hub_folder_get_default_place:
 *
 * Where hubs are made unless somebody says otherwise.
 */
char *
vst_hub_folder_get_default_place (void)
{
  return g_build_filename (g_get_user_data_dir (), "vestibule", NULL);
}

/**
 * vst_hub_folder_build_path:
 * @place: the folder it is to be in
 * @name: a hub's name
 *
 * A path for a hub's folder: plain letters, so that it looks the same on every
 * machine and stick.
 */
char *
vst_hub_folder_build_path (const char *place,
                           const char *name)
{
  g_autofree char *folded = NULL;
  g_autoptr (GString) stem = NULL;

  g_return_val_if_fail (place != NULL && name != NULL, NULL);

  folded = vst_text_fold (name);
  stem = g_string_new (NULL);
  for (const char *at = folded; *at != '\0' && stem->len < LONGEST_NAME; at++)
    {
      if (g_ascii_isalnum (*at))
        g_string_append_c (stem, *at);
      else if (stem->len > 0 && stem->str[stem->len - 1] != '-')
        g_string_append_c (stem, '-');
    }

  while (stem->len > 0 && stem->str[stem->len - 1] == '-')
    g_string_truncate (stem, stem->len - 1);
  if (stem->len == 0)
    g_string_append (stem, "hub");
  g_string_append (stem, VST_HUB_FOLDER_ENDING);

  return g_build_filename (place, stem->str, NULL);
}

/**
 * vst_hub_folder_get_part:
 * @part: `VST_HUB_DATABASE`, `VST_HUB_KEYS`, `VST_HUB_ATTEMPTS`
 */
char *
vst_hub_folder_get_part (const char *folder,
                         const char *part)
{
  g_return_val_if_fail (folder != NULL && part != NULL, NULL);

  return g_build_filename (folder, part, NULL);
}

static gboolean
fail (GError **error,
      VstError code,
      const char *message)
{
  g_set_error_literal (error, VST_ERROR, code, message);
  return FALSE;
}

static gboolean
check_place (const char *path,
             const VstHubFolderProbe *probe,
             GError **error)
{
  g_autofree char *kind = probe->get_kind (path);

  if (kind != NULL && vst_hub_folder_is_shared_kind (kind))
    return fail (error, VST_ERROR_NETWORK_SHARE, "The hub's folder lies on a network share");

  return TRUE;
}

/**
 * vst_hub_folder_create:
 * @folder: `NAME.vestibule`
 * @probe: (nullable): %NULL to ask the machine
 *
 * Makes an empty folder for a hub, which only its owner may look into.
 *
 * It fails with `VST_ERROR_EXISTS` when anything of that name is there.
 */
gboolean
vst_hub_folder_create (const char *folder,
                       const VstHubFolderProbe *probe,
                       GError **error)
{
  g_autofree char *place = NULL;

  g_return_val_if_fail (folder != NULL, FALSE);

  if (probe == NULL)
    probe = &machine;

  place = g_path_get_dirname (folder);
  if (g_mkdir_with_parents (place, 0700) != 0)
    return vst_hub_file_fail (error, errno, "Making the place of hubs");
  if (!check_place (place, probe, error))
    return FALSE;
  if (g_mkdir (folder, 0700) != 0)
    return vst_hub_file_fail (error, errno, "Making the hub's folder");

  return vst_hub_file_sync_folder (folder, error);
}

typedef enum
{
  PART_ABSENT,
  PART_PRESENT,
  PART_ODD,
} Part;

static Part
look_at (const char *path)
{
  struct stat info;

  if (lstat (path, &info) != 0)
    return errno == ENOENT ? PART_ABSENT : PART_ODD;

  return S_ISREG (info.st_mode) ? PART_PRESENT : PART_ODD;
}

static gboolean
check_encrypted (const char *path,
                 GError **error)
{
  char mark[16] = { 0 };
  FILE *file = fopen (path, "rbe");
  gsize size;

  if (file == NULL)
    return vst_hub_file_fail (error, errno, "Looking at the database");

  size = fread (mark, 1, sizeof mark, file);
  fclose (file);

  if (size == 0)
    return fail (error, VST_ERROR_MISSING_PART, "The database is an empty file");
  if (size == sizeof mark && memcmp (mark, SQLITE_MARK, sizeof mark) == 0)
    return fail (error, VST_ERROR_NOT_ENCRYPTED, "The database isn't encrypted");

  return TRUE;
}

/**
 * vst_hub_folder_check:
 * @probe: (nullable): %NULL to ask the machine
 *
 * Whether @folder is a hub that may be opened here.
 *
 * It fails with `VST_ERROR_NOT_A_HUB`, `VST_ERROR_NETWORK_SHARE`,
 * `VST_ERROR_MISSING_PART`, `VST_ERROR_NOT_ENCRYPTED` or
 * `VST_ERROR_READ_ONLY`, in this order.
 */
gboolean
vst_hub_folder_check (const char *folder,
                      const VstHubFolderProbe *probe,
                      GError **error)
{
  g_autofree char *database = NULL;
  g_autofree char *keys = NULL;
  Part has_database, has_keys;

  g_return_val_if_fail (folder != NULL, FALSE);

  if (probe == NULL)
    probe = &machine;

  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    return fail (error, VST_ERROR_NOT_A_HUB, "There is no such folder");

  database = vst_hub_folder_get_part (folder, VST_HUB_DATABASE);
  keys = vst_hub_folder_get_part (folder, VST_HUB_KEYS);
  has_database = look_at (database);
  has_keys = look_at (keys);

  /* A link could lead out of the folder, and a backup would follow it. */
  if (has_database == PART_ODD || has_keys == PART_ODD)
    return fail (error, VST_ERROR_NOT_A_HUB, "A part of the hub is a link or no file");
  if (has_database == PART_ABSENT && has_keys == PART_ABSENT)
    return fail (error, VST_ERROR_NOT_A_HUB, "The folder has no part of a hub");
  if (!check_place (folder, probe, error))
    return FALSE;
  if (has_database == PART_ABSENT)
    return fail (error, VST_ERROR_MISSING_PART, "The database isn't there");
  if (has_keys == PART_ABSENT)
    return fail (error, VST_ERROR_MISSING_PART, "The keys file isn't there");
  if (!check_encrypted (database, error))
    return FALSE;
  if (!probe->is_writable (folder) || !probe->is_writable (database) || !probe->is_writable (keys))
    return fail (error, VST_ERROR_READ_ONLY, "The hub's folder can't be written to");

  return TRUE;
}

/**
 * vst_hub_folder_remove:
 *
 * Takes away a folder that was to become a hub and did not; a folder that isn't
 * there is no fault.
 */
void
vst_hub_folder_remove (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }

  g_rmdir (folder);
}

/**
 * vst_hub_folder_drop_copies:
 * @error: where to put why one of them is still there
 *
 * Takes away the databases that were kept from before a migration, which open
 * with the key of their day: once a backup stands, and before that key is
 * replaced.
 */
gboolean
vst_hub_folder_drop_copies (const char *folder,
                            GError **error)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autofree char *last = NULL;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = NULL;

      if (!g_str_has_prefix (name, VST_HUB_COPY_BEGINNING))
        continue;

      path = g_build_filename (folder, name, NULL);
      if (g_unlink (path) != 0 && errno != ENOENT)
        return vst_hub_file_fail (error, errno, "Removing the copy of an old hub");

      g_free (last);
      last = g_steal_pointer (&path);
    }

  return last == NULL || vst_hub_file_sync_folder (last, error);
}
