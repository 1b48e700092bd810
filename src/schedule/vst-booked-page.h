/* vst-booked-page.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-hub.h"
#include "vst-page.h"

G_BEGIN_DECLS

#define VST_TYPE_BOOKED_PAGE (vst_booked_page_get_type ())

G_DECLARE_FINAL_TYPE (VstBookedPage, vst_booked_page, VST, BOOKED_PAGE, VstPage)

void vst_booked_page_present (GtkWidget  *from,
                              VstHub     *hub,
                              GPtrArray  *booked);

G_END_DECLS
