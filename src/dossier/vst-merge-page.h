/* vst-merge-page.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-hub.h"
#include "vst-page.h"

G_BEGIN_DECLS

#define VST_TYPE_MERGE_PAGE (vst_merge_page_get_type ())

G_DECLARE_FINAL_TYPE (VstMergePage, vst_merge_page, VST, MERGE_PAGE, VstPage)

GtkWidget *vst_merge_page_new (VstHub   *hub,
                             GVariant *target) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
