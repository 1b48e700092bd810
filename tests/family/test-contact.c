/* test-contact.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-contact.h"
#include "vst-date.h"
#include "vst-error.h"

#define TODAY "2026-11-22" /* a Sunday */

static const VstContactWhen now = { TODAY, 10 * 60 };

static void
test_unknown_counts_as_never (void)
{
  for (int use = VST_CONTACT_CALL; use <= VST_CONTACT_LIST_ADDRESS; use++)
    g_assert_cmpint (vst_contact_rule_ask (VST_RULE_NONE_ASKED, NULL, "", (VstContactUse) use, &now), ==, VST_CONTACT_NOT_ASKED);
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
    /* A list takes no condition along. */
    { VST_RULE_CALL_OK, VST_CONTACT_LIST_PHONE, VST_CONTACT_YES },
    { VST_RULE_CALL_NONE | VST_RULE_TEXT_OK, VST_CONTACT_LIST_PHONE, VST_CONTACT_YES },
    { VST_RULE_CALL_OK | VST_RULE_ID_COVER, VST_CONTACT_LIST_PHONE, VST_CONTACT_NO },
    { VST_RULE_CALL_NONE, VST_CONTACT_LIST_PHONE, VST_CONTACT_NOT_ASKED },
    { VST_RULE_EMAIL_NONE, VST_CONTACT_LIST_EMAIL, VST_CONTACT_NO },
    { VST_RULE_MAIL_OK, VST_CONTACT_LIST_ADDRESS, VST_CONTACT_YES },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (vst_contact_rule_ask ((VstContactRule) rows[i].rule, NULL, NULL, rows[i].use, &now), ==, rows[i].answer);
}

static void
test_prohibited_wins_and_a_stale_rule_means_never (void)
{
  guint all = VST_RULE_CALL_OK | VST_RULE_VM_OK | VST_RULE_TEXT_OK | VST_RULE_ID_OK | VST_RULE_EMAIL_OK | VST_RULE_MAIL_OK;

  for (int i = VST_CONTACT_CALL; i <= VST_CONTACT_LIST_ADDRESS; i++)
    {
      VstContactUse use = (VstContactUse) i;

      g_assert_cmpint (vst_contact_rule_ask ((VstContactRule) all, NULL, "2026-11-22", use, &now), ==, VST_CONTACT_YES);
      g_assert_cmpint (vst_contact_rule_ask ((VstContactRule) all, NULL, "2026-11-21", use, &now), ==, VST_CONTACT_STALE);
      g_assert_cmpint (vst_contact_rule_ask ((VstContactRule) (all | VST_RULE_PROHIBITED), NULL, "", use, &now), ==,
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

static VstContactPlan *
plan_of (guint days,
         int from,
         int until)
{
  VstContactPlan *plan = vst_contact_plan_new ();

  plan->spans[0] = (VstContactSpan){ days, from, until };
  plan->n_spans = 1;

  return plan;
}

static VstContactAnswer
ask (const VstContactPlan *plan,
     VstContactUse use,
     const char *day,
     int minute)
{
  const guint all = VST_RULE_CALL_OK | VST_RULE_VM_OK | VST_RULE_TEXT_OK | VST_RULE_ID_OK | VST_RULE_EMAIL_OK | VST_RULE_MAIL_OK;
  const VstContactWhen when = vst_contact_when (day, minute);

  return vst_contact_rule_ask ((VstContactRule) all, plan, "", use, &when);
}

/* Every minute of a week, by a rule written another way. */
static void
test_hours_hold_to_the_minute (void)
{
  g_autoptr (VstContactPlan) plan = plan_of (VST_CONTACT_WEEKDAYS, 9 * 60, 12 * 60);

  plan->spans[1] = (VstContactSpan){ 1u << 5, 600, 1440 };
  plan->n_spans = 2;

  for (int i = 0; i < 7; i++)
    {
      g_autofree char *day = vst_day_add_days ("2026-11-23", i); /* from Monday */

      for (int minute = 0; minute < 1440; minute++)
        {
          gboolean is_open = i < 5 ? minute >= 540 && minute < 720 : i == 5 && minute >= 600;

          g_assert_cmpint (ask (plan, VST_CONTACT_CALL, day, minute), ==, is_open ? VST_CONTACT_YES : VST_CONTACT_NOT_NOW);
          g_assert_cmpint (ask (plan, VST_CONTACT_TEXT, day, minute), ==, is_open ? VST_CONTACT_YES : VST_CONTACT_NOT_NOW);
          g_assert_cmpint (ask (plan, VST_CONTACT_SEND_MAIL, day, minute), ==, VST_CONTACT_YES);
        }
    }

  /* Where the hour doesn't matter, and on a list, which can't tell it. */
  g_assert_cmpint (ask (plan, VST_CONTACT_CALL, TODAY, -1), ==, VST_CONTACT_YES);
  g_assert_cmpint (ask (plan, VST_CONTACT_LIST_PHONE, "2026-11-23", -1), ==, VST_CONTACT_NOT_NOW);
}

static void
test_hours_tell_their_end_and_the_next (void)
{
  g_autoptr (VstContactPlan) plan = plan_of (VST_CONTACT_WEEKDAYS, 540, 720);
  g_autofree char *day = NULL;
  g_autofree char *same = NULL;
  int until, minute;

  plan->spans[1] = (VstContactSpan){ 1u << 0, 720, 780 };
  plan->n_spans = 2;

  /* One goes on where the other ends. */
  g_assert_true (vst_contact_plan_is_open (plan, "2026-11-23", 600, &until));
  g_assert_cmpint (until, ==, 780);
  g_assert_true (vst_contact_plan_is_open (plan, "2026-11-24", 600, &until));
  g_assert_cmpint (until, ==, 720);

  g_assert_true (vst_contact_plan_next (plan, "2026-11-27", 720, &day, &minute)); /* Friday noon */
  g_assert_cmpstr (day, ==, "2026-11-30");
  g_assert_cmpint (minute, ==, 540);
  g_assert_true (vst_contact_plan_next (plan, "2026-11-27", 480, &same, &minute));
  g_assert_cmpstr (same, ==, "2026-11-27");
}

static void
test_whoever_is_to_be_asked_for_is_asked (void)
{
  g_autoptr (VstContactPlan) plan = vst_contact_plan_new ();
  int use;

  plan->is_via = TRUE;
  plan->via_id = 7;
  g_free (plan->via);
  plan->via = g_strdup ("Anne");

  g_assert_cmpint (ask (plan, VST_CONTACT_CALL, TODAY, 600), ==, VST_CONTACT_YES);
  g_assert_cmpint (ask (plan, VST_CONTACT_SEND_MAIL, TODAY, 600), ==, VST_CONTACT_YES);
  g_assert_cmpint (ask (plan, VST_CONTACT_LEAVE_MESSAGE, TODAY, 600), ==, VST_CONTACT_ONLY_VIA);
  g_assert_cmpint (ask (plan, VST_CONTACT_TEXT, TODAY, 600), ==, VST_CONTACT_ONLY_VIA);
  g_assert_cmpint (ask (plan, VST_CONTACT_LIST_PHONE, TODAY, -1), ==, VST_CONTACT_ONLY_VIA);

  /* She isn't there any more: nobody is reached this way. */
  g_free (plan->via);
  plan->via = g_strdup ("");
  for (use = VST_CONTACT_CALL; use <= VST_CONTACT_LIST_ADDRESS; use++)
    g_assert_cmpint (ask (plan, (VstContactUse) use, TODAY, 600), ==, VST_CONTACT_ONLY_VIA);
}

static void
test_where_a_shelter_is_stays_unknown (void)
{
  g_autoptr (VstContactEntry) entry = entry_of (VST_CONTACT_ADDRESS, "12, rue Dupont");

  g_free (entry->postal_code);
  entry->postal_code = g_strdup ("K1L 7X3");
  entry->plan->address_class = VST_ADDRESS_SHELTER;

  g_assert_true (vst_contact_entry_check (entry, NULL));
  g_assert_cmpstr (entry->value, ==, "");
  g_assert_cmpstr (entry->postal_code, ==, "");
  g_assert_cmpint (ask (entry->plan, VST_CONTACT_SEND_MAIL, TODAY, 600), ==, VST_CONTACT_SHELTER);
}

static void
test_a_plan_comes_back_as_it_went (void)
{
  g_autoptr (VstContactPlan) plan = plan_of (3, 540, 1440);
  g_autoptr (VstContactPlan) back = NULL;
  g_autofree char *text = NULL;
  const char *const torn[] = { "hours 0 1 2\n", "hours 1 2 1\n", "hours 1\n", "shout x\n", "address moon\n", "cover\n" };

  g_free (plan->cover);
  plan->cover = g_strdup ("la clinique dentaire\nétage 2");
  g_free (plan->language);
  plan->language = g_strdup ("ar");
  plan->is_via = TRUE;
  plan->via_id = 12;
  g_assert_true (vst_contact_plan_check (plan, NULL));
  g_assert_cmpstr (plan->cover, ==, "la clinique dentaire étage 2");

  text = vst_contact_plan_pack (plan);
  back = vst_contact_plan_unpack (text);
  g_assert_nonnull (back);
  g_assert_cmpmem (back->spans, sizeof (VstContactSpan), plan->spans, sizeof (VstContactSpan));
  g_assert_cmpstr (back->cover, ==, plan->cover);
  g_assert_cmpstr (back->language, ==, "ar");

  /* Who it is stays in the file; that there is somebody doesn't. */
  g_assert_true (back->is_via);
  g_assert_cmpint (back->via_id, ==, 0);
  g_assert_cmpstr (back->via, ==, "");

  for (guint i = 0; i < G_N_ELEMENTS (torn); i++)
    g_assert_null (vst_contact_plan_unpack (torn[i]));
}

static void
test_a_wrong_plan_says_why (void)
{
  g_autoptr (VstContactPlan) none = plan_of (0, 540, 720);
  g_autoptr (VstContactPlan) turned = plan_of (1, 720, 540);
  g_autoptr (VstContactPlan) nobody = vst_contact_plan_new ();
  g_autoptr (VstContactPlan) babble = vst_contact_plan_new ();
  const struct
  {
    VstContactPlan *plan;
    VstError code;
  } rows[] = {
    { none, VST_ERROR_WEEKDAY_NEEDED },
    { turned, VST_ERROR_TIMES },
    { nobody, VST_ERROR_NAME_NEEDED },
    { babble, VST_ERROR_LANGUAGE },
  };

  nobody->is_via = TRUE;
  g_free (babble->language);
  babble->language = g_strdup ("??");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (vst_contact_plan_check (rows[i].plan, &error));
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
  g_test_add_func ("/contact/hours-hold-to-the-minute", test_hours_hold_to_the_minute);
  g_test_add_func ("/contact/hours-tell-their-end-and-the-next", test_hours_tell_their_end_and_the_next);
  g_test_add_func ("/contact/whoever-is-to-be-asked-for-is-asked", test_whoever_is_to_be_asked_for_is_asked);
  g_test_add_func ("/contact/where-a-shelter-is-stays-unknown", test_where_a_shelter_is_stays_unknown);
  g_test_add_func ("/contact/a-plan-comes-back-as-it-went", test_a_plan_comes_back_as_it_went);
  g_test_add_func ("/contact/a-wrong-plan-says-why", test_a_wrong_plan_says_why);

  return g_test_run ();
}
