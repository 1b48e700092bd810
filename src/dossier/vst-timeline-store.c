/* vst-timeline-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-timeline-store.h"

#include <string.h>

#include "vst-date.h"
#include "vst-room.h"
#include "vst-setting-store.h"

/* A key is a row's id and which of the rooms' lines it is of. */
#define MOST_LINES 16

/* Of VstTimeLine's moments and entry */
enum
{
  ID,
  AT,
  DAY,
  MINUTE,
  CODE,
  DETAIL,
  NAME_EN,
  NAME_FR,
  LABEL_EN,
  LABEL_FR,
  AGENCY_KIND,
  SENSITIVITY,
  TEXT,
  WHO,
  OPENS,
  VISIT,
  CAME
};

/* Of VstTimeLine's moments alone */
#define TOLD_BY CODE

typedef struct
{
  gint64 key;
  char day[11];
  int minute;
} Moment;

VstTimeQuery *
vst_time_query_copy (const VstTimeQuery *query)
{
  g_return_val_if_fail (query != NULL, NULL);

  return g_memdup2 (query, sizeof *query);
}

/* The rooms' lines, in the order the rooms are registered in. */
static const VstTimeLine *
nth_line (guint index)
{
  guint n = 0;

  for (const VstRoom *const *room = vst_room_get_all (); *room != NULL; room++)
    for (const VstTimeLine *line = (*room)->time_line; line != NULL && line->kind != NULL; line++)
      if (n++ == index)
        return line;

  return NULL;
}

static GTimeZone *
dup_zone (VstView *view)
{
  g_autofree char *name = vst_setting_dup (view, VST_SETTING_ZONE);
  GTimeZone *zone = vst_zone_find (name);

  return zone != NULL ? zone : g_time_zone_new_utc ();
}

static GDateTime *
read_time (VstStmt *stmt,
           int column,
           GTimeZone *zone)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (vst_stmt_get_int (stmt, column) / G_USEC_PER_SEC);

  return utc != NULL ? g_date_time_to_timezone (utc, zone) : NULL;
}

/* When it was on the wall: by its moment, else by its day. */
static gboolean
read_moment (VstStmt *stmt,
             GTimeZone *zone,
             Moment *moment)
{
  if (vst_stmt_get_value_type (stmt, AT) != VST_VALUE_NULL)
    {
      g_autoptr (GDateTime) local = read_time (stmt, AT, zone);
      g_autofree char *day = local != NULL ? g_date_time_format (local, "%Y-%m-%d") : NULL;

      if (day == NULL || strlen (day) != 10)
        return FALSE;

      memcpy (moment->day, day, 11);
      moment->minute = g_date_time_get_hour (local) * 60 + g_date_time_get_minute (local);
      return TRUE;
    }

  g_strlcpy (moment->day, vst_stmt_get_text (stmt, DAY) != NULL ? vst_stmt_get_text (stmt, DAY) : "", sizeof moment->day);
  moment->minute = vst_stmt_get_value_type (stmt, MINUTE) != VST_VALUE_NULL ? (int) vst_stmt_get_int (stmt, MINUTE) : -1;

  return moment->day[0] != '\0';
}

static gboolean
is_read (VstView *view,
         const VstTimeLine *line,
         VstTimeFilter filter)
{
  return vst_time_filter_takes (filter, line->kind) && vst_view_may (view, line->right);
}

/* Whether another line that is read, too, tells of it: then it doesn't stand there
 * twice.
 */
static gboolean
is_told (VstView *view,
         const char *kind,
         VstTimeFilter filter)
{
  const VstTimeLine *line;

  if (kind == NULL)
    return FALSE;

  for (guint i = 0; (line = nth_line (i)) != NULL; i++)
    if (g_str_equal (line->kind, kind) && is_read (view, line, filter))
      return TRUE;

  return FALSE;
}

static gboolean
add_moments (VstView *view,
             const VstTimeLine *line,
             guint index,
             const VstTimeQuery *query,
             GTimeZone *zone,
             GArray *moments,
             GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, line->moments);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, query->family_id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      Moment moment = { vst_stmt_get_int (stmt, ID) * MOST_LINES + index, "", -1 };

      if (!is_told (view, vst_stmt_get_text (stmt, TOLD_BY), query->filter) && read_moment (stmt, zone, &moment))
        g_array_append_val (moments, moment);
    }

  return step == VST_STEP_DONE;
}

/* The newest first; of one minute, what was written last. */
static int
compare (gconstpointer a,
         gconstpointer b)
{
  const Moment *one = a;
  const Moment *other = b;
  int order = strcmp (other->day, one->day);

  if (order == 0)
    order = (other->minute > one->minute) - (other->minute < one->minute);

  return order != 0 ? order : (other->key > one->key) - (other->key < one->key);
}

static gpointer
read_ids (VstView *view,
          gconstpointer args,
          GError **error)
{
  const VstTimeQuery *query = args;
  g_autoptr (GTimeZone) zone = dup_zone (view);
  g_autoptr (GArray) moments = g_array_new (FALSE, FALSE, sizeof (Moment));
  GArray *keys;
  const VstTimeLine *line;

  for (guint i = 0; (line = nth_line (i)) != NULL; i++)
    if (is_read (view, line, query->filter) && !add_moments (view, line, i, query, zone, moments, error))
      return NULL;

  g_array_sort (moments, compare);
  keys = g_array_sized_new (FALSE, FALSE, sizeof (gint64), moments->len);
  for (guint i = 0; i < moments->len; i++)
    g_array_append_val (keys, g_array_index (moments, Moment, i).key);

  vst_view_note (view, VST_ACCESS_OPEN, "family", query->family_id, NULL);

  return keys;
}

/* With whom, for who may know it; else what the room itself says instead, such as
 * "Group", or what the scene says of such an agency.
 */
static void
read_name (VstView *view,
           VstStmt *stmt,
           VstTimeFacts *facts)
{
  const char *kind = vst_stmt_get_text (stmt, AGENCY_KIND);
  VstSensitivity sensitivity = VST_SENSITIVITY_HIDDEN;

  facts->label = VST_LABEL_NAME;
  if (kind == NULL)
    return;

  vst_sensitivity_parse (vst_stmt_get_text (stmt, SENSITIVITY), &sensitivity);
  facts->label = vst_agency_label (kind, sensitivity, vst_view_may (view, VST_RIGHT_KNOW_SERVICE));

  if (facts->label == VST_LABEL_NAME)
    {
      facts->name_en = vst_stmt_get_text (stmt, NAME_EN);
      facts->name_fr = vst_stmt_get_text (stmt, NAME_FR);
    }
  else
    {
      facts->name_en = vst_stmt_get_text (stmt, LABEL_EN);
      facts->name_fr = vst_stmt_get_text (stmt, LABEL_FR);
    }
}

/* Of the visit that an entry tells of as well. */
static void
read_visit (VstStmt *stmt,
            GTimeZone *zone,
            VstTimeFacts *facts)
{
  g_autoptr (GDateTime) came = vst_stmt_get_value_type (stmt, CAME) != VST_VALUE_NULL ? read_time (stmt, CAME, zone) : NULL;

  facts->visit = vst_stmt_get_text (stmt, VISIT);
  facts->came_minute = came != NULL ? g_date_time_get_hour (came) * 60 + g_date_time_get_minute (came) : -1;
}

static gboolean
add_entry (VstView *view,
           gint64 key,
           GTimeZone *zone,
           GPtrArray *entries,
           GError **error)
{
  const VstTimeLine *line = nth_line ((guint) (key % MOST_LINES));
  g_autoptr (VstStmt) stmt = NULL;
  VstTimeFacts facts = { .key = key, .id = key / MOST_LINES };
  Moment moment;
  VstStep step;

  if (line == NULL || !vst_view_may (view, line->right))
    return TRUE;

  stmt = vst_view_prepare (view, line->entry);
  vst_stmt_bind_int (stmt, 1, facts.id);
  if ((step = vst_stmt_step (stmt, error)) != VST_STEP_ROW)
    return step == VST_STEP_DONE;

  if (!read_moment (stmt, zone, &moment))
    return TRUE;

  facts.kind = line->kind;
  facts.day = moment.day;
  facts.minute = moment.minute;
  facts.code = vst_stmt_get_text (stmt, CODE);
  facts.detail = vst_stmt_get_text (stmt, DETAIL);
  facts.text = vst_stmt_get_text (stmt, TEXT);
  facts.who = vst_stmt_get_text (stmt, WHO);
  facts.opens = vst_stmt_get_int (stmt, OPENS);
  read_visit (stmt, zone, &facts);
  read_name (view, stmt, &facts);
  g_ptr_array_add (entries, vst_time_entry_new (&facts));

  return TRUE;
}

static gpointer
read_page (VstView *view,
           gconstpointer args,
           GError **error)
{
  const GArray *keys = args;
  g_autoptr (GTimeZone) zone = dup_zone (view);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < keys->len; i++)
    if (!add_entry (view, g_array_index (keys, gint64, i), zone, entries, error))
      return NULL;

  return g_steal_pointer (&entries);
}

static gint64
get_key (gpointer record)
{
  return vst_time_entry_get_facts (record)->key;
}

const VstReading vst_timeline_read_ids = { "timeline.ids", VST_RIGHT_OPEN_FAMILY, read_ids, (GDestroyNotify) g_array_unref };
const VstReading vst_timeline_read_page = { "timeline.page", VST_RIGHT_OPEN_FAMILY, read_page, (GDestroyNotify) g_ptr_array_unref };

const VstListSource vst_timeline_list = {
  &vst_timeline_read_ids, &vst_timeline_read_page, get_key,
  VST_TOPIC_FAMILY | VST_TOPIC_MESSAGE | VST_TOPIC_DAY | VST_TOPIC_CHIT | VST_TOPIC_PROGRAM
};
