/* test-interview-sheet.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "vst-interview-sheet.h"
#include "vst-test-pdf.h"

static VstInterview *
new_interview (gboolean blank)
{
  g_autoptr (VstPersonEntry) person = vst_person_entry_new ();
  g_autoptr (VstPerson) head = NULL;
  g_autoptr (VstFamily) family = NULL;
  g_autoptr (VstMember) member = NULL;
  VstInterview *interview;

  g_free (person->display_name);
  person->display_name = g_strdup ("Éloïse");
  head = vst_person_new (7, 1, person);
  family = vst_family_new (1, 1, "26-481703", "2026-11-22", TRUE, "");
  member = vst_member_new (1, 1, 1, head, "parent", TRUE, "", "");
  vst_family_add_member (family, member);

  interview = vst_interview_new (blank ? NULL : family);
  interview->follows_up = TRUE;
  interview->kinds = VST_KEY_BIT (VST_KEY_CONTACT) | VST_KEY_BIT (VST_KEY_CLINICAL);
  g_ptr_array_add (interview->catalogues, vst_catalogue_ref (vst_catalogue_get_shipped ()));

  return interview;
}

static VstPages *
lay_out (VstInterview *interview,
         VstReader reader)
{
  g_autoptr (VstDocument) document = vst_interview_sheet_new (interview, reader, "Le Centre", "2026-11-22");

  return vst_document_layout (document, VST_PAPER_LETTER);
}

static void
test_a_blank_one_asks_in_both_languages (void)
{
  g_autoptr (VstInterview) interview = new_interview (TRUE);
  g_autoptr (VstPages) pages = lay_out (interview, VST_READER_FRENCH_FIRST);

  vst_test_pdf_assert_has (pages, "Entretien");
  vst_test_pdf_assert_has (pages, "Comment prononce-t-on votre nom?");
  vst_test_pdf_assert_has (pages, "How do we say your name?");
  vst_test_pdf_assert_has (pages, "Préfère ne pas répondre");
  vst_test_pdf_assert_margins (pages, 18);
}

static void
test_a_filled_one_says_what_was_answered (void)
{
  g_autoptr (VstInterview) interview = new_interview (FALSE);
  g_autoptr (VstPages) english = NULL;
  g_autoptr (VstPages) french = NULL;
  g_autofree char *text = NULL;

  g_ptr_array_add (interview->answers, vst_answer_new (7, "intake", 1, "say-name", VST_ANSWER_ANSWERED, "eh-lo-EEZ"));
  g_ptr_array_add (interview->answers, vst_answer_new (7, "intake", 1, "linguistic", VST_ANSWER_ANSWERED, "other fr"));
  g_ptr_array_add (interview->answers, vst_answer_new (0, "intake", 1, "first", VST_ANSWER_DECLINED, ""));
  g_ptr_array_add (interview->answers, vst_answer_new (7, "intake", 1, "health-ontario", VST_ANSWER_ANSWERED, "1234567897AB"));
  g_ptr_array_add (interview->answers, vst_answer_new (7, "intake", 1, "country", VST_ANSWER_ANSWERED, "SY"));

  english = lay_out (interview, VST_READER_ENGLISH);
  vst_test_pdf_assert_has (english, "26-481703");
  vst_test_pdf_assert_has (english, "Éloïse");
  vst_test_pdf_assert_has (english, "eh-lo-EEZ");
  vst_test_pdf_assert_has (english, "Prefer not to answer");
  vst_test_pdf_assert_has (english, "Syria");
  vst_test_pdf_assert_has (english, "1234567897AB");

  french = lay_out (interview, VST_READER_FRENCH);
  vst_test_pdf_assert_has (french, "Syrie");
  g_clear_pointer (&french, vst_pages_unref);

  /* Whoever doesn't hold the key prints neither the answer nor its question, and it is said. */
  interview->kinds = 0;
  french = lay_out (interview, VST_READER_FRENCH);
  vst_test_pdf_assert_has (french, "Une partie n’est pas communiquée");
  text = vst_test_pdf_text (french);
  g_assert_null (g_strrstr (text, "1234567897"));
}

/* Without what may part it where a column wraps: spaces, and a hyphen. */
static char *
dup_line (const char *text)
{
  g_autofree char *plain = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autoptr (GRegex) spaces = g_regex_new ("[-\\s\302\240\\f]+", G_REGEX_OPTIMIZE, 0, NULL);

  return g_regex_replace_literal (spaces, plain, -1, 0, "", 0, NULL);
}

static char *
read_column (VstPages *pages)
{
  g_autofree char *text = vst_test_pdf_ask (pages, "pdftotext", "-raw");

  return dup_line (text);
}

static void
assert_on_paper (const char *paper,
                 const char *words,
                 gboolean is_there)
{
  g_autofree char *line = dup_line (words);

  if ((strstr (paper, line) != NULL) != is_there)
    {
      g_test_message ("%s", paper);
      g_test_fail_printf ("“%s” is %s the paper", line, is_there ? "not on" : "on");
    }
}

/* All of the catalogue; of those who are there, what is asked of them at once. */
static GPtrArray *
list_questions (VstInterview *interview)
{
  GPtrArray *questions = g_ptr_array_new ();
  g_autoptr (GPtrArray) lines = interview->family != NULL ? vst_interview_lines (interview) : NULL;
  GPtrArray *sections = vst_catalogue_get_sections (vst_catalogue_get_shipped ());

  for (guint i = 0; lines != NULL && i < lines->len; i++)
    {
      const VstQuestion *question = ((const VstInterviewLine *) g_ptr_array_index (lines, i))->question;

      if (question->when_code == NULL)
        g_ptr_array_add (questions, (gpointer) question);
    }

  for (guint i = 0; lines == NULL && i < sections->len; i++)
    g_ptr_array_extend (questions, ((const VstQuestionSection *) g_ptr_array_index (sections, i))->questions, NULL, NULL);

  return questions;
}

/* Every question, and all there is to choose, in the reader's languages and in no
 * other; on a sheet that is blank and on one that is filled.
 */
static void
test_each_question_is_on_paper_in_the_reader_s_languages (void)
{
  for (int blank = 0; blank <= 1; blank++)
    for (VstReader reader = VST_READER_ENGLISH; reader <= VST_READER_FRENCH_FIRST; reader++)
      {
        g_autoptr (VstInterview) interview = new_interview (blank);
        g_autoptr (GPtrArray) questions = list_questions (interview);
        g_autoptr (VstPages) pages = lay_out (interview, reader);
        g_autofree char *paper = read_column (pages);

        vst_test_pdf_assert_margins (pages, 18);
        g_assert_cmpuint (questions->len, >, 15);
        for (guint i = 0; i < questions->len; i++)
          {
            const VstQuestion *question = g_ptr_array_index (questions, i);

            assert_on_paper (paper, question->ask.in[VST_ENGLISH], reader != VST_READER_FRENCH);
            assert_on_paper (paper, question->ask.in[VST_FRENCH], reader != VST_READER_ENGLISH);
            for (guint c = 0; c < question->choices->len; c++)
              {
                const VstQuestionChoice *choice = g_ptr_array_index (question->choices, c);

                if (reader != VST_READER_FRENCH)
                  assert_on_paper (paper, choice->label.in[VST_ENGLISH], TRUE);
                if (reader != VST_READER_ENGLISH)
                  assert_on_paper (paper, choice->label.in[VST_FRENCH], TRUE);
              }
          }
      }
}

/* What was chosen, and why there is no answer, are said in both. */
static void
test_a_filled_one_answers_in_both_languages (void)
{
  g_autoptr (VstInterview) interview = new_interview (FALSE);
  g_autoptr (VstPages) pages = NULL;
  g_autofree char *paper = NULL;

  g_ptr_array_add (interview->answers, vst_answer_new (0, "intake", 1, "housing", VST_ANSWER_ANSWERED, "no-fixed-address"));
  g_ptr_array_add (interview->answers, vst_answer_new (0, "intake", 1, "needs", VST_ANSWER_ANSWERED, "food clothes"));
  g_ptr_array_add (interview->answers, vst_answer_new (0, "intake", 1, "home-language", VST_ANSWER_ANSWERED, "ar"));
  g_ptr_array_add (interview->answers, vst_answer_new (0, "intake", 1, "first", VST_ANSWER_DECLINED, ""));
  g_ptr_array_add (interview->answers, vst_answer_new (0, "intake", 1, "postal-code", VST_ANSWER_UNKNOWN, ""));
  pages = lay_out (interview, VST_READER_FRENCH_FIRST);
  paper = read_column (pages);

  assert_on_paper (paper, "☒ Sans adresse fixe / No fixed address", TRUE);
  assert_on_paper (paper, "☒ Des vêtements / Clothes", TRUE);
  assert_on_paper (paper, "Arabic", TRUE);
  assert_on_paper (paper, "Arabe", TRUE);
  assert_on_paper (paper, "Prefer not to answer", TRUE);
  assert_on_paper (paper, "Préfère ne pas répondre", TRUE);
  assert_on_paper (paper, "☐ Dans un hébergement / In a shelter", TRUE);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  vst_language_init (g_getenv ("VST_LOCALE_DIR"));

  g_test_add_func ("/interview-sheet/a-blank-one-asks-in-both-languages", test_a_blank_one_asks_in_both_languages);
  g_test_add_func ("/interview-sheet/a-filled-one-says-what-was-answered", test_a_filled_one_says_what_was_answered);

  g_test_add_func ("/interview-sheet/each-question-is-on-paper-in-the-reader-s-languages", test_each_question_is_on_paper_in_the_reader_s_languages);
  g_test_add_func ("/interview-sheet/a-filled-one-answers-in-both-languages", test_a_filled_one_answers_in_both_languages);

  return g_test_run ();
}
