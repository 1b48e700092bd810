/* test-group-roster.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "vst-group-roster.h"
#include "vst-program-wording.h"
#include "vst-test-group.h"
#include "vst-test-pdf.h"

static void
assert_lacks (VstPages *pages,
              const char *text)
{
  g_autofree char *all = vst_test_pdf_text (pages);

  if (strstr (all, text) != NULL)
    g_test_fail_printf ("The sheet says “%s”", text);
}

static guint
count_in (const char *text,
          const char *what)
{
  guint n = 0;

  for (const char *p = text; (p = strstr (p, what)) != NULL; p += strlen (what))
    n++;

  return n;
}

static void
test_the_roster_says_who_needs_what (void)
{
  g_autoptr (VstGroup) group = vst_test_group_new (8);
  g_autoptr (VstDocument) document = vst_group_roster_new (group, VST_READER_FRENCH);
  g_autoptr (VstPages) pages = vst_document_layout (document, VST_PAPER_LETTER);

  vst_test_pdf_assert_has (pages, "Liste du groupe");
  vst_test_pdf_assert_has (pages, "26-A");
  vst_test_pdf_assert_has (pages, "Marie-Ève Côté-Beaulieu");
  vst_test_pdf_assert_has (pages, "Grande salle");
  vst_test_pdf_assert_has (pages, "8 places prises sur 8");
  vst_test_pdf_assert_has (pages, "À détruire après le 2026-11-30");

  /* Also a list for the staff says no more than its label. */
  vst_test_pdf_assert_has (pages, "Groupe");
  assert_lacks (pages, "Cercle");
  assert_lacks (pages, "Mères");
}

static void
test_the_sign_in_sheet_gives_nobody_away (void)
{
  static const char *const never[] = { "Circle", "Cercle", "Monday mothers", "Mères", "26-A", "Saint-Onge", "Nguyễn", "Tremblay",
                                       "Beaulieu", "Hassan", "Brien", "Heureux" };
  g_autoptr (VstGroup) group = vst_test_group_new (12);
  g_autoptr (VstDocument) document = vst_group_signin_sheet_new (group, group->meetings->pdata[6], VST_READER_FRENCH);

  for (VstPaper paper = VST_PAPER_LETTER; paper <= VST_PAPER_A4; paper++)
    {
      g_autoptr (VstPages) pages = vst_document_layout (document, paper);
      g_autofree char *text = vst_test_pdf_text (pages);
      g_autofree char *info = vst_test_pdf_ask (pages, "pdfinfo", "");
      g_autofree char *second = vst_pages_dup_text (pages, vst_pages_get_n_pages (pages) - 1);

      vst_test_pdf_assert_has (pages, "Marie-Ève C.");
      vst_test_pdf_assert_has (pages, "Hawa N.");
      vst_test_pdf_assert_has (pages, "Sign-in sheet");
      vst_test_pdf_assert_has (pages, "Feuille de présence");
      vst_test_pdf_assert_has (pages, "lundi 16 novembre 2026");
      vst_test_pdf_assert_has (pages, "Monday, November 16, 2026");

      for (guint i = 0; i < G_N_ELEMENTS (never); i++)
        assert_lacks (pages, never[i]);

      /* Twelve high rows take two pages, each with its head and number. */
      g_assert_cmpuint (vst_pages_get_n_pages (pages), ==, 2);
      g_assert_cmpuint (count_in (text, "Prénom"), >=, 2);
      g_assert_nonnull (strstr (second, "Feuille de présence · 2 / 2"));
      vst_test_pdf_assert_margins (pages, 40);
      g_assert_nonnull (strstr (info, "Tagged:          yes"));
      g_assert_null (strstr (info, "Cercle"));
    }
}

static void
test_the_grid_always_has_its_legend (void)
{
  g_autoptr (VstGroup) group = vst_test_group_new (30);
  g_autoptr (VstDocument) document = vst_group_grid_sheet_new (group, VST_READER_ENGLISH);
  g_autoptr (VstPages) pages = vst_document_layout (document, VST_PAPER_A4);
  g_autofree char *text = vst_test_pdf_text (pages);

  vst_test_pdf_assert_has (pages, "N absent, didn’t tell us");
  vst_test_pdf_assert_has (pages, "M make-up one to one");
  vst_test_pdf_assert_has (pages, "X session cancelled");
  vst_test_pdf_assert_has (pages, "In the room");
  vst_test_pdf_assert_has (pages, "×");
  g_assert_cmpuint (vst_pages_get_n_pages (pages), >, 1);
  g_assert_cmpuint (count_in (text, "Received"), >=, vst_pages_get_n_pages (pages));
  g_assert_cmpuint (count_in (text, "·"), >=, 30);
  g_assert_cmpuint (count_in (text, "○"), >=, 30);
}

/* A number for each row, on one page or another, and nobody twice. */
static void
test_no_row_is_lost_or_split (void)
{
  g_autoptr (VstGroup) group = vst_test_group_new (200);
  g_autoptr (VstDocument) document = vst_group_roster_new (group, VST_READER_ENGLISH_FIRST);
  g_autoptr (VstPages) pages = vst_document_layout (document, VST_PAPER_LETTER);
  guint n = 0;

  for (guint i = 0; i < vst_pages_get_n_pages (pages); i++)
    {
      g_autofree char *text = vst_pages_dup_text (pages, i);

      for (guint j = 0; j < 7; j++)
        n += count_in (text, ((const char *[]){ "Saint-Onge", "Nguyễn", "Tremblay", "Beaulieu", "Hassan", "Brien", "Heureux" })[j]);
    }

  g_assert_cmpuint (n, ==, 200);
}

static void
test_a_name_of_one_word_stands_as_it_is (void)
{
  static const struct
  {
    const char *display;
    const char *given;
    const char *family;
    const char *shown;
  } names[] = {
    { "Amélie Tremblay", "Amélie", "Tremblay", "Amélie T." },
    { "Amé", "Amélie", "Tremblay", "Amé T." },
    { "Hawa", "", "", "Hawa" },
    { "Marie Ève Roy", "Marie Ève", "Roy", "Marie Ève R." },
    { "Émile d’Arcy", "", "", "Émile D." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (VstPersonEntry) entry = vst_person_entry_new ();
      g_autoptr (VstPerson) person = NULL;
      g_autofree char *shown = NULL;

      g_free (entry->display_name);
      g_free (entry->given_name);
      g_free (entry->family_name);
      entry->display_name = g_strdup (names[i].display);
      entry->given_name = g_strdup (names[i].given);
      entry->family_name = g_strdup (names[i].family);
      person = vst_person_new (1, 1, entry);
      shown = vst_word_seat_name (person);
      g_assert_cmpstr (shown, ==, names[i].shown);
    }
}

int
main (int argc,
      char *argv[])
{
  vst_language_init (g_getenv ("VST_LOCALE_DIR"));
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/group-roster/the-roster-says-who-needs-what", test_the_roster_says_who_needs_what);
  g_test_add_func ("/group-roster/the-sign-in-sheet-gives-nobody-away", test_the_sign_in_sheet_gives_nobody_away);
  g_test_add_func ("/group-roster/the-grid-always-has-its-legend", test_the_grid_always_has_its_legend);
  g_test_add_func ("/group-roster/no-row-is-lost-or-split", test_no_row_is_lost_or_split);
  g_test_add_func ("/group-roster/a-name-of-one-word-stands-as-it-is", test_a_name_of_one_word_stands_as_it_is);

  return g_test_run ();
}
