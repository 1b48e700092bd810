/* test-interrupted.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-family.h"
#include "vst-trial.h"

#include <glib/gstdio.h>
#include <string.h>

#include "vst-audit.h"
#include "vst-backup.h"
#include "vst-contact-store.h"
#include "vst-door.h"
#include "vst-hub-folder.h"
#include "vst-hub-opening.h"
#include "vst-hub-rotation.h"
#include "vst-security-store.h"

#define KILLS 30
#define FAMILIES 5
#define N_ACTS (1 + FAMILIES)
#define PHONE "51955501%02d"

/* A hub with sealed fields in it. */
static void
set_up (VstTrial *self,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstView) view = NULL;

  vst_room_register (&vst_family_room);
  vst_trial_set_up (self, data);
  view = vst_trial_enter (self, &error);
  g_assert_no_error (error);

  for (int i = 1; i <= FAMILIES; i++)
    {
      g_autofree char *phone = g_strdup_printf (PHONE, i);
      g_autoptr (VstFamilyEntry) entry = vst_test_family_entry ("Rose", "Tremblay", phone);
      g_autoptr (VstPassage) passage = vst_door_do (view, &vst_family_do_add, entry, NULL);

      g_assert_no_error (passage->error);
    }

  g_clear_pointer (&view, vst_view_free);
  vst_trial_cast_anchor (self);
  g_bytes_unref (self->database);
  g_bytes_unref (self->keys);
  self->database = vst_trial_read_part (self, VST_HUB_DATABASE);
  self->keys = vst_trial_read_part (self, VST_HUB_KEYS);
}

static gboolean
opens_with (VstTrial *self,
            VstKeyRing *ring)
{
  g_autofree char *path = vst_trial_get_part (self, VST_HUB_DATABASE);
  g_autoptr (VstDb) db = vst_db_open (path, vst_secret_get_bytes (vst_key_ring_get_database_key (ring)), VST_DB_NONE, NULL);

  return db != NULL;
}

static void
assert_phones (VstTrial *self,
               VstSession *session)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstView) view = vst_view_new (self->hub.folder, session, FALSE, &error);

  g_assert_no_error (error);

  for (int i = 1; i <= FAMILIES; i++)
    {
      const VstContactReveal reveal = { i, (char *) "A trial" };
      g_autoptr (VstPassage) passage = vst_door_read (view, &vst_contact_read_reveal, &reveal);
      g_autofree char *phone = g_strdup_printf (PHONE, i);

      g_assert_no_error (passage->error);
      g_assert_cmpstr (((VstContactEntry *) passage->result)->value, ==, phone);
    }
}

/* Whoever signs in next finds everything, under one key and not two. */
static void
assert_whole (VstTrial *self,
              gint64 least_acts)
{
  g_autofree char *keys_path = vst_trial_get_part (self, VST_HUB_KEYS);
  g_autoptr (VstHubOpening) opening = NULL;
  g_autoptr (VstKeys) keys = NULL;
  g_autoptr (VstKeyRing) ring = NULL;
  g_autoptr (VstDb) db = NULL;
  g_autoptr (GError) error = NULL;
  guint8 head[VST_ANCHOR_SIZE];
  guint64 count;
  gint64 n_acts;
  gboolean rotated;

  keys = vst_keys_load (keys_path, &error);
  g_assert_no_error (error);
  ring = vst_keys_unlock_recovery (keys, self->hub.recovery, &error);
  g_assert_no_error (error);

  opening = vst_hub_opening_by_ring (self->hub.folder, VST_TEST_ADMIN, ring, VST_SECURITY_SIGN_IN, &error);
  g_assert_no_error (error);
  g_assert_false (vst_keys_is_rekeying (opening->keys));
  assert_phones (self, opening->session);

  g_clear_pointer (&ring, vst_key_ring_unref);
  ring = vst_keys_unlock_recovery (opening->keys, self->hub.recovery, &error);
  g_assert_no_error (error);
  rotated = vst_keys_get_generation (opening->keys, VST_KEY_DATABASE) != vst_keys_get_generation (vst_hub_get_keys (self->hub.hub), VST_KEY_DATABASE);
  g_assert_true (opens_with (self, ring));
  g_assert_true (opens_with (self, self->ring) == !rotated);

  {
    g_autofree char *path = vst_trial_get_part (self, VST_HUB_DATABASE);

    db = vst_db_open (path, vst_secret_get_bytes (vst_key_ring_get_database_key (ring)), VST_DB_NONE, &error);
    g_assert_no_error (error);
  }

  vst_db_check (db, TRUE, &error);
  g_assert_no_error (error);
  count = vst_keys_get_anchor (opening->keys, head);
  vst_audit_verify (db, count, head, &n_acts, &error);
  g_assert_no_error (error);
  g_assert_cmpint (n_acts, >=, least_acts);
}

static void
keep_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  GAsyncResult **kept = user_data;

  *kept = g_object_ref (result);
}

static void
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static VstHub *
sign_in (VstTrial *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  VstHub *hub = vst_hub_new (self->hub.folder, &error);

  g_assert_no_error (error);
  vst_hub_sign_in_with (hub, VST_TEST_ADMIN, self->ring, keep_cb, &result);
  wait_for (&result);
  vst_hub_sign_in_finish (hub, result, &error);
  g_assert_no_error (error);

  g_atomic_int_set (&self->board->started, 1);

  return hub;
}

static void
rotate (VstTrial *self,
        guint round)
{
  g_autoptr (VstHub) hub = sign_in (self);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  vst_hub_rotate (hub, keep_cb, &result);
  wait_for (&result);
  vst_hub_rotate_finish (hub, result, &error);
  g_assert_no_error (error);

  g_atomic_int_set (&self->board->ended, 1);
  vst_hub_lock (hub);
}

static char *
get_backup (VstTrial *self)
{
  return g_build_filename (self->hub.place, "trial" VST_BACKUP_FILE_ENDING, NULL);
}

static void
back_up (VstTrial *self,
         guint round)
{
  g_autoptr (VstHub) hub = sign_in (self);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (VstBackupReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = get_backup (self);

  vst_backup_make (hub, path, NULL, keep_cb, &result);
  wait_for (&result);
  report = vst_backup_make_finish (hub, result, &error);
  g_assert_no_error (error);

  g_atomic_int_set (&self->board->ended, 1);
  vst_hub_lock (hub);
}

static void
nothing_more (VstTrial *self)
{
}

/* Backups that have their name are whole; what is beside them is nobody's to read. */
static void
check_backup (VstTrial *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->hub.place, 0, NULL);
  g_autofree char *backup = get_backup (self);
  const char *name;

  if (g_file_test (backup, G_FILE_TEST_EXISTS))
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (VstBackupReport) report = vst_backup_look (backup, &error);

      g_assert_no_error (error);
      g_assert_cmpint (report->n_acts, ==, N_ACTS);
    }
  else
    {
      g_assert_cmpint (g_atomic_int_get (&self->board->ended), ==, 0);
    }

  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (self->hub.place, name, NULL);
      g_autofree char *content = NULL;

      if (!g_file_get_contents (path, &content, NULL, NULL))
        continue;

      g_assert_false (g_str_has_prefix (content, "SQLite format 3"));
      g_unlink (path);
    }
}

static void
restore (VstTrial *self,
         guint round)
{
  const VstBackupOwner owner = { VST_STAFF_RECOVERY, NULL, self->hub.recovery };
  g_autofree char *path = get_backup (self);
  g_autoptr (GError) error = NULL;

  g_atomic_int_set (&self->board->started, 1);
  vst_backup_restore (path, self->hub.folder, &owner, TRUE, NULL, &error);
  g_assert_no_error (error);
  g_atomic_int_set (&self->board->ended, 1);
}

/* The hub has its name at every moment; what it replaced, or what was not done,
 * lies beside.
 */
static void
check_restored (VstTrial *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->hub.place, 0, NULL);
  g_autofree char *hub = g_path_get_basename (self->hub.folder);
  const char *name;
  guint n_beside = 0;

  g_assert_true (g_file_test (self->hub.folder, G_FILE_TEST_IS_DIR));

  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (self->hub.place, name, NULL);

      if (g_str_has_prefix (name, hub) && strcmp (name, hub) != 0)
        {
          vst_hub_folder_remove (path);
          n_beside++;
        }
    }

  g_assert_cmpuint (n_beside, >=, (guint) g_atomic_int_get (&self->board->ended));
}

/* Lets func come to its end once, then kills it at moments all over its way. */
static void
kill_all_over (VstTrial *self,
               VstTrialFunc func,
               void (*check) (VstTrial *self),
               gboolean is_acts_more)
{
  GPid pid = vst_trial_fork (self, func, 0);
  guint n_finished = 0;
  gint64 usec;

  vst_trial_wait_for (self, &self->board->started, pid);
  usec = vst_trial_wait_for (self, &self->board->ended, pid);
  g_assert_cmpint (vst_trial_wait (pid), ==, 0);
  check (self);
  assert_whole (self, N_ACTS + is_acts_more);

  for (guint round = 0; round < KILLS; round++)
    {
      vst_trial_start_over (self);
      pid = vst_trial_fork (self, func, round);
      vst_trial_wait_for (self, &self->board->started, pid);
      vst_trial_kill_within (pid, usec);
      vst_trial_wait (pid);

      n_finished += (guint) g_atomic_int_get (&self->board->ended);
      check (self);
      assert_whole (self, N_ACTS);
    }

  g_test_message ("%d kills within %" G_GINT64_FORMAT " microseconds, %u of them too late", KILLS, usec, n_finished);
}

static void
test_rotation_leaves_one_key (VstTrial *self,
                              gconstpointer data)
{
  kill_all_over (self, rotate, nothing_more, TRUE);
}

static void
test_backup_is_whole_or_nothing (VstTrial *self,
                                 gconstpointer data)
{
  kill_all_over (self, back_up, check_backup, FALSE);
}

static void
test_restoring_leaves_one_hub (VstTrial *self,
                               gconstpointer data)
{
  GPid pid = vst_trial_fork (self, back_up, 0);

  g_assert_cmpint (vst_trial_wait (pid), ==, 0);
  kill_all_over (self, restore, check_restored, FALSE);
}

#define ADD(path, test) g_test_add (path, VstTrial, NULL, set_up, test, vst_trial_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/interrupted/rotation-leaves-one-key", test_rotation_leaves_one_key);
  ADD ("/interrupted/backup-is-whole-or-nothing", test_backup_is_whole_or_nothing);
  ADD ("/interrupted/restoring-leaves-one-hub", test_restoring_leaves_one_hub);

  return g_test_run ();
}
