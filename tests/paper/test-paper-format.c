/* test-paper-format.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-paper-format.h"

#include "vst-language.h"

#define NBSP "\302\240"
#define MINUS "\342\210\222"
#define HYPHEN "\342\200\221" /* that doesn't break */

static void
check (char *english,
       const char *expected_english,
       char *french,
       const char *expected_french)
{
  g_assert_cmpstr (english, ==, expected_english);
  g_assert_cmpstr (french, ==, expected_french);

  g_free (english);
  g_free (french);
}

/* What a call gives in each language. */
#define CHECK(call, expected_english, expected_french) \
  G_STMT_START \
  { \
    char *in_english, *in_french; \
    { \
      VST_LANGUAGE_SCOPE (VST_ENGLISH); \
      in_english = call; \
    } \
    { \
      VST_LANGUAGE_SCOPE (VST_FRENCH); \
      in_french = call; \
    } \
    check (in_english, expected_english, in_french, expected_french); \
  } \
  G_STMT_END

static void
test_says_days_in_both_languages (void)
{
  CHECK (vst_format_day ("2026-11-22"), "2026-11-22", "2026-11-22");

  CHECK (vst_format_day_prose ("2026-11-22"), "November 22, 2026", "22 novembre 2026");
  CHECK (vst_format_day_prose ("2026-03-01"), "March 1, 2026", "1er mars 2026");
  CHECK (vst_format_day_prose ("2026-03-02"), "March 2, 2026", "2 mars 2026");
  CHECK (vst_format_day_prose ("2026-05-31"), "May 31, 2026", "31 mai 2026");
  CHECK (vst_format_day_prose ("2024-02-29"), "February 29, 2024", "29 février 2024");

  CHECK (vst_format_day_full ("2026-11-23"), "Monday, November 23, 2026", "lundi 23 novembre 2026");
  CHECK (vst_format_day_full ("2026-02-01"), "Sunday, February 1, 2026", "dimanche 1er février 2026");
  CHECK (vst_format_day_near ("2026-08-05"), "Wednesday, August 5", "mercredi 5 août");
  CHECK (vst_format_weekday ("2026-11-28"), "Saturday", "samedi");
  CHECK (vst_format_month ("2026-12-01"), "December 2026", "décembre 2026");

  /* The months that a template rarely meets. */
  CHECK (vst_format_month ("2026-01-09"), "January 2026", "janvier 2026");
  CHECK (vst_format_month ("2026-04-09"), "April 2026", "avril 2026");
  CHECK (vst_format_month ("2026-06-09"), "June 2026", "juin 2026");
  CHECK (vst_format_month ("2026-07-09"), "July 2026", "juillet 2026");
  CHECK (vst_format_month ("2026-09-09"), "September 2026", "septembre 2026");
  CHECK (vst_format_month ("2026-10-09"), "October 2026", "octobre 2026");
}

static void
test_leaves_what_is_no_day_as_it_is (void)
{
  static const char *const no_days[] = { "", "2021-02-31", "2026-13-01", "2026-1-1", "26-11-22", "2026-11-22T", "hier", "0000-01-01", "2026-11-2x" };

  for (guint i = 0; i < G_N_ELEMENTS (no_days); i++)
    {
      CHECK (vst_format_day_prose (no_days[i]), no_days[i], no_days[i]);
      CHECK (vst_format_day_full (no_days[i]), no_days[i], no_days[i]);
      CHECK (vst_format_month (no_days[i]), no_days[i], no_days[i]);
    }
}

static void
test_says_times_in_both_languages (void)
{
  CHECK (vst_format_time (14 * 60 + 5), "14:05", "14:05");
  CHECK (vst_format_time (9 * 60), "09:00", "09:00");
  CHECK (vst_format_time (24 * 60), "24:00", "24:00");

  CHECK (vst_format_time_prose (14 * 60 + 5), "14:05", "14" NBSP "h" NBSP "5");
  CHECK (vst_format_time_prose (14 * 60 + 30), "14:30", "14" NBSP "h" NBSP "30");
  CHECK (vst_format_time_prose (14 * 60), "14:00", "14" NBSP "h");
  CHECK (vst_format_time_prose (5), "0:05", "0" NBSP "h" NBSP "5");

  CHECK (vst_format_time_family (14 * 60 + 5), "2:05" NBSP "p.m.", "14" NBSP "h" NBSP "5");
  CHECK (vst_format_time_family (9 * 60 + 30), "9:30" NBSP "a.m.", "9" NBSP "h" NBSP "30");
  CHECK (vst_format_time_family (12 * 60), "12:00" NBSP "p.m.", "12" NBSP "h");
  CHECK (vst_format_time_family (0), "12:00" NBSP "a.m.", "0" NBSP "h");
}

/* 2026-11-22 19:05:59.999999 UTC is 14:05 in Ottawa, and the next day in Tokyo. */
static void
test_says_a_moment_where_it_is_read (void)
{
  const gint64 moment = G_GINT64_CONSTANT (1795374359999999);
  g_autoptr (GTimeZone) ottawa = g_time_zone_new_identifier ("America/Toronto");
  g_autoptr (GTimeZone) tokyo = g_time_zone_new_identifier ("Asia/Tokyo");

  g_assert_nonnull (ottawa);
  g_assert_nonnull (tokyo);

  CHECK (vst_format_moment (moment, ottawa), "2026-11-22 14:05", "2026-11-22 14:05");
  CHECK (vst_format_moment (moment, tokyo), "2026-11-23 04:05", "2026-11-23 04:05");
  CHECK (vst_format_moment_day (moment, tokyo), "2026-11-23", "2026-11-23");
  CHECK (vst_format_moment_prose (moment, ottawa), "November 22, 2026 at 14:05", "22 novembre 2026 à 14" NBSP "h" NBSP "5");
  g_assert_cmpint (vst_format_moment_time (moment, ottawa), ==, 14 * 60 + 5);
}

static void
test_says_numbers_in_both_languages (void)
{
  CHECK (vst_format_count (0), "0", "0");
  CHECK (vst_format_count (999), "999", "999");
  CHECK (vst_format_count (1234), "1,234", "1" NBSP "234");
  CHECK (vst_format_count (-1234567), MINUS "1,234,567", MINUS "1" NBSP "234" NBSP "567");
  CHECK (vst_format_count (G_MININT64), MINUS "9,223,372,036,854,775,808",
         MINUS "9" NBSP "223" NBSP "372" NBSP "036" NBSP "854" NBSP "775" NBSP "808");

  CHECK (vst_format_cents (1250), "$12.50", "12,50" NBSP "$");
  CHECK (vst_format_cents (123450), "$1,234.50", "1" NBSP "234,50" NBSP "$");
  CHECK (vst_format_cents (5), "$0.05", "0,05" NBSP "$");
  CHECK (vst_format_cents (-2005), MINUS "$20.05", MINUS "20,05" NBSP "$");

  CHECK (vst_format_percent (8), "8%", "8" NBSP "%");

  CHECK (vst_format_size (0), "0 bytes", "0" NBSP "octet");
  CHECK (vst_format_size (1), "1 byte", "1" NBSP "octet");
  CHECK (vst_format_size (999), "999 bytes", "999" NBSP "octets");
  CHECK (vst_format_size (1000), "1.0 kB", "1,0" NBSP "ko");
  CHECK (vst_format_size (1550), "1.5 kB", "1,5" NBSP "ko");
  CHECK (vst_format_size (99999), "99 kB", "99" NBSP "ko");
  CHECK (vst_format_size (999999), "999 kB", "999" NBSP "ko");
  CHECK (vst_format_size (1500000), "1.5 MB", "1,5" NBSP "Mo");
  CHECK (vst_format_size (G_GUINT64_CONSTANT (2000000000)), "2.0 GB", "2,0" NBSP "Go");
  CHECK (vst_format_size (G_GUINT64_CONSTANT (5000000000000000)), "5,000 TB", "5" NBSP "000" NBSP "To");
}

static void
test_says_phone_numbers_as_each_language_writes_them (void)
{
  static const char *const same[] = { "6135550123", "613-555-0123", "(613) 555-0123", "+1 613 555 0123", "1.613.555.0123", "613 555" HYPHEN "0123" };

  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    CHECK (vst_format_phone (same[i], NULL), "613-555-0123", "613" NBSP "555" HYPHEN "0123");

  CHECK (vst_format_phone ("6135550123", "150"), "613-555-0123, ext. 150", "613" NBSP "555" HYPHEN "0123, poste" NBSP "150");
  CHECK (vst_format_phone ("6135550123", ""), "613-555-0123", "613" NBSP "555" HYPHEN "0123");

  /* Not ours to rearrange. */
  CHECK (vst_format_phone ("+33 1 23 45 67 89", NULL), "+33 1 23 45 67 89", "+33 1 23 45 67 89");
  CHECK (vst_format_phone ("+4412345678", NULL), "+4412345678", "+4412345678");
  CHECK (vst_format_phone ("555-0123", NULL), "555-0123", "555-0123");
  CHECK (vst_format_phone ("613-555-CALL", NULL), "613-555-CALL", "613-555-CALL");
  CHECK (vst_format_phone ("", NULL), "", "");

  vst_format_set_phone_form (VST_PHONE_FEDERAL);
  CHECK (vst_format_phone ("6135550123", "150"), "613-555-0123, ext. 150", "613-555-0123, poste" NBSP "150");
  vst_format_set_phone_form (VST_PHONE_BY_LANGUAGE);
}

static void
test_says_ages_in_both_languages (void)
{
  CHECK (vst_format_age ("2026-11-22", "2026-11-22"), "0\302\240days", "0\302\240jour");
  CHECK (vst_format_age ("2026-11-21", "2026-11-22"), "1\302\240day", "1\302\240jour");
  CHECK (vst_format_age ("2026-10-23", "2026-11-22"), "30\302\240days", "30\302\240jours");
  CHECK (vst_format_age ("2026-10-22", "2026-11-22"), "1\302\240month", "1\302\240mois");
  CHECK (vst_format_age ("2026-06-22", "2026-11-22"), "5\302\240months", "5\302\240mois");
  CHECK (vst_format_age ("2024-11-23", "2026-11-22"), "23\302\240months", "23\302\240mois");
  CHECK (vst_format_age ("2024-11-22", "2026-11-22"), "2\302\240years", "2\302\240ans");
  CHECK (vst_format_age ("1990-12-31", "2026-11-22"), "35\302\240years", "35\302\240ans");

  /* The last day of a short month, and a leap day's birthday. */
  CHECK (vst_format_age ("2026-01-31", "2026-02-28"), "1\302\240month", "1\302\240mois");
  CHECK (vst_format_age ("2024-02-29", "2027-02-28"), "3\302\240years", "3\302\240ans");

  CHECK (vst_format_age_years (1), "1\302\240year", "1\302\240an");
  CHECK (vst_format_age_months (1), "1\302\240month", "1\302\240mois");
  CHECK (vst_format_age_months (30), "2\302\240years", "2\302\240ans");

  g_assert_null (vst_format_age ("2026-11-23", "2026-11-22"));
  g_assert_null (vst_format_age ("2026-02-30", "2026-11-22"));
}

static void
test_says_lists_in_both_languages (void)
{
  static const char *const items[] = { "Léo", "100 %s", "Noor", NULL };

  CHECK (vst_format_all_of (items), "Léo, 100 %s and Noor", "Léo, 100 %s et Noor");
  CHECK (vst_format_one_of (items), "Léo, 100 %s or Noor", "Léo, 100 %s ou Noor");
  CHECK (vst_format_all_of (items + 1), "100 %s and Noor", "100 %s et Noor");
  CHECK (vst_format_all_of (items + 2), "Noor", "Noor");
  CHECK (vst_format_one_of (items + 3), "", "");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  vst_language_init (g_getenv ("VST_LOCALE_DIR"));
  g_assert_true (vst_language_is_available (VST_FRENCH));

  g_test_add_func ("/paper-format/says-days-in-both-languages", test_says_days_in_both_languages);
  g_test_add_func ("/paper-format/leaves-what-is-no-day-as-it-is", test_leaves_what_is_no_day_as_it_is);
  g_test_add_func ("/paper-format/says-times-in-both-languages", test_says_times_in_both_languages);
  g_test_add_func ("/paper-format/says-a-moment-where-it-is-read", test_says_a_moment_where_it_is_read);
  g_test_add_func ("/paper-format/says-numbers-in-both-languages", test_says_numbers_in_both_languages);
  g_test_add_func ("/paper-format/says-phone-numbers-as-each-language-writes-them", test_says_phone_numbers_as_each_language_writes_them);
  g_test_add_func ("/paper-format/says-ages-in-both-languages", test_says_ages_in_both_languages);
  g_test_add_func ("/paper-format/says-lists-in-both-languages", test_says_lists_in_both_languages);

  return g_test_run ();
}
