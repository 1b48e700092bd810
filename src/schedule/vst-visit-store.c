/* vst-visit-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-visit-private.h"

#include "visit-sql.h"
#include "vst-appointment-store.h"

const VstKept vst_visit_kept = { "visit", VST_SQL_VISIT_ROW, VST_SQL_VISIT_PUT, VST_SQL_VISIT_REMOVE, NULL };
const VstKept vst_visit_person_kept = {
  "visit_person", VST_SQL_VISIT_PERSON_ROW, VST_SQL_VISIT_PUT_PERSON, VST_SQL_VISIT_REMOVE_PERSON, NULL
};
const VstKept vst_visit_event_kept = {
  "visit_event", VST_SQL_VISIT_EVENT_ROW, VST_SQL_VISIT_PUT_EVENT, VST_SQL_VISIT_REMOVE_EVENT, NULL
};

static gboolean
is_null (VstStmt *stmt,
         int column)
{
  return vst_stmt_get_value_type (stmt, column) == VST_VALUE_NULL;
}

static void
bind_minute (VstStmt *stmt,
             int index,
             int minute)
{
  if (minute >= 0)
    vst_stmt_bind_int (stmt, index, minute);
  else
    vst_stmt_bind_null (stmt, index);
}

/* Fails with `VST_ERROR_NOT_FOUND`. */
gboolean
vst_visit_row_read (VstView *view,
                    gint64 visit_id,
                    VstVisitRow *row,
                    GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_VISIT_GET);
  const char *reason;

  vst_stmt_bind_int (stmt, 1, visit_id);
  if (!vst_stmt_one (stmt, error))
    return FALSE;

  *row = (VstVisitRow){ .id = visit_id };
  row->revision = vst_stmt_get_int (stmt, 1);
  g_strlcpy (row->day, vst_stmt_get_text (stmt, 2), sizeof row->day);
  row->family_id = vst_stmt_get_int (stmt, 3);
  row->walk_in = g_strcmp0 (vst_stmt_get_text (stmt, 4), "walk_in") == 0;
  vst_visit_state_parse (vst_stmt_get_text (stmt, 5), &row->state);
  if ((reason = vst_stmt_get_text (stmt, 6)) != NULL)
    g_strlcpy (row->reason, reason, sizeof row->reason);
  row->from_minute = is_null (stmt, 7) ? -1 : (int) vst_stmt_get_int (stmt, 7);
  row->arrived_at = vst_stmt_get_int (stmt, 8);
  row->since = vst_stmt_get_int (stmt, 9);
  row->left_at = vst_stmt_get_int (stmt, 10);
  row->agency_id = vst_stmt_get_int (stmt, 11);
  row->room_id = vst_stmt_get_int (stmt, 12);
  row->adults = (int) vst_stmt_get_int (stmt, 13);
  row->children = (int) vst_stmt_get_int (stmt, 14);

  return TRUE;
}

static gboolean
read_number (VstAct *act,
             const char *day,
             gint64 *number,
             GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_VISIT_NEXT_NUMBER);

  vst_stmt_bind_text (stmt, 1, day);
  if (!vst_stmt_one (stmt, error))
    return FALSE;

  *number = vst_stmt_get_int (stmt, 0);

  return TRUE;
}

/* A nameless party gets the day's next number. */
gboolean
vst_visit_row_add (VstAct *act,
                   VstVisitRow *row,
                   const char *origin,
                   GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_VISIT_ADD);
  gint64 number = 0;

  if (row->family_id == 0 && !read_number (act, row->day, &number, error))
    return FALSE;

  vst_stmt_bind_text (stmt, 1, row->day);
  vst_stmt_bind_id (stmt, 2, row->family_id);
  vst_stmt_bind_id (stmt, 3, number);
  vst_stmt_bind_int (stmt, 4, row->adults);
  vst_stmt_bind_int (stmt, 5, row->children);
  vst_stmt_bind_text (stmt, 6, origin);
  vst_stmt_bind_text (stmt, 7, vst_visit_state_code (row->state));
  bind_minute (stmt, 8, row->from_minute);
  vst_stmt_bind_id (stmt, 9, row->arrived_at);
  vst_stmt_bind_id (stmt, 10, row->since);
  vst_stmt_bind_id (stmt, 11, row->agency_id);
  vst_stmt_bind_id (stmt, 12, row->room_id);

  if ((row->id = vst_stmt_add (stmt, error)) == 0)
    return FALSE;

  row->revision = 1;
  vst_act_keep_new (act, &vst_visit_kept, row->id);

  return TRUE;
}

/* Everything of a row that may change.  Fails with `VST_ERROR_CHANGED`. */
gboolean
vst_visit_row_write (VstAct *act,
                     VstVisitRow *row,
                     GError **error)
{
  g_autoptr (VstStmt) stmt = NULL;
  VstStep step;

  if (!vst_act_keep (act, &vst_visit_kept, row->id, error))
    return FALSE;

  stmt = vst_act_prepare (act, VST_SQL_VISIT_UPDATE);
  vst_stmt_bind_text (stmt, 1, vst_visit_state_code (row->state));
  if (row->reason[0] != '\0')
    vst_stmt_bind_text (stmt, 2, row->reason);
  else
    vst_stmt_bind_null (stmt, 2);
  bind_minute (stmt, 3, row->from_minute);
  vst_stmt_bind_id (stmt, 4, row->arrived_at);
  vst_stmt_bind_id (stmt, 5, row->since);
  vst_stmt_bind_id (stmt, 6, row->left_at);
  vst_stmt_bind_id (stmt, 7, row->agency_id);
  vst_stmt_bind_id (stmt, 8, row->room_id);
  vst_stmt_bind_int (stmt, 9, row->adults);
  vst_stmt_bind_int (stmt, 10, row->children);
  vst_stmt_bind_int (stmt, 11, row->id);
  vst_stmt_bind_int (stmt, 12, row->revision);

  if ((step = vst_stmt_step (stmt, error)) == VST_STEP_DONE)
    g_set_error (error, VST_ERROR, VST_ERROR_CHANGED, "The visit %" G_GINT64_FORMAT " has changed", row->id);

  row->revision++;

  return step == VST_STEP_ROW;
}

/* Takes one row away that was read before. */
gboolean
vst_visit_remove_row (VstAct *act,
                      const VstKept *kept,
                      gint64 id,
                      GError **error)
{
  g_autoptr (VstStmt) stmt = NULL;

  if (!vst_act_keep (act, kept, id, error))
    return FALSE;

  stmt = vst_act_prepare (act, kept->remove);
  vst_stmt_bind_int (stmt, 1, id);

  return vst_stmt_run (stmt, error);
}

static GArray *
read_ids (VstView *view,
          const VstSql *sql,
          gint64 of,
          GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, sql);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  VstStep step;

  vst_stmt_bind_int (stmt, 1, of);
  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      gint64 id = vst_stmt_get_int (stmt, 0);

      g_array_append_val (ids, id);
    }

  return step == VST_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}

static gboolean
remove_rows (VstAct *act,
             const VstKept *kept,
             const VstSql *ids_of,
             gint64 visit_id,
             GError **error)
{
  g_autoptr (GArray) ids = read_ids (vst_act_get_view (act), ids_of, visit_id, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (!vst_visit_remove_row (act, kept, g_array_index (ids, gint64, i), error))
      return FALSE;

  return ids != NULL;
}

/* With all that hangs on it, the last first as undo puts rows back. */
gboolean
vst_visit_row_remove (VstAct *act,
                      gint64 visit_id,
                      GError **error)
{
  return remove_rows (act, &vst_visit_event_kept, VST_SQL_VISIT_EVENTS, visit_id, error) &&
         remove_rows (act, &vst_visit_person_kept, VST_SQL_VISIT_PEOPLE, visit_id, error) &&
         vst_visit_remove_row (act, &vst_visit_kept, visit_id, error);
}

/* In the order they were added. */
GArray *
vst_visit_read_people (VstView *view,
                       gint64 visit_id,
                       GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_VISIT_PEOPLE);
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (VstVisitPerson));
  VstStep step;

  vst_stmt_bind_int (stmt, 1, visit_id);
  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      VstVisitPerson person = { vst_stmt_get_int (stmt, 0), vst_stmt_get_int (stmt, 1), vst_stmt_get_int (stmt, 2) != 0 };

      g_array_append_val (people, person);
    }

  return step == VST_STEP_DONE ? g_steal_pointer (&people) : NULL;
}

gboolean
vst_visit_add_person (VstAct *act,
                      gint64 visit_id,
                      gint64 person_id,
                      gboolean came,
                      GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_VISIT_ADD_PERSON);
  gint64 id;

  vst_stmt_bind_int (stmt, 1, visit_id);
  vst_stmt_bind_int (stmt, 2, person_id);
  vst_stmt_bind_int (stmt, 3, came);

  if ((id = vst_stmt_add (stmt, error)) == 0)
    return FALSE;

  vst_act_keep_new (act, &vst_visit_person_kept, id);

  return TRUE;
}

static gboolean
set_came (VstAct *act,
          const VstVisitPerson *person,
          gboolean came,
          GError **error)
{
  g_autoptr (VstStmt) stmt = NULL;

  if (person->came == came)
    return TRUE;

  if (!vst_act_keep (act, &vst_visit_person_kept, person->id, error))
    return FALSE;

  stmt = vst_act_prepare (act, VST_SQL_VISIT_SET_CAME);
  vst_stmt_bind_int (stmt, 1, person->id);
  vst_stmt_bind_int (stmt, 2, came);

  return vst_stmt_run (stmt, error);
}

static int
find_person (GArray *people,
             gint64 person_id)
{
  for (guint i = 0; i < people->len; i++)
    if (g_array_index (people, VstVisitPerson, i).person_id == person_id)
      return (int) i;

  return -1;
}

static gboolean
has_id (GArray *ids,
        gint64 id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return TRUE;

  return FALSE;
}

/* Whoever came already, or is expected, or is in the family, in that order. */
static GArray *
guess_people (VstAct *act,
              const VstVisitRow *row,
              GArray *known,
              GError **error)
{
  GArray *guess = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < known->len; i++)
    if (g_array_index (known, VstVisitPerson, i).came)
      g_array_append_val (guess, g_array_index (known, VstVisitPerson, i).person_id);

  if (guess->len == 0)
    for (guint i = 0; i < known->len; i++)
      g_array_append_val (guess, g_array_index (known, VstVisitPerson, i).person_id);

  if (guess->len > 0)
    return guess;

  g_array_unref (guess);

  return read_ids (vst_act_get_view (act), VST_SQL_VISIT_MEMBERS, row->family_id, error);
}

/* Which members came; with NULL, whoever most likely did. */
gboolean
vst_visit_set_people (VstAct *act,
                      const VstVisitRow *row,
                      GArray *people,
                      GError **error)
{
  g_autoptr (GArray) known = vst_visit_read_people (vst_act_get_view (act), row->id, error);
  g_autoptr (GArray) came = NULL;

  if (known == NULL)
    return FALSE;

  came = people != NULL ? g_array_ref (people) : guess_people (act, row, known, error);
  if (came == NULL)
    return FALSE;

  for (guint i = 0; i < known->len; i++)
    {
      const VstVisitPerson *person = &g_array_index (known, VstVisitPerson, i);

      if (!set_came (act, person, has_id (came, person->person_id), error))
        return FALSE;
    }

  for (guint i = 0; i < came->len; i++)
    {
      gint64 id = g_array_index (came, gint64, i);

      if (find_person (known, id) < 0 && !vst_visit_add_person (act, row->id, id, TRUE, error))
        return FALSE;
    }

  return TRUE;
}

/* Nobody has come after all. */
gboolean
vst_visit_clear_people (VstAct *act,
                        gint64 visit_id,
                        GError **error)
{
  g_autoptr (GArray) known = vst_visit_read_people (vst_act_get_view (act), visit_id, error);

  for (guint i = 0; known != NULL && i < known->len; i++)
    if (!set_came (act, &g_array_index (known, VstVisitPerson, i), FALSE, error))
      return FALSE;

  return known != NULL;
}

/* The step that made the row what it is now. */
gboolean
vst_visit_add_event (VstAct *act,
                     const VstVisitRow *row,
                     gint64 at,
                     GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_VISIT_ADD_EVENT);
  gint64 id;

  vst_stmt_bind_int (stmt, 1, row->id);
  vst_stmt_bind_int (stmt, 2, at);
  vst_stmt_bind_text (stmt, 3, vst_visit_state_code (row->state));
  vst_stmt_bind_id (stmt, 4, row->agency_id);
  vst_stmt_bind_id (stmt, 5, row->room_id);
  vst_stmt_bind_int (stmt, 6, vst_act_get_staff_id (act));

  if ((id = vst_stmt_add (stmt, error)) == 0)
    return FALSE;

  vst_act_keep_new (act, &vst_visit_event_kept, id);

  return TRUE;
}

gboolean
vst_visit_move_event (VstAct *act,
                      gint64 event_id,
                      gint64 at,
                      GError **error)
{
  g_autoptr (VstStmt) stmt = NULL;

  if (!vst_act_keep (act, &vst_visit_event_kept, event_id, error))
    return FALSE;

  stmt = vst_act_prepare (act, VST_SQL_VISIT_SET_EVENT_TIME);
  vst_stmt_bind_int (stmt, 1, event_id);
  vst_stmt_bind_int (stmt, 2, at);

  return vst_stmt_run (stmt, error);
}

gboolean
vst_visit_drop_event (VstAct *act,
                      gint64 event_id,
                      GError **error)
{
  return vst_visit_remove_row (act, &vst_visit_event_kept, event_id, error);
}

/* The last one first. */
GArray *
vst_visit_read_events (VstView *view,
                       gint64 visit_id,
                       GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_VISIT_EVENTS);
  g_autoptr (GArray) events = g_array_new (FALSE, FALSE, sizeof (VstVisitEvent));
  VstStep step;

  vst_stmt_bind_int (stmt, 1, visit_id);
  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      VstVisitEvent event = { vst_stmt_get_int (stmt, 0), vst_stmt_get_int (stmt, 1), VST_VISIT_EXPECTED,
                              vst_stmt_get_int (stmt, 3), vst_stmt_get_int (stmt, 4) };

      vst_visit_state_parse (vst_stmt_get_text (stmt, 2), &event.state);
      g_array_append_val (events, event);
    }

  return step == VST_STEP_DONE ? g_steal_pointer (&events) : NULL;
}

/* Whom she has an appointment with next; 0 for nobody. */
gboolean
vst_visit_read_next (VstView *view,
                     gint64 visit_id,
                     gint64 *agency_id,
                     gint64 *room_id,
                     GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_VISIT_NEXT_APPOINTMENT);
  VstStep step;

  *agency_id = *room_id = 0;
  vst_stmt_bind_int (stmt, 1, visit_id);

  if ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      *agency_id = vst_stmt_get_int (stmt, 0);
      *room_id = vst_stmt_get_int (stmt, 1);
    }

  return step != VST_STEP_FAILED;
}

GArray *
vst_visit_read_open_ids (VstView *view,
                         const char *before,
                         GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_VISIT_OPEN_BEFORE);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  VstStep step;

  vst_stmt_bind_text (stmt, 1, before);
  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      gint64 id = vst_stmt_get_int (stmt, 0);

      g_array_append_val (ids, id);
    }

  return step == VST_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}

/* Its appointments take part in the step. */
gboolean
vst_visit_take_along (VstAct *act,
                      const VstVisitRow *row,
                      VstVisitState from,
                      gboolean back,
                      GError **error)
{
  VstAppointmentTurn turn = {
    .visit_id = row->id,
    .from = from,
    .to = row->state,
    .agency_id = row->agency_id,
    .reason = row->reason,
    .back = back,
  };

  return vst_appointments_follow_visit (act, &turn, error);
}
