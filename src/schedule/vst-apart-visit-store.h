/* vst-apart-visit-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"

G_BEGIN_DECLS

/**
 * VstApartMeeting:
 * @keep_apart_id: the pair
 * @other_visit_id: the visit of the other side
 *
 * That somebody is here whom somebody of a visit must not meet.  Both are 0 for
 * whoever may not know whom: that there is one is all she is told.
 * The visit is 0 where the other side is a worker.
 */
typedef struct
{
  gint64 keep_apart_id;
  gint64 other_visit_id;
} VstApartMeeting;

/* Empty where nobody must be minded; %NULL with the error set. */
GArray *vst_apart_on_site (VstView  *view,
                           gint64    visit_id,
                           GError  **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean vst_apart_from_all (VstView  *view,
                             gint64    visit_id,
                             gint64    agency_id,
                             gboolean *apart,
                             GError  **error);

G_END_DECLS
