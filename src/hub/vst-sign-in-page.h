/* vst-sign-in-page.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-hub.h"
#include "vst-page.h"

G_BEGIN_DECLS

#define VST_TYPE_SIGN_IN_PAGE (vst_sign_in_page_get_type ())

G_DECLARE_FINAL_TYPE (VstSignInPage, vst_sign_in_page, VST, SIGN_IN_PAGE, VstPage)

GtkWidget *vst_sign_in_page_new (VstHub   *hub,
                                 GVariant *target);

char      *vst_sign_in_page_dup_greeting (const VstHubOpening *opening,
                                          const char          *zone) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
