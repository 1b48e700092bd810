/* vst-xlsx-write.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-xlsx.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include "vst-csv.h"
#include "vst-date.h"
#include "vst-xlsx-style.h"

#define HEADING_WIDTH 12
#define MAX_WIDTH 40

/* Excel's calendar has a 29th of February 1900; before it, a day is a text. */
#define FIRST_DAY "1900-03-01"

typedef struct
{
  lxw_workbook *workbook;
  lxw_worksheet *sheet;
  lxw_format *heading;
  lxw_format *text;
  lxw_format *date;
} Writing;

static VstError
code_of_library (lxw_error code)
{
  switch ((int) code)
    {
    case LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED:
      return VST_ERROR_FILE_CELL;

    case LXW_ERROR_MEMORY_MALLOC_FAILED:
      return VST_ERROR_MEMORY;

    default:
      return errno == ENOSPC || errno == EDQUOT ? VST_ERROR_FULL : VST_ERROR_DISK;
    }
}

static gboolean
write_text (Writing *writing,
            guint row,
            guint column,
            const char *text,
            lxw_format *format,
            GError **error)
{
  g_autofree char *escaped = vst_xlsx_escape (text);
  lxw_error code = worksheet_write_string (writing->sheet, row, column, escaped, format);

  if (code != LXW_NO_ERROR)
    return vst_table_fail (NULL, error, code_of_library (code), row + 1, column + 1, lxw_strerror (code));

  return TRUE;
}

/* A number or a day that is none is written as the text it is. */
static gboolean
write_cell (Writing *writing,
            guint row,
            guint column,
            const char *cell,
            VstTableKind kind,
            GError **error)
{
  lxw_datetime day = { 0 };

  if (*cell == '\0')
    return TRUE;

  if (kind == VST_TABLE_NUMBER && vst_csv_is_number (cell) && strlen (cell) <= 15)
    return worksheet_write_number (writing->sheet, row, column, g_ascii_strtod (cell, NULL), NULL) == LXW_NO_ERROR;

  if (kind == VST_TABLE_DATE && vst_day_get_parts (cell, &day.year, &day.month, &day.day) && vst_day_compare (cell, FIRST_DAY) >= 0)
    return worksheet_write_datetime (writing->sheet, row, column, &day, writing->date) == LXW_NO_ERROR;

  return write_text (writing, row, column, cell, writing->text, error);
}

static gboolean
write_rows (Writing *writing,
            VstTable *table,
            const VstTableKind *kinds,
            GCancellable *cancellable,
            GError **error)
{
  guint n_columns = vst_table_get_n_columns (table);
  g_autofree glong *widths = g_new0 (glong, n_columns);

  for (guint column = 0; column < n_columns; column++)
    {
      widths[column] = HEADING_WIDTH;

      if (!write_text (writing, 0, column, vst_table_get_heading (table, column), writing->heading, error))
        return FALSE;
    }

  for (guint row = 0; row < vst_table_get_n_rows (table); row++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      for (guint column = 0; column < n_columns; column++)
        {
          const char *cell = vst_table_get_cell (table, row, column);

          if (!write_cell (writing, row + 1, column, cell, kinds != NULL ? kinds[column] : VST_TABLE_TEXT, error))
            return FALSE;

          widths[column] = MAX (widths[column], g_utf8_strlen (cell, MAX_WIDTH * 4));
        }
    }

  /* The format of the column is that of its empty cells: what somebody types
   * there stays a text, too.
   */
  for (guint column = 0; column < n_columns; column++)
    worksheet_set_column (writing->sheet, column, column, MIN (widths[column], MAX_WIDTH) + 1,
                          kinds == NULL || kinds[column] == VST_TABLE_TEXT ? writing->text : NULL);

  worksheet_freeze_panes (writing->sheet, 1, 0);
  worksheet_autofilter (writing->sheet, 0, 0, vst_table_get_n_rows (table), n_columns - 1);

  return TRUE;
}

static gboolean
fill_workbook (Writing *writing,
               VstTable *table,
               const VstTableKind *kinds,
               const char *sheet,
               GCancellable *cancellable,
               GError **error)
{
  /* Asked first, for the library would complain on standard error. */
  if (workbook_validate_sheet_name (writing->workbook, sheet) != LXW_NO_ERROR)
    return vst_table_fail (NULL, error, VST_ERROR_INVALID, 0, 0, "A sheet can't have this name");

  writing->sheet = workbook_add_worksheet (writing->workbook, sheet);
  writing->heading = workbook_add_format (writing->workbook);
  writing->text = workbook_add_format (writing->workbook);
  writing->date = workbook_add_format (writing->workbook);

  if (writing->sheet == NULL)
    return vst_table_fail (NULL, error, VST_ERROR_MEMORY, 0, 0, "No memory for a sheet");

  format_set_bold (writing->heading);

  /* The format "text": "=1+1" doesn't become a formula, nor 0123 a number,
   * when somebody edits the cell.
   */
  format_set_num_format (writing->heading, "@");
  format_set_num_format (writing->text, "@");
  format_set_num_format (writing->date, "yyyy-mm-dd");

  return write_rows (writing, table, kinds, cancellable, error);
}

static gboolean
settle_file (const char *temporary,
             const char *path,
             GError **error)
{
  int fd = g_open (temporary, O_RDONLY | O_CLOEXEC, 0);
  gboolean synced = fd >= 0 && fsync (fd) == 0;

  if (fd >= 0)
    close (fd);

  if (!synced || g_rename (temporary, path) != 0)
    return vst_table_fail (NULL, error, errno == ENOSPC ? VST_ERROR_FULL : VST_ERROR_DISK, 0, 0, "The workbook can't be written");

  return TRUE;
}

/**
 * vst_xlsx_write_file:
 * @table: a table
 * @kinds: (nullable): what each column holds; %NULL if all is text
 * @sheet: the name of the sheet
 * @path: where to
 * @cancellable: (nullable): asked at each row
 * @error: return location for an error
 *
 * Writes a workbook with one sheet.  Texts are written as texts, never as
 * formulas; vst_xlsx_read() reads the same cells from it.
 */
gboolean
vst_xlsx_write_file (VstTable *table,
                     const VstTableKind *kinds,
                     const char *sheet,
                     const char *path,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *temporary = NULL;
  lxw_workbook_options options = { 0 };
  Writing writing = { 0 };
  lxw_error code;
  int fd;

  g_return_val_if_fail (table != NULL, FALSE);
  g_return_val_if_fail (sheet != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  folder = g_path_get_dirname (path);
  temporary = g_build_filename (folder, ".vestibule-XXXXXX", NULL);

  /* Made here, for the library would have everybody read it. */
  if ((fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0600)) < 0)
    return vst_table_fail (NULL, error, errno == ENOSPC ? VST_ERROR_FULL : errno == ENOENT ? VST_ERROR_DISK
                                                                                           : VST_ERROR_READ_ONLY,
                           0, 0, "The workbook can't be written");

  close (fd);

  /* Its temporary files hold names: beside the list, not in /tmp. */
  options.tmpdir = folder;
  writing.workbook = workbook_new_opt (temporary, &options);

  if (!fill_workbook (&writing, table, kinds, sheet, cancellable, error))
    {
      lxw_workbook_free (writing.workbook);
      g_unlink (temporary);
      return FALSE;
    }

  errno = 0;
  code = workbook_close (writing.workbook);

  if (code != LXW_NO_ERROR)
    {
      vst_table_fail (NULL, error, code_of_library (code), 0, 0, lxw_strerror (code));
      g_unlink (temporary);
      return FALSE;
    }

  if (!settle_file (temporary, path, error))
    {
      g_unlink (temporary);
      return FALSE;
    }

  return TRUE;
}
