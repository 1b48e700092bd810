/* vst-import-columns-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "vst-import-job.h"

G_BEGIN_DECLS

#define VST_TYPE_IMPORT_COLUMNS_FIELD (vst_import_columns_field_get_type ())

G_DECLARE_FINAL_TYPE (VstImportColumnsField, vst_import_columns_field, VST, IMPORT_COLUMNS_FIELD, AdwBin)

void vst_import_columns_field_show        (VstImportColumnsField *self,
                                           VstImportJob          *job,
                                           gboolean               is_private);
void vst_import_columns_field_name_choice (GtkDropDown           *choice,
                                           const char            *name);

/* Of the files that are chosen. */
void       vst_import_columns_field_add_filters (GtkFileChooser *chooser);

G_END_DECLS
