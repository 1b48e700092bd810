/* vst-paper-format-day.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-paper-format.h"

#include <stdio.h>
#include <string.h>

#include <glib/gi18n.h>

#include "vst-language.h"

static gboolean
read_day (const char *day,
          GDate *date)
{
  int year, month, number;
  char end;

  g_date_clear (date, 1);

  if (strlen (day) != 10 || sscanf (day, "%4d-%2d-%2d%c", &year, &month, &number, &end) != 3)
    return FALSE;

  if (year < 1 || !g_date_valid_dmy (number, month, year))
    return FALSE;

  g_date_set_dmy (date, number, month, year);

  return TRUE;
}

/* Names of our own rather than strftime()'s: those depend on the locales that
 * happen to be installed.
 */
static const char *
month_name (const GDate *date)
{
  switch (g_date_get_month (date))
    {
    case G_DATE_JANUARY:
      return C_("month", "January");
    case G_DATE_FEBRUARY:
      return C_("month", "February");
    case G_DATE_MARCH:
      return C_("month", "March");
    case G_DATE_APRIL:
      return C_("month", "April");
    case G_DATE_MAY:
      return C_("month", "May");
    case G_DATE_JUNE:
      return C_("month", "June");
    case G_DATE_JULY:
      return C_("month", "July");
    case G_DATE_AUGUST:
      return C_("month", "August");
    case G_DATE_SEPTEMBER:
      return C_("month", "September");
    case G_DATE_OCTOBER:
      return C_("month", "October");
    case G_DATE_NOVEMBER:
      return C_("month", "November");
    case G_DATE_DECEMBER:
      return C_("month", "December");
    case G_DATE_BAD_MONTH:
    default:
      g_assert_not_reached ();
    }
}

static const char *
weekday_name (const GDate *date)
{
  switch (g_date_get_weekday (date))
    {
    case G_DATE_MONDAY:
      return C_("day of the week", "Monday");
    case G_DATE_TUESDAY:
      return C_("day of the week", "Tuesday");
    case G_DATE_WEDNESDAY:
      return C_("day of the week", "Wednesday");
    case G_DATE_THURSDAY:
      return C_("day of the week", "Thursday");
    case G_DATE_FRIDAY:
      return C_("day of the week", "Friday");
    case G_DATE_SATURDAY:
      return C_("day of the week", "Saturday");
    case G_DATE_SUNDAY:
      return C_("day of the week", "Sunday");
    case G_DATE_BAD_WEEKDAY:
    default:
      g_assert_not_reached ();
    }
}

static char *
day_number (const GDate *date)
{
  int day = g_date_get_day (date);

  /* Translators: the first day of a month within a date: "1er" in French. */
  return day == 1 ? g_strdup (C_("day of the month", "1")) : g_strdup_printf ("%d", day);
}

/**
 * vst_format_day:
 * @day: an ISO day
 *
 * A day for a table or a list.
 *
 * It is the same in both languages.  As with all days here, a text that isn't
 * a day comes back as it is: it may be what somebody once typed.
 */
char *
vst_format_day (const char *day)
{
  g_return_val_if_fail (day != NULL, NULL);

  return g_strdup (day);
}

/**
 * vst_format_day_prose:
 * @day: an ISO day
 *
 * A day within a sentence, or on a sheet for a family.
 */
char *
vst_format_day_prose (const char *day)
{
  g_autofree char *number = NULL;
  GDate date;

  g_return_val_if_fail (day != NULL, NULL);

  if (!read_day (day, &date))
    return g_strdup (day);

  number = day_number (&date);

  /* Translators: a date: month, day, year; in French, the day comes first. */
  return g_strdup_printf (_("%1$s %2$s, %3$d"), month_name (&date), number, g_date_get_year (&date));
}

/**
 * vst_format_day_full:
 * @day: an ISO day
 *
 * A day with its weekday, for the head of a sheet.
 */
char *
vst_format_day_full (const char *day)
{
  g_autofree char *number = NULL;
  GDate date;

  g_return_val_if_fail (day != NULL, NULL);

  if (!read_day (day, &date))
    return g_strdup (day);

  number = day_number (&date);

  /* Translators: a date: weekday, month, day, year. */
  return g_strdup_printf (_("%1$s, %2$s %3$s, %4$d"),
                             weekday_name (&date), month_name (&date), number, g_date_get_year (&date));
}

/**
 * vst_format_day_near:
 * @day: an ISO day of these weeks
 *
 * A day with its weekday and without its year.
 */
char *
vst_format_day_near (const char *day)
{
  g_autofree char *number = NULL;
  GDate date;

  g_return_val_if_fail (day != NULL, NULL);

  if (!read_day (day, &date))
    return g_strdup (day);

  number = day_number (&date);

  /* Translators: a date: weekday, month, day. */
  return g_strdup_printf (_("%1$s, %2$s %3$s"), weekday_name (&date), month_name (&date), number);
}

/**
 * vst_format_weekday:
 * @day: an ISO day
 *
 * The name of its weekday.
 */
char *
vst_format_weekday (const char *day)
{
  GDate date;

  g_return_val_if_fail (day != NULL, NULL);

  return g_strdup (read_day (day, &date) ? weekday_name (&date) : day);
}

/**
 * vst_format_month:
 * @day: any day of the month
 *
 * A month and its year.
 */
char *
vst_format_month (const char *day)
{
  GDate date;

  g_return_val_if_fail (day != NULL, NULL);

  if (!read_day (day, &date))
    return g_strdup (day);

  /* Translators: a month and its year, as in "November 2026". */
  return g_strdup_printf (_("%1$s %2$d"), month_name (&date), g_date_get_year (&date));
}

/**
 * vst_format_time:
 * @minutes: since midnight
 *
 * A time for a table or a list.
 */
char *
vst_format_time (int minutes)
{
  g_return_val_if_fail (minutes >= 0 && minutes <= 24 * 60, NULL);

  return g_strdup_printf ("%02d:%02d", minutes / 60, minutes % 60);
}

/**
 * vst_format_time_prose:
 * @minutes: since midnight
 *
 * A time within a sentence to staff.
 */
char *
vst_format_time_prose (int minutes)
{
  g_return_val_if_fail (minutes >= 0 && minutes <= 24 * 60, NULL);

  if (minutes % 60 == 0)
    /* Translators: a time on the hour, as in 14:00; "14 h" in French. */
    return g_strdup_printf (C_("time", "%d:00"), minutes / 60);

  /* Translators: a time, as in 14:05; "14 h 5" in French. */
  return g_strdup_printf (C_("time", "%1$d:%2$02d"), minutes / 60, minutes % 60);
}

/**
 * vst_format_time_family:
 * @minutes: since midnight
 *
 * A time on a sheet for a family: English there has twelve hours.
 */
char *
vst_format_time_family (int minutes)
{
  int hour = minutes / 60 % 24;

  g_return_val_if_fail (minutes >= 0 && minutes <= 24 * 60, NULL);

  if (vst_language_get () == VST_FRENCH)
    return vst_format_time_prose (minutes);

  return g_strdup_printf (hour < 12 ? "%d:%02d\302\240a.m." : "%d:%02d\302\240p.m.",
                          hour % 12 == 0 ? 12 : hour % 12, minutes % 60);
}

static GDateTime *
read_moment (gint64 usec,
             GTimeZone *zone)
{
  g_autoptr (GDateTime) seconds = g_date_time_new_from_unix_utc (usec / G_USEC_PER_SEC);

  return seconds != NULL ? g_date_time_to_timezone (seconds, zone) : NULL;
}

/**
 * vst_format_moment:
 * @usec: microseconds since 1970, UTC
 * @zone: where it is read
 *
 * A moment for a table or a list.
 */
char *
vst_format_moment (gint64 usec,
                   GTimeZone *zone)
{
  g_autoptr (GDateTime) moment = NULL;

  g_return_val_if_fail (zone != NULL, NULL);

  moment = read_moment (usec, zone);
  g_return_val_if_fail (moment != NULL, NULL);

  return g_date_time_format (moment, "%Y-%m-%d %H:%M");
}

/**
 * vst_format_moment_prose:
 * @usec: microseconds since 1970, UTC
 * @zone: where it is read
 *
 * A moment within a sentence.
 */
char *
vst_format_moment_prose (gint64 usec,
                         GTimeZone *zone)
{
  g_autofree char *iso = vst_format_moment_day (usec, zone);
  g_autofree char *day = NULL;
  g_autofree char *time = NULL;

  g_return_val_if_fail (iso != NULL, NULL);

  day = vst_format_day_prose (iso);
  time = vst_format_time_prose (vst_format_moment_time (usec, zone));

  /* Translators: a date and a time, as in "November 22, 2026 at 14:05". */
  return g_strdup_printf (_("%1$s at %2$s"), day, time);
}

/**
 * vst_format_moment_day:
 * @usec: microseconds since 1970, UTC
 * @zone: where it is read
 *
 * The day of a moment, as an ISO string.
 */
char *
vst_format_moment_day (gint64 usec,
                       GTimeZone *zone)
{
  g_autoptr (GDateTime) moment = NULL;

  g_return_val_if_fail (zone != NULL, NULL);

  moment = read_moment (usec, zone);
  g_return_val_if_fail (moment != NULL, NULL);

  return g_date_time_format (moment, "%Y-%m-%d");
}

/**
 * vst_format_moment_time:
 * @usec: microseconds since 1970, UTC
 * @zone: where it is read
 *
 * The time of a moment, in minutes since midnight.
 */
int
vst_format_moment_time (gint64 usec,
                        GTimeZone *zone)
{
  g_autoptr (GDateTime) moment = NULL;

  g_return_val_if_fail (zone != NULL, 0);

  moment = read_moment (usec, zone);
  g_return_val_if_fail (moment != NULL, 0);

  return g_date_time_get_hour (moment) * 60 + g_date_time_get_minute (moment);
}

/**
 * vst_format_age_years:
 * @years: whole years
 *
 * An age of somebody whose birth date isn't known.
 */
char *
vst_format_age_years (int years)
{
  /* Translators: an age, with a no-break space. */
  return g_strdup_printf (ngettext ("%d\302\240year", "%d\302\240years", years), years);
}

/**
 * vst_format_age_months:
 * @months: whole months
 *
 * An age in months, or in years from the second birthday on.
 */
char *
vst_format_age_months (int months)
{
  if (months >= 24)
    return vst_format_age_years (months / 12);

  return g_strdup_printf (ngettext ("%d\302\240month", "%d\302\240months", months), months);
}

/**
 * vst_format_age:
 * @born: an ISO day
 * @day: the ISO day to count to
 *
 * How old somebody is: in days at first, then in months, in years from the
 * second birthday on.
 *
 * Returns: (nullable): %NULL when either is no day, or @born is after @day
 */
char *
vst_format_age (const char *born,
                const char *day)
{
  GDate from, to;
  int months;

  g_return_val_if_fail (born != NULL && day != NULL, NULL);

  if (!read_day (born, &from) || !read_day (day, &to) || g_date_compare (&from, &to) > 0)
    return NULL;

  months = (g_date_get_year (&to) - g_date_get_year (&from)) * 12 + (int) g_date_get_month (&to) - (int) g_date_get_month (&from);

  /* Born on the 31st, one is a month older on the last day of a short month. */
  if (g_date_get_day (&to) < g_date_get_day (&from) && !g_date_is_last_of_month (&to))
    months--;

  if (months == 0)
    {
      int days = g_date_days_between (&from, &to);

      return g_strdup_printf (ngettext ("%d\302\240day", "%d\302\240days", days), days);
    }

  return vst_format_age_months (months);
}
