/* vst-booked.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-family.h"

G_BEGIN_DECLS

#define VST_TYPE_BOOKED (vst_booked_get_type ())

G_DECLARE_FINAL_TYPE (VstBooked, vst_booked, VST, BOOKED, GObject)

VstBooked *vst_booked_new                (gint64      appointment_id,
                                          int         from_minute,
                                          VstFamily  *family) G_GNUC_WARN_UNUSED_RESULT;

gint64     vst_booked_get_appointment_id (VstBooked  *self);
int        vst_booked_get_from           (VstBooked  *self);
VstFamily *vst_booked_get_family         (VstBooked  *self);

G_END_DECLS
