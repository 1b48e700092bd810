/* vst-keys.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-key-cost.h"
#include "vst-key-ring.h"
#include "vst-language.h"

G_BEGIN_DECLS

#define VST_HUB_ID_SIZE      16
#define VST_ANCHOR_SIZE      32
#define VST_RECOVERY_SIZE    32
#define VST_PUBLIC_KEY_SIZE  32

/* The staff number of the recovery kit, which is nobody. */
#define VST_STAFF_RECOVERY   0

/**
 * VstKeys:
 *
 * The content of a hub's `keys` file: who may open the hub, what each of them
 * may open in it, and what must be known before it is open.
 *
 * It never changes.  What alters it gives a new one, which is then saved; the
 * old one stays as it was.  Any thread may hold it.  Whatever alters it needs
 * a ring, as the whole file is authenticated under the database's key.
 *
 * Nothing here asks who may do what: the door does.
 */
typedef struct _VstKeys VstKeys;

/* Of a hub, in one language */
#define VST_HUB_NAME_CHARS 80

/**
 * VstHubCard:
 *
 * What is shown of a hub before anybody has signed in.
 */
typedef struct
{
  const char  *name_en;
  const char  *name_fr;
  VstLanguage  language;            /* of the sign-in screen */
  gboolean     sample;              /* no passphrase rule, and a banner */
  guint32      veil_seconds;        /* lists and open files are veiled */
  guint32      idle_seconds;        /* and the hub is locked */
  guint32      desk_idle_seconds;   /* the same at reception */
  guint32      longest_seconds;     /* a session never lasts longer */
  const char  *zone;                /* of its clock; NULL where nobody said */
} VstHubCard;

/* 30 s, 5 min, 2 min, 10 h */
#define VST_HUB_CARD_TIMES 30, 300, 120, 36000

/**
 * VstKeyMember:
 * @wanted: what was granted by somebody who didn't hold it; it is handed over
 *   by vst_keys_settle() when somebody who does signs in
 *
 * What is known of somebody who may open the hub, without opening it.
 */
typedef struct
{
  gint64       staff_id;
  const char  *name;                /* the tile's */
  gboolean     must_change;         /* her passphrase was chosen by another */
  VstKeyKinds  held;
  VstKeyKinds  wanted;
  guint8       public_key[VST_PUBLIC_KEY_SIZE];
} VstKeyMember;

VstKeys      *vst_keys_create               (const VstHubCard  *card,
                                             VstSecret        **recovery,
                                             VstKeyRing       **ring,
                                             GError           **error) G_GNUC_WARN_UNUSED_RESULT;
VstKeys      *vst_keys_ref                  (VstKeys           *keys) G_GNUC_WARN_UNUSED_RESULT;
void          vst_keys_unref                (VstKeys           *keys);

/* The file */
VstKeys      *vst_keys_load                 (const char        *path,
                                             GError           **error) G_GNUC_WARN_UNUSED_RESULT;
VstKeys      *vst_keys_parse                (GBytes            *bytes,
                                             GError           **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes       *vst_keys_get_bytes            (VstKeys           *keys);
gboolean      vst_keys_save                 (VstKeys           *keys,
                                             const char        *path,
                                             GError           **error);

/* What one sees without a key */
const guint8 *vst_keys_get_hub_id           (VstKeys           *keys);
void          vst_keys_get_card             (VstKeys           *keys,
                                             VstHubCard        *card);
guint64       vst_keys_get_revision         (VstKeys           *keys);
guint32       vst_keys_get_generation       (VstKeys           *keys,
                                             VstKeyKind         kind);
gboolean      vst_keys_is_rekeying          (VstKeys           *keys);
guint64       vst_keys_get_anchor           (VstKeys           *keys,
                                             guint8            *head);
const guint8 *vst_keys_get_backup_key       (VstKeys           *keys);
guint         vst_keys_get_n_members        (VstKeys           *keys);
void          vst_keys_get_member           (VstKeys           *keys,
                                             guint              index,
                                             VstKeyMember      *member);
gboolean      vst_keys_find_member          (VstKeys           *keys,
                                             gint64             staff_id,
                                             VstKeyMember      *member);

/* Opening: as long as the passphrase costs, so not on the main thread */
VstKeyRing   *vst_keys_unlock               (VstKeys           *keys,
                                             gint64             staff_id,
                                             const char        *passphrase,
                                             GError           **error) G_GNUC_WARN_UNUSED_RESULT;
VstKeyRing   *vst_keys_unlock_recovery      (VstKeys           *keys,
                                             VstSecret         *recovery,
                                             GError           **error) G_GNUC_WARN_UNUSED_RESULT;
VstKeyRing   *vst_keys_refresh_ring         (VstKeys           *keys,
                                             VstKeyRing        *ring,
                                             GError           **error) G_GNUC_WARN_UNUSED_RESULT;

/* The hub */
VstKeys      *vst_keys_set_card             (VstKeys           *keys,
                                             VstKeyRing        *ring,
                                             const VstHubCard  *card,
                                             GError           **error) G_GNUC_WARN_UNUSED_RESULT;
VstKeys      *vst_keys_set_anchor           (VstKeys           *keys,
                                             VstKeyRing        *ring,
                                             guint64            count,
                                             const guint8      *head,
                                             GError           **error) G_GNUC_WARN_UNUSED_RESULT;

/* People */
VstKeys      *vst_keys_add_member           (VstKeys           *keys,
                                             VstKeyRing        *ring,
                                             gint64             staff_id,
                                             const char        *name,
                                             const char        *passphrase,
                                             VstKeyCost         cost,
                                             gboolean           must_change,
                                             VstKeyKinds        kinds,
                                             GError           **error) G_GNUC_WARN_UNUSED_RESULT;
VstKeys      *vst_keys_rename_member        (VstKeys           *keys,
                                             VstKeyRing        *ring,
                                             gint64             staff_id,
                                             const char        *name,
                                             GError           **error) G_GNUC_WARN_UNUSED_RESULT;
VstKeys      *vst_keys_change_passphrase    (VstKeys           *keys,
                                             VstKeyRing        *ring,
                                             const char        *passphrase,
                                             VstKeyCost         cost,
                                             VstKeyRing       **new_ring,
                                             GError           **error) G_GNUC_WARN_UNUSED_RESULT;
VstKeys      *vst_keys_reset_member         (VstKeys           *keys,
                                             VstKeyRing        *ring,
                                             gint64             staff_id,
                                             const char        *passphrase,
                                             VstKeyCost         cost,
                                             GError           **error) G_GNUC_WARN_UNUSED_RESULT;
VstKeys      *vst_keys_revoke_member        (VstKeys           *keys,
                                             VstKeyRing        *ring,
                                             gint64             staff_id,
                                             const gint64      *administrators,
                                             gsize              n_administrators,
                                             GError           **error) G_GNUC_WARN_UNUSED_RESULT;
VstKeys      *vst_keys_renew_recovery       (VstKeys           *keys,
                                             VstKeyRing        *ring,
                                             VstKeyRing        *kit,
                                             VstSecret        **recovery,
                                             GError           **error) G_GNUC_WARN_UNUSED_RESULT;
gint64        vst_keys_get_kit_maker        (VstKeys           *keys);

/* What they may open */
VstKeys      *vst_keys_grant                (VstKeys           *keys,
                                             VstKeyRing        *ring,
                                             gint64             staff_id,
                                             VstKeyKinds        kinds,
                                             GError           **error) G_GNUC_WARN_UNUSED_RESULT;
VstKeys      *vst_keys_withdraw             (VstKeys           *keys,
                                             VstKeyRing        *ring,
                                             gint64             staff_id,
                                             VstKeyKinds        kinds,
                                             GError           **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean      vst_keys_can_settle           (VstKeys           *keys,
                                             VstKeyRing        *ring);
VstKeys      *vst_keys_settle               (VstKeys           *keys,
                                             VstKeyRing        *ring,
                                             GError           **error) G_GNUC_WARN_UNUSED_RESULT;

/* Rotation */
VstKeys      *vst_keys_rotate               (VstKeys           *keys,
                                             VstKeyRing        *ring,
                                             VstKeyKinds        kinds,
                                             GError           **error) G_GNUC_WARN_UNUSED_RESULT;
VstKeys      *vst_keys_begin_rekey          (VstKeys           *keys,
                                             VstKeyRing        *ring,
                                             GError           **error) G_GNUC_WARN_UNUSED_RESULT;
VstKeys      *vst_keys_finish_rekey         (VstKeys           *keys,
                                             VstKeyRing        *ring,
                                             gboolean           rekeyed,
                                             GError           **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstKeys, vst_keys_unref)

G_END_DECLS
