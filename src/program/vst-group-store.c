/* vst-group-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-group-store.h"

#include "vst-attendance-store.h"
#include "vst-cohort-store.h"
#include "vst-enrolment-store.h"
#include "vst-meeting-store.h"

/**
 * vst_group_read:
 *
 * A group with its sessions, the people in it and on its list, and all marks.
 */
VstGroup *
vst_group_read (VstView *view,
                gint64 cohort_id,
                GError **error)
{
  g_autoptr (VstCohort) cohort = vst_cohort_read (view, cohort_id, error);
  g_autofree char *today = vst_view_dup_today (view);
  g_autoptr (VstGroup) group = NULL;
  g_autoptr (GPtrArray) meetings = NULL;
  g_autoptr (GPtrArray) enrolments = NULL;
  g_autoptr (GPtrArray) marks = NULL;

  if (cohort == NULL || !(meetings = vst_meetings_read (view, cohort_id, error)) ||
      !(enrolments = vst_enrolments_read (view, cohort_id, error)) ||
      !(marks = vst_attendances_read (view, cohort_id, error)))
    return NULL;

  group = vst_group_new (cohort, today);

  while (meetings->len > 0)
    vst_group_take_meeting (group, g_ptr_array_steal_index (meetings, 0));
  while (enrolments->len > 0)
    vst_group_take_enrolment (group, g_ptr_array_steal_index (enrolments, 0));
  for (guint i = 0; i < marks->len; i++)
    vst_group_add_mark (group, g_ptr_array_index (marks, i));

  vst_group_sort (group);

  return g_steal_pointer (&group);
}

static gpointer
open_func (VstView *view,
           gconstpointer args,
           GError **error)
{
  const gint64 *cohort_id = args;
  VstGroup *group = vst_group_read (view, *cohort_id, error);

  if (group != NULL)
    vst_view_note (view, VST_ACCESS_LIST, "cohort", *cohort_id, NULL);

  return group;
}

static gpointer
print_func (VstView *view,
            gconstpointer args,
            GError **error)
{
  const gint64 *cohort_id = args;
  VstGroup *group = vst_group_read (view, *cohort_id, error);

  if (group != NULL)
    vst_view_note (view, VST_ACCESS_PRINT, "cohort", *cohort_id, NULL);

  return group;
}

static gpointer
export_func (VstView *view,
             gconstpointer args,
             GError **error)
{
  const gint64 *cohort_id = args;
  VstGroup *group = vst_group_read (view, *cohort_id, error);

  if (group != NULL)
    vst_view_note (view, VST_ACCESS_EXPORT, "cohort", *cohort_id, NULL);

  return group;
}

const VstReading vst_group_read_open = {
  "cohort.open", VST_RIGHT_READ_PROGRAM, open_func, (GDestroyNotify) vst_group_unref
};
const VstReading vst_group_read_print = {
  "cohort.print", VST_RIGHT_READ_PROGRAM, print_func, (GDestroyNotify) vst_group_unref
};
const VstReading vst_group_read_export = {
  "cohort.export", VST_RIGHT_EXPORT, export_func, (GDestroyNotify) vst_group_unref
};
