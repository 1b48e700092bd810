/* vst-day-scene.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-day-scene.h"

#include "vst-agency-store.h"
#include "vst-apart-store.h"
#include "vst-appointment-store.h"
#include "vst-cohort-store.h"
#include "vst-enrolment-store.h"
#include "vst-presence-store.h"
#include "vst-program-store.h"
#include "vst-rooms.h"
#include "vst-service-store.h"

typedef struct
{
  gint64 family_id;
  gint64 person_id;
} Family;

static gint64
do_one (VstTestHub *hub,
        const VstDeed *deed,
        gpointer args)
{
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = vst_test_hub_do (hub, deed, args, &error);

  g_assert_no_error (error);

  return *id;
}

static gint64
add_partner (VstTestHub *hub,
             const char *today)
{
  g_autoptr (VstAgencyEntry) agency = vst_agency_entry_new ();
  g_autoptr (VstServiceEntry) service = vst_service_entry_new ();
  g_autoptr (VstPresenceEntry) presence = vst_presence_entry_new ();
  VstAgencyEdit agency_edit = { 0, 0, agency };
  VstServiceEdit service_edit = { 0, 0, service };
  VstPresenceEdit presence_edit = { 0, 0, presence };

  vst_test_set (&agency->name_en, "Public health");
  vst_test_set (&agency->name_fr, "Santé publique");
  vst_test_set (&agency->kind, "public_health");
  agency->sensitivity = VST_SENSITIVITY_PUBLIC;
  service->agency_id = presence->agency_id = do_one (hub, &vst_agency_do_add, &agency_edit);
  vst_test_set (&service->name_en, "Advice");
  vst_test_set (&service->name_fr, "Conseils");
  service->minutes = 60;
  do_one (hub, &vst_service_do_add, &service_edit);
  vst_test_set (&presence->first_day, today);
  vst_test_set (&presence->rule, "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU");
  vst_test_set (&presence->zone, "America/Toronto");
  presence->from_minute = 0;
  presence->to_minute = 1440;
  do_one (hub, &vst_presence_do_add, &presence_edit);

  return service->agency_id;
}

/* A parent and a child. */
static Family
add_family (VstTestHub *hub,
            const char *given_name,
            const char *family_name)
{
  VstFamilyEntry *entry = vst_test_family_entry (given_name, family_name, "");
  g_autoptr (VstFamily) family = NULL;

  g_ptr_array_add (entry->members, vst_test_member ("child", "Léo", "", "2022-05-01"));
  family = vst_test_family_add (hub, entry);

  return (Family){ vst_family_get_id (family), vst_person_get_id (vst_member_get_person (vst_test_family_member (family, 0))) };
}

static void
keep_apart (VstTestHub *hub,
            gint64 a_person_id,
            gint64 b_person_id,
            const char *today)
{
  g_autoptr (VstApartEntry) entry = vst_apart_entry_new ();
  VstApartEdit edit = { 0, 0, entry };

  entry->a_person_id = a_person_id;
  entry->b_person_id = b_person_id;
  vst_test_set (&entry->reason, "order");
  vst_test_set (&entry->source, "court");
  vst_test_set (&entry->from, today);
  do_one (hub, &vst_apart_do_add, &edit);
}

static void
book (VstTestHub *hub,
      const Family *family,
      gint64 agency_id,
      const char *day)
{
  g_autoptr (VstAppointmentEntry) entry = vst_appointment_entry_new ();

  entry->family_id = family->family_id;
  entry->agency_id = agency_id;
  vst_appointment_entry_add (entry, family->person_id);
  vst_test_set (&entry->day, day);
  entry->from_minute = 0;
  entry->to_minute = 60;
  do_one (hub, &vst_appointment_do_book, entry);
}

static gint64
add_group (VstTestHub *hub,
           const char *today)
{
  g_autoptr (VstProgramEntry) program = vst_program_entry_circle ();
  g_autoptr (VstCohortEntry) cohort = vst_cohort_entry_new ();
  VstProgramEdit program_edit = { 0, 0, program };
  VstCohortEdit cohort_edit = { 0, 0, cohort };

  cohort->program_id = do_one (hub, &vst_program_do_add, &program_edit);
  vst_test_set (&cohort->code, "26-A");
  vst_test_set (&cohort->first_day, today);

  return do_one (hub, &vst_cohort_do_add, &cohort_edit);
}

static void
enrol (VstTestHub *hub,
       gint64 cohort_id,
       const Family *family)
{
  VstEnrolmentAdd add = { .cohort_id = cohort_id, .person_id = family->person_id, .state = VST_ENROLMENT_ENROLLED };

  do_one (hub, &vst_enrolment_do_add, &add);
}

void
vst_day_scene_set_up (VstTestHub *hub)
{
  g_autofree char *today = NULL;
  Family josee, noor, chloe;
  gint64 agency_id, cohort_id;

  vst_rooms_register ();
  vst_test_support_set_up (hub, NULL);
  today = vst_hub_dup_today (hub->hub);
  josee = add_family (hub, "Josée", "Roy");
  noor = add_family (hub, "Noor", "Haddad");
  chloe = add_family (hub, "Chloé", "Gagné");
  vst_test_support_book (hub, "7", "0101", "0103", VST_CHIT_AT_DESK);

  vst_test_hub_enter (hub, VST_TEST_COORDINATOR);
  agency_id = add_partner (hub, today);
  book (hub, &noor, agency_id, today);
  keep_apart (hub, josee.person_id, noor.person_id, today);
  cohort_id = add_group (hub, today);
  enrol (hub, cohort_id, &josee);
  enrol (hub, cohort_id, &chloe);
  vst_hub_lock (hub->hub);
}
