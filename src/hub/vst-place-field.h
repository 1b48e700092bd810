/* vst-place-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define VST_TYPE_PLACE_FIELD (vst_place_field_get_type ())

G_DECLARE_FINAL_TYPE (VstPlaceField, vst_place_field, VST, PLACE_FIELD, AdwBin)

/* Values by the codes of settings. */
GVariant   *vst_place_field_save      (VstPlaceField  *self) G_GNUC_WARN_UNUSED_RESULT;
void        vst_place_field_restore   (VstPlaceField  *self,
                                       GVariant       *values);
gboolean    vst_place_field_check     (VstPlaceField  *self,
                                       GError        **error);
void        vst_place_field_focus     (VstPlaceField  *self);

const char *vst_place_field_get_province_text (const char *code);
const char *vst_place_field_get_zone_text     (const char *zone);
const char *vst_place_field_get_fiscal_text   (const char *day);

G_END_DECLS
