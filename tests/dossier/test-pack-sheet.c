/* test-pack-sheet.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "vst-pack-file.h"
#include "vst-pack-sheet.h"
#include "vst-test-pdf.h"

#define MARGIN (14 * 72 / 25.4)

/* All there can be in a pack, once. */
static const char pack[] =
    "<?xml version=\"1.0\"?>\n<family xmlns=\"urn:ca.vestibule:family:1\" part=\"access\" written=\"2026-11-22\">"
    "<hub><en>East Hub</en><fr>Carrefour de l’Est</fr></hub><file number=\"26-481703\" opened=\"2026-01-05\"/>"
    "<for person=\"p1\"/><for person=\"p2\" guardian=\"p1\"/>"
    "<member id=\"p1\" role=\"parent\" head=\"yes\" whole=\"yes\" since=\"2026-01-05\"><name><display>Amélie</display><given>Amélie</given>"
    "<family>Tremblay</family></name><age years=\"31\" as-of=\"2026-01-05\"/><language code=\"ar\" interpreter=\"yes\"/>"
    "<contact kind=\"phone\" rules=\"call_ok vm_none\" review=\"2027-02-20\"><value>6135550123</value><hours days=\"31\" from=\"540\" until=\"720\"/><code-word>seagull</code-word></contact>"
    "<contact kind=\"address\"><value>12 King</value><postal-code>K6H 1A1</postal-code></contact></member>"
    "<member id=\"p2\" role=\"child\" whole=\"yes\"><name><display>Léo</display></name><born day=\"2022-05-01\"/></member>"
    "<member id=\"p3\" role=\"partner\" whole=\"no\" until=\"2026-03-01\"><name><display>Marc</display></name></member>"
    "<no-phone state=\"declined\" asked=\"2026-01-06\"/>"
    "<other id=\"o1\">Rose</other><relation kind=\"grandparent\" from=\"o1\" to=\"p2\"/>"
    "<custody kind=\"sole\" child=\"p2\" adult=\"p1\" may-collect=\"yes\"><order>FC-26-0042</order></custody><expected due=\"2027-01-15\"/>"
    "<episode opened=\"2026-01-05\"/><alert kind=\"allergy\" priority=\"attention\" since=\"2026-01-05\">Peanuts</alert>"
    "<consent person=\"p1\" purpose=\"collect_use\" state=\"given\" how=\"oral\" language=\"fr\" since=\"2026-01-05\" until=\"2027-01-05\"/>"
    "<directive kind=\"withhold\" section=\"chits\" against=\"role\" roles=\"reception\" shown=\"no\" how=\"oral\" since=\"2026-01-05\"/>"
    "<answer catalogue=\"intake\" version=\"1\" question=\"needs\" type=\"several\" state=\"answered\" asked=\"2026-01-05\">"
    "<ask><en>What would help?</en><fr>Qu’est-ce qui aiderait?</fr></ask><value>food</value><read><en>Food</en><fr>Nourriture</fr></read></answer>"
    "<answer person=\"p2\" catalogue=\"intake\" version=\"1\" question=\"family-doctor\" type=\"yes-no\" state=\"answered\" asked=\"2026-01-05\">"
    "<ask><en>A doctor?</en><fr>Un médecin?</fr></ask><value>yes</value></answer>"
    "<visit day=\"2026-02-03\" time=\"10:05\" state=\"left\"/>"
    "<appointment day=\"2026-02-03\" time=\"10:30\" state=\"completed\"><with label=\"partner\"/></appointment>"
    "<chit day=\"2026-02-03\" time=\"11:00\" number=\"T-0101\" state=\"issued\" person=\"p1\" direction=\"from\" cents=\"2000\"/>"
    "<enrolment person=\"p1\" state=\"active\" day=\"2026-02-10\"><with><en>Cooking</en><fr>Cuisine</fr></with></enrolment>"
    "<attendance person=\"p1\" mark=\"P\" day=\"2026-02-17\"><with><en>Cooking</en><fr>Cuisine</fr></with></attendance>"
    "<told person=\"p1\" items=\"name,language\" how=\"oral\" day=\"2026-02-20\"><with><en>Public health</en><fr>Santé publique</fr></with></told>"
    "<note>Comes by bus.</note><withheld kind=\"contacts\" reason=\"other-person\" count=\"2\"/>"
    "<withheld kind=\"safety\" reason=\"never-told\"/></family>";

static VstPages *
lay_out (VstReader reader)
{
  g_autoptr (GError) error = NULL;
  VstPackFault fault;
  g_autoptr (VstXml) xml = vst_pack_file_parse (pack, strlen (pack), &fault, &error);
  g_autoptr (VstDocument) document = NULL;

  g_assert_no_error (error);
  document = vst_pack_sheet_new (xml, reader);

  return vst_document_layout (document, VST_PAPER_LETTER);
}

static void
assert_says (VstPages *pages,
             const char *const *texts)
{
  for (guint i = 0; texts[i] != NULL; i++)
    vst_test_pdf_assert_has (pages, texts[i]);

  vst_test_pdf_assert_margins (pages, MARGIN);
}

static void
test_it_reads_in_english (void)
{
  static const char *const texts[] = {
    "What the hub knows of you", "East Hub", "26-481703", "Amélie and Léo", "613-555-0123", "Tremblay", "2022-05-01", "31 years on",
    "weekdays", "seagull", "May collect the child.", "FC-26-0042", "Rose", "Peanuts", "Food",
    "Léo: A doctor?", "Came, and left", "T-0101", "Cooking", "Public health", "Comes by bus.", "Prefer not to answer. Asked on", "Phones and addresses (2): it is about somebody else",
    "What keeps people safe: it is never told", NULL
  };
  g_autoptr (VstPages) pages = lay_out (VST_READER_ENGLISH);

  assert_says (pages, texts);
}

static void
test_it_reads_in_french (void)
{
  static const char *const texts[] = {
    "Ce que le centre sait de vous", "Carrefour de l’Est", "Amélie et Léo", "Nourriture", "Préfère ne pas répondre. Demandé le", "Cuisine", "Santé publique",
    "Qu’est-ce qui aiderait?", "Ce qui n’est pas communiqué, et pourquoi", NULL
  };
  g_autoptr (VstPages) pages = lay_out (VST_READER_FRENCH);

  assert_says (pages, texts);
}

static void
test_it_reads_in_both (void)
{
  static const char *const texts[] = { "What the hub knows of you", "Ce que le centre sait de vous", "Food", "Nourriture", NULL };
  g_autoptr (VstPages) pages = lay_out (VST_READER_ENGLISH_FIRST);

  assert_says (pages, texts);
}

/* Who reads it by ear hears where it begins and what is a heading. */
static void
test_it_is_tagged (void)
{
  g_autoptr (VstPages) pages = lay_out (VST_READER_ENGLISH);
  g_autofree char *info = vst_test_pdf_ask (pages, "pdfinfo", "");

  g_assert_nonnull (strstr (info, "Tagged:          yes"));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  vst_language_init (g_getenv ("VST_LOCALE_DIR"));

  g_test_add_func ("/pack-sheet/it-reads-in-english", test_it_reads_in_english);
  g_test_add_func ("/pack-sheet/it-reads-in-french", test_it_reads_in_french);
  g_test_add_func ("/pack-sheet/it-reads-in-both", test_it_reads_in_both);
  g_test_add_func ("/pack-sheet/it-is-tagged", test_it_is_tagged);

  return g_test_run ();
}
