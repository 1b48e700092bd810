/* test-date.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-date.h"

static void
test_knows_the_calendar (void)
{
  static const struct
  {
    const char *day;
    gboolean valid;
  } cases[] = {
    { "2026-02-03", TRUE },
    { "2024-02-29", TRUE },
    { "2000-02-29", TRUE },
    { "0001-01-01", TRUE },
    { "9999-12-31", TRUE },
    { NULL, FALSE },
    { "", FALSE },
    { "2026-02-29", FALSE },
    { "1900-02-29", FALSE },
    { "2026-02-30", FALSE },
    { "2026-04-31", FALSE },
    { "2026-00-10", FALSE },
    { "2026-13-10", FALSE },
    { "2026-01-00", FALSE },
    { "0000-01-01", FALSE },
    { "2026-2-3", FALSE },
    { "2026/02/03", FALSE },
    { "2026-02-03 ", FALSE },
    { " 2026-02-3", FALSE },
    { "2026-02-+3", FALSE },
    { "20260203", FALSE },
    { "2026-02-0\xc3\xa9", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].day);
      g_assert_cmpint (vst_day_is_valid (cases[i].day), ==, cases[i].valid);
    }
}

static void
test_puts_parts_together (void)
{
  g_autofree char *day = vst_day_from_parts (1987, 6, 5);

  g_assert_cmpstr (day, ==, "1987-06-05");
  g_assert_null (vst_day_from_parts (2026, 2, 30));
  g_assert_null (vst_day_from_parts (2026, 1, 256 + 1));
  g_assert_null (vst_day_from_parts (2026, 256 + 1, 1));
  g_assert_null (vst_day_from_parts (65536 + 2026, 1, 1));
  g_assert_null (vst_day_from_parts (-1, 1, 1));
}

static void
test_counts_ages (void)
{
  static const struct
  {
    const char *born;
    const char *on;
    int years;
    int months;
  } cases[] = {
    { "2000-06-15", "2026-06-14", 25, 311 },
    { "2000-06-15", "2026-06-15", 26, 312 },
    { "2000-06-15", "2000-06-15", 0, 0 },
    { "2000-06-15", "2000-06-14", -1, -1 },
    { "2000-12-31", "2001-01-01", 0, 0 },
    { "2004-02-29", "2026-02-28", 21, 263 },
    { "2004-02-29", "2026-03-01", 22, 264 },
    { "2004-02-29", "2028-02-29", 24, 288 },
    { "2026-01-31", "2026-02-28", 0, 0 },
    { "2026-01-31", "2026-03-01", 0, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s on %s", cases[i].born, cases[i].on);
      g_assert_cmpint (vst_day_age_years (cases[i].born, cases[i].on), ==, cases[i].years);
      g_assert_cmpint (vst_day_age_months (cases[i].born, cases[i].on), ==, cases[i].months);
    }
}

static void
test_goes_on_and_back (void)
{
  static const struct
  {
    const char *day;
    int days;
    int months;
    const char *other;
  } cases[] = {
    { "2026-02-28", 1, 0, "2026-03-01" },
    { "2024-02-28", 1, 0, "2024-02-29" },
    { "2026-01-01", -1, 0, "2025-12-31" },
    { "2026-01-01", 36525, 0, "2126-01-02" },
    { "9999-12-31", 1, 0, NULL },
    { "0001-01-01", -1, 0, NULL },
    { "0001-01-01", G_MININT, 0, NULL },
    { "2026-01-01", G_MAXINT, 0, NULL },
    { "2026-01-31", 0, 1, "2026-02-28" },
    { "2026-01-31", 0, 25, "2028-02-29" },
    { "2026-03-31", 0, -1, "2026-02-28" },
    { "2026-01-15", 0, -1, "2025-12-15" },
    { "2026-01-15", 0, G_MAXINT, NULL },
    { "2026-01-15", 0, G_MININT, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *other = cases[i].months != 0
                                   ? vst_day_add_months (cases[i].day, cases[i].months)
                                   : vst_day_add_days (cases[i].day, cases[i].days);

      g_assert_cmpstr (other, ==, cases[i].other);

      if (cases[i].other != NULL && cases[i].days != 0)
        g_assert_cmpint (vst_day_count (cases[i].day, other), ==, cases[i].days);
    }
}

/* Noon and midnight of the same moment fall on different days of the country. */
static void
test_a_moment_has_the_day_of_its_zone (void)
{
  static const struct
  {
    gint64 seconds;
    const char *zone;
    const char *day;
  } cases[] = {
    { 1770076799, "UTC", "2026-02-02" },
    { 1770076800, "UTC", "2026-02-03" },
    { 1770076800, "America/Toronto", "2026-02-02" },
    { 1770094800, "America/Toronto", "2026-02-03" },
    { 1770089399, "America/St_Johns", "2026-02-02" },
    { 1770089400, "America/St_Johns", "2026-02-03" },
    { -1, "UTC", "1969-12-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *day = vst_day_of_moment (cases[i].seconds * G_USEC_PER_SEC, cases[i].zone);

      g_assert_cmpstr (day, ==, cases[i].day);
    }
}

static void
test_today_is_a_day (void)
{
  g_autofree char *here = vst_day_today ("America/Toronto");
  g_autofree char *nowhere = vst_day_today ("America/Nowhere");

  g_assert_true (vst_day_is_valid (here));
  g_assert_true (vst_day_is_valid (nowhere));
  g_assert_cmpint (vst_day_compare (here, "2020-01-01"), >, 0);
  g_assert_cmpint (ABS (vst_day_count (here, nowhere)), <=, 1);
}

static void
test_a_zone_stays_known (void)
{
  GTimeZone *first = vst_zone_find ("America/St_Johns");
  GTimeZone *again;

  g_assert_nonnull (first);
  g_time_zone_unref (first);
  again = vst_zone_find ("America/St_Johns");
  g_assert_true (again == first);
  g_time_zone_unref (again);

  g_assert_null (vst_zone_find ("America/Nowhere"));
  g_assert_null (vst_zone_find (NULL));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date/knows-the-calendar", test_knows_the_calendar);
  g_test_add_func ("/date/puts-parts-together", test_puts_parts_together);
  g_test_add_func ("/date/counts-ages", test_counts_ages);
  g_test_add_func ("/date/goes-on-and-back", test_goes_on_and_back);
  g_test_add_func ("/date/a-moment-has-the-day-of-its-zone", test_a_moment_has_the_day_of_its_zone);
  g_test_add_func ("/date/today-is-a-day", test_today_is_a_day);
  g_test_add_func ("/date/a-zone-stays-known", test_a_zone_stays_known);

  return g_test_run ();
}
