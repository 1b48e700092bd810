/* vst-merge-move.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"
#include "vst-merge.h"

G_BEGIN_DECLS

/* Within an act: all that one file or person has goes to another, and each move is
 * told in merge_row.  Where both have what can be there once, the stricter stays
 * and the other is left with whom is merged.
 */
gboolean vst_merge_mark        (VstAct              *act,
                                gint64               merge_id,
                                GError             **error);
gboolean vst_merge_move_person (VstAct              *act,
                                gint64               merge_id,
                                gint64               kept_person_id,
                                gint64               merged_person_id,
                                GError             **error);
gboolean vst_merge_move_family (VstAct              *act,
                                gint64               merge_id,
                                gint64               kept_family_id,
                                gint64               merged_family_id,
                                GError             **error);

/* What there can be once, within these. */
gboolean vst_merge_settle_person (VstAct            *act,
                                  gint64             merge_id,
                                  gint64             kept_person_id,
                                  gint64             merged_person_id,
                                  GError           **error);
gboolean vst_merge_settle_family (VstAct            *act,
                                  gint64             merge_id,
                                  gint64             kept_family_id,
                                  gint64             merged_family_id,
                                  GError           **error);
gboolean vst_merge_move_id     (VstAct              *act,
                                gint64               merge_id,
                                const char          *table,
                                const char          *column,
                                gint64               id,
                                gint64               was,
                                gint64               becomes,
                                GError             **error);
gboolean vst_merge_move_value  (VstAct              *act,
                                gint64               merge_id,
                                const char          *table,
                                const char          *column,
                                gint64               id,
                                const char          *was,
                                const char          *becomes,
                                GError             **error);

/* And back again; what came later is counted, or given to whom was merged. */
gboolean vst_merge_move_back   (VstAct              *act,
                                gint64               merge_id,
                                GError             **error);
gboolean vst_merge_count_later (VstView             *view,
                                gint64               merge_id,
                                gboolean             is_person,
                                gint64               kept_id,
                                guint               *n_later,
                                GError             **error);
gboolean vst_merge_give_later  (VstAct              *act,
                                gint64               merge_id,
                                gboolean             is_person,
                                gint64               kept_id,
                                gint64               merged_id,
                                GError             **error);

/* For a test: the columns that are moved, as "table.column"; ends with NULL. */
char   **vst_merge_columns     (void) G_GNUC_WARN_UNUSED_RESULT;

/* The stricter of two rules of safe contact, word by word. */
char    *vst_merge_rules       (const char          *a,
                                const char          *b) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
