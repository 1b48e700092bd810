/* vst-xlsx-style.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-xlsx-style.h"

#include <math.h>
#include <string.h>

#include "vst-date.h"

#define SECONDS_A_DAY 86400
#define LAST_SERIAL 2958465 /* 9999-12-31 */

/**
 * vst_xlsx_kind_of_format:
 * @number: the number of a format
 * @code: (nullable): its code, such as "yyyy-mm-dd", if it is none of the
 *   formats that have no code
 *
 * Whether a format shows a day, a time or a number.  Nothing else in a
 * workbook says so.
 */
VstXlsxKind
vst_xlsx_kind_of_format (guint number,
                         const char *code)
{
  gboolean day = FALSE, hour = FALSE, month = FALSE;

  if (code == NULL)
    {
      if ((number >= 14 && number <= 17) || (number >= 27 && number <= 31) || number == 36 || (number >= 50 && number <= 58))
        return VST_XLSX_DAY;
      if ((number >= 18 && number <= 21) || (number >= 32 && number <= 35) || (number >= 45 && number <= 47))
        return VST_XLSX_TIME;

      return number == 22 ? VST_XLSX_DAY_TIME : VST_XLSX_PLAIN;
    }

  /* Of several formats (for negative numbers, zero, text) the first says it. */
  for (const char *p = code; *p != '\0' && *p != ';'; p++)
    switch (*p)
      {
      case '"':
        if ((p = strchr (p + 1, '"')) == NULL)
          return VST_XLSX_PLAIN;
        break;

      case '\\':
      case '_':
      case '*':
        if (*++p == '\0')
          p--;
        break;

      case '[':
        /* A colour, a language; or hours that go past 24. */
        if (p[1] == 'h' || p[1] == 'H' || p[1] == 'm' || p[1] == 'M' || p[1] == 's' || p[1] == 'S')
          hour = TRUE;
        if ((p = strchr (p, ']')) == NULL)
          return VST_XLSX_PLAIN;
        break;

      case 'd':
      case 'D':
      case 'y':
      case 'Y':
      case 'j': /* "jj/mm/aaaa", which French programs write by mistake */
        day = TRUE;
        break;

      case 'h':
      case 'H':
      case 's':
      case 'S':
        hour = TRUE;
        break;

      case 'm':
      case 'M':
        month = TRUE;
        break;

      case 'G':
      case 'g':
        /* "General" */
        if (g_ascii_strncasecmp (p, "general", 7) == 0)
          return VST_XLSX_PLAIN;
        break;

      default:
        break;
      }

  if (day || (month && !hour))
    return hour ? VST_XLSX_DAY_TIME : VST_XLSX_DAY;

  return hour ? VST_XLSX_TIME : VST_XLSX_PLAIN;
}

/* The 1900 system counts a 29th of February 1900, its day 60, that never
 * was: the days before it are counted from one day later.
 */
static char *
day_of_serial (int serial,
               gboolean since_1904)
{
  if (since_1904)
    return vst_day_add_days ("1904-01-01", serial);

  if (serial < 1 || serial == 60)
    return NULL;

  return vst_day_add_days (serial < 60 ? "1899-12-31" : "1899-12-30", serial);
}

static char *
moment_of_serial (double serial,
                  VstXlsxKind kind,
                  gboolean since_1904)
{
  g_autofree char *day = NULL;
  double whole = floor (serial);
  int seconds = (int) round ((serial - whole) * SECONDS_A_DAY);

  /* A rounding error just before midnight. */
  if (seconds == SECONDS_A_DAY)
    {
      whole += 1;
      seconds = 0;
    }

  if (kind == VST_XLSX_TIME && whole == 0)
    return g_strdup_printf ("%02d:%02d", seconds / 3600, seconds / 60 % 60);

  if ((day = day_of_serial (whole, since_1904)) == NULL)
    return NULL;

  if (kind == VST_XLSX_DAY || seconds == 0)
    return g_steal_pointer (&day);

  return g_strdup_printf ("%sT%02d:%02d", day, seconds / 3600, seconds / 60 % 60);
}

/**
 * vst_xlsx_number_to_text:
 * @number: what stands in the workbook
 * @kind: what the cell's format makes of it
 * @since_1904: how the workbook counts days
 *
 * A number as a text: a phone number without "E9", a day as an ISO day, a
 * time as HH:MM.
 */
char *
vst_xlsx_number_to_text (const char *number,
                         VstXlsxKind kind,
                         gboolean since_1904)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  char *end = NULL;
  double value;

  /* strtod() also reads "nan" and "0x10". */
  if (*number == '\0' || number[strspn (number, "+-.0123456789eE")] != '\0')
    return g_strdup (number);

  value = g_ascii_strtod (number, &end);

  if (*end != '\0' || !isfinite (value))
    return g_strdup (number);

  if (kind != VST_XLSX_PLAIN && value >= 0 && value <= LAST_SERIAL)
    {
      char *moment = moment_of_serial (value, kind, since_1904);

      if (moment != NULL)
        return moment;
    }

  /* A spreadsheet has 15 digits and writes 17: 0.1 is 0.10000000000000001. */
  if (value == floor (value) && fabs (value) < 1e15)
    return g_strdup (g_ascii_formatd (digits, sizeof digits, "%.0f", value + 0.0));

  return g_strdup (g_ascii_formatd (digits, sizeof digits, "%.15g", value));
}

/* The character of "_x000D", or -1. */
static int
read_escape (const char *p)
{
  int value = 0;

  if (p[0] != '_' || p[1] != 'x')
    return -1;

  for (int i = 2; i < 6; i++)
    {
      int digit = g_ascii_xdigit_value (p[i]);

      if (digit < 0)
        return -1;

      value = value * 16 + digit;
    }

  return value;
}

/**
 * vst_xlsx_unescape:
 * @text: a text of a workbook
 *
 * Workbooks write a character that XML can't hold as _x000D_, and an
 * underscore that would look like the start of such a one as _x005F_.
 */
void
vst_xlsx_unescape (GString *text)
{
  g_autoptr (GString) plain = NULL;

  if (strstr (text->str, "_x") == NULL)
    return;

  plain = g_string_sized_new (text->len);

  for (const char *p = text->str; *p != '\0';)
    {
      int c = read_escape (p);

      /* Half a pair, or a NUL, has no place in a text. */
      if (c > 0 && p[6] == '_' && g_unichar_validate (c))
        {
          g_string_append_unichar (plain, c);
          p += 7;
        }
      else
        {
          g_string_append_c (plain, *p++);
        }
    }

  g_string_truncate (text, 0);
  g_string_append_len (text, plain->str, plain->len);
}

/**
 * vst_xlsx_escape:
 * @text: a text
 *
 * The opposite, for what libxlsxwriter doesn't see to itself: it escapes
 * control characters.
 */
char *
vst_xlsx_escape (const char *text)
{
  GString *escaped = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0'; p++)
    /* Even without its last underscore: what follows may bring one. */
    if (read_escape (p) >= 0)
      g_string_append (escaped, "_x005F_");
    else if (strncmp (p, "\xef\xbf\xbe", 3) == 0 || strncmp (p, "\xef\xbf\xbf", 3) == 0)
      {
        g_string_append (escaped, p[2] == '\xbe' ? "_xFFFE_" : "_xFFFF_");
        p += 2;
      }
    else
      g_string_append_c (escaped, *p);

  return g_string_free (escaped, FALSE);
}
