/* vst-contact-key.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"
#include "vst-contact.h"

G_BEGIN_DECLS

/* Keyed digests, so that a phone and a postal code are found unopened */
gboolean vst_contact_index        (VstAct                 *act,
                                   gint64                  contact_id,
                                   const VstContactEntry  *entry,
                                   GError                **error);
gboolean vst_contact_unindex      (VstAct                 *act,
                                   gint64                  contact_id,
                                   GError                **error);
gboolean vst_contact_add_keys     (VstView                *view,
                                   const VstSql           *add,
                                   gint64                  contact_id,
                                   const VstContactEntry  *entry,
                                   GError                **error);
gboolean vst_contact_postal_token (VstKeyRing             *ring,
                                   const char             *code,
                                   guint8                 *token);

G_END_DECLS
