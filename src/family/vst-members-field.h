/* vst-members-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-ask-in-field.h"
#include "vst-family.h"

G_BEGIN_DECLS

#define VST_TYPE_MEMBERS_FIELD (vst_members_field_get_type ())

G_DECLARE_FINAL_TYPE (VstMembersField, vst_members_field, VST, MEMBERS_FIELD, GtkBox)

void      vst_members_field_set_today (VstMembersField      *self,
                                       const char           *today);
void      vst_members_field_ask_in   (VstMembersField      *self,
                                      VstAskIn              ask_in);
void      vst_members_field_add       (VstMembersField      *self,
                                       gboolean              is_child);
void      vst_members_field_enter     (VstMembersField      *self);
void      vst_members_field_fill      (VstMembersField      *self,
                                       VstFamilyEntry       *entry);
gboolean  vst_members_field_check     (VstMembersField      *self,
                                       const VstFamilyEntry *entry);

/* What is typed, for the same lines in the other language. */
GVariant *vst_members_field_save      (VstMembersField      *self) G_GNUC_WARN_UNUSED_RESULT;
void      vst_members_field_restore   (VstMembersField      *self,
                                       GVariant             *state);

G_END_DECLS
