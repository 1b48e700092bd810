/* vst-day-field-grid.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VST_TYPE_DAY_FIELD_GRID (vst_day_field_grid_get_type ())

G_DECLARE_FINAL_TYPE (VstDayFieldGrid, vst_day_field_grid, VST, DAY_FIELD_GRID, GtkWidget)

/**
 * VstDayPlace:
 * @column: its number; -1 for the margin where the hours stand, or across all
 * @lane: which one of @n_lanes that stand side by side
 *
 * Where a child stands.  One without an end is a line, or a mark in the margin.
 */
typedef struct
{
  int   column;
  int   from_minute;
  int   to_minute;
  guint lane;
  guint n_lanes;
} VstDayPlace;

GtkWidget *vst_day_field_grid_new       (gboolean            is_head) G_GNUC_WARN_UNUSED_RESULT;
void       vst_day_field_grid_clear     (VstDayFieldGrid    *self,
                                         guint               n_columns,
                                         int                 from_minute,
                                         int                 to_minute);
void       vst_day_field_grid_add       (VstDayFieldGrid    *self,
                                         GtkWidget          *child,
                                         const VstDayPlace  *place);
void       vst_day_field_grid_move      (VstDayFieldGrid    *self,
                                         GtkWidget          *child,
                                         int                 minute);
int        vst_day_field_grid_get_y     (VstDayFieldGrid    *self,
                                         int                 minute);
void       vst_day_field_grid_get_x     (VstDayFieldGrid    *self,
                                         int                 column,
                                         int                *x,
                                         int                *width);

G_END_DECLS
