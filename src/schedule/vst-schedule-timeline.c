/* vst-schedule-timeline.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-schedule-timeline.h"

#include "schedule-timeline-sql.h"

const VstAbout vst_schedule_about[] = {
  { "appointment", "family_id", "family", VST_ERASE_ROW, TRUE },
  { "appointment_person", "appointment_id", "appointment", VST_ERASE_ROW, TRUE },
  { "appointment_person", "person_id", "person", VST_ERASE_ROW, TRUE },
  { "appointment_provider", "appointment_id", "appointment", VST_ERASE_ROW, TRUE },
  { "visit", "family_id", "family", VST_ERASE_ROW, TRUE },
  { "visit_event", "visit_id", "visit", VST_ERASE_ROW, TRUE },
  { "visit_part", "person_id", "person", VST_ERASE_ROW, TRUE },
  { "visit_part", "visit_id", "visit", VST_ERASE_ROW, TRUE },
  { "visit_person", "person_id", "person", VST_ERASE_ROW, TRUE },
  { "visit_person", "visit_id", "visit", VST_ERASE_ROW, TRUE },
  { NULL }
};

const VstTimeLine vst_schedule_time_line[] = {
  { "visit", VST_RIGHT_READ_DAY, VST_SQL_SCHEDULE_TIMELINE_VISITS, VST_SQL_SCHEDULE_TIMELINE_VISIT },
  { "appointment", VST_RIGHT_READ_DAY, VST_SQL_SCHEDULE_TIMELINE_APPOINTMENTS, VST_SQL_SCHEDULE_TIMELINE_APPOINTMENT },
  { NULL }
};
