/* vst-merge-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-merge-store.h"

#include "merge-sql.h"
#include "vst-encounter.h"
#include "vst-member-store.h"
#include "vst-merge-move.h"
#include "vst-person-store.h"

const VstKept vst_merge_kept = { "file_merge", VST_SQL_MERGE_ROW, VST_SQL_MERGE_PUT, VST_SQL_MERGE_REMOVE, NULL };

static gboolean
run (VstAct *act,
     const VstSql *sql,
     gint64 first,
     gint64 second,
     GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, sql);

  vst_stmt_bind_int (stmt, 1, first);
  if (vst_stmt_takes (stmt, 2))
    vst_stmt_bind_id (stmt, 2, second);

  return vst_stmt_run (stmt, error);
}

static gboolean
count (VstView *view,
       const VstSql *sql,
       gint64 first,
       gint64 second,
       const char *day,
       gint64 *n,
       GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, sql);

  vst_stmt_bind_int (stmt, 1, first);
  if (vst_stmt_takes (stmt, 2))
    vst_stmt_bind_int (stmt, 2, second);
  if (vst_stmt_takes (stmt, 3))
    vst_stmt_bind_text (stmt, 3, day);
  if (!vst_stmt_one (stmt, error))
    return FALSE;

  *n = vst_stmt_get_int (stmt, 0);

  return TRUE;
}

/**
 * vst_merge_check:
 *
 * Whether two files can become one: who must not meet, and who is expected today,
 * stand in the way.
 */
gboolean
vst_merge_check (VstView *view,
                 const VstMergeFiles *files,
                 GError **error)
{
  g_autofree char *today = vst_view_dup_today (view);
  gint64 a = files->kept_family_id, b = files->merged_family_id;
  gint64 n_apart = 0, n_over = 0, n_visits = 0;

  if (a == b)
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_INVALID, "Two files are needed");
      return FALSE;
    }

  if (!count (view, VST_SQL_MERGE_APART, a, b, today, &n_apart, error) ||
      !count (view, VST_SQL_MERGE_APART_OVER, a, b, NULL, &n_over, error) ||
      !count (view, VST_SQL_MERGE_VISITS_ON, a, b, today, &n_visits, error))
    return FALSE;

  if (n_apart + n_over > 0)
    g_set_error_literal (error, VST_ERROR, VST_ERROR_MERGE_APART, "Somebody of one must not meet somebody of the other");
  else if (n_visits > 1)
    g_set_error_literal (error, VST_ERROR, VST_ERROR_MERGE_VISITS, "Both files have a visit today");

  return n_apart + n_over == 0 && n_visits < 2;
}

/* Only a child comes into both files: whoever must not know of one of them would
 * meet her, and what stands with her, in the other.
 */
static gboolean
check_known_to_all (VstView *view,
                    const VstMergeFiles *files,
                    GError **error)
{
  g_autofree char *today = vst_view_dup_today (view);
  gint64 n_blocks;

  if (!count (view, VST_SQL_MERGE_BLOCKED, files->kept_family_id, files->merged_family_id, today, &n_blocks, error))
    return FALSE;

  if (n_blocks > 0)
    g_set_error_literal (error, VST_ERROR, VST_ERROR_MUST_NOT_KNOW, "A child can't stand in a file and in one that is kept from somebody");

  return n_blocks == 0;
}

static VstMember *
find_member (VstFamily *family,
             gint64 person_id)
{
  GListModel *members = vst_family_get_members (family);

  for (guint i = 0; i < g_list_model_get_n_items (members); i++)
    {
      g_autoptr (VstMember) member = g_list_model_get_item (members, i);

      if (vst_person_get_id (vst_member_get_person (member)) == person_id)
        return member;
    }

  return NULL;
}

static gboolean
check_pairs (VstAct *act,
             const VstMergeEntry *entry,
             VstFamily *kept,
             VstFamily *merged,
             GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);
  gboolean is_good = entry->whole || entry->pairs->len > 0;

  for (guint i = 0; is_good && i < entry->pairs->len; i++)
    {
      const VstMergePair *pair = &g_array_index (entry->pairs, VstMergePair, i);
      gint64 n_over = 0;

      /* Nobody twice, and nobody who is in both files already. */
      is_good = find_member (kept, pair->kept_person_id) != NULL && find_member (merged, pair->merged_person_id) != NULL &&
                find_member (kept, pair->merged_person_id) == NULL && find_member (merged, pair->kept_person_id) == NULL &&
                g_hash_table_add (seen, (gpointer) &pair->kept_person_id) &&
                g_hash_table_add (seen, (gpointer) &pair->merged_person_id);

      if (!count (vst_act_get_view (act), VST_SQL_MERGE_APART_OVER_PEOPLE, pair->kept_person_id, pair->merged_person_id, NULL,
                  &n_over, error))
        return FALSE;

      if (n_over > 0)
        {
          g_set_error_literal (error, VST_ERROR, VST_ERROR_MERGE_APART, "They must not meet, or had not to");
          return FALSE;
        }
    }

  if (!is_good)
    g_set_error_literal (error, VST_ERROR, VST_ERROR_INVALID, "Who of both files is one");

  return is_good;
}

static gboolean
check_unchanged (VstFamily *family,
                 gint64 revision,
                 GError **error)
{
  if (revision == 0 || vst_family_get_revision (family) == revision)
    return TRUE;

  g_set_error (error, VST_ERROR, VST_ERROR_CHANGED, "Family %" G_GINT64_FORMAT " has changed", vst_family_get_id (family));

  return FALSE;
}

static gint64
add_merge (VstAct *act,
           const VstMergeEntry *entry,
           GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_MERGE_ADD);

  vst_stmt_bind_int (stmt, 1, entry->kept_family_id);
  vst_stmt_bind_int (stmt, 2, entry->merged_family_id);
  vst_stmt_bind_int (stmt, 3, entry->whole ? 1 : 0);
  vst_stmt_bind_int (stmt, 4, vst_act_get_time (act));
  vst_stmt_bind_int (stmt, 5, vst_act_get_staff_id (act));

  return vst_stmt_add (stmt, error);
}

static gboolean
take_parts (VstAct *act,
            const VstMergePair *pair,
            GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_MERGE_TAKE);

  vst_stmt_bind_int (stmt, 1, pair->kept_person_id);
  vst_stmt_bind_int (stmt, 2, pair->merged_person_id);
  vst_stmt_bind_int (stmt, 3, pair->taken);

  return pair->taken == 0 || vst_stmt_run (stmt, error);
}

static gboolean
merge_pair (VstAct *act,
            gint64 merge_id,
            const VstMergePair *pair,
            GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_MERGE_ADD_PERSON);

  vst_stmt_bind_int (stmt, 1, merge_id);
  vst_stmt_bind_int (stmt, 2, pair->kept_person_id);
  vst_stmt_bind_int (stmt, 3, pair->merged_person_id);
  vst_stmt_bind_int (stmt, 4, pair->taken);

  if (vst_stmt_add (stmt, error) == 0 || !vst_act_keep (act, &vst_person_kept, pair->kept_person_id, error) ||
      !vst_act_keep (act, &vst_person_kept, pair->merged_person_id, error))
    return FALSE;

  return take_parts (act, pair, error) && run (act, VST_SQL_MERGE_SET_PERSON, pair->merged_person_id, pair->kept_person_id, error);
}

static gboolean
keep_families (VstAct *act,
               gint64 kept_id,
               gint64 merged_id,
               GError **error)
{
  return vst_act_keep (act, &vst_family_kept, kept_id, error) && vst_act_keep (act, &vst_family_kept, merged_id, error);
}

/* What is derived from where everybody is: who must not meet, names, order. */
static gboolean
derive (VstAct *act,
        gint64 kept_id,
        gint64 merged_id,
        const GArray *pairs,
        GError **error)
{
  const gint64 families[] = { kept_id, merged_id };

  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    if (!run (act, VST_SQL_MERGE_SIDES_DROP, families[i], 0, error) || !run (act, VST_SQL_MERGE_SIDES_MAKE, families[i], 0, error))
      return FALSE;

  for (guint i = 0; i < pairs->len; i++)
    {
      const VstMergePair *pair = &g_array_index (pairs, VstMergePair, i);
      const gint64 people[] = { pair->kept_person_id, pair->merged_person_id };

      for (guint j = 0; j < G_N_ELEMENTS (people); j++)
        if (!run (act, VST_SQL_MERGE_SIDES_DROP_PERSON, people[j], 0, error) ||
            !run (act, VST_SQL_MERGE_SIDES_MAKE_PERSON, people[j], 0, error) || !vst_person_index (act, people[j], error) ||
            !vst_member_sort_families (act, people[j], error))
          return FALSE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    {
      gint64 n_merged = 0;

      if (!count (vst_act_get_view (act), VST_SQL_MERGE_IS_MERGED, families[i], 0, NULL, &n_merged, error) ||
          (n_merged == 0 && !vst_members_index (act, families[i], error)))
        return FALSE;
    }

  return TRUE;
}

/* A block of one file is against whom the other is still to meet: that is to be
 * seen to first.
 */
static gboolean
check_encounters (VstView *view,
                  gint64 family_id,
                  GError **error)
{
  g_autoptr (GPtrArray) all = vst_encounters_of_family (view, family_id, error);

  for (guint i = 0; all != NULL && i < all->len; i++)
    if (!vst_encounter_check (view, g_ptr_array_index (all, i), error))
      return FALSE;

  return all != NULL;
}

static gpointer
merge_func (VstAct *act,
            gconstpointer args,
            GError **error)
{
  const VstMergeEntry *entry = args;
  VstView *view = vst_act_get_view (act);
  const VstMergeFiles files = { entry->kept_family_id, entry->merged_family_id };
  g_autoptr (VstFamily) kept = vst_family_read (view, files.kept_family_id, FALSE, error);
  g_autoptr (VstFamily) merged = kept != NULL ? vst_family_read (view, files.merged_family_id, FALSE, error) : NULL;
  gint64 id;

  if (merged == NULL || !check_unchanged (kept, entry->kept_revision, error) ||
      !check_unchanged (merged, entry->merged_revision, error) || (entry->whole ? !vst_merge_check (view, &files, error) : !check_known_to_all (view, &files, error)) ||
      !check_pairs (act, entry, kept, merged, error) ||
      !keep_families (act, files.kept_family_id, files.merged_family_id, error) || (id = add_merge (act, entry, error)) == 0 ||
      !vst_merge_mark (act, id, error))
    return NULL;

  vst_act_keep_new (act, &vst_merge_kept, id);

  for (guint i = 0; i < entry->pairs->len; i++)
    if (!merge_pair (act, id, &g_array_index (entry->pairs, VstMergePair, i), error))
      return NULL;

  if (entry->whole && (!run (act, VST_SQL_MERGE_SET_FAMILY, files.merged_family_id, files.kept_family_id, error) ||
                       !run (act, VST_SQL_MERGE_JOIN_FAMILY, files.kept_family_id, files.merged_family_id, error)))
    return NULL;

  for (guint i = 0; i < entry->pairs->len; i++)
    {
      const VstMergePair *pair = &g_array_index (entry->pairs, VstMergePair, i);

      if (!vst_merge_move_person (act, id, pair->kept_person_id, pair->merged_person_id, error))
        return NULL;
    }

  if ((entry->whole && !vst_merge_move_family (act, id, files.kept_family_id, files.merged_family_id, error)) ||
      !derive (act, files.kept_family_id, files.merged_family_id, entry->pairs, error) ||
      !check_encounters (view, files.kept_family_id, error))
    return NULL;

  vst_act_set_subject (act, "family", files.kept_family_id);

  return g_memdup2 (&id, sizeof id);
}

/* Who was merged, the last first; taken is the id of the row that tells. */
static GArray *
read_pairs (VstAct *act,
            gint64 merge_id,
            GArray *taken,
            GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_MERGE_PEOPLE_OF);
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (VstMergePair));
  VstStep step;

  vst_stmt_bind_int (stmt, 1, merge_id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      VstMergePair pair = { vst_stmt_get_int (stmt, 1), vst_stmt_get_int (stmt, 2), (guint) vst_stmt_get_int (stmt, 3) };
      gint64 id = vst_stmt_get_int (stmt, 0);

      g_array_append_val (pairs, pair);
      g_array_append_val (taken, id);
    }

  return step == VST_STEP_DONE ? g_steal_pointer (&pairs) : NULL;
}

/* What came later, of the files where they were one, and of whoever was one. */
static GArray *
list_since (gint64 merge_id,
            gboolean whole,
            const VstMergeFiles *files,
            const GArray *pairs)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (VstMergeSince));

  for (guint i = 0; i < pairs->len; i++)
    {
      const VstMergePair *pair = &g_array_index (pairs, VstMergePair, i);
      VstMergeSince since = { merge_id, TRUE, pair->kept_person_id, pair->merged_person_id, whole ? 0 : files->merged_family_id };

      g_array_append_val (all, since);
    }

  if (whole)
    {
      VstMergeSince since = { merge_id, FALSE, files->kept_family_id, files->merged_family_id, 0 };

      g_array_append_val (all, since);
    }

  return all;
}

static gboolean
give_later (VstAct *act,
            const VstMergeApart *apart,
            gboolean whole,
            const VstMergeFiles *files,
            const GArray *pairs,
            GError **error)
{
  g_autoptr (GArray) all = list_since (apart->merge_id, whole, files, pairs);
  guint n_later = 0;

  for (guint i = 0; i < all->len; i++)
    if (!vst_merge_count_later (vst_act_get_view (act), &g_array_index (all, VstMergeSince, i), &n_later, error))
      return FALSE;

  if (n_later > 0 && apart->later == VST_LATER_NOT_SAID)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_MERGE_LATER, "%u rows were written since", n_later);
      return FALSE;
    }

  for (guint i = 0; i < all->len; i++)
    if (!vst_merge_give_later (act, &g_array_index (all, VstMergeSince, i), apart->later == VST_LATER_MERGED, error))
      return FALSE;

  return TRUE;
}

static gboolean
part_pair (VstAct *act,
           const VstMergePair *pair,
           gint64 id,
           GError **error)
{
  return vst_act_keep (act, &vst_person_kept, pair->kept_person_id, error) &&
         vst_act_keep (act, &vst_person_kept, pair->merged_person_id, error) && run (act, VST_SQL_MERGE_GIVE_BACK, id, 0, error) &&
         run (act, VST_SQL_MERGE_GIVE_BACK_BIRTH, id, 0, error) &&
         run (act, VST_SQL_MERGE_SET_PERSON, pair->merged_person_id, 0, error);
}

static gboolean
set_apart (VstAct *act,
           gint64 merge_id,
           GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_MERGE_SET_APART);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, merge_id);
  vst_stmt_bind_int (stmt, 2, vst_act_get_time (act));
  vst_stmt_bind_int (stmt, 3, vst_act_get_staff_id (act));

  if ((step = vst_stmt_step (stmt, error)) == VST_STEP_DONE)
    g_set_error (error, VST_ERROR, VST_ERROR_CHANGED, "Merge %" G_GINT64_FORMAT " is taken apart already", merge_id);

  return step == VST_STEP_ROW;
}

/* Nothing that was done after it goes on from it. */
static gboolean
check_is_last (VstAct *act,
               gint64 merge_id,
               GError **error)
{
  gint64 n_later = 0;

  if (!count (vst_act_get_view (act), VST_SQL_MERGE_LATER, merge_id, 0, NULL, &n_later, error))
    return FALSE;

  if (n_later > 0)
    g_set_error (error, VST_ERROR, VST_ERROR_MERGE_BUILT_ON, "A later merge goes on from merge %" G_GINT64_FORMAT, merge_id);

  return n_later == 0;
}

static gpointer
take_apart_func (VstAct *act,
                 gconstpointer args,
                 GError **error)
{
  const VstMergeApart *apart = args;
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_MERGE_GET);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) pairs = NULL;
  VstMergeFiles files;
  gboolean whole;

  vst_stmt_bind_int (stmt, 1, apart->merge_id);
  if (!vst_stmt_one (stmt, error))
    return NULL;

  files.kept_family_id = vst_stmt_get_int (stmt, 0);
  files.merged_family_id = vst_stmt_get_int (stmt, 1);
  whole = vst_stmt_get_int (stmt, 2) != 0;

  if (!vst_act_keep (act, &vst_merge_kept, apart->merge_id, error) || !set_apart (act, apart->merge_id, error) ||
      !check_is_last (act, apart->merge_id, error) || !keep_families (act, files.kept_family_id, files.merged_family_id, error) ||
      !(pairs = read_pairs (act, apart->merge_id, rows, error)) || !give_later (act, apart, whole, &files, pairs, error) ||
      !vst_merge_move_back (act, apart->merge_id, error))
    return NULL;

  for (guint i = 0; i < pairs->len; i++)
    if (!part_pair (act, &g_array_index (pairs, VstMergePair, i), g_array_index (rows, gint64, i), error))
      return NULL;

  if ((whole && (!run (act, VST_SQL_MERGE_PART_FAMILY, apart->merge_id, 0, error) ||
                 !run (act, VST_SQL_MERGE_SET_FAMILY, files.merged_family_id, 0, error))) ||
      !vst_members_give_head (act, files.kept_family_id, error) || !vst_members_give_head (act, files.merged_family_id, error) ||
      !vst_merge_guard_both (act, apart->merge_id, whole, files.kept_family_id, files.merged_family_id, pairs, error) ||
      !derive (act, files.kept_family_id, files.merged_family_id, pairs, error))
    return NULL;

  vst_act_set_subject (act, "family", files.kept_family_id);

  return GINT_TO_POINTER (TRUE);
}

const VstDeed vst_merge_do = {
  "merge.files", VST_RIGHT_MERGE, VST_TOPIC_ALL, VST_DEED_JOINS, merge_func, g_free
};
const VstDeed vst_merge_do_take_apart = {
  "merge.take-apart", VST_RIGHT_MERGE, VST_TOPIC_ALL, VST_DEED_JOINS, take_apart_func, NULL
};
