/* vst-apart-visit-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-apart-visit-store.h"

#include "apart-visit-sql.h"
#include "vst-apart-store.h"
#include "vst-date.h"
#include "vst-worker-time-store.h"

/* Adds the visit with which one of the others is here, if she is. */
static gboolean
add_meeting (VstView *view,
             const VstApartOther *other,
             const char *day,
             gint64 visit_id,
             GArray *meetings,
             GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_APART_VISIT_HERE);
  gboolean may_know = vst_view_may (view, VST_RIGHT_KEEP_APART);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, other->other_id);
  vst_stmt_bind_text (stmt, 2, day);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      VstApartMeeting meeting = { other->keep_apart_id, vst_stmt_get_int (stmt, 0) };

      if (meeting.other_visit_id == visit_id)
        continue;
      if (!may_know || vst_stmt_get_int (stmt, 1) == 0)
        meeting = (VstApartMeeting){ 0, 0 };
      if (meeting.other_visit_id != 0 || meetings->len == 0)
        g_array_append_val (meetings, meeting);
    }

  return step == VST_STEP_DONE;
}

/* A pair with whoever is at the desk rings nowhere that she may not read it: with
 * nobody else here she would know whom it is with.
 */
static gboolean
may_ring (VstView *view,
          gint64 staff_id)
{
  return vst_view_may (view, VST_RIGHT_KEEP_APART) ||
         staff_id != vst_session_get_staff_id (vst_view_get_session (view));
}

/* Adds a meeting for each worker who is here, today. */
static gboolean
add_workers (VstView *view,
             const char *day,
             GArray *people,
             GArray *meetings,
             GError **error)
{
  g_autofree char *today = vst_view_dup_today (view);
  g_autoptr (GPtrArray) workers = vst_apart_workers (view, day, (const gint64 *) people->data, people->len, error);

  if (workers == NULL)
    return FALSE;

  for (guint i = 0; i < workers->len && vst_day_compare (day, today) == 0; i++)
    {
      const VstApartWorker *worker = g_ptr_array_index (workers, i);
      VstApartMeeting meeting = { vst_view_may (view, VST_RIGHT_KEEP_APART) ? worker->keep_apart_id : 0, 0 };
      gboolean here;

      if (!vst_worker_is_here (view, worker, today, &here, error))
        return FALSE;
      if (here && may_ring (view, worker->staff_id) && (meeting.keep_apart_id != 0 || meetings->len == 0))
        g_array_append_val (meetings, meeting);
    }

  return TRUE;
}

/**
 * vst_apart_on_site:
 * @visit_id: who came
 *
 * Whether anybody is on site on the day of a visit whom its people must not
 * meet, a worker too: for the quiet alarm of an arrival.
 *
 * Returns: (transfer full) (element-type VstApartMeeting): empty for nobody
 */
GArray *
vst_apart_on_site (VstView *view,
                   gint64 visit_id,
                   GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_APART_VISIT_PEOPLE);
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) meetings = g_array_new (FALSE, FALSE, sizeof (VstApartMeeting));
  g_autoptr (GArray) others = NULL;
  g_autofree char *day = NULL;
  VstStep step;

  g_return_val_if_fail (view != NULL, NULL);

  vst_stmt_bind_int (stmt, 1, visit_id);
  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      gint64 person_id = vst_stmt_get_int (stmt, 0);

      g_array_append_val (people, person_id);
      if (day == NULL)
        day = g_strdup (vst_stmt_get_text (stmt, 1));
    }

  if (step != VST_STEP_DONE)
    return NULL;
  if (day == NULL)
    return g_steal_pointer (&meetings);

  if (!add_workers (view, day, people, meetings, error))
    return NULL;

  if (!(others = vst_apart_others (view, day, (const gint64 *) people->data, people->len, error)))
    return NULL;

  for (guint i = 0; i < others->len; i++)
    if (!add_meeting (view, &g_array_index (others, VstApartOther, i), day, visit_id, meetings, error))
      return NULL;

  return g_steal_pointer (&meetings);
}

/**
 * vst_apart_from_all:
 * @agency_id: a partner
 * @apart: (out):
 *
 * Whether the people of a visit must not meet any worker of a partner who is known by
 * name: nobody is left there to be handed over to.
 */
gboolean
vst_apart_from_all (VstView *view,
                    gint64 visit_id,
                    gint64 agency_id,
                    gboolean *apart,
                    GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_APART_VISIT_WORKERS_OF);
  g_autofree char *today = vst_view_dup_today (view);
  guint n = 0, n_apart = 0;
  VstStep step;

  vst_stmt_bind_int (stmt, 1, visit_id);
  vst_stmt_bind_int (stmt, 2, agency_id);
  vst_stmt_bind_text (stmt, 3, today);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      n++;
      n_apart += vst_stmt_get_int (stmt, 0) != 0 ? 1 : 0;
    }

  *apart = n > 0 && n_apart == n;

  return step == VST_STEP_DONE;
}
