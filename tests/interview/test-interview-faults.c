/* test-interview-faults.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-interview.h"
#include "vst-test-sweep.h"

/* Two new answers, one of them sealed, and one over another. */
static void
test_answers_are_saved_or_not (VstTestHub *self,
                               gconstpointer data)
{
  gint64 family_id = vst_test_interview_family (self);
  int version = vst_catalogue_get_version (vst_catalogue_get_shipped ());
  g_autoptr (VstInterviewSave) save = vst_interview_save_new (family_id, "en");
  g_autoptr (VstInterview) interview = NULL;
  g_autoptr (GError) error = NULL;

  vst_test_interview_say (self, family_id, 0, "first", VST_ANSWER_ANSWERED, "a room", &error);
  g_assert_no_error (error);
  interview = vst_test_interview_open (self, family_id);
  vst_interview_save_take (save, vst_test_interview_answer (interview, 0, "first")->id,
                           vst_answer_new (0, "intake", version, "first", VST_ANSWER_DECLINED, ""));
  vst_interview_save_take (save, 0, vst_answer_new (0, "intake", version, "postal-code", VST_ANSWER_ANSWERED, "K1L 7X3"));
  vst_test_sweep (self, VST_TEST_RECEPTION, &vst_interview_do_save, save, NULL);
}

static void
test_questions_are_added_or_not (VstTestHub *self,
                                 gconstpointer data)
{
  vst_test_sweep (self, VST_TEST_SECOND_ADMIN, &vst_catalogue_do_add, VST_TEST_OWN_QUESTIONS ("1", "yes-no"), NULL);
}

#define ADD(path, test) g_test_add (path, VstTestHub, NULL, vst_test_interview_set_up, test, vst_test_hub_tear_down)

int
main (int argc,
      char *argv[])
{
  vst_test_memory_use ();
  g_test_init (&argc, &argv, NULL);

  ADD ("/interview-faults/answers-are-saved-or-not", test_answers_are_saved_or_not);
  ADD ("/interview-faults/questions-are-added-or-not", test_questions_are_added_or_not);

  return g_test_run ();
}
