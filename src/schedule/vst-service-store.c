/* vst-service-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-service-store.h"

#include "service-sql.h"
#include "vst-agency-store.h"

const VstKept vst_service_kept = { "service", VST_SQL_SERVICE_ROW, VST_SQL_SERVICE_PUT, VST_SQL_SERVICE_REMOVE, NULL };

static int
get_months (VstStmt *stmt, int column)
{
  return vst_stmt_get_value_type (stmt, column) == VST_VALUE_NULL ? -1 : (int) vst_stmt_get_int (stmt, column);
}

/* A service is said as openly as its agency, unless it was told otherwise. */
static VstService *
read_row (VstView *view, VstStmt *stmt, GError **error)
{
  g_autofree char *ended_on = vst_stmt_dup_words (stmt, 11);
  g_autoptr (VstAgency) agency = vst_agency_read (view, vst_stmt_get_int (stmt, 2), error);
  VstServiceEntry entry = {
    .agency_id = vst_stmt_get_int (stmt, 2),
    .name_en = (char *) "",
    .name_fr = (char *) "",
    .minutes = (int) vst_stmt_get_int (stmt, 5),
    .prep_minutes = (int) vst_stmt_get_int (stmt, 6),
    .clean_minutes = (int) vst_stmt_get_int (stmt, 7),
    .own_sensitivity = vst_stmt_get_value_type (stmt, 8) != VST_VALUE_NULL,
    .age_from = get_months (stmt, 9),
    .age_until = get_months (stmt, 10),
    .ended_on = ended_on,
  };
  gboolean knows;
  VstLabel label;

  if (agency == NULL)
    return NULL;

  knows = vst_agency_get_label (agency) == VST_LABEL_NAME && vst_agency_get_entry (agency)->sensitivity != VST_SENSITIVITY_PUBLIC;
  knows |= vst_view_may (view, VST_RIGHT_KNOW_SERVICE) || vst_view_may (view, VST_RIGHT_EDIT_SCENE);
  entry.sensitivity = vst_agency_get_entry (agency)->sensitivity;
  if (entry.own_sensitivity)
    vst_sensitivity_parse (vst_stmt_get_text (stmt, 8), &entry.sensitivity);

  label = knows || entry.sensitivity == VST_SENSITIVITY_PUBLIC ? VST_LABEL_NAME : VST_LABEL_APPOINTMENT;
  if (label == VST_LABEL_NAME)
    {
      entry.name_en = (char *) vst_stmt_get_text (stmt, 3);
      entry.name_fr = (char *) vst_stmt_get_text (stmt, 4);
    }

  return vst_service_new (vst_stmt_get_int (stmt, 0), vst_stmt_get_int (stmt, 1), &entry, label);
}

/**
 * vst_services_read:
 * @agency_id: 0 for all of them
 *
 * What an agency offers, or offered.
 *
 * Returns: (transfer full) (element-type VstService):
 */
GPtrArray *
vst_services_read (VstView *view, gint64 agency_id, GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_SERVICE_ALL);
  g_autoptr (GPtrArray) services = g_ptr_array_new_with_free_func (g_object_unref);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, agency_id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      VstService *service = read_row (view, stmt, error);

      if (service == NULL)
        return NULL;

      g_ptr_array_add (services, service);
    }

  return step == VST_STEP_DONE ? g_steal_pointer (&services) : NULL;
}

VstService *
vst_service_read (VstView *view, gint64 service_id, GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_SERVICE_GET);

  vst_stmt_bind_int (stmt, 1, service_id);

  return vst_stmt_one (stmt, error) ? read_row (view, stmt, error) : NULL;
}

static gpointer
read_of_agency_func (VstView *view, gconstpointer args, GError **error)
{
  return vst_services_read (view, *(const gint64 *) args, error);
}

static void
bind_months (VstStmt *stmt, int index, int months)
{
  if (months >= 0)
    vst_stmt_bind_int (stmt, index, months);
  else
    vst_stmt_bind_null (stmt, index);
}

static void
bind_entry (VstStmt *stmt, const VstServiceEntry *entry)
{
  vst_stmt_bind_int (stmt, 1, entry->agency_id);
  vst_stmt_bind_text (stmt, 2, entry->name_en);
  vst_stmt_bind_text (stmt, 3, entry->name_fr);
  vst_stmt_bind_int (stmt, 4, entry->minutes);
  vst_stmt_bind_int (stmt, 5, entry->prep_minutes);
  vst_stmt_bind_int (stmt, 6, entry->clean_minutes);
  vst_stmt_bind_text (stmt, 7, entry->own_sensitivity ? vst_sensitivity_code (entry->sensitivity) : NULL);
  bind_months (stmt, 8, entry->age_from);
  bind_months (stmt, 9, entry->age_until);
  vst_stmt_bind_words (stmt, 10, entry->ended_on);
}

/**
 * vst_service_add:
 *
 * Adds what an agency offers.
 *
 * Returns: its id; 0 with @error set
 */
gint64
vst_service_add (VstAct *act, const VstServiceEntry *entry, GError **error)
{
  g_autoptr (VstServiceEntry) tidy = vst_service_entry_copy (entry);
  g_autoptr (VstStmt) stmt = NULL;
  gint64 service_id;

  if (!vst_service_entry_check (tidy, error))
    return 0;

  stmt = vst_act_prepare (act, VST_SQL_SERVICE_ADD);
  bind_entry (stmt, tidy);
  if ((service_id = vst_stmt_add (stmt, error)) == 0)
    return 0;

  vst_act_keep_new (act, &vst_service_kept, service_id);
  vst_act_set_subject (act, "agency", tidy->agency_id);

  return service_id;
}

static gpointer
add_func (VstAct *act, gconstpointer args, GError **error)
{
  const VstServiceEdit *edit = args;
  gint64 service_id = vst_service_add (act, edit->entry, error);

  return service_id != 0 ? g_memdup2 (&service_id, sizeof service_id) : NULL;
}

static gpointer
edit_func (VstAct *act, gconstpointer args, GError **error)
{
  const VstServiceEdit *edit = args;
  g_autoptr (VstServiceEntry) entry = vst_service_entry_copy (edit->entry);
  g_autoptr (VstStmt) stmt = NULL;
  VstStep step;

  if (!vst_service_entry_check (entry, error) || !vst_act_keep (act, &vst_service_kept, edit->service_id, error))
    return NULL;

  stmt = vst_act_prepare (act, VST_SQL_SERVICE_UPDATE);
  bind_entry (stmt, entry);
  vst_stmt_bind_int (stmt, 11, edit->service_id);
  vst_stmt_bind_int (stmt, 12, edit->revision);

  if ((step = vst_stmt_step (stmt, error)) == VST_STEP_DONE)
    g_set_error (error, VST_ERROR, VST_ERROR_CHANGED, "The service %" G_GINT64_FORMAT " has changed", edit->service_id);

  vst_act_set_subject (act, "agency", entry->agency_id);

  return GINT_TO_POINTER (step == VST_STEP_ROW);
}

VstServiceEdit *
vst_service_edit_new (gint64 service_id, gint64 revision, const VstServiceEntry *entry)
{
  VstServiceEdit *edit = g_new0 (VstServiceEdit, 1);

  edit->service_id = service_id;
  edit->revision = revision;
  edit->entry = vst_service_entry_copy (entry);

  return edit;
}

void
vst_service_edit_free (VstServiceEdit *edit)
{
  vst_service_entry_free (edit->entry);
  g_free (edit);
}

const VstDeed vst_service_do_add = {
  "service.add", VST_RIGHT_EDIT_SCENE, VST_TOPIC_SCENE, VST_DEED_UNDOABLE, add_func, g_free
};
const VstDeed vst_service_do_edit = {
  "service.edit", VST_RIGHT_EDIT_SCENE, VST_TOPIC_SCENE, VST_DEED_UNDOABLE, edit_func, NULL
};
const VstReading vst_service_read_of_agency = {
  "service.read", VST_RIGHT_READ_SCENE, read_of_agency_func, (GDestroyNotify) g_ptr_array_unref
};
