/* test-xlsx.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "vst-table-file.h"
#include "vst-table-samples.h"
#include "vst-workbook-samples.h"
#include "vst-xlsx.h"

#define HEAD "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>b</t></is></c></row>"

static const char formats[] =
    "<numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/>"
    "<numFmt numFmtId=\"165\" formatCode=\"[$-C0C]d mmmm yyyy;@\"/>"
    "<numFmt numFmtId=\"166\" formatCode=\"dd/mm/yyyy hh:mm\"/>"
    "<numFmt numFmtId=\"167\" formatCode=\"0.00 &quot;days&quot;\"/>"
    "<numFmt numFmtId=\"168\" formatCode=\"[h]:mm\"/>"
    "<numFmt numFmtId=\"169\" formatCode=\"[Red]General\"/></numFmts>"
    "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
    "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/>"
    "<xf numFmtId=\"166\"/><xf numFmtId=\"167\"/><xf numFmtId=\"168\"/><xf numFmtId=\"169\"/><xf numFmtId=\"20\"/></cellXfs>";

static const char strings[] =
    "<si><t>shared</t></si>"
    "<si><r><t>rich </t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">te</t></r><r><t>xt</t></r><rPh sb=\"0\" eb=\"1\"><t>phonetic</t></rPh></si>"
    "<si/>"
    "<si><t>a_x000D__x000A_b _x005F_x0041_ _x0000_ _xD800_ _x00e9_</t></si>"
    "<si><t>&lt;&amp;&#233;&gt;<![CDATA[<!DOCTYP]]></t></si>";

/* The second cell of a second row. */
static void
test_reads_every_kind_of_cell (void)
{
  static const struct
  {
    const char *cell;
    const char *text;
  } cases[] = {
    { "<c r=\"B2\" t=\"s\"><v>0</v></c>", "shared" },
    { "<c r=\"B2\" t=\"s\"><v>1</v></c>", "rich text" },
    { "<c r=\"B2\" t=\"s\"><v>2</v></c>", "" },
    { "<c r=\"B2\" t=\"s\"><v>3</v></c>", "a\r\nb _x0041_ _x0000_ _xD800_ \xc3\xa9" },
    { "<c r=\"B2\" t=\"s\"><v>4</v></c>", "<&\xc3\xa9><!DOCTYP" },
    { "<c r=\"B2\" t=\"inlineStr\"><is><r><t>in </t></r><r><t>line</t></r><rPh><t>no</t></rPh></is></c>", "in line" },
    { "<c r=\"B2\" t=\"str\"><f>A1&amp;\"x\"</f><v>result</v></c>", "result" },
    { "<c r=\"B2\" t=\"b\"><v>1</v></c>", "true" },
    { "<c r=\"B2\" t=\"b\"><v>0</v></c>", "false" },
    { "<c r=\"B2\" t=\"e\"><v>#REF!</v></c>", "#REF!" },
    { "<c r=\"B2\" t=\"d\"><v>2026-02-03T00:00:00</v></c>", "2026-02-03" },
    { "<c r=\"B2\" t=\"d\"><v>2026-02-03T14:30:00</v></c>", "2026-02-03T14:30:00" },
    { "<c r=\"B2\"><v>7</v></c>", "7" },
    { "<c r=\"B2\" t=\"n\"><v>6.1355501230000000E9</v></c>", "6135550123" },
    { "<c r=\"B2\"><v>0.10000000000000001</v></c>", "0.1" },
    { "<c r=\"B2\"><v>-3.5</v></c>", "-3.5" },
    { "<c r=\"B2\"><v>-0</v></c>", "0" },
    { "<c r=\"B2\"><v>1e300</v></c>", "1e+300" },
    { "<c r=\"B2\"><v>1e999</v></c>", "1e999" },
    { "<c r=\"B2\"><v>nan</v></c>", "nan" },
    { "<c r=\"B2\"><v>0x10</v></c>", "0x10" },
    { "<c r=\"B2\"><v>1-2</v></c>", "1-2" },
    { "<c r=\"B2\"><f>1+1</f></c>", "" },
    { "<c r=\"B2\" s=\"1\"/>", "" },
    { "<c r=\"B2\" s=\"0\"><v>46056</v></c>", "46056" },
    { "<c r=\"B2\" s=\"1\"><v>46056</v></c>", "2026-02-03" },
    { "<c r=\"B2\" s=\"2\"><v>46056</v></c>", "2026-02-03" },
    { "<c r=\"B2\" s=\"3\"><v>46056</v></c>", "2026-02-03" },
    { "<c r=\"B2\" s=\"4\"><v>46056</v></c>", "2026-02-03" },
    { "<c r=\"B2\" s=\"4\"><v>46056.604166666664</v></c>", "2026-02-03T14:30" },
    { "<c r=\"B2\" s=\"4\"><v>46056.999999999</v></c>", "2026-02-04" },
    { "<c r=\"B2\" s=\"1\"><v>46056.604166666664</v></c>", "2026-02-03" },
    { "<c r=\"B2\" s=\"5\"><v>46056</v></c>", "46056" },
    { "<c r=\"B2\" s=\"6\"><v>0.60416666666666663</v></c>", "14:30" },
    { "<c r=\"B2\" s=\"7\"><v>46056</v></c>", "46056" },
    { "<c r=\"B2\" s=\"8\"><v>0.375</v></c>", "09:00" },
    { "<c r=\"B2\" s=\"99\"><v>46056</v></c>", "46056" },
    { "<c r=\"B2\" s=\"1\"><v>1</v></c>", "1900-01-01" },
    { "<c r=\"B2\" s=\"1\"><v>59</v></c>", "1900-02-28" },
    { "<c r=\"B2\" s=\"1\"><v>60</v></c>", "60" },
    { "<c r=\"B2\" s=\"1\"><v>61</v></c>", "1900-03-01" },
    { "<c r=\"B2\" s=\"1\"><v>2958465</v></c>", "9999-12-31" },
    { "<c r=\"B2\" s=\"1\"><v>2958466</v></c>", "2958466" },
    { "<c r=\"B2\" s=\"1\"><v>-1</v></c>", "-1" },
    { "<c><v>1</v></c><c><v>2</v></c>", "2" },
    { "<c r=\"B2\"><v> 8 </v></c><c r=\"A2\"><v>1</v></c>", "8" },
    { "<c r=\"XFD2\" s=\"1\"/><c r=\"B2\"><v>9</v></c>", "9" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *rows = g_strdup_printf (HEAD "<row r=\"2\"><c r=\"A2\"><v>5</v></c></row><row r=\"4\">%s</row><row><c r=\"A5\"><v>6</v></c></row>", cases[i].cell);
      g_autoptr (GBytes) bytes = vst_test_workbook_new (rows, strings, formats, "", FALSE);
      g_autoptr (GError) error = NULL;
      g_autoptr (VstTable) table = vst_xlsx_read (bytes, NULL, NULL, NULL, &error);
      guint n_rows;

      g_test_message ("%s", cases[i].cell);
      g_assert_no_error (error);
      n_rows = vst_table_get_n_rows (table);

      /* A row with nothing in it is none. */
      g_assert_cmpuint (n_rows, ==, *cases[i].text != '\0' ? 3 : 2);
      g_assert_cmpuint (vst_table_get_line (table, n_rows - 1), ==, 5);

      if (n_rows == 3)
        {
          g_assert_cmpuint (vst_table_get_line (table, 1), ==, 4);
          g_assert_cmpstr (vst_table_get_cell (table, 1, 1), ==, cases[i].text);
        }
    }
}

static void
test_knows_the_calendar_of_1904 (void)
{
  g_autoptr (GBytes) bytes = vst_test_workbook_new (HEAD "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>44594</v></c><c r=\"B2\" s=\"1\"><v>0</v></c></row>", strings, formats,
                                                    "<workbookPr date1904=\"1\"/>", TRUE);
  g_autoptr (GError) error = NULL;
  g_autoptr (VstTable) table = vst_xlsx_read (bytes, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (vst_table_get_cell (table, 0, 0), ==, "2026-02-03");
  g_assert_cmpstr (vst_table_get_cell (table, 0, 1), ==, "1904-01-01");
}

static void
test_chooses_a_sheet (void)
{
  static const VstTestPart parts[] = {
    { "_rels/.rels", VST_TEST_PACKAGE },
    { "xl/_rels/workbook.xml.rels",
      "<Relationships>"
      "<Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"worksheets/one.xml\"/>"
      "<Relationship Id=\"r2\" Type=\"x/chartsheet\" Target=\"worksheets/chart.xml\"/>"
      "<Relationship Id=\"r3\" Type=\"x/worksheet\" Target=\"../XL/worksheets/three.xml\"/>"
      "</Relationships>" },
    { "xl/workbook.xml",
      "<x:workbook xmlns:x=\"m\" xmlns:r=\"o\"><x:sheets>"
      "<x:sheet name=\"Hidden\" state=\"hidden\" r:id=\"r1\"/>"
      "<x:sheet name=\"Chart\" r:id=\"r2\"/>"
      "<x:sheet name=\"Families &amp; &lt;friends&gt; &amp;#38;\" r:id=\"r3\"/></x:sheets></x:workbook>" },
    { "xl/worksheets/one.xml", "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>" },
    { "xl/worksheets/three.xml", "<worksheet><sheetData><row><c><v>3</v></c></row></sheetData></worksheet>" },
    { NULL },
  };
  g_autoptr (GBytes) bytes = vst_test_zip_new (parts, TRUE);
  g_autoptr (GError) error = NULL;
  g_autoptr (VstTable) table = vst_xlsx_read (bytes, NULL, NULL, NULL, &error);
  g_autoptr (VstTable) hidden = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (vst_table_get_sheet (table), ==, "Families & <friends> &#38;");
  g_assert_cmpstr (vst_table_get_heading (table, 0), ==, "3");
  g_assert_cmpuint (g_strv_length ((char **) vst_table_get_sheets (table)), ==, 3);
  g_assert_cmpstr (vst_table_get_sheets (table)[0], ==, "Hidden");

  hidden = vst_xlsx_read (bytes, "Hidden", NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (vst_table_get_heading (hidden, 0), ==, "1");

  g_assert_null (vst_xlsx_read (bytes, "Chart", NULL, NULL, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_FILE_SHEET);
  g_clear_error (&error);
  g_assert_null (vst_xlsx_read (bytes, "None", NULL, NULL, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_FILE_SHEET);
}

/* Some programs write a byte-order mark before each part. */
static void
test_reads_parts_with_a_mark (void)
{
  static const VstTestPart parts[] = {
    { "_rels/.rels", "\xef\xbb\xbf" VST_TEST_PACKAGE },
    { "xl/_rels/workbook.xml.rels", "\xef\xbb\xbf<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"s.xml\"/></Relationships>" },
    { "xl/workbook.xml", "\xef\xbb\xbf<?xml version=\"1.0\" encoding=\"utf-8\"?><workbook><sheets><sheet name=\"x\" id=\"r1\"/></sheets></workbook>" },
    { "xl/s.xml", "\xef\xbb\xbf<worksheet><sheetData><row><c t=\"str\"><v>\xc3\xa9</v></c></row></sheetData></worksheet>" },
    { NULL },
  };
  g_autoptr (GBytes) bytes = vst_test_zip_new (parts, TRUE);
  g_autoptr (GError) error = NULL;
  g_autoptr (VstTable) table = vst_xlsx_read (bytes, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (vst_table_get_heading (table, 0), ==, "\xc3\xa9");
}

static void
test_says_where_it_is_wrong (void)
{
  static const struct
  {
    const char *rows;
    VstError code;
    guint line;
    guint column;
  } cases[] = {
    { "", VST_ERROR_FILE_HEADING, 0, 0 },
    { HEAD "<row r=\"7\"><c r=\"C7\"><v>1</v></c></row>", VST_ERROR_FILE_RAGGED, 7, 3 },
    { HEAD "<row r=\"7\"><c r=\"GS7\"><v>1</v></c></row>", VST_ERROR_FILE_COLUMNS, 7, 201 },
    { HEAD "<row r=\"7\"><c r=\"ZZZZZZZ7\"><v>1</v></c></row>", VST_ERROR_FILE_DAMAGED, 7, 0 },
    { HEAD "<row r=\"7\"><c r=\"7\"><v>1</v></c></row>", VST_ERROR_FILE_DAMAGED, 7, 0 },
    { HEAD "<row r=\"x\"><c r=\"A2\"><v>1</v></c></row>", VST_ERROR_FILE_DAMAGED, 2, 0 },
    { HEAD "<row r=\"99999999999999999999\"/>", VST_ERROR_FILE_DAMAGED, 2, 0 },
    { HEAD "<row r=\"2\"><c r=\"B2\" t=\"s\"><v>5</v></c></row>", VST_ERROR_FILE_DAMAGED, 2, 2 },
    { HEAD "<row r=\"2\"><c r=\"B2\" t=\"s\"><v>-1</v></c></row>", VST_ERROR_FILE_DAMAGED, 2, 2 },
    { HEAD "<row r=\"2\"><c r=\"B2\" t=\"s\"><v>x</v></c></row>", VST_ERROR_FILE_DAMAGED, 2, 2 },
    { HEAD "<row r=\"2\"><c r=\"B2\"><v>&unknown;</v></c></row>", VST_ERROR_FILE_DAMAGED, 0, 0 },
    { HEAD "<row r=\"2\"><c r=\"B2\"><v>1</v></row>", VST_ERROR_FILE_DAMAGED, 0, 0 },
    { HEAD "<row r=\"2\"><c r=\"B2\"><v>\xff</v></c></row>", VST_ERROR_FILE_DAMAGED, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = vst_test_workbook_new (cases[i].rows, strings, formats, "", TRUE);
      g_autoptr (GError) error = NULL;
      VstTableFault fault = { 0 };

      g_test_message ("case %u", i);
      g_assert_null (vst_xlsx_read (bytes, NULL, NULL, &fault, &error));
      g_assert_error (error, VST_ERROR, (int) cases[i].code);
      g_assert_cmpint (fault.code, ==, cases[i].code);
      g_assert_cmpuint (fault.line, ==, cases[i].line);
      g_assert_cmpuint (fault.column, ==, cases[i].column);
    }
}

static void
check_length (guint length,
              gboolean shared,
              gboolean good)
{
  g_autofree char *text = g_strnfill (length, 'x');
  g_autofree char *item = g_strdup_printf ("<si><t>%s</t></si>", text);
  g_autofree char *inside = g_strdup_printf (HEAD "<row r=\"2\"><c r=\"B2\" t=\"str\"><v>%s</v></c></row>", text);
  g_autoptr (GBytes) bytes = vst_test_workbook_new (shared ? HEAD "<row r=\"2\"><c r=\"B2\" t=\"s\"><v>0</v></c></row>" : inside, shared ? item : "", "", "", TRUE);
  g_autoptr (GError) error = NULL;
  VstTableFault fault = { 0 };
  g_autoptr (VstTable) table = vst_xlsx_read (bytes, NULL, NULL, &fault, &error);

  if (good)
    {
      g_assert_no_error (error);
      g_assert_cmpstr (vst_table_get_cell (table, 0, 1), ==, text);
      return;
    }

  g_assert_error (error, VST_ERROR, VST_ERROR_FILE_CELL);
  g_assert_cmpuint (fault.line, ==, 2);
  g_assert_cmpuint (fault.column, ==, 2);
}

static void
test_a_cell_has_a_limit (void)
{
  check_length (VST_TABLE_MAX_CELL, FALSE, TRUE);
  check_length (VST_TABLE_MAX_CELL, TRUE, TRUE);
  check_length (VST_TABLE_MAX_CELL + 1, FALSE, FALSE);
  check_length (VST_TABLE_MAX_CELL + 1, TRUE, FALSE);
  check_length (VST_TABLE_MAX_CELL * 40, FALSE, FALSE);
}

static VstTable *
write_and_read (VstTable *table,
                const VstTableKind *kinds)
{
  g_autofree char *folder = g_dir_make_tmp ("vestibule-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "list.xlsx", NULL);
  g_autoptr (GError) error = NULL;
  VstTable *again;
  GStatBuf info;

  g_assert_true (vst_table_write_file (table, path, VST_TABLE_XLSX, kinds, ',', "Families", NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);

  again = vst_table_read_file (path, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  /* Nothing else is left there: it can be removed. */
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);

  return again;
}

static void
test_writes_what_it_reads (void)
{
  g_autoptr (VstTable) table = vst_test_table_new_nasty ();
  g_autoptr (VstTable) again = write_and_read (table, NULL);

  g_assert_cmpstr (vst_table_get_sheet (again), ==, "Families");
  g_assert_cmpint (vst_table_get_format (again), ==, VST_TABLE_XLSX);
  vst_test_assert_same_cells (table, again);
}

static void
test_writes_days_and_numbers (void)
{
  static const char *const rows[][3] = {
    { "name", "born", "children" },
    { "a", "2026-02-03", "2" },
    { "b", "1900-03-01", "-2.5" },
    { "c", "1899-12-31", "two" },
    { "d", "unknown", "1234567890123456" },
    { "e", "9999-12-31", "0" },
    { "f", "2026-02-30", "007" },
  };
  static const VstTableKind kinds[] = { VST_TABLE_TEXT, VST_TABLE_DATE, VST_TABLE_NUMBER };
  g_autoptr (VstTableBuilder) builder = vst_table_builder_new ();
  g_autoptr (VstTable) table = NULL;
  g_autoptr (VstTable) again = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_true (vst_table_builder_add (builder, i + 1, rows[i], 3, NULL, NULL));

  table = vst_table_builder_finish (builder, NULL, NULL);
  again = write_and_read (table, kinds);

  for (guint row = 0; row < 5; row++)
    for (guint column = 0; column < 3; column++)
      g_assert_cmpstr (vst_table_get_cell (again, row, column), ==, rows[row + 1][column]);

  g_assert_cmpstr (vst_table_get_cell (again, 5, 1), ==, "2026-02-30");
  g_assert_cmpstr (vst_table_get_cell (again, 5, 2), ==, "7");
}

static void
test_a_failed_write_leaves_nothing (void)
{
  g_autofree char *folder = g_dir_make_tmp ("vestibule-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "list.xlsx", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "none", "list.xlsx", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (VstTable) table = vst_test_table_new_nasty ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (vst_table_write_file (table, path, VST_TABLE_XLSX, NULL, ',', "Families", cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_false (vst_table_write_file (table, path, VST_TABLE_XLSX, NULL, ',', "a/b", NULL, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (vst_table_write_file (table, nowhere, VST_TABLE_XLSX, NULL, ',', "Families", NULL, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_DISK);
  g_clear_error (&error);
  g_assert_false (vst_table_write_file (table, nowhere, VST_TABLE_CSV, NULL, ',', NULL, NULL, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_DISK);

  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/xlsx/reads-every-kind-of-cell", test_reads_every_kind_of_cell);
  g_test_add_func ("/xlsx/knows-the-calendar-of-1904", test_knows_the_calendar_of_1904);
  g_test_add_func ("/xlsx/chooses-a-sheet", test_chooses_a_sheet);
  g_test_add_func ("/xlsx/reads-parts-with-a-mark", test_reads_parts_with_a_mark);
  g_test_add_func ("/xlsx/says-where-it-is-wrong", test_says_where_it_is_wrong);
  g_test_add_func ("/xlsx/a-cell-has-a-limit", test_a_cell_has_a_limit);
  g_test_add_func ("/xlsx/writes-what-it-reads", test_writes_what_it_reads);
  g_test_add_func ("/xlsx/writes-days-and-numbers", test_writes_days_and_numbers);
  g_test_add_func ("/xlsx/a-failed-write-leaves-nothing", test_a_failed_write_leaves_nothing);

  return g_test_run ();
}
