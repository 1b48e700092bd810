/* test-appointment-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "appointment-list-sql.h"
#include "appointment-sql.h"
#include "conflict-sql.h"
#include "vst-conflict-store.h"
#include "vst-presence-change-store.h"
#include "vst-test-booking.h"
#include "vst-visit-store.h"

#define TUESDAY "2031-03-04"
#define NEXT_MONDAY "2031-03-10"
#define NINE (9 * 60)
#define WHY "Agreed with both on the phone"

static const VstSql count_held = {
  "test.count_held",
  "SELECT count (*) FROM appointment_held",
  TRUE
};
static const VstSql count_visits = { "test.count_visits", "SELECT count (*) FROM visit WHERE state = 'expected'", TRUE };
static const VstSql count_reasons = {
  "test.count_reasons",
  "SELECT count (*) FROM appointment WHERE override IS NOT NULL AND accepted IS NULL",
  TRUE
};
static const VstSql force = {
  "test.force",
  "INSERT INTO appointment (day, from_minute, to_minute, zone, agency_id, room_id, family_id, override)"
  " VALUES ('" VST_TEST_MONDAY "', $1, $1 + 30, 'America/Toronto', 2, $2, $3, $4) RETURNING id",
  TRUE
};
static const VstSql force_person = {
  "test.force_person",
  "INSERT INTO appointment_person (appointment_id, person_id) VALUES ($1, $2) RETURNING id",
  TRUE
};

static gint64
book (VstTestHub *self,
      gint64 family_id,
      gint64 person_id,
      const char *day,
      int from_minute,
      int code)
{
  g_autoptr (VstAppointmentEntry) entry = vst_test_booking_entry (family_id, person_id, day, from_minute);

  return vst_test_booking_book (self, entry, code);
}

static void
assert_state (VstTestHub *self,
              gint64 appointment_id,
              VstAppointmentState state)
{
  g_autoptr (VstAppointment) appointment = vst_test_booking_read (self, appointment_id);

  g_assert_cmpint (vst_appointment_get_state (appointment), ==, state);
}

static void
test_a_booking_expects_a_visit (VstTestHub *self,
                                gconstpointer data)
{
  gint64 people[2];
  gint64 family_id = vst_test_booking_family (self, "Amélie", people);
  gint64 id = book (self, family_id, people[0], VST_TEST_MONDAY, NINE, -1);
  g_autoptr (VstAppointment) appointment = vst_test_booking_read (self, id);

  g_assert_cmpint (vst_appointment_get_state (appointment), ==, VST_APPOINTMENT_SCHEDULED);
  g_assert_cmpstr (vst_appointment_get_names (appointment)[0], ==, "Amélie Roy");
  g_assert_cmpint (vst_appointment_get_visit (appointment), !=, 0);
  g_assert_cmpint (vst_appointment_get_entry (appointment)->provider_id, ==, 1);
  g_assert_cmpint (vst_test_count (self, &count_visits), ==, 1);

  /* A second one the same day is the same visit. */
  book (self, family_id, people[1], VST_TEST_MONDAY, NINE + 60, -1);
  g_assert_cmpint (vst_test_count (self, &count_visits), ==, 1);

  vst_test_family_undo (self);
  vst_test_family_undo (self);
  g_assert_cmpint (vst_test_count (self, &count_visits), ==, 0);
  g_assert_cmpint (vst_test_count (self, &count_held), ==, 0);
  g_free (vst_test_hub_redo (self, NULL));
  g_assert_cmpint (vst_test_count (self, &count_visits), ==, 1);
  g_assert_cmpint (vst_test_count (self, &count_held), ==, 1);
}

static void
test_a_moved_appointment_is_a_new_row (VstTestHub *self,
                                       gconstpointer data)
{
  gint64 people[2];
  gint64 family_id = vst_test_booking_family (self, "Amélie", people);
  gint64 first = book (self, family_id, people[0], VST_TEST_MONDAY, NINE, -1);
  gint64 second = vst_test_booking_move (self, first, VST_TEST_MONDAY, NINE + 15, -1);
  gint64 third = vst_test_booking_move (self, second, NEXT_MONDAY, NINE, -1);
  g_autoptr (VstAppointment) old = vst_test_booking_read (self, second);

  g_assert_cmpint (vst_appointment_get_state (old), ==, VST_APPOINTMENT_RESCHEDULED);
  g_assert_cmpint (vst_appointment_get_moved_to (old), ==, third);
  g_assert_cmpint (vst_test_count (self, &count_held), ==, 1);
  g_assert_cmpint (vst_test_count (self, &count_visits), ==, 1);

  /* What is final takes no step, and moves nowhere. */
  vst_test_booking_do (self, &vst_appointment_do_cancel, first, "", VST_ERROR_RULE);
  vst_test_booking_move (self, second, VST_TEST_MONDAY, NINE, VST_ERROR_RULE);

  vst_test_family_undo (self);
  assert_state (self, second, VST_APPOINTMENT_SCHEDULED);
  vst_test_family_undo (self);
  assert_state (self, first, VST_APPOINTMENT_SCHEDULED);
  g_assert_cmpint (vst_test_count (self, &count_held), ==, 1);
  g_free (vst_test_hub_redo (self, NULL));
  assert_state (self, first, VST_APPOINTMENT_RESCHEDULED);
  assert_state (self, second, VST_APPOINTMENT_SCHEDULED);
}

static void
test_who_cancelled_is_two_states (VstTestHub *self,
                                  gconstpointer data)
{
  g_autofree char *too_long = g_strnfill (VST_APPOINTMENT_REASON_CHARS + 1, 'n');
  gint64 people[2];
  gint64 family_id = vst_test_booking_family (self, "Amélie", people);
  gint64 ours = book (self, family_id, people[0], VST_TEST_MONDAY, NINE, -1);
  gint64 theirs = book (self, family_id, people[0], NEXT_MONDAY, NINE, -1);
  g_autoptr (VstAppointment) cancelled = NULL;

  vst_test_booking_do (self, &vst_appointment_do_cancel, ours, too_long, VST_ERROR_TOO_LONG);
  vst_test_booking_do (self, &vst_appointment_do_cancel, ours, "The nurse is away", -1);
  vst_test_booking_do (self, &vst_appointment_do_cancel_theirs, theirs, "", -1);
  cancelled = vst_test_booking_read (self, ours);
  g_assert_cmpint (vst_appointment_get_state (cancelled), ==, VST_APPOINTMENT_CANCELLED_BY_US);
  g_assert_cmpstr (vst_appointment_get_reason (cancelled), ==, "The nurse is away");
  assert_state (self, theirs, VST_APPOINTMENT_CANCELLED_BY_FAMILY);
  g_assert_cmpint (vst_test_count (self, &count_visits), ==, 0);

  /* The time is free, so another takes it; then undo can't give it back. */
  vst_test_family_undo (self);
  assert_state (self, theirs, VST_APPOINTMENT_SCHEDULED);
  g_assert_cmpint (vst_test_count (self, &count_visits), ==, 1);
  vst_test_booking_do (self, &vst_appointment_do_confirm, theirs, "", -1);
  vst_test_booking_do (self, &vst_appointment_do_confirm, theirs, "", VST_ERROR_RULE);
  vst_test_booking_do (self, &vst_appointment_do_miss, theirs, "no such code", VST_ERROR_INVALID);
  vst_test_booking_do (self, &vst_appointment_do_miss, theirs, "dnc_transport", -1);
  assert_state (self, theirs, VST_APPOINTMENT_MISSED);
}

static void
test_a_time_that_was_taken_since_is_not_given_back (VstTestHub *self,
                                                    gconstpointer data)
{
  gint64 people[2], others[2];
  gint64 family_id = vst_test_booking_family (self, "Amélie", people);
  gint64 other_id = vst_test_booking_family (self, "Noor", others);
  gint64 first = book (self, family_id, people[0], VST_TEST_MONDAY, NINE, -1);
  g_autoptr (GError) error = NULL;
  g_autofree char *undone = NULL;

  vst_test_booking_do (self, &vst_appointment_do_cancel, first, "", -1);
  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  book (self, other_id, others[0], VST_TEST_MONDAY, NINE, -1);
  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  first = book (self, family_id, people[0], VST_TEST_MONDAY, NINE + 60, -1);
  vst_test_booking_do (self, &vst_appointment_do_cancel, first, "", -1);
  {
    g_autoptr (VstDb) db = vst_test_hub_open_db (self);
    g_autoptr (VstStmt) stmt = vst_db_prepare (db, &force);

    vst_stmt_bind_int (stmt, 1, NINE + 60);
    vst_stmt_bind_int (stmt, 2, 1);
    vst_stmt_bind_int (stmt, 3, other_id);
    vst_stmt_bind_null (stmt, 4);
    vst_stmt_add (stmt, &error);
    g_assert_no_error (error);
  }

  undone = vst_test_hub_undo (self, &error);
  g_assert_null (undone);
  g_assert_error (error, VST_ERROR, VST_ERROR_RULE);
  assert_state (self, first, VST_APPOINTMENT_CANCELLED_BY_US);
}

static guint
conflicts_at (VstTestHub *self,
              gint64 family_id,
              gint64 person_id,
              const char *day,
              int from_minute)
{
  g_autoptr (VstAppointmentEntry) entry = vst_test_booking_entry (family_id, person_id, day, from_minute);

  return vst_test_booking_conflicts (self, entry, NULL);
}

static void
test_each_kind_of_conflict_is_found (VstTestHub *self,
                                     gconstpointer data)
{
  gint64 people[2], others[2];
  gint64 family_id = vst_test_booking_family (self, "Amélie", people);
  gint64 other_id = vst_test_booking_family (self, "Noor", others);
  g_autoptr (VstAppointmentEntry) entry = vst_test_booking_entry (other_id, others[0], VST_TEST_MONDAY, NINE);
  guint blocking;

  book (self, family_id, people[0], VST_TEST_MONDAY, NINE, -1);
  g_assert_cmpuint (vst_test_booking_conflicts (self, entry, &blocking), ==, VST_CONFLICT_PROVIDER_DOUBLE | VST_CONFLICT_ROOM_DOUBLE);
  g_assert_cmpuint (blocking, ==, VST_CONFLICT_PROVIDER_DOUBLE | VST_CONFLICT_ROOM_DOUBLE);

  /* The room is cleaned for five minutes after the first. */
  g_assert_cmpuint (conflicts_at (self, other_id, others[0], VST_TEST_MONDAY, NINE + 49), ==,
                    VST_CONFLICT_PROVIDER_DOUBLE | VST_CONFLICT_ROOM_DOUBLE);
  g_assert_cmpuint (conflicts_at (self, other_id, others[0], VST_TEST_MONDAY, NINE + 50), ==, VST_CONFLICT_NONE);
  g_assert_cmpuint (conflicts_at (self, other_id, others[0], VST_TEST_MONDAY, NINE + 136), ==, VST_CONFLICT_OUTSIDE_PRESENCE);
  g_assert_cmpuint (conflicts_at (self, other_id, others[0], TUESDAY, NINE), ==, VST_CONFLICT_OUTSIDE_PRESENCE);

  /* She is with the nurse then: the lawyer is free, she is not. */
  vst_test_set (&entry->day, VST_TEST_MONDAY);
  entry->family_id = family_id;
  entry->agency_id = 2;
  entry->service_id = 0;
  entry->provider_id = 2;
  entry->room_id = 2;
  g_array_index (entry->people, gint64, 0) = people[0];
  g_assert_cmpuint (vst_test_booking_conflicts (self, entry, NULL), ==, VST_CONFLICT_PERSON_DOUBLE);

  for (guint i = 0; i < 12; i++)
    vst_appointment_entry_add (entry, people[1]);
  entry->from_minute += 60;
  entry->to_minute += 60;
  g_assert_cmpuint (vst_test_booking_conflicts (self, entry, &blocking), ==, VST_CONFLICT_ROOM_OVER_CAPACITY);
  g_assert_cmpuint (blocking, ==, VST_CONFLICT_NONE);
}

static void
test_who_must_not_meet_are_not_booked_together (VstTestHub *self,
                                                gconstpointer data)
{
  gint64 people[2], others[2];
  gint64 family_id = vst_test_booking_family (self, "Amélie", people);
  gint64 other_id = vst_test_booking_family (self, "Noor", others);
  g_autoptr (VstAppointmentEntry) entry = vst_test_booking_entry (other_id, others[1], VST_TEST_MONDAY, NINE + 15);

  vst_test_booking_apart (self, people[0], others[0]);
  book (self, family_id, people[0], VST_TEST_MONDAY, NINE, -1);

  /* Another partner, another room: the child of one and the other herself. */
  entry->agency_id = 2;
  entry->service_id = 0;
  entry->provider_id = 2;
  entry->room_id = 2;
  g_assert_cmpuint (vst_test_booking_conflicts (self, entry, NULL), ==, VST_CONFLICT_MUST_NOT_MEET);
  vst_test_booking_book (self, entry, VST_ERROR_CONFLICT);

  /* A quarter of an hour is to be between them. */
  entry->from_minute = NINE + 59;
  entry->to_minute = NINE + 100;
  g_assert_cmpuint (vst_test_booking_conflicts (self, entry, NULL), ==, VST_CONFLICT_MUST_NOT_MEET);
  entry->from_minute = NINE + 60;
  g_assert_cmpuint (vst_test_booking_conflicts (self, entry, NULL), ==, VST_CONFLICT_NONE);
  vst_test_booking_book (self, entry, -1);
}

/* Reception reads the same of a partner's full hour and of one that is not safe. */
static void
test_a_conflict_reveals_nobody (VstTestHub *self,
                                gconstpointer data)
{
  gint64 people[2], others[2];
  gint64 family_id = vst_test_booking_family (self, "Amélie", people);
  gint64 other_id = vst_test_booking_family (self, "Noor", others);
  g_autoptr (VstAppointmentEntry) entry = vst_test_booking_entry (other_id, others[0], VST_TEST_MONDAY, NINE);
  g_autoptr (GError) full = NULL;
  g_autoptr (GError) unsafe = NULL;
  g_autoptr (GPtrArray) slots = NULL;
  guint blocking;

  vst_test_booking_apart (self, people[0], others[0]);
  book (self, family_id, people[0], VST_TEST_MONDAY, NINE, -1);
  vst_test_hub_enter (self, VST_TEST_RECEPTION);

  /* Taken for the nurse, and not safe besides; then not safe alone. */
  g_assert_cmpuint (vst_test_booking_conflicts (self, entry, &blocking), ==, VST_CONFLICT_TAKEN);
  g_assert_cmpuint (blocking, ==, VST_CONFLICT_TAKEN);
  g_assert_null (vst_test_hub_do (self, &vst_appointment_do_book, entry, &full));
  entry->from_minute += 50;
  entry->to_minute += 50;
  g_assert_cmpuint (vst_test_booking_conflicts (self, entry, &blocking), ==, VST_CONFLICT_TAKEN);
  g_assert_cmpuint (blocking, ==, VST_CONFLICT_TAKEN);
  g_assert_null (vst_test_hub_do (self, &vst_appointment_do_book, entry, &unsafe));
  g_assert_error (full, VST_ERROR, VST_ERROR_CONFLICT);
  g_assert_error (unsafe, VST_ERROR, VST_ERROR_CONFLICT);
  g_assert_cmpstr (full->message, ==, unsafe->message);

  slots = vst_test_booking_slots (self, 1, 1, others[0], VST_TEST_MONDAY);
  g_assert_cmpuint (slots->len, >, 0);
  g_assert_cmpint (vst_slot_get_from (g_ptr_array_index (slots, 0)), ==, NINE + 60);
}

static void
test_an_override_is_the_coordinators_and_says_why (VstTestHub *self,
                                                   gconstpointer data)
{
  gint64 people[2], others[2];
  gint64 family_id = vst_test_booking_family (self, "Amélie", people);
  gint64 other_id = vst_test_booking_family (self, "Noor", others);
  g_autoptr (VstAppointmentEntry) entry = vst_test_booking_entry (other_id, others[0], VST_TEST_MONDAY, NINE);

  vst_test_booking_apart (self, people[0], others[0]);
  book (self, family_id, people[0], VST_TEST_MONDAY, NINE, -1);

  vst_test_booking_book (self, entry, VST_ERROR_CONFLICT);
  vst_test_set (&entry->override, "  Because  ");
  vst_test_booking_book (self, entry, VST_ERROR_REASON_SHORT);
  vst_test_set (&entry->override, WHY);
  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  vst_test_booking_book (self, entry, VST_ERROR_NO_RIGHT);
  g_assert_cmpint (vst_test_count (self, &count_held), ==, 1);
  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  vst_test_booking_book (self, entry, -1);
  g_assert_cmpint (vst_test_count (self, &count_reasons), ==, 1);

  /* What nothing stands against needs no reason, and keeps none. */
  entry->from_minute += 60;
  entry->to_minute += 60;
  vst_test_set (&entry->day, NEXT_MONDAY);
  vst_test_booking_book (self, entry, -1);
  g_assert_cmpint (vst_test_count (self, &count_reasons), ==, 1);
}

static void
test_a_warning_needs_a_reason_from_anybody (VstTestHub *self,
                                            gconstpointer data)
{
  gint64 people[2];
  gint64 family_id = vst_test_booking_family (self, "Amélie", people);
  g_autoptr (VstAppointmentEntry) entry = vst_test_booking_entry (family_id, people[0], TUESDAY, NINE);
  VstConflictLevel level = { VST_CONFLICT_OUTSIDE_PRESENCE, TRUE };
  VstConflictLevel unsafe = { VST_CONFLICT_MUST_NOT_MEET, FALSE };
  g_autoptr (GError) error = NULL;

  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  vst_test_booking_book (self, entry, VST_ERROR_REASON_NEEDED);
  vst_test_set (&entry->accepted, "She comes in on her day off");
  vst_test_booking_book (self, entry, -1);

  /* The hub may take it more seriously, and safety never less. */
  vst_test_hub_enter (self, VST_TEST_ADMIN);
  vst_test_hub_do (self, &vst_conflict_do_level, &level, &error);
  g_assert_no_error (error);
  g_assert_null (vst_test_hub_do (self, &vst_conflict_do_level, &unsafe, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_RULE);
  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  entry->from_minute += 60;
  entry->to_minute += 60;
  vst_test_booking_book (self, entry, VST_ERROR_CONFLICT);
}

static void
test_the_database_holds_the_rules_itself (VstTestHub *self,
                                          gconstpointer data)
{
  gint64 people[2], others[2];
  gint64 family_id = vst_test_booking_family (self, "Amélie", people);
  gint64 other_id = vst_test_booking_family (self, "Noor", others);
  g_autoptr (VstDb) db = NULL;

  vst_test_booking_apart (self, people[0], others[0]);
  book (self, family_id, people[0], VST_TEST_MONDAY, NINE, -1);
  db = vst_test_hub_open_db (self);

  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (VstStmt) stmt = vst_db_prepare (db, &force);
      g_autoptr (VstStmt) person = vst_db_prepare (db, &force_person);
      g_autoptr (GError) error = NULL;
      gint64 id;

      /* In its room; herself elsewhere; the other elsewhere; and with a reason. */
      vst_stmt_bind_int (stmt, 1, NINE);
      vst_stmt_bind_id (stmt, 2, i == 0 ? 1 : 0);
      vst_stmt_bind_int (stmt, 3, other_id);
      if (i == 3)
        vst_stmt_bind_text (stmt, 4, WHY);
      else
        vst_stmt_bind_null (stmt, 4);
      id = vst_stmt_add (stmt, &error);

      if (i == 0)
        {
          g_assert_error (error, VST_ERROR, VST_ERROR_RULE);
          g_assert_nonnull (strstr (error->message, "room_double"));
          continue;
        }

      g_assert_no_error (error);
      vst_stmt_bind_int (person, 1, id);
      vst_stmt_bind_int (person, 2, i == 1 ? people[0] : others[0]);
      vst_stmt_add (person, &error);

      if (i == 3)
        g_assert_no_error (error);
      else
        g_assert_error (error, VST_ERROR, VST_ERROR_RULE);
      if (i < 3)
        g_assert_nonnull (strstr (error->message, i == 1 ? "person_double" : "must_not_meet"));
    }
}

static void
test_nobody_is_booked_into_the_past_or_with_strangers (VstTestHub *self,
                                                       gconstpointer data)
{
  gint64 people[2], others[2];
  gint64 family_id = vst_test_booking_family (self, "Amélie", people);
  g_autoptr (VstAppointmentEntry) entry = NULL;

  vst_test_booking_family (self, "Noor", others);
  book (self, family_id, people[0], "2026-01-05", NINE, VST_ERROR_DATE_PAST);
  book (self, family_id, others[0], VST_TEST_MONDAY, NINE, VST_ERROR_INVALID);
  entry = vst_test_booking_entry (family_id, people[0], VST_TEST_MONDAY, NINE);
  entry->service_id = 3;
  vst_test_booking_book (self, entry, VST_ERROR_INVALID);

  vst_test_hub_enter (self, VST_TEST_PARTNER);
  entry->service_id = 1;
  vst_test_booking_book (self, entry, VST_ERROR_NO_RIGHT);
}

static void
test_slots_are_what_is_free (VstTestHub *self,
                             gconstpointer data)
{
  gint64 people[2], others[2];
  gint64 family_id = vst_test_booking_family (self, "Amélie", people);
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  vst_test_booking_family (self, "Noor", others);
  before = vst_test_booking_slots (self, 1, 1, others[0], VST_TEST_MONDAY);

  /* 45 minutes and five to clean, from nine to noon, on two Mondays. */
  g_assert_cmpuint (before->len, ==, 6);
  g_assert_cmpint (vst_slot_get_from (g_ptr_array_index (before, 1)), ==, NINE + 60);
  g_assert_cmpint (vst_slot_get_room_id (g_ptr_array_index (before, 1)), ==, 1);
  g_assert_cmpint (vst_slot_get_provider_id (g_ptr_array_index (before, 1)), ==, 1);
  g_assert_cmpstr (vst_slot_get_day (g_ptr_array_index (before, 3)), ==, NEXT_MONDAY);

  book (self, family_id, people[0], VST_TEST_MONDAY, NINE + 30, -1);
  after = vst_test_booking_slots (self, 1, 1, others[0], VST_TEST_MONDAY);
  g_assert_cmpuint (after->len, ==, 4);
  g_assert_cmpint (vst_slot_get_from (g_ptr_array_index (after, 0)), ==, NINE + 90);
}

static void
test_no_check_scans (VstTestHub *self,
                     gconstpointer data)
{
  g_autoptr (VstDb) db = vst_test_hub_open_db (self);
  const VstSql *const families[] = { vst_sql_conflict, vst_sql_appointment, vst_sql_appointment_list };

  for (guint f = 0; f < G_N_ELEMENTS (families); f++)
    for (const VstSql *sql = families[f]; sql->name != NULL; sql++)
      {
        g_autoptr (GError) error = NULL;
        g_autoptr (GPtrArray) plan = vst_db_explain (db, sql, &error);

        g_assert_no_error (error);

        for (guint i = 0; i < plan->len; i++)
          {
            const char *line = g_ptr_array_index (plan, i);

            if (strstr (line, "SCAN CONSTANT") == NULL &&
                (strstr (line, "SCAN") != NULL || strstr (line, "AUTOMATIC") != NULL))
              g_test_fail_printf ("%s: %s", sql->name, line);
          }
      }
}

static void
turn (VstTestHub *self,
      const VstDeed *deed,
      gint64 visit_id,
      gint64 agency_id)
{
  g_autoptr (VstVisitChange) change = vst_visit_change_new (visit_id, 0, 0, agency_id, 0, NULL);
  g_autoptr (GError) error = NULL;

  vst_test_hub_do (self, deed, change, &error);
  g_assert_no_error (error);
}

static void
test_appointments_take_part_in_the_visit (VstTestHub *self,
                                          gconstpointer data)
{
  g_autofree char *today = vst_hub_dup_today (self->hub);
  gint64 people[2];
  gint64 family_id = vst_test_booking_family (self, "Amélie", people);
  g_autoptr (VstAppointmentEntry) entry = vst_test_booking_entry (family_id, people[0], today, NINE);
  g_autoptr (VstVisitArrival) arrival = vst_visit_arrival_new (0, family_id, 0, 0, NULL, 0);
  g_autofree gint64 *visit_id = NULL;
  g_autoptr (GError) error = NULL;
  gint64 nurse, lawyer;

  /* Neither is here today by the rule, and both said that they come. */
  vst_test_set (&entry->accepted, "Both come today");
  nurse = vst_test_booking_book (self, entry, -1);
  entry->agency_id = 2;
  entry->service_id = entry->provider_id = entry->room_id = 0;
  entry->from_minute += 60;
  entry->to_minute += 60;
  lawyer = vst_test_booking_book (self, entry, -1);

  visit_id = vst_test_hub_do (self, &vst_visit_do_arrive, arrival, &error);
  g_assert_no_error (error);
  assert_state (self, nurse, VST_APPOINTMENT_ARRIVED);
  assert_state (self, lawyer, VST_APPOINTMENT_ARRIVED);

  turn (self, &vst_visit_do_hand_over, *visit_id, 1);
  assert_state (self, nurse, VST_APPOINTMENT_IN_SERVICE);
  assert_state (self, lawyer, VST_APPOINTMENT_ARRIVED);

  turn (self, &vst_visit_do_back, *visit_id, 0);
  assert_state (self, nurse, VST_APPOINTMENT_ARRIVED);
  turn (self, &vst_visit_do_hand_over, *visit_id, 1);
  turn (self, &vst_visit_do_wait, *visit_id, 2);
  assert_state (self, nurse, VST_APPOINTMENT_COMPLETED);
  turn (self, &vst_visit_do_hand_over, *visit_id, 2);
  turn (self, &vst_visit_do_leave, *visit_id, 0);
  assert_state (self, lawyer, VST_APPOINTMENT_COMPLETED);

  vst_test_family_undo (self);
  assert_state (self, lawyer, VST_APPOINTMENT_IN_SERVICE);
}

#define ADD(path, test) g_test_add (path, VstTestHub, NULL, vst_test_booking_set_up, test, vst_test_hub_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/appointment-store/a-booking-expects-a-visit", test_a_booking_expects_a_visit);
  ADD ("/appointment-store/a-moved-appointment-is-a-new-row", test_a_moved_appointment_is_a_new_row);
  ADD ("/appointment-store/who-cancelled-is-two-states", test_who_cancelled_is_two_states);
  ADD ("/appointment-store/a-time-that-was-taken-since-is-not-given-back", test_a_time_that_was_taken_since_is_not_given_back);
  ADD ("/appointment-store/each-kind-of-conflict-is-found", test_each_kind_of_conflict_is_found);
  ADD ("/appointment-store/who-must-not-meet-are-not-booked-together", test_who_must_not_meet_are_not_booked_together);
  ADD ("/appointment-store/a-conflict-reveals-nobody", test_a_conflict_reveals_nobody);
  ADD ("/appointment-store/an-override-is-the-coordinators-and-says-why", test_an_override_is_the_coordinators_and_says_why);
  ADD ("/appointment-store/a-warning-needs-a-reason-from-anybody", test_a_warning_needs_a_reason_from_anybody);
  ADD ("/appointment-store/the-database-holds-the-rules-itself", test_the_database_holds_the_rules_itself);
  ADD ("/appointment-store/nobody-is-booked-into-the-past-or-with-strangers", test_nobody_is_booked_into_the_past_or_with_strangers);
  ADD ("/appointment-store/slots-are-what-is-free", test_slots_are_what_is_free);
  ADD ("/appointment-store/no-check-scans", test_no_check_scans);
  ADD ("/appointment-store/appointments-take-part-in-the-visit", test_appointments_take_part_in_the_visit);

  return g_test_run ();
}
