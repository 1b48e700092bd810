/* test-backup-file.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-backup-file.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "vst-error.h"
#include "vst-test-keys.h"

#define NOON (G_GINT64_CONSTANT (1795348800) * G_USEC_PER_SEC)
#define KILLS 30

typedef struct
{
  VstTestKeys keys;
  char *database;
  char *backup;
  VstSecret *key;
} Fixture;

/* The container doesn't look into the database: noise of a good size will do. */
static void
write_noise (const char *path,
             gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstSecret) noise = vst_secret_new_random (size);

  g_file_set_contents (path, (const char *) vst_secret_get_bytes (noise), (gssize) size, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  vst_test_keys_set_up (&fixture->keys, NULL);
  fixture->database = g_build_filename (fixture->keys.folder, "copy.db", NULL);
  fixture->backup = g_build_filename (fixture->keys.folder, "day" VST_BACKUP_FILE_ENDING, NULL);
  fixture->key = vst_secret_new_random (VST_KEY_SIZE);
  write_noise (fixture->database, 700001);

  vst_backup_file_write (fixture->backup, fixture->keys.keys, fixture->key, fixture->database, NOON, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  g_clear_pointer (&fixture->key, vst_secret_unref);
  vst_test_keys_tear_down (&fixture->keys, NULL);
  g_free (fixture->database);
  g_free (fixture->backup);
}

static void
assert_same_content (const char *path,
                     const char *other)
{
  g_autofree char *content = NULL;
  g_autofree char *other_content = NULL;
  gsize size, other_size;

  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  g_assert_true (g_file_get_contents (other, &other_content, &other_size, NULL));
  g_assert_cmpmem (content, size, other_content, other_size);
}

static void
test_gives_back_what_went_in (Fixture *fixture,
                              gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstBackupFile) file = vst_backup_file_open (fixture->backup, &error);
  g_autoptr (VstKeyRing) ada = NULL;
  g_autoptr (VstSecret) key = NULL;
  g_autofree char *out = g_build_filename (fixture->keys.folder, "out.db", NULL);
  g_autofree char *part = g_strconcat (fixture->backup, ".part", NULL);

  g_assert_no_error (error);
  g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));
  g_assert_cmpint (vst_backup_file_get_made_at (file), ==, NOON);
  g_assert_cmpuint (vst_backup_file_get_size (file), ==, 700001);
  g_assert_true (vst_backup_file_verify (file, NULL, &error));
  g_assert_no_error (error);

  ada = vst_test_keys_unlock (vst_backup_file_get_keys (file), ADA, ADAS_PASSPHRASE);
  key = vst_backup_file_unlock (file, ada, &error);
  g_assert_no_error (error);
  g_assert_true (vst_secret_equal (key, fixture->key));

  g_assert_true (vst_backup_file_extract (file, key, out, NULL, &error));
  g_assert_no_error (error);
  assert_same_content (out, fixture->database);

  /* Never over a file that is there. */
  g_assert_false (vst_backup_file_extract (file, key, out, NULL, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_EXISTS);
}

static void
test_opens_to_administrators_and_the_kit (Fixture *fixture,
                                          gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstBackupFile) file = vst_backup_file_open (fixture->backup, &error);
  g_autoptr (VstKeyRing) kit = vst_keys_unlock_recovery (vst_backup_file_get_keys (file), fixture->keys.recovery, &error);
  g_autoptr (VstSecret) key = vst_backup_file_unlock (file, kit, &error);
  g_autoptr (VstKeyRing) cleo = NULL;
  g_autoptr (VstKeyRing) later = NULL;
  g_autoptr (VstSecret) again = NULL;

  g_assert_no_error (error);
  g_assert_true (vst_secret_equal (key, fixture->key));

  vst_test_keys_add (&fixture->keys, fixture->keys.kit, CLEO, "Cléo", CLEOS_PASSPHRASE, VST_KEY_BIT (VST_KEY_CONTACT));
  cleo = vst_test_keys_unlock (fixture->keys.keys, CLEO, CLEOS_PASSPHRASE);
  g_assert_null (vst_backup_file_unlock (file, cleo, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NO_RIGHT);
  g_clear_error (&error);

  /* An old backup opens with today's keys, also after a rotation. */
  vst_test_keys_take (&fixture->keys.keys, vst_keys_rotate (fixture->keys.keys, kit, VST_KEY_BIT (VST_KEY_BACKUP), &error), error);
  later = vst_test_keys_unlock (fixture->keys.keys, ADA, ADAS_PASSPHRASE);
  again = vst_backup_file_unlock (file, later, &error);
  g_assert_no_error (error);
  g_assert_true (vst_secret_equal (again, fixture->key));
}

static void
test_notices_every_flipped_bit (Fixture *fixture,
                                gconstpointer data)
{
  g_autofree char *whole = NULL;
  gsize size;
  guint noticed = 0;

  g_assert_true (g_file_get_contents (fixture->backup, &whole, &size, NULL));
  for (guint i = 0; i < 1000; i++)
    {
      g_autoptr (VstBackupFile) file = NULL;
      gsize at = (gsize) g_test_rand_int_range (0, (gint32) size);
      char bit = (char) (1 << g_test_rand_int_range (0, 8));
      FILE *stream = fopen (fixture->backup, "r+b");

      /* Half of them in front, where the bytes mean something. */
      if (i % 2 == 0)
        at %= 2048;

      g_assert_nonnull (stream);
      g_assert_cmpint (fseek (stream, (long) at, SEEK_SET), ==, 0);
      g_assert_cmpint (fputc (whole[at] ^ bit, stream), !=, EOF);
      g_assert_cmpint (fflush (stream), ==, 0);

      file = vst_backup_file_open (fixture->backup, NULL);
      noticed += file == NULL || !vst_backup_file_verify (file, NULL, NULL);

      g_assert_cmpint (fseek (stream, (long) at, SEEK_SET), ==, 0);
      g_assert_cmpint (fputc (whole[at], stream), !=, EOF);
      fclose (stream);
    }

  g_assert_cmpuint (noticed, ==, 1000);
}

static void
test_takes_nothing_out_of_a_damaged_one (Fixture *fixture,
                                         gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstBackupFile) file = NULL;
  g_autofree char *out = g_build_filename (fixture->keys.folder, "out.db", NULL);
  g_autofree char *whole = NULL;
  g_autoptr (VstSecret) other_key = vst_secret_new_random (VST_KEY_SIZE);
  gsize size;

  file = vst_backup_file_open (fixture->backup, &error);
  g_assert_false (vst_backup_file_extract (file, other_key, out, NULL, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_BACKUP_DAMAGED);
  g_clear_error (&error);
  g_assert_false (g_file_test (out, G_FILE_TEST_EXISTS));
  g_clear_pointer (&file, vst_backup_file_free);

  g_assert_true (g_file_get_contents (fixture->backup, &whole, &size, NULL));
  whole[size / 2] ^= 4;
  g_assert_true (g_file_set_contents (fixture->backup, whole, (gssize) size, NULL));
  file = vst_backup_file_open (fixture->backup, &error);
  g_assert_no_error (error);
  g_assert_false (vst_backup_file_extract (file, fixture->key, out, NULL, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_BACKUP_DAMAGED);
  g_assert_false (g_file_test (out, G_FILE_TEST_EXISTS));
}

static void
test_never_trips_over_rubbish (Fixture *fixture,
                               gconstpointer data)
{
  g_autofree char *whole = NULL;
  gsize size;

  write_noise (fixture->database, 900);
  g_assert_true (vst_backup_file_write (fixture->backup, fixture->keys.keys, fixture->key, fixture->database, NOON, NULL, NULL));
  g_assert_true (g_file_get_contents (fixture->backup, &whole, &size, NULL));

  for (guint i = 0; i < 1500; i++)
    {
      static const char nasty[] = { 0x00, 0x01, 0x7f, -0x80, -0x01 };
      g_autofree char *copy = g_memdup2 (whole, size);
      g_autoptr (VstBackupFile) file = NULL;
      gsize length = i % 3 == 0 ? (gsize) g_test_rand_int_range (0, (gint32) size) : size;

      for (gint32 n = g_test_rand_int_range (0, 5); n > 0; n--)
        copy[g_test_rand_int_range (0, i % 2 == 0 ? 128 : (gint32) size)] = nasty[g_test_rand_int_range (0, G_N_ELEMENTS (nasty))];

      g_unlink (fixture->backup);
      g_assert_true (g_file_set_contents_full (fixture->backup, copy, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
      file = vst_backup_file_open (fixture->backup, NULL);
      if (file != NULL && memcmp (copy, whole, size) != 0)
        g_assert_false (vst_backup_file_verify (file, NULL, NULL));
    }
}

static void
test_tells_what_is_no_backup (Fixture *fixture,
                              gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (vst_backup_file_open (fixture->database, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NOT_A_BACKUP);
  g_clear_error (&error);
  g_assert_null (vst_backup_file_open (fixture->keys.path, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NOT_A_BACKUP);
  g_clear_error (&error);
  g_assert_null (vst_backup_file_open (fixture->keys.folder, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NOT_A_BACKUP);
  g_clear_error (&error);
  g_assert_null (vst_backup_file_open ("/nowhere/at-all", &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_MISSING_PART);
}

static void
test_is_good_whenever_it_has_its_name (Fixture *fixture,
                                       gconstpointer data)
{
  guint left = 0;

  for (guint i = 0; i < KILLS; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (VstBackupFile) file = NULL;
      g_autofree char *part = g_strconcat (fixture->backup, ".part", NULL);
      pid_t child = fork ();

      g_assert_cmpint (child, >=, 0);
      if (child == 0)
        for (;;)
          vst_backup_file_write (fixture->backup, fixture->keys.keys, fixture->key, fixture->database, NOON + i, NULL, NULL);

      g_usleep ((gulong) g_test_rand_int_range (300, 12000));
      kill (child, SIGKILL);
      g_assert_cmpint (waitpid (child, NULL, 0), ==, child);

      file = vst_backup_file_open (fixture->backup, &error);
      g_assert_no_error (error);
      g_assert_true (vst_backup_file_verify (file, NULL, &error));
      left += g_file_test (part, G_FILE_TEST_EXISTS);
    }

  /* Some were killed at work, and the next try isn't hindered by it. */
  g_assert_cmpuint (left, >, 0);
  g_assert_true (vst_backup_file_write (fixture->backup, fixture->keys.keys, fixture->key, fixture->database, NOON, NULL, NULL));
}

static void
test_stops_when_it_is_told_to (Fixture *fixture,
                               gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *other = g_build_filename (fixture->keys.folder, "other" VST_BACKUP_FILE_ENDING, NULL);
  g_autofree char *part = g_strconcat (other, ".part", NULL);

  g_cancellable_cancel (cancellable);
  g_assert_false (vst_backup_file_write (other, fixture->keys.keys, fixture->key, fixture->database, NOON, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (other, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/backup-file/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("gives-back-what-went-in", test_gives_back_what_went_in);
  ADD ("opens-to-administrators-and-the-kit", test_opens_to_administrators_and_the_kit);
  ADD ("notices-every-flipped-bit", test_notices_every_flipped_bit);
  ADD ("takes-nothing-out-of-a-damaged-one", test_takes_nothing_out_of_a_damaged_one);
  ADD ("never-trips-over-rubbish", test_never_trips_over_rubbish);
  ADD ("tells-what-is-no-backup", test_tells_what_is_no_backup);
  ADD ("is-good-whenever-it-has-its-name", test_is_good_whenever_it_has_its_name);
  ADD ("stops-when-it-is-told-to", test_stops_when_it_is_told_to);

  return g_test_run ();
}
