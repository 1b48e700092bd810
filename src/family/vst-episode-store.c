/* vst-episode-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-episode-store.h"

#include "episode-sql.h"
#include "vst-date.h"
#include "vst-error.h"

const VstKept vst_episode_kept = { "episode", VST_SQL_EPISODE_ROW, VST_SQL_EPISODE_PUT, VST_SQL_EPISODE_REMOVE, NULL };

gboolean
vst_episode_open (VstAct *act,
                  gint64 family_id,
                  const char *opened_on,
                  GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_EPISODE_ADD);
  gint64 id;

  vst_stmt_bind_int (stmt, 1, family_id);
  vst_stmt_bind_text (stmt, 2, opened_on);
  if ((id = vst_stmt_add (stmt, error)) != 0)
    vst_act_keep_new (act, &vst_episode_kept, id);

  return id != 0;
}

/**
 * vst_episode_close:
 * @reason: a code of vst_episode_reason_codes(), or empty where none is given
 *
 * Closes what is open of a family.
 */
gboolean
vst_episode_close (VstAct *act,
                   gint64 family_id,
                   const char *closed_on,
                   const char *reason,
                   GError **error)
{
  g_autoptr (VstStmt) now = vst_act_prepare (act, VST_SQL_EPISODE_NOW);
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_EPISODE_CLOSE);
  VstStep step;
  gint64 id;

  if (reason != NULL && reason[0] != '\0' && !g_strv_contains (vst_episode_reason_codes (), reason))
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_INVALID, "Why a file is closed");
      return FALSE;
    }

  vst_stmt_bind_int (now, 1, family_id);
  if ((step = vst_stmt_step (now, error)) != VST_STEP_ROW)
    return step == VST_STEP_DONE;

  id = vst_stmt_get_int (now, 0);
  if (!vst_act_keep (act, &vst_episode_kept, id, error))
    return FALSE;

  /* A clock that was put back doesn't hold it open. */
  vst_stmt_bind_int (stmt, 1, id);
  vst_stmt_bind_text (stmt, 2, vst_day_compare (closed_on, vst_stmt_get_text (now, 1)) < 0 ? vst_stmt_get_text (now, 1) : closed_on);
  vst_stmt_bind_words (stmt, 3, reason != NULL ? reason : "");

  return vst_stmt_run (stmt, error);
}

/**
 * vst_episodes_read:
 * @episodes: (element-type VstEpisode): where those of a family go, the latest
 *   first
 */
gboolean
vst_episodes_read (VstView *view,
                   gint64 family_id,
                   GPtrArray *episodes,
                   GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_EPISODE_OF_FAMILY);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, family_id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      VstEpisode *episode = g_new0 (VstEpisode, 1);

      episode->id = vst_stmt_get_int (stmt, 0);
      episode->opened_on = vst_stmt_dup_words (stmt, 1);
      episode->closed_on = vst_stmt_dup_words (stmt, 2);
      episode->reason = vst_stmt_dup_words (stmt, 3);
      g_ptr_array_add (episodes, episode);
    }

  return step == VST_STEP_DONE;
}
