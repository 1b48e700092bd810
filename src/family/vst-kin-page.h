/* vst-kin-page.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-family.h"
#include "vst-hub.h"
#include "vst-page.h"

G_BEGIN_DECLS

#define VST_TYPE_KIN_PAGE (vst_kin_page_get_type ())

G_DECLARE_FINAL_TYPE (VstKinPage, vst_kin_page, VST, KIN_PAGE, VstPage)

void vst_kin_page_present (GtkWidget *from,
                           VstHub    *hub,
                           VstFamily *family,
                           VstMember *member);

G_END_DECLS
