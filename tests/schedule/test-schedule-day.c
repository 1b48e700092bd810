/* test-schedule-day.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "apart-visit-sql.h"
#include "presence-apart-sql.h"
#include "schedule-day-sql.h"
#include "vst-agency-store.h"
#include "vst-alert-store.h"
#include "vst-closure-store.h"
#include "vst-date.h"
#include "vst-family-store.h"
#include "vst-presence-change-store.h"
#include "vst-presence-store.h"
#include "vst-provider-store.h"
#include "vst-schedule-day-store.h"
#include "vst-schedule-layout.h"
#include "vst-service-store.h"
#include "vst-test-booking.h"
#include "vst-test-presence-apart.h"
#include "vst-today-store.h"
#include "worker-time-sql.h"

#define TUESDAY "2031-03-04"

static VstScheduleDay *
read_day (VstTestHub *self,
          const char *day)
{
  g_autoptr (GError) error = NULL;
  VstScheduleDay *data = vst_test_hub_read (self, &vst_schedule_read_day, day, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (data->day, ==, day);

  return data;
}

static void
add_cell (GString *text,
          const VstScheduleCell *cell)
{
  static const char kinds[] = { 'x', '+', 'b' };

  g_string_append_printf (text, " %c%d:%02d-%d:%02d", kinds[cell->kind], cell->from_minute / 60, cell->from_minute % 60,
                          cell->to_minute / 60, cell->to_minute % 60);
  if (cell->n_lanes > 1)
    g_string_append_printf (text, "(%u/%u)", cell->lane + 1, cell->n_lanes);
  if (cell->block != NULL)
    g_string_append_printf (text, " %s", cell->block->name != NULL ? cell->block->name : "?");
}

/* A line a column: x closed, + free, b booked. */
static void
assert_sheet (VstScheduleDay *day,
              VstScheduleBy by,
              int now,
              const char *sheet)
{
  g_autoptr (VstScheduleLayout) layout = vst_schedule_layout_new (day, by, now);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < layout->columns->len; i++)
    {
      const VstScheduleColumn *column = layout->columns->pdata[i];

      g_string_append_printf (text, "%s%s:", i > 0 ? "\n" : "",
                              column->agency != NULL ? vst_agency_get_entry (column->agency)->name_en
                                                     : (column->space != NULL ? vst_space_get_entry (column->space)->name_en : "-"));
      for (guint j = 0; j < column->cells->len; j++)
        {
          g_assert_cmpuint (((VstScheduleCell *) column->cells->pdata[j])->column, ==, i);
          add_cell (text, column->cells->pdata[j]);
        }
    }

  g_assert_cmpstr (text->str, ==, sheet);
}

static gint64
book (VstTestHub *self,
      const char *name,
      const char *day,
      int from_minute)
{
  gint64 people[2];
  gint64 family_id = vst_test_booking_family (self, name, people);
  g_autoptr (VstAppointmentEntry) entry = vst_test_booking_entry (family_id, people[0], day, from_minute);

  return vst_test_booking_book (self, entry, -1);
}

static void
hide_agency (VstTestHub *self,
             gint64 agency_id)
{
  g_autoptr (GPtrArray) agencies = vst_test_hub_read (self, &vst_agency_read_all, NULL, NULL);
  VstAgency *agency = agencies->pdata[agency_id - 1];
  g_autoptr (VstAgencyEntry) entry = vst_agency_entry_copy (vst_agency_get_entry (agency));
  VstAgencyEdit edit = { agency_id, vst_agency_get_revision (agency), entry };
  g_autoptr (GError) error = NULL;

  entry->sensitivity = VST_SENSITIVITY_HIDDEN;
  vst_test_hub_do (self, &vst_agency_do_edit, &edit, &error);
  g_assert_no_error (error);
}

/* Well-baby visits, of a partner whose name everybody may read. */
static void
hide_service (VstTestHub *self)
{
  gint64 agency_id = 1;
  g_autoptr (GPtrArray) services = vst_test_hub_read (self, &vst_service_read_of_agency, &agency_id, NULL);
  VstService *service = services->pdata[0];
  g_autoptr (VstServiceEntry) entry = vst_service_entry_copy (vst_service_get_entry (service));
  VstServiceEdit edit = { vst_service_get_id (service), vst_service_get_revision (service), entry };
  g_autoptr (GError) error = NULL;

  entry->own_sensitivity = TRUE;
  entry->sensitivity = VST_SENSITIVITY_HIDDEN;
  vst_test_hub_do (self, &vst_service_do_edit, &edit, &error);
  g_assert_no_error (error);
}

static void
test_a_column_a_partner_or_a_room (VstTestHub *self,
                                   gconstpointer data)
{
  g_autoptr (VstScheduleDay) day = NULL;

  book (self, "Josée", VST_TEST_MONDAY, 9 * 60 + 30);
  day = read_day (self, VST_TEST_MONDAY);
  g_assert_true (day->has_partners);
  g_assert_null (day->closure);

  /* Five minutes to clean up are nobody's. */
  assert_sheet (day, VST_SCHEDULE_BY_PARTNER, 0,
                "Public health: x12:00-17:00 +9:00-9:30 b9:30-10:15 Josée Roy +10:30-11:00 +11:00-11:30 +11:30-12:00\n"
                "Legal aid: +9:00-9:30 +9:30-10:00 +10:00-10:30 +10:30-11:00 +11:00-11:30 +11:30-12:00 +12:00-12:30 +12:30-13:00"
                " +13:00-13:30 +13:30-14:00 +14:00-14:30 +14:30-15:00 +15:00-15:30 +15:30-16:00 +16:00-16:30 +16:30-17:00");
  assert_sheet (day, VST_SCHEDULE_BY_ROOM, 16 * 60,
                "Room 1: x12:00-17:00 b9:30-10:15 Josée Roy\nRoom 2: +16:00-16:30 +16:30-17:00");

  /* Who has no room is there all the same, and so is a room that nobody is in. */
  g_clear_object (&day);
  day = read_day (self, TUESDAY);
  assert_sheet (day, VST_SCHEDULE_BY_ROOM, 16 * 60 + 20,
                "Room 1: x9:00-17:00\nRoom 2: +16:30-17:00\n-: x9:00-13:00 x16:00-17:00");
}

static void
test_nothing_is_free_before_now (VstTestHub *self,
                                 gconstpointer data)
{
  g_autoptr (VstScheduleDay) day = NULL;

  book (self, "Josée", VST_TEST_MONDAY, 11 * 60);
  day = read_day (self, VST_TEST_MONDAY);
  assert_sheet (day, VST_SCHEDULE_BY_PARTNER, 10 * 60 + 13,
                "Public health: x12:00-17:00 +10:15-10:30 +10:30-11:00 b11:00-11:45 Josée Roy\n"
                "Legal aid: +10:15-10:30 +10:30-11:00 +11:00-11:30 +11:30-12:00 +12:00-12:30 +12:30-13:00 +13:00-13:30 +13:30-14:00"
                " +14:00-14:30 +14:30-15:00 +15:00-15:30 +15:30-16:00 +16:00-16:30 +16:30-17:00");
  assert_sheet (day, VST_SCHEDULE_BY_PARTNER, VST_DAY_MINUTES,
                "Public health: x12:00-17:00 b11:00-11:45 Josée Roy\nLegal aid:");
}

/* What did not take place stays on the sheet, beside what took its time. */
static void
test_two_at_one_time_stand_side_by_side (VstTestHub *self,
                                         gconstpointer data)
{
  gint64 missed = book (self, "Josée", VST_TEST_MONDAY, 10 * 60);
  gint64 cancelled = book (self, "Noor", VST_TEST_MONDAY, 11 * 60);
  g_autoptr (VstScheduleDay) day = NULL;

  vst_test_booking_do (self, &vst_appointment_do_miss, missed, "dnc_unknown", -1);
  vst_test_booking_do (self, &vst_appointment_do_cancel, cancelled, "", -1);
  book (self, "Chantal", VST_TEST_MONDAY, 10 * 60 + 15);

  day = read_day (self, VST_TEST_MONDAY);
  assert_sheet (day, VST_SCHEDULE_BY_PARTNER, 11 * 60 + 30,
                "Public health: x12:00-17:00 b10:00-10:45(1/2) Josée Roy b10:15-11:00(2/2) Chantal Roy +11:30-12:00\n"
                "Legal aid: +11:30-12:00 +12:00-12:30 +12:30-13:00 +13:00-13:30 +13:30-14:00"
                " +14:00-14:30 +14:30-15:00 +15:00-15:30 +15:30-16:00 +16:00-16:30 +16:30-17:00");
}

static void
test_who_is_absent_has_no_free_time (VstTestHub *self,
                                     gconstpointer data)
{
  VstPresenceSpan span = { 1, (char *) VST_TEST_MONDAY, (char *) VST_TEST_MONDAY };
  g_autoptr (VstScheduleDay) day = NULL;
  g_autoptr (VstScheduleLayout) layout = NULL;
  g_autoptr (GError) error = NULL;

  book (self, "Josée", VST_TEST_MONDAY, 9 * 60);
  g_free (vst_test_hub_do (self, &vst_presence_do_absent, &span, &error));
  g_assert_no_error (error);

  day = read_day (self, VST_TEST_MONDAY);
  assert_sheet (day, VST_SCHEDULE_BY_PARTNER, 16 * 60 + 30,
                "Public health: x9:00-17:00 b9:00-9:45 Josée Roy\nLegal aid: +16:30-17:00");
  layout = vst_schedule_layout_new (day, VST_SCHEDULE_BY_PARTNER, 0);
  g_assert_true (vst_schedule_column_is_absent (layout->columns->pdata[0]));
  g_assert_false (vst_schedule_column_is_absent (layout->columns->pdata[1]));
}

static void
test_a_closed_day_has_what_is_still_booked (VstTestHub *self,
                                            gconstpointer data)
{
  g_autoptr (VstClosureEntry) entry = vst_closure_entry_new ();
  VstClosureEdit edit = { 0, 0, entry };
  g_autoptr (VstScheduleDay) day = NULL;
  g_autoptr (GError) error = NULL;

  book (self, "Josée", VST_TEST_MONDAY, 9 * 60);
  vst_test_set (&entry->day, VST_TEST_MONDAY);
  vst_test_set (&entry->name_en, "A holiday");
  vst_test_set (&entry->name_fr, "Un congé");
  g_free (vst_test_hub_do (self, &vst_closure_do_add, &edit, &error));
  g_assert_no_error (error);

  day = read_day (self, VST_TEST_MONDAY);
  g_assert_nonnull (day->closure);
  assert_sheet (day, VST_SCHEDULE_BY_PARTNER, 0, "Public health: x9:00-10:00 b9:00-9:45 Josée Roy");
}

/* A name in the column of a partner says who sees that partner. */
static void
test_who_need_not_know_reads_neutral_words (VstTestHub *self,
                                            gconstpointer data)
{
  g_autoptr (VstScheduleDay) day = NULL;
  g_autoptr (GError) error = NULL;
  VstScheduleBlock *block;

  book (self, "Josée", VST_TEST_MONDAY, 9 * 60);
  hide_agency (self, 2);
  hide_service (self);

  day = read_day (self, VST_TEST_MONDAY);
  block = day->blocks->pdata[0];
  g_assert_cmpstr (block->name, ==, "Josée Roy");
  g_assert_cmpint (vst_service_get_label (block->service), ==, VST_LABEL_NAME);
  g_assert_true (vst_schedule_block_may_move (block));

  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  g_clear_object (&day);
  day = read_day (self, VST_TEST_MONDAY);
  block = day->blocks->pdata[0];
  g_assert_null (block->name);
  g_assert_cmpint (block->family_id, ==, 0);
  g_assert_cmpint (vst_service_get_label (block->service), !=, VST_LABEL_NAME);
  g_assert_false (vst_schedule_block_may_move (block));
  assert_sheet (day, VST_SCHEDULE_BY_PARTNER, 16 * 60 + 30, "Public health: x12:00-17:00 b9:00-9:45 ?\n: +16:30-17:00");

  /* And who has no business with the day reads none of it. */
  vst_test_hub_enter (self, VST_TEST_SECOND_ADMIN);
  g_assert_null (vst_test_hub_read (self, &vst_schedule_read_day, VST_TEST_MONDAY, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NO_RIGHT);
}

static void
mind (VstTestHub *self,
      gint64 family_id,
      VstAlertKind kind,
      VstAlertPriority priority,
      const char *until)
{
  g_autoptr (VstAlertEntry) entry = vst_alert_entry_new ();
  VstAlertEdit edit = { .family_id = family_id, .entry = entry };
  g_autoptr (GError) error = NULL;

  vst_test_set (&entry->text, "Ask at the desk");
  vst_test_set (&entry->from, "2026-01-01");
  vst_test_set (&entry->until, until);
  entry->priority = priority;
  entry->kind = kind;
  g_free (vst_test_hub_do (self, &vst_alert_do_add, &edit, &error));
  g_assert_no_error (error);
}

/* As long as it is shown, and by what it is about; of safety only that there is
 * something, and to who may not know who it is nothing.
 */
static void
test_what_is_to_be_minded_stands_beside_the_name (VstTestHub *self,
                                                  gconstpointer data)
{
  g_autoptr (VstScheduleDay) day = NULL;
  VstScheduleBlock *josee, *noor;

  book (self, "Josée", VST_TEST_MONDAY, 9 * 60);
  book (self, "Noor", VST_TEST_MONDAY, 10 * 60);
  day = read_day (self, VST_TEST_MONDAY);
  josee = day->blocks->pdata[0];
  noor = day->blocks->pdata[1];
  g_assert_false (josee->mind || noor->mind);
  mind (self, josee->family_id, VST_ALERT_ALLERGY, VST_ALERT_ATTENTION, "");
  mind (self, josee->family_id, VST_ALERT_ACCESS, VST_ALERT_INFORMATION, VST_TEST_MONDAY);
  mind (self, josee->family_id, VST_ALERT_CUSTODY, VST_ALERT_ATTENTION, "2026-12-31");
  mind (self, noor->family_id, VST_ALERT_CUSTODY, VST_ALERT_SAFETY, "");

  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  g_clear_object (&day);
  day = read_day (self, VST_TEST_MONDAY);
  josee = day->blocks->pdata[0];
  noor = day->blocks->pdata[1];
  g_assert_true (josee->mind && noor->mind);
  g_assert_cmpuint (josee->kinds, ==, 1u << VST_ALERT_ALLERGY | 1u << VST_ALERT_ACCESS);
  g_assert_cmpuint (noor->kinds, ==, 0);

  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  hide_service (self);
  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  g_clear_object (&day);
  day = read_day (self, VST_TEST_MONDAY);
  josee = day->blocks->pdata[0];
  g_assert_true (josee->name == NULL && !josee->mind && josee->kinds == 0);
}

/* Somebody of a partner: the day of her own agency, two letters of each family,
 * and nothing of anybody else's.
 */
static void
test_a_partner_reads_her_own_day_alone (VstTestHub *self,
                                        gconstpointer data)
{
  gint64 people[2];
  gint64 family_id = vst_test_booking_family (self, "Noor", people);
  g_autoptr (VstAppointmentEntry) entry = vst_test_booking_entry (family_id, people[0], VST_TEST_MONDAY, 10 * 60);
  g_autoptr (VstProviderEntry) provider = vst_provider_entry_new ();
  VstProviderEdit edit = { 0, 0, provider };
  g_autoptr (VstScheduleDay) day = NULL;
  g_autoptr (GError) error = NULL;
  VstScheduleBlock *block;

  book (self, "Josée", VST_TEST_MONDAY, 9 * 60);
  entry->agency_id = 2;
  entry->service_id = 0;
  entry->provider_id = 2;
  entry->room_id = 2;
  vst_test_booking_book (self, entry, -1);

  /* Until somebody says whose she is, she reads nothing. */
  vst_test_hub_enter (self, VST_TEST_PARTNER);
  day = vst_test_hub_read (self, &vst_schedule_read_own, VST_TEST_MONDAY, &error);
  g_assert_no_error (error);
  g_assert_false (day->has_partners);
  g_assert_cmpuint (day->blocks->len + day->presences->len + day->spaces->len, ==, 0);
  g_clear_object (&day);

  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  provider->agency_id = 1;
  provider->staff_id = VST_TEST_PARTNER;
  vst_test_set (&provider->name, "Nadia");
  g_free (vst_test_hub_do (self, &vst_provider_do_add, &edit, &error));
  g_assert_no_error (error);
  vst_test_hub_enter (self, VST_TEST_PARTNER);
  day = vst_test_hub_read (self, &vst_schedule_read_own, VST_TEST_MONDAY, &error);
  g_assert_no_error (error);
  g_assert_true (day->has_partners && day->is_own);
  g_assert_cmpuint (day->blocks->len, ==, 1);
  block = day->blocks->pdata[0];
  g_assert_cmpstr (block->name, ==, "JR");
  g_assert_cmpint (block->family_id, ==, 0);
  g_assert_false (vst_schedule_block_may_move (block));
  for (guint i = 0; i < day->presences->len; i++)
    g_assert_cmpint (vst_agency_get_id (vst_presence_day_get_agency (day->presences->pdata[i])), ==, 1);
  assert_sheet (day, VST_SCHEDULE_BY_PARTNER, VST_DAY_MINUTES, "Public health: b9:00-9:45 JR");

  /* Not the day of all, not what is behind hers. */
  g_assert_null (vst_test_hub_read (self, &vst_schedule_read_day, VST_TEST_MONDAY, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NO_RIGHT);
  g_clear_error (&error);
  g_assert_null (vst_test_hub_read (self, &vst_appointment_read_one, &block->id, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NO_RIGHT);
  g_clear_error (&error);
  g_assert_null (vst_test_hub_read (self, &vst_today_read_summary, VST_TEST_MONDAY, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NO_RIGHT);
  g_clear_error (&error);
  g_assert_null (vst_test_hub_read (self, &vst_family_read_open, &family_id, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NO_RIGHT);
}

/* The time that somebody pointed at comes first, unless it is taken. */
static void
test_the_time_that_is_wanted_comes_first (VstTestHub *self,
                                          gconstpointer data)
{
  gint64 people[2];
  g_autoptr (VstScheduleDay) day = read_day (self, VST_TEST_MONDAY);
  VstPresenceDay *there = day->presences->pdata[0];
  g_autoptr (VstSlotQuery) query = NULL;
  g_autoptr (GPtrArray) slots = NULL;
  g_autoptr (GError) error = NULL;
  guint n_same = 0;

  vst_test_booking_family (self, "Noor", people);
  query = vst_slot_query_new (1, 1, people, 1, VST_TEST_MONDAY);
  query->at_presence = vst_presence_get_id (vst_presence_day_get_presence (there));
  query->at_minute = 10 * 60 + 20;
  slots = vst_test_hub_read (self, &vst_slot_read_next, query, &error);
  g_assert_no_error (error);
  g_assert_cmpint (vst_slot_get_from (slots->pdata[0]), ==, 10 * 60 + 20);
  g_assert_cmpint (vst_slot_get_to (slots->pdata[0]), ==, 11 * 60 + 5);
  g_assert_cmpint (vst_slot_get_from (slots->pdata[1]), ==, 9 * 60);
  g_clear_pointer (&slots, g_ptr_array_unref);

  query->at_minute = 10 * 60;
  slots = vst_test_hub_read (self, &vst_slot_read_next, query, &error);
  g_assert_no_error (error);
  g_assert_cmpint (vst_slot_get_from (slots->pdata[0]), ==, 10 * 60);
  for (guint i = 0; i < slots->len; i++)
    n_same += vst_slot_get_from (slots->pdata[i]) == 10 * 60 && g_str_equal (vst_slot_get_day (slots->pdata[i]), VST_TEST_MONDAY);
  g_assert_cmpuint (n_same, ==, 1);
  g_clear_pointer (&slots, g_ptr_array_unref);

  book (self, "Josée", VST_TEST_MONDAY, 10 * 60);
  slots = vst_test_hub_read (self, &vst_slot_read_next, query, &error);
  g_assert_no_error (error);
  g_assert_cmpint (vst_slot_get_from (slots->pdata[0]), ==, 9 * 60);
}

/* Neither with a worker whom she must not meet, nor while that worker is in the building. */
static void
test_a_worker_is_kept_apart_as_anybody_is (VstTestHub *self,
                                           gconstpointer data)
{
  gint64 people[2], others[2];
  gint64 family_id = vst_test_booking_family (self, "Amélie", people);
  gint64 other_id = vst_test_booking_family (self, "Noor", others);
  g_autoptr (VstAppointmentEntry) entry = vst_test_booking_entry (family_id, people[1], VST_TEST_MONDAY, 9 * 60);
  g_autoptr (VstAppointmentEntry) elsewhere = vst_test_booking_entry (family_id, people[0], VST_TEST_MONDAY, 9 * 60);
  g_autoptr (GPtrArray) hers = NULL;
  g_autoptr (GPtrArray) theirs = NULL;
  gint64 id;

  vst_test_booking_apart_worker (self, people[0], 1);

  /* With her: the child, too; on a day on which she isn't here, either. */
  g_assert_cmpuint (vst_test_booking_conflicts (self, entry, NULL), ==, VST_CONFLICT_MUST_NOT_MEET);
  vst_test_booking_book (self, entry, VST_ERROR_CONFLICT);
  vst_test_set (&entry->day, TUESDAY);
  g_assert_cmpuint (vst_test_booking_conflicts (self, entry, NULL), ==, VST_CONFLICT_MUST_NOT_MEET | VST_CONFLICT_OUTSIDE_PRESENCE);
  hers = vst_test_booking_slots (self, 1, 1, people[0], VST_TEST_MONDAY);
  g_assert_cmpuint (hers->len, ==, 0);
  theirs = vst_test_booking_slots (self, 1, 1, others[0], VST_TEST_MONDAY);
  g_assert_cmpuint (theirs->len, >, 0);

  /* With somebody else while she is here: Mondays from 9 to 12, and a quarter of an hour. */
  elsewhere->agency_id = elsewhere->provider_id = elsewhere->room_id = 2;
  elsewhere->service_id = 0;
  elsewhere->from_minute = 12 * 60 + 14;
  elsewhere->to_minute = 13 * 60;
  g_assert_cmpuint (vst_test_booking_conflicts (self, elsewhere, NULL), ==, VST_CONFLICT_MUST_NOT_MEET);
  vst_test_booking_book (self, elsewhere, VST_ERROR_CONFLICT);
  elsewhere->from_minute = 12 * 60 + 15;
  g_assert_cmpuint (vst_test_booking_conflicts (self, elsewhere, NULL), ==, VST_CONFLICT_NONE);
  id = vst_test_booking_book (self, elsewhere, -1);
  vst_test_booking_move (self, id, VST_TEST_MONDAY, 10 * 60, VST_ERROR_CONFLICT);
  vst_test_booking_move (self, id, TUESDAY, 10 * 60, -1);

  /* Nor does she come for others while they are in. */
  vst_test_set (&entry->accepted, "She comes in on her day off");
  entry->family_id = other_id;
  g_array_index (entry->people, gint64, 0) = others[0];
  entry->from_minute = 10 * 60;
  entry->to_minute = 10 * 60 + 45;
  g_assert_cmpuint (vst_test_booking_conflicts (self, entry, NULL), ==, VST_CONFLICT_MUST_NOT_MEET | VST_CONFLICT_OUTSIDE_PRESENCE);
  vst_test_booking_book (self, entry, VST_ERROR_CONFLICT);
  vst_test_set (&entry->override, "Agreed with both on the phone");
  vst_test_booking_book (self, entry, -1);

  /* Reception reads that the time is taken. */
  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  elsewhere->from_minute = 10 * 60;
  elsewhere->to_minute = 10 * 60 + 45;
  g_assert_cmpuint (vst_test_booking_conflicts (self, elsewhere, NULL), ==, VST_CONFLICT_TAKEN);
}

/* What the triggers ask whenever somebody, or a partner's person, is booked. */
static const VstSql meetings[] = {
  { "meeting.of_person", "SELECT 1 FROM appointment_worker_meeting WHERE person_place_id = $1", TRUE },
  { "meeting.of_provider", "SELECT 1 FROM appointment_worker_meeting WHERE provider_place_id = $1", TRUE },
  { "meeting.of_appointment", "SELECT 1 FROM appointment_worker_meeting WHERE person_appointment_id = $1", TRUE },
  { "meeting.of_theirs", "SELECT 1 FROM appointment_worker_meeting WHERE provider_appointment_id = $1", TRUE },
  { NULL }
};

static void
assert_no_scan (VstDb *db,
                const VstSql *family)
{
  for (const VstSql *sql = family; sql->name != NULL; sql++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) plan = vst_db_explain (db, sql, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (plan->len, >, 0);

      for (guint i = 0; i < plan->len; i++)
        if (strstr (g_ptr_array_index (plan, i), "SCAN") != NULL || strstr (g_ptr_array_index (plan, i), "TEMP B-TREE") != NULL)
          g_test_fail_printf ("%s: %s", sql->name, (const char *) g_ptr_array_index (plan, i));
    }
}

static void
test_no_day_is_found_by_a_scan (VstTestHub *self,
                                gconstpointer data)
{
  g_autoptr (VstDb) db = vst_test_hub_open_db (self);

  assert_no_scan (db, vst_sql_schedule_day);
  assert_no_scan (db, vst_sql_worker_time);
  assert_no_scan (db, vst_sql_presence_apart);
  assert_no_scan (db, vst_sql_apart_visit);
  assert_no_scan (db, meetings);
}

#define ADD(name, test) g_test_add (name, VstTestHub, NULL, vst_test_booking_set_up, test, vst_test_hub_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/schedule-day/a-column-a-partner-or-a-room", test_a_column_a_partner_or_a_room);
  ADD ("/schedule-day/nothing-is-free-before-now", test_nothing_is_free_before_now);
  ADD ("/schedule-day/two-at-one-time-stand-side-by-side", test_two_at_one_time_stand_side_by_side);
  ADD ("/schedule-day/who-is-absent-has-no-free-time", test_who_is_absent_has_no_free_time);
  ADD ("/schedule-day/a-closed-day-has-what-is-still-booked", test_a_closed_day_has_what_is_still_booked);
  ADD ("/schedule-day/who-need-not-know-reads-neutral-words", test_who_need_not_know_reads_neutral_words);
  ADD ("/schedule-day/what-is-to-be-minded-stands-beside-the-name", test_what_is_to_be_minded_stands_beside_the_name);
  ADD ("/schedule-day/a-partner-reads-her-own-day-alone", test_a_partner_reads_her_own_day_alone);
  ADD ("/schedule-day/the-time-that-is-wanted-comes-first", test_the_time_that_is_wanted_comes_first);
  ADD ("/schedule-day/a-worker-is-kept-apart-as-anybody-is", test_a_worker_is_kept_apart_as_anybody_is);
  vst_test_presence_apart_add ();
  ADD ("/schedule-day/no-day-is-found-by-a-scan", test_no_day_is_found_by_a_scan);

  return g_test_run ();
}
