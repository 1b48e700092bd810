/* vst-sheet-dialog.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "vst-family.h"
#include "vst-hub.h"

G_BEGIN_DECLS

/* Shows the intake sheet before it is printed: of a family whose file is open,
 * which the access log is told of, or as it is typed, %NULL for a blank one.
 */
void vst_sheet_dialog_present        (GtkWidget       *from,
                                      VstHub          *hub,
                                      VstFamily       *family);
void vst_sheet_dialog_present_typed  (GtkWidget       *from,
                                      VstHub          *hub,
                                      VstFamilyEntry  *take_entry);

G_END_DECLS
