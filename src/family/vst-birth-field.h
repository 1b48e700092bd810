/* vst-birth-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-ask-in-field.h"
#include "vst-family.h"

G_BEGIN_DECLS

#define VST_TYPE_BIRTH_FIELD (vst_birth_field_get_type ())

G_DECLARE_FINAL_TYPE (VstBirthField, vst_birth_field, VST, BIRTH_FIELD, AdwBin)

void        vst_birth_field_show      (VstBirthField        *self,
                                       const VstPersonEntry *entry);
void        vst_birth_field_fill      (VstBirthField        *self,
                                       VstPersonEntry       *entry);
const char *vst_birth_field_get_text  (VstBirthField        *self);
void        vst_birth_field_set_text  (VstBirthField        *self,
                                       const char           *text);
void        vst_birth_field_set_today (VstBirthField        *self,
                                       const char           *today);
gboolean    vst_birth_field_say       (VstBirthField        *self,
                                       const GError         *error);
gboolean    vst_birth_field_check     (VstBirthField        *self);
void        vst_birth_field_ask_in    (VstBirthField        *self,
                                       VstAskIn              ask_in);

G_END_DECLS
