/* vst-schedule-page-acts.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-hub.h"
#include "vst-page.h"
#include "vst-schedule-layout.h"

G_BEGIN_DECLS

/* Called with the appointment that takes the place of the one moved; 0 where it
 * stays where it is, and the page has said why.
 */
typedef void (*VstScheduleMoved) (VstPage *page,
                                  gint64   appointment_id);

/* Opens what is booked, or asks for whom a free time is. */
void     vst_schedule_page_activate (VstPage          *page,
                                     VstHub           *hub,
                                     VstScheduleCell  *cell);
gboolean vst_schedule_page_move     (VstPage          *page,
                                     VstHub           *hub,
                                     VstScheduleCell  *cell,
                                     int               minutes,
                                     VstScheduleMoved  moved);

G_END_DECLS
