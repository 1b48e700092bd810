/* vst-pack-import-page.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-hub.h"
#include "vst-page.h"

G_BEGIN_DECLS

#define VST_TYPE_PACK_IMPORT_PAGE (vst_pack_import_page_get_type ())

G_DECLARE_FINAL_TYPE (VstPackImportPage, vst_pack_import_page, VST, PACK_IMPORT_PAGE, VstPage)

/* @target: the path of a file that was chosen */
GtkWidget *vst_pack_import_page_new (VstHub    *hub,
                                     GVariant  *target) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
