/* test-hub.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-hub.h"

#include <string.h>

#include "vst-act-store.h"
#include "vst-audit.h"
#include "vst-hub-check.h"
#include "vst-hub-folder.h"
#include "vst-staff-store.h"

/* A room of our own, with one table, to try the door on. */

static const VstSql make_thing = { "thing.make", "CREATE TABLE thing (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, size INTEGER, seal BLOB) STRICT", FALSE };
static const VstSql row_thing = { "thing.row", "SELECT id, name, size, seal FROM thing WHERE id = $1", FALSE };
static const VstSql put_thing = { "thing.put", "INSERT INTO thing (id, name, size, seal) VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO UPDATE SET name = excluded.name, size = excluded.size, seal = excluded.seal", FALSE };
static const VstSql remove_thing = { "thing.remove", "DELETE FROM thing WHERE id = $1", FALSE };
static const VstSql add_thing = { "thing.add", "INSERT INTO thing (name, seal) VALUES ($1, $2) RETURNING id", FALSE };
static const VstSql rename_thing = { "thing.rename", "UPDATE thing SET name = $2 WHERE id = $1", FALSE };
static const VstSql count_access = { "test.access", "SELECT count (*) FROM access_log WHERE kind = $1", FALSE };
static const VstSql forge_reason = { "test.forge", "UPDATE act SET reason = 'forged' WHERE id = 3", FALSE };
static const VstSql drop_trigger = { "test.drop", "DROP TRIGGER act_stays", FALSE };
static const VstSql drop_keeper = { "test.drop_keeper", "DROP TRIGGER act_is_kept", FALSE };
static const VstSql cut_tail = { "test.cut", "DELETE FROM act WHERE id = (SELECT max (id) FROM act)", FALSE };
static const VstSql drop_row_trigger = { "test.drop_row", "DROP TRIGGER act_row_stays", FALSE };
static const VstSql forge_row = { "test.forge_row", "UPDATE act_row SET after = replace (after, 'One', 'Two')", FALSE };

static const VstKept thing_kept = { "thing", &row_thing, &put_thing, &remove_thing, NULL };

static gpointer
add_func (VstAct *act,
          gconstpointer args,
          GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, &add_thing);
  g_autoptr (GBytes) seal = g_bytes_new ("\0\1\2", 3);
  gint64 id;

  vst_stmt_bind_text (stmt, 1, args);
  vst_stmt_bind_bytes (stmt, 2, seal);

  if (!(id = vst_stmt_add (stmt, error)))
    return NULL;

  vst_act_keep_new (act, &thing_kept, id);
  vst_act_set_subject (act, "thing", id);

  return g_memdup2 (&id, sizeof id);
}

typedef struct
{
  gint64 id;
  const char *name;
} Rename;

static gpointer
rename_func (VstAct *act,
             gconstpointer args,
             GError **error)
{
  const Rename *rename = args;
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, &rename_thing);

  if (!vst_act_keep (act, &thing_kept, rename->id, error))
    return NULL;

  vst_stmt_bind_int (stmt, 1, rename->id);
  vst_stmt_bind_text (stmt, 2, rename->name);

  return vst_stmt_run (stmt, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

static gpointer
fail_func (VstAct *act,
           gconstpointer args,
           GError **error)
{
  g_free (add_func (act, "Half", error));
  g_set_error_literal (error, VST_ERROR, VST_ERROR_RULE, "Not like this");

  return NULL;
}

static gpointer
read_func (VstView *view,
           gconstpointer args,
           GError **error)
{
  const gint64 *id = args;
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, &row_thing);

  vst_stmt_bind_int (stmt, 1, *id);
  if (!vst_stmt_one (stmt, error))
    return NULL;

  vst_view_note (view, VST_ACCESS_OPEN, "thing", *id, NULL);

  return g_strdup (vst_stmt_get_text (stmt, 1));
}

static const VstDeed add_deed = { "thing.add", VST_RIGHT_EDIT_FAMILY, VST_TOPIC_FAMILY, VST_DEED_UNDOABLE, add_func, g_free };
static const VstDeed rename_deed = { "thing.rename", VST_RIGHT_EDIT_FAMILY, VST_TOPIC_FAMILY, VST_DEED_UNDOABLE, rename_func, NULL };
static const VstDeed fail_deed = { "thing.fail", VST_RIGHT_EDIT_FAMILY, VST_TOPIC_FAMILY, VST_DEED_UNDOABLE, fail_func, NULL };
/* With the code of @args, as an engine or a disk would. */
static gpointer
fail_read_func (VstView *view,
                gconstpointer args,
                GError **error)
{
  g_set_error_literal (error, VST_ERROR, *(const int *) args, "The disk is away");

  return NULL;
}

static const VstReading fail_reading = { "thing.fail-read", VST_RIGHT_OPEN_FAMILY, fail_read_func, NULL };
static const VstReading fail_file = { "thing.fail-file", VST_RIGHT_OPEN_FAMILY, fail_read_func, NULL, TRUE };
static const VstReading read_reading = { "thing.read", VST_RIGHT_OPEN_FAMILY, read_func, g_free };

static const VstDeed *const thing_deeds[] = { &add_deed, &rename_deed, &fail_deed, NULL };
static const VstKept *const thing_kepts[] = { &thing_kept, NULL };
static const VstRoom thing_room = { .name = "thing", .deeds = thing_deeds, .kept = thing_kepts };

static void
run (VstDb *db,
     const VstSql *sql)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, sql);
  g_autoptr (GError) error = NULL;

  vst_stmt_run (stmt, &error);
  g_assert_no_error (error);
}

static void
set_up (VstTestHub *self,
        gconstpointer data)
{
  g_autoptr (VstDb) db = NULL;

  vst_room_register (&thing_room);
  vst_test_hub_set_up (self, data);
  db = vst_test_hub_open_db (self);
  run (db, &make_thing);
}

static gint64
add (VstTestHub *self,
     const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = vst_test_hub_do (self, &add_deed, name, &error);

  g_assert_no_error (error);

  return *id;
}

static void
rename_to (VstTestHub *self,
           gint64 id,
           const char *name)
{
  Rename args = { id, name };
  g_autoptr (GError) error = NULL;

  vst_test_hub_do (self, &rename_deed, &args, &error);
  g_assert_no_error (error);
}

static void
assert_name (VstTestHub *self,
             gint64 id,
             const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *found = vst_test_hub_read (self, &read_reading, &id, &error);

  g_assert_cmpstr (found, ==, name);

  if (name == NULL)
    g_assert_error (error, VST_ERROR, VST_ERROR_NOT_FOUND);
}

static gint64
count_accesses (VstTestHub *self,
                const char *kind)
{
  g_autoptr (VstDb) db = vst_test_hub_open_db (self);
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, &count_access);

  vst_stmt_bind_text (stmt, 1, kind);
  g_assert_true (vst_stmt_one (stmt, NULL));

  return vst_stmt_get_int (stmt, 0);
}

static void
test_wrong_passphrase_stays_out (VstTestHub *self,
                                 gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (vst_test_hub_try (self, VST_TEST_RECEPTION, "not her passphrase", &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_PASSPHRASE_WRONG);
  g_assert_cmpint (vst_hub_get_state (self->hub), ==, VST_HUB_LOCKED);
  g_assert_null (vst_hub_get_session (self->hub));
}

static void
test_nobody_works_while_it_is_locked (VstTestHub *self,
                                      gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (vst_test_hub_do (self, &add_deed, "Locked", &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_LOCKED);
}

static void
test_keeps_what_was_done (VstTestHub *self,
                          gconstpointer data)
{
  gint64 id;

  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  id = add (self, "Kept");
  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  assert_name (self, id, "Kept");
}

static void
test_failed_deed_leaves_nothing (VstTestHub *self,
                                 gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 id;

  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  g_assert_null (vst_test_hub_do (self, &fail_deed, NULL, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_RULE);
  id = add (self, "Whole");
  assert_name (self, id, "Whole");
  assert_name (self, id - 1, NULL);
  g_assert_true (vst_hub_can_undo (self->hub));
}

static void
test_undo_and_redo_of_adding (VstTestHub *self,
                              gconstpointer data)
{
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autofree char *again = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  id = add (self, "Back and forth");

  undone = vst_test_hub_undo (self, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (undone, ==, "thing.add");
  assert_name (self, id, NULL);

  redone = vst_test_hub_redo (self, &error);
  g_assert_no_error (error);
  assert_name (self, id, "Back and forth");

  again = vst_test_hub_undo (self, &error);
  g_assert_no_error (error);
  assert_name (self, id, NULL);
}

static void
test_undo_of_changing (VstTestHub *self,
                       gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  id = add (self, "Éva");
  rename_to (self, id, "Eve");
  rename_to (self, id, "Ève");

  first = vst_test_hub_undo (self, &error);
  g_assert_no_error (error);
  assert_name (self, id, "Eve");
  second = vst_test_hub_undo (self, &error);
  g_assert_no_error (error);
  assert_name (self, id, "Éva");
}

static void
test_undo_is_refused_after_a_change (VstTestHub *self,
                                     gconstpointer data)
{
  g_autofree char *undone = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  id = add (self, "Mine");

  {
    g_autoptr (VstDb) db = vst_test_hub_open_db (self);
    g_autoptr (VstStmt) stmt = vst_db_prepare (db, &rename_thing);

    vst_stmt_bind_int (stmt, 1, id);
    vst_stmt_bind_text (stmt, 2, "Another desk’s");
    g_assert_true (vst_stmt_run (stmt, NULL));
  }

  undone = vst_test_hub_undo (self, &error);
  g_assert_error (error, VST_ERROR, VST_ERROR_CHANGED);
  assert_name (self, id, "Another desk’s");
}

static void
test_undo_ends_with_the_session (VstTestHub *self,
                                 gconstpointer data)
{
  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  add (self, "Yesterday");
  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  g_assert_false (vst_hub_can_undo (self->hub));
}

static void
test_what_was_seen_is_logged_first (VstTestHub *self,
                                    gconstpointer data)
{
  gint64 id;

  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  id = add (self, "Seen");

  for (int i = 1; i <= 25; i++)
    {
      assert_name (self, id, "Seen");
      g_assert_cmpint (count_accesses (self, "open"), ==, i);
    }
}

static void
test_refusal_is_logged (VstTestHub *self,
                        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  vst_test_hub_enter (self, VST_TEST_PRIVACY);
  g_assert_null (vst_test_hub_do (self, &add_deed, "Not hers", &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NO_RIGHT);
  g_assert_cmpint (count_accesses (self, "refused"), ==, 1);
}

static void
assert_verifies (VstTestHub *self,
                 gboolean whole)
{
  g_autoptr (VstHub) fresh = vst_hub_new (self->folder, NULL);
  g_autoptr (VstDb) db = vst_test_hub_open_db (self);
  g_autoptr (GError) error = NULL;
  guint8 head[VST_ANCHOR_SIZE];
  guint64 count = vst_keys_get_anchor (vst_hub_get_keys (fresh), head);

  g_assert_cmpint (count, >, 0);
  vst_audit_verify (db, count, head, NULL, &error);

  if (whole)
    g_assert_no_error (error);
  else
    g_assert_error (error, VST_ERROR, VST_ERROR_CORRUPT);
}

static void
make_some_acts (VstTestHub *self)
{
  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  for (int i = 0; i < 5; i++)
    add (self, "One");
  vst_hub_lock (self->hub);
  assert_verifies (self, TRUE);
}

static void
test_forged_act_breaks_the_chain (VstTestHub *self,
                                  gconstpointer data)
{
  g_autoptr (VstDb) db = NULL;

  make_some_acts (self);
  db = vst_test_hub_open_db (self);
  run (db, &drop_trigger);
  run (db, &forge_reason);
  assert_verifies (self, FALSE);
}

static void
test_forged_row_breaks_its_commitment (VstTestHub *self,
                                       gconstpointer data)
{
  g_autoptr (VstDb) db = NULL;

  make_some_acts (self);
  db = vst_test_hub_open_db (self);
  run (db, &drop_row_trigger);
  run (db, &forge_row);
  assert_verifies (self, FALSE);
}

static void
test_cut_tail_is_noticed_at_sign_in (VstTestHub *self,
                                     gconstpointer data)
{
  static const VstSql loosen = { "test.loosen", "PRAGMA foreign_keys = OFF", FALSE };
  g_autoptr (GError) error = NULL;

  make_some_acts (self);

  {
    g_autoptr (VstDb) db = vst_test_hub_open_db (self);

    run (db, &loosen);
    run (db, &drop_keeper);
    run (db, &cut_tail);
  }

  g_assert_false (vst_test_hub_try (self, VST_TEST_RECEPTION, VST_TEST_PASSPHRASE, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_CORRUPT);
  assert_verifies (self, FALSE);
}

/* A disk fails where nobody who signs in looks: one byte of the last pages. */
static void
test_damage_is_seen_by_a_quick_look (VstTestHub *self,
                                     gconstpointer data)
{
  g_autofree char *path = vst_hub_folder_get_part (self->folder, VST_HUB_DATABASE);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_in = FALSE;
  gsize size;

  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  g_assert_nonnull (vst_test_hub_read (self, &vst_hub_look, NULL, &error));
  g_assert_no_error (error);
  vst_hub_lock (self->hub);
  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));

  for (gsize at = size - 2000; !is_in && at > size / 2; at -= 4096)
    {
      bytes[at] ^= 1;
      g_assert_true (g_file_set_contents (path, bytes, (gssize) size, NULL));
      bytes[at] ^= 1;
      is_in = vst_test_hub_try (self, VST_TEST_RECEPTION, VST_TEST_PASSPHRASE, NULL);
    }

  g_assert_true (is_in);
  g_assert_null (vst_test_hub_read (self, &vst_hub_look, NULL, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_CORRUPT);
}

static void
test_ledgers_refuse_changes (VstTestHub *self,
                             gconstpointer data)
{
  g_autoptr (VstDb) db = NULL;
  g_autoptr (VstStmt) stmt = NULL;
  g_autoptr (GError) error = NULL;

  make_some_acts (self);
  db = vst_test_hub_open_db (self);
  stmt = vst_db_prepare (db, &forge_reason);
  g_assert_false (vst_stmt_run (stmt, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_RULE);
}

static void
count_cb (VstHub *hub,
          guint topics,
          guint *n)
{
  (*n)++;
}

static void
test_commits_of_another_program_are_seen (VstTestHub *self,
                                          gconstpointer data)
{
  guint n = 0;
  gint64 end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  add (self, "Warm");

  /* Its own number must be known first. */
  for (int i = 0; i < 3; i++)
    assert_name (self, 1, "Warm");

  g_signal_connect (self->hub, "changed", G_CALLBACK (count_cb), &n);

  {
    g_autoptr (VstDb) db = vst_test_hub_open_db (self);
    g_autoptr (VstStmt) stmt = vst_db_prepare (db, &rename_thing);

    vst_stmt_bind_int (stmt, 1, 1);
    vst_stmt_bind_text (stmt, 2, "Theirs");
    g_assert_true (vst_stmt_run (stmt, NULL));
  }

  while (n == 0 && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpuint (n, >, 0);
  g_signal_handlers_disconnect_by_data (self->hub, &n);
}

/* Whoever only looks has typed nothing, and waits for nothing to be saved. */
static void
test_what_cannot_be_read_is_not_told_as_unsaved (VstTestHub *self,
                                                 gconstpointer data)
{
  static const struct
  {
    VstError cause;
    VstError told;
  } rows[] = {
    { VST_ERROR_BUSY, VST_ERROR_UNREAD_BUSY },
    { VST_ERROR_FULL, VST_ERROR_UNREAD_FULL },
    { VST_ERROR_READ_ONLY, VST_ERROR_UNREAD_READ_ONLY },
    { VST_ERROR_DISK, VST_ERROR_UNREAD_DISK },
    { VST_ERROR_MEMORY, VST_ERROR_UNREAD_MEMORY },
    { VST_ERROR_DATABASE, VST_ERROR_UNREAD_DATABASE },
    { VST_ERROR_CORRUPT, VST_ERROR_CORRUPT },
    { VST_ERROR_NOT_FOUND, VST_ERROR_NOT_FOUND },
  };

  vst_test_hub_enter (self, VST_TEST_RECEPTION);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const int code = (int) rows[i].cause;
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) file_error = NULL;

      g_assert_null (vst_test_hub_read (self, &fail_reading, &code, &error));
      g_assert_error (error, VST_ERROR, (int) rows[i].told);

      /* Unless it makes a file. */
      g_assert_null (vst_test_hub_read (self, &fail_file, &code, &file_error));
      g_assert_error (file_error, VST_ERROR, code);

      /* Scripts know both by one name. */
      g_assert_cmpstr (vst_error_get_code (error), ==, vst_error_get_code (file_error));
    }
}

#define ADD(path, test) g_test_add (path, VstTestHub, NULL, set_up, test, vst_test_hub_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/hub/wrong-passphrase-stays-out", test_wrong_passphrase_stays_out);
  ADD ("/hub/nobody-works-while-it-is-locked", test_nobody_works_while_it_is_locked);
  ADD ("/hub/keeps-what-was-done", test_keeps_what_was_done);
  ADD ("/hub/failed-deed-leaves-nothing", test_failed_deed_leaves_nothing);
  ADD ("/hub/undo-and-redo-of-adding", test_undo_and_redo_of_adding);
  ADD ("/hub/undo-of-changing", test_undo_of_changing);
  ADD ("/hub/undo-is-refused-after-a-change", test_undo_is_refused_after_a_change);
  ADD ("/hub/undo-ends-with-the-session", test_undo_ends_with_the_session);
  ADD ("/hub/what-was-seen-is-logged-first", test_what_was_seen_is_logged_first);
  ADD ("/hub/refusal-is-logged", test_refusal_is_logged);
  ADD ("/hub/forged-act-breaks-the-chain", test_forged_act_breaks_the_chain);
  ADD ("/hub/forged-row-breaks-its-commitment", test_forged_row_breaks_its_commitment);
  ADD ("/hub/cut-tail-is-noticed-at-sign-in", test_cut_tail_is_noticed_at_sign_in);
  ADD ("/hub/damage-is-seen-by-a-quick-look", test_damage_is_seen_by_a_quick_look);
  ADD ("/hub/what-cannot-be-read-is-not-told-as-unsaved", test_what_cannot_be_read_is_not_told_as_unsaved);
  ADD ("/hub/ledgers-refuse-changes", test_ledgers_refuse_changes);
  ADD ("/hub/commits-of-another-program-are-seen", test_commits_of_another_program_are_seen);

  return g_test_run ();
}
