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

static const VstSql *const statements[] = {
  vst_sql_consent_book,
  vst_sql_day_sheet,
  vst_sql_family_day,
  vst_sql_pack,
  vst_sql_dossier_veil,
  NULL
};

static const VstDeed *const deeds[] = {
  &vst_pack_do_import,
  NULL
};

static const VstSql *const veils[] = {
  VST_SQL_DOSSIER_VEIL_ACT,
  VST_SQL_DOSSIER_VEIL_ACCESS,
  NULL
};

/**
 * vst_dossier_room:
 *
 * What crosses the rooms: it reads of each, and keeps nothing of its own.
 */
const VstRoom vst_dossier_room = {
  .name = "dossier",
  .statements = statements,
  .deeds = deeds,
  .veils = veils,
};
