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
#include "check-sql.h"
#include "draft-sql.h"
#include "hidden-check-sql.h"
#include "hidden-sql.h"
#include "security-sql.h"
#include "setting-sql.h"
#include "shield-gone-sql.h"
#include "shield-journal-sql.h"
#include "shield-keys-sql.h"
#include "shield-past-sql.h"
#include "shield-sql.h"
#include "shield-strict-sql.h"
#include "shield-whom-sql.h"
#include "staff-sql.h"
#include "vst-backup.h"
#include "vst-draft-store.h"
#include "vst-hub-rotation.h"
#include "vst-setting-store.h"
#include "vst-shield.h"
#include "vst-staff-keys.h"
#include "vst-staff-store.h"

static const VstSql *const statements[] = {
  vst_sql_access,
  vst_sql_act,
  vst_sql_audit,
  vst_sql_check,
  vst_sql_draft,
  vst_sql_hidden,
  vst_sql_hidden_check,
  vst_sql_security,
  vst_sql_setting,
  vst_sql_shield,
  vst_sql_shield_gone,
  vst_sql_shield_journal,
  vst_sql_shield_keys,
  vst_sql_shield_past,
  vst_sql_shield_strict,
  vst_sql_shield_whom,
  vst_sql_staff,
  NULL
};

static const VstDeed *const deeds[] = {
  &vst_backup_note,
  &vst_draft_drop,
  &vst_draft_put,
  &vst_hub_renew_keys,
  &vst_setting_change,
  &vst_shield_do_hand_on,
  &vst_staff_keys_add,
  &vst_staff_keys_change,
  &vst_staff_keys_change_own,
  &vst_staff_keys_renew_kit,
  &vst_staff_keys_reset,
  &vst_staff_keys_revoke,
  &vst_staff_keys_set_card,
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
