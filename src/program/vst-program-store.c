/* vst-program-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-program-store.h"

#include "program-sql.h"
#include "vst-seat.h"

const VstKept vst_program_kept = { "program", VST_SQL_PROGRAM_ROW, VST_SQL_PROGRAM_PUT, VST_SQL_PROGRAM_REMOVE, NULL };

/* Its name is for those who may know it. */
static VstProgram *
from_row (VstView *view,
          VstStmt *stmt)
{
  const VstProgramEntry entry = {
    .name_en = (char *) vst_stmt_get_text (stmt, 2),
    .name_fr = (char *) vst_stmt_get_text (stmt, 3),
    .label_en = (char *) vst_stmt_get_text (stmt, 4),
    .label_fr = (char *) vst_stmt_get_text (stmt, 5),
    .sensitivity = (char *) vst_stmt_get_text (stmt, 6),
    .sessions = vst_stmt_get_int (stmt, 7),
    .enough = vst_stmt_get_int (stmt, 8),
    .minutes = vst_stmt_get_int (stmt, 9),
    .capacity = vst_stmt_get_int (stmt, 10),
  };
  gboolean named = g_str_equal (entry.sensitivity, "public") || vst_view_may (view, VST_RIGHT_KNOW_SERVICE);

  return vst_program_new (vst_stmt_get_int (stmt, 0), vst_stmt_get_int (stmt, 1), &entry, vst_stmt_get_text (stmt, 11), named);
}

VstProgram *
vst_program_read (VstView *view,
                  gint64 program_id,
                  GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_PROGRAM_GET);

  vst_stmt_bind_int (stmt, 1, program_id);

  return vst_stmt_one (stmt, error) ? from_row (view, stmt) : NULL;
}

/**
 * vst_programs_read:
 *
 * All programs, by name.
 *
 * Returns: (transfer full) (element-type VstProgram):
 */
GPtrArray *
vst_programs_read (VstView *view,
                   GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_PROGRAM_ALL);
  g_autoptr (GPtrArray) programs = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_program_unref);
  VstStep step;

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    g_ptr_array_add (programs, from_row (view, stmt));

  return step == VST_STEP_DONE ? g_steal_pointer (&programs) : NULL;
}

static void
bind_entry (VstStmt *stmt,
            const VstProgramEntry *entry)
{
  vst_stmt_bind_text (stmt, 1, entry->name_en);
  vst_stmt_bind_text (stmt, 2, entry->name_fr);
  vst_stmt_bind_text (stmt, 3, entry->label_en);
  vst_stmt_bind_text (stmt, 4, entry->label_fr);
  vst_stmt_bind_text (stmt, 5, entry->sensitivity);
  vst_stmt_bind_int (stmt, 6, entry->sessions);
  vst_stmt_bind_int (stmt, 7, entry->enough);
  vst_stmt_bind_int (stmt, 8, entry->minutes);
  vst_stmt_bind_int (stmt, 9, entry->capacity);
}

/**
 * vst_program_add:
 *
 * Returns: the program's id; 0 with @error set
 */
gint64
vst_program_add (VstAct *act,
                 const VstProgramEntry *entry,
                 GError **error)
{
  g_autoptr (VstProgramEntry) tidy = vst_program_entry_copy (entry);
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_PROGRAM_ADD);
  gint64 program_id;

  if (!vst_program_entry_check (tidy, error))
    return 0;

  bind_entry (stmt, tidy);
  if ((program_id = vst_stmt_add (stmt, error)) != 0)
    vst_act_keep_new (act, &vst_program_kept, program_id);

  return program_id;
}

static gpointer
add_func (VstAct *act,
          gconstpointer args,
          GError **error)
{
  const VstProgramEdit *edit = args;
  gint64 program_id = vst_program_add (act, edit->entry, error);

  if (program_id == 0)
    return NULL;

  vst_act_set_subject (act, "program", program_id);

  return g_memdup2 (&program_id, sizeof program_id);
}

/* What is enough may have changed, and how the group is called at the desk. */
static gboolean
settle_cohorts (VstAct *act,
                const VstProgram *before,
                const VstProgramEntry *entry,
                GError **error)
{
  gboolean other_label = !g_str_equal (before->entry->label_en, entry->label_en) ||
                         !g_str_equal (before->entry->label_fr, entry->label_fr);
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_PROGRAM_COHORTS);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, before->id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    if (!vst_seats_settle (act, vst_stmt_get_int (stmt, 0), error) ||
        (other_label && !vst_seats_expect (act, vst_stmt_get_int (stmt, 0), 0, error)))
      return FALSE;

  return step == VST_STEP_DONE;
}

static gpointer
edit_func (VstAct *act,
           gconstpointer args,
           GError **error)
{
  const VstProgramEdit *edit = args;
  g_autoptr (VstProgramEntry) entry = vst_program_entry_copy (edit->entry);
  g_autoptr (VstProgram) before = vst_program_read (vst_act_get_view (act), edit->program_id, error);
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_PROGRAM_UPDATE);
  VstStep step;

  if (before == NULL || !vst_program_entry_check (entry, error) || !vst_act_keep (act, &vst_program_kept, edit->program_id, error))
    return NULL;

  bind_entry (stmt, entry);
  vst_stmt_bind_int (stmt, 10, edit->program_id);
  vst_stmt_bind_int (stmt, 11, edit->revision);

  if ((step = vst_stmt_step (stmt, error)) == VST_STEP_DONE)
    g_set_error (error, VST_ERROR, VST_ERROR_CHANGED, "The program %" G_GINT64_FORMAT " has changed", edit->program_id);

  if (step != VST_STEP_ROW || !settle_cohorts (act, before, entry, error))
    return NULL;

  vst_act_set_subject (act, "program", edit->program_id);

  return GINT_TO_POINTER (TRUE);
}

static gpointer
all_func (VstView *view,
          gconstpointer args,
          GError **error)
{
  return vst_programs_read (view, error);
}

const VstDeed vst_program_do_add = {
  "program.add", VST_RIGHT_RUN_PROGRAM, VST_TOPIC_PROGRAM, VST_DEED_UNDOABLE, add_func, g_free
};
const VstDeed vst_program_do_edit = {
  "program.edit", VST_RIGHT_RUN_PROGRAM, VST_TOPIC_PROGRAM | VST_TOPIC_DAY, VST_DEED_UNDOABLE | VST_DEED_FOR_ALL, edit_func, NULL
};
const VstReading vst_program_read_all = {
  "program.list", VST_RIGHT_READ_PROGRAM, all_func, (GDestroyNotify) g_ptr_array_unref
};
