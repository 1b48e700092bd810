/* vst-support-room.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-support-room.h"

#include "book-sql.h"
#include "chit-list-sql.h"
#include "chit-offer-sql.h"
#include "chit-sql.h"
#include "fund-sql.h"
#include "support-check-sql.h"
#include "support-timeline-sql.h"
#include "support-shield-sql.h"
#include "support-veil-sql.h"
#include "vst-chit-book-store.h"
#include "vst-chit-store.h"
#include "vst-fund-store.h"
#include "vst-support-timeline.h"

static const VstSql *const statements[] = {
  vst_sql_book,
  vst_sql_chit,
  vst_sql_chit_list,
  vst_sql_chit_offer,
  vst_sql_fund,
  vst_sql_support_check,
  vst_sql_support_timeline,
  vst_sql_support_shield,
  vst_sql_support_veil,
  NULL
};

static const VstDeed *const deeds[] = {
  &vst_book_do_edit,
  &vst_book_do_move,
  &vst_book_do_receive,
  &vst_book_do_report,
  &vst_chit_do_cosign,
  &vst_chit_do_countersign,
  &vst_chit_do_give,
  &vst_chit_do_print,
  &vst_chit_do_report,
  &vst_chit_do_return,
  &vst_chit_do_ride,
  &vst_company_do_put,
  &vst_fund_do_put,
  &vst_usual_do_set,
  NULL
};

static const VstKept *const kept[] = {
  &vst_chit_book_kept,
  &vst_chit_kept,
  &vst_company_kept,
  &vst_fund_kept,
  NULL
};

static const char *const people[] = {
  "chit", "chit_event", NULL
};

static const VstPart parts[] = {
  { "chit", NULL, "chits", VST_SQL_SUPPORT_VEIL_CHITS },
  { NULL }
};

static const VstSql *const veils[] = {
  VST_SQL_SUPPORT_VEIL_CHIT,
  VST_SQL_SUPPORT_VEIL_CHIT_EVENT,
  NULL
};

static const VstShield shields[] = {
  VST_SHIELD_OF ("chit", "family", "family_id", SUPPORT_SHIELD_CHIT, _FAMILY),
  VST_SHIELD_OF ("chit", "person", "person_id", SUPPORT_SHIELD_CHIT, _PERSON),
  VST_SHIELD_OF ("chit_event", "family", "family_id", SUPPORT_SHIELD_EVENT, _FAMILY),
  VST_SHIELD_OF ("chit_event", "person", "person_id", SUPPORT_SHIELD_EVENT, _PERSON),
  { NULL }
};

/**
 * vst_support_room:
 *
 * What the hub has to know of taxi chits and what they are paid from.
 */
const VstRoom vst_support_room = {
  .name = "support",
  .statements = statements,
  .deeds = deeds,
  .kept = kept,
  .people = people,
  .about = vst_support_about,
  .time_line = vst_support_time_line,
  .check = vst_support_check,
  .parts = parts,
  .veils = veils,
  .shields = shields,
};
