/* vst-appointment-turn.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-appointment.h"
#include "vst-visit.h"

G_BEGIN_DECLS

/**
 * VstAppointmentTurn:
 * @agency_id: whom the visit is with from now on, where it is with somebody
 * @reason: (nullable): why she did not come, a code
 * @back: whether the step takes another back
 *
 * A step of a visit, which its appointments take part in.
 */
typedef struct
{
  gint64         visit_id;
  VstVisitState  from;
  VstVisitState  to;
  gint64         agency_id;
  const char    *reason;
  gboolean       back;
} VstAppointmentTurn;

VstAppointmentState vst_appointment_state_after (VstAppointmentState        now,
                                                 const VstAppointmentTurn  *turn,
                                                 gboolean                   is_next);

G_END_DECLS
