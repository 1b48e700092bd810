/* vst-message-link.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-message-store.h"

#include "message-link-sql.h"
#include "vst-error.h"

/* The message, then what was noted to it, and to that, before anything changes. */
static GArray *
read_thread (VstView *view,
             gint64 message_id,
             GError **error)
{
  g_autoptr (GArray) thread = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_val (thread, message_id);

  for (guint i = 0; i < thread->len; i++)
    {
      g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_MESSAGE_LINK_ANSWERS);
      g_autoptr (GArray) answers = NULL;

      vst_stmt_bind_int (stmt, 1, g_array_index (thread, gint64, i));
      if (!(answers = vst_view_read_ids (view, stmt, error)))
        return NULL;

      g_array_append_vals (thread, answers->data, answers->len);
    }

  return g_steal_pointer (&thread);
}

/* @revision: 0 for one that goes along */
static gboolean
link_one (VstAct *act,
          gint64 message_id,
          gint64 revision,
          gint64 family_id,
          GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_MESSAGE_LINK_LINK);
  VstStep step;

  if (!vst_act_keep (act, &vst_message_kept, message_id, error))
    return FALSE;

  vst_stmt_bind_id (stmt, 1, family_id);
  vst_stmt_bind_int (stmt, 2, vst_act_get_staff_id (act));
  vst_stmt_bind_int (stmt, 3, vst_act_get_time (act));
  vst_stmt_bind_int (stmt, 4, message_id);
  vst_stmt_bind_id (stmt, 5, revision);
  step = vst_stmt_step (stmt, error);
  if (step == VST_STEP_DONE)
    g_set_error (error, VST_ERROR, VST_ERROR_CHANGED, "The message %" G_GINT64_FORMAT " has changed", message_id);

  return step == VST_STEP_ROW;
}

/* A slip and its answers are one talk: whose it is, they are. */
static gpointer
link_func (VstAct *act,
           gconstpointer args,
           GError **error)
{
  const VstMessageLink *link = args;
  g_autoptr (GArray) thread = read_thread (vst_act_get_view (act), link->message_id, error);

  for (guint i = 0; thread != NULL && i < thread->len; i++)
    if (!link_one (act, g_array_index (thread, gint64, i), i == 0 ? link->revision : 0, link->family_id, error))
      return NULL;

  if (thread == NULL)
    return NULL;

  vst_act_set_subject (act, "message", link->message_id);

  return GINT_TO_POINTER (TRUE);
}

const VstDeed vst_message_do_link = {
  "message.link", VST_RIGHT_LINK_MESSAGE, VST_TOPIC_MESSAGE, VST_DEED_UNDOABLE, link_func, NULL
};
