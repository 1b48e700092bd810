/* vst-schedule-room.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-schedule-room.h"

#include "absence-sql.h"
#include "agency-sql.h"
#include "apart-visit-sql.h"
#include "closure-sql.h"
#include "appointment-export-sql.h"
#include "appointment-list-sql.h"
#include "appointment-sql.h"
#include "conflict-sql.h"
#include "evacuation-sql.h"
#include "expected-sql.h"
#include "partner-sql.h"
#include "presence-change-sql.h"
#include "presence-sql.h"
#include "provider-sql.h"
#include "schedule-day-sql.h"
#include "schedule-encounter-sql.h"
#include "schedule-shield-sql.h"
#include "schedule-timeline-sql.h"
#include "schedule-veil-sql.h"
#include "service-sql.h"
#include "space-sql.h"
#include "today-sql.h"
#include "visit-sql.h"
#include "vst-agency-store.h"
#include "vst-closure-store.h"
#include "vst-partner-store.h"
#include "vst-presence-change-store.h"
#include "vst-presence-import.h"
#include "vst-presence-store.h"
#include "vst-provider-store.h"
#include "vst-schedule-encounter.h"
#include "vst-schedule-timeline.h"
#include "vst-service-store.h"
#include "vst-space-store.h"
#include "vst-appointment-store.h"
#include "vst-conflict-store.h"
#include "vst-visit-store.h"
#include "worker-time-sql.h"

static const VstSql *const statements[] = {
  vst_sql_absence,
  vst_sql_agency,
  vst_sql_apart_visit,
  vst_sql_closure,
  vst_sql_appointment,
  vst_sql_appointment_export,
  vst_sql_appointment_list,
  vst_sql_conflict,
  vst_sql_evacuation,
  vst_sql_expected,
  vst_sql_partner,
  vst_sql_presence,
  vst_sql_presence_change,
  vst_sql_provider,
  vst_sql_schedule_day,
  vst_sql_schedule_encounter,
  vst_sql_schedule_shield,
  vst_sql_schedule_timeline,
  vst_sql_service,
  vst_sql_space,
  vst_sql_today,
  vst_sql_visit,
  vst_sql_worker_time,
  vst_sql_schedule_veil,
  NULL
};

static const VstDeed *const deeds[] = {
  &vst_agency_do_add,
  &vst_agency_do_edit,
  &vst_closure_do_add,
  &vst_closure_do_remove,
  &vst_partner_do_arrive,
  &vst_partner_do_leave,
  &vst_presence_do_absent,
  &vst_presence_do_add,
  &vst_presence_do_change,
  &vst_presence_do_edit,
  &vst_presence_do_import,
  &vst_presence_do_present,
  &vst_presence_do_remove,
  &vst_provider_do_add,
  &vst_provider_do_edit,
  &vst_service_do_add,
  &vst_service_do_edit,
  &vst_space_do_add,
  &vst_space_do_edit,
  &vst_appointment_do_book,
  &vst_appointment_do_cancel,
  &vst_appointment_do_cancel_theirs,
  &vst_appointment_do_confirm,
  &vst_appointment_do_miss,
  &vst_appointment_do_move,
  &vst_conflict_do_level,
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
  &vst_agency_kept,
  &vst_closure_kept,
  &vst_partner_day_kept,
  &vst_presence_change_kept,
  &vst_presence_kept,
  &vst_provider_kept,
  &vst_service_kept,
  &vst_space_kept,
  &vst_appointment_kept,
  &vst_appointment_person_kept,
  &vst_appointment_provider_kept,
  &vst_visit_kept,
  &vst_visit_event_kept,
  &vst_visit_part_kept,
  &vst_visit_person_kept,
  NULL
};

static const char *const people[] = {
  "appointment", "appointment_person", "appointment_provider", "visit", "visit_event", "visit_part", "visit_person", NULL
};

static const VstPart parts[] = {
  { NULL, NULL, "visits", VST_SQL_SCHEDULE_VEIL_VISITS },
  { NULL, NULL, "reasons", VST_SQL_SCHEDULE_VEIL_REASONS },
  { "appointment", "visit", "appointments", VST_SQL_SCHEDULE_VEIL_APPOINTMENTS },
  { NULL }
};

static const VstSql *const veils[] = {
  VST_SQL_SCHEDULE_VEIL_VISIT,
  VST_SQL_SCHEDULE_VEIL_VISIT_REASON,
  VST_SQL_SCHEDULE_VEIL_VISIT_PERSON,
  VST_SQL_SCHEDULE_VEIL_VISIT_PART,
  VST_SQL_SCHEDULE_VEIL_VISIT_EVENT,
  VST_SQL_SCHEDULE_VEIL_APPOINTMENT,
  VST_SQL_SCHEDULE_VEIL_APPOINTMENT_PERSON,
  VST_SQL_SCHEDULE_VEIL_APPOINTMENT_PROVIDER,
  NULL
};

static const VstShield shields[] = {
  { "appointment", "family", "family_id", VST_SQL_SCHEDULE_SHIELD_APPOINTMENT_ROW,
    VST_SQL_SCHEDULE_SHIELD_APPOINTMENT_OPEN, VST_SQL_SCHEDULE_SHIELD_APPOINTMENT_CLOSE,
    VST_SQL_SCHEDULE_SHIELD_APPOINTMENT_ROWS, VST_SQL_SCHEDULE_SHIELD_APPOINTMENT_WHOSE,
    VST_SQL_SCHEDULE_SHIELD_APPOINTMENT_SHOWN, VST_SQL_SCHEDULE_SHIELD_APPOINTMENT_SHOW,
    VST_SQL_SCHEDULE_SHIELD_APPOINTMENT_DROP },
  { "visit", "family", "family_id", VST_SQL_SCHEDULE_SHIELD_VISIT_ROW, VST_SQL_SCHEDULE_SHIELD_VISIT_OPEN,
    VST_SQL_SCHEDULE_SHIELD_VISIT_CLOSE, VST_SQL_SCHEDULE_SHIELD_VISIT_ROWS, VST_SQL_SCHEDULE_SHIELD_VISIT_WHOSE,
    VST_SQL_SCHEDULE_SHIELD_VISIT_SHOWN, VST_SQL_SCHEDULE_SHIELD_VISIT_SHOW, VST_SQL_SCHEDULE_SHIELD_VISIT_DROP },
  { NULL }
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
  .about = vst_schedule_about,
  .time_line = vst_schedule_time_line,
  .parts = parts,
  .veils = veils,
  .shields = shields,
  .encounters = vst_schedule_encounters,
};
