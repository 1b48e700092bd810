/* vst-visits-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "vst-today-store.h"

G_BEGIN_DECLS

#define VST_TYPE_VISITS_FIELD (vst_visits_field_get_type ())

G_DECLARE_FINAL_TYPE (VstVisitsField, vst_visits_field, VST, VISITS_FIELD, AdwBin)

void           vst_visits_field_set_list    (VstVisitsField *self,
                                             VstHub         *hub,
                                             VstVisitGroup   group,
                                             const char     *day,
                                             gboolean        by_name);
void           vst_visits_field_set_private (VstVisitsField *self,
                                             gboolean        is_private);
void           vst_visits_field_set_marked  (VstVisitsField *self,
                                             GArray         *ids);
gint64         vst_visits_field_get_family  (VstVisitsField *self);
gboolean       vst_visits_field_grab_focus  (VstVisitsField *self);

G_END_DECLS
