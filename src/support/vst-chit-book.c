/* vst-chit-book.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-chit-book.h"

#include <string.h>

#include "vst-date.h"
#include "vst-error.h"
#include "vst-text.h"

VstBookEntry *
vst_book_entry_new (void)
{
  VstBookEntry *entry = g_new0 (VstBookEntry, 1);

  entry->code = g_strdup ("");
  entry->cost_code = g_strdup ("");
  entry->prefix = g_strdup ("");
  entry->first = g_strdup ("");
  entry->last = g_strdup ("");
  entry->expires_on = g_strdup ("");

  return entry;
}

VstBookEntry *
vst_book_entry_copy (const VstBookEntry *entry)
{
  VstBookEntry *copy;

  g_return_val_if_fail (entry != NULL, NULL);

  copy = g_new (VstBookEntry, 1);
  *copy = *entry;
  copy->code = g_strdup (entry->code);
  copy->cost_code = g_strdup (entry->cost_code);
  copy->prefix = g_strdup (entry->prefix);
  copy->first = g_strdup (entry->first);
  copy->last = g_strdup (entry->last);
  copy->expires_on = g_strdup (entry->expires_on);

  return copy;
}

void
vst_book_entry_free (VstBookEntry *entry)
{
  if (entry == NULL)
    return;

  g_free (entry->code);
  g_free (entry->cost_code);
  g_free (entry->prefix);
  g_free (entry->first);
  g_free (entry->last);
  g_free (entry->expires_on);
  g_free (entry);
}

static gboolean
tidy (char **text,
      glong max_chars,
      GError **error)
{
  char *line;

  if (!vst_text_check (*text, -1, max_chars, error))
    return FALSE;

  line = vst_text_line (*text);
  g_free (*text);
  *text = line;

  return TRUE;
}

static gboolean
read_number (const char *text,
             gint64 *number)
{
  gsize length = strlen (text);

  if (length == 0 || length > 12 || strspn (text, "0123456789") != length)
    return FALSE;

  *number = g_ascii_strtoll (text, NULL, 10);

  return TRUE;
}

/**
 * vst_book_entry_check:
 * @entry: (inout): what was typed
 * @first: (out): its first number
 * @last: (out): and the last
 * @digits: (out): how many digits are printed
 *
 * Whether a book can be received so; its texts come back on one line.
 */
gboolean
vst_book_entry_check (VstBookEntry *entry,
                      gint64 *first,
                      gint64 *last,
                      guint *digits,
                      GError **error)
{
  g_return_val_if_fail (entry != NULL, FALSE);

  if (!tidy (&entry->code, VST_BOOK_CODE_CHARS, error) || !tidy (&entry->cost_code, VST_BOOK_CODE_CHARS, error) ||
      !tidy (&entry->prefix, VST_BOOK_PREFIX_CHARS, error) || !tidy (&entry->first, VST_BOOK_CODE_CHARS, error) ||
      !tidy (&entry->last, VST_BOOK_CODE_CHARS, error) || !tidy (&entry->expires_on, VST_BOOK_CODE_CHARS, error))
    return FALSE;

  if (entry->code[0] == '\0')
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_NAME_NEEDED, "A book without a code");
      return FALSE;
    }

  if (!read_number (entry->first, first) || !read_number (entry->last, last) ||
      *last < *first || *last - *first >= VST_BOOK_MOST_CHITS)
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_BOOK_NUMBERS, "The numbers of a book");
      return FALSE;
    }

  *digits = (guint) MAX (strlen (entry->first), strlen (entry->last));

  if (entry->expires_on[0] != '\0' && !vst_day_is_valid (entry->expires_on))
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_DATE_IMPOSSIBLE, "The last day of a book");
      return FALSE;
    }

  if (entry->company_id > 0 && entry->limit_cents > 0)
    return TRUE;

  g_set_error_literal (error, VST_ERROR, VST_ERROR_INVALID, "The company or the limit of a book");

  return FALSE;
}

/**
 * vst_book_limit_parse:
 * @text: "45", "45.00", "45,00 $" or "$45"
 * @cents: (out): the amount
 *
 * Reads an amount as it is written in either language.
 */
gboolean
vst_book_limit_parse (const char *text,
                      gint64 *cents)
{
  g_autofree char *plain = g_strdup (text);
  gint64 amount = 0;
  int decimals = -1;

  g_return_val_if_fail (text != NULL && cents != NULL, FALSE);

  g_strdelimit (plain, "$\302\240", ' ');
  g_strstrip (plain);

  if (plain[0] == '\0' || strlen (plain) > 9)
    return FALSE;

  for (const char *c = plain; *c != '\0'; c++)
    {
      if ((*c == '.' || *c == ',') && decimals < 0)
        {
          decimals = 0;
          continue;
        }

      if (!g_ascii_isdigit (*c) || decimals == 2)
        return FALSE;

      amount = amount * 10 + (*c - '0');
      decimals += decimals >= 0;
    }

  for (decimals = MAX (decimals, 0); decimals < 2; decimals++)
    amount *= 10;

  *cents = amount;

  return TRUE;
}

void
vst_chit_book_free (VstChitBook *self)
{
  if (self == NULL)
    return;

  g_free (self->code);
  g_free (self->company);
  g_free (self->fund);
  g_free (self->cost_code);
  g_free (self->prefix);
  g_free (self->expires_on);
  g_free (self->received_by);
  g_free (self);
}

guint
vst_chit_book_get_size (const VstChitBook *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return (guint) (self->last_serial - self->first_serial + 1);
}

/**
 * vst_chit_book_get_left:
 *
 * How many of its chits can still be given.
 */
guint
vst_chit_book_get_left (const VstChitBook *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->counts[VST_CHIT_RECEIVED] + self->counts[VST_CHIT_IN_SAFE] + self->counts[VST_CHIT_AT_DESK];
}

gboolean
vst_chit_book_has_expired (const VstChitBook *self,
                           const char *today)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->expires_on[0] != '\0' && vst_day_compare (self->expires_on, today) < 0;
}
