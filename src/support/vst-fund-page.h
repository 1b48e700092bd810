/* vst-fund-page.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-chit-book.h"
#include "vst-fund.h"
#include "vst-hub.h"
#include "vst-page.h"

G_BEGIN_DECLS

#define VST_TYPE_FUND_PAGE (vst_fund_page_get_type ())

G_DECLARE_FINAL_TYPE (VstFundPage, vst_fund_page, VST, FUND_PAGE, VstPage)

/* What chits are paid from, and how many a family usually has in a week. */
void vst_fund_page_present      (GtkWidget          *from,
                                 VstHub             *hub);

/* In vst-fund-page-forms.c: what may be put right of a book; a fund; the usual
 * number.
 */
void vst_fund_page_present_book (GtkWidget          *from,
                                 VstHub             *hub,
                                 const VstChitBook  *book,
                                 GPtrArray          *funds);
void vst_fund_page_present_fund (GtkWidget          *from,
                                 VstHub             *hub,
                                 const VstFund      *fund);
void vst_fund_page_present_usual (GtkWidget         *from,
                                  VstHub            *hub,
                                  guint              usual);

G_END_DECLS
