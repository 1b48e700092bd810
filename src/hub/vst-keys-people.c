/* vst-keys-people.c
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

/* Who may open the hub. */

/* What everybody holds who may open the hub at all. */
static void
give_database (VstKeys *keys,
               VstKeyRing *ring,
               VstKeySlot *slot)
{
  VstSecret *now = vst_key_ring_get_key (ring, VST_KEY_DATABASE, keys->generations[VST_KEY_DATABASE]);
  VstSecret *next = keys->pending != 0 ? vst_key_ring_get_key (ring, VST_KEY_DATABASE, keys->pending) : NULL;

  vst_key_slot_give (slot, VST_KEY_DATABASE, keys->generations[VST_KEY_DATABASE], now);
  if (next != NULL)
    vst_key_slot_give (slot, VST_KEY_DATABASE, keys->pending, next);
}

/* A ring from before a rotation was begun can't hand the new key on. */
static gboolean
check_ring (VstKeys *keys,
            VstKeyRing *ring,
            GError **error)
{
  if (keys->pending == 0 || vst_key_ring_get_key (ring, VST_KEY_DATABASE, keys->pending) != NULL)
    return TRUE;

  g_set_error_literal (error, VST_ERROR, VST_ERROR_CHANGED, "The ring is older than the rotation under way");
  return FALSE;
}

static gboolean
check_name (const char *name,
            GError **error)
{
  if (name == NULL || *name == '\0')
    g_set_error_literal (error, VST_ERROR, VST_ERROR_NAME_NEEDED, "A staff member has a name");
  else if (strlen (name) > VST_KEYS_LONGEST_NAME)
    g_set_error_literal (error, VST_ERROR, VST_ERROR_TOO_LONG, "A staff member's name is too long");
  else if (!g_utf8_validate (name, -1, NULL))
    g_set_error_literal (error, VST_ERROR, VST_ERROR_TEXT, "A staff member's name isn't text");
  else
    return TRUE;

  return FALSE;
}

static gboolean
lock_with_passphrase (VstKeys *keys,
                      VstKeySlot *slot,
                      const char *passphrase,
                      VstKeyCost cost,
                      VstSecret **slot_private,
                      GError **error)
{
  g_autoptr (VstSecret) secret = vst_passphrase_secret (passphrase);

  slot->cost = cost;
  keys->cost = cost;
  return vst_key_slot_lock (slot, keys->hub_id, secret, slot_private, error);
}

/**
 * vst_keys_add_member:
 * @name: what stands on her tile
 * @must_change: whether somebody else has chosen the passphrase
 * @kinds: what she may open, of `VST_KEYS_GRANTABLE`
 *
 * Lets somebody open the hub.
 *
 * What of @kinds the ring doesn't hold is wanted until somebody who does signs
 * in.  The rules for passphrases are vst_passphrase_check()'s.  Takes as long as
 * the passphrase costs: not on the main thread.
 */
VstKeys *
vst_keys_add_member (VstKeys *keys,
                     VstKeyRing *ring,
                     gint64 staff_id,
                     const char *name,
                     const char *passphrase,
                     VstKeyCost cost,
                     gboolean must_change,
                     VstKeyKinds kinds,
                     GError **error)
{
  g_autoptr (VstKeys) draft = NULL;
  g_autoptr (VstSecret) slot_private = NULL;
  VstKeySlot *slot;

  g_return_val_if_fail (keys != NULL && ring != NULL, NULL);
  g_return_val_if_fail (staff_id > 0, NULL);
  g_return_val_if_fail (passphrase != NULL, NULL);
  g_return_val_if_fail (vst_key_cost_is_legal (cost), NULL);
  g_return_val_if_fail ((kinds & ~VST_KEYS_GRANTABLE) == 0, NULL);

  if (!check_name (name, error) || !check_ring (keys, ring, error))
    return NULL;
  if (vst_keys_find_slot (keys, staff_id) != NULL)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_EXISTS, "Staff member %" G_GINT64_FORMAT " has a slot already", staff_id);
      return NULL;
    }

  draft = vst_keys_begin_change (keys, ring, error);
  if (draft == NULL)
    return NULL;

  slot = vst_key_slot_new ();
  slot->staff_id = staff_id;
  slot->name = g_strdup (name);
  slot->kind = VST_SLOT_PASSPHRASE;
  slot->must_change = must_change != FALSE;
  g_ptr_array_add (draft->slots, slot);

  if (!lock_with_passphrase (draft, slot, passphrase, cost, &slot_private, error))
    return NULL;

  give_database (draft, ring, slot);
  vst_key_slot_give_own_pair (slot);
  vst_keys_hand_over (draft, ring, slot, kinds);
  return vst_keys_end_change (g_steal_pointer (&draft), ring);
}

VstKeys *
vst_keys_rename_member (VstKeys *keys,
                        VstKeyRing *ring,
                        gint64 staff_id,
                        const char *name,
                        GError **error)
{
  g_autoptr (VstKeys) draft = NULL;
  VstKeySlot *slot;

  g_return_val_if_fail (keys != NULL && ring != NULL, NULL);

  if (!check_name (name, error) || !(draft = vst_keys_begin_change (keys, ring, error)) ||
      !(slot = vst_keys_find_staff (draft, staff_id, error)))
    return NULL;

  g_free (slot->name);
  slot->name = g_strdup (name);
  return vst_keys_end_change (g_steal_pointer (&draft), ring);
}

/**
 * vst_keys_change_passphrase:
 * @ring: her own
 * @new_ring: (out): the ring to go on with
 *
 * Gives somebody who is signed in another passphrase.
 *
 * The pair of her slot changes as well: whoever knew the old passphrase, and
 * kept an old copy of the file, opens nothing of the new one.  Her own pair,
 * to which her drafts are sealed, stays.  Takes as long as the passphrase
 * costs: not on the main thread.
 */
VstKeys *
vst_keys_change_passphrase (VstKeys *keys,
                            VstKeyRing *ring,
                            const char *passphrase,
                            VstKeyCost cost,
                            VstKeyRing **new_ring,
                            GError **error)
{
  g_autoptr (VstKeys) draft = NULL;
  g_autoptr (VstKeyRing) held = NULL;
  g_autoptr (VstSecret) slot_private = NULL;
  g_autoptr (GArray) grants = NULL;
  VstKeySlot *slot;

  g_return_val_if_fail (keys != NULL && ring != NULL && new_ring != NULL, NULL);
  g_return_val_if_fail (passphrase != NULL, NULL);
  g_return_val_if_fail (vst_key_cost_is_legal (cost), NULL);

  /* Today's grants, also those that came after she signed in. */
  held = vst_keys_refresh_ring (keys, ring, error);
  if (held == NULL || !(draft = vst_keys_begin_change (keys, held, error)) ||
      !(slot = vst_keys_find_staff (draft, held->staff_id, error)))
    return NULL;

  grants = g_array_copy (slot->grants);
  if (!lock_with_passphrase (draft, slot, passphrase, cost, &slot_private, error))
    return NULL;

  for (guint i = 0; i < grants->len; i++)
    {
      const VstKeyGrant *grant = &g_array_index (grants, VstKeyGrant, i);

      vst_key_slot_give (slot, grant->kind, grant->generation,
                         vst_key_ring_get_key (held, grant->kind, grant->generation));
    }

  slot->must_change = FALSE;
  vst_keys_end_change (draft, held);

  *new_ring = vst_key_ring_open (draft, slot, slot_private, error);
  return *new_ring != NULL ? g_steal_pointer (&draft) : NULL;
}

/**
 * vst_keys_reset_member:
 * @ring: of another administrator, or the recovery kit's
 * @passphrase: for once; she must choose another
 *
 * Lets somebody in again who forgot her passphrase.
 *
 * What she held and @ring doesn't is wanted until somebody who holds it signs
 * in.  Her own pair is new, as nobody else can have the old one: her drafts
 * are lost.  Takes as long as the passphrase costs: not on the main thread.
 */
VstKeys *
vst_keys_reset_member (VstKeys *keys,
                       VstKeyRing *ring,
                       gint64 staff_id,
                       const char *passphrase,
                       VstKeyCost cost,
                       GError **error)
{
  g_autoptr (VstKeys) draft = NULL;
  g_autoptr (VstSecret) slot_private = NULL;
  VstKeySlot *slot;
  VstKeyKinds kinds;

  g_return_val_if_fail (keys != NULL && ring != NULL, NULL);
  g_return_val_if_fail (passphrase != NULL, NULL);
  g_return_val_if_fail (vst_key_cost_is_legal (cost), NULL);

  if (!check_ring (keys, ring, error) || !(draft = vst_keys_begin_change (keys, ring, error)) ||
      !(slot = vst_keys_find_staff (draft, staff_id, error)))
    return NULL;

  kinds = (vst_key_slot_kinds (slot) | slot->wanted) & VST_KEYS_GRANTABLE;
  if (!lock_with_passphrase (draft, slot, passphrase, cost, &slot_private, error))
    return NULL;

  slot->must_change = TRUE;
  slot->wanted = 0;
  give_database (draft, ring, slot);
  vst_key_slot_give_own_pair (slot);
  vst_keys_hand_over (draft, ring, slot, kinds);
  return vst_keys_end_change (g_steal_pointer (&draft), ring);
}

/**
 * vst_keys_revoke_member:
 * @administrators: who is an administrator, @staff_id among them or not
 *
 * Lets somebody open the hub no longer.
 *
 * It takes nothing from a copy of the folder that she may have: if she may, or
 * left on bad terms, rotate the keys she held.  It fails with
 * `VST_ERROR_LAST_ADMINISTRATOR` when nobody would be left to let people in.
 */
VstKeys *
vst_keys_revoke_member (VstKeys *keys,
                        VstKeyRing *ring,
                        gint64 staff_id,
                        const gint64 *administrators,
                        gsize n_administrators,
                        GError **error)
{
  g_autoptr (VstKeys) draft = NULL;
  gboolean left = FALSE;
  VstKeySlot *slot;

  g_return_val_if_fail (keys != NULL && ring != NULL, NULL);
  g_return_val_if_fail (administrators != NULL || n_administrators == 0, NULL);

  draft = vst_keys_begin_change (keys, ring, error);
  if (draft == NULL || !(slot = vst_keys_find_staff (draft, staff_id, error)))
    return NULL;

  for (gsize i = 0; i < n_administrators && !left; i++)
    left = administrators[i] > 0 && administrators[i] != staff_id && vst_keys_find_slot (draft, administrators[i]) != NULL;

  if (!left)
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_LAST_ADMINISTRATOR, "No administrator would be left");
      return NULL;
    }

  g_ptr_array_remove (draft->slots, slot);
  return vst_keys_end_change (g_steal_pointer (&draft), ring);
}

/* The pair that protected people are sealed to.  Whoever has the kit of before at
 * hand carries its pair on; nobody else can, not even who looks after the keys.
 */
static void
give_kit_pair (VstKeys *keys,
               VstKeyRing *ring,
               VstKeySlot *slot,
               VstSecret *own)
{
  if (own != NULL)
    {
      vst_key_slot_give (slot, VST_KEY_OWN, 1, own);
      return;
    }

  vst_key_slot_give_own_pair (slot);
  keys->kit_maker = ring->staff_id;
}

/**
 * vst_keys_renew_recovery:
 * @ring: of whoever has the new kit made
 * @kit: (nullable): the ring of the kit of before, where she opened the hub with it
 * @recovery: (out): the secret of the new kit
 *
 * Makes the recovery kit of before worthless, and a new one.
 */
VstKeys *
vst_keys_renew_recovery (VstKeys *keys,
                         VstKeyRing *ring,
                         VstKeyRing *kit,
                         VstSecret **recovery,
                         GError **error)
{
  g_autoptr (VstKeys) draft = NULL;
  g_autoptr (VstSecret) secret = NULL;
  g_autoptr (VstSecret) slot_private = NULL;
  VstSecret *own = NULL;
  VstKeyKinds kinds = 0;
  VstKeySlot *slot;

  g_return_val_if_fail (keys != NULL && ring != NULL && recovery != NULL, NULL);

  if (!check_ring (keys, ring, error) || !(draft = vst_keys_begin_change (keys, ring, error)))
    return NULL;

  secret = vst_secret_new_random (VST_RECOVERY_SIZE);
  slot = vst_keys_find_slot (draft, VST_STAFF_RECOVERY);

  /* Another one may have been made since. */
  if (kit != NULL && memcmp (kit->slot_public, slot->public_key, sizeof kit->slot_public) == 0)
    own = vst_key_ring_get_own_key (kit);

  if (!vst_key_slot_lock (slot, draft->hub_id, secret, &slot_private, error))
    return NULL;

  for (VstKeyKind kind = VST_KEY_DATABASE; kind < VST_KEY_LAST; kind++)
    if (draft->generations[kind] != 0)
      kinds |= VST_KEY_BIT (kind);

  slot->wanted = 0;
  give_database (draft, ring, slot);
  give_kit_pair (draft, ring, slot, own);
  vst_keys_hand_over (draft, ring, slot, kinds & VST_KEYS_GRANTABLE);

  *recovery = g_steal_pointer (&secret);
  return vst_keys_end_change (g_steal_pointer (&draft), ring);
}

/**
 * vst_keys_get_kit_maker:
 *
 * Who had the recovery kit made, and so has seen its words: it is given the keys
 * of nobody whom she must not know.
 *
 * Returns: 0 for the kit of the founding, which belongs to all administrators
 */
gint64
vst_keys_get_kit_maker (VstKeys *keys)
{
  g_return_val_if_fail (keys != NULL, 0);

  return keys->kit_maker;
}
