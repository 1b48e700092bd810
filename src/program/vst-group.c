/* vst-group.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-group.h"

#include "vst-date.h"

/* What a mark is found by. */
typedef struct
{
  gint64 meeting_id;
  gint64 enrolment_id;
} Place;

static guint
place_hash (gconstpointer data)
{
  const Place *place = data;

  return g_int64_hash (&place->meeting_id) * 31 + g_int64_hash (&place->enrolment_id);
}

static gboolean
place_equal (gconstpointer a,
             gconstpointer b)
{
  const Place *x = a;
  const Place *y = b;

  return x->meeting_id == y->meeting_id && x->enrolment_id == y->enrolment_id;
}

VstGroup *
vst_group_new (VstCohort *cohort,
               const char *today)
{
  VstGroup *self = g_atomic_rc_box_new0 (VstGroup);

  g_return_val_if_fail (cohort != NULL && today != NULL, NULL);

  self->cohort = vst_cohort_ref (cohort);
  self->today = g_strdup (today);
  self->meetings = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_meeting_free);
  self->seats = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_enrolment_free);
  self->waiting = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_enrolment_free);
  self->over = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_enrolment_free);
  self->marks = g_hash_table_new_full (place_hash, place_equal, g_free, g_free);

  return self;
}

VstGroup *
vst_group_ref (VstGroup *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  VstGroup *self = data;

  vst_cohort_unref (self->cohort);
  g_free (self->today);
  g_ptr_array_unref (self->meetings);
  g_ptr_array_unref (self->seats);
  g_ptr_array_unref (self->waiting);
  g_ptr_array_unref (self->over);
  g_hash_table_unref (self->marks);
}

void
vst_group_unref (VstGroup *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/* By number, as they are read. */
void
vst_group_take_meeting (VstGroup *self,
                        VstMeeting *meeting)
{
  g_ptr_array_add (self->meetings, meeting);
}

void
vst_group_take_enrolment (VstGroup *self,
                          VstEnrolment *enrolment)
{
  if (vst_enrolment_state_is_seated (enrolment->state))
    g_ptr_array_add (self->seats, enrolment);
  else
    g_ptr_array_add (vst_enrolment_state_is_waiting (enrolment->state) ? self->waiting : self->over, enrolment);
}

void
vst_group_add_mark (VstGroup *self,
                    const VstAttendance *attendance)
{
  const Place place = { attendance->meeting_id, attendance->enrolment_id };

  g_hash_table_insert (self->marks, g_memdup2 (&place, sizeof place), g_memdup2 (attendance, sizeof *attendance));
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return vst_enrolment_compare_name (*(const VstEnrolment *const *) a, *(const VstEnrolment *const *) b);
}

static int
compare_waits (gconstpointer a,
               gconstpointer b)
{
  return vst_enrolment_compare_wait (*(const VstEnrolment *const *) a, *(const VstEnrolment *const *) b);
}

/* After the last one was taken. */
void
vst_group_sort (VstGroup *self)
{
  g_ptr_array_sort (self->seats, compare_names);
  g_ptr_array_sort (self->waiting, compare_waits);
  g_ptr_array_sort (self->over, compare_names);
}

/**
 * vst_group_find_mark:
 *
 * Returns: (nullable): what was marked there
 */
const VstAttendance *
vst_group_find_mark (const VstGroup *self,
                     gint64 meeting_id,
                     gint64 enrolment_id)
{
  const Place place = { meeting_id, enrolment_id };

  return g_hash_table_lookup (self->marks, &place);
}

/* What the sheet shows in a cell: X where the session was cancelled for all. */
VstMark
vst_group_get_mark (const VstGroup *self,
                    const VstMeeting *meeting,
                    const VstEnrolment *enrolment)
{
  const VstAttendance *found = vst_group_find_mark (self, meeting->id, enrolment->id);

  if (found != NULL)
    return found->mark;

  return meeting->cancelled ? VST_MARK_CANCELLED : VST_MARK_NONE;
}

/**
 * vst_group_get_dose:
 * @n_over: (out) (optional): how many there were to receive so far
 *
 * How many sessions she received.  One that was cancelled for her counts for
 * nothing, unless it was made up for.
 */
guint
vst_group_get_dose (const VstGroup *self,
                    const VstEnrolment *enrolment,
                    guint *n_over)
{
  guint dose = 0;
  guint over = 0;

  for (guint i = 0; i < self->meetings->len; i++)
    {
      const VstMeeting *meeting = g_ptr_array_index (self->meetings, i);
      VstMark mark = vst_group_get_mark (self, meeting, enrolment);

      if (vst_mark_is_received (mark))
        dose++;
      if (vst_mark_is_received (mark) || (vst_meeting_is_over (meeting, self->today) && mark != VST_MARK_CANCELLED))
        over++;
    }

  if (n_over != NULL)
    *n_over = over;

  return dose;
}

/**
 * vst_group_dup_strip:
 *
 * A cell a session: ● received, ○ not received, × cancelled, · to come.
 */
char *
vst_group_dup_strip (const VstGroup *self,
                     const VstEnrolment *enrolment)
{
  GString *strip = g_string_new (NULL);

  for (guint i = 0; i < self->meetings->len; i++)
    {
      const VstMeeting *meeting = g_ptr_array_index (self->meetings, i);
      VstMark mark = vst_group_get_mark (self, meeting, enrolment);

      if (vst_mark_is_received (mark))
        g_string_append (strip, "●");
      else if (mark == VST_MARK_CANCELLED)
        g_string_append (strip, "×");
      else
        g_string_append (strip, vst_meeting_is_over (meeting, self->today) ? "○" : "·");
    }

  return g_string_free (strip, FALSE);
}

/* Of those who have a place. */
guint
vst_group_count_present (const VstGroup *self,
                         const VstMeeting *meeting)
{
  guint n = 0;

  for (guint i = 0; i < self->seats->len; i++)
    n += vst_mark_is_present (vst_group_get_mark (self, meeting, g_ptr_array_index (self->seats, i)));

  return n;
}

/**
 * vst_group_count_minded:
 *
 * Children looked after during a session: those whose parent is marked so; of one
 * to come, those a seat is kept for.
 */
guint
vst_group_count_minded (const VstGroup *self,
                        const VstMeeting *meeting)
{
  gboolean over = vst_meeting_is_over (meeting, self->today);
  guint n = 0;

  for (guint i = 0; i < self->seats->len && !meeting->cancelled; i++)
    {
      const VstEnrolment *seat = g_ptr_array_index (self->seats, i);
      const VstAttendance *found = vst_group_find_mark (self, meeting->id, seat->id);

      if (found != NULL ? found->minding : !over)
        n += seat->minding_seats;
    }

  return n;
}

VstMeeting *
vst_group_find_meeting (const VstGroup *self,
                        const char *day)
{
  for (guint i = 0; i < self->meetings->len; i++)
    {
      VstMeeting *meeting = g_ptr_array_index (self->meetings, i);

      if (g_str_equal (meeting->day, day))
        return meeting;
    }

  return NULL;
}

/**
 * vst_group_find_next:
 *
 * Returns: (transfer none) (nullable): today's session, or else the first that
 *   comes; %NULL after the last
 */
VstMeeting *
vst_group_find_next (const VstGroup *self)
{
  VstMeeting *next = NULL;

  for (guint i = 0; i < self->meetings->len; i++)
    {
      VstMeeting *meeting = g_ptr_array_index (self->meetings, i);

      if (!meeting->cancelled && vst_day_compare (meeting->day, self->today) >= 0 &&
          (next == NULL || vst_day_compare (meeting->day, next->day) < 0))
        next = meeting;
    }

  return next;
}

static VstEnrolment *
find_in (GPtrArray *enrolments,
         gint64 enrolment_id)
{
  for (guint i = 0; i < enrolments->len; i++)
    {
      VstEnrolment *enrolment = g_ptr_array_index (enrolments, i);

      if (enrolment->id == enrolment_id)
        return enrolment;
    }

  return NULL;
}

VstEnrolment *
vst_group_find_enrolment (const VstGroup *self,
                          gint64 enrolment_id)
{
  VstEnrolment *found = find_in (self->seats, enrolment_id);

  if (found == NULL)
    found = find_in (self->waiting, enrolment_id);

  return found != NULL ? found : find_in (self->over, enrolment_id);
}

/* How many places are taken. */
guint
vst_group_n_places (const VstGroup *self)
{
  guint n = self->seats->len;

  for (guint i = 0; i < self->waiting->len; i++)
    n += vst_enrolment_has_place (g_ptr_array_index (self->waiting, i), self->today);

  return n;
}
