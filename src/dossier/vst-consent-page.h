/* vst-consent-page.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-hub.h"
#include "vst-page.h"

G_BEGIN_DECLS

#define VST_TYPE_CONSENT_PAGE (vst_consent_page_get_type ())

G_DECLARE_FINAL_TYPE (VstConsentPage, vst_consent_page, VST, CONSENT_PAGE, VstPage)

void vst_consent_page_present (GtkWidget *from,
                               VstHub    *hub,
                               gint64     family_id);

G_END_DECLS
