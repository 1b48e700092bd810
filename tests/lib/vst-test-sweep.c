/* vst-test-sweep.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-sweep.h"

#include <glib/gstdio.h>
#include <sodium.h>

#include "vst-audit.h"
#include "vst-door.h"
#include "vst-hub-folder.h"
#include "vst-test-tries.h"
#include "vst-test-vfs.h"
#include "vst-view-private.h"

/* Every how many operations a fault comes when all of them are tried: the kinds
 * of one operation share them out among themselves.
 */
static const struct
{
  VstTestFault fault;
  guint first;
  guint step;
} faults[] = {
  { { "a read fails once", VST_TEST_READ, FALSE, FALSE, FALSE }, 1, 1 },
  { { "a write fails once", VST_TEST_WRITE, FALSE, FALSE, FALSE }, 1, 4 },
  { { "writes fail", VST_TEST_WRITE, FALSE, FALSE, TRUE }, 2, 4 },
  { { "half a write gets through", VST_TEST_WRITE, FALSE, TRUE, FALSE }, 3, 4 },
  { { "the disk is full", VST_TEST_WRITE, TRUE, TRUE, TRUE }, 4, 4 },
  { { "a sync fails once", VST_TEST_SYNC, FALSE, FALSE, FALSE }, 1, 1 },
  { { "syncs fail", VST_TEST_SYNC, FALSE, FALSE, TRUE }, 1, 1 },
};

/* What all the rows of a table say, a number a column. */
typedef struct
{
  gint64 n_rows;
  GArray *columns; /* of guint64 */
} Sum;

typedef struct
{
  VstTestHub *hub;
  const VstDeed *deed;
  gconstpointer args;
  gint64 undo_id; /* the deed is to be undone */
  VstTestSweepCheck check;

  VstKeyRing *ring;
  VstSession *session;
  char *path;
  char *start; /* the database before */
  gsize start_size;
  GPtrArray *before; /* of Sum, a table each */
  GPtrArray *after;
  GPtrArray *again; /* after it was done another time: what varies is moments and chance */
  guint n_checked;
  guint n_faults;
  guint n_told;
} Sweep;

/* The statements that read the tables, one each; the same for all sweeps of a
 * program, and kept, since connections know a statement by its place.
 */
static GPtrArray *tables;

/* What failed may leave a line in it. */
static const VstSql list_tables = {
  "sweep.tables",
  "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'security_log' ORDER BY name",
  TRUE
};

static void
sum_free (Sum *sum)
{
  g_array_unref (sum->columns);
  g_free (sum);
}

static VstDb *
open_db (Sweep *self)
{
  const guint8 *key = vst_secret_get_bytes (vst_key_ring_get_database_key (self->ring));
  g_autoptr (GError) error = NULL;
  VstDb *db = vst_db_open (self->path, key, VST_DB_NONE, &error);

  g_assert_no_error (error);

  return db;
}

static void
find_tables (VstDb *db)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, &list_tables);
  g_autoptr (GError) error = NULL;

  tables = g_ptr_array_new ();

  while (vst_stmt_step (stmt, &error) == VST_STEP_ROW)
    {
      VstSql *sql = g_new0 (VstSql, 1);

      sql->name = g_strdup (vst_stmt_get_text (stmt, 0));
      sql->text = g_strdup_printf ("SELECT * FROM %s ORDER BY 1", sql->name);
      sql->sees_all = TRUE;
      g_ptr_array_add (tables, sql);
    }

  g_assert_no_error (error);
}

static guint64
add_bytes (guint64 sum,
           const guint8 *bytes,
           gsize size)
{
  for (gsize i = 0; i < size; i++)
    sum = (sum ^ bytes[i]) * G_GUINT64_CONSTANT (1099511628211);

  return sum;
}

static guint64
add_value (guint64 sum,
           VstStmt *stmt,
           int column)
{
  VstValueType type = vst_stmt_get_value_type (stmt, column);

  sum = add_bytes (sum, (const guint8 *) &type, sizeof type);

  if (type == VST_VALUE_INT)
    {
      gint64 value = vst_stmt_get_int (stmt, column);

      sum = add_bytes (sum, (const guint8 *) &value, sizeof value);
    }
  else if (type == VST_VALUE_TEXT)
    {
      const char *text = vst_stmt_get_text (stmt, column);

      sum = add_bytes (sum, (const guint8 *) text, strlen (text) + 1);
    }
  else if (type == VST_VALUE_BYTES)
    {
      g_autoptr (GBytes) bytes = vst_stmt_dup_bytes (stmt, column);
      gsize size;
      const guint8 *data = g_bytes_get_data (bytes, &size);

      sum = add_bytes (sum, data, size);
    }

  return sum;
}

static GPtrArray *
sum_up (VstDb *db)
{
  GPtrArray *sums = g_ptr_array_new_with_free_func ((GDestroyNotify) sum_free);

  if (tables == NULL)
    find_tables (db);

  for (guint i = 0; i < tables->len; i++)
    {
      g_autoptr (VstStmt) stmt = vst_db_prepare (db, g_ptr_array_index (tables, i));
      g_autoptr (GError) error = NULL;
      Sum *sum = g_new0 (Sum, 1);

      sum->columns = g_array_new (FALSE, TRUE, sizeof (guint64));
      g_array_set_size (sum->columns, (guint) vst_stmt_get_n_columns (stmt));

      while (vst_stmt_step (stmt, &error) == VST_STEP_ROW)
        {
          sum->n_rows++;
          for (guint j = 0; j < sum->columns->len; j++)
            g_array_index (sum->columns, guint64, j) = add_value (g_array_index (sum->columns, guint64, j), stmt, (int) j);
        }

      g_assert_no_error (error);
      g_ptr_array_add (sums, sum);
    }

  return sums;
}

/* Where the hub differs from what was expected, or NULL; @varying is another look
 * at the same, whose differences don't count.
 */
static const char *
find_difference (GPtrArray *expected,
                 GPtrArray *varying,
                 GPtrArray *found)
{
  for (guint i = 0; i < expected->len; i++)
    {
      const Sum *wanted = g_ptr_array_index (expected, i), *other = g_ptr_array_index (varying, i), *is = g_ptr_array_index (found, i);

      if (wanted->n_rows != is->n_rows)
        return ((const VstSql *) g_ptr_array_index (tables, i))->name;

      for (guint j = 0; j < wanted->columns->len; j++)
        if (g_array_index (wanted->columns, guint64, j) == g_array_index (other->columns, guint64, j) &&
            g_array_index (wanted->columns, guint64, j) != g_array_index (is->columns, guint64, j))
          return ((const VstSql *) g_ptr_array_index (tables, i))->name;
    }

  return NULL;
}

static void
start_over (Sweep *self)
{
  g_autofree char *wal = g_strconcat (self->path, "-wal", NULL);
  g_autofree char *shm = g_strconcat (self->path, "-shm", NULL);
  g_autoptr (GError) error = NULL;

  g_unlink (wal);
  g_unlink (shm);
  g_unlink (self->path);
  g_file_set_contents_full (self->path, self->start, (gssize) self->start_size, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}

static VstView *
enter (Sweep *self)
{
  g_autoptr (GError) error = NULL;
  VstView *view = vst_view_new (self->hub->folder, self->session, TRUE, &error);

  g_assert_no_error (error);

  return view;
}

/* The id of the act; 0 with @error set when it was not done. */
static gint64
act (Sweep *self,
     VstView *view,
     gboolean *in_doubt,
     GError **error)
{
  g_autoptr (VstPassage) passage = NULL;
  VstCommit commit = { 0 };

  randombytes_buf (commit.uid, sizeof commit.uid);
  view->commit = &commit;
  passage = self->undo_id != 0 ? vst_door_undo (view, self->undo_id) : vst_door_do (view, self->deed, self->args, NULL);
  view->commit = NULL;
  *in_doubt = commit.in_doubt;

  if (passage->result == NULL)
    {
      g_assert_nonnull (passage->error);
      g_assert_true (passage->error->domain == VST_ERROR);
      g_propagate_error (error, g_steal_pointer (&passage->error));
      return 0;
    }

  return passage->act_id;
}

/* The hub as another finds it. */
static void
check (Sweep *self,
       const char *fault,
       guint nth,
       gboolean done,
       gboolean in_doubt,
       gboolean *is_there)
{
  g_autoptr (VstDb) db = open_db (self);
  g_autoptr (GPtrArray) found = sum_up (db);
  g_autoptr (GError) error = NULL;
  const char *difference = find_difference (done ? self->after : self->before, done ? self->again : self->before, found);

  *is_there = done;

  /* What a sync that failed has left, nobody can tell while none gets through. */
  if (difference != NULL && in_doubt)
    {
      difference = find_difference (self->after, self->again, found);
      *is_there = TRUE;
    }

  if (difference != NULL)
    g_error ("%s%s: %s, at operation %u: table %s isn't as it was told to be %s", self->undo_id != 0 ? "undoing " : "",
             self->deed->code, fault, nth, difference, done ? "after" : "before");

  if (self->n_checked++ % 8 == 0)
    {
      guint8 head[VST_AUDIT_SIZE];
      gint64 n_acts;

      g_assert_true (vst_db_check (db, TRUE, &error));
      vst_audit_verify (db, vst_keys_get_anchor (vst_hub_get_keys (self->hub->hub), head), head, &n_acts, &error);
      g_assert_no_error (error);
    }

  if (self->check != NULL)
    self->check (db, &error);
  g_assert_no_error (error);
}

/* All operations in turn when it is thorough (`meson test --test-args=-m=thorough`);
 * else a share of them, which is another in each run.
 */
static guint
get_share (Sweep *self)
{
  return g_test_thorough () ? 1 : (self->undo_id != 0 ? 12 : 6) * VST_TEST_STRIDE (2);
}

static void
sweep_disk (Sweep *self)
{
  guint share = get_share (self);

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    for (guint nth = faults[i].first + faults[i].step * (guint) g_test_rand_int_range (0, faults[i].step > 1 ? (gint32) share : 1), hits = 1;
         hits > 0; nth += faults[i].step * share)
      {
        g_autoptr (GError) error = NULL;
        gboolean done, in_doubt, is_there;
        VstView *view;

        vst_test_vfs_use ();
        view = enter (self);
        vst_test_vfs_fail (&faults[i].fault, nth);
        done = act (self, view, &in_doubt, &error) != 0;
        hits = vst_test_vfs_heal ();
        vst_view_free (view);
        vst_test_vfs_leave ();

        if (!done)
          vst_test_vfs_assert_told (&faults[i].fault, error);
        g_assert_true (done || hits > 0);
        self->n_faults += hits > 0;
        self->n_told += !done;

        check (self, faults[i].fault.name, nth, done, in_doubt, &is_there);
        if (is_there)
          start_over (self);
      }
}

/* Memory that fails leaves the desk the connection it had.  @fresh: with nothing
 * prepared, as after a sign-in.
 */
static void
sweep_memory (Sweep *self,
              gboolean fresh,
              guint slowness)
{
  VstView *view = enter (self);
  VstDb *other = open_db (self);
  gint64 version = vst_db_get_data_version (other);

  for (guint nth = 1, missed = 1; missed > 0; nth += 1 + nth * VST_TEST_STRIDE (4) / slowness)
    {
      g_autoptr (GError) error = NULL;
      gboolean done, in_doubt, is_there = FALSE;

      if (fresh)
        {
          vst_view_free (view);
          view = enter (self);
        }

      vst_test_memory_fail (nth);
      done = act (self, view, &in_doubt, &error) != 0;
      missed = vst_test_memory_heal ();
      g_assert_true (done || missed > 0);
      self->n_faults += missed > 0;
      self->n_told += !done;

      if (!done)
        g_assert_error (error, VST_ERROR, VST_ERROR_MEMORY);

      /* Where nobody has written anything, all is as it was. */
      if (vst_db_get_data_version (other) == version && !done)
        continue;

      check (self, "memory is missing", nth, done, in_doubt, &is_there);
      vst_view_free (view);
      vst_db_close (other);
      if (is_there)
        start_over (self);
      view = enter (self);
      other = open_db (self);
      version = vst_db_get_data_version (other);
    }

  vst_db_close (other);
  vst_view_free (view);
}

static GPtrArray *
look (Sweep *self)
{
  g_autoptr (VstDb) db = open_db (self);

  return sum_up (db);
}

static gint64
do_well (Sweep *self)
{
  g_autoptr (GError) error = NULL;
  VstView *view = enter (self);
  gboolean in_doubt;
  gint64 act_id = act (self, view, &in_doubt, &error);

  vst_view_free (view);
  g_assert_no_error (error);

  return act_id;
}

/* Returns the act that was done in the end. */
static gint64
sweep (Sweep *self)
{
  g_autoptr (GError) error = NULL;
  gint64 act_id;

  g_file_get_contents (self->path, &self->start, &self->start_size, &error);
  g_assert_no_error (error);
  self->n_faults = self->n_told = 0;
  self->before = look (self);
  do_well (self);
  self->after = look (self);
  start_over (self);
  do_well (self);
  self->again = look (self);
  start_over (self);

  sweep_disk (self);
  sweep_memory (self, TRUE, self->undo_id != 0 ? 1 : 2);
  sweep_memory (self, FALSE, 20);

  act_id = do_well (self);
  g_test_message ("%s%s: %u faults, %u of them told", self->undo_id != 0 ? "undoing " : "", self->deed->code, self->n_faults,
                  self->n_told);
  g_assert_cmpuint (self->n_told, >, 10);

  g_clear_pointer (&self->before, g_ptr_array_unref);
  g_clear_pointer (&self->after, g_ptr_array_unref);
  g_clear_pointer (&self->again, g_ptr_array_unref);

  return act_id;
}

/* Takes @ring. */
static void
sweep_by (VstTestHub *hub,
          gint64 staff_id,
          VstKeyRing *ring,
          const VstDeed *deed,
          gconstpointer args,
          VstTestSweepCheck check_ledgers)
{
  Sweep self = { .hub = hub, .deed = deed, .args = args, .check = check_ledgers, .ring = ring };

  self.path = vst_hub_folder_get_part (hub->folder, VST_HUB_DATABASE);
  self.session = vst_session_new (staff_id, VST_ROLE_RECEPTION, self.ring);

  self.undo_id = sweep (&self);

  if (deed->flags & VST_DEED_UNDOABLE)
    {
      g_autofree char *done = g_steal_pointer (&self.start);

      sweep (&self);

      /* The deed is what stands. */
      start_over (&self);
    }

  g_free (self.start);
  g_free (self.path);
  vst_session_unref (self.session);
  vst_key_ring_unref (self.ring);
}

/* From here on it is one thread, with a connection of its own. */
static void
leave_hub (VstTestHub *hub)
{
  vst_hub_lock (hub->hub);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

void
vst_test_sweep (VstTestHub *hub,
                gint64 staff_id,
                const VstDeed *deed,
                gconstpointer args,
                VstTestSweepCheck check_ledgers)
{
  g_autoptr (GError) error = NULL;
  VstKeyRing *ring;

  leave_hub (hub);
  ring = vst_keys_unlock_recovery (vst_hub_get_keys (hub->hub), hub->recovery, &error);
  g_assert_no_error (error);
  sweep_by (hub, staff_id, ring, deed, args, check_ledgers);
}

void
vst_test_sweep_own (VstTestHub *hub,
                    gint64 staff_id,
                    const VstDeed *deed,
                    gconstpointer args,
                    VstTestSweepCheck check_ledgers)
{
  g_autoptr (GError) error = NULL;
  VstKeyRing *ring;

  leave_hub (hub);
  ring = vst_keys_unlock (vst_hub_get_keys (hub->hub), staff_id, VST_TEST_PASSPHRASE, &error);
  g_assert_no_error (error);
  sweep_by (hub, staff_id, ring, deed, args, check_ledgers);
}
