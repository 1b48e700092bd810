/* vst-contact-rule.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-contact-plan.h"

G_BEGIN_DECLS

/* What was asked, and what the answer was.  Where neither of a pair is set,
 * nobody asked yet.
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

  /* To let it leave the hub in a list, where no condition goes along. */
  VST_CONTACT_LIST_PHONE,
  VST_CONTACT_LIST_EMAIL,
  VST_CONTACT_LIST_ADDRESS,
} VstContactUse;

typedef enum
{
  VST_CONTACT_YES,
  VST_CONTACT_NO,             /* asked, and the answer was never */
  VST_CONTACT_NOT_ASKED,      /* unknown counts as never */
  VST_CONTACT_STALE,          /* the day to ask again has passed: never, until then */
  VST_CONTACT_PROHIBITED,
  VST_CONTACT_NOT_NOW,        /* outside the hours */
  VST_CONTACT_ONLY_VIA,       /* somebody else has to be asked for, and this reaches nobody but the phone; or she is gone */
  VST_CONTACT_SHELTER,        /* where she stays is not kept */
} VstContactAnswer;

/**
 * VstContactWhen:
 * @day: an ISO day on the hub's wall
 * @minute: of it there; -1 where the hour doesn't matter, as on paper
 */
typedef struct
{
  char day[11];
  int  minute;
} VstContactWhen;

VstContactWhen    vst_contact_when        (const char            *day,
                                           int                    minute);
VstContactWhen    vst_contact_when_moment (gint64                 moment,
                                           GTimeZone             *zone);

VstContactAnswer  vst_contact_rule_ask   (VstContactRule         rule,
                                          const VstContactPlan  *plan,
                                          const char            *review_on,
                                          VstContactUse          use,
                                          const VstContactWhen  *when);
gboolean          vst_contact_rule_check (VstContactRule         rule,
                                          GError               **error);
VstContactRule    vst_contact_rule_join  (VstContactRule    a,
                                          VstContactRule    b);
char             *vst_contact_rule_codes (VstContactRule         rule) G_GNUC_WARN_UNUSED_RESULT;
gboolean          vst_contact_rule_parse (const char            *codes,
                                          VstContactRule        *rule);

G_END_DECLS
