/* test-keys.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "vst-error.h"
#include "vst-keys.h"

/* Argon2id as cheap as it gets: these tests are not about what a guess costs. */
static const VstKeyCost cheap = { 1, 8 };

static const VstHubCard card = { "Elm House", "Maison de l’Orme", VST_FRENCH, FALSE, VST_HUB_CARD_TIMES };

enum
{
  ADA = 1,
  BEA = 2,
  CLEO = 3,
};

static const gint64 administrators[] = { ADA, BEA };

typedef struct
{
  char *folder;
  char *path;
  VstSecret *recovery;
  VstKeys *keys;
  VstKeyRing *kit;
} Fixture;

/* Puts the keys that an act gave in place of those before it. */
static void
replace (VstKeys **keys,
         VstKeys *newer)
{
  g_assert_nonnull (newer);
  vst_keys_unref (*keys);
  *keys = newer;
}

static void
add (VstKeys **keys,
     VstKeyRing *ring,
     gint64 staff_id,
     const char *name,
     const char *passphrase,
     VstKeyKinds kinds)
{
  g_autoptr (GError) error = NULL;
  VstKeys *newer = vst_keys_add_member (*keys, ring, staff_id, name, passphrase, cheap, FALSE, kinds, &error);

  g_assert_no_error (error);
  replace (keys, newer);
}

static VstKeyRing *
unlock (VstKeys *keys,
        gint64 staff_id,
        const char *passphrase)
{
  g_autoptr (GError) error = NULL;
  VstKeyRing *ring = vst_keys_unlock (keys, staff_id, passphrase, &error);

  g_assert_no_error (error);
  return ring;
}

static gboolean
same_key (VstKeyRing *a,
          VstKeyRing *b,
          VstKeyKind kind)
{
  return vst_secret_equal (vst_key_ring_get_key (a, kind, 0), vst_key_ring_get_key (b, kind, 0));
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("vestibule-keys-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "keys", NULL);

  fixture->keys = vst_keys_create (&card, &fixture->recovery, &fixture->kit, &error);
  g_assert_no_error (error);
  add (&fixture->keys, fixture->kit, ADA, "Ada", "le passphrase of Ada", VST_KEY_BIT (VST_KEY_BACKUP));
  add (&fixture->keys, fixture->kit, BEA, "Béa", "la phrase de Béatrice", VST_KEY_BIT (VST_KEY_BACKUP) | VST_KEY_BIT (VST_KEY_CONTACT));
  vst_keys_save (fixture->keys, fixture->path, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  g_clear_pointer (&fixture->kit, vst_key_ring_unref);
  g_clear_pointer (&fixture->keys, vst_keys_unref);
  g_clear_pointer (&fixture->recovery, vst_secret_unref);
  g_unlink (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
test_opens_with_her_passphrase (Fixture *fixture,
                                gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstKeys) keys = vst_keys_load (fixture->path, &error);
  g_autoptr (VstKeyRing) ada = NULL;
  g_autoptr (VstKeyRing) bea = NULL;
  VstKeyMember member;
  VstHubCard read;
  GStatBuf info;

  g_assert_no_error (error);
  g_assert_cmpint (g_stat (fixture->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);

  vst_keys_get_card (keys, &read);
  g_assert_cmpstr (read.name_fr, ==, "Maison de l’Orme");
  g_assert_cmpint (read.language, ==, VST_FRENCH);
  g_assert_cmpuint (read.desk_idle_seconds, ==, 120);
  g_assert_cmpuint (vst_keys_get_n_members (keys), ==, 2);
  vst_keys_get_member (keys, 1, &member);
  g_assert_cmpstr (member.name, ==, "Béa");

  ada = unlock (keys, ADA, "le passphrase of Ada");
  /* The accent as a key of its own, as some keyboards send it. */
  bea = unlock (keys, BEA, "la phrase de Be\xcc\x81"
                           "atrice");
  g_assert_true (same_key (ada, bea, VST_KEY_DATABASE));
  g_assert_true (same_key (ada, bea, VST_KEY_BACKUP));
  g_assert_nonnull (vst_key_ring_get_key (bea, VST_KEY_CONTACT, 0));
  g_assert_null (vst_key_ring_get_key (ada, VST_KEY_CONTACT, 0));
  g_assert_null (vst_key_ring_get_key (ada, VST_KEY_CLINICAL, 0));

  g_assert_null (vst_keys_unlock (keys, ADA, "le passphrase of Béa", &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_PASSPHRASE_WRONG);
  g_clear_error (&error);
  g_assert_null (vst_keys_unlock (keys, CLEO, "le passphrase of Ada", &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_PASSPHRASE_WRONG);
  g_clear_error (&error);
  g_assert_null (vst_keys_unlock (keys, VST_STAFF_RECOVERY, "", &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_PASSPHRASE_WRONG);
}

static void
test_notices_every_flipped_bit (Fixture *fixture,
                                gconstpointer data)
{
  GBytes *bytes = vst_keys_get_bytes (fixture->keys);
  gsize size;
  const guint8 *whole = g_bytes_get_data (bytes, &size);
  guint noticed = 0;

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree guint8 *copy = g_memdup2 (whole, size);
      g_autoptr (GBytes) damaged = NULL;
      g_autoptr (VstKeys) keys = NULL;
      guint32 bit = (guint32) g_test_rand_int_range (0, (gint32) size * 8);

      copy[bit / 8] ^= (guint8) (1u << (bit % 8));
      damaged = g_bytes_new_take (g_steal_pointer (&copy), size);
      keys = vst_keys_parse (damaged, NULL);
      noticed += keys == NULL;
    }

  g_assert_cmpuint (noticed, ==, 1000);
}

static void
test_follows_a_grant_that_waits_for_a_holder (Fixture *fixture,
                                              gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstKeyRing) ada = unlock (fixture->keys, ADA, "le passphrase of Ada");
  g_autoptr (VstKeyRing) bea = unlock (fixture->keys, BEA, "la phrase de Béatrice");
  g_autoptr (VstKeyRing) cleo = NULL;
  VstKeyMember member;

  /* Ada doesn't hold the contact compartment; nobody holds the clinical one. */
  add (&fixture->keys, ada, CLEO, "Cléo", "the passphrase of Cleo", VST_KEY_BIT (VST_KEY_CONTACT) | VST_KEY_BIT (VST_KEY_CLINICAL));
  vst_keys_find_member (fixture->keys, CLEO, &member);
  g_assert_cmpuint (member.wanted, ==, VST_KEY_BIT (VST_KEY_CONTACT));
  g_assert_cmpuint (member.held & VST_KEY_BIT (VST_KEY_CLINICAL), !=, 0);

  g_assert_false (vst_keys_can_settle (fixture->keys, ada));
  g_assert_true (vst_keys_can_settle (fixture->keys, bea));
  replace (&fixture->keys, vst_keys_settle (fixture->keys, bea, &error));
  g_assert_no_error (error);
  g_assert_false (vst_keys_can_settle (fixture->keys, bea));

  cleo = unlock (fixture->keys, CLEO, "the passphrase of Cleo");
  g_assert_true (same_key (bea, cleo, VST_KEY_CONTACT));
  g_assert_nonnull (vst_key_ring_get_key (cleo, VST_KEY_CLINICAL, 0));
}

static void
test_revokes_whom_it_must_not_let_in (Fixture *fixture,
                                      gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstKeyRing) ada = unlock (fixture->keys, ADA, "le passphrase of Ada");

  replace (&fixture->keys, vst_keys_revoke_member (fixture->keys, ada, BEA, administrators, 2, &error));
  g_assert_no_error (error);
  g_assert_true (vst_keys_save (fixture->keys, fixture->path, &error));

  g_assert_null (vst_keys_unlock (fixture->keys, BEA, "la phrase de Béatrice", &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_PASSPHRASE_WRONG);
  g_clear_error (&error);

  g_assert_null (vst_keys_revoke_member (fixture->keys, ada, ADA, administrators, 2, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_LAST_ADMINISTRATOR);
}

static void
test_refuses_to_write_over_another_program (Fixture *fixture,
                                            gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstKeys) other = vst_keys_load (fixture->path, &error);
  g_autoptr (VstKeyRing) ada = unlock (other, ADA, "le passphrase of Ada");
  const guint8 head[VST_ANCHOR_SIZE] = { 7 };
  guint8 read[VST_ANCHOR_SIZE];

  replace (&other, vst_keys_set_anchor (other, ada, 12, head, &error));
  g_assert_true (vst_keys_save (other, fixture->path, &error));
  g_assert_cmpuint (vst_keys_get_anchor (other, read), ==, 12);
  g_assert_cmpmem (read, sizeof read, head, sizeof head);

  replace (&fixture->keys, vst_keys_set_anchor (fixture->keys, ada, 13, head, &error));
  g_assert_false (vst_keys_save (fixture->keys, fixture->path, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_CHANGED);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/keys/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("opens-with-her-passphrase", test_opens_with_her_passphrase);
  ADD ("notices-every-flipped-bit", test_notices_every_flipped_bit);
  ADD ("follows-a-grant-that-waits-for-a-holder", test_follows_a_grant_that_waits_for_a_holder);
  ADD ("revokes-whom-it-must-not-let-in", test_revokes_whom_it_must_not_let_in);
  ADD ("refuses-to-write-over-another-program", test_refuses_to_write_over_another_program);

  return g_test_run ();
}
