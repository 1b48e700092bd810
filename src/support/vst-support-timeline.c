/* vst-support-timeline.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-support-timeline.h"

#include "support-timeline-sql.h"

/* Every number stays in its book, whoever had it. */
const VstAbout vst_support_about[] = {
  { "chit", "family_id", "family", VST_ERASE_LINK, TRUE },
  { "chit", "person_id", "person", VST_ERASE_LINK, TRUE },
  { "chit_event", "chit_id", "chit", VST_ERASE_LINK, TRUE },
  { NULL }
};

const VstTimeLine vst_support_time_line[] = {
  { "chit", VST_RIGHT_READ_CHIT, VST_SQL_SUPPORT_TIMELINE_CHITS, VST_SQL_SUPPORT_TIMELINE_CHIT },
  { NULL }
};
