/* vst-visit-wording.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-visit-wording.h"

#include <glib/gi18n.h>

#include "vst-word.h"

static const VstWord deeds[] = {
  { "visit.arrive", N_ ("Arrival noted") },
  { "visit.nameless", N_ ("Arrival without a name noted") },
  { "visit.wait", N_ ("Back in the waiting room") },
  { "visit.hand-over", N_ ("Handed over") },
  { "visit.leave", N_ ("Departure noted") },
  { "visit.unseen", N_ ("Left before being seen") },
  { "visit.miss", N_ ("Didn’t come: noted") },
  { "visit.turn-away", N_ ("Turn-away noted") },
  { "visit.back", N_ ("One step back") },
  { "visit.amend", N_ ("Arrival put right") },
  { "visit.sweep", N_ ("Departures not recorded: noted") },
};

static const VstWord undone[] = {
  { "visit.arrive", N_ ("Undone: arrival noted") },
  { "visit.nameless", N_ ("Undone: arrival without a name noted") },
  { "visit.wait", N_ ("Undone: back in the waiting room") },
  { "visit.hand-over", N_ ("Undone: handed over") },
  { "visit.leave", N_ ("Undone: departure noted") },
  { "visit.unseen", N_ ("Undone: left before being seen") },
  { "visit.miss", N_ ("Undone: didn’t come") },
  { "visit.turn-away", N_ ("Undone: turn-away noted") },
  { "visit.back", N_ ("Undone: one step back") },
  { "visit.amend", N_ ("Undone: arrival put right") },
};

/* The hub’s reasons before hers, and none of them a fault. */
static const VstWord reasons[] = {
  { "dnc_rescheduled", N_ ("we rescheduled") },
  { "dnc_transport", N_ ("no transport") },
  { "dnc_child_sick", N_ ("child sick") },
  { "dnc_self_sick", N_ ("sick") },
  { "dnc_afraid", N_ ("did not feel safe") },
  { "dnc_court", N_ ("court or another appointment") },
  { "dnc_forgot", N_ ("forgot") },
  { "dnc_unknown", N_ ("reason not asked") },
  { "ta_capacity", N_ ("full") },
  { "ta_closed", N_ ("closed") },
  { "ta_restriction", N_ ("service limit") },
  { "ta_ineligible", N_ ("not eligible") },
  { "ta_language", N_ ("no service in the language") },
  { "ta_chose", N_ ("chose not to stay") },
};

static const VstWord origins[] = {
  { "appointment", N_ ("appointment") },
  { "session", N_ ("group") },
  { "meal", N_ ("meal") },
  { "chit", N_ ("ride") },
  { "walk_in", N_ ("walk-in") },
};

const char *
vst_word_visit_deed (const char *code,
                     gboolean is_undo)
{
  return is_undo ? vst_word_find (undone, G_N_ELEMENTS (undone), code, NULL) : vst_word_find (deeds, G_N_ELEMENTS (deeds), code, NULL);
}

/**
 * vst_word_visit_done:
 * @name: (nullable): with whom, as whoever reads may name her
 *
 * What was done: "Arrival noted: Amélie T."
 */
char *
vst_word_visit_done (const char *code,
                     const char *name)
{
  const char *deed = vst_word_visit_deed (code, FALSE);

  /* Translators: what was done, and with whom: "Arrival noted: Amélie T." */
  return name != NULL ? g_strdup_printf (_("%1$s: %2$s"), deed, name) : g_strdup (deed);
}

/**
 * vst_word_visit_alarm:
 * @is_private: what may be read over the counter
 */
const char *
vst_word_visit_alarm (gboolean is_private)
{
  return is_private ? _("Call coordination.")
                    : _("Two people who are here must not meet. Keep the last arrival at the desk, and call coordination.");
}

const char *
vst_word_visit_reason (const char *code)
{
  return vst_word_find (reasons, G_N_ELEMENTS (reasons), code, NULL);
}

const char *
vst_word_visit_origin (const char *code)
{
  return vst_word_find (origins, G_N_ELEMENTS (origins), code, NULL);
}

const char *
vst_word_visit_step (VstVisitState from,
                     VstVisitState to)
{
  switch (to)
    {
    case VST_VISIT_ARRIVED:
      return _("Check in");

    case VST_VISIT_WAITING:
      return vst_visit_is_on_site (from) ? _("Wait for the next one") : _("Check in");

    case VST_VISIT_WITH_PARTNER:
      return _("Hand over");

    case VST_VISIT_LEFT:
      /* Translators: a button: the family has gone. */
      return C_ ("step", "Left");

    case VST_VISIT_EXPECTED:
    case VST_VISIT_LEFT_UNRECORDED:
    case VST_VISIT_LEFT_UNSEEN:
    case VST_VISIT_DID_NOT_COME:
    case VST_VISIT_TURNED_AWAY:
    case VST_VISIT_N_STATES:
    default:
      return NULL;
    }
}

/**
 * vst_word_nameless:
 * @number: the day's number of somebody who gave no name
 *
 * A name for the day that says nothing of her.
 */
char *
vst_word_nameless (int number)
{
  /* Translators: what the desk calls the day's seventh visitor who gave no name. */
  return g_strdup_printf (_("Blue %d"), number);
}
