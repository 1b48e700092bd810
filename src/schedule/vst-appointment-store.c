/* vst-appointment-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-appointment-store.h"

#include "appointment-sql.h"
#include "vst-conflict-store.h"
#include "vst-date.h"
#include "vst-setting-store.h"
#include "vst-text.h"
#include "vst-visit-store.h"

const VstKept vst_appointment_kept = {
  "appointment", VST_SQL_APPOINTMENT_ROW, VST_SQL_APPOINTMENT_PUT, VST_SQL_APPOINTMENT_REMOVE, NULL
};
const VstKept vst_appointment_person_kept = {
  "appointment_person", VST_SQL_APPOINTMENT_PERSON_ROW, VST_SQL_APPOINTMENT_PUT_PERSON, VST_SQL_APPOINTMENT_REMOVE_PERSON, NULL
};
const VstKept vst_appointment_provider_kept = {
  "appointment_provider", VST_SQL_APPOINTMENT_PROVIDER_ROW, VST_SQL_APPOINTMENT_PUT_PROVIDER,
  VST_SQL_APPOINTMENT_REMOVE_PROVIDER, NULL
};

static void
bind_words (VstStmt *stmt,
            int index,
            const char *text)
{
  if (text != NULL && text[0] != '\0')
    vst_stmt_bind_text (stmt, index, text);
  else
    vst_stmt_bind_null (stmt, index);
}

/* Whether anything stands against it that nobody answered for; what was said in
 * vain is not kept.
 */
static gboolean
check_conflicts (VstAct *act,
                 VstAppointmentEntry *entry,
                 gint64 except_id,
                 GError **error)
{
  VstView *view = vst_act_get_view (act);
  VstConflicts blocking = vst_conflicts_blocking (view);
  VstConflicts found;

  if (!vst_conflicts_find (view, entry, except_id, &found, error))
    return FALSE;

  if ((found & blocking) != 0 && entry->override[0] == '\0')
    {
      g_set_error (error, VST_ERROR, VST_ERROR_CONFLICT, "Conflicts %x", vst_conflicts_veil (found & blocking));
      return FALSE;
    }

  if ((found & blocking) != 0 && !vst_view_may (view, VST_RIGHT_OVERRIDE))
    {
      g_set_error (error, VST_ERROR, VST_ERROR_NO_RIGHT, "An override is the coordinator's");
      return FALSE;
    }

  if ((found & blocking) != 0 && g_utf8_strlen (entry->override, -1) < VST_APPOINTMENT_OVERRIDE_CHARS)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_REASON_SHORT, "The reason of an override");
      return FALSE;
    }

  if ((found & ~blocking) != 0 && entry->accepted[0] == '\0' && entry->override[0] == '\0')
    {
      g_set_error (error, VST_ERROR, VST_ERROR_REASON_NEEDED, "Warnings %x", vst_conflicts_veil (found & ~blocking));
      return FALSE;
    }

  if ((found & blocking) == 0)
    g_clear_pointer (&entry->override, g_free);
  if ((found & ~blocking) == 0)
    g_clear_pointer (&entry->accepted, g_free);

  return TRUE;
}

/* Nobody is booked into yesterday. */
static gboolean
check_day (VstAct *act,
           const VstAppointmentEntry *entry,
           GError **error)
{
  g_autofree char *today = vst_view_dup_today (vst_act_get_view (act));

  if (vst_day_compare (entry->day, today) >= 0)
    return TRUE;

  g_set_error (error, VST_ERROR, VST_ERROR_DATE_PAST, "The day of an appointment");

  return FALSE;
}

/* Nor into another family's appointment. */
static gboolean
check_people (VstAct *act,
              const VstAppointmentEntry *entry,
              GError **error)
{
  VstView *view = vst_act_get_view (act);

  for (guint i = 0; i < entry->people->len; i++)
    {
      gboolean is_member = FALSE;

      if (!vst_conflict_is_member (view, g_array_index (entry->people, gint64, i), entry->family_id, &is_member, error))
        return FALSE;

      if (!is_member)
        {
          g_set_error (error, VST_ERROR, VST_ERROR_INVALID, "Somebody of another family");
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
read_times (VstView *view,
            const VstAppointmentEntry *entry,
            VstServiceTimes *times,
            GError **error)
{
  if (entry->service_id == 0)
    return TRUE;

  if (!vst_service_times_read (view, entry->service_id, times, error))
    return FALSE;

  if (times->agency_id == entry->agency_id)
    return TRUE;

  g_set_error (error, VST_ERROR, VST_ERROR_INVALID, "A service of another agency");

  return FALSE;
}

/* The family is expected then. */
static gint64
expect (VstAct *act,
        const VstAppointmentEntry *entry,
        GError **error)
{
  VstVisitExpectation expectation = {
    .day = entry->day,
    .family_id = entry->family_id,
    .origin = "appointment",
    .from_minute = entry->from_minute,
    .people = (const gint64 *) entry->people->data,
    .n_people = entry->people->len,
  };

  return vst_visit_expect (act, &expectation, error);
}

/* Adds the row, which takes nobody's time yet. */
static gint64
add_row (VstAct *act,
         const VstAppointmentEntry *entry,
         gint64 visit_id,
         GError **error)
{
  VstView *view = vst_act_get_view (act);
  g_autofree char *zone = vst_setting_dup (view, VST_SETTING_ZONE);
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_APPOINTMENT_ADD);
  VstServiceTimes times = { 0 };

  if (!read_times (view, entry, &times, error))
    return 0;

  vst_stmt_bind_text (stmt, 1, entry->day);
  vst_stmt_bind_int (stmt, 2, entry->from_minute);
  vst_stmt_bind_int (stmt, 3, entry->to_minute);
  vst_stmt_bind_int (stmt, 4, times.prep_minutes);
  vst_stmt_bind_int (stmt, 5, times.clean_minutes);
  vst_stmt_bind_text (stmt, 6, zone != NULL ? zone : "America/Toronto");
  vst_stmt_bind_int (stmt, 7, entry->agency_id);
  vst_stmt_bind_id (stmt, 8, entry->service_id);
  vst_stmt_bind_id (stmt, 9, entry->room_id);
  vst_stmt_bind_int (stmt, 10, entry->family_id);
  vst_stmt_bind_int (stmt, 11, visit_id);
  vst_stmt_bind_int (stmt, 12, entry->interpreter ? 1 : 0);
  vst_stmt_bind_int (stmt, 13, entry->minding_seats);
  bind_words (stmt, 14, entry->accepted);
  bind_words (stmt, 15, entry->override);
  bind_words (stmt, 16, entry->note);

  return vst_stmt_add (stmt, error);
}

static gboolean
add_people (VstAct *act,
            gint64 appointment_id,
            const VstAppointmentEntry *entry,
            GError **error)
{
  for (guint i = 0; i < entry->people->len; i++)
    {
      g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_APPOINTMENT_ADD_PERSON);
      gint64 id;

      vst_stmt_bind_int (stmt, 1, appointment_id);
      vst_stmt_bind_int (stmt, 2, g_array_index (entry->people, gint64, i));
      vst_stmt_bind_text (stmt, 3, entry->day);
      if ((id = vst_stmt_add (stmt, error)) == 0)
        return FALSE;

      vst_act_keep_new (act, &vst_appointment_person_kept, id);
    }

  if (entry->provider_id != 0)
    {
      g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_APPOINTMENT_ADD_PROVIDER);
      gint64 id;

      vst_stmt_bind_int (stmt, 1, appointment_id);
      vst_stmt_bind_int (stmt, 2, entry->provider_id);
      vst_stmt_bind_text (stmt, 3, entry->day);
      if ((id = vst_stmt_add (stmt, error)) == 0)
        return FALSE;

      vst_act_keep_new (act, &vst_appointment_provider_kept, id);
    }

  return TRUE;
}

/* From now on it takes their time; the database looks for itself. */
static gboolean
settle (VstAct *act,
        gint64 appointment_id,
        VstAppointmentState state,
        GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_APPOINTMENT_SETTLE);

  vst_stmt_bind_int (stmt, 1, appointment_id);
  vst_stmt_bind_text (stmt, 2, vst_appointment_state_code (state));

  return vst_stmt_run (stmt, error);
}

/**
 * vst_appointment_record:
 *
 * Books on any day, also one that is over.
 *
 * Returns: the appointment's id; 0 with @error set
 */
gint64
vst_appointment_record (VstAct *act,
                        const VstAppointmentEntry *entry,
                        GError **error)
{
  g_autoptr (VstAppointmentEntry) copy = vst_appointment_entry_copy (entry);
  gint64 appointment_id, visit_id;

  g_strstrip (copy->override);
  g_strstrip (copy->accepted);

  if (!vst_appointment_entry_check (copy, error) || !check_people (act, copy, error) ||
      !check_conflicts (act, copy, 0, error) || !(visit_id = expect (act, copy, error)) ||
      !(appointment_id = add_row (act, copy, visit_id, error)))
    return 0;

  vst_act_keep_new (act, &vst_appointment_kept, appointment_id);
  vst_act_set_subject (act, "family", copy->family_id);

  return add_people (act, appointment_id, copy, error) && settle (act, appointment_id, VST_APPOINTMENT_SCHEDULED, error)
             ? appointment_id
             : 0;
}

/**
 * vst_appointment_book:
 *
 * Books, within an act; see vst_appointment_do_book.
 *
 * Returns: the appointment's id; 0 with @error set
 */
gint64
vst_appointment_book (VstAct *act,
                      const VstAppointmentEntry *entry,
                      GError **error)
{
  if (!vst_appointment_entry_check (entry, error) || !check_day (act, entry, error))
    return 0;

  return vst_appointment_record (act, entry, error);
}

static gpointer
book_func (VstAct *act,
           gconstpointer args,
           GError **error)
{
  gint64 appointment_id = vst_appointment_book (act, args, error);

  return appointment_id != 0 ? g_memdup2 (&appointment_id, sizeof appointment_id) : NULL;
}

/* Reads one that may take a step. */
static VstAppointment *
read_for (VstAct *act,
          gint64 appointment_id,
          gint64 revision,
          VstAppointmentState to,
          GError **error)
{
  g_autoptr (VstAppointment) self = vst_appointment_read (vst_act_get_view (act), appointment_id, error);

  if (self == NULL)
    return NULL;

  if (revision != 0 && vst_appointment_get_revision (self) != revision)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_CHANGED, "Appointment %" G_GINT64_FORMAT " has changed", appointment_id);
      return NULL;
    }

  if (!vst_appointment_may_become (vst_appointment_get_state (self), to))
    {
      g_set_error (error, VST_ERROR, VST_ERROR_RULE, "No step from %s to %s",
                   vst_appointment_state_code (vst_appointment_get_state (self)), vst_appointment_state_code (to));
      return NULL;
    }

  return g_steal_pointer (&self);
}

static gboolean
change (VstAct *act,
        VstAppointment *appointment,
        VstAppointmentState state,
        const char *reason,
        gint64 moved_to,
        gint64 visit_id,
        GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_APPOINTMENT_UPDATE);
  gint64 appointment_id = vst_appointment_get_id (appointment);

  if ((reason != NULL && !vst_text_check (reason, -1, VST_APPOINTMENT_REASON_CHARS, error)) ||
      !vst_act_keep (act, &vst_appointment_kept, appointment_id, error))
    return FALSE;

  vst_stmt_bind_text (stmt, 1, vst_appointment_state_code (state));
  bind_words (stmt, 2, reason);
  vst_stmt_bind_id (stmt, 3, moved_to);
  vst_stmt_bind_id (stmt, 4, visit_id);
  vst_stmt_bind_int (stmt, 5, appointment_id);
  vst_stmt_bind_int (stmt, 6, vst_appointment_get_revision (appointment));

  return vst_stmt_one (stmt, error);
}

/* Its time may be the time of the one that it takes the place of, which goes
 * first; that one points to it all the same.
 */
static gpointer
move_func (VstAct *act,
           gconstpointer args,
           GError **error)
{
  const VstAppointmentMove *move = args;
  g_autoptr (VstAppointment) old = read_for (act, move->appointment_id, move->revision, VST_APPOINTMENT_RESCHEDULED, error);
  g_autoptr (VstAppointmentEntry) entry = NULL;
  VstAppointmentState state;
  gint64 new_id, visit_id;

  if (old == NULL)
    return NULL;

  entry = vst_appointment_entry_copy (vst_appointment_get_entry (old));
  g_free (entry->day);
  entry->day = g_strdup (move->entry->day);
  entry->from_minute = move->entry->from_minute;
  entry->to_minute = move->entry->to_minute;
  entry->provider_id = move->entry->provider_id;
  entry->room_id = move->entry->room_id;
  g_free (entry->accepted);
  entry->accepted = g_strstrip (g_strdup (move->entry->accepted));
  g_free (entry->override);
  entry->override = g_strstrip (g_strdup (move->entry->override));

  if (!vst_appointment_entry_check (entry, error) || !check_day (act, entry, error) || !check_people (act, entry, error) ||
      !check_conflicts (act, entry, move->appointment_id, error) || !(visit_id = expect (act, entry, error)) ||
      !vst_act_keep (act, &vst_appointment_kept, move->appointment_id, error) ||
      !(new_id = add_row (act, entry, visit_id, error)))
    return NULL;

  vst_act_keep_new (act, &vst_appointment_kept, new_id);
  vst_act_set_subject (act, "family", entry->family_id);

  /* Who moved it on the day it was for has confirmed it anew. */
  state = vst_appointment_get_state (old) == VST_APPOINTMENT_CONFIRMED &&
                  g_str_equal (entry->day, vst_appointment_get_entry (old)->day)
              ? VST_APPOINTMENT_CONFIRMED
              : VST_APPOINTMENT_SCHEDULED;

  return change (act, old, VST_APPOINTMENT_RESCHEDULED, NULL, new_id, 0, error) && add_people (act, new_id, entry, error) &&
                 settle (act, new_id, state, error) &&
                 (vst_appointment_get_visit (old) == 0 || vst_visit_settle (act, vst_appointment_get_visit (old), error))
             ? g_memdup2 (&new_id, sizeof new_id)
             : NULL;
}

/* A step that leaves the visit as it is, or one that takes it out of the day. */
static gpointer
step (VstAct *act,
      const VstAppointmentChange *args,
      VstAppointmentState to,
      gboolean leaves_visit,
      GError **error)
{
  g_autoptr (VstAppointment) appointment = read_for (act, args->appointment_id, args->revision, to, error);
  const VstAppointmentEntry *entry;
  gint64 visit_id;

  if (appointment == NULL)
    return NULL;

  entry = vst_appointment_get_entry (appointment);
  visit_id = vst_appointment_get_visit (appointment);
  vst_act_set_subject (act, "family", entry->family_id);

  return change (act, appointment, to, args->reason, 0, leaves_visit ? 0 : visit_id, error) &&
                 (!leaves_visit || visit_id == 0 || vst_visit_settle (act, visit_id, error))
             ? GINT_TO_POINTER (TRUE)
             : NULL;
}

static gpointer
confirm_func (VstAct *act,
              gconstpointer args,
              GError **error)
{
  return step (act, args, VST_APPOINTMENT_CONFIRMED, FALSE, error);
}

static gpointer
cancel_func (VstAct *act,
             gconstpointer args,
             GError **error)
{
  return step (act, args, VST_APPOINTMENT_CANCELLED_BY_US, TRUE, error);
}

static gpointer
cancel_theirs_func (VstAct *act,
                    gconstpointer args,
                    GError **error)
{
  return step (act, args, VST_APPOINTMENT_CANCELLED_BY_FAMILY, TRUE, error);
}

/* It stays in the visit: she may have come for something else. */
static gpointer
miss_func (VstAct *act,
           gconstpointer args,
           GError **error)
{
  const VstAppointmentChange *missed = args;

  if (vst_visit_reason_is_valid (VST_VISIT_DID_NOT_COME, missed->reason))
    return step (act, missed, VST_APPOINTMENT_MISSED, FALSE, error);

  g_set_error (error, VST_ERROR, VST_ERROR_INVALID, "Why an appointment was missed");

  return NULL;
}

static gboolean
is_to_begin (VstAppointment *appointment)
{
  VstAppointmentState state = vst_appointment_get_state (appointment);

  return state == VST_APPOINTMENT_SCHEDULED || state == VST_APPOINTMENT_CONFIRMED || state == VST_APPOINTMENT_ARRIVED;
}

/**
 * vst_appointments_follow_visit:
 *
 * Has the appointments of a visit take part in its step: arrived with her, in
 * service while she is with their partner, done when she goes on or leaves.
 */
gboolean
vst_appointments_follow_visit (VstAct *act,
                               const VstAppointmentTurn *turn,
                               GError **error)
{
  g_autoptr (GPtrArray) appointments = vst_appointments_of_visit (vst_act_get_view (act), turn->visit_id, error);
  gboolean found_next = FALSE;

  if (appointments == NULL)
    return FALSE;

  for (guint i = 0; i < appointments->len; i++)
    {
      VstAppointment *appointment = g_ptr_array_index (appointments, i);
      VstAppointmentState now = vst_appointment_get_state (appointment);
      gboolean is_next = !turn->back && !found_next && turn->to == VST_VISIT_WITH_PARTNER && is_to_begin (appointment) &&
                         vst_appointment_get_entry (appointment)->agency_id == turn->agency_id;
      VstAppointmentState to = vst_appointment_state_after (now, turn, is_next);
      const char *reason = vst_appointment_get_reason (appointment);

      found_next |= is_next;
      if (to == now)
        continue;
      if (to == VST_APPOINTMENT_MISSED)
        reason = turn->reason != NULL && turn->reason[0] != '\0' ? turn->reason : "dnc_unknown";
      else if (now == VST_APPOINTMENT_MISSED)
        reason = NULL;

      if (!change (act, appointment, to, reason, 0, turn->visit_id, error))
        return FALSE;
    }

  return TRUE;
}

const VstDeed vst_appointment_do_book = {
  "appointment.book", VST_RIGHT_BOOK, VST_TOPIC_DAY, VST_DEED_UNDOABLE, book_func, g_free
};
const VstDeed vst_appointment_do_move = {
  "appointment.move", VST_RIGHT_BOOK, VST_TOPIC_DAY, VST_DEED_UNDOABLE, move_func, g_free
};
const VstDeed vst_appointment_do_confirm = {
  "appointment.confirm", VST_RIGHT_BOOK, VST_TOPIC_DAY, VST_DEED_UNDOABLE, confirm_func, NULL
};
const VstDeed vst_appointment_do_cancel = {
  "appointment.cancel", VST_RIGHT_BOOK, VST_TOPIC_DAY, VST_DEED_UNDOABLE, cancel_func, NULL
};
const VstDeed vst_appointment_do_cancel_theirs = {
  "appointment.cancel-theirs", VST_RIGHT_BOOK, VST_TOPIC_DAY, VST_DEED_UNDOABLE, cancel_theirs_func, NULL
};
const VstDeed vst_appointment_do_miss = {
  "appointment.miss", VST_RIGHT_RECEIVE, VST_TOPIC_DAY, VST_DEED_UNDOABLE, miss_func, NULL
};
