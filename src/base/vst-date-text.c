/* vst-date-text.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-date-text.h"

#include <string.h>

#include "vst-date.h"
#include "vst-text.h"

/* The least beginning by which a month is known, folded; "mar" is March and
 * mars, "jui" alone could be juin or juillet.
 */
static const struct
{
  const char *starts;
  int month;
} months[] = {
  { "jan", 1 },
  { "feb", 2 },
  { "fev", 2 },
  { "mar", 3 },
  { "apr", 4 },
  { "avr", 4 },
  { "may", 5 },
  { "mai", 5 },
  { "jun", 6 },
  { "juin", 6 },
  { "jul", 7 },
  { "juil", 7 },
  { "aug", 8 },
  { "aou", 8 },
  { "sep", 9 },
  { "oct", 10 },
  { "nov", 11 },
  { "dec", 12 },
};

static const char *const month_names[] = {
  "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
  "december", "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre",
  "novembre", "decembre", "sept"
};

static int
month_of (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    {
      if (!g_str_has_prefix (word, months[i].starts))
        continue;

      /* "marie" is no month: the word must be the beginning of a name of one. */
      for (guint j = 0; j < G_N_ELEMENTS (month_names); j++)
        if (g_str_has_prefix (month_names[j], word) && g_str_has_prefix (month_names[j], months[i].starts))
          return months[i].month;
    }

  return 0;
}

/**
 * vst_day_parse:
 * @text: a date as people type it, in English or French
 *
 * Reads "2021-03-03", "2021/3/3", "3 mars 2021", "1er mars 2021", "March 3,
 * 2021", "Mar 3rd 2021", and "13/03/2021", where only one of the two can be
 * the month, or both are the same.
 *
 * Returns: (transfer full) (nullable): the day, or %NULL for what is no date
 *   or could be two
 */
char *
vst_day_parse (const char *text)
{
  g_autofree char *folded = NULL;
  g_auto (GStrv) words = NULL;
  int numbers[3], places[3], n_numbers = 0, month = 0;
  gsize lengths[3];

  g_return_val_if_fail (text != NULL, NULL);

  if (strlen (text) > 64)
    return NULL;

  folded = vst_text_fold (text);
  words = g_strsplit (folded, " ", -1);

  for (int i = 0; words[i] != NULL; i++)
    {
      char *end;

      if (g_ascii_isdigit (words[i][0]))
        {
          if (n_numbers == 3 || strlen (words[i]) > 8)
            return NULL;

          numbers[n_numbers] = (int) g_ascii_strtoll (words[i], &end, 10);
          lengths[n_numbers] = (gsize) (end - words[i]);
          places[n_numbers++] = i;

          if (*end != '\0' && strcmp (end, "er") != 0 && strcmp (end, "st") != 0 && strcmp (end, "nd") != 0 &&
              strcmp (end, "rd") != 0 && strcmp (end, "th") != 0)
            return NULL;
        }
      else if (month == 0 && (month = month_of (words[i])) != 0)
        {
          continue;
        }
      else if (strcmp (words[i], "le") != 0 && strcmp (words[i], "of") != 0)
        {
          return NULL;
        }
    }

  if (month != 0)
    {
      if (n_numbers != 2)
        return NULL;
      if (lengths[1] == 4)
        return vst_day_from_parts (numbers[1], month, numbers[0]);
      if (lengths[0] == 4 && places[0] == 0)
        return vst_day_from_parts (numbers[0], month, numbers[1]);
      return NULL;
    }

  if (n_numbers == 1 && lengths[0] == 8)
    return vst_day_from_parts (numbers[0] / 10000, numbers[0] / 100 % 100, numbers[0] % 100);
  if (n_numbers != 3)
    return NULL;
  if (lengths[0] == 4)
    return vst_day_from_parts (numbers[0], numbers[1], numbers[2]);
  if (lengths[2] != 4)
    return NULL;
  if (numbers[0] > 12 || numbers[0] == numbers[1])
    return vst_day_from_parts (numbers[2], numbers[1], numbers[0]);
  if (numbers[1] > 12)
    return vst_day_from_parts (numbers[2], numbers[0], numbers[1]);

  return NULL;
}
