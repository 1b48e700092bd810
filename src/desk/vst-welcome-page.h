/* vst-welcome-page.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-screen.h"

G_BEGIN_DECLS

#define VST_TYPE_WELCOME_PAGE (vst_welcome_page_get_type ())

G_DECLARE_FINAL_TYPE (VstWelcomePage, vst_welcome_page, VST, WELCOME_PAGE, VstPage)

GtkWidget *vst_welcome_page_new        (VstHub         *hub,
                                        GVariant       *target);
void       vst_welcome_page_show_error (VstWelcomePage *self,
                                        const GError   *error);

G_END_DECLS
