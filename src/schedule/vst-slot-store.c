/* vst-slot-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-slot-store.h"

#include "vst-conflict-store.h"
#include "vst-date.h"
#include "vst-presence-store.h"
#include "vst-setting-store.h"

#define USUAL_DAYS 28
#define USUAL_LIMIT 40

/**
 * vst_slot_query_new:
 * @service_id: of the agency, or 0 for any of its services
 *
 * Asks for slots of the four weeks from a day on.
 */
VstSlotQuery *
vst_slot_query_new (gint64 agency_id,
                    gint64 service_id,
                    const gint64 *people,
                    gsize n_people,
                    const char *from)
{
  VstSlotQuery *query = g_new0 (VstSlotQuery, 1);

  query->agency_id = agency_id;
  query->service_id = service_id;
  query->people = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (n_people > 0)
    g_array_append_vals (query->people, people, (guint) n_people);
  query->from = g_strdup (from);
  query->n_days = USUAL_DAYS;
  query->limit = USUAL_LIMIT;
  query->at_minute = -1;

  return query;
}

void
vst_slot_query_free (VstSlotQuery *query)
{
  g_array_unref (query->people);
  g_free (query->from);
  g_free (query);
}

/* The first minute of a day that is still to come. */
static int
first_minute (VstView *view,
              const char *day)
{
  g_autofree char *today = vst_view_dup_today (view);
  g_autofree char *zone_name = NULL;
  g_autoptr (GTimeZone) zone = NULL;
  g_autoptr (GDateTime) utc = NULL;
  g_autoptr (GDateTime) now = NULL;

  if (vst_day_compare (day, today) != 0)
    return vst_day_compare (day, today) > 0 ? 0 : VST_DAY_MINUTES;

  zone_name = vst_setting_dup (view, VST_SETTING_ZONE);
  zone = vst_zone_find (zone_name != NULL ? zone_name : "America/Toronto");
  utc = g_date_time_new_from_unix_utc (vst_view_get_now (view) / G_USEC_PER_SEC);
  now = zone != NULL ? g_date_time_to_timezone (utc, zone) : g_date_time_ref (utc);

  return g_date_time_get_hour (now) * 60 + g_date_time_get_minute (now);
}

static VstAppointmentEntry *
entry_of (const VstSlotQuery *query,
          VstSlot *slot)
{
  VstAppointmentEntry *entry = vst_appointment_entry_new ();

  g_array_append_vals (entry->people, query->people->data, query->people->len);
  entry->interpreter = query->interpreter;
  vst_slot_fill (slot, entry);

  return entry;
}

/* What is in the way at the time that is wanted is said by its not being there. */
static void
add_wanted (const VstSlotQuery *query,
            VstPresenceDay *there,
            const VstServiceTimes *times,
            VstBusy *busy,
            VstConflicts always,
            VstConflicts blocking,
            GPtrArray *slots)
{
  int to = query->at_minute + times->minutes;
  VstConflicts found;

  if (query->at_minute < 0 || vst_presence_get_id (vst_presence_day_get_presence (there)) != query->at_presence ||
      !g_str_equal (vst_presence_day_get_day (there), query->from) || !vst_presence_day_covers (there, query->at_minute, to))
    return;

  found = vst_busy_check (busy, query->at_minute, to, times->prep_minutes, times->clean_minutes) | always;
  if ((found & blocking) == 0)
    g_ptr_array_add (slots, vst_slot_new (there, query->service_id, query->at_minute, to, found));
}

/* Adds the slots of one presence: one after the other, as much as goes in. */
static gboolean
add_slots (VstView *view,
           const VstSlotQuery *query,
           VstPresenceDay *there,
           const VstServiceTimes *times,
           GPtrArray *slots,
           GPtrArray *wanted,
           GError **error)
{
  const char *day = vst_presence_day_get_day (there);
  VstConflicts blocking = vst_conflicts_blocking (view);
  g_autoptr (VstSlot) whole = vst_slot_new (there, query->service_id, vst_presence_day_get_from (there),
                                            vst_presence_day_get_to (there), VST_CONFLICT_NONE);
  g_autoptr (VstAppointmentEntry) entry = entry_of (query, whole);
  VstBusyFor asked = {
    day,
    (const gint64 *) query->people->data,
    query->people->len,
    entry->agency_id,
    entry->provider_id,
    entry->room_id,
    query->except_id,
  };
  g_autoptr (VstBusy) busy = vst_busy_read (view, &asked, error);
  VstConflicts always = VST_CONFLICT_NONE;
  int now = first_minute (view, day);
  int at = vst_presence_day_get_from (there) + times->prep_minutes;

  if (busy == NULL || !vst_conflict_find_language (view, entry, &always, error))
    return FALSE;

  add_wanted (query, there, times, busy, always, blocking, wanted);

  while (at + times->minutes <= vst_presence_day_get_to (there))
    {
      VstConflicts found = vst_busy_check (busy, at, at + times->minutes, times->prep_minutes, times->clean_minutes) | always;

      if (at < now || (found & blocking) != 0)
        {
          at += VST_SLOT_STEP;
          continue;
        }

      g_ptr_array_add (slots, vst_slot_new (there, query->service_id, at, at + times->minutes, found));
      at += (times->minutes + times->prep_minutes + times->clean_minutes + VST_SLOT_STEP - 1) / VST_SLOT_STEP * VST_SLOT_STEP;
    }

  return TRUE;
}

static int
compare_slots (gconstpointer a,
               gconstpointer b)
{
  VstSlot *one = *(VstSlot *const *) a;
  VstSlot *other = *(VstSlot *const *) b;
  int order = vst_day_compare (vst_slot_get_day (one), vst_slot_get_day (other));

  return order != 0 ? order : vst_slot_get_from (one) - vst_slot_get_from (other);
}

/* What is wanted comes first, and once. */
static void
put_first (GPtrArray *slots,
           GPtrArray *wanted)
{
  for (guint i = 0; wanted->len > 0 && i < slots->len; i++)
    {
      VstSlot *slot = g_ptr_array_index (slots, i), *first = g_ptr_array_index (wanted, 0);

      if (vst_slot_get_there (slot) != vst_slot_get_there (first) || vst_slot_get_from (slot) != vst_slot_get_from (first))
        continue;

      g_ptr_array_remove_index (slots, i);
      break;
    }

  if (wanted->len > 0)
    g_ptr_array_insert (slots, 0, g_object_ref (g_ptr_array_index (wanted, 0)));
}

/**
 * vst_slots_read:
 *
 * The next times at which an agency could see these people: while it is here,
 * when neither its staff nor its room is taken, nothing stands against it, in
 * the order of time.  Of a time that is taken and one at which somebody is here
 * whom they must not meet, neither is there.
 *
 * Returns: (transfer full) (element-type VstSlot):
 */
GPtrArray *
vst_slots_read (VstView *view,
                const VstSlotQuery *query,
                GError **error)
{
  g_autoptr (GPtrArray) slots = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) wanted = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) days = NULL;
  g_autofree char *to = NULL;
  VstServiceTimes times = { query->agency_id, VST_SLOT_MINUTES, 0, 0 };

  if (!vst_day_is_valid (query->from) || query->n_days < 1 || query->n_days > VST_SLOT_DAYS)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_DATE_IMPOSSIBLE, "The days of slots");
      return NULL;
    }

  if (query->service_id != 0 && !vst_service_times_read (view, query->service_id, &times, error))
    return NULL;

  to = vst_day_add_days (query->from, query->n_days - 1);
  if (!(days = vst_presence_read_days (view, times.agency_id, query->from, to, error)))
    return NULL;

  for (guint i = 0; i < days->len; i++)
    {
      VstPresenceDay *there = g_ptr_array_index (days, i);
      gboolean is_new_day = i == 0 || !g_str_equal (vst_presence_day_get_day (there),
                                                    vst_presence_day_get_day (g_ptr_array_index (days, i - 1)));

      /* Of a day all are looked at: two may be here at one time. */
      if (is_new_day && slots->len >= query->limit)
        break;
      if (vst_presence_day_get_state (there) != VST_PRESENCE_ABSENT &&
          !add_slots (view, query, there, &times, slots, wanted, error))
        return NULL;
    }

  g_ptr_array_sort (slots, compare_slots);
  put_first (slots, wanted);
  if (slots->len > query->limit)
    g_ptr_array_set_size (slots, (int) query->limit);

  return g_steal_pointer (&slots);
}

static gpointer
next_func (VstView *view,
           gconstpointer args,
           GError **error)
{
  return vst_slots_read (view, args, error);
}

const VstReading vst_slot_read_next = { "slot.next", VST_RIGHT_BOOK, next_func, (GDestroyNotify) g_ptr_array_unref };
