/* vst-encounter.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-encounter.h"

#include <json-glib/json-glib.h>

#include "vst-act-private.h"
#include "vst-error.h"
#include "vst-room.h"

/* Whatever way somebody is brought together with a family, by a booking, a move,
 * a hand-over or an undo, the row that says so is looked at before the act is
 * written.  So a deed that is added later can't forget to ask.
 */

void
vst_encounter_free (VstEncounter *self)
{
  g_free (self->names);
  g_free (self->day);
  g_free (self->name_en);
  g_free (self->name_fr);
  g_free (self);
}

/**
 * vst_encounter_check:
 *
 * Whether it may be, as far as who asks may know: it is
 * `VST_ERROR_MUST_NOT_KNOW` when a room bars it.
 */
gboolean
vst_encounter_check (VstView *view,
                     const VstEncounter *self,
                     GError **error)
{
  gboolean barred = FALSE;

  for (const VstRoom *const *room = vst_room_get_all (); *room != NULL && !barred; room++)
    if ((*room)->bars != NULL && !(*room)->bars (view, self, &barred, error))
      return FALSE;

  if (barred)
    g_set_error_literal (error, VST_ERROR, VST_ERROR_MUST_NOT_KNOW, "It would tell somebody who must not know");

  return !barred;
}

static VstEncounter *
read_encounter (const VstEncounters *of,
                gint64 id,
                VstStmt *stmt)
{
  VstEncounter *self = g_new0 (VstEncounter, 1);

  self->table = of->table;
  self->id = id;
  self->family_id = vst_stmt_get_int (stmt, 0);
  self->person_id = vst_stmt_get_int (stmt, 1);
  self->agency_id = vst_stmt_get_int (stmt, 2);
  self->provider_id = vst_stmt_get_int (stmt, 3);
  self->staff_id = vst_stmt_get_int (stmt, 4);
  self->names = g_strdup (vst_stmt_get_text (stmt, 5));
  self->day = g_strdup (vst_stmt_get_text (stmt, 6));
  self->from_minute = vst_stmt_get_value_type (stmt, 7) == VST_VALUE_NULL ? -1 : (int) vst_stmt_get_int (stmt, 7);
  self->name_en = g_strdup (vst_stmt_get_text (stmt, 8));
  self->name_fr = g_strdup (vst_stmt_get_text (stmt, 9));

  return self;
}

static gboolean
add_of_row (VstView *view,
            const VstEncounters *of,
            gint64 id,
            GPtrArray *all,
            GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, of->of_row);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    g_ptr_array_add (all, read_encounter (of, id, stmt));

  return step == VST_STEP_DONE;
}

static gboolean
is_same (JsonObject *a,
         JsonObject *b,
         const char *column)
{
  JsonNode *of_a = json_object_get_member (a, column);
  JsonNode *of_b = json_object_get_member (b, column);

  return of_a != NULL && of_b != NULL && json_node_equal (of_a, of_b);
}

/* Whether a row brought the same together before: what stands already is told
 * when a block is made, and then moved; that somebody arrives is never refused
 * for it.
 */
static gboolean
stood (const VstEncounters *of,
       const char *before,
       const char *after)
{
  g_autoptr (JsonNode) was = before != NULL ? json_from_string (before, NULL) : NULL;
  g_autoptr (JsonNode) is = after != NULL ? json_from_string (after, NULL) : NULL;
  const char *state;

  if (was == NULL || is == NULL)
    return FALSE;

  state = json_object_get_string_member_with_default (json_node_get_object (was), "state", "");
  if (of->over != NULL && g_strv_contains (of->over, state))
    return FALSE;

  for (guint i = 0; of->whom[i] != NULL; i++)
    if (!is_same (json_node_get_object (was), json_node_get_object (is), of->whom[i]))
      return FALSE;

  return TRUE;
}

static gboolean
check_row (VstAct *act,
           const VstEncounters *of,
           const VstKeptRow *row,
           GError **error)
{
  g_autofree char *after = NULL;
  g_autoptr (GPtrArray) all = NULL;

  if (!vst_act_snapshot (act->view, row->kept, row->id, &after, error))
    return FALSE;

  if (after == NULL || stood (of, row->before, after))
    return TRUE;

  all = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_encounter_free);
  if (!add_of_row (act->view, of, row->id, all, error))
    return FALSE;

  for (guint i = 0; i < all->len; i++)
    if (!vst_encounter_check (act->view, g_ptr_array_index (all, i), error))
      return FALSE;

  return TRUE;
}

/* Once a deed has worked, within its transaction. */
gboolean
vst_encounters_check_act (VstAct *act,
                          GError **error)
{
  if (act->deed->flags & VST_DEED_JOINS)
    return TRUE;

  for (guint i = 0; act->rows != NULL && i < act->rows->len; i++)
    {
      const VstKeptRow *row = g_ptr_array_index (act->rows, i);

      for (const VstRoom *const *room = vst_room_get_all (); *room != NULL; room++)
        for (const VstEncounters *of = (*room)->encounters; of != NULL && of->table != NULL; of++)
          if (g_str_equal (of->table, row->kept->table) && !check_row (act, of, row, error))
            return FALSE;
    }

  return TRUE;
}

static gboolean
add_of_family (VstView *view,
               const VstEncounters *of,
               gint64 family_id,
               const char *today,
               GPtrArray *all,
               GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, of->of_family);
  g_autoptr (GArray) ids = NULL;

  vst_stmt_bind_int (stmt, 1, family_id);
  vst_stmt_bind_text (stmt, 2, today);
  if (!(ids = vst_view_read_ids (view, stmt, error)))
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    if (!add_of_row (view, of, g_array_index (ids, gint64, i), all, error))
      return FALSE;

  return TRUE;
}

/**
 * vst_encounters_of_family:
 *
 * Who is still to meet a family, or may learn of it.
 *
 * Returns: (transfer full) (element-type VstEncounter):
 */
GPtrArray *
vst_encounters_of_family (VstView *view,
                          gint64 family_id,
                          GError **error)
{
  g_autofree char *today = vst_view_dup_today (view);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_encounter_free);

  for (const VstRoom *const *room = vst_room_get_all (); *room != NULL; room++)
    for (const VstEncounters *of = (*room)->encounters; of != NULL && of->table != NULL; of++)
      if (of->of_family != NULL && !add_of_family (view, of, family_id, today, all, error))
        return NULL;

  return g_steal_pointer (&all);
}
