/* vst-recurrence-expand.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-recurrence-private.h"

#include <libical/ical.h>

#include "vst-date.h"
#include "vst-error.h"

/* A rule that gives nothing any more, such as a fifth Friday that is always an
 * exception, ends somewhere.
 */
#define MAX_STEPS 20000

static struct icaltimetype
to_ical (const VstWallTime *time)
{
  struct icaltimetype ical = icaltime_null_time ();

  ical.year = time->year;
  ical.month = time->month;
  ical.day = time->day;
  ical.hour = time->hour;
  ical.minute = time->minute;
  ical.second = time->second;

  return ical;
}

static VstWallTime
from_ical (const struct icaltimetype *ical,
           gboolean has_time)
{
  return (VstWallTime){ ical->year, ical->month, ical->day, ical->hour, ical->minute, ical->second, has_time, FALSE };
}

/* Days of the week, counted from the one on which the rule's weeks begin. */
static int
find_place (const VstRecurrence *self,
            int weekday)
{
  return (weekday - (int) self->week_start + 7) % 7;
}

/* The first day of a weekly rule: libical goes a week astray, with no more than
 * one day a week, where it is given an earlier day of that week.
 */
static char *
find_first_day (const VstRecurrence *self,
                const char *start)
{
  int weekday = (vst_day_count ("2024-01-01", start) % 7 + 7) % 7 + 1, place = find_place (self, weekday);
  int in_this_week = 7, in_a_week = 7;

  if (self->kind != VST_RECURRENCE_WEEKLY || self->weekdays == 0)
    return g_strdup (start);

  for (int day = 1; day <= 7; day++)
    {
      int its_place = find_place (self, day);

      if (!(self->weekdays & VST_WEEKDAY_BIT (day)))
        continue;

      in_a_week = MIN (in_a_week, its_place);
      if (its_place >= place)
        in_this_week = MIN (in_this_week, its_place);
    }

  return vst_day_add_days (start, in_this_week < 7 ? in_this_week - place : 7 * (int) self->interval - place + in_a_week);
}

/* The end is looked after by the callers: libical counts times that a clock never
 * shows.
 */
static icalrecur_iterator *
begin (const VstRecurrence *self,
       const VstWallTime *start)
{
  g_autofree char *text = vst_recurrence_to_text (self);
  g_autofree char *day = vst_day_from_parts (start->year, start->month, start->day);
  g_autofree char *first_day = find_first_day (self, day);
  struct icalrecurrencetype rule = icalrecurrencetype_from_string (text);
  VstWallTime first = *start;

  if (first_day == NULL || !vst_day_get_parts (first_day, &first.year, &first.month, &first.day))
    return NULL;

  return icalrecur_iterator_new (rule, to_ical (&first));
}

/* A later start from which the rule gives the same days, near @from: libical
 * loses count of the weeks when it is told to jump there itself.
 */
static char *
find_later_start (const VstRecurrence *self,
                  const char *first_day,
                  const char *from)
{
  int period = 7 * (int) self->interval, days = vst_day_count (first_day, from), year, month, later_year, later_month, months;

  if (days <= 0)
    return g_strdup (first_day);

  if (self->kind == VST_RECURRENCE_WEEKLY)
    return vst_day_add_days (first_day, days / period * period);

  vst_day_get_parts (first_day, &year, &month, NULL);
  vst_day_get_parts (from, &later_year, &later_month, NULL);
  months = (later_year - year) * 12 + later_month - month;
  months -= months % (int) self->interval;

  return months > 0 ? vst_day_from_parts (year + (month - 1 + months) / 12, (month - 1 + months) % 12 + 1, 1) : g_strdup (first_day);
}

/**
 * vst_recurrence_list_days:
 * @first_day: the day the rule begins, which tells the weeks and may be none of
 *   its days
 * @from: a day
 * @to: the last day to look at
 *
 * The days of the rule from @from to @to; its own end is left out of account.
 *
 * Returns: (transfer full) (array zero-terminated=1): ISO days
 */
char **
vst_recurrence_list_days (const VstRecurrence *self,
                          const char *first_day,
                          const char *from,
                          const char *to)
{
  g_autoptr (GPtrArray) days = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *later = NULL;
  icalrecur_iterator *iterator = NULL;
  VstWallTime start;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (vst_day_is_valid (first_day) && vst_day_is_valid (from) && vst_day_is_valid (to), NULL);

  later = find_later_start (self, first_day, from);
  if (vst_wall_time_parse (later, &start))
    iterator = begin (self, &start);

  while (iterator != NULL)
    {
      struct icaltimetype next = icalrecur_iterator_next (iterator);
      g_autofree char *day = icaltime_is_null_time (next) ? NULL : vst_day_from_parts (next.year, next.month, next.day);

      if (day == NULL || vst_day_compare (day, to) > 0)
        break;
      if (vst_day_compare (day, from) >= 0)
        g_ptr_array_add (days, g_steal_pointer (&day));
    }

  g_clear_pointer (&iterator, icalrecur_iterator_free);
  g_ptr_array_add (days, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&days), FALSE);
}

/**
 * vst_recurrence_is_on:
 *
 * Whether @day is a day of the rule.
 */
gboolean
vst_recurrence_is_on (const VstRecurrence *self,
                      const char *first_day,
                      const char *day)
{
  g_auto (GStrv) days = vst_recurrence_list_days (self, first_day, day, day);

  return days[0] != NULL;
}

static GDateTime *
to_moment (GTimeZone *zone,
           const VstWallTime *time)
{
  return g_date_time_new (zone, time->year, time->month, time->day, time->hour, time->minute, time->second);
}

/* Whether a clock of the zone shows it at all: in spring, an hour is left out,
 * and a time in it "MUST be ignored and MUST NOT be counted" (RFC 5545, 3.3.10).
 */
static gboolean
is_on_the_clock (GTimeZone *zone,
                 const VstWallTime *time)
{
  g_autoptr (GDateTime) moment = NULL;

  if (zone == NULL || !time->has_time)
    return TRUE;

  moment = to_moment (zone, time);

  return moment != NULL && g_date_time_get_hour (moment) == time->hour && g_date_time_get_minute (moment) == time->minute;
}

static gboolean
is_past_end (const VstRecurrence *self,
             GTimeZone *zone,
             const VstWallTime *time)
{
  VstWallTime until = self->until, day = *time;

  if (!self->has_until)
    return FALSE;

  if (until.utc)
    {
      g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
      g_autoptr (GDateTime) last = to_moment (utc, &until);
      g_autoptr (GDateTime) moment = to_moment (zone, time);

      return g_date_time_compare (moment, last) > 0;
    }

  if (!until.has_time || !time->has_time)
    {
      day.hour = day.minute = day.second = 0;
      until.hour = until.minute = until.second = 0;
    }

  return vst_wall_time_compare (&day, &until) > 0;
}

static gboolean
is_excepted (const GArray *except,
             const VstWallTime *time)
{
  for (guint i = 0; i < except->len; i++)
    {
      const VstWallTime *one = &g_array_index (except, VstWallTime, i);
      VstWallTime day = *time;

      if (!one->has_time)
        day.hour = day.minute = day.second = 0;

      if (vst_wall_time_compare (one, &day) == 0)
        return TRUE;
    }

  return FALSE;
}

/* A moment of the zone as its clocks show it. */
static gboolean
to_zone (VstWallTime *time,
         GTimeZone *zone)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) moment = to_moment (utc, time);
  g_autoptr (GDateTime) local = zone != NULL ? g_date_time_to_timezone (moment, zone) : NULL;

  if (local == NULL)
    return FALSE;

  g_date_time_get_ymd (local, &time->year, &time->month, &time->day);
  time->hour = g_date_time_get_hour (local);
  time->minute = g_date_time_get_minute (local);
  time->second = g_date_time_get_second (local);
  time->utc = FALSE;

  return TRUE;
}

static GArray *
parse_exceptions (const char *const *except,
                  GTimeZone *zone,
                  GError **error)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (VstWallTime));

  for (guint i = 0; except != NULL && except[i] != NULL; i++)
    {
      VstWallTime time;

      if (!vst_wall_time_parse (except[i], &time) || (time.utc && !to_zone (&time, zone)))
        {
          g_set_error (error, VST_ERROR, VST_ERROR_RECURRENCE_START, "An exception that is no time");
          return NULL;
        }

      g_array_append_val (times, time);
    }

  return g_steal_pointer (&times);
}

static char *
to_text (const VstWallTime *time)
{
  if (!time->has_time)
    return g_strdup_printf ("%04d-%02d-%02d", time->year, time->month, time->day);

  if (time->second != 0)
    return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:%02d", time->year, time->month, time->day, time->hour, time->minute, time->second);

  return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d", time->year, time->month, time->day, time->hour, time->minute);
}

/**
 * vst_recurrence_expand:
 * @start: the first time, "2026-03-02T09:00", or a day
 * @zone: (nullable): "America/Toronto"; %NULL for a clock that nobody changes
 * @except: (nullable) (array zero-terminated=1): times, or whole days, left out
 * @limit: how many at most
 *
 * The times that clocks of the zone show: the same time of day before and after
 * a change of the clocks.
 *
 * Returns: (transfer full) (element-type utf8): local times, as in @start
 */
GPtrArray *
vst_recurrence_expand (const VstRecurrence *self,
                       const char *start,
                       const char *zone,
                       const char *const *except,
                       guint limit,
                       GError **error)
{
  g_autoptr (GPtrArray) times = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GTimeZone) clock = vst_zone_find (zone);
  g_autoptr (GArray) left_out = NULL;
  icalrecur_iterator *iterator;
  VstWallTime first;
  guint n = 0;

  g_return_val_if_fail (self != NULL, NULL);

  if (zone != NULL && clock == NULL)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_ZONE, "No such zone");
      return NULL;
    }

  if (!vst_wall_time_parse (start, &first) || first.utc)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_RECURRENCE_START, "A start that is no time of a clock");
      return NULL;
    }

  if (self->has_until && self->until.utc && (clock == NULL || !first.has_time))
    {
      g_set_error (error, VST_ERROR, VST_ERROR_RECURRENCE_END, "An end in UTC, and no zone");
      return NULL;
    }

  if (!(left_out = parse_exceptions (except, clock, error)))
    return NULL;

  if (!(iterator = begin (self, &first)))
    {
      g_set_error (error, VST_ERROR, VST_ERROR_RECURRENCE, "A rule that can't be followed");
      return NULL;
    }

  for (guint step = 0; step < MAX_STEPS && times->len < limit; step++)
    {
      struct icaltimetype next = icalrecur_iterator_next (iterator);
      VstWallTime time = from_ical (&next, first.has_time);

      if (icaltime_is_null_time (next) || next.year > 9999 || is_past_end (self, clock, &time))
        break;

      if (!is_on_the_clock (clock, &time))
        continue;
      if (self->count > 0 && ++n > self->count)
        break;
      if (!is_excepted (left_out, &time))
        g_ptr_array_add (times, to_text (&time));
    }

  icalrecur_iterator_free (iterator);

  return g_steal_pointer (&times);
}
