/* test-sealed-desks.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-audit.h"
#include "vst-backup.h"
#include "vst-block-store.h"
#include "vst-hub-check.h"
#include "vst-message-store.h"
#include "vst-seal.h"
#include "vst-test-sealed.h"
#include "vst-view-private.h"

/* More programs than one, and a hub made of a backup. */

static const VstSql count_keys = { "desks.keys", "SELECT count (*) FROM shield_key", TRUE };
static const VstSql count_shut_out = { "desks.grants", "SELECT count (*) FROM shield_grant WHERE staff_id IN (5, 6)", TRUE };
static const VstSql least_generation = { "desks.generation", "SELECT min (generation) FROM shield_key", TRUE };
static const VstSql last_block = { "desks.block", "SELECT max (id) FROM staff_block", TRUE };

#define FAMILIES 6

static void
take_call (VstTestHub *self)
{
  g_autoptr (VstMessageEntry) call = vst_message_entry_new ("phone");
  g_autoptr (GError) error = NULL;

  vst_test_set (&call->caller, "Somebody");
  vst_test_set (&call->text, "about nobody");
  g_free (vst_test_hub_do (self, &vst_message_do_take, call, &error));
  g_assert_no_error (error);
}

/* A connection as a program has it to read on. */
static VstView *
open_view (VstTestHub *self,
           gint64 staff_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstKeyRing) ring = vst_keys_unlock (vst_hub_get_keys (self->hub), staff_id, VST_TEST_PASSPHRASE, &error);
  g_autoptr (VstSession) session = NULL;
  VstView *view;

  g_assert_no_error (error);
  session = vst_session_new (staff_id, VST_ROLE_RECEPTION, ring);
  view = vst_view_new (self->folder, session, FALSE, &error);
  g_assert_no_error (error);

  return view;
}

/* Whether it has opened what is sealed anew since. */
static gboolean
is_made_anew (VstView *view)
{
  GPtrArray *before = view->shield_keys;
  g_autoptr (GError) error = NULL;

  vst_view_refresh (view, &error);
  g_assert_no_error (error);

  return view->shield_keys != before;
}

static void
test_only_what_is_sealed_is_opened_anew (VstTestHub *self,
                                         gconstpointer data)
{
  gint64 family_id = vst_test_sealed_add (self), other_id;
  g_autoptr (VstFamily) other = vst_test_family_add (self, vst_test_family_entry ("Jo", "Roy", ""));
  g_autoptr (VstView) view = NULL;

  other_id = vst_family_get_id (other);
  vst_test_sealed_block (self, family_id, VST_TEST_PIVOT);
  view = open_view (self, VST_TEST_COORDINATOR);
  g_assert_true (is_made_anew (view));
  g_assert_false (is_made_anew (view));

  /* What is about others. */
  take_call (self);
  g_assert_false (is_made_anew (view));
  vst_test_sealed_rename (self, other_id, "Joséphine");
  g_assert_false (is_made_anew (view));
  vst_test_sealed_alert (self, other_id, "of another file");
  g_assert_false (is_made_anew (view));
  g_object_unref (vst_test_family_add (self, vst_test_family_entry ("Léa", "Roy", "")));
  g_assert_false (is_made_anew (view));

  /* And what is about her. */
  vst_test_sealed_rename (self, family_id, "Tourterelle");
  g_assert_true (is_made_anew (view));
  vst_test_sealed_alert (self, family_id, "another");
  g_assert_true (is_made_anew (view));
  vst_test_sealed_block (self, family_id, VST_TEST_LINK);
  g_assert_true (is_made_anew (view));
  vst_test_sealed_block (self, other_id, VST_TEST_LINK);
  g_assert_true (is_made_anew (view));
  g_assert_cmpuint (view->shield_keys->len, ==, 4);
  vst_test_sealed_lift (self, vst_test_count (self, &last_block));
  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  vst_test_sealed_rename (self, other_id, "Jo");
  g_assert_true (is_made_anew (view));
  g_assert_cmpuint (view->shield_keys->len, ==, 2);
}

/* A second program at the same hub. */
static void
open_second (VstTestHub *self,
             VstTestHub *second,
             gint64 staff_id)
{
  g_autoptr (GError) error = NULL;

  *second = *self;
  second->hub = vst_hub_new (self->folder, &error);
  g_assert_no_error (error);
  vst_test_hub_enter (second, staff_id);
}

static void
close_second (VstTestHub *second)
{
  vst_hub_lock (second->hub);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_object_unref (second->hub);
}

static void
start_block (VstTestHub *self,
             gint64 family_id,
             gint64 staff_id,
             GAsyncResult **result)
{
  VstBlockEntry *entry = vst_block_entry_new ();

  entry->family_id = family_id;
  entry->staff_id = staff_id;
  vst_hub_do (self->hub, &vst_block_do_add, entry, (GDestroyNotify) vst_block_entry_free, NULL, vst_test_keep_cb, result);
}

static void
end_block (VstTestHub *self,
           GAsyncResult **result)
{
  g_autoptr (GAsyncResult) done = NULL;
  g_autoptr (GError) error = NULL;

  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  done = g_steal_pointer (result);
  g_free (vst_hub_do_finish (self->hub, done, &error));
  g_assert_no_error (error);
}

static void
assert_whole (VstTestHub *self)
{
  g_assert_true (vst_test_sealed_is_whole (self, VST_HUB_CHECK_AUDIT));
  g_assert_true (vst_test_sealed_is_whole (self, VST_HUB_CHECK_SEALED));
}

/* Each takes the key from another colleague, in the same moment. */
static void
test_two_programs_renew_a_key_at_once (VstTestHub *self,
                                       gconstpointer data)
{
  gint64 families[FAMILIES];
  VstTestHub second;

  for (guint i = 0; i < FAMILIES; i++)
    {
      families[i] = vst_test_sealed_add (self);
      vst_test_sealed_block (self, families[i], VST_TEST_PARTNER);
    }

  open_second (self, &second, VST_TEST_COORDINATOR);

  for (guint i = 0; i < FAMILIES; i++)
    {
      GAsyncResult *first_done = NULL, *second_done = NULL;

      start_block (self, families[i], VST_TEST_PIVOT, &first_done);
      start_block (&second, families[i], VST_TEST_LINK, &second_done);
      end_block (self, &first_done);
      end_block (&second, &second_done);
    }

  g_assert_cmpint (vst_test_count (self, &count_shut_out), ==, 0);
  g_assert_cmpint (vst_test_count (self, &count_keys), ==, 2 * FAMILIES);
  g_assert_cmpint (vst_test_count (self, &least_generation), ==, 3);

  for (guint i = 0; i < FAMILIES; i++)
    {
      vst_test_sealed_assert_here (self, families[i], "Zéphirine Quatrevingt");
      vst_test_sealed_assert_here (&second, families[i], "Zéphirine Quatrevingt");
      vst_test_sealed_rename (i % 2 == 0 ? self : &second, families[i], "Tourterelle");
      vst_test_sealed_assert_here (i % 2 == 0 ? &second : self, families[i], "Tourterelle");
    }

  assert_whole (self);
  assert_whole (&second);
  close_second (&second);
}

static char *
back_up (VstTestHub *self)
{
  char *path = vst_backup_build_path (self->place, g_get_real_time ());
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  VstBackupReport *report;

  vst_backup_make (self->hub, path, NULL, vst_test_keep_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  report = vst_backup_make_finish (self->hub, result, &error);
  g_assert_no_error (error);
  g_clear_pointer (&report, vst_backup_report_free);

  return path;
}

/* Made by one who must not know her, and restored by another, or by the kit. */
static void
test_a_restored_hub_is_sealed_to_the_same (VstTestHub *self,
                                           gconstpointer data)
{
  gint64 family_id = vst_test_sealed_add (self);
  const VstBackupOwner owners[] = {
    { VST_TEST_ADMIN, VST_TEST_PASSPHRASE, NULL },
    { VST_STAFF_RECOVERY, NULL, self->recovery },
  };
  g_autofree char *path = NULL;

  vst_test_sealed_block (self, family_id, VST_TEST_ADMIN);
  vst_test_hub_enter (self, VST_TEST_ADMIN);
  path = back_up (self);
  vst_test_hub_enter (self, VST_TEST_RECEPTION);

  /* What came after the backup is lost, and nothing of before. */
  vst_test_sealed_rename (self, family_id, "Tourterelle");
  vst_test_sealed_block (self, family_id, VST_TEST_PIVOT);

  for (guint i = 0; i < G_N_ELEMENTS (owners); i++)
    {
      g_autofree char *name = g_strdup_printf ("restored-%u.vestibule", i);
      g_autofree char *folder = g_build_filename (self->place, name, NULL);
      VstTestHub restored = *self;
      g_autoptr (GError) error = NULL;

      vst_backup_restore (path, folder, &owners[i], FALSE, NULL, &error);
      g_assert_no_error (error);
      restored.folder = folder;
      restored.hub = vst_hub_new (folder, &error);
      g_assert_no_error (error);

      vst_test_hub_enter (&restored, VST_TEST_ADMIN);
      vst_test_sealed_assert_gone (&restored, family_id);
      vst_test_hub_enter (&restored, VST_TEST_PIVOT);
      vst_test_sealed_assert_here (&restored, family_id, "Zéphirine Quatrevingt");
      vst_test_sealed_rename (&restored, family_id, "Zoé");
      vst_test_hub_enter (&restored, VST_TEST_RECEPTION);
      vst_test_sealed_assert_here (&restored, family_id, "Zoé");
      assert_whole (&restored);
      close_second (&restored);
    }
}

static void
write_grant (VstTestHub *self,
             gint64 staff_id,
             GBytes *sealed)
{
  static const VstSql write = { "desks.write", "UPDATE shield_grant SET sealed = $1 WHERE staff_id = $2", FALSE };
  g_autoptr (VstDb) db = vst_test_hub_open_db (self);
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, &write);
  g_autoptr (GError) error = NULL;

  vst_stmt_bind_bytes (stmt, 1, sealed);
  vst_stmt_bind_int (stmt, 2, staff_id);
  vst_stmt_run (stmt, &error);
  g_assert_no_error (error);
}

/* Whose file it is stays under the key that she doesn't have. */
static void
assert_sealed (VstTestHub *self,
               gint64 family_id)
{
  g_autoptr (VstFamily) family = vst_test_family_open (self, family_id);

  g_assert_cmpstr (vst_person_get_entry (vst_member_get_person (vst_test_family_member (family, 0)))->display_name, ==, "*");
}

/* Whoever holds the key of the database seals to her what is no key: her program
 * goes on, and all else is hers as before.
 */
static void
test_what_is_no_key_opens_nothing (VstTestHub *self,
                                   gconstpointer data)
{
  static const gsize sizes[] = { 0, 1, VST_KEY_SIZE - 1, VST_KEY_SIZE + 1 };
  const guint8 bytes[VST_KEY_SIZE + 1] = { 7 };
  g_autoptr (VstFamily) known = vst_test_family_add (self, vst_test_family_entry ("Amélie", "Roy", ""));
  gint64 family_id = vst_test_sealed_add (self);
  guint8 public_key[VST_KEY_SIZE];

  vst_test_sealed_block (self, family_id, VST_TEST_PIVOT);
  vst_key_ring_get_own_public_key (vst_session_get_ring (vst_hub_get_session (self->hub)), public_key);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GBytes) sealed = vst_seal_for (public_key, bytes, sizes[i]);

      write_grant (self, VST_TEST_RECEPTION, sealed);
      vst_test_hub_enter (self, VST_TEST_RECEPTION);
      vst_test_sealed_rename (self, vst_family_get_id (known), "Amélie");
      assert_sealed (self, family_id);
    }

  {
    g_autoptr (GBytes) nothing = g_bytes_new (NULL, 0);

    write_grant (self, VST_TEST_RECEPTION, nothing);
    vst_test_hub_enter (self, VST_TEST_RECEPTION);
    assert_sealed (self, family_id);
  }

  vst_test_hub_enter (self, VST_TEST_LINK);
  vst_test_sealed_assert_here (self, family_id, "Zéphirine Quatrevingt");
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/sealed-desks/" name, VstTestHub, NULL, vst_test_family_set_up, func, vst_test_hub_tear_down)
  ADD ("only-what-is-sealed-is-opened-anew", test_only_what_is_sealed_is_opened_anew);
  ADD ("two-programs-renew-a-key-at-once", test_two_programs_renew_a_key_at_once);
  ADD ("a-restored-hub-is-sealed-to-the-same", test_a_restored_hub_is_sealed_to_the_same);
  ADD ("what-is-no-key-opens-nothing", test_what_is_no_key_opens_nothing);

  return g_test_run ();
}
