/* test-program.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "vst-date.h"
#include "vst-error.h"
#include "vst-group.h"

static void
test_the_circle_is_ready_made_and_without_content (void)
{
  g_autoptr (VstProgramEntry) entry = vst_program_entry_circle ();
  g_autoptr (GError) error = NULL;

  g_assert_true (vst_program_entry_check (entry, &error));
  g_assert_no_error (error);
  g_assert_cmpint (entry->sessions, ==, 8);
  g_assert_cmpint (entry->enough, ==, 6);
  g_assert_cmpstr (entry->label_fr, ==, "Groupe");
  g_assert_cmpstr (entry->sensitivity, ==, "neutral");
}

static void
test_a_name_in_one_language_stands_for_both (void)
{
  g_autoptr (VstProgramEntry) entry = vst_program_entry_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (vst_program_entry_check (entry, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NAME_NEEDED);
  g_clear_error (&error);

  g_free (entry->name_fr);
  entry->name_fr = g_strdup ("  Cuisine   du lundi ");
  g_assert_true (vst_program_entry_check (entry, &error));
  g_assert_cmpstr (entry->name_en, ==, "Cuisine du lundi");

  entry->enough = entry->sessions + 1;
  g_assert_false (vst_program_entry_check (entry, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_INVALID);
}

static void
test_sessions_are_weekly_and_skip_closed_days (void)
{
  const char *const closed[] = { "2026-10-12", "2026-10-13", "2026-11-02", NULL };
  g_auto (GStrv) days = vst_cohort_lay_days ("2026-10-05", 5, closed);
  g_autofree char *all = g_strjoinv (" ", days);

  g_assert_cmpstr (all, ==, "2026-10-05 2026-10-19 2026-10-26 2026-11-09 2026-11-16");
}

/* Two thousand random calendars, against days counted one by one. */
static void
test_sessions_agree_with_days_counted_one_by_one (void)
{
  for (guint round = 0; round < 2000; round++)
    {
      g_autofree char *first = vst_day_add_days ("2026-01-01", g_test_rand_int_range (0, 700));
      g_autoptr (GPtrArray) closed = g_ptr_array_new_with_free_func (g_free);
      int n = g_test_rand_int_range (1, 14);
      g_auto (GStrv) days = NULL;
      guint found = 0;

      for (guint i = 0; i < 20; i++)
        g_ptr_array_add (closed, vst_day_add_days (first, g_test_rand_int_range (0, 120)));
      g_ptr_array_add (closed, NULL);

      days = vst_cohort_lay_days (first, n, (const char *const *) closed->pdata);
      g_assert_cmpuint (g_strv_length (days), ==, n);

      for (int offset = 0; found < (guint) n; offset++)
        {
          g_autofree char *day = vst_day_add_days (first, offset);
          gboolean open = offset % 7 == 0;

          for (guint i = 0; i + 1 < closed->len; i++)
            open = open && !g_str_equal (day, closed->pdata[i]);

          if (open)
            g_assert_cmpstr (days[found++], ==, day);
        }
    }
}

/* All that may be done, as a person would tell it; nothing else may. */
static const char *const steps[] = {
  "none>interested", "none>screened", "none>waitlisted", "none>enrolled",
  "interested>screened", "interested>waitlisted", "interested>offered", "interested>enrolled", "interested>withdrew",
  "screened>waitlisted", "screened>offered", "screened>enrolled", "screened>withdrew",
  "waitlisted>offered", "waitlisted>enrolled", "waitlisted>withdrew",
  "offered>waitlisted", "offered>enrolled", "offered>withdrew",
  "enrolled>withdrew", "enrolled>transferred", "enrolled>never_started",
  "active>withdrew", "active>transferred",
  "withdrew>waitlisted", "withdrew>enrolled",
  "never_started>waitlisted", "never_started>enrolled",
  NULL
};

static void
test_steps_are_those_a_person_would_tell (void)
{
  guint n = 0;

  for (VstEnrolmentState from = VST_ENROLMENT_NONE; from < VST_N_ENROLMENT_STATES; from++)
    for (VstEnrolmentState to = VST_ENROLMENT_NONE; to < VST_N_ENROLMENT_STATES; to++)
      {
        g_autofree char *step = g_strdup_printf ("%s>%s", vst_enrolment_state_code (from), vst_enrolment_state_code (to));
        gboolean told = g_strv_contains (steps, step);

        if (vst_enrolment_may_become (from, to) != told)
          g_test_fail_printf ("%s: %s", step, told ? "can't be done" : "can be done");
        n += told;
      }

  g_assert_cmpuint (n, ==, g_strv_length ((char **) steps));
}

static void
test_a_place_follows_what_was_received (void)
{
  for (VstEnrolmentState state = VST_ENROLMENT_INTERESTED; state < VST_N_ENROLMENT_STATES; state++)
    for (int dose = 0; dose <= 8; dose++)
      {
        VstEnrolmentState expected = state;

        if (state == VST_ENROLMENT_ENROLLED || state == VST_ENROLMENT_ACTIVE || state == VST_ENROLMENT_COMPLETED)
          expected = dose == 0 ? VST_ENROLMENT_ENROLLED : dose < 6 ? VST_ENROLMENT_ACTIVE
                                                                   : VST_ENROLMENT_COMPLETED;

        g_assert_cmpint (vst_enrolment_state_by_dose (state, dose, 6), ==, expected);
      }
}

static void
test_letters_are_marks (void)
{
  guint n_received = 0;

  for (int letter = 0; letter < 256; letter++)
    {
      gboolean is_mark = letter != 0 && strchr ("PLEMVANX", letter) != NULL;

      g_assert_cmpint (vst_mark_is_valid (letter), ==, is_mark);
      if (is_mark && vst_mark_is_received ((VstMark) letter))
        n_received++;
    }

  g_assert_cmpuint (n_received, ==, 5);
  g_assert_false (vst_mark_may_be (VST_MARK_PRESENT, TRUE));
  g_assert_false (vst_mark_may_be (VST_MARK_ABSENT_UNTOLD, TRUE));
  g_assert_true (vst_mark_may_be (VST_MARK_MAKE_UP_AFAR, TRUE));
  g_assert_true (vst_mark_may_be (VST_MARK_ABSENT, FALSE));
}

static VstEnrolment *
make_enrolment (gint64 id,
                const char *name,
                VstEnrolmentState state,
                const char *asked_on,
                int baby_months)
{
  g_autoptr (VstPersonEntry) person = vst_person_entry_new ();
  VstEnrolment *enrolment = g_new0 (VstEnrolment, 1);

  g_free (person->display_name);
  person->display_name = g_strdup (name);
  enrolment->id = id;
  enrolment->person = vst_person_new (id, 1, person);
  enrolment->state = state;
  enrolment->since = g_strdup (asked_on);
  enrolment->asked_on = g_strdup (asked_on);
  enrolment->baby_months = baby_months;
  if (state == VST_ENROLMENT_OFFERED)
    enrolment->offered_until = g_strdup ("2026-11-25");

  return enrolment;
}

static VstGroup *
make_group (void)
{
  g_autoptr (VstProgramEntry) program_entry = vst_program_entry_circle ();
  g_autoptr (VstCohortEntry) cohort_entry = vst_cohort_entry_new ();
  g_autoptr (VstProgram) program = vst_program_new (1, 1, program_entry, NULL, TRUE);
  g_autoptr (VstCohort) cohort = vst_cohort_new (1, 1, cohort_entry, program);
  VstGroup *group = vst_group_new (cohort, "2026-11-22");

  for (int i = 0; i < 8; i++)
    {
      VstMeeting *meeting = g_new0 (VstMeeting, 1);

      meeting->id = i + 1;
      meeting->number = i + 1;
      meeting->day = vst_day_add_days ("2026-10-05", 7 * i);
      meeting->cancelled = i == 3;
      meeting->held = i < 3;
      vst_group_take_meeting (group, meeting);
    }

  vst_group_take_enrolment (group, make_enrolment (1, "Tanya", VST_ENROLMENT_ACTIVE, "2026-09-01", -1));
  vst_group_take_enrolment (group, make_enrolment (2, "Éloïse", VST_ENROLMENT_ACTIVE, "2026-09-02", -1));
  vst_group_take_enrolment (group, make_enrolment (3, "Dalia", VST_ENROLMENT_WAITLISTED, "2026-10-01", -1));
  vst_group_take_enrolment (group, make_enrolment (4, "Roxanne", VST_ENROLMENT_WAITLISTED, "2026-11-01", 4));
  vst_group_take_enrolment (group, make_enrolment (5, "Émilie", VST_ENROLMENT_INTERESTED, "2026-08-01", 2));
  vst_group_take_enrolment (group, make_enrolment (6, "Ann", VST_ENROLMENT_OFFERED, "2026-11-10", -1));
  vst_group_take_enrolment (group, make_enrolment (7, "Zoé", VST_ENROLMENT_WITHDREW, "2026-08-01", -1));
  vst_group_sort (group);

  return group;
}

static void
mark (VstGroup *group,
      gint64 enrolment_id,
      const char *letters)
{
  for (guint i = 0; letters[i] != '\0'; i++)
    if (letters[i] != ' ')
      vst_group_add_mark (group, &(const VstAttendance){ .meeting_id = i + 1, .enrolment_id = enrolment_id, .mark = (VstMark) letters[i] });
}

static void
test_what_was_received_is_counted (void)
{
  g_autoptr (VstGroup) group = make_group ();
  const VstEnrolment *eloise = g_ptr_array_index (group->seats, 0);
  const VstEnrolment *tanya = g_ptr_array_index (group->seats, 1);
  g_autofree char *strip = NULL;
  g_autofree char *second = NULL;
  guint n_over;

  g_assert_cmpstr (vst_person_get_display_name (eloise->person), ==, "Éloïse");
  mark (group, eloise->id, "PLN EMA");
  mark (group, tanya->id, "PPPVX");

  /* Six days have passed and one comes tomorrow: the cancelled one is nobody's. */
  g_assert_cmpuint (vst_group_get_dose (group, eloise, &n_over), ==, 4);
  g_assert_cmpuint (n_over, ==, 6);
  strip = vst_group_dup_strip (group, eloise);
  g_assert_cmpstr (strip, ==, "●●○×●●○·");

  /* But one who made up for it has it, and X is one the less. */
  g_assert_cmpuint (vst_group_get_dose (group, tanya, &n_over), ==, 4);
  g_assert_cmpuint (n_over, ==, 6);
  second = vst_group_dup_strip (group, tanya);
  g_assert_cmpstr (second, ==, "●●●●×○○·");
}

static void
test_the_waiting_list_says_who_is_next (void)
{
  g_autoptr (VstGroup) group = make_group ();
  g_autoptr (GString) order = g_string_new (NULL);

  for (guint i = 0; i < group->waiting->len; i++)
    g_string_append_printf (order, "%s ", vst_person_get_display_name (((VstEnrolment *) group->waiting->pdata[i])->person));

  g_assert_cmpstr (order->str, ==, "Ann Roxanne Dalia Émilie ");
  g_assert_cmpuint (vst_group_n_places (group), ==, 3);
  g_assert_cmpuint (group->over->len, ==, 1);
}

static void
test_a_place_that_was_offered_is_free_again_after_its_day (void)
{
  g_autoptr (VstEnrolment) offered = make_enrolment (1, "Ann", VST_ENROLMENT_OFFERED, "2026-11-10", -1);

  g_assert_true (vst_enrolment_has_place (offered, "2026-11-25"));
  g_assert_false (vst_enrolment_has_place (offered, "2026-11-26"));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/program/the-circle-is-ready-made-and-without-content", test_the_circle_is_ready_made_and_without_content);
  g_test_add_func ("/program/a-name-in-one-language-stands-for-both", test_a_name_in_one_language_stands_for_both);
  g_test_add_func ("/program/sessions-are-weekly-and-skip-closed-days", test_sessions_are_weekly_and_skip_closed_days);
  g_test_add_func ("/program/sessions-agree-with-days-counted-one-by-one", test_sessions_agree_with_days_counted_one_by_one);
  g_test_add_func ("/program/steps-are-those-a-person-would-tell", test_steps_are_those_a_person_would_tell);
  g_test_add_func ("/program/a-place-follows-what-was-received", test_a_place_follows_what_was_received);
  g_test_add_func ("/program/letters-are-marks", test_letters_are_marks);
  g_test_add_func ("/program/what-was-received-is-counted", test_what_was_received_is_counted);
  g_test_add_func ("/program/the-waiting-list-says-who-is-next", test_the_waiting_list_says_who_is_next);
  g_test_add_func ("/program/a-place-that-was-offered-is-free-again-after-its-day",
                   test_a_place_that_was_offered_is_free_again_after_its_day);

  return g_test_run ();
}
