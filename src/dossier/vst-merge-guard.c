/* vst-merge-guard.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-merge-move.h"

#include "merge-guard-sql.h"
#include "vst-apart-store.h"
#include "vst-block-store.h"
#include "vst-directive-store.h"

/* What protects, and where it says whom. */
static const struct
{
  const char *column;
  const VstKept *kept;
  const VstSql *copy;
  gboolean is_person;
} guards[] = {
  { "family_id", &vst_block_kept, VST_SQL_MERGE_GUARD_COPY_BLOCK, FALSE },
  { "person_id", &vst_block_kept, VST_SQL_MERGE_GUARD_COPY_BLOCK, TRUE },
  { "family_id", &vst_directive_kept, VST_SQL_MERGE_GUARD_COPY_DIRECTIVE, FALSE },
  { "a_family_id", &vst_apart_kept, VST_SQL_MERGE_GUARD_COPY_APART, FALSE },
  { "a_person_id", &vst_apart_kept, VST_SQL_MERGE_GUARD_COPY_APART, TRUE },
  { "b_family_id", &vst_apart_kept, VST_SQL_MERGE_GUARD_COPY_APART, FALSE },
  { "b_person_id", &vst_apart_kept, VST_SQL_MERGE_GUARD_COPY_APART, TRUE },
};

/* A row that protects somebody. */
typedef struct
{
  const VstKept *kept;
  gint64 id;
} Guard;

static const VstKept *
find_kept (const char *table)
{
  for (guint i = 0; i < G_N_ELEMENTS (guards); i++)
    if (g_str_equal (guards[i].kept->table, table))
      return guards[i].kept;

  return NULL;
}

static gboolean
add_later (VstAct *act,
           gint64 merge_id,
           gint64 family_id,
           gint64 person_id,
           GArray *later,
           GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_MERGE_GUARD_LATER);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, merge_id);
  vst_stmt_bind_int (stmt, 2, family_id);
  vst_stmt_bind_int (stmt, 3, person_id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      Guard guard = { find_kept (vst_stmt_get_text (stmt, 0)), vst_stmt_get_int (stmt, 1) };
      gboolean is_there = FALSE;

      /* A pair may name two of them. */
      for (guint i = 0; i < later->len; i++)
        is_there |= g_array_index (later, Guard, i).kept == guard.kept && g_array_index (later, Guard, i).id == guard.id;
      if (!is_there)
        g_array_append_val (later, guard);
    }

  return step == VST_STEP_DONE;
}

/* Who has the name that was told, and is somebody else, isn't asked about again. */
static gboolean
copy_matches (VstAct *act,
              gint64 block_id,
              gint64 copy_id,
              GError **error)
{
  g_autoptr (VstStmt) matches = vst_act_prepare (act, VST_SQL_MERGE_GUARD_MATCHES);
  g_autoptr (GArray) ids = NULL;

  vst_stmt_bind_int (matches, 1, block_id);
  if (!(ids = vst_view_read_ids (vst_act_get_view (act), matches, error)))
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (VstStmt) copy = vst_act_prepare (act, VST_SQL_MERGE_GUARD_COPY_MATCH);
      gint64 id;

      vst_stmt_bind_int (copy, 1, g_array_index (ids, gint64, i));
      vst_stmt_bind_int (copy, 2, copy_id);
      if ((id = vst_stmt_add (copy, error)) == 0)
        return FALSE;

      vst_act_keep_new (act, &vst_block_match_kept, id);
    }

  return TRUE;
}

/* 0 where it isn't for that one. */
static gboolean
copy_row (VstAct *act,
          const Guard *guard,
          guint at,
          gint64 is_for,
          gint64 becomes_for,
          gint64 *copy_id,
          GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, guards[at].copy);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, guard->id);
  vst_stmt_bind_text (stmt, 2, guards[at].column);
  vst_stmt_bind_int (stmt, 3, is_for);
  vst_stmt_bind_int (stmt, 4, becomes_for);
  step = vst_stmt_step (stmt, error);
  *copy_id = step == VST_STEP_ROW ? vst_stmt_get_int (stmt, 0) : 0;
  if (step != VST_STEP_ROW)
    return step == VST_STEP_DONE;

  g_clear_pointer (&stmt, vst_stmt_finish);
  vst_act_keep_new (act, guard->kept, *copy_id);

  return (guard->kept->derive == NULL || guard->kept->derive (act, *copy_id, error)) &&
         (guard->kept != &vst_block_kept || copy_matches (act, guard->id, *copy_id, error)) &&
         (guard->kept != &vst_apart_kept || vst_court_number_copy (act, &vst_apart_court_file, guard->id, *copy_id, error));
}

/* A pair that names two of them on either side has a copy for each way round. */
static gboolean
copy_for (VstAct *act,
          GArray *rows,
          guint at,
          gint64 kept_id,
          gint64 merged_id,
          GError **error)
{
  guint n = rows->len;

  for (guint i = 0; i < n; i++)
    {
      Guard guard = g_array_index (rows, Guard, i);
      gint64 copy_id = 0;

      if (guard.kept != guards[at].kept)
        continue;

      if (!copy_row (act, &guard, at, kept_id, merged_id, &copy_id, error) ||
          (copy_id == 0 && !copy_row (act, &guard, at, merged_id, kept_id, &copy_id, error)))
        return FALSE;

      if (copy_id != 0)
        {
          guard.id = copy_id;
          g_array_append_val (rows, guard);
        }
    }

  return TRUE;
}

/**
 * vst_merge_guard_both:
 * @whole: whether the files were one, not a child of both alone
 * @pairs: (element-type VstMergePair): who was one
 *
 * Once two files are two again: what was written since to protect somebody of one
 * protects whoever she was taken for, too.  Nobody can say of whom it was meant,
 * and protection never shrinks.
 */
gboolean
vst_merge_guard_both (VstAct *act,
                      gint64 merge_id,
                      gboolean whole,
                      gint64 kept_family_id,
                      gint64 merged_family_id,
                      const GArray *pairs,
                      GError **error)
{
  g_autoptr (GArray) later = g_array_new (FALSE, FALSE, sizeof (Guard));

  if (whole && (!add_later (act, merge_id, kept_family_id, 0, later, error) ||
                !add_later (act, merge_id, merged_family_id, 0, later, error)))
    return FALSE;

  for (guint i = 0; i < pairs->len; i++)
    {
      const VstMergePair *pair = &g_array_index (pairs, VstMergePair, i);

      if (!add_later (act, merge_id, 0, pair->kept_person_id, later, error) ||
          !add_later (act, merge_id, 0, pair->merged_person_id, later, error))
        return FALSE;
    }

  for (guint at = 0; at < G_N_ELEMENTS (guards); at++)
    {
      if (!guards[at].is_person && whole && !copy_for (act, later, at, kept_family_id, merged_family_id, error))
        return FALSE;

      for (guint i = 0; guards[at].is_person && i < pairs->len; i++)
        {
          const VstMergePair *pair = &g_array_index (pairs, VstMergePair, i);

          if (!copy_for (act, later, at, pair->kept_person_id, pair->merged_person_id, error))
            return FALSE;
        }
    }

  return TRUE;
}
