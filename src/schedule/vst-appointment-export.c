/* vst-appointment-export.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-appointment-export.h"

#include "appointment-export-sql.h"
#include "vst-agency-store.h"
#include "vst-date.h"
#include "vst-service-store.h"
#include "vst-space-store.h"

void
vst_appointment_line_free (VstAppointmentLine *line)
{
  g_clear_object (&line->appointment);
  g_clear_object (&line->agency);
  g_clear_object (&line->service);
  g_clear_object (&line->space);
  g_free (line->zone);
  g_free (line);
}

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

/* Also those that have ended: it was with them. */
static gpointer
find (GPtrArray *records,
      gint64 (*get_id) (gpointer record),
      gint64 id)
{
  for (guint i = 0; i < records->len; i++)
    if (get_id (records->pdata[i]) == id)
      return g_object_ref (records->pdata[i]);

  return NULL;
}

static gint64
agency_id_of (gpointer record)
{
  return vst_agency_get_id (record);
}

static gint64
service_id_of (gpointer record)
{
  return vst_service_get_id (record);
}

static gint64
space_id_of (gpointer record)
{
  return vst_space_get_id (record);
}

static VstAppointmentLine *
make_line (const Scene *scene,
           VstAppointment *take_appointment,
           const char *zone)
{
  const VstAppointmentEntry *entry = vst_appointment_get_entry (take_appointment);
  VstAppointmentLine *line = g_new0 (VstAppointmentLine, 1);

  line->appointment = take_appointment;
  line->agency = find (scene->agencies, agency_id_of, entry->agency_id);
  line->service = find (scene->services, service_id_of, entry->service_id);
  line->space = find (scene->spaces, space_id_of, entry->room_id);
  line->zone = g_strdup (zone);

  return line;
}

static void
note_taken (VstView *view,
            GPtrArray *lines)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < lines->len; i++)
    {
      gint64 id = vst_appointment_get_id (((VstAppointmentLine *) lines->pdata[i])->appointment);

      g_array_append_val (ids, id);
    }

  vst_view_note_ids (view, VST_ACCESS_EXPORT, "appointment", (const gint64 *) (gconstpointer) ids->data, ids->len);
}

static gpointer
export_func (VstView *view,
             gconstpointer args,
             GError **error)
{
  const VstAppointmentSpan *span = args;
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_appointment_line_free);
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_APPOINTMENT_EXPORT_OF_DAYS);
  g_auto (Scene) scene = { 0 };
  VstStep step;

  if (!(scene.agencies = vst_agencies_read (view, error)) || !(scene.services = vst_services_read (view, 0, error)) ||
      !(scene.spaces = vst_spaces_read (view, error)))
    return NULL;

  vst_stmt_bind_text (stmt, 1, span->from);
  vst_stmt_bind_text (stmt, 2, span->to);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      VstAppointment *appointment;

      if (vst_view_is_cancelled (view, error) || !(appointment = vst_appointment_read (view, vst_stmt_get_int (stmt, 0), error)))
        return NULL;

      g_ptr_array_add (lines, make_line (&scene, appointment, vst_stmt_get_text (stmt, 1)));
    }

  if (step != VST_STEP_DONE)
    return NULL;

  note_taken (view, lines);

  return g_steal_pointer (&lines);
}

const VstReading vst_appointment_read_export = {
  "appointment.export", VST_RIGHT_EXPORT, export_func, (GDestroyNotify) g_ptr_array_unref
};
