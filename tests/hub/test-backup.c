/* test-backup.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-hub.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "vst-backup.h"
#include "vst-hub-folder.h"
#include "vst-hub-lock.h"
#include "vst-security-store.h"
#include "vst-setting-store.h"
#include "vst-staff-store.h"

static const VstSql read_replaced = { "test.replaced", "SELECT detail FROM security_log WHERE kind = $1 ORDER BY id", FALSE };

static void
keep_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  GAsyncResult **kept = user_data;

  *kept = g_object_ref (result);
}

static VstBackupReport *
back_up (VstTestHub *self,
         const char *path,
         GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  vst_backup_make (self->hub, path, NULL, keep_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return vst_backup_make_finish (self->hub, result, error);
}

static char *
make_backup (VstTestHub *self)
{
  g_autofree char *path = vst_backup_build_path (self->place, g_get_real_time ());
  g_autoptr (VstBackupReport) report = NULL;
  g_autoptr (GError) error = NULL;

  /* Whoever is at reception may make one; only an administrator reads it. */
  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  report = back_up (self, path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->size, >, 10000);
  g_assert_cmpint (report->n_acts, ==, 1);

  return g_steal_pointer (&path);
}

static void
assert_opens (const char *folder)
{
  g_autoptr (VstHub) hub = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  hub = vst_hub_new (folder, &error);
  g_assert_no_error (error);
  vst_hub_sign_in (hub, VST_TEST_RECEPTION, VST_TEST_PASSPHRASE, keep_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  vst_hub_sign_in_finish (hub, result, &error);
  g_assert_no_error (error);
  vst_hub_lock (hub);
}

static void
test_leaves_one_whole_file (VstTestHub *self,
                            gconstpointer data)
{
  g_autofree char *copy = vst_test_hub_leave_copy (self);
  g_autofree char *path = make_backup (self);
  g_autoptr (GDir) dir = g_dir_open (self->place, 0, NULL);
  g_autoptr (VstBackupReport) look = NULL;
  g_autofree gint64 *last = NULL;
  g_autoptr (GError) error = NULL;
  const char *name;
  guint n_files = 0;

  while ((name = g_dir_read_name (dir)))
    n_files++;

  /* The hub and the backup: nothing of the way there is left. */
  g_assert_cmpuint (n_files, ==, 2);
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));

  look = vst_backup_look (path, &error);
  g_assert_no_error (error);
  last = vst_test_hub_read (self, &vst_backup_read_last, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (*last, ==, look->made_at);
}

/* Whoever locks the screen doesn't wait for a copy on a slow stick. */
static void
test_lock_stops_it (VstTestHub *self,
                    gconstpointer data)
{
  g_autofree char *path = vst_backup_build_path (self->place, g_get_real_time ());
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (VstBackupReport) report = NULL;
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GError) error = NULL;
  guint n_files = 0;

  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  vst_backup_make (self->hub, path, NULL, keep_cb, &result);
  vst_hub_lock (self->hub);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  report = vst_backup_make_finish (self->hub, result, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (report);

  /* Nothing of it is left beside the hub. */
  dir = g_dir_open (self->place, 0, NULL);
  while (g_dir_read_name (dir))
    n_files++;
  g_assert_cmpuint (n_files, ==, 1);
}

static void
test_administrator_restores (VstTestHub *self,
                             gconstpointer data)
{
  g_autofree char *path = make_backup (self);
  g_autofree char *folder = g_build_filename (self->place, "restored.vestibule", NULL);
  const VstBackupOwner owner = { VST_TEST_SECOND_ADMIN, VST_TEST_PASSPHRASE, NULL };
  g_autoptr (GError) error = NULL;

  vst_backup_restore (path, folder, &owner, FALSE, NULL, &error);
  g_assert_no_error (error);
  assert_opens (folder);
}

static void
test_recovery_kit_restores (VstTestHub *self,
                            gconstpointer data)
{
  g_autofree char *path = make_backup (self);
  g_autofree char *folder = g_build_filename (self->place, "restored.vestibule", NULL);
  const VstBackupOwner owner = { VST_STAFF_RECOVERY, NULL, self->recovery };
  g_autoptr (GError) error = NULL;

  vst_backup_restore (path, folder, &owner, FALSE, NULL, &error);
  g_assert_no_error (error);
  assert_opens (folder);
}

static void
test_reception_cannot_read_it (VstTestHub *self,
                               gconstpointer data)
{
  g_autofree char *path = make_backup (self);
  g_autofree char *folder = g_build_filename (self->place, "restored.vestibule", NULL);
  const VstBackupOwner owner = { VST_TEST_RECEPTION, VST_TEST_PASSPHRASE, NULL };
  g_autoptr (GError) error = NULL;

  g_assert_false (vst_backup_restore (path, folder, &owner, FALSE, NULL, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NO_RIGHT);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

static void
test_replacing_keeps_what_was_there (VstTestHub *self,
                                     gconstpointer data)
{
  g_autofree char *path = make_backup (self);
  const VstBackupOwner owner = { VST_TEST_ADMIN, VST_TEST_PASSPHRASE, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *name;
  gboolean kept = FALSE;

  g_assert_false (vst_backup_restore (path, self->folder, &owner, FALSE, NULL, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_EXISTS);
  g_clear_error (&error);

  /* While somebody works in it, it is not pulled away. */
  g_assert_false (vst_backup_restore (path, self->folder, &owner, TRUE, NULL, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_BUSY);
  g_clear_error (&error);

  vst_hub_lock (self->hub);
  vst_backup_restore (path, self->folder, &owner, TRUE, NULL, &error);
  g_assert_no_error (error);
  assert_opens (self->folder);

  dir = g_dir_open (self->place, 0, NULL);
  while ((name = g_dir_read_name (dir)))
    kept = kept || strstr (name, ".replaced-") != NULL;
  g_assert_true (kept);
}

/* Another hub's keys in the folder of one that was replaced. */
static void
make_stranger (const char *folder)
{
  const VstHubCard card = { "Another hub", "Un autre centre", VST_ENGLISH, TRUE, VST_HUB_CARD_TIMES };
  g_autofree char *path = vst_hub_folder_get_part (folder, VST_HUB_KEYS);
  g_autoptr (VstSecret) recovery = NULL;
  g_autoptr (VstKeyRing) ring = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (VstKeys) keys = vst_keys_create (&card, &recovery, &ring, &error);
  gconstpointer bytes;
  gsize size;

  g_assert_no_error (error);
  bytes = g_bytes_get_data (vst_keys_get_bytes (keys), &size);
  g_assert_true (g_file_set_contents (path, bytes, (gssize) size, NULL));
}

static char *
list_removals (VstTestHub *self)
{
  g_autoptr (VstDb) db = vst_test_hub_open_db (self);
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, &read_replaced);
  g_autoptr (GString) text = g_string_new (NULL);

  vst_stmt_bind_text (stmt, 1, VST_SECURITY_REPLACED);
  while (vst_stmt_step (stmt, NULL) == VST_STEP_ROW)
    g_string_append_printf (text, "%s ", vst_stmt_get_text (stmt, 0));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_replaced_goes_after_its_days (VstTestHub *self,
                                   gconstpointer data)
{
  g_autofree char *old = vst_test_hub_leave_replaced (self, 31);
  g_autofree char *young = vst_test_hub_leave_replaced (self, 29);
  g_autofree char *open = vst_test_hub_leave_replaced (self, 40);
  g_autofree char *stranger = vst_test_hub_leave_replaced (self, 50);
  g_autofree char *unread = vst_test_hub_leave_replaced (self, 60);
  g_autofree char *link = g_strconcat (self->folder, ".replaced-2020-01-02T030405Z", NULL);
  g_autofree char *renamed = g_strconcat (self->folder, ".replaced-in-spring", NULL);
  g_autofree char *unread_keys = vst_hub_folder_get_part (unread, VST_HUB_KEYS);
  g_autofree char *again = g_build_filename (self->place, "again" VST_BACKUP_FILE_ENDING, NULL);
  g_autofree char *path = NULL;
  g_autofree char *removals = NULL;
  g_autoptr (VstBackupReport) report = NULL;
  g_autoptr (GError) error = NULL;
  int lock;

  make_stranger (stranger);
  g_assert_true (g_file_set_contents (unread_keys, "no keys", -1, NULL));
  vst_test_hub_copy (self->folder, renamed);
  g_assert_cmpint (symlink (renamed, link), ==, 0);
  lock = vst_hub_lock_take (open, VST_HUB_LOCK_OPEN, FALSE, FALSE, &error);
  g_assert_no_error (error);

  path = make_backup (self);
  g_assert_false (g_file_test (old, G_FILE_TEST_EXISTS));
  assert_opens (young);
  assert_opens (open);
  g_assert_true (g_file_test (stranger, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (unread, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  assert_opens (renamed);

  /* Whoever had it open has done with it. */
  vst_hub_lock_give (&lock);
  report = back_up (self, again, &error);
  g_assert_no_error (error);
  g_assert_false (g_file_test (open, G_FILE_TEST_EXISTS));
  assert_opens (young);

  removals = list_removals (self);
  g_assert_cmpstr (removals, ==, "1 1 ");
}

static void
test_loss_is_what_was_done_since (VstTestHub *self,
                                  gconstpointer data)
{
  g_autofree char *path = make_backup (self);
  g_autofree char *keys_path = vst_hub_folder_get_part (self->folder, VST_HUB_KEYS);
  const VstBackupOwner owner = { VST_TEST_SECOND_ADMIN, VST_TEST_PASSPHRASE, NULL };
  const VstBackupOwner nobody = { VST_TEST_SECOND_ADMIN, "not her passphrase", NULL };
  g_autoptr (GVariant) change = g_variant_ref_sink (g_variant_new_parsed ("{'city': 'Sudbury'}"));
  g_autoptr (GError) error = NULL;
  VstBackupLoss loss;
  gint64 before;

  vst_backup_compare (path, self->folder, &owner, &loss, &error);
  g_assert_no_error (error);
  g_assert_true (loss.same_hub);
  g_assert_cmpint (loss.n_acts, ==, 0);

  before = g_get_real_time ();
  vst_test_hub_enter (self, VST_TEST_ADMIN);
  g_assert_nonnull (vst_test_hub_do (self, &vst_setting_change, change, &error));
  g_assert_no_error (error);
  vst_hub_lock (self->hub);

  vst_backup_compare (path, self->folder, &owner, &loss, &error);
  g_assert_no_error (error);
  g_assert_cmpint (loss.n_acts, ==, 1);
  g_assert_cmpint (loss.last_at, >=, before);

  /* Not to be known is not nothing. */
  g_assert_false (vst_backup_compare (path, self->folder, &nobody, &loss, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_PASSPHRASE_WRONG);
  g_clear_error (&error);
  g_assert_cmpint (g_unlink (keys_path), ==, 0);
  g_assert_false (vst_backup_compare (path, self->folder, &owner, &loss, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_MISSING_PART);
}

static void
test_damage_is_noticed (VstTestHub *self,
                        gconstpointer data)
{
  g_autofree char *path = make_backup (self);
  g_autofree char *bytes = NULL;
  gsize size;
  guint n_unseen = 0;

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));

  for (guint i = 0; i < 200; i++)
    {
      gsize at = (gsize) g_test_rand_int_range (0, (int) size);
      char bit = (char) (1 << g_test_rand_int_range (0, 8));
      g_autoptr (VstBackupReport) look = NULL;

      bytes[at] ^= bit;
      g_assert_true (g_file_set_contents (path, bytes, (gssize) size, NULL));
      look = vst_backup_look (path, NULL);
      if (look != NULL)
        n_unseen++;
      bytes[at] ^= bit;
    }

  g_assert_cmpuint (n_unseen, ==, 0);
}

static void
test_old_ones_go_by_rungs (VstTestHub *self,
                           gconstpointer data)
{
  g_autofree char *place = g_build_filename (self->place, "backups", NULL);
  g_autoptr (GDateTime) start = g_date_time_new_utc (2024, 1, 1, 18, 0, 0);
  g_autoptr (GDateTime) end = g_date_time_add_days (start, 699);
  guint n_left = 0;
  const char *name;
  g_autoptr (GDir) dir = NULL;

  g_assert_cmpint (g_mkdir (place, 0700), ==, 0);

  for (int day = 0; day < 700; day++)
    {
      g_autoptr (GDateTime) moment = g_date_time_add_days (start, day);
      g_autofree char *path = vst_backup_build_path (place, g_date_time_to_unix (moment) * G_USEC_PER_SEC);

      g_assert_true (g_file_set_contents (path, "x", 1, NULL));
    }

  vst_backup_prune (place, g_date_time_to_unix (end) * G_USEC_PER_SEC);

  dir = g_dir_open (place, 0, NULL);
  while ((name = g_dir_read_name (dir)))
    n_left++;

  /* Seven days, five weeks, twelve months; one backup may stand on several rungs. */
  g_assert_cmpuint (n_left, <=, 24);
  g_assert_cmpuint (n_left, >=, 18);

  {
    g_autofree char *newest = vst_backup_build_path (place, g_date_time_to_unix (end) * G_USEC_PER_SEC);

    g_assert_true (g_file_test (newest, G_FILE_TEST_EXISTS));
  }
}

#define ADD(path, test) g_test_add (path, VstTestHub, NULL, vst_test_hub_set_up, test, vst_test_hub_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/backup/leaves-one-whole-file", test_leaves_one_whole_file);
  ADD ("/backup/lock-stops-it", test_lock_stops_it);
  ADD ("/backup/administrator-restores", test_administrator_restores);
  ADD ("/backup/recovery-kit-restores", test_recovery_kit_restores);
  ADD ("/backup/reception-cannot-read-it", test_reception_cannot_read_it);
  ADD ("/backup/replacing-keeps-what-was-there", test_replacing_keeps_what_was_there);
  ADD ("/backup/replaced-goes-after-its-days", test_replaced_goes_after_its_days);
  ADD ("/backup/loss-is-what-was-done-since", test_loss_is_what_was_done_since);
  ADD ("/backup/damage-is-noticed", test_damage_is_noticed);
  ADD ("/backup/old-ones-go-by-rungs", test_old_ones_go_by_rungs);

  return g_test_run ();
}
