/* vst-rule-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-ask-in-field.h"
#include "vst-contact.h"

G_BEGIN_DECLS

#define VST_TYPE_RULE_FIELD (vst_rule_field_get_type ())

G_DECLARE_FINAL_TYPE (VstRuleField, vst_rule_field, VST, RULE_FIELD, AdwBin)

void           vst_rule_field_show (VstRuleField   *self,
                                    VstContactKind  kind,
                                    VstContactRule  rule);
VstContactRule vst_rule_field_get  (VstRuleField   *self);
void           vst_rule_field_ask_in (VstRuleField *self,
                                      VstAskIn      ask_in);

G_END_DECLS
