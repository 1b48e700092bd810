/* vst-absence-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"
#include "vst-booked.h"

G_BEGIN_DECLS

/* Which families have something booked with an agency on a day, or with anybody
 * when the hub is closed; with how they may be reached.
 */
GPtrArray *vst_absence_find_booked (VstView     *view,
                                   gint64       agency_id,
                                   const char  *day,
                                   GError     **error) G_GNUC_WARN_UNUSED_RESULT;

extern const VstReading vst_absence_read_booked;   /* args: VstPresenceSpan of one day → GPtrArray of VstBooked */

G_END_DECLS
