/* vst-appointment-wording.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-appointment-wording.h"

#include <glib/gi18n.h>

#include "vst-paper-format.h"
#include "vst-scene-wording.h"
#include "vst-word.h"

static const VstWord deeds[] = {
  { "appointment.book", N_ ("Appointment booked") },
  { "appointment.move", N_ ("Appointment moved") },
  { "appointment.confirm", N_ ("Appointment confirmed") },
  { "appointment.cancel", N_ ("Appointment cancelled by us") },
  { "appointment.cancel-theirs", N_ ("Appointment cancelled by the family") },
  { "appointment.miss", N_ ("Appointment: didn’t come") },
  { "conflict.level", N_ ("Rule for bookings changed") },
};

static const VstWord undone[] = {
  { "appointment.book", N_ ("Undone: appointment booked") },
  { "appointment.move", N_ ("Undone: appointment moved") },
  { "appointment.confirm", N_ ("Undone: appointment confirmed") },
  { "appointment.cancel", N_ ("Undone: appointment cancelled by us") },
  { "appointment.cancel-theirs", N_ ("Undone: appointment cancelled by the family") },
  { "appointment.miss", N_ ("Undone: appointment, didn’t come") },
};

/* Of the appointment, which is never a person's doing. */
static const char *const states[VST_APPOINTMENT_N_STATES] = {
  [VST_APPOINTMENT_REQUESTED] = N_ ("Requested"),
  [VST_APPOINTMENT_WAITLIST] = N_ ("On the waiting list"),
  [VST_APPOINTMENT_OFFERED] = N_ ("Offered"),
  [VST_APPOINTMENT_SCHEDULED] = N_ ("Booked"),
  [VST_APPOINTMENT_CONFIRMED] = N_ ("Confirmed"),
  [VST_APPOINTMENT_ARRIVED] = N_ ("Here"),
  [VST_APPOINTMENT_IN_SERVICE] = N_ ("With the partner"),
  [VST_APPOINTMENT_COMPLETED] = N_ ("Done"),
  [VST_APPOINTMENT_CANCELLED_BY_US] = N_ ("Cancelled by us"),
  [VST_APPOINTMENT_CANCELLED_BY_FAMILY] = N_ ("Cancelled by the family"),
  [VST_APPOINTMENT_MISSED] = N_ ("Didn’t come"),
  [VST_APPOINTMENT_RESCHEDULED] = N_ ("Moved"),
};

/* None of these says who else is there. */
static const struct
{
  VstConflicts kind;
  const char *text;
} conflicts_told[] = {
  { VST_CONFLICT_TAKEN, N_ ("This time isn’t available; see the coordinator.") },
  { VST_CONFLICT_PERSON_DOUBLE, N_ ("Someone of the family has another appointment then.") },
  { VST_CONFLICT_PROVIDER_DOUBLE, N_ ("The partner is with someone else then.") },
  { VST_CONFLICT_ROOM_DOUBLE, N_ ("The room is taken then.") },
  { VST_CONFLICT_MUST_NOT_MEET, N_ ("Someone whom they must not meet is here about then.") },
  { VST_CONFLICT_PARTNER_ABSENT, N_ ("The partner isn’t on site that day.") },
  { VST_CONFLICT_OUTSIDE_PRESENCE, N_ ("The partner isn’t on site at that time.") },
  { VST_CONFLICT_ROOM_OVER_CAPACITY, N_ ("The room is small for so many.") },
  { VST_CONFLICT_LANGUAGE_MISMATCH, N_ ("No shared language: an interpreter may be needed.") },
};

const char *
vst_word_appointment_state (VstAppointmentState state)
{
  g_return_val_if_fail (state < VST_APPOINTMENT_N_STATES, NULL);

  return _(states[state]);
}

/**
 * vst_word_conflicts:
 * @conflicts: a set of #VstConflicts, as whoever reads may know them
 *
 * A sentence for each.
 */
GStrv
vst_word_conflicts (guint conflicts)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (conflicts_told); i++)
    if ((conflicts & conflicts_told[i].kind) != 0)
      g_strv_builder_add (builder, _(conflicts_told[i].text));

  return g_strv_builder_end (builder);
}

/**
 * vst_word_span:
 *
 * From when to when: "9:00–9:45".
 */
char *
vst_word_span (int from_minute,
               int to_minute)
{
  g_autofree char *from = vst_format_time (from_minute);
  g_autofree char *to = vst_format_time (to_minute);

  return g_strdup_printf ("%s–%s", from, to);
}

/**
 * vst_word_slot:
 *
 * When, and where: "Monday, November 23 · 9:00–9:45 · Room 2".
 */
char *
vst_word_slot (VstSlot *slot)
{
  VstSpace *space = vst_presence_day_get_space (vst_slot_get_there (slot));
  g_autofree char *day = vst_format_day_near (vst_slot_get_day (slot));
  g_autofree char *span = vst_word_span (vst_slot_get_from (slot), vst_slot_get_to (slot));

  return g_strjoin (" · ", day, span, space != NULL ? vst_word_space (space) : NULL, NULL);
}

const char *
vst_word_appointment_deed (const char *code,
                           gboolean is_undo)
{
  return is_undo ? vst_word_find (undone, G_N_ELEMENTS (undone), code, NULL) : vst_word_find (deeds, G_N_ELEMENTS (deeds), code, NULL);
}
