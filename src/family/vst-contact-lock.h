/* vst-contact-lock.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"
#include "vst-secret.h"

G_BEGIN_DECLS

VstSecret *vst_contact_lock_read    (VstView       *view,
                                     gint64         contact_id,
                                     GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   vst_contact_lock_check   (VstView       *view,
                                     gint64         contact_id,
                                     GError       **error);

/* A new one.  Whatever was sealed with the one before can't be read any more. */
gboolean   vst_contact_lock_renew   (VstAct        *act,
                                     gint64         contact_id,
                                     GError       **error);

G_END_DECLS
