/* vst-access-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-access-store.h"

#include "access-sql.h"

static const char *const kinds[] = {
  [VST_ACCESS_OPEN] = "open",
  [VST_ACCESS_LIST] = "list",
  [VST_ACCESS_SEARCH] = "search",
  [VST_ACCESS_REVEAL] = "reveal",
  [VST_ACCESS_PRINT] = "print",
  [VST_ACCESS_EXPORT] = "export",
  [VST_ACCESS_REFUSED] = "refused",
};

/**
 * vst_access_add:
 * @view: a writing connection's
 * @notes: (element-type VstNote): what was seen
 *
 * Writes what was seen to the access log, all of it or nothing.
 */
gboolean
vst_access_add (VstView *view,
                GPtrArray *notes,
                GError **error)
{
  for (guint i = 0; i < notes->len; i++)
    {
      const VstNote *note = g_ptr_array_index (notes, i);
      g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_ACCESS_ADD);

      vst_stmt_bind_int (stmt, 1, vst_view_get_now (view));
      vst_stmt_bind_int (stmt, 2, vst_session_get_staff_id (view->session));
      vst_stmt_bind_text (stmt, 3, vst_session_get_code (view->session));
      vst_stmt_bind_text (stmt, 4, kinds[note->access]);
      vst_stmt_bind_text (stmt, 5, note->subject);
      vst_stmt_bind_id (stmt, 6, note->subject_id);
      vst_stmt_bind_text (stmt, 7, note->ids);
      vst_stmt_bind_text (stmt, 8, note->reason);

      if (!vst_stmt_run (stmt, error))
        return FALSE;
    }

  return TRUE;
}
