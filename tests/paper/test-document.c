/* test-document.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-document.h"

#include <string.h>

#include "vst-paper-format.h"
#include "vst-test-pdf.h"

#define MARGIN (14 * 72 / 25.4)

static VstWording
both (VstReader reader,
      const char *english,
      const char *french)
{
  return VST_WORDING (reader, vst_language_get () == VST_FRENCH ? french : english);
}

/* One of everything that a sheet may hold. */
static VstDocument *
make_sheet (VstReader r)
{
  VstDocument *document = vst_document_new (r);
  VstColumn columns[] = {
    { both (r, "First name", "Prénom"), 3, VST_ALIGN_START, TRUE },
    { both (r, "Time", "Heure"), 1, VST_ALIGN_END, FALSE },
  };
  VstChoice choices[] = {
    { both (r, "Yes", "Oui"), TRUE },
    { both (r, "Prefer not to answer", "Préfère ne pas répondre"), FALSE },
  };

  vst_document_set_number (document, "26-0714");
  vst_document_set_destroy_after (document, "2026-11-30");
  vst_document_add_title (document, both (r, "Intake sheet", "Feuille d’accueil"),
                          VST_WORDING_TAKE (r, vst_format_day_full ("2026-11-23")));
  vst_document_add_heading (document, both (r, "The family", "La famille"));
  vst_document_add_paragraph (document, VST_TEXT_BODY, both (r, "Only a name is needed.", "Seul un nom est nécessaire."));
  vst_document_add_field (document, both (r, "Name to use", "Nom usuel"), vst_wording_same ("Amélie Tremblay"));
  vst_document_add_field (document, both (r, "Phone", "Téléphone"), VST_NO_WORDING);
  vst_document_add_choices (document, both (r, "Interpreter", "Interprète"), choices, G_N_ELEMENTS (choices));
  vst_document_add_answer (document, both (r, "What would help today", "Ce qui aiderait aujourd’hui"), 3);
  vst_document_add_space (document, 5);
  vst_document_begin_table (document, columns, G_N_ELEMENTS (columns), 0);
  vst_document_add_row (document, (const char *const[]){ "Léo", "14:30" });
  vst_document_add_row_words (document, (VstWording[]){ both (r, "Nobody else", "Personne d’autre"), VST_NO_WORDING });
  g_assert_true (vst_document_add_qr (document, "abandon ability", 30, both (r, "The same words", "Les mêmes mots"), NULL));
  vst_document_add_paragraph (document, VST_TEXT_HUGE, vst_wording_same ("101"));
  vst_document_add_paragraph (document, VST_TEXT_LARGE, both (r, "Large print", "Gros caractères"));
  vst_document_add_paragraph (document, VST_TEXT_SMALL, both (r, "Small print", "Petits caractères"));
  vst_document_add_page_break (document);
  vst_document_add_paragraph (document, VST_TEXT_BODY, both (r, "The last page.", "La dernière page."));

  return document;
}

static const char *const in_both[] = { "Amélie Tremblay", "14:30", "Léo", "101", "26-0714", "2026-11-30" };
static const char *const in_english[] = {
  "Intake sheet", "Monday, November 23, 2026", "The family", "Only a name is needed.", "Name to use", "Phone",
  "Interpreter", "Yes", "Prefer not to answer", "What would help today", "First name", "Time", "Nobody else",
  "The same words", "Large print", "Small print", "The last page.", "Sheet no. 26-0714", "Destroy after"
};
static const char *const in_french[] = {
  "Feuille d’accueil", "lundi 23 novembre 2026", "La famille", "Seul un nom est nécessaire.", "Nom usuel", "Téléphone",
  "Interprète", "Oui", "Préfère ne pas répondre", "Ce qui aiderait aujourd’hui", "Prénom", "Heure", "Personne d’autre",
  "Les mêmes mots", "Gros caractères", "Petits caractères", "La dernière page.", "Feuille nᵒ 26-0714", "À détruire après le"
};

static void
check_words (const char *text,
             const char *const *words,
             guint n_words,
             gboolean wanted)
{
  for (guint i = 0; i < n_words; i++)
    if ((strstr (text, words[i]) != NULL) != wanted)
      {
        g_test_message ("%s", text);
        g_test_fail_printf ("“%s” is %s", words[i], wanted ? "missing" : "there");
      }
}

static void
test_shows_every_element_to_every_reader (void)
{
  static const VstPaper papers[] = { VST_PAPER_LETTER, VST_PAPER_A4 };

  for (VstReader reader = VST_READER_ENGLISH; reader <= VST_READER_FRENCH_FIRST; reader++)
    for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
      {
        g_autoptr (VstDocument) document = make_sheet (reader);
        g_autoptr (VstPages) pages = vst_document_layout (document, papers[i]);
        g_autofree char *text = vst_test_pdf_text (pages);
        g_autofree char *last_text = vst_pages_dup_text (pages, vst_pages_get_n_pages (pages) - 1);
        const char *last_page = reader == VST_READER_ENGLISH  ? "Page 2 of 2"
                                : reader == VST_READER_FRENCH ? "Page 2 de 2"
                                                              : "2 / 2";

        check_words (text, in_both, G_N_ELEMENTS (in_both), TRUE);
        check_words (text, in_english, G_N_ELEMENTS (in_english), reader != VST_READER_FRENCH);
        check_words (text, in_french, G_N_ELEMENTS (in_french), reader != VST_READER_ENGLISH);
        check_words (last_text, &last_page, 1, TRUE);

        g_assert_cmpint (vst_pages_get_paper (pages), ==, papers[i]);
        vst_test_pdf_assert_margins (pages, MARGIN);
      }

  /* The desk's own language is as it was. */
  g_assert_cmpint (vst_language_get (), ==, VST_ENGLISH);
}

static void
test_puts_the_readers_first_language_first (void)
{
  g_autoptr (VstDocument) english = make_sheet (VST_READER_ENGLISH_FIRST);
  g_autoptr (VstDocument) french = make_sheet (VST_READER_FRENCH_FIRST);
  g_autoptr (VstPages) english_pages = vst_document_layout (english, VST_PAPER_LETTER);
  g_autoptr (VstPages) french_pages = vst_document_layout (french, VST_PAPER_LETTER);
  g_autofree char *english_text = vst_pages_dup_text (english_pages, 0);
  g_autofree char *french_text = vst_pages_dup_text (french_pages, 0);

  g_assert_cmpint (vst_pages_get_language (english_pages), ==, VST_ENGLISH);
  g_assert_true (g_str_has_prefix (english_text, "Intake sheet\nFeuille d’accueil\n"));
  g_assert_cmpint (vst_pages_get_language (french_pages), ==, VST_FRENCH);
  g_assert_true (g_str_has_prefix (french_text, "Feuille d’accueil\nIntake sheet\n"));
}

/* Two languages beside each other need less height than one below the other. */
static void
test_puts_languages_side_by_side (void)
{
  g_autoptr (VstDocument) document = vst_document_new (VST_READER_FRENCH_FIRST);
  g_autoptr (VstPages) pages = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  gboolean together = FALSE;

  vst_document_set_side_by_side (document, TRUE);
  vst_document_add_heading (document, both (VST_READER_FRENCH_FIRST, "Where to keep it", "Où la garder"));
  vst_document_add_paragraph (document, VST_TEXT_BODY, both (VST_READER_FRENCH_FIRST, "In a safe.", "Dans un coffre."));
  pages = vst_document_layout (document, VST_PAPER_LETTER);
  text = vst_test_pdf_text (pages);

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *french = strstr (lines[i], "Dans un coffre.");

      together = together || (french != NULL && strstr (french, "In a safe.") != NULL);
    }
  g_test_message ("%s", text);
  g_assert_true (together);
  vst_test_pdf_assert_margins (pages, MARGIN);
}

static void
test_loses_no_word_of_a_long_text (void)
{
  g_autoptr (VstDocument) document = vst_document_new (VST_READER_ENGLISH);
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (VstPages) pages = NULL;
  g_autofree char *text = NULL;
  const char *p;

  for (guint i = 0; i < 4000; i++)
    g_string_append_printf (words, "w%04u ", i);
  vst_document_add_title (document, vst_wording_same ("Title"), VST_NO_WORDING);
  vst_document_add_paragraph (document, VST_TEXT_BODY, vst_wording_same (words->str));
  vst_document_add_field (document, vst_wording_same ("Note"), vst_wording_same (words->str));

  pages = vst_document_layout (document, VST_PAPER_A4);
  text = vst_test_pdf_text (pages);
  g_assert_cmpint (vst_pages_get_n_pages (pages), >, 10);

  /* Twice, and each time in order. */
  p = text;
  for (guint i = 0; i < 8000; i++)
    {
      g_autofree char *word = g_strdup_printf ("w%04u", i % 4000);

      p = strstr (p, word);
      g_assert_nonnull (p);
    }
  vst_test_pdf_assert_margins (pages, MARGIN);
}

/* Wherever a page ends, a heading goes with what it is over. */
static void
test_leaves_no_heading_alone (void)
{
  for (guint n_before = 20; n_before < 60; n_before++)
    {
      g_autoptr (VstDocument) document = vst_document_new (VST_READER_ENGLISH);
      VstColumn columns[] = { { vst_wording_same ("HEAD"), 1 } };
      g_autoptr (VstPages) pages = NULL;

      for (guint i = 0; i < n_before; i++)
        vst_document_add_paragraph (document, VST_TEXT_BODY, vst_wording_same ("Before"));
      vst_document_add_heading (document, vst_wording_same ("Heading"));
      vst_document_begin_table (document, columns, 1, 0);
      for (guint i = 0; i < 60; i++)
        vst_document_add_row (document, (const char *const[]){ "Row" });

      pages = vst_document_layout (document, VST_PAPER_LETTER);
      for (guint i = 0; i < vst_pages_get_n_pages (pages); i++)
        {
          g_autofree char *text = vst_pages_dup_text (pages, i);
          const char *heading = strstr (text, "Heading");
          const char *head = strstr (text, "HEAD");

          if (heading != NULL)
            g_assert_true (g_str_has_prefix (heading, "Heading\nHEAD\nRow"));
          if (head != NULL)
            g_assert_true (g_str_has_prefix (head, "HEAD\nRow"));
        }
    }
}

static void
test_is_as_large_as_the_paper (void)
{
  static const struct
  {
    VstPaper paper;
    gboolean landscape;
    const char *size;
  } papers[] = {
    { VST_PAPER_LETTER, FALSE, "612 x 792 pts (letter)" },
    { VST_PAPER_LETTER, TRUE, "792 x 612 pts (letter)" },
    { VST_PAPER_A4, FALSE, "595.276 x 841.89 pts (A4)" },
    { VST_PAPER_A4, TRUE, "841.89 x 595.276 pts (A4)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autoptr (VstDocument) document = make_sheet (VST_READER_FRENCH_FIRST);
      g_autoptr (VstPages) pages = NULL;
      g_autofree char *info = NULL;

      vst_document_set_landscape (document, papers[i].landscape);
      pages = vst_document_layout (document, papers[i].paper);
      info = vst_test_pdf_ask (pages, "pdfinfo", "");

      g_assert_nonnull (strstr (info, papers[i].size));
      vst_test_pdf_assert_margins (pages, MARGIN);
    }
}

/* Whatever people are called, or paste. */
static void
test_bears_what_people_type (void)
{
  g_autofree char *long_word = g_strnfill (10000, 'W');
  g_autofree char *long_arabic = NULL;
  g_autoptr (GString) arabic = g_string_new (NULL);
  const char *texts[] = {
    "Nguyễn Thị Lan", "نور حسن", "ᐃᓄᒃᑎᑐᑦ", "👩‍👧‍👦", "\U0001F1E8\U0001F1E6",
    "نور Hassan (نور)", "a\tb\nc\r\nd\342\200\250e", "\001\033[2J", "broken \xff\xfe", "\342\200\256abc",
    "e\314\201\314\201\314\201\314\201\314\201\314\201\314\201\314\201", " ", NULL, NULL
  };

  for (guint i = 0; i < 2000; i++)
    g_string_append (arabic, "نور حسن ");
  long_arabic = g_string_free (g_steal_pointer (&arabic), FALSE);
  texts[G_N_ELEMENTS (texts) - 2] = long_word;
  texts[G_N_ELEMENTS (texts) - 1] = long_arabic;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (VstDocument) document = vst_document_new (VST_READER_FRENCH_FIRST);
      gboolean is_long = i + 2 >= G_N_ELEMENTS (texts);
      VstColumn columns[] = { { vst_wording_same (is_long ? NULL : texts[i]), 1 }, { vst_wording_same ("Head"), 3 } };
      VstChoice choices[] = { { vst_wording_same (texts[i]), TRUE }, { vst_wording_same (texts[i]), FALSE } };
      g_autoptr (VstPages) pages = NULL;
      g_autofree char *checked = NULL;

      vst_document_set_number (document, "26-0714");
      vst_document_add_paragraph (document, VST_TEXT_BODY, vst_wording_same (texts[i]));

      /* A heading as high as many pages is nobody's. */
      if (!is_long)
        {
          vst_document_add_title (document, vst_wording_same (texts[i]), vst_wording_same (texts[i]));
          vst_document_add_heading (document, vst_wording_same (texts[i]));
          vst_document_add_paragraph (document, VST_TEXT_HUGE, vst_wording_same (texts[i]));
          vst_document_add_field (document, vst_wording_same (texts[i]), vst_wording_same (texts[i]));
          vst_document_add_answer (document, vst_wording_same (texts[i]), 2);
        }
      vst_document_add_choices (document, vst_wording_same ("Choice"), choices, 2);
      vst_document_begin_table (document, columns, 2, 19);
      vst_document_add_row (document, (const char *const[]){ texts[i], "after" });
      vst_document_add_row (document, (const char *const[]){ "before", texts[i] });

      pages = vst_document_layout (document, VST_PAPER_LETTER);
      checked = vst_test_pdf_ask (pages, "qpdf", "--check");
      g_assert_nonnull (strstr (checked, "No syntax or stream encoding errors"));
      vst_test_pdf_assert_has (pages, "after");
      vst_test_pdf_assert_has (pages, "before");
    }

  /* The names that fit stay within the margins as well. */
  {
    g_autoptr (VstDocument) document = vst_document_new (VST_READER_FRENCH);
    g_autoptr (VstPages) pages = NULL;

    vst_document_add_field (document, vst_wording_same ("Nom"), vst_wording_same (long_word));
    vst_document_add_paragraph (document, VST_TEXT_BODY, vst_wording_same (long_arabic));
    pages = vst_document_layout (document, VST_PAPER_LETTER);
    vst_test_pdf_assert_margins (pages, MARGIN);
  }
}

static void
test_makes_a_page_of_nothing (void)
{
  g_autoptr (VstDocument) document = vst_document_new (VST_READER_ENGLISH);
  g_autoptr (VstPages) pages = NULL;

  vst_document_add_page_break (document);
  vst_document_add_space (document, 400);
  pages = vst_document_layout (document, VST_PAPER_LETTER);

  g_assert_cmpint (vst_pages_get_n_pages (pages), ==, 1);
  vst_test_pdf_assert_has (pages, "Page 1 of 1");
}

/* Somebody's own sheet isn't one of one; a list is, so that none of it is missed. */
static void
test_numbers_what_belongs_together (void)
{
  for (guint n = 1; n <= 2; n++)
    for (guint handed_out = 0; handed_out < 2; handed_out++)
      {
        g_autoptr (VstDocument) document = vst_document_new (VST_READER_ENGLISH);
        g_autoptr (VstPages) pages = NULL;
        g_autofree char *text = NULL;
        gboolean is_numbered;

        vst_document_set_handed_out (document, handed_out != 0);
        for (guint i = 0; i < n; i++)
          {
            if (i > 0)
              vst_document_add_page_break (document);
            vst_document_add_paragraph (document, VST_TEXT_BODY, vst_wording_same ("A sentence"));
          }

        pages = vst_document_layout (document, VST_PAPER_LETTER);
        text = vst_test_pdf_text (pages);
        is_numbered = strstr (text, "Page 1 of ") != NULL;
        g_assert_true (is_numbered == (handed_out == 0 || n == 2));
      }
}

/* A second sheet that is found alone says what it belongs to. */
static void
test_says_on_each_page_what_it_is_of (void)
{
  for (guint with_file = 0; with_file < 2; with_file++)
    {
      g_autoptr (VstDocument) document = make_sheet (VST_READER_FRENCH);
      g_autoptr (VstPages) pages = NULL;
      g_autofree char *second = NULL;

      vst_document_set_file_number (document, with_file != 0 ? "26-481703" : NULL);
      pages = vst_document_layout (document, VST_PAPER_LETTER);
      second = vst_pages_dup_text (pages, 1);

      g_assert_nonnull (strstr (second, with_file != 0 ? "Feuille d’accueil · 26-481703 · Page 2 de 2" : "Feuille d’accueil · Page 2 de 2"));
      g_assert_nonnull (strstr (second, "À détruire après le"));
      vst_test_pdf_assert_margins (pages, MARGIN);
    }
}

/* Where a word begins, from the top, in points. */
static double
find_top (VstPages *pages,
          const char *word)
{
  g_autofree char *boxes = vst_test_pdf_ask (pages, "pdftotext", "-bbox");
  g_autofree char *pattern = g_strdup_printf ("yMin=\"([0-9.]+)\"[^>]*>%s<", word);
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *top = NULL;

  g_assert_true (g_regex_match (regex, boxes, 0, &match));
  top = g_match_info_fetch (match, 1);

  return g_ascii_strtod (top, NULL);
}

/* What is written there by hand needs its place. */
static void
test_leaves_a_line_to_write_on_clear (void)
{
  g_autoptr (VstDocument) document = vst_document_new (VST_READER_ENGLISH);
  g_autoptr (VstPages) pages = NULL;

  vst_document_add_answer (document, vst_wording_same ("Partner"), 1);
  vst_document_add_paragraph (document, VST_TEXT_BODY, vst_wording_same ("Below"));
  pages = vst_document_layout (document, VST_PAPER_LETTER);

  /* The word, nine millimetres for the pen, and a gap. */
  g_assert_cmpfloat (find_top (pages, "Below") - find_top (pages, "Partner"), >, 9 * 72 / 25.4 + 20);
}

/* What answers a question isn't parted: not from its box, and not from its words. */
static void
test_keeps_an_answer_on_its_line (void)
{
  g_autoptr (VstDocument) document = vst_document_new (VST_READER_ENGLISH);
  g_autoptr (VstPages) pages = NULL;
  VstChoice choices[4];

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    choices[i] = (VstChoice){ vst_wording_same ("First name and number only"), i == 0 };

  vst_document_add_choices (document, vst_wording_same ("May we leave a message?"), choices, G_N_ELEMENTS (choices));
  pages = vst_document_layout (document, VST_PAPER_LETTER);
  {
    g_autofree char *text = vst_pages_dup_text (pages, 0);
    guint n_whole = 0;

    for (const char *at = text; (at = strstr (at, "First name and number only")) != NULL; at++)
      n_whole++;
    g_assert_cmpuint (n_whole, ==, G_N_ELEMENTS (choices));
  }
}

/* A name over its questions goes with the first of them to the next page. */
static void
test_keeps_what_is_held_together (void)
{
  for (guint n = 28; n < 36; n++)
    {
      g_autoptr (VstDocument) document = vst_document_new (VST_READER_ENGLISH);
      g_autoptr (VstPages) pages = NULL;

      for (guint i = 0; i < n; i++)
        vst_document_add_paragraph (document, VST_TEXT_BODY, vst_wording_same ("A sentence"));
      vst_document_add_paragraph (document, VST_TEXT_LARGE, vst_wording_same ("Name"));
      vst_document_keep (document);
      vst_document_add_field (document, vst_wording_same ("Question"), vst_wording_same ("Answer"));
      pages = vst_document_layout (document, VST_PAPER_LETTER);

      for (guint page = 0; page < vst_pages_get_n_pages (pages); page++)
        {
          g_autofree char *text = vst_pages_dup_text (pages, page);

          g_assert_true ((strstr (text, "Name") != NULL) == (strstr (text, "Question") != NULL));
        }
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  vst_language_init (g_getenv ("VST_LOCALE_DIR"));
  g_assert_true (vst_language_is_available (VST_FRENCH));

  g_test_add_func ("/document/shows-every-element-to-every-reader", test_shows_every_element_to_every_reader);
  g_test_add_func ("/document/puts-the-readers-first-language-first", test_puts_the_readers_first_language_first);
  g_test_add_func ("/document/puts-languages-side-by-side", test_puts_languages_side_by_side);
  g_test_add_func ("/document/loses-no-word-of-a-long-text", test_loses_no_word_of_a_long_text);
  g_test_add_func ("/document/leaves-no-heading-alone", test_leaves_no_heading_alone);
  g_test_add_func ("/document/is-as-large-as-the-paper", test_is_as_large_as_the_paper);
  g_test_add_func ("/document/bears-what-people-type", test_bears_what_people_type);
  g_test_add_func ("/document/numbers-what-belongs-together", test_numbers_what_belongs_together);
  g_test_add_func ("/document/says-on-each-page-what-it-is-of", test_says_on_each_page_what_it_is_of);
  g_test_add_func ("/document/leaves-a-line-to-write-on-clear", test_leaves_a_line_to_write_on_clear);
  g_test_add_func ("/document/keeps-an-answer-on-its-line", test_keeps_an_answer_on_its_line);
  g_test_add_func ("/document/keeps-what-is-held-together", test_keeps_what_is_held_together);
  g_test_add_func ("/document/makes-a-page-of-nothing", test_makes_a_page_of_nothing);

  return g_test_run ();
}
