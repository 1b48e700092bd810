/* test-db.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-db.h"

#include <glib/gstdio.h>
#include <string.h>

#include "vst-schema.h"

static const guint8 key[VST_DB_KEY_SIZE] = { 7, 1, 8, 2 };
static const guint8 other_key[VST_DB_KEY_SIZE] = { 2, 8, 1, 7 };

static const VstSql make_book = { "test.make", "CREATE TABLE book (id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT NOT NULL UNIQUE, cover BLOB) STRICT", FALSE };
static const VstSql add_book = { "test.add", "INSERT INTO book (cover, title) VALUES ($2, $1) RETURNING id", FALSE };
static const VstSql read_book = { "test.read", "SELECT title, cover FROM book WHERE id = $1", FALSE };
static const VstSql read_book_openly = { "test.read_openly", "SELECT title FROM book WHERE id = $1", TRUE };
static const VstSql make_view = { "test.view", "CREATE TEMP VIEW seen_book AS SELECT * FROM book WHERE title <> 'hidden'", TRUE };
static const VstSql add_index = { "test.index", "CREATE INDEX book_by_title ON book (title)", TRUE };
static const VstSql read_seen = { "test.seen", "SELECT title FROM seen_book WHERE id = $1", FALSE };
static const VstSql count_up = { "test.count", "WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 1000000000) SELECT count (*) FROM n", FALSE };

typedef struct
{
  char *dir;
  char *path;
  VstDb *db;
} Fixture;

static gint64
add (VstDb *db,
     const char *title,
     GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, &add_book);
  g_autoptr (GBytes) cover = g_bytes_new ("a\0b", 3);

  vst_stmt_bind_text (stmt, 1, title);
  vst_stmt_bind_bytes (stmt, 2, cover);

  return vst_stmt_add (stmt, error);
}

static void
set_up (Fixture *self,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstStmt) stmt = NULL;

  self->dir = g_dir_make_tmp ("vestibule-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->dir, "test.db", NULL);
  self->db = vst_db_open (self->path, key, VST_DB_CREATE, &error);
  g_assert_no_error (error);

  stmt = vst_db_prepare (self->db, &make_book);
  g_assert_true (vst_stmt_run (stmt, &error));
  g_assert_no_error (error);
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  g_autoptr (GDir) files = g_dir_open (self->dir, 0, NULL);
  const char *name;

  g_clear_pointer (&self->db, vst_db_close);

  while ((name = g_dir_read_name (files)))
    {
      g_autofree char *path = g_build_filename (self->dir, name, NULL);

      g_unlink (path);
    }

  g_rmdir (self->dir);
  g_free (self->path);
  g_free (self->dir);
}

static void
test_keeps_what_was_bound (Fixture *self,
                           gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 id = add (self->db, "Élise", &error);
  g_autoptr (VstStmt) stmt = vst_db_prepare (self->db, &read_book);
  g_autoptr (GBytes) cover = NULL;

  g_assert_no_error (error);
  vst_stmt_bind_int (stmt, 1, id);
  g_assert_true (vst_stmt_one (stmt, &error));
  g_assert_cmpstr (vst_stmt_get_text (stmt, 0), ==, "Élise");
  cover = vst_stmt_dup_bytes (stmt, 1);
  g_assert_cmpmem (g_bytes_get_data (cover, NULL), g_bytes_get_size (cover), "a\0b", 3);
}

static void
test_same_title_twice_exists (Fixture *self,
                              gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (add (self->db, "Twice", NULL), >, 0);
  g_assert_cmpint (add (self->db, "Twice", &error), ==, 0);
  g_assert_error (error, VST_ERROR, VST_ERROR_EXISTS);
}

static void
test_ids_are_never_used_again (Fixture *self,
                               gconstpointer data)
{
  static const VstSql remove = { "test.remove", "DELETE FROM book WHERE id = $1", FALSE };
  gint64 first = add (self->db, "One", NULL);
  gint64 second = add (self->db, "Two", NULL);
  g_autoptr (VstStmt) stmt = vst_db_prepare (self->db, &remove);

  vst_stmt_bind_int (stmt, 1, second);
  g_assert_true (vst_stmt_run (stmt, NULL));
  g_assert_cmpint (add (self->db, "Three", NULL), >, second);
  g_assert_cmpint (second, >, first);
}

static void
test_rolls_back (Fixture *self,
                 gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstStmt) stmt = NULL;
  gint64 id;

  g_assert_true (vst_db_begin (self->db, &error));
  id = add (self->db, "Gone", &error);
  vst_db_rollback (self->db);

  stmt = vst_db_prepare (self->db, &read_book);
  vst_stmt_bind_int (stmt, 1, id);
  g_assert_false (vst_stmt_one (stmt, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NOT_FOUND);
}

static void
test_wrong_key_is_refused (Fixture *self,
                           gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (vst_db_open (self->path, other_key, VST_DB_NONE, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_CORRUPT);
}

static void
test_plain_file_is_refused (Fixture *self,
                            gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->dir, "plain.db", NULL);
  g_autoptr (VstDb) plain = vst_db_open (path, NULL, VST_DB_PLAIN | VST_DB_CREATE, NULL);
  g_autoptr (VstStmt) stmt = vst_db_prepare (plain, &make_book);
  g_autoptr (GError) error = NULL;

  g_assert_true (vst_stmt_run (stmt, NULL));
  g_assert_true (vst_db_checkpoint (plain, NULL));
  g_assert_null (vst_db_open (path, key, VST_DB_NONE, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NOT_ENCRYPTED);
}

static void
test_missing_file_is_not_made (Fixture *self,
                               gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->dir, "none.db", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (vst_db_open (path, key, VST_DB_NONE, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_DISK);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_people_are_seen_through_views (Fixture *self,
                                    gconstpointer data)
{
  static const char *const people[] = { "book", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (VstStmt) view = vst_db_prepare (self->db, &make_view);

  g_assert_true (vst_stmt_run (view, NULL));
  vst_db_protect (self->db, people);

  g_assert_true (vst_db_understands (self->db, &read_seen, &error));
  g_assert_no_error (error);
  g_assert_true (vst_db_understands (self->db, &read_book_openly, &error));
  g_assert_no_error (error);
  g_assert_false (vst_db_understands (self->db, &read_book, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_DATABASE);
}

/* The engine prepares a statement anew while it is stepped: here since the schema
 * has changed, elsewhere for a partial index and a value that was bound.
 */
static void
test_who_sees_all_does_so_when_prepared_anew (Fixture *self,
                                              gconstpointer data)
{
  static const char *const people[] = { "book", NULL };
  g_autoptr (VstStmt) read = vst_db_prepare (self->db, &read_book_openly);
  g_autoptr (VstStmt) index = vst_db_prepare (self->db, &add_index);
  g_autoptr (GError) error = NULL;

  vst_db_protect (self->db, people);
  vst_stmt_bind_int (read, 1, 1);
  g_assert_true (vst_stmt_run (index, NULL));
  g_assert_cmpint (vst_stmt_step (read, &error), !=, VST_STEP_FAILED);
  g_assert_no_error (error);
}

static gpointer
cancel_func (gpointer cancellable)
{
  g_cancellable_cancel (cancellable);

  return NULL;
}

static void
test_cancelling_reaches_the_engine (Fixture *self,
                                    gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (VstStmt) stmt = vst_db_prepare (self->db, &count_up);
  g_autoptr (GError) error = NULL;
  GThread *thread;

  vst_db_set_cancellable (self->db, cancellable);
  thread = g_thread_new ("cancel", cancel_func, cancellable);
  g_assert_false (vst_stmt_run (stmt, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_thread_join (thread);
  vst_db_set_cancellable (self->db, NULL);
}

/* Whoever doesn't ask how a reading went can't go on with its failure, and nothing
 * stands alone that was to be part of it.
 */
static void
test_nothing_comes_of_a_transaction_that_failed (Fixture *self,
                                                 gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  vst_db_begin (self->db, &error);
  g_assert_no_error (error);
  g_cancellable_cancel (cancellable);
  vst_db_set_cancellable (self->db, cancellable);
  {
    g_autoptr (VstStmt) stmt = vst_db_prepare (self->db, &count_up);

    g_assert_false (vst_stmt_run (stmt, NULL));
  }
  vst_db_set_cancellable (self->db, NULL);

  {
    g_autoptr (VstStmt) stmt = vst_db_prepare (self->db, &read_book);

    vst_stmt_bind_int (stmt, 1, 1);
    g_assert_cmpint (vst_stmt_step (stmt, NULL), ==, VST_STEP_FAILED);
  }

  g_assert_error (vst_db_get_doom (self->db), G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (vst_db_commit (self->db, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  g_assert_null (vst_db_get_doom (self->db));
  g_assert_cmpint (add (self->db, "Afterwards", NULL), >, 0);
}

static void
test_copy_opens_with_its_own_key (Fixture *self,
                                  gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->dir, "copy.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (VstDb) copy = NULL;
  g_autoptr (VstStmt) stmt = NULL;
  gint64 id = add (self->db, "Copied", NULL);

  g_assert_true (vst_db_copy_to (self->db, path, other_key, &error));
  g_assert_no_error (error);
  g_assert_null (vst_db_open (path, key, VST_DB_NONE, NULL));
  copy = vst_db_open (path, other_key, VST_DB_NONE, &error);
  g_assert_no_error (error);
  g_assert_true (vst_db_check (copy, TRUE, &error));
  stmt = vst_db_prepare (copy, &read_book);
  vst_stmt_bind_int (stmt, 1, id);
  g_assert_true (vst_stmt_one (stmt, &error));
}

static void
test_nobody_else_may_read_the_file (Fixture *self,
                                    gconstpointer data)
{
  g_autofree char *copy = g_build_filename (self->dir, "copy.db", NULL);
  g_autofree char *ahead = g_strconcat (self->path, "-wal", NULL);
  const char *const paths[] = { self->path, ahead, copy };

  add (self->db, "Private", NULL);
  g_assert_true (vst_db_copy_to (self->db, copy, other_key, NULL));

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      GStatBuf info;

      g_assert_cmpint (g_stat (paths[i], &info), ==, 0);
      g_assert_cmpuint (info.st_mode & 0777, ==, 0600);
    }
}

static void
test_rekey_shuts_the_old_key_out (Fixture *self,
                                  gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  add (self->db, "Rekeyed", NULL);
  g_assert_true (vst_db_rekey (self->db, other_key, &error));
  g_assert_no_error (error);
  g_clear_pointer (&self->db, vst_db_close);

  g_assert_null (vst_db_open (self->path, key, VST_DB_NONE, NULL));
  self->db = vst_db_open (self->path, other_key, VST_DB_NONE, &error);
  g_assert_no_error (error);
  g_assert_true (vst_db_check (self->db, TRUE, &error));
  g_assert_no_error (error);
}

static void
test_damage_is_noticed (Fixture *self,
                        gconstpointer data)
{
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  for (int i = 0; i < 200; i++)
    {
      g_autofree char *title = g_strdup_printf ("Book %d", i);

      add (self->db, title, NULL);
    }

  g_clear_pointer (&self->db, vst_db_close);
  g_assert_true (g_file_get_contents (self->path, &bytes, &size, NULL));
  bytes[size - 2000] ^= 1;
  g_assert_true (g_file_set_contents (self->path, bytes, size, NULL));

  self->db = vst_db_open (self->path, key, VST_DB_NONE, &error);
  g_assert_true (self->db == NULL || !vst_db_check (self->db, TRUE, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_CORRUPT);
}

static void
test_schema_goes_up_once (Fixture *self,
                          gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  int version = -1;

  g_assert_true (vst_db_get_version (self->db, &version, &error));
  g_assert_cmpint (version, ==, 0);
  g_assert_true (vst_db_migrate (self->db, vst_schema, &error));
  g_assert_no_error (error);
  g_assert_true (vst_db_migrate (self->db, vst_schema, &error));
  g_assert_true (vst_db_get_version (self->db, &version, &error));
  g_assert_cmpint (version, ==, vst_schema_version);
}

static void
test_later_schema_is_left_alone (Fixture *self,
                                 gconstpointer data)
{
  static const VstSqlMigration shorter[] = { { 0 } };
  g_autoptr (GError) error = NULL;

  g_assert_true (vst_db_migrate (self->db, vst_schema, &error));
  g_assert_false (vst_db_migrate (self->db, shorter, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_TOO_NEW);
}

static void
test_failed_migration_leaves_nothing (Fixture *self,
                                      gconstpointer data)
{
  static const VstSqlMigration bad[] = {
    { 1, "0001-good", "CREATE TABLE good (id INTEGER) STRICT;" },
    { 2, "0002-bad", "CREATE TABLE half (id INTEGER) STRICT; CREATE TABLE half (id INTEGER) STRICT;" },
    { 0 },
  };
  static const VstSql half = { "test.half", "SELECT count (*) FROM sqlite_schema WHERE name = 'half'", FALSE };
  g_autoptr (VstStmt) stmt = NULL;
  g_autoptr (GError) error = NULL;
  int version;

  g_assert_false (vst_db_migrate (self->db, bad, &error));
  g_assert_nonnull (error);
  g_assert_true (vst_db_get_version (self->db, &version, NULL));
  g_assert_cmpint (version, ==, 1);
  stmt = vst_db_prepare (self->db, &half);
  g_assert_true (vst_stmt_one (stmt, NULL));
  g_assert_cmpint (vst_stmt_get_int (stmt, 0), ==, 0);
}

/* Another process comes and goes, as vestibulectl does beside the desk. */
static void
test_other_process (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstDb) db = NULL;

  if (!g_test_subprocess ())
    return;

  db = vst_db_open (g_getenv ("VST_TEST_DB"), key, VST_DB_NONE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (add (db, "From elsewhere", &error), >, 0);
}

/* With several connections of ours, as a pool has them: nobody takes the log
 * away under them, and nothing that is written later is lost.
 */
static void
test_another_process_leaves_the_log_where_it_is (Fixture *self,
                                                 gconstpointer data)
{
  g_autofree char *log = g_strconcat (self->path, "-wal", NULL);
  g_autoptr (VstDb) reader = vst_db_open (self->path, key, VST_DB_READ_ONLY, NULL);
  g_autoptr (VstStmt) stmt = vst_db_prepare (reader, &read_book);
  g_autoptr (GError) error = NULL;
  GStatBuf before, after;

  g_assert_cmpint (add (self->db, "Before", &error), ==, 1);
  g_assert_cmpint (g_stat (log, &before), ==, 0);

  g_setenv ("VST_TEST_DB", self->path, TRUE);
  g_test_trap_subprocess ("/db/other-process", 0, 0);
  g_test_trap_assert_passed ();

  g_assert_cmpint (g_stat (log, &after), ==, 0);
  g_assert_cmpuint (after.st_ino, ==, before.st_ino);

  g_assert_cmpint (add (self->db, "After", &error), ==, 3);
  vst_stmt_bind_int (stmt, 1, 2);
  g_assert_true (vst_stmt_one (stmt, &error));
  g_assert_cmpstr (vst_stmt_get_text (stmt, 0), ==, "From elsewhere");
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/db/keeps-what-was-bound", test_keeps_what_was_bound);
  ADD ("/db/same-title-twice-exists", test_same_title_twice_exists);
  ADD ("/db/ids-are-never-used-again", test_ids_are_never_used_again);
  ADD ("/db/rolls-back", test_rolls_back);
  ADD ("/db/wrong-key-is-refused", test_wrong_key_is_refused);
  ADD ("/db/plain-file-is-refused", test_plain_file_is_refused);
  ADD ("/db/missing-file-is-not-made", test_missing_file_is_not_made);
  ADD ("/db/people-are-seen-through-views", test_people_are_seen_through_views);
  ADD ("/db/who-sees-all-does-so-when-prepared-anew", test_who_sees_all_does_so_when_prepared_anew);
  ADD ("/db/cancelling-reaches-the-engine", test_cancelling_reaches_the_engine);
  ADD ("/db/nothing-comes-of-a-transaction-that-failed", test_nothing_comes_of_a_transaction_that_failed);
  ADD ("/db/copy-opens-with-its-own-key", test_copy_opens_with_its_own_key);
  ADD ("/db/nobody-else-may-read-the-file", test_nobody_else_may_read_the_file);
  ADD ("/db/rekey-shuts-the-old-key-out", test_rekey_shuts_the_old_key_out);
  ADD ("/db/damage-is-noticed", test_damage_is_noticed);
  ADD ("/db/schema-goes-up-once", test_schema_goes_up_once);
  ADD ("/db/later-schema-is-left-alone", test_later_schema_is_left_alone);
  ADD ("/db/failed-migration-leaves-nothing", test_failed_migration_leaves_nothing);
  ADD ("/db/another-process-leaves-the-log-where-it-is", test_another_process_leaves_the_log_where_it_is);
  g_test_add_func ("/db/other-process", test_other_process);

  return g_test_run ();
}
