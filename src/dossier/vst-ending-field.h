/* vst-ending-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define VST_TYPE_ENDING_FIELD (vst_ending_field_get_type ())

G_DECLARE_FINAL_TYPE (VstEndingField, vst_ending_field, VST, ENDING_FIELD, AdwBin)

void        vst_ending_field_tell    (VstEndingField *self,
                                      const char     *text);
void        vst_ending_field_open    (VstEndingField *self);
void        vst_ending_field_close   (VstEndingField *self);
gboolean    vst_ending_field_is_open (VstEndingField *self);
void        vst_ending_field_ask_how (VstEndingField *self);
/* Of vst_consent_how_codes(). */
const char *vst_ending_field_get_how (VstEndingField *self);

G_END_DECLS
