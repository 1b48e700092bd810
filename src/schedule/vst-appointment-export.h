/* vst-appointment-export.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-agency.h"
#include "vst-appointment-store.h"
#include "vst-service.h"
#include "vst-space.h"

G_BEGIN_DECLS

/**
 * VstAppointmentLine:
 * @service: (nullable): of the agency
 * @space: (nullable): where
 *
 * An appointment with what it names, as whoever asked may know it.
 */
typedef struct
{
  VstAppointment *appointment;
  VstAgency      *agency;
  VstService     *service;
  VstSpace       *space;
  char           *zone;
} VstAppointmentLine;

void vst_appointment_line_free (VstAppointmentLine *line);

/* To be written by who has the words.
 * args: VstAppointmentSpan → GPtrArray of VstAppointmentLine
 */
extern const VstReading vst_appointment_read_export;

G_END_DECLS
