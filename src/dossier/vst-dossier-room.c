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
#include "dossier-veil-sql.h"
#include "family-day-sql.h"
#include "pack-sql.h"
#include "vst-pack-import.h"
#include "merge-guard-sql.h"
#include "merge-later-sql.h"
#include "merge-move-sql.h"
#include "merge-settle-sql.h"
#include "merge-shield-sql.h"
#include "merge-sql.h"
#include "merge-view-sql.h"
#include "vst-merge-store.h"

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
  vst_sql_merge_shield,
  vst_sql_merge_view,
  vst_sql_dossier_veil,
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
  NULL
};

static const char *const people[] = { "file_merge", "merge_person", "merge_row", NULL };

static const VstSql *const veils[] = {
  VST_SQL_DOSSIER_VEIL_ACT,
  VST_SQL_DOSSIER_VEIL_ACCESS,
  VST_SQL_DOSSIER_VEIL_FILE_MERGE,
  NULL
};

static const VstShield shields[] = {
  { "merge_person", "person", "kept_person_id", VST_SQL_MERGE_SHIELD_PERSON_ROW, VST_SQL_MERGE_SHIELD_PERSON_OPEN,
    VST_SQL_MERGE_SHIELD_PERSON_CLOSE, VST_SQL_MERGE_SHIELD_PERSON_ROWS, VST_SQL_MERGE_SHIELD_PERSON_WHOSE,
    VST_SQL_MERGE_SHIELD_PERSON_SHOWN, VST_SQL_MERGE_SHIELD_PERSON_SHOW, VST_SQL_MERGE_SHIELD_PERSON_DROP },
  { "file_merge", "family", "kept_family_id", VST_SQL_MERGE_SHIELD_FILE_ROW, VST_SQL_MERGE_SHIELD_FILE_OPEN,
    VST_SQL_MERGE_SHIELD_FILE_CLOSE, VST_SQL_MERGE_SHIELD_FILE_ROWS, VST_SQL_MERGE_SHIELD_FILE_WHOSE,
    VST_SQL_MERGE_SHIELD_FILE_SHOWN, VST_SQL_MERGE_SHIELD_FILE_SHOW, VST_SQL_MERGE_SHIELD_FILE_DROP },
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
  .about = vst_merge_about,
  .veils = veils,
  .shields = shields,
};
