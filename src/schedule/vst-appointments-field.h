/* vst-appointments-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-appointment.h"
#include "vst-hub.h"
#include "vst-page.h"

G_BEGIN_DECLS

#define VST_TYPE_APPOINTMENTS_FIELD (vst_appointments_field_get_type ())

G_DECLARE_FINAL_TYPE (VstAppointmentsField, vst_appointments_field, VST, APPOINTMENTS_FIELD, AdwBin)

void vst_appointments_field_show        (VstAppointmentsField *self,
                                         VstHub               *hub,
                                         gint64                family_id,
                                         GPtrArray            *agencies);
void vst_appointments_field_set_private (VstAppointmentsField *self,
                                         gboolean              is_private);

G_END_DECLS
