/* vst-canada.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-canada.h"

#include <string.h>

#include "vst-error.h"

/* What is left out between the digits of a number, besides spaces. */
static gboolean
is_filler (gunichar c)
{
  return g_unichar_isspace (c) || g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION || c == '(' || c == ')' || c == '.' ||
         c == '/' || c == 0x2212 || g_unichar_type (c) == G_UNICODE_FORMAT;
}

/* "x", "ext.", "poste", "p." before an extension. */
static const char *
skip_extension_word (const char *text)
{
  static const char *const words[] = { "extension", "poste", "ext.", "ext", "#", "x", "p." };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strncasecmp (text, words[i], strlen (words[i])) == 0)
      return text + strlen (words[i]);

  return NULL;
}

static gboolean
read_digits (const char **text,
             char *digits,
             gsize size)
{
  const char *p = *text;
  gsize n = 0;

  for (; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isdigit (c))
        {
          if (n + 1 >= size)
            return FALSE;
          digits[n++] = (char) ('0' + g_unichar_digit_value (c));
        }
      else if (!is_filler (c))
        {
          break;
        }
    }

  digits[n] = '\0';
  *text = p;

  return TRUE;
}

static gboolean
refuse_phone (GError **error)
{
  /* The log never sees the number. */
  g_set_error (error, VST_ERROR, VST_ERROR_PHONE, "Not a telephone number");
  return FALSE;
}

/**
 * vst_phone_parse:
 * @text: a telephone number as people write it
 * @phone: (out): filled in
 *
 * Reads a number of North America, with or without its 1, or one of another
 * country that begins with +; and an extension after "ext." or "poste".
 *
 * It fails with `VST_ERROR_PHONE`.  A number that no exchange has (its area or
 * exchange begins with 0 or 1) is read, and marked as doubtful: people know
 * numbers that rules don't.
 */
gboolean
vst_phone_parse (const char *text,
                 VstPhone *phone,
                 GError **error)
{
  char digits[17];
  const char *p = text;
  const char *national = digits;
  gboolean abroad;

  g_return_val_if_fail (text != NULL && phone != NULL, FALSE);

  memset (phone, 0, sizeof *phone);

  if (!g_utf8_validate (text, -1, NULL))
    return refuse_phone (error);

  while (g_unichar_isspace (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);

  abroad = *p == '+';
  if (abroad)
    p++;

  if (!read_digits (&p, digits, sizeof digits))
    return refuse_phone (error);

  if (*p != '\0')
    {
      if ((p = skip_extension_word (p)) == NULL || !read_digits (&p, phone->extension, sizeof phone->extension) ||
          *p != '\0' || phone->extension[0] == '\0')
        return refuse_phone (error);
    }

  if (abroad && digits[0] != '1')
    {
      if (strlen (digits) < 7 || strlen (digits) > 15)
        return refuse_phone (error);
      g_snprintf (phone->digits, sizeof phone->digits, "+%s", digits);
      return TRUE;
    }

  if (strlen (digits) == 11 && digits[0] == '1')
    national++;

  if (strlen (national) != 10)
    return refuse_phone (error);

  g_strlcpy (phone->digits, national, sizeof phone->digits);
  phone->doubtful = national[0] < '2' || national[3] < '2';

  return TRUE;
}

/**
 * vst_phone_mask:
 * @digits: the digits of a VstPhone
 *
 * What is shown of a number before somebody asks to see it: its last two
 * digits.  A screen puts what it likes before them.
 */
char *
vst_phone_mask (const char *digits)
{
  gsize length;

  g_return_val_if_fail (digits != NULL, NULL);

  length = strlen (digits);

  return g_strdup (length > 2 ? digits + length - 2 : digits);
}

/**
 * vst_postal_code_parse:
 * @text: a postal code as people write it
 *
 * Reads a Canadian postal code.  It fails with `VST_ERROR_POSTAL_CODE`.
 *
 * Returns: (transfer full): upper case, with its space: "K1L 7X3"
 */
char *
vst_postal_code_parse (const char *text,
                       GError **error)
{
  char code[7] = { 0 };
  guint n = 0;

  g_return_val_if_fail (text != NULL, NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char_validated (p, -1);

      if (c < 0x80 && g_ascii_isalnum ((char) c) && n < 6)
        code[n++] = g_ascii_toupper ((char) c);
      else if (c > 0x10ffff || !is_filler (c))
        n = G_MAXUINT;

      if (n > 6)
        break;
    }

  /* D F I O Q U look like 0, E, 1, 0, 0, V; W and Z begin no region. */
  for (guint i = 0; n == 6 && i < 6; i++)
    if (i % 2 == 1 ? !g_ascii_isdigit (code[i]) : strchr ("ABCEGHJKLMNPRSTVWXYZ", code[i]) == NULL)
      n = 0;

  if (n != 6 || code[0] == 'W' || code[0] == 'Z')
    {
      g_set_error (error, VST_ERROR, VST_ERROR_POSTAL_CODE, "Not a postal code");
      return NULL;
    }

  return g_strdup_printf ("%.3s %.3s", code, code + 3);
}

/**
 * vst_email_check:
 * @text: an address
 *
 * Whether something could be an e-mail address: one @ with something on both
 * sides, a point after it, no space.  More than that only mail itself knows.
 */
gboolean
vst_email_check (const char *text,
                 GError **error)
{
  const char *at;

  g_return_val_if_fail (text != NULL, FALSE);

  at = strchr (text, '@');
  if (at == NULL || at == text || strchr (at + 1, '@') != NULL || at[1] == '.' || strchr (at + 1, '.') == NULL ||
      text[strlen (text) - 1] == '.' || strpbrk (text, " \t\r\n<>(),;\"") != NULL || strlen (text) > 254)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_EMAIL, "Not an e-mail address");
      return FALSE;
    }

  return TRUE;
}

/**
 * vst_file_number_make:
 * @year: the year the file was opened
 * @six_digits: a random number
 *
 * The number of a family's file, "26-481703".  Random, so that a gap between
 * two numbers tells nothing.
 */
char *
vst_file_number_make (int year,
                      guint32 six_digits)
{
  return g_strdup_printf ("%02d-%06u", year % 100, six_digits % 1000000);
}

/**
 * vst_file_number_parse:
 * @text: what was typed
 *
 * Reads a file number, also without its hyphen or with another one.
 *
 * Returns: (transfer full) (nullable): "26-481703", or %NULL for anything else
 */
char *
vst_file_number_parse (const char *text)
{
  char digits[10];
  const char *p = text;

  g_return_val_if_fail (text != NULL, NULL);

  if (!g_utf8_validate (text, -1, NULL) || !read_digits (&p, digits, sizeof digits) || *p != '\0' || strlen (digits) != 8)
    return NULL;

  return g_strdup_printf ("%.2s-%s", digits, digits + 2);
}

/**
 * vst_province_is_valid:
 * @code: two letters
 *
 * Whether a code is that of a province or territory.
 */
gboolean
vst_province_is_valid (const char *code)
{
  static const char *const codes[] = { "AB", "BC", "MB", "NB", "NL", "NS", "NT", "NU", "ON", "PE", "QC", "SK", "YT", NULL };

  return code != NULL && g_strv_contains (codes, code);
}

/**
 * vst_postal_code_is_of:
 * @postal_code: as vst_postal_code_parse() gives it
 * @province: ON, QC, …
 *
 * Whether it can be one of the province: its first letter is that of one, or of a
 * part of one.
 */
gboolean
vst_postal_code_is_of (const char *postal_code,
                       const char *province)
{
  static const char *const letters[][2] = {
    { "AB", "T" },
    { "BC", "V" },
    { "MB", "R" },
    { "NB", "E" },
    { "NL", "A" },
    { "NS", "B" },
    { "NT", "X" },
    { "NU", "X" },
    { "ON", "KLMNP" },
    { "PE", "C" },
    { "QC", "GHJ" },
    { "SK", "S" },
    { "YT", "Y" },
  };

  g_return_val_if_fail (postal_code != NULL && province != NULL, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    if (g_str_equal (letters[i][0], province))
      return strchr (letters[i][1], postal_code[0]) != NULL;

  return TRUE;
}
