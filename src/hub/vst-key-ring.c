/* vst-key-ring.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-key-ring.h"

#include <string.h>

#include "vst-error.h"
#include "vst-keys-private.h"

static void
held_clear (gpointer data)
{
  VstHeldKey *held = data;

  g_clear_pointer (&held->key, vst_secret_unref);
}

static void
hold (VstKeyRing *ring,
      VstKeyKind kind,
      guint32 generation,
      VstSecret *key)
{
  VstHeldKey held = { kind, generation, key };

  g_array_append_val (ring->keys, held);
}

/* Follows the links down from the newest generation she holds. */
static gboolean
follow_links (VstKeyRing *ring,
              VstKeys *keys,
              VstKeyKind kind)
{
  for (guint32 generation = keys->generations[kind]; generation > 1; generation--)
    {
      VstSecret *newer = vst_key_ring_get_key (ring, kind, generation);

      if (newer == NULL || vst_key_ring_get_key (ring, kind, generation - 1) != NULL)
        continue;

      for (guint i = 0; i < keys->links->len; i++)
        {
          const VstKeyLink *link = &g_array_index (keys->links, VstKeyLink, i);
          VstSecret *older;

          if (link->kind != kind || link->generation != generation - 1)
            continue;

          older = vst_key_link_open (keys, link, newer);
          if (older == NULL)
            return FALSE;
          hold (ring, kind, generation - 1, older);
          break;
        }
    }

  return TRUE;
}

static gboolean
take_grants (VstKeyRing *ring,
             const VstKeySlot *slot)
{
  for (guint i = 0; i < slot->grants->len; i++)
    {
      const VstKeyGrant *grant = &g_array_index (slot->grants, VstKeyGrant, i);
      VstSecret *key = vst_key_slot_take (slot, ring->slot_private, grant);

      if (key == NULL)
        return FALSE;
      hold (ring, grant->kind, grant->generation, key);
    }

  return TRUE;
}

/**
 * vst_key_ring_open:
 * @slot: one of @keys
 * @slot_private: private half of its pair
 *
 * Takes every key that @slot was given off its seal, and checks the whole file
 * with the database's.
 *
 * It fails with `VST_ERROR_CORRUPT` when the file isn't as we wrote it.
 */
VstKeyRing *
vst_key_ring_open (VstKeys *keys,
                   const VstKeySlot *slot,
                   VstSecret *slot_private,
                   GError **error)
{
  g_autoptr (VstKeyRing) ring = g_new0 (VstKeyRing, 1);
  VstSecret *database_key;
  gboolean whole;

  g_atomic_ref_count_init (&ring->ref_count);
  ring->keys = g_array_new (FALSE, TRUE, sizeof (VstHeldKey));
  g_array_set_clear_func (ring->keys, held_clear);
  ring->staff_id = slot->staff_id;
  ring->slot_private = vst_secret_ref (slot_private);
  ring->pending = keys->pending;
  memcpy (ring->hub_id, keys->hub_id, sizeof ring->hub_id);
  memcpy (ring->slot_public, slot->public_key, sizeof ring->slot_public);
  memcpy (ring->own_public, slot->own_public, sizeof ring->own_public);
  memcpy (ring->generations, keys->generations, sizeof ring->generations);

  whole = take_grants (ring, slot);
  database_key = vst_key_ring_get_database_key (ring);
  whole = whole && database_key != NULL && vst_keys_authenticate (keys, database_key);
  for (VstKeyKind kind = VST_KEY_BACKUP; whole && kind < VST_KEY_LAST; kind++)
    whole = follow_links (ring, keys, kind);

  if (!whole)
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_CORRUPT, "The keys file isn't as it was written");
      return NULL;
    }

  return g_steal_pointer (&ring);
}

VstKeyRing *
vst_key_ring_ref (VstKeyRing *ring)
{
  g_return_val_if_fail (ring != NULL, NULL);

  g_atomic_ref_count_inc (&ring->ref_count);
  return ring;
}

void
vst_key_ring_unref (VstKeyRing *ring)
{
  g_return_if_fail (ring != NULL);

  if (!g_atomic_ref_count_dec (&ring->ref_count))
    return;

  g_array_unref (ring->keys);
  vst_secret_unref (ring->slot_private);
  g_free (ring);
}

/**
 * vst_key_ring_get_staff_id:
 *
 * Whose ring it is; `VST_STAFF_RECOVERY` for the kit's.
 */
gint64
vst_key_ring_get_staff_id (VstKeyRing *ring)
{
  g_return_val_if_fail (ring != NULL, -1);

  return ring->staff_id;
}

/**
 * vst_key_ring_get_kinds:
 *
 * The kinds of which it has the newest generation.
 */
VstKeyKinds
vst_key_ring_get_kinds (VstKeyRing *ring)
{
  VstKeyKinds kinds = 0;

  g_return_val_if_fail (ring != NULL, 0);

  for (VstKeyKind kind = VST_KEY_DATABASE; kind < VST_KEY_LAST; kind++)
    if (vst_key_ring_get_key (ring, kind, 0) != NULL)
      kinds |= VST_KEY_BIT (kind);

  return kinds;
}

/**
 * vst_key_ring_get_generation:
 *
 * The newest generation of a kind, whether or not it is held; what is sealed
 * now is sealed under it.
 *
 * Returns: 0 when nobody has had one yet
 */
guint32
vst_key_ring_get_generation (VstKeyRing *ring,
                             VstKeyKind kind)
{
  g_return_val_if_fail (ring != NULL, 0);
  g_return_val_if_fail (kind > 0 && kind < VST_KEY_LAST, 0);

  return ring->generations[kind];
}

/**
 * vst_key_ring_get_key:
 * @generation: 0 for the newest
 *
 * Returns: (transfer none) (nullable): %NULL when it isn't held
 */
VstSecret *
vst_key_ring_get_key (VstKeyRing *ring,
                      VstKeyKind kind,
                      guint32 generation)
{
  g_return_val_if_fail (ring != NULL, NULL);
  g_return_val_if_fail (kind > 0 && kind < VST_KEY_LAST, NULL);

  if (generation == 0)
    generation = ring->generations[kind];

  for (guint i = 0; i < ring->keys->len; i++)
    {
      const VstHeldKey *held = &g_array_index (ring->keys, VstHeldKey, i);

      if (held->kind == kind && held->generation == generation)
        return held->key;
    }

  return NULL;
}

VstSecret *
vst_key_ring_get_database_key (VstKeyRing *ring)
{
  return vst_key_ring_get_key (ring, VST_KEY_DATABASE, 0);
}

/**
 * vst_key_ring_get_pending_database_key:
 *
 * The key that the database is getting.  If a rotation was cut short the
 * database opens with this one or with vst_key_ring_get_database_key(), and
 * never with both.
 *
 * Returns: (transfer none) (nullable): %NULL when no rotation is on its way
 */
VstSecret *
vst_key_ring_get_pending_database_key (VstKeyRing *ring)
{
  g_return_val_if_fail (ring != NULL, NULL);

  return ring->pending != 0 ? vst_key_ring_get_key (ring, VST_KEY_DATABASE, ring->pending) : NULL;
}

/**
 * vst_key_ring_get_own_key:
 *
 * Returns: (transfer none) (nullable): %NULL for the recovery kit, which is
 *   nobody
 */
VstSecret *
vst_key_ring_get_own_key (VstKeyRing *ring)
{
  return vst_key_ring_get_key (ring, VST_KEY_OWN, 0);
}

/**
 * vst_key_ring_get_own_public_key:
 * @public_key: (out caller-allocates): room for `VST_PUBLIC_KEY_SIZE` bytes
 *
 * What others seal to when only she may open it.
 */
void
vst_key_ring_get_own_public_key (VstKeyRing *ring,
                                 guint8 *public_key)
{
  g_return_if_fail (ring != NULL && public_key != NULL);

  memcpy (public_key, ring->own_public, sizeof ring->own_public);
}
