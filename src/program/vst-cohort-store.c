/* vst-cohort-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-cohort-store.h"

#include "cohort-sql.h"
#include "vst-date.h"
#include "vst-meeting-store.h"
#include "vst-program-store.h"
#include "vst-seat.h"
#include "vst-setting-store.h"

#define ZONE "America/Toronto"

const VstKept vst_cohort_kept = { "cohort", VST_SQL_COHORT_ROW, VST_SQL_COHORT_PUT, VST_SQL_COHORT_REMOVE, NULL };

static VstCohort *
from_row (VstView *view,
          VstStmt *stmt,
          GError **error)
{
  g_autoptr (VstProgram) program = vst_program_read (view, vst_stmt_get_int (stmt, 2), error);
  const char *facilitators = vst_stmt_get_text (stmt, 12);
  const VstCohortEntry entry = {
    .program_id = vst_stmt_get_int (stmt, 2),
    .code = (char *) vst_stmt_get_text (stmt, 3),
    .name_en = (char *) vst_stmt_get_text (stmt, 4),
    .name_fr = (char *) vst_stmt_get_text (stmt, 5),
    .language = (char *) vst_stmt_get_text (stmt, 6),
    .room_id = vst_stmt_get_int (stmt, 7),
    .capacity = vst_stmt_get_int (stmt, 8),
    .first_day = (char *) vst_stmt_get_text (stmt, 9),
    .from_minute = vst_stmt_get_int (stmt, 10),
    .to_minute = vst_stmt_get_int (stmt, 11),
    .facilitators = (char *) (facilitators != NULL ? facilitators : ""),
  };
  VstCohort *cohort;

  if (program == NULL)
    return NULL;

  cohort = vst_cohort_new (vst_stmt_get_int (stmt, 0), vst_stmt_get_int (stmt, 1), &entry, program);
  cohort->ended_on = g_strdup (vst_stmt_get_text (stmt, 13));
  cohort->room_en = g_strdup (vst_stmt_get_text (stmt, 14));
  cohort->room_fr = g_strdup (vst_stmt_get_text (stmt, 15));
  cohort->seated = vst_stmt_get_int (stmt, 16);
  cohort->waiting = vst_stmt_get_int (stmt, 17);
  cohort->n_sessions = vst_stmt_get_int (stmt, 18);
  cohort->next_day = g_strdup (vst_stmt_get_text (stmt, 19));
  cohort->next_number = vst_stmt_get_int (stmt, 20);

  return cohort;
}

VstCohort *
vst_cohort_read (VstView *view,
                 gint64 cohort_id,
                 GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_COHORT_GET);
  g_autofree char *today = vst_view_dup_today (view);

  vst_stmt_bind_text (stmt, 1, today);
  vst_stmt_bind_int (stmt, 2, cohort_id);

  return vst_stmt_one (stmt, error) ? from_row (view, stmt, error) : NULL;
}

/**
 * vst_cohort_closures:
 * @from: a day
 *
 * The days from then on on which the hub is closed.
 */
GStrv
vst_cohort_closures (VstView *view,
                     const char *from,
                     GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_COHORT_CLOSURES);
  g_autoptr (GStrvBuilder) days = g_strv_builder_new ();
  VstStep step;

  vst_stmt_bind_text (stmt, 1, from);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    g_strv_builder_add (days, vst_stmt_get_text (stmt, 0));

  return step == VST_STEP_DONE ? g_strv_builder_end (days) : NULL;
}

static void
bind_entry (VstStmt *stmt,
            const VstCohortEntry *entry,
            const char *zone)
{
  vst_stmt_bind_int (stmt, 1, entry->program_id);
  vst_stmt_bind_text (stmt, 2, entry->code);
  vst_stmt_bind_text (stmt, 3, entry->name_en);
  vst_stmt_bind_text (stmt, 4, entry->name_fr);
  vst_stmt_bind_text (stmt, 5, entry->language);
  vst_stmt_bind_id (stmt, 6, entry->room_id);
  vst_stmt_bind_int (stmt, 7, entry->capacity);
  vst_stmt_bind_text (stmt, 8, entry->first_day);
  vst_stmt_bind_int (stmt, 9, entry->from_minute);
  vst_stmt_bind_int (stmt, 10, entry->to_minute);
  vst_stmt_bind_text (stmt, 11, zone);

  if (entry->facilitators[0] != '\0')
    vst_stmt_bind_text (stmt, 12, entry->facilitators);
  else
    vst_stmt_bind_null (stmt, 12);
}

/* A code is on the door and on the paper: it is used once. */
static gboolean
check_code (VstAct *act,
            const VstCohortEntry *entry,
            gint64 cohort_id,
            GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_COHORT_FIND_CODE);
  VstStep step;

  vst_stmt_bind_text (stmt, 1, entry->code);
  step = vst_stmt_step (stmt, error);

  if (step == VST_STEP_ROW && vst_stmt_get_int (stmt, 0) != cohort_id)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_EXISTS, "Another group has this code");
      return FALSE;
    }

  return step != VST_STEP_FAILED;
}

static GStrv
lay_days (VstAct *act,
          const char *first_day,
          guint n_sessions,
          GError **error)
{
  g_auto (GStrv) closed = vst_cohort_closures (vst_act_get_view (act), first_day, error);
  GStrv days;

  if (closed == NULL)
    return NULL;

  if (!(days = vst_cohort_lay_days (first_day, n_sessions, (const char *const *) closed)))
    g_set_error (error, VST_ERROR, VST_ERROR_DATE_IMPOSSIBLE, "The sessions of a group");

  return days;
}

/**
 * vst_cohort_add:
 *
 * Adds a group, with the sessions of its program: one a week, but none on a day
 * the hub is closed.
 *
 * Returns: the group's id; 0 with @error set
 */
gint64
vst_cohort_add (VstAct *act,
                const VstCohortEntry *entry,
                GError **error)
{
  VstView *view = vst_act_get_view (act);
  g_autoptr (VstCohortEntry) tidy = vst_cohort_entry_copy (entry);
  g_autofree char *zone = vst_setting_dup (view, VST_SETTING_ZONE);
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_COHORT_ADD);
  g_autoptr (VstProgram) program = NULL;
  g_auto (GStrv) days = NULL;
  gint64 cohort_id;

  if (!vst_cohort_entry_check (tidy, error) || !check_code (act, tidy, 0, error) ||
      !(program = vst_program_read (view, tidy->program_id, error)) ||
      !(days = lay_days (act, tidy->first_day, program->entry->sessions, error)))
    return 0;

  bind_entry (stmt, tidy, zone != NULL ? zone : ZONE);
  if ((cohort_id = vst_stmt_add (stmt, error)) == 0)
    return 0;

  vst_act_keep_new (act, &vst_cohort_kept, cohort_id);

  for (guint i = 0; days[i] != NULL; i++)
    {
      const VstMeeting meeting = {
        .number = i + 1,
        .day = days[i],
        .from_minute = tidy->from_minute,
        .to_minute = tidy->to_minute,
        .room_id = tidy->room_id,
      };

      if (vst_meeting_add (act, cohort_id, &meeting, error) == 0)
        return 0;
    }

  return cohort_id;
}

static gpointer
add_func (VstAct *act,
          gconstpointer args,
          GError **error)
{
  const VstCohortEdit *edit = args;
  gint64 cohort_id = vst_cohort_add (act, edit->entry, error);

  if (cohort_id == 0)
    return NULL;

  vst_act_set_subject (act, "cohort", cohort_id);

  return g_memdup2 (&cohort_id, sizeof cohort_id);
}

/* Sessions that are still to come follow the group: to another time or room, and,
 * as long as none was held, to other days.
 */
static gboolean
is_elsewhere (const VstMeeting *a,
              const VstMeeting *b)
{
  return !g_str_equal (a->day, b->day) || a->from_minute != b->from_minute || a->to_minute != b->to_minute ||
         a->room_id != b->room_id;
}

static gboolean
move_meetings (VstAct *act,
               const VstCohort *before,
               const VstCohortEntry *entry,
               GError **error)
{
  VstView *view = vst_act_get_view (act);
  g_autoptr (GPtrArray) meetings = vst_meetings_read (view, before->id, error);
  g_autofree char *today = vst_view_dup_today (view);
  gboolean other_days = !g_str_equal (before->entry->first_day, entry->first_day);
  g_auto (GStrv) days = NULL;

  if (meetings == NULL || (other_days && !(days = lay_days (act, entry->first_day, MAX (1, meetings->len), error))))
    return FALSE;

  for (guint i = 0; i < meetings->len; i++)
    {
      const VstMeeting *meeting = g_ptr_array_index (meetings, i);
      g_autoptr (VstMeeting) moved = vst_meeting_copy (meeting);

      if (meeting->held && other_days)
        {
          g_set_error (error, VST_ERROR, VST_ERROR_RULE, "A session of the group was held");
          return FALSE;
        }

      if (other_days)
        {
          g_free (moved->day);
          moved->day = g_strdup (days[i]);
        }
      else if (meeting->held || vst_day_compare (meeting->day, today) < 0)
        continue;

      moved->from_minute = entry->from_minute;
      moved->to_minute = entry->to_minute;
      moved->room_id = entry->room_id;

      if (!is_elsewhere (meeting, moved))
        continue;
      if (!vst_meeting_update (act, moved, error) || !vst_seats_expect (act, before->id, meeting->id, error))
        return FALSE;
    }

  return TRUE;
}

static gpointer
edit_func (VstAct *act,
           gconstpointer args,
           GError **error)
{
  const VstCohortEdit *edit = args;
  VstView *view = vst_act_get_view (act);
  g_autoptr (VstCohortEntry) entry = vst_cohort_entry_copy (edit->entry);
  g_autoptr (VstCohort) before = vst_cohort_read (view, edit->cohort_id, error);
  g_autofree char *zone = vst_setting_dup (view, VST_SETTING_ZONE);
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_COHORT_UPDATE);
  VstStep step;

  /* The sessions are those of its program. */
  if (before != NULL)
    entry->program_id = before->entry->program_id;

  if (before == NULL || !vst_cohort_entry_check (entry, error) || !check_code (act, entry, edit->cohort_id, error) ||
      !vst_seats_check_leaders (act, before, entry->facilitators, error) ||
      !vst_act_keep (act, &vst_cohort_kept, edit->cohort_id, error))
    return NULL;

  bind_entry (stmt, entry, zone != NULL ? zone : ZONE);
  vst_stmt_bind_int (stmt, 13, edit->cohort_id);
  vst_stmt_bind_int (stmt, 14, edit->revision);

  if ((step = vst_stmt_step (stmt, error)) == VST_STEP_DONE)
    g_set_error (error, VST_ERROR, VST_ERROR_CHANGED, "The group %" G_GINT64_FORMAT " has changed", edit->cohort_id);

  if (step != VST_STEP_ROW || !move_meetings (act, before, entry, error))
    return NULL;

  vst_act_set_subject (act, "cohort", edit->cohort_id);

  return GINT_TO_POINTER (TRUE);
}

static gpointer
all_func (VstView *view,
          gconstpointer args,
          GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_COHORT_ALL);
  g_autoptr (GPtrArray) cohorts = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_cohort_unref);
  g_autofree char *today = vst_view_dup_today (view);
  VstStep step;

  vst_stmt_bind_text (stmt, 1, today);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      VstCohort *cohort = from_row (view, stmt, error);

      if (cohort == NULL)
        return NULL;

      g_ptr_array_add (cohorts, cohort);
    }

  return step == VST_STEP_DONE ? g_steal_pointer (&cohorts) : NULL;
}

static gpointer
code_func (VstView *view,
           gconstpointer args,
           GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_COHORT_FIND_CODE);
  gint64 cohort_id;

  vst_stmt_bind_text (stmt, 1, args);
  if (!vst_stmt_one (stmt, error))
    return NULL;

  cohort_id = vst_stmt_get_int (stmt, 0);

  return g_memdup2 (&cohort_id, sizeof cohort_id);
}

static gpointer
day_func (VstView *view,
          gconstpointer args,
          GError **error)
{
  g_autofree char *day = args != NULL ? g_strdup (args) : vst_view_dup_today (view);
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_COHORT_OF_DAY);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  VstStep step;

  vst_stmt_bind_text (stmt, 1, day);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      gint64 id = vst_stmt_get_int (stmt, 0);

      g_array_append_val (ids, id);
    }

  return step == VST_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}

static gpointer
rooms_func (VstView *view,
            gconstpointer args,
            GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_COHORT_ROOMS);
  g_autoptr (GPtrArray) rooms = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_place_free);
  VstStep step;

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      VstPlace *room = g_new0 (VstPlace, 1);

      room->id = vst_stmt_get_int (stmt, 0);
      room->name_en = g_strdup (vst_stmt_get_text (stmt, 1));
      room->name_fr = g_strdup (vst_stmt_get_text (stmt, 2));
      g_ptr_array_add (rooms, room);
    }

  return step == VST_STEP_DONE ? g_steal_pointer (&rooms) : NULL;
}

const VstDeed vst_cohort_do_add = {
  "cohort.add", VST_RIGHT_RUN_PROGRAM, VST_TOPIC_PROGRAM, VST_DEED_UNDOABLE, add_func, g_free
};
const VstDeed vst_cohort_do_edit = {
  "cohort.edit", VST_RIGHT_RUN_PROGRAM, VST_TOPIC_PROGRAM | VST_TOPIC_DAY, VST_DEED_UNDOABLE | VST_DEED_FOR_ALL, edit_func, NULL
};
const VstReading vst_cohort_read_all = {
  "cohort.list", VST_RIGHT_READ_PROGRAM, all_func, (GDestroyNotify) g_ptr_array_unref
};
const VstReading vst_cohort_read_code = { "cohort.find", VST_RIGHT_READ_PROGRAM, code_func, g_free };
const VstReading vst_cohort_read_day = {
  "cohort.day", VST_RIGHT_READ_PROGRAM, day_func, (GDestroyNotify) g_array_unref
};
const VstReading vst_cohort_read_rooms = {
  "cohort.rooms", VST_RIGHT_READ_PROGRAM, rooms_func, (GDestroyNotify) g_ptr_array_unref
};
