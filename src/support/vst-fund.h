/* vst-fund.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define VST_FUND_CODE_CHARS 40
#define VST_FUND_NAME_CHARS 200

/**
 * VstFund:
 * @first_day: of its fiscal year
 * @committed_cents: what chits that were given may still cost
 * @spent_cents: what those that were matched have cost
 *
 * What chits are paid from.  Texts that are missing are empty.  Those with an id
 * of 0 are new.
 */
typedef struct
{
  gint64  id;
  gint64  revision;
  char   *code;
  char   *name_en;
  char   *name_fr;
  char   *funder;
  char   *first_day;
  char   *last_day;
  gint64  amount_cents;
  char   *ended_on;
  gint64  committed_cents;
  gint64  spent_cents;
} VstFund;

VstFund     *vst_fund_new      (void) G_GNUC_WARN_UNUSED_RESULT;
VstFund     *vst_fund_copy     (const VstFund  *self) G_GNUC_WARN_UNUSED_RESULT;
void         vst_fund_free     (VstFund        *self);
gboolean     vst_fund_check    (VstFund        *self,
                                GError        **error);

/**
 * VstCompany:
 *
 * A taxi company, whose books these are.
 */
typedef struct
{
  gint64  id;
  gint64  revision;
  char   *name;
  char   *phone;
  char   *ended_on;
} VstCompany;

VstCompany  *vst_company_new   (void) G_GNUC_WARN_UNUSED_RESULT;
VstCompany  *vst_company_copy  (const VstCompany  *self) G_GNUC_WARN_UNUSED_RESULT;
void         vst_company_free  (VstCompany        *self);
gboolean     vst_company_check (VstCompany        *self,
                                GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstFund, vst_fund_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstCompany, vst_company_free)

G_END_DECLS
