/* vst-disclosure-page.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-hub.h"
#include "vst-page.h"

G_BEGIN_DECLS

#define VST_TYPE_DISCLOSURE_PAGE (vst_disclosure_page_get_type ())

G_DECLARE_FINAL_TYPE (VstDisclosurePage, vst_disclosure_page, VST, DISCLOSURE_PAGE, VstPage)

void vst_disclosure_page_present (GtkWidget  *from,
                                  VstHub     *hub,
                                  gint64      family_id);

G_END_DECLS
