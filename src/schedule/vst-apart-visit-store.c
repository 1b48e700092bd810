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

/**
 * vst_apart_on_site:
 * @visit_id: who came
 *
 * Whether anybody is on site on the day of a visit whom its people must not
 * meet: for the quiet alarm of an arrival.
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

  if (!(others = vst_apart_others (view, day, (const gint64 *) people->data, people->len, error)))
    return NULL;

  for (guint i = 0; i < others->len; i++)
    if (!add_meeting (view, &g_array_index (others, VstApartOther, i), day, visit_id, meetings, error))
      return NULL;

  return g_steal_pointer (&meetings);
}
