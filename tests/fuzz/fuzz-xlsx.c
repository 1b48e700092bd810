/* fuzz-xlsx.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "vst-csv.h"
#include "vst-fuzz.h"
#include "vst-table-samples.h"
#include "vst-workbook-samples.h"
#include "vst-xlsx.h"

#define ROWS \
  "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>" \
  "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>2</v></c><c r=\"B2\" s=\"1\"><v>46056.5</v></c></row>"
#define STRINGS "<si><t>name</t></si><si><t>born</t></si><si><t>Zo&#233;_x000D_</t></si>"
#define FORMATS \
  "<numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd hh:mm\"/></numFmts>" \
  "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs>"

const char *const vst_fuzz_words[] = {
  "<row>", "</row>", "<row r=\"2\">", "<c>", "</c>", "<c r=\"B2\" t=\"s\">", "<c r=\"C9\" s=\"1\">", " t=\"inlineStr\"", "<c r=\"ZZ2\"><v>1</v></c>", "<v>", "</v>", "<is><t>",
  "</t></is>", "<si>", "</si>", "<t>", "</t>", "<rPh>", "</rPh>", "&#233;", "&amp;", "&x;", "<![CDATA[", "]]>", "<!--", "-->", "<!DOCTYPE x>",
  "<!DOC", "<?xml version=\"1.0\" encoding=\"UTF-16\"?>", "_x000D_", "_x005F_", "_xD800_", "1e308", "-1", "99999999999", "0.5", "60", "2958466",
  "date1904=\"1\"", "<numFmt numFmtId=\"165\" formatCode=\"[h]:mm\"/>", "<xf numFmtId=\"165\"/>", "\"[$-C0C]d\"", "</sheetData>", "PK\x01\x02",
  "PK\x05\x06", NULL
};

static GBytes *
make_workbook (const uint8_t *data,
               size_t size)
{
  g_autofree char *text = size > 0 ? g_strndup ((const char *) data + 1, size - 1) : g_strdup ("");

  /* Bytes in an archive hardly get past its checksums; so the first one
   * says which part the rest is.
   */
  switch (size > 0 ? data[0] % 5 : 0)
    {
    case 1:
      return vst_test_workbook_new (text, STRINGS, FORMATS, "", FALSE);

    case 2:
      return vst_test_workbook_new (ROWS, text, FORMATS, "", FALSE);

    case 3:
      return vst_test_workbook_new (ROWS, STRINGS, text, "", FALSE);

    case 4:
      return vst_test_workbook_new (ROWS, STRINGS, FORMATS, text, FALSE);

    default:
      return g_bytes_new (data + MIN (size, 1), size - MIN (size, 1));
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t size)
{
  g_autoptr (GBytes) bytes = make_workbook (data, size);
  g_autoptr (GBytes) written = NULL;
  g_autoptr (VstTable) table = NULL;
  g_autoptr (VstTable) again = NULL;
  g_autoptr (GError) error = NULL;
  VstTableFault fault = { 0 };

  table = vst_xlsx_read (bytes, NULL, NULL, &fault, &error);
  g_assert_true ((table == NULL) == (error != NULL));

  if (table == NULL)
    {
      g_assert_error (error, VST_ERROR, (int) fault.code);
      return 0;
    }

  for (guint row = 0; row < vst_table_get_n_rows (table); row++)
    for (guint i = 0; i < vst_table_get_n_columns (table); i++)
      {
        const char *cell = vst_table_get_cell (table, row, i);

        g_assert_true (g_utf8_validate (cell, -1, NULL));
        g_assert_cmpuint (strlen (cell), <=, VST_TABLE_MAX_CELL);
      }

  written = vst_csv_write (table, NULL, ';', FALSE, NULL, &error);
  g_assert_no_error (error);
  again = vst_csv_read (written, NULL, NULL, &error);
  g_assert_no_error (error);
  vst_test_assert_same_cells (table, again);

  return 0;
}
