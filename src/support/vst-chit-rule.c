/* vst-chit-rule.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-chit.h"

#include <string.h>

#include "vst-canada.h"
#include "vst-error.h"
#include "vst-text.h"

/* Which steps there are, what a chit must bring for a state, how numbers read:
 * all that is known of chits without a database.
 */

#define BIT(state) (1u << (state))

static const char *const state_codes[VST_CHIT_N_STATES] = {
  "received",
  "in_safe",
  "at_desk",
  "issued",
  "returned_unused",
  "ridden",
  "invoiced",
  "matched",
  "void",
  "lost",
  "stolen",
  "disputed",
};

static const char *const direction_codes[VST_CHIT_N_DIRECTIONS] = { "to", "from", "return" };

static const char *const purpose_codes[VST_CHIT_N_PURPOSES] = {
  "visit", "appointment", "group", "health", "food", "other"
};

#define IN_STOCK (BIT (VST_CHIT_RECEIVED) | BIT (VST_CHIT_IN_SAFE) | BIT (VST_CHIT_AT_DESK))
#define GONE (BIT (VST_CHIT_VOID) | BIT (VST_CHIT_LOST) | BIT (VST_CHIT_STOLEN))
#define FOUND (IN_STOCK | BIT (VST_CHIT_ISSUED) | BIT (VST_CHIT_RETURNED_UNUSED))

/* A row the state it is in, a bit each that it may go to; the triggers of
 * schema/0005-support.sql say the same.  Some are there for undo alone: a void
 * chit goes back to where it was until a second person has signed.
 */
static const guint steps[VST_CHIT_N_STATES] = {
  [VST_CHIT_RECEIVED] = BIT (VST_CHIT_IN_SAFE) | GONE,
  [VST_CHIT_IN_SAFE] = BIT (VST_CHIT_RECEIVED) | BIT (VST_CHIT_AT_DESK) | GONE,
  [VST_CHIT_AT_DESK] = BIT (VST_CHIT_IN_SAFE) | BIT (VST_CHIT_ISSUED) | GONE,
  [VST_CHIT_ISSUED] = BIT (VST_CHIT_AT_DESK) | BIT (VST_CHIT_RETURNED_UNUSED) | BIT (VST_CHIT_RIDDEN) |
                      BIT (VST_CHIT_INVOICED) | BIT (VST_CHIT_DISPUTED) | GONE,
  [VST_CHIT_RETURNED_UNUSED] = BIT (VST_CHIT_ISSUED) | BIT (VST_CHIT_DISPUTED) | GONE,
  [VST_CHIT_RIDDEN] = BIT (VST_CHIT_ISSUED) | BIT (VST_CHIT_INVOICED) | BIT (VST_CHIT_DISPUTED),
  [VST_CHIT_INVOICED] = BIT (VST_CHIT_MATCHED) | BIT (VST_CHIT_DISPUTED),
  [VST_CHIT_MATCHED] = 0,
  [VST_CHIT_VOID] = FOUND | BIT (VST_CHIT_LOST) | BIT (VST_CHIT_STOLEN) | BIT (VST_CHIT_DISPUTED),
  [VST_CHIT_LOST] = FOUND | BIT (VST_CHIT_VOID) | BIT (VST_CHIT_DISPUTED),
  [VST_CHIT_STOLEN] = FOUND | BIT (VST_CHIT_VOID) | BIT (VST_CHIT_DISPUTED),
  [VST_CHIT_DISPUTED] = BIT (VST_CHIT_INVOICED) | BIT (VST_CHIT_MATCHED) | BIT (VST_CHIT_VOID),
};

static VstChitMarks
get_needed (VstChitState state)
{
  if (BIT (state) & GONE)
    return VST_CHIT_MARK_EXPLAINED;

  switch (state)
    {
    case VST_CHIT_ISSUED:
    case VST_CHIT_RIDDEN:
      return VST_CHIT_MARK_GIVEN;

    case VST_CHIT_INVOICED:
      return VST_CHIT_MARK_GIVEN | VST_CHIT_MARK_BILLED;

    case VST_CHIT_MATCHED:
      return VST_CHIT_MARK_GIVEN | VST_CHIT_MARK_BILLED | VST_CHIT_MARK_CHARGED;

    case VST_CHIT_RECEIVED:
    case VST_CHIT_IN_SAFE:
    case VST_CHIT_AT_DESK:
    case VST_CHIT_RETURNED_UNUSED:
    case VST_CHIT_VOID:
    case VST_CHIT_LOST:
    case VST_CHIT_STOLEN:
    case VST_CHIT_DISPUTED:
    case VST_CHIT_N_STATES:
    default:
      return 0;
    }
}

/**
 * vst_chit_may_step:
 * @from: where the chit is
 * @to: where it would go
 * @marks: what would be known of it then
 *
 * Whether there is such a step.  The database holds the same rule by itself.
 */
gboolean
vst_chit_may_step (VstChitState from,
                   VstChitState to,
                   VstChitMarks marks)
{
  g_return_val_if_fail (from < VST_CHIT_N_STATES && to < VST_CHIT_N_STATES, FALSE);

  if (from != to)
    {
      if (!(steps[from] & BIT (to)))
        return FALSE;

      if (marks & VST_CHIT_MARK_COUNTERSIGNED && to != VST_CHIT_VOID && to != VST_CHIT_DISPUTED)
        return FALSE;
    }

  /* What was never given, printed or reported is in stock; what was, is not. */
  if (BIT (to) & IN_STOCK && marks & (VST_CHIT_MARK_GIVEN | VST_CHIT_MARK_PRINTED | VST_CHIT_MARK_EXPLAINED))
    return FALSE;

  /* A second person agrees with somebody. */
  if (marks & VST_CHIT_MARK_COUNTERSIGNED && !(marks & VST_CHIT_MARK_EXPLAINED))
    return FALSE;

  return (get_needed (to) & ~marks) == 0;
}

static gboolean
find_code (const char *const *codes,
           guint n_codes,
           const char *code,
           guint *index)
{
  for (guint i = 0; i < n_codes; i++)
    if (g_strcmp0 (codes[i], code) == 0)
      {
        *index = i;
        return TRUE;
      }

  return FALSE;
}

const char *
vst_chit_state_code (VstChitState state)
{
  g_return_val_if_fail (state < VST_CHIT_N_STATES, NULL);

  return state_codes[state];
}

gboolean
vst_chit_state_parse (const char *code,
                      VstChitState *state)
{
  return find_code (state_codes, VST_CHIT_N_STATES, code, state);
}

const char *
vst_chit_direction_code (VstChitDirection direction)
{
  g_return_val_if_fail (direction < VST_CHIT_N_DIRECTIONS, NULL);

  return direction_codes[direction];
}

gboolean
vst_chit_direction_parse (const char *code,
                          VstChitDirection *direction)
{
  return find_code (direction_codes, VST_CHIT_N_DIRECTIONS, code, direction);
}

const char *
vst_chit_purpose_code (VstChitPurpose purpose)
{
  g_return_val_if_fail (purpose < VST_CHIT_N_PURPOSES, NULL);

  return purpose_codes[purpose];
}

gboolean
vst_chit_purpose_parse (const char *code,
                        VstChitPurpose *purpose)
{
  return find_code (purpose_codes, VST_CHIT_N_PURPOSES, code, purpose);
}

/**
 * vst_chit_zone_check:
 * @zone: what was typed, on one line; maybe empty
 *
 * Whether it may be kept as a zone: a part of town, never an address.
 *
 * A house number comes before its street, so a zone may end with a number and
 * not go on after one; a postal code is no zone either.
 */
gboolean
vst_chit_zone_check (const char *zone,
                     GError **error)
{
  g_autofree char *postal_code = NULL;
  gboolean after_digit = FALSE;

  g_return_val_if_fail (zone != NULL, FALSE);

  if (!vst_text_check (zone, -1, VST_CHIT_ZONE_CHARS, error))
    return FALSE;

  for (const char *c = zone; *c != '\0'; c++)
    {
      if (after_digit && (g_ascii_isalpha (*c) || *c < 0))
        {
          g_set_error_literal (error, VST_ERROR, VST_ERROR_CHIT_ZONE, "A zone reads like an address");
          return FALSE;
        }

      after_digit = after_digit || g_ascii_isdigit (*c);
    }

  if (strchr (zone, '@') != NULL || (postal_code = vst_postal_code_parse (zone, NULL)) != NULL)
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_CHIT_ZONE, "A zone reads like an address");
      return FALSE;
    }

  return TRUE;
}

char *
vst_chit_number_make (const char *prefix,
                      gint64 serial,
                      guint digits)
{
  g_return_val_if_fail (prefix != NULL, NULL);

  return g_strdup_printf ("%s%0*" G_GINT64_FORMAT, prefix, (int) digits, serial);
}

static int
get_value (char c)
{
  if (g_ascii_isdigit (c))
    return c - '0';
  if (g_ascii_isalpha (c))
    return g_ascii_toupper (c) - 'A' + 10;

  return -1;
}

/**
 * vst_chit_number_check:
 * @number: as it stands on paper
 *
 * The check character after the number; what is neither letter nor digit
 * doesn't count.
 */
char
vst_chit_number_check (const char *number)
{
  int product = 36;

  g_return_val_if_fail (number != NULL, '\0');

  for (const char *c = number; *c != '\0'; c++)
    {
      int value = get_value (*c), sum;

      if (value < 0)
        continue;

      sum = (product + value) % 36;
      product = (sum == 0 ? 36 : sum) * 2 % 37;
    }

  return "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"[(37 - product) % 36];
}

/**
 * vst_chit_number_parse:
 * @text: what was typed or scanned: "101", "T-0101", "101-K"
 * @serial: (out): the digits at its end, or -1
 *
 * The number in @text, without its check character if that one is right.
 *
 * Returns: (nullable): %NULL when there is no number in it
 */
char *
vst_chit_number_parse (const char *text,
                       gint64 *serial)
{
  g_autofree char *number = NULL;
  gsize length, digits = 0;
  char *dash;

  g_return_val_if_fail (text != NULL && serial != NULL, NULL);

  *serial = -1;
  number = g_ascii_strup (text, -1);
  g_strstrip (number);
  dash = strrchr (number, '-');

  if (dash != NULL && dash > number && strlen (dash) == 2)
    {
      char check = dash[1];

      *dash = '\0';
      if (vst_chit_number_check (number) != check)
        *dash = '-';
    }

  length = strlen (number);
  while (digits < length && g_ascii_isdigit (number[length - 1 - digits]))
    digits++;

  if (digits == 0 || digits > 12)
    return NULL;

  *serial = g_ascii_strtoll (number + length - digits, NULL, 10);

  return g_steal_pointer (&number);
}

VstChitEntry *
vst_chit_entry_new (void)
{
  VstChitEntry *entry = g_new0 (VstChitEntry, 1);

  entry->purpose = VST_CHIT_FOR_VISIT;
  entry->direction = VST_CHIT_FROM;
  entry->passengers = 1;
  entry->zone = g_strdup ("");
  entry->over_reason = g_strdup ("");

  return entry;
}

VstChitEntry *
vst_chit_entry_copy (const VstChitEntry *entry)
{
  VstChitEntry *copy;

  g_return_val_if_fail (entry != NULL, NULL);

  copy = g_new (VstChitEntry, 1);
  *copy = *entry;
  copy->zone = g_strdup (entry->zone);
  copy->over_reason = g_strdup (entry->over_reason);

  return copy;
}

void
vst_chit_entry_free (VstChitEntry *entry)
{
  if (entry == NULL)
    return;

  g_free (entry->zone);
  g_free (entry->over_reason);
  g_free (entry);
}

static gboolean
tidy (char **text,
      GError **error)
{
  char *line;

  if (!vst_text_check (*text, -1, VST_CHIT_TEXT_CHARS, error))
    return FALSE;

  line = vst_text_line (*text);
  g_free (*text);
  *text = line;

  return TRUE;
}

/**
 * vst_chit_reason_check:
 * @reason: why, on one line
 *
 * Whether that is a reason; it is `VST_ERROR_REASON_NEEDED` where there is none.
 */
gboolean
vst_chit_reason_check (const char *reason,
                       GError **error)
{
  g_return_val_if_fail (reason != NULL, FALSE);

  if (!vst_text_check (reason, -1, VST_CHIT_TEXT_CHARS, error))
    return FALSE;

  if (reason[0] != '\0')
    return TRUE;

  g_set_error_literal (error, VST_ERROR, VST_ERROR_REASON_NEEDED, "A reason is needed");

  return FALSE;
}

/**
 * vst_chit_entry_check:
 * @entry: (inout): what was said
 *
 * Whether a chit can be given so; its texts come back on one line.
 */
gboolean
vst_chit_entry_check (VstChitEntry *entry,
                      GError **error)
{
  g_return_val_if_fail (entry != NULL, FALSE);

  if (!tidy (&entry->zone, error) || !tidy (&entry->over_reason, error) || !vst_chit_zone_check (entry->zone, error))
    return FALSE;

  if (entry->purpose < VST_CHIT_N_PURPOSES && entry->direction < VST_CHIT_N_DIRECTIONS &&
      entry->passengers >= 1 && entry->passengers <= VST_CHIT_PASSENGERS &&
      entry->child_seats <= VST_CHIT_CHILD_SEATS && entry->child_seats <= entry->passengers)
    return TRUE;

  g_set_error_literal (error, VST_ERROR, VST_ERROR_INVALID, "The passengers of a chit");

  return FALSE;
}
