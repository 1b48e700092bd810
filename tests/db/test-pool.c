/* test-pool.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-pool.h"

#include <glib/gstdio.h>

static const guint8 key[VST_DB_KEY_SIZE] = { 3 };
static const VstSql make_count = { "test.make", "CREATE TABLE IF NOT EXISTS tally (n INTEGER NOT NULL) STRICT", FALSE };
static const VstSql add_one = { "test.add", "INSERT INTO tally (n) VALUES (1)", FALSE };
static const VstSql count = { "test.count", "SELECT count (*) FROM tally", FALSE };

static gpointer
open_context (gpointer data,
              gboolean writer,
              GError **error)
{
  g_autoptr (VstDb) db = vst_db_open (data, key, writer ? VST_DB_CREATE : VST_DB_READ_ONLY, error);

  if (db != NULL && writer)
    {
      g_autoptr (VstStmt) stmt = vst_db_prepare (db, &make_count);

      g_assert_true (vst_stmt_run (stmt, NULL));
    }

  return g_steal_pointer (&db);
}

static const VstPoolKind kind = {
  open_context,
  (void (*) (gpointer)) vst_db_close,
  NULL,
};

static VstDb *
get_db (gpointer context)
{
  return context;
}

static gpointer
add_func (gpointer context,
          gconstpointer args,
          GCancellable *cancellable,
          GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (context, &add_one);

  return vst_stmt_run (stmt, error) ? GINT_TO_POINTER (1) : NULL;
}

static gpointer
count_func (gpointer context,
            gconstpointer args,
            GCancellable *cancellable,
            GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (context, &count);

  return vst_stmt_one (stmt, error) ? GINT_TO_POINTER (vst_stmt_get_int (stmt, 0) + 1) : NULL;
}

/* The first time, a fault of the disk. */
static gpointer
fail_once_func (gpointer context,
                gconstpointer args,
                GCancellable *cancellable,
                GError **error)
{
  static gpointer failed;

  if (failed == NULL)
    {
      failed = context;
      g_set_error_literal (error, VST_ERROR, VST_ERROR_CORRUPT, "A cable came loose");
      return NULL;
    }

  return GINT_TO_POINTER (1);
}

static void
done_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  GAsyncResult **keep = user_data;

  *keep = g_object_ref (result);
}

static gpointer
wait_for (VstPool *pool,
          GAsyncResult **result,
          GError **error)
{
  gpointer value;

  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  value = vst_pool_finish (pool, *result, error);
  g_clear_object (result);

  return value;
}

static VstPool *
make_pool (char **dir)
{
  static VstPoolKind whole;

  whole = kind;
  whole.get_db = get_db;
  *dir = g_dir_make_tmp ("vestibule-XXXXXX", NULL);

  return vst_pool_new (&whole, g_build_filename (*dir, "pool.db", NULL), g_free);
}

static void
put_away (VstPool *pool,
          char *dir)
{
  static const char *const names[] = { "pool.db", "pool.db-wal", "pool.db-shm" };

  vst_pool_close (pool);
  g_assert_finalize_object (pool);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (dir, names[i], NULL);

      g_unlink (path);
    }

  g_rmdir (dir);
  g_free (dir);
}

static void
test_reads_see_what_was_written (void)
{
  char *dir;
  VstPool *pool = make_pool (&dir);
  GAsyncResult *result = NULL;
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 20; i++)
    {
      vst_pool_write (pool, add_func, NULL, NULL, NULL, NULL, done_cb, &result);
      g_assert_nonnull (wait_for (pool, &result, &error));
      vst_pool_read (pool, count_func, NULL, NULL, NULL, NULL, done_cb, &result);
      g_assert_cmpint (GPOINTER_TO_INT (wait_for (pool, &result, &error)), ==, i + 2);
    }

  put_away (pool, dir);
}

static void
test_read_is_tried_again_after_a_fault (void)
{
  char *dir;
  VstPool *pool = make_pool (&dir);
  GAsyncResult *result = NULL;
  g_autoptr (GError) error = NULL;

  vst_pool_write (pool, add_func, NULL, NULL, NULL, NULL, done_cb, &result);
  g_assert_nonnull (wait_for (pool, &result, &error));
  vst_pool_read (pool, fail_once_func, NULL, NULL, NULL, NULL, done_cb, &result);
  g_assert_nonnull (wait_for (pool, &result, &error));
  g_assert_no_error (error);

  put_away (pool, dir);
}

static void
test_cancelled_before_it_began (void)
{
  char *dir;
  VstPool *pool = make_pool (&dir);
  GAsyncResult *result = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  vst_pool_read (pool, count_func, NULL, NULL, NULL, cancellable, done_cb, &result);
  g_assert_null (wait_for (pool, &result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  put_away (pool, dir);
}

static void
test_closed_pool_takes_no_work (void)
{
  char *dir;
  VstPool *pool = make_pool (&dir);
  GAsyncResult *result = NULL;
  g_autoptr (GError) error = NULL;

  vst_pool_close (pool);
  vst_pool_write (pool, add_func, NULL, NULL, NULL, NULL, done_cb, &result);
  g_assert_null (wait_for (pool, &result, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_LOCKED);

  put_away (pool, dir);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pool/reads-see-what-was-written", test_reads_see_what_was_written);
  g_test_add_func ("/pool/read-is-tried-again-after-a-fault", test_read_is_tried_again_after_a_fault);
  g_test_add_func ("/pool/cancelled-before-it-began", test_cancelled_before_it_began);
  g_test_add_func ("/pool/closed-pool-takes-no-work", test_closed_pool_takes_no_work);

  return g_test_run ();
}
