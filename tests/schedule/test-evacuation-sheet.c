/* test-evacuation-sheet.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "vst-evacuation-sheet.h"
#include "vst-test-pdf.h"

static void
add_person (VstTodayVisit *visit,
            const char *name,
            int age,
            gboolean child,
            gboolean came)
{
  VstTodayPerson *person = g_new0 (VstTodayPerson, 1);

  person->name = g_strdup (name);
  person->age = age;
  person->child = child;
  person->came = came;
  g_ptr_array_add (visit->people, person);
}

/* A mother and two children with a partner, of whom one stayed at home; and
 * somebody with a child who gave no name.
 */
static GPtrArray *
make_people (void)
{
  g_autoptr (GPtrArray) visits = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) partners = g_ptr_array_new ();
  VstTodayVisit *family = vst_today_visit_new ();
  VstTodayVisit *nameless = vst_today_visit_new ();

  family->family_id = 1;
  family->name = g_strdup ("Amélie Tremblay");
  family->state = VST_VISIT_WITH_PARTNER;
  family->now.room_id = 2;
  family->now.room_en = g_strdup ("Blue room");
  family->now.room_fr = g_strdup ("Salle bleue");
  add_person (family, "Amélie Tremblay", 31, FALSE, TRUE);
  add_person (family, "Léo", 4, TRUE, TRUE);
  add_person (family, "Maya", 7, TRUE, FALSE);
  g_ptr_array_add (visits, family);

  nameless->number = 3;
  nameless->name = g_strdup ("");
  nameless->state = VST_VISIT_ARRIVED;
  nameless->adults = nameless->children = 1;
  g_ptr_array_add (visits, nameless);

  return vst_present_people (visits, partners);
}

static void
test_children_come_first_on_both_papers (void)
{
  g_autoptr (GPtrArray) people = make_people ();

  for (VstPaper paper = VST_PAPER_LETTER; paper <= VST_PAPER_A4; paper++)
    {
      g_autoptr (VstDocument) document = vst_evacuation_sheet (VST_READER_ENGLISH, people, 845, "2026-11-23");
      g_autoptr (VstPages) pages = vst_document_layout (document, paper);
      g_autofree char *text = vst_test_pdf_text (pages);
      const char *nameless = strstr (text, "A child");
      const char *leo = strstr (text, "Léo, 4 years");
      const char *mother = strstr (text, "Amélie Tremblay\n");

      vst_test_pdf_assert_has (pages, "Evacuation list");
      vst_test_pdf_assert_has (pages, "4 people in the building, 2 are children");
      vst_test_pdf_assert_has (pages, "Blue room");
      vst_test_pdf_assert_has (pages, "Blue 3");
      g_assert_nonnull (nameless);
      g_assert_nonnull (leo);
      g_assert_true (nameless < leo);
      g_assert_true (mother == NULL || leo < mother);
      g_assert_null (strstr (text, "Maya"));
    }
}

static void
test_it_reads_french (void)
{
  g_autoptr (GPtrArray) people = make_people ();
  g_autoptr (VstDocument) document = vst_evacuation_sheet (VST_READER_FRENCH, people, 845, "2026-11-23");
  g_autoptr (VstPages) pages = vst_document_layout (document, VST_PAPER_LETTER);

  vst_test_pdf_assert_has (pages, "Liste d’évacuation");
  vst_test_pdf_assert_has (pages, "4 personnes sur place, dont 2 enfants");
  vst_test_pdf_assert_has (pages, "Salle bleue");
  vst_test_pdf_assert_has (pages, "Léo, 4 ans");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  vst_language_init (g_getenv ("VST_LOCALE_DIR"));

  g_test_add_func ("/evacuation-sheet/children-come-first-on-both-papers", test_children_come_first_on_both_papers);
  g_test_add_func ("/evacuation-sheet/it-reads-french", test_it_reads_french);

  return g_test_run ();
}
