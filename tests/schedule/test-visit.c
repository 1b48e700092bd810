/* test-visit.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib.h>

#include "vst-visit.h"

/* The steps as one would tell them, not as the program holds them. */
static const char *const told[] = {
  "expected > arrived waiting did_not_come turned_away",
  "arrived > waiting with_partner left left_unrecorded left_unseen turned_away",
  "waiting > waiting with_partner left left_unrecorded left_unseen turned_away",
  "with_partner > waiting with_partner left left_unrecorded",
  "left > arrived waiting",
  "left_unrecorded > left",
  "left_unseen > arrived waiting",
  "did_not_come > arrived waiting",
  "turned_away > arrived waiting",
};

static gboolean
is_told (const char *from,
         const char *to)
{
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    {
      g_auto (GStrv) words = g_strsplit (told[i], " ", -1);

      if (g_str_equal (words[0], from))
        return g_strv_contains ((const char *const *) words + 2, to);
    }

  g_assert_not_reached ();
}

static void
test_every_pair_of_states_is_as_told (void)
{
  for (guint from = 0; from < VST_VISIT_N_STATES; from++)
    for (guint to = 0; to < VST_VISIT_N_STATES; to++)
      g_assert_cmpint (vst_visit_may_become (from, to), ==, is_told (vst_visit_state_code (from), vst_visit_state_code (to)));
}

static void
test_codes_come_back (void)
{
  VstVisitState state;

  for (guint i = 0; i < VST_VISIT_N_STATES; i++)
    {
      g_assert_true (vst_visit_state_parse (vst_visit_state_code (i), &state));
      g_assert_cmpint (state, ==, i);
    }

  g_assert_false (vst_visit_state_parse ("gone", &state));
  g_assert_false (vst_visit_state_parse (NULL, &state));
}

/* Space is never a step that there isn't, and ends where the day ends. */
static void
test_the_next_step_is_a_step (void)
{
  for (int someone = 0; someone < 2; someone++)
    for (guint i = 0; i < VST_VISIT_N_STATES; i++)
      {
        VstVisitState next;
        gboolean open = vst_visit_is_on_site (i) || i == VST_VISIT_EXPECTED || i == VST_VISIT_DID_NOT_COME;

        g_assert_cmpint (vst_visit_next (i, someone, &next), ==, open);

        if (open)
          g_assert_true (vst_visit_may_become (i, next));
      }
}

static void
test_one_key_at_a_time_leads_through_a_day (void)
{
  VstVisitState state = VST_VISIT_EXPECTED;

  /* One appointment, then another, then home. */
  g_assert_true (vst_visit_next (state, TRUE, &state));
  g_assert_cmpint (state, ==, VST_VISIT_WAITING);
  g_assert_true (vst_visit_next (state, TRUE, &state));
  g_assert_cmpint (state, ==, VST_VISIT_WITH_PARTNER);
  g_assert_true (vst_visit_next (state, TRUE, &state));
  g_assert_cmpint (state, ==, VST_VISIT_WAITING);
  g_assert_true (vst_visit_next (state, FALSE, &state));
  g_assert_cmpint (state, ==, VST_VISIT_WITH_PARTNER);
  g_assert_true (vst_visit_next (state, FALSE, &state));
  g_assert_cmpint (state, ==, VST_VISIT_LEFT);
  g_assert_false (vst_visit_next (state, FALSE, &state));

  /* Here for a meal. */
  state = VST_VISIT_EXPECTED;
  g_assert_true (vst_visit_next (state, FALSE, &state));
  g_assert_cmpint (state, ==, VST_VISIT_ARRIVED);
  g_assert_true (vst_visit_next (state, FALSE, &state));
  g_assert_cmpint (state, ==, VST_VISIT_LEFT);
}

static void
test_two_states_have_reasons (void)
{
  for (guint i = 0; i < VST_VISIT_N_STATES; i++)
    {
      gboolean has = i == VST_VISIT_DID_NOT_COME || i == VST_VISIT_TURNED_AWAY;

      g_assert_cmpint (vst_visit_reason_is_valid (i, NULL), ==, !has);
      g_assert_cmpint (vst_visit_reason_is_valid (i, "dnc_afraid"), ==, i == VST_VISIT_DID_NOT_COME);
      g_assert_cmpint (vst_visit_reason_is_valid (i, "ta_chose"), ==, i == VST_VISIT_TURNED_AWAY);
    }
}

static void
test_groups_hold_every_state (void)
{
  g_assert_cmpint (vst_visit_state_group (VST_VISIT_EXPECTED), ==, VST_VISIT_GROUP_EXPECTED);

  for (guint i = 1; i < VST_VISIT_N_STATES; i++)
    g_assert_cmpint (vst_visit_state_group (i), ==, vst_visit_is_on_site (i) ? VST_VISIT_GROUP_HERE : VST_VISIT_GROUP_GONE);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/visit/every-pair-of-states-is-as-told", test_every_pair_of_states_is_as_told);
  g_test_add_func ("/visit/codes-come-back", test_codes_come_back);
  g_test_add_func ("/visit/the-next-step-is-a-step", test_the_next_step_is_a_step);
  g_test_add_func ("/visit/one-key-at-a-time-leads-through-a-day", test_one_key_at_a_time_leads_through_a_day);
  g_test_add_func ("/visit/two-states-have-reasons", test_two_states_have_reasons);
  g_test_add_func ("/visit/groups-hold-every-state", test_groups_hold_every_state);

  return g_test_run ();
}
