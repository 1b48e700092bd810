/* vst-support-check.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-support-room.h"

#include "support-check-sql.h"
#include "vst-chit.h"

/* The triggers of schema/0005-support.sql. */
#define GUARDS 13

static gboolean
say_damaged (const char *what,
             GError **error)
{
  g_set_error (error, VST_ERROR, VST_ERROR_CORRUPT, "%s", what);

  return FALSE;
}

static gboolean
check_count (VstDb *db,
             const VstSql *sql,
             gint64 count,
             const char *what,
             GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, sql);

  if (!vst_stmt_one (stmt, error))
    return FALSE;

  return vst_stmt_get_int (stmt, 0) == count || say_damaged (what, error);
}

static gboolean
check_gaps (VstDb *db,
            GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, VST_SQL_SUPPORT_CHECK_GAPS);

  if (!vst_stmt_one (stmt, error))
    return FALSE;

  return vst_stmt_get_int (stmt, 0) == vst_stmt_get_int (stmt, 1) || say_damaged ("Lines of the chits' ledger are missing", error);
}

/* Whatever the guards, the ledger tells only of steps that there are. */
static gboolean
check_steps (VstDb *db,
             GError **error)
{
  const VstChitMarks all = VST_CHIT_MARK_GIVEN | VST_CHIT_MARK_EXPLAINED | VST_CHIT_MARK_BILLED | VST_CHIT_MARK_CHARGED;
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, VST_SQL_SUPPORT_CHECK_STEPS);
  VstChitState from, to;
  VstStep step;

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    if (!vst_chit_state_parse (vst_stmt_get_text (stmt, 0), &from) ||
        !vst_chit_state_parse (vst_stmt_get_text (stmt, 1), &to) ||
        !vst_chit_may_step (from, to, to <= VST_CHIT_AT_DESK ? 0 : all))
      return say_damaged ("The chits' ledger tells of a step there isn't", error);

  return step == VST_STEP_DONE;
}

/**
 * vst_support_check:
 *
 * Whether every number is in one state, in the place of its book, and as the
 * ledger tells; it is `VST_ERROR_CORRUPT` when not.
 */
gboolean
vst_support_check (VstDb *db,
                   GError **error)
{
  return check_count (db, VST_SQL_SUPPORT_CHECK_GUARDS, GUARDS, "The chits are not guarded", error) &&
         check_gaps (db, error) &&
         check_count (db, VST_SQL_SUPPORT_CHECK_SHORT_BOOKS, 0, "A book of chits lacks a number", error) &&
         check_count (db, VST_SQL_SUPPORT_CHECK_BEGINNINGS, 0, "A chit was never received", error) &&
         check_count (db, VST_SQL_SUPPORT_CHECK_SILENT, 0, "A chit is not where the ledger tells", error) &&
         check_count (db, VST_SQL_SUPPORT_CHECK_PRINTS, 0, "A slip was printed and the ledger doesn't tell", error) &&
         check_count (db, VST_SQL_SUPPORT_CHECK_ASTRAY, 0, "A chit is not where its book is", error) &&
         check_steps (db, error);
}
