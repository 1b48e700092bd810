/* vst-hub-opening.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-db.h"
#include "vst-keys.h"
#include "vst-session.h"
#include "vst-staff.h"

G_BEGIN_DECLS

/**
 * VstHubOpening:
 *
 * What a passphrase that fits opens: made on a thread, since deriving the key
 * takes its time.
 */
typedef struct
{
  VstSession *session;
  VstStaff   *staff;
  VstKeys    *keys;
  gint64      last_sign_in;    /* microseconds UTC; 0 for never */
  guint       wrong_tries;     /* since then */
  gboolean    migrated;
  char       *zone;            /* where the hub is */
  int         lock;            /* keeps others from writing every page anew */
} VstHubOpening;

VstHubOpening *vst_hub_opening_try      (const char      *folder,
                                         gint64           staff_id,
                                         const char      *passphrase,
                                         GError         **error) G_GNUC_WARN_UNUSED_RESULT;
VstHubOpening *vst_hub_opening_by_ring  (const char      *folder,
                                         gint64           staff_id,
                                         VstKeyRing      *ring,
                                         const char      *why,
                                         GError         **error) G_GNUC_WARN_UNUSED_RESULT;
void           vst_hub_opening_free     (VstHubOpening   *self);
gboolean       vst_hub_cast_anchor      (const char      *folder,
                                         VstSession      *session,
                                         VstDb           *db,
                                         GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstHubOpening, vst_hub_opening_free)

G_END_DECLS
