/* vst-member-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-ask-in-field.h"
#include "vst-family.h"

G_BEGIN_DECLS

#define VST_TYPE_MEMBER_FIELD (vst_member_field_get_type ())

G_DECLARE_FINAL_TYPE (VstMemberField, vst_member_field, VST, MEMBER_FIELD, AdwBin)

GtkWidget      *vst_member_field_new       (gboolean        is_child,
                                            const char     *today,
                                            VstAskIn        ask_in) G_GNUC_WARN_UNUSED_RESULT;
void            vst_member_field_ask_in    (VstMemberField *self,
                                            VstAskIn        ask_in);
gboolean        vst_member_field_is_empty  (VstMemberField *self);
VstMemberEntry *vst_member_field_dup_entry (VstMemberField *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean        vst_member_field_check     (VstMemberField *self);
void            vst_member_field_say_older (VstMemberField *self);

/* What is typed, for the same line in the other language: "(bssv)". */
GVariant       *vst_member_field_save      (VstMemberField *self) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget      *vst_member_field_restore   (GVariant       *state,
                                            const char     *today,
                                            VstAskIn        ask_in) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
