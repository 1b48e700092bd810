/* vst-health-card.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-health-card.h"

#include <string.h>

#include "vst-error.h"

#define MOST_SIGNS 12

/* What is written without its blanks and hyphens, in capitals. */
static gboolean
squeeze (const char *text,
         char *signs)
{
  gsize n = 0;

  memset (signs, 0, MOST_SIGNS + 1);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '-' || c == 0x2010 || c == 0x2011 || g_unichar_isspace (c))
        continue;
      if (c >= 0x80 || !g_ascii_isalnum ((char) c) || n == MOST_SIGNS)
        return FALSE;

      signs[n++] = g_ascii_toupper ((char) c);
    }

  return TRUE;
}

static char *
refuse (GError **error,
        VstError code)
{
  g_set_error_literal (error, VST_ERROR, code, "Not the number of a health card");

  return NULL;
}

/**
 * vst_health_ontario_parse:
 * @text: as somebody types it
 * @doubtful: (out): whether its last digit is another than the others ask for
 *
 * Ten digits, the first not 0, by Luhn's rule; then a version of up to two
 * letters.  It fails with `VST_ERROR_HEALTH_ONTARIO`.
 */
char *
vst_health_ontario_parse (const char *text,
                          gboolean *doubtful,
                          GError **error)
{
  char signs[MOST_SIGNS + 1];
  int sum = 0;

  g_return_val_if_fail (text != NULL && doubtful != NULL, NULL);

  if (!g_utf8_validate (text, -1, NULL) || !squeeze (text, signs) || strspn (signs, "0123456789") != 10 || signs[0] == '0' ||
      strcspn (signs + 10, "0123456789") != strlen (signs + 10))
    return refuse (error, VST_ERROR_HEALTH_ONTARIO);

  for (int i = 0; i < 10; i++)
    {
      int digit = (signs[i] - '0') * (i % 2 == 0 ? 2 : 1);

      sum += digit > 9 ? digit - 9 : digit;
    }

  *doubtful = sum % 10 != 0;

  return g_strdup (signs);
}

/* Letters count for two digits each, A is 01 and S, after a gap, 20; the year
 * has its century.
 */
static int
quebec_check (const char *signs,
              int century)
{
  static const int weights[17] = { 7, 1, 1, 3, 9, 7, 3, 9, 5, 3, 1, 3, 5, 7, 6, 9, 1 };
  int digits[17], n = 0, sum = 0;

  for (int i = 0; i < 4; i++)
    {
      int place = signs[i] - 'A' + 1;

      if (place > 18)
        place++;
      digits[n++] = place / 10;
      digits[n++] = place % 10;
    }

  digits[n++] = century / 10;
  digits[n++] = century % 10;
  for (int i = 4; i < 11; i++)
    digits[n++] = signs[i] - '0';

  for (int i = 0; i < 17; i++)
    sum += digits[i] * weights[i];

  return sum % 10;
}

/**
 * vst_health_quebec_parse:
 * @text: as somebody types it
 * @doubtful: (out): whether its date or its last digit doesn't fit
 *
 * Four letters, year, month (and 50 on some cards), day, a digit and a check
 * digit.  Nothing is inferred from the month.  It fails with
 * `VST_ERROR_HEALTH_QUEBEC`.
 */
char *
vst_health_quebec_parse (const char *text,
                         gboolean *doubtful,
                         GError **error)
{
  char signs[MOST_SIGNS + 1];
  int year, month, day;

  g_return_val_if_fail (text != NULL && doubtful != NULL, NULL);

  if (!g_utf8_validate (text, -1, NULL) || !squeeze (text, signs) || strlen (signs) != 12 ||
      strspn (signs, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != 4 || strspn (signs + 4, "0123456789") != 8)
    return refuse (error, VST_ERROR_HEALTH_QUEBEC);

  year = (signs[4] - '0') * 10 + signs[5] - '0';
  month = ((signs[6] - '0') * 10 + signs[7] - '0') % 50;
  day = (signs[8] - '0') * 10 + signs[9] - '0';
  *doubtful = TRUE;

  for (int century = 20; century >= 19; century--)
    if (g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) (century * 100 + year)) &&
        quebec_check (signs, century) == signs[11] - '0')
      *doubtful = FALSE;

  return g_strdup (signs);
}
