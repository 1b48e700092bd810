/* vst-pack-dialog.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-hub.h"
#include "vst-page.h"

G_BEGIN_DECLS

#define VST_TYPE_PACK_DIALOG (vst_pack_dialog_get_type ())

G_DECLARE_FINAL_TYPE (VstPackDialog, vst_pack_dialog, VST, PACK_DIALOG, VstPage)

/* Hands a family what is hers, in front of the window that @from is in. */
void vst_pack_dialog_present (GtkWidget      *from,
                              VstHub         *hub,
                              gint64          family_id);

/* Writes it into a file that has been chosen. */
void vst_pack_dialog_write   (VstPackDialog  *self,
                              GFile          *file);

G_END_DECLS
