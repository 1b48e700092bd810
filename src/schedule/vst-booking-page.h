/* vst-booking-page.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-appointment.h"
#include "vst-hub.h"
#include "vst-page.h"
#include "vst-presence-day.h"

G_BEGIN_DECLS

#define VST_TYPE_BOOKING_PAGE (vst_booking_page_get_type ())

G_DECLARE_FINAL_TYPE (VstBookingPage, vst_booking_page, VST, BOOKING_PAGE, VstPage)

VstBookingPage *vst_booking_page_new     (VstHub         *hub,
                                          gint64          family_id) G_GNUC_WARN_UNUSED_RESULT;
void            vst_booking_page_begin   (VstBookingPage *self,
                                          VstPresenceDay *there,
                                          int             minute,
                                          VstAppointment *moving);

/* For a family: at a time while somebody is there, to move an appointment, or
 * whenever there is time.
 */
void            vst_booking_page_present (GtkWidget      *from,
                                          VstHub         *hub,
                                          gint64          family_id,
                                          VstPresenceDay *there,
                                          int             minute,
                                          VstAppointment *moving);

G_END_DECLS
