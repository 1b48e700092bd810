/* vst-space-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-space-store.h"

#include "space-sql.h"

const VstKept vst_space_kept = { "room", VST_SQL_SPACE_ROW, VST_SQL_SPACE_PUT, VST_SQL_SPACE_REMOVE, NULL };

/**
 * vst_spaces_read:
 *
 * All rooms, also those that are no longer used.
 *
 * Returns: (transfer full) (element-type VstSpace):
 */
GPtrArray *
vst_spaces_read (VstView *view, GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_SPACE_ALL);
  g_autoptr (GPtrArray) spaces = g_ptr_array_new_with_free_func (g_object_unref);
  VstStep step;

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      g_autofree char *note = vst_stmt_dup_words (stmt, 8);
      g_autofree char *ended_on = vst_stmt_dup_words (stmt, 9);
      const VstSpaceEntry entry = {
        .name_en = (char *) vst_stmt_get_text (stmt, 2),
        .name_fr = (char *) vst_stmt_get_text (stmt, 3),
        .capacity = (int) vst_stmt_get_int (stmt, 4),
        .accessible = vst_stmt_get_int (stmt, 5) != 0,
        .child_safe = vst_stmt_get_int (stmt, 6) != 0,
        .exits = (int) vst_stmt_get_int (stmt, 7),
        .note = note,
        .ended_on = ended_on,
      };

      g_ptr_array_add (spaces, vst_space_new (vst_stmt_get_int (stmt, 0), vst_stmt_get_int (stmt, 1), &entry));
    }

  return step == VST_STEP_DONE ? g_steal_pointer (&spaces) : NULL;
}

static gpointer
read_all_func (VstView *view, gconstpointer args, GError **error)
{
  return vst_spaces_read (view, error);
}

static void
bind_entry (VstStmt *stmt, const VstSpaceEntry *entry)
{
  vst_stmt_bind_text (stmt, 1, entry->name_en);
  vst_stmt_bind_text (stmt, 2, entry->name_fr);
  vst_stmt_bind_int (stmt, 3, entry->capacity);
  vst_stmt_bind_int (stmt, 4, entry->accessible);
  vst_stmt_bind_int (stmt, 5, entry->child_safe);
  vst_stmt_bind_int (stmt, 6, entry->exits);
  vst_stmt_bind_words (stmt, 7, entry->note);
  vst_stmt_bind_words (stmt, 8, entry->ended_on);
}

/**
 * vst_space_add:
 *
 * Adds a room.
 *
 * Returns: its id; 0 with @error set
 */
gint64
vst_space_add (VstAct *act, const VstSpaceEntry *entry, GError **error)
{
  g_autoptr (VstSpaceEntry) tidy = vst_space_entry_copy (entry);
  g_autoptr (VstStmt) stmt = NULL;
  gint64 space_id;

  if (!vst_space_entry_check (tidy, error))
    return 0;

  stmt = vst_act_prepare (act, VST_SQL_SPACE_ADD);
  bind_entry (stmt, tidy);
  if ((space_id = vst_stmt_add (stmt, error)) == 0)
    return 0;

  vst_act_keep_new (act, &vst_space_kept, space_id);
  vst_act_set_subject (act, "room", space_id);

  return space_id;
}

static gpointer
add_func (VstAct *act, gconstpointer args, GError **error)
{
  const VstSpaceEdit *edit = args;
  gint64 space_id = vst_space_add (act, edit->entry, error);

  return space_id != 0 ? g_memdup2 (&space_id, sizeof space_id) : NULL;
}

static gpointer
edit_func (VstAct *act, gconstpointer args, GError **error)
{
  const VstSpaceEdit *edit = args;
  g_autoptr (VstSpaceEntry) entry = vst_space_entry_copy (edit->entry);
  g_autoptr (VstStmt) stmt = NULL;
  VstStep step;

  if (!vst_space_entry_check (entry, error) || !vst_act_keep (act, &vst_space_kept, edit->space_id, error))
    return NULL;

  stmt = vst_act_prepare (act, VST_SQL_SPACE_UPDATE);
  bind_entry (stmt, entry);
  vst_stmt_bind_int (stmt, 9, edit->space_id);
  vst_stmt_bind_int (stmt, 10, edit->revision);

  if ((step = vst_stmt_step (stmt, error)) == VST_STEP_DONE)
    g_set_error (error, VST_ERROR, VST_ERROR_CHANGED, "The room %" G_GINT64_FORMAT " has changed", edit->space_id);

  vst_act_set_subject (act, "room", edit->space_id);

  return GINT_TO_POINTER (step == VST_STEP_ROW);
}

VstSpaceEdit *
vst_space_edit_new (gint64 space_id, gint64 revision, const VstSpaceEntry *entry)
{
  VstSpaceEdit *edit = g_new0 (VstSpaceEdit, 1);

  edit->space_id = space_id;
  edit->revision = revision;
  edit->entry = vst_space_entry_copy (entry);

  return edit;
}

void
vst_space_edit_free (VstSpaceEdit *edit)
{
  vst_space_entry_free (edit->entry);
  g_free (edit);
}

const VstDeed vst_space_do_add = {
  "room.add", VST_RIGHT_EDIT_SCENE, VST_TOPIC_SCENE, VST_DEED_UNDOABLE, add_func, g_free
};
const VstDeed vst_space_do_edit = {
  "room.edit", VST_RIGHT_EDIT_SCENE, VST_TOPIC_SCENE, VST_DEED_UNDOABLE, edit_func, NULL
};
const VstReading vst_space_read_all = {
  "room.read", VST_RIGHT_READ_SCENE, read_all_func, (GDestroyNotify) g_ptr_array_unref
};
