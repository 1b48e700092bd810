/* vst-contact-seal.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"
#include "vst-contact.h"

G_BEGIN_DECLS

#define VST_CONTACT_TABLE "contact_point"

/* What a statement selects that a contact is opened from. */
enum
{
  VST_CONTACT_COLUMN_ID,
  VST_CONTACT_COLUMN_REVISION,
  VST_CONTACT_COLUMN_PERSON_ID,
  VST_CONTACT_COLUMN_KIND,
  VST_CONTACT_COLUMN_HINT,
  VST_CONTACT_COLUMN_RULE,
  VST_CONTACT_COLUMN_REVIEW_ON,
  VST_CONTACT_COLUMN_PLAN,
  VST_CONTACT_COLUMN_VIA_ID,
  VST_CONTACT_COLUMN_VIA_NAME,
  VST_CONTACT_COLUMN_HAS_CODE_WORD,
  VST_CONTACT_COLUMN_VALUE = VST_CONTACT_COLUMN_HAS_CODE_WORD,
  VST_CONTACT_COLUMN_CODE_WORD
};

/* What of a contact is damaged, and doesn't open. */
typedef struct
{
  gboolean lock;
  gboolean value;
  gboolean word;
  gboolean plan;
} VstContactLost;

VstContactPlan  *vst_contact_open_plan       (VstView                *view,
                                              VstStmt                *stmt,
                                              GError                **error) G_GNUC_WARN_UNUSED_RESULT;
VstContactEntry *vst_contact_open            (VstView                *view,
                                              VstStmt                *stmt,
                                              GError                **error) G_GNUC_WARN_UNUSED_RESULT;
VstContactEntry *vst_contact_open_what_opens (VstView                *view,
                                              VstStmt                *stmt,
                                              VstContactLost         *lost,
                                              GError                **error) G_GNUC_WARN_UNUSED_RESULT;
void             vst_contact_tell_unreadable (gint64                  contact_id,
                                              GError                **error);
gboolean         vst_contact_seal            (VstAct                 *act,
                                              gint64                  contact_id,
                                              const VstContactEntry  *entry,
                                              gboolean                keep_word,
                                              GError                **error);
gboolean         vst_contacts_reseal         (VstAct                 *act,
                                              GError                **error);

G_END_DECLS
