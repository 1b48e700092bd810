/* vst-dossier-room.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-dossier-room.h"

#include "consent-book-sql.h"
#include "day-sheet-sql.h"
#include "dossier-shield-sql.h"
#include "dossier-veil-sql.h"
#include "elsewhere-sql.h"
#include "family-day-sql.h"
#include "merge-guard-sql.h"
#include "merge-later-sql.h"
#include "merge-move-sql.h"
#include "merge-settle-sql.h"
#include "merge-sql.h"
#include "merge-view-sql.h"
#include "pack-sql.h"
#include "vst-elsewhere-store.h"
#include "vst-merge-store.h"
#include "vst-pack-import.h"

static const VstSql *const statements[] = {
  vst_sql_consent_book,
  vst_sql_day_sheet,
  vst_sql_family_day,
  vst_sql_pack,
  vst_sql_merge,
  vst_sql_merge_guard,
  vst_sql_merge_later,
  vst_sql_merge_move,
  vst_sql_merge_settle,
  vst_sql_merge_view,
  vst_sql_dossier_shield,
  vst_sql_dossier_veil,
  vst_sql_elsewhere,
  NULL
};

static const VstDeed *const deeds[] = {
  &vst_pack_do_import,
  &vst_merge_do,
  &vst_merge_do_take_apart,
  NULL
};

static const VstKept *const kept[] = {
  &vst_merge_kept,
  &vst_elsewhere_kept,
  NULL
};

static const char *const people[] = { "elsewhere", "file_merge", "merge_person", "merge_row", NULL };

static const VstAbout about[] = {
  { "elsewhere", "family_id", "family", VST_ERASE_ROW, TRUE },
  { "elsewhere", "person_id", "person", VST_ERASE_ROW, TRUE },
  { "elsewhere", "given_by", "person", VST_ERASE_LINK, FALSE },
  { "file_merge", "kept_family_id", "family", VST_ERASE_ROW, FALSE },
  { "file_merge", "merged_family_id", "family", VST_ERASE_ROW, FALSE },
  { "merge_person", "kept_person_id", "person", VST_ERASE_ROW, FALSE },
  { "merge_person", "merged_person_id", "person", VST_ERASE_ROW, FALSE },
  { "merge_row", "merge_id", "file_merge", VST_ERASE_ROW, FALSE },
  { NULL }
};

static const VstSql *const veils[] = {
  VST_SQL_DOSSIER_VEIL_ACT,
  VST_SQL_DOSSIER_VEIL_ACCESS,
  VST_SQL_DOSSIER_VEIL_FILE_MERGE,
  VST_SQL_DOSSIER_VEIL_ELSEWHERE,
  NULL
};

static const VstShield shields[] = {
  VST_SHIELD ("merge_person", "person", "kept_person_id", DOSSIER_SHIELD_PERSON),
  VST_SHIELD ("file_merge", "family", "kept_family_id", DOSSIER_SHIELD_FILE),
  VST_SHIELD_OF ("elsewhere", "family", "family_id", DOSSIER_SHIELD_ELSEWHERE, _FAMILY),
  VST_SHIELD_OF ("elsewhere", "person", "person_id", DOSSIER_SHIELD_ELSEWHERE, _PERSON),
  { NULL }
};

/**
 * vst_dossier_room:
 *
 * What crosses the rooms: it reads of each, and keeps what was merged.
 */
const VstRoom vst_dossier_room = {
  .name = "dossier",
  .statements = statements,
  .deeds = deeds,
  .kept = kept,
  .people = people,
  .about = about,
  .time_line = vst_elsewhere_time_line,
  .veils = veils,
  .shields = shields,
};
