/* vst-section-row.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-screen.h"

G_BEGIN_DECLS

GtkWidget *vst_section_row_new   (const VstScreen *screen);
void       vst_section_row_offer (GtkListBox      *sections,
                                  VstHub          *hub);

G_END_DECLS
