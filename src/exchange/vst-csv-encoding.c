/* vst-csv-encoding.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-csv-encoding.h"

#include <string.h>

/* What stands at the head of files that are no lists, whatever their names
 * say: programs save web pages and pictures as ".csv", too.
 */
static const char *const other_kinds[] = {
  "%PDF-",
  "{\\rtf",
  "<!DOCTYPE",
  "<!doctype",
  "<?xml",
  "<html",
  "<HTML",
  "BEGIN:VCARD",
  "BEGIN:VCALENDAR",
};

static guint
count_lines (const char *bytes,
             gsize length)
{
  guint line = 1;

  for (gsize i = 0; i < length; i++)
    if (bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 == length || bytes[i + 1] != '\n')))
      line++;

  return line;
}

/* UTF-16 is known by its mark or by looking: its heading begins with a letter
 * of ours, so with a zero on one side, and of the rest a good part has one on
 * the same side.  No other encoding of ours has a zero at all.
 */
static const char *
find_utf16 (const char *bytes,
            gsize length)
{
  gsize n_pairs = MIN (length, 4096) / 2;
  gsize zeros[2] = { 0, 0 };

  if (n_pairs == 0)
    return NULL;

  if (memcmp (bytes, "\xff\xfe", 2) == 0)
    return "UTF-16LE";

  if (memcmp (bytes, "\xfe\xff", 2) == 0)
    return "UTF-16BE";

  for (gsize i = 0; i < n_pairs * 2; i++)
    if (bytes[i] == '\0')
      zeros[i % 2]++;

  if (bytes[1] == '\0' && zeros[1] >= n_pairs / 4 && zeros[0] <= zeros[1] / 16)
    return "UTF-16LE";

  if (bytes[0] == '\0' && zeros[0] >= n_pairs / 4 && zeros[1] <= zeros[0] / 16)
    return "UTF-16BE";

  return NULL;
}

static guint
count_unit_lines (const gunichar2 *units,
                  glong length)
{
  guint line = 1;

  for (glong i = 0; i < length; i++)
    if (units[i] == '\n' || (units[i] == '\r' && units[i + 1] != '\n'))
      line++;

  return line;
}

/* A list whose heading is text has one in a cell; anything else is no list. */
static void
fail_nul (VstTableFault *fault,
          GError **error,
          guint line)
{
  vst_table_fail (fault, error, line > 1 ? VST_ERROR_TEXT : VST_ERROR_FILE_KIND, line, 0, "There is a NUL in it");
}

static char *
decode_utf16 (const char *bytes,
              gsize length,
              const char *encoding,
              gsize *decoded_length,
              VstTableFault *fault,
              GError **error)
{
  gboolean big = strcmp (encoding, "UTF-16BE") == 0;
  gsize n_units = length / 2;
  g_autofree gunichar2 *units = g_new0 (gunichar2, n_units + 1);
  g_autofree char *text = NULL;
  glong n_read = 0, n_written = 0;

  for (gsize i = 0; i < n_units; i++)
    {
      guint8 first = bytes[2 * i], second = bytes[2 * i + 1];

      units[i] = big ? first << 8 | second : second << 8 | first;

      /* The conversion below would stop here and call it the end. */
      if (units[i] == 0)
        {
          fail_nul (fault, error, count_unit_lines (units, i));
          return NULL;
        }
    }

  text = g_utf16_to_utf8 (units, n_units, &n_read, &n_written, NULL);

  /* Half a character at the very end is as wrong as one in the middle. */
  if (text == NULL || length % 2 != 0 || (gsize) n_read != n_units)
    {
      vst_table_fail (fault, error, VST_ERROR_FILE_ENCODING, count_unit_lines (units, n_read), 0, "This is not whole UTF-16");
      return NULL;
    }

  *decoded_length = n_written;

  return g_steal_pointer (&text);
}

/* Whether a text that is not UTF-8 is UTF-8 that was damaged: in Windows-1252,
 * bytes that make a character of UTF-8 hardly ever stand together.
 */
static gboolean
is_damaged_utf8 (const char *bytes,
                 gsize length,
                 gsize *first_fault)
{
  const char *p = bytes, *end = bytes + length;
  gsize good = 0, bad = 0;

  while (p < end)
    {
      gunichar c;

      if ((guint8) *p < 0x80)
        {
          p++;
          continue;
        }

      c = g_utf8_get_char_validated (p, end - p);

      if (c == (gunichar) -1 || c == (gunichar) -2)
        {
          if (bad++ == 0)
            *first_fault = p - bytes;

          p++;
        }
      else
        {
          good++;
          p = g_utf8_next_char (p);
        }
    }

  return good > bad;
}

/* Windows-1252 has a character for nearly every byte, so that pictures would
 * pass for text.  Text has no control characters; a list in UTF-8, which
 * can't be mistaken, may have them.
 */
static char *
decode_windows (const char *bytes,
                gsize length,
                gsize *decoded_length,
                VstTableFault *fault,
                GError **error)
{
  char *text;
  gsize n_read = 0;

  for (gsize i = 0; i < length; i++)
    if ((guint8) bytes[i] < ' ' && strchr ("\t\n\v\f\r", bytes[i]) == NULL)
      {
        vst_table_fail (fault, error, VST_ERROR_FILE_KIND, count_lines (bytes, i), 0, "There are control characters in it");
        return NULL;
      }

  text = g_convert (bytes, length, "UTF-8", "WINDOWS-1252", &n_read, decoded_length, NULL);

  if (text == NULL)
    vst_table_fail (fault, error, VST_ERROR_FILE_ENCODING, count_lines (bytes, n_read), 0, "This is neither UTF-8 nor Windows-1252");

  return text;
}

static gboolean
check_kind (const char *bytes,
            gsize length,
            VstTableFault *fault,
            GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (other_kinds); i++)
    if (length >= strlen (other_kinds[i]) && memcmp (bytes, other_kinds[i], strlen (other_kinds[i])) == 0)
      return vst_table_fail (fault, error, VST_ERROR_FILE_KIND, 0, 0, "This is another kind of file");

  return TRUE;
}

/**
 * vst_csv_decode:
 * @bytes: a file
 * @length: its length
 * @decoded_length: (out): the length of the result
 * @encoding: (out): the encoding it was found to have
 * @fault: (out) (optional): where it went wrong
 * @error: return location for an error
 *
 * Makes UTF-8 of a text, having found its encoding by looking.
 *
 * Returns: UTF-8 without a byte-order mark and without any NUL in it
 */
char *
vst_csv_decode (const char *bytes,
                gsize length,
                gsize *decoded_length,
                const char **encoding,
                VstTableFault *fault,
                GError **error)
{
  const char *nul;
  gboolean marked;
  gsize first_fault = 0;

  g_return_val_if_fail (bytes != NULL || length == 0, NULL);
  g_return_val_if_fail (decoded_length != NULL, NULL);
  g_return_val_if_fail (encoding != NULL, NULL);

  if ((*encoding = find_utf16 (bytes, length)) != NULL)
    {
      gsize mark = (guint8) bytes[0] >= 0xfe && (guint8) bytes[1] >= 0xfe ? 2 : 0;

      return decode_utf16 (bytes + mark, length - mark, *encoding, decoded_length, fault, error);
    }

  if ((nul = length > 0 ? memchr (bytes, '\0', length) : NULL) != NULL)
    {
      fail_nul (fault, error, count_lines (bytes, nul - bytes));
      return NULL;
    }

  marked = length >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0;

  if (marked)
    {
      bytes += 3;
      length -= 3;
    }

  if (!check_kind (bytes, length, fault, error))
    return NULL;

  if (length == 0 || g_utf8_validate_len (bytes, length, NULL))
    {
      *encoding = "UTF-8";
      *decoded_length = length;

      return length > 0 ? g_strndup (bytes, length) : g_strdup ("");
    }

  if (is_damaged_utf8 (bytes, length, &first_fault) || marked)
    {
      vst_table_fail (fault, error, VST_ERROR_FILE_ENCODING, count_lines (bytes, first_fault), 0, "This is not whole UTF-8");
      return NULL;
    }

  *encoding = "WINDOWS-1252";

  return decode_windows (bytes, length, decoded_length, fault, error);
}
