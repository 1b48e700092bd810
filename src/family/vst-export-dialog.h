/* vst-export-dialog.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-hub.h"
#include "vst-page.h"

G_BEGIN_DECLS

#define VST_TYPE_EXPORT_DIALOG (vst_export_dialog_get_type ())

G_DECLARE_FINAL_TYPE (VstExportDialog, vst_export_dialog, VST, EXPORT_DIALOG, VstPage)

/* Shows it in front of the window that @from is in. */
void vst_export_dialog_present (GtkWidget       *from,
                                VstHub          *hub);

/* As if the file had been chosen. */
void vst_export_dialog_write   (VstExportDialog *self,
                                GFile           *file);

G_END_DECLS
