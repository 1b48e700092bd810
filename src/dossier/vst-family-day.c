/* vst-family-day.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-family-day.h"

#include "family-day-sql.h"

void
vst_family_day_free (VstFamilyDay *self)
{
  g_free (self->state);
  g_free (self->next_day);
  g_free (self);
}

static gpointer
read_func (VstView *view,
           gconstpointer args,
           GError **error)
{
  const gint64 *family_id = args;
  g_autofree char *today = vst_view_dup_today (view);
  g_autoptr (VstStmt) visit = vst_view_prepare (view, VST_SQL_FAMILY_DAY_VISIT);
  g_autoptr (VstStmt) booked = vst_view_prepare (view, VST_SQL_FAMILY_DAY_BOOKED);
  g_autoptr (VstFamilyDay) self = g_new0 (VstFamilyDay, 1);
  VstStep step;

  self->from_minute = self->next_minute = -1;
  vst_stmt_bind_text (visit, 1, today);
  vst_stmt_bind_int (visit, 2, *family_id);

  if ((step = vst_stmt_step (visit, error)) == VST_STEP_ROW)
    {
      self->visit_id = vst_stmt_get_int (visit, 0);
      self->revision = vst_stmt_get_int (visit, 1);
      self->state = g_strdup (vst_stmt_get_text (visit, 2));
      self->since = vst_stmt_get_int (visit, 3);
      if (vst_stmt_get_value_type (visit, 4) != VST_VALUE_NULL)
        self->from_minute = (int) vst_stmt_get_int (visit, 4);
    }
  else if (step != VST_STEP_DONE)
    {
      return NULL;
    }

  vst_stmt_bind_int (booked, 1, *family_id);
  vst_stmt_bind_text (booked, 2, today);

  while ((step = vst_stmt_step (booked, error)) == VST_STEP_ROW)
    if (self->n_booked++ == 0)
      {
        self->next_day = g_strdup (vst_stmt_get_text (booked, 0));
        self->next_minute = (int) vst_stmt_get_int (booked, 1);
        self->next_id = vst_stmt_get_int (booked, 2);
      }

  return step == VST_STEP_DONE ? g_steal_pointer (&self) : NULL;
}

const VstReading vst_family_day_read = {
  "family.day", VST_RIGHT_READ_DAY, read_func, (GDestroyNotify) vst_family_day_free
};
