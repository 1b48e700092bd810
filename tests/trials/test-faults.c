/* test-faults.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-vfs.h"
#include "vst-trial.h"

#include <glib/gstdio.h>

#include "vst-audit.h"
#include "vst-backup.h"
#include "vst-hub-folder.h"

#define ACTS 5

static const VstTestFault faults[] = {
  { "a read fails once", VST_TEST_READ, FALSE, FALSE, FALSE },
  { "reads fail", VST_TEST_READ, FALSE, FALSE, TRUE },
  { "a write fails once", VST_TEST_WRITE, FALSE, FALSE, FALSE },
  { "writes fail", VST_TEST_WRITE, FALSE, FALSE, TRUE },
  { "half a write gets through", VST_TEST_WRITE, FALSE, TRUE, FALSE },
  { "the disk is full once", VST_TEST_WRITE, TRUE, TRUE, FALSE },
  { "the disk is full", VST_TEST_WRITE, TRUE, TRUE, TRUE },
  { "a sync fails once", VST_TEST_SYNC, FALSE, FALSE, FALSE },
  { "syncs fail", VST_TEST_SYNC, FALSE, FALSE, TRUE },
  { "a file is not opened", VST_TEST_OPEN, FALSE, FALSE, FALSE },
  { "the index is not shared", VST_TEST_SHARE, FALSE, FALSE, FALSE },
  { "a file keeps its length", VST_TEST_TRUNCATE, FALSE, FALSE, FALSE },
  { "nothing is removed", VST_TEST_DELETE, FALSE, FALSE, TRUE },
};

/* Something that is done while the disk fails. */
typedef struct
{
  void (*prepare) (VstTrial *self);
  gboolean (*work) (VstTrial *self,
                    GError **error);
  void (*check) (VstTrial *self,
                 gboolean done,
                 const VstTestFault *fault);
  guint dense; /* every operation fails in turn up to this one, then fewer and fewer */
} Workload;

static void
sweep (VstTrial *self,
       const Workload *workload,
       guint at_least)
{
  guint n_faults = 0, n_told = 0;

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    for (guint nth = 1, hits = 1; hits > 0; nth += nth < workload->dense ? 1 : 1 + nth / 6)
      {
        g_autoptr (GError) error = NULL;
        gboolean done;

        workload->prepare (self);
        vst_test_vfs_use ();
        vst_test_vfs_fail (&faults[i], nth);
        done = workload->work (self, &error);
        hits = vst_test_vfs_heal ();
        vst_test_vfs_leave ();

        if (!done)
          {
            g_assert_cmpuint (hits, >, 0);
            g_test_message ("%s, at operation %u: %s", faults[i].name, nth, error->message);
            vst_test_vfs_assert_told (&faults[i], error);
            n_told++;
          }

        n_faults += hits > 0;
        workload->check (self, done, &faults[i]);
      }

  g_test_message ("%u faults, %u of them in the way", n_faults, n_told);
  g_assert_cmpuint (n_faults, >=, at_least);
}

/* Acts and undo, from opening the database to closing it. */

static gboolean
act (VstTrial *self,
     GError **error)
{
  g_autoptr (VstView) view = vst_trial_enter (self, error);

  self->board->acked = 0;

  for (guint nth = 0; view != NULL && nth < ACTS; nth++)
    {
      if (vst_trial_act (view, nth, error) == 0)
        return FALSE;

      self->board->acked++;
    }

  return view != NULL;
}

static void
check_acts (VstTrial *self,
            gboolean done,
            const VstTestFault *disk)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *fault = NULL;
  gint64 n_acts = 0;

  fault = vst_trial_find_fault (self, &n_acts);
  g_assert_cmpstr (fault, ==, NULL);
  g_assert_cmpint (n_acts, >=, 1 + self->board->acked);

  /* What a sync that failed has left, nobody can tell while none gets through:
   * then the act is there after all, whole, though it was told to have failed.
   */
  if (n_acts > 1 + self->board->acked)
    {
      g_assert_false (done);
      g_assert_cmpint (disk->ops, ==, VST_TEST_SYNC);
      g_assert_true (disk->sticky);
      g_assert_cmpint (n_acts, ==, 2 + self->board->acked);
      g_test_message ("An act in doubt was done");
    }

  /* One can go on. */
  {
    g_autoptr (VstView) view = vst_trial_enter (self, &error);

    g_assert_no_error (error);
    g_assert_cmpint (vst_trial_act (view, 0, &error), ==, n_acts + 1);
  }
}

static void
test_acts_are_done_or_not (VstTrial *self,
                           gconstpointer data)
{
  const Workload workload = { vst_trial_start_over, act, check_acts, 16 };

  sweep (self, &workload, 120);
}

/* Founding a hub */

static char *
get_new_folder (VstTrial *self)
{
  return g_build_filename (self->hub.place, "new.vestibule", NULL);
}

static void
remove_new_folder (VstTrial *self)
{
  g_autofree char *folder = get_new_folder (self);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }

  g_rmdir (folder);
}

static VstSecret *new_recovery;
static VstKeyRing *new_ring;

static gboolean
found (VstTrial *self,
       GError **error)
{
  const VstHubFounder founders[] = {
    { "Ada Admin", VST_ROLE_ADMIN, "en", VST_TEST_PASSPHRASE, FALSE },
    { "Berthe Admin", VST_ROLE_ADMIN, "fr", VST_TEST_PASSPHRASE, FALSE },
  };
  VstHubPlan plan = {
    .card = { "New hub", "Nouveau centre", VST_ENGLISH, TRUE, VST_HUB_CARD_TIMES },
    .founders = founders,
    .n_founders = G_N_ELEMENTS (founders),
    .cost = { 1, 8 },
  };
  g_autofree char *folder = get_new_folder (self);

  g_clear_pointer (&new_recovery, vst_secret_unref);
  g_clear_pointer (&new_ring, vst_key_ring_unref);

  return vst_hub_found (folder, &plan, &new_recovery, NULL, &new_ring, error);
}

static void
check_new_hub (VstTrial *self,
               gboolean done,
               const VstTestFault *fault)
{
  g_autofree char *folder = get_new_folder (self);
  g_autofree char *part = g_strconcat (folder, ".part", NULL);
  g_autofree char *path = vst_hub_folder_get_part (folder, VST_HUB_DATABASE);
  g_autofree char *keys_path = vst_hub_folder_get_part (folder, VST_HUB_KEYS);
  g_autoptr (GError) error = NULL;
  g_autoptr (VstKeys) keys = NULL;
  g_autoptr (VstKeyRing) ring = NULL;
  g_autoptr (VstDb) db = NULL;
  guint8 head[VST_ANCHOR_SIZE];
  guint64 count;
  gint64 n_acts;

  g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));

  if (!done)
    {
      g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
      return;
    }

  keys = vst_keys_load (keys_path, &error);
  g_assert_no_error (error);
  /* Her own keys came with it: nothing more can fail before the kit is shown. */
  g_assert_nonnull (new_ring);
  ring = vst_keys_unlock_recovery (keys, new_recovery, &error);
  g_assert_no_error (error);
  db = vst_db_open (path, vst_secret_get_bytes (vst_key_ring_get_database_key (ring)), VST_DB_NONE, &error);
  g_assert_no_error (error);
  count = vst_keys_get_anchor (keys, head);
  vst_db_check (db, TRUE, &error);
  g_assert_no_error (error);
  vst_audit_verify (db, count, head, &n_acts, &error);
  g_assert_no_error (error);
  g_assert_cmpint (n_acts, ==, 1);
}

static void
test_hub_is_founded_or_not (VstTrial *self,
                            gconstpointer data)
{
  const Workload workload = { remove_new_folder, found, check_new_hub, 10 };

  sweep (self, &workload, 100);
  remove_new_folder (self);
  g_clear_pointer (&new_recovery, vst_secret_unref);
  g_clear_pointer (&new_ring, vst_key_ring_unref);
}

/* A backup, while the hub is open */

static void
keep_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  GAsyncResult **kept = user_data;

  *kept = g_object_ref (result);
}

static char *
get_backup (VstTrial *self)
{
  return g_build_filename (self->hub.place, "trial" VST_BACKUP_FILE_ENDING, NULL);
}

static void
prepare_backup (VstTrial *self)
{
  g_autofree char *path = get_backup (self);

  g_unlink (path);
  vst_trial_start_over (self);
}

static gboolean
back_up (VstTrial *self,
         GError **error)
{
  g_autofree char *path = get_backup (self);
  g_autoptr (VstBackupReport) report = NULL;
  g_autoptr (GAsyncResult) signed_in = NULL;
  g_autoptr (GAsyncResult) backed_up = NULL;

  vst_hub_sign_in_with (self->hub.hub, VST_TEST_RECEPTION, self->ring, keep_cb, &signed_in);
  while (signed_in == NULL)
    g_main_context_iteration (NULL, TRUE);

  if (!vst_hub_sign_in_finish (self->hub.hub, signed_in, error))
    return FALSE;

  vst_backup_make (self->hub.hub, path, NULL, keep_cb, &backed_up);
  while (backed_up == NULL)
    g_main_context_iteration (NULL, TRUE);

  report = vst_backup_make_finish (self->hub.hub, backed_up, error);

  return report != NULL;
}

static void
check_backup (VstTrial *self,
              gboolean done,
              const VstTestFault *disk)
{
  g_autofree char *path = get_backup (self);
  g_autofree char *fault = NULL;
  g_autoptr (GError) error = NULL;
  gint64 n_acts;

  vst_hub_lock (self->hub.hub);
  fault = vst_trial_find_fault (self, &n_acts);
  g_assert_cmpstr (fault, ==, NULL);
  g_assert_cmpint (n_acts, ==, 1);

  if (done || g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_autoptr (VstBackupReport) report = vst_backup_look (path, &error);

      g_assert_no_error (error);
      g_assert_nonnull (report);
    }
}

static void
test_backup_is_made_or_not (VstTrial *self,
                            gconstpointer data)
{
  const Workload workload = { prepare_backup, back_up, check_backup, 4 };

  sweep (self, &workload, 100);
}

#define ADD(path, test) g_test_add (path, VstTrial, NULL, vst_trial_set_up, test, vst_trial_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/faults/acts-are-done-or-not", test_acts_are_done_or_not);
  ADD ("/faults/hub-is-founded-or-not", test_hub_is_founded_or_not);
  ADD ("/faults/backup-is-made-or-not", test_backup_is_made_or_not);

  return g_test_run ();
}
