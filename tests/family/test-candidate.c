/* test-candidate.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-candidate.h"
#include "vst-test-people.h"
#include "vst-test-tries.h"

#define N_KNOWN VST_TEST_TRIES (2500)
#define N_INTAKES VST_TEST_TRIES (500)

static VstIdentity *
identity_of (const VstTestPerson *made)
{
  VstIdentity *identity = vst_identity_new ("", made->given, made->family);

  vst_identity_set_birth (identity, made->born, -1, "");
  if (made->phone[0] != '\0')
    vst_identity_add_phone (identity, made->phone);

  return identity;
}

static guint
rank_of (GPtrArray *known,
         const VstIdentity *typed,
         guint truth,
         double *best)
{
  double of_truth = truth < known->len ? vst_candidate_score (typed, g_ptr_array_index (known, truth), NULL) : 2;
  guint above = 0;

  *best = 0;
  for (guint i = 0; i < known->len; i++)
    {
      double score = vst_candidate_score (typed, g_ptr_array_index (known, i), NULL);

      *best = MAX (*best, score);
      if (i != truth && score >= of_truth)
        above++;
    }

  return above;
}

static void
test_who_comes_again_is_among_the_first_three (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (481703);
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_test_person_free);
  g_autoptr (GPtrArray) known = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_identity_free);
  guint found = 0, rung = 0, cried_wolf = 0;

  for (guint i = 0; i < N_KNOWN; i++)
    {
      g_ptr_array_add (made, vst_test_person_make (rand));
      g_ptr_array_add (known, identity_of (g_ptr_array_index (made, i)));
    }

  for (guint i = 0; i < N_INTAKES; i++)
    {
      guint truth = (guint) g_rand_int_range (rand, 0, N_KNOWN);
      const VstTestPerson *was = g_ptr_array_index (made, truth);
      g_autoptr (VstTestPerson) again = vst_test_person_again (rand, was);
      g_autoptr (VstTestPerson) stranger = vst_test_person_make (rand);
      g_autoptr (VstIdentity) typed = identity_of (again);
      g_autoptr (VstIdentity) new_face = identity_of (stranger);
      double best;

      if (rank_of (known, typed, truth, &best) < 3)
        found++;
      else
        g_test_message ("not found: %s %s %s was %s %s %s", again->given, again->family, again->born, was->given, was->family,
                        was->born);

      if (best >= VST_CANDIDATE_ALARM)
        rung++;

      rank_of (known, new_face, G_MAXUINT, &best);
      if (best >= VST_CANDIDATE_ALARM)
        cried_wolf++;
    }

  g_test_message ("%u of %d among the first three, %u rang; %u false alarms in %d intakes", found, N_INTAKES, rung,
                  cried_wolf, N_INTAKES);
  g_assert_cmpuint (found * 100, >=, 99 * N_INTAKES);
  g_assert_cmpuint (rung * 100, >=, 90 * N_INTAKES);
  g_assert_cmpuint (cried_wolf * 100, <=, N_INTAKES);
}

static void
test_reasons_are_told_by_code (void)
{
  static const struct
  {
    const char *given[2];
    const char *family[2];
    const char *born[2];
    const char *codes;
  } rows[] = {
    { { "Amélie", "Amelie" }, { "Tremblay", "TREMBLAY" }, { "1990-03-12", "1990-03-12" }, "same-name same-birth-date" },
    { { "Liz", "Élisabeth" }, { "Roy", "Roy" }, { "", "1990-03-12" }, "name-variant" },
    { { "Amélie", "Amléie" }, { "Tremblay", "Tremblay" }, { "1990-03-12", "1990-12-03" }, "name-similar birth-date-turned" },
    { { "Amélie", "Amélie" }, { "Roy", "Roy-Tremblay" }, { "1990-03-12", "1990-03-13" }, "name-part birth-date-close" },
    { { "Tremblay", "Amélie" }, { "Amélie", "Tremblay" }, { "", "" }, "same-name names-swapped" },
    { { "Amélie", "Amélie" }, { "Tremblay-Roy", "Roy Tremblay" }, { "", "" }, "same-name" },
    { { "Anne", "Anne" }, { "St-Onge", "Saint-Onge" }, { "", "" }, "same-name" },
    { { "Anne", "Anne" }, { "Roy", "Gagnon" }, { "", "" }, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (VstIdentity) a = vst_identity_new ("", rows[i].given[0], rows[i].family[0]);
      g_autoptr (VstIdentity) b = vst_identity_new ("", rows[i].given[1], rows[i].family[1]);
      g_auto (GStrv) codes = NULL;
      g_autofree char *all = NULL;
      VstReasons reasons;
      double there, back;

      vst_identity_set_birth (a, rows[i].born[0], -1, "");
      vst_identity_set_birth (b, rows[i].born[1], -1, "");
      there = vst_candidate_score (a, b, &reasons);
      back = vst_candidate_score (b, a, NULL);
      codes = vst_candidate_reason_codes (reasons);
      all = g_strjoinv (" ", codes);

      g_assert_cmpstr (all, ==, rows[i].codes);
      g_assert_cmpfloat_with_epsilon (there, back, 1e-9);
    }
}

static void
test_a_twin_is_not_her_sister (void)
{
  g_autoptr (VstIdentity) maya = vst_identity_new ("", "Maya", "Tremblay");
  g_autoptr (VstIdentity) zoe = vst_identity_new ("", "Zoé", "Tremblay");

  vst_identity_set_birth (maya, "2024-06-01", -1, "");
  vst_identity_set_birth (zoe, "2024-06-01", -1, "");

  g_assert_cmpfloat (vst_candidate_score (maya, zoe, NULL), <, VST_CANDIDATE_ALARM);
}

static void
test_a_child_speaks_for_the_mother (void)
{
  g_autoptr (VstIdentity) typed = vst_identity_new ("Amélie Tremblay", "", "");
  g_autoptr (VstIdentity) known = vst_identity_new ("", "Amélie", "Tremblay");
  VstIdentity *leo = vst_identity_new ("Léo", "", "");
  VstIdentity *same = vst_identity_new ("", "Leo", "Roy");
  VstReasons reasons;
  double before = vst_candidate_score (typed, known, NULL);

  vst_identity_set_birth (leo, "2022-05-01", -1, "");
  vst_identity_set_birth (same, "2022-05-01", -1, "");
  vst_identity_add_child (typed, leo);
  vst_identity_add_child (known, same);

  g_assert_cmpfloat (before, <, VST_CANDIDATE_ALARM);
  g_assert_cmpfloat (vst_candidate_score (typed, known, &reasons), >=, VST_CANDIDATE_ALARM);
  g_assert_cmpuint (reasons & VST_REASON_SAME_CHILD, !=, 0);
}

/* One more of many who are called so is no surprise; of a rare name, it is. */
static void
test_a_common_name_tells_less (void)
{
  g_autoptr (VstIdentity) typed = vst_identity_new ("", "Marie", "Tremblay");
  g_autoptr (VstIdentity) known = vst_identity_new ("", "Marie", "Tremblay");
  const VstNamesakes one = { 1, 0 };
  double before = 1;
  VstReasons reasons;

  vst_identity_set_birth (typed, "1990-04-02", -1, "");
  vst_identity_set_birth (known, "1990-04-03", -1, "");
  g_assert_cmpfloat_with_epsilon (vst_candidate_score_among (typed, known, one, NULL), vst_candidate_score (typed, known, NULL), 1e-9);

  for (guint n = 1; n <= 100; n *= 10)
    {
      double score = vst_candidate_score_among (typed, known, (VstNamesakes){ n, 0 }, &reasons);

      g_assert_cmpfloat (score, <, before);
      g_assert_cmpuint (reasons, ==, VST_REASON_SAME_NAME | VST_REASON_BIRTH_DATE_CLOSE);
      before = score;
    }
  g_assert_cmpfloat (vst_candidate_score_among (typed, known, one, NULL), >=, VST_CANDIDATE_ALARM);
  g_assert_cmpfloat (before, <, VST_CANDIDATE_ALARM);
}

/* Two who share both names are worth a look only where hardly anybody has one of them. */
static void
test_a_rare_name_tells_more (void)
{
  g_autoptr (VstIdentity) typed = vst_identity_new ("", "Aputik", "Qaunaq");
  g_autoptr (VstIdentity) swapped = vst_identity_new ("", "Qaunaq", "Aputik");
  g_autoptr (VstIdentity) mistyped = vst_identity_new ("", "Aputik", "Qaunak");
  g_autoptr (VstIdentity) single = vst_identity_new ("Aputik", "", "");
  const VstIdentity *const same[] = { typed, swapped };
  const VstIdentity *const others[] = { mistyped, single };

  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    {
      g_assert_cmpfloat (vst_candidate_score_among (typed, same[i], (VstNamesakes){ 1, 1 }, NULL), >=, VST_CANDIDATE_ALARM);
      g_assert_cmpfloat (vst_candidate_score_among (typed, same[i], (VstNamesakes){ 1, VST_NAMESAKES_RARE + 1 }, NULL), <, VST_CANDIDATE_ALARM);
      g_assert_cmpfloat (vst_candidate_score_among (typed, same[i], (VstNamesakes){ 2, 1 }, NULL), <, VST_CANDIDATE_ALARM);
      g_assert_cmpfloat (vst_candidate_score (typed, same[i], NULL), <, VST_CANDIDATE_ALARM);
    }

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_cmpfloat (vst_candidate_score_among (typed, others[i], (VstNamesakes){ 1, 1 }, NULL), <, VST_CANDIDATE_ALARM);

  g_assert_cmpfloat (vst_candidate_score_among (typed, typed, (VstNamesakes){ 1, VST_NAMESAKES_RARE }, NULL), >=, VST_CANDIDATE_ALARM);
}

static void
test_ages_and_dates_are_compared (void)
{
  g_autoptr (VstIdentity) typed = vst_identity_new ("", "Amélie", "Tremblay");
  g_autoptr (VstIdentity) dated = vst_identity_new ("", "Amélie", "Tremblay");
  g_autoptr (VstIdentity) older = vst_identity_new ("", "Amélie", "Tremblay");
  g_autoptr (VstIdentity) unknown = vst_identity_new ("", "Amélie", "Tremblay");
  VstReasons reasons;

  vst_identity_set_birth (typed, "", 30, "2026-06-01");
  vst_identity_set_birth (dated, "1995-09-01", -1, "");
  vst_identity_set_birth (older, "1960-09-01", -1, "");

  g_assert_cmpfloat (vst_candidate_score (typed, dated, &reasons), >, vst_candidate_score (typed, unknown, NULL));
  g_assert_cmpuint (reasons & VST_REASON_SAME_AGE, !=, 0);
  g_assert_cmpfloat (vst_candidate_score (typed, older, NULL), <, vst_candidate_score (typed, unknown, NULL));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/candidate/who-comes-again-is-among-the-first-three", test_who_comes_again_is_among_the_first_three);
  g_test_add_func ("/candidate/reasons-are-told-by-code", test_reasons_are_told_by_code);
  g_test_add_func ("/candidate/a-twin-is-not-her-sister", test_a_twin_is_not_her_sister);
  g_test_add_func ("/candidate/a-child-speaks-for-the-mother", test_a_child_speaks_for_the_mother);
  g_test_add_func ("/candidate/a-common-name-tells-less", test_a_common_name_tells_less);
  g_test_add_func ("/candidate/a-rare-name-tells-more", test_a_rare_name_tells_more);
  g_test_add_func ("/candidate/ages-and-dates-are-compared", test_ages_and_dates_are_compared);

  return g_test_run ();
}
