/* vst-roles-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define VST_TYPE_ROLES_FIELD (vst_roles_field_get_type ())

G_DECLARE_FINAL_TYPE (VstRolesField, vst_roles_field, VST, ROLES_FIELD, AdwBin)

guint  vst_roles_field_get_roles  (VstRolesField *self);
void   vst_roles_field_set_roles  (VstRolesField *self,
                                   guint          roles);
void   vst_roles_field_hold       (VstRolesField *self,
                                   guint          roles);

G_END_DECLS
