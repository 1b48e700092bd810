/* vst-program-room.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-program-room.h"

#include "attendance-sql.h"
#include "cohort-sql.h"
#include "enrolment-sql.h"
#include "meeting-sql.h"
#include "program-encounter-sql.h"
#include "program-sql.h"
#include "program-timeline-sql.h"
#include "program-shield-sql.h"
#include "program-veil-sql.h"
#include "seat-sql.h"
#include "vst-attendance-store.h"
#include "vst-cohort-store.h"
#include "vst-enrolment-store.h"
#include "vst-meeting-store.h"
#include "vst-program-encounter.h"
#include "vst-program-store.h"
#include "vst-program-timeline.h"

static const VstSql *const statements[] = {
  vst_sql_attendance,
  vst_sql_cohort,
  vst_sql_enrolment,
  vst_sql_meeting,
  vst_sql_program,
  vst_sql_program_encounter,
  vst_sql_program_timeline,
  vst_sql_seat,
  vst_sql_program_shield,
  vst_sql_program_veil,
  NULL
};

static const VstDeed *const deeds[] = {
  &vst_attendance_do_arrived,
  &vst_attendance_do_mark,
  &vst_cohort_do_add,
  &vst_cohort_do_edit,
  &vst_enrolment_do_add,
  &vst_enrolment_do_change,
  &vst_enrolment_do_edit,
  &vst_enrolment_do_transfer,
  &vst_meeting_do_cancel,
  &vst_meeting_do_edit,
  &vst_meeting_do_restore,
  &vst_program_do_add,
  &vst_program_do_edit,
  NULL
};

static const VstKept *const kept[] = {
  &vst_attendance_kept,
  &vst_cohort_kept,
  &vst_enrolment_kept,
  &vst_meeting_kept,
  &vst_program_kept,
  NULL
};

static const char *const people[] = {
  "attendance", "enrolment", NULL
};

static const VstPart parts[] = {
  { "enrolment", NULL, "programs", VST_SQL_PROGRAM_VEIL_PROGRAMS },
  { NULL }
};

static const VstSql *const veils[] = {
  VST_SQL_PROGRAM_VEIL_ENROLMENT,
  VST_SQL_PROGRAM_VEIL_ATTENDANCE,
  NULL
};

static const VstShield shields[] = {
  VST_SHIELD_OF ("enrolment", "family", "family_id", PROGRAM_SHIELD_ENROLMENT, _FAMILY),
  VST_SHIELD_OF ("enrolment", "person", "person_id", PROGRAM_SHIELD_ENROLMENT, _PERSON),
  { NULL }
};

/**
 * vst_program_room:
 *
 * What the hub has to know of programs, their groups, and who came.
 */
const VstRoom vst_program_room = {
  .name = "program",
  .statements = statements,
  .deeds = deeds,
  .kept = kept,
  .people = people,
  .about = vst_program_about,
  .time_line = vst_program_time_line,
  .parts = parts,
  .veils = veils,
  .shields = shields,
  .encounters = vst_program_encounters,
  .groups = &vst_program_groups,
};
