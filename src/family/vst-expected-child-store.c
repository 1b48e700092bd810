/* vst-expected-child-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-expected-child-store.h"

#include "expected-child-sql.h"
#include "vst-date.h"
#include "vst-error.h"
#include "vst-member-store.h"
#include "vst-person-store.h"

const VstKept vst_expected_kept = {
  "expected_child", VST_SQL_EXPECTED_CHILD_ROW, VST_SQL_EXPECTED_CHILD_PUT, VST_SQL_EXPECTED_CHILD_REMOVE, NULL
};

VstExpectedEdit *
vst_expected_edit_new (gint64 family_id,
                       gint64 id,
                       gint64 revision,
                       const char *due_on,
                       const VstMemberEntry *born)
{
  VstExpectedEdit *edit = g_new0 (VstExpectedEdit, 1);

  edit->family_id = family_id;
  edit->id = id;
  edit->revision = revision;
  edit->due_on = g_strdup (due_on);
  edit->born = born != NULL ? vst_member_entry_copy (born) : NULL;

  return edit;
}

void
vst_expected_edit_free (VstExpectedEdit *edit)
{
  g_free (edit->due_on);
  vst_member_entry_free (edit->born);
  g_free (edit);
}

/**
 * vst_expected_read:
 * @expected: (element-type VstExpected): where those of a family go
 */
gboolean
vst_expected_read (VstView *view,
                   gint64 family_id,
                   GPtrArray *expected,
                   GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_EXPECTED_CHILD_OF_FAMILY);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, family_id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      VstExpected *child = g_new0 (VstExpected, 1);

      child->id = vst_stmt_get_int (stmt, 0);
      child->revision = vst_stmt_get_int (stmt, 1);
      child->due_on = vst_stmt_dup_words (stmt, 2);
      child->is_awaited = g_strcmp0 (vst_stmt_get_text (stmt, 3), "expected") == 0;
      g_ptr_array_add (expected, child);
    }

  return step == VST_STEP_DONE;
}

/**
 * vst_expected_add:
 * @due_on: a day, or empty
 *
 * Returns: its id; 0 with @error set
 */
gint64
vst_expected_add (VstAct *act,
                  gint64 family_id,
                  const char *due_on,
                  GError **error)
{
  g_autofree char *today = vst_view_dup_today (vst_act_get_view (act));
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_EXPECTED_CHILD_ADD);
  gint64 id;

  if (!vst_due_check (due_on, today, error))
    return 0;

  vst_stmt_bind_int (stmt, 1, family_id);
  vst_stmt_bind_words (stmt, 2, due_on);
  if ((id = vst_stmt_add (stmt, error)) != 0)
    vst_act_keep_new (act, &vst_expected_kept, id);

  return id;
}

static gpointer
add_func (VstAct *act,
          gconstpointer args,
          GError **error)
{
  const VstExpectedEdit *edit = args;
  gint64 id = vst_expected_add (act, edit->family_id, edit->due_on, error);

  vst_act_set_subject (act, "family", edit->family_id);

  return id != 0 ? g_memdup2 (&id, sizeof id) : NULL;
}

/* An UPDATE … RETURNING the family, which finds no row where somebody was first. */
static gboolean
run_unchanged (VstAct *act,
               VstStmt *stmt,
               const VstExpectedEdit *edit,
               GError **error)
{
  VstStep step = vst_stmt_step (stmt, error);

  if (step == VST_STEP_DONE)
    g_set_error (error, VST_ERROR, VST_ERROR_CHANGED, "The expected child %" G_GINT64_FORMAT " has changed", edit->id);
  if (step == VST_STEP_ROW)
    vst_act_set_subject (act, "family", vst_stmt_get_int (stmt, 0));

  return step == VST_STEP_ROW;
}

static gpointer
edit_func (VstAct *act,
           gconstpointer args,
           GError **error)
{
  const VstExpectedEdit *edit = args;
  g_autofree char *today = vst_view_dup_today (vst_act_get_view (act));
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_EXPECTED_CHILD_SET_DUE);

  if (!vst_due_check (edit->due_on, today, error) || !vst_act_keep (act, &vst_expected_kept, edit->id, error))
    return NULL;

  vst_stmt_bind_words (stmt, 1, edit->due_on);
  vst_stmt_bind_int (stmt, 2, edit->id);
  vst_stmt_bind_int (stmt, 3, edit->revision);

  return run_unchanged (act, stmt, edit, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

static gboolean
set_state (VstAct *act,
           const VstExpectedEdit *edit,
           const char *state,
           const char *day,
           gint64 person_id,
           GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_EXPECTED_CHILD_SET_STATE);

  if (!vst_act_keep (act, &vst_expected_kept, edit->id, error))
    return FALSE;

  vst_stmt_bind_text (stmt, 1, state);
  vst_stmt_bind_text (stmt, 2, day);
  vst_stmt_bind_id (stmt, 3, person_id);
  vst_stmt_bind_int (stmt, 4, edit->id);
  vst_stmt_bind_int (stmt, 5, edit->revision);

  return run_unchanged (act, stmt, edit, error);
}

/* The day she was awaited for goes with her: it tells whether she came early. */
static gpointer
born_func (VstAct *act,
           gconstpointer args,
           GError **error)
{
  const VstExpectedEdit *edit = args;
  g_autoptr (VstMemberEntry) entry = vst_member_entry_copy (edit->born);
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_EXPECTED_CHILD_GET);
  gint64 family_id, person_id;

  vst_stmt_bind_int (stmt, 1, edit->id);
  if (!vst_stmt_one (stmt, error))
    return NULL;

  family_id = vst_stmt_get_int (stmt, 0);
  vst_person_entry_tidy (entry->person);
  if (!vst_day_is_valid (entry->person->birth_date))
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_DATE_IMPOSSIBLE, "The birth date of an expected child");
      return NULL;
    }

  if (entry->person->due_on[0] == '\0' && entry->person->gestation_weeks == 0)
    {
      g_free (entry->person->due_on);
      entry->person->due_on = vst_stmt_dup_words (stmt, 1);
    }

  /* A place in the family begins with the birth. */
  g_free (entry->from);
  entry->from = g_strdup (entry->person->birth_date);
  entry->head = FALSE;

  if (!(person_id = vst_person_add (act, entry->person, error)) || !vst_member_add (act, family_id, person_id, entry, error) ||
      !set_state (act, edit, "born", entry->person->birth_date, person_id, error))
    return NULL;

  return vst_person_read (vst_act_get_view (act), person_id, error);
}

static gpointer
end_func (VstAct *act,
          gconstpointer args,
          GError **error)
{
  g_autofree char *today = vst_view_dup_today (vst_act_get_view (act));

  return set_state (act, args, "ended", today, 0, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

const VstDeed vst_expected_do_add = {
  "expected.add", VST_RIGHT_EDIT_FAMILY, VST_TOPIC_FAMILY, VST_DEED_UNDOABLE, add_func, g_free
};
const VstDeed vst_expected_do_edit = {
  "expected.edit", VST_RIGHT_EDIT_FAMILY, VST_TOPIC_FAMILY, VST_DEED_UNDOABLE, edit_func, NULL
};
const VstDeed vst_expected_do_born = {
  "expected.born", VST_RIGHT_EDIT_FAMILY, VST_TOPIC_FAMILY, VST_DEED_UNDOABLE, born_func, g_object_unref
};
const VstDeed vst_expected_do_end = {
  "expected.end", VST_RIGHT_EDIT_FAMILY, VST_TOPIC_FAMILY, VST_DEED_UNDOABLE, end_func, NULL
};
