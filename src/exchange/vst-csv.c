/* vst-csv.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-csv.h"

#include "vst-csv-encoding.h"

#include <string.h>

/* How much of a list we look at to find its delimiter. */
#define LOOK_ROWS 100
#define LOOK_BYTES (256 * 1024)

static const char delimiters[] = ",;\t";

/* What the first heading of a list may consist of without being quoted. */
#define PLAIN G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "_"

#define N_DELIMITERS (G_N_ELEMENTS (delimiters) - 1)

/* Where we are in a text.  Lines are counted as editors count them. */
typedef struct
{
  const char *p;
  const char *end;
  guint line;
  char delimiter;
} Scanner;

static gboolean
at_line_end (const Scanner *scanner)
{
  return scanner->p == scanner->end || *scanner->p == '\n' || *scanner->p == '\r';
}

static void
skip_line_end (Scanner *scanner)
{
  if (scanner->p == scanner->end)
    return;

  if (*scanner->p == '\r' && scanner->p + 1 < scanner->end && scanner->p[1] == '\n')
    scanner->p++;

  scanner->p++;
  scanner->line++;
}

/**
 * vst_csv_needs_guard:
 * @text: a cell
 *
 * Whether a spreadsheet might take a text for a formula and run it.
 *
 * Such a cell is written with an apostrophe before it.  An apostrophe counts
 * as such a sign itself: so the reader knows, wherever it meets one before
 * such a sign, that a writer put it there, and takes it off again.
 */
gboolean
vst_csv_needs_guard (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      switch (c)
        {
        case '=':
        case '+':
        case '-':
        case '@':
        case '\t':
        case '\r':
        case '\n':
        case '\'':
        case 0xff1d: /* the same four, full-width */
        case 0xff0b:
        case 0xff0d:
        case 0xff20:
          return TRUE;

        default:
          break;
        }

      /* What can't be seen doesn't protect. */
      if (!g_unichar_isspace (c) && g_unichar_type (c) != G_UNICODE_FORMAT)
        return FALSE;
    }

  return FALSE;
}

/**
 * vst_csv_is_number:
 * @text: a cell
 *
 * Whether a text is a plain number: a sign, digits, a point and digits.
 * "1e5", "0x10" and "1,5" are texts.
 */
gboolean
vst_csv_is_number (const char *text)
{
  const char *p = text;
  gsize digits;

  g_return_val_if_fail (text != NULL, FALSE);

  if (*p == '-')
    p++;

  if ((digits = strspn (p, "0123456789")) == 0)
    return FALSE;

  p += digits;

  if (*p == '.')
    {
      p++;

      if ((digits = strspn (p, "0123456789")) == 0)
        return FALSE;

      p += digits;
    }

  return *p == '\0';
}

/* A quotation mark opens a quotation only at the start of a cell; 5" pipe is
 * what it says.  What follows the closing one belongs to the cell as well.
 */
static gboolean
read_cell (Scanner *scanner,
           GString *cell,
           guint column,
           VstTableFault *fault,
           GError **error)
{
  guint line = scanner->line;

  g_string_truncate (cell, 0);

  if (scanner->p < scanner->end && *scanner->p == '"')
    {
      scanner->p++;

      for (;;)
        {
          const char *quote = memchr (scanner->p, '"', scanner->end - scanner->p);

          if (quote == NULL)
            return vst_table_fail (fault, error, VST_ERROR_FILE_QUOTE, line, column, "A quotation mark is never closed");

          if (cell->len + (quote - scanner->p) > VST_TABLE_MAX_CELL + 1) /* and a guard */
            return vst_table_fail (fault, error, VST_ERROR_FILE_CELL, line, column, "A cell is too long");

          for (const char *p = scanner->p; p < quote; p++)
            if (*p == '\n' || (*p == '\r' && p[1] != '\n'))
              scanner->line++;

          g_string_append_len (cell, scanner->p, quote - scanner->p);
          scanner->p = quote + 1;

          if (scanner->p == scanner->end || *scanner->p != '"')
            break;

          g_string_append_c (cell, '"');
          scanner->p++;
        }
    }

  for (const char *start = scanner->p;; scanner->p++)
    if (at_line_end (scanner) || *scanner->p == scanner->delimiter)
      {
        g_string_append_len (cell, start, scanner->p - start);
        break;
      }

  if (cell->str[0] == '\'' && vst_csv_needs_guard (cell->str + 1))
    g_string_erase (cell, 0, 1);

  if (cell->len > VST_TABLE_MAX_CELL)
    return vst_table_fail (fault, error, VST_ERROR_FILE_CELL, line, column, "A cell is too long");

  return TRUE;
}

/* One row, with which the scanner goes past its end.  Cells after the 200th
 * are read but not kept: add_row() complains if they hold anything.
 */
static gboolean
read_row (Scanner *scanner,
          VstTableBuilder *builder,
          GString *cell,
          VstTableFault *fault,
          GError **error)
{
  guint32 cells[VST_TABLE_MAX_COLUMNS + 1];
  guint n_cells = 0;
  guint line = scanner->line;

  for (;;)
    {
      if (!read_cell (scanner, cell, n_cells + 1, fault, error))
        return FALSE;

      if (n_cells < G_N_ELEMENTS (cells))
        cells[n_cells++] = vst_table_builder_add_text (builder, cell->str, cell->len);
      else if (cell->len > 0 && cells[n_cells - 1] == 0)
        cells[n_cells - 1] = vst_table_builder_add_text (builder, cell->str, cell->len);

      if (at_line_end (scanner))
        break;

      scanner->p++;
    }

  skip_line_end (scanner);

  return vst_table_builder_add_row (builder, line, cells, n_cells, fault, error);
}

/* Excel's own way to name the delimiter: a first line such as sep=; */
static gboolean
read_separator_line (Scanner *scanner)
{
  if (scanner->end - scanner->p < 5 || g_ascii_strncasecmp (scanner->p, "sep=", 4) != 0 || strchr (delimiters, scanner->p[4]) == NULL)
    return FALSE;

  if (scanner->end - scanner->p > 5 && scanner->p[5] != '\n' && scanner->p[5] != '\r')
    return FALSE;

  scanner->delimiter = scanner->p[4];
  scanner->p += 5;
  skip_line_end (scanner);

  return TRUE;
}

static const char *
find_quotation_end (const char *p,
                    const char *end)
{
  while ((p = memchr (p + 1, '"', end - p - 1)) != NULL)
    {
      if (p + 1 == end || p[1] != '"')
        return p;

      p++;
    }

  return NULL;
}

/* The delimiter is the one that divides the heading, and no row further than
 * the heading.  Quotations are passed over; as the delimiter isn't known yet,
 * one may begin after any of them.
 */
static char
find_delimiter (const char *text,
                gsize length)
{
  const char *end = text + MIN (length, LOOK_BYTES);
  guint heading[N_DELIMITERS] = { 0 }, row[N_DELIMITERS] = { 0 }, worse[N_DELIMITERS] = { 0 };
  guint n_rows = 0;
  guint best = 0;
  gboolean blank = TRUE, cell_start = TRUE;

  for (const char *p = text; n_rows < LOOK_ROWS; p++)
    {
      const char *delimiter;

      if (p >= end || *p == '\n' || *p == '\r')
        {
          for (guint i = 0; i < N_DELIMITERS && !blank; i++)
            {
              if (n_rows == 0)
                heading[i] = row[i];
              else if (row[i] > heading[i])
                worse[i]++;
            }

          if (p >= end)
            break;

          n_rows += blank ? 0 : 1;
          memset (row, 0, sizeof row);
          blank = cell_start = TRUE;
          continue;
        }

      if (*p == '"' && cell_start)
        {
          const char *quote = find_quotation_end (p, end);

          p = quote != NULL ? quote : p;
          blank = cell_start = FALSE;
          continue;
        }

      delimiter = strchr (delimiters, *p);
      cell_start = delimiter != NULL;

      if (delimiter != NULL)
        row[delimiter - delimiters]++;
      else
        blank = FALSE;
    }

  for (guint i = 1; i < N_DELIMITERS; i++)
    if (heading[i] > 0 && (heading[best] == 0 || worse[i] < worse[best] || (worse[i] == worse[best] && heading[i] > heading[best])))
      best = i;

  return delimiters[best];
}

/**
 * vst_csv_read:
 * @bytes: a file
 * @cancellable: (nullable): asked at each row
 * @fault: (out) (optional): where it went wrong
 * @error: return location for an error
 *
 * Reads a list of cells with `,` `;` or tabs between them, in UTF-8, UTF-16
 * or Windows-1252; which it is is found by looking.
 *
 * Any character may stand in a cell but NUL.  On any thread.
 */
VstTable *
vst_csv_read (GBytes *bytes,
              GCancellable *cancellable,
              VstTableFault *fault,
              GError **error)
{
  g_autoptr (VstTableBuilder) builder = vst_table_builder_new ();
  g_autoptr (GString) cell = g_string_new (NULL);
  g_autofree char *text = NULL;
  const char *encoding, *data;
  gsize size, length;
  Scanner scanner;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &size);

  if (size > VST_TABLE_MAX_BYTES)
    {
      vst_table_fail (fault, error, VST_ERROR_FILE_TOO_LARGE, 0, 0, "The file is too large");
      return NULL;
    }

  if (!(text = vst_csv_decode (data, size, &length, &encoding, fault, error)))
    return NULL;

  scanner = (Scanner){ text, text + length, 1, '\0' };

  if (!read_separator_line (&scanner))
    scanner.delimiter = find_delimiter (scanner.p, length);

  vst_table_builder_set_csv (builder, encoding, scanner.delimiter);

  while (scanner.p < scanner.end)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;

      if (!read_row (&scanner, builder, cell, fault, error))
        return NULL;
    }

  return vst_table_builder_finish (builder, fault, error);
}

static void
write_cell (GString *text,
            const char *cell,
            VstTableKind kind,
            gboolean first)
{
  gboolean guard = vst_csv_needs_guard (cell) && (kind != VST_TABLE_NUMBER || !vst_csv_is_number (cell));

  /* Quoted more often than need be, so that neither the delimiter nor the
   * kind of file is ever mistaken by who looks for it.
   */
  if (guard || strpbrk (cell, ",;\t\"\r\n") != NULL || g_str_has_prefix (cell, " ") || g_str_has_suffix (cell, " ") ||
      (first && cell[strspn (cell, PLAIN)] != '\0'))
    {
      g_string_append_c (text, '"');

      if (guard)
        g_string_append_c (text, '\'');

      for (const char *p = cell; *p != '\0'; p++)
        {
          if (*p == '"')
            g_string_append_c (text, '"');

          g_string_append_c (text, *p);
        }

      g_string_append_c (text, '"');
    }
  else
    {
      g_string_append (text, cell);
    }
}

/**
 * vst_csv_write:
 * @table: a table
 * @kinds: (nullable): what each column holds; %NULL if all is text
 * @delimiter: `,` or `;`, which Excel expects where numbers have a comma, or
 *   a tab
 * @mark: whether to begin with a byte-order mark, without which Excel takes
 *   UTF-8 for Windows-1252
 * @cancellable: (nullable): asked at each row
 * @error: return location for an error
 *
 * Writes a table in UTF-8.  vst_csv_read() reads the same cells from it,
 * whatever they are, and no spreadsheet finds a formula there.
 */
GBytes *
vst_csv_write (VstTable *table,
               const VstTableKind *kinds,
               char delimiter,
               gboolean mark,
               GCancellable *cancellable,
               GError **error)
{
  g_autoptr (GString) text = g_string_new (mark ? "\xef\xbb\xbf" : NULL);
  guint n_columns;

  g_return_val_if_fail (table != NULL, NULL);
  g_return_val_if_fail (delimiter != '\0' && strchr (delimiters, delimiter) != NULL, NULL);

  n_columns = vst_table_get_n_columns (table);

  for (guint column = 0; column < n_columns; column++)
    {
      if (column > 0)
        g_string_append_c (text, delimiter);

      write_cell (text, vst_table_get_heading (table, column), VST_TABLE_TEXT, column == 0);
    }

  g_string_append (text, "\r\n");

  for (guint row = 0; row < vst_table_get_n_rows (table); row++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;

      for (guint column = 0; column < n_columns; column++)
        {
          if (column > 0)
            g_string_append_c (text, delimiter);

          write_cell (text, vst_table_get_cell (table, row, column), kinds != NULL ? kinds[column] : VST_TABLE_TEXT, FALSE);
        }

      g_string_append (text, "\r\n");
    }

  return g_string_free_to_bytes (g_steal_pointer (&text));
}
