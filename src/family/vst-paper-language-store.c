/* vst-paper-language-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-paper-language-store.h"

#include "paper-language-sql.h"
#include "vst-member-store.h"

/**
 * vst_paper_language_read:
 * @family_id: her family; or 0 for the one she is in
 * @person_id: whoever is given the paper; or 0 for the family as such
 * @language: (out): in which language
 *
 * What vst_paper_language_for() tells, where nobody has read the file.
 */
gboolean
vst_paper_language_read (VstView *view,
                         gint64 family_id,
                         gint64 person_id,
                         VstPaperLanguage *language,
                         GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_PAPER_LANGUAGE_OF);

  if (family_id == 0 && person_id != 0)
    family_id = vst_person_family (view, person_id);

  vst_stmt_bind_int (stmt, 1, person_id);
  vst_stmt_bind_int (stmt, 2, family_id);

  if (!vst_stmt_one (stmt, error))
    return FALSE;

  *language = vst_paper_language_choose (vst_stmt_get_text (stmt, 0), vst_stmt_get_text (stmt, 1));

  return TRUE;
}
