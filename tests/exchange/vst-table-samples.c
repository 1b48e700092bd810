/* vst-table-samples.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-table-samples.h"

#include <string.h>

/* Cells with | between them, rows with a full stop after them. */
char *
vst_test_table_write (VstTable *table)
{
  GString *text = g_string_new (NULL);
  guint n_columns = vst_table_get_n_columns (table);

  for (guint i = 0; i < n_columns; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", vst_table_get_heading (table, i));

  g_string_append_c (text, '.');

  for (guint row = 0; row < vst_table_get_n_rows (table); row++)
    {
      for (guint i = 0; i < n_columns; i++)
        g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", vst_table_get_cell (table, row, i));

      g_string_append_c (text, '.');
    }

  return g_string_free (text, FALSE);
}

/* Each of these stands in every column, and in the heading. */
static const char *const nasty[] = {
  "plain",
  "H\xc3\xa9l\xc3\xa8ne Saint-Onge",
  "He\xcc\x81le\xcc\x80ne",
  "\xd9\x84\xd9\x8a\xd9\x84\xd9\x89 \xd8\xad\xd8\xaf\xd8\xa7\xd8\xaf",
  "\xe2\x80\xae"
  "bidi\xe2\x80\xac",
  "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7\xe2\x80\x8d\xf0\x9f\x91\xa6",
  "\xe1\x90\x83\xe1\x93\x84\xe1\x92\x83\xe1\x91\x8e\xe1\x91\x90\xe1\x91\xa6",
  "comma, semicolon; tab\tend",
  "\"quoted\"",
  "\"",
  "\"\"",
  "a\"b",
  "line\nfeed",
  "carriage\rreturn",
  "both\r\nof them",
  "\n",
  "\r\n\r",
  "=HYPERLINK(\"http://example.ca\")",
  "=cmd|' /C calc'!A0",
  "+1 613 555-0123",
  "-5",
  "@home",
  "'",
  "''",
  "'=",
  "'hello",
  "' ='",
  "\t=x",
  "  = y ",
  "\xef\xbc\x9d"
  "1+1",
  "\xef\xbb\xbf"
  "mark",
  " leading and trailing ",
  " ",
  "\xc2\xa0",
  "\xe2\x80\xa8",
  "\x01\x02\x1b\x7f",
  "_x0041_",
  "_x005F_x0041__x000D_",
  "_x0041\x01",
  "\xef\xbf\xbe\xef\xbf\xbf",
  "<b>&amp;&#38;]]></b>",
  "%PDF-",
  "sep=;",
  "{\\rtf",
  "PK\x03\x04",
  "0123",
  "1e5",
  "1,5",
  "true",
  "2026-02-03",
  "03/02/2026",
  "#N/A",
  "\\N",
};

VstTable *
vst_test_table_new_nasty (void)
{
  g_autoptr (VstTableBuilder) builder = vst_table_builder_new ();
  g_autoptr (GError) error = NULL;

  for (guint start = 0; start < G_N_ELEMENTS (nasty); start++)
    {
      const char *cells[G_N_ELEMENTS (nasty)];

      for (guint i = 0; i < G_N_ELEMENTS (nasty); i++)
        cells[i] = nasty[(start + i) % G_N_ELEMENTS (nasty)];

      vst_table_builder_add (builder, start + 1, cells, G_N_ELEMENTS (nasty), NULL, &error);
      g_assert_no_error (error);
    }

  return vst_table_builder_finish (builder, NULL, NULL);
}

gboolean
vst_test_has_same_cells (VstTable *a,
                         VstTable *b)
{
  if (vst_table_get_n_columns (a) != vst_table_get_n_columns (b) || vst_table_get_n_rows (a) != vst_table_get_n_rows (b))
    return FALSE;

  for (guint i = 0; i < vst_table_get_n_columns (a); i++)
    if (strcmp (vst_table_get_heading (a, i), vst_table_get_heading (b, i)) != 0)
      return FALSE;

  for (guint row = 0; row < vst_table_get_n_rows (a); row++)
    for (guint i = 0; i < vst_table_get_n_columns (a); i++)
      if (strcmp (vst_table_get_cell (a, row, i), vst_table_get_cell (b, row, i)) != 0)
        return FALSE;

  return TRUE;
}

void
vst_test_assert_same_cells (VstTable *a,
                            VstTable *b)
{
  g_assert_cmpuint (vst_table_get_n_columns (a), ==, vst_table_get_n_columns (b));
  g_assert_cmpuint (vst_table_get_n_rows (a), ==, vst_table_get_n_rows (b));

  for (guint i = 0; i < vst_table_get_n_columns (a); i++)
    g_assert_cmpstr (vst_table_get_heading (a, i), ==, vst_table_get_heading (b, i));

  for (guint row = 0; row < vst_table_get_n_rows (a); row++)
    for (guint i = 0; i < vst_table_get_n_columns (a); i++)
      g_assert_cmpstr (vst_table_get_cell (a, row, i), ==, vst_table_get_cell (b, row, i));
}
