/* vst-import-page.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-import-job.h"
#include "vst-page.h"

G_BEGIN_DECLS

#define VST_TYPE_IMPORT_PAGE (vst_import_page_get_type ())

G_DECLARE_FINAL_TYPE (VstImportPage, vst_import_page, VST, IMPORT_PAGE, VstPage)

GtkWidget    *vst_import_page_new     (VstHub        *hub,
                                       GVariant      *target) G_GNUC_WARN_UNUSED_RESULT;
VstImportJob *vst_import_page_get_job (VstImportPage *self);

G_END_DECLS
