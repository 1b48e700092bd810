/* vst-xlsx.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-table.h"

G_BEGIN_DECLS

gboolean  vst_xlsx_is_workbook (GBytes              *bytes);
VstTable *vst_xlsx_read        (GBytes              *bytes,
                                const char          *sheet,
                                GCancellable        *cancellable,
                                VstTableFault       *fault,
                                GError             **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean  vst_xlsx_write_file  (VstTable            *table,
                                const VstTableKind  *kinds,
                                const char          *sheet,
                                const char          *path,
                                GCancellable        *cancellable,
                                GError             **error);

G_END_DECLS
