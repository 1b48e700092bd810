/* roster-sheet.c: a group's list as a PDF, as it is printed
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "roster.h"
#include "vst-group-roster.h"
#include "vst-test-group.h"

/* What is weighed against the same cells must have them. */
static void
assert_has_row (VstPages *pages,
                guint row)
{
  g_autoptr (GString) text = g_string_new (NULL);
  char *cells[ROSTER_COLUMNS];

  for (guint i = 0; i < vst_pages_get_n_pages (pages); i++)
    {
      g_autofree char *page = vst_pages_dup_text (pages, i);

      g_string_append (text, page);
    }

  roster_fill (row, cells);
  for (guint i = 0; i < ROSTER_COLUMNS - 1; i++)
    g_assert_nonnull (strstr (text->str, cells[i]));
  roster_clear (cells);
}

/* For the peer: the same as a table of text. */
static gboolean
write_table (const char *path,
             guint n_rows)
{
  g_autoptr (GString) table = g_string_new (NULL);

  for (guint i = 0; i < ROSTER_COLUMNS; i++)
    g_string_append_printf (table, "%s%s", i > 0 ? "," : "", roster_heads[i]);
  g_string_append_c (table, '\n');

  for (guint row = 0; row < n_rows; row++)
    {
      char *cells[ROSTER_COLUMNS];

      roster_fill (row, cells);
      for (guint i = 0; i < ROSTER_COLUMNS; i++)
        g_string_append_printf (table, "%s%s", i > 0 ? "," : "", cells[i]);
      g_string_append_c (table, '\n');
      roster_clear (cells);
    }

  return g_file_set_contents (path, table->str, (gssize) table->len, NULL);
}

int
main (int argc,
      char *argv[])
{
  guint n_rows = argc > 1 ? strtoul (argv[1], NULL, 10) : 500;
  g_autoptr (VstDocument) document = NULL;
  g_autoptr (VstPages) pages = NULL;
  g_autoptr (VstGroup) group = NULL;
  g_autoptr (GBytes) pdf = NULL;

  if (argc > 2)
    return write_table (argv[2], n_rows) ? EXIT_SUCCESS : EXIT_FAILURE;

  group = vst_test_group_new (n_rows);
  document = vst_group_roster_new (group, VST_READER_ENGLISH);
  pages = vst_document_layout (document, VST_PAPER_LETTER);
  pdf = vst_pages_dup_pdf (pages, NULL, NULL);

  /* For one row only, so that looking doesn't count. */
  if (n_rows == 1)
    assert_has_row (pages, 0);

  return pdf != NULL && g_bytes_get_size (pdf) > 1000 ? EXIT_SUCCESS : EXIT_FAILURE;
}
