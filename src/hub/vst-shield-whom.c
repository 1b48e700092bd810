/* vst-shield-whom.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <json-glib/json-glib.h>

#include "shield-whom-sql.h"
#include "vst-shield.h"

/* Whom each row of the journal was about when it was written, in tables that may be
 * sealed one day, in those that hang on one of them, such as marks on a place in a
 * group, and in those that tell who is in which family.  Whoever gets a key
 * of her own is looked for by that while nobody else can write.
 */

typedef struct
{
  VstView *view;
  gint64 row_id; /* of the journal */
  gboolean sealed;
  JsonObject *before; /* nullable */
  JsonObject *after;
} Noting;

static gint64
get_id (JsonObject *row,
        const char *column)
{
  JsonNode *member = row != NULL ? json_object_get_member (row, column) : NULL;

  return member != NULL && JSON_NODE_HOLDS_VALUE (member) ? json_node_get_int (member) : 0;
}

static gboolean
add (const Noting *self,
     const char *of,
     gint64 subject_id,
     GError **error)
{
  g_autoptr (VstStmt) stmt = NULL;

  if (subject_id == 0)
    return TRUE;

  stmt = vst_db_prepare (self->view->db, VST_SQL_SHIELD_WHOM_ADD);
  vst_stmt_bind_text (stmt, 1, of);
  vst_stmt_bind_int (stmt, 2, subject_id);
  vst_stmt_bind_int (stmt, 3, self->row_id);
  vst_stmt_bind_int (stmt, 4, self->sealed ? 1 : 0);

  return vst_stmt_run (stmt, error);
}

static gboolean
add_column (const Noting *self,
            const char *of,
            const char *column,
            GError **error)
{
  return add (self, of, get_id (self->before, column), error) && add (self, of, get_id (self->after, column), error);
}

/* Where a table says of which family somebody is; %NULL where it doesn't say both. */
static const VstAbout *
find_about (const VstRoom *room,
            const char *table,
            const char *of)
{
  for (const VstAbout *about = room->about; about != NULL && about->table != NULL; about++)
    if (g_str_equal (about->table, table) && g_str_equal (about->of, of))
      return about;

  return NULL;
}

static JsonNode *
parse (const char *json)
{
  return json != NULL ? json_from_string (json, NULL) : NULL;
}

static JsonObject *
get_object (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

/* A row of the table that this one hangs on, as it is: once both are gone, nothing
 * else tells whose it was.
 */
static gboolean
add_whom_of (const Noting *self,
             const VstKept *kept,
             gint64 id,
             GError **error)
{
  g_autofree char *json = NULL;
  g_autoptr (JsonNode) is = NULL;
  Noting on = { self->view, self->row_id, FALSE, NULL, NULL };

  if (id == 0)
    return TRUE;

  if (!vst_act_snapshot (self->view, kept, id, &json, error))
    return FALSE;

  is = parse (json);
  on.after = get_object (is);

  for (const VstShield *shield = vst_shield_find (kept->table); shield != NULL; shield = vst_shield_next (shield))
    if (!add_column (&on, shield->of, shield->column, error))
      return FALSE;

  return TRUE;
}

static gboolean
add_hung (const Noting *self,
          const char *table,
          GError **error)
{
  for (const VstRoom *const *room = vst_room_get_all (); *room != NULL; room++)
    for (const VstAbout *about = (*room)->about; about != NULL && about->table != NULL; about++)
      {
        const VstKept *kept = g_str_equal (about->table, table) ? vst_room_find_kept (about->of) : NULL;

        if (kept != NULL && vst_shield_find (kept->table) != NULL && !g_str_equal (kept->table, "person") && !g_str_equal (kept->table, "family") &&
            (!add_whom_of (self, kept, get_id (self->before, about->column), error) ||
             !add_whom_of (self, kept, get_id (self->after, about->column), error)))
          return FALSE;
      }

  return TRUE;
}

static gboolean
add_place (const Noting *self,
           const char *table,
           GError **error)
{
  for (const VstRoom *const *room = vst_room_get_all (); *room != NULL; room++)
    {
      const VstAbout *family = find_about (*room, table, "family");

      if (family != NULL && find_about (*room, table, "person") != NULL && !add_column (self, "family", family->column, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * vst_shield_note_whom:
 * @row_id: of the journal
 * @table: what it is a row of
 * @before: (nullable): what that was
 * @after: (nullable): and is
 *
 * Notes whom a row of the journal is about.
 */
gboolean
vst_shield_note_whom (VstView *view,
                      gint64 row_id,
                      const char *table,
                      const char *before,
                      const char *after,
                      GError **error)
{
  const VstShield *shield = vst_shield_find (table);
  g_autoptr (JsonNode) was = parse (before);
  g_autoptr (JsonNode) is = parse (after);
  const Noting self = { view, row_id, shield != NULL, get_object (was), get_object (is) };

  if (shield == NULL)
    return add_place (&self, table, error) && add_hung (&self, table, error);

  for (; shield != NULL; shield = vst_shield_next (shield))
    if (!add_column (&self, shield->of, shield->column, error))
      return FALSE;

  return TRUE;
}
