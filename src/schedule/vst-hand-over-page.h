/* vst-hand-over-page.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-hub.h"
#include "vst-page.h"

G_BEGIN_DECLS

#define VST_TYPE_HAND_OVER_PAGE (vst_hand_over_page_get_type ())

G_DECLARE_FINAL_TYPE (VstHandOverPage, vst_hand_over_page, VST, HAND_OVER_PAGE, VstPage)

/* Hands a visit over at once, or asks to whom where there is more than one. */
void vst_hand_over_page_present (GtkWidget *from,
                                 VstHub    *hub,
                                 gint64     visit_id,
                                 gint64     revision);

G_END_DECLS
