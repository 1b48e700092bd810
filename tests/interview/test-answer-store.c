/* test-answer-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "vst-block-store.h"
#include "vst-error.h"
#include "vst-hub-rotation.h"
#include "vst-test-answer-list.h"
#include "vst-test-interview.h"

static const VstSql count_answers = { "answers.all", "SELECT count (*) FROM answer", TRUE };
static const VstSql count_now = { "answers.now", "SELECT count (*) FROM answer WHERE superseded_at IS NULL", TRUE };
static const VstSql count_plain = { "answers.plain", "SELECT count (*) FROM answer WHERE value IS NOT NULL", TRUE };
static const VstSql count_files = { "answers.files", "SELECT count (*) FROM catalogue_file", FALSE };

#define SAY(person, question, state, value) \
  G_STMT_START \
  { \
    g_autoptr (GError) say_error = NULL; \
    vst_test_interview_say (self, family_id, person, question, state, value, &say_error); \
    g_assert_no_error (say_error); \
  } \
  G_STMT_END

static void
assert_answer (VstTestHub *self,
               gint64 family_id,
               gint64 person_id,
               const char *question,
               VstAnswerState state,
               const char *value)
{
  g_autoptr (VstInterview) interview = vst_test_interview_open (self, family_id);
  const VstAnswer *answer = vst_test_interview_answer (interview, person_id, question);

  g_assert_nonnull (answer);
  g_assert_cmpint (answer->state, ==, state);
  g_assert_cmpstr (answer->value, ==, value);
}

static void
test_every_state_is_kept (VstTestHub *self,
                          gconstpointer data)
{
  gint64 family_id = vst_test_interview_family (self);
  g_autoptr (VstInterview) interview = vst_test_interview_open (self, family_id);
  gint64 adult = vst_test_interview_person (interview, FALSE), child = vst_test_interview_person (interview, TRUE);

  g_assert_cmpuint (interview->answers->len, ==, 0);
  SAY (0, "needs", VST_ANSWER_ANSWERED, "food talk");
  SAY (0, "first", VST_ANSWER_DECLINED, "");
  SAY (adult, "linguistic", VST_ANSWER_ANSWERED, "other fr");
  SAY (adult, "access", VST_ANSWER_UNKNOWN, "");
  SAY (child, "child-food", VST_ANSWER_ANSWERED, "نور 👩‍👧");
  SAY (child, "child-food", VST_ANSWER_NOT_ASKED, "");

  assert_answer (self, family_id, 0, "needs", VST_ANSWER_ANSWERED, "food talk");
  assert_answer (self, family_id, 0, "first", VST_ANSWER_DECLINED, "");
  assert_answer (self, family_id, adult, "linguistic", VST_ANSWER_ANSWERED, "other fr");
  assert_answer (self, family_id, adult, "access", VST_ANSWER_UNKNOWN, "");
  assert_answer (self, family_id, child, "child-food", VST_ANSWER_NOT_ASKED, "");

  /* What was said before is still there. */
  g_assert_cmpint (vst_test_count (self, &count_answers), ==, 6);
  g_assert_cmpint (vst_test_count (self, &count_now), ==, 5);
}

static void
test_the_same_answer_is_not_saved_twice (VstTestHub *self,
                                         gconstpointer data)
{
  gint64 family_id = vst_test_interview_family (self);

  SAY (0, "needs", VST_ANSWER_ANSWERED, "talk food");
  SAY (0, "needs", VST_ANSWER_ANSWERED, "food talk");
  SAY (0, "first", VST_ANSWER_NOT_ASKED, "");
  g_assert_cmpint (vst_test_count (self, &count_answers), ==, 1);
}

static void
test_a_save_is_one_act_and_can_be_undone (VstTestHub *self,
                                          gconstpointer data)
{
  gint64 family_id = vst_test_interview_family (self);
  VstCatalogue *catalogue = vst_catalogue_get_shipped ();
  g_autoptr (VstInterviewSave) save = vst_interview_save_new (family_id, "both");
  g_autoptr (VstInterview) before = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *redone = NULL;

  SAY (0, "needs", VST_ANSWER_ANSWERED, "food");
  before = vst_test_interview_open (self, family_id);
  vst_interview_save_take (save, vst_test_interview_answer (before, 0, "needs")->id,
                           vst_answer_new (0, "intake", vst_catalogue_get_version (catalogue), "needs", VST_ANSWER_ANSWERED, "talk"));
  vst_interview_save_take (save, 0,
                           vst_answer_new (0, "intake", vst_catalogue_get_version (catalogue), "postal-code", VST_ANSWER_ANSWERED, "k1l7x3"));
  g_assert_nonnull (vst_test_hub_do (self, &vst_interview_do_save, save, &error));
  g_assert_no_error (error);
  assert_answer (self, family_id, 0, "needs", VST_ANSWER_ANSWERED, "talk");
  assert_answer (self, family_id, 0, "postal-code", VST_ANSWER_ANSWERED, "K1L 7X3");

  vst_test_family_undo (self);
  assert_answer (self, family_id, 0, "needs", VST_ANSWER_ANSWERED, "food");
  g_assert_cmpint (vst_test_count (self, &count_now), ==, 1);

  redone = vst_test_hub_redo (self, &error);
  g_assert_no_error (error);
  assert_answer (self, family_id, 0, "postal-code", VST_ANSWER_ANSWERED, "K1L 7X3");
}

static void
test_one_bad_answer_holds_all_back (VstTestHub *self,
                                    gconstpointer data)
{
  gint64 family_id = vst_test_interview_family (self);
  int version = vst_catalogue_get_version (vst_catalogue_get_shipped ());
  g_autofree char *long_text = g_strnfill (10000, 'x');
  const struct
  {
    const char *question;
    const char *value;
    VstError error;
  } bad[] = {
    { "postal-code", "nowhere", VST_ERROR_POSTAL_CODE },
    { "first", long_text, VST_ERROR_TOO_LONG },
    { "first", "\xff", VST_ERROR_TEXT },
    { "home-language", "klingonish", VST_ERROR_LANGUAGE },
    { "housing", "x", VST_ERROR_NO_RIGHT },
    { "heard", "", VST_ERROR_INVALID },
    { "no-such", "x", VST_ERROR_NOT_FOUND },
    { "linguistic", "fr", VST_ERROR_NOT_FOUND },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (VstInterviewSave) save = vst_interview_save_new (family_id, "en");
      g_autoptr (GError) error = NULL;

      vst_interview_save_take (save, 0, vst_answer_new (0, "intake", version, "needs", VST_ANSWER_ANSWERED, "food"));
      vst_interview_save_take (save, 0, vst_answer_new (0, "intake", version, bad[i].question, VST_ANSWER_ANSWERED, bad[i].value));
      g_assert_null (vst_test_hub_do (self, &vst_interview_do_save, save, &error));
      g_assert_error (error, VST_ERROR, (int) bad[i].error);
      g_assert_cmpint (vst_test_count (self, &count_answers), ==, 0);
    }
}

static void
test_two_who_ask_at_once_are_told (VstTestHub *self,
                                   gconstpointer data)
{
  gint64 family_id = vst_test_interview_family (self);
  int version = vst_catalogue_get_version (vst_catalogue_get_shipped ());
  g_autoptr (VstInterviewSave) late = vst_interview_save_new (family_id, "en");
  g_autoptr (GError) error = NULL;

  vst_interview_save_take (late, 0, vst_answer_new (0, "intake", version, "first", VST_ANSWER_ANSWERED, "mine"));
  SAY (0, "first", VST_ANSWER_ANSWERED, "hers");
  g_assert_null (vst_test_hub_do (self, &vst_interview_do_save, late, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_CHANGED);
  assert_answer (self, family_id, 0, "first", VST_ANSWER_ANSWERED, "hers");
}

/* Who asks what: reception nothing of follow-up, coordination nothing clinical. */
static void
test_questions_are_for_whoever_may_read_them (VstTestHub *self,
                                              gconstpointer data)
{
  static const struct
  {
    gint64 staff_id;
    gboolean contact;
    gboolean follow_up;
    gboolean clinical;
  } table[] = {
    { VST_TEST_RECEPTION, TRUE, FALSE, FALSE },
    { VST_TEST_COORDINATOR, TRUE, TRUE, FALSE },
    { VST_TEST_PIVOT, TRUE, TRUE, TRUE },
    { VST_TEST_LINK, TRUE, TRUE, FALSE },
  };
  gint64 family_id = vst_test_interview_family (self);
  gint64 adult;
  gboolean done;

  {
    g_autoptr (VstInterview) interview = vst_test_interview_open (self, family_id);

    adult = vst_test_interview_person (interview, FALSE);
  }

  vst_test_hub_enter (self, VST_TEST_PIVOT);
  SAY (0, "postal-code", VST_ANSWER_ANSWERED, "K1L 7X3");
  SAY (adult, "country", VST_ANSWER_ANSWERED, "SY");
  SAY (adult, "health-ontario", VST_ANSWER_ANSWERED, "1234567897AB");
  SAY (0, "safe", VST_ANSWER_DECLINED, "");

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (VstInterview) interview = NULL;
      g_autoptr (GError) error = NULL;

      vst_test_hub_enter (self, table[i].staff_id);
      interview = vst_test_interview_open (self, family_id);
      g_assert_cmpint (vst_test_interview_answer (interview, 0, "postal-code") != NULL, ==, table[i].contact);
      g_assert_cmpint (vst_test_interview_answer (interview, adult, "country") != NULL, ==, table[i].follow_up);
      g_assert_cmpint (vst_test_interview_answer (interview, adult, "health-ontario") != NULL, ==, table[i].clinical);
      g_assert_cmpint (vst_test_interview_answer (interview, 0, "safe") != NULL, ==, table[i].clinical);

      if (table[i].clinical)
        continue;

      done = vst_test_interview_say (self, family_id, adult, "health-ontario", VST_ANSWER_ANSWERED, "9876543217", &error);
      g_assert_false (done);
      g_assert_error (error, VST_ERROR, VST_ERROR_NO_RIGHT);
    }
}

static void
test_partners_and_administration_ask_nothing (VstTestHub *self,
                                              gconstpointer data)
{
  static const gint64 others[] = { VST_TEST_SECOND_ADMIN, VST_TEST_PARTNER, VST_TEST_PRIVACY };
  gint64 family_id = vst_test_interview_family (self);

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (GError) error = NULL;

      vst_test_hub_enter (self, others[i]);
      g_assert_null (vst_test_hub_read (self, &vst_interview_read_open, &family_id, &error));
      g_assert_error (error, VST_ERROR, VST_ERROR_NO_RIGHT);
    }
}

/* Nothing of a sealed answer stands in the file as text. */
static void
test_sealed_answers_are_sealed (VstTestHub *self,
                                gconstpointer data)
{
  gint64 family_id = vst_test_interview_family (self);

  SAY (0, "postal-code", VST_ANSWER_ANSWERED, "K1L 7X3");
  g_assert_cmpint (vst_test_count (self, &count_plain), ==, 0);
  SAY (0, "first", VST_ANSWER_ANSWERED, "a room");
  g_assert_cmpint (vst_test_count (self, &count_plain), ==, 1);
}

static void
run (VstTestHub *self,
     const VstSql *sql)
{
  g_autoptr (VstDb) db = vst_test_hub_open_db (self);
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, sql);
  g_autoptr (GError) error = NULL;

  vst_stmt_run (stmt, &error);
  g_assert_no_error (error);
}

/* One that is damaged is lost already, and stays as it lies. */
static void
test_new_keys_wait_for_no_answer (VstTestHub *self,
                                  gconstpointer data)
{
  static const VstSql damage = {
    "test.damage", "UPDATE answer SET sealed = substr (sealed, 1, length (sealed) - 1) WHERE question = 'postal-code'", TRUE
  };
  static const VstSql count_renewed = { "test.renewed", "SELECT count (*) FROM answer WHERE substr (sealed, 3, 4) = X'02000000'", TRUE };
  const VstKeyKinds kinds = VST_KEYS_GRANTABLE;
  gint64 family_id = vst_test_interview_family (self);
  g_autoptr (VstInterview) interview = vst_test_interview_open (self, family_id);
  g_autoptr (GError) error = NULL;

  SAY (0, "postal-code", VST_ANSWER_ANSWERED, "K1L 7X3");
  SAY (vst_test_interview_person (interview, FALSE), "good-times", VST_ANSWER_ANSWERED, "Mornings");
  run (self, &damage);

  vst_test_hub_enter (self, VST_TEST_ADMIN);
  vst_test_hub_do (self, &vst_hub_renew_keys, &kinds, &error);
  g_assert_no_error (error);
  g_assert_cmpint (vst_test_count (self, &count_renewed), ==, 1);
}

static void
assert_lost (VstTestHub *self,
             gint64 family_id,
             const char *question)
{
  g_autoptr (VstInterview) interview = vst_test_interview_open (self, family_id);
  const VstAnswer *answer = vst_test_interview_answer (interview, 0, question);

  g_assert_nonnull (answer);
  g_assert_true (answer->is_lost);
  g_assert_cmpint (answer->state, ==, VST_ANSWER_NOT_ASKED);
  g_assert_cmpstr (answer->value, ==, "");
}

/* One that nobody can read any more closes nothing else, and is answered anew. */
static void
test_damaged_answer_is_one_answer (VstTestHub *self,
                                   gconstpointer data)
{
  static const VstSql damage = {
    "test.damage-some",
    "UPDATE answer SET sealed = CASE WHEN sealed IS NOT NULL THEN X'64616D61676564' END,"
    "       value = CASE question WHEN 'home-language' THEN 'd~mage' WHEN 'first' THEN CAST (X'64FF' AS TEXT) ELSE value END"
    " WHERE state = 'answered'",
    TRUE
  };
  static const VstSql count_damaged = {
    "test.damaged",
    "SELECT count (*) FROM answer WHERE superseded_at IS NULL AND (sealed = X'64616D61676564' OR value = CAST (X'64FF' AS TEXT))",
    TRUE
  };
  gint64 family_id = vst_test_interview_family (self);
  g_autoptr (GError) error = NULL;
  VstInterviewGaps *gaps;

  SAY (0, "postal-code", VST_ANSWER_ANSWERED, "K1L 7X3");
  SAY (0, "home-language", VST_ANSWER_ANSWERED, "ar");
  SAY (0, "first", VST_ANSWER_ANSWERED, "a room");
  SAY (0, "needs", VST_ANSWER_ANSWERED, "food");
  run (self, &damage);

  assert_lost (self, family_id, "postal-code");
  assert_lost (self, family_id, "home-language");
  assert_lost (self, family_id, "first");
  assert_answer (self, family_id, 0, "needs", VST_ANSWER_ANSWERED, "food");

  /* The hub would still like to know it. */
  gaps = vst_test_hub_read (self, &vst_interview_read_meter, &family_id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (gaps->meter->filled, ==, 1);
  vst_interview_gaps_free (gaps);

  SAY (0, "first", VST_ANSWER_NOT_ASKED, "");
  SAY (0, "postal-code", VST_ANSWER_ANSWERED, "K1L 7X3");
  SAY (0, "home-language", VST_ANSWER_DECLINED, "");
  assert_answer (self, family_id, 0, "postal-code", VST_ANSWER_ANSWERED, "K1L 7X3");
  assert_answer (self, family_id, 0, "home-language", VST_ANSWER_DECLINED, "");
  assert_answer (self, family_id, 0, "first", VST_ANSWER_NOT_ASKED, "");
  g_assert_cmpint (vst_test_count (self, &count_now), ==, 4);

  /* What was taken back is as damaged as it was, also where it isn't even letters. */
  for (guint i = 0; i < 3; i++)
    vst_test_family_undo (self);
  assert_lost (self, family_id, "postal-code");
  assert_lost (self, family_id, "first");
  g_assert_cmpint (vst_test_count (self, &count_damaged), ==, 2);
  for (guint i = 0; i < 2; i++)
    g_free (vst_test_hub_redo (self, &error));
  g_assert_no_error (error);
  assert_answer (self, family_id, 0, "first", VST_ANSWER_NOT_ASKED, "");
  assert_answer (self, family_id, 0, "postal-code", VST_ANSWER_ANSWERED, "K1L 7X3");
}

/* Nor where the family has a key of its own, and when that is lifted. */
static void
test_damaged_answer_under_a_key_of_its_own (VstTestHub *self,
                                            gconstpointer data)
{
  static const VstSql damage = { "test.damage-shielded", "UPDATE answer SET shielded = X'64616D61676564' WHERE question = 'postal-code'", TRUE };
  gint64 family_id = vst_test_interview_family (self);
  g_autoptr (VstBlockEntry) block = vst_block_entry_new ();
  g_autoptr (VstBlockLift) ask = NULL;
  g_autoptr (VstBlockLift) lift = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = NULL;

  SAY (0, "postal-code", VST_ANSWER_ANSWERED, "K1L 7X3");
  SAY (0, "needs", VST_ANSWER_ANSWERED, "food");
  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  block->family_id = family_id;
  block->staff_id = VST_TEST_PARTNER;
  id = vst_test_hub_do (self, &vst_block_do_add, block, &error);
  g_assert_no_error (error);
  run (self, &damage);

  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  assert_lost (self, family_id, "postal-code");
  assert_answer (self, family_id, 0, "needs", VST_ANSWER_ANSWERED, "food");

  ask = vst_block_lift_new (*id, 1, "She works elsewhere now");
  lift = vst_block_lift_new (*id, 2, "");
  vst_test_hub_enter (self, VST_TEST_PIVOT);
  vst_test_hub_do (self, &vst_block_do_ask_lift, ask, &error);
  g_assert_no_error (error);
  vst_test_hub_enter (self, VST_TEST_PRIVACY);
  vst_test_hub_do (self, &vst_block_do_lift, lift, &error);
  g_assert_no_error (error);

  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  assert_lost (self, family_id, "postal-code");
  SAY (0, "postal-code", VST_ANSWER_ANSWERED, "K1L 7X3");
  assert_answer (self, family_id, 0, "postal-code", VST_ANSWER_ANSWERED, "K1L 7X3");
}

static void
test_a_hub_asks_its_own_questions (VstTestHub *self,
                                   gconstpointer data)
{
  gint64 family_id = vst_test_interview_family (self);
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *first = NULL;
  g_autofree gint64 *second = NULL;
  g_autoptr (VstInterviewSave) save = vst_interview_save_new (family_id, "fr");
  g_autoptr (VstInterview) interview = NULL;

  g_assert_null (vst_test_hub_do (self, &vst_catalogue_do_add, VST_TEST_OWN_QUESTIONS ("2", "yes-no"), &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NO_RIGHT);
  g_clear_error (&error);

  vst_test_hub_enter (self, VST_TEST_SECOND_ADMIN);
  first = vst_test_hub_do (self, &vst_catalogue_do_add, VST_TEST_OWN_QUESTIONS ("2", "yes-no"), &error);
  g_assert_no_error (error);
  g_assert_null (vst_test_hub_do (self, &vst_catalogue_do_add, VST_TEST_OWN_QUESTIONS ("2", "text"), &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_CATALOGUE_VERSION);
  g_clear_error (&error);
  g_assert_null (vst_test_hub_do (self, &vst_catalogue_do_add, "<a/>", &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_CATALOGUE);
  g_clear_error (&error);

  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  vst_interview_save_take (save, 0, vst_answer_new (0, "garden", 2, "wish", VST_ANSWER_ANSWERED, "yes"));
  g_assert_nonnull (vst_test_hub_do (self, &vst_interview_do_save, save, &error));
  g_assert_no_error (error);

  /* The question changes: the answer stays what it was, under what it was asked. */
  vst_test_hub_enter (self, VST_TEST_SECOND_ADMIN);
  second = vst_test_hub_do (self, &vst_catalogue_do_add, VST_TEST_OWN_QUESTIONS ("3", "text"), &error);
  g_assert_no_error (error);
  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  interview = vst_test_interview_open (self, family_id);
  g_assert_cmpuint (interview->catalogues->len, ==, 2);
  g_assert_cmpint (vst_catalogue_get_version (g_ptr_array_index (interview->catalogues, 1)), ==, 3);
  g_assert_cmpint (vst_test_interview_answer (interview, 0, "wish")->version, ==, 2);
  g_assert_cmpstr (vst_test_interview_answer (interview, 0, "wish")->value, ==, "yes");
}

static void
test_questions_can_rest_and_come_back (VstTestHub *self,
                                       gconstpointer data)
{
  gint64 family_id = vst_test_interview_family (self);
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = NULL;
  VstCatalogueUse rest = { 0, FALSE };

  vst_test_hub_enter (self, VST_TEST_SECOND_ADMIN);
  id = vst_test_hub_do (self, &vst_catalogue_do_add, VST_TEST_OWN_QUESTIONS ("1", "day"), &error);
  g_assert_no_error (error);
  rest.id = *id;
  g_assert_nonnull (vst_test_hub_do (self, &vst_catalogue_do_use, &rest, &error));
  g_assert_no_error (error);
  g_assert_null (vst_test_hub_do (self, &vst_catalogue_do_use, &rest, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_CHANGED);

  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  {
    g_autoptr (VstInterview) interview = vst_test_interview_open (self, family_id);

    g_assert_cmpuint (interview->catalogues->len, ==, 1);
  }
}

/* The version that comes along is kept, once something was answered under it. */
static void
test_the_version_asked_stays_in_the_hub (VstTestHub *self,
                                         gconstpointer data)
{
  gint64 family_id = vst_test_interview_family (self);

  g_assert_cmpint (vst_test_count (self, &count_files), ==, 0);
  SAY (0, "first", VST_ANSWER_ANSWERED, "a room");
  SAY (0, "needs", VST_ANSWER_ANSWERED, "food");
  g_assert_cmpint (vst_test_count (self, &count_files), ==, 1);
}

static void
test_the_meter_counts_what_is_left (VstTestHub *self,
                                    gconstpointer data)
{
  gint64 family_id = vst_test_interview_family (self);
  g_autoptr (GError) error = NULL;
  VstInterviewGaps *before = vst_test_hub_read (self, &vst_interview_read_meter, &family_id, &error);
  VstInterviewGaps *after;

  g_assert_no_error (error);
  g_assert_cmpuint (before->meter->filled, ==, 0);
  g_assert_cmpuint (before->meter->total, >=, 6);
  g_assert_cmpuint (before->meter->gaps->len, >, 0);

  /* Whoever prefers not to answer has been asked. */
  SAY (0, "needs", VST_ANSWER_DECLINED, "");
  SAY (0, "postal-code", VST_ANSWER_ANSWERED, "K1L 7X3");
  SAY (0, "first", VST_ANSWER_ANSWERED, "it isn't counted");
  after = vst_test_hub_read (self, &vst_interview_read_meter, &family_id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (after->meter->total, ==, before->meter->total);
  g_assert_cmpuint (after->meter->filled, ==, 2);
  g_assert_cmpuint (after->meter->gaps->len, ==, before->meter->gaps->len - 2);

  vst_interview_gaps_free (before);
  vst_interview_gaps_free (after);
}

#define ADD(path, test) g_test_add (path, VstTestHub, NULL, vst_test_interview_set_up, test, vst_test_hub_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/answer-store/every-state-is-kept", test_every_state_is_kept);
  ADD ("/answer-store/the-same-answer-is-not-saved-twice", test_the_same_answer_is_not_saved_twice);
  ADD ("/answer-store/a-save-is-one-act-and-can-be-undone", test_a_save_is_one_act_and_can_be_undone);
  ADD ("/answer-store/one-bad-answer-holds-all-back", test_one_bad_answer_holds_all_back);
  ADD ("/answer-store/two-who-ask-at-once-are-told", test_two_who_ask_at_once_are_told);
  ADD ("/answer-store/questions-are-for-whoever-may-read-them", test_questions_are_for_whoever_may_read_them);
  ADD ("/answer-store/partners-and-administration-ask-nothing", test_partners_and_administration_ask_nothing);
  ADD ("/answer-store/sealed-answers-are-sealed", test_sealed_answers_are_sealed);
  ADD ("/answer-store/new-keys-wait-for-no-answer", test_new_keys_wait_for_no_answer);
  ADD ("/answer-store/damaged-answer-is-one-answer", test_damaged_answer_is_one_answer);
  ADD ("/answer-store/damaged-answer-under-a-key-of-its-own", test_damaged_answer_under_a_key_of_its_own);
  ADD ("/answer-store/a-hub-asks-its-own-questions", test_a_hub_asks_its_own_questions);
  ADD ("/answer-store/questions-can-rest-and-come-back", test_questions_can_rest_and_come_back);
  ADD ("/answer-store/the-version-asked-stays-in-the-hub", test_the_version_asked_stays_in_the_hub);
  ADD ("/answer-store/the-meter-counts-what-is-left", test_the_meter_counts_what_is_left);
  ADD ("/answer-store/health-cards-come-with-a-list", vst_test_health_cards_in_a_list);

  return g_test_run ();
}
