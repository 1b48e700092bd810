/* test-recurrence.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-date.h"
#include "vst-error.h"
#include "vst-recurrence.h"

#define TORONTO "America/Toronto"

static const struct
{
  const char *rule;
  const char *start;
  const char *zone;
  const char *except;
  guint limit;
  const char *times;
} vectors[] = {
  /* As in RFC 5545 and its errata, with our years */
  { "FREQ=WEEKLY;COUNT=4", "1997-09-02T09:00", "America/New_York", NULL, 10,
    "1997-09-02T09:00 1997-09-09T09:00 1997-09-16T09:00 1997-09-23T09:00" },
  { "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH", "1997-09-02T09:00", "America/New_York", NULL, 10,
    "1997-09-02T09:00 1997-09-04T09:00 1997-09-16T09:00 1997-09-18T09:00 1997-09-30T09:00 1997-10-02T09:00"
    " 1997-10-14T09:00 1997-10-16T09:00" },
  { "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "1997-08-05T09:00", "America/New_York", NULL, 10,
    "1997-08-05T09:00 1997-08-10T09:00 1997-08-19T09:00 1997-08-24T09:00" },
  { "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "1997-08-05T09:00", "America/New_York", NULL, 10,
    "1997-08-05T09:00 1997-08-17T09:00 1997-08-19T09:00 1997-08-31T09:00" },
  { "FREQ=MONTHLY;COUNT=3;BYDAY=1FR", "1997-09-05T09:00", "America/New_York", NULL, 10,
    "1997-09-05T09:00 1997-10-03T09:00 1997-11-07T09:00" },
  { "RRULE:FREQ=MONTHLY;INTERVAL=2;COUNT=4;BYDAY=1SU,-1SU", "1997-09-07T09:00", "America/New_York", NULL, 10,
    "1997-09-07T09:00 1997-09-28T09:00 1997-11-02T09:00 1997-11-30T09:00" },
  { "FREQ=MONTHLY;BYDAY=5FR", "2026-01-30", NULL, NULL, 3, "2026-01-30 2026-05-29 2026-07-31" },

  /* Nine o'clock stays nine o'clock when the clocks change, on 8 March and 1 November 2026 */
  { "FREQ=WEEKLY;BYDAY=SU", "2026-03-01T09:00", TORONTO, NULL, 3, "2026-03-01T09:00 2026-03-08T09:00 2026-03-15T09:00" },
  { "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU", "2026-10-18T09:00", TORONTO, NULL, 3, "2026-10-18T09:00 2026-11-01T09:00 2026-11-15T09:00" },

  /* At half past two, no clock shows that time on 8 March; nor is it counted */
  { "FREQ=WEEKLY;BYDAY=SU;COUNT=3", "2026-03-01T02:30", TORONTO, NULL, 10, "2026-03-01T02:30 2026-03-15T02:30 2026-03-22T02:30" },
  { "FREQ=WEEKLY;BYDAY=SU;COUNT=3", "2026-03-01T02:30", "America/Regina", NULL, 10, "2026-03-01T02:30 2026-03-08T02:30 2026-03-15T02:30" },
  /* … and in autumn it is shown twice, and is there once */
  { "FREQ=WEEKLY;BYDAY=SU;COUNT=3", "2026-10-25T01:30", TORONTO, NULL, 10, "2026-10-25T01:30 2026-11-01T01:30 2026-11-08T01:30" },

  /* Ends: a day, a time, a moment */
  { "FREQ=WEEKLY;BYDAY=MO;UNTIL=20260316", "2026-03-02T09:00", TORONTO, NULL, 10, "2026-03-02T09:00 2026-03-09T09:00 2026-03-16T09:00" },
  { "FREQ=WEEKLY;BYDAY=MO;UNTIL=20260316T085959", "2026-03-02T09:00", TORONTO, NULL, 10, "2026-03-02T09:00 2026-03-09T09:00" },
  { "FREQ=WEEKLY;BYDAY=MO;UNTIL=20260316T130000Z", "2026-03-02T09:00", TORONTO, NULL, 10, "2026-03-02T09:00 2026-03-09T09:00 2026-03-16T09:00" },
  { "FREQ=WEEKLY;BYDAY=MO;UNTIL=20260316T125959Z", "2026-03-02T09:00", TORONTO, NULL, 10, "2026-03-02T09:00 2026-03-09T09:00" },

  /* Exceptions: a time, a day, a moment; they count */
  { "FREQ=WEEKLY;BYDAY=MO;COUNT=4", "2026-03-02T09:00", TORONTO, "2026-03-09T09:00 20260316 20260323T130000Z 2026-03-02T10:00", 10,
    "2026-03-02T09:00" },

  /* The first day may be none of the rule's */
  { "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;COUNT=4", "2026-03-03T13:15", TORONTO, NULL, 10,
    "2026-03-04T13:15 2026-03-16T13:15 2026-03-18T13:15 2026-03-30T13:15" },
  { "freq=weekly;byday=fr;count=2", "20260306T090030", NULL, NULL, 10, "2026-03-06T09:00:30 2026-03-13T09:00:30" },
};

static void
test_gives_the_times_of_a_clock (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (VstRecurrence) rule = vst_recurrence_parse (vectors[i].rule, &error);
      g_auto (GStrv) except = vectors[i].except != NULL ? g_strsplit (vectors[i].except, " ", -1) : NULL;
      g_autoptr (GPtrArray) times = NULL;
      g_autofree char *text = NULL;

      g_assert_no_error (error);
      times = vst_recurrence_expand (rule, vectors[i].start, vectors[i].zone, (const char *const *) except, vectors[i].limit, &error);
      g_assert_no_error (error);
      g_ptr_array_add (times, NULL);
      text = g_strjoinv (" ", (char **) times->pdata);
      g_test_message ("%s", vectors[i].rule);
      g_assert_cmpstr (text, ==, vectors[i].times);
    }
}

static const struct
{
  const char *rule;
  int code;
} refused[] = {
  { "", VST_ERROR_RECURRENCE_FREQUENCY },
  { "every Monday", VST_ERROR_RECURRENCE },
  { "BYDAY=MO", VST_ERROR_RECURRENCE_FREQUENCY },
  { "FREQ=DAILY", VST_ERROR_RECURRENCE_FREQUENCY },
  { "FREQ=YEARLY;BYDAY=MO", VST_ERROR_RECURRENCE_FREQUENCY },
  { "FREQ=WEEKLY;FREQ=WEEKLY", VST_ERROR_RECURRENCE },
  { "FREQ=WEEKLY;", VST_ERROR_RECURRENCE },
  { "FREQ=WEEKLY;BYDAY=", VST_ERROR_RECURRENCE },
  { "FREQ=WEEKLY;INTERVAL=0", VST_ERROR_RECURRENCE_INTERVAL },
  { "FREQ=WEEKLY;INTERVAL=5", VST_ERROR_RECURRENCE_INTERVAL },
  { "FREQ=WEEKLY;INTERVAL=-1", VST_ERROR_RECURRENCE_INTERVAL },
  { "FREQ=WEEKLY;BYDAY=XX", VST_ERROR_RECURRENCE_DAY },
  { "FREQ=WEEKLY;BYDAY=MO,,TU", VST_ERROR_RECURRENCE_DAY },
  { "FREQ=WEEKLY;BYDAY=2MO", VST_ERROR_RECURRENCE_DAY },
  { "FREQ=MONTHLY", VST_ERROR_RECURRENCE_DAY },
  { "FREQ=MONTHLY;BYDAY=MO", VST_ERROR_RECURRENCE_DAY },
  { "FREQ=MONTHLY;BYDAY=0MO", VST_ERROR_RECURRENCE_DAY },
  { "FREQ=MONTHLY;BYDAY=6MO", VST_ERROR_RECURRENCE_DAY },
  { "FREQ=MONTHLY;BYDAY=-2MO", VST_ERROR_RECURRENCE_DAY },
  { "FREQ=MONTHLY;BYDAY=1MO,TU", VST_ERROR_RECURRENCE_DAY },
  { "FREQ=MONTHLY;BYMONTHDAY=13", VST_ERROR_RECURRENCE_PART },
  { "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1", VST_ERROR_RECURRENCE_PART },
  { "FREQ=WEEKLY;BYHOUR=9", VST_ERROR_RECURRENCE_PART },
  { "FREQ=WEEKLY;X-OURS=1", VST_ERROR_RECURRENCE_PART },
  { "FREQ=WEEKLY;COUNT=2;UNTIL=20260101", VST_ERROR_RECURRENCE_END },
  { "FREQ=WEEKLY;COUNT=0", VST_ERROR_RECURRENCE_END },
  { "FREQ=WEEKLY;COUNT=1000000", VST_ERROR_RECURRENCE_END },
  { "FREQ=WEEKLY;UNTIL=20260231", VST_ERROR_RECURRENCE_END },
  { "FREQ=WEEKLY;UNTIL=20260201T250000", VST_ERROR_RECURRENCE_END },
};

static void
test_refuses_what_it_does_not_do_right (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", refused[i].rule);
      g_assert_null (vst_recurrence_parse (refused[i].rule, &error));
      g_assert_error (error, VST_ERROR, refused[i].code);
    }
}

static void
check_start (const char *rule_text,
             const char *start,
             const char *zone,
             const char *except,
             int code)
{
  g_autoptr (VstRecurrence) rule = vst_recurrence_parse (rule_text, NULL);
  const char *all[] = { except, NULL };
  g_autoptr (GError) error = NULL;

  g_assert_null (vst_recurrence_expand (rule, start, zone, all, 10, &error));
  g_assert_error (error, VST_ERROR, code);
}

static void
test_refuses_starts_that_are_none (void)
{
  check_start ("FREQ=WEEKLY", "2026-02-31", NULL, NULL, VST_ERROR_RECURRENCE_START);
  check_start ("FREQ=WEEKLY", "2026-02-28T24:00", NULL, NULL, VST_ERROR_RECURRENCE_START);
  check_start ("FREQ=WEEKLY", "2026-02-28T09:00Z", TORONTO, NULL, VST_ERROR_RECURRENCE_START);
  check_start ("FREQ=WEEKLY", "tomorrow", NULL, NULL, VST_ERROR_RECURRENCE_START);
  check_start ("FREQ=WEEKLY", "2026-02-28T09:00", "Ottawa", NULL, VST_ERROR_ZONE);
  check_start ("FREQ=WEEKLY", "2026-02-28T09:00", NULL, "never", VST_ERROR_RECURRENCE_START);
  check_start ("FREQ=WEEKLY;UNTIL=20260401T000000Z", "2026-02-28T09:00", NULL, NULL, VST_ERROR_RECURRENCE_END);
}

static int
weekday_of (const char *day)
{
  return vst_day_count ("2024-01-01", day) % 7 + 1;
}

/* Which of its weekday in the month, and whether the last. */
static gboolean
is_nth (const char *day,
        int nth)
{
  g_autofree char *week_later = vst_day_add_days (day, 7);
  int month, month_later, day_of_month;

  vst_day_get_parts (day, NULL, &month, &day_of_month);
  vst_day_get_parts (week_later, NULL, &month_later, NULL);

  return nth == -1 ? month != month_later : (day_of_month - 1) / 7 + 1 == nth;
}

static gboolean
is_weekly (const char *first_day,
           const char *day,
           guint interval,
           guint weekdays)
{
  int first = vst_day_count ("2024-01-01", first_day) / 7, week = vst_day_count ("2024-01-01", day) / 7;

  return (guint) (week - first) % interval == 0 && (weekdays & VST_WEEKDAY_BIT (weekday_of (day))) != 0;
}

/* Whatever window of days is asked for, it is what a calendar on the wall says. */
static void
test_agrees_with_counting_on_a_calendar (void)
{
  for (guint i = 0; i < 300; i++)
    {
      guint interval = (guint) g_test_rand_int_range (1, 5), weekdays = (guint) g_test_rand_int_range (1, 128);
      int nth = g_test_rand_int_range (0, 6);
      guint weekday = (guint) g_test_rand_int_range (1, 8);
      gboolean weekly = g_test_rand_bit ();
      g_autoptr (VstRecurrence) made = weekly ? vst_recurrence_new_weekly (interval, weekdays)
                                              : vst_recurrence_new_monthly (nth == 0 ? -1 : nth, weekday);
      g_autofree char *text = vst_recurrence_to_text (made);
      g_autoptr (VstRecurrence) rule = vst_recurrence_parse (text, NULL);
      g_autofree char *first_day = vst_day_add_days ("2024-01-01", g_test_rand_int_range (0, 1200));
      g_autofree char *from = vst_day_add_days (first_day, g_test_rand_int_range (-30, 900));
      g_autofree char *to = vst_day_add_days (from, g_test_rand_int_range (0, 80));
      g_auto (GStrv) days = vst_recurrence_list_days (rule, first_day, from, to);
      guint n = 0;

      for (g_autofree char *day = g_strdup (from); vst_day_compare (day, to) <= 0;)
        {
          g_autofree char *today = g_steal_pointer (&day);
          gboolean is_on = weekly ? is_weekly (first_day, today, interval, weekdays)
                                  : weekday_of (today) == (int) weekday && is_nth (today, nth == 0 ? -1 : nth);

          if (is_on && vst_day_compare (today, first_day) >= 0)
            {
              g_assert_cmpstr (days[n], ==, today);
              n++;
            }

          day = vst_day_add_days (today, 1);
        }

      g_assert_null (days[n]);
    }
}

static void
test_is_written_in_one_way (void)
{
  g_autoptr (VstRecurrence) rule = vst_recurrence_parse ("interval=1;byday=WE,MO;count=3;wkst=MO;freq=WEEKLY", NULL);
  g_autofree char *text = vst_recurrence_to_text (rule);
  g_autoptr (VstRecurrence) monthly = vst_recurrence_new_monthly (-1, 5);
  g_autofree char *monthly_text = vst_recurrence_to_text (monthly);

  g_assert_cmpstr (text, ==, "FREQ=WEEKLY;BYDAY=MO,WE");
  g_assert_cmpstr (monthly_text, ==, "FREQ=MONTHLY;BYDAY=-1FR");
  g_assert_true (vst_recurrence_has_end (rule));
  g_assert_false (vst_recurrence_has_end (monthly));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/recurrence/gives-the-times-of-a-clock", test_gives_the_times_of_a_clock);
  g_test_add_func ("/recurrence/refuses-what-it-does-not-do-right", test_refuses_what_it_does_not_do_right);
  g_test_add_func ("/recurrence/refuses-starts-that-are-none", test_refuses_starts_that_are_none);
  g_test_add_func ("/recurrence/agrees-with-counting-on-a-calendar", test_agrees_with_counting_on_a_calendar);
  g_test_add_func ("/recurrence/is-written-in-one-way", test_is_written_in_one_way);

  return g_test_run ();
}
