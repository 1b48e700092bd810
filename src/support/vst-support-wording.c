/* vst-support-wording.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-support-wording.h"

#include <glib/gi18n.h>

#include "vst-date.h"
#include "vst-language.h"
#include "vst-paper-format.h"
#include "vst-word.h"

static const VstWord deeds[] = {
  { "book.edit", N_ ("Chit book changed") },
  { "book.move", N_ ("Chit book moved") },
  { "book.receive", N_ ("Chit book received") },
  { "book.report", N_ ("Rest of a chit book void, lost or stolen") },
  { "chit.cosign", N_ ("Chit countersigned by a second person") },
  { "chit.countersign", N_ ("Chit countersigned") },
  { "chit.give", N_ ("Chit given") },
  { "chit.print", N_ ("Slip of a chit printed") },
  { "chit.report", N_ ("Chit void, lost or stolen") },
  { "chit.return", N_ ("Chit came back unused") },
  { "chit.ride", N_ ("Chit noted as used") },
  { "chit.usual", N_ ("Usual number of chits changed") },
  { "company.put", N_ ("Taxi company saved") },
  { "fund.put", N_ ("Fund saved") },
};

static const VstWord undone[] = {
  { "book.edit", N_ ("Undone: the chit book is as it was") },
  { "book.move", N_ ("Undone: the chit book is back where it was") },
  { "book.report", N_ ("Undone: the rest of the chit book is as it was") },
  { "chit.give", N_ ("Undone: the chit is back in the book") },
  { "chit.report", N_ ("Undone: the chit is as it was before the report") },
  { "chit.return", N_ ("Undone: the chit is out again") },
  { "chit.ride", N_ ("Undone: the chit isn’t noted as used") },
  { "company.put", N_ ("Undone: taxi company saved") },
  { "fund.put", N_ ("Undone: fund saved") },
};

static const VstWord events[] = {
  { "received", N_ ("Received with its book") },
  { "in_safe", N_ ("Put in the safe") },
  { "at_desk", N_ ("Put at the desk") },
  { "issued", N_ ("Given") },
  { "returned_unused", N_ ("Came back unused") },
  { "ridden", N_ ("Used") },
  { "invoiced", N_ ("Invoiced") },
  { "matched", N_ ("Matched with its invoice") },
  { "void", N_ ("Void") },
  { "lost", N_ ("Lost") },
  { "stolen", N_ ("Stolen") },
  { "disputed", N_ ("To check") },
  { "print", N_ ("Slip printed") },
  { "reprint", N_ ("Slip printed again") },
  { "countersign", N_ ("Countersigned") },
  { "undo", N_ ("Undone") },
  { "redo", N_ ("Done again") },
};

/* Each agrees with the chit. */
static const char *const states[VST_CHIT_N_STATES] = {
  [VST_CHIT_RECEIVED] = NC_ ("chit", "Received"),
  [VST_CHIT_IN_SAFE] = NC_ ("chit", "In the safe"),
  [VST_CHIT_AT_DESK] = NC_ ("chit", "At the desk"),
  [VST_CHIT_ISSUED] = NC_ ("chit", "Issued"),
  [VST_CHIT_RETURNED_UNUSED] = NC_ ("chit", "Returned unused"),
  [VST_CHIT_RIDDEN] = NC_ ("chit", "Used"),
  [VST_CHIT_INVOICED] = NC_ ("chit", "Invoiced"),
  [VST_CHIT_MATCHED] = NC_ ("chit", "Matched"),
  [VST_CHIT_VOID] = NC_ ("chit", "Void"),
  [VST_CHIT_LOST] = NC_ ("chit", "Lost"),
  [VST_CHIT_STOLEN] = NC_ ("chit", "Stolen"),
  [VST_CHIT_DISPUTED] = NC_ ("chit", "To check"),
};

static const char *const icons[VST_CHIT_N_STATES] = {
  [VST_CHIT_RECEIVED] = "vst-expected-symbolic",
  [VST_CHIT_IN_SAFE] = "vst-held-symbolic",
  [VST_CHIT_AT_DESK] = "vst-free-symbolic",
  [VST_CHIT_ISSUED] = "vst-taxi-symbolic",
  [VST_CHIT_RETURNED_UNUSED] = "vst-away-symbolic",
  [VST_CHIT_RIDDEN] = "vst-gone-symbolic",
  [VST_CHIT_INVOICED] = "vst-note-symbolic",
  [VST_CHIT_MATCHED] = "vst-check-symbolic",
  [VST_CHIT_VOID] = "vst-missed-symbolic",
  [VST_CHIT_LOST] = "vst-missed-symbolic",
  [VST_CHIT_STOLEN] = "vst-missed-symbolic",
  [VST_CHIT_DISPUTED] = "vst-report-symbolic",
};

static const char *const purposes[VST_CHIT_N_PURPOSES] = {
  [VST_CHIT_FOR_VISIT] = N_ ("A visit here"),
  [VST_CHIT_FOR_APPOINTMENT] = N_ ("An appointment"),
  [VST_CHIT_FOR_GROUP] = N_ ("A group"),
  [VST_CHIT_FOR_HEALTH] = N_ ("Health care elsewhere"),
  [VST_CHIT_FOR_FOOD] = N_ ("Food"),
  [VST_CHIT_FOR_OTHER] = NC_ ("purpose of a ride", "Something else"),
};

static const char *const directions[VST_CHIT_N_DIRECTIONS] = {
  [VST_CHIT_TO] = NC_ ("ride", "To here"),
  [VST_CHIT_FROM] = NC_ ("ride", "Home"),
  [VST_CHIT_RETURN] = NC_ ("ride", "Both ways"),
};

/**
 * vst_word_support_deed:
 * @code: of any deed
 * @is_undo: whether it was taken back
 *
 * Returns: (nullable): %NULL for a deed of another room
 */
const char *
vst_word_support_deed (const char *code,
                       gboolean is_undo)
{
  return is_undo ? vst_word_find (undone, G_N_ELEMENTS (undone), code, NULL) : vst_word_find (deeds, G_N_ELEMENTS (deeds), code, NULL);
}

const char *
vst_word_chit_state (VstChitState state)
{
  g_return_val_if_fail (state < VST_CHIT_N_STATES, NULL);

  return g_dpgettext2 (NULL, "chit", states[state]);
}

/* The symbol that stands beside the word, never for it. */
const char *
vst_word_chit_icon (VstChitState state)
{
  g_return_val_if_fail (state < VST_CHIT_N_STATES, NULL);

  return icons[state];
}

/* As it stands in a field to be typed over: 45.00, and 45,00 in French. */
char *
vst_word_amount (gint64 cents)
{
  char mark = vst_language_get () == VST_FRENCH ? ',' : '.';

  return g_strdup_printf ("%" G_GINT64_FORMAT "%c%02d", cents / 100, mark, (int) (cents % 100));
}

const char *
vst_word_chit_event (const char *kind)
{
  return vst_word_find (events, G_N_ELEMENTS (events), kind, kind);
}

const char *
vst_word_chit_purpose (VstChitPurpose purpose)
{
  g_return_val_if_fail (purpose < VST_CHIT_N_PURPOSES, NULL);

  return purpose == VST_CHIT_FOR_OTHER ? g_dpgettext2 (NULL, "purpose of a ride", purposes[purpose]) : _(purposes[purpose]);
}

const char *
vst_word_chit_direction (VstChitDirection direction)
{
  g_return_val_if_fail (direction < VST_CHIT_N_DIRECTIONS, NULL);

  return g_dpgettext2 (NULL, "ride", directions[direction]);
}

/* Of the book, which is masculine in French as the chit is. */
const char *
vst_word_book_place (VstChitState place)
{
  return vst_word_chit_state (place);
}

/**
 * vst_word_chit_zone:
 * @zone: a zone, or one of the codes
 *
 * Returns: (transfer full): never an address
 */
char *
vst_word_chit_zone (const char *zone)
{
  g_return_val_if_fail (zone != NULL, NULL);

  if (g_str_equal (zone, VST_CHIT_ZONE_HERE))
    return g_strdup (C_ ("end of a ride", "here"));
  if (g_str_equal (zone, VST_CHIT_ZONE_HOME))
    return g_strdup (C_ ("end of a ride", "home (hidden)"));

  return g_strdup (zone);
}

/**
 * vst_word_chit_ride:
 *
 * From where to where, and whether back again.
 */
char *
vst_word_chit_ride (const VstChitFacts *facts)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  g_return_val_if_fail (facts != NULL, NULL);

  from = vst_word_chit_zone (facts->zone_from);
  to = vst_word_chit_zone (facts->zone_to);

  /* Translators: where a ride begins, then where it ends */
  return facts->direction == VST_CHIT_RETURN ? g_strdup_printf (_("%1$s → %2$s, and back"), from, to)
                                             : g_strdup_printf (_("%1$s → %2$s"), from, to);
}

char *
vst_word_chit_people (guint passengers,
                      guint child_seats)
{
  g_autofree char *people = g_strdup_printf (ngettext ("%u passenger", "%u passengers", passengers), passengers);
  g_autofree char *seats = NULL;

  if (child_seats == 0)
    return g_steal_pointer (&people);

  seats = g_strdup_printf (ngettext ("%u child seat", "%u child seats", child_seats), child_seats);

  /* Translators: "3 passengers", then "2 child seats" */
  return g_strdup_printf (_("%1$s, %2$s"), people, seats);
}

/**
 * vst_word_chit_number:
 *
 * A number with its check character.
 */
char *
vst_word_chit_number (const char *number)
{
  g_return_val_if_fail (number != NULL, NULL);

  /* Translators: the number of a chit, and its check character */
  return g_strdup_printf (_("no. %1$s-%2$c"), number, vst_chit_number_check (number));
}

char *
vst_word_chits_left (guint left,
                     guint size)
{
  g_autofree char *number = vst_format_count (left);
  g_autofree char *all = vst_format_count (size);

  /* Translators: chits that can still be given, then how many there were */
  return g_strdup_printf (ngettext ("%1$s of %2$s left", "%1$s of %2$s left", left), number, all);
}

static char *
dup_last (gint64 last_at,
          const char *today,
          GTimeZone *zone)
{
  g_autofree char *day = vst_format_moment_day (last_at, zone);
  g_autofree char *text = NULL;

  switch (vst_day_count (day, today))
    {
    case 0:
      return g_strdup (_("The last one today."));
    case 1:
      return g_strdup (_("The last one yesterday."));
    default:
      text = vst_format_day_near (day);
      /* Translators: a day, "Monday, November 23" */
      return g_strdup_printf (_("The last one on %s."), text);
    }
}

/**
 * vst_word_chits_given:
 * @given: how many a family was given this week
 * @last_at: when the last one was; 0 for none
 *
 * The soft rule in words, as it may be read over the shoulder.
 */
char *
vst_word_chits_given (guint given,
                      gint64 last_at,
                      guint usual,
                      const char *today,
                      GTimeZone *zone)
{
  g_autofree char *count = NULL;
  g_autofree char *last = NULL;

  if (given == 0)
    return g_strdup_printf (ngettext ("No chit yet this week; the usual number is %u.",
                                      "No chit yet this week; the usual number is %u.", usual),
                            usual);

  count = g_strdup_printf (ngettext ("%1$u chit already given this week; the usual number is %2$u.",
                                     "%1$u chits already given this week; the usual number is %2$u.", given),
                           given, usual);
  last = dup_last (last_at, today, zone);

  return g_strconcat (count, " ", last, NULL);
}
