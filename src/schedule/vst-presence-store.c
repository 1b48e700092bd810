/* vst-presence-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-presence-store.h"

#include "presence-sql.h"
#include "vst-agency-store.h"
#include "vst-closure-store.h"
#include "vst-date.h"
#include "vst-presence-apart-store.h"
#include "vst-presence-change-store.h"
#include "vst-provider-store.h"
#include "vst-space-store.h"

/* More days than anybody looks at, or exports, at once. */
#define MAX_DAYS (5 * 366)

const VstKept vst_presence_kept = { "presence", VST_SQL_PRESENCE_ROW, VST_SQL_PRESENCE_PUT, VST_SQL_PRESENCE_REMOVE, NULL };
static VstPresence *
read_row (VstStmt *stmt)
{
  g_autofree char *last_day = vst_stmt_dup_words (stmt, 6);
  g_autofree char *rule = vst_stmt_dup_words (stmt, 7);
  const VstPresenceEntry entry = {
    .agency_id = vst_stmt_get_int (stmt, 2),
    .provider_id = vst_stmt_get_int (stmt, 3),
    .space_id = vst_stmt_get_int (stmt, 4),
    .first_day = (char *) vst_stmt_get_text (stmt, 5),
    .last_day = last_day,
    .rule = rule,
    .from_minute = (int) vst_stmt_get_int (stmt, 8),
    .to_minute = (int) vst_stmt_get_int (stmt, 9),
    .zone = (char *) vst_stmt_get_text (stmt, 10),
  };

  return vst_presence_new (vst_stmt_get_int (stmt, 0), vst_stmt_get_int (stmt, 1), &entry);
}

static GPtrArray *
read_between (VstView *view,
              gint64 agency_id,
              const char *from,
              const char *to,
              GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_PRESENCE_ALL);
  g_autoptr (GPtrArray) presences = g_ptr_array_new_with_free_func (g_object_unref);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, agency_id);
  vst_stmt_bind_text (stmt, 2, from);
  vst_stmt_bind_text (stmt, 3, to);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    g_ptr_array_add (presences, read_row (stmt));

  return step == VST_STEP_DONE ? g_steal_pointer (&presences) : NULL;
}

/**
 * vst_presences_read:
 * @agency_id: 0 for all of them
 *
 * Every presence there is, also those that are over.
 *
 * Returns: (transfer full) (element-type VstPresence):
 */
GPtrArray *
vst_presences_read (VstView *view,
                    gint64 agency_id,
                    GError **error)
{
  return read_between (view, agency_id, "0000-01-01", "9999-12-31", error);
}

VstPresence *
vst_presence_read (VstView *view,
                   gint64 presence_id,
                   GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_PRESENCE_GET);

  vst_stmt_bind_int (stmt, 1, presence_id);

  return vst_stmt_one (stmt, error) ? read_row (stmt) : NULL;
}

/* What the days are put together from. */
typedef struct
{
  GHashTable *agencies;
  GHashTable *providers;
  GHashTable *spaces;
  GHashTable *closed;
  GPtrArray *days;
} Scene;

static void
scene_clear (Scene *scene)
{
  g_clear_pointer (&scene->agencies, g_hash_table_unref);
  g_clear_pointer (&scene->providers, g_hash_table_unref);
  g_clear_pointer (&scene->spaces, g_hash_table_unref);
  g_clear_pointer (&scene->closed, g_hash_table_unref);
  g_clear_pointer (&scene->days, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Scene, scene_clear)

static GHashTable *
by_id (GPtrArray *take_records,
       gint64 (*get_id) (gpointer record))
{
  g_autoptr (GPtrArray) records = take_records;
  GHashTable *table = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);

  for (guint i = 0; i < records->len; i++)
    {
      gpointer record = g_ptr_array_index (records, i);
      gint64 id = get_id (record);

      g_hash_table_insert (table, g_memdup2 (&id, sizeof id), g_object_ref (record));
    }

  return table;
}

static gint64
agency_id_of (gpointer record)
{
  return vst_agency_get_id (record);
}

static gint64
provider_id_of (gpointer record)
{
  return vst_provider_get_id (record);
}

static gint64
space_id_of (gpointer record)
{
  return vst_space_get_id (record);
}

static gboolean
scene_read (Scene *scene,
            VstView *view,
            gint64 agency_id,
            const char *from,
            const char *to,
            GError **error)
{
  g_autoptr (GPtrArray) closures = NULL;
  GPtrArray *records;

  if (!(records = vst_agencies_read (view, error)))
    return FALSE;
  scene->agencies = by_id (records, agency_id_of);

  if (!(records = vst_providers_read (view, agency_id, error)))
    return FALSE;
  scene->providers = by_id (records, provider_id_of);

  if (!(records = vst_spaces_read (view, error)))
    return FALSE;
  scene->spaces = by_id (records, space_id_of);

  if (!(closures = vst_closures_read (view, from, to, error)))
    return FALSE;

  scene->closed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < closures->len; i++)
    g_hash_table_add (scene->closed, g_strdup (vst_closure_get_entry (closures->pdata[i])->day));

  scene->days = g_ptr_array_new_with_free_func (g_object_unref);

  return TRUE;
}

static void
add_days (Scene *scene,
          VstPresence *presence,
          const char *from,
          const char *to)
{
  const VstPresenceEntry *entry = vst_presence_get_entry (presence);
  VstAgency *agency = g_hash_table_lookup (scene->agencies, &entry->agency_id);
  VstProvider *provider = g_hash_table_lookup (scene->providers, &entry->provider_id);
  g_auto (GStrv) days = vst_presence_entry_list_days (entry, from, to);

  for (guint i = 0; days[i] != NULL; i++)
    {
      if (g_hash_table_contains (scene->closed, days[i]) || !vst_agency_is_there (agency, days[i]))
        continue;

      g_ptr_array_add (scene->days, vst_presence_day_new (presence, days[i], agency, provider,
                                                          g_hash_table_lookup (scene->spaces, &entry->space_id)));
    }
}

static VstPresenceDay *
find_day (GPtrArray *days,
          gint64 presence_id,
          const char *day)
{
  for (guint i = 0; i < days->len; i++)
    if (vst_presence_get_id (vst_presence_day_get_presence (days->pdata[i])) == presence_id &&
        g_str_equal (vst_presence_day_get_day (days->pdata[i]), day))
      return days->pdata[i];

  return NULL;
}

static gboolean
apply_changes (Scene *scene, VstView *view, const char *from, const char *to, GError **error)
{
  g_autoptr (GPtrArray) changes = vst_presence_changes_read (view, from, to, error);

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      const VstPresenceChange *change = changes->pdata[i];
      VstPresenceDay *day = find_day (scene->days, change->presence_id, change->day);

      if (day != NULL)
        vst_presence_day_set_change (day, change->state, change->from_minute, change->to_minute,
                                     g_hash_table_lookup (scene->spaces, &change->space_id), change->note);
    }

  return changes != NULL;
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  VstPresenceDay *one = *(VstPresenceDay *const *) a, *other = *(VstPresenceDay *const *) b;
  int order = vst_day_compare (vst_presence_day_get_day (one), vst_presence_day_get_day (other));

  if (order == 0)
    order = vst_presence_day_get_from (one) - vst_presence_day_get_from (other);
  if (order == 0)
    order = vst_presence_get_id (vst_presence_day_get_presence (one)) < vst_presence_get_id (vst_presence_day_get_presence (other)) ? -1 : 1;

  return order;
}

/**
 * vst_presence_read_days:
 * @agency_id: 0 for all of them
 * @from: a day
 * @to: the last day to look at
 *
 * Who is in the building on each day, in which room, from when to when, in the
 * order of time.  Days on which the hub is closed are left out; who was to come
 * and does not is there with the state absent.
 *
 * Returns: (transfer full) (element-type VstPresenceDay):
 */
GPtrArray *
vst_presence_read_days (VstView *view,
                        gint64 agency_id,
                        const char *from,
                        const char *to,
                        GError **error)
{
  g_autoptr (GPtrArray) presences = NULL;
  g_auto (Scene) scene = { 0 };

  if (!vst_day_is_valid (from) || !vst_day_is_valid (to) || vst_day_count (from, to) > MAX_DAYS)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_DATE_IMPOSSIBLE, "The days of presences");
      return NULL;
    }

  if (!scene_read (&scene, view, agency_id, from, to, error) ||
      !(presences = read_between (view, agency_id, from, to, error)))
    return NULL;

  for (guint i = 0; i < presences->len; i++)
    add_days (&scene, presences->pdata[i], from, to);

  if (!apply_changes (&scene, view, from, to, error))
    return NULL;

  g_ptr_array_sort (scene.days, compare_days);

  return g_steal_pointer (&scene.days);
}

static gpointer
read_of_agency_func (VstView *view, gconstpointer args, GError **error)
{
  return vst_presences_read (view, *(const gint64 *) args, error);
}

static gpointer
read_span_func (VstView *view,
                gconstpointer args,
                GError **error)
{
  const VstPresenceSpan *span = args;

  return vst_presence_read_days (view, span->agency_id, span->from, span->to, error);
}

static void
bind_entry (VstStmt *stmt,
            const VstPresenceEntry *entry)
{
  vst_stmt_bind_int (stmt, 1, entry->agency_id);
  vst_stmt_bind_id (stmt, 2, entry->provider_id);
  vst_stmt_bind_id (stmt, 3, entry->space_id);
  vst_stmt_bind_text (stmt, 4, entry->first_day);
  vst_stmt_bind_words (stmt, 5, entry->last_day);
  vst_stmt_bind_words (stmt, 6, entry->rule);
  vst_stmt_bind_int (stmt, 7, entry->from_minute);
  vst_stmt_bind_int (stmt, 8, entry->to_minute);
  vst_stmt_bind_text (stmt, 9, entry->zone);
}

/**
 * vst_presence_add:
 *
 * Adds a presence, whomever it brings together.
 *
 * Returns: its id; 0 with @error set
 */
gint64
vst_presence_add (VstAct *act,
                  const VstPresenceEntry *entry,
                  GError **error)
{
  g_autoptr (VstPresenceEntry) tidy = vst_presence_entry_copy (entry);
  g_autoptr (VstStmt) stmt = NULL;
  gint64 presence_id;

  if (!vst_presence_entry_check (tidy, error))
    return 0;

  stmt = vst_act_prepare (act, VST_SQL_PRESENCE_ADD);
  bind_entry (stmt, tidy);
  if ((presence_id = vst_stmt_add (stmt, error)) == 0)
    return 0;

  vst_act_keep_new (act, &vst_presence_kept, presence_id);
  vst_act_set_subject (act, "agency", tidy->agency_id);

  return presence_id;
}

static gpointer
add_func (VstAct *act,
          gconstpointer args,
          GError **error)
{
  const VstPresenceEntry *entry = ((const VstPresenceEdit *) args)->entry;
  g_autoptr (GHashTable) before = vst_presence_meetings_read (vst_act_get_view (act), entry->agency_id, error);
  gint64 presence_id = before != NULL ? vst_presence_add (act, entry, error) : 0;

  if (presence_id == 0 || !vst_presence_meetings_check (act, presence_id, entry->agency_id, before, entry->override, error))
    return NULL;

  return g_memdup2 (&presence_id, sizeof presence_id);
}

static gpointer
edit_func (VstAct *act,
           gconstpointer args,
           GError **error)
{
  const VstPresenceEdit *edit = args;
  g_autoptr (VstPresenceEntry) entry = vst_presence_entry_copy (edit->entry);
  g_autoptr (GHashTable) before = vst_presence_meetings_read (vst_act_get_view (act), entry->agency_id, error);
  g_autoptr (VstStmt) stmt = NULL;
  VstStep step;

  if (before == NULL || !vst_presence_entry_check (entry, error) || !vst_act_keep (act, &vst_presence_kept, edit->presence_id, error))
    return NULL;

  stmt = vst_act_prepare (act, VST_SQL_PRESENCE_UPDATE);
  bind_entry (stmt, entry);
  vst_stmt_bind_int (stmt, 10, edit->presence_id);
  vst_stmt_bind_int (stmt, 11, edit->revision);

  if ((step = vst_stmt_step (stmt, error)) == VST_STEP_DONE)
    g_set_error (error, VST_ERROR, VST_ERROR_CHANGED, "The presence %" G_GINT64_FORMAT " has changed", edit->presence_id);

  vst_act_set_subject (act, "agency", entry->agency_id);

  return GINT_TO_POINTER (step == VST_STEP_ROW &&
                          vst_presence_meetings_check (act, edit->presence_id, entry->agency_id, before, entry->override, error));
}

static gpointer
remove_func (VstAct *act,
             gconstpointer args,
             GError **error)
{
  const VstPresenceEdit *edit = args;
  g_autoptr (VstStmt) stmt = NULL;
  VstStep step;

  if (!vst_presence_changes_drop (act, edit->presence_id, error) ||
      !vst_act_keep (act, &vst_presence_kept, edit->presence_id, error))
    return NULL;

  stmt = vst_act_prepare (act, VST_SQL_PRESENCE_DROP);
  vst_stmt_bind_int (stmt, 1, edit->presence_id);
  vst_stmt_bind_int (stmt, 2, edit->revision);

  if ((step = vst_stmt_step (stmt, error)) == VST_STEP_DONE)
    g_set_error (error, VST_ERROR, VST_ERROR_CHANGED, "The presence %" G_GINT64_FORMAT " has changed", edit->presence_id);

  if (step == VST_STEP_ROW)
    vst_act_set_subject (act, "agency", vst_stmt_get_int (stmt, 0));

  return GINT_TO_POINTER (step == VST_STEP_ROW);
}

VstPresenceEdit *
vst_presence_edit_new (gint64 presence_id, gint64 revision, const VstPresenceEntry *entry)
{
  VstPresenceEdit *edit = g_new0 (VstPresenceEdit, 1);

  edit->presence_id = presence_id;
  edit->revision = revision;
  edit->entry = vst_presence_entry_copy (entry);

  return edit;
}

void
vst_presence_edit_free (VstPresenceEdit *edit)
{
  vst_presence_entry_free (edit->entry);
  g_free (edit);
}

/**
 * vst_presence_span_new:
 * @agency_id: 0 for all of them
 * @to: the last day
 */
VstPresenceSpan *
vst_presence_span_new (gint64 agency_id, const char *from, const char *to)
{
  VstPresenceSpan *span = g_new0 (VstPresenceSpan, 1);

  span->agency_id = agency_id;
  span->from = g_strdup (from);
  span->to = g_strdup (to);

  return span;
}

void
vst_presence_span_free (VstPresenceSpan *span)
{
  g_free (span->from);
  g_free (span->to);
  g_free (span);
}

const VstDeed vst_presence_do_add = {
  "presence.add", VST_RIGHT_EDIT_SCENE, VST_TOPIC_SCENE, VST_DEED_UNDOABLE, add_func, g_free
};
const VstDeed vst_presence_do_edit = {
  "presence.edit", VST_RIGHT_EDIT_SCENE, VST_TOPIC_SCENE, VST_DEED_UNDOABLE, edit_func, NULL
};
const VstDeed vst_presence_do_remove = {
  "presence.remove", VST_RIGHT_EDIT_SCENE, VST_TOPIC_SCENE, VST_DEED_UNDOABLE, remove_func, NULL
};
const VstReading vst_presence_read_span = {
  "presence.read", VST_RIGHT_READ_SCENE, read_span_func, (GDestroyNotify) g_ptr_array_unref
};
const VstReading vst_presence_read_of_agency = {
  "presence.read", VST_RIGHT_READ_SCENE, read_of_agency_func, (GDestroyNotify) g_ptr_array_unref
};
