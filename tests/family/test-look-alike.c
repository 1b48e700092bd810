/* test-look-alike.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-block-store.h"
#include "vst-crowd.h"
#include "vst-look-alike-store.h"
#include "vst-person-store.h"
#include "vst-test-family.h"
#include "vst-test-people.h"
#include "vst-test-tries.h"

#define N_KNOWN VST_TEST_TRIES (4000)
#define N_TWICE VST_TEST_TRIES (500)

static VstIdentity *
identity_of (const VstTestPerson *made)
{
  VstIdentity *identity = vst_identity_new ("", made->given, made->family);

  vst_identity_set_birth (identity, made->born, -1, "");

  return identity;
}

static void
add_person (VstCrowd *crowd,
            gint64 id,
            const VstTestPerson *made)
{
  vst_crowd_add (crowd, id, id, FALSE, identity_of (made));
  if (made->phone[0] != '\0')
    vst_crowd_add_key (crowd, id, TRUE, made->phone);
}

/* Whether others have such a name, so that these two don't score as one. */
static gboolean
is_one_of_many (GPtrArray *made,
                const VstIdentity *one,
                const VstIdentity *other)
{
  double name = vst_candidate_weigh_name (one, other);
  VstNamesakes of_one = { 0, 0 }, of_other = { 0, 0 };

  for (guint i = 0; i < made->len; i++)
    {
      g_autoptr (VstIdentity) somebody = identity_of (g_ptr_array_index (made, i));

      of_one.n_alike += vst_candidate_weigh_name (one, somebody) >= name ? 1 : 0;
      of_other.n_alike += vst_candidate_weigh_name (other, somebody) >= name ? 1 : 0;
    }

  /* Herself is nobody else. */
  of_one.n_alike--;
  of_other.n_alike--;

  return MIN (vst_candidate_score_among (one, other, of_one, NULL), vst_candidate_score_among (one, other, of_other, NULL)) <
         VST_CANDIDATE_ALARM;
}

/* What the keys let through is all that comparing everybody with everybody would
 * find.
 */
static void
test_keys_miss_nobody_that_the_score_would_find (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (481703);
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_test_person_free);
  g_autoptr (VstCrowd) crowd = vst_crowd_new ();
  g_autoptr (GHashTable) found = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GArray) pairs = NULL;
  guint n_alike = 0, n_found = 0, n_false = 0;

  for (guint i = 0; i < N_KNOWN; i++)
    g_ptr_array_add (made, vst_test_person_make (rand));
  for (guint i = 0; i < N_TWICE; i++)
    g_ptr_array_add (made, vst_test_person_again (rand, g_ptr_array_index (made, i)));
  for (guint i = 0; i < made->len; i++)
    add_person (crowd, i + 1, g_ptr_array_index (made, i));

  pairs = vst_crowd_find (crowd, NULL, NULL);
  for (guint i = 0; i < pairs->len; i++)
    {
      const VstLikeness *pair = &g_array_index (pairs, VstLikeness, i);
      gint64 id = vst_look_alike_join (pair->a, pair->b);

      g_assert_cmpuint (pair->a, <, pair->b);
      g_assert_cmpfloat (pair->score, >=, VST_CANDIDATE_ALARM);
      g_hash_table_add (found, g_memdup2 (&id, sizeof id));
      if (pair->b != pair->a + N_KNOWN)
        n_false++;
    }

  for (guint i = 0; i < N_TWICE; i++)
    {
      const VstTestPerson *was = g_ptr_array_index (made, i), *again = g_ptr_array_index (made, N_KNOWN + i);
      g_autoptr (VstIdentity) one = identity_of (was);
      g_autoptr (VstIdentity) other = identity_of (again);
      gint64 id = vst_look_alike_join (i, N_KNOWN + i);

      if (was->phone[0] != '\0')
        vst_identity_add_phone (one, was->phone);
      if (again->phone[0] != '\0')
        vst_identity_add_phone (other, again->phone);
      if (vst_candidate_score (one, other, NULL) < VST_CANDIDATE_ALARM)
        continue;

      if (g_hash_table_contains (found, &id))
        n_found++;
      else if (is_one_of_many (made, one, other))
        continue;
      else
        g_test_message ("not found: %s %s %s was %s %s %s", again->given, again->family, again->born, was->given, was->family, was->born);

      n_alike++;
    }

  g_test_message ("%u of %u pairs that score as one are found; %u other pairs among %u people", n_found, n_alike, n_false, made->len);
  g_assert_cmpuint (n_alike * 10, >=, 9 * N_TWICE);
  /* Of a tenth of them one is more than it is of all. */
  g_assert_cmpuint (n_alike - n_found, <=, MAX (1, n_alike / 200));
  g_assert_cmpuint (n_false * 100, <=, made->len);
}

static gboolean
is_pair (GArray *pairs,
         guint a,
         guint b)
{
  for (guint i = 0; i < pairs->len; i++)
    if (g_array_index (pairs, VstLikeness, i).a == a && g_array_index (pairs, VstLikeness, i).b == b)
      return TRUE;

  return FALSE;
}

/* Where nothing but the name is known of two, among many and among few. */
static void
test_a_rare_name_makes_a_pair_and_a_common_one_none (void)
{
  const guint n_others[] = { 2 * VST_NAMESAKES_AMONG, 20 };

  for (guint round = 0; round < G_N_ELEMENTS (n_others); round++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (481703);
      g_autoptr (VstCrowd) crowd = vst_crowd_new ();
      g_autoptr (GArray) pairs = NULL;
      VstTestPerson marie = { (char *) "Marie", (char *) "Tremblay", "", "" };
      VstTestPerson aputik = { (char *) "Aputik", (char *) "Qaunaq", "", "" };
      VstTestPerson swapped = { (char *) "Qaunaq", (char *) "Aputik", "", "" };
      guint n = n_others[round];

      for (guint i = 0; i < n; i++)
        {
          g_autoptr (VstTestPerson) other = vst_test_person_make (rand);

          add_person (crowd, i + 1, other);
        }

      add_person (crowd, n + 1, &marie);
      add_person (crowd, n + 2, &marie);
      add_person (crowd, n + 3, &aputik);
      add_person (crowd, n + 4, &swapped);
      pairs = vst_crowd_find (crowd, NULL, NULL);

      g_assert_false (is_pair (pairs, n, n + 1));
      g_assert_cmpint (is_pair (pairs, n + 2, n + 3), ==, n >= VST_NAMESAKES_AMONG);
    }
}

/* The more people have the same name, the more has to agree besides. */
static void
test_one_more_of_many_namesakes_is_no_pair (void)
{
  for (guint n = 0; n <= 40; n += 20)
    {
      g_autoptr (VstCrowd) crowd = vst_crowd_new ();
      g_autoptr (GArray) pairs = NULL;
      VstTestPerson one = { (char *) "Marie", (char *) "Tremblay", "1990-04-02", "" };
      VstTestPerson other = { (char *) "Marie", (char *) "Tremblay", "1990-04-03", "" };
      VstTestPerson same_day = { (char *) "Marie", (char *) "Tremblay", "1971-11-20", "6135550101" };
      VstTestPerson same_phone = { (char *) "Marie", (char *) "Tremblay", "1971-11-20", "6135550101" };

      add_person (crowd, 1, &one);
      add_person (crowd, 2, &other);
      add_person (crowd, 3, &same_day);
      add_person (crowd, 4, &same_phone);

      for (guint i = 0; i < n; i++)
        {
          VstTestPerson namesake = { (char *) "Marie", (char *) "Tremblay", "", "" };

          g_snprintf (namesake.born, sizeof namesake.born, "%u-06-15", 1920 + 2 * i);
          add_person (crowd, 5 + i, &namesake);
        }

      pairs = vst_crowd_find (crowd, NULL, NULL);
      g_assert_cmpint (is_pair (pairs, 0, 1), ==, n == 0);
      g_assert_true (is_pair (pairs, 2, 3));
    }
}

static gboolean
stop_cb (guint done,
         guint total,
         gpointer user_data)
{
  return FALSE;
}

static void
test_those_of_one_file_and_a_child_of_two_are_no_pair (void)
{
  g_autoptr (VstCrowd) crowd = vst_crowd_new ();
  g_autoptr (GArray) pairs = NULL;
  VstTestPerson amina = { (char *) "Amina", (char *) "Hassan", "1990-01-05", "" };
  VstTestPerson leo = { (char *) "Léo", (char *) "Hassan", "2020-01-05", "" };

  vst_crowd_add (crowd, 1, 11, FALSE, identity_of (&amina));
  vst_crowd_add (crowd, 1, 12, FALSE, identity_of (&amina));
  vst_crowd_add (crowd, 1, 13, TRUE, identity_of (&leo));
  vst_crowd_add (crowd, 2, 13, TRUE, identity_of (&leo));
  pairs = vst_crowd_find (crowd, NULL, NULL);
  g_assert_cmpuint (pairs->len, ==, 0);

  vst_crowd_add (crowd, 3, 14, FALSE, identity_of (&amina));
  g_array_unref (pairs);
  pairs = vst_crowd_find (crowd, NULL, NULL);
  g_assert_cmpuint (pairs->len, ==, 1);
  g_assert_cmpint (vst_crowd_get_person (crowd, g_array_index (pairs, VstLikeness, 0).b), ==, 14);
  g_assert_null (vst_crowd_find (crowd, stop_cb, NULL));
}

static VstFamily *
add_family (VstTestHub *self,
            const char *given,
            const char *family,
            const char *born)
{
  VstFamilyEntry *entry = vst_test_family_entry (given, family, "");

  vst_test_set (&((VstMemberEntry *) entry->members->pdata[0])->person->birth_date, born);

  return vst_test_family_add (self, entry);
}

static gint64
head_of (VstFamily *family)
{
  g_autoptr (VstMember) member = g_list_model_get_item (vst_family_get_members (family), 0);

  return vst_person_get_id (vst_member_get_person (member));
}

static GArray *
read_ids (VstTestHub *self)
{
  g_autoptr (GError) error = NULL;
  GArray *ids = vst_test_hub_read (self, &vst_look_alike_read_ids, NULL, &error);

  g_assert_no_error (error);

  return ids;
}

static void
assert_n_pairs (VstTestHub *self,
                guint n)
{
  g_autoptr (GArray) ids = read_ids (self);

  g_assert_cmpuint (ids->len, ==, n);
}

static void
test_answer_is_kept_and_may_be_asked_again (VstTestHub *self,
                                            gconstpointer data)
{
  g_autoptr (VstFamily) a = add_family (self, "Élisabeth", "Roy", "1990-03-12");
  g_autoptr (VstFamily) b = add_family (self, "Liz", "Roy-Tremblay", "1990-12-03");
  g_autoptr (VstFamily) c = add_family (self, "Omar", "Diallo", "1985-01-05");
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = NULL;

  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  {
    g_autoptr (GArray) ids = read_ids (self);
    g_autoptr (GPtrArray) pairs = vst_test_hub_read (self, &vst_look_alike_read_page, ids, &error);

    g_assert_no_error (error);
    g_assert_cmpuint (pairs->len, ==, 1);
    g_assert_cmpint (vst_look_alike_get_id (pairs->pdata[0]), ==, g_array_index (ids, gint64, 0));
    g_assert_cmpint (vst_hit_get_family_id (vst_look_alike_get_a (pairs->pdata[0])), ==, vst_family_get_id (a));
    g_assert_cmpint (vst_hit_get_family_id (vst_look_alike_get_b (pairs->pdata[0])), ==, vst_family_get_id (b));
    g_assert_cmpuint (vst_look_alike_get_reasons (pairs->pdata[0]) & VST_REASON_BIRTH_DATE_TURNED, !=, 0);
  }

  {
    g_autoptr (VstLookAnswer) answer = vst_look_answer_new (head_of (b), head_of (a), " sisters-in-law ");

    id = vst_test_hub_do (self, &vst_look_alike_do_part, answer, &error);
    g_assert_no_error (error);
    g_assert_null (vst_test_hub_do (self, &vst_look_alike_do_part, answer, &error));
    g_assert_error (error, VST_ERROR, VST_ERROR_CHANGED);
    g_clear_error (&error);
    answer->b_person_id = answer->a_person_id;
    g_assert_null (vst_test_hub_do (self, &vst_look_alike_do_part, answer, &error));
    g_assert_error (error, VST_ERROR, VST_ERROR_INVALID);
    g_clear_error (&error);
  }

  assert_n_pairs (self, 0);
  {
    g_autoptr (GPtrArray) said = vst_test_hub_read (self, &vst_look_alike_read_answers, NULL, &error);
    const VstLookSaid *one;

    g_assert_no_error (error);
    g_assert_cmpuint (said->len, ==, 1);
    one = said->pdata[0];
    g_assert_cmpstr (one->why, ==, "sisters-in-law");
    g_assert_cmpstr (one->by, ==, "Coralie Coordination");
    g_assert_cmpint (one->id, ==, *id);
  }

  {
    g_autoptr (VstLookAnswer) answer = vst_look_answer_new (0, 0, NULL);

    answer->id = *id;
    g_assert_nonnull (vst_test_hub_do (self, &vst_look_alike_do_ask_again, answer, &error));
  }
  assert_n_pairs (self, 1);
  vst_test_family_undo (self);
  assert_n_pairs (self, 0);
}

/* Of many a single name is known. */
static void
test_whoever_has_a_single_name_is_compared_too (VstTestHub *self,
                                                gconstpointer data)
{
  g_autoptr (VstFamily) a = vst_test_family_add (self, vst_test_family_entry ("Omar", "", ""));
  g_autoptr (VstFamily) b = vst_test_family_add (self, vst_test_family_entry ("Nadia", "", ""));

  g_assert_nonnull (a);
  g_assert_nonnull (b);
  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  assert_n_pairs (self, 0);
}

/* Who must not know of a file learns nothing of it from those that look like it. */
static void
test_blocked_coordinator_sees_no_pair (VstTestHub *self,
                                       gconstpointer data)
{
  g_autoptr (VstFamily) a = add_family (self, "Amina", "Hassan", "1990-03-12");
  g_autoptr (VstFamily) b = add_family (self, "Amina", "Hasan", "1990-03-12");
  g_autoptr (GError) error = NULL;

  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  {
    g_autoptr (VstLookAnswer) answer = vst_look_answer_new (head_of (a), head_of (b), "a reason");
    g_autofree gint64 *id = NULL;

    assert_n_pairs (self, 1);
    id = vst_test_hub_do (self, &vst_look_alike_do_part, answer, &error);
    g_assert_no_error (error);
    vst_test_family_undo (self);
  }

  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  {
    g_autoptr (VstBlockEntry) entry = vst_block_entry_new ();
    g_autofree gint64 *id = NULL;

    entry->family_id = vst_family_get_id (b);
    entry->staff_id = VST_TEST_COORDINATOR;
    id = vst_test_hub_do (self, &vst_block_do_add, entry, &error);
    g_assert_no_error (error);
  }
  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  assert_n_pairs (self, 0);

  {
    g_autoptr (VstLookAnswer) answer = vst_look_answer_new (head_of (a), head_of (b), NULL);
    gint64 id = vst_look_alike_join (head_of (a), head_of (b));
    g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
    g_autoptr (GPtrArray) pairs = NULL;

    g_assert_null (vst_test_hub_do (self, &vst_look_alike_do_part, answer, &error));
    g_assert_error (error, VST_ERROR, VST_ERROR_NOT_FOUND);
    g_clear_error (&error);
    g_array_append_val (ids, id);
    pairs = vst_test_hub_read (self, &vst_look_alike_read_page, ids, &error);
    g_assert_no_error (error);
    g_assert_cmpuint (pairs->len, ==, 0);
  }
}

#define ADD(path, func) g_test_add (path, VstTestHub, NULL, vst_test_family_set_up, func, vst_test_hub_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/look-alike/keys-miss-nobody-that-the-score-would-find", test_keys_miss_nobody_that_the_score_would_find);
  g_test_add_func ("/look-alike/a-rare-name-makes-a-pair-and-a-common-one-none", test_a_rare_name_makes_a_pair_and_a_common_one_none);
  g_test_add_func ("/look-alike/one-more-of-many-namesakes-is-no-pair", test_one_more_of_many_namesakes_is_no_pair);
  g_test_add_func ("/look-alike/those-of-one-file-and-a-child-of-two-are-no-pair", test_those_of_one_file_and_a_child_of_two_are_no_pair);
  ADD ("/look-alike/answer-is-kept-and-may-be-asked-again", test_answer_is_kept_and_may_be_asked_again);
  ADD ("/look-alike/whoever-has-a-single-name-is-compared-too", test_whoever_has_a_single_name_is_compared_too);
  ADD ("/look-alike/blocked-coordinator-sees-no-pair", test_blocked_coordinator_sees_no_pair);

  return g_test_run ();
}
