/* vst-today-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-paged-list.h"
#include "vst-today-visit.h"

G_BEGIN_DECLS

/* A visit, or with 0 the family whose visit of today is asked for. */
typedef struct
{
  gint64 visit_id;
  gint64 family_id;
} VstTodayParty;

/* What a list of the day shows: a copy of the query goes along with each reading. */
typedef struct
{
  char      day[11];
  gboolean  by_name;
} VstTodayQuery;

gpointer vst_today_query_copy (gconstpointer query);

/* A list for each group of a day, by VstTodayQuery. */
extern const VstListSource vst_today_sources[VST_VISIT_N_GROUPS];

/**
 * VstTodaySummary:
 * @n: how many visits of each state
 * @people: how many are in the building, children among them
 * @children: how many of them are children
 * @apart: (element-type gint64): visits on site whose people somebody else in
 *   the building must not meet: all of them for who may know whom, else the one
 *   that came last
 * @has_families: whether anybody has a file at all
 *
 * A day in numbers.
 */
typedef struct
{
  guint     n[VST_VISIT_N_STATES];
  guint     people;
  guint     children;
  GArray   *apart;
  gboolean  has_families;
} VstTodaySummary;

void     vst_today_summary_free (VstTodaySummary *summary);

GPtrArray *vst_today_read_here  (VstView     *view,
                                 const char  *day,
                                 GError     **error) G_GNUC_WARN_UNUSED_RESULT;

extern const VstReading vst_today_read_summary;     /* args: a day → VstTodaySummary * */
extern const VstReading vst_today_read_visit;       /* args: gint64 * → VstTodayVisit */
extern const VstReading vst_today_read_family;      /* args: gint64 * → VstTodayVisit, her family's of today */
extern const VstReading vst_today_read_party;       /* args: VstTodayParty → VstTodayVisit, with everybody of the family */

G_END_DECLS
