/* vst-block-page.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-hub.h"
#include "vst-page.h"

G_BEGIN_DECLS

#define VST_TYPE_BLOCK_PAGE (vst_block_page_get_type ())

G_DECLARE_FINAL_TYPE (VstBlockPage, vst_block_page, VST, BLOCK_PAGE, VstPage)

void vst_block_page_present (GtkWidget *from,
                             VstHub    *hub,
                             gint64     family_id);

G_END_DECLS
