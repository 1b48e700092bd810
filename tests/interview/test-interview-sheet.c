/* test-interview-sheet.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

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

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  vst_language_init (g_getenv ("VST_LOCALE_DIR"));

  g_test_add_func ("/interview-sheet/a-blank-one-asks-in-both-languages", test_a_blank_one_asks_in_both_languages);
  g_test_add_func ("/interview-sheet/a-filled-one-says-what-was-answered", test_a_filled_one_says_what_was_answered);

  return g_test_run ();
}
