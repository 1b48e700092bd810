/* vst-hidden-check.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <json-glib/json-glib.h>

#include "hidden-check-sql.h"
#include "vst-hidden.h"
#include "vst-room.h"

/* Whether a deed has come to whom she must not know, or to what of a file she must
 * not see: as it has worked, and before it is in the journal.
 */

static gboolean
has (VstView *view,
     const VstSql *sql,
     gint64 id,
     gboolean *hidden,
     GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (view->db, sql);

  vst_stmt_bind_int (stmt, 1, id);
  if (!vst_stmt_one (stmt, error))
    return FALSE;

  *hidden = *hidden || vst_stmt_get_int (stmt, 0) != 0;

  return TRUE;
}

/* 0 where it is null. */
static gint64
get_id (JsonObject *row,
        const char *column)
{
  JsonNode *node = json_object_get_member (row, column);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_int (node) : 0;
}

static gboolean check_row (VstView *view, const char *table, const char *json, gboolean *hidden, GError **error);

static gboolean
check_about (VstView *view,
             const char *of,
             gint64 id,
             gboolean *hidden,
             GError **error)
{
  const VstKept *kept;
  g_autofree char *json = NULL;

  if (id == 0 || *hidden)
    return TRUE;

  if (g_str_equal (of, "family"))
    return has (view, VST_SQL_HIDDEN_CHECK_HAS_FAMILY, id, hidden, error);

  if (g_str_equal (of, "person"))
    return has (view, VST_SQL_HIDDEN_CHECK_HAS_PERSON, id, hidden, error);

  if (!(kept = vst_room_find_kept (of)))
    return TRUE;

  return vst_act_snapshot (view, kept, id, &json, error) && check_row (view, of, json, hidden, error);
}

static gboolean
check_row (VstView *view,
           const char *table,
           const char *json,
           gboolean *hidden,
           GError **error)
{
  g_autoptr (JsonNode) node = json != NULL ? json_from_string (json, NULL) : NULL;
  JsonObject *row;

  if (node == NULL || *hidden)
    return TRUE;

  row = json_node_get_object (node);

  if ((g_str_equal (table, "family") || g_str_equal (table, "person")) &&
      !check_about (view, table, get_id (row, "id"), hidden, error))
    return FALSE;

  for (const VstRoom *const *room = vst_room_get_all (); *room != NULL; room++)
    for (const VstAbout *about = (*room)->about; about != NULL && about->table != NULL; about++)
      if (g_str_equal (about->table, table) && !check_about (view, about->of, get_id (row, about->column), hidden, error))
        return FALSE;

  return TRUE;
}

/**
 * vst_act_withholds:
 * @section: the part of a file it is of
 * @is_withheld: (out): whether whoever acts may not see it
 *
 * While something is written, nothing is left out of what deeds go by: one that
 * would tell of a record asks first.
 */
gboolean
vst_act_withholds (VstAct *self,
                   const char *section,
                   gint64 record_id,
                   gboolean *is_withheld,
                   GError **error)
{
  g_autoptr (VstStmt) stmt = NULL;

  *is_withheld = FALSE;
  if (!self->view->veiled)
    return TRUE;

  stmt = vst_db_prepare (self->view->db, VST_SQL_HIDDEN_CHECK_HAS_RECORD);
  vst_stmt_bind_text (stmt, 1, section);
  vst_stmt_bind_int (stmt, 2, record_id);
  if (!vst_stmt_one (stmt, error))
    return FALSE;

  *is_withheld = vst_stmt_get_int (stmt, 0) != 0;

  return TRUE;
}

/* One that was there before the deed began: what she adds herself is hers to write. */
static gboolean
check_part (VstAct *act,
            const VstKeptRow *row,
            gboolean *hidden,
            GError **error)
{
  for (const VstRoom *const *room = vst_room_get_all (); *room != NULL; room++)
    for (const VstPart *part = (*room)->parts; part != NULL && part->section != NULL; part++)
      if (g_strcmp0 (part->table, row->kept->table) == 0 && (part->along == NULL || g_strcmp0 (part->along, act->subject) != 0))
        {
          gboolean is_withheld;

          if (!vst_act_withholds (act, part->section, row->id, &is_withheld, error))
            return FALSE;

          *hidden = *hidden || is_withheld;
        }

  return TRUE;
}

/* Once a deed has worked, within its transaction: whom she must not know she
 * can't change either, though she had the file open when she was shut out.  To
 * her it is as if it were not there.
 */
gboolean
vst_hidden_check (VstAct *act,
                  GError **error)
{
  VstView *view = act->view;
  gboolean hidden = FALSE;

  if (!view->veiled || act->rows == NULL || act->deed->flags & (VST_DEED_FOR_ALL | VST_DEED_JOINS))
    return TRUE;

  for (guint i = 0; i < act->rows->len && !hidden; i++)
    {
      const VstKeptRow *row = g_ptr_array_index (act->rows, i);
      g_autofree char *after = NULL;

      if (!check_part (act, row, &hidden, error) || !vst_act_snapshot (view, row->kept, row->id, &after, error) ||
          !check_row (view, row->kept->table, row->before, &hidden, error) ||
          !check_row (view, row->kept->table, after, &hidden, error))
        return FALSE;
    }

  if (hidden)
    g_set_error_literal (error, VST_ERROR, VST_ERROR_NOT_FOUND, "No such record");

  return !hidden;
}
