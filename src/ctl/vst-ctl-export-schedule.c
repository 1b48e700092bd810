/* vst-ctl-export-schedule.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-ctl-export-schedule.h"

#include <glib/gi18n.h>

#include "vst-appointment-table.h"
#include "vst-ctl-hub.h"
#include "vst-date.h"
#include "vst-presence-calendar.h"
#include "vst-presence-export.h"

/* How far ahead they go. */
#define USUAL_DAYS 28

typedef struct
{
  char *from;
  char *to;
} Days;

static void
days_clear (Days *self)
{
  g_free (self->from);
  g_free (self->to);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Days, days_clear)

/* From today on for four weeks, unless told. */
static gboolean
read_days (VstCtl *ctl,
           VstHub *hub,
           Days *self,
           GError **error)
{
  self->from = vst_ctl_has (ctl, "from") ? g_strdup (vst_ctl_get_text (ctl, "from")) : vst_hub_dup_today (hub);
  self->to = vst_ctl_has (ctl, "to") ? g_strdup (vst_ctl_get_text (ctl, "to")) : vst_day_add_days (self->from, USUAL_DAYS);

  if (vst_day_compare (self->from, self->to) <= 0)
    return TRUE;

  vst_ctl_set_usage (error, "%s", _("The last day is before the first."));

  return FALSE;
}

static const guint8 *
hub_id_of (VstHub *hub)
{
  return vst_keys_get_hub_id (vst_hub_get_keys (hub));
}

static void
print_count (VstCtl *ctl,
             const char *member,
             guint n,
             const char *path)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, member);
  json_builder_add_int_value (builder, n);
  json_builder_set_member_name (builder, "file");
  json_builder_add_string_value (builder, path);
  json_builder_end_object (builder);
  vst_ctl_print_json (ctl, builder);
}

static gboolean
export_series (VstCtl *ctl,
               VstHub *hub,
               const VstPresenceExport *what,
               GError **error)
{
  g_autoptr (GPtrArray) series = vst_ctl_read (ctl, hub, &vst_presence_read_series, what, error);

  if (series == NULL || !vst_presence_calendar_write (series, hub_id_of (hub), g_get_real_time (), what->path, error))
    return FALSE;

  if (vst_ctl_is_json (ctl))
    print_count (ctl, "events", series->len, what->path);
  else
    vst_ctl_tell (ctl, ngettext ("%u presence of a partner is in the calendar.", "%u presences of partners are in the calendar.", series->len),
                  series->len);

  return TRUE;
}

/**
 * vst_ctl_export_presence:
 *
 * When partners come: each day in a list, rules in a calendar.
 */
gboolean
vst_ctl_export_presence (VstCtl *ctl,
                         VstHub *hub,
                         const VstCtlExport *where,
                         GError **error)
{
  g_auto (Days) days = { NULL };
  VstPresenceExport what = { NULL, NULL, where->path, where->format, where->delimiter };
  g_autofree guint *n = NULL;

  if (!read_days (ctl, hub, &days, error))
    return FALSE;

  what.from = days.from;
  what.to = days.to;

  if (where->is_calendar)
    return export_series (ctl, hub, &what, error);

  if (!(n = vst_ctl_read (ctl, hub, &vst_presence_read_export, &what, error)))
    return FALSE;

  if (vst_ctl_is_json (ctl))
    print_count (ctl, "rows", *n, where->path);
  else
    vst_ctl_tell (ctl, ngettext ("%u time of a partner is in the file.", "%u times of partners are in the file.", *n), *n);

  return TRUE;
}

/**
 * vst_ctl_export_appointments:
 *
 * What is booked, and was: a list names people, a calendar nobody.
 */
gboolean
vst_ctl_export_appointments (VstCtl *ctl,
                             VstHub *hub,
                             const VstCtlExport *where,
                             GError **error)
{
  g_auto (Days) days = { NULL };
  VstAppointmentSpan span = { NULL };
  g_autoptr (GPtrArray) lines = NULL;

  if (!read_days (ctl, hub, &days, error))
    return FALSE;

  span.from = days.from;
  span.to = days.to;

  if (!(lines = vst_ctl_read (ctl, hub, &vst_appointment_read_export, &span, error)))
    return FALSE;

  if (where->is_calendar ? !vst_appointment_calendar_write (lines, hub_id_of (hub), g_get_real_time (), where->path, error)
                         : !vst_appointment_table_write (lines, where->path, where->format, where->delimiter, error))
    return FALSE;

  if (vst_ctl_is_json (ctl))
    print_count (ctl, where->is_calendar ? "events" : "rows", lines->len, where->path);
  else if (where->is_calendar)
    vst_ctl_tell (ctl, ngettext ("%u appointment is in the calendar, without a name.", "%u appointments are in the calendar, without a name.", lines->len),
                  lines->len);
  else
    vst_ctl_tell (ctl, ngettext ("%u appointment is in the file. It isn’t encrypted: keep it safe.", "%u appointments are in the file. It isn’t encrypted: keep it safe.", lines->len),
                  lines->len);

  return TRUE;
}
