/* vst-table-samples.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-table.h"

G_BEGIN_DECLS

char     *vst_test_table_write       (VstTable *table) G_GNUC_WARN_UNUSED_RESULT;
VstTable *vst_test_table_new_nasty   (void) G_GNUC_WARN_UNUSED_RESULT;
void      vst_test_assert_same_cells (VstTable *a,
                                      VstTable *b);
gboolean  vst_test_has_same_cells    (VstTable *a,
                                      VstTable *b);

G_END_DECLS
