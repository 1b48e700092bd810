/* test-scene-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "vst-absence-store.h"
#include "vst-closure-store.h"
#include "vst-date.h"
#include "vst-member-store.h"
#include "vst-partner-store.h"
#include "vst-presence-change-store.h"
#include "vst-presence-export.h"
#include "vst-test-scene.h"

#define MONDAYS "FREQ=WEEKLY;BYDAY=MO"

static const VstSql count_rows = {
  "test.scene_rows",
  "SELECT (SELECT count (*) FROM agency) + (SELECT count (*) FROM room) + (SELECT count (*) FROM service)"
  " + (SELECT count (*) FROM provider) + (SELECT count (*) FROM presence) + (SELECT count (*) FROM presence_exception)"
  " + (SELECT count (*) FROM closure) + (SELECT count (*) FROM partner_day)",
  TRUE
};
static const VstSql count_changes = { "test.changes", "SELECT count (*) FROM presence_exception", TRUE };
static const VstSql count_listed = {
  "test.listed", "SELECT count (*) FROM access_log WHERE kind = 'list' AND subject = 'family'", TRUE
};

static void
assert_days (VstTestHub *self,
             gint64 agency_id,
             const char *from,
             const char *to,
             const char *expected)
{
  g_autofree char *text = vst_test_presence_text (self, agency_id, from, to);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_agencies_come_every_week_or_every_other_week (VstTestHub *self,
                                                   gconstpointer data)
{
  gint64 health = vst_test_agency_add (self, "Public Health", "public_health", VST_SENSITIVITY_PUBLIC);
  gint64 clinic = vst_test_agency_add (self, "Clinic", "dev_clinic", VST_SENSITIVITY_NEUTRAL);
  gint64 room = vst_test_space_add (self, "Room 1");

  vst_test_presence_add (self, health, room, "2026-03-02", "FREQ=WEEKLY;BYDAY=MO,WE", 540, 720);
  vst_test_presence_add (self, clinic, 0, "2026-03-02", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", 480, 960);
  vst_test_presence_add (self, clinic, room, "2026-03-05", "", 600, 660);

  assert_days (self, 0, "2026-03-02", "2026-03-09",
               "2026-03-02 480-960 usual, 2026-03-02 540-720 usual Room 1, 2026-03-04 540-720 usual Room 1, "
               "2026-03-05 600-660 usual Room 1, 2026-03-09 540-720 usual Room 1");
  assert_days (self, clinic, "2026-03-09", "2026-03-16", "2026-03-16 480-960 usual");
  assert_days (self, health, "2026-02-01", "2026-03-01", "");
}

static void
test_absent_today_is_one_act_and_its_undo (VstTestHub *self,
                                           gconstpointer data)
{
  gint64 health = vst_test_agency_add (self, "Public Health", "public_health", VST_SENSITIVITY_PUBLIC);
  gint64 other = vst_test_agency_add (self, "Food bank", "food_bank", VST_SENSITIVITY_PUBLIC);
  gint64 room = vst_test_space_add (self, "Room 1");
  VstPresenceSpan span = { health, (char *) "2026-03-09", (char *) "2026-03-09" };
  g_autofree guint *n = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) twice = NULL;

  vst_test_presence_add (self, health, room, "2026-03-02", MONDAYS, 540, 720);
  vst_test_presence_add (self, health, room, "2026-03-02", MONDAYS, 780, 900);
  vst_test_presence_add (self, other, 0, "2026-03-02", MONDAYS, 540, 720);
  vst_test_hub_enter (self, VST_TEST_RECEPTION);

  n = vst_test_hub_do (self, &vst_presence_do_absent, &span, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (*n, ==, 2);
  assert_days (self, 0, "2026-03-09", "2026-03-09",
               "2026-03-09 540-720 absent Room 1, 2026-03-09 540-720 usual, 2026-03-09 780-900 absent Room 1");
  assert_days (self, health, "2026-03-16", "2026-03-16", "2026-03-16 540-720 usual Room 1, 2026-03-16 780-900 usual Room 1");

  g_assert_null (vst_test_hub_do (self, &vst_presence_do_absent, &span, &twice));
  g_assert_error (twice, VST_ERROR, VST_ERROR_NOT_FOUND);

  vst_test_family_undo (self);
  g_assert_cmpint (vst_test_count (self, &count_changes), ==, 0);
  assert_days (self, health, "2026-03-09", "2026-03-09", "2026-03-09 540-720 usual Room 1, 2026-03-09 780-900 usual Room 1");
}

static void
test_on_site_after_all_takes_an_absence_back (VstTestHub *self,
                                              gconstpointer data)
{
  gint64 health = vst_test_agency_add (self, "Public Health", "public_health", VST_SENSITIVITY_PUBLIC);
  VstPresenceSpan span = { health, (char *) "2026-03-09", (char *) "2026-03-09" };
  g_autofree guint *absent = NULL;
  g_autofree guint *present = NULL;

  vst_test_presence_add (self, health, 0, "2026-03-02", MONDAYS, 540, 720);
  absent = vst_test_hub_do (self, &vst_presence_do_absent, &span, NULL);
  present = vst_test_hub_do (self, &vst_presence_do_present, &span, NULL);
  g_assert_cmpuint (*present, ==, 1);
  assert_days (self, health, "2026-03-09", "2026-03-09", "2026-03-09 540-720 usual");
  vst_test_family_undo (self);
  assert_days (self, health, "2026-03-09", "2026-03-09", "2026-03-09 540-720 absent");
}

static void
change_day (VstTestHub *self,
            gint64 presence_id,
            const char *day,
            int from_minute,
            int to_minute,
            gint64 space_id,
            int code)
{
  const VstPresenceChange change = {
    presence_id, (char *) day, VST_PRESENCE_MOVED, from_minute, to_minute, space_id, (char *) "", NULL
  };
  g_autoptr (GError) error = NULL;

  g_assert_true ((vst_test_hub_do (self, &vst_presence_do_change, &change, &error) != NULL) == (code < 0));

  if (code < 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, VST_ERROR, code);
}

static void
test_one_day_may_be_otherwise (VstTestHub *self,
                               gconstpointer data)
{
  gint64 health = vst_test_agency_add (self, "Public Health", "public_health", VST_SENSITIVITY_PUBLIC);
  gint64 first = vst_test_space_add (self, "Room 1"), second = vst_test_space_add (self, "Room 2");
  gint64 presence_id = vst_test_presence_add (self, health, first, "2026-03-02", MONDAYS, 540, 720);

  change_day (self, presence_id, "2026-03-09", 600, 780, second, -1);
  change_day (self, presence_id, "2026-03-16", -1, -1, second, -1);
  change_day (self, presence_id, "2026-03-16", -1, -1, 0, -1);
  change_day (self, presence_id, "2026-03-10", 600, 780, 0, VST_ERROR_DATE_IMPOSSIBLE);
  change_day (self, presence_id, "2026-03-23", 780, 600, 0, VST_ERROR_TIMES);

  assert_days (self, health, "2026-03-02", "2026-03-17",
               "2026-03-02 540-720 usual Room 1, 2026-03-09 600-780 moved Room 2, 2026-03-16 540-720 moved Room 1");
}

static void
test_a_closed_day_is_left_out (VstTestHub *self,
                               gconstpointer data)
{
  gint64 health = vst_test_agency_add (self, "Public Health", "public_health", VST_SENSITIVITY_PUBLIC);
  g_autoptr (VstClosureEntry) entry = vst_closure_entry_new ();
  VstClosureEdit edit = { 0, 0, entry };
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = NULL;

  vst_test_presence_add (self, health, 0, "2026-03-02", MONDAYS, 540, 720);
  vst_test_set (&entry->day, "2026-03-09");
  vst_test_set (&entry->name_fr, "Congé");
  id = vst_test_hub_do (self, &vst_closure_do_add, &edit, &error);
  g_assert_no_error (error);
  assert_days (self, 0, "2026-03-02", "2026-03-16", "2026-03-02 540-720 usual, 2026-03-16 540-720 usual");

  g_assert_null (vst_test_hub_do (self, &vst_closure_do_add, &edit, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_EXISTS);

  vst_test_family_undo (self);
  assert_days (self, 0, "2026-03-09", "2026-03-09", "2026-03-09 540-720 usual");
}

static void
test_an_agency_that_ended_comes_no_more (VstTestHub *self,
                                         gconstpointer data)
{
  gint64 health = vst_test_agency_add (self, "Public Health", "public_health", VST_SENSITIVITY_PUBLIC);
  g_autoptr (GPtrArray) agencies = vst_test_hub_read (self, &vst_agency_read_all, NULL, NULL);
  VstAgency *agency = agencies->pdata[0];
  g_autoptr (VstAgencyEntry) entry = vst_agency_entry_copy (vst_agency_get_entry (agency));
  VstAgencyEdit edit = { health, vst_agency_get_revision (agency), entry };
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (entry->name_fr, ==, "Public Health");
  vst_test_presence_add (self, health, 0, "2026-03-02", MONDAYS, 540, 720);
  vst_test_set (&entry->ended_on, "2026-03-09");
  g_assert_nonnull (vst_test_hub_do (self, &vst_agency_do_edit, &edit, &error));
  g_assert_no_error (error);
  assert_days (self, 0, "2026-03-02", "2026-03-30", "2026-03-02 540-720 usual");

  g_assert_null (vst_test_hub_do (self, &vst_agency_do_edit, &edit, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_CHANGED);
}

static void
test_a_presence_is_removed_with_its_changes_and_put_back (VstTestHub *self,
                                                          gconstpointer data)
{
  gint64 health = vst_test_agency_add (self, "Public Health", "public_health", VST_SENSITIVITY_PUBLIC);
  gint64 presence_id = vst_test_presence_add (self, health, 0, "2026-03-02", MONDAYS, 540, 720);
  VstPresenceEdit edit = { presence_id, 1, NULL };
  g_autoptr (GError) error = NULL;
  gint64 rows;

  change_day (self, presence_id, "2026-03-09", 600, 780, 0, -1);
  rows = vst_test_count (self, &count_rows);
  g_assert_nonnull (vst_test_hub_do (self, &vst_presence_do_remove, &edit, &error));
  g_assert_no_error (error);
  g_assert_cmpint (vst_test_count (self, &count_rows), ==, rows - 2);
  vst_test_family_undo (self);
  g_assert_cmpint (vst_test_count (self, &count_rows), ==, rows);
  assert_days (self, health, "2026-03-09", "2026-03-09", "2026-03-09 600-780 moved");
}

static void
assert_label (VstTestHub *self,
              gint64 staff_id,
              guint i,
              VstLabel label)
{
  g_autoptr (GPtrArray) agencies = NULL;
  VstAgency *agency;

  vst_test_hub_enter (self, staff_id);
  agencies = vst_test_hub_read (self, &vst_agency_read_all, NULL, NULL);
  agency = agencies->pdata[i];
  g_assert_cmpint (vst_agency_get_label (agency), ==, label);
  g_assert_cmpint (vst_agency_get_entry (agency)->name_en[0] != '\0', ==, label == VST_LABEL_NAME);
  g_assert_cmpint (vst_agency_get_entry (agency)->kind[0] != '\0', ==, label == VST_LABEL_NAME);
  g_assert_cmpint (vst_agency_get_entry (agency)->note[0] != '\0', ==, FALSE);
}

static void
test_who_need_not_know_reads_a_neutral_word (VstTestHub *self,
                                             gconstpointer data)
{
  gint64 own;

  vst_test_agency_add (self, "Public Health", "public_health", VST_SENSITIVITY_PUBLIC);
  vst_test_agency_add (self, "FASD clinic", "fasd", VST_SENSITIVITY_NEUTRAL);
  vst_test_agency_add (self, "Group", "ipv_group", VST_SENSITIVITY_HIDDEN);
  own = vst_test_agency_add (self, "Probation", "probation", VST_SENSITIVITY_HIDDEN);
  vst_test_provider_add (self, own, "Officer", VST_TEST_PARTNER);

  for (guint i = 0; i < 4; i++)
    {
      assert_label (self, VST_TEST_COORDINATOR, i, VST_LABEL_NAME);
      assert_label (self, VST_TEST_PIVOT, i, VST_LABEL_NAME);
    }

  assert_label (self, VST_TEST_RECEPTION, 0, VST_LABEL_NAME);
  assert_label (self, VST_TEST_RECEPTION, 1, VST_LABEL_CLINIC);
  assert_label (self, VST_TEST_RECEPTION, 2, VST_LABEL_PARTNER);
  assert_label (self, VST_TEST_RECEPTION, 3, VST_LABEL_PARTNER);
  assert_label (self, VST_TEST_PARTNER, 2, VST_LABEL_PARTNER);
  assert_label (self, VST_TEST_PARTNER, 3, VST_LABEL_NAME);
}

static void
test_reception_marks_but_does_not_set_the_scene (VstTestHub *self,
                                                 gconstpointer data)
{
  g_autoptr (VstAgencyEntry) entry = vst_agency_entry_new ();
  VstAgencyEdit edit = { 0, 0, entry };
  g_autoptr (GError) error = NULL;

  vst_test_set (&entry->name_en, "Ours");
  vst_test_set (&entry->kind, "other");
  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  g_assert_null (vst_test_hub_do (self, &vst_agency_do_add, &edit, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NO_RIGHT);
  g_clear_error (&error);

  vst_test_hub_enter (self, VST_TEST_PRIVACY);
  g_assert_null (vst_test_hub_read (self, &vst_agency_read_all, NULL, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NO_RIGHT);
}

static void
test_partners_sign_in_and_out (VstTestHub *self,
                               gconstpointer data)
{
  gint64 health = vst_test_agency_add (self, "Public Health", "public_health", VST_SENSITIVITY_PUBLIC);
  gint64 nurse = vst_test_provider_add (self, health, "Nurse Roy", 0);
  g_autofree char *today = vst_hub_dup_today (self->hub);
  VstPartnerEntry entry = { (char *) "", health, nurse, 0, 0 };
  VstPartnerLeave leave = { 0, 1, 0 };
  g_autoptr (GPtrArray) in = NULL;
  g_autoptr (GPtrArray) out = NULL;
  g_autofree gint64 *id = NULL;
  g_autoptr (GError) error = NULL;

  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  id = vst_test_hub_do (self, &vst_partner_do_arrive, &entry, &error);
  g_assert_no_error (error);
  g_assert_null (vst_test_hub_do (self, &vst_partner_do_arrive, &entry, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_EXISTS);
  g_clear_error (&error);

  in = vst_test_hub_read (self, &vst_partner_read_day, today, &error);
  g_assert_cmpuint (in->len, ==, 1);
  g_assert_true (vst_partner_day_is_in (in->pdata[0]));
  g_assert_cmpstr (vst_provider_get_entry (vst_partner_day_get_provider (in->pdata[0]))->name, ==, "Nurse Roy");

  leave.partner_day_id = *id;
  g_assert_nonnull (vst_test_hub_do (self, &vst_partner_do_leave, &leave, &error));
  g_assert_no_error (error);
  out = vst_test_hub_read (self, &vst_partner_read_day, today, &error);
  g_assert_false (vst_partner_day_is_in (out->pdata[0]));

  vst_test_family_undo (self);
  vst_test_family_undo (self);
  g_assert_cmpint (vst_test_count (self, &count_rows), ==, 2);
}

static void
test_a_service_is_said_as_openly_as_its_agency (VstTestHub *self,
                                                gconstpointer data)
{
  gint64 clinic = vst_test_agency_add (self, "FASD clinic", "fasd", VST_SENSITIVITY_NEUTRAL);
  g_autoptr (VstServiceEntry) entry = vst_service_entry_new ();
  VstServiceEdit edit = { 0, 0, entry };
  g_autofree gint64 *first = NULL;
  g_autofree gint64 *second = NULL;
  g_autoptr (GError) error = NULL;

  entry->agency_id = clinic;
  vst_test_set (&entry->name_en, "Assessment");
  first = vst_test_hub_do (self, &vst_service_do_add, &edit, &error);
  g_assert_no_error (error);
  vst_test_set (&entry->name_en, "Coffee");
  entry->own_sensitivity = TRUE;
  entry->sensitivity = VST_SENSITIVITY_PUBLIC;
  entry->minutes = 30;
  second = vst_test_hub_do (self, &vst_service_do_add, &edit, &error);
  g_assert_no_error (error);

  entry->minutes = 4;
  g_assert_null (vst_test_hub_do (self, &vst_service_do_add, &edit, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NUMBER);
  g_clear_error (&error);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GPtrArray) services = NULL;

      vst_test_hub_enter (self, i == 0 ? VST_TEST_COORDINATOR : VST_TEST_RECEPTION);
      services = vst_test_hub_read (self, &vst_service_read_of_agency, &clinic, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (vst_service_get_entry (services->pdata[0])->name_en, ==, i == 0 ? "Assessment" : "");
      g_assert_cmpstr (vst_service_get_entry (services->pdata[1])->name_en, ==, "Coffee");
    }
}

static const VstSql book = {
  "test.book",
  "INSERT INTO appointment (day, from_minute, to_minute, zone, agency_id, family_id, state)"
  " VALUES ('2026-03-09', $1, $1 + 60, 'America/Toronto', $2, $3, $4)",
  TRUE
};

static void
add_appointment (VstTestHub *self,
                 int from_minute,
                 gint64 agency_id,
                 gint64 family_id,
                 const char *state)
{
  g_autoptr (VstDb) db = vst_test_hub_open_db (self);
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, &book);
  g_autoptr (GError) error = NULL;

  vst_stmt_bind_int (stmt, 1, from_minute);
  vst_stmt_bind_int (stmt, 2, agency_id);
  vst_stmt_bind_int (stmt, 3, family_id);
  vst_stmt_bind_text (stmt, 4, state);
  vst_stmt_run (stmt, &error);
  g_assert_no_error (error);
}

static void
test_an_absence_tells_whom_to_call (VstTestHub *self,
                                    gconstpointer data)
{
  gint64 health = vst_test_agency_add (self, "Public Health", "public_health", VST_SENSITIVITY_PUBLIC);
  gint64 other = vst_test_agency_add (self, "Food bank", "food_bank", VST_SENSITIVITY_PUBLIC);
  g_autoptr (VstFamily) one = vst_test_family_add (self, vst_test_family_entry ("Amélie", "Tremblay", "613 555-0123"));
  g_autoptr (VstFamily) two = vst_test_family_add (self, vst_test_family_entry ("Noor", "Hassan", ""));
  VstPresenceSpan span = { health, (char *) "2026-03-09", (char *) "2026-03-09" };
  VstPresenceSpan closed = { 0, (char *) "2026-03-09", (char *) "2026-03-09" };
  g_autoptr (GPtrArray) booked = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (VstContact) phone = NULL;
  g_autoptr (GError) error = NULL;

  add_appointment (self, 600, health, vst_family_get_id (two), "scheduled");
  add_appointment (self, 540, health, vst_family_get_id (one), "confirmed");
  add_appointment (self, 660, health, vst_family_get_id (two), "cancelled_by_family");
  add_appointment (self, 780, other, vst_family_get_id (two), "scheduled");

  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  booked = vst_test_hub_read (self, &vst_absence_read_booked, &span, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (booked->len, ==, 2);
  g_assert_cmpint (vst_booked_get_from (booked->pdata[0]), ==, 540);
  g_assert_cmpstr (vst_family_get_name (vst_booked_get_family (booked->pdata[0])), ==, "Amélie Tremblay");
  phone = g_list_model_get_item (vst_family_get_contacts (vst_booked_get_family (booked->pdata[0])), 0);
  g_assert_cmpstr (vst_contact_get_hint (phone), ==, "23");
  g_assert_cmpstr (vst_family_get_name (vst_booked_get_family (booked->pdata[1])), ==, "Noor Hassan");
  g_assert_cmpint (vst_test_count (self, &count_listed), ==, 1);

  all = vst_test_hub_read (self, &vst_absence_read_booked, &closed, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (all->len, ==, 3);
}

static void
test_presence_is_exported_by_the_day (VstTestHub *self,
                                      gconstpointer data)
{
  gint64 health = vst_test_agency_add (self, "Public Health", "public_health", VST_SENSITIVITY_PUBLIC);
  gint64 room = vst_test_space_add (self, "Room 1");
  g_autofree char *path = g_build_filename (self->place, "presence.csv", NULL);
  const VstPresenceExport what = { "2026-03-02", "2026-03-20", path, VST_TABLE_CSV, ',' };
  VstPresenceSpan span = { health, (char *) "2026-03-16", (char *) "2026-03-16" };
  g_autofree guint *absent = NULL;
  g_autofree guint *n = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  vst_test_presence_add (self, health, room, "2026-03-02", MONDAYS, 540, 725);
  absent = vst_test_hub_do (self, &vst_presence_do_absent, &span, &error);
  g_assert_no_error (error);

  n = vst_test_hub_read (self, &vst_presence_read_export, &what, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (*n, ==, 2);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "agency,room,date,from,to,zone"));
  g_assert_nonnull (strstr (text, "Public Health,Room 1,2026-03-02,09:00,12:05,America/Toronto"));
  g_assert_nonnull (strstr (text, "Public Health,Room 1,2026-03-09,09:00,12:05,America/Toronto"));
  g_assert_null (strstr (text, "2026-03-16"));

  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  g_assert_null (vst_test_hub_read (self, &vst_presence_read_export, &what, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NO_RIGHT);
}

#define ADD(path, func) g_test_add (path, VstTestHub, NULL, vst_test_scene_set_up, func, vst_test_hub_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/scene/agencies-come-every-week-or-every-other-week", test_agencies_come_every_week_or_every_other_week);
  ADD ("/scene/absent-today-is-one-act-and-its-undo", test_absent_today_is_one_act_and_its_undo);
  ADD ("/scene/on-site-after-all-takes-an-absence-back", test_on_site_after_all_takes_an_absence_back);
  ADD ("/scene/one-day-may-be-otherwise", test_one_day_may_be_otherwise);
  ADD ("/scene/a-closed-day-is-left-out", test_a_closed_day_is_left_out);
  ADD ("/scene/an-agency-that-ended-comes-no-more", test_an_agency_that_ended_comes_no_more);
  ADD ("/scene/a-presence-is-removed-with-its-changes-and-put-back", test_a_presence_is_removed_with_its_changes_and_put_back);
  ADD ("/scene/who-need-not-know-reads-a-neutral-word", test_who_need_not_know_reads_a_neutral_word);
  ADD ("/scene/reception-marks-but-does-not-set-the-scene", test_reception_marks_but_does_not_set_the_scene);
  ADD ("/scene/partners-sign-in-and-out", test_partners_sign_in_and_out);
  ADD ("/scene/a-service-is-said-as-openly-as-its-agency", test_a_service_is_said_as_openly_as_its_agency);
  ADD ("/scene/an-absence-tells-whom-to-call", test_an_absence_tells_whom_to_call);

  ADD ("/scene/presence-is-exported-by-the-day", test_presence_is_exported_by_the_day);

  return g_test_run ();
}
