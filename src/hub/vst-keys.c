/* vst-keys.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-keys.h"

#include <string.h>

#include "vst-error.h"
#include "vst-keys-private.h"
#include "vst-passphrase.h"

static void
slot_free (VstKeySlot *slot)
{
  g_free (slot->name);
  g_array_unref (slot->grants);
  g_free (slot);
}

VstKeySlot *
vst_key_slot_new (void)
{
  VstKeySlot *slot = g_new0 (VstKeySlot, 1);

  slot->grants = g_array_new (FALSE, TRUE, sizeof (VstKeyGrant));
  return slot;
}

VstKeys *
vst_keys_new_empty (void)
{
  VstKeys *keys = g_new0 (VstKeys, 1);

  g_atomic_ref_count_init (&keys->ref_count);
  keys->slots = g_ptr_array_new_with_free_func ((GDestroyNotify) slot_free);
  keys->links = g_array_new (FALSE, TRUE, sizeof (VstKeyLink));
  keys->cost = VST_KEY_COST_FLOOR;

  return keys;
}

VstKeys *
vst_keys_ref (VstKeys *keys)
{
  g_return_val_if_fail (keys != NULL, NULL);

  g_atomic_ref_count_inc (&keys->ref_count);
  return keys;
}

void
vst_keys_unref (VstKeys *keys)
{
  g_return_if_fail (keys != NULL);

  if (!g_atomic_ref_count_dec (&keys->ref_count))
    return;

  g_free (keys->name_en);
  g_free (keys->name_fr);
  g_free (keys->zone);
  g_ptr_array_unref (keys->slots);
  g_array_unref (keys->links);
  g_clear_pointer (&keys->bytes, g_bytes_unref);
  g_clear_pointer (&keys->saved, g_bytes_unref);
  g_free (keys);
}

static gboolean
take_card (VstKeys *keys,
           const VstHubCard *card,
           GError **error)
{
  char *name_en, *name_fr, *zone;

  if (card->name_en == NULL || *card->name_en == '\0' || card->name_fr == NULL || *card->name_fr == '\0')
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_NAME_NEEDED, "A hub has a name in both languages");
      return FALSE;
    }
  if (strlen (card->name_en) > VST_KEYS_LONGEST_NAME || strlen (card->name_fr) > VST_KEYS_LONGEST_NAME ||
      (card->zone != NULL && strlen (card->zone) > VST_KEYS_LONGEST_NAME))
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_TOO_LONG, "A hub's name is too long");
      return FALSE;
    }

  /* They may be our own, from vst_keys_get_card(). */
  name_en = g_strdup (card->name_en);
  name_fr = g_strdup (card->name_fr);
  zone = g_strdup (card->zone);
  g_free (keys->name_en);
  g_free (keys->name_fr);
  g_free (keys->zone);
  keys->name_en = name_en;
  keys->name_fr = name_fr;
  keys->zone = zone;
  keys->card = *card;
  keys->card.name_en = keys->name_en;
  keys->card.name_fr = keys->name_fr;
  keys->card.zone = keys->zone;
  keys->card.sample = card->sample != FALSE;
  return TRUE;
}

/**
 * vst_keys_create:
 * @recovery: (out): the secret of the recovery kit, to be printed and put away
 * @ring: (out): the kit's ring, to let the first people in with
 *
 * Makes the keys of a new hub, which nobody may open yet but by the kit.
 */
VstKeys *
vst_keys_create (const VstHubCard *card,
                 VstSecret **recovery,
                 VstKeyRing **ring,
                 GError **error)
{
  g_autoptr (VstKeys) keys = NULL;
  g_autoptr (VstSecret) secret = NULL;
  g_autoptr (VstSecret) slot_private = NULL;
  g_autoptr (VstSecret) database_key = NULL;
  VstKeySlot *slot;

  g_return_val_if_fail (card != NULL && recovery != NULL && ring != NULL, NULL);

  if (!vst_secret_init (error))
    return NULL;

  keys = vst_keys_new_empty ();
  randombytes_buf (keys->hub_id, sizeof keys->hub_id);
  if (!take_card (keys, card, error))
    return NULL;

  secret = vst_secret_new_random (VST_RECOVERY_SIZE);
  database_key = vst_secret_new_random (VST_KEY_SIZE);

  slot = vst_key_slot_new ();
  slot->staff_id = VST_STAFF_RECOVERY;
  slot->kind = VST_SLOT_RECOVERY;
  slot->name = g_strdup ("");
  g_ptr_array_add (keys->slots, slot);
  if (!vst_key_slot_lock (slot, keys->hub_id, secret, &slot_private, error))
    return NULL;

  keys->generations[VST_KEY_DATABASE] = 1;
  keys->generations[VST_KEY_OWN] = 1;
  vst_key_slot_give (slot, VST_KEY_DATABASE, 1, database_key);
  vst_key_slot_give_own_pair (slot);

  /* Backups must be possible from the first day on. */
  vst_keys_make_kind (keys, VST_KEY_BACKUP);
  keys->revision = 1;
  vst_keys_encode (keys, database_key);

  *ring = vst_key_ring_open (keys, slot, slot_private, error);
  if (*ring == NULL)
    return NULL;

  *recovery = g_steal_pointer (&secret);
  return g_steal_pointer (&keys);
}

VstKeySlot *
vst_keys_find_slot (VstKeys *keys,
                    gint64 staff_id)
{
  for (guint i = 0; i < keys->slots->len; i++)
    {
      VstKeySlot *slot = g_ptr_array_index (keys->slots, i);

      if (slot->staff_id == staff_id)
        return slot;
    }

  return NULL;
}

/* Somebody who may open the hub; the recovery kit is nobody. */
VstKeySlot *
vst_keys_find_staff (VstKeys *keys,
                     gint64 staff_id,
                     GError **error)
{
  VstKeySlot *slot = staff_id > 0 ? vst_keys_find_slot (keys, staff_id) : NULL;

  if (slot == NULL)
    g_set_error (error, VST_ERROR, VST_ERROR_NOT_FOUND, "Staff member %" G_GINT64_FORMAT " has no slot", staff_id);
  return slot;
}

/**
 * vst_keys_begin_change:
 *
 * A copy that may be altered; vst_keys_end_change() makes it whole again.
 *
 * It refuses a ring that doesn't prove the file genuine: what we write next
 * would vouch for what somebody else has put in.
 */
VstKeys *
vst_keys_begin_change (VstKeys *keys,
                       VstKeyRing *ring,
                       GError **error)
{
  g_autoptr (VstKeys) draft = NULL;
  VstSecret *database_key;

  g_return_val_if_fail (keys != NULL && ring != NULL, NULL);

  database_key = vst_key_ring_get_key (ring, VST_KEY_DATABASE, keys->generations[VST_KEY_DATABASE]);
  if (database_key == NULL || !vst_keys_authenticate (keys, database_key))
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_CHANGED, "The ring isn't that of this keys file");
      return NULL;
    }

  draft = vst_keys_new_empty ();
  if (!vst_keys_decode (draft, keys->bytes, error))
    return NULL;

  if (keys->saved != NULL)
    draft->saved = g_bytes_ref (keys->saved);
  draft->revision++;
  return g_steal_pointer (&draft);
}

VstKeys *
vst_keys_end_change (VstKeys *draft,
                     VstKeyRing *ring)
{
  VstSecret *database_key = vst_key_ring_get_key (ring, VST_KEY_DATABASE, draft->generations[VST_KEY_DATABASE]);

  g_return_val_if_fail (database_key != NULL, NULL);

  vst_keys_encode (draft, database_key);
  return draft;
}

/**
 * vst_keys_get_bytes:
 *
 * The file, for a backup to carry.
 *
 * Returns: (transfer none)
 */
GBytes *
vst_keys_get_bytes (VstKeys *keys)
{
  g_return_val_if_fail (keys != NULL, NULL);

  return keys->bytes;
}

/**
 * vst_keys_get_hub_id:
 *
 * Which hub this is, whatever its folder is called: `VST_HUB_ID_SIZE` random
 * bytes.
 */
const guint8 *
vst_keys_get_hub_id (VstKeys *keys)
{
  g_return_val_if_fail (keys != NULL, NULL);

  return keys->hub_id;
}

/**
 * vst_keys_get_card:
 * @card: (out caller-allocates): its names are those of @keys
 */
void
vst_keys_get_card (VstKeys *keys,
                   VstHubCard *card)
{
  g_return_if_fail (keys != NULL && card != NULL);

  *card = keys->card;
}

/**
 * vst_keys_get_revision:
 *
 * How often the file has been changed.  Kept in the database as well, it shows
 * when an older file has been put in its place.
 */
guint64
vst_keys_get_revision (VstKeys *keys)
{
  g_return_val_if_fail (keys != NULL, 0);

  return keys->revision;
}

guint32
vst_keys_get_generation (VstKeys *keys,
                         VstKeyKind kind)
{
  g_return_val_if_fail (keys != NULL, 0);
  g_return_val_if_fail (kind > 0 && kind < VST_KEY_LAST, 0);

  return keys->generations[kind];
}

/**
 * vst_keys_is_rekeying:
 *
 * Whether a rotation of the database's key was begun and not finished.
 */
gboolean
vst_keys_is_rekeying (VstKeys *keys)
{
  g_return_val_if_fail (keys != NULL, FALSE);

  return keys->pending != 0;
}

/**
 * vst_keys_get_anchor:
 * @head: (out caller-allocates): room for `VST_ANCHOR_SIZE` bytes
 *
 * The audit chain's length and head when it was last anchored here.
 */
guint64
vst_keys_get_anchor (VstKeys *keys,
                     guint8 *head)
{
  g_return_val_if_fail (keys != NULL && head != NULL, 0);

  memcpy (head, keys->anchor_head, VST_ANCHOR_SIZE);
  return keys->anchor_count;
}

/**
 * vst_keys_get_backup_key:
 *
 * The public half of the pair backups are sealed to: whoever is signed in may
 * write one.
 */
const guint8 *
vst_keys_get_backup_key (VstKeys *keys)
{
  g_return_val_if_fail (keys != NULL, NULL);

  return keys->backup_public;
}

static void
describe (const VstKeySlot *slot,
          VstKeyMember *member)
{
  member->staff_id = slot->staff_id;
  member->name = slot->name;
  member->must_change = slot->must_change;
  member->held = vst_key_slot_kinds (slot);
  member->wanted = slot->wanted;
  memcpy (member->public_key, slot->own_public, sizeof member->public_key);
}

/**
 * vst_keys_get_n_members:
 *
 * How many people may open the hub; the recovery kit isn't one.
 */
guint
vst_keys_get_n_members (VstKeys *keys)
{
  g_return_val_if_fail (keys != NULL, 0);

  return keys->slots->len - 1;
}

/**
 * vst_keys_get_member:
 * @member: (out caller-allocates): its name is that of @keys
 *
 * In the order in which they were let in.
 */
void
vst_keys_get_member (VstKeys *keys,
                     guint index,
                     VstKeyMember *member)
{
  g_return_if_fail (keys != NULL && member != NULL);
  g_return_if_fail (index < keys->slots->len - 1);

  describe (g_ptr_array_index (keys->slots, index + 1), member);
}

/**
 * vst_keys_find_member:
 * @staff_id: `VST_STAFF_RECOVERY` for the recovery kit
 * @member: (out caller-allocates) (optional): its name is that of @keys
 */
gboolean
vst_keys_find_member (VstKeys *keys,
                      gint64 staff_id,
                      VstKeyMember *member)
{
  const VstKeySlot *slot;

  g_return_val_if_fail (keys != NULL, FALSE);

  slot = vst_keys_find_slot (keys, staff_id);
  if (slot != NULL && member != NULL)
    describe (slot, member);
  return slot != NULL;
}

/* As long as a real one, so that the time doesn't tell who is there. */
static void
pretend_to_open (VstKeys *keys,
                 VstSecret *secret)
{
  g_autoptr (VstSecret) key = vst_secret_new (VST_KEY_SIZE);

  if (crypto_pwhash (vst_secret_get_bytes (key), VST_KEY_SIZE,
                     (const char *) vst_secret_get_bytes (secret), vst_secret_get_size (secret),
                     keys->hub_id, keys->cost.passes, (gsize) keys->cost.memory_kib * 1024,
                     crypto_pwhash_ALG_ARGON2ID13) != 0)
    g_debug ("No memory to pretend");
}

G_STATIC_ASSERT (VST_HUB_ID_SIZE == crypto_pwhash_SALTBYTES);

/**
 * vst_keys_unlock:
 *
 * Opens a staff member's slot.
 *
 * Takes as long as the passphrase costs, also for a staff member who isn't
 * there: not on the main thread.  It fails with `VST_ERROR_PASSPHRASE_WRONG`,
 * or with `VST_ERROR_CORRUPT` when the passphrase is right and the file isn't.
 */
VstKeyRing *
vst_keys_unlock (VstKeys *keys,
                 gint64 staff_id,
                 const char *passphrase,
                 GError **error)
{
  g_autoptr (VstSecret) secret = NULL;
  g_autoptr (VstSecret) slot_private = NULL;
  const VstKeySlot *slot;

  g_return_val_if_fail (keys != NULL, NULL);
  g_return_val_if_fail (passphrase != NULL, NULL);

  secret = vst_passphrase_secret (passphrase);
  slot = staff_id > 0 ? vst_keys_find_slot (keys, staff_id) : NULL;
  if (slot == NULL)
    pretend_to_open (keys, secret);
  else
    slot_private = vst_key_slot_open (slot, keys->hub_id, secret);

  if (slot_private == NULL)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_PASSPHRASE_WRONG,
                   "Staff member %" G_GINT64_FORMAT " gave a wrong passphrase", staff_id);
      return NULL;
    }

  return vst_key_ring_open (keys, slot, slot_private, error);
}

/**
 * vst_keys_unlock_recovery:
 * @recovery: what the kit's words say
 *
 * Opens everything with the recovery kit.
 *
 * It fails with `VST_ERROR_RECOVERY_KIT` when the kit is another hub's, or an
 * older one.
 */
VstKeyRing *
vst_keys_unlock_recovery (VstKeys *keys,
                          VstSecret *recovery,
                          GError **error)
{
  g_autoptr (VstSecret) slot_private = NULL;
  const VstKeySlot *slot;

  g_return_val_if_fail (keys != NULL && recovery != NULL, NULL);

  slot = vst_keys_find_slot (keys, VST_STAFF_RECOVERY);
  if (vst_secret_get_size (recovery) == VST_RECOVERY_SIZE)
    slot_private = vst_key_slot_open (slot, keys->hub_id, recovery);

  if (slot_private == NULL)
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_RECOVERY_KIT, "The recovery kit is not this hub's");
      return NULL;
    }

  return vst_key_ring_open (keys, slot, slot_private, error);
}

/**
 * vst_keys_refresh_ring:
 * @ring: of the same person, from before the file was changed
 *
 * The ring that goes with @keys, without asking for the passphrase again.
 *
 * It fails with `VST_ERROR_CHANGED` when she has another passphrase now, and
 * `VST_ERROR_NOT_FOUND` when she may no longer open the hub.
 */
VstKeyRing *
vst_keys_refresh_ring (VstKeys *keys,
                       VstKeyRing *ring,
                       GError **error)
{
  const VstKeySlot *slot;

  g_return_val_if_fail (keys != NULL && ring != NULL, NULL);

  slot = vst_keys_find_slot (keys, ring->staff_id);
  if (slot == NULL || memcmp (keys->hub_id, ring->hub_id, sizeof ring->hub_id) != 0)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_NOT_FOUND, "Staff member %" G_GINT64_FORMAT " has no slot any more", ring->staff_id);
      return NULL;
    }
  if (memcmp (slot->public_key, ring->slot_public, sizeof ring->slot_public) != 0)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_CHANGED, "Staff member %" G_GINT64_FORMAT " has another passphrase", ring->staff_id);
      return NULL;
    }

  return vst_key_ring_open (keys, slot, ring->slot_private, error);
}

/**
 * vst_keys_set_card:
 *
 * Alters what is shown of the hub before anybody has signed in.
 */
VstKeys *
vst_keys_set_card (VstKeys *keys,
                   VstKeyRing *ring,
                   const VstHubCard *card,
                   GError **error)
{
  g_autoptr (VstKeys) draft = vst_keys_begin_change (keys, ring, error);

  g_return_val_if_fail (card != NULL, NULL);

  if (draft == NULL || !take_card (draft, card, error))
    return NULL;

  return vst_keys_end_change (g_steal_pointer (&draft), ring);
}

/**
 * vst_keys_set_anchor:
 * @head: `VST_ANCHOR_SIZE` bytes
 *
 * Anchors the audit chain outside of the database.
 */
VstKeys *
vst_keys_set_anchor (VstKeys *keys,
                     VstKeyRing *ring,
                     guint64 count,
                     const guint8 *head,
                     GError **error)
{
  g_autoptr (VstKeys) draft = vst_keys_begin_change (keys, ring, error);

  g_return_val_if_fail (head != NULL, NULL);

  if (draft == NULL)
    return NULL;

  draft->anchor_count = count;
  memcpy (draft->anchor_head, head, VST_ANCHOR_SIZE);
  return vst_keys_end_change (g_steal_pointer (&draft), ring);
}
