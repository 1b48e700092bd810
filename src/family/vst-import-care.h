/* vst-import-care.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-import-row.h"

G_BEGIN_DECLS

/* Between the adults of one child, and all that is said of them. */
#define VST_IMPORT_BETWEEN ';'

gboolean  vst_import_read_care      (const VstImportCells  *cells,
                                     VstImportFamily       *family,
                                     guint                  position,
                                     const char           **column,
                                     GError               **error);
gboolean  vst_import_settle_care    (VstImportFamily       *family,
                                     const char            *today,
                                     guint                 *row,
                                     const char           **column,
                                     GError               **error);
void      vst_import_custody_free   (VstImportCustody      *self);

/* For lists that go out: what a name is told by. */
char     *vst_import_care_name      (const VstPersonEntry  *person,
                                     GPtrArray             *people) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
