/* vst-contact-rule.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-contact-rule.h"

#include <string.h>

#include "vst-date.h"
#include "vst-error.h"

static const struct
{
  VstContactRule rule;
  const char *code;
} codes[] = {
  { VST_RULE_CALL_OK, "call_ok" },
  { VST_RULE_CALL_NONE, "call_none" },
  { VST_RULE_VM_OK, "vm_ok" },
  { VST_RULE_VM_NAME_ONLY, "vm_name_only" },
  { VST_RULE_VM_NONE, "vm_none" },
  { VST_RULE_TEXT_OK, "text_ok" },
  { VST_RULE_TEXT_NONE, "text_none" },
  { VST_RULE_ID_OK, "id_ok" },
  { VST_RULE_ID_COVER, "id_cover" },
  { VST_RULE_EMAIL_OK, "email_ok" },
  { VST_RULE_EMAIL_NONE, "email_none" },
  { VST_RULE_MAIL_OK, "mail_ok" },
  { VST_RULE_MAIL_NONE, "mail_none" },
  { VST_RULE_PROHIBITED, "prohibited" },
};

/* Answers to one question: one of them at most. */
static const guint questions[] = {
  VST_RULE_CALL_OK | VST_RULE_CALL_NONE,
  VST_RULE_VM_OK | VST_RULE_VM_NAME_ONLY | VST_RULE_VM_NONE,
  VST_RULE_TEXT_OK | VST_RULE_TEXT_NONE,
  VST_RULE_ID_OK | VST_RULE_ID_COVER,
  VST_RULE_EMAIL_OK | VST_RULE_EMAIL_NONE,
  VST_RULE_MAIL_OK | VST_RULE_MAIL_NONE,
};

static VstContactAnswer
answer (VstContactRule rule,
        guint yes,
        guint no)
{
  if ((rule & no) != 0)
    return VST_CONTACT_NO;

  return (rule & yes) != 0 ? VST_CONTACT_YES : VST_CONTACT_NOT_ASKED;
}

VstContactWhen
vst_contact_when (const char *day,
                  int minute)
{
  VstContactWhen when = { "", minute };

  g_return_val_if_fail (vst_day_is_valid (day), when);

  g_strlcpy (when.day, day, sizeof when.day);

  return when;
}

/* What a clock of the zone shows then. */
VstContactWhen
vst_contact_when_moment (gint64 moment,
                         GTimeZone *zone)
{
  VstContactWhen when = { "", -1 };
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (moment / G_USEC_PER_SEC);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_timezone (utc, zone) : NULL;
  g_autofree char *day = local != NULL ? g_date_time_format (local, "%Y-%m-%d") : NULL;

  g_return_val_if_fail (day != NULL, when);

  g_strlcpy (when.day, day, sizeof when.day);
  when.minute = g_date_time_get_hour (local) * 60 + g_date_time_get_minute (local);

  return when;
}

/* By what was said of it alone. */
static VstContactAnswer
ask_rule (VstContactRule rule,
          VstContactUse use)
{
  VstContactAnswer call = answer (rule, VST_RULE_CALL_OK, VST_RULE_CALL_NONE);
  VstContactAnswer text = answer (rule, VST_RULE_TEXT_OK, VST_RULE_TEXT_NONE);

  switch (use)
    {
    case VST_CONTACT_CALL:
      return call;

    case VST_CONTACT_LEAVE_MESSAGE:
      return call != VST_CONTACT_YES ? call : answer (rule, VST_RULE_VM_OK, VST_RULE_VM_NAME_ONLY | VST_RULE_VM_NONE);

    case VST_CONTACT_LEAVE_NAME_AND_NUMBER:
      return call != VST_CONTACT_YES ? call : answer (rule, VST_RULE_VM_OK | VST_RULE_VM_NAME_ONLY, VST_RULE_VM_NONE);

    case VST_CONTACT_TEXT:
      return text;

    case VST_CONTACT_SAY_WHO_WE_ARE:
      return answer (rule, VST_RULE_ID_OK, VST_RULE_ID_COVER);

    case VST_CONTACT_LIST_PHONE:
      if ((rule & VST_RULE_ID_COVER) != 0)
        return VST_CONTACT_NO;
      return call == VST_CONTACT_YES ? call : text;

    case VST_CONTACT_SEND_EMAIL:
    case VST_CONTACT_LIST_EMAIL:
      return answer (rule, VST_RULE_EMAIL_OK, VST_RULE_EMAIL_NONE);

    case VST_CONTACT_SEND_MAIL:
    case VST_CONTACT_LIST_ADDRESS:
      return answer (rule, VST_RULE_MAIL_OK, VST_RULE_MAIL_NONE);

    default:
      g_return_val_if_reached (VST_CONTACT_PROHIBITED);
    }
}

/* By how she is reached, where it may be done at all. */
static VstContactAnswer
ask_plan (const VstContactPlan *plan,
          VstContactUse use,
          const VstContactWhen *when)
{
  const gboolean is_letter = use == VST_CONTACT_SEND_MAIL || use == VST_CONTACT_LIST_ADDRESS;
  const gboolean is_list = use >= VST_CONTACT_LIST_PHONE;
  /* A letter and an e-mail are addressed to her; a voice mail and a text reach
   * whoever has the phone.
   */
  const gboolean can_ask = use == VST_CONTACT_CALL || use == VST_CONTACT_SAY_WHO_WE_ARE || use == VST_CONTACT_SEND_EMAIL ||
                           use == VST_CONTACT_SEND_MAIL;
  int until;

  if (is_letter && plan->address_class == VST_ADDRESS_SHELTER)
    return VST_CONTACT_SHELTER;

  if (plan->is_via && (plan->via[0] == '\0' || !can_ask))
    return VST_CONTACT_ONLY_VIA;

  if (is_letter || use == VST_CONTACT_SAY_WHO_WE_ARE)
    return VST_CONTACT_YES;

  if (is_list && (plan->cover[0] != '\0' || plan->say[0] != '\0' || plan->who[0] != '\0'))
    return VST_CONTACT_NO;

  if (is_list ? plan->n_spans > 0 : when->minute >= 0 && !vst_contact_plan_is_open (plan, when->day, when->minute, &until))
    return VST_CONTACT_NOT_NOW;

  return VST_CONTACT_YES;
}

/**
 * vst_contact_rule_ask:
 * @rule: what was said about a phone or an address
 * @plan: (nullable): and how she is reached there
 * @review_on: (nullable): the day to ask again, or empty
 * @use: what somebody wants to do
 * @when: the day and the hour it is
 *
 * May we?  The one place where this is decided; a screen, a list, a print and
 * an export ask here.  Anything but %VST_CONTACT_YES means never, or not now.
 *
 * A message needs the leave to call as well, since the phone rings first.
 */
VstContactAnswer
vst_contact_rule_ask (VstContactRule rule,
                      const VstContactPlan *plan,
                      const char *review_on,
                      VstContactUse use,
                      const VstContactWhen *when)
{
  VstContactAnswer by_rule;

  g_return_val_if_fail (when != NULL && vst_day_is_valid (when->day), VST_CONTACT_PROHIBITED);

  if ((rule & VST_RULE_PROHIBITED) != 0)
    return VST_CONTACT_PROHIBITED;

  if (review_on != NULL && review_on[0] != '\0' && vst_day_compare (review_on, when->day) < 0)
    return VST_CONTACT_STALE;

  by_rule = ask_rule (rule, use);

  return by_rule == VST_CONTACT_YES && plan != NULL ? ask_plan (plan, use, when) : by_rule;
}

/**
 * vst_contact_rule_check:
 * @rule: what was ticked
 *
 * Whether a rule says one thing on each question: it fails with
 * `VST_ERROR_INVALID` where it says two.
 */
gboolean
vst_contact_rule_check (VstContactRule rule,
                        GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      guint said = rule & questions[i];

      if ((said & (said - 1)) == 0)
        continue;

      g_set_error (error, VST_ERROR, VST_ERROR_INVALID, "Two answers to question %u of a contact rule", i);
      return FALSE;
    }

  return TRUE;
}

/**
 * vst_contact_rule_codes:
 *
 * The codes of a rule as they are stored: "call_ok vm_none".
 */
char *
vst_contact_rule_codes (VstContactRule rule)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    if ((rule & codes[i].rule) != 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", codes[i].code);

  return g_string_free (text, FALSE);
}

/**
 * vst_contact_rule_parse:
 * @codes: what vst_contact_rule_codes() wrote
 * @rule: (out): the rule
 *
 * Returns: %FALSE for a code that isn't known, or two answers to one question
 */
gboolean
vst_contact_rule_parse (const char *text,
                        VstContactRule *rule)
{
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (text != NULL && rule != NULL, FALSE);

  *rule = VST_RULE_NONE_ASKED;
  words = g_strsplit (text, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      gboolean known = words[i][0] == '\0';

      for (guint j = 0; j < G_N_ELEMENTS (codes) && !known; j++)
        if ((known = strcmp (codes[j].code, words[i]) == 0))
          *rule |= codes[j].rule;

      if (!known)
        return FALSE;
    }

  return vst_contact_rule_check (*rule, NULL);
}

/**
 * vst_contact_rule_join:
 *
 * What may be done by both rules alone, use by use; nobody's silence is a yes.
 */
VstContactRule
vst_contact_rule_join (VstContactRule a,
                       VstContactRule b)
{
  static const struct
  {
    guint yes;
    guint no;
    guint between;
  } pairs[] = {
    { VST_RULE_CALL_OK, VST_RULE_CALL_NONE, 0 }, { VST_RULE_VM_OK, VST_RULE_VM_NONE, VST_RULE_VM_NAME_ONLY }, { VST_RULE_TEXT_OK, VST_RULE_TEXT_NONE, 0 }, { VST_RULE_ID_OK, VST_RULE_ID_COVER, 0 }, { VST_RULE_EMAIL_OK, VST_RULE_EMAIL_NONE, 0 }, { VST_RULE_MAIL_OK, VST_RULE_MAIL_NONE, 0 }
  };
  guint joined = (guint) (a | b) & VST_RULE_PROHIBITED;

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      guint all = pairs[i].yes | pairs[i].no | pairs[i].between;
      guint either = (guint) (a | b) & all;

      if ((either & pairs[i].no) != 0)
        joined |= pairs[i].no;
      else if (((guint) a & all) != 0 && ((guint) b & all) != 0)
        joined |= (either & pairs[i].between) != 0 ? pairs[i].between : pairs[i].yes;
    }

  return (VstContactRule) joined;
}
