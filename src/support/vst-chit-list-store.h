/* vst-chit-list-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-chit.h"
#include "vst-paged-list.h"

G_BEGIN_DECLS

/**
 * VstChitFilter:
 * @VST_CHITS_GIVEN: all that were ever given, the latest first
 * @VST_CHITS_TO_COUNTERSIGN: what waits for a second person
 * @VST_CHITS_ALL: every number
 *
 * Which chits are listed; below them, a #VstChitState stands for itself.
 */
typedef enum
{
  VST_CHITS_GIVEN = VST_CHIT_N_STATES,
  VST_CHITS_TO_COUNTERSIGN,
  VST_CHITS_ALL,
} VstChitFilter;

/**
 * VstChitQuery:
 * @text: a number, or empty for all that @filter lets through
 */
typedef struct
{
  guint         filter;
  char         *text;
} VstChitQuery;

VstChitQuery  *vst_chit_query_new    (guint                filter,
                                      const char          *text) G_GNUC_WARN_UNUSED_RESULT;
VstChitQuery  *vst_chit_query_copy   (const VstChitQuery  *self) G_GNUC_WARN_UNUSED_RESULT;
void           vst_chit_query_free   (VstChitQuery        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstChitQuery, vst_chit_query_free)

/* Within a reading or an act */
VstChit       *vst_chit_read         (VstView             *view,
                                      gint64               chit_id,
                                      GError             **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray     *vst_chits_of_family   (VstView             *view,
                                      gint64               family_id,
                                      GError             **error) G_GNUC_WARN_UNUSED_RESULT;

extern const VstReading vst_chit_read_open;       /* args: gint64 * → VstChit */
extern const VstReading vst_chit_read_events;     /* args: gint64 * → GPtrArray of VstChitEvent */
extern const VstReading vst_chit_read_family;     /* args: gint64 * → GPtrArray of VstChit, the latest first */
extern const VstReading vst_chit_read_ids;        /* args: VstChitQuery → GArray of gint64 */
extern const VstReading vst_chit_read_page;       /* args: GArray of gint64 → GPtrArray of VstChit */
extern const VstListSource vst_chit_list;         /* query: VstChitQuery */

G_END_DECLS
