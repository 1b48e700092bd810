/* vst-presence-export.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-presence-export.h"

#include "vst-presence-store.h"

static const char *const headings[] = { "agency", "room", "date", "from", "to", "zone" };

static const VstTableKind kinds[] = {
  VST_TABLE_TEXT, VST_TABLE_TEXT, VST_TABLE_DATE, VST_TABLE_TEXT, VST_TABLE_TEXT, VST_TABLE_TEXT
};

static gboolean
add_day (VstTableBuilder *builder,
         VstPresenceDay *day,
         guint line,
         GError **error)
{
  VstSpace *space = vst_presence_day_get_space (day);
  int from = vst_presence_day_get_from (day), to = vst_presence_day_get_to (day);
  g_autofree char *from_text = g_strdup_printf ("%02d:%02d", from / 60, from % 60);
  g_autofree char *to_text = g_strdup_printf ("%02d:%02d", to / 60, to % 60);
  const char *const cells[] = {
    vst_agency_get_entry (vst_presence_day_get_agency (day))->name_en,
    space != NULL ? vst_space_get_entry (space)->name_en : "",
    vst_presence_day_get_day (day),
    from_text,
    to_text,
    vst_presence_get_entry (vst_presence_day_get_presence (day))->zone,
  };

  return vst_table_builder_add (builder, line, cells, G_N_ELEMENTS (cells), NULL, error);
}

/* Whoever does not come on a day has no row. */
static gpointer
export_func (VstView *view,
             gconstpointer args,
             GError **error)
{
  const VstPresenceExport *what = args;
  g_autoptr (GPtrArray) days = vst_presence_read_days (view, 0, what->from, what->to, error);
  g_autoptr (VstTableBuilder) builder = vst_table_builder_new ();
  g_autoptr (VstTable) table = NULL;
  guint n = 0;

  if (days == NULL || !vst_table_builder_add (builder, 1, headings, G_N_ELEMENTS (headings), NULL, error))
    return NULL;

  for (guint i = 0; i < days->len; i++)
    {
      if (vst_view_is_cancelled (view, error))
        return NULL;
      if (vst_presence_day_get_state (days->pdata[i]) == VST_PRESENCE_ABSENT)
        continue;
      if (!add_day (builder, days->pdata[i], 2 + n++, error))
        return NULL;
    }

  if (!(table = vst_table_builder_finish (builder, NULL, error)) ||
      !vst_table_write_file (table, what->path, what->format, kinds, what->delimiter, "presence", NULL, error))
    return NULL;

  vst_view_note (view, VST_ACCESS_EXPORT, "presence", 0, NULL);

  return g_memdup2 (&n, sizeof n);
}

const VstReading vst_presence_read_export = { "presence.export", VST_RIGHT_EXPORT, export_func, g_free, TRUE };
