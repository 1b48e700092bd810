/* vst-test-booking.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-booking.h"

#include "vst-agency-store.h"
#include "vst-apart-store.h"
#include "vst-presence-store.h"
#include "vst-provider-store.h"
#include "vst-service-store.h"
#include "vst-space-store.h"

static gboolean
add_agency (VstAct *act,
            const char *name,
            const char *kind,
            const char *who,
            const char *languages,
            GError **error)
{
  g_autoptr (VstAgencyEntry) agency = vst_agency_entry_new ();
  g_autoptr (VstProviderEntry) provider = vst_provider_entry_new ();

  vst_test_set (&agency->name_en, name);
  vst_test_set (&agency->name_fr, name);
  vst_test_set (&agency->kind, kind);
  agency->sensitivity = VST_SENSITIVITY_PUBLIC;

  if ((provider->agency_id = vst_agency_add (act, agency, error)) == 0)
    return FALSE;
  if (who == NULL)
    return TRUE;

  vst_test_set (&provider->name, who);
  vst_test_set (&provider->languages, languages);

  return vst_provider_add (act, provider, error) != 0;
}

static gboolean
add_space (VstAct *act,
           const char *name,
           int capacity,
           GError **error)
{
  g_autoptr (VstSpaceEntry) space = vst_space_entry_new ();

  vst_test_set (&space->name_en, name);
  vst_test_set (&space->name_fr, name);
  space->capacity = capacity;

  return vst_space_add (act, space, error) != 0;
}

static gboolean
add_service (VstAct *act,
             gint64 agency_id,
             const char *name,
             int minutes,
             int clean,
             GError **error)
{
  g_autoptr (VstServiceEntry) service = vst_service_entry_new ();

  service->agency_id = agency_id;
  vst_test_set (&service->name_en, name);
  vst_test_set (&service->name_fr, name);
  service->minutes = minutes;
  service->clean_minutes = clean;

  return vst_service_add (act, service, error) != 0;
}

static gboolean
add_presence (VstAct *act,
              gint64 agency_id,
              gint64 provider_id,
              gint64 space_id,
              const char *rule,
              int from_hour,
              int to_hour,
              GError **error)
{
  g_autoptr (VstPresenceEntry) presence = vst_presence_entry_new ();

  presence->agency_id = agency_id;
  presence->provider_id = provider_id;
  presence->space_id = space_id;
  vst_test_set (&presence->first_day, VST_TEST_MONDAY);
  vst_test_set (&presence->rule, rule);
  vst_test_set (&presence->zone, "America/Toronto");
  presence->from_minute = from_hour * 60;
  presence->to_minute = to_hour * 60;

  return vst_presence_add (act, presence, error) != 0;
}

static gpointer
scene_func (VstAct *act,
            gconstpointer args,
            GError **error)
{
  gboolean done = add_agency (act, "Public health", "public_health", "Rose Diallo", "en fr", error) &&
                  add_agency (act, "Legal aid", "legal", "Jim Cook", "en", error) &&
                  add_agency (act, "Youth desk", "social_work", NULL, NULL, error) &&
                  add_space (act, "Room 1", 4, error) && add_space (act, "Room 2", 12, error) &&
                  add_service (act, 1, "Well-baby visit", 45, 5, error) && add_service (act, 1, "Vaccine", 30, 0, error) &&
                  add_service (act, 2, "Advice", 60, 0, error) &&
                  add_presence (act, 1, 1, 1, "FREQ=WEEKLY;BYDAY=MO", 9, 12, error) &&
                  add_presence (act, 2, 2, 2, "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU", 9, 17, error) &&
                  add_presence (act, 3, 0, 0, "FREQ=WEEKLY;BYDAY=TU", 13, 16, error);

  return done ? GINT_TO_POINTER (TRUE) : NULL;
}

static const VstDeed do_scene = { "test.scene", VST_RIGHT_SIGNED_IN, VST_TOPIC_SCENE, VST_DEED_NONE, scene_func, NULL };

/* A hub with all that, and the coordinator signed in. */
void
vst_test_booking_set_up (VstTestHub *self,
                         gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  vst_room_register (&vst_schedule_room);
  vst_test_family_set_up (self, data);
  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  vst_test_hub_do (self, &do_scene, NULL, &error);
  g_assert_no_error (error);
}

/* A parent and a child. */
gint64
vst_test_booking_family (VstTestHub *self,
                         const char *given_name,
                         gint64 *people)
{
  VstFamilyEntry *entry = vst_test_family_entry (given_name, "Roy", "");
  g_autoptr (VstFamily) family = NULL;

  g_ptr_array_add (entry->members, vst_test_member ("child", "Léo", "", "2026-05-01"));
  family = vst_test_family_add (self, entry);

  for (guint i = 0; i < 2; i++)
    people[i] = vst_person_get_id (vst_member_get_person (vst_test_family_member (family, i)));

  return vst_family_get_id (family);
}

/* The first service of agency 1, at its place. */
VstAppointmentEntry *
vst_test_booking_entry (gint64 family_id,
                        gint64 person_id,
                        const char *day,
                        int from_minute)
{
  VstAppointmentEntry *entry = vst_appointment_entry_new ();

  entry->family_id = family_id;
  entry->agency_id = 1;
  entry->service_id = 1;
  entry->provider_id = 1;
  entry->room_id = 1;
  vst_appointment_entry_add (entry, person_id);
  vst_test_set (&entry->day, day);
  entry->from_minute = from_minute;
  entry->to_minute = from_minute + 45;

  return entry;
}

static void
assert_outcome (const GError *error,
                int code)
{
  if (code < 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, VST_ERROR, code);
}

gint64
vst_test_booking_book (VstTestHub *self,
                       const VstAppointmentEntry *entry,
                       int code)
{
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = vst_test_hub_do (self, &vst_appointment_do_book, entry, &error);

  assert_outcome (error, code);

  return id != NULL ? *id : 0;
}

guint
vst_test_booking_conflicts (VstTestHub *self,
                            const VstAppointmentEntry *entry,
                            guint *blocking)
{
  VstAppointmentMove asked = { 0, 0, (VstAppointmentEntry *) entry };
  g_autoptr (GError) error = NULL;
  g_autofree VstAppointmentFindings *findings = vst_test_hub_read (self, &vst_appointment_read_conflicts, &asked, &error);

  g_assert_no_error (error);
  if (blocking != NULL)
    *blocking = findings->blocking;

  return findings->found;
}

static gint64
add_pair (VstTestHub *self,
          gint64 a_person_id,
          gint64 b_person_id,
          gint64 provider_id)
{
  g_autoptr (VstApartEntry) entry = vst_apart_entry_new ();
  g_autoptr (GError) error = NULL;
  VstApartEdit edit = { 0, 0, entry };
  g_autofree gint64 *id = NULL;

  entry->a_person_id = a_person_id;
  entry->b_person_id = b_person_id;
  entry->b_provider_id = provider_id;
  vst_test_set (&entry->reason, "order");
  vst_test_set (&entry->source, "court");
  vst_test_set (&entry->from, "2026-01-01");
  id = vst_test_hub_do (self, &vst_apart_do_add, &edit, &error);
  g_assert_no_error (error);

  return *id;
}

void
vst_test_booking_apart (VstTestHub *self,
                        gint64 a_person_id,
                        gint64 b_person_id)
{
  add_pair (self, a_person_id, b_person_id, 0);
}

gint64
vst_test_booking_apart_worker (VstTestHub *self,
                               gint64 person_id,
                               gint64 provider_id)
{
  return add_pair (self, person_id, 0, provider_id);
}

gint64
vst_test_booking_move (VstTestHub *self,
                       gint64 appointment_id,
                       const char *day,
                       int from_minute,
                       int code)
{
  g_autoptr (VstAppointment) appointment = vst_test_booking_read (self, appointment_id);
  g_autoptr (VstAppointmentEntry) to = vst_appointment_entry_copy (vst_appointment_get_entry (appointment));
  VstAppointmentMove move = { appointment_id, vst_appointment_get_revision (appointment), to };
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = NULL;

  vst_test_set (&to->day, day);
  to->to_minute += from_minute - to->from_minute;
  to->from_minute = from_minute;
  id = vst_test_hub_do (self, &vst_appointment_do_move, &move, &error);
  assert_outcome (error, code);

  return id != NULL ? *id : 0;
}

void
vst_test_booking_do (VstTestHub *self,
                     const VstDeed *deed,
                     gint64 appointment_id,
                     const char *reason,
                     int code)
{
  VstAppointmentChange change = { appointment_id, 0, (char *) reason };
  g_autoptr (GError) error = NULL;

  vst_test_hub_do (self, deed, &change, &error);
  assert_outcome (error, code);
}

VstAppointment *
vst_test_booking_read (VstTestHub *self,
                       gint64 appointment_id)
{
  g_autoptr (GError) error = NULL;
  VstAppointment *appointment = vst_test_hub_read (self, &vst_appointment_read_one, &appointment_id, &error);

  g_assert_no_error (error);

  return appointment;
}

GPtrArray *
vst_test_booking_slots (VstTestHub *self,
                        gint64 agency_id,
                        gint64 service_id,
                        gint64 person_id,
                        const char *from)
{
  g_autoptr (VstSlotQuery) query = vst_slot_query_new (agency_id, service_id, &person_id, 1, from);
  g_autoptr (GError) error = NULL;
  GPtrArray *slots;

  query->n_days = 14;
  slots = vst_test_hub_read (self, &vst_slot_read_next, query, &error);
  g_assert_no_error (error);

  return slots;
}
