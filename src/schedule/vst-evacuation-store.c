/* vst-evacuation-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-evacuation-store.h"

#include "evacuation-sql.h"
#include "vst-partner-store.h"
#include "vst-today-store.h"

/* How many are where is for everybody, who they are is not. */
static void
hide_names (gpointer record,
            gpointer data)
{
  VstTodayVisit *visit = record;

  g_clear_pointer (&visit->name, g_free);
  visit->name = g_strdup ("");

  for (guint i = 0; i < visit->people->len; i++)
    g_clear_pointer (&((VstTodayPerson *) g_ptr_array_index (visit->people, i))->name, g_free);
}

void
vst_evacuation_free (VstEvacuation *self)
{
  g_clear_pointer (&self->visits, g_ptr_array_unref);
  g_clear_pointer (&self->partners, g_ptr_array_unref);
  g_free (self);
}

/* Whoever must not know somebody still has to count her: as one who gave no name. */
static gboolean
add_held (VstView *view,
          const char *today,
          GPtrArray *visits,
          GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_EVACUATION_HELD);
  VstStep step;

  vst_stmt_bind_text (stmt, 1, today);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      VstTodayVisit *visit = vst_today_visit_new ();

      visit->day = g_strdup (today);
      visit->name = g_strdup ("");
      vst_visit_state_parse (vst_stmt_get_text (stmt, 0), &visit->state);
      visit->now.room_en = g_strdup (vst_stmt_get_text (stmt, 1));
      visit->now.room_fr = g_strdup (vst_stmt_get_text (stmt, 2));
      visit->children = (int) vst_stmt_get_int (stmt, 4);
      visit->adults = (int) vst_stmt_get_int (stmt, 3) - visit->children;
      g_ptr_array_add (visits, visit);
    }

  return step == VST_STEP_DONE;
}

static VstEvacuation *
read_here (VstView *view,
           GError **error)
{
  g_autofree char *today = vst_view_dup_today (view);
  g_autoptr (VstEvacuation) self = g_new0 (VstEvacuation, 1);

  if (!(self->visits = vst_today_read_here (view, today, error)) || !add_held (view, today, self->visits, error) ||
      !(self->partners = vst_partners_read (view, today, error)))
    return NULL;

  for (guint i = self->partners->len; i > 0; i--)
    if (!vst_partner_day_is_in (g_ptr_array_index (self->partners, i - 1)))
      g_ptr_array_remove_index (self->partners, i - 1);

  return g_steal_pointer (&self);
}

static gpointer
read_func (VstView *view,
           gconstpointer args,
           GError **error)
{
  g_autoptr (VstEvacuation) self = read_here (view, error);

  if (self == NULL)
    return NULL;

  if (!vst_view_may (view, VST_RIGHT_READ_DAY))
    g_ptr_array_foreach (self->visits, hide_names, NULL);

  vst_view_note (view, VST_ACCESS_LIST, "evacuation", 0, NULL);

  return g_steal_pointer (&self);
}

/* Nobody's name is read, so nobody's look is noted. */
static gpointer
count_func (VstView *view,
            gconstpointer args,
            GError **error)
{
  g_autoptr (VstEvacuation) here = read_here (view, error);
  VstEvacuationCount *count;

  if (here == NULL)
    return NULL;

  count = g_new0 (VstEvacuationCount, 1);
  count->families = here->visits->len;
  count->people = here->partners->len;

  for (guint i = 0; i < here->visits->len; i++)
    {
      const VstTodayVisit *visit = g_ptr_array_index (here->visits, i);

      count->people += (guint) (visit->adults + visit->children);
      count->children += (guint) visit->children;
    }

  return count;
}

static gpointer
note_func (VstView *view,
           gconstpointer args,
           GError **error)
{
  vst_view_note (view, VST_ACCESS_PRINT, "evacuation", 0, NULL);

  return GINT_TO_POINTER (TRUE);
}

/* In an emergency nobody asks for a role. */
const VstReading vst_evacuation_read = {
  "today.evacuation", VST_RIGHT_SIGNED_IN, read_func, (GDestroyNotify) vst_evacuation_free
};
const VstReading vst_evacuation_count = { "today.evacuation-count", VST_RIGHT_SIGNED_IN, count_func, g_free };
const VstReading vst_evacuation_note = { "today.evacuation-print", VST_RIGHT_SIGNED_IN, note_func, NULL };
