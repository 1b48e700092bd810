/* vst-join-page.h
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

#define VST_TYPE_JOIN_PAGE (vst_join_page_get_type ())

G_DECLARE_FINAL_TYPE (VstJoinPage, vst_join_page, VST, JOIN_PAGE, VstPage)

void vst_join_page_present (GtkWidget *from,
                            VstHub    *hub,
                            gint64     family_id);

G_END_DECLS
