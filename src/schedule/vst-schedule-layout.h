/* vst-schedule-layout.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-schedule-day.h"

G_BEGIN_DECLS

#define VST_SCHEDULE_CELL_MINUTES  30   /* a free time begins on the half hour */
#define VST_SCHEDULE_LEAST_MINUTES 15   /* less is no free time */

/**
 * VstScheduleBy:
 *
 * What a column of the day is for.
 */
typedef enum
{
  VST_SCHEDULE_BY_PARTNER,
  VST_SCHEDULE_BY_ROOM,
} VstScheduleBy;

/**
 * VstScheduleCellKind:
 * @VST_SCHEDULE_CELL_CLOSED: nobody is on site
 * @VST_SCHEDULE_CELL_FREE: somebody could be booked
 * @VST_SCHEDULE_CELL_BLOCK: somebody is
 */
typedef enum
{
  VST_SCHEDULE_CELL_CLOSED,
  VST_SCHEDULE_CELL_FREE,
  VST_SCHEDULE_CELL_BLOCK,
} VstScheduleCellKind;

/**
 * VstScheduleCell:
 * @column: its column's number
 * @lane: where two stand beside each other, which one it is
 * @n_lanes: how many stand beside each other
 * @block: (nullable): of a block
 * @there: (nullable): of a free time, whose
 *
 * One place on the sheet of a day.
 */
#define VST_TYPE_SCHEDULE_CELL (vst_schedule_cell_get_type ())

G_DECLARE_FINAL_TYPE (VstScheduleCell, vst_schedule_cell, VST, SCHEDULE_CELL, GObject)

struct _VstScheduleCell
{
  GObject              parent_instance;

  VstScheduleCellKind  kind;
  guint                column;
  int                  from_minute;
  int                  to_minute;
  guint                lane;
  guint                n_lanes;
  VstScheduleBlock    *block;
  VstPresenceDay      *there;
};

/**
 * VstScheduleColumn:
 * @agency: (nullable): the partner, of a column for one
 * @provider_id: who of the partner, or 0
 * @space: (nullable): the room, of a column for one; %NULL where there is none
 * @is_groups: whether it is for what groups do, which are nobody's partner
 * @presences: (element-type VstPresenceDay): who is there
 * @cells: (element-type VstScheduleCell): in the order of time, what is closed first
 */
typedef struct
{
  VstAgency *agency;
  gint64     provider_id;
  VstSpace  *space;
  gboolean   is_groups;
  GPtrArray *presences;
  GPtrArray *cells;
} VstScheduleColumn;

/**
 * VstScheduleLayout:
 * @columns: (element-type VstScheduleColumn):
 * @from_minute: when the sheet begins, a full hour
 * @to_minute: when it ends, a full hour
 *
 * Where everything of a day stands.
 */
typedef struct
{
  VstScheduleBy  by;
  GPtrArray     *columns;
  int            from_minute;
  int            to_minute;
} VstScheduleLayout;

VstScheduleLayout *vst_schedule_layout_new   (VstScheduleDay     *day,
                                              VstScheduleBy       by,
                                              int                 now) G_GNUC_WARN_UNUSED_RESULT;
void               vst_schedule_layout_free  (VstScheduleLayout  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstScheduleLayout, vst_schedule_layout_free)

gboolean           vst_schedule_column_is_absent (const VstScheduleColumn *self);
gboolean           vst_schedule_cell_is_same     (VstScheduleCell         *self,
                                                  VstScheduleCell         *other);

G_END_DECLS
