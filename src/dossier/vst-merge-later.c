/* vst-merge-later.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-merge-move.h"

#include "merge-later-sql.h"

static GHashTable *
read_marks (VstView *view,
            gint64 merge_id,
            GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_MERGE_LATER_MARKS_OF);
  g_autoptr (GHashTable) marks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, merge_id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      gint64 last = vst_stmt_get_int (stmt, 1);

      g_hash_table_insert (marks, g_strdup (vst_stmt_get_text (stmt, 0)), g_memdup2 (&last, sizeof last));
    }

  return step == VST_STEP_DONE ? g_steal_pointer (&marks) : NULL;
}

static gboolean
ask_file (VstView *view,
          const VstMergeFound *row,
          gint64 *family_id,
          GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_MERGE_LATER_FILE_OF);

  vst_stmt_bind_text (stmt, 1, row->table);
  vst_stmt_bind_int (stmt, 2, row->id);
  if (!vst_stmt_one (stmt, error))
    return FALSE;

  *family_id = vst_stmt_get_int (stmt, 0);

  return TRUE;
}

/* What somebody has that was not there when the files were merged: what goes by
 * itself with one of two files that both stayed, or what has to be asked about.
 */
static GArray *
find_later (VstView *view,
            const VstMergeSince *since,
            gboolean by_itself,
            GError **error)
{
  g_autoptr (GHashTable) marks = read_marks (view, since->merge_id, error);
  g_autoptr (GArray) rows = marks != NULL ? vst_merge_find_rows (view, since->is_person, since->kept_id, error) : NULL;
  g_autoptr (GArray) later = g_array_new (FALSE, FALSE, sizeof (VstMergeFound));

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const VstMergeFound *row = &g_array_index (rows, VstMergeFound, i);
      const gint64 *last = g_hash_table_lookup (marks, row->table);
      gint64 family_id = 0;

      /* A place in a file is found by the file; what protects is for both. */
      if (last == NULL || row->id <= *last || (since->is_person && g_str_equal (row->table, "membership")) ||
          g_str_equal (row->table, "staff_block") || g_str_equal (row->table, "keep_apart"))
        continue;

      if (since->other_family_id != 0 && !ask_file (view, row, &family_id, error))
        return NULL;

      if (by_itself ? family_id == since->other_family_id : family_id == 0)
        g_array_append_val (later, *row);
    }

  return rows != NULL ? g_steal_pointer (&later) : NULL;
}

/**
 * vst_merge_count_later:
 * @n_later: (inout): what has to be asked about is added to it
 */
gboolean
vst_merge_count_later (VstView *view,
                       const VstMergeSince *since,
                       guint *n_later,
                       GError **error)
{
  g_autoptr (GArray) rows = find_later (view, since, FALSE, error);

  *n_later += rows != NULL ? rows->len : 0;

  return rows != NULL;
}

static gboolean
give_row (VstAct *act,
          const VstMergeSince *since,
          const VstMergeFound *row,
          GError **error)
{
  g_autofree char *was = g_strdup_printf ("%" G_GINT64_FORMAT, since->kept_id);
  g_autofree char *becomes = g_strdup_printf ("%" G_GINT64_FORMAT, since->merged_id);
  gboolean taken, moved;

  if (!vst_merge_is_taken (act, row, since->merged_id, &taken, error))
    return FALSE;

  /* The file has its own head, or will have it again. */
  if (!taken && g_str_equal (row->table, "membership") && !vst_merge_set_column (act, row->table, "head", row->id, "1", "0", &moved, error))
    return FALSE;

  return taken || vst_merge_set_column (act, row->table, row->column, row->id, was, becomes, &moved, error);
}

static gboolean
give_rows (VstAct *act,
           const VstMergeSince *since,
           gboolean by_itself,
           GError **error)
{
  g_autoptr (GArray) rows = find_later (vst_act_get_view (act), since, by_itself, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    if (!give_row (act, since, &g_array_index (rows, VstMergeFound, i), error))
      return FALSE;

  return rows != NULL;
}

gboolean
vst_merge_give_later (VstAct *act,
                      const VstMergeSince *since,
                      gboolean to_merged,
                      GError **error)
{
  return (since->other_family_id == 0 || give_rows (act, since, TRUE, error)) && (!to_merged || give_rows (act, since, FALSE, error));
}
