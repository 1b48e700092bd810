/* vst-day-sheet-dialog.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "vst-hub.h"

G_BEGIN_DECLS

void vst_day_sheet_dialog_present (GtkWidget *from,
                                   VstHub    *hub);

G_END_DECLS
