/* vst-schedule-room.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-schedule-room.h"

#include "apart-visit-sql.h"
#include "expected-sql.h"
#include "visit-sql.h"
#include "vst-visit-store.h"

static const VstSql *const statements[] = {
  vst_sql_apart_visit,
  vst_sql_expected,
  vst_sql_visit,
  NULL
};

static const VstDeed *const deeds[] = {
  &vst_visit_do_amend,
  &vst_visit_do_arrive,
  &vst_visit_do_back,
  &vst_visit_do_hand_over,
  &vst_visit_do_leave,
  &vst_visit_do_miss,
  &vst_visit_do_nameless,
  &vst_visit_do_sweep,
  &vst_visit_do_turn_away,
  &vst_visit_do_unseen,
  &vst_visit_do_wait,
  NULL
};

static const VstKept *const kept[] = {
  &vst_visit_kept,
  &vst_visit_event_kept,
  &vst_visit_part_kept,
  &vst_visit_person_kept,
  NULL
};

static const char *const people[] = {
  "appointment", "appointment_person", "appointment_provider", "visit", "visit_event", "visit_part", "visit_person", NULL
};

/**
 * vst_schedule_room:
 *
 * What the hub has to know of agencies, rooms, presence, visits and appointments.
 */
const VstRoom vst_schedule_room = {
  .name = "schedule",
  .statements = statements,
  .deeds = deeds,
  .kept = kept,
  .people = people,
};
