/* test-canada.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-canada.h"

#include "vst-date-text.h"
#include "vst-error.h"

static void
test_phones_are_ten_digits (void)
{
  static const struct
  {
    const char *typed;
    const char *digits;
    const char *extension;
    gboolean doubtful;
  } rows[] = {
    { "613-555-0123", "6135550123", "", FALSE },
    { "(613) 555 0123", "6135550123", "", FALSE },
    { "1 613 555.0123", "6135550123", "", FALSE },
    { "+1 (613) 555-0123", "6135550123", "", FALSE },
    { "613\302\240555\342\200\2210123", "6135550123", "", FALSE },
    { "613 555-0123 poste 150", "6135550123", "150", FALSE },
    { "613-555-0123 ext. 7", "6135550123", "7", FALSE },
    { "6135550123x12", "6135550123", "12", FALSE },
    { "٦١٣٥٥٥٠١٢٣", "6135550123", "", FALSE },
    { "113 555 0123", "1135550123", "", TRUE },
    { "613 055 0123", "6130550123", "", TRUE },
    { "+33 1 42 68 53 00", "+33142685300", "", FALSE },
  };
  static const char *const bad[] = {
    "", "555-0123", "613-555-012", "613-555-01234", "call me", "613-555-0123 after six", "613-555-0123 x",
    "+33", "\xff", "12345678901234567890"
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      VstPhone phone;

      vst_phone_parse (rows[i].typed, &phone, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (phone.digits, ==, rows[i].digits);
      g_assert_cmpstr (phone.extension, ==, rows[i].extension);
      g_assert_cmpint (phone.doubtful, ==, rows[i].doubtful);
    }

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;
      VstPhone phone;

      g_assert_false (vst_phone_parse (bad[i], &phone, &error));
      g_assert_error (error, VST_ERROR, VST_ERROR_PHONE);
    }
}

static void
test_postal_codes_have_their_letters (void)
{
  static const char *const good[] = { "K1L 7X3", "k1l7x3", "K1L-7X3", " k1l\302\2407x3 " };
  static const char *const bad[] = { "", "D1A 1A1", "W1A 1A1", "Z1A 1A1", "K1L 7XO", "K1L 7X", "K1L 7X33", "90210", "K1é 7X3", "\xff" };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autofree char *code = vst_postal_code_parse (good[i], NULL);

      g_assert_cmpstr (code, ==, "K1L 7X3");
    }

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (vst_postal_code_parse (bad[i], &error));
      g_assert_error (error, VST_ERROR, VST_ERROR_POSTAL_CODE);
    }
}

static void
test_an_email_has_two_sides (void)
{
  static const char *const bad[] = { "a", "a@b", "@b.ca", "a@b@c.ca", "a b@c.ca", "a@.ca", "a@b.ca." };

  g_assert_true (vst_email_check ("amélie.tremblay@exemple.ca", NULL));

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (vst_email_check (bad[i], &error));
      g_assert_error (error, VST_ERROR, VST_ERROR_EMAIL);
    }
}

static void
test_a_file_number_is_read_as_it_is_typed (void)
{
  static const char *const good[] = { "26-481703", "26481703", "26 481703", "26–481703" };
  static const char *const bad[] = { "", "26-48170", "26-4817033", "a6-481703", "6135550123" };
  g_autofree char *made = vst_file_number_make (2026, 42);

  g_assert_cmpstr (made, ==, "26-000042");

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autofree char *number = vst_file_number_parse (good[i]);

      g_assert_cmpstr (number, ==, "26-481703");
    }

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_null (vst_file_number_parse (bad[i]));
}

static void
test_dates_are_read_in_both_languages (void)
{
  static const struct
  {
    const char *typed;
    const char *day;
  } rows[] = {
    { "2021-03-03", "2021-03-03" },
    { "2021/3/3", "2021-03-03" },
    { "20210303", "2021-03-03" },
    { "3 mars 2021", "2021-03-03" },
    { "le 1er août 2021", "2021-08-01" },
    { "March 3, 2021", "2021-03-03" },
    { "Mar 3rd 2021", "2021-03-03" },
    { "3 FEV. 2021", "2021-02-03" },
    { "2021 décembre 31", "2021-12-31" },
    { "15 juil. 2020", "2020-07-15" },
    { "sept 2, 1990", "1990-09-02" },
    { "13/03/2021", "2021-03-13" },
    { "03/13/2021", "2021-03-13" },
    { "03/03/2021", "2021-03-03" },
    { "29 février 2020", "2020-02-29" },
    /* No date, or two */
    { "03/04/2021", NULL },
    { "2021-02-31", NULL },
    { "29 février 2021", NULL },
    { "3 marie 2021", NULL },
    { "3 jui 2021", NULL },
    { "mars 2021", NULL },
    { "2021", NULL },
    { "613 555 0123", NULL },
    { "Amélie", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *day = vst_day_parse (rows[i].typed);

      g_test_message ("%s", rows[i].typed);
      g_assert_cmpstr (day, ==, rows[i].day);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/canada/phones-are-ten-digits", test_phones_are_ten_digits);
  g_test_add_func ("/canada/postal-codes-have-their-letters", test_postal_codes_have_their_letters);
  g_test_add_func ("/canada/an-email-has-two-sides", test_an_email_has_two_sides);
  g_test_add_func ("/canada/a-file-number-is-read-as-it-is-typed", test_a_file_number_is_read_as_it_is_typed);
  g_test_add_func ("/day/dates-are-read-in-both-languages", test_dates_are_read_in_both_languages);

  return g_test_run ();
}
