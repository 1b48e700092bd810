/* vst-sample-chit.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-sample-chit.h"

#include "vst-chit-book-store.h"
#include "vst-chit-list-store.h"
#include "vst-chit-store.h"
#include "vst-date.h"
#include "vst-fund-store.h"

#define MOST_GIVEN 12

static const struct
{
  const char *company;
  const char *code;
  const char *prefix;
  const char *first;
  const char *last;
  gint64 limit_cents;
  VstBookPlace place;
} books[] = {
  { "Taxi des Érables", "3", "", "0101", "0600", 4500, VST_CHIT_AT_DESK },
  { "Taxi des Érables", "4", "", "0601", "1100", 4500, VST_CHIT_IN_SAFE },
  { "River Cabs", "A", "R-", "001", "050", 6000, VST_CHIT_AT_DESK },
};

static const char *const zones[] = { "", "Vanier", "", "Zone 4" };

/* Each is given to a family in turn; what is told of it makes it void, or lost. */
static const struct
{
  VstChitState state;
  const char *reason;
} told[MOST_GIVEN] = {
  [2] = { VST_CHIT_VOID, "Printed on a torn page" },
  [5] = { VST_CHIT_LOST, "Not in the envelope at closing" },
};

static void
set (char **text,
     const char *to)
{
  g_free (*text);
  *text = g_strdup (to);
}

static gint64
add_company (VstAct *act,
             const char *name,
             GError **error)
{
  g_autoptr (VstCompany) company = vst_company_new ();

  set (&company->name, name);

  return vst_company_put (act, company, error);
}

static gint64
add_fund (VstAct *act,
          const char *code,
          const char *name_en,
          const char *name_fr,
          gint64 amount_cents,
          GError **error)
{
  g_autoptr (VstFund) fund = vst_fund_new ();
  g_autofree char *today = vst_view_dup_today (vst_act_get_view (act));
  int year, month;

  vst_day_get_parts (today, &year, &month, NULL);
  year -= month < 4;
  set (&fund->code, code);
  set (&fund->name_en, name_en);
  set (&fund->name_fr, name_fr);
  g_free (fund->first_day);
  fund->first_day = vst_day_from_parts (year, 4, 1);
  g_free (fund->last_day);
  fund->last_day = vst_day_from_parts (year + 1, 3, 31);
  fund->amount_cents = amount_cents;

  return vst_fund_put (act, fund, error);
}

static gboolean
add_book (VstAct *act,
          guint i,
          gint64 company_id,
          gint64 fund_id,
          GError **error)
{
  g_autoptr (VstBookEntry) entry = vst_book_entry_new ();
  gint64 book_id;

  set (&entry->code, books[i].code);
  set (&entry->prefix, books[i].prefix);
  set (&entry->first, books[i].first);
  set (&entry->last, books[i].last);
  entry->company_id = company_id;
  entry->fund_id = fund_id;
  entry->limit_cents = books[i].limit_cents;
  entry->to_safe = TRUE;

  return (book_id = vst_chit_book_receive (act, entry, error)) != 0 &&
         (books[i].place != VST_CHIT_AT_DESK ||
          vst_chit_book_move (act, &(VstBookMove){ book_id, 2, VST_CHIT_AT_DESK, FALSE }, error));
}

static gboolean
add_books (VstAct *act,
           GError **error)
{
  gint64 funds[] = {
    add_fund (act, "UW", "United Way", "Centraide", 1200000, error),
    add_fund (act, "CITY", "City, families fund", "Ville, fonds des familles", 800000, error),
  };
  gint64 company_id = 0;

  if (funds[0] == 0 || funds[1] == 0)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (books); i++)
    {
      gboolean is_new = i == 0 || !g_str_equal (books[i].company, books[i - 1].company);

      if ((is_new && !(company_id = add_company (act, books[i].company, error))) ||
          !add_book (act, i, company_id, funds[is_new && i > 0], error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
give (VstAct *act,
      guint i,
      gint64 family_id,
      GError **error)
{
  g_autoptr (VstChitEntry) entry = vst_chit_entry_new ();
  g_autoptr (VstChit) chit = NULL;
  gint64 chit_id;

  entry->family_id = family_id;
  entry->direction = (VstChitDirection) (i % VST_CHIT_N_DIRECTIONS);
  entry->passengers = 1 + i % 3;
  entry->child_seats = i % 3;
  set (&entry->zone, zones[i % G_N_ELEMENTS (zones)]);
  set (&entry->over_reason, "No bus on Sundays");

  if (!(chit_id = vst_chit_give (act, entry, error)))
    return FALSE;

  if (told[i].reason == NULL)
    return TRUE;

  if (!(chit = vst_chit_read (vst_act_get_view (act), chit_id, error)))
    return FALSE;

  {
    g_autoptr (VstChitReport) report =
        vst_chit_report_new (chit_id, vst_chit_get_facts (chit)->revision, told[i].state, told[i].reason);

    return vst_chit_do_report.run (act, report, error) != NULL;
  }
}

/**
 * vst_sample_add_chits:
 * @n_families: how many families there are, whose ids begin with 1
 */
gboolean
vst_sample_add_chits (VstAct *act,
                      guint n_families,
                      GError **error)
{
  if (!add_books (act, error))
    return FALSE;

  for (guint i = 0; i < MIN (n_families, MOST_GIVEN); i++)
    if (!give (act, i, i + 1, error))
      return FALSE;

  return TRUE;
}
