/* vst-csv.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-table.h"

G_BEGIN_DECLS

VstTable *vst_csv_read        (GBytes              *bytes,
                               GCancellable        *cancellable,
                               VstTableFault       *fault,
                               GError             **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes   *vst_csv_write       (VstTable            *table,
                               const VstTableKind  *kinds,
                               char                 delimiter,
                               gboolean             mark,
                               GCancellable        *cancellable,
                               GError             **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean  vst_csv_is_number   (const char          *text);
gboolean  vst_csv_needs_guard (const char          *text);

G_END_DECLS
