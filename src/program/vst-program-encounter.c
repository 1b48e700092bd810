/* vst-program-encounter.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-program-encounter.h"

#include "program-encounter-sql.h"

static const char *const enrolment_over[] = { "completed", "withdrew", "transferred", "never_started", NULL };
static const char *const enrolment_whom[] = { "family_id", "person_id", "cohort_id", NULL };
static const char *const cohort_whom[] = { "facilitators", NULL };

const VstEncounters vst_program_encounters[] = {
  { "enrolment", VST_SQL_PROGRAM_ENCOUNTER_ENROLMENT, VST_SQL_PROGRAM_ENCOUNTER_ENROLMENTS, enrolment_over, enrolment_whom },
  { "cohort", VST_SQL_PROGRAM_ENCOUNTER_COHORT, NULL, NULL, cohort_whom },
  { NULL }
};
