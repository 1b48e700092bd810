/* vst-import-listed.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-import-row.h"

G_BEGIN_DECLS

/* The columns whose cells another room keeps, and reads for a list that goes out. */
#define VST_IMPORT_N_LISTED 2

extern const VstFamilyColumn vst_import_listed[VST_IMPORT_N_LISTED];

gboolean  vst_import_may_list     (VstView               *view,
                                   const VstImportCells  *cells,
                                   GError               **error);
gboolean  vst_import_read_listed  (const VstImportCells  *cells,
                                   VstImportFamily       *family,
                                   guint                  position,
                                   const char           **column,
                                   GError               **error);
void      vst_import_listed_free  (VstImportListed       *self);

G_END_DECLS
