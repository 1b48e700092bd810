/* vst-kit-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "vst-secret.h"

G_BEGIN_DECLS

#define VST_TYPE_KIT_FIELD (vst_kit_field_get_type ())

G_DECLARE_FINAL_TYPE (VstKitField, vst_kit_field, VST, KIT_FIELD, AdwBin)

void      vst_kit_field_set_kit       (VstKitField  *self,
                                       VstSecret    *recovery,
                                       const char   *name_en,
                                       const char   *name_fr);
void      vst_kit_field_set_proving   (VstKitField  *self,
                                       gboolean      proving);
gboolean  vst_kit_field_check_proof   (VstKitField  *self,
                                       GError      **error);
void      vst_kit_field_focus_proof   (VstKitField  *self);
GVariant *vst_kit_field_save_proof    (VstKitField  *self) G_GNUC_WARN_UNUSED_RESULT;
void      vst_kit_field_restore_proof (VstKitField  *self,
                                       GVariant     *proof);

G_END_DECLS
