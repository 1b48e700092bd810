/* vst-worker-time-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-apart-store.h"
#include "vst-view.h"

G_BEGIN_DECLS

/**
 * VstWorkerTime:
 * @from: minute of the day
 * @to: the first one when the worker isn't there any more
 *
 * A stretch of a day in which a worker is in the building.
 */
typedef struct
{
  int from;
  int to;
} VstWorkerTime;

/* GArray of VstWorkerTime: what is planned for a day, and unplanned who came */
GArray   *vst_worker_times_read  (VstView               *view,
                                  const VstApartWorker  *worker,
                                  const char            *day,
                                  GError               **error) G_GNUC_WARN_UNUSED_RESULT;

/* Whether a worker is in the building now, or is due or gone within the minutes in between */
gboolean  vst_worker_is_here     (VstView               *view,
                                  const VstApartWorker  *worker,
                                  const char            *today,
                                  gboolean              *here,
                                  GError               **error);

/* The minute of its day, where the hub is */
int       vst_minute_of_moment   (VstView               *view,
                                  gint64                 moment);

G_END_DECLS
