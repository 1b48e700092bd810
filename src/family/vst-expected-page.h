/* vst-expected-page.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-hub.h"
#include "vst-kin.h"
#include "vst-page.h"

G_BEGIN_DECLS

#define VST_TYPE_EXPECTED_PAGE (vst_expected_page_get_type ())

G_DECLARE_FINAL_TYPE (VstExpectedPage, vst_expected_page, VST, EXPECTED_PAGE, VstPage)

void vst_expected_page_present (GtkWidget         *from,
                                VstHub            *hub,
                                gint64             family_id,
                                const VstExpected *expected);

G_END_DECLS
