/* vst-consents-page.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-hub.h"
#include "vst-page.h"

G_BEGIN_DECLS

#define VST_TYPE_CONSENTS_PAGE (vst_consents_page_get_type ())

G_DECLARE_FINAL_TYPE (VstConsentsPage, vst_consents_page, VST, CONSENTS_PAGE, VstPage)

GtkWidget *vst_consents_page_new (VstHub   *hub,
                                  GVariant *target);

G_END_DECLS
