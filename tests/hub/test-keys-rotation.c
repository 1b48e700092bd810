/* test-keys-rotation.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-keys.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "vst-db.h"
#include "vst-error.h"
#include "vst-test-keys.h"

#define KILLS 30
#define ROWS 2000

static const VstSql make_table = { "test.make", "CREATE TABLE thing (id INTEGER PRIMARY KEY, what TEXT NOT NULL) STRICT", FALSE };
static const VstSql fill_table = { "test.fill", "WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 2000) INSERT INTO thing SELECT i, hex (zeroblob (200)) FROM n", FALSE };
static const VstSql count_rows = { "test.count", "SELECT count (*) FROM thing", FALSE };

static void
run (VstDb *db,
     const VstSql *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, sql);

  vst_stmt_run (stmt, &error);
  g_assert_no_error (error);
}

static VstDb *
open_db (const char *path,
         VstSecret *key)
{
  return key != NULL ? vst_db_open (path, vst_secret_get_bytes (key), VST_DB_NONE, NULL) : NULL;
}

static void
assert_whole (VstDb *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, &count_rows);

  g_assert_cmpint (vst_stmt_step (stmt, &error), ==, VST_STEP_ROW);
  g_assert_cmpint (vst_stmt_get_int (stmt, 0), ==, ROWS);
  g_clear_pointer (&stmt, vst_stmt_finish);
  vst_db_check (db, TRUE, &error);
  g_assert_no_error (error);
}

/* The protocol as a session follows it: after whatever cut it short, begin
 * where it was left.
 */
static VstKeys *
finish (VstKeys *keys,
        VstKeyRing *ring,
        const char *db_path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstDb) new_db = open_db (db_path, vst_key_ring_get_pending_database_key (ring));
  g_autoptr (VstDb) old_db = open_db (db_path, vst_key_ring_get_database_key (ring));
  VstKeys *settled;

  /* One of them, and not both. */
  g_assert_true ((new_db != NULL) != (old_db != NULL));
  assert_whole (new_db != NULL ? new_db : old_db);

  settled = vst_keys_finish_rekey (keys, ring, new_db != NULL, &error);
  g_assert_no_error (error);
  return settled;
}

static void
rotate_for_ever (const char *path,
                 const char *db_path)
{
  for (;;)
    {
      g_autoptr (VstKeys) keys = vst_keys_load (path, NULL);
      g_autoptr (VstKeyRing) ring = vst_test_keys_unlock (keys, ADA, ADAS_PASSPHRASE);
      g_autoptr (VstKeyRing) both = NULL;
      g_autoptr (VstKeys) begun = NULL;
      g_autoptr (VstKeys) done = NULL;
      g_autoptr (VstDb) db = NULL;

      if (!vst_keys_is_rekeying (keys))
        begun = vst_keys_begin_rekey (keys, ring, NULL);
      if (begun == NULL || !vst_keys_save (begun, path, NULL))
        _exit (2);

      both = vst_keys_refresh_ring (begun, ring, NULL);
      db = open_db (db_path, vst_key_ring_get_database_key (both));
      if (db == NULL || !vst_db_rekey (db, vst_secret_get_bytes (vst_key_ring_get_pending_database_key (both)), NULL))
        _exit (3);
      g_clear_pointer (&db, vst_db_close);

      done = vst_keys_finish_rekey (begun, both, TRUE, NULL);
      if (done == NULL || !vst_keys_save (done, path, NULL))
        _exit (4);
    }
}

static void
test_has_one_key_that_opens_after_any_kill (VstTestKeys *fixture,
                                            gconstpointer data)
{
  g_autofree char *db_path = g_build_filename (fixture->folder, "hub.db", NULL);
  g_autoptr (GError) error = NULL;
  guint cut_short = 0;
  VstDb *db = vst_db_open (db_path, vst_secret_get_bytes (vst_key_ring_get_database_key (fixture->kit)), VST_DB_CREATE, &error);

  g_assert_no_error (error);
  run (db, &make_table);
  run (db, &fill_table);
  vst_db_close (db);

  for (guint i = 0; i < KILLS; i++)
    {
      g_autoptr (VstKeys) keys = NULL;
      g_autoptr (VstKeyRing) ada = NULL;
      g_autoptr (VstKeyRing) bea = NULL;
      int status;
      pid_t child = fork ();

      g_assert_cmpint (child, >=, 0);
      if (child == 0)
        rotate_for_ever (fixture->path, db_path);

      g_usleep ((gulong) g_test_rand_int_range (1000, 60000));
      kill (child, SIGKILL);
      g_assert_cmpint (waitpid (child, &status, 0), ==, child);
      g_assert_true (WIFSIGNALED (status));

      keys = vst_keys_load (fixture->path, &error);
      g_assert_no_error (error);
      ada = vst_test_keys_unlock (keys, ADA, ADAS_PASSPHRASE);
      if (vst_keys_is_rekeying (keys))
        {
          cut_short++;
          vst_test_keys_take (&keys, finish (keys, ada, db_path), NULL);
          g_assert_true (vst_keys_save (keys, fixture->path, &error));
        }

      /* Also for whoever had nothing to do with it. */
      bea = vst_test_keys_unlock (keys, BEA, BEAS_PASSPHRASE);
      db = open_db (db_path, vst_key_ring_get_database_key (bea));
      g_assert_nonnull (db);
      assert_whole (db);
      vst_db_close (db);
    }

  g_assert_cmpuint (cut_short, >, 0);
}

static void
test_shuts_out_whoever_was_revoked (VstTestKeys *fixture,
                                    gconstpointer data)
{
  g_autofree char *db_path = g_build_filename (fixture->folder, "hub.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (VstKeyRing) ada = vst_test_keys_unlock (fixture->keys, ADA, ADAS_PASSPHRASE);
  g_autoptr (VstKeyRing) bea = vst_test_keys_unlock (fixture->keys, BEA, BEAS_PASSPHRASE);
  g_autoptr (VstKeyRing) both = NULL;
  g_autoptr (VstKeyRing) after = NULL;
  VstDb *db = vst_db_open (db_path, vst_secret_get_bytes (vst_key_ring_get_database_key (ada)), VST_DB_CREATE, &error);

  run (db, &make_table);
  run (db, &fill_table);

  vst_test_keys_take (&fixture->keys, vst_keys_revoke_member (fixture->keys, ada, BEA, vst_test_administrators, 2, &error), error);
  vst_test_keys_take (&fixture->keys, vst_keys_rotate (fixture->keys, ada, VST_KEY_BIT (VST_KEY_BACKUP) | VST_KEY_BIT (VST_KEY_CONTACT), &error), error);
  vst_test_keys_take (&fixture->keys, vst_keys_begin_rekey (fixture->keys, ada, &error), error);
  g_assert_null (vst_keys_begin_rekey (fixture->keys, ada, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_RULE);
  g_clear_error (&error);

  both = vst_keys_refresh_ring (fixture->keys, ada, &error);
  g_assert_true (vst_db_rekey (db, vst_secret_get_bytes (vst_key_ring_get_pending_database_key (both)), &error));
  g_assert_no_error (error);
  vst_db_close (db);
  vst_test_keys_take (&fixture->keys, vst_keys_finish_rekey (fixture->keys, both, TRUE, &error), error);

  /* Whatever she kept of before opens nothing of now. */
  g_assert_null (open_db (db_path, vst_key_ring_get_database_key (bea)));
  after = vst_keys_refresh_ring (fixture->keys, both, &error);
  g_assert_no_error (error);
  g_assert_false (vst_test_same_key (bea, after, VST_KEY_BACKUP));
  db = open_db (db_path, vst_key_ring_get_database_key (after));
  assert_whole (db);
  vst_db_close (db);

  g_assert_null (vst_keys_finish_rekey (fixture->keys, after, TRUE, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_RULE);
}

static void
test_reaches_older_generations_from_newer (VstTestKeys *fixture,
                                           gconstpointer data)
{
  const VstKeyKinds contact = VST_KEY_BIT (VST_KEY_CONTACT);
  g_autoptr (GError) error = NULL;
  g_autoptr (VstKeyRing) first = vst_test_keys_unlock (fixture->keys, BEA, BEAS_PASSPHRASE);
  g_autoptr (VstKeyRing) bea = vst_test_keys_unlock (fixture->keys, BEA, BEAS_PASSPHRASE);
  g_autoptr (VstKeyRing) cleo = NULL;

  for (guint i = 0; i < 4; i++)
    {
      VstKeyRing *fresh;

      vst_test_keys_take (&fixture->keys, vst_keys_rotate (fixture->keys, bea, contact, &error), error);
      fresh = vst_keys_refresh_ring (fixture->keys, bea, &error);
      g_assert_no_error (error);
      vst_key_ring_unref (bea);
      bea = fresh;
    }

  vst_test_keys_add (fixture, bea, CLEO, "Cléo", CLEOS_PASSPHRASE, contact);
  cleo = vst_test_keys_unlock (fixture->keys, CLEO, CLEOS_PASSPHRASE);
  g_assert_cmpuint (vst_key_ring_get_generation (cleo, VST_KEY_CONTACT), ==, 5);
  for (guint32 generation = 1; generation <= 5; generation++)
    g_assert_nonnull (vst_key_ring_get_key (cleo, VST_KEY_CONTACT, generation));
  g_assert_true (vst_secret_equal (vst_key_ring_get_key (cleo, VST_KEY_CONTACT, 1), vst_key_ring_get_key (first, VST_KEY_CONTACT, 1)));
  g_assert_false (vst_secret_equal (vst_key_ring_get_key (cleo, VST_KEY_CONTACT, 5), vst_key_ring_get_key (first, VST_KEY_CONTACT, 1)));
}

static void
test_rotates_what_she_does_not_hold (VstTestKeys *fixture,
                                     gconstpointer data)
{
  const VstKeyKinds contact = VST_KEY_BIT (VST_KEY_CONTACT);
  g_autoptr (GError) error = NULL;
  g_autoptr (VstKeyRing) ada = vst_test_keys_unlock (fixture->keys, ADA, ADAS_PASSPHRASE);
  g_autoptr (VstKeyRing) bea = NULL;
  g_autoptr (VstKeyRing) cleo = NULL;

  /* Ada doesn't hold it, before or after. */
  vst_test_keys_take (&fixture->keys, vst_keys_rotate (fixture->keys, ada, contact, &error), error);
  vst_test_keys_take (&fixture->keys, vst_keys_rotate (fixture->keys, ada, contact, &error), error);
  bea = vst_test_keys_unlock (fixture->keys, BEA, BEAS_PASSPHRASE);
  for (guint32 generation = 1; generation <= 3; generation++)
    g_assert_nonnull (vst_key_ring_get_key (bea, VST_KEY_CONTACT, generation));

  g_assert_true (vst_keys_can_settle (fixture->keys, bea));
  vst_test_keys_take (&fixture->keys, vst_keys_settle (fixture->keys, bea, &error), error);
  g_assert_false (vst_keys_can_settle (fixture->keys, bea));
  vst_test_keys_add (fixture, bea, CLEO, "Cléo", CLEOS_PASSPHRASE, contact);
  cleo = vst_test_keys_unlock (fixture->keys, CLEO, CLEOS_PASSPHRASE);
  for (guint32 generation = 1; generation <= 3; generation++)
    g_assert_true (vst_secret_equal (vst_key_ring_get_key (bea, VST_KEY_CONTACT, generation),
                                     vst_key_ring_get_key (cleo, VST_KEY_CONTACT, generation)));
}

static void
test_lets_nobody_in_with_half_a_rotation (VstTestKeys *fixture,
                                          gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstKeyRing) ada = vst_test_keys_unlock (fixture->keys, ADA, ADAS_PASSPHRASE);
  g_autoptr (VstKeyRing) both = NULL;
  g_autoptr (VstKeyRing) cleo = NULL;

  vst_test_keys_take (&fixture->keys, vst_keys_begin_rekey (fixture->keys, ada, &error), error);
  g_assert_null (vst_keys_add_member (fixture->keys, ada, CLEO, "Cléo", CLEOS_PASSPHRASE, VST_TEST_COST, FALSE, 0, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_CHANGED);
  g_clear_error (&error);

  both = vst_keys_refresh_ring (fixture->keys, ada, &error);
  vst_test_keys_add (fixture, both, CLEO, "Cléo", CLEOS_PASSPHRASE, 0);
  vst_test_keys_take (&fixture->keys, vst_keys_finish_rekey (fixture->keys, both, TRUE, &error), error);
  cleo = vst_test_keys_unlock (fixture->keys, CLEO, CLEOS_PASSPHRASE);
  g_assert_true (vst_secret_equal (vst_key_ring_get_database_key (cleo), vst_key_ring_get_pending_database_key (both)));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/keys-rotation/" name, VstTestKeys, NULL, vst_test_keys_set_up, func, vst_test_keys_tear_down)
  ADD ("has-one-key-that-opens-after-any-kill", test_has_one_key_that_opens_after_any_kill);
  ADD ("shuts-out-whoever-was-revoked", test_shuts_out_whoever_was_revoked);
  ADD ("reaches-older-generations-from-newer", test_reaches_older_generations_from_newer);
  ADD ("rotates-what-she-does-not-hold", test_rotates_what_she_does_not_hold);
  ADD ("lets-nobody-in-with-half-a-rotation", test_lets_nobody_in_with_half_a_rotation);

  return g_test_run ();
}
