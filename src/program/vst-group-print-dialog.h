/* vst-group-print-dialog.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "vst-hub.h"

G_BEGIN_DECLS

/* What: "sign-in", "roster" or "grid". */
void vst_group_print_dialog_present (GtkWidget  *from,
                                     VstHub     *hub,
                                     gint64      cohort_id,
                                     const char *what);

G_END_DECLS
