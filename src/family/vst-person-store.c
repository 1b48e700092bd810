/* vst-person-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-person-store.h"

#include "person-sql.h"
#include "vst-member-store.h"
#include "vst-text-search.h"
#include "vst-text.h"

/* What is empty in a form is NULL in the table. */
static void
bind_words (VstStmt *stmt,
            int index,
            const char *text)
{
  if (text != NULL && text[0] != '\0')
    vst_stmt_bind_text (stmt, index, text);
  else
    vst_stmt_bind_null (stmt, index);
}

static char *
dup_words (VstStmt *stmt,
           int column)
{
  const char *text = vst_stmt_get_text (stmt, column);

  return g_strdup (text != NULL ? text : "");
}

static void
bind_entry (VstStmt *stmt,
            const VstPersonEntry *entry)
{
  vst_stmt_bind_text (stmt, 1, entry->display_name);
  bind_words (stmt, 2, entry->given_name);
  bind_words (stmt, 3, entry->family_name);
  bind_words (stmt, 4, entry->pronouns);
  bind_words (stmt, 5, entry->birth_date);
  if (entry->age_years >= 0)
    vst_stmt_bind_int (stmt, 6, entry->age_years);
  else
    vst_stmt_bind_null (stmt, 6);
  bind_words (stmt, 7, entry->age_as_of);
  bind_words (stmt, 8, entry->language);
  vst_stmt_bind_int (stmt, 9, entry->interpreter ? 1 : 0);
  vst_stmt_bind_int (stmt, 10, entry->anonymous ? 1 : 0);
  bind_words (stmt, 11, entry->due_on);
  if (entry->gestation_weeks > 0)
    vst_stmt_bind_int (stmt, 12, entry->gestation_weeks);
  else
    vst_stmt_bind_null (stmt, 12);
}

/**
 * vst_person_from_row:
 * @stmt: a statement on a row
 * @first_column: where id, revision, display_name … gestation_weeks begin
 *
 * Makes a record of the fourteen columns every statement reads people by.
 */
VstPerson *
vst_person_from_row (VstStmt *stmt,
                     int first_column)
{
  int c = first_column;
  VstPersonEntry entry = {
    .display_name = dup_words (stmt, c + 2),
    .given_name = dup_words (stmt, c + 3),
    .family_name = dup_words (stmt, c + 4),
    .pronouns = dup_words (stmt, c + 5),
    .birth_date = dup_words (stmt, c + 6),
    .age_years = vst_stmt_get_value_type (stmt, c + 7) == VST_VALUE_NULL ? -1 : (int) vst_stmt_get_int (stmt, c + 7),
    .age_as_of = dup_words (stmt, c + 8),
    .language = dup_words (stmt, c + 9),
    .interpreter = vst_stmt_get_int (stmt, c + 10) != 0,
    .anonymous = vst_stmt_get_int (stmt, c + 11) != 0,
    .due_on = dup_words (stmt, c + 12),
    .gestation_weeks = (int) vst_stmt_get_int (stmt, c + 13),
  };
  VstPerson *person = vst_person_new (vst_stmt_get_int (stmt, c), vst_stmt_get_int (stmt, c + 1), &entry);

  g_free (entry.display_name);
  g_free (entry.given_name);
  g_free (entry.family_name);
  g_free (entry.pronouns);
  g_free (entry.birth_date);
  g_free (entry.age_as_of);
  g_free (entry.language);
  g_free (entry.due_on);

  return person;
}

VstPerson *
vst_person_read (VstView *view,
                 gint64 person_id,
                 GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_PERSON_GET);

  vst_stmt_bind_int (stmt, 1, person_id);

  return vst_stmt_one (stmt, error) ? vst_person_from_row (stmt, 0) : NULL;
}

static gboolean
add_tokens (VstView *view,
            const VstSql *add,
            gint64 person_id,
            gboolean idle,
            const GStrv tokens,
            guint letters,
            GError **error)
{
  for (guint i = 0; tokens[i] != NULL; i++)
    {
      g_autoptr (VstStmt) stmt = vst_view_prepare (view, add);

      vst_stmt_bind_text (stmt, 1, tokens[i]);
      vst_stmt_bind_int (stmt, 2, idle ? 1 : 0);
      vst_stmt_bind_int (stmt, 3, person_id);
      vst_stmt_bind_int (stmt, 4, letters);

      if (!vst_stmt_run (stmt, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_idle (VstAct *act,
           gint64 person_id,
           gboolean *idle,
           GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_PERSON_IS_IDLE);

  vst_stmt_bind_int (stmt, 1, person_id);
  if (!vst_stmt_one (stmt, error))
    return FALSE;

  *idle = vst_stmt_get_int (stmt, 0) != 0;

  return TRUE;
}

/**
 * vst_person_add_tokens:
 * @add: puts in what she is found by: $1 token, $2 idle, $3 person, $4 letters
 * @names: what she is called, three of them; each may be %NULL
 */
gboolean
vst_person_add_tokens (VstView *view,
                       const VstSql *add,
                       gint64 person_id,
                       gboolean idle,
                       const char *const *names,
                       GError **error)
{
  GStrv tokens[3];
  guint letters = 0;
  gboolean done = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (tokens); i++)
    {
      tokens[i] = vst_text_tokens (names[i] != NULL ? names[i] : "");
      for (guint j = 0; tokens[i][j] != NULL; j++)
        letters |= vst_text_letter (tokens[i][j]);
    }

  for (guint i = 0; i < G_N_ELEMENTS (tokens); i++)
    {
      done = done && add_tokens (view, add, person_id, idle, tokens[i], letters, error);
      g_strfreev (tokens[i]);
    }

  return done;
}

static gboolean
index_names (VstAct *act,
             VstPerson *person,
             GError **error)
{
  const VstPersonEntry *entry = vst_person_get_entry (person);
  const char *const names[] = { entry->display_name, entry->given_name, entry->family_name };
  gboolean idle = FALSE;

  return read_idle (act, vst_person_get_id (person), &idle, error) &&
         vst_person_add_tokens (vst_act_get_view (act), VST_SQL_PERSON_TOKEN_ADD, vst_person_get_id (person), idle, names, error);
}

/**
 * vst_person_index:
 *
 * Makes anew what a person is found by.
 */
gboolean
vst_person_index (VstAct *act,
                  gint64 person_id,
                  GError **error)
{
  g_autoptr (VstStmt) drop = vst_act_prepare (act, VST_SQL_PERSON_TOKENS_DROP);
  g_autoptr (VstPerson) person = NULL;
  g_autoptr (GError) local_error = NULL;

  vst_stmt_bind_int (drop, 1, person_id);
  if (!vst_stmt_run (drop, error))
    return FALSE;

  person = vst_person_read (vst_act_get_view (act), person_id, &local_error);
  if (person == NULL)
    {
      /* Undo took her away. */
      if (g_error_matches (local_error, VST_ERROR, VST_ERROR_NOT_FOUND))
        return TRUE;

      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return index_names (act, person, error);
}

/**
 * vst_person_sort_key:
 * @given_name: (nullable):
 * @family_name: (nullable):
 *
 * What a family is sorted by whose file stands under a name.
 */
char *
vst_person_sort_key (const char *display_name,
                     const char *given_name,
                     const char *family_name)
{
  g_autofree char *name = NULL;

  if (family_name == NULL || family_name[0] == '\0')
    return vst_text_fold (display_name);

  name = g_strjoin (" ", family_name, given_name != NULL ? given_name : "", NULL);

  return vst_text_fold (name);
}

static gboolean
derive (VstAct *act,
        gint64 person_id,
        GError **error)
{
  return vst_person_index (act, person_id, error) && vst_member_sort_families (act, person_id, error);
}

const VstKept vst_person_kept = { "person", VST_SQL_PERSON_ROW, VST_SQL_PERSON_PUT, VST_SQL_PERSON_REMOVE, derive };
/**
 * vst_person_add:
 * @entry: what is known of her, tidied
 *
 * Adds a person, whom nobody finds until she has a place in a family.
 *
 * Returns: her id; 0 with @error set
 */
gint64
vst_person_add (VstAct *act,
                const VstPersonEntry *entry,
                GError **error)
{
  g_autofree char *today = vst_view_dup_today (vst_act_get_view (act));
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_PERSON_ADD);
  gint64 person_id;

  if (!vst_person_entry_check (entry, today, NULL, error))
    return 0;

  bind_entry (stmt, entry);
  if ((person_id = vst_stmt_add (stmt, error)) != 0)
    vst_act_keep_new (act, &vst_person_kept, person_id);

  return person_id;
}

static gpointer
edit_func (VstAct *act,
           gconstpointer args,
           GError **error)
{
  const VstPersonEdit *edit = args;
  g_autoptr (VstPersonEntry) entry = vst_person_entry_copy (edit->entry);
  g_autofree char *today = vst_view_dup_today (vst_act_get_view (act));
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_PERSON_UPDATE);
  VstStep step;

  vst_person_entry_tidy (entry);

  if (!vst_person_entry_check (entry, today, NULL, error) || !vst_act_keep (act, &vst_person_kept, edit->person_id, error))
    return NULL;

  bind_entry (stmt, entry);
  vst_stmt_bind_int (stmt, 13, edit->person_id);
  vst_stmt_bind_int (stmt, 14, edit->revision);

  if ((step = vst_stmt_step (stmt, error)) == VST_STEP_DONE)
    g_set_error (error, VST_ERROR, VST_ERROR_CHANGED, "The person %" G_GINT64_FORMAT " has changed", edit->person_id);

  if (step != VST_STEP_ROW || !derive (act, edit->person_id, error) || !vst_member_check_ages (act, edit->person_id, error))
    return NULL;

  vst_act_set_subject (act, "family", vst_person_family (vst_act_get_view (act), edit->person_id));

  return vst_person_read (vst_act_get_view (act), edit->person_id, error);
}

const VstDeed vst_person_do_edit = {
  "person.edit", VST_RIGHT_EDIT_FAMILY, VST_TOPIC_FAMILY, VST_DEED_UNDOABLE, edit_func, g_object_unref
};
