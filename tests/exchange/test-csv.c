/* test-csv.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "vst-csv.h"
#include "vst-table-samples.h"

static VstTable *
read_text (const char *text,
           gssize length,
           VstTableFault *fault,
           GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length < 0 ? strlen (text) : (gsize) length);

  return vst_csv_read (bytes, NULL, fault, error);
}

/* Cells with | between them, rows with a full stop after them. */
static void
test_reads_what_it_should (void)
{
  static const struct
  {
    const char *text;
    char delimiter;
    const char *cells;
  } cases[] = {
    { "a,b\n1,2\n", ',', "a|b.1|2." },
    { "a;b\r\n1;2\r\n", ';', "a|b.1|2." },
    { "a\tb\r1\t2", '\t', "a|b.1|2." },
    { "a\n1\n2", ',', "a.1.2." },
    { "\n\r\na,b\n\n1,2", ',', "a|b.1|2." },
    { "a,b,c\n1\n1,2\n", ',', "a|b|c.1||.1|2|." },
    { "a,b,c,,\n1,2,3,,,,\n,,,\n", ',', "a|b|c.1|2|3." },
    { "a,,c\n1,2,3\n", ',', "a||c.1|2|3." },
    { "a,\"b\"\n\"1\",\"2\"\n", ',', "a|b.1|2." },
    { "a,b\n\"x\"\"y\",\"\"\"\"\n", ',', "a|b.x\"y|\"." },
    { "a,b\n\"1\n2\r\n3\r4\",5", ',', "a|b.1\n2\r\n3\r4|5." },
    { "a,b\n5\" pipe,\"6\"\" \"\"\"\n", ',', "a|b.5\" pipe|6\" \"." },
    { "a,b\n\"x\"y\"z,2\n", ',', "a|b.xy\"z|2." },
    { "a,b\n \"1\",2\n", ',', "a|b. \"1\"|2." },
    { "name;note\nx;a, b, c, d\n", ';', "name|note.x|a, b, c, d." },
    { "last, first;born;note\nx;y;z\n", ';', "last, first|born|note.x|y|z." },
    { "\"a;b\",\"c;d\"\n1,2\n", ',', "a;b|c;d.1|2." },
    { "sep=;\na,x;b\n1;2\n", ';', "a,x|b.1|2." },
    { "SEP=\t\r\na\tb\r\n", '\t', "a|b." },
    { "sep=x,b\n1,2\n", ',', "sep=x|b.1|2." },
    { "a,b\n\x01\x1b,\x7f\n", ',', "a|b.\x01\x1b|\x7f." },
    { "a,b\n\xc2\xa0,\xe2\x80\xa8\n", ',', "a|b.\xc2\xa0|\xe2\x80\xa8." },
    { "a\n'=1+1\n'hello\n''\n'-\n' =\n't Hooft\n", ',', "a.=1+1.'hello.'.-. =.'t Hooft." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (VstTable) table = read_text (cases[i].text, -1, NULL, &error);
      g_autofree char *cells = NULL;

      g_test_message ("case %u", i);
      g_assert_no_error (error);
      cells = vst_test_table_write (table);
      g_assert_cmpstr (cells, ==, cases[i].cells);
      g_assert_cmpint (vst_table_get_delimiter (table), ==, cases[i].delimiter);
    }
}

static void
test_says_where_it_is_wrong (void)
{
  static const struct
  {
    const char *text;
    gssize length;
    VstError code;
    guint line;
    guint column;
  } cases[] = {
    { "", -1, VST_ERROR_FILE_HEADING, 0, 0 },
    { "\n\r\n,,,\n", -1, VST_ERROR_FILE_HEADING, 0, 0 },
    { "\xef\xbb\xbf", -1, VST_ERROR_FILE_HEADING, 0, 0 },
    { "a,b\n1,2\n1,2,3\n", -1, VST_ERROR_FILE_RAGGED, 3, 3 },
    { "a,b\n\"1\n2\",2\n1,2,,4\n", -1, VST_ERROR_FILE_RAGGED, 4, 3 },
    { "a,b\r1,2\r\r1,2,3\r", -1, VST_ERROR_FILE_RAGGED, 4, 3 },
    { "sep=,\r\na,b\r\n1,2,3\r\n", -1, VST_ERROR_FILE_RAGGED, 3, 3 },
    { "a,b\n1,2\nx,\"y\n1,2\n", -1, VST_ERROR_FILE_QUOTE, 3, 2 },
    { "a,b\n1,\0\n", 8, VST_ERROR_TEXT, 2, 0 },
    { "a,b\n1,2\0x\0y\n", 13, VST_ERROR_TEXT, 2, 0 },
    { "a,b\n1,\xe9\x02", -1, VST_ERROR_FILE_KIND, 2, 0 },
    { "a,b\n1,\x81\xe9\n", -1, VST_ERROR_FILE_ENCODING, 2, 0 },
    { "\xef\xbb\xbf"
      "a,b\nx,y\n\xe9,2\n",
      -1, VST_ERROR_FILE_ENCODING, 3, 0 },
    { "pr\xc3\xa9nom,n\xc3\xa9\n\xe9,2\n", -1, VST_ERROR_FILE_ENCODING, 2, 0 },
    { "\xff\xfe"
      "a\0,\0b\0\n\0x",
      11, VST_ERROR_FILE_ENCODING, 2, 0 },
    { "\xff\xfe"
      "a\0\n\0\x00\xd8x\0",
      10, VST_ERROR_FILE_ENCODING, 2, 0 },
    { "\xff\xfe"
      "a\0\n\0\0\0x\0",
      10, VST_ERROR_TEXT, 2, 0 },
    { "name,born\0,phone\n", 17, VST_ERROR_FILE_KIND, 1, 0 },
    { "%PDF-1.7\n%\xe2\xe3\n", -1, VST_ERROR_FILE_KIND, 0, 0 },
    { "\x89PNG\r\n\x1a\n", -1, VST_ERROR_FILE_KIND, 0, 0 },
    { "<html><table>", -1, VST_ERROR_FILE_KIND, 0, 0 },
    { "<?xml version=\"1.0\"?>", -1, VST_ERROR_FILE_KIND, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (VstTable) table = NULL;
      VstTableFault fault = { 0 };

      g_test_message ("case %u", i);
      table = read_text (cases[i].text, cases[i].length, &fault, &error);
      g_assert_null (table);
      g_assert_error (error, VST_ERROR, (int) cases[i].code);
      g_assert_cmpint (fault.code, ==, cases[i].code);

      if (cases[i].line > 0)
        {
          g_assert_cmpuint (fault.line, ==, cases[i].line);
          g_assert_cmpuint (fault.column, ==, cases[i].column);
        }
    }
}

static void
test_reads_every_encoding (void)
{
  static const char text[] = "Pr\xc3\xa9nom;Caf\xc3\xa9\r\n\xc5\x92uvre;10\xe2\x82\xac\r\n";
  static const struct
  {
    const char *encoding;
    const char *mark;
    gsize mark_length;
  } cases[] = {
    { "UTF-8", "", 0 },
    { "UTF-8", "\xef\xbb\xbf", 3 },
    { "UTF-16LE", "\xff\xfe", 2 },
    { "UTF-16LE", "", 0 },
    { "UTF-16BE", "\xfe\xff", 2 },
    { "UTF-16BE", "", 0 },
    { "WINDOWS-1252", "", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GByteArray) array = g_byte_array_new ();
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (VstTable) table = NULL;
      g_autofree char *cells = NULL;
      g_autofree char *raw = NULL;
      gsize length;

      raw = g_convert (text, -1, cases[i].encoding, "UTF-8", NULL, &length, &error);
      g_assert_no_error (error);
      g_byte_array_append (array, (const guint8 *) cases[i].mark, cases[i].mark_length);
      g_byte_array_append (array, (const guint8 *) raw, length);
      bytes = g_byte_array_free_to_bytes (g_steal_pointer (&array));

      table = vst_csv_read (bytes, NULL, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (vst_table_get_encoding (table), ==, cases[i].encoding);
      cells = vst_test_table_write (table);
      g_assert_cmpstr (cells, ==, "Pr\xc3\xa9nom|Caf\xc3\xa9.\xc5\x92uvre|10\xe2\x82\xac.");
    }
}

static void
test_counts_lines_as_an_editor (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstTable) table = read_text ("\na,b\r\n\"x\ny\",1\n\n\n2,3\n", -1, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (vst_table_get_n_rows (table), ==, 2);
  g_assert_cmpuint (vst_table_get_line (table, 0), ==, 3);
  g_assert_cmpuint (vst_table_get_line (table, 1), ==, 7);
}

static void
check_size (char *text,
            VstError code,
            guint line)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *owned = text;
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  VstTableFault fault = { 0 };
  g_autoptr (VstTable) table = vst_csv_read (bytes, NULL, &fault, &error);

  if (code == VST_ERROR_LAST)
    {
      g_assert_no_error (error);
      g_assert_nonnull (table);
      return;
    }

  g_assert_error (error, VST_ERROR, (int) code);
  g_assert_cmpuint (fault.line, ==, line);
}

static char *
repeat (const char *start,
        const char *piece,
        guint count,
        const char *end)
{
  GString *text = g_string_new (start);

  for (guint i = 0; i < count; i++)
    g_string_append (text, piece);

  g_string_append (text, end);

  return g_string_free (text, FALSE);
}

/* Each limit holds at its figure and not one below. */
static void
test_keeps_its_limits (void)
{
  check_size (repeat ("a,b\n1,", "x", VST_TABLE_MAX_CELL, "\n"), VST_ERROR_LAST, 0);
  check_size (repeat ("a,b\n1,", "x", VST_TABLE_MAX_CELL + 1, "\n"), VST_ERROR_FILE_CELL, 2);
  check_size (repeat ("a,b\n1,\"", "x", VST_TABLE_MAX_CELL, "\"\n"), VST_ERROR_LAST, 0);
  check_size (repeat ("a,b\n1,\"", "x", VST_TABLE_MAX_CELL + 1, "\"\n"), VST_ERROR_FILE_CELL, 2);
  check_size (repeat ("a,b\n1,\"'=", "x", VST_TABLE_MAX_CELL - 1, "\"\n"), VST_ERROR_LAST, 0);
  check_size (repeat ("a", ",a", VST_TABLE_MAX_COLUMNS - 1, "\n"), VST_ERROR_LAST, 0);
  check_size (repeat ("a", ",a", VST_TABLE_MAX_COLUMNS, "\n"), VST_ERROR_FILE_COLUMNS, 1);
  check_size (repeat ("a", ",a", VST_TABLE_MAX_COLUMNS * 5, "\n"), VST_ERROR_FILE_COLUMNS, 1);
  check_size (repeat ("a,b\n1,2", ",", VST_TABLE_MAX_COLUMNS * 5, "\n"), VST_ERROR_LAST, 0);
  check_size (repeat ("a,b\n1,2", ",", VST_TABLE_MAX_COLUMNS * 5, "x\n"), VST_ERROR_FILE_RAGGED, 2);
  check_size (repeat ("a\n", "1\n", VST_TABLE_MAX_ROWS, "\n\n"), VST_ERROR_LAST, 0);
  check_size (repeat ("a\n", "1\n", VST_TABLE_MAX_ROWS + 1, ""), VST_ERROR_FILE_TOO_LARGE, VST_TABLE_MAX_ROWS + 2);
  check_size (repeat ("a\n", "                \n", VST_TABLE_MAX_BYTES / 17 + 1, ""), VST_ERROR_FILE_TOO_LARGE, 0);
}

static void
test_writes_what_it_reads (void)
{
  static const char delimiters[] = ",;\t";
  g_autoptr (VstTable) table = vst_test_table_new_nasty ();

  for (guint i = 0; i < 6; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = vst_csv_write (table, NULL, delimiters[i / 2], i % 2 == 0, NULL, &error);
      g_autoptr (VstTable) again = NULL;

      g_assert_no_error (error);
      again = vst_csv_read (bytes, NULL, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpint (vst_table_get_delimiter (again), ==, delimiters[i / 2]);
      vst_test_assert_same_cells (table, again);
    }
}

/* What a spreadsheet would see, quotes taken off. */
static void
test_no_cell_is_a_formula (void)
{
  static const struct
  {
    const char *cell;
    VstTableKind kind;
    const char *written;
  } cases[] = {
    { "=1+1", VST_TABLE_TEXT, "\"'=1+1\"" },
    { "+1 613", VST_TABLE_TEXT, "\"'+1 613\"" },
    { "-5", VST_TABLE_TEXT, "\"'-5\"" },
    { "-5", VST_TABLE_NUMBER, "-5" },
    { "-5.25", VST_TABLE_NUMBER, "-5.25" },
    { "-5+cmd", VST_TABLE_NUMBER, "\"'-5+cmd\"" },
    { "=5", VST_TABLE_NUMBER, "\"'=5\"" },
    { "@SUM", VST_TABLE_TEXT, "\"'@SUM\"" },
    { "  =1", VST_TABLE_TEXT, "\"'  =1\"" },
    { "\t=1", VST_TABLE_TEXT, "\"'\t=1\"" },
    { "\xc2\xa0=1", VST_TABLE_TEXT, "\"'\xc2\xa0=1\"" },
    { "\xe2\x80\x8b=1", VST_TABLE_TEXT, "\"'\xe2\x80\x8b=1\"" },
    { "\xef\xbc\x9d"
      "1",
      VST_TABLE_TEXT, "\"'\xef\xbc\x9d"
                      "1\"" },
    { "\xef\xbc\xa0x", VST_TABLE_TEXT, "\"'\xef\xbc\xa0x\"" },
    { "'x", VST_TABLE_TEXT, "\"''x\"" },
    { "a=1", VST_TABLE_TEXT, "a=1" },
    { "2026-02-03", VST_TABLE_DATE, "2026-02-03" },
    { "-2026", VST_TABLE_DATE, "\"'-2026\"" },
    { "St-Onge", VST_TABLE_TEXT, "St-Onge" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (VstTableBuilder) builder = vst_table_builder_new ();
      g_autoptr (VstTable) table = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autofree char *expected = g_strdup_printf ("a,b\r\nx,%s\r\n", cases[i].written);
      const char *heading[] = { "a", "b" }, *row[] = { "x", cases[i].cell };
      VstTableKind kinds[] = { VST_TABLE_TEXT, cases[i].kind };

      g_assert_true (vst_table_builder_add (builder, 1, heading, 2, NULL, NULL));
      g_assert_true (vst_table_builder_add (builder, 2, row, 2, NULL, NULL));
      table = vst_table_builder_finish (builder, NULL, NULL);
      bytes = vst_csv_write (table, kinds, ',', FALSE, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), expected, strlen (expected));
    }
}

static void
test_stops_when_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static ("a,b\n1,2\n", 8);
  g_autoptr (VstTable) table = vst_csv_read (bytes, cancellable, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (table);
  g_cancellable_cancel (cancellable);
  g_assert_null (vst_csv_read (bytes, cancellable, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_null (vst_csv_write (table, NULL, ',', FALSE, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv/reads-what-it-should", test_reads_what_it_should);
  g_test_add_func ("/csv/says-where-it-is-wrong", test_says_where_it_is_wrong);
  g_test_add_func ("/csv/reads-every-encoding", test_reads_every_encoding);
  g_test_add_func ("/csv/counts-lines-as-an-editor", test_counts_lines_as_an_editor);
  g_test_add_func ("/csv/keeps-its-limits", test_keeps_its_limits);
  g_test_add_func ("/csv/writes-what-it-reads", test_writes_what_it_reads);
  g_test_add_func ("/csv/no-cell-is-a-formula", test_no_cell_is_a_formula);
  g_test_add_func ("/csv/stops-when-cancelled", test_stops_when_cancelled);

  return g_test_run ();
}
