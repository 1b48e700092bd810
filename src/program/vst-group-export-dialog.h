/* vst-group-export-dialog.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-hub.h"
#include "vst-page.h"

G_BEGIN_DECLS

/* Asks for a file, and writes who came when into it, for Excel. */
void vst_group_export_dialog_present (GtkWidget *from,
                                      VstHub    *hub,
                                      gint64     cohort_id);

G_END_DECLS
