/* vst-staff-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-passphrase-field.h"
#include "vst-roles-field.h"
#include "vst-staff-store.h"

G_BEGIN_DECLS

#define VST_TYPE_STAFF_FIELD (vst_staff_field_get_type ())

G_DECLARE_FINAL_TYPE (VstStaffField, vst_staff_field, VST, STAFF_FIELD, AdwBin)

void                vst_staff_field_get_form       (VstStaffField       *self,
                                                    VstStaffForm        *form);
void                vst_staff_field_set_form       (VstStaffField       *self,
                                                    const VstStaffForm  *form);
gboolean            vst_staff_field_check          (VstStaffField       *self,
                                                    GError             **error);
void                vst_staff_field_focus          (VstStaffField       *self);
VstRolesField      *vst_staff_field_get_roles      (VstStaffField       *self);
VstPassphraseField *vst_staff_field_get_passphrase (VstStaffField       *self);
void                vst_staff_field_ask_passphrase (VstStaffField       *self);

G_END_DECLS
