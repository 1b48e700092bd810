/* vst-chit-export.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-chit-export.h"

#include "vst-chit-list-store.h"
#include "vst-date.h"
#include "vst-setting-store.h"
#include "vst-table-file.h"

/* The columns of a list of chits; the codes are those of the headings. */
typedef enum
{
  SERIAL,
  BOOK,
  COMPANY,
  STATE,
  ISSUED_ON,
  LIMIT_CENTS,
  FARE_CENTS,
  FAMILY,
  ZONE_FROM,
  ZONE_TO,
  FUND,
  INVOICE,
  N_COLUMNS
} Column;

static const char *const headings[N_COLUMNS] = {
  "serial", "book", "company", "state", "issued_on", "limit_cents", "fare_cents", "family", "zone_from", "zone_to", "fund", "invoice"
};

static const VstTableKind kinds[N_COLUMNS] = {
  [ISSUED_ON] = VST_TABLE_DATE,
};

static gboolean
add_chit (VstTableBuilder *builder,
          const VstChitFacts *facts,
          const char *zone,
          guint line,
          GError **error)
{
  g_autofree char *day = facts->issued_at != 0 ? vst_day_of_moment (facts->issued_at, zone) : g_strdup ("");
  g_autofree char *limit = g_strdup_printf ("%" G_GINT64_FORMAT, facts->limit_cents);
  g_autofree char *fare = facts->fare_cents >= 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, facts->fare_cents) : g_strdup ("");
  const char *const cells[N_COLUMNS] = {
    [SERIAL] = facts->number,
    [BOOK] = facts->book,
    [COMPANY] = facts->company,
    [STATE] = vst_chit_state_code (facts->state),
    [ISSUED_ON] = day,
    [LIMIT_CENTS] = limit,
    [FARE_CENTS] = fare,
    [FAMILY] = facts->file_number,
    [ZONE_FROM] = facts->zone_from,
    [ZONE_TO] = facts->zone_to,
    [FUND] = facts->fund,
    [INVOICE] = facts->invoice,
  };

  return vst_table_builder_add (builder, line, cells, N_COLUMNS, NULL, error);
}

static VstTable *
build (VstView *view,
       GArray *ids,
       GError **error)
{
  g_autoptr (VstTableBuilder) builder = vst_table_builder_new ();
  g_autofree char *zone = vst_setting_dup (view, VST_SETTING_ZONE);

  if (!vst_table_builder_add (builder, 1, headings, N_COLUMNS, NULL, error))
    return NULL;

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (VstChit) chit = NULL;

      if (vst_view_is_cancelled (view, error) || !(chit = vst_chit_read (view, g_array_index (ids, gint64, i), error)) ||
          !add_chit (builder, vst_chit_get_facts (chit), zone, i + 2, error))
        return NULL;
    }

  return vst_table_builder_finish (builder, NULL, error);
}

/* Writes the file on the thread that reads, and notes what was taken away. */
static gpointer
export_func (VstView *view,
             gconstpointer args,
             GError **error)
{
  const VstExport *what = args;
  g_autoptr (VstChitQuery) all = vst_chit_query_new (VST_CHITS_ALL, "");
  g_autoptr (GArray) ids = vst_chit_read_ids.run (view, all, error);
  g_autoptr (VstTable) table = NULL;

  if (ids == NULL || !(table = build (view, ids, error)) ||
      !vst_table_write_file (table, what->path, what->format, kinds, what->delimiter, "chits", NULL, error))
    return NULL;

  vst_view_note_ids (view, VST_ACCESS_EXPORT, "chit", (const gint64 *) (gconstpointer) ids->data, ids->len);

  return g_memdup2 (&ids->len, sizeof ids->len);
}

const VstReading vst_chit_export = { "chit.export", VST_RIGHT_EXPORT, export_func, g_free, TRUE };
