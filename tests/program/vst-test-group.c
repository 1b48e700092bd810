/* vst-test-group.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-group.h"

#include "vst-date.h"

#define TODAY "2026-11-16"

static const char *const given[] = { "Chloé", "Hawa", "Ingrid", "Marie-Ève", "Nadia", "Tanya", "Yasmine", "Josée" };
static const char *const family[] = { "Saint-Onge", "Nguyễn", "Tremblay", "Côté-Beaulieu", "Hassan", "O’Brien", "L’Heureux" };

static void
set (char **text,
     char *to)
{
  g_free (*text);
  *text = to;
}

static VstEnrolment *
make_seat (guint i)
{
  g_autoptr (VstPersonEntry) person = vst_person_entry_new ();
  VstEnrolment *seat = g_new0 (VstEnrolment, 1);

  set (&person->given_name, g_strdup (given[i % G_N_ELEMENTS (given)]));
  set (&person->family_name, g_strdup (family[i % G_N_ELEMENTS (family)]));
  set (&person->display_name, g_strjoin (" ", person->given_name, person->family_name, NULL));
  set (&person->language, g_strdup (i % 3 ? "fr" : "en"));

  seat->id = i + 1;
  seat->person = vst_person_new (i + 1, 1, person);
  seat->state = VST_ENROLMENT_ACTIVE;
  seat->since = g_strdup (TODAY);
  seat->asked_on = g_strdup ("2026-09-01");
  seat->minding_seats = i % 3;
  seat->interpreter = i % 5 == 4;
  seat->baby_months = -1;

  return seat;
}

VstGroup *
vst_test_group_new (guint n_seats)
{
  static const char letters[] = "PLEMVAN";
  g_autoptr (VstProgramEntry) program_entry = vst_program_entry_circle ();
  g_autoptr (VstCohortEntry) cohort_entry = vst_cohort_entry_new ();
  g_autoptr (VstProgram) program = vst_program_new (1, 1, program_entry, NULL, TRUE);
  g_autoptr (VstCohort) cohort = NULL;
  VstGroup *group;

  set (&cohort_entry->code, g_strdup ("26-A"));
  set (&cohort_entry->name_en, g_strdup ("Monday mothers"));
  set (&cohort_entry->name_fr, g_strdup ("Mères du lundi"));
  set (&cohort_entry->first_day, g_strdup ("2026-10-05"));
  cohort = vst_cohort_new (1, 1, cohort_entry, program);
  cohort->room_en = g_strdup ("Large room");
  cohort->room_fr = g_strdup ("Grande salle");
  group = vst_group_new (cohort, TODAY);

  for (guint i = 0; i < 8; i++)
    {
      VstMeeting *meeting = g_new0 (VstMeeting, 1);

      meeting->id = i + 1;
      meeting->number = i + 1;
      meeting->day = vst_day_add_days ("2026-10-05", 7 * i);
      meeting->from_minute = cohort_entry->from_minute;
      meeting->to_minute = cohort_entry->to_minute;
      meeting->cancelled = i == 3;
      meeting->held = i < 6 && i != 3;
      vst_group_take_meeting (group, meeting);
    }

  for (guint i = 0; i < n_seats; i++)
    {
      vst_group_take_enrolment (group, make_seat (i));
      for (guint j = 0; j < 6; j++)
        if (j != 3)
          vst_group_add_mark (group, &(const VstAttendance){ .meeting_id = j + 1,
                                                             .enrolment_id = i + 1,
                                                             .mark = (VstMark) letters[(i + j) % (sizeof letters - 1)],
                                                             .minding = TRUE });
    }

  vst_group_sort (group);

  return group;
}
