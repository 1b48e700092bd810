/* vst-merges-page.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-hub.h"
#include "vst-page.h"

G_BEGIN_DECLS

#define VST_TYPE_MERGES_PAGE (vst_merges_page_get_type ())

G_DECLARE_FINAL_TYPE (VstMergesPage, vst_merges_page, VST, MERGES_PAGE, VstPage)

GtkWidget *vst_merges_page_new (VstHub   *hub,
                              GVariant *target) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
