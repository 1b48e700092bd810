/* vst-hub-room.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-hub-room.h"

#include "access-sql.h"
#include "act-sql.h"
#include "audit-sql.h"
#include "security-sql.h"
#include "setting-sql.h"
#include "staff-sql.h"
#include "vst-staff-store.h"

static const VstSql *const statements[] = {
  vst_sql_access,
  vst_sql_act,
  vst_sql_audit,
  vst_sql_security,
  vst_sql_setting,
  vst_sql_staff,
  NULL
};

static const VstDeed *const deeds[] = {
  &vst_staff_set_language,
  &vst_staff_set_last_page,
  &vst_staff_set_look,
  NULL
};

static const VstKept *const kept[] = {
  &vst_staff_kept,
  NULL
};

/**
 * vst_hub_room:
 *
 * The hub's own room.
 */
const VstRoom vst_hub_room = {
  .name = "hub",
  .statements = statements,
  .deeds = deeds,
  .kept = kept,
};
