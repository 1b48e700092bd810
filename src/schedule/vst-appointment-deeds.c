/* vst-appointment-deeds.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-appointment-store.h"

/* The arguments of deeds and readings: what a form hands over, copied, since the
 * work is done on another thread.
 */

VstAppointmentMove *
vst_appointment_move_new (gint64 appointment_id,
                          gint64 revision,
                          const VstAppointmentEntry *entry)
{
  VstAppointmentMove *move = g_new0 (VstAppointmentMove, 1);

  move->appointment_id = appointment_id;
  move->revision = revision;
  move->entry = vst_appointment_entry_copy (entry);

  return move;
}

void
vst_appointment_move_free (VstAppointmentMove *move)
{
  vst_appointment_entry_free (move->entry);
  g_free (move);
}

VstAppointmentChange *
vst_appointment_change_new (gint64 appointment_id,
                            gint64 revision,
                            const char *reason)
{
  VstAppointmentChange *change = g_new0 (VstAppointmentChange, 1);

  change->appointment_id = appointment_id;
  change->revision = revision;
  change->reason = g_strdup (reason);

  return change;
}

void
vst_appointment_change_free (VstAppointmentChange *change)
{
  g_free (change->reason);
  g_free (change);
}

VstAppointmentSpan *
vst_appointment_span_new (const char *from,
                          const char *to)
{
  VstAppointmentSpan *span = g_new0 (VstAppointmentSpan, 1);

  span->from = g_strdup (from);
  span->to = g_strdup (to);

  return span;
}

void
vst_appointment_span_free (VstAppointmentSpan *span)
{
  g_free (span->from);
  g_free (span->to);
  g_free (span);
}
