/* vst-conflict-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-conflict-store.h"

#include <string.h>

#include "conflict-sql.h"
#include "vst-apart-store.h"
#include "vst-presence-store.h"
#include "vst-setting-store.h"
#include "vst-worker-time-store.h"

/* From a minute of the day until another, which isn't taken any more. */
typedef struct
{
  int from;
  int to;
  int n_people;
} Span;

struct _VstBusy
{
  GArray *people;
  GArray *provider;
  GArray *room;
  GArray *apart;
  int capacity; /* 0 for no room */
  int n_coming;
};

static gboolean
add_spans (VstStmt *stmt,
           gint64 id,
           const VstBusyFor *asked,
           int buffer,
           GArray *spans,
           GError **error)
{
  VstStep step;

  vst_stmt_bind_int (stmt, 1, id);
  vst_stmt_bind_text (stmt, 2, asked->day);
  vst_stmt_bind_int (stmt, 3, asked->except_id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      Span span = {
        (int) vst_stmt_get_int (stmt, 0) - buffer,
        (int) vst_stmt_get_int (stmt, 1) + buffer,
        vst_stmt_get_n_columns (stmt) > 2 ? (int) vst_stmt_get_int (stmt, 2) : 0,
      };

      g_array_append_val (spans, span);
    }

  return step == VST_STEP_DONE;
}

static gboolean
add_others (VstBusy *self,
            VstView *view,
            const VstBusyFor *asked,
            GArray *others,
            GError **error)
{
  for (guint i = 0; i < others->len; i++)
    {
      const VstApartOther *other = &g_array_index (others, VstApartOther, i);
      g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_CONFLICT_OF_PERSON);

      if (!add_spans (stmt, other->other_id, asked, other->buffer_minutes, self->apart, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_people (VstBusy *self,
             VstView *view,
             const VstBusyFor *asked,
             GError **error)
{
  g_autoptr (GArray) others = vst_apart_others (view, asked->day, asked->people, asked->n_people, error);

  if (others == NULL)
    return FALSE;

  for (gsize i = 0; i < asked->n_people; i++)
    {
      g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_CONFLICT_OF_PERSON);

      if (!add_spans (stmt, asked->people[i], asked, 0, self->people, error))
        return FALSE;
    }

  return add_others (self, view, asked, others, error);
}

/* Whom somebody must not see is away from her all day; in the building, for as long
 * as that worker is there.
 */
static gboolean
add_worker (VstBusy *self,
            VstView *view,
            const VstBusyFor *asked,
            const VstApartWorker *worker,
            GError **error)
{
  g_autoptr (GArray) times = vst_worker_times_read (view, worker, asked->day, error);
  g_autoptr (VstStmt) seen = vst_view_prepare (view, VST_SQL_CONFLICT_OF_WORKER);

  if (times == NULL)
    return FALSE;

  if (worker->provider_id != 0 && worker->provider_id == asked->provider_id)
    {
      VstWorkerTime all_day = { 0, VST_DAY_MINUTES };

      g_array_append_val (times, all_day);
    }

  for (guint i = 0; i < times->len; i++)
    {
      const VstWorkerTime *time = &g_array_index (times, VstWorkerTime, i);
      Span span = { time->from - worker->buffer_minutes, time->to + worker->buffer_minutes, 0 };

      g_array_append_val (self->apart, span);
    }

  return worker->provider_id == 0 || add_spans (seen, worker->provider_id, asked, worker->buffer_minutes, self->apart, error);
}

/* Workers whom those who come must not meet, and who must not meet whom they see. */
static gboolean
read_workers (VstBusy *self,
              VstView *view,
              const VstBusyFor *asked,
              GError **error)
{
  g_autoptr (GPtrArray) workers = vst_apart_workers (view, asked->day, asked->people, asked->n_people, error);
  g_autoptr (GArray) others = workers != NULL ? vst_apart_of_worker (view, asked->day, asked->provider_id, error) : NULL;

  if (others == NULL)
    return FALSE;

  for (guint i = 0; i < workers->len; i++)
    if (!add_worker (self, view, asked, g_ptr_array_index (workers, i), error))
      return FALSE;

  return add_others (self, view, asked, others, error);
}

static gboolean
read_provider (VstBusy *self,
               VstView *view,
               const VstBusyFor *asked,
               GError **error)
{
  g_autoptr (VstStmt) stmt = NULL;

  if (asked->provider_id != 0)
    {
      stmt = vst_view_prepare (view, VST_SQL_CONFLICT_OF_PROVIDER);
      return add_spans (stmt, asked->provider_id, asked, 0, self->provider, error);
    }

  if (asked->room_id != 0)
    return TRUE;

  stmt = vst_view_prepare (view, VST_SQL_CONFLICT_OF_AGENCY);

  return add_spans (stmt, asked->agency_id, asked, 0, self->provider, error);
}

static gboolean
read_room (VstBusy *self,
           VstView *view,
           const VstBusyFor *asked,
           GError **error)
{
  g_autoptr (VstStmt) room = NULL;
  g_autoptr (VstStmt) stmt = NULL;

  if (asked->room_id == 0)
    return TRUE;

  room = vst_view_prepare (view, VST_SQL_CONFLICT_ROOM);
  vst_stmt_bind_int (room, 1, asked->room_id);
  if (!vst_stmt_one (room, error))
    return FALSE;

  self->capacity = (int) vst_stmt_get_int (room, 0);
  stmt = vst_view_prepare (view, VST_SQL_CONFLICT_OF_ROOM);

  return add_spans (stmt, asked->room_id, asked, 0, self->room, error);
}

/**
 * vst_busy_read:
 *
 * Reads what takes whose time on a day.
 */
VstBusy *
vst_busy_read (VstView *view,
               const VstBusyFor *asked,
               GError **error)
{
  g_autoptr (VstBusy) self = NULL;

  g_return_val_if_fail (view != NULL && asked != NULL, NULL);

  self = g_new0 (VstBusy, 1);
  self->people = g_array_new (FALSE, FALSE, sizeof (Span));
  self->provider = g_array_new (FALSE, FALSE, sizeof (Span));
  self->room = g_array_new (FALSE, FALSE, sizeof (Span));
  self->apart = g_array_new (FALSE, FALSE, sizeof (Span));
  self->n_coming = (int) asked->n_people + (asked->provider_id != 0 ? 1 : 0);

  return read_people (self, view, asked, error) && read_workers (self, view, asked, error) && read_provider (self, view, asked, error) &&
                 read_room (self, view, asked, error)
             ? g_steal_pointer (&self)
             : NULL;
}

void
vst_busy_free (VstBusy *self)
{
  g_array_unref (self->people);
  g_array_unref (self->provider);
  g_array_unref (self->room);
  g_array_unref (self->apart);
  g_free (self);
}

static gboolean
is_taken (GArray *spans,
          int from,
          int to)
{
  for (guint i = 0; i < spans->len; i++)
    {
      const Span *span = &g_array_index (spans, Span, i);

      if (span->from < to && from < span->to)
        return TRUE;
    }

  return FALSE;
}

/* The most who are in the room at one moment: just when somebody comes in. */
static int
count_most (GArray *spans,
            int from,
            int to)
{
  int most = 0;

  for (guint i = 0; i < spans->len; i++)
    {
      int at = MAX (from, g_array_index (spans, Span, i).from);
      int n = 0;

      for (guint j = 0; at < to && j < spans->len; j++)
        if (g_array_index (spans, Span, j).from <= at && at < g_array_index (spans, Span, j).to)
          n += g_array_index (spans, Span, j).n_people;

      most = MAX (most, n);
    }

  return most;
}

/**
 * vst_busy_check:
 *
 * What of the busy time stands against a stretch of the day.  Every kind is
 * looked at, so that none is told by the time the answer takes.
 */
VstConflicts
vst_busy_check (VstBusy *self,
                int from_minute,
                int to_minute,
                int prep_minutes,
                int clean_minutes)
{
  VstConflicts found = VST_CONFLICT_NONE;
  int busy_from = from_minute - prep_minutes;
  int busy_to = to_minute + clean_minutes;

  g_return_val_if_fail (self != NULL, VST_CONFLICT_NONE);

  if (is_taken (self->people, from_minute, to_minute))
    found |= VST_CONFLICT_PERSON_DOUBLE;
  if (is_taken (self->apart, from_minute, to_minute))
    found |= VST_CONFLICT_MUST_NOT_MEET;
  if (is_taken (self->provider, busy_from, busy_to))
    found |= VST_CONFLICT_PROVIDER_DOUBLE;
  if (is_taken (self->room, busy_from, busy_to))
    found |= VST_CONFLICT_ROOM_DOUBLE;
  if (self->capacity > 0 && count_most (self->room, busy_from, busy_to) + self->n_coming > self->capacity)
    found |= VST_CONFLICT_ROOM_OVER_CAPACITY;

  return found;
}

gboolean
vst_service_times_read (VstView *view,
                        gint64 service_id,
                        VstServiceTimes *times,
                        GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_CONFLICT_SERVICE);

  vst_stmt_bind_int (stmt, 1, service_id);
  if (!vst_stmt_one (stmt, error))
    return FALSE;

  times->agency_id = vst_stmt_get_int (stmt, 0);
  times->minutes = (int) vst_stmt_get_int (stmt, 1);
  times->prep_minutes = (int) vst_stmt_get_int (stmt, 2);
  times->clean_minutes = (int) vst_stmt_get_int (stmt, 3);

  return TRUE;
}

gboolean
vst_conflict_is_member (VstView *view,
                        gint64 person_id,
                        gint64 family_id,
                        gboolean *is_member,
                        GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_CONFLICT_IS_MEMBER);

  vst_stmt_bind_int (stmt, 1, person_id);
  vst_stmt_bind_int (stmt, 2, family_id);
  if (!vst_stmt_one (stmt, error))
    return FALSE;

  *is_member = vst_stmt_get_int (stmt, 0) != 0;

  return TRUE;
}

static gboolean
is_entrys (VstPresenceDay *there,
           const VstAppointmentEntry *entry)
{
  VstProvider *provider = vst_presence_day_get_provider (there);

  return entry->provider_id == 0 || provider == NULL || vst_provider_get_id (provider) == entry->provider_id;
}

/* Whether the partner is in the building then; one that is away that day, but
 * would have been there, is absent rather than somewhere else.
 */
static gboolean
find_presence (VstView *view,
               const VstAppointmentEntry *entry,
               VstConflicts *found,
               GError **error)
{
  g_autoptr (GPtrArray) days = vst_presence_read_days (view, entry->agency_id, entry->day, entry->day, error);
  gboolean absent = FALSE;

  if (days == NULL)
    return FALSE;

  for (guint i = 0; i < days->len; i++)
    {
      VstPresenceDay *there = g_ptr_array_index (days, i);

      if (!is_entrys (there, entry) || entry->from_minute < vst_presence_day_get_from (there) ||
          entry->to_minute > vst_presence_day_get_to (there))
        continue;
      if (vst_presence_day_get_state (there) != VST_PRESENCE_ABSENT)
        return TRUE;

      absent = TRUE;
    }

  *found |= absent ? VST_CONFLICT_PARTNER_ABSENT : VST_CONFLICT_OUTSIDE_PRESENCE;

  return TRUE;
}

static gboolean
speaks (const char *languages,
        const char *language)
{
  g_auto (GStrv) codes = g_strsplit (languages, " ", -1);

  return g_strv_contains ((const char *const *) codes, language);
}

/**
 * vst_conflict_find_language:
 * @found: (inout): what stands against it
 *
 * Whether all who come share a language with the partner's, or somebody
 * interprets.  Where nobody asked, nothing stands against it.
 */
gboolean
vst_conflict_find_language (VstView *view,
                            const VstAppointmentEntry *entry,
                            VstConflicts *found,
                            GError **error)
{
  g_autoptr (VstStmt) provider = NULL;
  const char *languages;

  if (entry->provider_id == 0 || entry->interpreter)
    return TRUE;

  provider = vst_view_prepare (view, VST_SQL_CONFLICT_PROVIDER);
  vst_stmt_bind_int (provider, 1, entry->provider_id);
  if (!vst_stmt_one (provider, error))
    return FALSE;

  languages = vst_stmt_get_text (provider, 1);

  for (guint i = 0; languages[0] != '\0' && i < entry->people->len; i++)
    {
      g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_CONFLICT_LANGUAGE);

      vst_stmt_bind_int (stmt, 1, g_array_index (entry->people, gint64, i));
      if (!vst_stmt_one (stmt, error))
        return FALSE;
      if (vst_stmt_get_text (stmt, 0) != NULL && !speaks (languages, vst_stmt_get_text (stmt, 0)))
        *found |= VST_CONFLICT_LANGUAGE_MISMATCH;
    }

  return TRUE;
}

/**
 * vst_conflicts_find:
 * @except_id: an appointment that doesn't count; or 0
 * @found: (out): what stands against it
 *
 * Finds everything that stands against an appointment.
 */
gboolean
vst_conflicts_find (VstView *view,
                    const VstAppointmentEntry *entry,
                    gint64 except_id,
                    VstConflicts *found,
                    GError **error)
{
  VstBusyFor asked = {
    entry->day,
    (const gint64 *) entry->people->data,
    entry->people->len,
    entry->agency_id,
    entry->provider_id,
    entry->room_id,
    except_id,
  };
  VstServiceTimes times = { 0 };
  g_autoptr (VstBusy) busy = NULL;

  *found = VST_CONFLICT_NONE;

  if ((entry->service_id != 0 && !vst_service_times_read (view, entry->service_id, &times, error)) ||
      !(busy = vst_busy_read (view, &asked, error)))
    return FALSE;

  *found = vst_busy_check (busy, entry->from_minute, entry->to_minute, times.prep_minutes, times.clean_minutes);

  return find_presence (view, entry, found, error) && vst_conflict_find_language (view, entry, found, error);
}

static char *
dup_setting (VstConflicts kind)
{
  return g_strconcat ("conflict.", vst_conflict_code (kind), NULL);
}

/**
 * vst_conflicts_blocking:
 *
 * The kinds that need a coordinator in this hub.
 */
VstConflicts
vst_conflicts_blocking (VstView *view)
{
  VstConflicts blocking = vst_conflict_usually_blocks ();

  for (guint i = 0; i < VST_N_CONFLICTS; i++)
    {
      VstConflicts kind = (VstConflicts) (1 << i);
      g_autofree char *code = dup_setting (kind);
      g_autofree char *level = vst_setting_dup (view, code);

      if (g_strcmp0 (level, "block") == 0)
        blocking |= kind;
      else if (g_strcmp0 (level, "warn") == 0 && vst_conflict_may_be_warning (kind))
        blocking &= ~kind;
    }

  return blocking;
}

static gpointer
level_func (VstAct *act,
            gconstpointer args,
            GError **error)
{
  const VstConflictLevel *level = args;
  g_autofree char *code = NULL;

  if (!level->blocks && !vst_conflict_may_be_warning (level->kind))
    {
      g_set_error (error, VST_ERROR, VST_ERROR_RULE, "Who must not meet is no setting");
      return NULL;
    }

  code = dup_setting (level->kind);
  vst_act_set_subject (act, "hub", 0);

  return vst_setting_set (act, code, level->blocks ? "block" : "warn", error) ? GINT_TO_POINTER (TRUE) : NULL;
}

static gpointer
levels_func (VstView *view,
             gconstpointer args,
             GError **error)
{
  guint blocking = vst_conflicts_blocking (view);

  return g_memdup2 (&blocking, sizeof blocking);
}

const VstDeed vst_conflict_do_level = {
  "conflict.level", VST_RIGHT_SETTINGS, VST_TOPIC_HUB, VST_DEED_NONE, level_func, NULL
};
const VstReading vst_conflict_read_levels = { "conflict.levels", VST_RIGHT_SIGNED_IN, levels_func, g_free };
