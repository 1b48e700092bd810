/* vst-timeline-wording.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-timeline-wording.h"

#include <glib/gi18n.h>

#include "vst-family-wording.h"
#include "vst-language.h"
#include "vst-message-wording.h"
#include "vst-pack-wording.h"
#include "vst-paper-format.h"
#include "vst-scene-wording.h"
#include "vst-visit-wording.h"

typedef struct
{
  const char *code;
  const char *text;
} Word;

static const char *
look_up (const Word *words,
         const char *code)
{
  for (; words->code != NULL; words++)
    if (g_strcmp0 (words->code, code) == 0)
      return _(words->text);

  return NULL;
}

static const char *const filters[VST_TIME_N_FILTERS] = {
  [VST_TIME_ALL] = N_ ("Everything"),
  [VST_TIME_VISITS] = N_ ("Visits"),
  [VST_TIME_APPOINTMENTS] = N_ ("Appointments"),
  [VST_TIME_CHITS] = N_ ("Chits"),
  [VST_TIME_GROUPS] = N_ ("Groups"),
  [VST_TIME_MESSAGES] = N_ ("Messages"),
  [VST_TIME_CHANGES] = N_ ("Changes to the file"),
};

const char *
vst_word_time_filter (VstTimeFilter filter)
{
  g_return_val_if_fail (filter < VST_TIME_N_FILTERS, NULL);

  return _(filters[filter]);
}

static const Word kinds[] = {
  { "visit", N_ ("Visit") },
  { "appointment", N_ ("Appointment") },
  { "chit", N_ ("Taxi chit") },
  { "enrolment", N_ ("Group") },
  { "session", N_ ("Group session") },
  { "message", N_ ("Message") },
  { "change", N_ ("File") },
  { NULL }
};

const char *
vst_word_time_kind (const char *kind)
{
  const char *text = look_up (kinds, kind);

  return text != NULL ? text : _("File");
}

static const Word visits[] = {
  { "expected", N_ ("Expected") },
  { "arrived", N_ ("Here") },
  { "waiting", N_ ("Here, waiting") },
  { "with_partner", N_ ("Here, with a partner") },
  { "left", N_ ("Came, and left") },
  { "left_unrecorded", N_ ("Came, departure not recorded") },
  { "left_unseen", N_ ("Left before being seen") },
  { "did_not_come", N_ ("Visit didn’t take place") },
  { "turned_away", N_ ("The hub couldn’t help that day") },
  { NULL }
};

static const Word appointments[] = {
  { "requested", N_ ("Appointment requested") },
  { "waitlist", N_ ("Appointment on the waiting list") },
  { "offered", N_ ("Appointment offered") },
  { "scheduled", N_ ("Appointment booked") },
  { "confirmed", N_ ("Appointment confirmed") },
  { "arrived", N_ ("Appointment: here") },
  { "in_service", N_ ("Appointment under way") },
  { "completed", N_ ("Appointment done") },
  { "cancelled_by_us", N_ ("Appointment cancelled by us") },
  { "cancelled_by_family", N_ ("Appointment cancelled by the family") },
  { "missed", N_ ("Appointment didn’t take place") },
  { "rescheduled", N_ ("Appointment moved") },
  { NULL }
};

static const Word chits[] = {
  { "issued", N_ ("Chit no. %s given") },
  { "returned_unused", N_ ("Chit no. %s returned unused") },
  { "ridden", N_ ("Chit no. %s used") },
  { "invoiced", N_ ("Chit no. %s invoiced") },
  { "matched", N_ ("Chit no. %s matched with the invoice") },
  { "void", N_ ("Chit no. %s void") },
  { "lost", N_ ("Chit no. %s lost") },
  { "stolen", N_ ("Chit no. %s stolen") },
  { "disputed", N_ ("Chit no. %s to be checked") },
  { NULL }
};

static const Word directions[] = {
  { "to", N_ ("To the hub") },
  { "from", N_ ("From the hub") },
  { "return", N_ ("Both ways") },
  { NULL }
};

static const Word enrolments[] = {
  { "interested", N_ ("Interest noted") },
  { "screened", N_ ("First talk done") },
  { "waitlisted", N_ ("On the waiting list") },
  { "offered", N_ ("Place offered") },
  { "enrolled", N_ ("Enrolled") },
  { "active", N_ ("Taking part") },
  { "completed", N_ ("Completed") },
  { "withdrew", N_ ("Withdrew") },
  { "transferred", N_ ("Moved to another group") },
  { "never_started", N_ ("Never started") },
  { NULL }
};

static const Word marks[] = {
  { "P", N_ ("Present") },
  { "L", N_ ("Late") },
  { "E", N_ ("Left early") },
  { "M", N_ ("Make-up one to one") },
  { "V", N_ ("Make-up by video or phone") },
  { "A", N_ ("Absent, told us") },
  { "N", N_ ("Absent, didn’t tell us") },
  { "X", N_ ("Session cancelled") },
  { NULL }
};

/* With whom, as the reader may know it. */
static const char *
name_of (const VstTimeFacts *facts)
{
  const char *name = vst_language_get () == VST_FRENCH ? facts->name_fr : facts->name_en;

  if (name != NULL)
    return name;

  return facts->label != VST_LABEL_NAME ? vst_word_label (facts->label) : NULL;
}

static const char *
state_of (const VstTimeFacts *facts)
{
  static const struct
  {
    const char *kind;
    const Word *words;
  } tables[] = {
    { "visit", visits },
    { "appointment", appointments },
    { "chit", chits },
    { "enrolment", enrolments },
    { "session", marks },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (g_strcmp0 (tables[i].kind, facts->kind) == 0)
      return look_up (tables[i].words, facts->code);

  return NULL;
}

/* How a message came or went, and what came of it. */
static GStrv
split_message (const VstTimeFacts *facts)
{
  return g_strsplit (facts->detail != NULL ? facts->detail : "", " ", 3);
}

/* What was said; of what was only tried, what came of it. */
static char *
dup_said (const VstTimeFacts *facts)
{
  g_auto (GStrv) codes = split_message (facts);
  const char *outcome = g_strv_length (codes) == 3 ? vst_word_message_outcome (codes[2]) : NULL;

  if ((facts->text == NULL || *facts->text == '\0') && outcome != NULL)
    return g_strdup (outcome);

  return g_strdup (facts->text);
}

/* A slip is a message; what we noted says how it was done. */
static const char *
word_message_kind (const VstTimeFacts *facts)
{
  g_auto (GStrv) codes = split_message (facts);
  const char *talk = NULL;

  if (g_strv_length (codes) >= 2 && (g_strcmp0 (facts->code, "noted") == 0 || g_strcmp0 (facts->code, "follow-up") == 0))
    talk = vst_word_message_talk (codes[0], codes[1]);

  return talk != NULL ? talk : vst_word_time_kind (facts->kind);
}

static const char *
word_message_state (const VstTimeFacts *facts)
{
  g_auto (GStrv) codes = split_message (facts);

  if (g_strcmp0 (facts->code, "done") == 0)
    return _("Passed on");
  if (g_strcmp0 (facts->code, "open") == 0)
    return _("To pass on");
  if (g_strcmp0 (facts->code, "follow-up") == 0)
    return _("To follow up");

  return facts->text != NULL && *facts->text != '\0' && g_strv_length (codes) == 3 ? vst_word_message_outcome (codes[2]) : NULL;
}

static gboolean
is_elsewhere (const VstTimeFacts *facts)
{
  return g_str_has_prefix (facts->kind, "elsewhere-");
}

/**
 * vst_word_time_entry:
 *
 * What a line of the time line says.
 */
char *
vst_word_time_entry (const VstTimeFacts *facts)
{
  const char *state;
  const char *name;

  g_return_val_if_fail (facts != NULL, NULL);

  if (g_str_equal (facts->kind, "message"))
    return dup_said (facts);

  if (is_elsewhere (facts))
    return vst_word_elsewhere (facts->text);

  if (g_str_equal (facts->kind, "change"))
    return g_strcmp0 (facts->detail, "redo") == 0 ? vst_word_deed_again (facts->code)
                                                  : g_strdup (vst_word_deed (facts->code, facts->detail != NULL));

  state = state_of (facts);
  if (state == NULL)
    return g_strdup (vst_word_time_kind (facts->kind));

  if (g_str_equal (facts->kind, "chit"))
    {
      g_autoptr (GString) text = g_string_new (state);

      g_string_replace (text, "%s", facts->text != NULL ? facts->text : "", 1);
      return g_strdup (text->str);
    }

  name = name_of (facts);

  /* Translators: what became of an appointment, a visit or a place in a group, and with whom. */
  return name != NULL ? g_strdup_printf (_("%1$s, %2$s"), state, name) : g_strdup (state);
}

/* What became of the visit that an appointment was on; before it, and where nobody
 * came, the appointment says it.
 */
static char *
dup_came (const VstTimeFacts *facts)
{
  const char *state;
  g_autofree char *time = NULL;
  g_autofree char *arrived = NULL;

  if (facts->visit == NULL || g_str_equal (facts->visit, "expected") || g_str_equal (facts->visit, "did_not_come") ||
      !(state = look_up (visits, facts->visit)))
    return NULL;

  if (facts->came_minute < 0)
    return g_strdup (state);

  time = vst_format_time (facts->came_minute);

  /* Translators: when a visit began, a time of the day. */
  arrived = g_strdup_printf (_("arrived at %s"), time);

  return g_strjoin (" · ", state, arrived, NULL);
}

/**
 * vst_word_time_detail:
 *
 * The line under it: what kind of thing it is, why, and who.
 */
char *
vst_word_time_detail (const VstTimeFacts *facts)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_autofree char *from = NULL;
  g_autofree char *came = NULL;
  const char *why = NULL;

  g_return_val_if_fail (facts != NULL, NULL);

  from = is_elsewhere (facts) ? vst_word_elsewhere_hub (facts->text) : NULL;
  if (g_str_equal (facts->kind, "message"))
    g_ptr_array_add (parts, (gpointer) word_message_kind (facts));
  else
    g_ptr_array_add (parts, from != NULL ? from : (gpointer) vst_word_time_kind (facts->kind));
  came = dup_came (facts);

  if (g_str_equal (facts->kind, "chit"))
    why = look_up (directions, facts->detail);
  else if (facts->detail != NULL && (g_str_equal (facts->kind, "visit") || g_str_equal (facts->kind, "appointment")))
    why = vst_word_visit_reason (facts->detail);
  else if (g_str_equal (facts->kind, "message"))
    why = word_message_state (facts);

  if (why != NULL)
    g_ptr_array_add (parts, (gpointer) why);
  if (came != NULL)
    g_ptr_array_add (parts, came);
  if (facts->who != NULL)
    g_ptr_array_add (parts, (gpointer) facts->who);

  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

/**
 * vst_word_family_today:
 *
 * Where the family stands today.
 */
char *
vst_word_family_today (const VstFamilyDay *day,
                       GTimeZone *zone)
{
  const char *state;

  g_return_val_if_fail (day != NULL, NULL);

  if (day->visit_id == 0 || !(state = look_up (visits, day->state)))
    return g_strdup (_("Today: not expected"));

  if (g_str_equal (day->state, "expected") && day->from_minute >= 0)
    {
      g_autofree char *time = vst_format_time (day->from_minute);

      /* Translators: a time of the day. */
      return g_strdup_printf (_("Today: expected at %s"), time);
    }

  if (day->since != 0)
    {
      g_autofree char *time = vst_format_time (vst_format_moment_time (day->since, zone));

      /* Translators: what became of a visit, and since when. */
      return g_strdup_printf (_("Today: %1$s, %2$s"), state, time);
    }

  /* Translators: what became of a visit. */
  return g_strdup_printf (_("Today: %s"), state);
}

/* What is to come. */
char *
vst_word_family_booked (const VstFamilyDay *day)
{
  g_autofree char *when = NULL;
  g_autofree char *time = NULL;

  g_return_val_if_fail (day != NULL, NULL);

  if (day->n_booked == 0)
    return g_strdup (_("Nothing booked"));

  when = vst_format_day_near (day->next_day);
  time = vst_format_time (day->next_minute);

  if (day->n_booked == 1)
    /* Translators: a day and a time. */
    return g_strdup_printf (_("Booked: %1$s, %2$s"), when, time);

  /* Translators: a day, a time, and how many appointments there are in all. */
  return g_strdup_printf (ngettext ("Booked: %1$s, %2$s; %3$u in all", "Booked: %1$s, %2$s; %3$u in all", day->n_booked),
                          when, time, day->n_booked);
}
