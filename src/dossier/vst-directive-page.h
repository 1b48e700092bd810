/* vst-directive-page.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-hub.h"
#include "vst-page.h"

G_BEGIN_DECLS

#define VST_TYPE_DIRECTIVE_PAGE (vst_directive_page_get_type ())

G_DECLARE_FINAL_TYPE (VstDirectivePage, vst_directive_page, VST, DIRECTIVE_PAGE, VstPage)

void vst_directive_page_present (GtkWidget *from,
                         VstHub    *hub,
                         gint64     family_id);

G_END_DECLS
