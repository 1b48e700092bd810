/* vst-schedule-room.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-schedule-room.h"

#include "apart-visit-sql.h"

static const VstSql *const statements[] = {
  vst_sql_apart_visit,
  NULL
};

static const VstDeed *const deeds[] = {
  NULL
};

static const VstKept *const kept[] = {
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
