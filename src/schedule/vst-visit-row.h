/* vst-visit-row.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "vst-today-visit.h"

G_BEGIN_DECLS

#define VST_TYPE_VISIT_ROW (vst_visit_row_get_type ())

G_DECLARE_FINAL_TYPE (VstVisitRow, vst_visit_row, VST, VISIT_ROW, AdwBin)

GtkWidget     *vst_visit_row_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void           vst_visit_row_show        (VstVisitRow    *self,
                                          VstTodayVisit  *visit,
                                          GTimeZone      *zone,
                                          gboolean        is_private);
void           vst_visit_row_set_current (VstVisitRow    *self,
                                          gboolean        is_current);
void           vst_visit_row_set_marked  (VstVisitRow    *self,
                                          gboolean        is_marked);
VstTodayVisit *vst_visit_row_get_visit   (VstVisitRow    *self);
const char    *vst_visit_row_get_spoken  (VstVisitRow    *self);

/* What its actions are about: "(xxub)" id, revision, state, someone next. */
GVariant      *vst_visit_row_make_target (VstTodayVisit  *visit) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
