/* vst-table.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-table.h"

#include <string.h>

/* All texts of a table together; the readers refuse what would pass it. */
#define MAX_TEXT (512 * 1024 * 1024)

/**
 * VstTable:
 *
 * A list as it was read from a file: a heading row and rows of text, with
 * nothing understood of it.  It never changes, so it may cross threads.
 *
 * All texts lie in one block and a cell is an offset into it: a workbook may
 * say the same text a million times.
 */
struct _VstTable
{
  gatomicrefcount ref_count;

  VstTableFormat format;
  char *encoding;
  char delimiter;
  char *sheet;
  char **sheets;

  GByteArray *text;
  GArray *headings; /* of guint32 into text */
  GArray *cells;    /* the same, row after row, without the empty ends */
  GArray *starts;   /* of guint32 into cells, one more than there are rows */
  GArray *lines;    /* of guint32 */
};

struct _VstTableBuilder
{
  VstTable *table;
};

VstTable *
vst_table_ref (VstTable *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
vst_table_unref (VstTable *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->encoding);
  g_free (self->sheet);
  g_strfreev (self->sheets);
  g_byte_array_unref (self->text);
  g_array_unref (self->headings);
  g_array_unref (self->cells);
  g_array_unref (self->starts);
  g_array_unref (self->lines);
  g_free (self);
}

guint
vst_table_get_n_columns (VstTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->headings->len;
}

guint
vst_table_get_n_rows (VstTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->lines->len;
}

static const char *
get_text (VstTable *self,
          guint32 text)
{
  return (const char *) self->text->data + text;
}

/**
 * vst_table_get_heading:
 * @self: a table
 * @column: a column, from 0
 *
 * What stands above a column, as it is in the file.
 */
const char *
vst_table_get_heading (VstTable *self,
                       guint column)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (column < self->headings->len, NULL);

  return get_text (self, g_array_index (self->headings, guint32, column));
}

/**
 * vst_table_get_cell:
 * @self: a table
 * @row: a row below the heading, from 0
 * @column: a column, from 0
 *
 * A cell, as it is in the file; "" where there is none.
 */
const char *
vst_table_get_cell (VstTable *self,
                    guint row,
                    guint column)
{
  guint32 cell;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (row < self->lines->len, NULL);
  g_return_val_if_fail (column < self->headings->len, NULL);

  cell = g_array_index (self->starts, guint32, row) + column;

  if (cell >= g_array_index (self->starts, guint32, row + 1))
    return "";

  return get_text (self, g_array_index (self->cells, guint32, cell));
}

/**
 * vst_table_get_line:
 * @self: a table
 * @row: a row below the heading, from 0
 *
 * Where the row begins in the file: the line that an editor shows, or the
 * row of the sheet.
 */
guint
vst_table_get_line (VstTable *self,
                    guint row)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (row < self->lines->len, 0);

  return g_array_index (self->lines, guint32, row);
}

VstTableFormat
vst_table_get_format (VstTable *self)
{
  g_return_val_if_fail (self != NULL, VST_TABLE_CSV);

  return self->format;
}

/**
 * vst_table_get_encoding:
 * @self: a table
 *
 * The encoding that was found: "UTF-8", "UTF-16LE", "UTF-16BE" or
 * "WINDOWS-1252".
 *
 * Returns: (nullable): %NULL for a workbook
 */
const char *
vst_table_get_encoding (VstTable *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->encoding;
}

/**
 * vst_table_get_delimiter:
 * @self: a table
 *
 * The delimiter that was found, NUL for a workbook.
 */
char
vst_table_get_delimiter (VstTable *self)
{
  g_return_val_if_fail (self != NULL, '\0');

  return self->delimiter;
}

/**
 * vst_table_get_sheet:
 * @self: a table
 *
 * Returns: (nullable): the name of the sheet, %NULL if it is not a workbook
 */
const char *
vst_table_get_sheet (VstTable *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->sheet;
}

/**
 * vst_table_get_sheets:
 * @self: a table
 *
 * Returns: (nullable): the names of all sheets of the workbook
 */
const char *const *
vst_table_get_sheets (VstTable *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *const *) self->sheets;
}

/**
 * vst_table_fail:
 * @fault: (out) (optional): where to say it
 * @error: where to say it
 * @code: what is wrong
 * @line: the line, or 0
 * @column: the column, or 0
 * @what: the same in English, for the log
 *
 * Returns: %FALSE
 */
gboolean
vst_table_fail (VstTableFault *fault,
                GError **error,
                VstError code,
                guint line,
                guint column,
                const char *what)
{
  if (fault != NULL)
    *fault = (VstTableFault){ code, line, column };

  if (line == 0)
    g_set_error_literal (error, VST_ERROR, code, what);
  else if (column == 0)
    g_set_error (error, VST_ERROR, code, "Line %u: %s", line, what);
  else
    g_set_error (error, VST_ERROR, code, "Line %u, column %u: %s", line, column, what);

  return FALSE;
}

VstTableBuilder *
vst_table_builder_new (void)
{
  VstTableBuilder *self = g_new0 (VstTableBuilder, 1);
  VstTable *table = g_new0 (VstTable, 1);

  g_atomic_ref_count_init (&table->ref_count);
  table->text = g_byte_array_new ();
  table->headings = g_array_new (FALSE, FALSE, sizeof (guint32));
  table->cells = g_array_new (FALSE, FALSE, sizeof (guint32));
  table->starts = g_array_new (FALSE, TRUE, sizeof (guint32));
  table->lines = g_array_new (FALSE, FALSE, sizeof (guint32));

  /* The empty text, and the start of the first row. */
  g_byte_array_append (table->text, (const guint8 *) "", 1);
  g_array_set_size (table->starts, 1);

  self->table = table;

  return self;
}

void
vst_table_builder_free (VstTableBuilder *self)
{
  if (self == NULL)
    return;

  vst_table_unref (self->table);
  g_free (self);
}

/**
 * vst_table_builder_add_text:
 * @self: a table in the making
 * @text: UTF-8 without a NUL
 * @length: its length in bytes
 *
 * Stores a text, for as many cells as point at it.
 */
guint32
vst_table_builder_add_text (VstTableBuilder *self,
                            const char *text,
                            gsize length)
{
  GByteArray *block = self->table->text;
  guint32 start = block->len;

  if (length == 0)
    return 0;

  /* add_row() refuses the row: here there is no line to name. */
  if (length > MAX_TEXT || block->len > MAX_TEXT - length)
    return G_MAXUINT32;

  g_byte_array_append (block, (const guint8 *) text, length);
  g_byte_array_append (block, (const guint8 *) "", 1);

  return start;
}

static gboolean
add_heading (VstTable *table,
             guint line,
             const guint32 *cells,
             guint n_cells,
             VstTableFault *fault,
             GError **error)
{
  if (n_cells > VST_TABLE_MAX_COLUMNS)
    return vst_table_fail (fault, error, VST_ERROR_FILE_COLUMNS, line, VST_TABLE_MAX_COLUMNS + 1, "Too many columns");

  g_array_append_vals (table->headings, cells, n_cells);

  return TRUE;
}

/**
 * vst_table_builder_add_row:
 * @self: a table in the making
 * @line: where the row begins in the file
 * @cells: (array length=n_cells): texts of vst_table_builder_add_text()
 * @n_cells: how many
 * @fault: (out) (optional): where it went wrong
 * @error: return location for an error
 *
 * Adds a row; the first one is the heading.  A row with nothing in it is
 * passed over: spreadsheets leave many at the end.
 */
gboolean
vst_table_builder_add_row (VstTableBuilder *self,
                           guint line,
                           const guint32 *cells,
                           guint n_cells,
                           VstTableFault *fault,
                           GError **error)
{
  VstTable *table = self->table;
  guint32 end;

  while (n_cells > 0 && cells[n_cells - 1] == 0)
    n_cells--;

  for (guint i = 0; i < n_cells; i++)
    if (cells[i] == G_MAXUINT32)
      return vst_table_fail (fault, error, VST_ERROR_FILE_TOO_LARGE, line, i + 1, "Too much text");

  if (n_cells == 0)
    return TRUE;

  if (table->headings->len == 0)
    return add_heading (table, line, cells, n_cells, fault, error);

  if (n_cells > table->headings->len)
    return vst_table_fail (fault, error, VST_ERROR_FILE_RAGGED, line, table->headings->len + 1, "More cells than headings");

  if (table->lines->len == VST_TABLE_MAX_ROWS)
    return vst_table_fail (fault, error, VST_ERROR_FILE_TOO_LARGE, line, 0, "Too many rows");

  if (table->cells->len + n_cells > VST_TABLE_MAX_CELLS)
    return vst_table_fail (fault, error, VST_ERROR_FILE_TOO_LARGE, line, 0, "Too many cells");

  g_array_append_vals (table->cells, cells, n_cells);
  end = table->cells->len;
  g_array_append_val (table->starts, end);
  g_array_append_val (table->lines, line);

  return TRUE;
}

/**
 * vst_table_builder_add:
 * @self: a table in the making
 * @line: its line
 * @cells: (array length=n_cells): texts, %NULL for an empty one
 * @n_cells: how many
 * @fault: (out) (optional): where it went wrong
 * @error: return location for an error
 *
 * Adds a row of texts, for who makes a table to write.
 */
gboolean
vst_table_builder_add (VstTableBuilder *self,
                       guint line,
                       const char *const *cells,
                       guint n_cells,
                       VstTableFault *fault,
                       GError **error)
{
  guint32 texts[VST_TABLE_MAX_COLUMNS];

  if (n_cells > VST_TABLE_MAX_COLUMNS)
    return vst_table_fail (fault, error, VST_ERROR_FILE_COLUMNS, line, VST_TABLE_MAX_COLUMNS + 1, "Too many columns");

  for (guint i = 0; i < n_cells; i++)
    {
      gsize length = cells[i] != NULL ? strlen (cells[i]) : 0;

      if (length > VST_TABLE_MAX_CELL)
        return vst_table_fail (fault, error, VST_ERROR_FILE_CELL, line, i + 1, "A cell is too long");

      if (length > 0 && !g_utf8_validate_len (cells[i], length, NULL))
        return vst_table_fail (fault, error, VST_ERROR_FILE_ENCODING, line, i + 1, "A cell is not UTF-8");

      texts[i] = vst_table_builder_add_text (self, cells[i], length);
    }

  return vst_table_builder_add_row (self, line, texts, n_cells, fault, error);
}

void
vst_table_builder_set_csv (VstTableBuilder *self,
                           const char *encoding,
                           char delimiter)
{
  VstTable *table = self->table;

  table->format = VST_TABLE_CSV;
  g_free (table->encoding);
  table->encoding = g_strdup (encoding);
  table->delimiter = delimiter;
}

void
vst_table_builder_set_sheet (VstTableBuilder *self,
                             const char *sheet,
                             const char *const *sheets)
{
  VstTable *table = self->table;

  table->format = VST_TABLE_XLSX;
  g_free (table->sheet);
  table->sheet = g_strdup (sheet);
  g_strfreev (table->sheets);
  table->sheets = g_strdupv ((char **) sheets);
}

/**
 * vst_table_builder_finish:
 * @self: a table in the making
 * @fault: (out) (optional): where it went wrong
 * @error: return location for an error
 *
 * The table, with which the builder has done its work.  It fails with
 * %VST_ERROR_FILE_HEADING if there was no row at all.
 */
VstTable *
vst_table_builder_finish (VstTableBuilder *self,
                          VstTableFault *fault,
                          GError **error)
{
  if (self->table->headings->len == 0)
    {
      vst_table_fail (fault, error, VST_ERROR_FILE_HEADING, 0, 0, "There is nothing in this list");
      return NULL;
    }

  return vst_table_ref (self->table);
}
