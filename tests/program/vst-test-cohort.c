/* vst-test-cohort.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-cohort.h"

#include "vst-cohort-store.h"
#include "vst-date.h"
#include "vst-program-room.h"
#include "vst-program-store.h"
#include "vst-schedule-room.h"
#include "vst-test-family.h"

void
vst_test_cohort_set_up (VstTestHub *self,
                        gconstpointer data)
{
  vst_room_register (&vst_family_room);
  vst_room_register (&vst_schedule_room);
  vst_room_register (&vst_program_room);
  vst_test_hub_set_up (self, data);
  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
}

static gint64
add_program (VstTestHub *self)
{
  g_autoptr (VstProgramEntry) entry = vst_program_entry_circle ();
  VstProgramEdit edit = { 0, 0, entry };
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = vst_test_hub_do (self, &vst_program_do_add, &edit, &error);

  g_assert_no_error (error);

  return *id;
}

gint64
vst_test_cohort_add (VstTestHub *self,
                     const char *code,
                     int capacity)
{
  g_autoptr (VstCohortEntry) entry = vst_cohort_entry_new ();
  g_autofree char *today = vst_hub_dup_today (self->hub);
  VstCohortEdit edit = { 0, 0, entry };
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = NULL;

  entry->program_id = add_program (self);
  vst_test_set (&entry->code, code);
  g_free (entry->first_day);
  entry->first_day = vst_day_add_days (today, -14);
  entry->capacity = capacity;

  id = vst_test_hub_do (self, &vst_cohort_do_add, &edit, &error);
  g_assert_no_error (error);

  return *id;
}

gint64
vst_test_cohort_person (VstTestHub *self,
                        const char *given_name)
{
  g_autoptr (VstFamily) family = vst_test_family_add (self, vst_test_family_entry (given_name, "Tremblay", ""));

  return vst_person_get_id (vst_member_get_person (vst_family_get_head (family)));
}
