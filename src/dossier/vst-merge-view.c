/* vst-merge-view.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "merge-view-sql.h"
#include "vst-candidate-store.h"
#include "vst-member-store.h"
#include "vst-merge-store.h"
#include "vst-person-store.h"

static void
match_free (gpointer data)
{
  VstMergeMatch *match = data;

  g_object_unref (match->kept);
  g_object_unref (match->merged);
  g_free (match);
}

void
vst_merge_preview_free (VstMergePreview *self)
{
  g_clear_object (&self->kept);
  g_clear_object (&self->merged);
  g_clear_pointer (&self->matches, g_ptr_array_unref);
  g_clear_pointer (&self->counts, g_array_unref);
  g_clear_error (&self->refusal);
  g_free (self);
}

static void
taken_free (gpointer data)
{
  VstMergeTaken *taken = data;

  g_free (taken->name);
  g_free (taken);
}

static void
left_free (gpointer data)
{
  VstMergeLeft *left = data;

  g_free (left->day);
  g_free (left->code);
  g_free (left->detail);
  g_free (left->name_en);
  g_free (left->name_fr);
  g_free (left);
}

static void
merge_free (gpointer data)
{
  VstMerge *merge = data;

  g_free (merge->kept_number);
  g_free (merge->merged_number);
  g_free (merge->name);
  g_free (merge->by);
  g_free (merge->apart_by);
  g_ptr_array_unref (merge->taken);
  g_clear_pointer (&merge->left, g_array_unref);
  g_clear_pointer (&merge->left_rows, g_ptr_array_unref);
  g_free (merge);
}

static const char *const tables[] = {
  "visit", "appointment", "chit", "enrolment", "message", "alert", "consent", "contact_point", "relation", "custody", "expected_child",
  "directive", "story", "elsewhere"
};

/* Returns: (nullable): the same name, which stays */
static const char *
table_named (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (g_strcmp0 (name, tables[i]) == 0)
      return tables[i];

  return NULL;
}

/* By $1: of a family, or of a merge. */
static GArray *
read_counts (VstView *view,
             const VstSql *sql,
             gint64 id,
             GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, sql);
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (VstMergeCount));
  VstStep step;

  vst_stmt_bind_int (stmt, 1, id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      VstMergeCount count = { table_named (vst_stmt_get_text (stmt, 0)), (guint) vst_stmt_get_int (stmt, 1) };

      if (count.table != NULL && count.n > 0)
        g_array_append_val (counts, count);
    }

  return step == VST_STEP_DONE ? g_steal_pointer (&counts) : NULL;
}

typedef struct
{
  VstMember *kept;
  VstMember *merged;
  double score;
  VstReasons reasons;
} Scored;

static int
compare_scored (gconstpointer a,
                gconstpointer b)
{
  const Scored *first = a, *second = b;

  return first->score > second->score ? -1 : first->score < second->score;
}

static gboolean
is_there (VstMember *member)
{
  return *vst_member_get_until (member) == '\0' && !vst_person_is_anonymous (vst_member_get_person (member));
}

static gint64
person_of (VstMember *member)
{
  return vst_person_get_id (vst_member_get_person (member));
}

/* Everybody of one with everybody of the other: families are small. */
static GArray *
score_all (VstView *view,
           GListModel *kept,
           GListModel *merged,
           GError **error)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Scored));

  for (guint i = 0; i < g_list_model_get_n_items (kept); i++)
    {
      g_autoptr (VstMember) one = g_list_model_get_item (kept, i);
      g_autoptr (VstIdentity) identity = vst_candidate_read_identity (view, person_of (one), error);

      if (identity == NULL)
        return NULL;

      for (guint j = 0; j < g_list_model_get_n_items (merged); j++)
        {
          g_autoptr (VstMember) other = g_list_model_get_item (merged, j);
          g_autoptr (VstIdentity) theirs = vst_candidate_read_identity (view, person_of (other), error);
          Scored scored = { one, other, 0, 0 };

          if (theirs == NULL)
            return NULL;
          if (!is_there (one) || !is_there (other) || person_of (one) == person_of (other))
            continue;

          scored.score = vst_candidate_score (identity, theirs, &scored.reasons);
          if (scored.score >= VST_CANDIDATE_LEAST)
            g_array_append_val (all, scored);
        }
    }

  g_array_sort (all, compare_scored);

  return g_steal_pointer (&all);
}

static gboolean
is_matched (GPtrArray *matches,
            const Scored *scored)
{
  for (guint i = 0; i < matches->len; i++)
    {
      const VstMergeMatch *match = g_ptr_array_index (matches, i);

      if (person_of (match->kept) == person_of (scored->kept) || person_of (match->merged) == person_of (scored->merged))
        return TRUE;
    }

  return FALSE;
}

static GPtrArray *
find_matches (VstView *view,
              VstFamily *kept,
              VstFamily *merged,
              GError **error)
{
  g_autoptr (GArray) all = score_all (view, vst_family_get_members (kept), vst_family_get_members (merged), error);
  g_autoptr (GPtrArray) matches = g_ptr_array_new_with_free_func (match_free);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const Scored *scored = &g_array_index (all, Scored, i);
      VstMergeMatch *match;

      if (is_matched (matches, scored))
        continue;

      match = g_new0 (VstMergeMatch, 1);
      match->kept = g_object_ref (scored->kept);
      match->merged = g_object_ref (scored->merged);
      match->reasons = scored->reasons;
      match->likely = scored->score >= VST_CANDIDATE_ALARM;
      g_ptr_array_add (matches, match);
    }

  return all != NULL ? g_steal_pointer (&matches) : NULL;
}

static gboolean
count_permissions (VstView *view,
                   const VstMergeFiles *files,
                   guint *n,
                   GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_MERGE_VIEW_PERMISSIONS);

  vst_stmt_bind_int (stmt, 1, files->kept_family_id);
  vst_stmt_bind_int (stmt, 2, files->merged_family_id);
  if (!vst_stmt_one (stmt, error))
    return FALSE;

  *n = (guint) vst_stmt_get_int (stmt, 0);

  return TRUE;
}

static gpointer
preview_func (VstView *view,
              gconstpointer args,
              GError **error)
{
  const VstMergeFiles *files = args;
  g_autoptr (VstMergePreview) preview = g_new0 (VstMergePreview, 1);

  if (!(preview->kept = vst_family_read (view, files->kept_family_id, FALSE, error)) ||
      !(preview->merged = vst_family_read (view, files->merged_family_id, FALSE, error)) ||
      !(preview->matches = find_matches (view, preview->kept, preview->merged, error)) ||
      !(preview->counts = read_counts (view, VST_SQL_MERGE_VIEW_COUNTS, files->merged_family_id, error)) ||
      !count_permissions (view, files, &preview->n_permissions, error))
    return NULL;

  vst_merge_check (view, files, &preview->refusal);
  vst_view_note (view, VST_ACCESS_OPEN, "family", files->kept_family_id, NULL);
  vst_view_note (view, VST_ACCESS_OPEN, "family", files->merged_family_id, NULL);

  return g_steal_pointer (&preview);
}

static char *
read_number (VstView *view,
             gint64 family_id)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_MERGE_VIEW_NUMBER_OF);

  vst_stmt_bind_int (stmt, 1, family_id);

  return vst_stmt_one (stmt, NULL) ? vst_stmt_dup_words (stmt, 0) : g_strdup ("");
}

static char *
read_name (VstView *view,
           gint64 family_id)
{
  g_autoptr (VstFamily) family = vst_family_read (view, family_id, FALSE, NULL);

  return g_strdup (family != NULL ? vst_family_get_name (family) : "");
}

static gboolean
read_taken (VstView *view,
            VstMerge *merge,
            GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_MERGE_VIEW_TAKEN);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, merge->id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      VstMergeTaken *taken = g_new0 (VstMergeTaken, 1);

      taken->name = vst_stmt_dup_words (stmt, 0);
      taken->taken = (guint) vst_stmt_get_int (stmt, 1);
      g_ptr_array_add (merge->taken, taken);
    }

  return step == VST_STEP_DONE;
}

static gboolean
read_left (VstView *view,
           VstMerge *merge,
           GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_MERGE_VIEW_LEFT_ROWS);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, merge->id);
  vst_stmt_bind_int (stmt, 2, VST_MERGE_LEFT_ROWS);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      VstMergeLeft *left = g_new0 (VstMergeLeft, 1);

      left->table = table_named (vst_stmt_get_text (stmt, 0));
      left->day = g_strdup (vst_stmt_get_text (stmt, 1));
      left->code = g_strdup (vst_stmt_get_text (stmt, 2));
      left->detail = g_strdup (vst_stmt_get_text (stmt, 3));
      left->name_en = g_strdup (vst_stmt_get_text (stmt, 4));
      left->name_fr = g_strdup (vst_stmt_get_text (stmt, 5));
      g_ptr_array_add (merge->left_rows, left);
    }

  return step == VST_STEP_DONE;
}

static gpointer
all_func (VstView *view,
          gconstpointer args,
          GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_MERGE_VIEW_ALL);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (merge_free);
  g_autoptr (GArray) seen = g_array_new (FALSE, FALSE, sizeof (gint64));
  VstStep step;

  vst_stmt_bind_int (stmt, 1, *(const guint *) args);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      VstMerge *merge = g_new0 (VstMerge, 1);

      merge->id = vst_stmt_get_int (stmt, 0);
      merge->kept_family_id = vst_stmt_get_int (stmt, 1);
      merge->kept_number = read_number (view, merge->kept_family_id);
      merge->merged_number = read_number (view, vst_stmt_get_int (stmt, 2));
      merge->name = read_name (view, merge->kept_family_id);
      merge->whole = vst_stmt_get_int (stmt, 3) != 0;
      merge->at = vst_stmt_get_int (stmt, 4);
      merge->by = vst_stmt_dup_words (stmt, 5);
      merge->apart_at = vst_stmt_get_int (stmt, 6);
      merge->apart_by = vst_stmt_dup_words (stmt, 7);
      merge->taken = g_ptr_array_new_with_free_func (taken_free);
      merge->left_rows = g_ptr_array_new_with_free_func (left_free);
      g_array_append_val (seen, merge->kept_family_id);
      g_ptr_array_add (all, merge);
      if (!(merge->left = read_counts (view, VST_SQL_MERGE_VIEW_LEFT, merge->id, error)) || !read_taken (view, merge, error) ||
          (merge->left->len > 0 && !read_left (view, merge, error)))
        return NULL;
    }

  if (seen->len > 0)
    vst_view_note_ids (view, VST_ACCESS_LIST, "family", (const gint64 *) (gconstpointer) seen->data, seen->len);

  return step == VST_STEP_DONE ? g_steal_pointer (&all) : NULL;
}

const VstReading vst_merge_read_preview = {
  "merge.preview", VST_RIGHT_MERGE, preview_func, (GDestroyNotify) vst_merge_preview_free
};
const VstReading vst_merge_read_all = { "merge.all", VST_RIGHT_MERGE, all_func, (GDestroyNotify) g_ptr_array_unref };
