/* vst-interview-dialog.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "vst-hub.h"

G_BEGIN_DECLS

/* @family_id: whose answers; 0 for a sheet to write on */
void vst_interview_dialog_present (GtkWidget *from,
                                   VstHub    *hub,
                                   gint64     family_id);

G_END_DECLS
