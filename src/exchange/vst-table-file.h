/* vst-table-file.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-table.h"

G_BEGIN_DECLS

/* On any thread. */
GBytes   *vst_table_open_file  (const char          *path,
                                GCancellable        *cancellable,
                                VstTableFault       *fault,
                                GError             **error) G_GNUC_WARN_UNUSED_RESULT;
VstTable *vst_table_read_file  (const char          *path,
                                const char          *sheet,
                                GCancellable        *cancellable,
                                VstTableFault       *fault,
                                GError             **error) G_GNUC_WARN_UNUSED_RESULT;
VstTable *vst_table_read_bytes (GBytes              *bytes,
                                const char          *sheet,
                                GCancellable        *cancellable,
                                VstTableFault       *fault,
                                GError             **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean  vst_table_write_file (VstTable            *table,
                                const char          *path,
                                VstTableFormat       format,
                                const VstTableKind  *kinds,
                                char                 delimiter,
                                const char          *sheet,
                                GCancellable        *cancellable,
                                GError             **error);
gboolean  vst_table_write_bytes (GBytes             *bytes,
                                const char          *path,
                                GError             **error);

G_END_DECLS
