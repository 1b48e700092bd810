/* vst-acts-page.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-screen.h"

G_BEGIN_DECLS

#define VST_TYPE_ACTS_PAGE (vst_acts_page_get_type ())

G_DECLARE_FINAL_TYPE (VstActsPage, vst_acts_page, VST, ACTS_PAGE, VstPage)

GtkWidget *vst_acts_page_new (VstHub   *hub,
                              GVariant *target);

G_END_DECLS
