/* vst-seal.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-seal.h"

#include <sodium.h>
#include <string.h>

#include "vst-error.h"
#include "vst-packing.h"

/* A sealed field: format, compartment, generation, nonce, what it says. */
#define FORMAT 1
#define HEAD_SIZE (1 + 1 + 4 + crypto_aead_xchacha20poly1305_ietf_NPUBBYTES)
#define NONCE_AT 6

/* Stands where a compartment does: under the key of whom a row is about. */
#define OF_ITS_OWN 0x40
#define LARGEST (64 * 1024 * 1024)

static const gsize phone_lengths[VST_SEAL_PHONE_TOKENS] = { 4, 7, 10 };

typedef struct
{
  gsize size;
  guint8 bytes[];
} Plain;

static void
plain_free (gpointer data)
{
  Plain *plain = data;

  sodium_memzero (plain->bytes, plain->size);
  g_free (plain);
}

/* What was opened doesn't stay in memory longer than it is held. */
static GBytes *
plain_to_bytes (Plain *plain)
{
  return g_bytes_new_with_free_func (plain->bytes, plain->size, plain_free, plain);
}

static Plain *
plain_new (gsize size)
{
  Plain *plain = g_malloc (sizeof (Plain) + MAX (size, 1));

  plain->size = size;
  return plain;
}

static GByteArray *
describe (guint8 kind,
          guint32 generation,
          const VstSealPlace *place)
{
  GByteArray *bytes = g_byte_array_sized_new (64);

  vst_pack_u8 (bytes, FORMAT);
  vst_pack_u8 (bytes, kind);
  vst_pack_u32 (bytes, generation);
  vst_pack_text (bytes, place->table);
  vst_pack_text (bytes, place->column);
  vst_pack_u64 (bytes, (guint64) place->row);

  return bytes;
}

static VstSecret *
get_key (VstKeyRing *ring,
         VstKeyKind kind,
         guint32 generation,
         GError **error)
{
  VstSecret *key = vst_key_ring_get_key (ring, kind, generation);

  if (key == NULL)
    g_set_error (error, VST_ERROR, VST_ERROR_NO_RIGHT, "Compartment %d isn't open to staff member %" G_GINT64_FORMAT,
                 (int) kind, vst_key_ring_get_staff_id (ring));
  return key;
}

/* The compartment's key; where the place has one of its own, one made of both. */
static VstSecret *
dup_key (VstKeyRing *ring,
         VstKeyKind kind,
         guint32 generation,
         const VstSealPlace *place,
         GError **error)
{
  VstSecret *key = get_key (ring, kind, generation, error);
  VstSecret *both;

  if (key == NULL || place->second_key == NULL)
    return key != NULL ? vst_secret_ref (key) : NULL;

  both = vst_secret_new (VST_KEY_SIZE);
  crypto_generichash (vst_secret_get_bytes (both), VST_KEY_SIZE, place->second_key, VST_KEY_SIZE, vst_secret_get_bytes (key), VST_KEY_SIZE);

  return both;
}

static GBytes *
seal_with (VstSecret *key,
           guint8 kind,
           guint32 generation,
           const VstSealPlace *place,
           gconstpointer data,
           gsize size)
{
  guint32 little = GUINT32_TO_LE (generation);
  guint8 *sealed = g_malloc (HEAD_SIZE + size + crypto_aead_xchacha20poly1305_ietf_ABYTES);
  g_autoptr (GByteArray) about = describe (kind, generation, place);

  sealed[0] = FORMAT;
  sealed[1] = kind;
  memcpy (sealed + 2, &little, 4);
  randombytes_buf (sealed + NONCE_AT, HEAD_SIZE - NONCE_AT);

  crypto_aead_xchacha20poly1305_ietf_encrypt (sealed + HEAD_SIZE, NULL, data, size, about->data, about->len,
                                              NULL, sealed + NONCE_AT, vst_secret_get_bytes (key));

  return g_bytes_new_take (sealed, HEAD_SIZE + size + crypto_aead_xchacha20poly1305_ietf_ABYTES);
}

/**
 * vst_seal_field:
 * @kind: a compartment
 *
 * Seals a field under the compartment's newest key.
 *
 * It fails with `VST_ERROR_NO_RIGHT` when the ring doesn't hold it.
 */
GBytes *
vst_seal_field (VstKeyRing *ring,
                VstKeyKind kind,
                const VstSealPlace *place,
                gconstpointer data,
                gsize size,
                GError **error)
{
  g_autoptr (VstSecret) key = NULL;

  g_return_val_if_fail (ring != NULL && place != NULL, NULL);
  g_return_val_if_fail (data != NULL || size == 0, NULL);
  g_return_val_if_fail (size <= LARGEST, NULL);

  key = dup_key (ring, kind, 0, place, error);

  return key != NULL ? seal_with (key, (guint8) kind, vst_key_ring_get_generation (ring, kind), place, data, size) : NULL;
}

/**
 * vst_seal_under:
 * @generation: of @key
 *
 * Seals a field under a key that isn't a compartment's.
 */
GBytes *
vst_seal_under (VstSecret *key,
                guint32 generation,
                const VstSealPlace *place,
                gconstpointer data,
                gsize size)
{
  g_return_val_if_fail (key != NULL && place != NULL, NULL);
  g_return_val_if_fail (data != NULL || size == 0, NULL);
  g_return_val_if_fail (size <= LARGEST, NULL);

  return seal_with (key, OF_ITS_OWN, generation, place, data, size);
}

/**
 * vst_seal_get_generation:
 *
 * Under which generation of its compartment's key a field was sealed, so that
 * those of before a rotation can be sealed anew.
 *
 * Returns: 0 for what is no sealed field
 */
guint32
vst_seal_get_generation (gconstpointer sealed,
                         gsize size)
{
  const guint8 *bytes = sealed;
  guint32 little;

  if (sealed == NULL || size < HEAD_SIZE + crypto_aead_xchacha20poly1305_ietf_ABYTES || bytes[0] != FORMAT)
    return 0;

  memcpy (&little, bytes + 2, 4);
  return GUINT32_FROM_LE (little);
}

static GBytes *
open_with (VstSecret *key,
           guint8 kind,
           guint32 generation,
           const VstSealPlace *place,
           const guint8 *sealed,
           gsize size,
           GError **error)
{
  g_autoptr (GByteArray) about = describe (kind, generation, place);
  Plain *plain = plain_new (size - HEAD_SIZE - crypto_aead_xchacha20poly1305_ietf_ABYTES);

  if (crypto_aead_xchacha20poly1305_ietf_decrypt (plain->bytes, NULL, NULL, sealed + HEAD_SIZE, size - HEAD_SIZE,
                                                  about->data, about->len, sealed + NONCE_AT, vst_secret_get_bytes (key)) != 0)
    {
      plain_free (plain);
      g_set_error (error, VST_ERROR, VST_ERROR_CORRUPT, "A sealed field of %s.%s doesn't open", place->table, place->column);
      return NULL;
    }

  return plain_to_bytes (plain);
}

/* What it is sealed under, or 0 with @error set. */
static guint32
check_sealed (gconstpointer sealed,
              gsize size,
              guint8 kind,
              GError **error)
{
  guint32 generation = vst_seal_get_generation (sealed, size);

  if (generation != 0 && ((const guint8 *) sealed)[1] == kind)
    return generation;

  g_set_error_literal (error, VST_ERROR, VST_ERROR_CORRUPT, "This is no sealed field");

  return 0;
}

/**
 * vst_seal_open:
 *
 * Opens a field.
 *
 * It fails with `VST_ERROR_NO_RIGHT` when the ring doesn't hold the key, and
 * with `VST_ERROR_CORRUPT` when the field isn't what was sealed, or not where.
 *
 * Returns: bytes that are zeroed when they are freed
 */
GBytes *
vst_seal_open (VstKeyRing *ring,
               VstKeyKind kind,
               const VstSealPlace *place,
               gconstpointer sealed,
               gsize size,
               GError **error)
{
  guint32 generation;
  g_autoptr (VstSecret) key = NULL;

  g_return_val_if_fail (ring != NULL && place != NULL, NULL);

  if ((generation = check_sealed (sealed, size, (guint8) kind, error)) == 0 ||
      !(key = dup_key (ring, kind, generation, place, error)))
    return NULL;

  return open_with (key, (guint8) kind, generation, place, sealed, size, error);
}

/**
 * vst_seal_open_under:
 *
 * Opens what vst_seal_under() sealed; it is `VST_ERROR_CORRUPT` when the field
 * isn't that, or not where.
 *
 * Returns: bytes that are zeroed when they are freed
 */
GBytes *
vst_seal_open_under (VstSecret *key,
                     const VstSealPlace *place,
                     gconstpointer sealed,
                     gsize size,
                     GError **error)
{
  guint32 generation;

  g_return_val_if_fail (key != NULL && place != NULL, NULL);

  if ((generation = check_sealed (sealed, size, OF_ITS_OWN, error)) == 0)
    return NULL;

  return open_with (key, OF_ITS_OWN, generation, place, sealed, size, error);
}

/**
 * vst_seal_pass_over:
 * @damage: (inout): why a field didn't open
 *
 * For who seals all fields of a compartment anew: whether it is that field alone,
 * damaged, or under a key that there isn't.  It stays as it lies: older keys are
 * kept, and open what they did.
 */
gboolean
vst_seal_pass_over (GError **damage,
                    GError **error)
{
  if (!g_error_matches (*damage, VST_ERROR, VST_ERROR_CORRUPT) && !g_error_matches (*damage, VST_ERROR, VST_ERROR_NO_RIGHT) &&
      !g_error_matches (*damage, VST_ERROR, VST_ERROR_UNREADABLE))
    {
      g_propagate_error (error, g_steal_pointer (damage));
      return FALSE;
    }

  g_debug ("Passed over: %s", (*damage)->message);
  g_clear_error (damage);

  return TRUE;
}

GBytes *
vst_seal_text (VstKeyRing *ring,
               VstKeyKind kind,
               const VstSealPlace *place,
               const char *text,
               GError **error)
{
  g_return_val_if_fail (text != NULL, NULL);

  return vst_seal_field (ring, kind, place, text, strlen (text), error);
}

char *
vst_seal_open_text (VstKeyRing *ring,
                    VstKeyKind kind,
                    const VstSealPlace *place,
                    gconstpointer sealed,
                    gsize size,
                    GError **error)
{
  g_autoptr (GBytes) bytes = vst_seal_open (ring, kind, place, sealed, size, error);
  gsize length;
  const char *text;

  if (bytes == NULL)
    return NULL;

  text = g_bytes_get_data (bytes, &length);
  if (!g_utf8_validate_len (text, length, NULL))
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_CORRUPT, "A sealed field isn't text");
      return NULL;
    }

  return g_strndup (text, length);
}

/**
 * vst_seal_phone:
 * @generation: of the contact compartment; 0 for the newest
 * @digits: a phone number, or the end of one; anything but digits is left out
 * @tokens: (out caller-allocates): room for `VST_SEAL_PHONE_TOKENS`, for the
 *   last 4, the last 7 and all 10 digits
 *
 * What to find a phone by, without opening any.
 *
 * Who has the file and not the contact compartment can't try numbers against
 * them.  After a rotation they are made anew, like the fields beside them.
 *
 * Returns: how many tokens were made: as many as there are digits for; 0 also
 *   when the ring doesn't hold the compartment
 */
guint
vst_seal_phone (VstKeyRing *ring,
                guint32 generation,
                const char *digits,
                guint8 (*tokens)[VST_TOKEN_SIZE])
{
  g_autoptr (VstSecret) look_up = NULL;
  VstSecret *key;
  char last[10];
  gsize length = 0;
  guint n_tokens = 0;

  g_return_val_if_fail (ring != NULL && digits != NULL && tokens != NULL, 0);

  key = vst_key_ring_get_key (ring, VST_KEY_CONTACT, generation);
  if (key == NULL)
    return 0;

  for (const char *at = digits; *at != '\0'; at++)
    {
      if (!g_ascii_isdigit (*at))
        continue;
      if (length == sizeof last)
        memmove (last, last + 1, --length);
      last[length++] = *at;
    }

  look_up = vst_secret_new (VST_KEY_SIZE);
  crypto_kdf_derive_from_key (vst_secret_get_bytes (look_up), VST_KEY_SIZE, 1, "vst-look", vst_secret_get_bytes (key));
  for (; n_tokens < VST_SEAL_PHONE_TOKENS && phone_lengths[n_tokens] <= length; n_tokens++)
    crypto_generichash (tokens[n_tokens], VST_TOKEN_SIZE,
                        (const guint8 *) last + length - phone_lengths[n_tokens], phone_lengths[n_tokens],
                        vst_secret_get_bytes (look_up), VST_KEY_SIZE);

  sodium_memzero (last, sizeof last);
  return n_tokens;
}

/**
 * vst_seal_for:
 * @public_key: a staff member's own, `VST_PUBLIC_KEY_SIZE` bytes
 *
 * Seals what only she may open, which needs no key of hers.
 *
 * Returns: (nullable): %NULL for a public key that nobody can have
 */
GBytes *
vst_seal_for (const guint8 *public_key,
              gconstpointer data,
              gsize size)
{
  g_autofree guint8 *sealed = NULL;

  g_return_val_if_fail (public_key != NULL, NULL);
  g_return_val_if_fail (data != NULL || size == 0, NULL);
  g_return_val_if_fail (size <= LARGEST, NULL);

  sealed = g_malloc (size + crypto_box_SEALBYTES);
  if (crypto_box_seal (sealed, data, size, public_key) != 0)
    return NULL;

  return g_bytes_new_take (g_steal_pointer (&sealed), size + crypto_box_SEALBYTES);
}

/**
 * vst_seal_open_own:
 *
 * Opens what was sealed to the ring's owner.
 *
 * It fails with `VST_ERROR_NO_RIGHT` when it wasn't.
 *
 * Returns: bytes that are zeroed when they are freed
 */
GBytes *
vst_seal_open_own (VstKeyRing *ring,
                   gconstpointer sealed,
                   gsize size,
                   GError **error)
{
  VstSecret *key;
  guint8 public_key[crypto_box_PUBLICKEYBYTES];
  Plain *plain;

  g_return_val_if_fail (ring != NULL, NULL);
  g_return_val_if_fail (sealed != NULL || size == 0, NULL);

  key = vst_key_ring_get_own_key (ring);
  if (key != NULL && size >= crypto_box_SEALBYTES)
    {
      vst_key_ring_get_own_public_key (ring, public_key);
      plain = plain_new (size - crypto_box_SEALBYTES);
      if (crypto_box_seal_open (plain->bytes, sealed, size, public_key, vst_secret_get_bytes (key)) == 0)
        return plain_to_bytes (plain);
      plain_free (plain);
    }

  g_set_error (error, VST_ERROR, VST_ERROR_NO_RIGHT, "This isn't sealed to staff member %" G_GINT64_FORMAT,
               vst_key_ring_get_staff_id (ring));
  return NULL;
}
