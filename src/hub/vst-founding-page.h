/* vst-founding-page.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-hub.h"
#include "vst-page.h"

G_BEGIN_DECLS

#define VST_TYPE_FOUNDING_PAGE (vst_founding_page_get_type ())

G_DECLARE_FINAL_TYPE (VstFoundingPage, vst_founding_page, VST, FOUNDING_PAGE, VstPage)

GtkWidget *vst_founding_page_new (VstHub   *hub,
                                  GVariant *target);

G_END_DECLS
