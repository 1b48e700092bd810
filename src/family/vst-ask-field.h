/* vst-ask-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-ask-in-field.h"

G_BEGIN_DECLS

#define VST_TYPE_ASK_FIELD (vst_ask_field_get_type ())

G_DECLARE_FINAL_TYPE (VstAskField, vst_ask_field, VST, ASK_FIELD, GtkBox)

void vst_ask_field_ask    (VstAskField *self,
                           const char  *question,
                           const char  *why);
void vst_ask_field_ask_in (VstAskField *self,
                           VstAskIn     ask_in);

G_END_DECLS
