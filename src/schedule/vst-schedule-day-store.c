/* vst-schedule-day-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-schedule-day-store.h"

#include "schedule-day-sql.h"
#include "vst-agency-store.h"
#include "vst-alert-store.h"
#include "vst-closure-store.h"
#include "vst-presence-store.h"
#include "vst-room.h"
#include "vst-service-store.h"
#include "vst-space-store.h"
#include "vst-text.h"

/* What blocks refer to. */
typedef struct
{
  GPtrArray *agencies;
  GPtrArray *services;
  GPtrArray *spaces;
} Scene;

static void
scene_clear (Scene *self)
{
  g_clear_pointer (&self->agencies, g_ptr_array_unref);
  g_clear_pointer (&self->services, g_ptr_array_unref);
  g_clear_pointer (&self->spaces, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Scene, scene_clear)

static VstAgency *
find_agency (Scene *self,
             gint64 id)
{
  for (guint i = 0; i < self->agencies->len; i++)
    if (vst_agency_get_id (self->agencies->pdata[i]) == id)
      return self->agencies->pdata[i];

  return NULL;
}

static VstService *
find_service (Scene *self,
              gint64 id)
{
  for (guint i = 0; i < self->services->len; i++)
    if (vst_service_get_id (self->services->pdata[i]) == id)
      return self->services->pdata[i];

  return NULL;
}

static VstSpace *
find_space (Scene *self,
            gint64 id)
{
  for (guint i = 0; i < self->spaces->len; i++)
    if (vst_space_get_id (self->spaces->pdata[i]) == id)
      return self->spaces->pdata[i];

  return NULL;
}

/* Who sees an agency by its name, but may not know of one of its services, would
 * learn who has that service from the column a name stands in.
 */
static gboolean
may_know_who (VstScheduleBlock *block)
{
  return block->service == NULL || vst_service_get_label (block->service) == VST_LABEL_NAME ||
         vst_agency_get_label (block->agency) != VST_LABEL_NAME;
}

static VstScheduleBlock *
read_block (Scene *scene,
            VstStmt *stmt)
{
  VstScheduleBlock *block = vst_schedule_block_new ();

  block->id = vst_stmt_get_int (stmt, 0);
  block->revision = vst_stmt_get_int (stmt, 1);
  vst_appointment_state_parse (vst_stmt_get_text (stmt, 2), &block->state);
  g_set_object (&block->agency, find_agency (scene, vst_stmt_get_int (stmt, 3)));
  g_set_object (&block->service, find_service (scene, vst_stmt_get_int (stmt, 4)));
  g_set_object (&block->space, find_space (scene, vst_stmt_get_int (stmt, 5)));
  block->from_minute = (int) vst_stmt_get_int (stmt, 7);
  block->to_minute = (int) vst_stmt_get_int (stmt, 8);
  block->busy_from = (int) vst_stmt_get_int (stmt, 9);
  block->busy_to = (int) vst_stmt_get_int (stmt, 10);
  block->provider_id = vst_stmt_get_int (stmt, 13);

  if (block->id != 0 && may_know_who (block))
    {
      const char *name = vst_stmt_get_text (stmt, 14);

      block->family_id = vst_stmt_get_int (stmt, 6);
      block->name = g_strdup (name != NULL ? name : "");
      block->interpreter = vst_stmt_get_int (stmt, 11) != 0;
      block->minding_seats = (int) vst_stmt_get_int (stmt, 12);
    }

  return block;
}

/* All that leaves the reader's thread of a family is two letters. */
static void
hide_family (VstScheduleBlock *block)
{
  char *initials = block->name != NULL && block->name[0] != '\0' ? vst_text_initials (block->name) : NULL;

  block->family_id = 0;
  if (initials == NULL)
    return;

  g_free (block->name);
  block->name = initials;
}

static gboolean
read_blocks (VstView *view,
             VstScheduleDay *day,
             Scene *scene,
             GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_SCHEDULE_DAY_BLOCKS);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  VstStep step;

  vst_stmt_bind_text (stmt, 1, day->day);
  vst_stmt_bind_int (stmt, 2, day->is_own ? vst_session_get_staff_id (vst_view_get_session (view)) : 0);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      VstScheduleBlock *block = read_block (scene, stmt);

      if (day->is_own)
        hide_family (block);
      g_ptr_array_add (day->blocks, block);
      if (block->id != 0)
        g_array_append_val (ids, block->id);
    }

  if (step == VST_STEP_DONE && ids->len > 0)
    vst_view_note_ids (view, VST_ACCESS_LIST, "appointment", (const gint64 *) (gconstpointer) ids->data, ids->len);

  return step == VST_STEP_DONE;
}

/* To be minded by whoever may know of whom; safety says no more than that. */
static gboolean
read_minded (VstView *view,
             VstScheduleDay *day,
             GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_SCHEDULE_DAY_MINDED);
  VstStep step;

  vst_stmt_bind_text (stmt, 1, day->day);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      VstAlertKind kind = VST_ALERT_OTHER;

      vst_alert_kind_parse (vst_stmt_get_text (stmt, 1), &kind);

      for (guint i = 0; i < day->blocks->len; i++)
        {
          VstScheduleBlock *block = day->blocks->pdata[i];

          if (block->family_id == vst_stmt_get_int (stmt, 0))
            {
              block->mind = TRUE;
              block->kinds |= vst_stmt_get_int (stmt, 2) != 0 ? 0 : 1u << kind;
            }
        }
    }

  return step == VST_STEP_DONE;
}

static VstScheduleBlock *
read_session (VstView *view,
              Scene *scene,
              VstStmt *stmt)
{
  VstScheduleBlock *block = vst_schedule_block_new ();
  VstSensitivity sensitivity = VST_SENSITIVITY_HIDDEN;
  gboolean named;

  vst_sensitivity_parse (vst_stmt_get_text (stmt, 10), &sensitivity);
  named = vst_agency_label ("group", sensitivity, vst_view_may (view, VST_RIGHT_KNOW_SERVICE)) == VST_LABEL_NAME;
  block->id = vst_stmt_get_int (stmt, 0);
  block->group_id = vst_stmt_get_int (stmt, 1);
  block->from_minute = block->busy_from = (int) vst_stmt_get_int (stmt, 2);
  block->to_minute = block->busy_to = (int) vst_stmt_get_int (stmt, 3);
  g_set_object (&block->space, find_space (scene, vst_stmt_get_int (stmt, 4)));
  block->state = vst_stmt_get_int (stmt, 5) != 0 ? VST_APPOINTMENT_COMPLETED : VST_APPOINTMENT_SCHEDULED;
  block->group_en = vst_stmt_dup_words (stmt, named ? 6 : 8);
  block->group_fr = vst_stmt_dup_words (stmt, named ? 7 : 9);
  block->n_people = (int) vst_stmt_get_int (stmt, 11);

  return block;
}

/* What other rooms have that day, as whoever reads may call it. */
static gboolean
read_groups (VstView *view,
             VstScheduleDay *day,
             Scene *scene,
             GError **error)
{
  VstStep step = VST_STEP_DONE;

  for (const VstRoom *const *room = vst_room_get_all (); *room != NULL && step == VST_STEP_DONE; room++)
    {
      const VstGroups *groups = (*room)->groups;
      g_autoptr (VstStmt) stmt = NULL;

      if (groups == NULL || !vst_view_may (view, groups->right))
        continue;

      stmt = vst_view_prepare (view, groups->of_day);
      vst_stmt_bind_text (stmt, 1, day->day);

      while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
        g_ptr_array_add (day->blocks, read_session (view, scene, stmt));
    }

  return step == VST_STEP_DONE;
}

/* Whose staff whoever reads is. */
static gboolean
keep_own (VstView *view,
          VstScheduleDay *day,
          GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_SCHEDULE_DAY_OWN_AGENCIES);
  g_autoptr (GPtrArray) own = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) agencies = g_hash_table_new (NULL, NULL);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, vst_session_get_staff_id (vst_view_get_session (view)));
  vst_stmt_bind_text (stmt, 2, day->day);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    g_hash_table_add (agencies, GSIZE_TO_POINTER (vst_stmt_get_int (stmt, 0)));

  for (guint i = 0; i < day->presences->len; i++)
    if (g_hash_table_contains (agencies, GSIZE_TO_POINTER (vst_agency_get_id (vst_presence_day_get_agency (day->presences->pdata[i])))))
      g_ptr_array_add (own, g_object_ref (day->presences->pdata[i]));

  day->has_partners = g_hash_table_size (agencies) > 0;
  g_ptr_array_unref (day->presences);
  day->presences = g_steal_pointer (&own);

  return step == VST_STEP_DONE;
}

static VstScheduleDay *
read_day (VstView *view,
          const char *text,
          gboolean is_own,
          GError **error)
{
  g_autoptr (VstScheduleDay) day = vst_schedule_day_new (text);
  g_autoptr (GPtrArray) closures = NULL;
  g_auto (Scene) scene = { 0 };

  day->is_own = is_own;
  g_ptr_array_unref (day->presences);
  if (!(day->presences = vst_presence_read_days (view, 0, day->day, day->day, error)) ||
      !(closures = vst_closures_read (view, day->day, day->day, error)) ||
      !(scene.agencies = vst_agencies_read (view, error)) || !(scene.services = vst_services_read (view, 0, error)) ||
      !(scene.spaces = vst_spaces_read (view, error)) || !read_blocks (view, day, &scene, error) || (!is_own && !read_minded (view, day, error)))
    return NULL;

  if (closures->len > 0)
    g_set_object (&day->closure, VST_CLOSURE (closures->pdata[0]));
  if (is_own)
    return keep_own (view, day, error) ? g_steal_pointer (&day) : NULL;

  day->has_partners = scene.agencies->len > 0;
  if (!read_groups (view, day, &scene, error))
    return NULL;

  for (guint i = 0; i < scene.spaces->len; i++)
    if (vst_space_is_there (scene.spaces->pdata[i], day->day))
      g_ptr_array_add (day->spaces, g_object_ref (scene.spaces->pdata[i]));

  return g_steal_pointer (&day);
}

static gpointer
day_func (VstView *view,
          gconstpointer args,
          GError **error)
{
  return read_day (view, args, FALSE, error);
}

static gpointer
own_func (VstView *view,
          gconstpointer args,
          GError **error)
{
  return read_day (view, args, TRUE, error);
}

const VstReading vst_schedule_read_day = { "schedule.day", VST_RIGHT_READ_DAY, day_func, g_object_unref };
const VstReading vst_schedule_read_own = { "schedule.own", VST_RIGHT_READ_OWN_DAY, own_func, g_object_unref };
