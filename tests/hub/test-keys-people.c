/* test-keys-people.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-keys.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "vst-error.h"
#include "vst-seal.h"
#include "vst-test-keys.h"
#include "vst-words.h"

static void
test_follows_a_grant_that_waits_for_a_holder (VstTestKeys *fixture,
                                              gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstKeyRing) ada = vst_test_keys_unlock (fixture->keys, ADA, ADAS_PASSPHRASE);
  g_autoptr (VstKeyRing) bea = vst_test_keys_unlock (fixture->keys, BEA, BEAS_PASSPHRASE);
  g_autoptr (VstKeyRing) cleo = NULL;
  VstKeyMember member;

  /* Ada doesn't hold the contact compartment; nobody holds the clinical one. */
  vst_test_keys_add (fixture, ada, CLEO, "Cléo", CLEOS_PASSPHRASE,
                     VST_KEY_BIT (VST_KEY_CONTACT) | VST_KEY_BIT (VST_KEY_CLINICAL));
  vst_keys_find_member (fixture->keys, CLEO, &member);
  g_assert_cmpuint (member.wanted, ==, VST_KEY_BIT (VST_KEY_CONTACT));
  g_assert_cmpuint (member.held & VST_KEY_BIT (VST_KEY_CLINICAL), !=, 0);

  g_assert_false (vst_keys_can_settle (fixture->keys, ada));
  g_assert_true (vst_keys_can_settle (fixture->keys, bea));
  vst_test_keys_take (&fixture->keys, vst_keys_settle (fixture->keys, bea, &error), error);
  g_assert_false (vst_keys_can_settle (fixture->keys, bea));

  cleo = vst_test_keys_unlock (fixture->keys, CLEO, CLEOS_PASSPHRASE);
  g_assert_true (vst_test_same_key (bea, cleo, VST_KEY_CONTACT));
  g_assert_nonnull (vst_key_ring_get_key (cleo, VST_KEY_CLINICAL, 0));
  vst_keys_find_member (fixture->keys, CLEO, &member);
  g_assert_cmpuint (member.wanted, ==, 0);
}

static void
test_withdraws_a_compartment (VstTestKeys *fixture,
                              gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstKeyRing) ada = vst_test_keys_unlock (fixture->keys, ADA, ADAS_PASSPHRASE);
  g_autoptr (VstKeyRing) bea = NULL;

  vst_test_keys_take (&fixture->keys, vst_keys_withdraw (fixture->keys, ada, BEA, VST_KEY_BIT (VST_KEY_CONTACT), &error), error);
  bea = vst_test_keys_unlock (fixture->keys, BEA, BEAS_PASSPHRASE);
  g_assert_null (vst_key_ring_get_key (bea, VST_KEY_CONTACT, 0));
  g_assert_nonnull (vst_key_ring_get_key (bea, VST_KEY_BACKUP, 0));

  /* Nobody holds it now but the kit. */
  vst_test_keys_take (&fixture->keys, vst_keys_grant (fixture->keys, fixture->kit, BEA, VST_KEY_BIT (VST_KEY_CONTACT), &error), error);
  g_clear_pointer (&bea, vst_key_ring_unref);
  bea = vst_test_keys_unlock (fixture->keys, BEA, BEAS_PASSPHRASE);
  g_assert_null (vst_key_ring_get_key (bea, VST_KEY_CONTACT, 0));
}

static void
test_lets_the_kit_settle_what_nobody_holds (VstTestKeys *fixture,
                                            gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstKeyRing) kit = vst_keys_unlock_recovery (fixture->keys, fixture->recovery, &error);
  g_autoptr (VstKeyRing) ada = vst_test_keys_unlock (fixture->keys, ADA, ADAS_PASSPHRASE);
  g_autoptr (VstKeyRing) fresh = NULL;

  g_assert_no_error (error);
  g_assert_nonnull (vst_key_ring_get_key (kit, VST_KEY_CONTACT, 0));
  vst_test_keys_take (&fixture->keys, vst_keys_withdraw (fixture->keys, ada, BEA, VST_KEY_BIT (VST_KEY_CONTACT), &error), error);
  vst_test_keys_take (&fixture->keys, vst_keys_grant (fixture->keys, ada, ADA, VST_KEY_BIT (VST_KEY_CONTACT), &error), error);
  g_assert_false (vst_keys_can_settle (fixture->keys, ada));
  g_assert_true (vst_keys_can_settle (fixture->keys, kit));
  vst_test_keys_take (&fixture->keys, vst_keys_settle (fixture->keys, kit, &error), error);

  fresh = vst_keys_refresh_ring (fixture->keys, ada, &error);
  g_assert_no_error (error);
  g_assert_true (vst_test_same_key (fresh, kit, VST_KEY_CONTACT));
}

static void
test_revokes_whom_it_must_not_let_in (VstTestKeys *fixture,
                                      gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstKeyRing) ada = vst_test_keys_unlock (fixture->keys, ADA, ADAS_PASSPHRASE);
  g_autoptr (VstKeyRing) bea = vst_test_keys_unlock (fixture->keys, BEA, BEAS_PASSPHRASE);

  vst_test_keys_take (&fixture->keys, vst_keys_revoke_member (fixture->keys, ada, BEA, vst_test_administrators, 2, &error), error);
  vst_test_keys_save (fixture);

  g_assert_null (vst_keys_unlock (fixture->keys, BEA, BEAS_PASSPHRASE, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_PASSPHRASE_WRONG);
  g_clear_error (&error);
  g_assert_null (vst_keys_refresh_ring (fixture->keys, bea, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_null (vst_keys_revoke_member (fixture->keys, ada, ADA, vst_test_administrators, 2, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_LAST_ADMINISTRATOR);
}

static void
test_changes_a_passphrase_for_good (VstTestKeys *fixture,
                                    gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstKeys) before = vst_keys_ref (fixture->keys);
  g_autoptr (VstKeyRing) bea = vst_test_keys_unlock (fixture->keys, BEA, BEAS_PASSPHRASE);
  g_autoptr (VstKeyRing) after = NULL;
  g_autoptr (VstKeyRing) again = NULL;
  g_autoptr (GBytes) draft = NULL;
  g_autoptr (GBytes) opened = NULL;
  guint8 own[VST_PUBLIC_KEY_SIZE];

  vst_key_ring_get_own_public_key (bea, own);
  draft = vst_seal_for (own, "half a sentence", 15);
  vst_test_keys_take (&fixture->keys, vst_keys_change_passphrase (fixture->keys, bea, "something else entirely", VST_TEST_COST, &after, &error), error);
  vst_test_keys_save (fixture);

  g_assert_null (vst_keys_unlock (fixture->keys, BEA, BEAS_PASSPHRASE, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_PASSPHRASE_WRONG);
  g_clear_error (&error);

  again = vst_test_keys_unlock (fixture->keys, BEA, "something else entirely");
  g_assert_true (vst_test_same_key (bea, again, VST_KEY_DATABASE));
  g_assert_true (vst_test_same_key (bea, again, VST_KEY_CONTACT));
  g_assert_true (vst_test_same_key (after, again, VST_KEY_OWN));

  /* Her draft of before is still hers. */
  opened = vst_seal_open_own (again, g_bytes_get_data (draft, NULL), g_bytes_get_size (draft), &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (opened, NULL), g_bytes_get_size (opened), "half a sentence", 15);

  /* A session of before, or an old copy of the file with the old passphrase,
   * opens nothing of the new one.
   */
  g_assert_null (vst_keys_refresh_ring (fixture->keys, bea, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_CHANGED);
}

static void
test_helps_whoever_forgot (VstTestKeys *fixture,
                           gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstKeyRing) ada = vst_test_keys_unlock (fixture->keys, ADA, ADAS_PASSPHRASE);
  g_autoptr (VstKeyRing) kit = vst_keys_unlock_recovery (fixture->keys, fixture->recovery, &error);
  g_autoptr (VstKeyRing) bea = NULL;
  g_autoptr (VstKeyRing) changed = NULL;
  VstKeyMember member;

  vst_test_keys_take (&fixture->keys, vst_keys_reset_member (fixture->keys, ada, BEA, "for once only", VST_TEST_COST, &error), error);
  vst_keys_find_member (fixture->keys, BEA, &member);
  g_assert_true (member.must_change);
  g_assert_cmpuint (member.wanted, ==, VST_KEY_BIT (VST_KEY_CONTACT));

  bea = vst_test_keys_unlock (fixture->keys, BEA, "for once only");
  g_assert_true (vst_test_same_key (ada, bea, VST_KEY_DATABASE));
  g_assert_true (vst_test_same_key (ada, bea, VST_KEY_BACKUP));
  g_assert_null (vst_key_ring_get_key (bea, VST_KEY_CONTACT, 0));

  vst_test_keys_take (&fixture->keys, vst_keys_change_passphrase (fixture->keys, bea, "one of her own now", VST_TEST_COST, &changed, &error), error);
  vst_keys_find_member (fixture->keys, BEA, &member);
  g_assert_false (member.must_change);

  /* What Ada couldn't give comes from whoever holds it. */
  vst_test_keys_take (&fixture->keys, vst_keys_settle (fixture->keys, kit, &error), error);
  g_clear_pointer (&bea, vst_key_ring_unref);
  bea = vst_test_keys_unlock (fixture->keys, BEA, "one of her own now");
  g_assert_true (vst_test_same_key (kit, bea, VST_KEY_CONTACT));
}

static void
test_recovers_from_the_kit_every_time (VstTestKeys *fixture,
                                       gconstpointer data)
{
  for (guint i = 0; i < 100; i++)
    {
      const VstHubCard card = { "Elm House", "Maison de l’Orme", VST_FRENCH, FALSE, VST_HUB_CARD_TIMES };
      g_autoptr (GError) error = NULL;
      g_autoptr (VstSecret) recovery = NULL;
      g_autoptr (VstSecret) typed = NULL;
      g_autoptr (VstKeyRing) kit = NULL;
      g_autoptr (VstKeyRing) found = NULL;
      g_autoptr (VstKeyRing) ada = NULL;
      g_autoptr (VstKeys) keys = vst_keys_create (&card, &recovery, &kit, &error);
      g_autofree char *text = NULL;
      const char *words[VST_WORDS_IN_KIT + 1] = { NULL };
      guint unknown;

      vst_test_keys_take (&keys, vst_keys_add_member (keys, kit, ADA, "Ada", "nobody knows any more", VST_TEST_COST, FALSE, VST_KEYS_GRANTABLE, &error), error);

      /* All that is left is the paper and the file. */
      vst_words_from_secret (recovery, words);
      text = g_strjoinv (" ", (char **) words);
      typed = vst_words_to_secret (text, &unknown, &error);
      g_assert_no_error (error);

      found = vst_keys_unlock_recovery (keys, typed, &error);
      g_assert_no_error (error);
      g_assert_true (vst_test_same_key (found, kit, VST_KEY_DATABASE));

      vst_test_keys_take (&keys, vst_keys_reset_member (keys, found, ADA, "a new day, a new phrase", VST_TEST_COST, &error), error);
      ada = vst_test_keys_unlock (keys, ADA, "a new day, a new phrase");
      for (VstKeyKind kind = VST_KEY_DATABASE; kind < VST_KEY_OWN; kind++)
        g_assert_true (vst_test_same_key (found, ada, kind));
    }
}

static void
test_makes_the_old_kit_worthless (VstTestKeys *fixture,
                                  gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstKeyRing) bea = vst_test_keys_unlock (fixture->keys, BEA, BEAS_PASSPHRASE);
  g_autoptr (VstSecret) recovery = NULL;
  g_autoptr (VstKeyRing) kit = NULL;

  vst_test_keys_take (&fixture->keys, vst_keys_renew_recovery (fixture->keys, bea, NULL, &recovery, &error), error);
  g_assert_null (vst_keys_unlock_recovery (fixture->keys, fixture->recovery, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_RECOVERY_KIT);
  g_clear_error (&error);

  kit = vst_keys_unlock_recovery (fixture->keys, recovery, &error);
  g_assert_no_error (error);
  g_assert_true (vst_test_same_key (bea, kit, VST_KEY_CONTACT));
  g_assert_true (vst_test_same_key (bea, kit, VST_KEY_BACKUP));
}

static void
test_keeps_an_administrators_clumsy_hands_off (VstTestKeys *fixture,
                                               gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstKeyRing) ada = vst_test_keys_unlock (fixture->keys, ADA, ADAS_PASSPHRASE);

  g_assert_null (vst_keys_add_member (fixture->keys, ada, BEA, "Béa", "another", VST_TEST_COST, TRUE, 0, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_null (vst_keys_add_member (fixture->keys, ada, CLEO, "", "another", VST_TEST_COST, TRUE, 0, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NAME_NEEDED);
  g_clear_error (&error);
  g_assert_null (vst_keys_rename_member (fixture->keys, ada, CLEO, "Cléo", &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (vst_keys_reset_member (fixture->keys, ada, VST_STAFF_RECOVERY, "another", VST_TEST_COST, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NOT_FOUND);
}

/* Under a sanitizer there are regions of terabytes that nobody keeps keys in. */
#define LARGEST_REGION (G_GUINT64_CONSTANT (4) << 30)

/* Counts where in our writable memory the bytes stand whose complement is
 * @hidden, so that the search itself doesn't hold what it looks for.
 */
static guint
count_in_memory (const guint8 hidden[VST_KEY_SIZE])
{
  g_autofree char *maps = NULL;
  g_auto (GStrv) lines = NULL;
  int memory = open ("/proc/self/mem", O_RDONLY | O_CLOEXEC);
  static guint8 chunk[1 << 16];
  guint found = 0;

  g_assert_cmpint (memory, >=, 0);
  g_assert_true (g_file_get_contents ("/proc/self/maps", &maps, NULL, NULL));
  lines = g_strsplit (maps, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      guint64 start, end;
      char rights[8];

      if (sscanf (lines[i], "%" G_GINT64_MODIFIER "x-%" G_GINT64_MODIFIER "x %7s", &start, &end, rights) != 3 || rights[0] != 'r' || rights[1] != 'w' ||
          end - start > LARGEST_REGION)
        continue;

      for (guint64 at = start; at < end; at += sizeof chunk - VST_KEY_SIZE)
        {
          gssize got = pread (memory, chunk, MIN (sizeof chunk, end - at), (off_t) at);

          /* Its first byte alone tells nobody anything, and is found quickly. */
          for (const guint8 *byte = chunk; chunk + got - byte >= VST_KEY_SIZE; byte++)
            {
              guint64 j, k = 0;

              byte = memchr (byte, hidden[0] ^ 0xff, (gsize) (chunk + got - byte) - VST_KEY_SIZE + 1);
              if (byte == NULL)
                break;

              j = (guint64) (byte - chunk);
              while (k < VST_KEY_SIZE && (chunk[j + k] ^ hidden[k]) == 0xff)
                k++;
              /* Not the copy that we have just read. */
              found += k == VST_KEY_SIZE && !(at + j >= (guint64) (guintptr) chunk && at + j < (guint64) (guintptr) chunk + sizeof chunk);
            }
          memset (chunk, 0, sizeof chunk);
        }
    }

  close (memory);
  return found;
}

static void
test_leaves_no_key_in_memory (VstTestKeys *fixture,
                              gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  VstKeyRing *bea;
  guint8 hidden[VST_KEY_LAST][VST_KEY_SIZE];

  g_clear_pointer (&fixture->kit, vst_key_ring_unref);
  bea = vst_test_keys_unlock (fixture->keys, BEA, BEAS_PASSPHRASE);
  for (VstKeyKind kind = VST_KEY_DATABASE; kind < VST_KEY_LAST; kind++)
    {
      VstSecret *key = vst_key_ring_get_key (bea, kind, 0);

      for (guint i = 0; key != NULL && i < VST_KEY_SIZE; i++)
        hidden[kind][i] = vst_secret_get_bytes (key)[i] ^ 0xff;
    }

  /* The search finds what is there. */
  g_assert_cmpuint (count_in_memory (hidden[VST_KEY_DATABASE]), >=, 1);

  /* Work that uses them all. */
  vst_test_keys_take (&fixture->keys, vst_keys_rotate (fixture->keys, bea, VST_KEYS_GRANTABLE, &error), error);
  vst_key_ring_unref (bea);

  g_assert_cmpuint (count_in_memory (hidden[VST_KEY_DATABASE]), ==, 0);
  g_assert_cmpuint (count_in_memory (hidden[VST_KEY_BACKUP]), ==, 0);
  g_assert_cmpuint (count_in_memory (hidden[VST_KEY_CONTACT]), ==, 0);
  g_assert_cmpuint (count_in_memory (hidden[VST_KEY_OWN]), ==, 0);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/keys-people/" name, VstTestKeys, NULL, vst_test_keys_set_up, func, vst_test_keys_tear_down)
  ADD ("follows-a-grant-that-waits-for-a-holder", test_follows_a_grant_that_waits_for_a_holder);
  ADD ("withdraws-a-compartment", test_withdraws_a_compartment);
  ADD ("lets-the-kit-settle-what-nobody-holds", test_lets_the_kit_settle_what_nobody_holds);
  ADD ("revokes-whom-it-must-not-let-in", test_revokes_whom_it_must_not_let_in);
  ADD ("changes-a-passphrase-for-good", test_changes_a_passphrase_for_good);
  ADD ("helps-whoever-forgot", test_helps_whoever_forgot);
  ADD ("recovers-from-the-kit-every-time", test_recovers_from_the_kit_every_time);
  ADD ("makes-the-old-kit-worthless", test_makes_the_old_kit_worthless);
  ADD ("keeps-an-administrators-clumsy-hands-off", test_keeps_an_administrators_clumsy_hands_off);
  ADD ("leaves-no-key-in-memory", test_leaves_no_key_in_memory);

  return g_test_run ();
}
