/* vst-agency-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-agency-store.h"

#include "agency-sql.h"

const VstKept vst_agency_kept = { "agency", VST_SQL_AGENCY_ROW, VST_SQL_AGENCY_PUT, VST_SQL_AGENCY_REMOVE, NULL };

/* Who sets the scene has to know it, who reads the register of what was told has to
 * know to whom, and who comes with an agency knows that.
 */
static gboolean
knows (VstView *view,
       gint64 agency_id)
{
  g_autoptr (VstStmt) stmt = NULL;

  if (vst_view_may (view, VST_RIGHT_KNOW_SERVICE) || vst_view_may (view, VST_RIGHT_EDIT_SCENE) ||
      vst_view_may (view, VST_RIGHT_READ_DISCLOSURES))
    return TRUE;

  stmt = vst_view_prepare (view, VST_SQL_AGENCY_OF_STAFF);
  vst_stmt_bind_int (stmt, 1, agency_id);
  vst_stmt_bind_int (stmt, 2, vst_session_get_staff_id (vst_view_get_session (view)));

  return vst_stmt_one (stmt, NULL) && vst_stmt_get_int (stmt, 0) > 0;
}

static VstAgency *
read_row (VstView *view,
          VstStmt *stmt)
{
  gint64 agency_id = vst_stmt_get_int (stmt, 0);
  const char *kind = vst_stmt_get_text (stmt, 4);
  g_autofree char *note = vst_stmt_dup_words (stmt, 6);
  g_autofree char *ended_on = vst_stmt_dup_words (stmt, 7);
  VstAgencyEntry entry = { (char *) "", (char *) "", (char *) "", VST_SENSITIVITY_NEUTRAL, (char *) "", ended_on };
  VstLabel label;

  vst_sensitivity_parse (vst_stmt_get_text (stmt, 5), &entry.sensitivity);
  label = vst_agency_label (kind, entry.sensitivity, entry.sensitivity == VST_SENSITIVITY_PUBLIC || knows (view, agency_id));

  if (label == VST_LABEL_NAME)
    {
      entry.name_en = (char *) vst_stmt_get_text (stmt, 2);
      entry.name_fr = (char *) vst_stmt_get_text (stmt, 3);
      entry.kind = (char *) kind;
      entry.note = note;
    }

  return vst_agency_new (agency_id, vst_stmt_get_int (stmt, 1), &entry, label);
}

/**
 * vst_agencies_read:
 *
 * All agencies, also those that no longer come.
 *
 * Returns: (transfer full) (element-type VstAgency):
 */
GPtrArray *
vst_agencies_read (VstView *view,
                   GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_AGENCY_ALL);
  g_autoptr (GPtrArray) agencies = g_ptr_array_new_with_free_func (g_object_unref);
  VstStep step;

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    g_ptr_array_add (agencies, read_row (view, stmt));

  return step == VST_STEP_DONE ? g_steal_pointer (&agencies) : NULL;
}

VstAgency *
vst_agency_read (VstView *view,
                 gint64 agency_id,
                 GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_AGENCY_GET);

  vst_stmt_bind_int (stmt, 1, agency_id);

  return vst_stmt_one (stmt, error) ? read_row (view, stmt) : NULL;
}

static gpointer
read_all_func (VstView *view,
               gconstpointer args,
               GError **error)
{
  return vst_agencies_read (view, error);
}

static void
bind_entry (VstStmt *stmt,
            const VstAgencyEntry *entry)
{
  vst_stmt_bind_text (stmt, 1, entry->name_en);
  vst_stmt_bind_text (stmt, 2, entry->name_fr);
  vst_stmt_bind_text (stmt, 3, entry->kind);
  vst_stmt_bind_text (stmt, 4, vst_sensitivity_code (entry->sensitivity));
  vst_stmt_bind_words (stmt, 5, entry->note);
  vst_stmt_bind_words (stmt, 6, entry->ended_on);
}

/**
 * vst_agency_add:
 *
 * Adds an agency.
 *
 * Returns: its id; 0 with @error set
 */
gint64
vst_agency_add (VstAct *act,
                const VstAgencyEntry *entry,
                GError **error)
{
  g_autoptr (VstAgencyEntry) tidy = vst_agency_entry_copy (entry);
  g_autoptr (VstStmt) stmt = NULL;
  gint64 agency_id;

  if (!vst_agency_entry_check (tidy, error))
    return 0;

  stmt = vst_act_prepare (act, VST_SQL_AGENCY_ADD);
  bind_entry (stmt, tidy);
  if ((agency_id = vst_stmt_add (stmt, error)) == 0)
    return 0;

  vst_act_keep_new (act, &vst_agency_kept, agency_id);
  vst_act_set_subject (act, "agency", agency_id);

  return agency_id;
}

static gpointer
add_func (VstAct *act,
          gconstpointer args,
          GError **error)
{
  const VstAgencyEdit *edit = args;
  gint64 agency_id = vst_agency_add (act, edit->entry, error);

  return agency_id != 0 ? g_memdup2 (&agency_id, sizeof agency_id) : NULL;
}

static gpointer
edit_func (VstAct *act,
           gconstpointer args,
           GError **error)
{
  const VstAgencyEdit *edit = args;
  g_autoptr (VstAgencyEntry) entry = vst_agency_entry_copy (edit->entry);
  g_autoptr (VstStmt) stmt = NULL;
  VstStep step;

  if (!vst_agency_entry_check (entry, error) || !vst_act_keep (act, &vst_agency_kept, edit->agency_id, error))
    return NULL;

  stmt = vst_act_prepare (act, VST_SQL_AGENCY_UPDATE);
  bind_entry (stmt, entry);
  vst_stmt_bind_int (stmt, 7, edit->agency_id);
  vst_stmt_bind_int (stmt, 8, edit->revision);

  if ((step = vst_stmt_step (stmt, error)) == VST_STEP_DONE)
    g_set_error (error, VST_ERROR, VST_ERROR_CHANGED, "The agency %" G_GINT64_FORMAT " has changed", edit->agency_id);

  vst_act_set_subject (act, "agency", edit->agency_id);

  return GINT_TO_POINTER (step == VST_STEP_ROW);
}

VstAgencyEdit *
vst_agency_edit_new (gint64 agency_id,
                     gint64 revision,
                     const VstAgencyEntry *entry)
{
  VstAgencyEdit *edit = g_new0 (VstAgencyEdit, 1);

  edit->agency_id = agency_id;
  edit->revision = revision;
  edit->entry = vst_agency_entry_copy (entry);

  return edit;
}

void
vst_agency_edit_free (VstAgencyEdit *edit)
{
  vst_agency_entry_free (edit->entry);
  g_free (edit);
}

const VstDeed vst_agency_do_add = {
  "agency.add", VST_RIGHT_EDIT_SCENE, VST_TOPIC_SCENE, VST_DEED_UNDOABLE, add_func, g_free
};
const VstDeed vst_agency_do_edit = {
  "agency.edit", VST_RIGHT_EDIT_SCENE, VST_TOPIC_SCENE, VST_DEED_UNDOABLE, edit_func, NULL
};
const VstReading vst_agency_read_all = {
  "agency.read", VST_RIGHT_READ_SCENE, read_all_func, (GDestroyNotify) g_ptr_array_unref
};
