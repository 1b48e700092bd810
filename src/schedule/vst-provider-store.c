/* vst-provider-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-provider-store.h"

#include "provider-sql.h"

const VstKept vst_provider_kept = { "provider", VST_SQL_PROVIDER_ROW, VST_SQL_PROVIDER_PUT, VST_SQL_PROVIDER_REMOVE, NULL };

/**
 * vst_providers_read:
 * @agency_id: 0 for all of them
 *
 * Who comes with an agency, or came.
 *
 * Returns: (transfer full) (element-type VstProvider):
 */
GPtrArray *
vst_providers_read (VstView *view, gint64 agency_id, GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_PROVIDER_ALL);
  g_autoptr (GPtrArray) providers = g_ptr_array_new_with_free_func (g_object_unref);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, agency_id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      g_autofree char *ended_on = vst_stmt_dup_words (stmt, 6);
      const VstProviderEntry entry = {
        .agency_id = vst_stmt_get_int (stmt, 2),
        .name = (char *) vst_stmt_get_text (stmt, 3),
        .languages = (char *) vst_stmt_get_text (stmt, 4),
        .staff_id = vst_stmt_get_int (stmt, 5),
        .ended_on = ended_on,
      };

      g_ptr_array_add (providers, vst_provider_new (vst_stmt_get_int (stmt, 0), vst_stmt_get_int (stmt, 1), &entry));
    }

  return step == VST_STEP_DONE ? g_steal_pointer (&providers) : NULL;
}

static gpointer
read_of_agency_func (VstView *view, gconstpointer args, GError **error)
{
  return vst_providers_read (view, *(const gint64 *) args, error);
}

static void
bind_entry (VstStmt *stmt, const VstProviderEntry *entry)
{
  vst_stmt_bind_int (stmt, 1, entry->agency_id);
  vst_stmt_bind_text (stmt, 2, entry->name);
  vst_stmt_bind_text (stmt, 3, entry->languages);
  vst_stmt_bind_id (stmt, 4, entry->staff_id);
  vst_stmt_bind_words (stmt, 5, entry->ended_on);
}

/**
 * vst_provider_add:
 *
 * Adds somebody of an agency.
 *
 * Returns: its id; 0 with @error set
 */
gint64
vst_provider_add (VstAct *act, const VstProviderEntry *entry, GError **error)
{
  g_autoptr (VstProviderEntry) tidy = vst_provider_entry_copy (entry);
  g_autoptr (VstStmt) stmt = NULL;
  gint64 provider_id;

  if (!vst_provider_entry_check (tidy, error))
    return 0;

  stmt = vst_act_prepare (act, VST_SQL_PROVIDER_ADD);
  bind_entry (stmt, tidy);
  if ((provider_id = vst_stmt_add (stmt, error)) == 0)
    return 0;

  vst_act_keep_new (act, &vst_provider_kept, provider_id);
  vst_act_set_subject (act, "agency", tidy->agency_id);

  return provider_id;
}

static gpointer
add_func (VstAct *act, gconstpointer args, GError **error)
{
  const VstProviderEdit *edit = args;
  gint64 provider_id = vst_provider_add (act, edit->entry, error);

  return provider_id != 0 ? g_memdup2 (&provider_id, sizeof provider_id) : NULL;
}

static gpointer
edit_func (VstAct *act, gconstpointer args, GError **error)
{
  const VstProviderEdit *edit = args;
  g_autoptr (VstProviderEntry) entry = vst_provider_entry_copy (edit->entry);
  g_autoptr (VstStmt) stmt = NULL;
  VstStep step;

  if (!vst_provider_entry_check (entry, error) || !vst_act_keep (act, &vst_provider_kept, edit->provider_id, error))
    return NULL;

  stmt = vst_act_prepare (act, VST_SQL_PROVIDER_UPDATE);
  bind_entry (stmt, entry);
  vst_stmt_bind_int (stmt, 6, edit->provider_id);
  vst_stmt_bind_int (stmt, 7, edit->revision);

  if ((step = vst_stmt_step (stmt, error)) == VST_STEP_DONE)
    g_set_error (error, VST_ERROR, VST_ERROR_CHANGED, "The provider %" G_GINT64_FORMAT " has changed", edit->provider_id);

  vst_act_set_subject (act, "agency", entry->agency_id);

  return GINT_TO_POINTER (step == VST_STEP_ROW);
}

VstProviderEdit *
vst_provider_edit_new (gint64 provider_id, gint64 revision, const VstProviderEntry *entry)
{
  VstProviderEdit *edit = g_new0 (VstProviderEdit, 1);

  edit->provider_id = provider_id;
  edit->revision = revision;
  edit->entry = vst_provider_entry_copy (entry);

  return edit;
}

void
vst_provider_edit_free (VstProviderEdit *edit)
{
  vst_provider_entry_free (edit->entry);
  g_free (edit);
}

const VstDeed vst_provider_do_add = {
  "provider.add", VST_RIGHT_EDIT_SCENE, VST_TOPIC_SCENE, VST_DEED_UNDOABLE, add_func, g_free
};
const VstDeed vst_provider_do_edit = {
  "provider.edit", VST_RIGHT_EDIT_SCENE, VST_TOPIC_SCENE, VST_DEED_UNDOABLE, edit_func, NULL
};
const VstReading vst_provider_read_of_agency = {
  "provider.read", VST_RIGHT_READ_SCENE, read_of_agency_func, (GDestroyNotify) g_ptr_array_unref
};
