/* vst-contact-wording.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-contact.h"

G_BEGIN_DECLS

/* How to reach people, in the language of the thread */
const char *vst_word_contact_kind      (VstContactKind         kind);
const char *vst_word_rule              (VstContactRule         bit);
const char *vst_word_rule_outcome      (VstContactRule         bit);
const char *vst_word_address_class     (VstAddressClass        address_class);
char       *vst_word_contact_hours     (const VstContactPlan  *plan) G_GNUC_WARN_UNUSED_RESULT;

/* What is to be minded, and what may be done now */
GStrv       vst_word_contact_rules     (VstContact            *contact,
                                        const VstContactWhen  *when) G_GNUC_WARN_UNUSED_RESULT;
char       *vst_word_contact_now       (VstContact            *contact,
                                        const VstContactWhen  *when) G_GNUC_WARN_UNUSED_RESULT;

/* What is hidden, and what is shown when it was asked for */
char       *vst_word_contact_masked    (VstContact            *contact) G_GNUC_WARN_UNUSED_RESULT;
char       *vst_word_contact_value     (const VstContactEntry *entry) G_GNUC_WARN_UNUSED_RESULT;
char       *vst_word_contact_code_word (const VstContactEntry *entry) G_GNUC_WARN_UNUSED_RESULT;

/* What was answered where no number is given, and when; empty where it wasn't asked */
char       *vst_word_phone_replied     (VstPhoneReply          reply,
                                        const char            *on) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
