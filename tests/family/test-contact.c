/* test-contact.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-contact.h"
#include "vst-error.h"

#define TODAY "2026-11-22"

static void
test_unknown_counts_as_never (void)
{
  for (int use = VST_CONTACT_CALL; use <= VST_CONTACT_SEND_MAIL; use++)
    g_assert_cmpint (vst_contact_rule_ask (VST_RULE_NONE_ASKED, "", (VstContactUse) use, TODAY), ==, VST_CONTACT_NOT_ASKED);
}

static void
test_a_rule_answers_each_use (void)
{
  static const struct
  {
    guint rule;
    VstContactUse use;
    VstContactAnswer answer;
  } rows[] = {
    { VST_RULE_CALL_OK, VST_CONTACT_CALL, VST_CONTACT_YES },
    { VST_RULE_CALL_NONE, VST_CONTACT_CALL, VST_CONTACT_NO },
    { VST_RULE_CALL_OK, VST_CONTACT_LEAVE_MESSAGE, VST_CONTACT_NOT_ASKED },
    { VST_RULE_CALL_OK | VST_RULE_VM_OK, VST_CONTACT_LEAVE_MESSAGE, VST_CONTACT_YES },
    { VST_RULE_CALL_OK | VST_RULE_VM_OK, VST_CONTACT_LEAVE_NAME_AND_NUMBER, VST_CONTACT_YES },
    { VST_RULE_CALL_OK | VST_RULE_VM_NAME_ONLY, VST_CONTACT_LEAVE_MESSAGE, VST_CONTACT_NO },
    { VST_RULE_CALL_OK | VST_RULE_VM_NAME_ONLY, VST_CONTACT_LEAVE_NAME_AND_NUMBER, VST_CONTACT_YES },
    { VST_RULE_CALL_OK | VST_RULE_VM_NONE, VST_CONTACT_LEAVE_NAME_AND_NUMBER, VST_CONTACT_NO },
    /* Nobody may let it ring to leave a message. */
    { VST_RULE_VM_OK, VST_CONTACT_LEAVE_MESSAGE, VST_CONTACT_NOT_ASKED },
    { VST_RULE_CALL_NONE | VST_RULE_VM_OK, VST_CONTACT_LEAVE_MESSAGE, VST_CONTACT_NO },
    { VST_RULE_TEXT_OK, VST_CONTACT_TEXT, VST_CONTACT_YES },
    { VST_RULE_TEXT_NONE, VST_CONTACT_TEXT, VST_CONTACT_NO },
    { VST_RULE_ID_OK, VST_CONTACT_SAY_WHO_WE_ARE, VST_CONTACT_YES },
    { VST_RULE_ID_COVER, VST_CONTACT_SAY_WHO_WE_ARE, VST_CONTACT_NO },
    { VST_RULE_CALL_OK, VST_CONTACT_SAY_WHO_WE_ARE, VST_CONTACT_NOT_ASKED },
    { VST_RULE_EMAIL_OK, VST_CONTACT_SEND_EMAIL, VST_CONTACT_YES },
    { VST_RULE_MAIL_NONE, VST_CONTACT_SEND_MAIL, VST_CONTACT_NO },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (vst_contact_rule_ask ((VstContactRule) rows[i].rule, NULL, rows[i].use, TODAY), ==, rows[i].answer);
}

static void
test_prohibited_wins_and_a_stale_rule_means_never (void)
{
  guint all = VST_RULE_CALL_OK | VST_RULE_VM_OK | VST_RULE_TEXT_OK | VST_RULE_ID_OK | VST_RULE_EMAIL_OK | VST_RULE_MAIL_OK;

  for (int i = VST_CONTACT_CALL; i <= VST_CONTACT_SEND_MAIL; i++)
    {
      VstContactUse use = (VstContactUse) i;

      g_assert_cmpint (vst_contact_rule_ask ((VstContactRule) all, "2026-11-22", use, TODAY), ==, VST_CONTACT_YES);
      g_assert_cmpint (vst_contact_rule_ask ((VstContactRule) all, "2026-11-21", use, TODAY), ==, VST_CONTACT_STALE);
      g_assert_cmpint (vst_contact_rule_ask ((VstContactRule) (all | VST_RULE_PROHIBITED), "", use, TODAY), ==,
                       VST_CONTACT_PROHIBITED);
    }
}

static void
test_codes_come_back_as_they_went (void)
{
  VstContactRule rule;

  for (guint bits = 0; bits < 1u << 14; bits++)
    {
      g_autofree char *codes = NULL;

      if (!vst_contact_rule_check ((VstContactRule) bits, NULL))
        continue;

      codes = vst_contact_rule_codes ((VstContactRule) bits);
      g_assert_true (vst_contact_rule_parse (codes, &rule));
      g_assert_cmpuint (rule, ==, bits);
    }

  g_assert_false (vst_contact_rule_parse ("call_ok call_none", &rule));
  g_assert_false (vst_contact_rule_parse ("shout", &rule));
  g_assert_true (vst_contact_rule_parse ("", &rule));
  g_assert_cmpuint (rule, ==, VST_RULE_NONE_ASKED);
}

static VstContactEntry *
entry_of (VstContactKind kind,
          const char *value)
{
  VstContactEntry *entry = vst_contact_entry_new (kind);

  g_free (entry->value);
  entry->value = g_strdup (value);

  return entry;
}

static void
test_a_contact_is_kept_in_one_form (void)
{
  g_autoptr (VstContactEntry) phone = entry_of (VST_CONTACT_PHONE, "(613) 555-0123 poste 12");
  g_autoptr (VstContactEntry) email = entry_of (VST_CONTACT_EMAIL, " amelie@exemple.ca ");
  g_autoptr (VstContactEntry) address = entry_of (VST_CONTACT_ADDRESS, " 12, rue Dupont\nOttawa ");
  g_autoptr (GError) error = NULL;

  g_assert_true (vst_contact_entry_check (phone, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (phone->value, ==, "6135550123");
  g_assert_cmpstr (phone->extension, ==, "12");

  g_assert_true (vst_contact_entry_check (email, NULL));
  g_assert_cmpstr (email->value, ==, "amelie@exemple.ca");

  g_free (address->postal_code);
  address->postal_code = g_strdup ("k1l7x3");
  g_assert_true (vst_contact_entry_check (address, NULL));
  g_assert_cmpstr (address->value, ==, "12, rue Dupont\nOttawa");
  g_assert_cmpstr (address->postal_code, ==, "K1L 7X3");
}

static void
test_a_wrong_contact_says_why (void)
{
  const struct
  {
    VstContactKind kind;
    const char *value;
    VstError code;
  } rows[] = {
    { VST_CONTACT_PHONE, "555", VST_ERROR_PHONE },
    { VST_CONTACT_PHONE, "\xff", VST_ERROR_TEXT },
    { VST_CONTACT_EMAIL, "amelie", VST_ERROR_EMAIL },
    { VST_CONTACT_ADDRESS, " ", VST_ERROR_INVALID },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (VstContactEntry) entry = entry_of (rows[i].kind, rows[i].value);
      g_autoptr (GError) error = NULL;

      g_assert_false (vst_contact_entry_check (entry, &error));
      g_assert_error (error, VST_ERROR, (int) rows[i].code);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/contact/unknown-counts-as-never", test_unknown_counts_as_never);
  g_test_add_func ("/contact/a-rule-answers-each-use", test_a_rule_answers_each_use);
  g_test_add_func ("/contact/prohibited-wins-and-a-stale-rule-means-never", test_prohibited_wins_and_a_stale_rule_means_never);
  g_test_add_func ("/contact/codes-come-back-as-they-went", test_codes_come_back_as_they_went);
  g_test_add_func ("/contact/a-contact-is-kept-in-one-form", test_a_contact_is_kept_in_one_form);
  g_test_add_func ("/contact/a-wrong-contact-says-why", test_a_wrong_contact_says_why);

  return g_test_run ();
}
