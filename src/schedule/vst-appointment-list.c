/* vst-appointment-list.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-appointment-store.h"

#include "appointment-list-sql.h"
#include "vst-conflict-store.h"
#include "vst-encounter.h"

static char *
get_words (VstStmt *stmt,
           int column)
{
  const char *text = vst_stmt_get_text (stmt, column);

  return g_strdup (text != NULL ? text : "");
}

static gboolean
add_names (VstView *view,
           VstAppointmentEntry *entry,
           gint64 appointment_id,
           GPtrArray *names,
           GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_APPOINTMENT_LIST_PEOPLE);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, appointment_id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      vst_appointment_entry_add (entry, vst_stmt_get_int (stmt, 0));
      g_ptr_array_add (names, get_words (stmt, 1));
    }

  return step == VST_STEP_DONE;
}

/**
 * vst_appointment_read:
 *
 * One appointment, with the names to use of those who come.
 */
VstAppointment *
vst_appointment_read (VstView *view,
                      gint64 appointment_id,
                      GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_APPOINTMENT_LIST_GET);
  g_autoptr (VstAppointmentEntry) entry = vst_appointment_entry_new ();
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  VstAppointmentState state = VST_APPOINTMENT_REQUESTED;
  VstAppointment *self;

  vst_stmt_bind_int (stmt, 1, appointment_id);
  if (!vst_stmt_one (stmt, error))
    return NULL;

  vst_appointment_state_parse (vst_stmt_get_text (stmt, 2), &state);
  entry->family_id = vst_stmt_get_int (stmt, 6);
  entry->agency_id = vst_stmt_get_int (stmt, 7);
  entry->service_id = vst_stmt_get_int (stmt, 8);
  entry->room_id = vst_stmt_get_int (stmt, 9);
  g_free (entry->day);
  entry->day = get_words (stmt, 10);
  entry->from_minute = (int) vst_stmt_get_int (stmt, 11);
  entry->to_minute = (int) vst_stmt_get_int (stmt, 12);
  entry->interpreter = vst_stmt_get_int (stmt, 13) != 0;
  entry->minding_seats = (int) vst_stmt_get_int (stmt, 14);
  g_free (entry->note);
  entry->note = get_words (stmt, 15);
  g_free (entry->accepted);
  entry->accepted = get_words (stmt, 16);
  g_free (entry->override);
  entry->override = get_words (stmt, 17);
  entry->provider_id = vst_stmt_get_int (stmt, 18);

  if (!add_names (view, entry, appointment_id, names, error))
    return NULL;

  self = vst_appointment_new (appointment_id, vst_stmt_get_int (stmt, 1), state, entry, vst_stmt_get_text (stmt, 3));
  vst_appointment_set_visit (self, vst_stmt_get_int (stmt, 4), vst_stmt_get_int (stmt, 5));
  for (guint i = 0; i < names->len; i++)
    vst_appointment_add_name (self, g_ptr_array_index (names, i));

  return self;
}

static GPtrArray *
read_ids (VstView *view,
          VstStmt *ids,
          GError **error)
{
  g_autoptr (GPtrArray) appointments = g_ptr_array_new_with_free_func (g_object_unref);
  VstStep step;

  while ((step = vst_stmt_step (ids, error)) == VST_STEP_ROW)
    {
      VstAppointment *appointment = vst_appointment_read (view, vst_stmt_get_int (ids, 0), error);

      if (appointment == NULL)
        return NULL;

      g_ptr_array_add (appointments, appointment);
    }

  return step == VST_STEP_DONE ? g_steal_pointer (&appointments) : NULL;
}

/**
 * vst_appointments_of_visit:
 *
 * Those of a visit, in the order of their time.
 *
 * Returns: (transfer full) (element-type VstAppointment):
 */
GPtrArray *
vst_appointments_of_visit (VstView *view,
                           gint64 visit_id,
                           GError **error)
{
  g_autoptr (VstStmt) ids = vst_view_prepare (view, VST_SQL_APPOINTMENT_LIST_IDS_OF_VISIT);

  vst_stmt_bind_int (ids, 1, visit_id);

  return read_ids (view, ids, error);
}

static void
note_seen (VstView *view,
           GPtrArray *appointments)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < appointments->len; i++)
    {
      gint64 id = vst_appointment_get_id (g_ptr_array_index (appointments, i));

      g_array_append_val (ids, id);
    }

  if (ids->len > 0)
    vst_view_note_ids (view, VST_ACCESS_LIST, "appointment", (const gint64 *) ids->data, ids->len);
}

static gpointer
span_func (VstView *view,
           gconstpointer args,
           GError **error)
{
  const VstAppointmentSpan *span = args;
  g_autoptr (VstStmt) ids = vst_view_prepare (view, VST_SQL_APPOINTMENT_LIST_IDS_OF_DAYS);
  GPtrArray *appointments;

  vst_stmt_bind_text (ids, 1, span->from);
  vst_stmt_bind_text (ids, 2, span->to);
  if ((appointments = read_ids (view, ids, error)) != NULL)
    note_seen (view, appointments);

  return appointments;
}

static gpointer
family_func (VstView *view,
             gconstpointer args,
             GError **error)
{
  gint64 family_id = *(const gint64 *) args;
  g_autofree char *today = vst_view_dup_today (view);
  g_autoptr (VstStmt) ids = vst_view_prepare (view, VST_SQL_APPOINTMENT_LIST_IDS_OF_FAMILY);

  vst_stmt_bind_int (ids, 1, family_id);
  vst_stmt_bind_text (ids, 2, today);

  return read_ids (view, ids, error);
}

static gpointer
one_func (VstView *view,
          gconstpointer args,
          GError **error)
{
  gint64 appointment_id = *(const gint64 *) args;

  g_autoptr (VstAppointment) appointment = vst_appointment_read (view, appointment_id, error);

  if (appointment == NULL)
    return NULL;

  vst_view_note (view, VST_ACCESS_OPEN, "appointment", appointment_id, NULL);

  return g_steal_pointer (&appointment);
}

/* No reason helps against whom a family must not be known to. */
static gboolean
may_meet (VstView *view,
          const VstAppointmentEntry *entry,
          GError **error)
{
  const VstEncounter encounter = {
    .family_id = entry->family_id,
    .agency_id = entry->agency_id,
    .provider_id = entry->provider_id,
    .day = entry->day,
  };

  return vst_encounter_check (view, &encounter, error);
}

static gpointer
conflicts_func (VstView *view,
                gconstpointer args,
                GError **error)
{
  const VstAppointmentMove *asked = args;
  VstConflicts blocking = vst_conflicts_blocking (view);
  VstAppointmentFindings findings = { 0 };
  VstConflicts found;

  if (!vst_appointment_entry_check (asked->entry, error) || !may_meet (view, asked->entry, error) ||
      !vst_conflicts_find (view, asked->entry, asked->appointment_id, &found, error))
    return NULL;

  blocking &= found;
  if (!vst_view_may (view, VST_RIGHT_KEEP_APART))
    {
      found = vst_conflicts_veil (found);
      blocking = vst_conflicts_veil (blocking);
    }

  findings.found = found;
  findings.blocking = blocking;

  return g_memdup2 (&findings, sizeof findings);
}

const VstReading vst_appointment_read_conflicts = { "appointment.conflicts", VST_RIGHT_BOOK, conflicts_func, g_free };
const VstReading vst_appointment_read_span = {
  "appointment.span", VST_RIGHT_READ_DAY, span_func, (GDestroyNotify) g_ptr_array_unref
};
const VstReading vst_appointment_read_family = {
  "appointment.family", VST_RIGHT_READ_DAY, family_func, (GDestroyNotify) g_ptr_array_unref
};
const VstReading vst_appointment_read_one = { "appointment.one", VST_RIGHT_READ_DAY, one_func, g_object_unref };
