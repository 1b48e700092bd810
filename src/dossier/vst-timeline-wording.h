/* vst-timeline-wording.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-family-day.h"
#include "vst-time-entry.h"

G_BEGIN_DECLS

const char *vst_word_time_filter (VstTimeFilter        filter);
const char *vst_word_time_kind   (const char          *kind);

/* What happened, with whom; who it is about. */
char       *vst_word_time_entry  (const VstTimeFacts  *facts) G_GNUC_WARN_UNUSED_RESULT;
char       *vst_word_time_detail (const VstTimeFacts  *facts) G_GNUC_WARN_UNUSED_RESULT;

/* Today, and what is booked */
char       *vst_word_family_today  (const VstFamilyDay  *day,
                                    GTimeZone           *zone) G_GNUC_WARN_UNUSED_RESULT;
char       *vst_word_family_booked (const VstFamilyDay  *day) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
