/* vst-import.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-import.h"

#include "vst-candidate-store.h"
#include "vst-canada.h"
#include "vst-contact-store.h"
#include "vst-import-care.h"
#include "vst-import-listed.h"
#include "vst-import-row.h"
#include "vst-import-twins.h"
#include "vst-kin-store.h"
#include "vst-setting-store.h"
#include "vst-text.h"

/* Names, birth and more agree so well that nobody need look. */
#define SAME_SCORE 0.95

/* How often progress is told and a cancel is seen. */
#define PROGRESS_FAMILIES 16

static void
row_free (VstImportRow *row)
{
  g_clear_pointer (&row->candidates, g_ptr_array_unref);
  g_free (row);
}

static void
family_free (VstImportFamily *family)
{
  vst_family_entry_free (family->entry);
  g_ptr_array_unref (family->contacts);
  g_ptr_array_unref (family->custodies);
  g_ptr_array_unref (family->relations);
  g_ptr_array_unref (family->listed);
  g_free (family->first_place);
  g_free (family);
}

static VstImportPlan *
plan_new (void)
{
  VstImportPlan *self = g_new0 (VstImportPlan, 1);

  g_atomic_ref_count_init (&self->refs);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  self->families = g_ptr_array_new_with_free_func ((GDestroyNotify) family_free);

  return self;
}

VstImportPlan *
vst_import_plan_ref (VstImportPlan *self)
{
  g_atomic_ref_count_inc (&self->refs);

  return self;
}

void
vst_import_plan_unref (VstImportPlan *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->families);
  g_free (self);
}

/**
 * vst_import_action_code:
 *
 * Returns: (transfer none): "new", "same", "unsure" or "error", as the command
 *   line prints it
 */
const char *
vst_import_action_code (VstImportAction action)
{
  static const char *const codes[] = { "new", "same", "unsure", "error" };

  return codes[action];
}

/* Rows with the same value of `family` are one family; without, those with the
 * same file number; without either, each row is one.
 */
static guint
find_family (VstImportPlan *plan,
             GHashTable *known,
             const VstImportCells *cells)
{
  const char *family = vst_import_cells_get (cells, VST_FAMILY_COLUMN_FAMILY);
  const char *file = vst_import_cells_get (cells, VST_FAMILY_COLUMN_FILE);
  g_autofree char *key = NULL;
  gpointer found;
  VstImportFamily *added;

  if (family[0] != '\0')
    key = g_strconcat ("f", family, NULL);
  else if (file[0] != '\0')
    key = g_strconcat ("n", file, NULL);

  if (key != NULL && g_hash_table_lookup_extended (known, key, NULL, &found))
    return GPOINTER_TO_UINT (found);

  added = g_new0 (VstImportFamily, 1);
  added->entry = vst_family_entry_new ();
  added->contacts = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_import_contact_free);
  added->custodies = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_import_custody_free);
  added->relations = g_ptr_array_new_with_free_func (g_free);
  added->listed = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_import_listed_free);
  added->first_place = g_strdup ("");
  g_ptr_array_add (plan->families, added);

  if (key != NULL)
    g_hash_table_insert (known, g_steal_pointer (&key), GUINT_TO_POINTER (plan->families->len - 1));

  return plan->families->len - 1;
}

static void
refuse_row (VstImportPlan *plan,
            VstImportFamily *family,
            VstImportRow *row,
            const char *column,
            const GError *error)
{
  row->action = VST_IMPORT_ERROR;
  row->error = error->domain == VST_ERROR ? (VstError) error->code : VST_ERROR_INVALID;
  row->column = column;
  family->action = VST_IMPORT_ERROR;
  plan->n_errors++;
}

static gboolean
is_elsewhere (const VstImportCells *cells,
              const char *province)
{
  g_autofree char *code = vst_postal_code_parse (vst_import_cells_get (cells, VST_FAMILY_COLUMN_POSTAL_CODE), NULL);

  return code != NULL && province != NULL && !vst_postal_code_is_of (code, province);
}

static void
look_at_row (VstImportPlan *plan,
             GHashTable *known,
             const VstImportCells *cells,
             const char *province,
             const char *today)
{
  VstImportRow *row = g_new0 (VstImportRow, 1);
  VstImportFamily *family;
  const char *column = NULL;
  g_autoptr (GError) error = NULL;

  row->line = vst_table_get_line (cells->table, cells->row);
  row->family = find_family (plan, known, cells);
  family = g_ptr_array_index (plan->families, row->family);
  g_ptr_array_add (plan->rows, row);

  row->is_elsewhere = is_elsewhere (cells, province);
  if (vst_import_read_row (cells, family, today, &column, &error))
    return;

  refuse_row (plan, family, row, column, error);
}

/* What takes all rows of a family to be known; a row that is wrong already says so. */
static void
settle_family (VstImportPlan *plan,
               VstImportFamily *family,
               const char *today)
{
  g_autoptr (GError) error = NULL;
  const char *column;
  guint at;

  if (family->action == VST_IMPORT_ERROR || vst_import_settle_care (family, today, &at, &column, &error))
    return;

  refuse_row (plan, family, g_ptr_array_index (plan->rows, at), column, error);
}

/* The file number was here first, or somebody looks the same. */
static gboolean
compare (VstView *view,
         VstImportFamily *family,
         GPtrArray **candidates,
         GError **error)
{
  const char *number = family->entry->file_number;

  if (number[0] != '\0')
    {
      g_autofree gint64 *taken = vst_family_read_number.run (view, number, NULL);

      if (taken != NULL)
        {
          family->action = VST_IMPORT_SAME;
          family->leave_out = TRUE;
          return TRUE;
        }
    }

  if (!(*candidates = vst_candidates_find (view, family->entry, error)))
    return FALSE;

  if ((*candidates)->len > 0)
    {
      double score = vst_hit_get_score (g_ptr_array_index (*candidates, 0));

      if (score >= SAME_SCORE)
        family->action = VST_IMPORT_SAME;
      else if (score >= VST_CANDIDATE_ALARM)
        family->action = VST_IMPORT_UNSURE;
    }

  /* Who looks a little like them here has nothing to do with it. */
  if (family->action == VST_IMPORT_NEW && family->twin != 0)
    {
      family->action = VST_IMPORT_UNSURE;
      g_ptr_array_set_size (*candidates, 0);
    }

  /* Who may be here already, or in the list twice, waits for somebody to look. */
  family->leave_out = family->action != VST_IMPORT_NEW;

  return TRUE;
}

static gboolean
compare_all (VstView *view,
             VstImportPlan *plan,
             GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_full (plan->families->len, NULL);

  g_ptr_array_set_size (found, (int) plan->families->len);

  for (guint i = 0; i < plan->families->len; i++)
    {
      VstImportFamily *family = g_ptr_array_index (plan->families, i);
      GPtrArray *candidates = NULL;

      if (vst_view_is_cancelled (view, error))
        return FALSE;

      if (family->action != VST_IMPORT_ERROR && !compare (view, family, &candidates, error))
        return FALSE;

      plan->n_new += family->action == VST_IMPORT_NEW;
      plan->n_same += family->action == VST_IMPORT_SAME;
      plan->n_unsure += family->action == VST_IMPORT_UNSURE;
      found->pdata[i] = candidates;
    }

  for (guint i = 0; i < plan->rows->len; i++)
    {
      VstImportRow *row = g_ptr_array_index (plan->rows, i);
      VstImportFamily *family = g_ptr_array_index (plan->families, row->family);

      if (row->action == VST_IMPORT_ERROR)
        continue;

      if (family->action != VST_IMPORT_ERROR)
        row->action = family->action;

      row->twin = family->twin;

      if (found->pdata[row->family] != NULL)
        row->candidates = g_ptr_array_ref (found->pdata[row->family]);
    }

  for (guint i = 0; i < found->len; i++)
    g_clear_pointer ((GPtrArray **) &found->pdata[i], g_ptr_array_unref);

  return TRUE;
}

static gpointer
look (VstView *view,
      gconstpointer args,
      GError **error)
{
  const VstImportLook *what = args;
  g_autoptr (VstImportPlan) plan = plan_new ();
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *today = vst_view_dup_today (view);
  g_autofree char *province = vst_setting_dup (view, VST_SETTING_PROVINCE);
  VstImportCells cells = { what->table, what->heading, 0, VST_DATE_YMD };

  if (!vst_import_may_list (view, &cells, error) || !vst_import_cells_find_order (&cells, what->order, error))
    return NULL;

  for (guint i = 0; i < vst_table_get_n_rows (what->table); i++)
    {
      if (vst_view_is_cancelled (view, error))
        return NULL;

      cells.row = i;
      look_at_row (plan, known, &cells, province, today);
    }

  for (guint i = 0; i < plan->families->len; i++)
    settle_family (plan, g_ptr_array_index (plan->families, i), today);

  vst_import_find_twins (plan);
  vst_view_note (view, VST_ACCESS_SEARCH, "import", 0, NULL);

  return compare_all (view, plan, error) ? g_steal_pointer (&plan) : NULL;
}

/* Those whose places in the family say so, once each. */
static gboolean
add_relations (VstAct *act,
               const VstImportFamily *family,
               GListModel *members,
               GError **error)
{
  gint64 first_id = vst_import_find_person (0, members);

  for (guint i = 0; i < family->relations->len; i++)
    {
      const VstImportRelation *found = g_ptr_array_index (family->relations, i);
      gint64 other_id = vst_import_find_person (found->position, members);
      g_autoptr (VstRelation) relation =
          vst_relation_new (found->is_first ? first_id : other_id, found->is_first ? other_id : first_id, found->kind);
      g_autofree gint64 *id = vst_relation_do_add.run (act, relation, error);

      if (id == NULL)
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_rest (VstAct *act,
          const VstImportFamily *family,
          gint64 family_id,
          GError **error)
{
  g_autoptr (VstFamily) added = NULL;
  GListModel *members;

  if (family->contacts->len == 0 && family->custodies->len == 0 && family->relations->len == 0 && family->listed->len == 0)
    return TRUE;

  if (!(added = vst_family_read (vst_act_get_view (act), family_id, TRUE, error)))
    return FALSE;

  members = vst_family_get_members (added);

  for (guint i = 0; i < family->contacts->len; i++)
    {
      const VstImportContact *contact = g_ptr_array_index (family->contacts, i);
      gint64 person_id = vst_import_find_person (contact->position, members);

      if (person_id != 0 && !vst_contact_add (act, person_id, contact->entry, error))
        return FALSE;
    }

  for (guint i = 0; i < family->custodies->len; i++)
    {
      const VstImportCustody *custody = g_ptr_array_index (family->custodies, i);
      g_autoptr (VstCustody) taken = vst_custody_copy (custody->custody);
      g_autofree gint64 *id = NULL;

      taken->child_id = vst_import_find_person (custody->position, members);
      taken->adult_id = vst_import_find_person (custody->adult, members);
      if (!(id = vst_custody_do_add.run (act, taken, error)))
        return FALSE;
    }

  for (guint i = 0; i < family->listed->len; i++)
    {
      const VstImportListed *cell = g_ptr_array_index (family->listed, i);

      if (!cell->listed->add (act, family_id, vst_import_find_person (cell->position, members), cell->column, cell->text, error))
        return FALSE;
    }

  return add_relations (act, family, members, error);
}

/* One act, one transaction: every family that is not left out, or none. */
static gpointer
take_in (VstAct *act,
         gconstpointer args,
         GError **error)
{
  const VstImportPlan *plan = args;
  guint n_taken = 0;

  if (plan->n_errors > 0)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_FILE_ROWS, "%u rows can't be kept as they stand", plan->n_errors);
      return NULL;
    }

  for (guint i = 0; i < plan->families->len; i++)
    {
      const VstImportFamily *family = g_ptr_array_index (plan->families, i);
      gint64 family_id;

      if (i % PROGRESS_FAMILIES == 0)
        vst_act_set_progress (act, i, plan->families->len);

      if (vst_view_is_cancelled (vst_act_get_view (act), error))
        return NULL;

      if (family->leave_out)
        continue;

      if (!(family_id = vst_family_add (act, family->entry, error)) ||
          !add_rest (act, family, family_id, error))
        return NULL;

      n_taken++;
    }

  vst_act_set_progress (act, plan->families->len, plan->families->len);
  vst_act_set_subject (act, "import", 0);

  return g_memdup2 (&n_taken, sizeof n_taken);
}

const VstReading vst_import_look = { "family.look-at-list", VST_RIGHT_IMPORT, look, (GDestroyNotify) vst_import_plan_unref };
const VstDeed vst_import_do = { "family.import", VST_RIGHT_IMPORT, VST_TOPIC_FAMILY, VST_DEED_UNDOABLE, take_in, g_free };
