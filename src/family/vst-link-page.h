/* vst-link-page.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-hub.h"
#include "vst-message.h"
#include "vst-page.h"

G_BEGIN_DECLS

#define VST_TYPE_LINK_PAGE (vst_link_page_get_type ())

G_DECLARE_FINAL_TYPE (VstLinkPage, vst_link_page, VST, LINK_PAGE, VstPage)

void vst_link_page_present (GtkWidget  *from,
                            VstHub     *hub,
                            VstMessage *message);

G_END_DECLS
