/* test-sealed-kit.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "vst-hub-folder.h"
#include "vst-kit-opening.h"
#include "vst-search-store.h"
#include "vst-seal.h"
#include "vst-staff-keys.h"
#include "vst-test-sealed.h"
#include "vst-words.h"

/* What the recovery kit does for whom somebody must not know. */

static const VstSql count_keys = { "kit.keys", "SELECT count (*) FROM shield_key", TRUE };
static const VstSql count_of_kit = { "kit.grants", "SELECT count (*) FROM shield_grant WHERE staff_id = 0", TRUE };
static const VstSql all_grants = { "kit.all", "SELECT sealed, staff_id FROM shield_grant", TRUE };
static const VstSql count_open = {
  "kit.open", "SELECT count (*) FROM person WHERE sealed IS NULL OR display_name <> '*'", TRUE
};
static const VstSql block_all = {
  "kit.block-all",
  "INSERT INTO staff_block (family_id, staff_id, reason, asked_by, taken_by, since)"
  " SELECT 1, id, 'safety', 'client', 3, 1 FROM staff WHERE id <> 3",
  TRUE
};
static const VstSql count_sealed = { "kit.sealed", "SELECT count (*) FROM person WHERE sealed IS NOT NULL", TRUE };
static const VstSql count_nameless = { "kit.nameless", "SELECT count (*) FROM family WHERE name_key = ''", TRUE };

static void
open_by_kit (VstTestHub *self,
             gint64 staff_id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  const char *words[VST_WORDS_IN_KIT + 1] = { NULL };
  g_autofree char *typed = NULL;
  guint unknown;

  vst_hub_lock (self->hub);
  vst_words_from_secret (self->recovery, words);
  typed = g_strjoinv (" ", (char **) words);
  vst_kit_opening_run (self->hub, staff_id, typed, vst_test_keep_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  vst_kit_opening_run_finish (self->hub, result, &unknown, &error);
  g_assert_no_error (error);
}

/* Returns the old one. */
static VstSecret *
renew_kit (VstTestHub *self)
{
  g_autoptr (GError) error = NULL;
  VstSecret *old = self->recovery;

  self->recovery = vst_test_hub_do (self, &vst_staff_keys_renew_kit, NULL, &error);
  g_assert_no_error (error);

  return old;
}

static void
reset_all_but (VstTestHub *self,
               gint64 staff_id)
{
  for (gint64 id = VST_TEST_ADMIN; id <= VST_TEST_PRIVACY; id++)
    if (id != staff_id)
      vst_test_sealed_reset (self, id);
}

/* How many grants whoever has @ring can open. */
static guint
count_opened (VstTestHub *self,
              VstKeyRing *ring)
{
  g_autoptr (VstDb) db = vst_test_hub_open_db (self);
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, &all_grants);
  guint n = 0;

  while (vst_stmt_step (stmt, NULL) == VST_STEP_ROW)
    {
      g_autoptr (GBytes) sealed = vst_stmt_dup_bytes (stmt, 0);
      g_autoptr (GBytes) opened = vst_seal_open_own (ring, g_bytes_get_data (sealed, NULL), g_bytes_get_size (sealed), NULL);

      n += opened != NULL;
    }

  return n;
}

static void
test_kit_gives_back_what_all_have_lost (VstTestHub *self,
                                        gconstpointer data)
{
  gint64 family_id = vst_test_sealed_add (self);

  vst_test_sealed_block (self, family_id, VST_TEST_ADMIN);
  g_assert_cmpint (vst_test_count (self, &count_of_kit), ==, vst_test_count (self, &count_keys));

  /* By somebody who must not know them: nobody holds anything any more. */
  vst_test_hub_enter (self, VST_TEST_ADMIN);
  reset_all_but (self, VST_TEST_ADMIN);
  vst_test_sealed_enter_by (self, VST_TEST_RECEPTION, VST_TEST_OTHER_PASSPHRASE);
  vst_test_sealed_assert_gone (self, family_id);

  open_by_kit (self, VST_TEST_ADMIN);
  vst_test_sealed_assert_gone (self, family_id);
  g_assert_cmpint (vst_test_count (self, &count_open), ==, 0);

  vst_test_sealed_enter_by (self, VST_TEST_RECEPTION, VST_TEST_OTHER_PASSPHRASE);
  vst_test_sealed_assert_here (self, family_id, "Zéphirine Quatrevingt");
  vst_test_sealed_enter_by (self, VST_TEST_PIVOT, VST_TEST_OTHER_PASSPHRASE);
  vst_test_sealed_assert_here (self, family_id, "Zéphirine Quatrevingt");
}

static void
test_who_opens_with_it_and_may_know_has_all_at_once (VstTestHub *self,
                                                     gconstpointer data)
{
  gint64 family_id = vst_test_sealed_add (self);

  vst_test_sealed_block (self, family_id, VST_TEST_ADMIN);
  vst_test_hub_enter (self, VST_TEST_ADMIN);
  reset_all_but (self, VST_TEST_ADMIN);

  open_by_kit (self, VST_TEST_RECEPTION);
  vst_test_sealed_assert_here (self, family_id, "Zéphirine Quatrevingt");
  vst_test_sealed_rename (self, family_id, "Tourterelle");
  vst_test_sealed_assert_here (self, family_id, "Tourterelle");
}

/* The paper says so: print a new one, and destroy this one. */
static void
test_new_kit_of_the_old_one_has_what_that_had (VstTestHub *self,
                                               gconstpointer data)
{
  gint64 family_id = vst_test_sealed_add (self);

  vst_test_sealed_block (self, family_id, VST_TEST_ADMIN);
  vst_test_hub_enter (self, VST_TEST_ADMIN);
  reset_all_but (self, VST_TEST_ADMIN);

  open_by_kit (self, VST_TEST_ADMIN);
  vst_secret_unref (renew_kit (self));
  vst_secret_unref (renew_kit (self));
  reset_all_but (self, VST_TEST_ADMIN);
  vst_test_sealed_enter_by (self, VST_TEST_RECEPTION, VST_TEST_OTHER_PASSPHRASE);
  vst_test_sealed_assert_gone (self, family_id);

  open_by_kit (self, VST_TEST_COORDINATOR);
  vst_test_sealed_assert_here (self, family_id, "Zéphirine Quatrevingt");
}

/* She is blocked, looks after the keys, and prints a kit for herself. */
static void
test_kit_knows_what_its_maker_may (VstTestHub *self,
                                   gconstpointer data)
{
  gint64 family_id = vst_test_sealed_add (self);
  g_autoptr (VstSecret) first = NULL;
  g_autoptr (VstKeyRing) ring = NULL;
  g_autoptr (GError) error = NULL;

  vst_test_sealed_block (self, family_id, VST_TEST_ADMIN);
  vst_test_hub_enter (self, VST_TEST_ADMIN);
  first = renew_kit (self);
  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  vst_test_sealed_rename (self, family_id, "Tourterelle");
  vst_test_sealed_assert_here (self, family_id, "Tourterelle");
  g_assert_cmpint (vst_test_count (self, &count_of_kit), ==, 0);
  ring = vst_keys_unlock_recovery (vst_hub_get_keys (self->hub), self->recovery, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_opened (self, ring), ==, 0);

  /* Made by another one it has them at once: she holds them herself. */
  vst_test_hub_enter (self, VST_TEST_SECOND_ADMIN);
  vst_secret_unref (renew_kit (self));
  g_assert_cmpint (vst_test_count (self, &count_of_kit), ==, vst_test_count (self, &count_keys));
  vst_hub_lock (self->hub);
  g_clear_pointer (&ring, vst_key_ring_unref);
  ring = vst_keys_unlock_recovery (vst_hub_get_keys (self->hub), self->recovery, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_opened (self, ring), ==, (guint) vst_test_count (self, &count_keys));
}

/* With its words, and the file of the keys as it was then. */
static void
test_old_kit_opens_nothing_any_more (VstTestHub *self,
                                     gconstpointer data)
{
  gint64 family_id = vst_test_sealed_add (self);
  g_autofree char *path = vst_hub_folder_get_part (self->folder, VST_HUB_KEYS);
  g_autoptr (VstSecret) first = NULL;
  g_autoptr (VstKeys) old = NULL;
  g_autoptr (VstKeyRing) ring = NULL;
  g_autoptr (GError) error = NULL;

  vst_test_sealed_block (self, family_id, VST_TEST_PIVOT);
  old = vst_keys_load (path, &error);
  g_assert_no_error (error);
  vst_test_hub_enter (self, VST_TEST_ADMIN);
  ring = vst_keys_unlock_recovery (old, self->recovery, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_opened (self, ring), ==, 2);

  first = renew_kit (self);
  g_assert_cmpuint (count_opened (self, ring), ==, 0);
}

/* One alone may know her: the kit gives it back, so it is sealed all the same. */
static void
test_one_alone_and_the_kit_are_two (VstTestHub *self,
                                    gconstpointer data)
{
  gint64 family_id = vst_test_sealed_add (self);

  vst_test_sealed_run (self, &block_all);
  vst_test_sealed_rename (self, family_id, "Tourterelle");
  g_assert_cmpint (vst_test_count (self, &count_keys), ==, 2);
  g_assert_cmpint (vst_test_count (self, &count_open), ==, 0);

  vst_test_hub_enter (self, VST_TEST_LINK);
  vst_test_sealed_assert_gone (self, family_id);
  vst_test_hub_enter (self, VST_TEST_ADMIN);
  vst_test_sealed_reset (self, VST_TEST_RECEPTION);
  vst_test_sealed_enter_by (self, VST_TEST_RECEPTION, VST_TEST_OTHER_PASSPHRASE);
  vst_test_sealed_assert_gone (self, family_id);
  open_by_kit (self, VST_TEST_RECEPTION);
  vst_test_sealed_assert_here (self, family_id, "Tourterelle");
}

static void
assert_found (VstTestHub *self,
              const char *text)
{
  VstSearch args = { (char *) text, FALSE };
  g_autoptr (GError) error = NULL;
  g_autoptr (VstFound) found = vst_test_hub_read (self, &vst_search_read_ids, &args, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (found->ids->len, ==, 1);
}

/* The kit is of somebody who is blocked, so that one alone is left: what was sealed is
 * opened, and found as before.
 */
static void
test_who_is_left_alone_finds_her (VstTestHub *self,
                                  gconstpointer data)
{
  gint64 family_id = vst_test_sealed_add (self);
  g_autoptr (VstFamily) other = vst_test_family_add (self, vst_test_family_entry ("Rose", "Tremblay", ""));

  vst_test_sealed_run (self, &block_all);
  vst_test_sealed_rename (self, vst_family_get_id (other), "Odile");
  g_assert_cmpint (vst_test_count (self, &count_sealed), ==, 1);
  vst_test_hub_enter (self, VST_TEST_ADMIN);
  vst_secret_unref (renew_kit (self));

  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  vst_test_sealed_rename (self, vst_family_get_id (other), "Rosalie");
  g_assert_cmpint (vst_test_count (self, &count_sealed), ==, 0);
  g_assert_cmpint (vst_test_count (self, &count_nameless), ==, 0);
  vst_test_sealed_assert_here (self, family_id, "Zéphirine Quatrevingt");
  assert_found (self, "Quatrevingt");
  assert_found (self, "613 555 0199");
  vst_test_hub_enter (self, VST_TEST_LINK);
  vst_test_sealed_assert_gone (self, family_id);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/sealed-kit/" name, VstTestHub, NULL, vst_test_family_set_up, func, vst_test_hub_tear_down)
  ADD ("kit-gives-back-what-all-have-lost", test_kit_gives_back_what_all_have_lost);
  ADD ("who-opens-with-it-and-may-know-has-all-at-once", test_who_opens_with_it_and_may_know_has_all_at_once);
  ADD ("new-kit-of-the-old-one-has-what-that-had", test_new_kit_of_the_old_one_has_what_that_had);
  ADD ("kit-knows-what-its-maker-may", test_kit_knows_what_its_maker_may);
  ADD ("old-kit-opens-nothing-any-more", test_old_kit_opens_nothing_any_more);
  ADD ("one-alone-and-the-kit-are-two", test_one_alone_and_the_kit_are_two);
  ADD ("who-is-left-alone-finds-her", test_who_is_left_alone_finds_her);

  return g_test_run ();
}
