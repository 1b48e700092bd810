/* vst-keys-private.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <sodium.h>

#include "vst-keys.h"

G_BEGIN_DECLS

/* What the files of the keys share. */

#define VST_KEYS_LONGEST_NAME 800
#define VST_SEALED_GRANT_SIZE (1 + 4 + VST_KEY_SIZE + crypto_box_SEALBYTES)
#define VST_SEALED_KEY_SIZE   (VST_KEY_SIZE + crypto_aead_xchacha20poly1305_ietf_ABYTES)
#define VST_NONCE_SIZE        crypto_aead_xchacha20poly1305_ietf_NPUBBYTES

/* How a slot is opened. */
typedef enum
{
  VST_SLOT_RECOVERY   = 0,
  VST_SLOT_PASSPHRASE = 1,
} VstSlotKind;

/* A key sealed to the public key of a slot. */
typedef struct
{
  VstKeyKind kind;
  guint32    generation;
  guint8     sealed[VST_SEALED_GRANT_SIZE];
} VstKeyGrant;

/* A key sealed under the next generation of its kind, so that whoever holds
 * the newest reaches the older ones.
 */
typedef struct
{
  VstKeyKind kind;
  guint32    generation;
  guint8     nonce[VST_NONCE_SIZE];
  guint8     sealed[VST_SEALED_KEY_SIZE];
} VstKeyLink;

/* Somebody's way in: her passphrase opens the private half of the slot's pair,
 * and that the grants.  The slot's pair is new with each passphrase, so that
 * an old passphrase and an old copy of the file open nothing of today's.
 */
typedef struct
{
  gint64       staff_id;
  char        *name;
  gboolean     must_change;
  VstKeyKinds  wanted;
  guint8       own_public[VST_PUBLIC_KEY_SIZE];

  VstSlotKind  kind;
  VstKeyCost   cost;
  guint8       salt[crypto_pwhash_SALTBYTES];
  guint8       public_key[VST_PUBLIC_KEY_SIZE];
  guint8       nonce[VST_NONCE_SIZE];
  guint8       sealed_private[VST_SEALED_KEY_SIZE];

  GArray      *grants;              /* of VstKeyGrant */
} VstKeySlot;

struct _VstKeys
{
  gatomicrefcount ref_count;

  guint8       hub_id[VST_HUB_ID_SIZE];
  guint64      revision;
  char        *name_en;
  char        *name_fr;
  char        *zone;
  VstHubCard   card;                /* its names are the two above */
  guint64      anchor_count;
  guint8       anchor_head[VST_ANCHOR_SIZE];
  guint32      generations[VST_KEY_LAST];   /* 0: nobody has had one yet */
  guint32      pending;             /* generation the database is moving to, or 0 */
  guint8       backup_public[VST_PUBLIC_KEY_SIZE];
  VstKeyCost   cost;                /* the last one used, for whom we don't know */
  gint64       kit_maker;           /* who had the kit made; 0 at the founding */

  GPtrArray   *slots;               /* of VstKeySlot; the recovery kit's first */
  GArray      *links;               /* of VstKeyLink */

  GBytes      *bytes;               /* the file with all this in it */
  GBytes      *saved;               /* what was on disk when this was begun */
};

struct _VstKeyRing
{
  gatomicrefcount ref_count;

  guint8       hub_id[VST_HUB_ID_SIZE];
  gint64       staff_id;
  VstSecret   *slot_private;
  guint8       slot_public[VST_PUBLIC_KEY_SIZE];
  guint8       own_public[VST_PUBLIC_KEY_SIZE];
  guint32      generations[VST_KEY_LAST];
  guint32      pending;
  GArray      *keys;                /* of VstHeldKey */
};

typedef struct
{
  VstKeyKind kind;
  guint32    generation;
  VstSecret *key;
} VstHeldKey;

/* vst-keys.c */
VstKeys     *vst_keys_new_empty    (void);
VstKeySlot  *vst_key_slot_new      (void);
VstKeySlot  *vst_keys_find_slot    (VstKeys           *keys,
                                    gint64             staff_id);
VstKeySlot  *vst_keys_find_staff   (VstKeys           *keys,
                                    gint64             staff_id,
                                    GError           **error);
VstKeys     *vst_keys_begin_change (VstKeys           *keys,
                                    VstKeyRing        *ring,
                                    GError           **error);
VstKeys     *vst_keys_end_change   (VstKeys           *draft,
                                    VstKeyRing        *ring);

/* vst-keys-file.c */
gboolean     vst_keys_decode       (VstKeys           *keys,
                                    GBytes            *bytes,
                                    GError           **error);
void         vst_keys_encode       (VstKeys           *keys,
                                    VstSecret         *database_key);
gboolean     vst_keys_authenticate (VstKeys           *keys,
                                    VstSecret         *database_key);

/* vst-key-slot.c */
gboolean     vst_key_slot_lock     (VstKeySlot        *slot,
                                    const guint8      *hub_id,
                                    VstSecret         *secret,
                                    VstSecret        **slot_private,
                                    GError           **error);
VstSecret   *vst_key_slot_open     (const VstKeySlot  *slot,
                                    const guint8      *hub_id,
                                    VstSecret         *secret);
void         vst_key_slot_give     (VstKeySlot        *slot,
                                    VstKeyKind         kind,
                                    guint32            generation,
                                    VstSecret         *key);
void         vst_key_slot_give_own_pair (VstKeySlot   *slot);
VstSecret   *vst_key_slot_take     (const VstKeySlot  *slot,
                                    VstSecret         *slot_private,
                                    const VstKeyGrant *grant);
gboolean     vst_key_slot_holds    (const VstKeySlot  *slot,
                                    VstKeyKind         kind,
                                    guint32            generation);
VstKeyKinds  vst_key_slot_kinds    (const VstKeySlot  *slot);
void         vst_key_slot_drop     (VstKeySlot        *slot,
                                    VstKeyKind         kind,
                                    guint32            generation);
void         vst_key_link          (VstKeys           *keys,
                                    VstKeyKind         kind,
                                    guint32            generation,
                                    VstSecret         *older,
                                    VstSecret         *newer);
VstSecret   *vst_key_link_open     (VstKeys           *keys,
                                    const VstKeyLink  *link,
                                    VstSecret         *newer);
gboolean     vst_keys_is_linked    (VstKeys           *keys,
                                    VstKeyKind         kind,
                                    guint32            generation);

/* vst-keys-rotation.c */
void         vst_keys_make_kind    (VstKeys           *keys,
                                    VstKeyKind         kind);
void         vst_keys_hand_over    (VstKeys           *keys,
                                    VstKeyRing        *ring,
                                    VstKeySlot        *slot,
                                    VstKeyKinds        kinds);

/* vst-key-ring.c */
VstKeyRing  *vst_key_ring_open     (VstKeys           *keys,
                                    const VstKeySlot  *slot,
                                    VstSecret         *slot_private,
                                    GError           **error);

G_END_DECLS
