/* vst-day-field-cell.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "vst-schedule-layout.h"

G_BEGIN_DECLS

/* How a cell looks: a symbol, the name of its pattern, and that of its symbol's. */
const char *vst_day_cell_icon       (VstScheduleCell          *cell);
const char *vst_day_cell_style      (VstScheduleCell          *cell);
const char *vst_day_cell_symbol     (VstScheduleCell          *cell);

GtkWidget  *vst_day_cell_new_button (VstScheduleCell          *cell,
                                     const VstScheduleColumn  *column,
                                     gboolean                  is_private) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget  *vst_day_cell_new_closed (VstScheduleCell          *cell,
                                     const VstScheduleColumn  *column) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget  *vst_day_cell_new_head   (const VstScheduleColumn  *column,
                                     gboolean                  is_private) G_GNUC_WARN_UNUSED_RESULT;

/* A part that a screen reader passes by. */
GtkWidget  *vst_day_cell_new_silent (GType                     type) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
