/* vst-closure-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-closure-store.h"

#include "closure-sql.h"

const VstKept vst_closure_kept = { "closure", VST_SQL_CLOSURE_ROW, VST_SQL_CLOSURE_PUT, VST_SQL_CLOSURE_REMOVE, NULL };

/**
 * vst_closures_read:
 * @from: a day
 * @to: the last day to look at
 *
 * The days on which the hub is closed.
 *
 * Returns: (transfer full) (element-type VstClosure):
 */
GPtrArray *
vst_closures_read (VstView *view,
                   const char *from,
                   const char *to,
                   GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_CLOSURE_BETWEEN);
  g_autoptr (GPtrArray) closures = g_ptr_array_new_with_free_func (g_object_unref);
  VstStep step;

  vst_stmt_bind_text (stmt, 1, from);
  vst_stmt_bind_text (stmt, 2, to);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      const VstClosureEntry entry = {
        (char *) vst_stmt_get_text (stmt, 2), (char *) vst_stmt_get_text (stmt, 3), (char *) vst_stmt_get_text (stmt, 4)
      };

      g_ptr_array_add (closures, vst_closure_new (vst_stmt_get_int (stmt, 0), vst_stmt_get_int (stmt, 1), &entry));
    }

  return step == VST_STEP_DONE ? g_steal_pointer (&closures) : NULL;
}

static gpointer
read_from_func (VstView *view,
                gconstpointer args,
                GError **error)
{
  return vst_closures_read (view, args, "9999-12-31", error);
}

static gboolean
is_closed (VstAct *act,
           const char *day)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_CLOSURE_BY_DAY);

  vst_stmt_bind_text (stmt, 1, day);

  return vst_stmt_step (stmt, NULL) == VST_STEP_ROW;
}

/**
 * vst_closure_add:
 *
 * Closes the hub on a day; `VST_ERROR_EXISTS` where it is closed already.
 *
 * Returns: the closure's id; 0 with @error set
 */
gint64
vst_closure_add (VstAct *act,
                 const VstClosureEntry *entry,
                 GError **error)
{
  g_autoptr (VstClosureEntry) tidy = vst_closure_entry_copy (entry);
  g_autoptr (VstStmt) stmt = NULL;
  gint64 closure_id;

  if (!vst_closure_entry_check (tidy, error))
    return 0;

  if (is_closed (act, tidy->day))
    {
      g_set_error (error, VST_ERROR, VST_ERROR_EXISTS, "That day is closed already");
      return 0;
    }

  stmt = vst_act_prepare (act, VST_SQL_CLOSURE_ADD);
  vst_stmt_bind_text (stmt, 1, tidy->day);
  vst_stmt_bind_text (stmt, 2, tidy->name_en);
  vst_stmt_bind_text (stmt, 3, tidy->name_fr);
  if ((closure_id = vst_stmt_add (stmt, error)) == 0)
    return 0;

  vst_act_keep_new (act, &vst_closure_kept, closure_id);
  vst_act_set_subject (act, "closure", closure_id);

  return closure_id;
}

static gpointer
add_func (VstAct *act,
          gconstpointer args,
          GError **error)
{
  const VstClosureEdit *edit = args;
  gint64 closure_id = vst_closure_add (act, edit->entry, error);

  return closure_id != 0 ? g_memdup2 (&closure_id, sizeof closure_id) : NULL;
}

static gpointer
remove_func (VstAct *act,
             gconstpointer args,
             GError **error)
{
  const VstClosureEdit *edit = args;
  g_autoptr (VstStmt) stmt = NULL;
  VstStep step;

  if (!vst_act_keep (act, &vst_closure_kept, edit->closure_id, error))
    return NULL;

  stmt = vst_act_prepare (act, VST_SQL_CLOSURE_DROP);
  vst_stmt_bind_int (stmt, 1, edit->closure_id);
  vst_stmt_bind_int (stmt, 2, edit->revision);

  if ((step = vst_stmt_step (stmt, error)) == VST_STEP_DONE)
    g_set_error (error, VST_ERROR, VST_ERROR_CHANGED, "The closure %" G_GINT64_FORMAT " has changed", edit->closure_id);

  vst_act_set_subject (act, "closure", edit->closure_id);

  return GINT_TO_POINTER (step == VST_STEP_ROW);
}

VstClosureEdit *
vst_closure_edit_new (gint64 closure_id,
                      gint64 revision,
                      const VstClosureEntry *entry)
{
  VstClosureEdit *edit = g_new0 (VstClosureEdit, 1);

  edit->closure_id = closure_id;
  edit->revision = revision;
  edit->entry = vst_closure_entry_copy (entry);

  return edit;
}

void
vst_closure_edit_free (VstClosureEdit *edit)
{
  vst_closure_entry_free (edit->entry);
  g_free (edit);
}

const VstDeed vst_closure_do_add = {
  "closure.add", VST_RIGHT_EDIT_SCENE, VST_TOPIC_SCENE, VST_DEED_UNDOABLE, add_func, g_free
};
const VstDeed vst_closure_do_remove = {
  "closure.remove", VST_RIGHT_EDIT_SCENE, VST_TOPIC_SCENE, VST_DEED_UNDOABLE, remove_func, NULL
};
const VstReading vst_closure_read_from = {
  "closure.read", VST_RIGHT_READ_SCENE, read_from_func, (GDestroyNotify) g_ptr_array_unref
};
