/* vst-chit-dialog.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-hub.h"
#include "vst-page.h"

G_BEGIN_DECLS

#define VST_TYPE_CHIT_DIALOG (vst_chit_dialog_get_type ())

G_DECLARE_FINAL_TYPE (VstChitDialog, vst_chit_dialog, VST, CHIT_DIALOG, VstPage)

/* Gives the next chit to a family, or, for 0, to somebody who gave no name. */
void vst_chit_dialog_present (GtkWidget *from,
                              VstHub    *hub,
                              gint64     family_id);

G_END_DECLS
