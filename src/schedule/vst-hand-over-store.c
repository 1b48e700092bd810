/* vst-hand-over-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-hand-over-store.h"

#include "vst-agency-store.h"
#include "vst-apart-visit-store.h"
#include "vst-appointment-store.h"
#include "vst-partner-store.h"
#include "vst-presence-store.h"
#include "vst-space-store.h"
#include "vst-visit-private.h"
#include "vst-worker-time-store.h"

/* Appointments that begin within so many minutes of the next one are as near. */
#define AS_NEAR 30

typedef struct
{
  gint64 agency_id;
  gint64 space_id;
} Place;

void
vst_hand_over_free (VstHandOver *self)
{
  g_clear_object (&self->agency);
  g_clear_object (&self->space);
  g_free (self);
}

/* A room that is known takes the place of one that isn't. */
static void
add_place (GArray *places,
           gint64 agency_id,
           gint64 space_id)
{
  Place place = { agency_id, space_id };

  for (guint i = 0; i < places->len; i++)
    {
      Place *other = &g_array_index (places, Place, i);

      if (other->agency_id != agency_id)
        continue;

      if (other->space_id == space_id || space_id == 0)
        return;

      if (other->space_id == 0)
        {
          other->space_id = space_id;
          return;
        }
    }

  g_array_append_val (places, place);
}

static gint64
get_space_id (VstSpace *space)
{
  return space != NULL ? vst_space_get_id (space) : 0;
}

/* Who is in the building: by what is planned, and by who signed in. */
static GArray *
read_here (VstView *view,
           GError **error)
{
  g_autofree char *today = vst_view_dup_today (view);
  g_autoptr (GPtrArray) days = vst_presence_read_days (view, 0, today, today, error);
  g_autoptr (GPtrArray) partners = days != NULL ? vst_partners_read (view, today, error) : NULL;
  GArray *here;
  int now = vst_minute_of_moment (view, vst_view_get_now (view));

  if (partners == NULL)
    return NULL;

  here = g_array_new (FALSE, FALSE, sizeof (Place));

  for (guint i = 0; i < partners->len; i++)
    {
      VstPartnerDay *partner = g_ptr_array_index (partners, i);

      if (vst_partner_day_is_in (partner))
        add_place (here, vst_agency_get_id (vst_partner_day_get_agency (partner)), get_space_id (vst_partner_day_get_space (partner)));
    }

  for (guint i = 0; i < days->len; i++)
    {
      VstPresenceDay *day = g_ptr_array_index (days, i);

      if (vst_presence_day_covers (day, now, now))
        add_place (here, vst_agency_get_id (vst_presence_day_get_agency (day)), get_space_id (vst_presence_day_get_space (day)));
    }

  return here;
}

/* Those she has come for now, the first in time, and what is as near. */
static gboolean
add_booked (VstView *view,
            gint64 visit_id,
            GArray *places,
            GError **error)
{
  g_autoptr (GPtrArray) appointments = vst_appointments_of_visit (view, visit_id, error);
  int first = -1;

  for (guint i = 0; appointments != NULL && i < appointments->len; i++)
    {
      const VstAppointmentEntry *entry = vst_appointment_get_entry (appointments->pdata[i]);
      VstAppointmentState state = vst_appointment_get_state (appointments->pdata[i]);

      if (state != VST_APPOINTMENT_SCHEDULED && state != VST_APPOINTMENT_CONFIRMED && state != VST_APPOINTMENT_ARRIVED)
        continue;

      if (first < 0)
        first = entry->from_minute;
      if (entry->from_minute < first + AS_NEAR)
        add_place (places, entry->agency_id, entry->room_id);
    }

  return appointments != NULL;
}

/* An agency that was given no room is in whichever it is today. */
static void
add_wanted (GArray *places,
            const Place *wanted,
            GArray *here)
{
  guint before = places->len;

  for (guint i = 0; wanted->space_id == 0 && i < here->len; i++)
    {
      const Place *place = &g_array_index (here, Place, i);

      if (place->agency_id == wanted->agency_id)
        add_place (places, place->agency_id, place->space_id);
    }

  if (places->len == before)
    add_place (places, wanted->agency_id, wanted->space_id);
}

/* Whom somebody of the visit must not meet isn't offered: no word says why. */
static gboolean
leave_out (VstView *view,
           gint64 visit_id,
           GArray *here,
           GError **error)
{
  for (guint i = here->len; i-- > 0;)
    {
      gboolean apart;

      if (!vst_apart_from_all (view, visit_id, g_array_index (here, Place, i).agency_id, &apart, error))
        return FALSE;
      if (apart)
        g_array_remove_index (here, i);
    }

  return TRUE;
}

static GArray *
read_places (VstView *view,
             gint64 visit_id,
             GError **error)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  g_autoptr (GArray) wanted = g_array_new (FALSE, FALSE, sizeof (Place));
  g_autoptr (GArray) here = NULL;
  const Place hub = { 0, 0 };
  VstVisitRow row;

  if (!vst_visit_row_read (view, visit_id, &row, error) || !add_booked (view, visit_id, wanted, error) ||
      !(here = read_here (view, error)))
    return NULL;

  if (wanted->len == 0 && row.state == VST_VISIT_WAITING && row.agency_id != 0)
    add_place (wanted, row.agency_id, row.room_id);

  for (guint i = 0; i < wanted->len; i++)
    add_wanted (places, &g_array_index (wanted, Place, i), here);

  if (wanted->len > 0 || here->len == 0)
    return g_steal_pointer (&places);

  if (!leave_out (view, visit_id, here, error))
    return NULL;

  /* Nobody in particular: somebody of the hub may be free, too. */
  g_array_append_val (here, hub);

  return g_steal_pointer (&here);
}

static gpointer
find (GPtrArray *records,
      gint64 id,
      gint64 (*get_id) (gpointer record))
{
  for (guint i = 0; i < records->len; i++)
    if (get_id (records->pdata[i]) == id)
      return g_object_ref (records->pdata[i]);

  return NULL;
}

static gpointer
choices_func (VstView *view,
              gconstpointer args,
              GError **error)
{
  g_autoptr (GArray) places = read_places (view, *(const gint64 *) args, error);
  g_autoptr (GPtrArray) agencies = places != NULL ? vst_agencies_read (view, error) : NULL;
  g_autoptr (GPtrArray) spaces = agencies != NULL ? vst_spaces_read (view, error) : NULL;
  GPtrArray *choices;

  if (spaces == NULL)
    return NULL;

  choices = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_hand_over_free);

  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);
      VstHandOver *choice = g_new0 (VstHandOver, 1);

      choice->agency = find (agencies, place->agency_id, (gint64 (*) (gpointer)) vst_agency_get_id);
      choice->space = find (spaces, place->space_id, (gint64 (*) (gpointer)) vst_space_get_id);
      g_ptr_array_add (choices, choice);
    }

  return choices;
}

const VstReading vst_hand_over_read = { "visit.hand-over-choices", VST_RIGHT_RECEIVE, choices_func, (GDestroyNotify) g_ptr_array_unref };
