/* vst-import-line-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "vst-import-job.h"
#include "vst-import-list.h"

G_BEGIN_DECLS

#define VST_TYPE_IMPORT_LINE_FIELD (vst_import_line_field_get_type ())

G_DECLARE_FINAL_TYPE (VstImportLineField, vst_import_line_field, VST, IMPORT_LINE_FIELD, AdwBin)

GtkWidget  *vst_import_line_field_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void        vst_import_line_field_show       (VstImportLineField *self,
                                              VstImportJob       *job,
                                              VstImportItem      *item,
                                              gboolean            is_private);
void        vst_import_line_field_clear      (VstImportLineField *self);

/* What a screen reader says of the row. */
const char *vst_import_line_field_get_spoken (VstImportLineField *self);

G_END_DECLS
