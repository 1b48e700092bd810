/* vst-security-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-security-store.h"

#include "security-sql.h"
#include "vst-view-private.h"

/**
 * vst_security_add:
 * @db: a writing connection, within a transaction or not
 * @staff_id: who; 0 for nobody yet
 * @session: (nullable): her session
 * @kind: one of the kinds
 * @about_id: about whom; 0 for nobody else
 * @detail: (nullable): a count or a code; never a name
 *
 * Adds a row to the log of sign-ins and keys.
 */
gboolean
vst_security_add (VstDb *db,
                  gint64 staff_id,
                  const char *session,
                  const char *kind,
                  gint64 about_id,
                  const char *detail,
                  GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, VST_SQL_SECURITY_ADD);

  vst_stmt_bind_int (stmt, 1, g_get_real_time ());
  vst_stmt_bind_id (stmt, 2, staff_id);
  vst_stmt_bind_text (stmt, 3, session);
  vst_stmt_bind_text (stmt, 4, kind);
  vst_stmt_bind_id (stmt, 5, about_id);
  vst_stmt_bind_text (stmt, 6, detail);

  return vst_stmt_run (stmt, error);
}

/**
 * vst_security_get_last_sign_in:
 * @at: (out): microseconds UTC; 0 for never
 *
 * When @staff_id signed in last, to be told at the next time: whoever reads a
 * moment at which she was not here knows more than we do.
 */
gboolean
vst_security_get_last_sign_in (VstDb *db,
                               gint64 staff_id,
                               gint64 *at,
                               GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, VST_SQL_SECURITY_LAST_SIGN_IN);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, staff_id);
  step = vst_stmt_step (stmt, error);
  *at = step == VST_STEP_ROW ? vst_stmt_get_int (stmt, 0) : 0;

  return step != VST_STEP_FAILED;
}

/* The same, for a reading. */
gboolean
vst_security_read_last_sign_in (VstView *view,
                                gint64 staff_id,
                                gint64 *at,
                                GError **error)
{
  return vst_security_get_last_sign_in (view->db, staff_id, at, error);
}
