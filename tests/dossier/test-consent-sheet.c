/* test-consent-sheet.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-consent-sheet.h"
#include "vst-consent-wording.h"
#include "vst-kin-wording.h"
#include "vst-test-pdf.h"

#include <string.h>

#include "vst-right.h"

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

/* Of a partner and a day that are written on it: it reads as a sentence, in both
 * languages, and is nobody's page one of one.
 */
static void
test_a_form_for_a_partner_reads_as_sentences (void)
{
  static const char *const purposes[] = { "share_partner", "psi", "collect_use" };
  const VstReader readers[] = { VST_READER_ENGLISH, VST_READER_FRENCH, VST_READER_FRENCH_FIRST };

  for (guint i = 0; i < G_N_ELEMENTS (purposes); i++)
    for (guint j = 0; j < G_N_ELEMENTS (readers); j++)
      {
        const VstConsentSheet sheet = { NULL, purposes[i], NULL, NULL, NULL, TODAY };
        g_autoptr (VstPages) pages = lay_out (vst_consent_sheet_new (&sheet, readers[j]));
        g_autofree char *text = vst_test_pdf_text (pages);

        g_assert_cmpuint (vst_pages_get_n_pages (pages), ==, 1);
        g_assert_null (strstr (text, "…"));
        g_assert_null (strstr (text, "1 / 1"));
        g_assert_null (strstr (text, "Page 1"));
        if (j != 1)
          vst_test_pdf_assert_has (pages, i == 2 ? "Until the last day written below, a file is kept here" : "Until the last day written below, the partner written above");
        if (j != 0)
          vst_test_pdf_assert_has (pages, "Jusqu’au dernier jour inscrit ci-dessous, ");
        if (j != 0 && i != 2)
          g_assert_true (g_regex_match_simple ("à\\s+l’organisme\\s+inscrit\\s+ci-\\s*dessus", text, 0, 0));
      }
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

  english = lay_out (vst_directive_sheet_new (entry, NULL, "Ada", TODAY, VST_READER_ENGLISH));
  vst_test_pdf_assert_has (english, "One visit: closed to Ada");
  vst_test_pdf_assert_has (english, "Sa cousine");
  french = lay_out (vst_directive_sheet_new (entry, NULL, "Ada", TODAY, VST_READER_FRENCH));
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

static void
assert_tagged (VstPages *pages)
{
  g_autofree char *info = vst_test_pdf_ask (pages, "pdfinfo", "");

  g_assert_nonnull (strstr (info, "Tagged:          yes"));
}

static void
put (char **text,
     const char *to)
{
  g_free (*text);
  *text = g_strdup (to);
}

/* What she let a partner be told, filled in and read back, in her language. */
static void
test_a_release_is_read_back (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (VstReleaseEntry) entry = vst_release_entry_new (1, 2);
  g_autoptr (VstRelease) release = NULL;
  g_autoptr (VstPages) english = NULL;
  g_autoptr (VstPages) french = NULL;
  g_autoptr (VstPages) both = NULL;

  put (&entry->items, "name,appointments");
  put (&entry->purpose, "Pour que les visites se suivent");
  put (&entry->from, TODAY);
  put (&entry->until, "2027-02-20");
  put (&entry->language, "fr");
  release = vst_release_new (1, 1, entry, "Éloïse Côté", "Fatima Benali", 0, NULL);

  english = lay_out (vst_release_sheet_new (release, NULL, TODAY, zone, VST_READER_ENGLISH));
  vst_test_pdf_assert_has (english, "Éloïse Côté");
  vst_test_pdf_assert_has (english, "Name to use; Appointments here");
  vst_test_pdf_assert_has (english, "Pour que les visites se suivent");
  vst_test_pdf_assert_has (english, "February 20, 2027");
  vst_test_pdf_assert_has (english, "Fatima Benali");
  vst_test_pdf_assert_has (english, "In force");
  vst_test_pdf_assert_margins (english, 18);
  french = lay_out (vst_release_sheet_new (release, NULL, TODAY, zone, VST_READER_FRENCH));
  vst_test_pdf_assert_has (french, "Ce qui peut être communiqué");
  vst_test_pdf_assert_has (french, "20 février 2027");
  vst_test_pdf_assert_has (french, "Nom usuel; Rendez-vous ici");
  vst_test_pdf_assert_has (french, "En vigueur");
  both = lay_out (vst_release_sheet_new (release, NULL, TODAY, zone, VST_READER_FRENCH_FIRST));
  vst_test_pdf_assert_has (both, "What may be shared");
  vst_test_pdf_assert_has (both, "En vigueur");
  assert_tagged (both);
}

/* One that her answer to sharing has stopped says so, and since when. */
static void
test_a_stopped_release_says_so (void)
{
  const VstConsentFacts facts = {
    .purpose = "share_partner", .state = VST_CONSENT_WITHDRAWN, .from = TODAY, .until = "2027-11-22", .withdrawn_at = G_GINT64_CONSTANT (1795349400000000)
  };
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (VstConsent) cover = vst_consent_new (&facts);
  g_autoptr (VstReleaseEntry) entry = vst_release_entry_new (1, 2);
  g_autoptr (VstRelease) release = NULL;
  g_autoptr (VstPages) english = NULL;
  g_autoptr (VstPages) french = NULL;

  put (&entry->items, "name");
  put (&entry->purpose, "Visites");
  put (&entry->from, TODAY);
  put (&entry->until, "2027-02-20");
  put (&entry->language, "fr");
  release = vst_release_new (1, 1, entry, "Éloïse Côté", "Fatima Benali", 0, cover);

  english = lay_out (vst_release_sheet_new (release, NULL, TODAY, zone, VST_READER_ENGLISH));
  vst_test_pdf_assert_has (english, "Stopped: consent withdrawn on November 22, 2026");
  french = lay_out (vst_release_sheet_new (release, NULL, TODAY, zone, VST_READER_FRENCH));
  vst_test_pdf_assert_has (french, "consentement retiré le 22 novembre 2026");
}

/* The sheet is in her language, whatever the desk's: so are the roles on it. */
static void
test_a_role_is_told_in_her_language (void)
{
  g_autoptr (VstDirectiveEntry) entry = vst_directive_entry_new (1);
  g_autoptr (VstPages) english = NULL;
  g_autoptr (VstPages) french = NULL;

  entry->section = VST_SECTION_NOTES;
  entry->against = VST_AGAINST_ROLE;
  entry->against_id = VST_ROLE_RECEPTION | VST_ROLE_LINK;
  put (&entry->from, TODAY);

  english = lay_out (vst_directive_sheet_new (entry, NULL, NULL, TODAY, VST_READER_ENGLISH));
  vst_test_pdf_assert_has (english, "closed to Reception and Link worker");
  assert_tagged (english);
  french = lay_out (vst_directive_sheet_new (entry, NULL, NULL, TODAY, VST_READER_FRENCH));
  vst_test_pdf_assert_has (french, "accès fermé à Réception et ");
}

/* Whoever reads a sentence reads its day as one says it. */
static void
test_days_of_sentences_are_words (void)
{
  g_autofree char *english = vst_word_consent_consequence ("collect_use", VST_CONSENT_GIVEN, "2027-03-01", "");
  g_autofree char *french = NULL;
  g_autofree char *span = NULL;

  g_assert_true (g_str_has_prefix (english, "Until March 1, 2027, "));
  {
    VST_LANGUAGE_SCOPE (VST_FRENCH);

    french = vst_word_consent_consequence ("collect_use", VST_CONSENT_GIVEN, "2027-03-01", "");
    span = vst_word_kin_days ("2026-05-03", "2027-05-03");
  }
  g_assert_true (g_str_has_prefix (french, "Jusqu’au 1er mars 2027, "));
  g_assert_cmpstr (span, ==, "du 2026-05-03 au 2027-05-03");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  vst_language_init (g_getenv ("VST_LOCALE_DIR"));

  g_test_add_func ("/consent-sheet/a-form-asks-in-her-language", test_a_form_asks_in_her_language);
  g_test_add_func ("/consent-sheet/a-form-for-a-partner-reads-as-sentences", test_a_form_for_a_partner_reads_as_sentences);
  g_test_add_func ("/consent-sheet/what-is-withheld-says-whom-and-why", test_what_is_withheld_says_whom_and_why);
  g_test_add_func ("/consent-sheet/a-release-is-read-back", test_a_release_is_read_back);
  g_test_add_func ("/consent-sheet/a-stopped-release-says-so", test_a_stopped_release_says_so);
  g_test_add_func ("/consent-sheet/a-role-is-told-in-her-language", test_a_role_is_told_in_her_language);
  g_test_add_func ("/consent-sheet/days-of-sentences-are-words", test_days_of_sentences_are_words);
  g_test_add_func ("/consent-sheet/what-was-told-has-its-ground", test_what_was_told_has_its_ground);

  return g_test_run ();
}
