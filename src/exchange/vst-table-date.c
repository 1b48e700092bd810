/* vst-table-date.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-table-date.h"

#include <string.h>

#include "vst-date.h"

typedef struct
{
  int number[3];
  int digits[3];
} Parts;

/* Three numbers with the same sign between them, and perhaps midnight after
 * them: spreadsheets save a day as its first moment.
 */
static gboolean
read_parts (const char *text,
            Parts *parts)
{
  const char *p = text;
  char sign = '\0';

  while (g_ascii_isspace (*p))
    p++;

  for (int i = 0; i < 3; i++)
    {
      parts->number[i] = 0;
      parts->digits[i] = 0;

      for (; g_ascii_isdigit (*p) && parts->digits[i] < 5; p++)
        {
          parts->number[i] = parts->number[i] * 10 + (*p - '0');
          parts->digits[i]++;
        }

      if (parts->digits[i] == 0)
        return FALSE;

      if (i == 2)
        break;

      if (*p == '\0' || strchr ("-/.", *p) == NULL || (sign != '\0' && sign != *p))
        return FALSE;

      sign = *p++;
    }

  if (*p == 'T' || *p == ' ')
    p += 1 + strspn (p + 1, "0:.");

  while (g_ascii_isspace (*p))
    p++;

  return *p == '\0';
}

static gboolean
year_is_first (const Parts *parts)
{
  return parts->digits[0] == 4 && parts->digits[1] <= 2 && parts->digits[2] <= 2;
}

/* Two digits of a year would be a guess. */
static gboolean
year_is_last (const Parts *parts)
{
  return parts->digits[0] <= 2 && parts->digits[1] <= 2 && parts->digits[2] == 4;
}

static gboolean
is_day (int year,
        int month,
        int day)
{
  g_autofree char *text = vst_day_from_parts (year, month, day);

  return text != NULL;
}

/**
 * vst_table_find_date_order:
 * @table: a table
 * @column: one of its columns
 * @order: (out): how its dates are written
 * @fault: (out) (optional): the first row that leaves it open
 * @error: return location for an error
 *
 * Finds out from all its rows whether a column writes the day or the month
 * first.  Where both would do and mean different days, or some rows say this
 * and some that, it fails with %VST_ERROR_FILE_DATES: a birth date isn't
 * guessed, somebody has to say.
 *
 * What is no date either way says nothing; it is for who reads the row.
 */
gboolean
vst_table_find_date_order (VstTable *table,
                           guint column,
                           VstDateOrder *order,
                           VstTableFault *fault,
                           GError **error)
{
  guint day_first = 0, month_first = 0, either = 0;

  g_return_val_if_fail (table != NULL, FALSE);
  g_return_val_if_fail (column < vst_table_get_n_columns (table), FALSE);
  g_return_val_if_fail (order != NULL, FALSE);

  for (guint row = 0; row < vst_table_get_n_rows (table); row++)
    {
      gboolean dmy, mdy;
      guint *seen;
      Parts parts;

      if (!read_parts (vst_table_get_cell (table, row, column), &parts) || !year_is_last (&parts))
        continue;

      dmy = is_day (parts.number[2], parts.number[1], parts.number[0]);
      mdy = is_day (parts.number[2], parts.number[0], parts.number[1]);

      if ((!dmy && !mdy) || parts.number[0] == parts.number[1])
        continue;

      seen = dmy && mdy ? &either : dmy ? &day_first
                                        : &month_first;

      if (*seen == 0)
        *seen = vst_table_get_line (table, row);
    }

  if (day_first > 0 && month_first > 0)
    return vst_table_fail (fault, error, VST_ERROR_FILE_DATES, MAX (day_first, month_first), column + 1, "The day comes first in some rows and last in others");

  if (either > 0 && day_first == 0 && month_first == 0)
    return vst_table_fail (fault, error, VST_ERROR_FILE_DATES, either, column + 1, "This may be the day or the month");

  /* Where no row differs, 5/5/2026 is still a date. */
  *order = month_first > 0 ? VST_DATE_MDY : VST_DATE_DMY;

  return TRUE;
}

/**
 * vst_table_read_date:
 * @text: a cell
 * @order: how its column writes dates
 *
 * The ISO day of a cell.
 *
 * Returns: (nullable): %NULL if it is not a date
 */
char *
vst_table_read_date (const char *text,
                     VstDateOrder order)
{
  Parts parts;

  g_return_val_if_fail (text != NULL, NULL);

  if (!read_parts (text, &parts))
    return NULL;

  if (year_is_first (&parts))
    return vst_day_from_parts (parts.number[0], parts.number[1], parts.number[2]);

  if (!year_is_last (&parts))
    return NULL;

  switch (order)
    {
    case VST_DATE_DMY:
      return vst_day_from_parts (parts.number[2], parts.number[1], parts.number[0]);

    case VST_DATE_MDY:
      return vst_day_from_parts (parts.number[2], parts.number[0], parts.number[1]);

    case VST_DATE_YMD:
    default:
      return NULL;
    }
}
