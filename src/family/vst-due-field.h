/* vst-due-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-ask-in-field.h"
#include "vst-person.h"

G_BEGIN_DECLS

#define VST_TYPE_DUE_FIELD (vst_due_field_get_type ())

G_DECLARE_FINAL_TYPE (VstDueField, vst_due_field, VST, DUE_FIELD, AdwBin)

char       *vst_due_field_dup_day     (VstDueField          *self) G_GNUC_WARN_UNUSED_RESULT;
void        vst_due_field_show        (VstDueField          *self,
                                       const VstPersonEntry *entry);
void        vst_due_field_fill        (VstDueField          *self,
                                       VstPersonEntry       *entry);
const char *vst_due_field_get_text    (VstDueField          *self);
void        vst_due_field_set_text    (VstDueField          *self,
                                       const char           *text);
void        vst_due_field_set_weeks   (VstDueField          *self);
/* In a form where it is seldom needed: shown, or taken away with what it says. */
void        vst_due_field_toggle      (VstDueField          *self);
void        vst_due_field_save        (VstDueField          *self,
                                       GVariantDict         *state);
void        vst_due_field_restore     (VstDueField          *self,
                                       GVariantDict         *state);
gboolean    vst_due_field_check       (VstDueField          *self,
                                       const char           *today);
void        vst_due_field_say         (VstDueField          *self,
                                       const GError         *error);
void        vst_due_field_ask_in      (VstDueField          *self,
                                       VstAskIn              ask_in);

G_END_DECLS
