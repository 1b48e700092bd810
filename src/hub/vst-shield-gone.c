/* vst-shield-gone.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <json-glib/json-glib.h>

#include "shield-gone-sql.h"
#include "vst-shield.h"

/* Whoever was added to a family and taken back, before it got a key, is in the
 * journal alone, and under nobody's.  What it keeps of her goes under the family's.
 */

static gint64
get_id (JsonObject *row,
        const char *column)
{
  JsonNode *member = json_object_get_member (row, column);

  return member != NULL && JSON_NODE_HOLDS_VALUE (member) && json_node_get_value_type (member) == G_TYPE_INT64 ? json_node_get_int (member) : 0;
}

static void
find_in (const char *json,
         const char *family_column,
         const char *person_column,
         gint64 family_id,
         GHashTable *people)
{
  g_autoptr (JsonNode) node = json != NULL ? json_from_string (json, NULL) : NULL;
  JsonObject *row = node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  gint64 person_id;

  if (row != NULL && get_id (row, family_column) == family_id && (person_id = get_id (row, person_column)) != 0)
    g_hash_table_add (people, g_memdup2 (&person_id, sizeof person_id));
}

/* All who ever had such a place in it. */
static gboolean
find_people (VstView *view,
             const VstAbout *family,
             const VstAbout *person,
             gint64 family_id,
             GHashTable *people,
             GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (view->db, VST_SQL_SHIELD_GONE_PLACES);
  VstStep step;

  vst_stmt_bind_text (stmt, 1, family->table);
  vst_stmt_bind_int (stmt, 2, family_id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    for (int column = 0; column < 2; column++)
      find_in (vst_stmt_get_text (stmt, column), family->column, person->column, family_id, people);

  return step == VST_STEP_DONE;
}

/**
 * vst_shield_is_gone:
 *
 * Whether somebody is in no table any more: undone, and maybe to be done again, so
 * that what the journal keeps of her stays sealed.
 */
gboolean
vst_shield_is_gone (VstView *view,
                    const char *of,
                    gint64 subject_id,
                    gboolean *gone,
                    GError **error)
{
  const VstShield *shield = vst_shield_find (of);
  g_autoptr (VstStmt) stmt = shield != NULL ? vst_db_prepare (view->db, shield->whose) : NULL;
  VstStep step;

  *gone = FALSE;
  if (stmt == NULL)
    return TRUE;

  vst_stmt_bind_int (stmt, 1, subject_id);
  step = vst_stmt_step (stmt, error);
  *gone = step == VST_STEP_DONE;

  return step != VST_STEP_FAILED;
}

/* What the journal keeps of somebody is sealed as if she were the family. */
static gboolean
take_person (VstView *view,
             VstShieldKey *key,
             gint64 person_id,
             GError **error)
{
  VstShieldKey hers = *key;
  gboolean gone;

  if (!vst_shield_is_gone (view, "person", person_id, &gone, error))
    return FALSE;

  hers.of = "person";
  hers.subject_id = person_id;

  return !gone || vst_shield_journal_take (view, &hers, error);
}

/* A table that says who is in which family has a column of each. */
static const VstAbout *
find_other (const VstRoom *room,
            const VstAbout *family)
{
  for (const VstAbout *about = room->about; about->table != NULL; about++)
    if (g_str_equal (about->table, family->table) && g_str_equal (about->of, "person"))
      return about;

  return NULL;
}

gboolean
vst_shield_take_gone (VstView *view,
                      VstShieldKey *key,
                      GError **error)
{
  g_autoptr (GHashTable) people = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer person_id;

  if (!g_str_equal (key->of, "family"))
    return TRUE;

  for (const VstRoom *const *room = vst_room_get_all (); *room != NULL; room++)
    for (const VstAbout *about = (*room)->about; about != NULL && about->table != NULL; about++)
      {
        const VstAbout *person = g_str_equal (about->of, "family") ? find_other (*room, about) : NULL;

        if (person != NULL && vst_room_find_kept (about->table) != NULL &&
            !find_people (view, about, person, key->subject_id, people, error))
          return FALSE;
      }

  g_hash_table_iter_init (&iter, people);

  while (g_hash_table_iter_next (&iter, &person_id, NULL))
    if (!take_person (view, key, *(const gint64 *) person_id, error))
      return FALSE;

  return TRUE;
}
