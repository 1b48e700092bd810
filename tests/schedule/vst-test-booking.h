/* vst-test-booking.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-appointment-store.h"
#include "vst-schedule-room.h"
#include "vst-slot-store.h"
#include "vst-test-family.h"

G_BEGIN_DECLS

/* What there is to book, from a Monday in the future on:
 *
 * room 1, for 4, and room 2, for 12
 * agency 1, "Public health": provider 1 (en fr), room 1, Mondays 9 to 12; service
 *   1 of 45 minutes and 5 to clean, service 2 of 30 minutes
 * agency 2, "Legal aid": provider 2 (en), room 2, each day 9 to 17; service 3 of
 *   60 minutes
 * agency 3, "Youth desk": nobody named, no room, Tuesdays 13 to 16
 */
#define VST_TEST_MONDAY "2031-03-03"

void    vst_test_booking_set_up (VstTestHub                  *self,
                                 gconstpointer                data);
gint64  vst_test_booking_family (VstTestHub                  *self,
                                 const char                  *given_name,
                                 gint64                      *people);
VstAppointmentEntry *
        vst_test_booking_entry  (gint64                       family_id,
                                 gint64                       person_id,
                                 const char                  *day,
                                 int                          from_minute);
gint64  vst_test_booking_book   (VstTestHub                  *self,
                                 const VstAppointmentEntry   *entry,
                                 int                          code);
guint   vst_test_booking_conflicts (VstTestHub               *self,
                                 const VstAppointmentEntry   *entry,
                                 guint                       *blocking);
void    vst_test_booking_apart  (VstTestHub                  *self,
                                 gint64                       a_person_id,
                                 gint64                       b_person_id);
gint64  vst_test_booking_apart_worker (VstTestHub            *self,
                                 gint64                       person_id,
                                 gint64                       provider_id);
gint64  vst_test_booking_move   (VstTestHub                  *self,
                                 gint64                       appointment_id,
                                 const char                  *day,
                                 int                          from_minute,
                                 int                          code);
void    vst_test_booking_do     (VstTestHub                  *self,
                                 const VstDeed               *deed,
                                 gint64                       appointment_id,
                                 const char                  *reason,
                                 int                          code);
VstAppointment *
        vst_test_booking_read   (VstTestHub                  *self,
                                 gint64                       appointment_id);
GPtrArray *
        vst_test_booking_slots  (VstTestHub                  *self,
                                 gint64                       agency_id,
                                 gint64                       service_id,
                                 gint64                       person_id,
                                 const char                  *from);

G_END_DECLS
