/* test-recovery-sheet.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-recovery-sheet.h"

#include <stdlib.h>
#include <string.h>

#include "vst-keys.h"
#include "vst-test-pdf.h"
#include "vst-words.h"

static VstPages *
lay_out (VstSecret *recovery,
         VstReader reader,
         VstPaper paper)
{
  return vst_recovery_sheet_layout ("Cedar House", "Maison du Cèdre", recovery, "2026-12-01", reader, paper);
}

/* The words as somebody reads them off the paper, by their numbers. */
static char *
read_words (const char *text)
{
  GString *words = g_string_new (NULL);

  for (guint i = 1; i <= VST_WORDS_IN_KIT; i++)
    {
      g_autofree char *pattern = g_strdup_printf ("(?<![0-9])%u\\.\\s(\\w+)", i);
      g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_DEFAULT, 0, NULL);
      g_autoptr (GMatchInfo) match = NULL;
      g_autofree char *word = NULL;

      g_assert_true (g_regex_match (regex, text, 0, &match));
      word = g_match_info_fetch (match, 1);
      g_string_append_printf (words, "%s ", word);
      g_assert_false (g_match_info_next (match, NULL));
    }

  return g_string_free (words, FALSE);
}

/* What is typed from the paper is the secret again. */
static void
test_opens_what_it_was_printed_for (void)
{
  for (guint i = 0; i < 8; i++)
    {
      g_autoptr (VstSecret) recovery = vst_secret_new_random (VST_RECOVERY_SIZE);
      g_autoptr (VstPages) pages = lay_out (recovery, VST_READER_FRENCH_FIRST, i % 2 ? VST_PAPER_A4 : VST_PAPER_LETTER);
      g_autofree char *text = vst_test_pdf_text (pages);
      g_autofree char *words = read_words (text);
      g_autoptr (VstSecret) typed = NULL;
      g_autoptr (GError) error = NULL;
      guint unknown;

      typed = vst_words_to_secret (words, &unknown, &error);
      g_assert_no_error (error);
      g_assert_true (vst_secret_equal (typed, recovery));
    }
}

static void
test_is_one_page_for_every_reader (void)
{
  g_autoptr (VstSecret) recovery = vst_secret_new_random (VST_RECOVERY_SIZE);

  for (VstReader reader = VST_READER_ENGLISH; reader <= VST_READER_FRENCH_FIRST; reader++)
    for (VstPaper paper = VST_PAPER_LETTER; paper <= VST_PAPER_A4; paper++)
      {
        g_autoptr (VstPages) pages = lay_out (recovery, reader, paper);
        g_autofree char *text = vst_test_pdf_text (pages);
        gboolean english = reader != VST_READER_FRENCH;
        gboolean french = reader != VST_READER_ENGLISH;

        g_assert_cmpint (vst_pages_get_n_pages (pages), ==, 1);
        g_assert_cmpint (strstr (text, "Cedar House") != NULL, ==, english);
        g_assert_cmpint (strstr (text, "Recovery kit") != NULL, ==, english);
        g_assert_cmpint (strstr (text, "December 1, 2026") != NULL, ==, english);
        g_assert_cmpint (strstr (text, "Where to keep it") != NULL, ==, english);
        g_assert_cmpint (strstr (text, "Maison du Cèdre") != NULL, ==, french);
        g_assert_cmpint (strstr (text, "Trousse de récupération") != NULL, ==, french);
        g_assert_cmpint (strstr (text, "1er décembre 2026") != NULL, ==, french);
        g_assert_cmpint (strstr (text, "Où la garder") != NULL, ==, french);
        vst_test_pdf_assert_margins (pages, 40);
      }
}

/* A title or a file's properties are seen by more people than the sheet. */
static void
test_keeps_the_words_to_the_page (void)
{
  g_autoptr (VstSecret) recovery = vst_secret_new_random (VST_RECOVERY_SIZE);
  g_autoptr (VstPages) pages = lay_out (recovery, VST_READER_ENGLISH, VST_PAPER_LETTER);
  g_autofree char *info = vst_test_pdf_ask (pages, "pdfinfo", "");
  const char *words[VST_WORDS_IN_KIT];

  vst_words_from_secret (recovery, words);
  g_assert_nonnull (strstr (info, "Title:           Document\n"));
  for (guint i = 0; i < VST_WORDS_IN_KIT; i++)
    {
      g_autofree char *shown = g_strdup_printf (" %s\n", words[i]);

      g_assert_null (strstr (info, shown));
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  vst_language_init (g_getenv ("VST_LOCALE_DIR"));
  g_assert_true (vst_language_is_available (VST_FRENCH));
  g_assert_true (vst_secret_init (NULL));

  g_test_add_func ("/recovery-sheet/opens-what-it-was-printed-for", test_opens_what_it_was_printed_for);
  g_test_add_func ("/recovery-sheet/is-one-page-for-every-reader", test_is_one_page_for_every_reader);
  g_test_add_func ("/recovery-sheet/keeps-the-words-to-the-page", test_keeps_the_words_to_the_page);

  return g_test_run ();
}
