/* vst-fund-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"
#include "vst-fund.h"

G_BEGIN_DECLS

extern const VstKept vst_fund_kept;
extern const VstKept vst_company_kept;

/* Within an act; those with an id are changed, the others added. */
gint64 vst_fund_put    (VstAct            *act,
                        const VstFund     *fund,
                        GError           **error);
gint64 vst_company_put (VstAct            *act,
                        const VstCompany  *company,
                        GError           **error);

extern const VstDeed    vst_fund_do_put;         /* args: VstFund → gint64 *, its id */
extern const VstDeed    vst_company_do_put;      /* args: VstCompany → gint64 *, its id */
extern const VstDeed    vst_usual_do_set;        /* args: guint *, chits a week → TRUE */

extern const VstReading vst_fund_read_all;       /* args: NULL → GPtrArray of VstFund */
extern const VstReading vst_company_read_all;    /* args: NULL → GPtrArray of VstCompany */

G_END_DECLS
