/* vst-paged-list.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-hub.h"

G_BEGIN_DECLS

/**
 * VstListSource:
 * @ids: the ids of all rows that match, in order: args are the list's query,
 *   the result is a #GArray of #gint64
 * @records: the records of some ids: args are a #GArray of #gint64, the result is
 *   a #GPtrArray of #GObject, without those that have gone
 * @get_id: the id of such a record
 * @topics: what makes the list read itself again when it changes
 *
 * How a list is read.  Both leave out whoever may not be seen; the second notes
 * what was seen.
 */
typedef struct
{
  const VstReading *ids;
  const VstReading *records;
  gint64          (*get_id) (gpointer record);
  guint             topics;
} VstListSource;

/* Copies a query for each time the list is read. */
typedef gpointer (*VstListQueryCopy) (gconstpointer query);

#define VST_TYPE_PAGED_LIST (vst_paged_list_get_type ())

G_DECLARE_FINAL_TYPE (VstPagedList, vst_paged_list, VST, PAGED_LIST, GObject)

VstPagedList *vst_paged_list_new       (VstHub              *hub,
                                        const VstListSource *source,
                                        gpointer             query,
                                        VstListQueryCopy     query_copy,
                                        GDestroyNotify       query_free) G_GNUC_WARN_UNUSED_RESULT;
void          vst_paged_list_set_query (VstPagedList        *self,
                                        gpointer             query);
void          vst_paged_list_reload    (VstPagedList        *self);
gboolean      vst_paged_list_is_busy   (VstPagedList        *self);
const GError *vst_paged_list_get_error (VstPagedList        *self);
guint         vst_paged_list_n_kept    (VstPagedList        *self);

G_END_DECLS
