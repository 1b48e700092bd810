/* vst-today-wording.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-today-visit.h"

G_BEGIN_DECLS

/* A visit in words.  In privacy mode there are initials, rooms and no reasons. */
char       *vst_word_today_name   (VstTodayVisit        *visit,
                                   gboolean              is_private) G_GNUC_WARN_UNUSED_RESULT;
char       *vst_word_today_short_name (VstTodayVisit    *visit,
                                       gboolean          is_private) G_GNUC_WARN_UNUSED_RESULT;
char       *vst_word_today_time   (VstTodayVisit        *visit,
                                   GTimeZone            *zone) G_GNUC_WARN_UNUSED_RESULT;
char       *vst_word_today_line   (VstTodayVisit        *visit,
                                   gboolean              is_private) G_GNUC_WARN_UNUSED_RESULT;
char       *vst_word_today_spoken (VstTodayVisit        *visit,
                                   GTimeZone            *zone,
                                   gboolean              is_private) G_GNUC_WARN_UNUSED_RESULT;

/* What the desk may read of an agency: "Partner" at least; NULL for nobody. */
const char *vst_word_place_agency (const VstTodayPlace  *place);
const char *vst_word_place_room   (const VstTodayPlace  *place);

/* "2 adults, 3 children" */
char       *vst_word_party        (int                   adults,
                                   int                   children) G_GNUC_WARN_UNUSED_RESULT;
char       *vst_word_in_building  (guint                 people,
                                   guint                 children) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
