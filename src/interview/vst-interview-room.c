/* vst-interview-room.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-interview-room.h"

#include "answer-seal-sql.h"
#include "answer-sql.h"
#include "catalogue-file-sql.h"
#include "interview-shield-sql.h"
#include "interview-veil-sql.h"
#include "vst-answer-seal.h"
#include "vst-answer-list.h"
#include "vst-answer-store.h"
#include "vst-catalogue-store.h"

static const VstSql *const statements[] = {
  vst_sql_answer,
  vst_sql_answer_seal,
  vst_sql_catalogue_file,
  vst_sql_interview_shield,
  vst_sql_interview_veil,
  NULL
};

static const VstDeed *const deeds[] = {
  &vst_catalogue_do_add,
  &vst_catalogue_do_use,
  &vst_interview_do_save,
  NULL
};

static const VstKept *const kept[] = {
  &vst_answer_kept,
  &vst_catalogue_kept,
  NULL
};

static const VstPart parts[] = {
  { "answer", NULL, "answers", VST_SQL_INTERVIEW_VEIL_ANSWERS },
  { "answer", NULL, "answers", VST_SQL_INTERVIEW_VEIL_OF_MEMBERS },
  { NULL }
};

static const VstSql *const veils[] = { VST_SQL_INTERVIEW_VEIL_ANSWER, NULL };

static const char *const people[] = { "answer", NULL };

static const VstShield shields[] = {
  VST_SHIELD_OF ("answer", "family", "family_id", INTERVIEW_SHIELD_ANSWER, _FAMILY),
  VST_SHIELD_OF ("answer", "person", "person_id", INTERVIEW_SHIELD_ANSWER, _PERSON),
  { NULL }
};

/**
 * vst_interview_room:
 *
 * What the hub has to know of questions and answers.
 */
const VstRoom vst_interview_room = {
  .name = "interview",
  .statements = statements,
  .deeds = deeds,
  .kept = kept,
  .people = people,
  .about = vst_answer_about,
  .listed = &vst_answer_listed,
  .reseal = vst_answers_reseal,
  .parts = parts,
  .veils = veils,
  .shields = shields,
};
