/* vst-consent-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "vst-hub.h"

G_BEGIN_DECLS

#define VST_TYPE_CONSENT_FIELD (vst_consent_field_get_type ())

G_DECLARE_FINAL_TYPE (VstConsentField, vst_consent_field, VST, CONSENT_FIELD, AdwBin)

/* Shows where a family's consent stands, from now on and as it changes. */
void vst_consent_field_show (VstConsentField *self,
                             VstHub          *hub,
                             gint64           family_id,
                             gboolean         is_private);

G_END_DECLS
