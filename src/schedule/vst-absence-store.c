/* vst-absence-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-absence-store.h"

#include "absence-sql.h"
#include "vst-family-store.h"
#include "vst-presence-store.h"

typedef struct
{
  gint64 appointment_id;
  gint64 family_id;
  int from_minute;
} Found;

static GArray *
read_booked (VstView *view,
             gint64 agency_id,
             const char *day,
             GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, agency_id != 0 ? VST_SQL_ABSENCE_BOOKED : VST_SQL_ABSENCE_BOOKED_ALL);
  g_autoptr (GArray) booked = g_array_new (FALSE, FALSE, sizeof (Found));
  VstStep step;

  if (agency_id != 0)
    vst_stmt_bind_int (stmt, 1, agency_id);
  vst_stmt_bind_text (stmt, agency_id != 0 ? 2 : 1, day);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      Found one = { vst_stmt_get_int (stmt, 0), vst_stmt_get_int (stmt, 1), (int) vst_stmt_get_int (stmt, 2) };

      g_array_append_val (booked, one);
    }

  return step == VST_STEP_DONE ? g_steal_pointer (&booked) : NULL;
}

/**
 * vst_absence_find_booked:
 * @agency_id: 0 for all of them
 *
 * Whom to call since an agency is absent on a day, in the order of what is
 * booked; what is seen of each family is logged.
 *
 * Returns: (transfer full) (element-type VstBooked):
 */
GPtrArray *
vst_absence_find_booked (VstView *view,
                         gint64 agency_id,
                         const char *day,
                         GError **error)
{
  g_autoptr (GArray) booked = read_booked (view, agency_id, day, error);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (booked == NULL)
    return NULL;

  for (guint i = 0; i < booked->len; i++)
    {
      const Found *one = &g_array_index (booked, Found, i);
      g_autoptr (VstFamily) family = vst_family_read (view, one->family_id, TRUE, error);

      if (family == NULL)
        return NULL;

      g_array_append_val (ids, one->family_id);
      g_ptr_array_add (found, vst_booked_new (one->appointment_id, one->from_minute, family));
    }

  if (ids->len > 0)
    vst_view_note_ids (view, VST_ACCESS_LIST, "family", (const gint64 *) (gconstpointer) ids->data, ids->len);

  return g_steal_pointer (&found);
}

static gpointer
read_booked_func (VstView *view,
                  gconstpointer args,
                  GError **error)
{
  const VstPresenceSpan *span = args;

  return vst_absence_find_booked (view, span->agency_id, span->from, error);
}

const VstReading vst_absence_read_booked = {
  "absence.booked", VST_RIGHT_READ_DAY, read_booked_func, (GDestroyNotify) g_ptr_array_unref
};
