/* vst-closing-page.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-evacuation-store.h"
#include "vst-hub.h"
#include "vst-page.h"

G_BEGIN_DECLS

#define VST_TYPE_CLOSING_PAGE (vst_closing_page_get_type ())

G_DECLARE_FINAL_TYPE (VstClosingPage, vst_closing_page, VST, CLOSING_PAGE, VstPage)

void vst_closing_page_present (GtkWidget                 *from,
                               VstHub                    *hub,
                               const VstEvacuationCount  *count);

G_END_DECLS
