/* vst-test-family.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-alert-store.h"
#include "vst-family-store.h"
#include "vst-test-hub.h"

G_BEGIN_DECLS

/* A hub with reception signed in, and short ways to people for its tests. */
void            vst_test_family_set_up  (VstTestHub     *self,
                                         gconstpointer   data);
void            vst_test_set            (char          **text,
                                         const char     *to);
VstMemberEntry *vst_test_member         (const char     *role,
                                         const char     *given_name,
                                         const char     *family_name,
                                         const char     *born);
VstFamilyEntry *vst_test_family_entry   (const char     *given_name,
                                         const char     *family_name,
                                         const char     *phone);
VstFamily      *vst_test_family_add     (VstTestHub     *self,
                                         VstFamilyEntry *take_entry);
VstFamily      *vst_test_family_open    (VstTestHub     *self,
                                         gint64          family_id);
VstMember      *vst_test_family_member  (VstFamily      *family,
                                         guint           i);
void            vst_test_family_undo    (VstTestHub     *self);
gint64          vst_test_count          (VstTestHub     *self,
                                         const VstSql   *sql);

/* Something to mind from now on */
void            vst_test_family_mind    (VstTestHub     *self,
                                         gint64          family_id,
                                         VstAlertKind    kind);

G_END_DECLS
