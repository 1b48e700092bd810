/* vst-keys-file.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-keys-private.h"

#include <string.h>

#include "vst-error.h"
#include "vst-hub-file.h"
#include "vst-packing.h"

/* The file: the mark, the format, the content, a MAC of all that under a key
 * derived from the database's, a hash of all that.  The hash tells damage from
 * a wrong passphrase before anybody has signed in; the MAC tells forgery.
 */
#define MARK "VSTKEYS1"
#define MARK_SIZE 8
#define FORMAT 1
#define MAC_SIZE 32
#define HASH_SIZE 32

/* More than any hub has, and less than would hurt. */
#define LARGEST (8 * 1024 * 1024)
#define MOST_SLOTS 4096
#define MOST_GRANTS 4096
#define MOST_LINKS 65536
#define MOST_GENERATIONS 16384
#define LONGEST_TIME (7 * 24 * 3600)

static void
encode_slot (GByteArray *bytes,
             const VstKeySlot *slot)
{
  vst_pack_u64 (bytes, (guint64) slot->staff_id);
  vst_pack_text (bytes, slot->name);
  vst_pack_u8 (bytes, slot->must_change ? 1 : 0);
  vst_pack_u32 (bytes, slot->wanted);
  vst_pack_bytes (bytes, slot->own_public, sizeof slot->own_public);
  vst_pack_u8 (bytes, slot->kind);
  vst_pack_u32 (bytes, slot->cost.passes);
  vst_pack_u32 (bytes, slot->cost.memory_kib);
  vst_pack_bytes (bytes, slot->salt, sizeof slot->salt);
  vst_pack_bytes (bytes, slot->public_key, sizeof slot->public_key);
  vst_pack_bytes (bytes, slot->nonce, sizeof slot->nonce);
  vst_pack_bytes (bytes, slot->sealed_private, sizeof slot->sealed_private);

  vst_pack_u32 (bytes, slot->grants->len);
  for (guint i = 0; i < slot->grants->len; i++)
    {
      const VstKeyGrant *grant = &g_array_index (slot->grants, VstKeyGrant, i);

      vst_pack_u8 (bytes, (guint8) grant->kind);
      vst_pack_u32 (bytes, grant->generation);
      vst_pack_bytes (bytes, grant->sealed, sizeof grant->sealed);
    }
}

static void
encode_content (GByteArray *bytes,
                const VstKeys *keys)
{
  vst_pack_bytes (bytes, keys->hub_id, sizeof keys->hub_id);
  vst_pack_u64 (bytes, keys->revision);
  vst_pack_text (bytes, keys->name_en);
  vst_pack_text (bytes, keys->name_fr);
  vst_pack_u8 (bytes, keys->card.language == VST_FRENCH ? 1 : 0);
  vst_pack_u8 (bytes, keys->card.sample ? 1 : 0);
  vst_pack_u32 (bytes, keys->card.veil_seconds);
  vst_pack_u32 (bytes, keys->card.idle_seconds);
  vst_pack_u32 (bytes, keys->card.desk_idle_seconds);
  vst_pack_u32 (bytes, keys->card.longest_seconds);
  vst_pack_u64 (bytes, keys->anchor_count);
  vst_pack_bytes (bytes, keys->anchor_head, sizeof keys->anchor_head);
  vst_pack_u32 (bytes, keys->cost.passes);
  vst_pack_u32 (bytes, keys->cost.memory_kib);
  vst_pack_bytes (bytes, keys->backup_public, sizeof keys->backup_public);

  for (VstKeyKind kind = VST_KEY_DATABASE; kind < VST_KEY_LAST; kind++)
    vst_pack_u32 (bytes, keys->generations[kind]);
  vst_pack_u32 (bytes, keys->pending);

  vst_pack_u32 (bytes, keys->slots->len);
  for (guint i = 0; i < keys->slots->len; i++)
    encode_slot (bytes, g_ptr_array_index (keys->slots, i));

  vst_pack_u32 (bytes, keys->links->len);
  for (guint i = 0; i < keys->links->len; i++)
    {
      const VstKeyLink *link = &g_array_index (keys->links, VstKeyLink, i);

      vst_pack_u8 (bytes, (guint8) link->kind);
      vst_pack_u32 (bytes, link->generation);
      vst_pack_bytes (bytes, link->nonce, sizeof link->nonce);
      vst_pack_bytes (bytes, link->sealed, sizeof link->sealed);
    }

  if (keys->zone != NULL || keys->kit_maker != 0)
    vst_pack_text (bytes, keys->zone);
  if (keys->kit_maker != 0)
    vst_pack_u64 (bytes, (guint64) keys->kit_maker);
}

static VstKeyKind
decode_kind (VstUnpack *unpack)
{
  guint8 kind = vst_unpack_u8 (unpack);

  if (kind >= VST_KEY_DATABASE && kind < VST_KEY_LAST)
    return (VstKeyKind) kind;

  unpack->failed = TRUE;
  return VST_KEY_DATABASE;
}

static VstKeyCost
decode_cost (VstUnpack *unpack,
             gboolean needed)
{
  VstKeyCost cost;

  cost.passes = vst_unpack_u32 (unpack);
  cost.memory_kib = vst_unpack_u32 (unpack);

  if (needed ? !vst_key_cost_is_legal (cost) : cost.passes != 0 || cost.memory_kib != 0)
    unpack->failed = TRUE;
  return cost;
}

static VstKeySlot *
decode_slot (VstUnpack *unpack,
             gboolean recovery)
{
  VstKeySlot *slot = vst_key_slot_new ();
  guint32 n_grants;

  slot->staff_id = (gint64) vst_unpack_u64 (unpack);
  slot->name = vst_unpack_text (unpack, VST_KEYS_LONGEST_NAME);
  slot->must_change = vst_unpack_bool (unpack);
  slot->wanted = vst_unpack_u32 (unpack);
  vst_unpack_bytes (unpack, slot->own_public, sizeof slot->own_public);
  slot->kind = vst_unpack_bool (unpack) ? VST_SLOT_PASSPHRASE : VST_SLOT_RECOVERY;
  slot->cost = decode_cost (unpack, !recovery);
  vst_unpack_bytes (unpack, slot->salt, sizeof slot->salt);
  vst_unpack_bytes (unpack, slot->public_key, sizeof slot->public_key);
  vst_unpack_bytes (unpack, slot->nonce, sizeof slot->nonce);
  vst_unpack_bytes (unpack, slot->sealed_private, sizeof slot->sealed_private);

  if (recovery != (slot->kind == VST_SLOT_RECOVERY) || recovery != (slot->staff_id == VST_STAFF_RECOVERY) ||
      slot->staff_id < 0 || (slot->wanted & ~VST_KEYS_GRANTABLE) != 0)
    unpack->failed = TRUE;

  n_grants = vst_unpack_number (unpack, MOST_GRANTS);
  for (guint32 i = 0; i < n_grants && !unpack->failed; i++)
    {
      VstKeyGrant grant;

      grant.kind = decode_kind (unpack);
      grant.generation = vst_unpack_u32 (unpack);
      vst_unpack_bytes (unpack, grant.sealed, sizeof grant.sealed);
      g_array_append_val (slot->grants, grant);
    }

  return slot;
}

static void
decode_content (VstUnpack *unpack,
                VstKeys *keys)
{
  guint32 n_slots, n_links;

  vst_unpack_bytes (unpack, keys->hub_id, sizeof keys->hub_id);
  keys->revision = vst_unpack_u64 (unpack);
  keys->name_en = vst_unpack_text (unpack, VST_KEYS_LONGEST_NAME);
  keys->name_fr = vst_unpack_text (unpack, VST_KEYS_LONGEST_NAME);
  keys->card.language = vst_unpack_bool (unpack) ? VST_FRENCH : VST_ENGLISH;
  keys->card.sample = vst_unpack_bool (unpack);
  keys->card.veil_seconds = vst_unpack_number (unpack, LONGEST_TIME);
  keys->card.idle_seconds = vst_unpack_number (unpack, LONGEST_TIME);
  keys->card.desk_idle_seconds = vst_unpack_number (unpack, LONGEST_TIME);
  keys->card.longest_seconds = vst_unpack_number (unpack, LONGEST_TIME);
  keys->anchor_count = vst_unpack_u64 (unpack);
  vst_unpack_bytes (unpack, keys->anchor_head, sizeof keys->anchor_head);
  keys->cost = decode_cost (unpack, TRUE);
  vst_unpack_bytes (unpack, keys->backup_public, sizeof keys->backup_public);

  for (VstKeyKind kind = VST_KEY_DATABASE; kind < VST_KEY_LAST; kind++)
    keys->generations[kind] = vst_unpack_number (unpack, MOST_GENERATIONS);
  keys->pending = vst_unpack_number (unpack, MOST_GENERATIONS + 1);

  n_slots = vst_unpack_number (unpack, MOST_SLOTS);
  if (n_slots == 0)
    unpack->failed = TRUE;
  for (guint32 i = 0; i < n_slots && !unpack->failed; i++)
    {
      VstKeySlot *slot = decode_slot (unpack, i == 0);

      if (i > 0 && vst_keys_find_slot (keys, slot->staff_id) != NULL)
        unpack->failed = TRUE;
      g_ptr_array_add (keys->slots, slot);
    }

  n_links = vst_unpack_number (unpack, MOST_LINKS);
  for (guint32 i = 0; i < n_links && !unpack->failed; i++)
    {
      VstKeyLink link;

      link.kind = decode_kind (unpack);
      link.generation = vst_unpack_u32 (unpack);
      vst_unpack_bytes (unpack, link.nonce, sizeof link.nonce);
      vst_unpack_bytes (unpack, link.sealed, sizeof link.sealed);
      g_array_append_val (keys->links, link);
    }
}

static void
make_mac (guint8 mac[MAC_SIZE],
          const guint8 *data,
          gsize size,
          VstSecret *database_key)
{
  g_autoptr (VstSecret) key = vst_secret_new (VST_KEY_SIZE);

  crypto_kdf_derive_from_key (vst_secret_get_bytes (key), VST_KEY_SIZE, 1, "vst-keys",
                              vst_secret_get_bytes (database_key));
  crypto_generichash (mac, MAC_SIZE, data, size, vst_secret_get_bytes (key), VST_KEY_SIZE);
}

/**
 * vst_keys_encode:
 *
 * Writes the file that says what @keys says.
 */
void
vst_keys_encode (VstKeys *keys,
                 VstSecret *database_key)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint8 mac[MAC_SIZE], hash[HASH_SIZE];

  vst_pack_bytes (bytes, MARK, MARK_SIZE);
  vst_pack_u32 (bytes, FORMAT);
  encode_content (bytes, keys);

  make_mac (mac, bytes->data, bytes->len, database_key);
  vst_pack_bytes (bytes, mac, sizeof mac);
  crypto_generichash (hash, sizeof hash, bytes->data, bytes->len, NULL, 0);
  vst_pack_bytes (bytes, hash, sizeof hash);

  g_clear_pointer (&keys->bytes, g_bytes_unref);
  keys->bytes = g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/**
 * vst_keys_authenticate:
 *
 * Whether every byte of the file was written by somebody who held
 * @database_key.
 */
gboolean
vst_keys_authenticate (VstKeys *keys,
                       VstSecret *database_key)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (keys->bytes, &size);
  guint8 mac[MAC_SIZE];

  g_return_val_if_fail (size >= MARK_SIZE + MAC_SIZE + HASH_SIZE, FALSE);

  size -= MAC_SIZE + HASH_SIZE;
  make_mac (mac, data, size, database_key);
  return sodium_memcmp (mac, data + size, MAC_SIZE) == 0;
}

/**
 * vst_keys_decode:
 * @keys: without content
 *
 * Reads what a file says.
 */
gboolean
vst_keys_decode (VstKeys *keys,
                 GBytes *bytes,
                 GError **error)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  guint8 hash[HASH_SIZE];
  VstUnpack unpack;

  if (size < MARK_SIZE + 4 + MAC_SIZE + HASH_SIZE || size > LARGEST)
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_CORRUPT, "The keys file has not the size of one");
      return FALSE;
    }

  /* Before the mark: a damaged mark is damage, not another program's file. */
  crypto_generichash (hash, sizeof hash, data, size - HASH_SIZE, NULL, 0);
  if (memcmp (hash, data + size - HASH_SIZE, HASH_SIZE) != 0)
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_CORRUPT, "The keys file is damaged");
      return FALSE;
    }

  vst_unpack_init (&unpack, data + MARK_SIZE, size - MARK_SIZE - MAC_SIZE - HASH_SIZE);
  if (memcmp (data, MARK, MARK_SIZE) != 0 || vst_unpack_u32 (&unpack) != FORMAT)
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_TOO_NEW, "The keys file has a format we don't know");
      return FALSE;
    }

  decode_content (&unpack, keys);

  /* Last, since a file of a hub that told nobody its zone ends here, or else one
   * that has the kit of its founding.
   */
  if (!unpack.failed && !vst_unpack_is_done (&unpack))
    keys->zone = vst_unpack_text (&unpack, VST_KEYS_LONGEST_NAME);
  if (!unpack.failed && !vst_unpack_is_done (&unpack))
    keys->kit_maker = (gint64) vst_unpack_u64 (&unpack);
  if (keys->kit_maker != 0 && *keys->zone == '\0')
    g_clear_pointer (&keys->zone, g_free);
  if (!vst_unpack_is_done (&unpack))
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_CORRUPT, "The keys file doesn't read");
      return FALSE;
    }

  keys->card.name_en = keys->name_en;
  keys->card.name_fr = keys->name_fr;
  keys->card.zone = keys->zone;
  keys->bytes = g_bytes_ref (bytes);
  return TRUE;
}

/**
 * vst_keys_parse:
 * @bytes: a `keys` file, from anywhere: a folder, a backup
 *
 * Reads a file's content; whether it is genuine shows when it is unlocked.
 *
 * It fails with `VST_ERROR_CORRUPT` or `VST_ERROR_TOO_NEW`.
 */
VstKeys *
vst_keys_parse (GBytes *bytes,
                GError **error)
{
  g_autoptr (VstKeys) keys = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  if (!vst_secret_init (error))
    return NULL;

  keys = vst_keys_new_empty ();
  if (!vst_keys_decode (keys, bytes, error))
    return NULL;

  keys->saved = g_bytes_ref (bytes);
  return g_steal_pointer (&keys);
}

VstKeys *
vst_keys_load (const char *path,
               GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  bytes = vst_hub_file_read (path, LARGEST, error);
  return bytes != NULL ? vst_keys_parse (bytes, error) : NULL;
}

/* Whether the file on disk is still the one that @keys was made from. */
static gboolean
check_unchanged (VstKeys *keys,
                 const char *path,
                 GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GBytes) now = vst_hub_file_read (path, LARGEST, &local_error);

  if (now == NULL && keys->saved == NULL && g_error_matches (local_error, VST_ERROR, VST_ERROR_MISSING_PART))
    return TRUE;
  if (now == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  if (keys->saved != NULL && g_bytes_equal (now, keys->saved))
    return TRUE;

  g_set_error_literal (error, VST_ERROR, keys->saved != NULL ? VST_ERROR_CHANGED : VST_ERROR_EXISTS,
                       "The keys file has been written by somebody else");
  return FALSE;
}

/**
 * vst_keys_save:
 *
 * Puts @keys in the place of the file that it was made from.
 *
 * It fails with `VST_ERROR_CHANGED` when another program has written the file
 * meanwhile: load it again and do it again.
 */
gboolean
vst_keys_save (VstKeys *keys,
               const char *path,
               GError **error)
{
  g_autoptr (VstHubFileLock) lock = NULL;
  gsize size;
  const guint8 *data;

  g_return_val_if_fail (keys != NULL && keys->bytes != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  lock = vst_hub_file_lock (path, error);
  if (lock == NULL || !check_unchanged (keys, path, error))
    return FALSE;

  data = g_bytes_get_data (keys->bytes, &size);
  if (!vst_hub_file_replace (path, data, size, error))
    return FALSE;

  g_clear_pointer (&keys->saved, g_bytes_unref);
  keys->saved = g_bytes_ref (keys->bytes);
  return TRUE;
}
