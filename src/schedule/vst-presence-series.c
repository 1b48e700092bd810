/* vst-presence-series.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-presence-series.h"

#include "vst-agency-store.h"
#include "vst-closure-store.h"
#include "vst-date.h"
#include "vst-presence-change-store.h"
#include "vst-presence-store.h"
#include "vst-space-store.h"

#define LAST_DAY "9999-12-31"

/* A monthly rule for the fifth of a weekday comes this late at most. */
#define MOST_DAYS 400

void
vst_presence_series_free (VstPresenceSeries *series)
{
  g_clear_object (&series->presence);
  g_clear_object (&series->agency);
  g_clear_object (&series->space);
  g_free (series->first_day);
  g_free (series->last_day);
  g_strfreev (series->absent);
  g_clear_pointer (&series->moved, g_ptr_array_unref);
  g_free (series);
}

typedef struct
{
  GPtrArray *agencies;
  GPtrArray *spaces;
  GPtrArray *changes;
  GPtrArray *closures;
} Scene;

static void
scene_clear (Scene *self)
{
  g_clear_pointer (&self->agencies, g_ptr_array_unref);
  g_clear_pointer (&self->spaces, g_ptr_array_unref);
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  g_clear_pointer (&self->closures, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Scene, scene_clear)

static VstAgency *
find_agency (const Scene *scene,
             gint64 agency_id)
{
  for (guint i = 0; i < scene->agencies->len; i++)
    if (vst_agency_get_id (scene->agencies->pdata[i]) == agency_id)
      return scene->agencies->pdata[i];

  return NULL;
}

static VstSpace *
find_space (const Scene *scene,
            gint64 space_id)
{
  for (guint i = 0; i < scene->spaces->len; i++)
    if (vst_space_get_id (scene->spaces->pdata[i]) == space_id)
      return scene->spaces->pdata[i];

  return NULL;
}

/* The last of its days until then, as the end of a rule is told. */
static char *
find_last (const VstPresenceEntry *entry,
           const char *until)
{
  g_autofree char *from = until[0] != '\0' ? vst_day_add_days (until, -MOST_DAYS) : NULL;
  g_auto (GStrv) days = from != NULL ? vst_presence_entry_list_days (entry, from, until) : NULL;
  guint n = days != NULL ? g_strv_length (days) : 0;

  return g_strdup (n > 0 ? days[n - 1] : until);
}

/* The first and last day in fact: a rule may begin before its first day comes,
 * and an agency may have ended before its rule does.
 */
static gboolean
find_ends (VstPresenceSeries *series)
{
  const VstPresenceEntry *entry = vst_presence_get_entry (series->presence);
  const char *ended_on = vst_agency_get_entry (series->agency)->ended_on;
  g_autofree char *later = vst_day_add_days (entry->first_day, MOST_DAYS);
  g_autofree char *last_day = ended_on[0] != '\0' ? vst_day_add_days (ended_on, -1) : NULL;
  g_auto (GStrv) days = vst_presence_entry_list_days (entry, entry->first_day, later);

  if (days[0] == NULL)
    return FALSE;

  if (last_day == NULL || (entry->last_day[0] != '\0' && vst_day_compare (entry->last_day, last_day) < 0))
    {
      g_free (last_day);
      last_day = g_strdup (entry->last_day);
    }

  series->first_day = g_strdup (days[0]);
  series->last_day = find_last (entry, last_day);

  return series->last_day[0] == '\0' || vst_day_compare (series->first_day, series->last_day) <= 0;
}

static gboolean
is_on (const VstPresenceSeries *series,
       const char *day)
{
  g_auto (GStrv) days = vst_presence_entry_list_days (vst_presence_get_entry (series->presence), day, day);

  return days[0] != NULL && vst_agency_is_there (series->agency, day);
}

static gboolean
is_in_span (const VstPresenceSeries *series,
            const VstPresenceExport *what)
{
  const VstPresenceEntry *entry = vst_presence_get_entry (series->presence);
  g_auto (GStrv) days = vst_presence_entry_list_days (entry, what->from, what->to);

  for (guint i = 0; days[i] != NULL; i++)
    if (vst_agency_is_there (series->agency, days[i]))
      return TRUE;

  return FALSE;
}

/* What is otherwise on a day; a closed hub is as good as an absence. */
static void
find_changes (const Scene *scene,
              VstPresenceSeries *series)
{
  g_autoptr (GStrvBuilder) absent = g_strv_builder_new ();
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  series->moved = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < scene->closures->len; i++)
    {
      const char *day = vst_closure_get_entry (scene->closures->pdata[i])->day;

      if (is_on (series, day) && g_hash_table_add (known, (char *) day))
        g_strv_builder_add (absent, day);
    }

  for (guint i = 0; i < scene->changes->len; i++)
    {
      const VstPresenceChange *change = scene->changes->pdata[i];

      if (change->presence_id != vst_presence_get_id (series->presence) || !is_on (series, change->day) ||
          !g_hash_table_add (known, change->day))
        continue;

      if (change->state == VST_PRESENCE_ABSENT)
        {
          g_strv_builder_add (absent, change->day);
        }
      else if (change->state == VST_PRESENCE_MOVED)
        {
          VstPresenceDay *day = vst_presence_day_new (series->presence, change->day, series->agency, NULL, series->space);

          vst_presence_day_set_change (day, change->state, change->from_minute, change->to_minute,
                                       find_space (scene, change->space_id), change->note);
          g_ptr_array_add (series->moved, day);
        }
    }

  series->absent = g_strv_builder_end (absent);
}

static gboolean
scene_read (Scene *self,
            VstView *view,
            GError **error)
{
  return (self->agencies = vst_agencies_read (view, error)) != NULL &&
         (self->spaces = vst_spaces_read (view, error)) != NULL &&
         (self->changes = vst_presence_changes_read (view, "", LAST_DAY, error)) != NULL &&
         (self->closures = vst_closures_read (view, "", LAST_DAY, error)) != NULL;
}

/* What is once and falls out is none. */
static gboolean
is_ever (const VstPresenceSeries *series)
{
  return vst_presence_get_entry (series->presence)->rule[0] != '\0' || series->absent[0] == NULL;
}

/**
 * vst_presence_series_read:
 *
 * Returns: (transfer full) (element-type VstPresenceSeries):
 */
GPtrArray *
vst_presence_series_read (VstView *view,
                          GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_presence_series_free);
  g_autoptr (GPtrArray) presences = vst_presences_read (view, 0, error);
  g_auto (Scene) scene = { 0 };

  if (presences == NULL || !scene_read (&scene, view, error))
    return NULL;

  for (guint i = 0; i < presences->len; i++)
    {
      const VstPresenceEntry *entry = vst_presence_get_entry (presences->pdata[i]);
      VstPresenceSeries *series = g_new0 (VstPresenceSeries, 1);
      VstSpace *space = find_space (&scene, entry->space_id);

      g_ptr_array_add (all, series);
      series->presence = g_object_ref (presences->pdata[i]);
      series->agency = g_object_ref (find_agency (&scene, entry->agency_id));
      series->space = space != NULL ? g_object_ref (space) : NULL;
      if (find_ends (series))
        find_changes (&scene, series);

      if (series->moved == NULL || !is_ever (series))
        g_ptr_array_set_size (all, (int) all->len - 1);
    }

  return g_steal_pointer (&all);
}

static gpointer
series_func (VstView *view,
             gconstpointer args,
             GError **error)
{
  const VstPresenceExport *what = args;
  g_autoptr (GPtrArray) all = vst_presence_series_read (view, error);

  for (guint i = all != NULL ? all->len : 0; i > 0; i--)
    if (!is_in_span (g_ptr_array_index (all, i - 1), what))
      g_ptr_array_remove_index (all, i - 1);

  if (all != NULL)
    vst_view_note (view, VST_ACCESS_EXPORT, "presence", 0, NULL);

  return g_steal_pointer (&all);
}

const VstReading vst_presence_read_series = {
  "presence.series", VST_RIGHT_EXPORT, series_func, (GDestroyNotify) g_ptr_array_unref
};
