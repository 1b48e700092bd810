/* vst-expected-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-visit-private.h"

#include "expected-sql.h"
#include "vst-date.h"

const VstKept vst_visit_part_kept = {
  "visit_part", VST_SQL_EXPECTED_PART_ROW, VST_SQL_EXPECTED_PUT_PART, VST_SQL_EXPECTED_REMOVE_PART, NULL
};

/**
 * vst_visit_find:
 * @visit_id: (out): the visit of a family on a day, 0 for none
 */
gboolean
vst_visit_find (VstView *view,
                const char *day,
                gint64 family_id,
                gint64 *visit_id,
                GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_EXPECTED_FIND);
  VstStep step;

  vst_stmt_bind_text (stmt, 1, day);
  vst_stmt_bind_int (stmt, 2, family_id);

  step = vst_stmt_step (stmt, error);
  *visit_id = step == VST_STEP_ROW ? vst_stmt_get_int (stmt, 0) : 0;

  return step != VST_STEP_FAILED;
}

static gboolean
add_people (VstAct *act,
            gint64 visit_id,
            const VstVisitExpectation *expectation,
            GError **error)
{
  g_autoptr (GArray) known = vst_visit_read_people (vst_act_get_view (act), visit_id, error);

  if (known == NULL)
    return FALSE;

  for (gsize i = 0; i < expectation->n_people; i++)
    {
      gboolean there = FALSE;

      for (guint j = 0; j < known->len; j++)
        there = there || g_array_index (known, VstVisitPerson, j).person_id == expectation->people[i];

      for (gsize j = 0; j < i; j++)
        there = there || expectation->people[j] == expectation->people[i];

      if (!there && !vst_visit_add_person (act, visit_id, expectation->people[i], FALSE, error))
        return FALSE;
    }

  return TRUE;
}

/* Whoever did not come this morning and books anew is expected again. */
static gboolean
expect_again (VstAct *act,
              VstVisitRow *row,
              GError **error)
{
  g_autoptr (GArray) events = vst_visit_read_events (vst_act_get_view (act), row->id, error);

  if (events == NULL ||
      (events->len > 0 && !vst_visit_drop_event (act, g_array_index (events, VstVisitEvent, 0).id, error)))
    return FALSE;

  row->state = VST_VISIT_EXPECTED;
  row->reason[0] = '\0';
  row->since = 0;

  return vst_visit_row_write (act, row, error);
}

static gboolean
expect_earlier (VstAct *act,
                gint64 visit_id,
                int from_minute,
                GError **error)
{
  VstVisitRow row;

  if (!vst_visit_row_read (vst_act_get_view (act), visit_id, &row, error))
    return FALSE;

  if (row.state == VST_VISIT_DID_NOT_COME && !expect_again (act, &row, error))
    return FALSE;

  if (from_minute < 0 || (row.from_minute >= 0 && row.from_minute <= from_minute))
    return TRUE;

  row.from_minute = from_minute;

  return vst_visit_row_write (act, &row, error);
}

/**
 * vst_visit_expect:
 *
 * A family is expected on a day: finds its visit, or makes it.
 *
 * Returns: the visit's id; 0 with @error set
 */
gint64
vst_visit_expect (VstAct *act,
                  const VstVisitExpectation *expectation,
                  GError **error)
{
  gint64 visit_id;

  if (!vst_day_is_valid (expectation->day) || !vst_visit_origin_is_valid (expectation->origin) ||
      expectation->from_minute < -1 || expectation->from_minute >= 24 * 60)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_INVALID, "The day, time or origin of a visit");
      return 0;
    }

  if (!vst_visit_find (vst_act_get_view (act), expectation->day, expectation->family_id, &visit_id, error))
    return 0;

  if (visit_id == 0)
    {
      VstVisitRow row = {
        .family_id = expectation->family_id,
        .state = VST_VISIT_EXPECTED,
        .from_minute = expectation->from_minute,
      };

      g_strlcpy (row.day, expectation->day, sizeof row.day);
      if (!vst_visit_row_add (act, &row, expectation->origin, error))
        return 0;

      visit_id = row.id;
    }
  else if (!expect_earlier (act, visit_id, expectation->from_minute, error))
    {
      return 0;
    }

  return add_people (act, visit_id, expectation, error) ? visit_id : 0;
}

/**
 * vst_visit_expect_part:
 *
 * A family is expected for something of another room: a group's session, a meal,
 * a ride.
 *
 * Returns: the visit's id; 0 with @error set
 */
gint64
vst_visit_expect_part (VstAct *act,
                       const VstVisitExpectation *expectation,
                       const VstVisitPart *part,
                       GError **error)
{
  gint64 visit_id = vst_visit_expect (act, expectation, error);
  g_autoptr (VstStmt) stmt = NULL;
  gint64 part_id;

  if (visit_id == 0)
    return 0;

  stmt = vst_act_prepare (act, VST_SQL_EXPECTED_ADD_PART);
  vst_stmt_bind_int (stmt, 1, visit_id);
  vst_stmt_bind_text (stmt, 2, part->kind);
  vst_stmt_bind_int (stmt, 3, part->subject_id);
  vst_stmt_bind_id (stmt, 4, part->person_id);
  vst_stmt_bind_int (stmt, 5, part->from_minute);
  vst_stmt_bind_int (stmt, 6, part->to_minute);
  vst_stmt_bind_id (stmt, 7, part->room_id);
  vst_stmt_bind_text (stmt, 8, part->label_en);
  vst_stmt_bind_text (stmt, 9, part->label_fr);

  if ((part_id = vst_stmt_add (stmt, error)) == 0)
    return 0;

  vst_act_keep_new (act, &vst_visit_part_kept, part_id);

  return visit_id;
}

typedef struct
{
  gint64 id;
  gint64 visit_id;
} Part;

static GArray *
read_parts_of (VstView *view,
               const char *kind,
               gint64 subject_id,
               gint64 person_id,
               GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_EXPECTED_PARTS_OF);
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (Part));
  VstStep step;

  vst_stmt_bind_text (stmt, 1, kind);
  vst_stmt_bind_int (stmt, 2, subject_id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      Part part = { vst_stmt_get_int (stmt, 0), vst_stmt_get_int (stmt, 1) };

      if (person_id == 0 || vst_stmt_get_int (stmt, 2) == person_id)
        g_array_append_val (parts, part);
    }

  return step == VST_STEP_DONE ? g_steal_pointer (&parts) : NULL;
}

/**
 * vst_visit_unexpect_part:
 * @person_id: whose, or 0 for those of everybody
 *
 * Takes back what vst_visit_expect_part() put there; a visit that has nothing
 * left goes with it.
 */
gboolean
vst_visit_unexpect_part (VstAct *act,
                         const char *kind,
                         gint64 subject_id,
                         gint64 person_id,
                         GError **error)
{
  g_autoptr (GArray) parts = read_parts_of (vst_act_get_view (act), kind, subject_id, person_id, error);

  for (guint i = 0; parts != NULL && i < parts->len; i++)
    if (!vst_visit_remove_row (act, &vst_visit_part_kept, g_array_index (parts, Part, i).id, error))
      return FALSE;

  for (guint i = 0; parts != NULL && i < parts->len; i++)
    {
      gint64 visit_id = g_array_index (parts, Part, i).visit_id;
      gboolean settled = FALSE;

      for (guint j = 0; j < i; j++)
        settled = settled || g_array_index (parts, Part, j).visit_id == visit_id;

      if (!settled && !vst_visit_settle (act, visit_id, error))
        return FALSE;
    }

  return parts != NULL;
}

/* The earliest minute of a list whose column has it; -1 where nothing is left. */
static gboolean
read_earliest (VstView *view,
               const VstSql *sql,
               int column,
               gint64 visit_id,
               int *earliest,
               GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, sql);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, visit_id);
  step = vst_stmt_step (stmt, error);
  *earliest = step == VST_STEP_ROW ? (int) vst_stmt_get_int (stmt, column) : -1;

  return step != VST_STEP_FAILED;
}

static gboolean
read_first_minute (VstView *view,
                   gint64 visit_id,
                   int *first,
                   GError **error)
{
  int appointment, part;

  if (!read_earliest (view, VST_SQL_EXPECTED_APPOINTMENTS, 0, visit_id, &appointment, error) ||
      !read_earliest (view, VST_SQL_EXPECTED_PARTS, 2, visit_id, &part, error))
    return FALSE;

  *first = appointment < 0 || (part >= 0 && part < appointment) ? part : appointment;

  return TRUE;
}

/* Whether an appointment or a part says what a visit is for. */
gboolean
vst_visit_has_purpose (VstView *view,
                       gint64 visit_id,
                       gboolean *has,
                       GError **error)
{
  int first;

  if (!read_first_minute (view, visit_id, &first, error))
    return FALSE;

  *has = first >= 0;

  return TRUE;
}

static gboolean
is_wanted (VstView *view,
           gint64 visit_id,
           gint64 person_id,
           gboolean *wanted,
           GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_EXPECTED_IS_WANTED);

  vst_stmt_bind_int (stmt, 1, visit_id);
  vst_stmt_bind_int (stmt, 2, person_id);

  if (!vst_stmt_one (stmt, error))
    return FALSE;

  *wanted = vst_stmt_get_int (stmt, 0) != 0;

  return TRUE;
}

static gboolean
drop_unwanted (VstAct *act,
               gint64 visit_id,
               GError **error)
{
  VstView *view = vst_act_get_view (act);
  g_autoptr (GArray) people = vst_visit_read_people (view, visit_id, error);

  for (guint i = 0; people != NULL && i < people->len; i++)
    {
      const VstVisitPerson *person = &g_array_index (people, VstVisitPerson, i);
      gboolean wanted = person->came;

      if ((!wanted && !is_wanted (view, visit_id, person->person_id, &wanted, error)) ||
          (!wanted && !vst_visit_remove_row (act, &vst_visit_person_kept, person->id, error)))
        return FALSE;
    }

  return people != NULL;
}

/**
 * vst_visit_settle:
 *
 * Reads anew what a visit is for, after something of it was taken away.
 */
gboolean
vst_visit_settle (VstAct *act,
                  gint64 visit_id,
                  GError **error)
{
  VstView *view = vst_act_get_view (act);
  VstVisitRow row;
  int first;

  if (!vst_visit_row_read (view, visit_id, &row, error) || !read_first_minute (view, visit_id, &first, error))
    return FALSE;

  if (first < 0 && row.state == VST_VISIT_EXPECTED)
    return vst_visit_row_remove (act, visit_id, error);

  if (!drop_unwanted (act, visit_id, error))
    return FALSE;

  if (row.from_minute == first)
    return TRUE;

  row.from_minute = first;

  return vst_visit_row_write (act, &row, error);
}
