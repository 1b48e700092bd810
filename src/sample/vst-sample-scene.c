/* vst-sample-scene.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-sample-scene.h"

#include "vst-agency-store.h"
#include "vst-date.h"
#include "vst-presence-store.h"
#include "vst-provider-store.h"
#include "vst-sample-hub.h"
#include "vst-service-store.h"
#include "vst-space-store.h"

/* Partners came for half a year already, an even number of weeks. */
#define DAYS_BEFORE (26 * 7)

#define HOURS(hour, minute) (60 * (hour) + (minute))

typedef enum
{
  ROOM_1,
  ROOM_2,
  ROOM_3,
  ROOM_4,
  GROUP_ROOM,
  PLAY_ROOM,
  KITCHEN,
  N_SPACES
} Space;

static const VstSpaceEntry spaces[N_SPACES] = {
  [ROOM_1] = { (char *) "Room 1", (char *) "Salle 1", 4, TRUE, TRUE, 1, (char *) "", (char *) "" },
  [ROOM_2] = { (char *) "Room 2", (char *) "Salle 2", 3, TRUE, FALSE, 1, (char *) "", (char *) "" },
  [ROOM_3] = { (char *) "Room 3", (char *) "Salle 3", 6, TRUE, TRUE, 1, (char *) "", (char *) "" },
  [ROOM_4] = { (char *) "Room 4", (char *) "Salle 4", 3, FALSE, FALSE, 2, (char *) "", (char *) "" },
  [GROUP_ROOM] = { (char *) "Group room", (char *) "Salle de groupe", 20, TRUE, TRUE, 2, (char *) "", (char *) "" },
  [PLAY_ROOM] = { (char *) "Play room", (char *) "Salle de jeux", 12, TRUE, TRUE, 2, (char *) "", (char *) "" },
  [KITCHEN] = { (char *) "Kitchen", (char *) "Cuisine", 10, TRUE, FALSE, 2, (char *) "", (char *) "" },
};

/* Its services and people follow the agency, as do its times. */
static const struct
{
  const char *name_en;
  const char *name_fr;
  const char *kind;
  struct
  {
    const char *name_en;
    const char *name_fr;
    int minutes;
  } services[2];
  struct
  {
    const char *name;
    const char *languages;
    gint64 staff_id;
  } people[2];
  struct
  {
    const char *rule;
    int from;
    int to;
    Space space;
    guint person; /* 1, the first */
  } times[3];
} agencies[] = {
  { "Public health team",
    "Équipe de santé publique",
    "public_health",
    { { "Well-baby visit", "Suivi du nourrisson", 30 }, { "Vaccination", "Vaccination", 20 } },
    { { "Isabelle Proulx", "fr en", 0 }, { "Amina Warsame", "en so ar", 0 } },
    { { "FREQ=WEEKLY;BYDAY=MO,WE,FR", HOURS (9, 0), HOURS (12, 30), ROOM_1, 1 },
      { "FREQ=WEEKLY;BYDAY=TU", HOURS (13, 0), HOURS (16, 0), ROOM_1, 2 } } },
  { "Rivage addiction counselling",
    "Le Rivage, soutien en matière de toxicomanie",
    "addiction",
    { { "Counselling", "Rencontre de soutien", 60 } },
    { { "Marc-André Cloutier", "fr en", VST_SAMPLE_PARTNER } },
    { { "FREQ=WEEKLY;BYDAY=TU,TH", HOURS (9, 0), HOURS (16, 0), ROOM_2, 1 },
      { "FREQ=WEEKLY;BYDAY=MO", HOURS (13, 0), HOURS (16, 0), ROOM_2, 1 } } },
  { "Women’s shelter, violence group",
    "Maison d’hébergement, groupe sur la violence",
    "ipv_group",
    { { "Group", "Groupe", 120 } },
    { { "Lucie Fortin", "fr en", 0 } },
    { { "FREQ=WEEKLY;BYDAY=WE", HOURS (13, 0), HOURS (15, 30), GROUP_ROOM, 1 } } },
  { "First Steps early intervention",
    "Premiers pas, intervention auprès de la petite enfance",
    "early_int",
    { { "Play session with a parent", "Séance de jeu avec un parent", 45 }, { "Home-visit planning", "Planification d’une visite à domicile", 30 } },
    { { "Chantal Kabongo", "fr ln", 0 }, { "Emma Whiteduck", "en oj", 0 } },
    { { "FREQ=WEEKLY;BYDAY=MO,TU,TH", HOURS (9, 30), HOURS (15, 0), PLAY_ROOM, 1 },
      { "FREQ=WEEKLY;BYDAY=SA", HOURS (9, 30), HOURS (12, 30), PLAY_ROOM, 2 } } },
  { "Children’s developmental clinic",
    "Clinique de développement de l’enfant",
    "dev_clinic",
    { { "Developmental follow-up", "Suivi du développement", 60 } },
    { { "Nadia Haddad", "fr ar en", 0 } },
    { { "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE", HOURS (9, 0), HOURS (15, 0), ROOM_3, 1 },
      { "FREQ=WEEKLY;BYDAY=FR", HOURS (9, 0), HOURS (12, 0), ROOM_3, 1 } } },
  { "FASD assessment clinic",
    "Clinique d’évaluation du TSAF",
    "fasd",
    { { "Assessment", "Évaluation", 120 } },
    { { "Robert Sinclair", "en", 0 } },
    { { "FREQ=MONTHLY;BYDAY=2TH", HOURS (9, 0), HOURS (16, 0), ROOM_3, 1 } } },
  { "Probation and parole",
    "Probation et libération conditionnelle",
    "probation",
    { { "Meeting", "Rencontre", 30 } },
    { { "Karine Ouellet", "fr en", 0 } },
    { { "FREQ=WEEKLY;BYDAY=TU,FR", HOURS (13, 0), HOURS (16, 0), ROOM_4, 1 } } },
  { "East-end food bank",
    "Banque alimentaire de l’Est",
    "food_bank",
    { { "Hamper", "Panier", 15 } },
    { { "Samuel Okafor", "en fr", 0 } },
    { { "FREQ=WEEKLY;BYDAY=TH,FR,SA", HOURS (10, 0), HOURS (14, 0), KITCHEN, 1 } } },
  { "Community legal clinic",
    "Clinique juridique communautaire",
    "legal",
    { { "Legal advice", "Conseil juridique", 45 } },
    { { "Yasmine Tremblay", "fr en", 0 } },
    { { "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", HOURS (10, 0), HOURS (12, 0), ROOM_2, 1 } } },
  { "Neighbourhood social work",
    "Travail social de quartier",
    "social_work",
    { { "Meeting", "Rencontre", 60 } },
    { { "Geneviève Lachance", "fr en es", 0 }, { "Daniel Moreau", "fr en", 0 } },
    { { "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", HOURS (8, 30), HOURS (12, 0), ROOM_4, 1 },
      { "FREQ=WEEKLY;BYDAY=SA,SU", HOURS (10, 0), HOURS (16, 0), ROOM_4, 2 } } },
};

static gboolean
add_services (VstAct *act,
              guint agency,
              gint64 agency_id,
              GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (agencies[agency].services) && agencies[agency].services[i].name_en != NULL; i++)
    {
      g_autoptr (VstServiceEntry) entry = vst_service_entry_new ();

      g_free (entry->name_en);
      g_free (entry->name_fr);
      entry->agency_id = agency_id;
      entry->name_en = g_strdup (agencies[agency].services[i].name_en);
      entry->name_fr = g_strdup (agencies[agency].services[i].name_fr);
      entry->minutes = agencies[agency].services[i].minutes;

      if (!vst_service_add (act, entry, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_people (VstAct *act,
            guint agency,
            gint64 agency_id,
            gint64 *people,
            GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (agencies[agency].people) && agencies[agency].people[i].name != NULL; i++)
    {
      const VstProviderEntry entry = {
        agency_id, (char *) agencies[agency].people[i].name, (char *) agencies[agency].people[i].languages,
        agencies[agency].people[i].staff_id, (char *) ""
      };

      if (!(people[i] = vst_provider_add (act, &entry, error)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_agency (VstAct *act,
            guint agency,
            const gint64 *space_ids,
            const char *first_day,
            const char *zone,
            GError **error)
{
  const VstAgencyEntry entry = {
    (char *) agencies[agency].name_en, (char *) agencies[agency].name_fr, (char *) agencies[agency].kind,
    vst_agency_kind_usual (agencies[agency].kind), (char *) "", (char *) ""
  };
  gint64 agency_id = vst_agency_add (act, &entry, error);
  gint64 people[G_N_ELEMENTS (agencies[agency].people)] = { 0 };

  if (agency_id == 0 || !add_services (act, agency, agency_id, error) || !add_people (act, agency, agency_id, people, error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (agencies[agency].times) && agencies[agency].times[i].rule != NULL; i++)
    {
      const VstPresenceEntry presence = {
        agency_id, people[agencies[agency].times[i].person - 1], space_ids[agencies[agency].times[i].space], (char *) first_day,
        (char *) "", (char *) agencies[agency].times[i].rule, agencies[agency].times[i].from, agencies[agency].times[i].to, (char *) zone, NULL
      };

      if (!vst_presence_add (act, &presence, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * vst_sample_scene_add:
 * @today: the day around which the sample is made
 */
gboolean
vst_sample_scene_add (VstAct *act,
                      const char *today,
                      const char *zone,
                      GError **error)
{
  g_autofree char *first_day = vst_day_add_days (today, -DAYS_BEFORE);
  gint64 space_ids[N_SPACES];

  for (guint i = 0; i < N_SPACES; i++)
    if (!(space_ids[i] = vst_space_add (act, &spaces[i], error)))
      return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (agencies); i++)
    if (!add_agency (act, i, space_ids, first_day, zone, error))
      return FALSE;

  return TRUE;
}
