/* roster-sheet.c: a list of a group as a PDF, by the document layer
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <stdlib.h>

#include "roster.h"
#include "vst-document.h"

int
main (int argc,
      char *argv[])
{
  guint n_rows = argc > 1 ? strtoul (argv[1], NULL, 10) : 500;
  g_autoptr (VstDocument) document = vst_document_new (VST_READER_ENGLISH);
  VstColumn columns[ROSTER_COLUMNS] = { 0 };
  g_autoptr (VstPages) pages = NULL;
  g_autoptr (GBytes) pdf = NULL;

  for (guint i = 0; i < ROSTER_COLUMNS; i++)
    columns[i].head = vst_wording_same (roster_heads[i]);

  vst_document_begin_table (document, columns, ROSTER_COLUMNS, 0);
  for (guint row = 0; row < n_rows; row++)
    {
      char *cells[ROSTER_COLUMNS];

      roster_fill (row, cells);
      vst_document_add_row (document, (const char *const *) cells);
      roster_clear (cells);
    }

  pages = vst_document_layout (document, VST_PAPER_LETTER);
  pdf = vst_pages_dup_pdf (pages, NULL, NULL);

  return pdf != NULL && g_bytes_get_size (pdf) > 1000 ? EXIT_SUCCESS : EXIT_FAILURE;
}
