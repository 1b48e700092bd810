/* test-calendar.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-calendar.h"

#include <libical/ical.h>
#include <string.h>

#define NOW (G_GINT64_CONSTANT (1795374000) * G_USEC_PER_SEC) /* 2026-11-22T19:00Z */
#define ZONE "America/Toronto"

static VstCalendarEvent *
make (const char *uid,
      const char *day,
      int from_minute,
      int to_minute)
{
  VstCalendarEvent *event = vst_calendar_event_new ();

  event->uid = g_strdup (uid);
  event->summary = g_strdup ("Équipe; de l’Est, vendredi\nà l’étage, où la ligne est plus longue que ne le veut la norme");
  event->zone = g_strdup (ZONE);
  event->day = g_strdup (day);
  event->from_minute = from_minute;
  event->to_minute = to_minute;

  return event;
}

static GPtrArray *
make_rule (void)
{
  GPtrArray *events = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_calendar_event_free);
  VstCalendarEvent *rule = make ("one@vestibule", "2026-10-19", 540, 750);
  VstCalendarEvent *moved = make ("one@vestibule", "2026-11-16", 600, 1440);

  rule->rule = g_strdup ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO");
  rule->last_day = g_strdup ("2026-12-14");
  rule->except = g_strsplit ("2026-11-02 2026-11-30", " ", -1);
  rule->location = g_strdup ("Salle 1");
  rule->agency = g_strdup ("0a5c7r2kqxhff");
  rule->sequence = 3;
  moved->instead_of = g_strdup ("2026-11-16");
  moved->instead_minute = 540;
  g_ptr_array_add (events, rule);
  g_ptr_array_add (events, moved);

  return events;
}

static GPtrArray *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  GPtrArray *events;

  g_assert_true (vst_calendar_is_one (bytes));
  events = vst_calendar_read (bytes, &error);
  g_assert_no_error (error);

  return events;
}

static void
test_what_is_written_is_read (void)
{
  g_autoptr (GPtrArray) events = make_rule ();
  g_autofree char *text = vst_calendar_write (events, NOW);
  g_autoptr (GPtrArray) again = read_text (text);
  VstCalendarEvent *rule = g_ptr_array_index (again, 0), *moved = g_ptr_array_index (again, 1);
  VstCalendarEvent *written = g_ptr_array_index (events, 0);

  g_assert_cmpuint (again->len, ==, 2);
  g_assert_cmpint (rule->fault, ==, 0);
  g_assert_cmpstr (rule->uid, ==, "one@vestibule");
  g_assert_cmpstr (rule->summary, ==, written->summary);
  g_assert_cmpstr (rule->location, ==, "Salle 1");
  g_assert_cmpstr (rule->zone, ==, ZONE);
  g_assert_cmpstr (rule->day, ==, "2026-10-19");
  g_assert_cmpint (rule->from_minute, ==, 540);
  g_assert_cmpint (rule->to_minute, ==, 750);
  g_assert_cmpstr (rule->rule, ==, written->rule);
  g_assert_cmpstr (rule->last_day, ==, "2026-12-14");
  g_assert_cmpstrv (rule->except, written->except);
  g_assert_cmpstr (rule->agency, ==, "0a5c7r2kqxhff");
  g_assert_cmpint (moved->fault, ==, 0);
  g_assert_cmpstr (moved->instead_of, ==, "2026-11-16");
  g_assert_cmpint (moved->instead_minute, ==, 540);
  g_assert_cmpint (moved->to_minute, ==, 1440);
}

static char *
value_of (icalcomponent *component,
          icalproperty_kind kind)
{
  return g_strdup (icalproperty_get_value_as_string (icalcomponent_get_first_property (component, kind)));
}

/* As another program finds the moments of it: over the change of the clocks. */
static void
test_other_programs_find_the_moments (void)
{
  g_autoptr (GPtrArray) events = make_rule ();
  g_autofree char *text = vst_calendar_write (events, NOW);
  icalcomponent *calendar = icalparser_parse_string (text);
  icalcomponent *event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT);
  icalcomponent *zone = icalcomponent_get_first_component (calendar, ICAL_VTIMEZONE_COMPONENT);
  g_autofree char *zone_id = value_of (zone, ICAL_TZID_PROPERTY);
  g_autofree char *rule = value_of (event, ICAL_RRULE_PROPERTY);
  icaltimezone *rules = icalcomponent_get_timezone (calendar, ZONE);
  const struct
  {
    struct icaltimetype local;
    int hour;
  } moments[] = { { { 2026, 10, 19, 9, 0, 0 }, 13 }, { { 2026, 11, 16, 9, 0, 0 }, 14 } };

  g_assert_cmpint (icalcomponent_count_errors (calendar), ==, 0);
  g_assert_cmpint (icalcomponent_count_components (calendar, ICAL_VTIMEZONE_COMPONENT), ==, 1);
  g_assert_cmpstr (zone_id, ==, ZONE);
  g_assert_nonnull (rules);

  /* The end of the last day, as a moment. */
  g_assert_nonnull (strstr (rule, "UNTIL=20261215T045959Z"));
  g_assert_nonnull (strstr (text, "DTSTART;TZID=America/Toronto:20261019T090000\r\n"));
  g_assert_nonnull (strstr (text, "DTSTAMP:20261122T"));

  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      struct icaltimetype time = moments[i].local, utc;

      time.zone = rules;
      utc = icaltime_convert_to_zone (time, icaltimezone_get_utc_timezone ());
      g_assert_cmpint (utc.hour, ==, moments[i].hour);
    }

  icalcomponent_free (calendar);

  for (const char *line = text; *line != '\0'; line = strstr (line, "\r\n") + 2)
    g_assert_cmpint (strstr (line, "\r\n") - line, <=, 75);
}

#define ONE(inner) "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:a\r\n" inner "END:VEVENT\r\nEND:VCALENDAR\r\n"

static void
test_calendars_of_others_are_read (void)
{
  g_autoptr (GPtrArray) outlook = read_text (ONE ("DTSTART;TZID=Eastern Standard Time:20261123T090000\r\n"
                                                  "DURATION:PT3H30M\r\nRRULE:FREQ=WEEKLY;COUNT=3;BYDAY=MO\r\n"
                                                  "EXDATE;TZID=Eastern Standard Time:20261130T090000,20261207T090000\r\n"));
  g_autoptr (GPtrArray) old = read_text (ONE ("DTSTART;TZID=/freeassociation.sourceforge.net/America/Moncton:20261123T090000\r\n"
                                              "DTEND;TZID=/freeassociation.sourceforge.net/America/Moncton:20261124T000000\r\n"));
  g_autoptr (GPtrArray) utc = read_text (ONE ("DTSTART:20261123T140000Z\r\nDTEND:20261123T150000Z\r\n"));
  VstCalendarEvent *event = g_ptr_array_index (outlook, 0);

  g_assert_cmpint (event->fault, ==, 0);
  g_assert_cmpstr (event->zone, ==, ZONE);
  g_assert_cmpint (event->to_minute, ==, 750);
  g_assert_cmpstr (event->rule, ==, "FREQ=WEEKLY;BYDAY=MO");
  g_assert_cmpstr (event->last_day, ==, "2026-12-07");
  g_assert_cmpuint (g_strv_length (event->except), ==, 2);

  event = g_ptr_array_index (old, 0);
  g_assert_cmpint (event->fault, ==, 0);
  g_assert_cmpstr (event->zone, ==, "America/Moncton");
  g_assert_cmpint (event->to_minute, ==, 1440);

  event = g_ptr_array_index (utc, 0);
  g_assert_cmpint (event->fault, ==, 0);
  g_assert_cmpstr (event->zone, ==, "UTC");
}

static void
test_what_is_not_kept_is_named (void)
{
  const struct
  {
    const char *text;
    int fault;
  } wrong[] = {
    { ONE (""), VST_ERROR_RECURRENCE_START },
    { ONE ("DTSTART;VALUE=DATE:20261123\r\n"), VST_ERROR_RECURRENCE_START },
    { ONE ("DTSTART;TZID=Nowhere/At all:20261123T090000\r\n"), VST_ERROR_ZONE },
    { ONE ("DTSTART:20261123T090000\r\n"), VST_ERROR_TIMES },
    { ONE ("DTSTART:20261123T090000\r\nDTEND:20261123T080000\r\n"), VST_ERROR_TIMES },
    { ONE ("DTSTART:20261123T090000\r\nDTEND:20261125T080000\r\n"), VST_ERROR_TIMES },
    { ONE ("DTSTART:20261123T090000\r\nDTEND:20261123T100000\r\nRRULE:FREQ=DAILY\r\n"), VST_ERROR_RECURRENCE_FREQUENCY },
    { ONE ("DTSTART:20261123T090000Z\r\nDTEND:20261123T100000Z\r\nRRULE:FREQ=WEEKLY;BYDAY=MO\r\n"), VST_ERROR_ZONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GPtrArray) events = read_text (wrong[i].text);

      g_test_message ("%u", i);
      g_assert_cmpuint (events->len, ==, 1);
      g_assert_cmpint (((VstCalendarEvent *) events->pdata[0])->fault, ==, wrong[i].fault);
    }
}

/* A calendar that is cut off or spoilt is an error or events, never an end. */
static void
test_spoilt_calendars_are_survived (void)
{
  g_autoptr (GPtrArray) events = make_rule ();
  g_autofree char *text = vst_calendar_write (events, NOW);
  char *start = strstr (text, "BEGIN:VEVENT");
  g_autofree char *small = g_strconcat ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", start, NULL);
  gsize length = strlen (small);
  guint n_read = 0;

  for (gsize i = 0; i < length; i++)
    {
      g_autoptr (GBytes) cut = g_bytes_new (small, i);
      g_autoptr (GPtrArray) some = vst_calendar_read (cut, NULL);
      g_autofree char *spoilt = g_strdup (small);
      g_autoptr (GPtrArray) others = NULL;
      g_autoptr (GBytes) bytes = NULL;

      spoilt[i] = (char) (spoilt[i] ^ (i % 2 == 0 ? 0x01 : 0x15));
      bytes = g_bytes_new (spoilt, length);
      others = vst_calendar_read (bytes, NULL);
      n_read += others != NULL;
    }

  g_assert_cmpuint (n_read, >, length / 2);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/calendar/what-is-written-is-read", test_what_is_written_is_read);
  g_test_add_func ("/calendar/other-programs-find-the-moments", test_other_programs_find_the_moments);
  g_test_add_func ("/calendar/calendars-of-others-are-read", test_calendars_of_others_are_read);
  g_test_add_func ("/calendar/what-is-not-kept-is-named", test_what_is_not_kept_is_named);
  g_test_add_func ("/calendar/spoilt-calendars-are-survived", test_spoilt_calendars_are_survived);

  return g_test_run ();
}
