/* vst-export.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-family-list.h"
#include "vst-family-store.h"

G_BEGIN_DECLS

/**
 * VstExport:
 * @path: the file to write; replaced when it is whole
 * @format: CSV or XLSX
 * @delimiter: of CSV: `,` or `;` or a tab
 * @closed: also families whose file is closed
 *
 * What to take away.
 */
typedef struct
{
  char           *path;
  VstTableFormat  format;
  char            delimiter;
  gboolean        closed;
} VstExport;

VstExport *vst_export_new  (const char      *path,
                            VstTableFormat   format,
                            char             delimiter,
                            gboolean         closed) G_GNUC_WARN_UNUSED_RESULT;
void       vst_export_free (VstExport       *self);

extern const VstReading vst_export_families;   /* args: VstExport → guint *, how many families */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstExport, vst_export_free)

G_END_DECLS
