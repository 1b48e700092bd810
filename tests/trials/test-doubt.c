/* test-doubt.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-vfs.h"
#include "vst-trial.h"

#include <glib/gstdio.h>

#include "vst-hub-folder.h"
#include "vst-setting-store.h"

/* More operations than one act asks of the disk. */
#define MOST_OPERATIONS 60

/* Tries before somebody gives up; each after the disk was mended. */
#define MOST_TRIES 3

static const VstSql count_pages = { "trial.pages", "SELECT count (*) FROM page", FALSE };

static const VstTestFault faults[] = {
  { "a sync fails once", VST_TEST_SYNC, FALSE, FALSE, FALSE },
  { "syncs fail", VST_TEST_SYNC, FALSE, FALSE, TRUE },
  { "syncs fail and nothing is opened", VST_TEST_SYNC | VST_TEST_OPEN, FALSE, FALSE, TRUE },
  { "a write fails once", VST_TEST_WRITE, FALSE, FALSE, FALSE },
  { "writes fail", VST_TEST_WRITE, FALSE, TRUE, TRUE },
  { "the disk is full", VST_TEST_WRITE, TRUE, TRUE, TRUE },
  { "nothing goes", VST_TEST_SYNC | VST_TEST_WRITE | VST_TEST_OPEN | VST_TEST_TRUNCATE, FALSE, FALSE, TRUE },
};

/* Somebody comes in, and sees something: as long as a reader has the file open,
 * what a commit has left waits there for a crash.
 */
static void
enter (VstTrial *self,
       gboolean reads)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GVariant) settings = NULL;
  g_autoptr (GError) error = NULL;

  vst_hub_sign_in_with (self->hub.hub, VST_TEST_RECEPTION, self->ring, vst_test_keep_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  vst_hub_sign_in_finish (self->hub.hub, result, &error);
  g_assert_no_error (error);

  if (reads)
    settings = vst_test_hub_read (&self->hub, &vst_setting_read_all, NULL, &error);
  g_assert_no_error (error);
}

static gint64
count (VstTrial *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstDb) db = vst_trial_open_db (self, &error);

  g_assert_no_error (error);

  return vst_trial_ask (db, &count_pages);
}

/* As the files are now: what a start after a crash would find. */
static gint64
count_after_crash (VstTrial *self)
{
  static const char *const parts[] = { VST_HUB_DATABASE, VST_HUB_DATABASE "-wal" };
  g_autofree char *folder = g_build_filename (self->hub.place, "crashed.vestibule", NULL);
  g_autofree char *path = vst_hub_folder_get_part (folder, VST_HUB_DATABASE);
  g_autoptr (GError) error = NULL;
  g_autoptr (VstDb) db = NULL;
  gint64 n_pages;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *from = vst_trial_get_part (self, parts[i]);
      g_autofree char *to = vst_hub_folder_get_part (folder, parts[i]);
      g_autofree char *content = NULL;
      gsize size;

      g_unlink (to);
      if (g_file_get_contents (from, &content, &size, NULL))
        g_assert_true (g_file_set_contents_full (to, content, (gssize) size, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
    }

  db = vst_db_open (path, vst_secret_get_bytes (vst_key_ring_get_database_key (self->ring)), VST_DB_NONE, &error);
  g_assert_no_error (error);
  n_pages = vst_trial_ask (db, &count_pages);
  g_clear_pointer (&db, vst_db_close);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *left = vst_hub_folder_get_part (folder, parts[i]);

      g_unlink (left);
    }

  g_rmdir (folder);

  return n_pages;
}

/* Somebody types a page once and saves it until it is told to be there. */
static guint
save_once (VstTrial *self,
           const VstTestFault *fault,
           guint nth)
{
  gboolean is_saved = FALSE;
  guint n_hits;

  vst_test_vfs_fail (fault, nth);

  for (guint i = 0; i < MOST_TRIES && !is_saved; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree gint64 *id = vst_test_hub_do (&self->hub, &vst_trial_add, "typed once", &error);

      if (i == 0)
        n_hits = vst_test_vfs_heal ();

      is_saved = id != NULL || g_error_matches (error, VST_ERROR, VST_ERROR_SAVED);

      if (error != NULL)
        g_test_message ("%s at %u, try %u: %s", fault->name, nth, i + 1, error->message);

      /* What is told not to be saved must not come back with a crash: the disk
       * was well again at once, so there is no doubt.
       */
      if (!is_saved && !fault->sticky)
        g_assert_cmpint (count_after_crash (self), ==, 0);
    }

  g_assert_true (is_saved);

  return n_hits;
}

static void
test_what_is_typed_once_is_there_once (VstTrial *self,
                                       gconstpointer data)
{
  guint n_faults = 0;

  vst_test_vfs_use ();

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    for (guint nth = 1; nth <= MOST_OPERATIONS; nth++)
      {
        guint n_hits;

        vst_trial_start_over (self);
        enter (self, TRUE);
        n_hits = save_once (self, &faults[i], nth);
        g_assert_cmpint (count (self), ==, 1);

        /* Nor does a start bring a second one. */
        vst_hub_lock (self->hub.hub);
        g_assert_cmpint (count (self), ==, 1);

        if (n_hits == 0)
          break;

        n_faults++;
      }

  vst_test_vfs_leave ();
  g_test_message ("%u faults", n_faults);
  g_assert_cmpuint (n_faults, >=, 20);
}

static gint64
save (VstTrial *self,
      const char *text,
      GError **error)
{
  g_autofree gint64 *id = vst_test_hub_do (&self->hub, &vst_trial_add, text, error);

  return id != NULL ? *id : 0;
}

/* Neither the commit nor the question what became of it gets through. */
static void
test_doubt_is_told_when_the_disk_is_back (VstTrial *self,
                                          gconstpointer data)
{
  const VstTestFault fault = { "syncs fail and nothing is opened", VST_TEST_SYNC | VST_TEST_OPEN, FALSE, FALSE, TRUE };
  g_autoptr (GError) error = NULL;

  vst_test_vfs_use ();
  enter (self, FALSE);

  /* The writer has the file open from now on: the next sync is a commit's. */
  g_assert_cmpint (save (self, "before", &error), >, 0);
  vst_test_vfs_fail (&fault, 1);
  g_assert_cmpint (save (self, "in doubt", &error), ==, 0);
  g_assert_error (error, VST_ERROR, VST_ERROR_DISK);
  vst_test_vfs_heal ();
  g_assert_cmpint (count_after_crash (self), ==, 2);

  /* Told once, and not done again; then it is hers to say. */
  g_clear_error (&error);
  g_assert_cmpint (save (self, "in doubt", &error), ==, 0);
  g_assert_error (error, VST_ERROR, VST_ERROR_SAVED);
  g_assert_cmpint (count (self), ==, 2);

  g_clear_error (&error);
  g_assert_cmpint (save (self, "another", &error), >, 0);
  g_assert_no_error (error);
  g_assert_cmpint (count (self), ==, 3);
  vst_test_vfs_leave ();
}

#define ADD(path, test) g_test_add (path, VstTrial, NULL, vst_trial_set_up, test, vst_trial_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/doubt/what-is-typed-once-is-there-once", test_what_is_typed_once_is_there_once);
  ADD ("/doubt/doubt-is-told-when-the-disk-is-back", test_doubt_is_told_when_the_disk_is_back);

  return g_test_run ();
}
