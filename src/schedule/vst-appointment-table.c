/* vst-appointment-table.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-appointment-table.h"

#include "vst-calendar.h"
#include "vst-code.h"
#include "vst-scene-wording.h"

/* The columns of a list of appointments; the codes are those of the headings. */
typedef enum
{
  DATE,
  FROM,
  TO,
  ZONE,
  AGENCY,
  ROOM,
  PEOPLE,
  STATE,
  SUMMARY,
  N_COLUMNS
} Column;

static const char *const headings[N_COLUMNS] = {
  "date", "from", "to", "zone", "agency", "room", "people", "state", "summary"
};

static const VstTableKind kinds[N_COLUMNS] = {
  [DATE] = VST_TABLE_DATE,
};

static char *
format_minute (int minute)
{
  return g_strdup_printf ("%02d:%02d", minute / 60, minute % 60);
}

static gboolean
add_line (VstTableBuilder *builder,
          const VstAppointmentLine *line,
          guint row,
          GError **error)
{
  const VstAppointmentEntry *entry = vst_appointment_get_entry (line->appointment);
  g_autofree char *from = format_minute (entry->from_minute);
  g_autofree char *to = format_minute (entry->to_minute);
  g_autofree char *people = g_strjoinv ("; ", (char **) vst_appointment_get_names (line->appointment));
  const char *const cells[N_COLUMNS] = {
    [DATE] = entry->day,
    [FROM] = from,
    [TO] = to,
    [ZONE] = line->zone,
    [AGENCY] = vst_word_agency (line->agency),
    [ROOM] = line->space != NULL ? vst_word_space (line->space) : "",
    [PEOPLE] = people,
    [STATE] = vst_appointment_state_code (vst_appointment_get_state (line->appointment)),
    [SUMMARY] = line->service != NULL ? vst_word_service (line->service) : vst_word_label (VST_LABEL_APPOINTMENT),
  };

  return vst_table_builder_add (builder, row, cells, N_COLUMNS, NULL, error);
}

gboolean
vst_appointment_table_write (GPtrArray *lines,
                             const char *path,
                             VstTableFormat format,
                             char delimiter,
                             GError **error)
{
  g_autoptr (VstTableBuilder) builder = vst_table_builder_new ();
  g_autoptr (VstTable) table = NULL;

  if (!vst_table_builder_add (builder, 1, headings, N_COLUMNS, NULL, error))
    return FALSE;

  for (guint i = 0; i < lines->len; i++)
    if (!add_line (builder, g_ptr_array_index (lines, i), i + 2, error))
      return FALSE;

  table = vst_table_builder_finish (builder, NULL, error);

  return table != NULL && vst_table_write_file (table, path, format, kinds, delimiter, "appointments", NULL, error);
}

static VstCalendarStatus
status_of (VstAppointmentState state)
{
  switch (state)
    {
    case VST_APPOINTMENT_REQUESTED:
    case VST_APPOINTMENT_WAITLIST:
    case VST_APPOINTMENT_OFFERED:
      return VST_CALENDAR_TENTATIVE;

    case VST_APPOINTMENT_CANCELLED_BY_US:
    case VST_APPOINTMENT_CANCELLED_BY_FAMILY:
    case VST_APPOINTMENT_RESCHEDULED:
      return VST_CALENDAR_CANCELLED;

    case VST_APPOINTMENT_SCHEDULED:
    case VST_APPOINTMENT_CONFIRMED:
    case VST_APPOINTMENT_ARRIVED:
    case VST_APPOINTMENT_IN_SERVICE:
    case VST_APPOINTMENT_COMPLETED:
    case VST_APPOINTMENT_MISSED:
    case VST_APPOINTMENT_N_STATES:
    default:
      return VST_CALENDAR_CONFIRMED;
    }
}

gboolean
vst_appointment_calendar_write (GPtrArray *lines,
                                const guint8 *hub_id,
                                gint64 now,
                                const char *path,
                                GError **error)
{
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_calendar_event_free);

  for (guint i = 0; i < lines->len; i++)
    {
      const VstAppointmentLine *line = g_ptr_array_index (lines, i);
      const VstAppointmentEntry *entry = vst_appointment_get_entry (line->appointment);
      g_autofree char *code = vst_code_make (hub_id, "appointment", vst_appointment_get_id (line->appointment));
      VstCalendarEvent *event = vst_calendar_event_new ();

      event->uid = g_strconcat (code, "@vestibule", NULL);
      event->summary = g_strdup (vst_word_label (VST_LABEL_APPOINTMENT));
      event->zone = g_strdup (line->zone);
      event->day = g_strdup (entry->day);
      event->from_minute = entry->from_minute;
      event->to_minute = entry->to_minute;
      event->sequence = (guint) vst_appointment_get_revision (line->appointment) - 1;
      event->status = status_of (vst_appointment_get_state (line->appointment));
      event->is_private = TRUE;
      g_ptr_array_add (events, event);
    }

  return vst_calendar_write_file (events, now, path, error);
}
