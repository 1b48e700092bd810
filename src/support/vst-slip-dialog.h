/* vst-slip-dialog.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-chit.h"
#include "vst-hub.h"
#include "vst-page.h"

G_BEGIN_DECLS

/* The slip of a chit, to be printed; it counts as printed when its pages go. */
void vst_slip_dialog_present (GtkWidget *from,
                              VstHub    *hub,
                              VstChit   *chit);

G_END_DECLS
