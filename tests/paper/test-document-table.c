/* test-document-table.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-document.h"

#include <string.h>

#include "vst-test-pdf.h"

#define MARGIN (14 * 72 / 25.4)

/* Some words, a wide letter a cell's width long now and then. */
static char *
random_text (int seldom)
{
  static const char *const words[] = { "Chloé", "Saint-Onge", "Nguyễn", "نور", "ᐃᓄᒃ", "2026-11-22", "et", "Œuvre", "Wwwwwwwwwwwwwwwwwwwwwwwwwwwwww" };
  GString *text = g_string_new (NULL);
  int n_words = g_test_rand_int_range (0, seldom) == 0 ? g_test_rand_int_range (6, 12) : g_test_rand_int_range (0, 4);

  for (int i = 0; i < n_words; i++)
    g_string_append_printf (text, "%s ", words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);

  return g_string_free (text, FALSE);
}

static VstPages *
random_table (guint *n_rows)
{
  g_autoptr (VstDocument) document = vst_document_new (g_test_rand_int_range (0, 4));
  guint n_columns = g_test_rand_int_range (2, 7);
  VstColumn columns[8] = { 0 };

  *n_rows = g_test_rand_int_range (1, 150);
  vst_document_set_landscape (document, g_test_rand_bit ());
  vst_document_set_number (document, g_test_rand_bit () ? "26-0714" : NULL);

  /* Whatever stands before it. */
  for (int i = g_test_rand_int_range (0, 40); i > 0; i--)
    vst_document_add_paragraph (document, VST_TEXT_BODY, vst_wording_same ("Before"));
  if (g_test_rand_bit ())
    vst_document_add_heading (document, vst_wording_same ("Heading"));

  for (guint i = 0; i < n_columns; i++)
    {
      columns[i].head = vst_wording_take (g_strdup_printf ("HEAD%u", i), g_strdup ("other"));
      columns[i].share = g_test_rand_double_range (1, 1.5);
      columns[i].align = g_test_rand_int_range (0, 3);
    }
  vst_document_begin_table (document, columns, n_columns, g_test_rand_bit () ? 19 : 0);

  for (guint row = 0; row < *n_rows; row++)
    {
      g_auto (GStrv) cells = g_new0 (char *, n_columns + 1);

      for (guint i = 0; i < n_columns; i++)
        {
          g_autofree char *text = random_text (12);

          cells[i] = i == 0               ? g_strdup_printf ("R%04u", row)
                     : i == n_columns - 1 ? g_strdup_printf ("%s\nE%04u", text, row)
                                          : g_steal_pointer (&text);
        }
      vst_document_add_row (document, (const char *const *) cells);
    }

  return vst_document_layout (document, g_test_rand_int_range (0, 2));
}

/* No row is lost, doubled, out of order or split, and the heads are on each
 * page that has rows.
 */
static void
test_keeps_every_row_whole_and_in_order (void)
{
  for (int table = 0; table < 25; table++)
    {
      guint n_rows;
      g_autoptr (VstPages) pages = random_table (&n_rows);
      g_autofree char *text = vst_test_pdf_text (pages);
      g_auto (GStrv) sheets = g_strsplit (text, "\f", -1);
      guint next = 0;

      g_assert_cmpint (g_strv_length (sheets), ==, vst_pages_get_n_pages (pages) + 1);

      for (guint sheet = 0; sheets[sheet] != NULL; sheet++)
        {
          guint first = next;

          for (const char *p = sheets[sheet]; (p = strchr (p, 'R')) != NULL; p++)
            {
              g_autofree char *expected = g_strdup_printf ("R%04u", next);
              g_autofree char *end = g_strdup_printf ("E%04u", next);

              if (!g_ascii_isdigit (p[1]))
                continue;

              g_assert_cmpstr (p, !=, "");
              g_assert_true (g_str_has_prefix (p, expected));
              g_assert_nonnull (strstr (sheets[sheet], end));
              next++;
            }

          if (next > first)
            {
              g_assert_nonnull (strstr (sheets[sheet], "HEAD0"));
              g_assert_nonnull (strstr (sheets[sheet], "HEAD1"));
            }
          else
            {
              g_assert_null (strstr (sheets[sheet], "HEAD0"));
            }
        }

      g_assert_cmpint (next, ==, n_rows);
      vst_test_pdf_assert_margins (pages, MARGIN);
    }
}

/* A row that no page can hold is the one that may be split; all of it is there. */
static void
test_splits_only_a_row_higher_than_a_page (void)
{
  g_autoptr (VstDocument) document = vst_document_new (VST_READER_ENGLISH);
  VstColumn columns[] = { { vst_wording_same ("HEAD0"), 1 }, { vst_wording_same ("HEAD1"), 2 } };
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (VstPages) pages = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) sheets = NULL;

  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (words, "w%04u ", i);

  vst_document_begin_table (document, columns, 2, 0);
  vst_document_add_row (document, (const char *const[]){ "before", "short" });
  vst_document_add_row (document, (const char *const[]){ "long", words->str });
  vst_document_add_row (document, (const char *const[]){ "after", "short" });

  pages = vst_document_layout (document, VST_PAPER_LETTER);
  vst_test_pdf_assert_margins (pages, MARGIN);
  text = vst_test_pdf_text (pages);

  for (guint i = 0; i < 3000; i++)
    {
      g_autofree char *word = g_strdup_printf ("w%04u", i);

      if (strstr (text, word) == NULL)
        g_test_fail_printf ("%s is lost", word);
    }
  g_assert_nonnull (strstr (text, "before"));
  g_assert_nonnull (strstr (text, "after"));

  sheets = g_strsplit (text, "\f", -1);
  for (guint i = 0; i < vst_pages_get_n_pages (pages); i++)
    g_assert_nonnull (strstr (sheets[i], "HEAD1"));
}

static void
test_does_without_heads (void)
{
  g_autoptr (VstDocument) document = vst_document_new (VST_READER_FRENCH);
  VstColumn columns[] = { { VST_NO_WORDING, 1 }, { VST_NO_WORDING, 2 } };
  g_autoptr (VstPages) pages = NULL;
  g_autofree char *structure = NULL;

  vst_document_begin_table (document, columns, 2, 0);
  for (guint i = 0; i < 80; i++)
    vst_document_add_row (document, (const char *const[]){ "1", NULL });

  pages = vst_document_layout (document, VST_PAPER_A4);
  structure = vst_test_pdf_ask (pages, "pdfinfo", "-struct-text");

  g_assert_nonnull (strstr (structure, "TD"));
  g_assert_null (strstr (structure, "TH"));
  g_assert_cmpint (vst_pages_get_n_pages (pages), >, 1);
}

/* Rows made for a pen are as high as asked. */
static void
test_leaves_room_for_a_pen (void)
{
  const guint heights[] = { 0, 19 };
  guint n_pages[2];

  for (guint i = 0; i < G_N_ELEMENTS (heights); i++)
    {
      g_autoptr (VstDocument) document = vst_document_new (VST_READER_FRENCH);
      VstColumn columns[] = { { vst_wording_same ("HEAD"), 1 } };
      g_autoptr (VstPages) pages = NULL;

      vst_document_begin_table (document, columns, 1, heights[i]);
      for (guint row = 0; row < 100; row++)
        vst_document_add_row (document, (const char *const[]){ "Chloé G." });

      pages = vst_document_layout (document, VST_PAPER_LETTER);
      n_pages[i] = vst_pages_get_n_pages (pages);
    }

  /* 12 rows of 19 mm, or 32 of text, to a page. */
  g_assert_cmpint (n_pages[1], ==, 9);
  g_assert_cmpint (n_pages[0], <=, 4);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  vst_language_init (g_getenv ("VST_LOCALE_DIR"));

  g_test_add_func ("/document-table/keeps-every-row-whole-and-in-order", test_keeps_every_row_whole_and_in_order);
  g_test_add_func ("/document-table/splits-only-a-row-higher-than-a-page", test_splits_only_a_row_higher_than_a_page);
  g_test_add_func ("/document-table/does-without-heads", test_does_without_heads);
  g_test_add_func ("/document-table/leaves-room-for-a-pen", test_leaves_room_for_a_pen);

  return g_test_run ();
}
