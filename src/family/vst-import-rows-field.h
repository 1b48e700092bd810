/* vst-import-rows-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "vst-import-job.h"

G_BEGIN_DECLS

#define VST_TYPE_IMPORT_ROWS_FIELD (vst_import_rows_field_get_type ())

G_DECLARE_FINAL_TYPE (VstImportRowsField, vst_import_rows_field, VST, IMPORT_ROWS_FIELD, AdwBin)

void  vst_import_rows_field_show       (VstImportRowsField *self,
                                        VstImportJob       *job,
                                        gboolean            is_private);
void  vst_import_rows_field_focus      (VstImportRowsField *self);
guint vst_import_rows_field_get_filter (VstImportRowsField *self);
void  vst_import_rows_field_set_filter (VstImportRowsField *self,
                                        guint               filter);

G_END_DECLS
