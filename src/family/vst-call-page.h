/* vst-call-page.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-hub.h"
#include "vst-page.h"

G_BEGIN_DECLS

#define VST_TYPE_CALL_PAGE (vst_call_page_get_type ())

G_DECLARE_FINAL_TYPE (VstCallPage, vst_call_page, VST, CALL_PAGE, VstPage)

void vst_call_page_present (GtkWidget *from,
                            VstHub    *hub);

G_END_DECLS
