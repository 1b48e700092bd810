/* vst-kin-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "vst-family.h"
#include "vst-hub.h"

G_BEGIN_DECLS

#define VST_TYPE_KIN_FIELD (vst_kin_field_get_type ())

G_DECLARE_FINAL_TYPE (VstKinField, vst_kin_field, VST, KIN_FIELD, AdwBin)

void vst_kin_field_show (VstKinField *self,
                         VstHub      *hub,
                         VstFamily   *family,
                         gboolean     is_private);

/* Of a file that is no more, or not hers to see any more, nothing stays. */
void vst_kin_field_clear (VstKinField *self);

G_END_DECLS
