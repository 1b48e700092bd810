/* vst-table-file.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-table-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "vst-csv.h"
#include "vst-xlsx.h"

#define BLOCK (1024 * 1024)

/* Paths are not said: a file may be named after a person. */
static gboolean
fail_read (VstTableFault *fault,
           GError **error,
           int number)
{
  if (number == ENOENT)
    return vst_table_fail (fault, error, VST_ERROR_NOT_FOUND, 0, 0, "There is no such file");

  return vst_table_fail (fault, error, VST_ERROR_FILE_ACCESS, 0, 0, g_strerror (number));
}

static GBytes *
read_bytes (int fd,
            GCancellable *cancellable,
            VstTableFault *fault,
            GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  struct stat info;

  if (fstat (fd, &info) != 0)
    {
      fail_read (fault, error, errno);
      return NULL;
    }

  /* A folder, or a device that never ends. */
  if (!S_ISREG (info.st_mode))
    {
      vst_table_fail (fault, error, VST_ERROR_FILE_KIND, 0, 0, "This is not a file");
      return NULL;
    }

  for (;;)
    {
      guint length = bytes->len;
      gssize n;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;

      /* Also for a file that grows while we read it. */
      if (info.st_size > VST_TABLE_MAX_BYTES || length > VST_TABLE_MAX_BYTES)
        {
          vst_table_fail (fault, error, VST_ERROR_FILE_TOO_LARGE, 0, 0, "The file is too large");
          return NULL;
        }

      g_byte_array_set_size (bytes, length + BLOCK);

      do
        n = read (fd, bytes->data + length, BLOCK);
      while (n < 0 && errno == EINTR);

      if (n < 0)
        {
          fail_read (fault, error, errno);
          return NULL;
        }

      g_byte_array_set_size (bytes, length + n);

      if (n == 0)
        return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
    }
}

/**
 * vst_table_read_bytes:
 * @bytes: a file
 * @sheet: (nullable): the sheet of a workbook, %NULL for the first one
 * @cancellable: (nullable): asked at each row
 * @fault: (out) (optional): where it went wrong
 * @error: return location for an error
 *
 * Reads a list of any format that we read.  What it is is told by its bytes:
 * the end of a file's name is often wrong.
 */
VstTable *
vst_table_read_bytes (GBytes *bytes,
                      const char *sheet,
                      GCancellable *cancellable,
                      VstTableFault *fault,
                      GError **error)
{
  g_return_val_if_fail (bytes != NULL, NULL);

  if (vst_xlsx_is_workbook (bytes))
    return vst_xlsx_read (bytes, sheet, cancellable, fault, error);

  return vst_csv_read (bytes, cancellable, fault, error);
}

/**
 * vst_table_open_file:
 *
 * The bytes of a file that comes in, if there aren't too many.
 */
GBytes *
vst_table_open_file (const char *path,
                     GCancellable *cancellable,
                     VstTableFault *fault,
                     GError **error)
{
  GBytes *bytes;
  int fd;

  g_return_val_if_fail (path != NULL, NULL);

  /* Without O_NONBLOCK, a pipe would have us wait for its other end. */
  if ((fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0)) < 0)
    {
      fail_read (fault, error, errno);
      return NULL;
    }

  bytes = read_bytes (fd, cancellable, fault, error);
  close (fd);

  return bytes;
}

/**
 * vst_table_read_file:
 * @path: a file
 * @sheet: (nullable): the sheet of a workbook, %NULL for the first one
 * @cancellable: (nullable): asked at each row
 * @fault: (out) (optional): where it went wrong
 * @error: return location for an error
 *
 * Reads a list from a file.  See vst_table_read_bytes().
 */
VstTable *
vst_table_read_file (const char *path,
                     const char *sheet,
                     GCancellable *cancellable,
                     VstTableFault *fault,
                     GError **error)
{
  g_autoptr (GBytes) bytes = vst_table_open_file (path, cancellable, fault, error);

  if (bytes == NULL)
    return NULL;

  return vst_table_read_bytes (bytes, sheet, cancellable, fault, error);
}

/**
 * vst_table_write_bytes:
 *
 * Writes a file, which takes its name when it is whole, and which only its owner
 * may read.
 */
gboolean
vst_table_write_bytes (GBytes *bytes,
                       const char *path,
                       GError **error)
{
  g_autoptr (GError) local_error = NULL;
  VstError code;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (g_file_set_contents_full (path, data, length, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, &local_error))
    return TRUE;

  switch (local_error->code)
    {
    case G_FILE_ERROR_NOSPC:
      code = VST_ERROR_FULL;
      break;

    case G_FILE_ERROR_ACCES:
    case G_FILE_ERROR_PERM:
    case G_FILE_ERROR_ROFS:
      code = VST_ERROR_READ_ONLY;
      break;

    default:
      code = VST_ERROR_DISK;
      break;
    }

  return vst_table_fail (NULL, error, code, 0, 0, "The list can't be written");
}

/**
 * vst_table_write_file:
 * @table: a table
 * @path: where to
 * @format: in which format
 * @kinds: (nullable): what each column holds; %NULL if all is text
 * @delimiter: for CSV: `,` `;` or a tab
 * @sheet: for XLSX: the name of the sheet
 * @cancellable: (nullable): asked at each row
 * @error: return location for an error
 *
 * Writes a list.  The file takes its name when it is whole, and only its
 * owner may read it.
 */
gboolean
vst_table_write_file (VstTable *table,
                      const char *path,
                      VstTableFormat format,
                      const VstTableKind *kinds,
                      char delimiter,
                      const char *sheet,
                      GCancellable *cancellable,
                      GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (table != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  switch (format)
    {
    case VST_TABLE_CSV:
      bytes = vst_csv_write (table, kinds, delimiter, TRUE, cancellable, error);
      return bytes != NULL && vst_table_write_bytes (bytes, path, error);

    case VST_TABLE_XLSX:
      return vst_xlsx_write_file (table, kinds, sheet, path, cancellable, error);

    default:
      g_return_val_if_reached (FALSE);
    }
}
