/* vst-test-sealed.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-test-family.h"

G_BEGIN_DECLS

#define VST_TEST_OTHER_PASSPHRASE "quite another passphrase"

/* A family with an alert, its mother's name and its phone; and who must not know it. */
gint64   vst_test_sealed_add      (VstTestHub   *self);
gint64   vst_test_sealed_block    (VstTestHub   *self,
                                   gint64        family_id,
                                   gint64        staff_id);
void     vst_test_sealed_lift     (VstTestHub   *self,
                                   gint64        block_id);
void     vst_test_sealed_rename   (VstTestHub   *self,
                                   gint64        family_id,
                                   const char   *name);
gint64   vst_test_sealed_alert    (VstTestHub   *self,
                                   gint64        family_id,
                                   const char   *text);

/* Whether who is signed in knows it, by that name. */
void     vst_test_sealed_assert_here (VstTestHub *self,
                                      gint64      family_id,
                                      const char *name);
void     vst_test_sealed_assert_gone (VstTestHub *self,
                                      gint64      family_id);

/* Who may sign in. */
void     vst_test_sealed_reset    (VstTestHub   *self,
                                   gint64        staff_id);
void     vst_test_sealed_enter_by (VstTestHub   *self,
                                   gint64        staff_id,
                                   const char   *passphrase);
void     vst_test_sealed_run      (VstTestHub   *self,
                                   const VstSql *sql);
gboolean vst_test_sealed_is_whole (VstTestHub   *self,
                                   guint         part);

G_END_DECLS
