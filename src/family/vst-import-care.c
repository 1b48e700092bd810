/* vst-import-care.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-import-care.h"

#include "vst-date.h"
#include "vst-text.h"

/* The cells that say how each adult of a child has the care of it: where there is
 * one thing for several of them, it is so for all.
 */
static const VstFamilyColumn shared[] = {
  VST_FAMILY_COLUMN_CUSTODY,
  VST_FAMILY_COLUMN_CUSTODY_ORDER,
  VST_FAMILY_COLUMN_CUSTODY_SINCE,
  VST_FAMILY_COLUMN_CUSTODY_UNTIL,
};

void
vst_import_custody_free (VstImportCustody *self)
{
  vst_custody_free (self->custody);
  g_free (self->name);
  g_free (self);
}

static gboolean
refuse (const char **column,
        VstFamilyColumn at,
        VstError code,
        const char *message,
        GError **error)
{
  *column = vst_family_columns[at].code;
  g_set_error_literal (error, VST_ERROR, (int) code, message);

  return FALSE;
}

/* What stands in a cell, one thing after the other: none in an empty one. */
static GStrv
split_cell (const VstImportCells *cells,
            VstFamilyColumn column)
{
  static const char between[] = { VST_IMPORT_BETWEEN, '\n', '\0' };
  g_autofree char *text = g_strstrip (g_strdup (vst_import_cells_get (cells, column)));
  GStrv parts = text[0] != '\0' ? g_strsplit_set (text, between, -1) : g_new0 (char *, 1);

  for (guint i = 0; parts[i] != NULL; i++)
    g_strstrip (parts[i]);

  return parts;
}

/* The @i-th of what is said of @n adults. */
static const char *
get_part (GStrv parts,
          guint i)
{
  guint n_parts = g_strv_length (parts);

  return n_parts == 0 ? "" : parts[n_parts == 1 ? 0 : i];
}

static gboolean
read_day (const VstImportCells *cells,
          const char *text,
          VstFamilyColumn from,
          char **field,
          const char **column,
          GError **error)
{
  char *day = text[0] != '\0' ? vst_table_read_date (text, cells->order) : g_strdup ("");

  if (day == NULL)
    return refuse (column, from, VST_ERROR_DATE_IMPOSSIBLE, "Not a day of a custody", error);

  g_free (*field);
  *field = day;

  return TRUE;
}

static VstImportCustody *
add_custody (const VstImportCells *cells,
             VstImportFamily *family,
             guint position,
             VstFamilyColumn from,
             const char *name,
             const char *kind)
{
  VstImportCustody *self = g_new0 (VstImportCustody, 1);

  self->row = cells->row;
  self->position = position;
  self->from = from;
  self->name = g_strdup (name);
  self->custody = vst_custody_new (0, 0, kind);
  g_ptr_array_add (family->custodies, self);

  return self;
}

/* One adult of a child; @parts of @shared, and whether she may come for it. */
static gboolean
read_adult (const VstImportCells *cells,
            VstImportFamily *family,
            guint position,
            guint i,
            const char *name,
            GStrv *parts,
            const char *may,
            const char **column,
            GError **error)
{
  const char *words = get_part (parts[0], i);
  g_autofree char *kind = words[0] != '\0' ? vst_family_list_read_custody (words) : g_strdup ("unknown");
  VstImportCustody *added;
  gboolean may_collect;

  if (kind == NULL)
    return refuse (column, VST_FAMILY_COLUMN_CUSTODY, VST_ERROR_INVALID, "Not a custody", error);

  if (!vst_family_list_read_interpreter (may, &may_collect))
    return refuse (column, VST_FAMILY_COLUMN_MAY_COLLECT, VST_ERROR_INVALID, "Neither yes nor no", error);

  added = add_custody (cells, family, position, VST_FAMILY_COLUMN_CUSTODY_WITH, name, kind);
  g_free (added->custody->order_number);
  added->custody->order_number = vst_text_line (get_part (parts[1], i));
  if (may[0] != '\0')
    added->custody->may_collect = may_collect ? VST_COLLECT_YES : VST_COLLECT_NO;

  return read_day (cells, get_part (parts[2], i), shared[2], &added->custody->since, column, error) &&
         read_day (cells, get_part (parts[3], i), shared[3], &added->custody->until, column, error);
}

/* Those who have the care of a child: whom the list names, or the first of the family. */
static gboolean
read_custodies (const VstImportCells *cells,
                VstImportFamily *family,
                guint position,
                const char **column,
                GError **error)
{
  g_auto (GStrv) names = split_cell (cells, VST_FAMILY_COLUMN_CUSTODY_WITH);
  g_auto (GStrv) may = split_cell (cells, VST_FAMILY_COLUMN_MAY_COLLECT);
  g_auto (GStrv) kinds = split_cell (cells, shared[0]);
  g_auto (GStrv) orders = split_cell (cells, shared[1]);
  g_auto (GStrv) since = split_cell (cells, shared[2]);
  g_auto (GStrv) until = split_cell (cells, shared[3]);
  GStrv parts[] = { kinds, orders, since, until };
  guint n_names = g_strv_length (names), n_may = g_strv_length (may), n_said = n_names + n_may;
  guint n = MAX (n_names, 1);

  for (guint i = 0; i < G_N_ELEMENTS (shared); i++)
    {
      guint n_parts = g_strv_length (parts[i]);

      if (n_parts > 1 && n_parts != n)
        return refuse (column, shared[i], VST_ERROR_NUMBER, "As many as there are names", error);

      n_said += n_parts;
    }

  /* Who may come for a child is said of each, so that nobody is meant by mistake. */
  if (n_may > 0 && n_may != n)
    return refuse (column, VST_FAMILY_COLUMN_MAY_COLLECT, VST_ERROR_NUMBER, "As many as there are names", error);

  for (guint i = 0; n_said > 0 && i < n; i++)
    if (!read_adult (cells, family, position, i, n_names > 0 ? names[i] : "", parts, n_may > 0 ? may[i] : "", column, error))
      return FALSE;

  return TRUE;
}

/* Whom the list names as those who may come for her, or may not. */
static void
read_collectors (const VstImportCells *cells,
                 VstImportFamily *family,
                 guint position,
                 VstFamilyColumn from,
                 VstCollect may)
{
  g_auto (GStrv) names = split_cell (cells, from);

  for (guint i = 0; names[i] != NULL; i++)
    if (names[i][0] != '\0')
      add_custody (cells, family, position, from, names[i], "unknown")->custody->may_collect = may;
}

/**
 * vst_import_read_care:
 * @position: which of the family she is
 * @column: (out): where it can't be kept: the column's code
 *
 * Reads who has the care of a child, and who may come for her; who that is among
 * the family's people is known when all of its rows are.
 */
gboolean
vst_import_read_care (const VstImportCells *cells,
                      VstImportFamily *family,
                      guint position,
                      const char **column,
                      GError **error)
{
  if (!read_custodies (cells, family, position, column, error))
    return FALSE;

  read_collectors (cells, family, position, VST_FAMILY_COLUMN_COLLECT_YES, VST_COLLECT_YES);
  read_collectors (cells, family, position, VST_FAMILY_COLUMN_COLLECT_NO, VST_COLLECT_NO);

  return TRUE;
}

static char *
dup_full_name (const VstPersonEntry *person)
{
  return g_strconcat (person->given_name, " ", person->family_name, NULL);
}

/* Whether a folded name is hers: the one to use, or all of it; with the day of her
 * birth after it where two have the same; or the first name alone.
 */
static gboolean
is_called (const VstPersonEntry *person,
           const char *name,
           gboolean is_short)
{
  g_autofree char *full = dup_full_name (person);
  const char *const names[] = { is_short ? person->given_name : person->display_name, is_short ? "" : full };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *dated = g_strconcat (names[i], " ", person->birth_date, NULL);
      g_autofree char *folded = vst_text_fold (names[i]);
      g_autofree char *folded_dated = vst_text_fold (dated);

      if (folded[0] != '\0' && (g_str_equal (folded, name) || g_str_equal (folded_dated, name)))
        return TRUE;
    }

  return FALSE;
}

/* The child herself isn't meant. */
static gboolean
find_adult (const VstImportFamily *family,
            VstImportCustody *self,
            const char **column,
            GError **error)
{
  g_autofree char *name = vst_text_fold (self->name);
  guint n_found = 0;

  if (name[0] == '\0')
    return self->position != 0 ||
           refuse (column, VST_FAMILY_COLUMN_CUSTODY_WITH, VST_ERROR_NAME_NEEDED, "The first of a family has no care of herself", error);

  for (guint is_short = 0; is_short < 2 && n_found == 0; is_short++)
    for (guint i = 0; i < family->entry->members->len; i++)
      {
        const VstMemberEntry *member = g_ptr_array_index (family->entry->members, i);

        if (i == self->position || !is_called (member->person, name, is_short > 0))
          continue;

        self->adult = i;
        n_found++;
      }

  if (n_found == 1)
    return TRUE;

  return refuse (column, self->from, n_found == 0 ? VST_ERROR_NOT_FOUND : VST_ERROR_EXISTS, "Not one of the family", error);
}

static gboolean
check_custody (const VstImportCustody *self,
               const char *today,
               const char **column,
               GError **error)
{
  g_autoptr (VstCustody) custody = vst_custody_copy (self->custody);
  GError *found = NULL;

  /* Ids are known once they are kept; until then any two will do. */
  custody->child_id = self->position + 1;
  custody->adult_id = self->adult + 1;
  if (vst_custody_check (custody, today, &found))
    return TRUE;

  if (g_error_matches (found, VST_ERROR, VST_ERROR_DAYS))
    *column = vst_family_columns[VST_FAMILY_COLUMN_CUSTODY_UNTIL].code;
  else if (g_error_matches (found, VST_ERROR, VST_ERROR_DATE_FUTURE))
    *column = vst_family_columns[VST_FAMILY_COLUMN_CUSTODY_SINCE].code;
  else
    *column = vst_family_columns[VST_FAMILY_COLUMN_CUSTODY_ORDER].code;

  g_propagate_error (error, found);

  return FALSE;
}

/* The same two, with nothing that ended it before. */
static VstImportCustody *
find_same (const VstImportFamily *family,
           guint before,
           const char *today)
{
  const VstImportCustody *self = g_ptr_array_index (family->custodies, before);

  for (guint i = 0; i < before; i++)
    {
      VstImportCustody *other = g_ptr_array_index (family->custodies, i);

      if (other->position == self->position && other->adult == self->adult &&
          (other->custody->until[0] == '\0' || vst_day_compare (other->custody->until, today) > 0))
        return other;
    }

  return NULL;
}

/* What is said twice of the same two is said once: who may come for a child is kept
 * with the care that she has of it.  What can't both be so is refused.
 */
static gboolean
settle (VstImportFamily *family,
        guint i,
        const char *today,
        gboolean *is_kept,
        const char **column,
        GError **error)
{
  VstImportCustody *self = g_ptr_array_index (family->custodies, i);
  VstImportCustody *same;

  *is_kept = TRUE;

  if (!find_adult (family, self, column, error) || !check_custody (self, today, column, error))
    return FALSE;

  if (!(same = find_same (family, i, today)))
    return TRUE;

  if (self->from == VST_FAMILY_COLUMN_CUSTODY_WITH ||
      (same->custody->may_collect != VST_COLLECT_NOT_ASKED && same->custody->may_collect != self->custody->may_collect))
    return refuse (column, self->from, VST_ERROR_RULE, "The same two twice", error);

  same->custody->may_collect = self->custody->may_collect;
  *is_kept = FALSE;

  return TRUE;
}

/**
 * vst_import_settle_care:
 * @family: with all of its rows
 * @row: (out): which row of the list can't be kept as it stands
 * @column: (out): and the code of its column
 *
 * Finds out who has the care of each child, and who may come for her.
 */
gboolean
vst_import_settle_care (VstImportFamily *family,
                        const char *today,
                        guint *row,
                        const char **column,
                        GError **error)
{
  guint i = 0;

  while (i < family->custodies->len)
    {
      gboolean is_kept;

      *row = ((VstImportCustody *) g_ptr_array_index (family->custodies, i))->row;
      if (!settle (family, i, today, &is_kept, column, error))
        return FALSE;

      if (is_kept)
        i++;
      else
        g_ptr_array_remove_index (family->custodies, i);
    }

  return TRUE;
}

/**
 * vst_import_care_name:
 * @people: (element-type VstPersonEntry): who else stands in the list, she maybe too
 *
 * What vst_import_settle_care() knows somebody by: her name, and the day of her
 * birth where another has the same.
 */
char *
vst_import_care_name (const VstPersonEntry *person,
                      GPtrArray *people)
{
  g_autofree char *full = dup_full_name (person);
  g_autofree char *name = g_strstrip (g_strdup (person->display_name[0] != '\0' ? person->display_name : full));
  g_autofree char *folded = vst_text_fold (name);
  guint n_same = 0;

  for (guint i = 0; i < people->len; i++)
    if (is_called (g_ptr_array_index (people, i), folded, FALSE))
      n_same++;

  g_strdelimit (name, ";\n", ' ');

  return n_same > 1 && person->birth_date[0] != '\0' ? g_strdup_printf ("%s (%s)", name, person->birth_date)
                                                     : g_steal_pointer (&name);
}
