/* vst-fund.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-fund.h"

#include "vst-canada.h"
#include "vst-date.h"
#include "vst-error.h"
#include "vst-text.h"

VstFund *
vst_fund_new (void)
{
  VstFund *self = g_new0 (VstFund, 1);

  self->code = g_strdup ("");
  self->name_en = g_strdup ("");
  self->name_fr = g_strdup ("");
  self->funder = g_strdup ("");
  self->first_day = g_strdup ("");
  self->last_day = g_strdup ("");
  self->ended_on = g_strdup ("");

  return self;
}

VstFund *
vst_fund_copy (const VstFund *self)
{
  VstFund *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new (VstFund, 1);
  *copy = *self;
  copy->code = g_strdup (self->code);
  copy->name_en = g_strdup (self->name_en);
  copy->name_fr = g_strdup (self->name_fr);
  copy->funder = g_strdup (self->funder);
  copy->first_day = g_strdup (self->first_day);
  copy->last_day = g_strdup (self->last_day);
  copy->ended_on = g_strdup (self->ended_on);

  return copy;
}

void
vst_fund_free (VstFund *self)
{
  if (self == NULL)
    return;

  g_free (self->code);
  g_free (self->name_en);
  g_free (self->name_fr);
  g_free (self->funder);
  g_free (self->first_day);
  g_free (self->last_day);
  g_free (self->ended_on);
  g_free (self);
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
check_name (const char *name,
            GError **error)
{
  if (name[0] != '\0')
    return TRUE;

  g_set_error_literal (error, VST_ERROR, VST_ERROR_NAME_NEEDED, "A fund or a company without a name");

  return FALSE;
}

/**
 * vst_fund_check:
 * @self: (inout): what was typed
 *
 * Whether a fund can be kept so.  A name that is given in one language stands in
 * both.
 */
gboolean
vst_fund_check (VstFund *self,
                GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (!tidy (&self->code, VST_FUND_CODE_CHARS, error) || !tidy (&self->name_en, VST_FUND_NAME_CHARS, error) ||
      !tidy (&self->name_fr, VST_FUND_NAME_CHARS, error) || !tidy (&self->funder, VST_FUND_NAME_CHARS, error))
    return FALSE;

  if (self->name_en[0] == '\0')
    {
      g_free (self->name_en);
      self->name_en = g_strdup (self->name_fr);
    }
  else if (self->name_fr[0] == '\0')
    {
      g_free (self->name_fr);
      self->name_fr = g_strdup (self->name_en);
    }

  if (!check_name (self->code, error) || !check_name (self->name_en, error))
    return FALSE;

  if (!vst_day_is_valid (self->first_day) || !vst_day_is_valid (self->last_day) ||
      vst_day_compare (self->last_day, self->first_day) <= 0 ||
      (self->ended_on[0] != '\0' && !vst_day_is_valid (self->ended_on)))
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_DATE_IMPOSSIBLE, "The year of a fund");
      return FALSE;
    }

  if (self->amount_cents >= 0)
    return TRUE;

  g_set_error_literal (error, VST_ERROR, VST_ERROR_INVALID, "The amount of a fund");

  return FALSE;
}

VstCompany *
vst_company_new (void)
{
  VstCompany *self = g_new0 (VstCompany, 1);

  self->name = g_strdup ("");
  self->phone = g_strdup ("");
  self->ended_on = g_strdup ("");

  return self;
}

VstCompany *
vst_company_copy (const VstCompany *self)
{
  VstCompany *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new (VstCompany, 1);
  *copy = *self;
  copy->name = g_strdup (self->name);
  copy->phone = g_strdup (self->phone);
  copy->ended_on = g_strdup (self->ended_on);

  return copy;
}

void
vst_company_free (VstCompany *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_free (self->phone);
  g_free (self->ended_on);
  g_free (self);
}

gboolean
vst_company_check (VstCompany *self,
                   GError **error)
{
  VstPhone phone;

  g_return_val_if_fail (self != NULL, FALSE);

  if (!tidy (&self->name, VST_FUND_NAME_CHARS, error) || !tidy (&self->phone, VST_FUND_CODE_CHARS, error))
    return FALSE;

  if (self->phone[0] != '\0' && !vst_phone_parse (self->phone, &phone, error))
    return FALSE;

  return check_name (self->name, error);
}
