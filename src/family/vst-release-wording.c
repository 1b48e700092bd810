/* vst-release-wording.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-release-wording.h"

#include <glib/gi18n.h>

#include "vst-date.h"
#include "vst-paper-format.h"
#include "vst-word.h"

static const VstWord items[] = {
  { "name", N_ ("Name to use") },
  { "age", N_ ("Age") },
  { "language", N_ ("Language of service") },
  { "children", N_ ("Children’s first names and ages") },
  { "due_date", N_ ("Due date") },
  { "contact", N_ ("How to reach the family") },
  { "appointments", N_ ("Appointments here") },
  { "programs", N_ ("Groups") },
  { "needs", N_ ("Needs the family has named") },
  { "told", N_ ("The sheet “what I’ve already told you”") },
};

const char *
vst_word_release_item (const char *code)
{
  return vst_word_find (items, G_N_ELEMENTS (items), code, "");
}

/* "Name to use; Age; Due date" */
char *
vst_word_release_items (const char *codes)
{
  g_auto (GStrv) each = g_strsplit (codes, ",", -1);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (guint i = 0; each[i] != NULL; i++)
    if (each[i][0] != '\0')
      g_ptr_array_add (words, (char *) vst_word_release_item (each[i]));

  g_ptr_array_add (words, NULL);

  /* Each begins with a capital, and some hold an "and". */
  return g_strjoinv ("; ", (char **) words->pdata);
}

const char *
vst_word_release_state (VstReleaseState state)
{
  switch ((int) state)
    {
    case VST_RELEASE_IN_FORCE:
      return C_ ("sharing", "In force");
    case VST_RELEASE_TO_COME:
      return C_ ("sharing", "To come");
    case VST_RELEASE_EXPIRED:
      return C_ ("sharing", "Over");
    case VST_RELEASE_WITHDRAWN:
      return C_ ("sharing", "Withdrawn");
    case VST_RELEASE_STOPPED:
      return C_ ("sharing", "Stopped");
    default:
      g_return_val_if_reached ("");
    }
}

/* Her answer has stopped it; @zone is where the hub is. */
static char *
dup_stopped (const VstConsentFacts *cover,
             VstConsentState state,
             GTimeZone *zone)
{
  g_autofree char *withdrawn = state == VST_CONSENT_WITHDRAWN ? vst_format_moment_day (cover->withdrawn_at, zone) : NULL;
  g_autofree char *day = vst_format_day_prose (withdrawn != NULL              ? withdrawn
                                               : state == VST_CONSENT_EXPIRED ? cover->until
                                                                              : cover->from);

  switch ((int) state)
    {
    case VST_CONSENT_WITHDRAWN:
      return g_strdup_printf (_("Stopped: consent withdrawn on %s"), day);
    case VST_CONSENT_EXPIRED:
      return g_strdup_printf (_("Stopped: consent ended on %s"), day);
    case VST_CONSENT_OFFERED:
      return g_strdup_printf (_("Stopped: consent asked on %s, no answer yet"), day);
    default:
      return g_strdup_printf (_("Stopped: consent declined on %s"), day);
    }
}

/**
 * vst_word_release_standing:
 *
 * Where sharing stands, and until when: "In force, until 2027-03-01", "Stopped:
 * consent withdrawn on 2026-11-20".
 */
char *
vst_word_release_standing (VstRelease *release,
                           const char *today,
                           GTimeZone *zone)
{
  VstReleaseState state = vst_release_get_state (release, today);
  VstConsent *cover = vst_release_get_cover (release);
  g_autofree char *until = vst_format_day_prose (vst_release_get_entry (release)->until);

  /* Why, is in an answer that may be withheld. */
  if (state == VST_RELEASE_STOPPED && vst_consent_get_facts (cover)->is_withheld)
    return g_strdup (vst_word_release_state (state));

  if (state == VST_RELEASE_STOPPED)
    return dup_stopped (vst_consent_get_facts (cover), vst_consent_get_state (cover, today), zone);

  /* Translators: where sharing stands, as "In force"; then its last day. */
  return g_strdup_printf (_("%1$s, until %2$s"), vst_word_release_state (state), until);
}

char *
vst_word_release_consequence (const char *codes,
                              const char *until,
                              const char *agency)
{
  g_autofree char *lines = vst_word_release_items (codes);
  g_autofree char *day = vst_day_is_valid (until) ? vst_format_day_prose (until) : g_strdup ("…");

  if (lines[0] == '\0' || agency[0] == '\0')
    return g_strdup (_("Nothing is shared yet: choose the partner and the lines."));

  /* Translators: a partner, a day, and what may be told: "Name to use; Due date". */
  return g_strdup_printf (_("%1$s may be told until %2$s: %3$s."), agency, day, lines);
}

/**
 * vst_word_release_end:
 *
 * What stops for a partner.
 */
char *
vst_word_release_end (VstRelease *release,
                      const char *agency)
{
  g_autofree char *lines = vst_word_release_items (vst_release_get_entry (release)->items);

  /* Translators: a partner, and what it may be told no more: "Name to use; Due date". */
  return g_strdup_printf (_("%1$s may no longer be told: %2$s."), agency, lines);
}

static const VstWord told[] = {
  { "oral", N_ ("Spoken") },
  { "written", N_ ("In writing") },
  { "print", N_ ("Printed here") },
};

const char *
vst_word_disclosure_how (const char *code)
{
  return vst_word_find (told, G_N_ELEMENTS (told), code, "");
}

static const VstWord bases[] = {
  { "child", N_ ("Duty to report: a child may be in danger") },
  { "harm", N_ ("Risk of serious harm to somebody") },
  { "order", N_ ("A court’s order or a warrant") },
  { "other", N_ ("Another law") },
};

/* What law lets be told without consent; to the worker only. */
const char *
vst_word_disclosure_basis (const char *code)
{
  return vst_word_find (bases, G_N_ELEMENTS (bases), code, "");
}
