/* vst-chit-sign-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"
#include "vst-chit.h"
#include "vst-staff.h"

G_BEGIN_DECLS

/**
 * VstSignature:
 *
 * Who signs as the second person at somebody else's desk, and the passphrase that
 * proves it.
 */
typedef struct
{
  gint64     staff_id;
  VstSecret *passphrase;   /* with its NUL */
} VstSignature;

VstSignature *vst_signature_new      (gint64          staff_id,
                                      const char     *passphrase) G_GNUC_WARN_UNUSED_RESULT;
void          vst_signature_free     (VstSignature   *self);

/* Within an act: that a ring is this hub's, and of somebody who may countersign. */
gboolean      vst_chit_signer_check  (VstView        *view,
                                      VstKeyRing     *ring,
                                      GError        **error);

/* That a chit waits for her; VST_ERROR_SECOND_PERSON when not */
gboolean      vst_chit_check_signs   (VstView        *view,
                                      VstChit        *chit,
                                      gint64          signer_id,
                                      GError        **error);

/* It takes as long as the passphrase costs, and never within a transaction. */
extern const VstReading vst_signature_read;    /* args: VstSignature → VstKeyRing, her own */
extern const VstReading vst_signers_read;      /* args: gint64 *, a chit → GPtrArray of VstStaff who may sign it */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstSignature, vst_signature_free)

G_END_DECLS
