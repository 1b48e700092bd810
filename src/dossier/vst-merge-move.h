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

/* A row about somebody, and where it says so. */
typedef struct
{
  const char *table;
  const char *column;
  gint64      id;
} VstMergeFound;

/* What one file or person has: VstMergeFound; whether a row can't be another one's
 * too; and one column of a row, where it is what it is taken for.
 */
GArray  *vst_merge_find_rows   (VstView             *view,
                                gboolean             is_person,
                                gint64               id,
                                GError             **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean vst_merge_is_taken    (VstAct              *act,
                                const VstMergeFound *row,
                                gint64               becomes,
                                gboolean            *taken,
                                GError             **error);
gboolean vst_merge_set_column  (VstAct              *act,
                                const char          *table,
                                const char          *column,
                                gint64               id,
                                const char          *was,
                                const char          *becomes,
                                gboolean            *moved,
                                GError             **error);

/**
 * VstMergeSince:
 * @is_person: whether it is about a person, not a file
 * @other_family_id: where both files stayed, the one that isn't kept: what stands
 *   in it goes to whom is merged by itself; else 0
 *
 * Of whom it is to be found what came later than a merge.
 */
typedef struct
{
  gint64   merge_id;
  gboolean is_person;
  gint64   kept_id;
  gint64   merged_id;
  gint64   other_family_id;
} VstMergeSince;

/* And back again; what came later is counted, or given to whom was merged. */
gboolean vst_merge_move_back   (VstAct              *act,
                                gint64               merge_id,
                                GError             **error);
gboolean vst_merge_count_later (VstView             *view,
                                const VstMergeSince *since,
                                guint               *n_later,
                                GError             **error);
gboolean vst_merge_give_later  (VstAct              *act,
                                const VstMergeSince *since,
                                gboolean             to_merged,
                                GError             **error);

/* What came later to protect one protects both. */
gboolean vst_merge_guard_both  (VstAct              *act,
                                gint64               merge_id,
                                gboolean             whole,
                                gint64               kept_family_id,
                                gint64               merged_family_id,
                                const GArray        *pairs,
                                GError             **error);

/* For a test: the columns that are moved, as "table.column"; ends with NULL. */
char   **vst_merge_columns     (void) G_GNUC_WARN_UNUSED_RESULT;

/* The stricter of two rules of safe contact, word by word. */
char    *vst_merge_rules       (const char          *a,
                                const char          *b) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
