/* vst-xlsx-sheet.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-xlsx-part.h"

G_BEGIN_DECLS

gboolean vst_xlsx_sheet_read (VstXlsxFile      *file,
                              const char       *strings_part,
                              const char       *sheet_part,
                              GArray           *kinds,
                              gboolean          since_1904,
                              VstTableBuilder  *builder,
                              GError          **error);

G_END_DECLS
