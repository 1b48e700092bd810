/* vst-key-slot.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-keys-private.h"

#include <string.h>

#include "vst-error.h"
#include "vst-packing.h"

/* What the seal over a slot's private key also covers: everything the way to
 * it depends on, so that no cheaper cost can be slipped in.
 */
static GByteArray *
slot_header (const VstKeySlot *slot,
             const guint8 *hub_id)
{
  GByteArray *header = g_byte_array_new ();

  vst_pack_bytes (header, hub_id, VST_HUB_ID_SIZE);
  vst_pack_u64 (header, (guint64) slot->staff_id);
  vst_pack_u8 (header, slot->kind);
  vst_pack_u32 (header, slot->cost.passes);
  vst_pack_u32 (header, slot->cost.memory_kib);
  vst_pack_bytes (header, slot->salt, sizeof slot->salt);
  vst_pack_bytes (header, slot->public_key, sizeof slot->public_key);

  return header;
}

/* The key that the slot's own private key lies under. */
static VstSecret *
derive (const VstKeySlot *slot,
        VstSecret *secret)
{
  g_autoptr (VstSecret) key = vst_secret_new (VST_KEY_SIZE);

  switch (slot->kind)
    {
    case VST_SLOT_PASSPHRASE:
      if (crypto_pwhash (vst_secret_get_bytes (key), VST_KEY_SIZE,
                         (const char *) vst_secret_get_bytes (secret), vst_secret_get_size (secret),
                         slot->salt, slot->cost.passes, (gsize) slot->cost.memory_kib * 1024,
                         crypto_pwhash_ALG_ARGON2ID13) != 0)
        return NULL;
      return g_steal_pointer (&key);

    case VST_SLOT_RECOVERY:
      /* 256 random bits need no stretching. */
      crypto_generichash (vst_secret_get_bytes (key), VST_KEY_SIZE, slot->salt, sizeof slot->salt,
                          vst_secret_get_bytes (secret), vst_secret_get_size (secret));
      return g_steal_pointer (&key);

    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * vst_key_slot_lock:
 * @slot: its staff number, kind and cost are set
 * @slot_private: (out): private half of the pair it gets
 *
 * Gives @slot a new pair, whose private half opens with @secret alone, and
 * takes all grants away, as they were sealed to the pair before.
 *
 * Returns: %FALSE when there isn't the memory that the cost asks for
 */
gboolean
vst_key_slot_lock (VstKeySlot *slot,
                   const guint8 *hub_id,
                   VstSecret *secret,
                   VstSecret **slot_private,
                   GError **error)
{
  g_autoptr (VstSecret) private_key = vst_secret_new (VST_KEY_SIZE);
  g_autoptr (VstSecret) key = NULL;
  g_autoptr (GByteArray) header = NULL;

  crypto_box_keypair (slot->public_key, vst_secret_get_bytes (private_key));
  randombytes_buf (slot->salt, sizeof slot->salt);
  randombytes_buf (slot->nonce, sizeof slot->nonce);
  g_array_set_size (slot->grants, 0);

  key = derive (slot, secret);
  if (key == NULL)
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_MEMORY, "No memory to lock a slot");
      return FALSE;
    }

  header = slot_header (slot, hub_id);
  crypto_aead_xchacha20poly1305_ietf_encrypt (slot->sealed_private, NULL,
                                              vst_secret_get_bytes (private_key), VST_KEY_SIZE,
                                              header->data, header->len, NULL,
                                              slot->nonce, vst_secret_get_bytes (key));

  *slot_private = g_steal_pointer (&private_key);
  return TRUE;
}

/**
 * vst_key_slot_open:
 *
 * The private half of the slot's pair.
 *
 * Returns: (nullable): %NULL when @secret isn't the slot's
 */
VstSecret *
vst_key_slot_open (const VstKeySlot *slot,
                   const guint8 *hub_id,
                   VstSecret *secret)
{
  g_autoptr (VstSecret) private_key = vst_secret_new (VST_KEY_SIZE);
  g_autoptr (VstSecret) key = derive (slot, secret);
  g_autoptr (GByteArray) header = NULL;

  if (key == NULL)
    return NULL;

  header = slot_header (slot, hub_id);
  if (crypto_aead_xchacha20poly1305_ietf_decrypt (vst_secret_get_bytes (private_key), NULL, NULL,
                                                  slot->sealed_private, sizeof slot->sealed_private,
                                                  header->data, header->len,
                                                  slot->nonce, vst_secret_get_bytes (key)) != 0)
    return NULL;

  return g_steal_pointer (&private_key);
}

/**
 * vst_key_slot_give:
 *
 * Seals a key to the slot; nobody's passphrase is needed for that.
 *
 * The seal says what it is, so that one can't pass for another.
 */
void
vst_key_slot_give (VstKeySlot *slot,
                   VstKeyKind kind,
                   guint32 generation,
                   VstSecret *key)
{
  VstKeyGrant grant = { kind, generation, { 0 } };
  guint8 plain[1 + 4 + VST_KEY_SIZE];
  guint32 little = GUINT32_TO_LE (generation);
  gboolean sealed;

  g_return_if_fail (vst_secret_get_size (key) == VST_KEY_SIZE);

  plain[0] = (guint8) kind;
  memcpy (plain + 1, &little, 4);
  memcpy (plain + 5, vst_secret_get_bytes (key), VST_KEY_SIZE);
  sealed = crypto_box_seal (grant.sealed, plain, sizeof plain, slot->public_key) == 0;
  sodium_memzero (plain, sizeof plain);

  /* It refuses public keys that nobody could have made honestly. */
  if (!sealed)
    {
      g_warning ("Slot %" G_GINT64_FORMAT " has a public key nothing can be sealed to", slot->staff_id);
      return;
    }

  vst_key_slot_drop (slot, kind, generation);
  g_array_append_val (slot->grants, grant);
}

/* A pair of her own, which outlives her passphrases but not a reset; the kit's
 * outlives no kit that was printed without it.
 */
void
vst_key_slot_give_own_pair (VstKeySlot *slot)
{
  g_autoptr (VstSecret) own = vst_secret_new (VST_KEY_SIZE);

  crypto_box_keypair (slot->own_public, vst_secret_get_bytes (own));
  vst_key_slot_give (slot, VST_KEY_OWN, 1, own);
}

/**
 * vst_key_slot_take:
 *
 * Returns: (nullable): the key of @grant; %NULL when it isn't what it says
 */
VstSecret *
vst_key_slot_take (const VstKeySlot *slot,
                   VstSecret *slot_private,
                   const VstKeyGrant *grant)
{
  g_autoptr (VstSecret) plain = vst_secret_new (1 + 4 + VST_KEY_SIZE);
  const guint8 *bytes = vst_secret_get_bytes (plain);
  guint32 little = GUINT32_TO_LE (grant->generation);

  if (crypto_box_seal_open (vst_secret_get_bytes (plain), grant->sealed, sizeof grant->sealed,
                            slot->public_key, vst_secret_get_bytes (slot_private)) != 0)
    return NULL;

  if (bytes[0] != grant->kind || memcmp (bytes + 1, &little, 4) != 0)
    return NULL;

  return vst_secret_new_copy (bytes + 5, VST_KEY_SIZE);
}

gboolean
vst_key_slot_holds (const VstKeySlot *slot,
                    VstKeyKind kind,
                    guint32 generation)
{
  for (guint i = 0; i < slot->grants->len; i++)
    {
      const VstKeyGrant *grant = &g_array_index (slot->grants, VstKeyGrant, i);

      if (grant->kind == kind && grant->generation == generation)
        return TRUE;
    }

  return FALSE;
}

/* The kinds of which she holds any generation. */
VstKeyKinds
vst_key_slot_kinds (const VstKeySlot *slot)
{
  VstKeyKinds kinds = 0;

  for (guint i = 0; i < slot->grants->len; i++)
    kinds |= VST_KEY_BIT (g_array_index (slot->grants, VstKeyGrant, i).kind);

  return kinds;
}

/* Takes a generation of a kind from her; 0 for all of them. */
void
vst_key_slot_drop (VstKeySlot *slot,
                   VstKeyKind kind,
                   guint32 generation)
{
  for (guint i = slot->grants->len; i > 0; i--)
    {
      const VstKeyGrant *grant = &g_array_index (slot->grants, VstKeyGrant, i - 1);

      if (grant->kind == kind && (generation == 0 || grant->generation == generation))
        g_array_remove_index (slot->grants, i - 1);
    }
}

static void
link_header (const VstKeys *keys,
             const VstKeyLink *link,
             guint8 header[VST_HUB_ID_SIZE + 5])
{
  guint32 little = GUINT32_TO_LE (link->generation);

  memcpy (header, keys->hub_id, VST_HUB_ID_SIZE);
  header[VST_HUB_ID_SIZE] = (guint8) link->kind;
  memcpy (header + VST_HUB_ID_SIZE + 1, &little, 4);
}

/**
 * vst_key_link:
 * @generation: that of @older; @newer is the next
 *
 * Lets whoever holds the newer key reach the older, so that nobody needs to
 * hold both.
 */
void
vst_key_link (VstKeys *keys,
              VstKeyKind kind,
              guint32 generation,
              VstSecret *older,
              VstSecret *newer)
{
  VstKeyLink link = { kind, generation, { 0 }, { 0 } };
  guint8 header[VST_HUB_ID_SIZE + 5];

  randombytes_buf (link.nonce, sizeof link.nonce);
  link_header (keys, &link, header);
  crypto_aead_xchacha20poly1305_ietf_encrypt (link.sealed, NULL,
                                              vst_secret_get_bytes (older), VST_KEY_SIZE,
                                              header, sizeof header, NULL,
                                              link.nonce, vst_secret_get_bytes (newer));
  g_array_append_val (keys->links, link);

  for (guint i = 0; i < keys->slots->len; i++)
    vst_key_slot_drop (g_ptr_array_index (keys->slots, i), kind, generation);
}

VstSecret *
vst_key_link_open (VstKeys *keys,
                   const VstKeyLink *link,
                   VstSecret *newer)
{
  g_autoptr (VstSecret) older = vst_secret_new (VST_KEY_SIZE);
  guint8 header[VST_HUB_ID_SIZE + 5];

  link_header (keys, link, header);
  if (crypto_aead_xchacha20poly1305_ietf_decrypt (vst_secret_get_bytes (older), NULL, NULL,
                                                  link->sealed, sizeof link->sealed,
                                                  header, sizeof header,
                                                  link->nonce, vst_secret_get_bytes (newer)) != 0)
    return NULL;

  return g_steal_pointer (&older);
}

gboolean
vst_keys_is_linked (VstKeys *keys,
                    VstKeyKind kind,
                    guint32 generation)
{
  for (guint i = 0; i < keys->links->len; i++)
    {
      const VstKeyLink *link = &g_array_index (keys->links, VstKeyLink, i);

      if (link->kind == kind && link->generation == generation)
        return TRUE;
    }

  return FALSE;
}
