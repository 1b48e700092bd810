/* vst-shield-journal.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "shield-journal-sql.h"
#include "vst-audit.h"
#include "vst-seal.h"
#include "vst-shield.h"

/* What the journal keeps of somebody with a key of her own is under that key, and
 * the commitment of the act covers what was written there in the open: whoever
 * holds the key can prove it.  The salt goes along, since who had it could try
 * names against the commitment.
 */

#define MEMBER "sealed"

typedef struct
{
  gint64 id;
  char *before; /* nullable */
  char *after;
  gint64 row_id; /* of the table */
} Row;

static void
row_clear (gpointer data)
{
  Row *row = data;

  g_free (row->before);
  g_free (row->after);
}

static GArray *
rows_new (void)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (Row));

  g_array_set_clear_func (rows, row_clear);

  return rows;
}

static void
add_row (GArray *rows,
         VstStmt *stmt)
{
  Row row = {
    .id = vst_stmt_get_int (stmt, 0),
    .before = g_strdup (vst_stmt_get_text (stmt, 1)),
    .after = g_strdup (vst_stmt_get_text (stmt, 2)),
    .row_id = vst_stmt_get_int (stmt, 3),
  };

  g_array_append_val (rows, row);
}

/* All of them before any is changed. */
static GArray *
read_rows (VstStmt *stmt,
           GError **error)
{
  g_autoptr (GArray) rows = rows_new ();
  VstStep step;

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    add_row (rows, stmt);

  return step == VST_STEP_DONE ? g_steal_pointer (&rows) : NULL;
}

static char *
seal_text (VstShieldKey *key,
           gint64 row_id,
           const char *column,
           const char *text)
{
  const VstSealPlace place = { "act_row", column, row_id };
  g_autoptr (GBytes) sealed = NULL;
  g_autofree char *base64 = NULL;
  gconstpointer data;
  gsize size;

  if (text == NULL)
    return NULL;

  sealed = vst_seal_under (key->secret, key->generation, &place, text, strlen (text));
  data = g_bytes_get_data (sealed, &size);
  base64 = g_base64_encode (data, size);

  return g_strdup_printf ("{\"" MEMBER "\":\"%s\"}", base64);
}

static gboolean
open_text (VstShieldKey *key,
           gint64 row_id,
           const char *column,
           const char *text,
           char **opened,
           GError **error)
{
  const VstSealPlace place = { "act_row", column, row_id };
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GBytes) plain = NULL;
  g_autofree guchar *sealed = NULL;
  gconstpointer data;
  gsize size;

  *opened = NULL;
  if (text == NULL)
    return TRUE;

  if (!(node = json_from_string (text, error)))
    return FALSE;

  sealed = g_base64_decode (json_object_get_string_member_with_default (json_node_get_object (node), MEMBER, ""), &size);
  if (!(plain = vst_seal_open_under (key->secret, &place, sealed, size, error)))
    return FALSE;

  data = g_bytes_get_data (plain, &size);
  *opened = g_strndup (data, size);

  return TRUE;
}

static gboolean
set_row (VstView *view,
         gint64 row_id,
         const char *before,
         const char *after,
         gint64 key_id,
         GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (view->db, VST_SQL_SHIELD_JOURNAL_SET_ROW);

  vst_stmt_bind_int (stmt, 1, row_id);
  vst_stmt_bind_text (stmt, 2, before);
  vst_stmt_bind_text (stmt, 3, after);
  vst_stmt_bind_id (stmt, 4, key_id);

  return vst_stmt_run (stmt, error);
}

static gboolean
seal_row (VstView *view,
          const Row *row,
          VstShieldKey *key,
          GError **error)
{
  g_autofree char *before = seal_text (key, row->id, "before", row->before);
  g_autofree char *after = seal_text (key, row->id, "after", row->after);

  return vst_shield_check_key (view, key, error) && set_row (view, row->id, before, after, key->id, error);
}

/* Whom a row that was kept is about. */
static gint64
get_whom (const VstShield *shield,
          const char *json)
{
  g_autoptr (JsonNode) node = json != NULL ? json_from_string (json, NULL) : NULL;
  JsonNode *member = node != NULL ? json_object_get_member (json_node_get_object (node), shield->column) : NULL;

  return member != NULL && JSON_NODE_HOLDS_VALUE (member) ? json_node_get_int (member) : 0;
}

static gboolean
set_salt (VstView *view,
          gint64 act_id,
          const guint8 *salt,
          gint64 key_id,
          GBytes *sealed,
          GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (view->db, VST_SQL_SHIELD_JOURNAL_SET_SALT);
  g_autoptr (GBytes) bytes = g_bytes_new (salt, VST_AUDIT_SIZE);

  vst_stmt_bind_int (stmt, 1, act_id);
  vst_stmt_bind_bytes (stmt, 2, bytes);
  vst_stmt_bind_id (stmt, 3, key_id);
  if (sealed != NULL)
    vst_stmt_bind_bytes (stmt, 4, sealed);
  else
    vst_stmt_bind_null (stmt, 4);

  return vst_stmt_run (stmt, error);
}

static gboolean
seal_salt (VstView *view,
           gint64 act_id,
           GBytes *salt,
           VstShieldKey *key,
           GError **error)
{
  static const guint8 none[VST_AUDIT_SIZE];
  const VstSealPlace place = { "act_salt", "salt", act_id };
  gsize size;
  gconstpointer data = g_bytes_get_data (salt, &size);
  g_autoptr (GBytes) sealed = vst_seal_under (key->secret, key->generation, &place, data, size);

  return vst_shield_check_key (view, key, error) && set_salt (view, act_id, none, key->id, sealed, error);
}

typedef struct
{
  gint64 act_id;
  GBytes *salt;
} Salt;

static void
salt_clear (gpointer data)
{
  g_bytes_unref (((Salt *) data)->salt);
}

static GArray *
read_salts (VstView *view,
            const VstSql *sql,
            VstShieldKey *key,
            GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (view->db, sql);
  g_autoptr (GArray) salts = g_array_new (FALSE, FALSE, sizeof (Salt));
  VstStep step;

  g_array_set_clear_func (salts, salt_clear);
  vst_stmt_bind_int (stmt, 1, key->id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      Salt salt = { vst_stmt_get_int (stmt, 0), vst_stmt_dup_bytes (stmt, 1) };

      g_array_append_val (salts, salt);
    }

  return step == VST_STEP_DONE ? g_steal_pointer (&salts) : NULL;
}

static gboolean
take_salts (VstView *view,
            VstShieldKey *key,
            GError **error)
{
  g_autoptr (GArray) salts = read_salts (view, VST_SQL_SHIELD_JOURNAL_SALTS_IN_THE_OPEN, key, error);

  for (guint i = 0; salts != NULL && i < salts->len; i++)
    {
      const Salt *salt = &g_array_index (salts, Salt, i);

      if (!seal_salt (view, salt->act_id, salt->salt, key, error))
        return FALSE;
    }

  return salts != NULL;
}

static gboolean
has_id (GArray *ids,
        gint64 id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return TRUE;

  return FALSE;
}

/* A row is hers that is hers now, or was when it was kept. */
static gboolean
take_rows (VstView *view,
           VstShieldKey *key,
           const VstShield *shield,
           GError **error)
{
  gboolean itself = g_str_equal (shield->column, "id");
  g_autoptr (VstStmt) stmt = vst_db_prepare (view->db, itself ? VST_SQL_SHIELD_JOURNAL_ROWS_OF_ROW : VST_SQL_SHIELD_JOURNAL_ROWS_OF_TABLE);
  g_autoptr (VstStmt) hers = vst_db_prepare (view->db, shield->rows);
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GArray) rows = NULL;

  vst_stmt_bind_int (hers, 1, key->subject_id);
  vst_stmt_bind_text (stmt, 1, shield->table);
  if (itself)
    vst_stmt_bind_int (stmt, 2, key->subject_id);

  if (!(ids = vst_view_read_ids (view, hers, error)) || !(rows = read_rows (stmt, error)))
    return FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);

      if ((has_id (ids, row->row_id) || get_whom (shield, row->before) == key->subject_id ||
           get_whom (shield, row->after) == key->subject_id) &&
          !seal_row (view, row, key, error))
        return FALSE;
    }

  return TRUE;
}

/* All that was kept of her before she had a key. */
gboolean
vst_shield_journal_take (VstView *view,
                         VstShieldKey *key,
                         GError **error)
{
  for (const VstRoom *const *room = vst_room_get_all (); *room != NULL; room++)
    for (const VstShield *shield = (*room)->shields; shield != NULL && shield->table != NULL; shield++)
      if (g_str_equal (shield->of, key->of) && !take_rows (view, key, shield, error))
        return FALSE;

  return take_salts (view, key, error);
}

/* A row that has become hers: what was kept of it before, too. */
static gboolean
take_row (VstView *view,
          VstShieldKey *key,
          const char *table,
          gint64 row_id,
          GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (view->db, VST_SQL_SHIELD_JOURNAL_ROWS_OF_ROW);
  g_autoptr (GArray) rows = NULL;

  vst_stmt_bind_text (stmt, 1, table);
  vst_stmt_bind_int (stmt, 2, row_id);
  rows = read_rows (stmt, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    if (!seal_row (view, &g_array_index (rows, Row, i), key, error))
      return FALSE;

  return rows != NULL && take_salts (view, key, error);
}

typedef struct
{
  VstShieldKey *key;
  const char *table;
  gint64 row_id;
} Taken;

/* What an act has just written. */
gboolean
vst_shield_journal_take_act (VstView *view,
                             gint64 act_id,
                             GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (view->db, VST_SQL_SHIELD_JOURNAL_ROWS_OF_ACT);
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Taken));
  VstStep step;

  vst_stmt_bind_int (stmt, 1, act_id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      const VstShield *shield = vst_shield_find (vst_stmt_get_text (stmt, 4));
      Taken taken = { NULL, NULL, vst_stmt_get_int (stmt, 3) };

      for (; shield != NULL && taken.key == NULL; shield = vst_shield_next (shield))
        {
          taken.table = shield->table;
          taken.key = vst_shield_find_key (view, shield->of, get_whom (shield, vst_stmt_get_text (stmt, 2)));
          if (taken.key == NULL)
            taken.key = vst_shield_find_key (view, shield->of, get_whom (shield, vst_stmt_get_text (stmt, 1)));
        }

      if (taken.key != NULL)
        g_array_append_val (all, taken);
    }

  for (guint i = 0; step != VST_STEP_FAILED && i < all->len; i++)
    {
      const Taken *taken = &g_array_index (all, Taken, i);

      if (!take_row (view, taken->key, taken->table, taken->row_id, error))
        return FALSE;
    }

  return step != VST_STEP_FAILED;
}

static VstShieldKey *
find_by_id (VstView *view,
            gint64 id)
{
  for (guint i = 0; view->shield_keys != NULL && i < view->shield_keys->len; i++)
    if (((VstShieldKey *) g_ptr_array_index (view->shield_keys, i))->id == id)
      return g_ptr_array_index (view->shield_keys, i);

  return NULL;
}

/* Another one that some of an act is under, to keep its salt. */
static gboolean
find_other (VstView *view,
            gint64 act_id,
            VstShieldKey *but,
            VstShieldKey **other,
            GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (view->db, VST_SQL_SHIELD_JOURNAL_OTHER_KEY);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, act_id);
  vst_stmt_bind_int (stmt, 2, but->id);
  step = vst_stmt_step (stmt, error);
  *other = step == VST_STEP_ROW ? find_by_id (view, vst_stmt_get_int (stmt, 0)) : NULL;

  return step != VST_STEP_FAILED;
}

static gboolean
move_salt (VstView *view,
           const Salt *salt,
           VstShieldKey *from,
           VstShieldKey *to,
           GError **error)
{
  const VstSealPlace place = { "act_salt", "salt", salt->act_id };
  gsize size;
  gconstpointer data = g_bytes_get_data (salt->salt, &size);
  g_autoptr (GBytes) plain = vst_seal_open_under (from->secret, &place, data, size, error);

  if (plain == NULL || (to == NULL && !find_other (view, salt->act_id, from, &to, error)))
    return FALSE;

  return to != NULL ? seal_salt (view, salt->act_id, plain, to, error)
                    : set_salt (view, salt->act_id, g_bytes_get_data (plain, NULL), 0, NULL, error);
}

/* Seals all of it anew, or leaves it in the open where @to is NULL. */
gboolean
vst_shield_journal_move (VstView *view,
                         VstShieldKey *from,
                         VstShieldKey *to,
                         GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (view->db, VST_SQL_SHIELD_JOURNAL_ROWS_OF_KEY);
  g_autoptr (GArray) rows = NULL;
  g_autoptr (GArray) salts = NULL;

  vst_stmt_bind_int (stmt, 1, from->id);
  if (!(rows = read_rows (stmt, error)))
    return FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);
      Row plain = { .id = row->id };
      gboolean good = open_text (from, row->id, "before", row->before, &plain.before, error) &&
                      open_text (from, row->id, "after", row->after, &plain.after, error) &&
                      (to != NULL ? seal_row (view, &plain, to, error)
                                  : set_row (view, row->id, plain.before, plain.after, 0, error));

      row_clear (&plain);
      if (!good)
        return FALSE;
    }

  salts = read_salts (view, VST_SQL_SHIELD_JOURNAL_SALTS_OF_KEY, from, error);

  for (guint i = 0; salts != NULL && i < salts->len; i++)
    if (!move_salt (view, &g_array_index (salts, Salt, i), from, to, error))
      return FALSE;

  return salts != NULL;
}

/**
 * vst_shield_journal_read:
 * @key_id: what the row is under; 0 for a row in the open
 * @row_id: of the journal
 * @column: "before" or "after"
 * @text: (nullable): what stands there
 *
 * What it says.
 *
 * Returns: (nullable): %NULL with @error set, or where there is nothing
 */
char *
vst_shield_journal_read (VstView *view,
                         gint64 key_id,
                         gint64 row_id,
                         const char *column,
                         const char *text,
                         GError **error)
{
  VstShieldKey *key;
  char *opened = NULL;

  if (key_id == 0 || text == NULL)
    return g_strdup (text);

  if (!(key = find_by_id (view, key_id)))
    {
      g_set_error (error, VST_ERROR, VST_ERROR_NO_RIGHT, "Row %" G_GINT64_FORMAT " of the journal is sealed", row_id);
      return NULL;
    }

  return open_text (key, row_id, column, text, &opened, error) ? opened : NULL;
}

/* Its salts would lie in the open where she can't put them under another key. */
gboolean
vst_shield_journal_may_lift (VstView *view,
                             VstShieldKey *key,
                             gboolean *may,
                             GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (view->db, VST_SQL_SHIELD_JOURNAL_KEYS_BESIDE);
  VstStep step;

  *may = TRUE;
  vst_stmt_bind_int (stmt, 1, key->id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    *may = *may && find_by_id (view, vst_stmt_get_int (stmt, 0)) != NULL;

  return step != VST_STEP_FAILED;
}

/* Whether it looks as what is sealed under a key of that generation. */
gboolean
vst_shield_journal_is_sealed (const char *text,
                              guint32 generation)
{
  g_autoptr (JsonNode) node = text != NULL ? json_from_string (text, NULL) : NULL;
  g_autofree guchar *sealed = NULL;
  JsonNode *member;
  gsize size;

  if (text == NULL)
    return TRUE;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node) || json_object_get_size (json_node_get_object (node)) != 1)
    return FALSE;

  member = json_object_get_member (json_node_get_object (node), MEMBER);
  if (member == NULL || !JSON_NODE_HOLDS_VALUE (member) || json_node_get_value_type (member) != G_TYPE_STRING)
    return FALSE;

  sealed = g_base64_decode (json_node_get_string (member), &size);

  return generation != 0 && vst_seal_get_generation (sealed, size) == generation;
}

/* Whether who is signed in can open what is under it. */
gboolean
vst_shield_journal_is_open (VstView *view,
                            gint64 key_id,
                            guint32 generation)
{
  VstShieldKey *key = view != NULL ? find_by_id (view, key_id) : NULL;

  return key != NULL && key->generation == generation;
}

GBytes *
vst_shield_journal_open_salt (VstView *view,
                              gint64 key_id,
                              gint64 act_id,
                              GBytes *sealed,
                              GError **error)
{
  const VstSealPlace place = { "act_salt", "salt", act_id };
  VstShieldKey *key = find_by_id (view, key_id);
  gsize size;
  gconstpointer data = g_bytes_get_data (sealed, &size);

  g_return_val_if_fail (key != NULL, NULL);

  return vst_seal_open_under (key->secret, &place, data, size, error);
}
