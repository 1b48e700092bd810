/* vst-book-dialog.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-hub.h"
#include "vst-page.h"

G_BEGIN_DECLS

#define VST_TYPE_BOOK_DIALOG (vst_book_dialog_get_type ())

G_DECLARE_FINAL_TYPE (VstBookDialog, vst_book_dialog, VST, BOOK_DIALOG, VstPage)

void vst_book_dialog_present (GtkWidget *from,
                              VstHub    *hub);

G_END_DECLS
