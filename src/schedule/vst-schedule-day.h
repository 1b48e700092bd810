/* vst-schedule-day.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-appointment.h"
#include "vst-closure.h"
#include "vst-presence-day.h"
#include "vst-service.h"

G_BEGIN_DECLS

/**
 * VstScheduleBlock:
 * @group_id: what to open of a group's session; 0 for an appointment
 * @agency: (nullable): %NULL for a group's session
 * @service: (nullable):
 * @provider_id: who of the agency, or 0
 * @space: (nullable): the room
 * @family_id: 0 where whoever reads need not know who it is
 * @name: (nullable): of the family's head; empty for an anonymous file; %NULL
 *   where whoever reads need not know who it is
 * @mind: whether something in the file is to be read first
 * @kinds: what that is about, a bit a #VstAlertKind; none of what is for safety
 * @group_en: (nullable): what whoever reads may call the group; %NULL for "Group"
 * @n_people: how many are in the group
 * @busy_from: when the room and the partner are taken, with what is to prepare
 *
 * An appointment, or a group's session, as the sheet of a day has it.
 */
#define VST_TYPE_SCHEDULE_BLOCK (vst_schedule_block_get_type ())

G_DECLARE_FINAL_TYPE (VstScheduleBlock, vst_schedule_block, VST, SCHEDULE_BLOCK, GObject)

struct _VstScheduleBlock
{
  GObject              parent_instance;

  gint64               id;
  gint64               group_id;
  gint64               revision;
  VstAppointmentState  state;
  VstAgency           *agency;
  VstService          *service;
  gint64               provider_id;
  VstSpace            *space;
  gint64               family_id;
  char                *name;
  gboolean             mind;
  guint                kinds;
  char                *group_en;
  char                *group_fr;
  int                  n_people;
  int                  from_minute;
  int                  to_minute;
  int                  busy_from;
  int                  busy_to;
  gboolean             interpreter;
  int                  minding_seats;
};

VstScheduleBlock *vst_schedule_block_new     (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean          vst_schedule_block_may_move (VstScheduleBlock *self);

/**
 * VstScheduleDay:
 * @closure: (nullable): why the hub is closed; nobody is on site then
 * @presences: (element-type VstPresenceDay): who is on site, or would have been
 * @blocks: (element-type VstScheduleBlock): in the order of time
 * @spaces: (element-type VstSpace): the rooms that are in use then
 * @has_partners: whether any partner is known at all
 * @is_own: whether it is only the day of whoever reads it
 *
 * One day of the schedule.
 */
#define VST_TYPE_SCHEDULE_DAY (vst_schedule_day_get_type ())

G_DECLARE_FINAL_TYPE (VstScheduleDay, vst_schedule_day, VST, SCHEDULE_DAY, GObject)

struct _VstScheduleDay
{
  GObject      parent_instance;

  char        *day;
  VstClosure  *closure;
  GPtrArray   *presences;
  GPtrArray   *blocks;
  GPtrArray   *spaces;
  gboolean     has_partners;
  gboolean     is_own;
};

VstScheduleDay   *vst_schedule_day_new       (const char       *day) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
