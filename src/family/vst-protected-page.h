/* vst-protected-page.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-hub.h"
#include "vst-page.h"

G_BEGIN_DECLS

#define VST_TYPE_PROTECTED_PAGE (vst_protected_page_get_type ())

G_DECLARE_FINAL_TYPE (VstProtectedPage, vst_protected_page, VST, PROTECTED_PAGE, VstPage)

GtkWidget *vst_protected_page_new (VstHub   *hub,
                                   GVariant *target) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
