/* test-upgrade.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-vfs.h"
#include "vst-trial.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "vst-audit.h"
#include "vst-door.h"
#include "vst-hub-folder.h"
#include "vst-hub-opening.h"
#include "vst-schema.h"
#include "vst-security-store.h"
#include "vst-setting-store.h"
#include "vst-staff-store.h"

#define KILLS 30
#define CHANGES 20
#define N_ACTS (1 + CHANGES)
#define COPY "before-0002.db"

/* A hub of the first version, with people and a journal in it. */

static const VstSqlMigration *
first_schema (void)
{
  static VstSqlMigration first[2];

  first[0] = vst_schema[0];

  return first;
}

static gpointer
found (VstAct *act,
       gconstpointer args,
       GError **error)
{
  static const char *const names[] = { "Ada Admin", "Berthe Admin", "Rita Reception" };
  static const guint roles[] = { VST_ROLE_ADMIN, VST_ROLE_ADMIN, VST_ROLE_RECEPTION };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const VstStaffForm form = { 0, 0, names[i], roles[i], "en" };

      if (!vst_staff_add (act, &form, error))
        return NULL;
    }

  return vst_setting_set (act, VST_SETTING_ZONE, "America/Toronto", error) ? GINT_TO_POINTER (TRUE) : NULL;
}

static gpointer
rename_her (VstAct *act,
            gconstpointer args,
            GError **error)
{
  const gint64 *revision = args;
  const VstStaffForm form = { VST_TEST_RECEPTION, *revision, *revision % 2 ? "Rita Renamed" : "Rita Again", VST_ROLE_RECEPTION, "fr" };

  return vst_staff_change (act, &form, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

static void
remove_part (VstTrial *self,
             const char *part)
{
  static const char *const endings[] = { "", "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *name = g_strconcat (part, endings[i], NULL);
      g_autofree char *path = vst_trial_get_part (self, name);

      g_unlink (path);
    }
}

static void
assert_did (VstPassage *take_passage)
{
  g_autoptr (VstPassage) passage = take_passage;

  g_assert_no_error (passage->error);
  g_assert_nonnull (passage->result);
}

static void
make_old_hub (VstTrial *self)
{
  const VstDeed found_deed = { "hub.found", VST_RIGHT_SETTINGS, VST_TOPIC_NONE, VST_DEED_NONE, found, NULL };
  const VstDeed rename_deed = { "staff.rename", VST_RIGHT_SIGNED_IN, VST_TOPIC_NONE, VST_DEED_NONE, rename_her, NULL };
  g_autofree char *path = vst_trial_get_part (self, VST_HUB_DATABASE);
  VstSecret *key = vst_key_ring_get_database_key (self->ring);
  g_autoptr (GError) error = NULL;
  g_autoptr (VstView) view = NULL;
  g_autoptr (VstDb) db = NULL;

  remove_part (self, VST_HUB_DATABASE);
  db = vst_db_open (path, vst_secret_get_bytes (key), VST_DB_CREATE, &error);
  g_assert_no_error (error);
  vst_db_migrate (db, first_schema (), &error);
  g_assert_no_error (error);
  g_clear_pointer (&db, vst_db_close);

  view = vst_trial_enter (self, &error);
  g_assert_no_error (error);
  assert_did (vst_door_found (view, &found_deed, NULL));

  for (gint64 revision = 1; revision <= CHANGES; revision++)
    assert_did (vst_door_do (view, &rename_deed, &revision, NULL));

  g_clear_pointer (&view, vst_view_free);
  vst_trial_cast_anchor (self);

  g_bytes_unref (self->database);
  g_bytes_unref (self->keys);
  self->database = vst_trial_read_part (self, VST_HUB_DATABASE);
  self->keys = vst_trial_read_part (self, VST_HUB_KEYS);
}

static void
set_up (VstTrial *self,
        gconstpointer data)
{
  vst_trial_set_up (self, data);
  make_old_hub (self);
}

static void
start_over (VstTrial *self)
{
  vst_trial_start_over (self);
  remove_part (self, COPY);
  remove_part (self, COPY ".part");
}

static VstHubOpening *
try_opening (VstTrial *self,
             GError **error)
{
  return vst_hub_opening_by_ring (self->hub.folder, VST_TEST_RECEPTION, self->ring, VST_SECURITY_SIGN_IN, error);
}

/* Whole, with everything that was in it, and of that version. */
static void
assert_whole (VstTrial *self,
              const char *part,
              int wanted)
{
  g_autofree char *path = vst_trial_get_part (self, part);
  g_autofree char *keys_path = vst_trial_get_part (self, VST_HUB_KEYS);
  g_autoptr (VstKeys) keys = vst_keys_load (keys_path, NULL);
  g_autoptr (VstStaff) staff = NULL;
  g_autoptr (VstDb) db = NULL;
  g_autoptr (GError) error = NULL;
  guint8 head[VST_ANCHOR_SIZE];
  guint64 count = vst_keys_get_anchor (keys, head);
  gint64 n_acts = 0;
  int version = 0;

  db = vst_db_open (path, vst_secret_get_bytes (vst_key_ring_get_database_key (self->ring)), VST_DB_NONE, &error);
  g_assert_no_error (error);
  vst_db_check (db, TRUE, &error);
  g_assert_no_error (error);
  vst_audit_verify (db, count, head, &n_acts, &error);
  g_assert_no_error (error);
  g_assert_cmpint (n_acts, ==, N_ACTS);
  staff = vst_staff_find (db, VST_TEST_RECEPTION, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (vst_staff_get_name (staff), ==, "Rita Again");
  vst_db_get_version (db, &version, &error);
  g_assert_no_error (error);
  g_assert_cmpint (version, ==, wanted);
}

static void
assert_brought_up_to_date (VstTrial *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstHubOpening) opening = try_opening (self, &error);

  g_assert_no_error (error);
  g_clear_pointer (&opening, vst_hub_opening_free);
  assert_whole (self, VST_HUB_DATABASE, vst_schema_version);
  assert_whole (self, COPY, 1);
}

static void
test_keeps_everything_and_a_copy (VstTrial *self,
                                  gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstHubOpening) opening = NULL;

  assert_whole (self, VST_HUB_DATABASE, 1);

  opening = try_opening (self, &error);
  g_assert_no_error (error);
  g_assert_true (opening->migrated);
  g_clear_pointer (&opening, vst_hub_opening_free);
  assert_brought_up_to_date (self);

  opening = try_opening (self, &error);
  g_assert_false (opening->migrated);
}

/* One of that name may be from before a backup was restored, or cut short. */
static void
test_copy_is_of_this_day (VstTrial *self,
                          gconstpointer data)
{
  g_autofree char *copy = vst_trial_get_part (self, COPY);

  g_assert_true (g_file_set_contents (copy, "an older one", -1, NULL));
  assert_brought_up_to_date (self);
}

static void
test_that_fails_leaves_the_old_one (VstTrial *self,
                                    gconstpointer data)
{
  const VstSqlMigration broken[] = {
    vst_schema[0],
    { 2, "0002-broken", "CREATE TABLE half (id INTEGER PRIMARY KEY) STRICT; UPDATE staff SET text_scale = 50; CREATE TABLE staff (id INTEGER);" },
    { 0 },
  };
  g_autoptr (GError) error = NULL;

  {
    g_autoptr (VstDb) db = vst_trial_open_db (self, NULL);

    g_assert_false (vst_db_migrate (db, broken, &error));
    g_assert_error (error, VST_ERROR, VST_ERROR_DATABASE);
  }

  assert_whole (self, VST_HUB_DATABASE, 1);
  assert_brought_up_to_date (self);
}

static void
bring_up_to_date (VstTrial *self,
                  guint round)
{
  g_autoptr (VstHubOpening) opening = NULL;

  g_atomic_int_set (&self->board->started, 1);
  if (!(opening = try_opening (self, NULL)))
    _exit (1);

  g_atomic_int_set (&self->board->ended, 1);
}

static void
test_is_finished_after_a_kill (VstTrial *self,
                               gconstpointer data)
{
  GPid pid = vst_trial_fork (self, bring_up_to_date, 0);
  gint64 usec;
  guint n_finished = 0;

  vst_trial_wait_for (self, &self->board->started, pid);
  usec = vst_trial_wait_for (self, &self->board->ended, pid);
  g_assert_cmpint (vst_trial_wait (pid), ==, 0);

  for (guint round = 0; round < KILLS; round++)
    {
      start_over (self);
      pid = vst_trial_fork (self, bring_up_to_date, round);
      vst_trial_wait_for (self, &self->board->started, pid);
      vst_trial_kill_within (pid, usec);
      vst_trial_wait (pid);
      n_finished += g_atomic_int_get (&self->board->ended);
      assert_brought_up_to_date (self);
    }

  g_test_message ("%d kills within %" G_GINT64_FORMAT " microseconds, %u of them too late", KILLS, usec, n_finished);
}

static void
test_is_finished_after_a_fault (VstTrial *self,
                                gconstpointer data)
{
  static const VstTestFault faults[] = {
    { "writes fail", VST_TEST_WRITE, FALSE, TRUE, TRUE },
    { "the disk is full", VST_TEST_WRITE, TRUE, TRUE, TRUE },
    { "syncs fail", VST_TEST_SYNC, FALSE, FALSE, TRUE },
    { "a file is not opened", VST_TEST_OPEN, FALSE, FALSE, FALSE },
    { "nothing is removed", VST_TEST_DELETE, FALSE, FALSE, TRUE },
  };
  guint n_faults = 0;

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    for (guint nth = 1, hits = 1; hits > 0; nth += 1 + nth / 4)
      {
        g_autoptr (GError) error = NULL;
        g_autoptr (VstHubOpening) opening = NULL;
        const int code = faults[i].full ? VST_ERROR_FULL : VST_ERROR_DISK;

        start_over (self);
        vst_test_vfs_use ();
        vst_test_vfs_fail (&faults[i], nth);
        opening = try_opening (self, &error);
        hits = vst_test_vfs_heal ();
        vst_test_vfs_leave ();

        g_assert_true (opening != NULL || hits > 0);
        if (opening == NULL)
          g_assert_error (error, VST_ERROR, code);

        n_faults += hits > 0;
        g_clear_pointer (&opening, vst_hub_opening_free);
        assert_brought_up_to_date (self);
      }

  g_test_message ("%u faults", n_faults);
}

#define ADD(path, test) g_test_add (path, VstTrial, NULL, set_up, test, vst_trial_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/upgrade/keeps-everything-and-a-copy", test_keeps_everything_and_a_copy);
  ADD ("/upgrade/copy-is-of-this-day", test_copy_is_of_this_day);
  ADD ("/upgrade/that-fails-leaves-the-old-one", test_that_fails_leaves_the_old_one);
  ADD ("/upgrade/is-finished-after-a-kill", test_is_finished_after_a_kill);
  ADD ("/upgrade/is-finished-after-a-fault", test_is_finished_after_a_fault);

  return g_test_run ();
}
