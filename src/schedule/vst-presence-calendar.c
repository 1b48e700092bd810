/* vst-presence-calendar.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-presence-calendar.h"

#include "vst-calendar.h"
#include "vst-code.h"
#include "vst-scene-wording.h"

/* What all days of a presence have in common. */
static VstCalendarEvent *
make_event (const VstPresenceSeries *series,
            VstSpace *space,
            const guint8 *hub_id)
{
  const VstPresenceEntry *entry = vst_presence_get_entry (series->presence);
  VstCalendarEvent *event = vst_calendar_event_new ();
  g_autofree char *code = vst_code_make (hub_id, "presence", vst_presence_get_id (series->presence));

  event->uid = g_strconcat (code, "@vestibule", NULL);
  event->summary = g_strdup (vst_word_agency_outside (series->agency));
  event->location = space != NULL ? g_strdup (vst_word_space (space)) : NULL;
  event->zone = g_strdup (entry->zone);
  event->sequence = (guint) vst_presence_get_revision (series->presence) - 1;
  event->agency = vst_code_make (hub_id, "agency", entry->agency_id);
  event->room = space != NULL ? vst_code_make (hub_id, "room", vst_space_get_id (space)) : NULL;
  event->provider = entry->provider_id != 0 ? vst_code_make (hub_id, "provider", entry->provider_id) : NULL;

  return event;
}

static void
add_series (GPtrArray *events,
            const VstPresenceSeries *series,
            const guint8 *hub_id)
{
  const VstPresenceEntry *entry = vst_presence_get_entry (series->presence);
  VstCalendarEvent *event = make_event (series, series->space, hub_id);

  event->day = g_strdup (series->first_day);
  event->from_minute = entry->from_minute;
  event->to_minute = entry->to_minute;

  if (entry->rule[0] != '\0')
    {
      event->rule = g_strdup (entry->rule);
      event->last_day = series->last_day[0] != '\0' ? g_strdup (series->last_day) : NULL;
      event->except = g_strdupv (series->absent);
    }

  g_ptr_array_add (events, event);
}

static void
add_moved (GPtrArray *events,
           const VstPresenceSeries *series,
           VstPresenceDay *day,
           const guint8 *hub_id)
{
  VstCalendarEvent *event = make_event (series, vst_presence_day_get_space (day), hub_id);

  event->day = g_strdup (vst_presence_day_get_day (day));
  event->from_minute = vst_presence_day_get_from (day);
  event->to_minute = vst_presence_day_get_to (day);
  if (vst_presence_get_entry (series->presence)->rule[0] != '\0')
    {
      event->instead_of = g_strdup (event->day);
      event->instead_minute = vst_presence_get_entry (series->presence)->from_minute;
    }
  g_ptr_array_add (events, event);
}

/**
 * vst_presence_calendar_write:
 * @series: (element-type VstPresenceSeries):
 *
 * When partners are on site, as a calendar: their rules, with the days that are
 * otherwise.
 */
gboolean
vst_presence_calendar_write (GPtrArray *series,
                             const guint8 *hub_id,
                             gint64 now,
                             const char *path,
                             GError **error)
{
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_calendar_event_free);

  for (guint i = 0; i < series->len; i++)
    {
      const VstPresenceSeries *one = g_ptr_array_index (series, i);

      if (one->moved->len == 0 || vst_presence_get_entry (one->presence)->rule[0] != '\0')
        add_series (events, one, hub_id);
      for (guint j = 0; j < one->moved->len; j++)
        add_moved (events, one, g_ptr_array_index (one->moved, j), hub_id);
    }

  return vst_calendar_write_file (events, now, path, error);
}
