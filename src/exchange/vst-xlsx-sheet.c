/* vst-xlsx-sheet.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-xlsx-sheet.h"

#include <string.h>

#include "vst-xlsx-style.h"

#define MAX_STRINGS VST_TABLE_MAX_CELLS

/* In place of a shared text that is too long: it is only a fault once a cell
 * that has a line says it.
 */
#define TOO_LONG (G_MAXUINT32 - 1)

typedef struct
{
  VstXlsxFile *file;
  VstTableBuilder *builder;
  GArray *strings; /* of guint32, texts of the builder */
  GString *text;
  gboolean in_item;
  gboolean in_text;
  guint phonetic; /* inside how many: how to say a text, which isn't the text */
} Strings;

/* How the contents of a cell are to be understood. */
typedef enum
{
  CELL_NUMBER,
  CELL_SHARED,
  CELL_BOOLEAN,
  CELL_DATE,
  CELL_TEXT,
} CellType;

typedef struct
{
  VstXlsxFile *file;
  VstTableBuilder *builder;
  GArray *strings;
  GArray *kinds;
  gboolean since_1904;

  gboolean in_data;
  guint row;
  guint column; /* of the cell we are in, or were in last; from 1 */
  CellType type;
  guint style;
  gboolean in_value;
  guint phonetic;
  GString *text;

  guint32 cells[VST_TABLE_MAX_COLUMNS + 1];
  guint n_cells;
} Reading;

static void
append_text (GString *text,
             const char *piece,
             gsize length)
{
  /* Enough to see that it is too long; escapes take seven for one. */
  if (text->len <= 8 * VST_TABLE_MAX_CELL)
    g_string_append_len (text, piece, length);
}

static void
strings_start (gpointer data,
               VstXlsxElement *element,
               GError **error)
{
  Strings *strings = data;

  if (vst_xlsx_element_is (element, "si"))
    {
      strings->in_item = TRUE;
      strings->phonetic = 0;
      g_string_truncate (strings->text, 0);
    }
  else if (vst_xlsx_element_is (element, "rPh"))
    {
      strings->phonetic++;
    }
  else if (vst_xlsx_element_is (element, "t"))
    {
      strings->in_text = strings->in_item && strings->phonetic == 0;
    }
}

static void
strings_text (gpointer data,
              const char *text,
              gsize length,
              GError **error)
{
  Strings *strings = data;

  if (strings->in_text)
    append_text (strings->text, text, length);
}

static void
strings_end (gpointer data,
             const char *name,
             GError **error)
{
  Strings *strings = data;
  guint32 text;

  if (strcmp (name, "t") == 0)
    {
      strings->in_text = FALSE;
      return;
    }

  if (strcmp (name, "rPh") == 0)
    {
      strings->phonetic -= strings->phonetic > 0 ? 1 : 0;
      return;
    }

  if (strcmp (name, "si") != 0)
    return;

  if (strings->strings->len == MAX_STRINGS)
    {
      vst_table_fail (strings->file->fault, error, VST_ERROR_FILE_TOO_LARGE, 0, 0, "Too many shared texts");
      return;
    }

  vst_xlsx_unescape (strings->text);
  text = strings->text->len > VST_TABLE_MAX_CELL ? TOO_LONG : vst_table_builder_add_text (strings->builder, strings->text->str, strings->text->len);
  g_array_append_val (strings->strings, text);
  strings->in_item = FALSE;
}

/* "AB12" → 28; 0 if it is no such thing. */
static guint
read_column (const char *reference)
{
  guint column = 0;
  const char *p = reference;

  for (; g_ascii_isalpha (*p); p++)
    {
      if (p - reference > 3)
        return 0;

      column = column * 26 + (g_ascii_toupper (*p) - 'A' + 1);
    }

  return g_ascii_isdigit (*p) ? column : 0;
}

static CellType
read_type (VstXlsxElement *element)
{
  static const struct
  {
    const char *name;
    CellType type;
  } types[] = {
    { "n", CELL_NUMBER },
    { "s", CELL_SHARED },
    { "b", CELL_BOOLEAN },
    { "d", CELL_DATE },
  };
  char name[16];

  if (!vst_xlsx_element_get_attribute (element, "t", name, sizeof name))
    return CELL_NUMBER;

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (strcmp (types[i].name, name) == 0)
      return types[i].type;

  /* The result of a formula, a text in place, "#REF!": as it is. */
  return CELL_TEXT;
}

static void
start_row (Reading *reading,
           VstXlsxElement *element,
           GError **error)
{
  char number[24];
  guint64 row = reading->row + 1;

  if (vst_xlsx_element_get_attribute (element, "r", number, sizeof number) && !g_ascii_string_to_unsigned (number, 10, 1, 1 << 24, &row, NULL))
    {
      vst_table_fail (reading->file->fault, error, VST_ERROR_FILE_DAMAGED, reading->row + 1, 0, "A row has no good number");
      return;
    }

  reading->row = row;
  reading->column = 0;
  reading->n_cells = 0;
  g_cancellable_set_error_if_cancelled (reading->file->cancellable, error);
}

static void
start_cell (Reading *reading,
            VstXlsxElement *element,
            GError **error)
{
  char value[24];
  guint64 style = 0;

  reading->column++;

  if (vst_xlsx_element_get_attribute (element, "r", value, sizeof value) && (reading->column = read_column (value)) == 0)
    {
      vst_table_fail (reading->file->fault, error, VST_ERROR_FILE_DAMAGED, reading->row, 0, "A cell has no good place");
      return;
    }

  if (vst_xlsx_element_get_attribute (element, "s", value, sizeof value))
    g_ascii_string_to_unsigned (value, 10, 0, G_MAXINT, &style, NULL);

  reading->type = read_type (element);
  reading->style = style;
  reading->phonetic = 0;
  g_string_truncate (reading->text, 0);
}

static void
sheet_start (gpointer data,
             VstXlsxElement *element,
             GError **error)
{
  Reading *reading = data;

  if (vst_xlsx_element_is (element, "sheetData"))
    reading->in_data = TRUE;
  else if (!reading->in_data)
    return;
  else if (vst_xlsx_element_is (element, "row"))
    start_row (reading, element, error);
  else if (vst_xlsx_element_is (element, "c"))
    start_cell (reading, element, error);
  else if (vst_xlsx_element_is (element, "rPh"))
    reading->phonetic++;
  else if (vst_xlsx_element_is (element, "v") || vst_xlsx_element_is (element, "t"))
    reading->in_value = reading->phonetic == 0;
}

static void
sheet_text (gpointer data,
            const char *text,
            gsize length,
            GError **error)
{
  Reading *reading = data;

  if (reading->in_value)
    append_text (reading->text, text, length);
}

static VstXlsxKind
get_kind (Reading *reading)
{
  return reading->style < reading->kinds->len ? g_array_index (reading->kinds, VstXlsxKind, reading->style) : VST_XLSX_PLAIN;
}

static gboolean
fail_cell (Reading *reading,
           GError **error,
           VstError code,
           const char *what)
{
  return vst_table_fail (reading->file->fault, error, code, reading->row, reading->column, what);
}

static gboolean
add_text (Reading *reading,
          const char *text,
          gsize length,
          guint32 *cell,
          GError **error)
{
  if (length > VST_TABLE_MAX_CELL)
    return fail_cell (reading, error, VST_ERROR_FILE_CELL, "A cell is too long");

  *cell = vst_table_builder_add_text (reading->builder, text, length);

  return TRUE;
}

static gboolean
read_cell (Reading *reading,
           guint32 *cell,
           GError **error)
{
  GString *text = reading->text;
  guint64 number;

  switch (reading->type)
    {
    case CELL_SHARED:
      if (!g_ascii_string_to_unsigned (g_strstrip (text->str), 10, 0, G_MAXUINT32, &number, NULL) || number >= reading->strings->len)
        return fail_cell (reading, error, VST_ERROR_FILE_DAMAGED, "A shared text is missing");

      *cell = g_array_index (reading->strings, guint32, number);

      return *cell != TOO_LONG || fail_cell (reading, error, VST_ERROR_FILE_CELL, "A cell is too long");

    case CELL_BOOLEAN:
      return add_text (reading, strcmp (text->str, "1") == 0 ? "true" : "false", strcmp (text->str, "1") == 0 ? 4 : 5, cell, error);

    case CELL_DATE:
      /* A day is stored as its first moment. */
      if (g_str_has_suffix (text->str, "T00:00:00") || g_str_has_suffix (text->str, "T00:00:00Z") || g_str_has_suffix (text->str, "T00:00:00.000"))
        g_string_truncate (text, strchr (text->str, 'T') - text->str);

      return add_text (reading, text->str, text->len, cell, error);

    case CELL_NUMBER:
      {
        g_autofree char *value = vst_xlsx_number_to_text (g_strstrip (text->str), get_kind (reading), reading->since_1904);

        return add_text (reading, value, strlen (value), cell, error);
      }

    case CELL_TEXT:
    default:
      vst_xlsx_unescape (text);

      return add_text (reading, text->str, text->len, cell, error);
    }
}

/* Sheets are often painted to the last column; only what says something is a
 * cell.
 */
static void
end_cell (Reading *reading,
          GError **error)
{
  guint32 cell = 0;

  if (reading->text->len == 0 || !read_cell (reading, &cell, error) || cell == 0)
    return;

  if (reading->column > VST_TABLE_MAX_COLUMNS)
    {
      fail_cell (reading, error, VST_ERROR_FILE_COLUMNS, "Too many columns");
      return;
    }

  while (reading->n_cells < reading->column)
    reading->cells[reading->n_cells++] = 0;

  reading->cells[reading->column - 1] = cell;
}

static void
sheet_end (gpointer data,
           const char *name,
           GError **error)
{
  Reading *reading = data;

  if (!reading->in_data)
    return;

  if (strcmp (name, "sheetData") == 0)
    reading->in_data = FALSE;
  else if (strcmp (name, "row") == 0)
    vst_table_builder_add_row (reading->builder, reading->row, reading->cells, reading->n_cells, reading->file->fault, error);
  else if (strcmp (name, "c") == 0)
    end_cell (reading, error);
  else if (strcmp (name, "rPh") == 0)
    reading->phonetic -= reading->phonetic > 0 ? 1 : 0;
  else if (strcmp (name, "v") == 0 || strcmp (name, "t") == 0)
    reading->in_value = FALSE;
}

/**
 * vst_xlsx_sheet_read:
 * @file: a workbook
 * @strings_part: (nullable): the part with the texts that cells share
 * @sheet_part: the part with the sheet
 * @kinds: (element-type VstXlsxKind): what each style makes of a number
 * @since_1904: how the workbook counts days
 * @builder: where the rows go
 * @error: return location for an error
 *
 * Reads the cells of a sheet.
 */
gboolean
vst_xlsx_sheet_read (VstXlsxFile *file,
                     const char *strings_part,
                     const char *sheet_part,
                     GArray *kinds,
                     gboolean since_1904,
                     VstTableBuilder *builder,
                     GError **error)
{
  static const VstXlsxHandler strings_handler = { strings_start, strings_text, strings_end };
  static const VstXlsxHandler sheet_handler = { sheet_start, sheet_text, sheet_end };
  g_autoptr (GArray) shared = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree Reading *reading = g_new0 (Reading, 1);
  Strings strings = { .file = file, .builder = builder, .strings = shared, .text = text };

  if (strings_part != NULL && !vst_xlsx_part_read (file, strings_part, &strings_handler, &strings, error))
    return FALSE;

  reading->file = file;
  reading->builder = builder;
  reading->strings = shared;
  reading->kinds = kinds;
  reading->since_1904 = since_1904;
  reading->text = text;

  return vst_xlsx_part_read (file, sheet_part, &sheet_handler, reading, error);
}
