/* vst-appointment-turn.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-appointment-turn.h"

/* What becomes of an appointment when its visit takes a step forth; its own state
 * where nothing does.
 */
static VstAppointmentState
follow_forth (VstAppointmentState now,
              const VstAppointmentTurn *turn,
              gboolean is_next)
{
  gboolean is_booked = now == VST_APPOINTMENT_OFFERED || now == VST_APPOINTMENT_SCHEDULED || now == VST_APPOINTMENT_CONFIRMED;

  switch (turn->to)
    {
    case VST_VISIT_ARRIVED:
    case VST_VISIT_WAITING:
      /* Who did not come, and came after all. */
      if (is_booked || (now == VST_APPOINTMENT_MISSED && turn->from == VST_VISIT_DID_NOT_COME))
        return VST_APPOINTMENT_ARRIVED;
      return now == VST_APPOINTMENT_IN_SERVICE ? VST_APPOINTMENT_COMPLETED : now;

    case VST_VISIT_WITH_PARTNER:
      if (is_next)
        return VST_APPOINTMENT_IN_SERVICE;
      if (now == VST_APPOINTMENT_IN_SERVICE)
        return VST_APPOINTMENT_COMPLETED;
      return is_booked ? VST_APPOINTMENT_ARRIVED : now;

    case VST_VISIT_LEFT:
    case VST_VISIT_LEFT_UNRECORDED:
      return now == VST_APPOINTMENT_IN_SERVICE || now == VST_APPOINTMENT_ARRIVED ? VST_APPOINTMENT_COMPLETED : now;

    case VST_VISIT_LEFT_UNSEEN:
      if (now == VST_APPOINTMENT_IN_SERVICE)
        return VST_APPOINTMENT_COMPLETED;
      return now == VST_APPOINTMENT_ARRIVED ? VST_APPOINTMENT_MISSED : now;

    case VST_VISIT_DID_NOT_COME:
      return is_booked ? VST_APPOINTMENT_MISSED : now;

    case VST_VISIT_TURNED_AWAY:
      return is_booked || now == VST_APPOINTMENT_ARRIVED ? VST_APPOINTMENT_CANCELLED_BY_US : now;

    case VST_VISIT_EXPECTED:
    case VST_VISIT_N_STATES:
    default:
      return now;
    }
}

/* The same of a step back, which was a slip of the hand: also what was final is
 * as before.
 */
static VstAppointmentState
follow_back (VstAppointmentState now,
             const VstAppointmentTurn *turn)
{
  gboolean is_begun = now == VST_APPOINTMENT_ARRIVED || now == VST_APPOINTMENT_IN_SERVICE || now == VST_APPOINTMENT_COMPLETED;

  if (turn->to == VST_VISIT_EXPECTED)
    return is_begun || now == VST_APPOINTMENT_MISSED ? VST_APPOINTMENT_SCHEDULED : now;

  if (turn->to == VST_VISIT_WITH_PARTNER)
    return now == VST_APPOINTMENT_COMPLETED ? VST_APPOINTMENT_IN_SERVICE : now;

  if (now == VST_APPOINTMENT_IN_SERVICE || (now == VST_APPOINTMENT_COMPLETED && !vst_visit_is_on_site (turn->from)) ||
      (now == VST_APPOINTMENT_MISSED && turn->from == VST_VISIT_LEFT_UNSEEN) ||
      (now == VST_APPOINTMENT_CANCELLED_BY_US && turn->from == VST_VISIT_TURNED_AWAY))
    return VST_APPOINTMENT_ARRIVED;

  return now;
}
/**
 * vst_appointment_state_after:
 * @is_next: whether she goes to this one's partner now
 *
 * What becomes of an appointment when its visit takes a step; its own state where
 * nothing does.
 */
VstAppointmentState
vst_appointment_state_after (VstAppointmentState now,
                             const VstAppointmentTurn *turn,
                             gboolean is_next)
{
  g_return_val_if_fail (turn != NULL, now);

  return turn->back ? follow_back (now, turn) : follow_forth (now, turn, is_next);
}
