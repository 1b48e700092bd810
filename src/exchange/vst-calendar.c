/* vst-calendar.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-calendar.h"

#include <libical/ical.h>
#include <string.h>

#include "vst-date.h"
#include "vst-table-file.h"

#define PRODUCT "-//Vestibule//Vestibule//EN"

VstCalendarEvent *
vst_calendar_event_new (void)
{
  return g_new0 (VstCalendarEvent, 1);
}

void
vst_calendar_event_free (VstCalendarEvent *event)
{
  g_free (event->uid);
  g_free (event->summary);
  g_free (event->location);
  g_free (event->zone);
  g_free (event->day);
  g_free (event->rule);
  g_free (event->last_day);
  g_strfreev (event->except);
  g_free (event->instead_of);
  g_free (event->agency);
  g_free (event->room);
  g_free (event->provider);
  g_free (event);
}

/* The midnight after a day is of the day after. */
static struct icaltimetype
make_time (const char *day,
           int minute)
{
  struct icaltimetype time = icaltime_null_time ();
  g_autofree char *day_of = vst_day_add_days (day, minute / (24 * 60));

  vst_day_get_parts (day_of, &time.year, &time.month, &time.day);
  time.hour = minute / 60 % 24;
  time.minute = minute % 60;

  return time;
}

static void
add_time (icalcomponent *component,
          icalproperty *property,
          const char *zone)
{
  icalproperty_add_parameter (property, icalparameter_new_tzid (zone));
  icalcomponent_add_property (component, property);
}

static void
add_ours (icalcomponent *component,
          const char *name,
          const char *value)
{
  icalproperty *property;

  if (value == NULL)
    return;

  property = icalproperty_new_x (value);
  icalproperty_set_x_name (property, name);
  icalcomponent_add_property (component, property);
}

/* The end of a rule is a moment where its beginning has a zone (3.3.10). */
static char *
dup_rule (const VstCalendarEvent *event)
{
  g_autoptr (GTimeZone) zone = NULL;
  g_autoptr (GDateTime) local = NULL;
  g_autoptr (GDateTime) utc = NULL;
  g_autofree char *until = NULL;
  int year, month, day;

  if (event->last_day == NULL)
    return g_strdup (event->rule);

  zone = g_time_zone_new_identifier (event->zone);
  vst_day_get_parts (event->last_day, &year, &month, &day);
  local = zone != NULL ? g_date_time_new (zone, year, month, day, 23, 59, 59) : g_date_time_new_utc (year, month, day, 23, 59, 59);
  utc = g_date_time_to_utc (local);
  until = g_date_time_format (utc, "%Y%m%dT%H%M%SZ");

  return g_strconcat (event->rule, ";UNTIL=", until, NULL);
}

static void
add_rule (icalcomponent *component,
          const VstCalendarEvent *event)
{
  g_autofree char *rule = NULL;

  if (event->rule != NULL)
    {
      rule = dup_rule (event);
      icalcomponent_add_property (component, icalproperty_new_rrule (icalrecurrencetype_from_string (rule)));
    }

  for (guint i = 0; event->except != NULL && event->except[i] != NULL; i++)
    add_time (component, icalproperty_new_exdate (make_time (event->except[i], event->from_minute)), event->zone);

  if (event->instead_of != NULL)
    add_time (component, icalproperty_new_recurrenceid (make_time (event->instead_of, event->instead_minute)), event->zone);
}

static const icalproperty_status statuses[] = {
  [VST_CALENDAR_CONFIRMED] = ICAL_STATUS_CONFIRMED,
  [VST_CALENDAR_TENTATIVE] = ICAL_STATUS_TENTATIVE,
  [VST_CALENDAR_CANCELLED] = ICAL_STATUS_CANCELLED,
};

static icalcomponent *
make_event (const VstCalendarEvent *event,
            gint64 now)
{
  icalcomponent *component = icalcomponent_new_vevent ();

  icalcomponent_add_property (component, icalproperty_new_uid (event->uid));
  icalcomponent_add_property (component, icalproperty_new_dtstamp (icaltime_from_timet_with_zone (
                                             (time_t) (now / G_USEC_PER_SEC), 0, icaltimezone_get_utc_timezone ())));
  add_time (component, icalproperty_new_dtstart (make_time (event->day, event->from_minute)), event->zone);
  add_time (component, icalproperty_new_dtend (make_time (event->day, event->to_minute)), event->zone);
  add_rule (component, event);
  icalcomponent_add_property (component, icalproperty_new_summary (event->summary));
  if (event->location != NULL)
    icalcomponent_add_property (component, icalproperty_new_location (event->location));
  icalcomponent_add_property (component, icalproperty_new_status (statuses[event->status]));
  icalcomponent_add_property (component, icalproperty_new_sequence ((int) event->sequence));
  if (event->is_private)
    icalcomponent_add_property (component, icalproperty_new_class (ICAL_CLASS_PRIVATE));
  add_ours (component, "X-VESTIBULE-AGENCY", event->agency);
  add_ours (component, "X-VESTIBULE-ROOM", event->room);
  add_ours (component, "X-VESTIBULE-PROVIDER", event->provider);

  return component;
}

/* The rules of a zone, under the name that everybody else knows it by. */
static void
add_zone (icalcomponent *calendar,
          const char *name)
{
  icaltimezone *zone = icaltimezone_get_builtin_timezone (name);
  icalcomponent *rules = zone != NULL ? icaltimezone_get_component (zone) : NULL;
  icalproperty *id;

  if (rules == NULL)
    return;

  rules = icalcomponent_new_clone (rules);
  if ((id = icalcomponent_get_first_property (rules, ICAL_TZID_PROPERTY)) != NULL)
    icalproperty_set_tzid (id, name);
  icalcomponent_add_component (calendar, rules);
}

/**
 * vst_calendar_write:
 * @events: (element-type VstCalendarEvent):
 * @now: when it is written
 *
 * A calendar as others read it (RFC 5545), with the zones it uses.
 */
char *
vst_calendar_write (GPtrArray *events,
                    gint64 now)
{
  icalcomponent *calendar = icalcomponent_new_vcalendar ();
  g_autoptr (GHashTable) zones = g_hash_table_new (g_str_hash, g_str_equal);
  char *written, *text;

  icalcomponent_add_property (calendar, icalproperty_new_version ("2.0"));
  icalcomponent_add_property (calendar, icalproperty_new_prodid (PRODUCT));

  for (guint i = 0; i < events->len; i++)
    {
      const VstCalendarEvent *event = g_ptr_array_index (events, i);

      if (g_hash_table_add (zones, event->zone))
        add_zone (calendar, event->zone);
    }

  for (guint i = 0; i < events->len; i++)
    icalcomponent_add_component (calendar, make_event (g_ptr_array_index (events, i), now));

  written = icalcomponent_as_ical_string_r (calendar);
  text = g_strdup (written);
  icalmemory_free_buffer (written);
  icalcomponent_free (calendar);

  return text;
}

gboolean
vst_calendar_write_file (GPtrArray *events,
                         gint64 now,
                         const char *path,
                         GError **error)
{
  char *text = vst_calendar_write (events, now);
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));

  return vst_table_write_bytes (bytes, path, error);
}
