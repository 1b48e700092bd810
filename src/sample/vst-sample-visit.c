/* vst-sample-visit.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-sample-visit.h"

#include "vst-date.h"
#include "vst-visit-store.h"

#define MINUTE (G_GINT64_CONSTANT (60) * G_USEC_PER_SEC)

/* Of a day that is over, what somebody would see who came at five past two. */
#define LOOKED_AT (14 * 60 + 5)

typedef enum
{
  STAYS,
  ARRIVES,
  IS_SEEN,
  LEAVES,
  MISSES,
} Fate;

/* A family a row: when she is expected, from the moment one looks, and what has
 * become of it by then.
 */
static const struct
{
  int from;
  Fate fate;
  int arrived; /* minutes ago */
  int gone;
  const char *reason;
} fates[VST_SAMPLE_VISITS] = {
  { 10, STAYS },
  { 25, STAYS },
  { 40, STAYS },
  { 40, STAYS },
  { 70, STAYS },
  { 85, STAYS },
  { 110, STAYS },
  { -20, ARRIVES, 25 },
  { -10, ARRIVES, 9 },
  { -45, IS_SEEN, 50 },
  { -60, IS_SEEN, 62 },
  { -120, LEAVES, 125, 40 },
  { -90, LEAVES, 88, 15 },
  { -65, MISSES, 0, 0, "dnc_child_sick" },
};

typedef struct
{
  VstAct *act;
  const char *day;
  gint64 now;
  int minute;
} Day;

/* Not before the day began. */
static gint64
moment (const Day *self,
        int minutes_ago)
{
  return self->now - MIN (minutes_ago, self->minute) * MINUTE;
}

static gboolean
change (const Day *self,
        const VstDeed *deed,
        gint64 visit_id,
        int minutes_ago,
        const char *reason,
        GError **error)
{
  VstVisitChange args = {
    .visit_id = visit_id,
    .at = reason == NULL ? moment (self, minutes_ago) : 0,
    .reason = (char *) reason,
  };

  return deed->run (self->act, &args, error) != NULL;
}

static gboolean
add_visit (const Day *self,
           guint i,
           gint64 family_id,
           GError **error)
{
  int from = CLAMP (self->minute + fates[i].from, 0, 24 * 60 - 46) / 5 * 5;
  const VstVisitExpectation expectation = { self->day, family_id, "meal", from, NULL, 0 };
  const VstVisitPart part = { "meal", 1, 0, from, from + 45, 0, "Meal", "Repas" };
  VstVisitArrival arrival = { .at = moment (self, fates[i].arrived) };
  g_autofree gint64 *arrived = NULL;
  gint64 visit_id = vst_visit_expect_part (self->act, &expectation, &part, error);

  if (visit_id == 0)
    return FALSE;

  if (fates[i].fate == STAYS)
    return TRUE;

  if (fates[i].fate == MISSES)
    return change (self, &vst_visit_do_miss, visit_id, 0, fates[i].reason, error);

  arrival.visit_id = visit_id;
  if ((arrived = vst_visit_do_arrive.run (self->act, &arrival, error)) == NULL)
    return FALSE;

  if (fates[i].fate == IS_SEEN)
    return change (self, &vst_visit_do_hand_over, visit_id, fates[i].arrived - 5, NULL, error);

  return fates[i].fate == ARRIVES || change (self, &vst_visit_do_leave, visit_id, fates[i].gone, NULL, error);
}

int
vst_sample_visits_minute (const char *day,
                          const char *zone)
{
  g_autoptr (GTimeZone) place = vst_zone_find (zone);
  g_autofree char *today = vst_day_today (zone);
  g_autoptr (GDateTime) now = NULL;

  if (g_strcmp0 (day, today) != 0)
    return LOOKED_AT;

  now = place != NULL ? g_date_time_new_now (place) : g_date_time_new_now_local ();

  return g_date_time_get_hour (now) * 60 + g_date_time_get_minute (now);
}

/**
 * vst_sample_visits_add:
 * @day: the day of the sample hub
 * @family_ids: (element-type gint64): who has to do with it
 *
 * Fills a day: who is expected, who is here, who has gone, and somebody who gave
 * no name.
 */
gboolean
vst_sample_visits_add (VstAct *act,
                       const char *day,
                       const char *zone,
                       GArray *family_ids,
                       GError **error)
{
  g_autoptr (GTimeZone) place = vst_zone_find (zone);
  g_autoptr (GDateTime) looked = NULL;
  VstVisitParty party = { 1, 1, 0 };
  g_autofree gint64 *nameless = NULL;
  Day self = { act, day, 0, vst_sample_visits_minute (day, zone) };
  int year, month, day_of_month;

  if (place == NULL)
    place = g_time_zone_new_local ();

  vst_day_get_parts (day, &year, &month, &day_of_month);
  looked = g_date_time_new (place, year, month, day_of_month, self.minute / 60, self.minute % 60, 0);
  self.now = g_date_time_to_unix (looked) * G_USEC_PER_SEC;

  for (guint i = 0; i < MIN (family_ids->len, VST_SAMPLE_VISITS); i++)
    if (!add_visit (&self, i, g_array_index (family_ids, gint64, i), error))
      return FALSE;

  party.at = moment (&self, 12);

  return (nameless = vst_visit_do_nameless.run (act, &party, error)) != NULL;
}
