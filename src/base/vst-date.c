/* vst-date.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-date.h"

#include <string.h>

#define DAY_LENGTH 10 /* strlen ("2026-02-03") */
#define LAST_YEAR 9999

static gboolean
read_digits (const char *text,
             int count,
             int *number)
{
  *number = 0;

  for (int i = 0; i < count; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;

      *number = *number * 10 + (text[i] - '0');
    }

  return TRUE;
}

static gboolean
read_day (const char *day,
          GDate *date)
{
  int year, month, day_of_month;

  if (!vst_day_get_parts (day, &year, &month, &day_of_month))
    return FALSE;

  g_date_clear (date, 1);
  g_date_set_dmy (date, day_of_month, month, year);

  return TRUE;
}

static char *
write_day (const GDate *date)
{
  if (!g_date_valid (date) || g_date_get_year (date) > LAST_YEAR)
    return NULL;

  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (date), g_date_get_month (date), g_date_get_day (date));
}

/**
 * vst_day_is_valid:
 * @day: (nullable): a text
 *
 * Whether a text is a day of the calendar, written as we write days: four,
 * two and two digits.  The 30th of February is not.
 */
gboolean
vst_day_is_valid (const char *day)
{
  return vst_day_get_parts (day, NULL, NULL, NULL);
}

/**
 * vst_day_get_parts:
 * @day: (nullable): a text
 * @year: (out) (optional): its year
 * @month: (out) (optional): its month, from 1
 * @day_of_month: (out) (optional): its day, from 1
 *
 * Takes a day apart.
 *
 * Returns: %FALSE if it is not a day
 */
gboolean
vst_day_get_parts (const char *day,
                   int *year,
                   int *month,
                   int *day_of_month)
{
  int y, m, d;

  if (day == NULL || strlen (day) != DAY_LENGTH || day[4] != '-' || day[7] != '-')
    return FALSE;

  if (!read_digits (day, 4, &y) || !read_digits (day + 5, 2, &m) || !read_digits (day + 8, 2, &d))
    return FALSE;

  if (y < 1 || !g_date_valid_dmy (d, m, y))
    return FALSE;

  if (year != NULL)
    *year = y;
  if (month != NULL)
    *month = m;
  if (day_of_month != NULL)
    *day_of_month = d;

  return TRUE;
}

/**
 * vst_day_compare:
 * @a: a day
 * @b: another
 *
 * Less than, equal to or greater than 0, as @a is before, on or after @b.
 */
int
vst_day_compare (const char *a,
                 const char *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, 0);

  return strcmp (a, b);
}

/**
 * vst_day_count:
 * @from: a valid day
 * @to: another
 *
 * The nights between two days, negative if @to comes first.
 */
int
vst_day_count (const char *from,
               const char *to)
{
  GDate first, last;

  g_return_val_if_fail (read_day (from, &first), 0);
  g_return_val_if_fail (read_day (to, &last), 0);

  return g_date_days_between (&first, &last);
}

/**
 * vst_day_age_months:
 * @born: a valid day
 * @on: another
 *
 * Whole months of age.  A month is complete on the day of the month of the
 * birth; where the month has no such day, on the first of the next one.
 */
int
vst_day_age_months (const char *born,
                    const char *on)
{
  int from[3], to[3];

  g_return_val_if_fail (vst_day_get_parts (born, &from[0], &from[1], &from[2]), -1);
  g_return_val_if_fail (vst_day_get_parts (on, &to[0], &to[1], &to[2]), -1);

  if (strcmp (on, born) < 0)
    return -1;

  return (to[0] - from[0]) * 12 + (to[1] - from[1]) - (to[2] < from[2] ? 1 : 0);
}

/**
 * vst_day_age_years:
 * @born: a valid day
 * @on: another
 *
 * Whole years of age.  Who was born on the 29th of February is a year older
 * on the 1st of March of a common year.
 */
int
vst_day_age_years (const char *born,
                   const char *on)
{
  int months = vst_day_age_months (born, on);

  return months < 0 ? -1 : months / 12;
}

/**
 * vst_day_from_parts:
 * @year: a year
 * @month: a month, from 1
 * @day_of_month: a day, from 1
 *
 * Puts a day together.
 *
 * Returns: (nullable): %NULL if the calendar has no such day
 */
char *
vst_day_from_parts (int year,
                    int month,
                    int day_of_month)
{
  GDate date;

  /* GDate's own types are narrower than int: a 300th day would become the 44th. */
  if (year < 1 || year > LAST_YEAR || month < 1 || month > 12 || day_of_month < 1 || day_of_month > 31)
    return NULL;

  if (!g_date_valid_dmy (day_of_month, month, year))
    return NULL;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day_of_month, month, year);

  return write_day (&date);
}

/**
 * vst_day_add_days:
 * @day: a valid day
 * @days: how many to go on, or back
 *
 * Returns: (nullable): %NULL outside the years 1 to 9999
 */
char *
vst_day_add_days (const char *day,
                  int days)
{
  gint64 julian;
  GDate date;

  g_return_val_if_fail (read_day (day, &date), NULL);

  julian = (gint64) g_date_get_julian (&date) + days;

  if (julian < 1 || julian > 366 * LAST_YEAR)
    return NULL;

  g_date_set_julian (&date, julian);

  return write_day (&date);
}

/**
 * vst_day_add_months:
 * @day: a valid day
 * @months: how many to go on, or back
 *
 * The same day of another month, or the last one of that month.
 *
 * Returns: (nullable): %NULL outside the years 1 to 9999
 */
char *
vst_day_add_months (const char *day,
                    int months)
{
  int year, month, day_of_month;
  gint64 total;

  g_return_val_if_fail (vst_day_get_parts (day, &year, &month, &day_of_month), NULL);

  total = (gint64) year * 12 + (month - 1) + months;

  if (total < 12 || total > LAST_YEAR * 12 + 11)
    return NULL;

  year = total / 12;
  month = total % 12 + 1;

  return vst_day_from_parts (year, month, MIN (day_of_month, g_date_get_days_in_month (month, year)));
}

/**
 * vst_zone_find:
 * @name: (nullable): a zone such as "America/Toronto"
 *
 * The zone of that name.  GLib forgets a zone with its last reference, and to
 * read its file and work out its years anew took half of a booking: a reference
 * is kept to each.  There are as many as a hub's people have chosen.
 *
 * Returns: (transfer full) (nullable): %NULL where this machine doesn't know it
 */
GTimeZone *
vst_zone_find (const char *name)
{
  static GMutex lock;
  static GHashTable *zones;
  g_autoptr (GMutexLocker) locker = NULL;
  GTimeZone *zone;

  if (name == NULL)
    return NULL;

  locker = g_mutex_locker_new (&lock);

  if (zones == NULL)
    zones = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_time_zone_unref);

  if ((zone = g_hash_table_lookup (zones, name)) == NULL && (zone = g_time_zone_new_identifier (name)) != NULL)
    g_hash_table_insert (zones, g_strdup (name), zone);

  return zone != NULL ? g_time_zone_ref (zone) : NULL;
}

/**
 * vst_day_of_moment:
 * @moment: microseconds since 1970, UTC
 * @zone: (nullable): a zone such as "America/Toronto"
 *
 * The day a wall clock of @zone shows at a moment.  Where the zone is not
 * known to this machine, the machine's own zone serves: it most likely stands
 * in the same place.
 */
char *
vst_day_of_moment (gint64 moment,
                   const char *zone)
{
  g_autoptr (GTimeZone) place = vst_zone_find (zone);
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (moment / G_USEC_PER_SEC - (moment % G_USEC_PER_SEC < 0 ? 1 : 0));
  g_autoptr (GDateTime) local = NULL;

  g_return_val_if_fail (utc != NULL, NULL);

  local = place != NULL ? g_date_time_to_timezone (utc, place) : g_date_time_to_local (utc);

  return vst_day_from_parts (g_date_time_get_year (local), g_date_time_get_month (local), g_date_time_get_day_of_month (local));
}

/**
 * vst_day_today:
 * @zone: (nullable): the hub's zone
 *
 * The day it is in @zone.
 */
char *
vst_day_today (const char *zone)
{
  return vst_day_of_moment (g_get_real_time (), zone);
}

/**
 * vst_minute_parse:
 * @text: 14:05, 14 h 5, 14h, 1405
 *
 * Returns: minutes since midnight, or -1
 */
int
vst_minute_parse (const char *text)
{
  g_autofree char *digits = g_strdup (text);
  gint64 hour, minute = 0;
  char *end;

  g_return_val_if_fail (text != NULL, -1);

  /* A no-break space is two bytes, of which neither is a digit. */
  for (char *p = digits; *p != '\0'; p++)
    if (strchr ("hH:.", *p) != NULL || (guchar) *p >= 0x80)
      *p = ' ';

  g_strstrip (digits);
  if (!g_ascii_isdigit (digits[0]) || strlen (digits) > 8)
    return -1;

  hour = g_ascii_strtoll (digits, &end, 10);

  if (*end != '\0')
    {
      if (!g_ascii_isdigit (*g_strchug (end)))
        return -1;
      minute = g_ascii_strtoll (end, &end, 10);
    }
  else if (end - digits > 2)
    {
      minute = hour % 100;
      hour /= 100;
    }

  return *end == '\0' && hour < 24 && minute < 60 ? (int) (hour * 60 + minute) : -1;
}
