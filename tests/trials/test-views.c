/* test-views.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-vfs.h"
#include "vst-trial.h"

#define PAGES 20
#define VIEWS 1000
#define AT_ONCE 6

static const VstSql count_views = { "views.count", "SELECT count (*) FROM access_log WHERE kind = 'open' AND subject = 'page' AND subject_id = $1", FALSE };
static const VstSql count_all = { "views.all", "SELECT count (*) FROM access_log WHERE kind = 'open'", FALSE };

typedef struct
{
  VstDb *db; /* of this thread, to look at the log with */
  guint n_asked;
  guint n_open;
  guint n_seen;
  guint n_refused;
  guint seen[PAGES + 1];
} Reader;

typedef struct
{
  Reader *reader;
  gint64 page_id;
} Look;

static gint64
count_logged (Reader *reader,
              gint64 page_id)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (reader->db, &count_views);
  g_autoptr (GError) error = NULL;

  vst_stmt_bind_int (stmt, 1, page_id);
  vst_stmt_one (stmt, &error);
  g_assert_no_error (error);

  return vst_stmt_get_int (stmt, 0);
}

/* Whoever has it in hand is in the log already, as often as she had it. */
static void
looked_cb (GObject *object,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autofree Look *look = user_data;
  Reader *reader = look->reader;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = vst_hub_read_finish (VST_HUB (object), result, &error);

  reader->n_open--;

  if (text == NULL)
    {
      g_assert_nonnull (error);
      reader->n_refused++;
      return;
    }

  reader->n_seen++;
  reader->seen[look->page_id]++;
  g_assert_cmpint (count_logged (reader, look->page_id), >=, reader->seen[look->page_id]);
}

static void
look_around (VstTrial *self,
             Reader *reader,
             guint n)
{
  for (reader->n_asked = 0; reader->n_asked < n || reader->n_open > 0;)
    {
      Look look = { reader, g_test_rand_int_range (1, PAGES + 1) };

      if (reader->n_asked == n || reader->n_open == AT_ONCE)
        {
          g_main_context_iteration (NULL, TRUE);
          continue;
        }

      reader->n_asked++;
      reader->n_open++;
      vst_hub_read (self->hub.hub, &vst_trial_open, g_memdup2 (&look.page_id, sizeof look.page_id), g_free,
                    NULL, looked_cb, g_memdup2 (&look, sizeof look));
    }
}

static void
start (VstTrial *self,
       Reader *reader)
{
  g_autoptr (GError) error = NULL;

  vst_test_hub_enter (&self->hub, VST_TEST_RECEPTION);

  for (guint i = 0; i < PAGES; i++)
    {
      g_autofree gint64 *id = vst_test_hub_do (&self->hub, &vst_trial_add, "A page", &error);

      g_assert_no_error (error);
    }

  reader->db = vst_trial_open_db (self, &error);
  g_assert_no_error (error);
}

static void
test_are_logged_before_they_are_seen (VstTrial *self,
                                      gconstpointer data)
{
  Reader reader = { 0 };

  start (self, &reader);
  look_around (self, &reader, VIEWS);

  g_assert_cmpuint (reader.n_seen, ==, VIEWS);
  g_assert_cmpint (vst_trial_ask (reader.db, &count_all), ==, VIEWS);
  vst_db_close (reader.db);
}

/* A disk that takes nothing any more shows nothing any more. */
static void
test_are_refused_where_they_cannot_be_logged (VstTrial *self,
                                              gconstpointer data)
{
  const VstTestFault full = { "full", VST_TEST_WRITE, TRUE, TRUE, TRUE };
  Reader reader = { 0 };

  vst_test_vfs_use ();
  start (self, &reader);
  vst_test_vfs_fail (&full, 1);
  look_around (self, &reader, 20);
  g_assert_cmpuint (vst_test_vfs_heal (), >, 0);
  g_assert_cmpuint (reader.n_seen, ==, 0);
  g_assert_cmpuint (reader.n_refused, ==, 20);

  look_around (self, &reader, 20);
  g_assert_cmpuint (reader.n_seen, ==, 20);
  g_assert_cmpint (vst_trial_ask (reader.db, &count_all), ==, 20);

  vst_db_close (reader.db);
  vst_test_vfs_leave ();
}

#define ADD(path, test) g_test_add (path, VstTrial, NULL, vst_trial_set_up, test, vst_trial_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/views/are-logged-before-they-are-seen", test_are_logged_before_they_are_seen);
  ADD ("/views/are-refused-where-they-cannot-be-logged", test_are_refused_where_they_cannot_be_logged);

  return g_test_run ();
}
