/* vst-import-file.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "vst-table.h"

G_BEGIN_DECLS

void      vst_import_file_read        (GFile                *file,
                                       const char           *sheet,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
VstTable *vst_import_file_read_finish (GAsyncResult         *result,
                                       VstTableFault        *fault,
                                       GError              **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean  vst_import_file_is_family   (GFile               *file);

G_END_DECLS
