/* vst-sidebar.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-screen.h"

G_BEGIN_DECLS

#define VST_TYPE_SIDEBAR (vst_sidebar_get_type ())

G_DECLARE_FINAL_TYPE (VstSidebar, vst_sidebar, VST, SIDEBAR, AdwBin)

void vst_sidebar_set_hub (VstSidebar      *self,
                          VstHub          *hub);
void vst_sidebar_select  (VstSidebar      *self,
                          const VstScreen *screen);

G_END_DECLS
