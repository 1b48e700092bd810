/* vst-act-snapshot.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-act-private.h"

#include <json-glib/json-glib.h>

/* A row as JSON, a member a column: numbers, texts and null as they are, bytes as
 * { "base64": "…" }, a text whose letters are damaged as { "text": "…" }, its bytes
 * in base64: as it is, nobody could read the row it stands in again.
 */
#define BYTES "base64"
#define DAMAGED "text"

static JsonNode *
make_bytes_node (const char *kind,
                 GBytes *bytes)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);
  g_autofree char *text = g_base64_encode (data, size);

  json_object_set_string_member (object, kind, text);
  json_node_take_object (node, object);

  return node;
}

static void
put_bytes (JsonObject *object,
           const char *kind,
           VstStmt *stmt,
           int column)
{
  g_autoptr (GBytes) bytes = vst_stmt_dup_bytes (stmt, column);

  json_object_set_member (object, vst_stmt_get_column (stmt, column), make_bytes_node (kind, bytes));
}

static void
put_member (JsonObject *object,
            VstStmt *stmt,
            int column)
{
  const char *name = vst_stmt_get_column (stmt, column);

  switch (vst_stmt_get_value_type (stmt, column))
    {
    case VST_VALUE_INT:
      json_object_set_int_member (object, name, vst_stmt_get_int (stmt, column));
      break;

    case VST_VALUE_TEXT:
      if (g_utf8_validate (vst_stmt_get_text (stmt, column), -1, NULL))
        json_object_set_string_member (object, name, vst_stmt_get_text (stmt, column));
      else
        put_bytes (object, DAMAGED, stmt, column);
      break;

    case VST_VALUE_BYTES:
      put_bytes (object, BYTES, stmt, column);
      break;

    case VST_VALUE_NULL:
    default:
      json_object_set_null_member (object, name);
      break;
    }
}

/* One row as JSON; *json is NULL when there is none. */
gboolean
vst_act_snapshot (VstView *view,
                  const VstKept *kept,
                  gint64 id,
                  char **json,
                  GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (view->db, kept->row);
  g_autoptr (JsonObject) object = NULL;
  g_autoptr (JsonNode) node = NULL;
  VstStep step;

  *json = NULL;
  vst_stmt_bind_int (stmt, 1, id);
  step = vst_stmt_step (stmt, error);

  if (step != VST_STEP_ROW)
    return step == VST_STEP_DONE;

  object = json_object_new ();
  for (int column = 0; column < vst_stmt_get_n_columns (stmt); column++)
    put_member (object, stmt, column);

  node = json_node_new (JSON_NODE_OBJECT);
  json_node_set_object (node, object);
  *json = json_to_string (node, FALSE);

  return TRUE;
}

static void
bind_bytes (VstStmt *stmt,
            int index,
            JsonObject *object)
{
  gboolean is_text = json_object_has_member (object, DAMAGED);
  const char *base64 = json_object_get_string_member_with_default (object, is_text ? DAMAGED : BYTES, "");
  gsize size;
  guchar *data = g_base64_decode (base64, &size);
  g_autoptr (GBytes) bytes = g_bytes_new_take (data, size);
  g_autofree char *text = is_text ? g_strndup ((const char *) data, size) : NULL;

  if (is_text)
    vst_stmt_bind_text (stmt, index, text);
  else
    vst_stmt_bind_bytes (stmt, index, bytes);
}

static void
bind_member (VstStmt *stmt,
             int index,
             JsonNode *node)
{
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    {
      vst_stmt_bind_null (stmt, index);
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      bind_bytes (stmt, index, json_node_get_object (node));
    }
  else if (json_node_get_value_type (node) == G_TYPE_INT64)
    {
      vst_stmt_bind_int (stmt, index, json_node_get_int (node));
    }
  else
    {
      vst_stmt_bind_text (stmt, index, json_node_get_string (node));
    }
}

static JsonNode *
parse_without_revision (const char *json)
{
  JsonNode *node = json_from_string (json, NULL);

  if (node != NULL)
    json_object_remove_member (json_node_get_object (node), "revision");

  return node;
}

/* Whether two snapshots say the same of a row, or both that there is none.  The
 * revision does not count: undoing raises it.
 */
gboolean
vst_act_is_same (const char *a,
                 const char *b)
{
  g_autoptr (JsonNode) first = NULL;
  g_autoptr (JsonNode) second = NULL;

  if (a == NULL || b == NULL)
    return a == b;

  if (g_str_equal (a, b))
    return TRUE;

  first = parse_without_revision (a);
  second = parse_without_revision (b);

  return first != NULL && second != NULL && json_node_equal (first, second);
}

/* A revision only goes up: a form that was open before would else take the row
 * that undo put back for the one it has shown.
 */
static void
raise_revision (JsonObject *row,
                const char *now)
{
  g_autoptr (JsonNode) node = now != NULL ? json_from_string (now, NULL) : NULL;
  gint64 revision;

  if (node == NULL || !json_object_has_member (row, "revision"))
    return;

  revision = json_object_get_int_member_with_default (json_node_get_object (node), "revision", 0);
  json_object_set_int_member (row, "revision", revision + 1);
}

/* Makes a row what a snapshot says, or takes it away where that is NULL; @now is
 * what it is before.
 */
gboolean
vst_act_put_back (VstView *view,
                  const VstKept *kept,
                  gint64 id,
                  const char *json,
                  const char *now,
                  GError **error)
{
  g_autoptr (VstStmt) columns = vst_db_prepare (view->db, kept->row);
  g_autoptr (VstStmt) stmt = vst_db_prepare (view->db, json != NULL ? kept->put : kept->remove);
  g_autoptr (JsonNode) node = NULL;

  if (json == NULL)
    {
      vst_stmt_bind_int (stmt, 1, id);
      return vst_stmt_run (stmt, error);
    }

  if (!(node = json_from_string (json, error)))
    return FALSE;

  raise_revision (json_node_get_object (node), now);

  for (int column = 0; column < vst_stmt_get_n_columns (columns); column++)
    bind_member (stmt, column + 1,
                 json_object_get_member (json_node_get_object (node), vst_stmt_get_column (columns, column)));

  return vst_stmt_run (stmt, error);
}
