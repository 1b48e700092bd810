/* vst-whom-page.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-hub.h"
#include "vst-page.h"
#include "vst-presence-day.h"

G_BEGIN_DECLS

#define VST_TYPE_WHOM_PAGE (vst_whom_page_get_type ())

G_DECLARE_FINAL_TYPE (VstWhomPage, vst_whom_page, VST, WHOM_PAGE, VstPage)

void vst_whom_page_present (GtkWidget      *from,
                            VstHub         *hub,
                            VstPresenceDay *there,
                            int             minute);

G_END_DECLS
