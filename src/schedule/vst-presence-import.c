/* vst-presence-import.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-presence-import.h"

#include "vst-code.h"
#include "vst-date.h"
#include "vst-presence-apart-store.h"
#include "vst-presence-change-store.h"
#include "vst-presence-import-row.h"
#include "vst-presence-series.h"
#include "vst-presence-store.h"

void
vst_presence_import_plan_free (VstPresenceImportPlan *plan)
{
  g_ptr_array_unref (plan->rows);
  g_free (plan);
}

static gboolean
overlaps (const VstPresenceEntry *entry,
          int from_minute,
          int to_minute)
{
  return entry->from_minute < to_minute && from_minute < entry->to_minute;
}

/* Two of one file that say the same. */
static gboolean
is_twice (GPtrArray *rows,
          const VstPresenceEntry *entry)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const VstPresenceImportRow *other = g_ptr_array_index (rows, i);
      const VstPresenceEntry *its = other->entry;

      if (other->action != VST_IMPORT_ERROR && its->agency_id == entry->agency_id && its->space_id == entry->space_id &&
          its->provider_id == entry->provider_id && its->from_minute == entry->from_minute && its->to_minute == entry->to_minute &&
          g_str_equal (its->first_day, entry->first_day) && g_str_equal (its->rule, entry->rule))
        return TRUE;
    }

  return FALSE;
}

/* Whether a partner is here that day in any case: then it is the same, or it is
 * to be looked at.
 */
static gboolean
compare_day (VstView *view,
             const VstPresenceEntry *entry,
             VstImportAction *action,
             GError **error)
{
  g_autoptr (GPtrArray) days = vst_presence_read_days (view, entry->agency_id, entry->first_day, entry->first_day, error);

  *action = VST_IMPORT_NEW;

  for (guint i = 0; days != NULL && i < days->len; i++)
    {
      VstPresenceDay *day = g_ptr_array_index (days, i);
      VstSpace *space = vst_presence_day_get_space (day);
      int from = vst_presence_day_get_from (day), to = vst_presence_day_get_to (day);

      if (vst_presence_day_get_state (day) == VST_PRESENCE_ABSENT || !overlaps (entry, from, to))
        continue;

      if (from == entry->from_minute && to == entry->to_minute && (space != NULL ? vst_space_get_id (space) : 0) == entry->space_id)
        {
          *action = VST_IMPORT_SAME;
          return TRUE;
        }

      *action = VST_IMPORT_UNSURE;
    }

  return days != NULL;
}

static gboolean
is_same (const VstPresenceSeries *series,
         const VstPresenceEntry *entry)
{
  const VstPresenceEntry *its = vst_presence_get_entry (series->presence);

  return its->agency_id == entry->agency_id && its->provider_id == entry->provider_id && its->space_id == entry->space_id &&
         its->from_minute == entry->from_minute && its->to_minute == entry->to_minute && g_str_equal (its->zone, entry->zone) &&
         g_str_equal (its->rule, entry->rule) && g_str_equal (series->first_day, entry->first_day) &&
         g_str_equal (series->last_day, entry->last_day);
}

/* Whether it may be one that is here, with the other rules of its agency. */
static gboolean
may_be (const VstPresenceSeries *series,
        const VstPresenceEntry *entry)
{
  const VstPresenceEntry *its = vst_presence_get_entry (series->presence);
  const char *from = vst_day_compare (series->first_day, entry->first_day) > 0 ? series->first_day : entry->first_day;
  g_autofree char *to = vst_day_add_days (from, 8 * 7);
  g_auto (GStrv) days = NULL;
  g_auto (GStrv) its_days = NULL;

  if (its->agency_id != entry->agency_id || !overlaps (its, entry->from_minute, entry->to_minute))
    return FALSE;

  days = vst_presence_entry_list_days (entry, from, to);
  its_days = vst_presence_entry_list_days (its, from, to);

  for (guint i = 0; days[i] != NULL; i++)
    if (g_strv_contains ((const char *const *) its_days, days[i]))
      return TRUE;

  return FALSE;
}

static VstImportAction
compare_rule (GPtrArray *all,
              const VstPresenceEntry *entry)
{
  VstImportAction action = VST_IMPORT_NEW;

  for (guint i = 0; i < all->len; i++)
    {
      const VstPresenceSeries *series = g_ptr_array_index (all, i);

      if (is_same (series, entry))
        return VST_IMPORT_SAME;
      if (may_be (series, entry))
        action = VST_IMPORT_UNSURE;
    }

  return action;
}

static gboolean
judge (VstView *view,
       VstPresenceImportPlan *plan,
       GPtrArray *all,
       VstPresenceImportRow *row,
       GError **error)
{
  gboolean done = TRUE;

  if (row->action != VST_IMPORT_ERROR && row->entry->rule[0] != '\0')
    row->action = compare_rule (all, row->entry);
  else if (row->action != VST_IMPORT_ERROR)
    done = compare_day (view, row->entry, &row->action, error);

  if (row->action == VST_IMPORT_NEW && is_twice (plan->rows, row->entry))
    row->action = VST_IMPORT_SAME;

  g_ptr_array_add (plan->rows, row);

  return done;
}

static gboolean
look_at_table (VstView *view,
               const VstPresenceScene *scene,
               const VstPresenceImportLook *what,
               VstPresenceImportPlan *plan,
               GPtrArray *all,
               GError **error)
{
  int column = vst_heading_get_column (what->heading, "date");
  VstDateOrder order = VST_DATE_YMD;
  VstTableFault fault = { 0 };

  if (what->order != NULL)
    order = *what->order;
  else if (column >= 0 && !vst_table_find_date_order (what->table, (guint) column, &order, &fault, error))
    return FALSE;

  for (guint i = 0; i < vst_table_get_n_rows (what->table); i++)
    if (vst_view_is_cancelled (view, error) ||
        !judge (view, plan, all, vst_presence_import_read_row (scene, what->table, what->heading, order, i), error))
      return FALSE;

  return TRUE;
}

/* The days of rules that are otherwise. */
static GPtrArray *
find_parts (GPtrArray *events)
{
  GPtrArray *parts = g_ptr_array_new ();

  for (guint i = 0; i < events->len; i++)
    if (((VstCalendarEvent *) events->pdata[i])->instead_of != NULL)
      g_ptr_array_add (parts, events->pdata[i]);

  return parts;
}

static gboolean
is_part_of (const VstCalendarEvent *part,
            const VstCalendarEvent *whole)
{
  return part->uid != NULL && whole->uid != NULL && g_str_equal (part->uid, whole->uid);
}

/* What is otherwise on a day belongs to its rule, and counts with it. */
static gboolean
look_at_calendar (VstView *view,
                  const VstPresenceScene *scene,
                  GPtrArray *events,
                  VstPresenceImportPlan *plan,
                  GPtrArray *all,
                  GError **error)
{
  g_autoptr (GPtrArray) parts = find_parts (events);

  for (guint i = 0; i < events->len; i++)
    {
      const VstCalendarEvent *event = g_ptr_array_index (events, i);
      VstPresenceImportRow *row;

      if (vst_view_is_cancelled (view, error))
        return FALSE;
      if (event->instead_of != NULL || event->status == VST_CALENDAR_CANCELLED)
        continue;

      row = vst_presence_import_read_event (scene, event);
      for (guint j = 0; j < parts->len && row->action != VST_IMPORT_ERROR; j++)
        if (is_part_of (g_ptr_array_index (parts, j), event))
          vst_presence_import_read_moved (scene, g_ptr_array_index (parts, j), row);

      if (!judge (view, plan, all, row, error))
        return FALSE;
    }

  return TRUE;
}

static void
count (VstPresenceImportPlan *plan)
{
  for (guint i = 0; i < plan->rows->len; i++)
    {
      const VstPresenceImportRow *row = g_ptr_array_index (plan->rows, i);

      plan->n_new += row->action == VST_IMPORT_NEW;
      plan->n_same += row->action == VST_IMPORT_SAME;
      plan->n_unsure += row->action == VST_IMPORT_UNSURE;
      plan->n_errors += row->action == VST_IMPORT_ERROR;
    }
}

static gpointer
look_func (VstView *view,
           gconstpointer args,
           GError **error)
{
  const VstPresenceImportLook *what = args;
  g_autoptr (VstPresenceImportPlan) plan = g_new0 (VstPresenceImportPlan, 1);
  g_autoptr (GPtrArray) all = vst_presence_series_read (view, error);
  g_auto (VstPresenceScene) scene = { .hub_id = what->hub_id };

  plan->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_presence_import_row_free);

  if (all == NULL || !vst_presence_scene_read (&scene, view, error) ||
      !(what->table != NULL ? look_at_table (view, &scene, what, plan, all, error)
                            : look_at_calendar (view, &scene, what->events, plan, all, error)))
    return NULL;

  count (plan);

  return g_steal_pointer (&plan);
}

static gboolean
change (VstAct *act,
        const VstPresenceChange *change,
        GError **error)
{
  return vst_presence_do_change.run (act, change, error) != NULL;
}

static gboolean
take (VstAct *act,
      const VstPresenceImportRow *row,
      GError **error)
{
  g_autoptr (GHashTable) before = vst_presence_meetings_read (vst_act_get_view (act), row->entry->agency_id, error);
  gint64 presence_id = before != NULL ? vst_presence_add (act, row->entry, error) : 0;

  if (presence_id == 0)
    return FALSE;

  for (guint i = 0; row->absent != NULL && row->absent[i] != NULL; i++)
    {
      const VstPresenceChange absent = { presence_id, row->absent[i], VST_PRESENCE_ABSENT, -1, -1, 0, (char *) "", NULL };

      if (!change (act, &absent, error))
        return FALSE;
    }

  for (guint i = 0; i < row->moved->len; i++)
    {
      VstPresenceChange *moved = g_ptr_array_index (row->moved, i);

      moved->presence_id = presence_id;
      if (!change (act, moved, error))
        return FALSE;
    }

  return vst_presence_meetings_check (act, presence_id, row->entry->agency_id, before, NULL, error);
}

static gpointer
take_in (VstAct *act,
         gconstpointer args,
         GError **error)
{
  const VstPresenceImportPlan *plan = args;
  guint n_taken = 0;

  if (plan->n_errors > 0)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_FILE_ROWS, "%u rows can't be kept as they stand", plan->n_errors);
      return NULL;
    }

  for (guint i = 0; i < plan->rows->len; i++)
    {
      const VstPresenceImportRow *row = g_ptr_array_index (plan->rows, i);

      if (vst_view_is_cancelled (vst_act_get_view (act), error))
        return NULL;
      if (row->action != VST_IMPORT_NEW && !(row->action == VST_IMPORT_UNSURE && plan->take_unsure))
        continue;
      if (!take (act, row, error))
        return NULL;

      n_taken++;
    }

  vst_act_set_subject (act, "import", 0);

  return g_memdup2 (&n_taken, sizeof n_taken);
}

const VstReading vst_presence_import_look = {
  "presence.look-at-list", VST_RIGHT_IMPORT, look_func, (GDestroyNotify) vst_presence_import_plan_free
};
const VstDeed vst_presence_do_import = {
  "presence.import", VST_RIGHT_IMPORT, VST_TOPIC_SCENE, VST_DEED_UNDOABLE, take_in, g_free
};
