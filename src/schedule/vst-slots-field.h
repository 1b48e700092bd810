/* vst-slots-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "vst-hub.h"
#include "vst-slot-store.h"

G_BEGIN_DECLS

#define VST_TYPE_SLOTS_FIELD (vst_slots_field_get_type ())

G_DECLARE_FINAL_TYPE (VstSlotsField, vst_slots_field, VST, SLOTS_FIELD, AdwBin)

void     vst_slots_field_read       (VstSlotsField *self,
                                     VstHub        *hub,
                                     VstSlotQuery  *take_query);
void     vst_slots_field_want       (VstSlotsField  *self,
                                     VstPresenceDay *there,
                                     int             minute);
VstSlot *vst_slots_field_get_chosen (VstSlotsField *self);
void     vst_slots_field_choose     (VstSlotsField *self,
                                     const char    *day,
                                     int            from_minute);

G_END_DECLS
