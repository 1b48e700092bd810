/* vst-partner-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-partner-store.h"

#include "partner-sql.h"
#include "vst-agency-store.h"
#include "vst-date.h"
#include "vst-provider-store.h"
#include "vst-space-store.h"

const VstKept vst_partner_day_kept = { "partner_day", VST_SQL_PARTNER_ROW, VST_SQL_PARTNER_PUT, VST_SQL_PARTNER_REMOVE, NULL };

VstPartnerEntry *
vst_partner_entry_copy (const VstPartnerEntry *entry)
{
  VstPartnerEntry *copy;

  g_return_val_if_fail (entry != NULL, NULL);

  copy = g_new (VstPartnerEntry, 1);
  *copy = *entry;
  copy->day = g_strdup (entry->day);

  return copy;
}

void
vst_partner_entry_free (VstPartnerEntry *entry)
{
  g_free (entry->day);
  g_free (entry);
}

static VstProvider *
find_provider (GPtrArray *providers,
               gint64 provider_id)
{
  for (guint i = 0; i < providers->len; i++)
    if (vst_provider_get_id (providers->pdata[i]) == provider_id)
      return providers->pdata[i];

  return NULL;
}

static VstSpace *
find_space (GPtrArray *spaces,
            gint64 space_id)
{
  for (guint i = 0; i < spaces->len; i++)
    if (vst_space_get_id (spaces->pdata[i]) == space_id)
      return spaces->pdata[i];

  return NULL;
}

GPtrArray *
vst_partners_read (VstView *view,
                   const char *day,
                   GError **error)
{
  g_autoptr (GPtrArray) providers = vst_providers_read (view, 0, error);
  g_autoptr (GPtrArray) spaces = providers != NULL ? vst_spaces_read (view, error) : NULL;
  g_autoptr (GPtrArray) partners = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (VstStmt) stmt = NULL;
  VstStep step;

  if (spaces == NULL)
    return NULL;

  stmt = vst_view_prepare (view, VST_SQL_PARTNER_OF_DAY);
  vst_stmt_bind_text (stmt, 1, day);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      g_autoptr (VstAgency) agency = vst_agency_read (view, vst_stmt_get_int (stmt, 3), error);

      if (agency == NULL)
        return NULL;

      g_ptr_array_add (partners, vst_partner_day_new (vst_stmt_get_int (stmt, 0), vst_stmt_get_int (stmt, 1), agency,
                                                      find_provider (providers, vst_stmt_get_int (stmt, 4)),
                                                      find_space (spaces, vst_stmt_get_int (stmt, 5)),
                                                      vst_stmt_get_int (stmt, 6), vst_stmt_get_int (stmt, 7)));
    }

  return step == VST_STEP_DONE ? g_steal_pointer (&partners) : NULL;
}

static gpointer
read_day_func (VstView *view,
               gconstpointer args,
               GError **error)
{
  return vst_partners_read (view, args, error);
}

static gboolean
is_in_already (VstAct *act,
               const char *day,
               const VstPartnerEntry *entry,
               GError **error)
{
  g_autoptr (VstStmt) stmt = NULL;

  if (entry->provider_id == 0)
    return FALSE;

  stmt = vst_act_prepare (act, VST_SQL_PARTNER_OPEN_OF);
  vst_stmt_bind_text (stmt, 1, day);
  vst_stmt_bind_int (stmt, 2, entry->agency_id);
  vst_stmt_bind_int (stmt, 3, entry->provider_id);

  if (vst_stmt_step (stmt, error) != VST_STEP_ROW)
    return FALSE;

  g_set_error (error, VST_ERROR, VST_ERROR_EXISTS, "The provider %" G_GINT64_FORMAT " is in already", entry->provider_id);

  return TRUE;
}

static gpointer
arrive_func (VstAct *act,
             gconstpointer args,
             GError **error)
{
  const VstPartnerEntry *entry = args;
  g_autofree char *today = vst_view_dup_today (vst_act_get_view (act));
  const char *day = entry->day[0] != '\0' ? entry->day : today;
  g_autoptr (VstStmt) stmt = NULL;
  gint64 id;

  if (!vst_day_is_valid (day) || vst_day_compare (day, today) > 0)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_DATE_FUTURE, "The day a partner came");
      return NULL;
    }

  if (is_in_already (act, day, entry, error))
    return NULL;

  stmt = vst_act_prepare (act, VST_SQL_PARTNER_ADD);
  vst_stmt_bind_text (stmt, 1, day);
  vst_stmt_bind_int (stmt, 2, entry->agency_id);
  vst_stmt_bind_id (stmt, 3, entry->provider_id);
  vst_stmt_bind_id (stmt, 4, entry->space_id);
  vst_stmt_bind_int (stmt, 5, entry->at != 0 ? entry->at : vst_act_get_time (act));
  if ((id = vst_stmt_add (stmt, error)) == 0)
    return NULL;

  vst_act_keep_new (act, &vst_partner_day_kept, id);
  vst_act_set_subject (act, "agency", entry->agency_id);

  return g_memdup2 (&id, sizeof id);
}

static gpointer
leave_func (VstAct *act,
            gconstpointer args,
            GError **error)
{
  const VstPartnerLeave *leave = args;
  g_autoptr (VstStmt) stmt = NULL;
  VstStep step;

  if (!vst_act_keep (act, &vst_partner_day_kept, leave->partner_day_id, error))
    return NULL;

  stmt = vst_act_prepare (act, VST_SQL_PARTNER_LEAVE);
  vst_stmt_bind_int (stmt, 1, leave->partner_day_id);
  vst_stmt_bind_int (stmt, 2, leave->revision);
  vst_stmt_bind_int (stmt, 3, leave->at != 0 ? leave->at : vst_act_get_time (act));

  if ((step = vst_stmt_step (stmt, error)) == VST_STEP_DONE)
    g_set_error (error, VST_ERROR, VST_ERROR_CHANGED, "The row %" G_GINT64_FORMAT " has changed", leave->partner_day_id);

  if (step == VST_STEP_ROW)
    vst_act_set_subject (act, "agency", vst_stmt_get_int (stmt, 0));

  return GINT_TO_POINTER (step == VST_STEP_ROW);
}

const VstDeed vst_partner_do_arrive = {
  "partner.arrive", VST_RIGHT_MARK_PRESENCE, VST_TOPIC_SCENE, VST_DEED_UNDOABLE, arrive_func, g_free
};
const VstDeed vst_partner_do_leave = {
  "partner.leave", VST_RIGHT_MARK_PRESENCE, VST_TOPIC_SCENE, VST_DEED_UNDOABLE, leave_func, NULL
};
const VstReading vst_partner_read_day = {
  "partner.read", VST_RIGHT_READ_SCENE, read_day_func, (GDestroyNotify) g_ptr_array_unref
};
