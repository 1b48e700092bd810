/* test-consent-sheet.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-consent-sheet.h"
#include "vst-test-pdf.h"

#define TODAY "2026-11-22"

static VstPages *
lay_out (VstDocument *take_document)
{
  g_autoptr (VstDocument) document = take_document;

  return vst_document_layout (document, VST_PAPER_LETTER);
}

/* A form to fill in, in her language, and with what follows from it. */
static void
test_a_form_asks_in_her_language (void)
{
  const VstConsentSheet sheet = { "Éloïse", "photo", NULL, NULL, NULL, TODAY };
  g_autoptr (VstPages) english = lay_out (vst_consent_sheet_new (&sheet, VST_READER_ENGLISH));
  g_autoptr (VstPages) french = lay_out (vst_consent_sheet_new (&sheet, VST_READER_FRENCH));

  vst_test_pdf_assert_has (english, "Éloïse");
  vst_test_pdf_assert_has (english, "Photo or story");
  vst_test_pdf_assert_has (english, "I do not agree");
  vst_test_pdf_assert_has (french, "Photo ou témoignage");
  vst_test_pdf_assert_has (french, "Votre réponse");
  vst_test_pdf_assert_margins (french, 18);
}

static void
test_what_is_withheld_says_whom_and_why (void)
{
  g_autoptr (VstDirectiveEntry) entry = vst_directive_entry_new (1);
  g_autoptr (VstPages) english = NULL;
  g_autoptr (VstPages) french = NULL;

  entry->section = VST_SECTION_VISITS;
  entry->record_id = 3;
  g_free (entry->from);
  entry->from = g_strdup (TODAY);
  g_free (entry->purpose);
  entry->purpose = g_strdup ("Sa cousine");

  english = lay_out (vst_directive_sheet_new (entry, "Ada", TODAY, VST_READER_ENGLISH));
  vst_test_pdf_assert_has (english, "One visit: closed to Ada");
  vst_test_pdf_assert_has (english, "Sa cousine");
  french = lay_out (vst_directive_sheet_new (entry, "Ada", TODAY, VST_READER_FRENCH));
  vst_test_pdf_assert_has (french, "accès fermé à Ada");
}

static void
test_what_was_told_has_its_ground (void)
{
  g_autoptr (GPtrArray) told = g_ptr_array_new ();
  g_autoptr (GPtrArray) agencies = g_ptr_array_new ();
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  VstDisclosure line = { .id = 1, .at = G_USEC_PER_SEC, .items = (char *) "name,age", .recipient = (char *) "", .how = (char *) "oral", .basis = (char *) "child", .reason = (char *) "Seen today", .staff = (char *) "Carol", .file_number = (char *) "26-481703" };
  g_autoptr (VstPages) english = NULL;
  g_autoptr (VstPages) french = NULL;

  g_ptr_array_add (told, &line);
  english = lay_out (vst_register_sheet_new (told, agencies, zone, VST_READER_ENGLISH));
  vst_test_pdf_assert_has (english, "26-481703");
  vst_test_pdf_assert_has (english, "Duty to report");
  french = lay_out (vst_register_sheet_new (told, agencies, zone, VST_READER_FRENCH));
  vst_test_pdf_assert_has (french, "Obligation de signaler");
  vst_test_pdf_assert_has (french, "Partenaire");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  vst_language_init (g_getenv ("VST_LOCALE_DIR"));

  g_test_add_func ("/consent-sheet/a-form-asks-in-her-language", test_a_form_asks_in_her_language);
  g_test_add_func ("/consent-sheet/what-is-withheld-says-whom-and-why", test_what_is_withheld_says_whom_and_why);
  g_test_add_func ("/consent-sheet/what-was-told-has-its-ground", test_what_was_told_has_its_ground);

  return g_test_run ();
}
