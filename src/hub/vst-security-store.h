/* vst-security-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-db.h"
#include "vst-view.h"

G_BEGIN_DECLS

/* Kinds of rows */
#define VST_SECURITY_SIGN_IN    "sign-in"
#define VST_SECURITY_SIGN_OUT   "sign-out"
#define VST_SECURITY_WRONG      "wrong-passphrase"
#define VST_SECURITY_MEMBER     "member-added"
#define VST_SECURITY_REVOKED    "member-revoked"
#define VST_SECURITY_RESET      "passphrase-reset"
#define VST_SECURITY_CHANGED    "passphrase-changed"
#define VST_SECURITY_ROTATED    "keys-rotated"
#define VST_SECURITY_BACKUP     "backup"
#define VST_SECURITY_RESTORED   "restored"
#define VST_SECURITY_REPLACED   "replaced-removed"
#define VST_SECURITY_KIT        "recovery-kit"
#define VST_SECURITY_KEYS_OLD   "keys-old"
#define VST_SECURITY_UNSAVED    "commit-failed"
#define VST_SECURITY_CANCELLED  "import-cancelled"

gboolean vst_security_add              (VstDb        *db,
                                        gint64        staff_id,
                                        const char   *session,
                                        const char   *kind,
                                        gint64        about_id,
                                        const char   *detail,
                                        GError      **error);
gboolean vst_security_get_last_sign_in (VstDb        *db,
                                        gint64        staff_id,
                                        gint64       *at,
                                        GError      **error);
gboolean vst_security_read_last_sign_in (VstView     *view,
                                         gint64       staff_id,
                                         gint64      *at,
                                         GError     **error);

G_END_DECLS
