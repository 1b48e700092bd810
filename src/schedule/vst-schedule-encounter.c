/* vst-schedule-encounter.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-schedule-encounter.h"

#include "schedule-encounter-sql.h"

static const char *const appointment_over[] = {
  "completed", "cancelled_by_us", "cancelled_by_family", "missed", "rescheduled", NULL
};
static const char *const appointment_whom[] = { "family_id", "agency_id", NULL };
static const char *const visit_whom[] = { "family_id", "agency_id", "state", NULL };

const VstEncounters vst_schedule_encounters[] = {
  { "appointment", VST_SQL_SCHEDULE_ENCOUNTER_APPOINTMENT, VST_SQL_SCHEDULE_ENCOUNTER_APPOINTMENTS, appointment_over,
    appointment_whom },
  { "visit", VST_SQL_SCHEDULE_ENCOUNTER_VISIT, NULL, NULL, visit_whom },
  { NULL }
};
