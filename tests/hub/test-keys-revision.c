/* test-keys-revision.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-hub.h"

#include <glib/gstdio.h>

#include "vst-hub-folder.h"
#include "vst-keys-revision.h"
#include "vst-kit-opening.h"
#include "vst-staff-keys.h"
#include "vst-words.h"

static const VstSql count_old = { "test.old", "SELECT count (*) FROM security_log WHERE kind = 'keys-old'", FALSE };

static GBytes *
read_keys (VstTestHub *self)
{
  g_autofree char *path = vst_hub_folder_get_part (self->folder, VST_HUB_KEYS);
  g_autoptr (GError) error = NULL;
  char *content;
  gsize size;

  g_file_get_contents (path, &content, &size, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (content, size);
}

static void
put_keys (VstTestHub *self,
          GBytes *bytes)
{
  g_autofree char *path = vst_hub_folder_get_part (self->folder, VST_HUB_KEYS);
  g_autoptr (GError) error = NULL;
  gsize size;
  const char *content = g_bytes_get_data (bytes, &size);

  vst_hub_lock (self->hub);

  /* GLib would leave the end of a longer one. */
  g_unlink (path);
  g_file_set_contents_full (path, content, (gssize) size, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}

static void
revoke_reception (VstTestHub *self)
{
  g_autoptr (VstStaffKeysForm) form = vst_staff_keys_form_new (VST_TEST_RECEPTION, 0, NULL, 0, NULL, NULL, FALSE, VST_KEY_COST_FLOOR);
  g_autoptr (GError) error = NULL;

  vst_test_hub_enter (self, VST_TEST_ADMIN);
  vst_test_hub_do (self, &vst_staff_keys_revoke, form, &error);
  g_assert_no_error (error);
}

static void
assert_too_old_for (VstTestHub *self,
                    gint64 staff_id)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (vst_test_hub_try (self, staff_id, VST_TEST_PASSPHRASE, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_KEYS_OLD);
  g_assert_cmpint (vst_hub_get_state (self->hub), ==, VST_HUB_LOCKED);
}

static void
test_older_keys_let_nobody_in (VstTestHub *self,
                               gconstpointer data)
{
  g_autoptr (GBytes) old = read_keys (self);
  g_autoptr (GBytes) new = NULL;

  revoke_reception (self);
  vst_hub_lock (self->hub);
  new = read_keys (self);

  put_keys (self, old);
  assert_too_old_for (self, VST_TEST_RECEPTION);
  assert_too_old_for (self, VST_TEST_ADMIN);

  put_keys (self, new);
  vst_test_hub_enter (self, VST_TEST_ADMIN);
}

/* The power went, or a program was killed: nothing was noted at the lock. */
static void
test_change_counts_before_the_lock (VstTestHub *self,
                                    gconstpointer data)
{
  g_autoptr (GBytes) old = read_keys (self);
  g_autoptr (VstKeys) keys = vst_keys_parse (old, NULL);
  g_autoptr (VstKeyRing) ring = vst_keys_unlock_recovery (keys, self->recovery, NULL);
  g_autoptr (GBytes) meanwhile = NULL;
  g_autoptr (GError) error = NULL;

  revoke_reception (self);
  meanwhile = read_keys (self);

  {
    g_autoptr (VstDb) db = vst_test_hub_open_db (self);
    g_autoptr (VstKeys) other = vst_keys_ref (keys);

    /* Read before, changed while the passphrase was tried: what is there now counts. */
    vst_keys_revision_check (db, self->folder, ring, &other, &error);
    g_assert_no_error (error);
    g_assert_true (g_bytes_equal (vst_keys_get_bytes (other), meanwhile));
  }
}

static gboolean
open_by_kit (VstTestHub *self,
             gint64 staff_id,
             GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  const char *words[VST_WORDS_IN_KIT + 1] = { NULL };
  g_autofree char *typed = NULL;
  guint unknown;

  vst_words_from_secret (self->recovery, words);
  typed = g_strjoinv (" ", (char **) words);
  vst_kit_opening_run (self->hub, staff_id, typed, vst_test_keep_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return vst_kit_opening_run_finish (self->hub, result, &unknown, error);
}

static gint64
count_accepted (VstTestHub *self)
{
  g_autoptr (VstDb) db = vst_test_hub_open_db (self);
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, &count_old);

  g_assert_true (vst_stmt_one (stmt, NULL));

  return vst_stmt_get_int (stmt, 0);
}

static void
test_recovery_kit_takes_older_keys (VstTestHub *self,
                                    gconstpointer data)
{
  g_autoptr (GBytes) old = read_keys (self);
  g_autoptr (GError) error = NULL;

  revoke_reception (self);
  put_keys (self, old);
  assert_too_old_for (self, VST_TEST_SECOND_ADMIN);

  open_by_kit (self, VST_TEST_ADMIN, &error);
  g_assert_no_error (error);
  g_assert_cmpint (vst_hub_get_state (self->hub), ==, VST_HUB_OPEN);
  g_assert_cmpint (count_accepted (self), ==, 1);

  /* From then on it is the hub's own, for everybody. */
  vst_test_hub_enter (self, VST_TEST_SECOND_ADMIN);

  /* The database knows better than the file who has left. */
  vst_hub_lock (self->hub);
  g_assert_false (vst_test_hub_try (self, VST_TEST_RECEPTION, VST_TEST_PASSPHRASE, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NO_RIGHT);
}

static void
test_recovery_kit_says_nothing_of_whole_keys (VstTestHub *self,
                                              gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  vst_test_hub_enter (self, VST_TEST_ADMIN);
  vst_hub_lock (self->hub);
  open_by_kit (self, VST_TEST_ADMIN, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count_accepted (self), ==, 0);
}

#define ADD(path, test) g_test_add (path, VstTestHub, NULL, vst_test_hub_set_up, test, vst_test_hub_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/keys-revision/older-keys-let-nobody-in", test_older_keys_let_nobody_in);
  ADD ("/keys-revision/change-counts-before-the-lock", test_change_counts_before_the_lock);
  ADD ("/keys-revision/recovery-kit-takes-older-keys", test_recovery_kit_takes_older_keys);
  ADD ("/keys-revision/recovery-kit-says-nothing-of-whole-keys", test_recovery_kit_says_nothing_of_whole_keys);

  return g_test_run ();
}
