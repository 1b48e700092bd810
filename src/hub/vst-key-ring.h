/* vst-key-ring.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-secret.h"

G_BEGIN_DECLS

#define VST_KEY_SIZE 32

/**
 * VstKeyKind:
 * @VST_KEY_DATABASE: what the whole database is encrypted with
 * @VST_KEY_BACKUP: private half of the pair backups are sealed to
 * @VST_KEY_CONTACT: compartment of phones, addresses and safe contact
 * @VST_KEY_CLINICAL: compartment of clinical notes
 * @VST_KEY_TABLE: compartment of the rapid mobilization table
 * @VST_KEY_OWN: private half of a staff member's own pair
 *
 * What a key is for.  The numbers stand in files: they are never used again.
 */
typedef enum
{
  VST_KEY_DATABASE = 1,
  VST_KEY_BACKUP   = 2,
  VST_KEY_CONTACT  = 3,
  VST_KEY_CLINICAL = 4,
  VST_KEY_TABLE    = 5,
  VST_KEY_OWN      = 6,
  VST_KEY_LAST
} VstKeyKind;

/* A set of kinds, for masks. */
typedef guint32 VstKeyKinds;

#define VST_KEY_BIT(kind) ((VstKeyKinds) 1 << (kind))

/* What may be granted to one and not to another. */
#define VST_KEYS_GRANTABLE                                          \
  (VST_KEY_BIT (VST_KEY_BACKUP) | VST_KEY_BIT (VST_KEY_CONTACT) |   \
   VST_KEY_BIT (VST_KEY_CLINICAL) | VST_KEY_BIT (VST_KEY_TABLE))

/**
 * VstKeyRing:
 *
 * The keys of somebody who has proved who she is.
 *
 * It never changes, and any thread may hold it; when the last reference goes,
 * no key of it is left in memory.  After the `keys` file has changed,
 * vst_keys_refresh_ring() gives the ring that goes with it.
 */
typedef struct _VstKeyRing VstKeyRing;

VstKeyRing   *vst_key_ring_ref                      (VstKeyRing *ring) G_GNUC_WARN_UNUSED_RESULT;
void          vst_key_ring_unref                    (VstKeyRing *ring);

gint64        vst_key_ring_get_staff_id             (VstKeyRing *ring);
VstKeyKinds   vst_key_ring_get_kinds                (VstKeyRing *ring);
guint32       vst_key_ring_get_generation           (VstKeyRing *ring,
                                                     VstKeyKind  kind);
VstSecret    *vst_key_ring_get_key                  (VstKeyRing *ring,
                                                     VstKeyKind  kind,
                                                     guint32     generation);

/* The database's, and the one it gets while a rotation is on its way. */
VstSecret    *vst_key_ring_get_database_key         (VstKeyRing *ring);
VstSecret    *vst_key_ring_get_pending_database_key (VstKeyRing *ring);

/* Her own pair, to which drafts and protected people are sealed. */
VstSecret    *vst_key_ring_get_own_key              (VstKeyRing *ring);
void          vst_key_ring_get_own_public_key       (VstKeyRing *ring,
                                                     guint8     *public_key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstKeyRing, vst_key_ring_unref)

G_END_DECLS
