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
#include "vst-closure-store.h"
#include "vst-presence-store.h"
#include "vst-service-store.h"
#include "vst-space-store.h"

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

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      VstScheduleBlock *block = read_block (scene, stmt);

      g_ptr_array_add (day->blocks, block);
      if (block->id != 0)
        g_array_append_val (ids, block->id);
    }

  if (step == VST_STEP_DONE && ids->len > 0)
    vst_view_note_ids (view, VST_ACCESS_LIST, "appointment", (const gint64 *) (gconstpointer) ids->data, ids->len);

  return step == VST_STEP_DONE;
}

static gpointer
day_func (VstView *view,
          gconstpointer args,
          GError **error)
{
  g_autoptr (VstScheduleDay) day = vst_schedule_day_new (args);
  g_autoptr (GPtrArray) closures = NULL;
  g_auto (Scene) scene = { 0 };

  g_ptr_array_unref (day->presences);
  if (!(day->presences = vst_presence_read_days (view, 0, day->day, day->day, error)) ||
      !(closures = vst_closures_read (view, day->day, day->day, error)) ||
      !(scene.agencies = vst_agencies_read (view, error)) || !(scene.services = vst_services_read (view, 0, error)) ||
      !(scene.spaces = vst_spaces_read (view, error)) || !read_blocks (view, day, &scene, error))
    return NULL;

  if (closures->len > 0)
    g_set_object (&day->closure, VST_CLOSURE (closures->pdata[0]));
  day->has_partners = scene.agencies->len > 0;

  for (guint i = 0; i < scene.spaces->len; i++)
    if (vst_space_is_there (scene.spaces->pdata[i], day->day))
      g_ptr_array_add (day->spaces, g_object_ref (scene.spaces->pdata[i]));

  return g_steal_pointer (&day);
}

const VstReading vst_schedule_read_day = { "schedule.day", VST_RIGHT_READ_DAY, day_func, g_object_unref };
