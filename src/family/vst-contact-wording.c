/* vst-contact-wording.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-contact-wording.h"

#include <glib/gi18n.h>

#include "vst-date.h"
#include "vst-family-wording.h"
#include "vst-paper-format.h"

const char *
vst_word_contact_kind (VstContactKind kind)
{
  switch (kind)
    {
    case VST_CONTACT_PHONE:
      return _("Phone");
    case VST_CONTACT_EMAIL:
      return _("E-mail");
    case VST_CONTACT_ADDRESS:
      return _("Address");
    default:
      g_return_val_if_reached (NULL);
    }
}

static const struct
{
  VstContactRule bit;
  const char *text;
  const char *outcome;
} rules[] = {
  { VST_RULE_CALL_OK, N_ ("May call"), N_ ("The desk calls this number.") },
  { VST_RULE_CALL_NONE, N_ ("No calls"), N_ ("Nobody calls this number, whatever the reason.") },
  { VST_RULE_VM_OK, N_ ("Voice mail OK"), N_ ("A message may be left, with what it is about.") },
  { VST_RULE_VM_NAME_ONLY, N_ ("First name and number only"), N_ ("A message says a first name and a number, nothing else.") },
  { VST_RULE_VM_NONE, N_ ("No voice mail"), N_ ("When nobody answers, we hang up.") },
  { VST_RULE_TEXT_OK, N_ ("Text OK"), N_ ("Text messages may be sent.") },
  { VST_RULE_TEXT_NONE, N_ ("Never text"), N_ ("No text message is ever sent.") },
  { VST_RULE_ID_OK, N_ ("May say who we are"), N_ ("Whoever answers may hear the hub’s name.") },
  { VST_RULE_ID_COVER, N_ ("Use cover name"), N_ ("Whoever answers hears the neutral name only.") },
  { VST_RULE_EMAIL_OK, N_ ("E-mail OK"), N_ ("E-mails may be sent.") },
  { VST_RULE_EMAIL_NONE, N_ ("No e-mail"), N_ ("No e-mail is ever sent.") },
  { VST_RULE_MAIL_OK, N_ ("Mail OK"), N_ ("Letters may be sent, without the hub’s name outside.") },
  { VST_RULE_MAIL_NONE, N_ ("Nothing by mail"), N_ ("No letter is ever sent.") },
  { VST_RULE_PROHIBITED, N_ ("Do not contact"), N_ ("Nobody calls, writes or sends anything here.") },
};

/* What one answer is called. */
const char *
vst_word_rule (VstContactRule bit)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (rules[i].bit == bit)
      return _(rules[i].text);

  return _("Not asked");
}

/* What follows from it. */
const char *
vst_word_rule_outcome (VstContactRule bit)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (rules[i].bit == bit)
      return _(rules[i].outcome);

  return _("Until we ask, it counts as never.");
}

/* What is still to be asked, and counts as never until then. */
static const struct
{
  VstContactKind kind;
  VstContactUse use;
  const char *text;
} unasked[] = {
  { VST_CONTACT_PHONE, VST_CONTACT_CALL, N_ ("Calls not asked: none until then") },
  { VST_CONTACT_PHONE, VST_CONTACT_TEXT, N_ ("Texts not asked: none until then") },
  { VST_CONTACT_EMAIL, VST_CONTACT_SEND_EMAIL, N_ ("E-mail not asked: none until then") },
  { VST_CONTACT_ADDRESS, VST_CONTACT_SEND_MAIL, N_ ("Mail not asked: none until then") },
};

/* Monday's stands for all Mondays. */
#define A_MONDAY "2026-11-23"

static char *
word_days (guint days)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  if (days == VST_CONTACT_WEEK)
    return g_strdup (C_ ("hours", "every day"));
  if (days == VST_CONTACT_WEEKDAYS)
    return g_strdup (C_ ("hours", "weekdays"));

  for (int i = 0; i < 7; i++)
    if ((days & 1u << i) != 0)
      {
        g_autofree char *day = vst_day_add_days (A_MONDAY, i);

        g_ptr_array_add (names, vst_format_weekday (day));
      }

  g_ptr_array_add (names, NULL);

  return vst_format_all_of ((const char *const *) names->pdata);
}

/**
 * vst_word_contact_hours:
 *
 * Returns: (nullable): %NULL where there are none to keep to
 */
char *
vst_word_contact_hours (const VstContactPlan *plan)
{
  g_autoptr (GPtrArray) spans = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *all = NULL;

  g_return_val_if_fail (plan != NULL, NULL);

  for (guint i = 0; i < plan->n_spans; i++)
    {
      g_autofree char *days = word_days (plan->spans[i].days);
      g_autofree char *from = vst_format_time_prose (plan->spans[i].from);
      g_autofree char *until = vst_format_time_prose (plan->spans[i].until);

      /* Translators: days, and the hours on them: "weekdays between 9:00 and 12:00". */
      g_ptr_array_add (spans, g_strdup_printf (_("%1$s between %2$s and %3$s"), days, from, until));
    }

  if (spans->len == 0)
    return NULL;

  g_ptr_array_add (spans, NULL);
  all = vst_format_all_of ((const char *const *) spans->pdata);

  /* Translators: "Only weekdays between 9:00 and 12:00". */
  return g_strdup_printf (_("Only %s"), all);
}

const char *
vst_word_address_class (VstAddressClass address_class)
{
  switch (address_class)
    {
    case VST_ADDRESS_NOT_ASKED:
      return _("Not asked");
    case VST_ADDRESS_SAFE:
      return _("Safe address");
    case VST_ADDRESS_SHELTER:
      return _("Shelter: the address is not kept");
    case VST_ADDRESS_PO_BOX:
      return _("PO box");
    default:
      g_return_val_if_reached (NULL);
    }
}

static void
add_take (GStrvBuilder *builder,
          char *line)
{
  g_strv_builder_add (builder, line);
  g_free (line);
}

static void
add_plan (GStrvBuilder *builder,
          const VstContactPlan *plan)
{
  char *hours = vst_word_contact_hours (plan);

  if (hours != NULL)
    add_take (builder, hours);
  if (plan->address_class != VST_ADDRESS_NOT_ASKED)
    g_strv_builder_add (builder, vst_word_address_class (plan->address_class));
  if (plan->cover[0] != '\0')
    /* Translators: under which name we call. */
    add_take (builder, g_strdup_printf (_("Cover name: %s"), plan->cover));
  if (plan->say[0] != '\0')
    add_take (builder, g_strdup_printf (_("We say: %s"), plan->say));
  if (plan->is_via && plan->via[0] != '\0')
    add_take (builder, g_strdup_printf (_("Only through: %s"), plan->via));
  if (plan->is_via && plan->via[0] == '\0')
    g_strv_builder_add (builder, _("Only through somebody who isn’t in the file any more"));
  if (plan->who[0] != '\0')
    add_take (builder, g_strdup_printf (_("May answer: %s"), plan->who));

  if (plan->language[0] != '\0')
    {
      g_autofree char *language = vst_word_language (plan->language);

      add_take (builder, g_strdup_printf (_("Speak %s"), language != NULL ? language : plan->language));
    }
}

/**
 * vst_word_contact_rules:
 *
 * What is to be minded before somebody is called or written to.  Never empty:
 * what wasn't asked counts as never, and is said, too.
 */
GStrv
vst_word_contact_rules (VstContact *contact,
                        const VstContactWhen *when)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  VstContactRule rule;

  g_return_val_if_fail (VST_IS_CONTACT (contact), NULL);
  g_return_val_if_fail (when != NULL, NULL);

  rule = vst_contact_get_rule (contact);

  if ((rule & VST_RULE_PROHIBITED) != 0)
    {
      g_strv_builder_add (builder, vst_word_rule (VST_RULE_PROHIBITED));
      return g_strv_builder_end (builder);
    }

  if (vst_contact_ask (contact, VST_CONTACT_CALL, when) == VST_CONTACT_STALE)
    g_strv_builder_add (builder, _("Ask again first: until then, never"));

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if ((rule & rules[i].bit) != 0)
      g_strv_builder_add (builder, _(rules[i].text));

  add_plan (builder, vst_contact_get_plan (contact));

  for (guint i = 0; i < G_N_ELEMENTS (unasked); i++)
    if (unasked[i].kind == vst_contact_get_kind (contact) &&
        vst_contact_ask (contact, unasked[i].use, when) == VST_CONTACT_NOT_ASKED)
      g_strv_builder_add (builder, _(unasked[i].text));

  if (vst_contact_has_code_word (contact))
    g_strv_builder_add (builder, _("A code word is shown with it"));

  return g_strv_builder_end (builder);
}

/* What each kind is for. */
static const VstContactUse uses[] = {
  [VST_CONTACT_PHONE] = VST_CONTACT_CALL,
  [VST_CONTACT_EMAIL] = VST_CONTACT_SEND_EMAIL,
  [VST_CONTACT_ADDRESS] = VST_CONTACT_SEND_MAIL,
};

static const VstContactRule nevers[] = {
  [VST_CONTACT_PHONE] = VST_RULE_CALL_NONE,
  [VST_CONTACT_EMAIL] = VST_RULE_EMAIL_NONE,
  [VST_CONTACT_ADDRESS] = VST_RULE_MAIL_NONE,
};

static const char *
word_why_not (VstContactAnswer answer)
{
  switch (answer)
    {
    case VST_CONTACT_NO:
      return _("the answer was no");
    case VST_CONTACT_NOT_ASKED:
      return _("nobody has asked yet");
    case VST_CONTACT_STALE:
      return _("it has to be asked again first");
    case VST_CONTACT_ONLY_VIA:
      return _("whoever was to be asked for isn’t in the file any more");
    case VST_CONTACT_SHELTER:
      return _("where a shelter is isn’t kept");
    case VST_CONTACT_YES:
    case VST_CONTACT_PROHIBITED:
    case VST_CONTACT_NOT_NOW:
    default:
      g_return_val_if_reached ("");
    }
}

static char *
word_refusal (VstContact *contact,
              VstContactAnswer answer,
              const VstContactWhen *when)
{
  const VstContactKind kind = vst_contact_get_kind (contact);
  g_autofree char *day = NULL;
  g_autofree char *near = NULL;
  g_autofree char *time = NULL;
  int minute;

  if (answer == VST_CONTACT_PROHIBITED)
    return g_strdup (_("Do not contact here at all"));

  if (answer != VST_CONTACT_NOT_NOW)
    /* Translators: what isn't done, and why. */
    return g_strdup_printf (_("%1$s: %2$s"), vst_word_rule (nevers[kind]), word_why_not (answer));

  if (!vst_contact_plan_next (vst_contact_get_plan (contact), when->day, when->minute, &day, &minute))
    return g_strdup (vst_word_rule (nevers[kind]));

  near = vst_format_day_near (day);
  time = vst_format_time_prose (minute);

  /* Translators: a day, and a time of it. */
  return kind == VST_CONTACT_PHONE ? g_strdup_printf (_("Don’t call before %1$s, %2$s"), near, time)
                                   : g_strdup_printf (_("Don’t write before %1$s, %2$s"), near, time);
}

static char *
word_leave (VstContact *contact,
            const VstContactWhen *when)
{
  const VstContactKind kind = vst_contact_get_kind (contact);
  int until = -1;
  g_autofree char *time = NULL;

  if (when->minute >= 0)
    vst_contact_plan_is_open (vst_contact_get_plan (contact), when->day, when->minute, &until);

  time = until >= 0 ? vst_format_time_prose (until) : NULL;

  switch (kind)
    {
    case VST_CONTACT_PHONE:
      return time != NULL ? g_strdup_printf (_("You may call until %s"), time) : g_strdup (_("You may call"));
    case VST_CONTACT_EMAIL:
      return time != NULL ? g_strdup_printf (_("You may write until %s"), time) : g_strdup (_("You may write"));
    case VST_CONTACT_ADDRESS:
      return g_strdup (_("You may send letters"));
    default:
      g_return_val_if_reached (NULL);
    }
}

/* How, where it may be done. */
static void
add_conditions (GStrvBuilder *builder,
                VstContact *contact,
                const VstContactWhen *when)
{
  const VstContactPlan *plan = vst_contact_get_plan (contact);
  g_autofree char *language = plan->language[0] != '\0' ? vst_word_language (plan->language) : NULL;
  const gboolean is_phone = vst_contact_get_kind (contact) == VST_CONTACT_PHONE;

  if (is_phone && vst_contact_ask (contact, VST_CONTACT_SAY_WHO_WE_ARE, when) != VST_CONTACT_YES)
    {
      if (plan->cover[0] != '\0')
        /* Translators: a name that doesn't tell who we are, such as "the dental clinic". */
        add_take (builder, g_strdup_printf (_("say you are: %s"), plan->cover));
      else
        g_strv_builder_add (builder, _("don’t say who we are"));
    }

  if (plan->is_via)
    add_take (builder, is_phone ? g_strdup_printf (_("ask for %s"), plan->via) : g_strdup_printf (_("address it to %s"), plan->via));
  if (is_phone && language != NULL)
    add_take (builder, g_strdup_printf (_("speak %s"), language));

  if (is_phone && vst_contact_ask (contact, VST_CONTACT_LEAVE_NAME_AND_NUMBER, when) != VST_CONTACT_YES)
    g_strv_builder_add (builder, _("leave no message"));
  else if (is_phone && vst_contact_ask (contact, VST_CONTACT_LEAVE_MESSAGE, when) != VST_CONTACT_YES)
    g_strv_builder_add (builder, _("leave a first name and a number only"));
}

/**
 * vst_word_contact_now:
 * @when: the day and the hour it is
 *
 * What may be done now, and how, or why not: "You may call until 16:00; say you
 * are: the dental clinic; ask for Anne."
 */
char *
vst_word_contact_now (VstContact *contact,
                      const VstContactWhen *when)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  g_autofree char *first = NULL;
  g_autofree char *joined = NULL;
  VstContactAnswer answer;

  g_return_val_if_fail (VST_IS_CONTACT (contact), NULL);
  g_return_val_if_fail (when != NULL, NULL);

  answer = vst_contact_ask (contact, uses[vst_contact_get_kind (contact)], when);

  if (answer == VST_CONTACT_YES)
    {
      first = word_leave (contact, when);
      g_strv_builder_add (builder, first);
      add_conditions (builder, contact, when);
    }
  else
    {
      first = word_refusal (contact, answer, when);
      g_strv_builder_add (builder, first);
      if (vst_contact_get_kind (contact) == VST_CONTACT_PHONE && vst_contact_ask (contact, VST_CONTACT_TEXT, when) == VST_CONTACT_YES)
        g_strv_builder_add (builder, _("you may text"));
    }

  parts = g_strv_builder_end (builder);
  joined = g_strjoinv ("; ", parts);

  return g_strconcat (joined, ".", NULL);
}

/* What is shown before somebody asks to see it. */
char *
vst_word_contact_masked (VstContact *contact)
{
  const char *hint;

  g_return_val_if_fail (VST_IS_CONTACT (contact), NULL);

  hint = vst_contact_get_hint (contact);

  if (hint[0] == '\0')
    return g_strdup (_("Hidden"));

  /* Translators: the last digits of a hidden phone number. */
  return g_strdup_printf (_("Hidden, ends in %s"), hint);
}

char *
vst_word_contact_value (const VstContactEntry *entry)
{
  g_return_val_if_fail (entry != NULL, NULL);

  if (entry->kind == VST_CONTACT_PHONE)
    return vst_format_phone (entry->value, entry->extension[0] != '\0' ? entry->extension : NULL);

  if (entry->kind == VST_CONTACT_ADDRESS && entry->postal_code[0] != '\0')
    return g_strdup_printf ("%s\n%s", entry->value, entry->postal_code);

  return g_strdup (entry->value);
}

/* The word told to each other on the phone; NULL where there is none. */
char *
vst_word_contact_code_word (const VstContactEntry *entry)
{
  g_return_val_if_fail (entry != NULL, NULL);

  return entry->code_word[0] != '\0' ? g_strdup_printf (_("Code word: %s"), entry->code_word) : NULL;
}

char *
vst_word_phone_replied (VstPhoneReply reply,
                        const char *on)
{
  g_autofree char *day = on != NULL && *on != '\0' ? vst_format_day_prose (on) : NULL;
  const char *words = reply == VST_PHONE_DECLINED ? _("Prefer not to answer") : _("Don’t know");

  if (vst_phone_reply_code (reply) == NULL || day == NULL)
    return g_strdup ("");

  /* Translators: an answer, such as “Prefer not to answer”, and the day on which it was asked. */
  return g_strdup_printf (_("%1$s. Asked on %2$s."), words, day);
}
