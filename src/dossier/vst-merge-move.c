/* vst-merge-move.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-merge-move.h"

#include <string.h>

#include "merge-move-sql.h"
#include "vst-room.h"

/* Where a table says whom a row is about, and what else may move with it. */
static const struct
{
  const char *table;
  const char *column;
  const VstSql *move;
} moves[] = {
  { "alert", "family_id", VST_SQL_MERGE_MOVE_MOVE_ALERT_FAMILY_ID },
  { "appointment", "family_id", VST_SQL_MERGE_MOVE_MOVE_APPOINTMENT_FAMILY_ID },
  { "chit", "family_id", VST_SQL_MERGE_MOVE_MOVE_CHIT_FAMILY_ID },
  { "directive", "family_id", VST_SQL_MERGE_MOVE_MOVE_DIRECTIVE_FAMILY_ID },
  { "elsewhere", "family_id", VST_SQL_MERGE_MOVE_MOVE_ELSEWHERE_FAMILY_ID },
  { "enrolment", "family_id", VST_SQL_MERGE_MOVE_MOVE_ENROLMENT_FAMILY_ID },
  { "episode", "family_id", VST_SQL_MERGE_MOVE_MOVE_EPISODE_FAMILY_ID },
  { "expected_child", "family_id", VST_SQL_MERGE_MOVE_MOVE_EXPECTED_CHILD_FAMILY_ID },
  { "family", "merged_into", VST_SQL_MERGE_MOVE_MOVE_FAMILY_MERGED_INTO },
  { "keep_apart", "a_family_id", VST_SQL_MERGE_MOVE_MOVE_KEEP_APART_A_FAMILY_ID },
  { "keep_apart", "b_family_id", VST_SQL_MERGE_MOVE_MOVE_KEEP_APART_B_FAMILY_ID },
  { "message", "family_id", VST_SQL_MERGE_MOVE_MOVE_MESSAGE_FAMILY_ID },
  { "staff_block", "family_id", VST_SQL_MERGE_MOVE_MOVE_STAFF_BLOCK_FAMILY_ID },
  { "story", "family_id", VST_SQL_MERGE_MOVE_MOVE_STORY_FAMILY_ID },
  { "visit", "family_id", VST_SQL_MERGE_MOVE_MOVE_VISIT_FAMILY_ID },
  { "appointment_person", "person_id", VST_SQL_MERGE_MOVE_MOVE_APPOINTMENT_PERSON_PERSON_ID },
  { "chit", "person_id", VST_SQL_MERGE_MOVE_MOVE_CHIT_PERSON_ID },
  { "consent", "given_by", VST_SQL_MERGE_MOVE_MOVE_CONSENT_GIVEN_BY },
  { "custody", "adult_person_id", VST_SQL_MERGE_MOVE_MOVE_CUSTODY_ADULT_PERSON_ID },
  { "custody", "child_person_id", VST_SQL_MERGE_MOVE_MOVE_CUSTODY_CHILD_PERSON_ID },
  { "directive", "given_by", VST_SQL_MERGE_MOVE_MOVE_DIRECTIVE_GIVEN_BY },
  { "disclosure", "person_id", VST_SQL_MERGE_MOVE_MOVE_DISCLOSURE_PERSON_ID },
  { "elsewhere", "given_by", VST_SQL_MERGE_MOVE_MOVE_ELSEWHERE_GIVEN_BY },
  { "elsewhere", "person_id", VST_SQL_MERGE_MOVE_MOVE_ELSEWHERE_PERSON_ID },
  { "enrolment", "person_id", VST_SQL_MERGE_MOVE_MOVE_ENROLMENT_PERSON_ID },
  { "expected_child", "person_id", VST_SQL_MERGE_MOVE_MOVE_EXPECTED_CHILD_PERSON_ID },
  { "keep_apart", "a_person_id", VST_SQL_MERGE_MOVE_MOVE_KEEP_APART_A_PERSON_ID },
  { "keep_apart", "b_person_id", VST_SQL_MERGE_MOVE_MOVE_KEEP_APART_B_PERSON_ID },
  { "look_alike", "a_person_id", VST_SQL_MERGE_MOVE_MOVE_LOOK_ALIKE_A_PERSON_ID },
  { "look_alike", "b_person_id", VST_SQL_MERGE_MOVE_MOVE_LOOK_ALIKE_B_PERSON_ID },
  { "message", "person_id", VST_SQL_MERGE_MOVE_MOVE_MESSAGE_PERSON_ID },
  { "person", "merged_into", VST_SQL_MERGE_MOVE_MOVE_PERSON_MERGED_INTO },
  { "relation", "from_person_id", VST_SQL_MERGE_MOVE_MOVE_RELATION_FROM_PERSON_ID },
  { "relation", "to_person_id", VST_SQL_MERGE_MOVE_MOVE_RELATION_TO_PERSON_ID },
  { "release", "given_by", VST_SQL_MERGE_MOVE_MOVE_RELEASE_GIVEN_BY },
  { "release", "person_id", VST_SQL_MERGE_MOVE_MOVE_RELEASE_PERSON_ID },
  { "staff_block", "person_id", VST_SQL_MERGE_MOVE_MOVE_STAFF_BLOCK_PERSON_ID },
  { "visit_part", "person_id", VST_SQL_MERGE_MOVE_MOVE_VISIT_PART_PERSON_ID },
  { "visit_person", "person_id", VST_SQL_MERGE_MOVE_MOVE_VISIT_PERSON_PERSON_ID },
  { "answer", "family_id", VST_SQL_MERGE_MOVE_MOVE_ANSWER_FAMILY_ID },
  { "membership", "family_id", VST_SQL_MERGE_MOVE_MOVE_MEMBERSHIP_FAMILY_ID },
  { "answer", "person_id", VST_SQL_MERGE_MOVE_MOVE_ANSWER_PERSON_ID },
  { "consent", "person_id", VST_SQL_MERGE_MOVE_MOVE_CONSENT_PERSON_ID },
  { "contact_point", "person_id", VST_SQL_MERGE_MOVE_MOVE_CONTACT_POINT_PERSON_ID },
  { "membership", "person_id", VST_SQL_MERGE_MOVE_MOVE_MEMBERSHIP_PERSON_ID },
  { "answer", "superseded_at", VST_SQL_MERGE_MOVE_MOVE_ANSWER_SUPERSEDED_AT },
  { "appointment", "visit_id", VST_SQL_MERGE_MOVE_MOVE_APPOINTMENT_VISIT_ID },
  { "chit", "visit_id", VST_SQL_MERGE_MOVE_MOVE_CHIT_VISIT_ID },
  { "contact_point", "via_id", VST_SQL_MERGE_MOVE_MOVE_CONTACT_POINT_VIA_ID },
  { "contact_point", "review_on", VST_SQL_MERGE_MOVE_MOVE_CONTACT_POINT_REVIEW_ON },
  { "contact_point", "rule", VST_SQL_MERGE_MOVE_MOVE_CONTACT_POINT_RULE },
  { "membership", "head", VST_SQL_MERGE_MOVE_MOVE_MEMBERSHIP_HEAD },
  { "visit_part", "visit_id", VST_SQL_MERGE_MOVE_MOVE_VISIT_PART_VISIT_ID },
  { "visit_person", "visit_id", VST_SQL_MERGE_MOVE_MOVE_VISIT_PERSON_VISIT_ID },
};

static const VstSql *
find_move (const char *table,
           const char *column,
           guint *at)
{
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    if (g_str_equal (moves[i].table, table) && g_str_equal (moves[i].column, column))
      {
        if (at != NULL)
          *at = i;
        return moves[i].move;
      }

  return NULL;
}

static gboolean
is_text (const char *column)
{
  return g_str_equal (column, "rule") || g_str_equal (column, "review_on");
}

static void
bind (VstStmt *stmt,
      int index,
      const char *column,
      const char *value)
{
  if (value == NULL)
    vst_stmt_bind_null (stmt, index);
  else if (is_text (column))
    vst_stmt_bind_text (stmt, index, value);
  else
    vst_stmt_bind_int (stmt, index, g_ascii_strtoll (value, NULL, 10));
}

/* One column of one row; *moved is FALSE where it is not what it was taken for. */
gboolean
vst_merge_set_column (VstAct *act,
                      const char *table,
                      const char *column,
                      gint64 id,
                      const char *was,
                      const char *becomes,
                      gboolean *moved,
                      GError **error)
{
  const VstKept *kept = vst_room_find_kept (table);
  const VstSql *move = find_move (table, column, NULL);
  g_autoptr (VstStmt) stmt = NULL;
  VstStep step;

  if (move == NULL)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_CORRUPT, "%s.%s is not moved by a merge", table, column);
      return FALSE;
    }

  if (kept != NULL && !vst_act_keep (act, kept, id, error))
    return FALSE;

  stmt = vst_act_prepare (act, move);
  vst_stmt_bind_int (stmt, 1, id);
  bind (stmt, 2, column, becomes);
  bind (stmt, 3, column, was);
  step = vst_stmt_step (stmt, error);
  *moved = step == VST_STEP_ROW;

  return step != VST_STEP_FAILED;
}

static gboolean
tell (VstAct *act,
      gint64 merge_id,
      const char *table,
      const char *column,
      gint64 id,
      const char *was,
      const char *became,
      GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_MERGE_MOVE_ADD_ROW);

  vst_stmt_bind_int (stmt, 1, merge_id);
  vst_stmt_bind_text (stmt, 2, table);
  vst_stmt_bind_text (stmt, 3, column);
  vst_stmt_bind_int (stmt, 4, id);
  vst_stmt_bind_text (stmt, 5, was);
  vst_stmt_bind_text (stmt, 6, became);

  return vst_stmt_add (stmt, error) != 0;
}

/**
 * vst_merge_move_value:
 * @was: (nullable): what the column is taken for
 * @becomes: (nullable):
 *
 * Changes one column of one row, and tells of it.
 */
gboolean
vst_merge_move_value (VstAct *act,
                      gint64 merge_id,
                      const char *table,
                      const char *column,
                      gint64 id,
                      const char *was,
                      const char *becomes,
                      GError **error)
{
  gboolean moved;

  if (g_strcmp0 (was, becomes) == 0)
    return TRUE;

  return vst_merge_set_column (act, table, column, id, was, becomes, &moved, error) &&
         (!moved || tell (act, merge_id, table, column, id, was, becomes, error));
}

gboolean
vst_merge_move_id (VstAct *act,
                   gint64 merge_id,
                   const char *table,
                   const char *column,
                   gint64 id,
                   gint64 was,
                   gint64 becomes,
                   GError **error)
{
  g_autofree char *from = g_strdup_printf ("%" G_GINT64_FORMAT, was);
  g_autofree char *to = g_strdup_printf ("%" G_GINT64_FORMAT, becomes);

  return vst_merge_move_value (act, merge_id, table, column, id, from, to, error);
}

/* All rows about somebody. */
static GArray *
find_rows (VstView *view,
           const VstSql *sql,
           gint64 id,
           gint64 second,
           GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, sql);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (VstMergeFound));
  VstStep step;

  vst_stmt_bind_int (stmt, 1, id);
  if (vst_stmt_takes (stmt, 2))
    vst_stmt_bind_int (stmt, 2, second);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      guint at = 0;
      VstMergeFound row = { NULL, NULL, vst_stmt_get_int (stmt, 2) };

      if (find_move (vst_stmt_get_text (stmt, 0), vst_stmt_get_text (stmt, 1), &at) == NULL)
        {
          g_set_error_literal (error, VST_ERROR, VST_ERROR_CORRUPT, "A row is found that a merge doesn't move");
          return NULL;
        }

      row.table = moves[at].table;
      row.column = moves[at].column;
      g_array_append_val (rows, row);
    }

  return step == VST_STEP_DONE ? g_steal_pointer (&rows) : NULL;
}

GArray *
vst_merge_find_rows (VstView *view,
                     gboolean is_person,
                     gint64 id,
                     GError **error)
{
  return find_rows (view, is_person ? VST_SQL_MERGE_MOVE_ROWS_OF_PERSON : VST_SQL_MERGE_MOVE_ROWS_OF_FAMILY, id, 0, error);
}

/* Those that need a look of their own. */
static gboolean
is_special (const VstMergeFound *row)
{
  return g_str_equal (row->table, "answer") || g_str_equal (row->table, "membership") ||
         (g_str_equal (row->table, "contact_point") && g_str_equal (row->column, "person_id")) ||
         (g_str_equal (row->table, "consent") && g_str_equal (row->column, "person_id"));
}

gboolean
vst_merge_is_taken (VstAct *act,
                    const VstMergeFound *row,
                    gint64 becomes,
                    gboolean *taken,
                    GError **error)
{
  gboolean is_via = g_str_equal (row->column, "via_id");
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, is_via ? VST_SQL_MERGE_MOVE_IS_SELF : VST_SQL_MERGE_MOVE_IS_TAKEN);

  if (is_via)
    {
      vst_stmt_bind_int (stmt, 1, row->id);
      vst_stmt_bind_int (stmt, 2, becomes);
      if (!vst_stmt_one (stmt, error))
        return FALSE;

      *taken = vst_stmt_get_int (stmt, 0) > 0;
      return TRUE;
    }

  vst_stmt_bind_text (stmt, 1, row->table);
  vst_stmt_bind_int (stmt, 2, row->id);
  vst_stmt_bind_text (stmt, 3, row->column);
  vst_stmt_bind_int (stmt, 4, becomes);
  if (!vst_stmt_one (stmt, error))
    return FALSE;

  *taken = vst_stmt_get_int (stmt, 0) > 0;

  return TRUE;
}

/* 0 where there is none. */
static gboolean
ask_id (VstAct *act,
        const VstSql *sql,
        gint64 first,
        gint64 second,
        gint64 *id,
        GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, sql);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, first);
  if (vst_stmt_takes (stmt, 2))
    vst_stmt_bind_int (stmt, 2, second);
  step = vst_stmt_step (stmt, error);
  *id = step == VST_STEP_ROW ? vst_stmt_get_int (stmt, 0) : 0;

  return step != VST_STEP_FAILED;
}

/* Both came on one day: one visit is kept, with whoever and whatever was of it. */
static gboolean
move_visit (VstAct *act,
            gint64 merge_id,
            gint64 visit_id,
            gint64 kept_id,
            gint64 merged_id,
            GError **error)
{
  g_autoptr (GArray) rows = NULL;
  gint64 other = 0;

  gint64 withheld = 0;

  if (!ask_id (act, VST_SQL_MERGE_MOVE_VISIT_OF_DAY, visit_id, kept_id, &other, error) ||
      !ask_id (act, VST_SQL_MERGE_MOVE_VISIT_WITHHELD, visit_id, other, &withheld, error))
    return FALSE;

  /* What is kept from somebody isn't put with what is not. */
  if (other != 0 && withheld != 0)
    return TRUE;
  if (other == 0)
    return vst_merge_move_id (act, merge_id, "visit", "family_id", visit_id, merged_id, kept_id, error);

  if (!(rows = find_rows (vst_act_get_view (act), VST_SQL_MERGE_MOVE_ROWS_OF_VISIT, visit_id, other, error)))
    return FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      const VstMergeFound *row = &g_array_index (rows, VstMergeFound, i);

      if (!vst_merge_move_id (act, merge_id, row->table, row->column, row->id, visit_id, other, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_given (const VstMergeFound *row)
{
  return g_str_equal (row->table, "consent") || g_str_equal (row->table, "release");
}

/* Who gave it for her is she herself, as it turned out. */
static gboolean
give_herself (VstAct *act,
              gint64 merge_id,
              const VstMergeFound *row,
              gint64 kept_id,
              gint64 merged_id,
              GError **error)
{
  gboolean is_giver = g_str_equal (row->column, "given_by");
  g_autofree char *giver = g_strdup_printf ("%" G_GINT64_FORMAT, is_giver ? merged_id : kept_id);

  return vst_merge_move_value (act, merge_id, row->table, "given_by", row->id, giver, NULL, error) &&
         (is_giver || vst_merge_move_id (act, merge_id, row->table, row->column, row->id, merged_id, kept_id, error));
}

static gboolean
move_rows (VstAct *act,
           gint64 merge_id,
           gboolean is_person,
           gint64 kept_id,
           gint64 merged_id,
           GError **error)
{
  g_autoptr (GArray) rows = vst_merge_find_rows (vst_act_get_view (act), is_person, merged_id, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const VstMergeFound *row = &g_array_index (rows, VstMergeFound, i);
      gboolean taken = FALSE;

      if (is_special (row))
        continue;

      if (g_str_equal (row->table, "visit"))
        {
          if (!move_visit (act, merge_id, row->id, kept_id, merged_id, error))
            return FALSE;
          continue;
        }

      if (!vst_merge_is_taken (act, row, kept_id, &taken, error) ||
          (taken && is_given (row) && !give_herself (act, merge_id, row, kept_id, merged_id, error)) ||
          (!taken && !vst_merge_move_id (act, merge_id, row->table, row->column, row->id, merged_id, kept_id, error)))
        return FALSE;
    }

  return rows != NULL;
}

/* The last row of each table. */
gboolean
vst_merge_mark (VstAct *act,
                gint64 merge_id,
                GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_MERGE_MOVE_MARKS);
  VstStep step;

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    if (!tell (act, merge_id, vst_stmt_get_text (stmt, 0), "", vst_stmt_get_int (stmt, 1), NULL, NULL, error))
      return FALSE;

  return step == VST_STEP_DONE;
}

gboolean
vst_merge_move_person (VstAct *act,
                       gint64 merge_id,
                       gint64 kept_person_id,
                       gint64 merged_person_id,
                       GError **error)
{
  return move_rows (act, merge_id, TRUE, kept_person_id, merged_person_id, error) &&
         vst_merge_settle_person (act, merge_id, kept_person_id, merged_person_id, error);
}

gboolean
vst_merge_move_family (VstAct *act,
                       gint64 merge_id,
                       gint64 kept_family_id,
                       gint64 merged_family_id,
                       GError **error)
{
  return move_rows (act, merge_id, FALSE, kept_family_id, merged_family_id, error) &&
         vst_merge_settle_family (act, merge_id, kept_family_id, merged_family_id, error);
}

/* Every move the other way round, the last one first.  What was taken away since,
 * or given to somebody else, stays so.
 */
gboolean
vst_merge_move_back (VstAct *act,
                     gint64 merge_id,
                     GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_MERGE_MOVE_ROWS_BACK);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, merge_id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      gboolean moved;

      if (!vst_merge_set_column (act, vst_stmt_get_text (stmt, 0), vst_stmt_get_text (stmt, 1), vst_stmt_get_int (stmt, 2),
                                 vst_stmt_get_text (stmt, 4), vst_stmt_get_text (stmt, 3), &moved, error))
        return FALSE;
    }

  return step == VST_STEP_DONE;
}

char **
vst_merge_columns (void)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      g_autofree char *column = g_strdup_printf ("%s.%s", moves[i].table, moves[i].column);

      g_strv_builder_add (builder, column);
    }

  return g_strv_builder_end (builder);
}
