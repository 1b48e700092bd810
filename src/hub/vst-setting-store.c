/* vst-setting-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-setting-store.h"

#include "setting-sql.h"

/* Before there is a view: while a hub is being opened. */
char *
vst_setting_find (VstDb *db,
                  const char *code)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, VST_SQL_SETTING_GET);

  vst_stmt_bind_text (stmt, 1, code);

  return vst_stmt_step (stmt, NULL) == VST_STEP_ROW ? g_strdup (vst_stmt_get_text (stmt, 0)) : NULL;
}

/**
 * vst_setting_dup:
 * @code: which
 *
 * Returns: (transfer full) (nullable): its value; %NULL if it was never set
 */
char *
vst_setting_dup (VstView *view,
                 const char *code)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_SETTING_GET);

  vst_stmt_bind_text (stmt, 1, code);

  return vst_stmt_step (stmt, NULL) == VST_STEP_ROW ? g_strdup (vst_stmt_get_text (stmt, 0)) : NULL;
}

/**
 * vst_setting_set:
 *
 * Sets one setting, as part of an act.
 */
gboolean
vst_setting_set (VstAct *act,
                 const char *code,
                 const char *value,
                 GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_SETTING_SET);

  vst_stmt_bind_text (stmt, 1, code);
  vst_stmt_bind_text (stmt, 2, value);

  return vst_stmt_run (stmt, error);
}
