/* vst-fund-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-fund-store.h"

#include "fund-sql.h"
#include "vst-chit-offer-store.h"
#include "vst-setting-store.h"

const VstKept vst_fund_kept = { "fund", VST_SQL_FUND_ROW, VST_SQL_FUND_PUT, VST_SQL_FUND_REMOVE, NULL };
const VstKept vst_company_kept = {
  "taxi_company", VST_SQL_FUND_COMPANY_ROW, VST_SQL_FUND_PUT_COMPANY, VST_SQL_FUND_REMOVE_COMPANY, NULL
};

static void
bind_some (VstStmt *stmt,
           int index,
           const char *text)
{
  vst_stmt_bind_text (stmt, index, text[0] != '\0' ? text : NULL);
}

static void
bind_fund (VstStmt *stmt,
           int index,
           const VstFund *fund)
{
  vst_stmt_bind_text (stmt, index, fund->code);
  vst_stmt_bind_text (stmt, index + 1, fund->name_en);
  vst_stmt_bind_text (stmt, index + 2, fund->name_fr);
  bind_some (stmt, index + 3, fund->funder);
  vst_stmt_bind_text (stmt, index + 4, fund->first_day);
  vst_stmt_bind_text (stmt, index + 5, fund->last_day);
  vst_stmt_bind_int (stmt, index + 6, fund->amount_cents);
}

/* The row's id; 0 with @error set. */
static gint64
finish (VstAct *act,
        VstStmt *stmt,
        const VstKept *kept,
        gint64 id,
        GError **error)
{
  VstStep step = vst_stmt_step (stmt, error);

  if (step == VST_STEP_DONE)
    g_set_error (error, VST_ERROR, VST_ERROR_CHANGED, "Row %" G_GINT64_FORMAT " of %s has changed", id, kept->table);

  if (step != VST_STEP_ROW)
    return 0;

  if (id == 0)
    vst_act_keep_new (act, kept, id = vst_stmt_get_int (stmt, 0));

  vst_act_set_subject (act, kept->table, id);

  return id;
}

gint64
vst_fund_put (VstAct *act,
              const VstFund *fund,
              GError **error)
{
  g_autoptr (VstFund) tidy = vst_fund_copy (fund);
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, fund->id != 0 ? VST_SQL_FUND_CHANGE : VST_SQL_FUND_ADD);

  if (!vst_fund_check (tidy, error) || (tidy->id != 0 && !vst_act_keep (act, &vst_fund_kept, tidy->id, error)))
    return 0;

  if (tidy->id != 0)
    {
      vst_stmt_bind_int (stmt, 1, tidy->id);
      vst_stmt_bind_int (stmt, 2, tidy->revision);
      bind_fund (stmt, 3, tidy);
      bind_some (stmt, 10, tidy->ended_on);
    }
  else
    {
      bind_fund (stmt, 1, tidy);
    }

  return finish (act, stmt, &vst_fund_kept, tidy->id, error);
}

gint64
vst_company_put (VstAct *act,
                 const VstCompany *company,
                 GError **error)
{
  g_autoptr (VstCompany) tidy = vst_company_copy (company);
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, company->id != 0 ? VST_SQL_FUND_CHANGE_COMPANY : VST_SQL_FUND_ADD_COMPANY);

  if (!vst_company_check (tidy, error) || (tidy->id != 0 && !vst_act_keep (act, &vst_company_kept, tidy->id, error)))
    return 0;

  if (tidy->id != 0)
    {
      vst_stmt_bind_int (stmt, 1, tidy->id);
      vst_stmt_bind_int (stmt, 2, tidy->revision);
      vst_stmt_bind_text (stmt, 3, tidy->name);
      bind_some (stmt, 4, tidy->phone);
      bind_some (stmt, 5, tidy->ended_on);
    }
  else
    {
      vst_stmt_bind_text (stmt, 1, tidy->name);
      bind_some (stmt, 2, tidy->phone);
    }

  return finish (act, stmt, &vst_company_kept, tidy->id, error);
}

static gpointer
put_fund_func (VstAct *act,
               gconstpointer args,
               GError **error)
{
  gint64 id = vst_fund_put (act, args, error);

  return id != 0 ? g_memdup2 (&id, sizeof id) : NULL;
}

static gpointer
put_company_func (VstAct *act,
                  gconstpointer args,
                  GError **error)
{
  gint64 id = vst_company_put (act, args, error);

  return id != 0 ? g_memdup2 (&id, sizeof id) : NULL;
}

/* How many chits a family usually has in a week. */
static gpointer
usual_func (VstAct *act,
            gconstpointer args,
            GError **error)
{
  const guint *usual = args;
  g_autofree char *text = g_strdup_printf ("%u", *usual);

  if (*usual < 1 || *usual > 99)
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_INVALID, "The usual number of chits");
      return NULL;
    }

  vst_act_set_subject (act, "setting", 0);

  return vst_setting_set (act, VST_SETTING_USUAL_CHITS, text, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

static gboolean
read_spending (VstView *view,
               VstFund *fund,
               GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_FUND_SPENDING);

  vst_stmt_bind_int (stmt, 1, fund->id);
  if (!vst_stmt_one (stmt, error))
    return FALSE;

  fund->committed_cents = vst_stmt_get_int (stmt, 0);
  fund->spent_cents = vst_stmt_get_int (stmt, 1);

  return TRUE;
}

static gpointer
funds_func (VstView *view,
            gconstpointer args,
            GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_FUND_ALL);
  g_autoptr (GPtrArray) funds = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_fund_free);
  VstStep step;

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      VstFund *fund = g_new0 (VstFund, 1);

      g_ptr_array_add (funds, fund);
      fund->id = vst_stmt_get_int (stmt, 0);
      fund->revision = vst_stmt_get_int (stmt, 1);
      fund->code = g_strdup (vst_stmt_get_text (stmt, 2));
      fund->name_en = g_strdup (vst_stmt_get_text (stmt, 3));
      fund->name_fr = g_strdup (vst_stmt_get_text (stmt, 4));
      fund->funder = g_strdup (vst_stmt_get_text (stmt, 5));
      fund->first_day = g_strdup (vst_stmt_get_text (stmt, 6));
      fund->last_day = g_strdup (vst_stmt_get_text (stmt, 7));
      fund->amount_cents = vst_stmt_get_int (stmt, 8);
      fund->ended_on = g_strdup (vst_stmt_get_text (stmt, 9));

      if (!read_spending (view, fund, error))
        return NULL;
    }

  return step == VST_STEP_DONE ? g_steal_pointer (&funds) : NULL;
}

static gpointer
companies_func (VstView *view,
                gconstpointer args,
                GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_FUND_COMPANIES);
  g_autoptr (GPtrArray) companies = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_company_free);
  VstStep step;

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      VstCompany *company = g_new0 (VstCompany, 1);

      g_ptr_array_add (companies, company);
      company->id = vst_stmt_get_int (stmt, 0);
      company->revision = vst_stmt_get_int (stmt, 1);
      company->name = g_strdup (vst_stmt_get_text (stmt, 2));
      company->phone = g_strdup (vst_stmt_get_text (stmt, 3));
      company->ended_on = g_strdup (vst_stmt_get_text (stmt, 4));
    }

  return step == VST_STEP_DONE ? g_steal_pointer (&companies) : NULL;
}

const VstDeed vst_fund_do_put = {
  "fund.put", VST_RIGHT_RECEIVE_CHITS, VST_TOPIC_CHIT, VST_DEED_UNDOABLE, put_fund_func, g_free
};
const VstDeed vst_company_do_put = {
  "company.put", VST_RIGHT_RECEIVE_CHITS, VST_TOPIC_CHIT, VST_DEED_UNDOABLE, put_company_func, g_free
};

const VstDeed vst_usual_do_set = {
  "chit.usual", VST_RIGHT_RECEIVE_CHITS, VST_TOPIC_CHIT, VST_DEED_NONE, usual_func, NULL
};

const VstReading vst_fund_read_all = {
  "fund.all", VST_RIGHT_READ_CHIT, funds_func, (GDestroyNotify) g_ptr_array_unref
};
const VstReading vst_company_read_all = {
  "company.all", VST_RIGHT_READ_CHIT, companies_func, (GDestroyNotify) g_ptr_array_unref
};
