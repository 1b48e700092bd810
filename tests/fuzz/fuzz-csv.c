/* fuzz-csv.c
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

/* Some two hundred cells. */
#define COMMAS_10 ",,,,,,,,,,"
#define COMMAS_70 COMMAS_10 COMMAS_10 COMMAS_10 COMMAS_10 COMMAS_10 COMMAS_10 COMMAS_10
#define COMMAS_210 COMMAS_70 COMMAS_70 COMMAS_70

const char *const vst_fuzz_words[] = {
  ",", ";", "\t", "\"", "\"\"", "\r\n", "\r", "\n", ",\"", "\",", "sep=;\n", "'=", "''", "=1+1", "@", " ",
  "\xef\xbb\xbf", "\xff\xfe", "\xfe\xff", "\xc3\xa9", "\xe9", "\xef\xbc\x9d", "\xe2\x80\x8b", "\xf0\x9f\x91\xa7",
  COMMAS_10, COMMAS_210, "a,b,c\n", NULL
};

/* Looks at what was written as a spreadsheet would, without the reader that
 * is on trial.
 */
static void
assert_no_formula (GBytes *bytes,
                   char delimiter)
{
  gsize size;
  const char *p = g_bytes_get_data (bytes, &size), *end = p + size;
  gboolean quoted = FALSE, start = TRUE;

  for (; p < end; p++)
    {
      if (start)
        {
          const char *q = p + (*p == '"' ? 1 : 0);

          while (q < end && *q == ' ')
            q++;

          g_assert_true (q == end || strchr ("=+-@", *q) == NULL || *q == '\0');
          g_assert_true (q == end || *p != '"' || strchr ("\t\r\n", *q) == NULL);
        }

      if (*p == '"')
        quoted = !quoted;

      start = !quoted && (*p == delimiter || *p == '\n');
    }

  g_assert_false (quoted);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t size)
{
  static const char delimiters[] = ",;\t";
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GBytes) written = NULL;
  g_autoptr (VstTable) table = NULL;
  g_autoptr (VstTable) again = NULL;
  g_autoptr (GError) error = NULL;
  VstTableFault fault = { 0 };
  char delimiter = delimiters[size % 3];

  table = vst_csv_read (bytes, NULL, &fault, &error);
  g_assert_true ((table == NULL) == (error != NULL));

  if (table == NULL)
    {
      g_assert_error (error, VST_ERROR, (int) fault.code);
      return 0;
    }

  written = vst_csv_write (table, NULL, delimiter, size % 2 == 0, NULL, &error);
  g_assert_no_error (error);
  assert_no_formula (written, delimiter);
  again = vst_csv_read (written, NULL, NULL, &error);
  g_assert_no_error (error);
  vst_test_assert_same_cells (table, again);

  return 0;
}
