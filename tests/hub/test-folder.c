/* test-folder.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "vst-error.h"
#include "vst-hub-folder.h"

typedef struct
{
  char *place;
  char *folder;
  char *database;
  char *keys;
} Fixture;

static void
put (const char *path,
     const char *content)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, content, -1, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->place = g_dir_make_tmp ("vestibule-folder-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->folder = vst_hub_folder_build_path (fixture->place, "Maison de l’Érable");
  fixture->database = vst_hub_folder_get_part (fixture->folder, VST_HUB_DATABASE);
  fixture->keys = vst_hub_folder_get_part (fixture->folder, VST_HUB_KEYS);

  g_assert_true (vst_hub_folder_create (fixture->folder, NULL, &error));
  put (fixture->database, "what looks like noise");
  put (fixture->keys, "keys");
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  g_unlink (fixture->database);
  g_unlink (fixture->keys);
  g_rmdir (fixture->folder);
  g_assert_cmpint (g_rmdir (fixture->place), ==, 0);
  g_free (fixture->database);
  g_free (fixture->keys);
  g_free (fixture->folder);
  g_free (fixture->place);
}

static void
assert_refused (Fixture *fixture,
                const VstHubFolderProbe *probe,
                VstError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (vst_hub_folder_check (fixture->folder, probe, &error));
  g_assert_error (error, VST_ERROR, (int) code);
}

static void
test_is_its_owners_alone (Fixture *fixture,
                          gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_path_get_basename (fixture->folder);
  GStatBuf info;

  g_assert_cmpstr (name, ==, "maison-de-l-erable.vestibule");
  g_assert_cmpint (g_stat (fixture->folder, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0700);
  g_assert_true (vst_hub_folder_check (fixture->folder, NULL, &error));
  g_assert_no_error (error);

  g_assert_false (vst_hub_folder_create (fixture->folder, NULL, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_EXISTS);
}

static void
test_says_which_part_is_missing (Fixture *fixture,
                                 gconstpointer data)
{
  g_unlink (fixture->keys);
  assert_refused (fixture, NULL, VST_ERROR_MISSING_PART);

  g_unlink (fixture->database);
  assert_refused (fixture, NULL, VST_ERROR_NOT_A_HUB);

  put (fixture->keys, "keys");
  assert_refused (fixture, NULL, VST_ERROR_MISSING_PART);

  put (fixture->database, "");
  assert_refused (fixture, NULL, VST_ERROR_MISSING_PART);
}

static void
test_refuses_a_folder_that_is_not_there (Fixture *fixture,
                                         gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (vst_hub_folder_check ("/nowhere/at-all.vestibule", NULL, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NOT_A_HUB);
  g_clear_error (&error);

  g_assert_false (vst_hub_folder_check (fixture->database, NULL, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NOT_A_HUB);
}

static void
test_refuses_what_is_not_encrypted (Fixture *fixture,
                                    gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  const char plain[] = "SQLite format 3\0\x10\0\x01\x01";

  g_file_set_contents (fixture->database, plain, sizeof plain, &error);
  g_assert_no_error (error);
  assert_refused (fixture, NULL, VST_ERROR_NOT_ENCRYPTED);
}

static void
test_refuses_links (Fixture *fixture,
                    gconstpointer data)
{
  g_unlink (fixture->keys);
  g_assert_cmpint (symlink (fixture->database, fixture->keys), ==, 0);
  assert_refused (fixture, NULL, VST_ERROR_NOT_A_HUB);

  g_unlink (fixture->keys);
  g_assert_cmpint (mkfifo (fixture->keys, 0600), ==, 0);
  assert_refused (fixture, NULL, VST_ERROR_NOT_A_HUB);
}

static char *
say_nfs (const char *path)
{
  return g_strdup ("nfs4");
}

static char *
say_ext4 (const char *path)
{
  return g_strdup ("ext4");
}

static gboolean
say_yes (const char *path)
{
  return TRUE;
}

static gboolean
say_no (const char *path)
{
  return FALSE;
}

static void
test_refuses_a_network_share (Fixture *fixture,
                              gconstpointer data)
{
  static const char *const shared[] = { "nfs", "nfs4", "cifs", "smb3", "9p", "fuse.sshfs", "fuse.gvfsd-fuse", "fuse.rclone", "fuse", "vboxsf" };
  static const char *const local[] = { "ext4", "btrfs", "xfs", "tmpfs", "overlay", "fuseblk", "vfat", "exfat", "fuse.gocryptfs", "zfs" };
  const VstHubFolderProbe probe = { say_nfs, say_yes };
  g_autoptr (GError) error = NULL;
  g_autofree char *other = vst_hub_folder_build_path (fixture->place, "other");

  assert_refused (fixture, &probe, VST_ERROR_NETWORK_SHARE);
  g_assert_false (vst_hub_folder_create (other, &probe, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NETWORK_SHARE);
  g_assert_false (g_file_test (other, G_FILE_TEST_EXISTS));

  for (guint i = 0; i < G_N_ELEMENTS (shared); i++)
    g_assert_true (vst_hub_folder_is_shared_kind (shared[i]));
  for (guint i = 0; i < G_N_ELEMENTS (local); i++)
    g_assert_false (vst_hub_folder_is_shared_kind (local[i]));
}

static void
test_refuses_what_cannot_be_written (Fixture *fixture,
                                     gconstpointer data)
{
  const VstHubFolderProbe probe = { say_ext4, say_no };

  assert_refused (fixture, &probe, VST_ERROR_READ_ONLY);
}

static void
test_names_a_folder_in_plain_letters (void)
{
  static const struct
  {
    const char *name;
    const char *stem;
  } rows[] = {
    { "Maison de l’Érable", "maison-de-l-erable" },
    { "  ../../etc  ", "etc" },
    { "家", "hub" },
    { "", "hub" },
    { "A/B\\C:D", "a-b-c-d" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = vst_hub_folder_build_path ("/p", rows[i].name);
      g_autofree char *wanted = g_strdup_printf ("/p/%s.vestibule", rows[i].stem);

      g_assert_cmpstr (path, ==, wanted);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/folder/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("is-its-owners-alone", test_is_its_owners_alone);
  ADD ("says-which-part-is-missing", test_says_which_part_is_missing);
  ADD ("refuses-a-folder-that-is-not-there", test_refuses_a_folder_that_is_not_there);
  ADD ("refuses-what-is-not-encrypted", test_refuses_what_is_not_encrypted);
  ADD ("refuses-links", test_refuses_links);
  ADD ("refuses-a-network-share", test_refuses_a_network_share);
  ADD ("refuses-what-cannot-be-written", test_refuses_what_cannot_be_written);
  g_test_add_func ("/folder/names-a-folder-in-plain-letters", test_names_a_folder_in_plain_letters);

  return g_test_run ();
}
