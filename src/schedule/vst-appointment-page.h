/* vst-appointment-page.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-hub.h"
#include "vst-page.h"

G_BEGIN_DECLS

#define VST_TYPE_APPOINTMENT_PAGE (vst_appointment_page_get_type ())

G_DECLARE_FINAL_TYPE (VstAppointmentPage, vst_appointment_page, VST, APPOINTMENT_PAGE, VstPage)

void vst_appointment_page_present (GtkWidget *from,
                                   VstHub    *hub,
                                   gint64     appointment_id);

G_END_DECLS
