/* vst-calendar-read.c
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
#include "vst-recurrence-private.h"

#define BEGIN "BEGIN:VCALENDAR"

/* Outlook's names of the zones of Canada. */
static const struct
{
  const char *theirs;
  const char *ours;
} zones[] = {
  { "Newfoundland Standard Time", "America/St_Johns" },
  { "Atlantic Standard Time", "America/Halifax" },
  { "Eastern Standard Time", "America/Toronto" },
  { "Central Standard Time", "America/Winnipeg" },
  { "Canada Central Standard Time", "America/Regina" },
  { "Mountain Standard Time", "America/Edmonton" },
  { "Pacific Standard Time", "America/Vancouver" },
};

/**
 * vst_calendar_is_one:
 *
 * Whether a file is a calendar, whatever it is called.
 */
gboolean
vst_calendar_is_one (GBytes *bytes)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    {
      text += 3;
      length -= 3;
    }

  return length >= strlen (BEGIN) && g_ascii_strncasecmp (text, BEGIN, strlen (BEGIN)) == 0;
}

static gboolean
is_zone (const char *name)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (name);

  return zone != NULL;
}

/* Some programs put a path of theirs before the name. */
static char *
dup_zone (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    if (g_str_equal (id, zones[i].theirs))
      return g_strdup (zones[i].ours);

  while (id != NULL && (*id == '/' || !is_zone (id)))
    if ((id = strchr (id, '/')) != NULL)
      id++;

  return g_strdup (id);
}

static char *
dup_value (icalcomponent *component,
           icalproperty_kind kind)
{
  icalproperty *property = icalcomponent_get_first_property (component, kind);
  const char *value = property != NULL ? icalproperty_get_value_as_string (property) : NULL;

  return value != NULL && g_utf8_validate (value, -1, NULL) ? g_strdup (value) : NULL;
}

/* As text: what is escaped in the file isn't any more. */
static char *
dup_text (icalcomponent *component,
          icalproperty_kind kind)
{
  icalproperty *property = icalcomponent_get_first_property (component, kind);
  icalvalue *value = property != NULL ? icalproperty_get_value (property) : NULL;
  const char *text = value != NULL ? icalvalue_get_text (value) : NULL;

  return text != NULL && g_utf8_validate (text, -1, NULL) ? g_strdup (text) : NULL;
}

static char *
dup_ours (icalcomponent *component,
          const char *name)
{
  for (icalproperty *property = icalcomponent_get_first_property (component, ICAL_X_PROPERTY); property != NULL;
       property = icalcomponent_get_next_property (component, ICAL_X_PROPERTY))
    if (g_strcmp0 (icalproperty_get_x_name (property), name) == 0)
      return g_strdup (icalproperty_get_x (property));

  return NULL;
}

static gboolean
read_time (icalproperty *property,
           VstWallTime *time,
           char **zone)
{
  icalparameter *parameter = icalproperty_get_first_parameter (property, ICAL_TZID_PARAMETER);
  const char *id = parameter != NULL ? icalparameter_get_tzid (parameter) : NULL;

  if (!vst_wall_time_parse (icalproperty_get_value_as_string (property), time))
    return FALSE;

  if (zone != NULL)
    *zone = time->utc ? g_strdup ("UTC") : id != NULL ? dup_zone (id)
                                                      : g_strdup ("");

  return TRUE;
}

static char *
day_of (const VstWallTime *time)
{
  return vst_day_from_parts (time->year, time->month, time->day);
}

static int
minute_of (const VstWallTime *time)
{
  return time->hour * 60 + time->minute;
}

static int
read_end (icalcomponent *component,
          VstCalendarEvent *event)
{
  icalproperty *property = icalcomponent_get_first_property (component, ICAL_DTEND_PROPERTY);
  g_autofree char *day = NULL;
  VstWallTime time;

  if (property == NULL)
    {
      property = icalcomponent_get_first_property (component, ICAL_DURATION_PROPERTY);
      event->to_minute = event->from_minute +
                         (property != NULL ? icaldurationtype_as_int (icalproperty_get_duration (property)) / 60 : 0);
    }
  else if (read_time (property, &time, NULL) && time.has_time && (day = day_of (&time)) != NULL)
    {
      event->to_minute = minute_of (&time) + 24 * 60 * CLAMP (vst_day_count (event->day, day), -1, 2);
    }

  return event->to_minute > event->from_minute && event->to_minute <= 24 * 60 ? 0 : VST_ERROR_TIMES;
}

static char *
find_last_day (const char *rule,
               const VstCalendarEvent *event,
               GError **error)
{
  g_autoptr (VstRecurrence) whole = vst_recurrence_parse (rule, error);
  g_autofree char *start = g_strdup_printf ("%sT%02d:%02d", event->day, event->from_minute / 60, event->from_minute % 60);
  g_autoptr (GPtrArray) times = NULL;

  if (whole == NULL)
    return NULL;

  if (!vst_recurrence_has_end (whole))
    return g_strdup ("");

  times = vst_recurrence_expand (whole, start, event->zone[0] != '\0' ? event->zone : NULL, NULL, VST_RECURRENCE_MAX_COUNT, error);

  return times != NULL && times->len > 0 ? g_strndup (g_ptr_array_index (times, times->len - 1), 10) : NULL;
}

/* The end of the rule is kept beside it, as a day. */
static int
read_rule (icalcomponent *component,
           VstCalendarEvent *event)
{
  icalproperty *property = icalcomponent_get_first_property (component, ICAL_RRULE_PROPERTY);
  const char *text = property != NULL ? icalproperty_get_value_as_string (property) : NULL;
  g_auto (GStrv) parts = g_strsplit (text != NULL ? text : "", ";", -1);
  g_autoptr (GString) rule = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *last_day = NULL;

  if (property == NULL)
    return 0;

  if (icalcomponent_get_next_property (component, ICAL_RRULE_PROPERTY) != NULL ||
      icalcomponent_get_first_property (component, ICAL_RDATE_PROPERTY) != NULL)
    return VST_ERROR_RECURRENCE_PART;

  for (guint i = 0; parts[i] != NULL; i++)
    if (!g_str_has_prefix (parts[i], "UNTIL=") && !g_str_has_prefix (parts[i], "COUNT="))
      g_string_append_printf (rule, "%s%s", rule->len > 0 ? ";" : "", parts[i]);

  if (!(last_day = find_last_day (text, event, &error)))
    return error != NULL && error->domain == VST_ERROR ? error->code : VST_ERROR_RECURRENCE;

  event->rule = g_strdup (rule->str);
  if (*last_day != '\0')
    event->last_day = g_steal_pointer (&last_day);

  return 0;
}

static int
read_exceptions (icalcomponent *component,
                 VstCalendarEvent *event)
{
  g_autoptr (GStrvBuilder) days = g_strv_builder_new ();
  guint n = 0;

  for (icalproperty *property = icalcomponent_get_first_property (component, ICAL_EXDATE_PROPERTY); property != NULL;
       property = icalcomponent_get_next_property (component, ICAL_EXDATE_PROPERTY))
    {
      g_autofree char *day = NULL;
      VstWallTime time;

      if (!read_time (property, &time, NULL) || time.utc || !(day = day_of (&time)))
        return VST_ERROR_RECURRENCE_START;

      g_strv_builder_add (days, day);
      n++;
    }

  if (n > 0)
    event->except = g_strv_builder_end (days);

  return 0;
}

static int
read_event (icalcomponent *component,
            VstCalendarEvent *event)
{
  icalproperty *property = icalcomponent_get_first_property (component, ICAL_DTSTART_PROPERTY);
  VstWallTime time;
  int fault;

  if (property == NULL || !read_time (property, &time, &event->zone) || !time.has_time || !(event->day = day_of (&time)))
    return VST_ERROR_RECURRENCE_START;

  if (event->zone == NULL)
    return VST_ERROR_ZONE;

  event->from_minute = minute_of (&time);

  if ((property = icalcomponent_get_first_property (component, ICAL_RECURRENCEID_PROPERTY)) != NULL)
    {
      if (!read_time (property, &time, NULL) || time.utc || !(event->instead_of = day_of (&time)))
        return VST_ERROR_RECURRENCE_START;

      event->instead_minute = minute_of (&time);
    }

  if ((fault = read_end (component, event)) != 0 || (fault = read_rule (component, event)) != 0)
    return fault;

  /* A rule in UTC is at another time of the day in winter. */
  if (event->rule != NULL && g_str_equal (event->zone, "UTC"))
    return VST_ERROR_ZONE;

  return read_exceptions (component, event);
}

static void
read_words (icalcomponent *component,
            VstCalendarEvent *event)
{
  icalproperty *status = icalcomponent_get_first_property (component, ICAL_STATUS_PROPERTY);

  event->uid = dup_value (component, ICAL_UID_PROPERTY);
  event->summary = dup_text (component, ICAL_SUMMARY_PROPERTY);
  event->location = dup_text (component, ICAL_LOCATION_PROPERTY);
  event->agency = dup_ours (component, "X-VESTIBULE-AGENCY");
  event->room = dup_ours (component, "X-VESTIBULE-ROOM");
  event->provider = dup_ours (component, "X-VESTIBULE-PROVIDER");

  if (status != NULL && icalproperty_get_status (status) == ICAL_STATUS_CANCELLED)
    event->status = VST_CALENDAR_CANCELLED;
  else if (status != NULL && icalproperty_get_status (status) == ICAL_STATUS_TENTATIVE)
    event->status = VST_CALENDAR_TENTATIVE;
}

/**
 * vst_calendar_read:
 *
 * The events of a calendar, each with what is wrong with it.
 *
 * Returns: (transfer full) (element-type VstCalendarEvent):
 */
GPtrArray *
vst_calendar_read (GBytes *bytes,
                   GError **error)
{
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_calendar_event_free);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *text = g_strndup (data != NULL ? data : "", length);
  icalcomponent *calendar = NULL;

  /* What others send us is no reason to stop. */
  icalerror_set_errors_are_fatal (FALSE);

  if (strlen (text) == length && g_utf8_validate (text, (gssize) length, NULL))
    calendar = icalparser_parse_string (g_str_has_prefix (text, "\xef\xbb\xbf") ? text + 3 : text);

  if (calendar == NULL || icalcomponent_isa (calendar) != ICAL_VCALENDAR_COMPONENT ||
      icalcomponent_count_components (calendar, ICAL_VEVENT_COMPONENT) > VST_CALENDAR_MOST_EVENTS)
    {
      g_clear_pointer (&calendar, icalcomponent_free);
      g_set_error (error, VST_ERROR, VST_ERROR_FILE_DAMAGED, "This is no calendar that can be read");
      return NULL;
    }

  for (icalcomponent *component = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT); component != NULL;
       component = icalcomponent_get_next_component (calendar, ICAL_VEVENT_COMPONENT))
    {
      VstCalendarEvent *event = vst_calendar_event_new ();

      g_ptr_array_add (events, event);
      event->line = events->len;
      read_words (component, event);
      event->fault = read_event (component, event);
    }

  icalcomponent_free (calendar);

  return g_steal_pointer (&events);
}
