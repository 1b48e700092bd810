/* vst-today-page-steps.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-hub.h"
#include "vst-page.h"

G_BEGIN_DECLS

/* What the keys of the board do; targets are of vst_visit_row_make_target(). */
void  vst_today_step  (GtkWidget   *from,
                       VstHub      *hub,
                       const char  *day,
                       GVariant    *target);
void  vst_today_back  (GtkWidget   *from,
                       VstHub      *hub,
                       GVariant    *target);
void  vst_today_ask   (GtkWidget   *from,
                       VstHub      *hub,
                       GVariant    *target);

G_END_DECLS
