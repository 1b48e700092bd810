/* vst-sample-appointment.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-sample-appointment.h"

#include "vst-apart-store.h"
#include "vst-appointment-store.h"
#include "vst-date.h"
#include "vst-family-store.h"
#include "vst-member-store.h"
#include "vst-presence-store.h"
#include "vst-sample-hub.h"
#include "vst-sample-random.h"
#include "vst-sample-visit.h"
#include "vst-service-store.h"
#include "vst-visit-store.h"

#define DAYS_BEFORE 14
#define DAYS_AFTER 21

#define MOST_A_DAY 7
#define MOST_TODAY 12
#define TRIES 8 /* to find a family that comes on no other errand that day */
#define STEP 15 /* minutes */
#define SOON 20 /* minutes before: she may be here already */
#define STREAM 0x617070

/* Of the families that come on the day, the one that is to meet no other. */
#define APART 4

typedef struct
{
  VstAct *act;
  const VstSampleOptions *options;
  GTimeZone *place;
  VstSampleRandom random;
  GArray *families;
  gint64 apart_id; /* whom one family must not meet, */
  gint64 other_id; /* and that family: never on one day */
  int minute;      /* of the day, from which one looks */
  guint n_past;
} Filling;

/* What may be the matter with an appointment that was not kept. */
static const char *const missed[] = { "dnc_transport", "dnc_child_sick", "dnc_self_sick", "dnc_forgot", "dnc_unknown", NULL };
static const char *const cancelled[] = { "The partner is ill", "La salle n’est pas libre", "Staff training", NULL };

static gboolean
is_for_children (const char *kind)
{
  static const char *const kinds[] = { "public_health", "early_int", "dev_clinic", "fasd", "pediatrics", NULL };

  return g_strv_contains (kinds, kind);
}

static gint64
moment (const Filling *self,
        const char *day,
        int minute)
{
  int year, month, day_of_month;
  g_autoptr (GDateTime) at = NULL;

  vst_day_get_parts (day, &year, &month, &day_of_month);
  at = g_date_time_new (self->place, year, month, day_of_month, minute / 60, minute % 60, 0);

  return g_date_time_to_unix (at) * G_USEC_PER_SEC;
}

/* A family may come that was here by then, and has nothing else that day. */
static gboolean
may_come (const Filling *self,
          gint64 family_id,
          const char *day,
          gboolean *may,
          GError **error)
{
  VstView *view = vst_act_get_view (self->act);
  g_autoptr (VstFamily) family = NULL;
  gint64 visit_id;

  *may = FALSE;

  if (family_id == self->apart_id || (family_id == self->other_id && g_str_equal (day, self->options->today)))
    return TRUE;

  if (!vst_visit_find (view, day, family_id, &visit_id, error) || !(family = vst_family_read (view, family_id, FALSE, error)))
    return FALSE;

  *may = visit_id == 0 && vst_day_compare (vst_family_get_opened_on (family), day) <= 0;

  return TRUE;
}

static gboolean
speaks (VstProvider *provider,
        const char *language)
{
  const char *languages = provider != NULL ? vst_provider_get_entry (provider)->languages : "";
  g_auto (GStrv) codes = g_strsplit (languages, " ", -1);

  return languages[0] == '\0' || language[0] == '\0' || g_strv_contains ((const char *const *) codes, language);
}

/* The head of the family, with a child where the partner sees children; somebody
 * interprets where they share no language.
 */
static gboolean
add_people (const Filling *self,
            VstPresenceDay *there,
            VstAppointmentEntry *entry,
            GError **error)
{
  gboolean with_child = is_for_children (vst_agency_get_entry (vst_presence_day_get_agency (there))->kind);
  g_autoptr (GPtrArray) members = vst_members_read (vst_act_get_view (self->act), entry->family_id, error);

  for (guint i = 0; members != NULL && i < members->len && entry->people->len < (with_child ? 2 : 1); i++)
    {
      VstMember *member = g_ptr_array_index (members, i);
      VstPerson *person = vst_member_get_person (member);
      gboolean is_child = g_str_equal (vst_member_get_role (member), "child");

      if (vst_person_is_anonymous (person) || (entry->people->len == 0 ? !vst_member_is_head (member) : !is_child))
        continue;

      vst_appointment_entry_add (entry, vst_person_get_id (person));
      if (!speaks (vst_presence_day_get_provider (there), vst_person_get_entry (person)->language))
        entry->interpreter = TRUE;
    }

  return members != NULL;
}

/* Whoever can come to a partner then; nobody, after some tries. */
static gboolean
find_people (Filling *self,
             VstPresenceDay *there,
             VstAppointmentEntry *entry,
             GError **error)
{
  for (guint i = 0; i < TRIES && entry->people->len == 0; i++)
    {
      gboolean may;

      entry->family_id = g_array_index (self->families, gint64, vst_sample_random_below (&self->random, self->families->len));
      entry->interpreter = FALSE;

      if (!may_come (self, entry->family_id, entry->day, &may, error) || (may && !add_people (self, there, entry, error)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
step (const Filling *self,
      const VstDeed *deed,
      gint64 visit_id,
      gint64 at,
      const char *reason,
      GError **error)
{
  VstVisitChange change = { .visit_id = visit_id, .at = at, .reason = (char *) reason };

  return deed->run (self->act, &change, error) != NULL;
}

static gboolean
change (const Filling *self,
        const VstDeed *deed,
        gint64 appointment_id,
        const char *reason,
        GError **error)
{
  VstAppointmentChange change = { .appointment_id = appointment_id, .reason = (char *) reason };

  return deed->run (self->act, &change, error) != NULL;
}

static gboolean
arrive (const Filling *self,
        gint64 visit_id,
        gint64 at,
        GError **error)
{
  VstVisitArrival arrival = { .visit_id = visit_id, .at = at };
  g_autofree gint64 *arrived = vst_visit_do_arrive.run (self->act, &arrival, error);

  return arrived != NULL;
}

/* She came, saw whom she came for, and left; of today, no later than now. */
static gboolean
keep (Filling *self,
      const VstAppointmentEntry *entry,
      gint64 visit_id,
      GError **error)
{
  int early = vst_sample_random_between (&self->random, 3, 12);
  int late = vst_sample_random_between (&self->random, 0, 4);
  int after = vst_sample_random_between (&self->random, 0, 5);

  return arrive (self, visit_id, moment (self, entry->day, entry->from_minute - early), error) &&
         step (self, &vst_visit_do_hand_over, visit_id, moment (self, entry->day, entry->from_minute + late), NULL, error) &&
         step (self, &vst_visit_do_leave, visit_id, moment (self, entry->day, entry->to_minute + after), NULL, error);
}

static gboolean
end_past (Filling *self,
          const VstAppointmentEntry *entry,
          gint64 appointment_id,
          gint64 visit_id,
          GError **error)
{
  /* In turn, so that a small hub has some of each. */
  switch (self->n_past++ % 11)
    {
    case 2:
    case 8:
      return step (self, &vst_visit_do_miss, visit_id, 0, vst_sample_random_pick (&self->random, missed), error);

    case 5:
      return change (self, &vst_appointment_do_cancel_theirs, appointment_id, "", error);

    case 10:
      return change (self, &vst_appointment_do_cancel, appointment_id, vst_sample_random_pick (&self->random, cancelled), error);

    default:
      return keep (self, entry, visit_id, error);
    }
}

static gboolean
end_today (Filling *self,
           const VstAppointmentEntry *entry,
           gint64 appointment_id,
           gint64 visit_id,
           GError **error)
{
  guint chance = vst_sample_random_below (&self->random, 100);

  if (entry->to_minute + 5 <= self->minute)
    return chance < 88 ? keep (self, entry, visit_id, error)
                       : step (self, &vst_visit_do_miss, visit_id, 0, vst_sample_random_pick (&self->random, missed), error);

  if (entry->from_minute + 4 <= self->minute)
    return arrive (self, visit_id, moment (self, entry->day, entry->from_minute - 6), error) &&
           step (self, &vst_visit_do_hand_over, visit_id, moment (self, entry->day, entry->from_minute), NULL, error);

  if (entry->from_minute - SOON <= self->minute && chance < 60)
    return arrive (self, visit_id, moment (self, entry->day, MIN (self->minute - 2, entry->from_minute - 12)), error);

  return chance < 40 || change (self, &vst_appointment_do_confirm, appointment_id, "", error);
}

/* What has become of it by the day on which one looks. */
static gboolean
end (Filling *self,
     const VstAppointmentEntry *entry,
     gint64 appointment_id,
     GError **error)
{
  int order = vst_day_compare (entry->day, self->options->today);
  gint64 visit_id;

  if (!vst_visit_find (vst_act_get_view (self->act), entry->day, entry->family_id, &visit_id, error))
    return FALSE;

  if (order < 0)
    return end_past (self, entry, appointment_id, visit_id, error);

  if (order == 0)
    return end_today (self, entry, appointment_id, visit_id, error);

  if (vst_sample_random_chance (&self->random, 4))
    return change (self, &vst_appointment_do_cancel_theirs, appointment_id, "", error);

  return !vst_sample_random_chance (&self->random, 30) ||
         change (self, &vst_appointment_do_confirm, appointment_id, "", error);
}

static gboolean
book (Filling *self,
      VstPresenceDay *there,
      VstService *service,
      int at,
      guint *left,
      GError **error)
{
  g_autoptr (VstAppointmentEntry) entry = vst_appointment_entry_new ();
  VstProvider *provider = vst_presence_day_get_provider (there);
  VstSpace *space = vst_presence_day_get_space (there);
  gint64 appointment_id;

  g_free (entry->day);
  entry->day = g_strdup (vst_presence_day_get_day (there));
  entry->agency_id = vst_agency_get_id (vst_presence_day_get_agency (there));
  entry->service_id = vst_service_get_id (service);
  entry->provider_id = provider != NULL ? vst_provider_get_id (provider) : 0;
  entry->room_id = space != NULL ? vst_space_get_id (space) : 0;
  entry->from_minute = at;
  entry->to_minute = at + vst_service_get_entry (service)->minutes;

  if (!find_people (self, there, entry, error))
    return FALSE;

  if (entry->people->len == 0)
    return TRUE;

  *left -= 1;
  entry->minding_seats = entry->people->len == 1 && vst_sample_random_chance (&self->random, 25);

  return (appointment_id = vst_appointment_record (self->act, entry, error)) != 0 && end (self, entry, appointment_id, error);
}

/* One after the other, while the partner is here, with gaps. */
static gboolean
fill_presence (Filling *self,
               VstPresenceDay *there,
               guint percent,
               guint *left,
               GError **error)
{
  VstAgency *agency = vst_presence_day_get_agency (there);
  g_autoptr (GPtrArray) services = vst_services_read (vst_act_get_view (self->act), vst_agency_get_id (agency), error);
  int at = vst_presence_day_get_from (there);

  if (services == NULL)
    return FALSE;

  /* To a group one comes by other ways. */
  if (services->len == 0 || g_str_equal (vst_agency_get_entry (agency)->kind, "ipv_group"))
    return TRUE;

  while (*left > 0)
    {
      VstService *service = g_ptr_array_index (services, vst_sample_random_below (&self->random, services->len));
      int minutes = vst_service_get_entry (service)->minutes;

      if (at + minutes > vst_presence_day_get_to (there))
        break;

      if (vst_sample_random_chance (&self->random, percent) && !book (self, there, service, at, left, error))
        return FALSE;

      at += (minutes + STEP - 1) / STEP * STEP;
    }

  return TRUE;
}

static gboolean
fill_day (Filling *self,
          int offset,
          GError **error)
{
  g_autofree char *day = vst_day_add_days (self->options->today, offset);
  g_autoptr (GPtrArray) presences = vst_presence_read_days (vst_act_get_view (self->act), 0, day, day, error);
  guint percent = offset == 0 ? 70 : (guint) MAX (15, 55 - 2 * ABS (offset));
  guint left = MIN (offset == 0 ? MOST_TODAY : MOST_A_DAY, self->families->len / 4);

  for (guint i = 0; presences != NULL && i < presences->len && left > 0; i++)
    if (!fill_presence (self, g_ptr_array_index (presences, i), percent, &left, error))
      return FALSE;

  return presences != NULL;
}

static gboolean
keep_apart (Filling *self,
            VstApartEntry *take_entry,
            const char *reason,
            GError **error)
{
  g_autoptr (VstApartEntry) entry = take_entry;
  VstApartEdit edit = { .entry = entry };
  g_autofree gint64 *id = NULL;

  g_free (entry->reason);
  entry->reason = g_strdup (reason);
  g_free (entry->source);
  entry->source = g_strdup ("client");
  g_free (entry->from);
  entry->from = vst_day_add_days (self->options->today, -30);

  return (id = vst_apart_do_add.run (self->act, &edit, error)) != NULL;
}

/* A family of the day, and another that does not come on it; and that one and
 * somebody who works here.
 */
static gboolean
keep_two_apart (Filling *self,
                GArray *day_ids,
                GError **error)
{
  g_autoptr (VstApartEntry) entry = vst_apart_entry_new ();
  g_autoptr (VstApartEntry) worker = vst_apart_entry_new ();

  if (day_ids->len <= APART)
    return TRUE;

  entry->a_family_id = g_array_index (day_ids, gint64, APART);

  for (guint i = self->families->len; i > 0 && entry->b_family_id == 0; i--)
    {
      gint64 family_id = g_array_index (self->families, gint64, i - 1), visit_id;

      if (!vst_visit_find (vst_act_get_view (self->act), self->options->today, family_id, &visit_id, error))
        return FALSE;
      if (visit_id == 0 && family_id != entry->a_family_id)
        entry->b_family_id = family_id;
    }

  if (entry->b_family_id == 0)
    return TRUE;

  self->apart_id = entry->a_family_id;
  self->other_id = entry->b_family_id;
  worker->a_family_id = entry->b_family_id;
  worker->b_staff_id = VST_SAMPLE_LINK;

  return keep_apart (self, g_steal_pointer (&entry), "violence", error) && keep_apart (self, g_steal_pointer (&worker), "request", error);
}

/**
 * vst_sample_appointments_add:
 * @day_ids: (element-type gint64): the families that come to the meal
 *
 * Has families see the partners of the scene: two weeks that are over, with their
 * ends, a day that is under way, and three weeks to come.
 */
gboolean
vst_sample_appointments_add (VstAct *act,
                             const VstSampleOptions *options,
                             const char *zone,
                             GArray *day_ids,
                             GError **error)
{
  g_autoptr (GArray) families = vst_family_read_active.run (vst_act_get_view (act), NULL, error);
  g_autoptr (GTimeZone) place = vst_zone_find (zone);
  Filling self = { act, options, place, { 0 }, families, 0, 0, vst_sample_visits_minute (options->today, zone) };

  if (families == NULL || families->len == 0 || place == NULL)
    return families != NULL;

  vst_sample_random_seed (&self.random, options->seed, STREAM);

  if (!keep_two_apart (&self, day_ids, error))
    return FALSE;

  for (int offset = -DAYS_BEFORE; offset <= DAYS_AFTER; offset++)
    if (!fill_day (&self, offset, error))
      return FALSE;

  return TRUE;
}
