/* vst-language-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-ask-in-field.h"

G_BEGIN_DECLS

#define VST_TYPE_LANGUAGE_FIELD (vst_language_field_get_type ())

G_DECLARE_FINAL_TYPE (VstLanguageField, vst_language_field, VST, LANGUAGE_FIELD, AdwBin)

void     vst_language_field_show      (VstLanguageField *self,
                                       const char       *code,
                                       gboolean          interpreter);
char    *vst_language_field_dup_code  (VstLanguageField *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean vst_language_field_needs_interpreter (VstLanguageField *self);
gboolean vst_language_field_check     (VstLanguageField *self);
void     vst_language_field_focus_line (VstLanguageField *self);

void     vst_language_field_ask_in    (VstLanguageField *self,
                                       VstAskIn          ask_in);

/* What is typed, for the same field in the other language. */
GVariant *vst_language_field_save     (VstLanguageField *self) G_GNUC_WARN_UNUSED_RESULT;
void      vst_language_field_restore  (VstLanguageField *self,
                                       GVariant         *state);

G_END_DECLS
