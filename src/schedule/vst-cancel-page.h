/* vst-cancel-page.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-appointment-store.h"
#include "vst-hub.h"
#include "vst-page.h"

G_BEGIN_DECLS

#define VST_TYPE_CANCEL_PAGE (vst_cancel_page_get_type ())

G_DECLARE_FINAL_TYPE (VstCancelPage, vst_cancel_page, VST, CANCEL_PAGE, VstPage)

void vst_cancel_page_present (GtkWidget      *from,
                              VstHub         *hub,
                              VstAppointment *appointment,
                              const VstDeed  *deed);

G_END_DECLS
