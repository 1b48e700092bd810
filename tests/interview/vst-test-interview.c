/* vst-test-interview.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-interview.h"

#include "vst-interview-room.h"

void
vst_test_interview_set_up (VstTestHub *self,
                           gconstpointer data)
{
  vst_room_register (&vst_family_room);
  vst_room_register (&vst_interview_room);
  vst_test_hub_set_up (self, data);
  vst_test_hub_enter (self, VST_TEST_RECEPTION);
}

gint64
vst_test_interview_family (VstTestHub *self)
{
  VstFamilyEntry *entry = vst_test_family_entry ("Amélie", "Roy", "");
  g_autoptr (VstFamily) family = NULL;

  g_ptr_array_add (entry->members, vst_test_member ("child", "Léo", "", "2022-05-01"));
  family = vst_test_family_add (self, entry);

  return vst_family_get_id (family);
}

VstInterview *
vst_test_interview_open (VstTestHub *self,
                         gint64 family_id)
{
  g_autoptr (GError) error = NULL;
  VstInterview *interview = vst_test_hub_read (self, &vst_interview_read_open, &family_id, &error);

  g_assert_no_error (error);

  return interview;
}

gint64
vst_test_interview_person (VstInterview *interview,
                           gboolean child)
{
  return vst_person_get_id (vst_member_get_person (vst_test_family_member (interview->family, child ? 1 : 0)));
}

const VstAnswer *
vst_test_interview_answer (VstInterview *interview,
                           gint64 person_id,
                           const char *question)
{
  for (guint i = 0; i < interview->answers->len; i++)
    {
      const VstAnswer *answer = g_ptr_array_index (interview->answers, i);

      if (answer->person_id == person_id && g_str_equal (answer->question, question))
        return answer;
    }

  return NULL;
}

/* One answer, over the one that is there. */
gboolean
vst_test_interview_say (VstTestHub *self,
                        gint64 family_id,
                        gint64 person_id,
                        const char *question,
                        VstAnswerState state,
                        const char *value,
                        GError **error)
{
  g_autoptr (VstInterview) interview = vst_test_interview_open (self, family_id);
  g_autoptr (VstInterviewSave) save = vst_interview_save_new (family_id, "en");
  const VstAnswer *now = vst_test_interview_answer (interview, person_id, question);
  VstCatalogue *catalogue = vst_catalogue_get_shipped ();

  vst_interview_save_take (save, now != NULL ? now->id : 0,
                           vst_answer_new (person_id, vst_catalogue_get_code (catalogue), vst_catalogue_get_version (catalogue),
                                           question, state, value));

  return vst_test_hub_do (self, &vst_interview_do_save, save, error) != NULL;
}
