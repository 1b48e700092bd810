/* test-seal.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-seal.h"

#include <string.h>

#include "vst-error.h"
#include "vst-test-keys.h"

static const VstSealPlace place = { "contact_point", "value", 77 };

static void
test_opens_where_it_was_sealed (VstTestKeys *fixture,
                                gconstpointer data)
{
  static const VstSealPlace elsewhere[] = {
    { "contact_point", "value", 78 },
    { "contact_point", "note", 77 },
    { "address", "value", 77 },
    { "contact_pointv", "alue", 77 },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (VstKeyRing) bea = vst_test_keys_unlock (fixture->keys, BEA, BEAS_PASSPHRASE);
  g_autoptr (GBytes) sealed = vst_seal_text (bea, VST_KEY_CONTACT, &place, "514 555-0123", &error);
  g_autoptr (GBytes) twin = vst_seal_text (bea, VST_KEY_CONTACT, &place, "514 555-0123", &error);
  g_autofree char *text = NULL;
  gsize size;
  gconstpointer bytes = g_bytes_get_data (sealed, &size);

  g_assert_no_error (error);
  text = vst_seal_open_text (bea, VST_KEY_CONTACT, &place, bytes, size, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, "514 555-0123");
  g_assert_cmpuint (vst_seal_get_generation (bytes, size), ==, 1);

  /* Two that are the same don't look it. */
  g_assert_false (g_bytes_equal (sealed, twin));

  for (guint i = 0; i < G_N_ELEMENTS (elsewhere); i++)
    {
      g_assert_null (vst_seal_open (bea, VST_KEY_CONTACT, &elsewhere[i], bytes, size, &error));
      g_assert_error (error, VST_ERROR, VST_ERROR_CORRUPT);
      g_clear_error (&error);
    }
}

static void
test_is_closed_to_who_holds_no_key (VstTestKeys *fixture,
                                    gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstKeyRing) ada = vst_test_keys_unlock (fixture->keys, ADA, ADAS_PASSPHRASE);
  g_autoptr (VstKeyRing) bea = vst_test_keys_unlock (fixture->keys, BEA, BEAS_PASSPHRASE);
  g_autoptr (GBytes) sealed = vst_seal_text (bea, VST_KEY_CONTACT, &place, "514 555-0123", &error);
  guint8 tokens[VST_SEAL_PHONE_TOKENS][VST_TOKEN_SIZE];

  g_assert_null (vst_seal_open (ada, VST_KEY_CONTACT, &place, g_bytes_get_data (sealed, NULL), g_bytes_get_size (sealed), &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NO_RIGHT);
  g_clear_error (&error);
  g_assert_null (vst_seal_text (ada, VST_KEY_CONTACT, &place, "x", &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NO_RIGHT);
  g_assert_cmpuint (vst_seal_phone (ada, 0, "5145550123", tokens), ==, 0);
}

static void
test_notices_every_flipped_bit (VstTestKeys *fixture,
                                gconstpointer data)
{
  g_autoptr (VstKeyRing) bea = vst_test_keys_unlock (fixture->keys, BEA, BEAS_PASSPHRASE);
  g_autoptr (GBytes) sealed = vst_seal_text (bea, VST_KEY_CONTACT, &place, "514 555-0123", NULL);
  gsize size;
  const guint8 *bytes = g_bytes_get_data (sealed, &size);

  for (gsize bit = 0; bit < size * 8; bit++)
    {
      g_autofree guint8 *copy = g_memdup2 (bytes, size);

      copy[bit / 8] ^= (guint8) (1u << (bit % 8));
      g_assert_null (vst_seal_open (bea, VST_KEY_CONTACT, &place, copy, size, NULL));
    }

  for (gsize length = 0; length < size; length++)
    g_assert_null (vst_seal_open (bea, VST_KEY_CONTACT, &place, bytes, length, NULL));
}

static void
test_opens_after_a_rotation (VstTestKeys *fixture,
                             gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstKeyRing) bea = vst_test_keys_unlock (fixture->keys, BEA, BEAS_PASSPHRASE);
  g_autoptr (VstKeyRing) later = NULL;
  g_autoptr (GBytes) before = vst_seal_text (bea, VST_KEY_CONTACT, &place, "before", &error);
  g_autoptr (GBytes) after = NULL;
  g_autofree char *text = NULL;

  vst_test_keys_take (&fixture->keys, vst_keys_rotate (fixture->keys, bea, VST_KEY_BIT (VST_KEY_CONTACT), &error), error);
  later = vst_keys_refresh_ring (fixture->keys, bea, &error);
  text = vst_seal_open_text (later, VST_KEY_CONTACT, &place, g_bytes_get_data (before, NULL), g_bytes_get_size (before), &error);
  g_assert_cmpstr (text, ==, "before");

  /* And what is sealed now doesn't open with a key of before. */
  after = vst_seal_text (later, VST_KEY_CONTACT, &place, "after", &error);
  g_assert_cmpuint (vst_seal_get_generation (g_bytes_get_data (after, NULL), g_bytes_get_size (after)), ==, 2);
  g_assert_null (vst_seal_open (bea, VST_KEY_CONTACT, &place, g_bytes_get_data (after, NULL), g_bytes_get_size (after), &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NO_RIGHT);
}

static void
test_finds_a_phone_by_its_end (VstTestKeys *fixture,
                               gconstpointer data)
{
  g_autoptr (VstKeyRing) bea = vst_test_keys_unlock (fixture->keys, BEA, BEAS_PASSPHRASE);
  guint8 whole[VST_SEAL_PHONE_TOKENS][VST_TOKEN_SIZE];
  guint8 asked[VST_SEAL_PHONE_TOKENS][VST_TOKEN_SIZE];

  g_assert_cmpuint (vst_seal_phone (bea, 0, "+1 (514) 555-0123", whole), ==, 3);
  g_assert_cmpuint (vst_seal_phone (bea, 0, "0123", asked), ==, 1);
  g_assert_cmpmem (asked[0], VST_TOKEN_SIZE, whole[0], VST_TOKEN_SIZE);
  g_assert_cmpuint (vst_seal_phone (bea, 0, "555 0123", asked), ==, 2);
  g_assert_cmpmem (asked[1], VST_TOKEN_SIZE, whole[1], VST_TOKEN_SIZE);
  g_assert_cmpuint (vst_seal_phone (bea, 0, "514.555.0123", asked), ==, 3);
  g_assert_cmpmem (asked, sizeof asked, whole, sizeof whole);
  g_assert_cmpuint (vst_seal_phone (bea, 0, "123", asked), ==, 0);
  g_assert_cmpuint (vst_seal_phone (bea, 0, "0124", asked), ==, 1);
  g_assert_cmpint (memcmp (asked[0], whole[0], VST_TOKEN_SIZE), !=, 0);
}

static void
test_gives_a_draft_back_to_her_only (VstTestKeys *fixture,
                                     gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstKeyRing) ada = vst_test_keys_unlock (fixture->keys, ADA, ADAS_PASSPHRASE);
  g_autoptr (VstKeyRing) bea = vst_test_keys_unlock (fixture->keys, BEA, BEAS_PASSPHRASE);
  g_autoptr (GBytes) draft = NULL;
  g_autoptr (GBytes) empty = NULL;
  g_autoptr (GBytes) opened = NULL;
  VstKeyMember member;

  vst_keys_find_member (fixture->keys, BEA, &member);
  draft = vst_seal_for (member.public_key, "unsaved", 7);
  opened = vst_seal_open_own (bea, g_bytes_get_data (draft, NULL), g_bytes_get_size (draft), &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (opened, NULL), g_bytes_get_size (opened), "unsaved", 7);

  g_assert_null (vst_seal_open_own (ada, g_bytes_get_data (draft, NULL), g_bytes_get_size (draft), &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NO_RIGHT);
  g_clear_error (&error);
  g_assert_null (vst_seal_open_own (fixture->kit, g_bytes_get_data (draft, NULL), g_bytes_get_size (draft), &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NO_RIGHT);
  g_clear_error (&error);
  g_assert_null (vst_seal_open_own (bea, "short", 5, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NO_RIGHT);

  empty = vst_seal_for (member.public_key, NULL, 0);
  g_assert_nonnull (empty);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/seal/" name, VstTestKeys, NULL, vst_test_keys_set_up, func, vst_test_keys_tear_down)
  ADD ("opens-where-it-was-sealed", test_opens_where_it_was_sealed);
  ADD ("is-closed-to-who-holds-no-key", test_is_closed_to_who_holds_no_key);
  ADD ("notices-every-flipped-bit", test_notices_every_flipped_bit);
  ADD ("opens-after-a-rotation", test_opens_after_a_rotation);
  ADD ("finds-a-phone-by-its-end", test_finds_a_phone_by_its_end);
  ADD ("gives-a-draft-back-to-her-only", test_gives_a_draft_back_to_her_only);

  return g_test_run ();
}
