/* vst-test-visit.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-visit.h"

#include "vst-date.h"

static const VstSql add_agency = {
  "test.add_agency",
  "INSERT INTO agency (name_en, name_fr, kind, sensitivity) VALUES ($1, $1, 'legal', $2) RETURNING id",
  TRUE
};
static const VstSql add_room = { "test.add_room", "INSERT INTO room (name_en, name_fr) VALUES ($1, $1) RETURNING id", TRUE };
static const VstSql add_appointment = {
  "test.add_appointment",
  "INSERT INTO appointment (day, from_minute, to_minute, zone, agency_id, room_id, family_id, visit_id)"
  " VALUES ($1, $2, $2 + 30, 'America/Toronto', $3, $3, $4, $5) RETURNING id",
  TRUE
};
static const VstSql add_appointment_person = {
  "test.add_appointment_person",
  "INSERT INTO appointment_person (appointment_id, person_id) VALUES ($1, $2) RETURNING id",
  TRUE
};
static const VstSql cancel_appointment = {
  "test.cancel_appointment",
  "UPDATE appointment SET state = 'cancelled_by_us', visit_id = NULL WHERE visit_id = $1 AND from_minute = $2 RETURNING id",
  TRUE
};

static gpointer
scene_func (VstAct *act,
            gconstpointer args,
            GError **error)
{
  static const char *const agencies[][2] = { { "Public health", "public" }, { "Legal aid", "hidden" } };
  static const char *const rooms[] = { "Room 1", "Room 2" };

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (VstStmt) agency = vst_act_prepare (act, &add_agency);
      g_autoptr (VstStmt) room = vst_act_prepare (act, &add_room);

      vst_stmt_bind_text (agency, 1, agencies[i][0]);
      vst_stmt_bind_text (agency, 2, agencies[i][1]);
      vst_stmt_bind_text (room, 1, rooms[i]);

      if (!vst_stmt_add (agency, error) || !vst_stmt_add (room, error))
        return NULL;
    }

  return GINT_TO_POINTER (TRUE);
}

static gboolean
book (VstAct *act,
      const VstTestExpectation *expectation,
      gint64 visit_id,
      GError **error)
{
  const VstVisitExpectation *visit = &expectation->expectation;
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, &add_appointment);
  gint64 appointment_id;

  vst_stmt_bind_text (stmt, 1, visit->day);
  vst_stmt_bind_int (stmt, 2, visit->from_minute);
  vst_stmt_bind_int (stmt, 3, expectation->agency_id);
  vst_stmt_bind_int (stmt, 4, visit->family_id);
  vst_stmt_bind_int (stmt, 5, visit_id);

  if ((appointment_id = vst_stmt_add (stmt, error)) == 0)
    return FALSE;

  for (gsize i = 0; i < visit->n_people; i++)
    {
      g_autoptr (VstStmt) person = vst_act_prepare (act, &add_appointment_person);

      vst_stmt_bind_int (person, 1, appointment_id);
      vst_stmt_bind_int (person, 2, visit->people[i]);
      if (!vst_stmt_add (person, error))
        return FALSE;
    }

  return TRUE;
}

static gpointer
expect_func (VstAct *act,
             gconstpointer args,
             GError **error)
{
  const VstTestExpectation *expectation = args;
  gint64 visit_id;

  if (expectation->part != NULL)
    visit_id = vst_visit_expect_part (act, &expectation->expectation, expectation->part, error);
  else if ((visit_id = vst_visit_expect (act, &expectation->expectation, error)) != 0 &&
           expectation->agency_id != 0 && !book (act, expectation, visit_id, error))
    visit_id = 0;

  return visit_id != 0 ? g_memdup2 (&visit_id, sizeof visit_id) : NULL;
}

static gpointer
unpart_func (VstAct *act,
             gconstpointer args,
             GError **error)
{
  const VstVisitPart *part = args;

  return GINT_TO_POINTER (vst_visit_unexpect_part (act, part->kind, part->subject_id, part->person_id, error));
}

static gpointer
unbook_func (VstAct *act,
             gconstpointer args,
             GError **error)
{
  const gint64 *which = args;
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, &cancel_appointment);

  vst_stmt_bind_int (stmt, 1, which[0]);
  vst_stmt_bind_int (stmt, 2, which[1]);
  if (!vst_stmt_run (stmt, error))
    return NULL;

  return GINT_TO_POINTER (vst_visit_settle (act, which[0], error));
}

static const VstDeed do_scene = { "test.scene", VST_RIGHT_RECEIVE, VST_TOPIC_DAY, VST_DEED_NONE, scene_func, NULL };
static const VstDeed do_expect = { "test.expect", VST_RIGHT_RECEIVE, VST_TOPIC_DAY, VST_DEED_UNDOABLE, expect_func, g_free };
static const VstDeed do_unpart = { "test.unpart", VST_RIGHT_RECEIVE, VST_TOPIC_DAY, VST_DEED_UNDOABLE, unpart_func, NULL };
static const VstDeed do_unbook = { "test.unbook", VST_RIGHT_RECEIVE, VST_TOPIC_DAY, VST_DEED_NONE, unbook_func, NULL };

static const VstSql *const statements[] = { NULL };
static const VstDeed *const deeds[] = { &do_scene, &do_expect, &do_unpart, &do_unbook, NULL };
static const VstRoom test_room = { .name = "test", .statements = statements, .deeds = deeds };

void
vst_test_visit_set_up (VstTestHub *self,
                       gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  vst_room_register (&vst_schedule_room);
  vst_room_register (&test_room);
  vst_test_family_set_up (self, data);
  vst_test_hub_do (self, &do_scene, NULL, &error);
  g_assert_no_error (error);
}

/* A parent and a child. */
gint64
vst_test_visit_family (VstTestHub *self,
                       const char *given_name,
                       const char *family_name,
                       gint64 *people)
{
  VstFamilyEntry *entry = vst_test_family_entry (given_name, family_name, "");
  g_autoptr (VstFamily) family = NULL;

  g_ptr_array_add (entry->members, vst_test_member ("child", "Léo", "", "2022-05-01"));
  family = vst_test_family_add (self, entry);

  for (guint i = 0; people != NULL && i < 2; i++)
    people[i] = vst_person_get_id (vst_member_get_person (vst_test_family_member (family, i)));

  return vst_family_get_id (family);
}

char *
vst_test_visit_today (VstTestHub *self)
{
  return vst_hub_dup_today (self->hub);
}

static gint64
expect (VstTestHub *self,
        VstTestExpectation *expectation)
{
  g_autofree char *today = vst_test_visit_today (self);
  g_autofree gint64 *visit_id = NULL;
  g_autoptr (GError) error = NULL;

  expectation->expectation.day = today;
  visit_id = vst_test_hub_do (self, &do_expect, expectation, &error);
  g_assert_no_error (error);

  return *visit_id;
}

/* With an appointment, unless @agency_id is 0. */
gint64
vst_test_visit_expect (VstTestHub *self,
                       gint64 family_id,
                       int from_minute,
                       gint64 agency_id,
                       const gint64 *people,
                       gsize n_people)
{
  VstTestExpectation expectation = {
    .expectation = { NULL, family_id, "appointment", from_minute, people, n_people },
    .agency_id = agency_id,
  };

  return expect (self, &expectation);
}

gint64
vst_test_visit_part (VstTestHub *self,
                     gint64 family_id,
                     const VstVisitPart *part)
{
  VstTestExpectation expectation = {
    .expectation = { NULL, family_id, part->kind, part->from_minute, &part->person_id, part->person_id != 0 },
    .part = part,
  };

  return expect (self, &expectation);
}

void
vst_test_visit_unpart (VstTestHub *self,
                       const char *kind,
                       gint64 subject_id)
{
  VstVisitPart part = { .kind = kind, .subject_id = subject_id };
  g_autoptr (GError) error = NULL;

  vst_test_hub_do (self, &do_unpart, &part, &error);
  g_assert_no_error (error);
}

void
vst_test_visit_unbook (VstTestHub *self,
                       gint64 visit_id,
                       int from_minute)
{
  gint64 which[] = { visit_id, from_minute };
  g_autoptr (GError) error = NULL;

  vst_test_hub_do (self, &do_unbook, which, &error);
  g_assert_no_error (error);
}

gint64
vst_test_visit_arrive (VstTestHub *self,
                       gint64 visit_id,
                       gint64 family_id)
{
  VstVisitArrival arrival = { .visit_id = visit_id, .family_id = family_id };
  g_autofree gint64 *id = NULL;
  g_autoptr (GError) error = NULL;

  id = vst_test_hub_do (self, &vst_visit_do_arrive, &arrival, &error);
  g_assert_no_error (error);

  return *id;
}

/* @code: of the error it fails with, or -1 */
void
vst_test_visit_do (VstTestHub *self,
                   const VstDeed *deed,
                   gint64 visit_id,
                   gint64 at,
                   const char *reason,
                   int code)
{
  VstVisitChange change = { .visit_id = visit_id, .at = at, .reason = (char *) reason };
  g_autoptr (GError) error = NULL;
  gpointer done = vst_test_hub_do (self, deed, &change, &error);

  if (code < 0)
    {
      g_assert_no_error (error);
      g_assert_nonnull (done);
    }
  else
    {
      g_assert_error (error, VST_ERROR, code);
    }
}

/* One text of the database as it is on disk. */
char *
vst_test_visit_read (VstTestHub *self,
                     const VstSql *sql)
{
  g_autoptr (VstDb) db = vst_test_hub_open_db (self);
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, sql);
  g_autoptr (GError) error = NULL;

  vst_stmt_one (stmt, &error);
  g_assert_no_error (error);

  return g_strdup (vst_stmt_get_text (stmt, 0));
}
