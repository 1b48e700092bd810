/* vst-report-dialog.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-chit-book.h"
#include "vst-hub.h"
#include "vst-page.h"

G_BEGIN_DECLS

#define VST_TYPE_REPORT_DIALOG (vst_report_dialog_get_type ())

G_DECLARE_FINAL_TYPE (VstReportDialog, vst_report_dialog, VST, REPORT_DIALOG, VstPage)

void vst_report_dialog_present (GtkWidget *from,
                                VstHub    *hub,
                                VstChit   *chit);
void vst_report_dialog_present_book (GtkWidget         *from,
                                     VstHub            *hub,
                                     const VstChitBook *book);

G_END_DECLS
