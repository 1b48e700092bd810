/* vst-keys-rotation.c
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

/* What those who may open the hub may open in it, and how keys are renewed.
 *
 * Not even an administrator holds what she doesn't need, so she often grants
 * what she can't hand over.  Then the grant is wanted, and handed over by the
 * program of the next holder who signs in.
 */

static const VstKeyKind grantable[] = { VST_KEY_BACKUP, VST_KEY_CONTACT, VST_KEY_CLINICAL, VST_KEY_TABLE };

/* The next generation of a kind, to everybody who held the one before. */
static VstSecret *
new_generation (VstKeys *keys,
                VstKeyKind kind)
{
  g_autoptr (VstSecret) key = vst_secret_new_random (VST_KEY_SIZE);
  guint32 before = keys->generations[kind];

  keys->generations[kind] = before + 1;
  for (guint i = 0; i < keys->slots->len; i++)
    {
      VstKeySlot *slot = g_ptr_array_index (keys->slots, i);

      /* The kit gets whatever there is. */
      if (slot->kind == VST_SLOT_RECOVERY || (before != 0 && vst_key_slot_holds (slot, kind, before)))
        vst_key_slot_give (slot, kind, before + 1, key);
    }

  if (kind == VST_KEY_BACKUP)
    crypto_scalarmult_base (keys->backup_public, vst_secret_get_bytes (key));

  return g_steal_pointer (&key);
}

/**
 * vst_keys_make_kind:
 *
 * Brings a kind into being that nobody has had yet.
 */
void
vst_keys_make_kind (VstKeys *keys,
                    VstKeyKind kind)
{
  g_autoptr (VstSecret) key = NULL;

  g_return_if_fail (keys->generations[kind] == 0);

  key = new_generation (keys, kind);
}

static gboolean
hand_over_kind (VstKeys *keys,
                VstKeyRing *ring,
                VstKeySlot *slot,
                VstKeyKind kind)
{
  gboolean whole = TRUE;

  /* A compartment comes into being with the first who may open it, so that
   * an administrator can let her in without ever holding it.
   */
  if (keys->generations[kind] == 0)
    {
      g_autoptr (VstSecret) key = new_generation (keys, kind);

      vst_key_slot_give (slot, kind, 1, key);
      return TRUE;
    }

  for (guint32 generation = keys->generations[kind]; generation > 0; generation--)
    {
      VstSecret *key = vst_key_ring_get_key (ring, kind, generation);

      if (vst_key_slot_holds (slot, kind, generation) || vst_keys_is_linked (keys, kind, generation))
        continue;
      if (key != NULL)
        vst_key_slot_give (slot, kind, generation, key);
      else
        whole = FALSE;
    }

  return whole;
}

/**
 * vst_keys_hand_over:
 *
 * Gives @slot what of @kinds the ring holds; the rest is wanted.
 */
void
vst_keys_hand_over (VstKeys *keys,
                    VstKeyRing *ring,
                    VstKeySlot *slot,
                    VstKeyKinds kinds)
{
  for (guint i = 0; i < G_N_ELEMENTS (grantable); i++)
    {
      VstKeyKinds bit = VST_KEY_BIT (grantable[i]);

      if ((kinds & bit) == 0)
        continue;
      if (hand_over_kind (keys, ring, slot, grantable[i]))
        slot->wanted &= ~bit;
      else
        slot->wanted |= bit;
    }
}

/**
 * vst_keys_grant:
 * @kinds: of `VST_KEYS_GRANTABLE`
 *
 * Lets a staff member open more than before.
 */
VstKeys *
vst_keys_grant (VstKeys *keys,
                VstKeyRing *ring,
                gint64 staff_id,
                VstKeyKinds kinds,
                GError **error)
{
  g_autoptr (VstKeys) draft = NULL;
  VstKeySlot *slot;

  g_return_val_if_fail (keys != NULL && ring != NULL, NULL);
  g_return_val_if_fail ((kinds & ~VST_KEYS_GRANTABLE) == 0, NULL);

  if (!(draft = vst_keys_begin_change (keys, ring, error)) || !(slot = vst_keys_find_staff (draft, staff_id, error)))
    return NULL;

  vst_keys_hand_over (draft, ring, slot, kinds);
  return vst_keys_end_change (g_steal_pointer (&draft), ring);
}

/**
 * vst_keys_withdraw:
 * @kinds: of `VST_KEYS_GRANTABLE`
 *
 * Lets a staff member open less than before.  She may have kept a copy: then
 * rotate these kinds as well.
 */
VstKeys *
vst_keys_withdraw (VstKeys *keys,
                   VstKeyRing *ring,
                   gint64 staff_id,
                   VstKeyKinds kinds,
                   GError **error)
{
  g_autoptr (VstKeys) draft = NULL;
  VstKeySlot *slot;

  g_return_val_if_fail (keys != NULL && ring != NULL, NULL);
  g_return_val_if_fail ((kinds & ~VST_KEYS_GRANTABLE) == 0, NULL);

  if (!(draft = vst_keys_begin_change (keys, ring, error)) || !(slot = vst_keys_find_staff (draft, staff_id, error)))
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (grantable); i++)
    if ((kinds & VST_KEY_BIT (grantable[i])) != 0)
      vst_key_slot_drop (slot, grantable[i], 0);

  slot->wanted &= ~kinds;
  return vst_keys_end_change (g_steal_pointer (&draft), ring);
}

/* Whether @ring could link a generation under the next, and nobody has. */
static gboolean
can_link (VstKeys *keys,
          VstKeyRing *ring,
          VstKeyKind kind,
          guint32 generation)
{
  return !vst_keys_is_linked (keys, kind, generation) &&
         vst_key_ring_get_key (ring, kind, generation) != NULL &&
         vst_key_ring_get_key (ring, kind, generation + 1) != NULL;
}

static void
link_what_is_loose (VstKeys *keys,
                    VstKeyRing *ring)
{
  for (guint i = 0; i < G_N_ELEMENTS (grantable); i++)
    for (guint32 generation = 1; generation < keys->generations[grantable[i]]; generation++)
      if (can_link (keys, ring, grantable[i], generation))
        vst_key_link (keys, grantable[i], generation,
                      vst_key_ring_get_key (ring, grantable[i], generation),
                      vst_key_ring_get_key (ring, grantable[i], generation + 1));
}

/* Whether @ring has something of a wanted kind that @slot lacks. */
static gboolean
can_hand_over (VstKeys *keys,
               VstKeyRing *ring,
               const VstKeySlot *slot,
               VstKeyKind kind)
{
  if ((slot->wanted & VST_KEY_BIT (kind)) == 0)
    return FALSE;

  for (guint32 generation = 1; generation <= keys->generations[kind]; generation++)
    if (vst_key_ring_get_key (ring, kind, generation) != NULL && !vst_key_slot_holds (slot, kind, generation) &&
        !vst_keys_is_linked (keys, kind, generation))
      return TRUE;

  return FALSE;
}

/**
 * vst_keys_can_settle:
 * @ring: of who has just signed in
 *
 * Whether vst_keys_settle() would hand anything over.
 */
gboolean
vst_keys_can_settle (VstKeys *keys,
                     VstKeyRing *ring)
{
  g_return_val_if_fail (keys != NULL && ring != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (grantable); i++)
    {
      for (guint32 generation = 1; generation < keys->generations[grantable[i]]; generation++)
        if (can_link (keys, ring, grantable[i], generation))
          return TRUE;

      for (guint j = 0; j < keys->slots->len; j++)
        if (can_hand_over (keys, ring, g_ptr_array_index (keys->slots, j), grantable[i]))
          return TRUE;
    }

  return FALSE;
}

/**
 * vst_keys_settle:
 * @ring: of who has just signed in
 *
 * Hands over what others were granted and only a holder can give.
 */
VstKeys *
vst_keys_settle (VstKeys *keys,
                 VstKeyRing *ring,
                 GError **error)
{
  g_autoptr (VstKeys) draft = vst_keys_begin_change (keys, ring, error);

  if (draft == NULL)
    return NULL;

  link_what_is_loose (draft, ring);
  for (guint i = 0; i < draft->slots->len; i++)
    {
      VstKeySlot *slot = g_ptr_array_index (draft->slots, i);

      vst_keys_hand_over (draft, ring, slot, slot->wanted);
    }

  return vst_keys_end_change (g_steal_pointer (&draft), ring);
}

/**
 * vst_keys_rotate:
 * @kinds: of `VST_KEYS_GRANTABLE`
 *
 * Gives new generations of keys to everybody who holds them now.
 *
 * What was sealed before stays readable: older generations are reached from
 * the newer ones.
 */
VstKeys *
vst_keys_rotate (VstKeys *keys,
                 VstKeyRing *ring,
                 VstKeyKinds kinds,
                 GError **error)
{
  g_autoptr (VstKeys) draft = NULL;

  g_return_val_if_fail (keys != NULL && ring != NULL, NULL);
  g_return_val_if_fail ((kinds & ~VST_KEYS_GRANTABLE) == 0, NULL);

  draft = vst_keys_begin_change (keys, ring, error);
  if (draft == NULL)
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (grantable); i++)
    {
      VstKeyKind kind = grantable[i];
      guint32 before = draft->generations[kind];
      VstSecret *older = before != 0 ? vst_key_ring_get_key (ring, kind, before) : NULL;
      g_autoptr (VstSecret) newer = NULL;

      if ((kinds & VST_KEY_BIT (kind)) == 0 || before == 0)
        continue;

      newer = new_generation (draft, kind);

      /* Who rotates what she doesn't hold leaves the link to the next holder. */
      if (older != NULL)
        vst_key_link (draft, kind, before, older, newer);
    }

  return vst_keys_end_change (g_steal_pointer (&draft), ring);
}

/**
 * vst_keys_begin_rekey:
 *
 * Gives everybody the database's next key beside the one of now.
 *
 * Save it, then rekey the database to the refreshed ring's
 * vst_key_ring_get_pending_database_key(), then vst_keys_finish_rekey().  Cut
 * short anywhere, exactly one of the two keys opens the database.
 */
VstKeys *
vst_keys_begin_rekey (VstKeys *keys,
                      VstKeyRing *ring,
                      GError **error)
{
  g_autoptr (VstKeys) draft = NULL;
  g_autoptr (VstSecret) key = NULL;

  g_return_val_if_fail (keys != NULL && ring != NULL, NULL);

  if (keys->pending != 0)
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_RULE, "A rotation is already under way");
      return NULL;
    }

  draft = vst_keys_begin_change (keys, ring, error);
  if (draft == NULL)
    return NULL;

  key = vst_secret_new_random (VST_KEY_SIZE);
  draft->pending = draft->generations[VST_KEY_DATABASE] + 1;
  for (guint i = 0; i < draft->slots->len; i++)
    vst_key_slot_give (g_ptr_array_index (draft->slots, i), VST_KEY_DATABASE, draft->pending, key);

  return vst_keys_end_change (g_steal_pointer (&draft), ring);
}

/**
 * vst_keys_finish_rekey:
 * @ring: refreshed since the rotation was begun
 * @rekeyed: whether the database opens with the new key
 *
 * Drops the key that doesn't open the database.
 */
VstKeys *
vst_keys_finish_rekey (VstKeys *keys,
                       VstKeyRing *ring,
                       gboolean rekeyed,
                       GError **error)
{
  g_autoptr (VstKeys) draft = NULL;
  guint32 dropped;

  g_return_val_if_fail (keys != NULL && ring != NULL, NULL);

  if (keys->pending == 0)
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_RULE, "No rotation is under way");
      return NULL;
    }

  draft = vst_keys_begin_change (keys, ring, error);
  if (draft == NULL)
    return NULL;
  if (vst_key_ring_get_key (ring, VST_KEY_DATABASE, draft->pending) == NULL)
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_CHANGED, "The ring is older than the rotation");
      return NULL;
    }

  dropped = rekeyed ? draft->generations[VST_KEY_DATABASE] : draft->pending;
  if (rekeyed)
    draft->generations[VST_KEY_DATABASE] = draft->pending;
  draft->pending = 0;
  for (guint i = 0; i < draft->slots->len; i++)
    vst_key_slot_drop (g_ptr_array_index (draft->slots, i), VST_KEY_DATABASE, dropped);

  return vst_keys_end_change (g_steal_pointer (&draft), ring);
}
