/* fuzz-keys.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <sodium.h>
#include <string.h>

#include "vst-fuzz.h"
#include "vst-keys.h"

#define HASH_SIZE 32

/* The kit of the files in the corpus, so that the reader is also tried behind
 * the lock; and those files, the only ones that may open.
 */
static const char kit[] = "450257cc92d2e39e959716ac87fc02498bced27bc039406a02e546ab71049b57";
static const char *const genuine[] = {
  "086b7b0f3a2c70de15cf354b88c42b11d21940fd3a738048fcaf4f145d762a93",
  "4e0416d488331246064742bf5ca3a512ef15da3199b687ec0942efba89810935",
};

const char *const vst_fuzz_words[] = {
  "VSTKEYS1", "\x01\x02\x03\x04", "\xff\xff\xff\xff", "\xff\xff\xff\x7f", "\x7f\xff\xff\xff", "\xc3\xa9", "\xc3", NULL
};

static gboolean
is_genuine (GBytes *bytes)
{
  g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  for (guint i = 0; i < G_N_ELEMENTS (genuine); i++)
    if (g_str_equal (sum, genuine[i]))
      return TRUE;

  return FALSE;
}

static void
try_keys (GBytes *bytes)
{
  g_autoptr (VstSecret) recovery = vst_secret_new (VST_RECOVERY_SIZE);
  g_autoptr (VstKeyRing) ring = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (VstKeys) keys = vst_keys_parse (bytes, &error);
  VstKeyMember member;

  g_assert_true ((keys == NULL) == (error != NULL));
  if (keys == NULL)
    return;

  for (guint i = 0; i < vst_keys_get_n_members (keys); i++)
    {
      vst_keys_get_member (keys, i, &member);
      g_assert_true (g_utf8_validate (member.name, -1, NULL));
    }

  sodium_hex2bin (vst_secret_get_bytes (recovery), VST_RECOVERY_SIZE, kit, strlen (kit), NULL, NULL, NULL);
  ring = vst_keys_unlock_recovery (keys, recovery, NULL);
  g_assert_true (ring == NULL || is_genuine (bytes));
  if (ring != NULL)
    g_assert_nonnull (vst_key_ring_get_database_key (ring));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t size)
{
  g_autoptr (GBytes) as_it_is = g_bytes_new (data, size);
  g_autofree guint8 *mended = NULL;
  g_autoptr (GBytes) with_hash = NULL;

  try_keys (as_it_is);

  /* As somebody would who means harm: nothing gets in without its hash. */
  if (size < HASH_SIZE || !vst_secret_init (NULL))
    return 0;
  mended = g_memdup2 (data, size);
  crypto_generichash (mended + size - HASH_SIZE, HASH_SIZE, mended, size - HASH_SIZE, NULL, 0);
  with_hash = g_bytes_new_take (g_steal_pointer (&mended), size);
  try_keys (with_hash);

  return 0;
}
