/* vst-test-import.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-import.h"
#include "vst-test-family.h"

G_BEGIN_DECLS

/* A hub with a coordinator signed in, and short ways from a list to its families. */
void           vst_test_import_set_up   (VstTestHub     *self,
                                         gconstpointer   data);
VstImportPlan *vst_test_import_look     (VstTestHub     *self,
                                         const char     *bytes,
                                         gsize           size,
                                         GError        **error);
guint          vst_test_import_take_in  (VstTestHub     *self,
                                         VstImportPlan  *plan);
guint          vst_test_import_count    (VstTestHub     *self);
VstFamily     *vst_test_import_open     (VstTestHub     *self,
                                         const char     *name);

G_END_DECLS
