/* vst-code.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-code.h"

#include <sodium.h>
#include <string.h>

#include "vst-keys.h"

#define ROUNDS 6

/* Crockford's: what a person reads aloud or types is not mistaken. */
static const char letters[] = "0123456789abcdefghjkmnpqrstvwxyz";

/* The key of a table's codes.  It is not secret from who holds the hub's folder;
 * it keeps row numbers out of files that go elsewhere.
 */
static void
derive (const guint8 *hub_id,
        const char *table,
        guint8 *key)
{
  guint8 message[VST_HUB_ID_SIZE + 64] = { 0 };
  gsize length = MIN (strlen (table), 64);

  memcpy (message, hub_id, VST_HUB_ID_SIZE);
  memcpy (message + VST_HUB_ID_SIZE, table, length);
  crypto_generichash (key, crypto_shorthash_KEYBYTES, message, VST_HUB_ID_SIZE + length, NULL, 0);
}

static guint32
round_of (const guint8 *key,
          guint round,
          guint32 half)
{
  guint8 input[5] = { (guint8) round, (guint8) (half >> 24), (guint8) (half >> 16), (guint8) (half >> 8), (guint8) half };
  guint8 output[crypto_shorthash_BYTES];

  crypto_shorthash (output, input, sizeof input, key);

  return (guint32) output[0] << 24 | (guint32) output[1] << 16 | (guint32) output[2] << 8 | (guint32) output[3];
}

/**
 * vst_code_make:
 * @id: a row of @table
 *
 * The code of a row: the same for as long as the hub lives.
 */
char *
vst_code_make (const guint8 *hub_id,
               const char *table,
               gint64 id)
{
  guint8 key[crypto_shorthash_KEYBYTES];
  char code[VST_CODE_LENGTH + 1] = { 0 };
  guint32 left;
  guint32 right;
  guint64 block;

  g_return_val_if_fail (hub_id != NULL, NULL);
  g_return_val_if_fail (id >= 0 && id <= VST_CODE_HIGHEST_ID, NULL);

  derive (hub_id, table, key);
  left = (guint32) ((guint64) id >> 32);
  right = (guint32) id;

  for (guint i = 0; i < ROUNDS; i++)
    {
      guint32 next = left ^ round_of (key, i, right);

      left = right;
      right = next;
    }

  block = (guint64) left << 32 | right;

  for (int i = VST_CODE_LENGTH - 1; i >= 0; i--)
    {
      code[i] = letters[block & 31];
      block >>= 5;
    }

  return g_strdup (code);
}

/**
 * vst_code_read:
 * @code: what somebody gave back
 * @id: (out): the row
 *
 * Whether @code is one of @table's in this hub.  24 bits have to fit: a code of
 * another table, or a slip of the keyboard, is noticed.
 */
gboolean
vst_code_read (const guint8 *hub_id,
               const char *table,
               const char *code,
               gint64 *id)
{
  guint8 key[crypto_shorthash_KEYBYTES];
  guint64 block = 0;
  guint32 left;
  guint32 right;

  g_return_val_if_fail (hub_id != NULL, FALSE);

  if (strlen (code) != VST_CODE_LENGTH)
    return FALSE;

  for (guint i = 0; i < VST_CODE_LENGTH; i++)
    {
      const char *letter = strchr (letters, g_ascii_tolower (code[i]));

      /* The first of 13 letters holds the 4 bits that are left of 64. */
      if (letter == NULL || (i == 0 && letter - letters > 15))
        return FALSE;

      block = block << 5 | (guint64) (letter - letters);
    }

  derive (hub_id, table, key);
  left = (guint32) (block >> 32);
  right = (guint32) block;

  for (guint i = ROUNDS; i > 0; i--)
    {
      guint32 before = right ^ round_of (key, i - 1, left);

      right = left;
      left = before;
    }

  block = (guint64) left << 32 | right;

  if (block > (guint64) VST_CODE_HIGHEST_ID)
    return FALSE;

  *id = (gint64) block;

  return TRUE;
}
