/* test-chit-slip.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "vst-chit-book.h"
#include "vst-chit-slip.h"
#include "vst-language.h"
#include "vst-support-wording.h"
#include "vst-test-pdf.h"

#define MARGIN (14 * 72 / 25.4)

static VstChitFacts
make_facts (VstPaperLanguage language)
{
  return (VstChitFacts){
    .number = "0101",
    .company = "Capital Taxi",
    .given_to = "Rose Tremblay",
    .expires_on = "2027-03-31",
    .over_reason = "The bus is on strike",
    .language = language,
    .direction = VST_CHIT_FROM,
    .passengers = 3,
    .child_seats = 2,
    .zone_from = VST_CHIT_ZONE_HERE,
    .zone_to = VST_CHIT_ZONE_HOME,
    .limit_cents = 4500,
  };
}

static VstPages *
lay_out (const VstChitFacts *facts)
{
  const VstChitSlip slip = { facts, "2026-11-23", "Cedar House", "Maison du Cèdre" };

  return vst_chit_slip_layout (&slip, vst_chit_slip_reader (facts, VST_ENGLISH), VST_PAPER_LETTER);
}

static void
assert_hasnt (VstPages *pages,
              const char *part)
{
  g_autofree char *text = vst_test_pdf_text (pages);

  if (strstr (text, part) != NULL)
    g_test_fail_printf ("“%s” is in: %s", part, text);
}

static void
test_speaks_her_language (void)
{
  const VstChitFacts french = make_facts (VST_PAPER_IN_FRENCH), english = make_facts (VST_PAPER_IN_ENGLISH),
                     both = make_facts (VST_PAPER_IN_BOTH);
  g_autoptr (VstPages) in_french = lay_out (&french);
  g_autoptr (VstPages) in_english = lay_out (&english);
  g_autoptr (VstPages) in_both = lay_out (&both);

  vst_test_pdf_assert_has (in_french, "Bon de taxi");
  vst_test_pdf_assert_has (in_french, "nᵒ 0101-");
  vst_test_pdf_assert_has (in_french, "23 novembre 2026");
  vst_test_pdf_assert_has (in_french, "Jusqu’à 45,00 $");
  vst_test_pdf_assert_has (in_french, "3 passagères ou passagers, 2 sièges d’enfant");
  vst_test_pdf_assert_has (in_french, "domicile (masqué)");
  vst_test_pdf_assert_has (in_french, "Maison du Cèdre");
  assert_hasnt (in_french, "Taxi chit");
  assert_hasnt (in_french, "Page 1");
  assert_hasnt (in_french, "Cedar House");

  vst_test_pdf_assert_has (in_english, "Taxi chit");
  vst_test_pdf_assert_has (in_english, "no. 0101-");
  vst_test_pdf_assert_has (in_english, "Up to $45.00");
  vst_test_pdf_assert_has (in_english, "here → home (hidden)");
  assert_hasnt (in_english, "Bon de taxi");

  vst_test_pdf_assert_has (in_both, "Taxi chit");
  vst_test_pdf_assert_has (in_both, "Bon de taxi");
}

static void
test_says_for_whom_it_is_nowhere (void)
{
  const VstChitFacts facts = make_facts (VST_PAPER_IN_BOTH);
  g_autoptr (VstPages) pages = lay_out (&facts);

  assert_hasnt (pages, "Rose");
  assert_hasnt (pages, "Tremblay");
  assert_hasnt (pages, "strike");
  vst_test_pdf_assert_margins (pages, MARGIN);
  g_assert_cmpuint (vst_pages_get_n_pages (pages), ==, 1);
}

static void
test_a_second_slip_says_so (void)
{
  VstChitFacts facts = make_facts (VST_PAPER_IN_ENGLISH);
  g_autoptr (VstPages) first = lay_out (&facts);
  g_autoptr (VstPages) third = NULL;

  facts.prints = 2;
  third = lay_out (&facts);

  assert_hasnt (first, "Printed again");
  vst_test_pdf_assert_has (third, "Printed again: no. 2.");
}

static void
test_is_tagged_and_says_its_language (void)
{
  VstChitFacts facts = make_facts (VST_PAPER_IN_FRENCH);
  g_autoptr (VstPages) pages = lay_out (&facts);
  g_autofree char *info = vst_test_pdf_ask (pages, "pdfinfo", "");
  g_autofree char *check = vst_test_pdf_ask (pages, "qpdf", "--check");
  g_autofree char *structure = vst_test_pdf_ask (pages, "pdfinfo", "-struct-text");

  g_assert_nonnull (strstr (info, "Tagged:"));
  g_assert_nonnull (strstr (info, "yes"));
  g_assert_nonnull (strstr (structure, "Bon de taxi"));
  g_assert_nonnull (check);
}

static void
test_an_amount_is_typed_over_as_it_is_read (void)
{
  g_autofree char *english = vst_word_amount (4505);
  gint64 cents;

  g_assert_cmpstr (english, ==, "45.05");
  if (vst_language_is_available (VST_FRENCH))
    {
      VST_LANGUAGE_SCOPE (VST_FRENCH);
      g_autofree char *french = vst_word_amount (4500);

      g_assert_cmpstr (french, ==, "45,00");
      g_assert_true (vst_book_limit_parse (french, &cents));
      g_assert_cmpint (cents, ==, 4500);
    }
}

static void
test_the_soft_rule_is_told_in_words (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("America/Toronto");
  g_autoptr (GDateTime) monday = g_date_time_new (zone, 2026, 11, 23, 10, 0, 0);
  gint64 moment = g_date_time_to_unix (monday) * G_USEC_PER_SEC;
  g_autofree char *none = vst_word_chits_given (0, 0, 2, "2026-11-24", zone);
  g_autofree char *two = vst_word_chits_given (2, moment, 2, "2026-11-24", zone);
  g_autofree char *french = NULL;

  g_assert_cmpstr (none, ==, "No chit yet this week; the usual number is 2.");
  g_assert_cmpstr (two, ==, "2 chits already given this week; the usual number is 2. The last one yesterday.");

  {
    VST_LANGUAGE_SCOPE (VST_FRENCH);
    french = vst_word_chits_given (1, moment, 2, "2026-11-23", zone);
  }
  g_assert_cmpstr (french, ==, "1 bon déjà remis cette semaine; le nombre habituel est de 2. Le dernier aujourd’hui.");
}

int
main (int argc,
      char *argv[])
{
  vst_language_init (g_getenv ("VST_LOCALE_DIR"));
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chit-slip/speaks-her-language", test_speaks_her_language);
  g_test_add_func ("/chit-slip/says-for-whom-it-is-nowhere", test_says_for_whom_it_is_nowhere);
  g_test_add_func ("/chit-slip/a-second-slip-says-so", test_a_second_slip_says_so);
  g_test_add_func ("/chit-slip/is-tagged-and-says-its-language", test_is_tagged_and_says_its_language);
  g_test_add_func ("/chit-slip/an-amount-is-typed-over-as-it-is-read", test_an_amount_is_typed_over_as_it_is_read);
  g_test_add_func ("/chit-slip/the-soft-rule-is-told-in-words", test_the_soft_rule_is_told_in_words);

  return g_test_run ();
}
