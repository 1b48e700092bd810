/* test-xlsx-hostile.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "vst-table-file.h"
#include "vst-table-samples.h"
#include "vst-workbook-samples.h"
#include "vst-xlsx.h"

#define MEGABYTE (1024 * 1024)

static const char rows[] =
    "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
    "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>2</v></c><c r=\"B2\" s=\"1\"><v>46056</v></c></row>"
    "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>Ana</t></is></c><c r=\"B3\"><v>7</v></c></row>";
static const char strings[] = "<si><t>name</t></si><si><t>born</t></si><si><t>Zo&#233;</t></si>";
static const char formats[] = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>";

static void
assert_refused (GBytes *bytes,
                VstError code)
{
  g_autoptr (GError) error = NULL;
  VstTableFault fault = { 0 };

  g_assert_null (vst_table_read_bytes (bytes, NULL, NULL, &fault, &error));
  g_assert_error (error, VST_ERROR, (int) code);
  g_assert_cmpint (fault.code, ==, code);
}

static void
assert_text_refused (const char *text,
                     gsize length,
                     VstError code)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);

  assert_refused (bytes, code);
}

static void
test_other_files_are_told_apart (void)
{
  static const char old[] = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 W\0o\0r\0k\0b\0o\0o\0k\0";
  static const char locked[] = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";
  static const VstTestPart ods[] = {
    { "mimetype", "application/vnd.oasis.opendocument.spreadsheet" },
    { "content.xml", "<office:document-content xmlns:office=\"x\"/>" },
    { NULL },
  };
  static const VstTestPart docx[] = {
    { "_rels/.rels", "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></Relationships>" },
    { "word/document.xml", "<document/>" },
    { "word/_rels/document.xml.rels", "<Relationships/>" },
    { NULL },
  };
  g_autoptr (GBytes) ods_bytes = vst_test_zip_new (ods, FALSE);
  g_autoptr (GBytes) docx_bytes = vst_test_zip_new (docx, TRUE);
  g_autoptr (GBytes) empty = vst_test_zip_new (ods + 2, FALSE);

  assert_text_refused (old, sizeof old, VST_ERROR_FILE_OLD_WORKBOOK);
  assert_text_refused (locked, sizeof locked, VST_ERROR_FILE_ENCRYPTED);
  assert_text_refused ("PK\3\4", 4, VST_ERROR_FILE_DAMAGED);
  assert_refused (ods_bytes, VST_ERROR_FILE_KIND);
  assert_refused (docx_bytes, VST_ERROR_FILE_KIND);
  assert_refused (empty, VST_ERROR_FILE_DAMAGED);
}

/* Of an archive with a password only the names can be read. */
static void
test_a_password_is_said (void)
{
  static const VstTestPart parts[] = { { "_rels/.rels", VST_TEST_PACKAGE }, { NULL } };
  g_autoptr (GBytes) bytes = vst_test_zip_new (parts, FALSE);
  gsize size = g_bytes_get_size (bytes);
  g_autofree guint8 *locked = g_memdup2 (g_bytes_get_data (bytes, NULL), size);
  const guint8 *central = memmem (locked, size, "PK\1\2", 4);

  /* The first bit of the flags, which both headers have. */
  locked[6] |= 1;
  locked[central - locked + 8] |= 1;
  assert_text_refused ((const char *) locked, size, VST_ERROR_FILE_ENCRYPTED);
}

static void
test_a_missing_part_is_damage (void)
{
  static const VstTestPart parts[] = {
    { "_rels/.rels", VST_TEST_PACKAGE },
    { "xl/_rels/workbook.xml.rels", VST_TEST_RELATIONS },
    { "xl/workbook.xml", "<workbook><sheets><sheet name=\"x\" id=\"r1\"/></sheets></workbook>" },
    { "xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>" },
    { NULL },
  };
  g_autoptr (GBytes) bytes = vst_test_zip_new (parts, FALSE);

  assert_refused (bytes, VST_ERROR_FILE_DAMAGED);
}

/* Whatever its entities would do: it is refused for having a document type,
 * wherever that stands and however it is spelt.
 */
static void
test_a_document_type_is_refused (void)
{
  static const char sheet[] = "<worksheet><sheetData><row><c t=\"str\"><v>&x;</v></c></row></sheetData></worksheet>";
  static const char *const heads[] = {
    "<!DOCTYPE worksheet [<!ENTITY x \"bomb\">]>",
    "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
    "<?xml version=\"1.0\"?>\n<!-- - -->\n<!DOCTYPE worksheet SYSTEM \"http://example.invalid/x.dtd\">",
    "<?xml version=\"1.0\" encoding=\"UTF-7\"?><!DOCTYPE worksheet>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    /* A block is 64 KiB: before, across and after its end. */
    for (guint spaces = 65536 - 60; spaces <= 65536 + 10; spaces += 5)
      {
        g_autofree char *comment = g_strnfill (spaces, ' ');
        g_autofree char *text = g_strdup_printf ("%s%s", heads[i], sheet);
        g_autofree char *late = i == 0 ? g_strdup_printf ("<!--%s-->%s", comment, text) : g_strdup (text);
        const VstTestPart parts[] = {
          { "_rels/.rels", VST_TEST_PACKAGE },
          { "xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"r1\" Type=\"/worksheet\" Target=\"s.xml\"/></Relationships>" },
          { "xl/workbook.xml", "<workbook><sheets><sheet name=\"x\" id=\"r1\"/></sheets></workbook>" },
          { "xl/s.xml", late },
          { NULL },
        };
        g_autoptr (GBytes) bytes = vst_test_zip_new (parts, TRUE);
        g_autoptr (GError) error = NULL;

        g_assert_null (vst_xlsx_read (bytes, NULL, NULL, NULL, &error));
        g_assert_error (error, VST_ERROR, VST_ERROR_FILE_DAMAGED);
        g_assert_cmpstr (error->message, ==, "A part has a document type");
      }
}

/* A few kilobytes that unpack to forty megabytes. */
static void
test_a_bomb_is_refused (void)
{
  g_autofree char *blanks = g_strnfill (40 * MEGABYTE, ' ');
  g_autofree char *in_rows = g_strconcat (rows, blanks, NULL);
  g_autoptr (GBytes) sheet = vst_test_workbook_new (in_rows, strings, formats, "", TRUE);
  g_autoptr (GBytes) shared = vst_test_workbook_new (rows, blanks, formats, "", TRUE);
  g_autoptr (GBytes) styles = vst_test_workbook_new (rows, strings, blanks, "", TRUE);
  g_autoptr (GBytes) workbook = vst_test_workbook_new (rows, strings, formats, blanks, TRUE);

  g_assert_cmpuint (g_bytes_get_size (sheet), <, MEGABYTE);
  assert_refused (sheet, VST_ERROR_FILE_TOO_LARGE);
  assert_refused (shared, VST_ERROR_FILE_TOO_LARGE);
  assert_refused (styles, VST_ERROR_FILE_TOO_LARGE);
  assert_refused (workbook, VST_ERROR_FILE_TOO_LARGE);
}

static void
test_too_many_parts_are_refused (void)
{
  g_autofree VstTestPart *parts = g_new0 (VstTestPart, 5001);
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < 5000; i++)
    parts[i] = (VstTestPart){ "x", "" };

  bytes = vst_test_zip_new (parts, FALSE);
  assert_refused (bytes, VST_ERROR_FILE_TOO_LARGE);
}

/* Four hundred thousand cells that all say the same long text. */
static void
test_many_cells_of_one_text_cost_little (void)
{
  GString *many = g_string_new ("<row>");
  g_autofree char *head = NULL;
  g_autofree char *all = NULL;
  g_autofree char *text = g_strnfill (VST_TABLE_MAX_CELL, 'x');
  g_autofree char *item = g_strdup_printf ("<si><t>%s</t></si>", text);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < VST_TABLE_MAX_COLUMNS; i++)
    g_string_append (many, "<c t=\"s\"><v>0</v></c>");

  g_string_append (many, "</row>");
  head = g_string_free (many, FALSE);
  many = g_string_new (NULL);

  for (guint i = 0; i < 2000; i++)
    g_string_append (many, head);

  all = g_string_free (many, FALSE);
  bytes = vst_test_workbook_new (all, item, "", "", FALSE);

  /* Thirteen gigabytes on the face of it, ten megabytes with us. */
  {
    g_autoptr (VstTable) table = vst_xlsx_read (bytes, NULL, NULL, NULL, &error);

    g_assert_no_error (error);
    g_assert_cmpuint (vst_table_get_n_rows (table), ==, 1999);
    g_assert_true (vst_table_get_cell (table, 0, 0) == vst_table_get_cell (table, 1998, 199));
  }
}

static void
test_deep_nesting_is_refused (void)
{
  GString *deep = g_string_new (NULL);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append (deep, "<x>");

  text = g_string_free (deep, FALSE);
  bytes = vst_test_workbook_new (text, "", "", "", TRUE);
  assert_refused (bytes, VST_ERROR_FILE_DAMAGED);
}

static void
test_every_cut_is_noticed (void)
{
  g_autoptr (GBytes) whole = vst_test_workbook_new (rows, strings, formats, "", TRUE);

  for (gsize length = 4; length < g_bytes_get_size (whole); length++)
    {
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (whole, 0, length);
      g_autoptr (GError) error = NULL;

      g_assert_null (vst_table_read_bytes (cut, NULL, NULL, NULL, &error));
      g_assert_error (error, VST_ERROR, VST_ERROR_FILE_DAMAGED);
    }
}

/* A workbook whose bytes were hurt is refused, or reads as it was: never as
 * another list.
 */
static void
test_a_flipped_bit_changes_nothing_unnoticed (void)
{
  g_autoptr (GBytes) whole = vst_test_workbook_new (rows, strings, formats, "", TRUE);
  g_autoptr (VstTable) table = vst_xlsx_read (whole, NULL, NULL, NULL, NULL);
  gsize size = g_bytes_get_size (whole);
  guint n_refused = 0;

  g_assert_nonnull (table);

  for (gsize i = 0; i < size * 8; i += 3)
    {
      g_autofree guint8 *hurt = g_memdup2 (g_bytes_get_data (whole, NULL), size);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (VstTable) other = NULL;

      hurt[i / 8] ^= 1 << (i % 8);
      bytes = g_bytes_new (hurt, size);
      other = vst_xlsx_read (bytes, NULL, NULL, NULL, NULL);

      if (other == NULL)
        n_refused++;
      else if (!vst_test_has_same_cells (table, other))
        g_test_fail_printf ("Bit %zu of byte %zu makes another list of it", i % 8, i / 8);
    }

  g_assert_cmpuint (n_refused, >, size / 3);
}

static void
test_stops_when_cancelled (void)
{
  g_autoptr (GBytes) bytes = vst_test_workbook_new (rows, strings, formats, "", TRUE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (vst_xlsx_read (bytes, NULL, cancellable, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_what_is_no_file_is_refused (void)
{
  static const struct
  {
    const char *path;
    VstError code;
  } cases[] = {
    { "/", VST_ERROR_FILE_KIND },
    { "/dev/zero", VST_ERROR_FILE_KIND },
    { "/dev/null", VST_ERROR_FILE_KIND },
    { "/nowhere/list.csv", VST_ERROR_NOT_FOUND },
    { "/dev/null/list.csv", VST_ERROR_FILE_ACCESS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (vst_table_read_file (cases[i].path, NULL, NULL, NULL, &error));
      g_assert_error (error, VST_ERROR, (int) cases[i].code);
      g_assert_null (strstr (error->message, "list"));
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/xlsx-hostile/other-files-are-told-apart", test_other_files_are_told_apart);
  g_test_add_func ("/xlsx-hostile/a-password-is-said", test_a_password_is_said);
  g_test_add_func ("/xlsx-hostile/a-missing-part-is-damage", test_a_missing_part_is_damage);
  g_test_add_func ("/xlsx-hostile/a-document-type-is-refused", test_a_document_type_is_refused);
  g_test_add_func ("/xlsx-hostile/a-bomb-is-refused", test_a_bomb_is_refused);
  g_test_add_func ("/xlsx-hostile/too-many-parts-are-refused", test_too_many_parts_are_refused);
  g_test_add_func ("/xlsx-hostile/many-cells-of-one-text-cost-little", test_many_cells_of_one_text_cost_little);
  g_test_add_func ("/xlsx-hostile/deep-nesting-is-refused", test_deep_nesting_is_refused);
  g_test_add_func ("/xlsx-hostile/every-cut-is-noticed", test_every_cut_is_noticed);
  g_test_add_func ("/xlsx-hostile/a-flipped-bit-changes-nothing-unnoticed", test_a_flipped_bit_changes_nothing_unnoticed);
  g_test_add_func ("/xlsx-hostile/stops-when-cancelled", test_stops_when_cancelled);
  g_test_add_func ("/xlsx-hostile/what-is-no-file-is-refused", test_what_is_no_file_is_refused);

  return g_test_run ();
}
