/* vst-slot.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-appointment.h"
#include "vst-presence-day.h"

G_BEGIN_DECLS

#define VST_TYPE_SLOT (vst_slot_get_type ())

G_DECLARE_FINAL_TYPE (VstSlot, vst_slot, VST, SLOT, GObject)

VstSlot        *vst_slot_new              (VstPresenceDay  *there,
                                           gint64           service_id,
                                           int              from_minute,
                                           int              to_minute,
                                           VstConflicts     to_mind) G_GNUC_WARN_UNUSED_RESULT;

VstPresenceDay *vst_slot_get_there        (VstSlot         *self);
const char     *vst_slot_get_day          (VstSlot         *self);
int             vst_slot_get_from         (VstSlot         *self);
int             vst_slot_get_to           (VstSlot         *self);
gint64          vst_slot_get_agency_id    (VstSlot         *self);
gint64          vst_slot_get_service_id   (VstSlot         *self);
gint64          vst_slot_get_provider_id  (VstSlot         *self);
gint64          vst_slot_get_room_id      (VstSlot         *self);
VstConflicts    vst_slot_get_to_mind      (VstSlot         *self);

/* Where and when, for a form */
void            vst_slot_fill             (VstSlot              *self,
                                           VstAppointmentEntry  *entry);

G_END_DECLS
