/* vst-contact.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "vst-contact-rule.h"

G_BEGIN_DECLS

#define VST_CONTACT_ADDRESS_CHARS 500
#define VST_CONTACT_CODE_CHARS    20

typedef enum
{
  VST_CONTACT_PHONE,
  VST_CONTACT_EMAIL,
  VST_CONTACT_ADDRESS,
} VstContactKind;

/* Ask again after as many days, unless told otherwise. */
#define VST_CONTACT_REVIEW_DAYS 90

const char       *vst_contact_kind_code  (VstContactKind    kind);
gboolean          vst_contact_kind_parse (const char       *code,
                                          VstContactKind   *kind);

/**
 * VstPhoneReply:
 *
 * What was answered when it was asked for a number.  %VST_PHONE_GIVEN is never kept:
 * it is there while a number is.
 */
typedef enum
{
  VST_PHONE_NOT_ASKED,
  VST_PHONE_GIVEN,
  VST_PHONE_UNKNOWN,  /* she doesn't know */
  VST_PHONE_DECLINED, /* she prefers not to answer */
} VstPhoneReply;

typedef struct
{
  gint64        family_id;
  VstPhoneReply reply;
  char          on[11]; /* the day; empty where it wasn't asked, or a number is given */
} VstPhoneReplied;

const char       *vst_phone_reply_code   (VstPhoneReply    reply);
gboolean          vst_phone_reply_parse  (const char      *code,
                                          VstPhoneReply   *reply);

/**
 * VstContactEntry:
 * @value: a telephone number, an e-mail address, or the lines of an address
 * @extension: of a telephone number
 * @postal_code: of an address
 * @review_on: the day to ask again; empty: as long as an answer usually holds
 * @plan: when, under which name, through whom
 * @code_word: told to each other on the phone, or empty
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
  VstContactPlan *plan;
  char           *code_word;
} VstContactEntry;

VstContactEntry *vst_contact_entry_new   (VstContactKind           kind) G_GNUC_WARN_UNUSED_RESULT;
VstContactEntry *vst_contact_entry_copy  (const VstContactEntry   *entry) G_GNUC_WARN_UNUSED_RESULT;
void             vst_contact_entry_free  (VstContactEntry         *entry);
gboolean         vst_contact_entry_check (VstContactEntry         *entry,
                                          GError                 **error);

/* Its value, as it is sealed */
char            *vst_contact_entry_pack   (const VstContactEntry  *entry) G_GNUC_WARN_UNUSED_RESULT;
void             vst_contact_entry_unpack (VstContactEntry        *entry,
                                           const char             *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstContactEntry, vst_contact_entry_free)

#define VST_TYPE_CONTACT (vst_contact_get_type ())

G_DECLARE_FINAL_TYPE (VstContact, vst_contact, VST, CONTACT, GObject)

VstContact      *vst_contact_new           (gint64                 id,
                                            gint64                 revision,
                                            gint64                 person_id,
                                            VstContactKind         kind,
                                            const char            *hint,
                                            VstContactRule         rule,
                                            const char            *review_on,
                                            const VstContactPlan  *plan,
                                            gboolean               has_code_word) G_GNUC_WARN_UNUSED_RESULT;

gint64           vst_contact_get_id        (VstContact     *self);
gint64           vst_contact_get_revision  (VstContact     *self);
gint64           vst_contact_get_person_id (VstContact     *self);
VstContactKind   vst_contact_get_kind      (VstContact     *self);
const char      *vst_contact_get_hint      (VstContact     *self);
VstContactRule   vst_contact_get_rule      (VstContact     *self);
const char      *vst_contact_get_review_on (VstContact     *self);
const VstContactPlan *
                 vst_contact_get_plan      (VstContact            *self);
gboolean         vst_contact_has_code_word (VstContact            *self);
VstContactAnswer vst_contact_ask           (VstContact            *self,
                                            VstContactUse          use,
                                            const VstContactWhen  *when);

G_END_DECLS
