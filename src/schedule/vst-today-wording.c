/* vst-today-wording.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-today-wording.h"

#include <string.h>

#include <glib/gi18n.h>

#include "vst-family-wording.h"
#include "vst-language.h"
#include "vst-paper-format.h"
#include "vst-scene-wording.h"
#include "vst-text.h"
#include "vst-visit-wording.h"

/* Between the parts of a line. */
#define DOT " · "

static const char *
choose (const char *en,
        const char *fr)
{
  return vst_language_get () == VST_FRENCH ? fr : en;
}

/**
 * vst_word_today_name:
 *
 * Whom a row is about: the name to use, or what the day calls somebody who gave
 * none.
 */
char *
vst_word_today_name (VstTodayVisit *visit,
                     gboolean is_private)
{
  if (visit->family_id == 0)
    return visit->number > 0 ? vst_word_nameless (visit->number) : g_strdup (_("One more"));

  if (visit->name[0] == '\0')
    return g_strdup (_("Anonymous visitor"));

  return is_private ? vst_text_initials (visit->name) : g_strdup (visit->name);
}

/**
 * vst_word_today_short_name:
 *
 * The same as it is read from two metres: a first name and an initial, and no
 * surname.  A name of one word stands as it is.
 */
char *
vst_word_today_short_name (VstTodayVisit *visit,
                           gboolean is_private)
{
  g_autofree char *name = vst_word_today_name (visit, is_private);
  const char *space = visit->family_id != 0 && visit->name[0] != '\0' && !is_private ? strchr (name, ' ') : NULL;
  GString *text;

  for (; space != NULL && *space != '\0' && !g_unichar_isalpha (g_utf8_get_char (space)); space = g_utf8_next_char (space))
    continue;

  if (space == NULL || *space == '\0')
    return g_steal_pointer (&name);

  text = g_string_new_len (name, strcspn (name, " "));
  g_string_append_c (text, ' ');
  g_string_append_unichar (text, g_unichar_toupper (g_utf8_get_char (space)));
  g_string_append_c (text, '.');

  return g_string_free (text, FALSE);
}

/**
 * vst_word_today_time:
 *
 * When she is expected, came, or left; a dash where no time is agreed.
 */
char *
vst_word_today_time (VstTodayVisit *visit,
                     GTimeZone *zone)
{
  gint64 at = 0;
  int minute = visit->from_minute;

  if (vst_visit_is_on_site (visit->state))
    at = visit->arrived_at;
  else if (visit->state == VST_VISIT_LEFT || visit->state == VST_VISIT_LEFT_UNSEEN || visit->state == VST_VISIT_TURNED_AWAY)
    at = visit->left_at;

  if (at != 0)
    minute = vst_format_moment_time (at, zone);

  return minute >= 0 ? vst_format_time (minute) : g_strdup ("–");
}

const char *
vst_word_place_agency (const VstTodayPlace *place)
{
  if (place->agency_id == 0)
    return NULL;

  return place->label == VST_LABEL_NAME ? choose (place->name_en, place->name_fr) : vst_word_label (place->label);
}

const char *
vst_word_place_room (const VstTodayPlace *place)
{
  return choose (place->room_en, place->room_fr);
}

char *
vst_word_party (int adults,
                int children)
{
  g_autofree char *grown = g_strdup_printf (ngettext ("%d adult", "%d adults", adults), adults);
  g_autofree char *small = g_strdup_printf (ngettext ("%d child", "%d children", children), children);

  if (children == 0)
    return g_steal_pointer (&grown);

  return adults == 0 ? g_steal_pointer (&small) : g_strdup_printf ("%s, %s", grown, small);
}

/* "12 people in the building, 6 are children" */
char *
vst_word_in_building (guint people,
                      guint children)
{
  g_autofree char *all = g_strdup_printf (ngettext ("%u person in the building", "%u people in the building", people), people);
  g_autofree char *small = g_strdup_printf (ngettext ("%u is a child", "%u are children", children), children);

  return g_strdup_printf ("%s, %s", all, small);
}

static void
add (GString *line,
     const char *text)
{
  if (text == NULL || text[0] == '\0')
    return;

  if (line->len > 0)
    g_string_append (line, DOT);

  g_string_append (line, text);
}

/* Whom for and where, of somebody who is not here yet. */
static void
add_expectation (GString *line,
                 VstTodayVisit *visit,
                 gboolean is_private)
{
  const VstTodayPlace *place = visit->next.agency_id != 0 ? &visit->next : &visit->part;

  if (!is_private)
    add (line, place == &visit->next ? vst_word_place_agency (place) : choose (visit->part_en, visit->part_fr));

  add (line, vst_word_place_room (place));

  if (is_private)
    return;

  if (g_strcmp0 (visit->language, "en") != 0 && g_strcmp0 (visit->language, "fr") != 0)
    add (line, vst_word_language (visit->language));
  if (visit->interpreter)
    add (line, _("interpreter"));
}

static void
add_waiting (GString *line,
             VstTodayVisit *visit,
             gboolean is_private)
{
  g_autofree char *when = visit->next.minute >= 0 ? vst_format_time (visit->next.minute) : NULL;
  const char *agency = vst_word_place_agency (&visit->now);

  add (line, _("Waiting"));

  if (is_private)
    return;

  if (agency != NULL && when != NULL)
    {
      /* Translators: whom she waits for, and for what time. */
      g_autofree char *both = g_strdup_printf (_("%1$s, %2$s"), agency, when);

      add (line, both);
    }
  else
    {
      add (line, agency);
    }
}

static void
add_with (GString *line,
          VstTodayVisit *visit,
          gboolean is_private)
{
  const char *agency = is_private ? NULL : vst_word_place_agency (&visit->now);
  const char *room = vst_word_place_room (&visit->now);
  /* Translators: an agency, or a room. */
  g_autofree char *with = g_strdup_printf (_("With %s"), agency != NULL ? agency : "");
  g_autofree char *in = g_strdup_printf (_("In %s"), room != NULL ? room : "");

  if (agency != NULL)
    {
      add (line, with);
      add (line, room);
    }
  else if (room != NULL)
    {
      add (line, in);
    }
  else
    {
      add (line, _("With someone of the hub"));
    }
}

static const char *
word_gone (VstVisitState state)
{
  switch (state)
    {
    case VST_VISIT_LEFT:
      return C_ ("visit", "Left");

    case VST_VISIT_LEFT_UNRECORDED:
      return _("Left (not recorded)");

    case VST_VISIT_LEFT_UNSEEN:
      return _("Left before being seen");

    case VST_VISIT_DID_NOT_COME:
      return C_ ("visit", "Didn’t come");

    case VST_VISIT_TURNED_AWAY:
      return _("Turned away");

    case VST_VISIT_EXPECTED:
    case VST_VISIT_ARRIVED:
    case VST_VISIT_WAITING:
    case VST_VISIT_WITH_PARTNER:
    case VST_VISIT_N_STATES:
    default:
      return NULL;
    }
}

/**
 * vst_word_today_line:
 *
 * The second line of a row: how it stands, whom with, where.
 */
char *
vst_word_today_line (VstTodayVisit *visit,
                     gboolean is_private)
{
  GString *line = g_string_new (NULL);
  gboolean walk_in = g_strcmp0 (visit->origin, "walk_in") == 0;

  switch (visit->state)
    {
    case VST_VISIT_EXPECTED:
      add_expectation (line, visit, is_private);
      break;

    case VST_VISIT_ARRIVED:
      add (line, C_ ("visit", "Here"));
      if (!is_private)
        add (line, visit->part_en != NULL ? choose (visit->part_en, visit->part_fr) : NULL);
      break;

    case VST_VISIT_WAITING:
      add_waiting (line, visit, is_private);
      break;

    case VST_VISIT_WITH_PARTNER:
      add_with (line, visit, is_private);
      break;

    case VST_VISIT_LEFT:
    case VST_VISIT_LEFT_UNRECORDED:
    case VST_VISIT_LEFT_UNSEEN:
    case VST_VISIT_DID_NOT_COME:
    case VST_VISIT_TURNED_AWAY:
    case VST_VISIT_N_STATES:
    default:
      add (line, word_gone (visit->state));
      if (!is_private && visit->reason != NULL)
        add (line, vst_word_visit_reason (visit->reason));
      break;
    }

  if (!is_private && vst_visit_is_on_site (visit->state))
    add (line, visit->family_id == 0 ? _("no name given") : walk_in ? vst_word_visit_origin ("walk_in")
                                                                     : NULL);

  return g_string_free (line, FALSE);
}

/**
 * vst_word_today_spoken:
 *
 * All of a row, as a screen reader says it.
 */
char *
vst_word_today_spoken (VstTodayVisit *visit,
                       GTimeZone *zone,
                       gboolean is_private)
{
  GString *spoken = g_string_new (NULL);
  g_autofree char *name = vst_word_today_name (visit, is_private);
  g_autofree char *time = vst_word_today_time (visit, zone);
  g_autofree char *line = vst_word_today_line (visit, is_private);
  g_autofree char *party = vst_word_party (visit->adults, visit->children);

  g_string_append_printf (spoken, "%s, %s", name, time);
  if (visit->state == VST_VISIT_EXPECTED)
    g_string_append_printf (spoken, ", %s", _("expected"));
  if (line[0] != '\0')
    g_string_append_printf (spoken, ", %s", line);
  g_string_append_printf (spoken, ", %s", party);
  if (visit->mind && !is_private)
    {
      g_autofree char *mind = vst_word_minded (visit->kinds);

      g_string_append_printf (spoken, ", %s", mind);
    }

  return g_string_free (spoken, FALSE);
}
