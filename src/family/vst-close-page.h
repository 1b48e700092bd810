/* vst-close-page.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-family.h"
#include "vst-hub.h"
#include "vst-page.h"

G_BEGIN_DECLS

#define VST_TYPE_CLOSE_PAGE (vst_close_page_get_type ())

G_DECLARE_FINAL_TYPE (VstClosePage, vst_close_page, VST, CLOSE_PAGE, VstPage)

void vst_close_page_present (GtkWidget *from,
                             VstHub    *hub,
                             VstFamily *family);

G_END_DECLS
