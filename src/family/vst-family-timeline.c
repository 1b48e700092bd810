/* vst-family-timeline.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-family-timeline.h"

#include "family-timeline-sql.h"

const VstAbout vst_family_about[] = {
  { "alert", "family_id", "family", VST_ERASE_ROW, TRUE },
  { "apart_side", "person_id", "person", VST_ERASE_ROW, FALSE },
  { "consent", "given_by", "person", VST_ERASE_LINK, FALSE },
  { "consent", "person_id", "person", VST_ERASE_ROW, TRUE },
  { "consent_event", "consent_id", "consent", VST_ERASE_ROW, TRUE },
  { "block_match", "staff_block_id", "staff_block", VST_ERASE_ROW, FALSE },
  { "contact_key", "contact_id", "contact_point", VST_ERASE_ROW, FALSE },
  { "contact_point", "person_id", "person", VST_ERASE_ROW, TRUE },
  { "contact_point", "via_id", "person", VST_ERASE_LINK, FALSE },
  { "directive", "family_id", "family", VST_ERASE_ROW, TRUE },
  { "directive", "given_by", "person", VST_ERASE_LINK, FALSE },
  { "disclosure", "person_id", "person", VST_ERASE_LINK, TRUE },
  { "custody", "adult_person_id", "person", VST_ERASE_ROW, TRUE },
  { "custody", "child_person_id", "person", VST_ERASE_ROW, TRUE },
  { "episode", "family_id", "family", VST_ERASE_ROW, TRUE },
  { "expected_child", "family_id", "family", VST_ERASE_ROW, TRUE },
  { "expected_child", "person_id", "person", VST_ERASE_LINK, TRUE },
  { "family", "merged_into", "family", VST_ERASE_LINK, FALSE },
  { "keep_apart", "a_family_id", "family", VST_ERASE_ROW, FALSE },
  { "keep_apart", "a_person_id", "person", VST_ERASE_ROW, FALSE },
  { "keep_apart", "b_family_id", "family", VST_ERASE_ROW, FALSE },
  { "keep_apart", "b_person_id", "person", VST_ERASE_ROW, FALSE },
  { "look_alike", "a_person_id", "person", VST_ERASE_ROW, FALSE },
  { "look_alike", "b_person_id", "person", VST_ERASE_ROW, FALSE },
  { "membership", "family_id", "family", VST_ERASE_ROW, TRUE },
  { "membership", "person_id", "person", VST_ERASE_ROW, TRUE },
  { "message", "family_id", "family", VST_ERASE_ROW, TRUE },
  { "message", "person_id", "person", VST_ERASE_ROW, TRUE },
  { "message", "answers_id", "message", VST_ERASE_LINK, FALSE },
  { "message", "contact_id", "contact_point", VST_ERASE_LINK, FALSE },
  { "name_token", "person_id", "person", VST_ERASE_ROW, FALSE },
  { "release", "given_by", "person", VST_ERASE_LINK, FALSE },
  { "release", "person_id", "person", VST_ERASE_ROW, TRUE },
  { "staff_block", "family_id", "family", VST_ERASE_ROW, FALSE },
  { "staff_block", "person_id", "person", VST_ERASE_ROW, FALSE },
  { "story", "family_id", "family", VST_ERASE_ROW, TRUE },
  { "person", "merged_into", "person", VST_ERASE_LINK, FALSE },
  { "relation", "from_person_id", "person", VST_ERASE_ROW, TRUE },
  { "relation", "to_person_id", "person", VST_ERASE_ROW, TRUE },
  { NULL }
};

const VstTimeLine vst_family_time_line[] = {
  { "message", VST_RIGHT_TAKE_MESSAGE, VST_SQL_FAMILY_TIMELINE_MESSAGES, VST_SQL_FAMILY_TIMELINE_MESSAGE },
  { "change", VST_RIGHT_OPEN_FAMILY, VST_SQL_FAMILY_TIMELINE_CHANGES, VST_SQL_FAMILY_TIMELINE_CHANGE },
  { NULL }
};
