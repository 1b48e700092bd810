/* vst-program-timeline.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-program-timeline.h"

#include "program-timeline-sql.h"

const VstAbout vst_program_about[] = {
  { "attendance", "enrolment_id", "enrolment", VST_ERASE_ROW, TRUE },
  { "enrolment", "family_id", "family", VST_ERASE_ROW, TRUE },
  { "enrolment", "person_id", "person", VST_ERASE_ROW, TRUE },
  { NULL }
};

const VstGroups vst_program_groups = { VST_RIGHT_READ_PROGRAM, VST_SQL_PROGRAM_TIMELINE_OF_DAY };

const VstTimeLine vst_program_time_line[] = {
  { "enrolment", VST_RIGHT_READ_PROGRAM, VST_SQL_PROGRAM_TIMELINE_ENROLMENTS, VST_SQL_PROGRAM_TIMELINE_ENROLMENT },
  { "session", VST_RIGHT_READ_PROGRAM, VST_SQL_PROGRAM_TIMELINE_MARKS, VST_SQL_PROGRAM_TIMELINE_MARK },
  { NULL }
};
