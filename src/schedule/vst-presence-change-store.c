/* vst-presence-change-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-presence-change-store.h"

#include "presence-change-sql.h"
#include "vst-agency.h"
#include "vst-date.h"
#include "vst-presence-apart-store.h"
#include "vst-presence-store.h"
#include "vst-text.h"

const VstKept vst_presence_change_kept = {
  "presence_exception", VST_SQL_PRESENCE_CHANGE_ROW, VST_SQL_PRESENCE_CHANGE_PUT, VST_SQL_PRESENCE_CHANGE_REMOVE, NULL
};

VstPresenceChange *
vst_presence_change_copy (const VstPresenceChange *change)
{
  VstPresenceChange *copy;

  g_return_val_if_fail (change != NULL, NULL);

  copy = g_new (VstPresenceChange, 1);
  *copy = *change;
  copy->day = g_strdup (change->day);
  copy->note = g_strdup (change->note);
  copy->override = g_strdup (change->override);

  return copy;
}

void
vst_presence_change_free (VstPresenceChange *change)
{
  g_free (change->day);
  g_free (change->note);
  g_free (change->override);
  g_free (change);
}

static int
get_minute (VstStmt *stmt, int column)
{
  return vst_stmt_get_value_type (stmt, column) == VST_VALUE_NULL ? -1 : (int) vst_stmt_get_int (stmt, column);
}

/**
 * vst_presence_changes_read:
 *
 * What is otherwise on the days from @from to @to.
 *
 * Returns: (transfer full) (element-type VstPresenceChange):
 */
GPtrArray *
vst_presence_changes_read (VstView *view, const char *from, const char *to, GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_PRESENCE_CHANGE_BETWEEN);
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_presence_change_free);
  VstStep step;

  vst_stmt_bind_text (stmt, 1, from);
  vst_stmt_bind_text (stmt, 2, to);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      VstPresenceChange *change = g_new0 (VstPresenceChange, 1);

      change->presence_id = vst_stmt_get_int (stmt, 1);
      change->day = vst_stmt_dup_words (stmt, 2);
      change->state = VST_PRESENCE_ABSENT;
      vst_presence_state_parse (vst_stmt_get_text (stmt, 3), &change->state);
      change->from_minute = get_minute (stmt, 4);
      change->to_minute = get_minute (stmt, 5);
      change->space_id = vst_stmt_get_int (stmt, 6);
      change->note = vst_stmt_dup_words (stmt, 7);
      g_ptr_array_add (changes, change);
    }

  return step == VST_STEP_DONE ? g_steal_pointer (&changes) : NULL;
}

/* The row of a day: 0 where there is none, -1 where it can't be known. */
static gint64
find (VstAct *act,
      gint64 presence_id,
      const char *day,
      VstPresenceState *state,
      GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_PRESENCE_CHANGE_FIND);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, presence_id);
  vst_stmt_bind_text (stmt, 2, day);
  *state = VST_PRESENCE_USUAL;

  if ((step = vst_stmt_step (stmt, error)) != VST_STEP_ROW)
    return step == VST_STEP_DONE ? 0 : -1;

  vst_presence_state_parse (vst_stmt_get_text (stmt, 1), state);

  return vst_stmt_get_int (stmt, 0);
}

static gboolean
remove_one (VstAct *act,
            gint64 change_id,
            GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_PRESENCE_CHANGE_REMOVE);

  if (!vst_act_keep (act, &vst_presence_change_kept, change_id, error))
    return FALSE;

  vst_stmt_bind_int (stmt, 1, change_id);

  return vst_stmt_run (stmt, error);
}

static void
bind_minute (VstStmt *stmt,
             int index,
             int minute)
{
  if (minute >= 0)
    vst_stmt_bind_int (stmt, index, minute);
  else
    vst_stmt_bind_null (stmt, index);
}

static gboolean
change_day (VstAct *act,
            const VstPresenceChange *change,
            GError **error)
{
  g_autoptr (VstStmt) stmt = NULL;
  VstPresenceState state;
  gint64 change_id = find (act, change->presence_id, change->day, &state, error);
  gboolean moved = change->state == VST_PRESENCE_MOVED;

  if (change_id < 0 || (change->note != NULL && !vst_text_check (change->note, -1, VST_SCENE_NOTE_CHARS, error)))
    return FALSE;
  if (change->state == VST_PRESENCE_USUAL)
    return change_id == 0 || remove_one (act, change_id, error);
  if (change_id != 0 && !vst_act_keep (act, &vst_presence_change_kept, change_id, error))
    return FALSE;

  stmt = vst_act_prepare (act, change_id != 0 ? VST_SQL_PRESENCE_CHANGE_UPDATE : VST_SQL_PRESENCE_CHANGE_ADD);
  vst_stmt_bind_int (stmt, 1, change->presence_id);
  vst_stmt_bind_text (stmt, 2, change->day);
  vst_stmt_bind_text (stmt, 3, vst_presence_state_code (change->state));
  bind_minute (stmt, 4, moved ? change->from_minute : -1);
  bind_minute (stmt, 5, moved ? change->to_minute : -1);
  vst_stmt_bind_id (stmt, 6, moved ? change->space_id : 0);
  vst_stmt_bind_words (stmt, 7, change->note);

  if (change_id != 0)
    {
      vst_stmt_bind_int (stmt, 8, change_id);
      return vst_stmt_one (stmt, error);
    }

  if ((change_id = vst_stmt_add (stmt, error)) != 0)
    vst_act_keep_new (act, &vst_presence_change_kept, change_id);

  return change_id != 0;
}

/**
 * vst_presence_changes_drop:
 *
 * Forgets what is otherwise on any day, before the presence itself goes.
 */
gboolean
vst_presence_changes_drop (VstAct *act,
                           gint64 presence_id,
                           GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_PRESENCE_CHANGE_IDS);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  VstStep step;

  vst_stmt_bind_int (stmt, 1, presence_id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      gint64 id = vst_stmt_get_int (stmt, 0);

      g_array_append_val (ids, id);
    }

  for (guint i = 0; step == VST_STEP_DONE && i < ids->len; i++)
    if (!remove_one (act, g_array_index (ids, gint64, i), error))
      return FALSE;

  return step == VST_STEP_DONE;
}

static gpointer
change_func (VstAct *act,
             gconstpointer args,
             GError **error)
{
  const VstPresenceChange *change = args;
  VstView *view = vst_act_get_view (act);
  g_autoptr (VstPresence) presence = vst_presence_read (view, change->presence_id, error);
  g_autoptr (GHashTable) before = NULL;
  g_auto (GStrv) days = NULL;
  gint64 agency_id;

  if (presence == NULL)
    return NULL;

  if (change->state == VST_PRESENCE_MOVED && change->from_minute >= 0 &&
      (change->to_minute > 24 * 60 || change->from_minute >= change->to_minute))
    {
      g_set_error (error, VST_ERROR, VST_ERROR_TIMES, "The times of a moved presence");
      return NULL;
    }

  if (!vst_day_is_valid (change->day) ||
      !(days = vst_presence_entry_list_days (vst_presence_get_entry (presence), change->day, change->day)) || days[0] == NULL)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_DATE_IMPOSSIBLE, "Not a day of this presence");
      return NULL;
    }

  /* Whoever stays away meets nobody. */
  agency_id = vst_presence_get_entry (presence)->agency_id;
  if (!(before = vst_presence_meetings_read (view, agency_id, error)) || !change_day (act, change, error) ||
      (change->state != VST_PRESENCE_ABSENT &&
       !vst_presence_meetings_check (act, change->presence_id, agency_id, before, change->override, error)))
    return NULL;

  vst_act_set_subject (act, "agency", agency_id);

  return GINT_TO_POINTER (TRUE);
}

/* All of an agency on a day at once, from one state to the other. */
static gpointer
mark_day (VstAct *act,
          const VstPresenceSpan *span,
          VstPresenceState state,
          GError **error)
{
  g_autoptr (GPtrArray) days = vst_presence_read_days (vst_act_get_view (act), span->agency_id, span->from, span->from, error);
  guint n = 0;

  if (days == NULL)
    return NULL;

  for (guint i = 0; i < days->len; i++)
    {
      VstPresenceDay *day = days->pdata[i];
      const VstPresenceChange change = {
        vst_presence_get_id (vst_presence_day_get_presence (day)), span->from, state, -1, -1, 0, (char *) "", NULL
      };

      if ((vst_presence_day_get_state (day) == VST_PRESENCE_ABSENT) == (state == VST_PRESENCE_ABSENT))
        continue;
      if (!change_day (act, &change, error))
        return NULL;

      n++;
    }

  if (n == 0)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_NOT_FOUND, "No presence of the agency on that day");
      return NULL;
    }

  vst_act_set_subject (act, "agency", span->agency_id);

  return g_memdup2 (&n, sizeof n);
}

static gpointer
absent_func (VstAct *act,
             gconstpointer args,
             GError **error)
{
  return mark_day (act, args, VST_PRESENCE_ABSENT, error);
}

static gpointer
present_func (VstAct *act,
              gconstpointer args,
              GError **error)
{
  const VstPresenceSpan *span = args;
  g_autoptr (GHashTable) before = vst_presence_meetings_read (vst_act_get_view (act), span->agency_id, error);
  g_autofree guint *n = before != NULL ? mark_day (act, span, VST_PRESENCE_USUAL, error) : NULL;

  return n != NULL && vst_presence_meetings_check (act, 0, span->agency_id, before, NULL, error) ? g_steal_pointer (&n) : NULL;
}

const VstDeed vst_presence_do_change = {
  "presence.change", VST_RIGHT_MARK_PRESENCE, VST_TOPIC_SCENE, VST_DEED_UNDOABLE, change_func, NULL
};
const VstDeed vst_presence_do_absent = {
  "presence.absent", VST_RIGHT_MARK_PRESENCE, VST_TOPIC_SCENE, VST_DEED_UNDOABLE, absent_func, g_free
};
const VstDeed vst_presence_do_present = {
  "presence.present", VST_RIGHT_MARK_PRESENCE, VST_TOPIC_SCENE, VST_DEED_UNDOABLE, present_func, g_free
};
