/* test-health-card.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-error.h"
#include "vst-health-card.h"

static void
test_numbers_of_ontario (void)
{
  static const struct
  {
    const char *typed;
    const char *stored;
    gboolean doubtful;
  } good[] = {
    { "9876543217", "9876543217", FALSE },
    { "9876-543-217-AB", "9876543217AB", FALSE },
    { " 9876 543 217 a", "9876543217A", FALSE },
    { "9876543216", "9876543216", TRUE },
    { "1234567897", "1234567897", FALSE },
  };
  static const char *const bad[] = { "", "987654321", "0876543217", "98765432171", "9876543217ABC", "A876543217", "987654321é", "9876543217A1" };
  gboolean doubtful;

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autofree char *number = vst_health_ontario_parse (good[i].typed, &doubtful, NULL);

      g_assert_cmpstr (number, ==, good[i].stored);
      g_assert_cmpint (doubtful, ==, good[i].doubtful);
    }

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (vst_health_ontario_parse (bad[i], &doubtful, &error));
      g_assert_error (error, VST_ERROR, VST_ERROR_HEALTH_ONTARIO);
    }
}

/* Of ten numbers that differ in the last digit alone, one has it right: also
 * where that digit is 0.
 */
static void
test_one_last_digit_of_ten_is_right (void)
{
  for (guint head = 100000000; head < 100000200; head++)
    {
      guint n_right = 0;

      for (guint last = 0; last < 10; last++)
        {
          g_autofree char *typed = g_strdup_printf ("%u%u", head, last);
          gboolean doubtful;
          g_autofree char *number = vst_health_ontario_parse (typed, &doubtful, NULL);

          g_assert_cmpstr (number, ==, typed);
          n_right += !doubtful;
        }

      g_assert_cmpuint (n_right, ==, 1);
    }
}

static void
test_numbers_of_quebec (void)
{
  static const char *const right[] = {
    "AAAA01010112", "BAAA01010113", "ZAAA01010112", "ABAA01010115", "AZAA01010112", "AABA01010119", "AAZA01010112", "AAAB01010111",
    "AAAZ01010112", "AAAA02010115", "AAAA99010115", "AAAA01020119", "AAAA01120114", "AAAA01010211", "AAAA01013110", "AAAA01010123",
    "AAAA01010190", "AAAA01010110", "AAAA01510117", "LASF80021411", "LASF80521416", "test 5412 2816"
  };
  static const char *const doubtful_ones[] = { "AAAA01010119", "AAAA01014110", "AAAA01500117", "LASF80021412" };
  static const char *const bad[] = { "", "AA3A01010110", "AAAA0101011", "AAAA010101122", "1234567897", "ÉAAA01010112" };
  gboolean doubtful;

  for (guint i = 0; i < G_N_ELEMENTS (right); i++)
    {
      g_autofree char *number = vst_health_quebec_parse (right[i], &doubtful, NULL);

      g_assert_nonnull (number);
      g_assert_false (doubtful);
    }

  for (guint i = 0; i < G_N_ELEMENTS (doubtful_ones); i++)
    {
      g_autofree char *number = vst_health_quebec_parse (doubtful_ones[i], &doubtful, NULL);

      g_assert_cmpstr (number, ==, doubtful_ones[i]);
      g_assert_true (doubtful);
    }

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (vst_health_quebec_parse (bad[i], &doubtful, &error));
      g_assert_error (error, VST_ERROR, VST_ERROR_HEALTH_QUEBEC);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/health-card/numbers-of-ontario", test_numbers_of_ontario);
  g_test_add_func ("/health-card/one-last-digit-of-ten-is-right", test_one_last_digit_of_ten_is_right);
  g_test_add_func ("/health-card/numbers-of-quebec", test_numbers_of_quebec);

  return g_test_run ();
}
