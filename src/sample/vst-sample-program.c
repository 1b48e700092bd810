/* vst-sample-program.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-sample-program.h"

#include "vst-attendance-store.h"
#include "vst-cohort-store.h"
#include "vst-date.h"
#include "vst-enrolment-store.h"
#include "vst-family-store.h"
#include "vst-meeting-store.h"
#include "vst-member-store.h"
#include "vst-program-store.h"

/* A group under way: how many weeks ago it began, and who is in it. */
static const struct
{
  const char *code;
  const char *name_en;
  const char *name_fr;
  const char *language;
  int weeks;
  int from_minute;
  int cancelled; /* the number of the session that was; 0 for none */
  guint n_seats;
  guint n_waiting;
  const char *const *marks;
} groups[] = {
  { "26-A", "Afternoons", "Après-midi", "both", 6, 14 * 60 + 30, 4, 7, 3,
    (const char *const[]){ "PPP PP", "PAM PE", "PPN LP", "PPV PP", "APP PP", "PLP AP", "PPP PM", NULL } },
  { "26-B", "Mornings", "Matinées", "fr", 2, 9 * 60 + 30, 0, 5, 1, (const char *const[]){ "PP", "PA", "LP", "PP", "NP", NULL } },
};

static void
set (char **text,
     const char *to)
{
  g_free (*text);
  *text = g_strdup (to);
}

/* The head of a family who has one, and hasn't left it. */
static gint64
find_parent (VstView *view,
             gint64 family_id,
             int *n_children,
             GError **error)
{
  g_autoptr (GPtrArray) members = vst_members_read (view, family_id, error);
  gint64 person_id = 0;

  *n_children = 0;
  for (guint i = 0; members != NULL && i < members->len; i++)
    {
      VstMember *member = g_ptr_array_index (members, i);
      VstPerson *person = vst_member_get_person (member);

      if (vst_member_get_until (member)[0] != '\0')
        continue;
      if (g_str_equal (vst_member_get_role (member), "child"))
        *n_children += *n_children < 3;
      else if (vst_member_is_head (member) && !vst_person_is_anonymous (person))
        person_id = vst_person_get_id (person);
    }

  return person_id;
}

static gint64
add_cohort (VstAct *act,
            gint64 program_id,
            guint g,
            const char *today,
            GError **error)
{
  g_autoptr (VstCohortEntry) entry = vst_cohort_entry_new ();

  entry->program_id = program_id;
  set (&entry->code, groups[g].code);
  set (&entry->name_en, groups[g].name_en);
  set (&entry->name_fr, groups[g].name_fr);
  set (&entry->language, groups[g].language);
  set (&entry->facilitators, "Grace Commanda");
  g_free (entry->first_day);
  entry->first_day = vst_day_add_days (today, -7 * groups[g].weeks);
  entry->from_minute = groups[g].from_minute;
  entry->to_minute = groups[g].from_minute + 90;

  return vst_cohort_add (act, entry, error);
}

static gboolean
cancel (VstAct *act,
        GPtrArray *meetings,
        int number,
        GError **error)
{
  VstMeeting *meeting;

  if (number == 0)
    return TRUE;

  meeting = g_ptr_array_index (meetings, number - 1);
  meeting->cancelled = TRUE;

  return vst_meeting_update (act, meeting, error);
}

static gboolean
mark (VstAct *act,
      GPtrArray *meetings,
      gint64 enrolment_id,
      const char *letters,
      const char *today,
      GError **error)
{
  for (guint i = 0; letters[i] != '\0' && i < meetings->len; i++)
    {
      const VstMeeting *meeting = g_ptr_array_index (meetings, i);
      const VstAttendanceMark it = { meeting->id, enrolment_id, (VstMark) letters[i], -1, -1 };

      if (letters[i] != ' ' && vst_day_compare (meeting->day, today) < 0 && !vst_attendance_mark (act, &it, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_people (VstAct *act,
            guint g,
            gint64 cohort_id,
            GArray *families,
            guint *next,
            const char *today,
            GError **error)
{
  VstView *view = vst_act_get_view (act);
  g_autoptr (GPtrArray) meetings = vst_meetings_read (view, cohort_id, error);
  guint n = 0;

  if (meetings == NULL || !cancel (act, meetings, groups[g].cancelled, error))
    return FALSE;

  for (; *next < families->len && n < groups[g].n_seats + groups[g].n_waiting; (*next)++)
    {
      gboolean waits = n >= groups[g].n_seats;
      g_autofree char *asked_on = vst_day_add_days (today, waits ? -7 * (int) (n % 4 + 1) : -7 * groups[g].weeks - 30);
      int n_children;
      VstEnrolmentAdd add = {
        .cohort_id = cohort_id,
        .person_id = find_parent (view, g_array_index (families, gint64, *next), &n_children, error),
        .state = waits ? VST_ENROLMENT_WAITLISTED : VST_ENROLMENT_ENROLLED,
        .asked_on = asked_on,
      };
      gint64 enrolment_id;

      if (add.person_id == 0)
        continue;

      add.minding_seats = n_children;
      if ((enrolment_id = vst_enrolment_add (act, &add, error)) == 0 ||
          (!waits && !mark (act, meetings, enrolment_id, groups[g].marks[n], today, error)))
        return FALSE;

      n++;
    }

  return TRUE;
}

/**
 * vst_sample_programs_add:
 * @today: the day of the sample hub
 *
 * The families in the middle of the list come to groups: those at its head have a
 * day of their own.
 */
gboolean
vst_sample_programs_add (VstAct *act,
                         const char *today,
                         GError **error)
{
  g_autoptr (GArray) families = vst_family_read_active.run (vst_act_get_view (act), NULL, error);
  g_autoptr (VstProgramEntry) circle = vst_program_entry_circle ();
  gint64 program_id = families != NULL ? vst_program_add (act, circle, error) : 0;
  guint next = families != NULL ? families->len / 2 : 0;

  if (program_id == 0)
    return FALSE;

  for (guint g = 0; g < G_N_ELEMENTS (groups); g++)
    {
      gint64 cohort_id = add_cohort (act, program_id, g, today, error);

      if (cohort_id == 0 || !add_people (act, g, cohort_id, families, &next, today, error))
        return FALSE;
    }

  return TRUE;
}
