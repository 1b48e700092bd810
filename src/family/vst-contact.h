/* vst-contact.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define VST_CONTACT_ADDRESS_CHARS 500

typedef enum
{
  VST_CONTACT_PHONE,
  VST_CONTACT_EMAIL,
  VST_CONTACT_ADDRESS,
} VstContactKind;

/* Safe contact in its short form: what was asked, and what the answer was.
 * Where neither of a pair is set, nobody asked yet.
 */
typedef enum
{
  VST_RULE_NONE_ASKED    = 0,
  VST_RULE_CALL_OK       = 1 << 0,
  VST_RULE_CALL_NONE     = 1 << 1,
  VST_RULE_VM_OK         = 1 << 2,
  VST_RULE_VM_NAME_ONLY  = 1 << 3,
  VST_RULE_VM_NONE       = 1 << 4,
  VST_RULE_TEXT_OK       = 1 << 5,
  VST_RULE_TEXT_NONE     = 1 << 6,
  VST_RULE_ID_OK         = 1 << 7,
  VST_RULE_ID_COVER      = 1 << 8,
  VST_RULE_EMAIL_OK      = 1 << 9,
  VST_RULE_EMAIL_NONE    = 1 << 10,
  VST_RULE_MAIL_OK       = 1 << 11,
  VST_RULE_MAIL_NONE     = 1 << 12,
  VST_RULE_PROHIBITED    = 1 << 13,   /* do not contact, whatever else is said */
} VstContactRule;

/* What somebody wants to do. */
typedef enum
{
  VST_CONTACT_CALL,
  VST_CONTACT_LEAVE_MESSAGE,
  VST_CONTACT_LEAVE_NAME_AND_NUMBER,
  VST_CONTACT_TEXT,
  VST_CONTACT_SAY_WHO_WE_ARE,
  VST_CONTACT_SEND_EMAIL,
  VST_CONTACT_SEND_MAIL,
} VstContactUse;

typedef enum
{
  VST_CONTACT_YES,
  VST_CONTACT_NO,             /* asked, and the answer was never */
  VST_CONTACT_NOT_ASKED,      /* unknown counts as never */
  VST_CONTACT_STALE,          /* the day to ask again has passed: never, until then */
  VST_CONTACT_PROHIBITED,
} VstContactAnswer;

VstContactAnswer  vst_contact_rule_ask   (VstContactRule    rule,
                                          const char       *review_on,
                                          VstContactUse     use,
                                          const char       *today);
gboolean          vst_contact_rule_check (VstContactRule    rule,
                                          GError          **error);
char             *vst_contact_rule_codes (VstContactRule    rule) G_GNUC_WARN_UNUSED_RESULT;
gboolean          vst_contact_rule_parse (const char       *codes,
                                          VstContactRule   *rule);

const char       *vst_contact_kind_code  (VstContactKind    kind);
gboolean          vst_contact_kind_parse (const char       *code,
                                          VstContactKind   *kind);

/**
 * VstContactEntry:
 * @value: a telephone number, an e-mail address, or the lines of an address
 * @extension: of a telephone number
 * @postal_code: of an address
 * @review_on: the day to ask again, or empty
 *
 * A way to reach somebody, as a form holds it.  Texts are never %NULL.
 */
typedef struct
{
  VstContactKind  kind;
  char           *value;
  char           *extension;
  char           *postal_code;
  VstContactRule  rule;
  char           *review_on;
} VstContactEntry;

VstContactEntry *vst_contact_entry_new   (VstContactKind           kind) G_GNUC_WARN_UNUSED_RESULT;
VstContactEntry *vst_contact_entry_copy  (const VstContactEntry   *entry) G_GNUC_WARN_UNUSED_RESULT;
void             vst_contact_entry_free  (VstContactEntry         *entry);
gboolean         vst_contact_entry_check (VstContactEntry         *entry,
                                          GError                 **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstContactEntry, vst_contact_entry_free)

#define VST_TYPE_CONTACT (vst_contact_get_type ())

G_DECLARE_FINAL_TYPE (VstContact, vst_contact, VST, CONTACT, GObject)

VstContact      *vst_contact_new           (gint64          id,
                                            gint64          revision,
                                            gint64          person_id,
                                            VstContactKind  kind,
                                            const char     *hint,
                                            VstContactRule  rule,
                                            const char     *review_on) G_GNUC_WARN_UNUSED_RESULT;

gint64           vst_contact_get_id        (VstContact     *self);
gint64           vst_contact_get_revision  (VstContact     *self);
gint64           vst_contact_get_person_id (VstContact     *self);
VstContactKind   vst_contact_get_kind      (VstContact     *self);
const char      *vst_contact_get_hint      (VstContact     *self);
VstContactRule   vst_contact_get_rule      (VstContact     *self);
const char      *vst_contact_get_review_on (VstContact     *self);
VstContactAnswer vst_contact_ask           (VstContact     *self,
                                            VstContactUse   use,
                                            const char     *today);

G_END_DECLS
