/* vst-presence-apart-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-presence-apart-store.h"

#include "presence-apart-sql.h"
#include "vst-agency.h"
#include "vst-appointment.h"
#include "vst-presence-store.h"
#include "vst-text.h"
#include "vst-worker-time-store.h"

/* Whether a worker is planned to be there about a row of what stands. */
static gboolean
is_there (VstView *view,
          gint64 agency_id,
          VstStmt *standing,
          gboolean *there,
          GError **error)
{
  const VstApartWorker worker = { .provider_id = vst_stmt_get_int (standing, 0), .agency_id = agency_id };
  g_autoptr (GArray) times = vst_worker_times_read (view, &worker, vst_stmt_get_text (standing, 3), error);
  int buffer = (int) vst_stmt_get_int (standing, 2);
  int from = (int) vst_stmt_get_int (standing, 4);
  int to = (int) vst_stmt_get_int (standing, 5);

  if (from < 0)
    {
      from = vst_minute_of_moment (view, vst_view_get_now (view));
      to = from + 1;
    }

  *there = FALSE;
  for (guint i = 0; times != NULL && i < times->len; i++)
    {
      const VstWorkerTime *time = &g_array_index (times, VstWorkerTime, i);

      *there = *there || (time->from - buffer < to && from < time->to + buffer);
    }

  return times != NULL;
}

/**
 * vst_presence_meetings_read:
 *
 * Whom the presences of a partner bring together from today on who must not meet.  It
 * needs no right, and its answer is not for eyes.
 *
 * Returns: (transfer full) (element-type utf8): %NULL with @error set
 */
GHashTable *
vst_presence_meetings_read (VstView *view,
                            gint64 agency_id,
                            GError **error)
{
  g_autoptr (GHashTable) meetings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (VstStmt) stmt = NULL;
  g_autofree char *today = NULL;
  VstStep step;

  g_return_val_if_fail (view != NULL, NULL);

  today = vst_view_dup_today (view);
  stmt = vst_view_prepare (view, VST_SQL_PRESENCE_APART_STANDING);
  vst_stmt_bind_int (stmt, 1, agency_id);
  vst_stmt_bind_text (stmt, 2, today);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      gboolean there;

      if (!is_there (view, agency_id, stmt, &there, error))
        return NULL;
      if (there)
        g_hash_table_add (meetings, g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %s %d", vst_stmt_get_int (stmt, 0),
                                                     vst_stmt_get_int (stmt, 1), vst_stmt_get_text (stmt, 3),
                                                     (int) vst_stmt_get_int (stmt, 4)));
    }

  return step == VST_STEP_DONE ? g_steal_pointer (&meetings) : NULL;
}

static gboolean
is_any_new (GHashTable *before,
            GHashTable *after)
{
  GHashTableIter iter;
  gpointer meeting;

  g_hash_table_iter_init (&iter, after);
  while (g_hash_table_iter_next (&iter, &meeting, NULL))
    if (!g_hash_table_contains (before, meeting))
      return TRUE;

  return FALSE;
}

static gboolean
refuse (GError **error,
        VstError code)
{
  g_set_error (error, VST_ERROR, code, "The times of a presence");

  return FALSE;
}

/**
 * vst_presence_meetings_check:
 * @before: (element-type utf8): the partner's, before the presence was changed
 * @override: (nullable): why it stands in spite of who must not meet
 *
 * Whether a changed presence brings nobody together who must not meet, and who stood
 * apart before: it is `VST_ERROR_CONFLICT` where it does, unless a coordinator says
 * why.  What was said in vain is not kept.
 */
gboolean
vst_presence_meetings_check (VstAct *act,
                             gint64 presence_id,
                             gint64 agency_id,
                             GHashTable *before,
                             const char *override,
                             GError **error)
{
  VstView *view = vst_act_get_view (act);
  g_autoptr (GHashTable) after = vst_presence_meetings_read (view, agency_id, error);
  g_autofree char *reason = g_strstrip (g_strdup (override != NULL ? override : ""));
  g_autoptr (VstStmt) stmt = NULL;

  if (after == NULL)
    return FALSE;
  if (!is_any_new (before, after))
    return TRUE;
  if (reason[0] == '\0')
    return refuse (error, VST_ERROR_CONFLICT);
  if (!vst_view_may (view, VST_RIGHT_OVERRIDE))
    return refuse (error, VST_ERROR_NO_RIGHT);
  if (g_utf8_strlen (reason, -1) < VST_APPOINTMENT_OVERRIDE_CHARS)
    return refuse (error, VST_ERROR_REASON_SHORT);
  if (!vst_text_check (reason, -1, VST_SCENE_NOTE_CHARS, error) || !vst_act_keep (act, &vst_presence_kept, presence_id, error))
    return FALSE;

  stmt = vst_act_prepare (act, VST_SQL_PRESENCE_APART_SAY);
  vst_stmt_bind_int (stmt, 1, presence_id);
  vst_stmt_bind_text (stmt, 2, reason);

  return vst_stmt_run (stmt, error);
}
