/* vst-presence-import-row.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-presence-import-row.h"

#include "vst-agency-store.h"
#include "vst-code.h"
#include "vst-date.h"
#include "vst-presence-change-store.h"
#include "vst-provider-store.h"
#include "vst-setting-store.h"
#include "vst-space-store.h"
#include "vst-text.h"
#include "vst-visit.h"

typedef enum
{
  AGENCY,
  ROOM,
  DATE,
  FROM,
  TO,
  ZONE,
} Column;

const VstColumn vst_presence_columns[] = {
  [AGENCY] = { "agency", { "organisme", "partner", "partenaire", "agence", "organization", "organisation" } },
  [ROOM] = { "room", { "salle", "place", "lieu", "local" } },
  [DATE] = { "date", { "day", "jour", "le" } },
  [FROM] = { "from", { "de", "start", "début", "begins", "dès" } },
  [TO] = { "to", { "à", "end", "fin", "until", "jusqu’à" } },
  [ZONE] = { "zone", { "fuseau", "time zone", "fuseau horaire", "tz" } },
  { NULL },
};

gboolean
vst_presence_scene_read (VstPresenceScene *self,
                         VstView *view,
                         GError **error)
{
  self->zone = vst_setting_dup (view, VST_SETTING_ZONE);
  if (self->zone == NULL)
    self->zone = g_strdup ("America/Toronto");

  return (self->agencies = vst_agencies_read (view, error)) != NULL &&
         (self->providers = vst_providers_read (view, 0, error)) != NULL &&
         (self->spaces = vst_spaces_read (view, error)) != NULL;
}

void
vst_presence_scene_clear (VstPresenceScene *self)
{
  g_clear_pointer (&self->agencies, g_ptr_array_unref);
  g_clear_pointer (&self->providers, g_ptr_array_unref);
  g_clear_pointer (&self->spaces, g_ptr_array_unref);
  g_clear_pointer (&self->zone, g_free);
}

void
vst_presence_import_row_free (VstPresenceImportRow *row)
{
  vst_presence_entry_free (row->entry);
  g_strfreev (row->absent);
  g_ptr_array_unref (row->moved);
  g_free (row);
}

static VstPresenceImportRow *
row_new (guint line)
{
  VstPresenceImportRow *row = g_new0 (VstPresenceImportRow, 1);

  row->line = line;
  row->entry = vst_presence_entry_new ();
  row->moved = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_presence_change_free);

  return row;
}

static gboolean
refuse (VstPresenceImportRow *row,
        VstError code,
        Column column)
{
  row->action = VST_IMPORT_ERROR;
  row->error = code;
  row->column = vst_presence_columns[column].code;

  return FALSE;
}

static void
take (char **field,
      const char *text)
{
  g_free (*field);
  *field = g_strdup (text);
}

static gboolean
is_named (const char *folded,
          const char *name_en,
          const char *name_fr)
{
  g_autofree char *en = vst_text_fold (name_en);
  g_autofree char *fr = vst_text_fold (name_fr);

  return g_str_equal (folded, en) || g_str_equal (folded, fr);
}

/* One that comes no longer has its name to itself. */
static gint64
find_agency (const VstPresenceScene *scene,
             const char *name)
{
  g_autofree char *folded = vst_text_fold (name);

  for (guint i = 0; i < scene->agencies->len; i++)
    {
      VstAgency *agency = g_ptr_array_index (scene->agencies, i);
      const VstAgencyEntry *entry = vst_agency_get_entry (agency);

      if (vst_agency_get_label (agency) == VST_LABEL_NAME && entry->ended_on[0] == '\0' &&
          is_named (folded, entry->name_en, entry->name_fr))
        return vst_agency_get_id (agency);
    }

  return 0;
}

static gint64
find_space (const VstPresenceScene *scene,
            const char *name)
{
  g_autofree char *folded = vst_text_fold (name);

  for (guint i = 0; i < scene->spaces->len; i++)
    {
      VstSpace *space = g_ptr_array_index (scene->spaces, i);

      if (is_named (folded, vst_space_get_entry (space)->name_en, vst_space_get_entry (space)->name_fr))
        return vst_space_get_id (space);
    }

  return 0;
}

static char *
dup_cell (VstTable *table,
          VstHeading *heading,
          guint index,
          Column column)
{
  int place = vst_heading_get_column (heading, vst_presence_columns[column].code);

  return g_strstrip (g_strdup (place >= 0 ? vst_table_get_cell (table, index, (guint) place) : ""));
}

static gboolean
read_minute (const char *text,
             int *minute)
{
  *minute = g_str_equal (text, "24:00") ? 24 * 60 : vst_minute_parse (text);

  return *minute >= 0;
}

/* The rest as a form has it. */
static gboolean
check (VstPresenceImportRow *row)
{
  g_autoptr (GError) error = NULL;

  if (vst_presence_entry_check (row->entry, &error))
    return TRUE;

  return refuse (row, error->domain == VST_ERROR ? (VstError) error->code : VST_ERROR_INVALID,
                 error->code == VST_ERROR_TIMES ? TO : error->code == VST_ERROR_ZONE ? ZONE
                                                                                     : DATE);
}

VstPresenceImportRow *
vst_presence_import_read_row (const VstPresenceScene *scene,
                              VstTable *table,
                              VstHeading *heading,
                              VstDateOrder order,
                              guint index)
{
  VstPresenceImportRow *row = row_new (vst_table_get_line (table, index));
  g_autofree char *agency = dup_cell (table, heading, index, AGENCY);
  g_autofree char *room = dup_cell (table, heading, index, ROOM);
  g_autofree char *date = dup_cell (table, heading, index, DATE);
  g_autofree char *from = dup_cell (table, heading, index, FROM);
  g_autofree char *to = dup_cell (table, heading, index, TO);
  g_autofree char *zone = dup_cell (table, heading, index, ZONE);
  g_autofree char *day = vst_table_read_date (date, order);

  take (&row->entry->first_day, day != NULL ? day : "");
  take (&row->entry->zone, zone[0] != '\0' ? zone : scene->zone);

  if (!(row->entry->agency_id = find_agency (scene, agency)))
    refuse (row, VST_ERROR_FILE_AGENCY, AGENCY);
  else if (room[0] != '\0' && !(row->entry->space_id = find_space (scene, room)))
    refuse (row, VST_ERROR_FILE_ROOM, ROOM);
  else if (day == NULL)
    refuse (row, VST_ERROR_DATE_IMPOSSIBLE, DATE);
  else if (!read_minute (from, &row->entry->from_minute))
    refuse (row, VST_ERROR_TIMES, FROM);
  else if (!read_minute (to, &row->entry->to_minute))
    refuse (row, VST_ERROR_TIMES, TO);
  else
    check (row);

  return row;
}

/* What a code of this hub means, where it is still here. */
static gint64
read_code (const VstPresenceScene *scene,
           const char *table,
           const char *code,
           GPtrArray *records,
           gint64 (*get_id) (gpointer record))
{
  gint64 id;

  if (code != NULL && vst_code_read (scene->hub_id, table, code, &id))
    for (guint i = 0; i < records->len; i++)
      if (get_id (records->pdata[i]) == id)
        return id;

  return 0;
}

static gint64
agency_id_of (gpointer record)
{
  return vst_agency_get_id (record);
}

static gint64
provider_id_of (gpointer record)
{
  return vst_provider_get_id (record);
}

static gint64
space_id_of (gpointer record)
{
  return vst_space_get_id (record);
}

static gboolean
read_place (const VstPresenceScene *scene,
            const VstCalendarEvent *event,
            gint64 *space_id,
            VstPresenceImportRow *row)
{
  *space_id = read_code (scene, "room", event->room, scene->spaces, space_id_of);

  if (*space_id == 0 && event->location != NULL && event->location[0] != '\0' && !(*space_id = find_space (scene, event->location)))
    return refuse (row, VST_ERROR_FILE_ROOM, ROOM);

  return TRUE;
}

/* A moment of the whole world is, once, a time of the hub's clock. */
static void
take_home (const VstPresenceScene *scene,
           VstPresenceEntry *entry)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (scene->zone);
  g_autoptr (GDateTime) utc = NULL;
  g_autoptr (GDateTime) local = NULL;
  int year, month, day, minutes = entry->to_minute - entry->from_minute;

  if (zone == NULL)
    return;

  vst_day_get_parts (entry->first_day, &year, &month, &day);
  utc = g_date_time_new_utc (year, month, day, entry->from_minute / 60, entry->from_minute % 60, 0);
  local = g_date_time_to_timezone (utc, zone);
  g_free (entry->first_day);
  entry->first_day = vst_day_from_parts (g_date_time_get_year (local), g_date_time_get_month (local), g_date_time_get_day_of_month (local));
  entry->from_minute = g_date_time_get_hour (local) * 60 + g_date_time_get_minute (local);
  entry->to_minute = entry->from_minute + minutes;
  take (&entry->zone, scene->zone);
}

static Column
column_of (int fault)
{
  switch (fault)
    {
    case VST_ERROR_TIMES:
      return TO;
    case VST_ERROR_ZONE:
      return ZONE;
    default:
      return DATE;
    }
}

VstPresenceImportRow *
vst_presence_import_read_event (const VstPresenceScene *scene,
                                const VstCalendarEvent *event)
{
  VstPresenceImportRow *row = row_new (event->line);
  VstPresenceEntry *entry = row->entry;

  if (event->fault != 0)
    {
      refuse (row, (VstError) event->fault, column_of (event->fault));
      return row;
    }

  take (&entry->first_day, event->day);
  take (&entry->last_day, event->last_day != NULL ? event->last_day : "");
  take (&entry->rule, event->rule != NULL ? event->rule : "");
  take (&entry->zone, event->zone[0] != '\0' ? event->zone : scene->zone);
  entry->from_minute = event->from_minute;
  entry->to_minute = event->to_minute;
  entry->provider_id = read_code (scene, "provider", event->provider, scene->providers, provider_id_of);
  row->absent = g_strdupv (event->except);

  if (g_str_equal (event->zone, "UTC"))
    take_home (scene, entry);

  if (!(entry->agency_id = read_code (scene, "agency", event->agency, scene->agencies, agency_id_of)) &&
      !(entry->agency_id = find_agency (scene, event->summary != NULL ? event->summary : "")))
    refuse (row, VST_ERROR_FILE_AGENCY, AGENCY);
  else if (read_place (scene, event, &entry->space_id, row))
    check (row);

  return row;
}

gboolean
vst_presence_import_read_moved (const VstPresenceScene *scene,
                                const VstCalendarEvent *event,
                                VstPresenceImportRow *row)
{
  VstPresenceChange *change;
  gint64 space_id = 0;

  if (event->fault != 0)
    return refuse (row, (VstError) event->fault, column_of (event->fault));

  /* To another day is more than we keep of one. */
  if (event->status != VST_CALENDAR_CANCELLED && !g_str_equal (event->day, event->instead_of))
    return refuse (row, VST_ERROR_RECURRENCE_PART, DATE);

  if (!read_place (scene, event, &space_id, row))
    return FALSE;

  change = g_new0 (VstPresenceChange, 1);
  change->day = g_strdup (event->instead_of);
  change->state = event->status == VST_CALENDAR_CANCELLED ? VST_PRESENCE_ABSENT : VST_PRESENCE_MOVED;
  change->from_minute = event->from_minute;
  change->to_minute = event->to_minute;
  change->space_id = space_id;
  change->note = g_strdup ("");
  g_ptr_array_add (row->moved, change);

  return TRUE;
}
