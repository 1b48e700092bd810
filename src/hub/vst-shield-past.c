/* vst-shield-past.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <json-glib/json-glib.h>

#include "shield-past-sql.h"
#include "vst-shield.h"

/* What the journal keeps of a row that was about others before, or about nobody.
 *
 * What is said of her may be older than the moment it was known to be about her: a
 * message is taken down first, and put into a file later.  So all is hers that leads
 * up to her without a break, but for what is about somebody else who has a key, too.
 * Where nothing was said for a while that would be sealed, such as of a chit that was
 * taken back, what is older was said of others, and is no more hers than any other
 * row of theirs.
 */

typedef struct
{
  gint64 id;
  char *before; /* nullable */
  char *after;
  gboolean is_sealed;
  gboolean is_hers;  /* it is about her */
  VstShieldKey *key; /* whose it is; NULL for nobody with a key that is at hand */
  gboolean follows;  /* what it tells goes on from the row before */
} Past;

static void
past_clear (gpointer data)
{
  Past *past = data;

  g_free (past->before);
  g_free (past->after);
}

static gboolean
is_about (VstShieldKey *key,
          const char *table,
          const char *json)
{
  for (const VstShield *shield = vst_shield_find (table); shield != NULL; shield = vst_shield_next (shield))
    if (g_str_equal (shield->of, key->of) && vst_shield_get_whom (shield, json) == key->subject_id)
      return TRUE;

  return FALSE;
}

/* Whether it says anything that is sealed of whoever has a key: all columns of the
 * shield's row, but the id.
 */
static gboolean
says_something (VstStmt *columns,
                const char *json)
{
  g_autoptr (JsonNode) node = json != NULL ? json_from_string (json, NULL) : NULL;
  JsonObject *row = node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;

  for (int column = 1; row != NULL && column < vst_stmt_get_n_columns (columns); column++)
    {
      JsonNode *member = json_object_get_member (row, vst_stmt_get_column (columns, column));

      if (member != NULL && !JSON_NODE_HOLDS_NULL (member))
        return TRUE;
    }

  return FALSE;
}

/* The latest first. */
static GArray *
read_past (VstView *view,
           VstShieldKey *key,
           const char *table,
           gint64 row_id,
           GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (view->db, VST_SQL_SHIELD_PAST_ROWS_OF_ROW);
  g_autoptr (VstStmt) columns = vst_db_prepare (view->db, vst_shield_find (table)->row);
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Past));
  VstStep step;

  g_array_set_clear_func (all, past_clear);
  vst_stmt_bind_text (stmt, 1, table);
  vst_stmt_bind_int (stmt, 2, row_id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      Past past = {
        .id = vst_stmt_get_int (stmt, 0),
        .before = g_strdup (vst_stmt_get_text (stmt, 1)),
        .after = g_strdup (vst_stmt_get_text (stmt, 2)),
        .is_sealed = vst_stmt_get_int (stmt, 3) != 0,
      };

      past.is_hers = !past.is_sealed && (is_about (key, table, past.after) || is_about (key, table, past.before));
      past.follows = !past.is_sealed && says_something (columns, past.before);
      g_array_append_val (all, past);
      if (!past.is_sealed && !vst_shield_find_strictest (view, table, past.before, past.after,
                                                         &g_array_index (all, Past, all->len - 1).key, error))
        return NULL;
    }

  return step == VST_STEP_DONE ? g_steal_pointer (&all) : NULL;
}

static gboolean
take (VstView *view,
      VstShieldKey *key,
      const GArray *all,
      guint from,
      guint end,
      GError **error)
{
  for (guint i = from; i < end; i++)
    {
      const Past *past = &g_array_index (all, Past, i);

      VstShieldKey *its = past->key != NULL ? past->key : key;

      if (!past->is_sealed && !vst_shield_journal_seal (view, its, past->id, past->before, past->after, error))
        return FALSE;

      if (its->id != key->id && !vst_shield_journal_take_salts (view, its, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * vst_shield_take_past:
 * @is_now: whether the row of the table is hers now
 *
 * Seals all that was kept of a row, as far as it is hers.
 */
gboolean
vst_shield_take_past (VstView *view,
                      VstShieldKey *key,
                      const char *table,
                      gint64 row_id,
                      gboolean is_now,
                      GError **error)
{
  g_autoptr (GArray) all = read_past (view, key, table, row_id, error);
  guint end;

  if (all == NULL)
    return FALSE;

  for (guint from = 0; from < all->len; from = end)
    {
      gboolean is_hers = (is_now && from == 0) || g_array_index (all, Past, from).is_hers;

      for (end = from + 1; end < all->len && g_array_index (all, Past, end - 1).follows; end++)
        is_hers = is_hers || g_array_index (all, Past, end).is_hers;

      if (is_hers && !take (view, key, all, from, end, error))
        return FALSE;
    }

  return TRUE;
}

typedef struct
{
  const char *table;
  gint64 row_id;
  gboolean is_now;
} Place;

static guint
place_hash (gconstpointer data)
{
  const Place *place = data;

  return g_int64_hash (&place->row_id) ^ g_direct_hash (place->table);
}

static gboolean
place_equal (gconstpointer a,
             gconstpointer b)
{
  const Place *place = a, *other = b;

  return place->row_id == other->row_id && place->table == other->table;
}

static void
add_place (GHashTable *places,
           const char *table,
           gint64 row_id,
           gboolean is_now)
{
  const Place place = { g_intern_string (table), row_id, is_now };

  if (!g_hash_table_contains (places, &place))
    g_hash_table_add (places, g_memdup2 (&place, sizeof place));
}

/* Rows that are hers now. */
static gboolean
find_places (VstView *view,
             VstShieldKey *key,
             const VstShield *shield,
             GHashTable *places,
             GError **error)
{
  g_autoptr (VstStmt) hers = vst_db_prepare (view->db, shield->rows);
  g_autoptr (GArray) ids = NULL;

  vst_stmt_bind_int (hers, 1, key->subject_id);
  if (!(ids = vst_view_read_ids (view, hers, error)))
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    add_place (places, shield->table, g_array_index (ids, gint64, i), TRUE);

  return TRUE;
}

/* And those that were. */
static gboolean
find_past_places (VstView *view,
                  VstShieldKey *key,
                  GHashTable *places,
                  GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (view->db, VST_SQL_SHIELD_PAST_ROWS_OF_WHOM);
  VstStep step;

  vst_stmt_bind_text (stmt, 1, key->of);
  vst_stmt_bind_int (stmt, 2, key->subject_id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    add_place (places, vst_stmt_get_text (stmt, 0), vst_stmt_get_int (stmt, 1), FALSE);

  return step == VST_STEP_DONE;
}

/**
 * vst_shield_journal_take:
 *
 * Seals all that was kept of her before she had a key: what was about her when it
 * was kept, or leads up to what is.  Each row is found by an index, however long the
 * journal is, since nobody else writes meanwhile.
 */
gboolean
vst_shield_journal_take (VstView *view,
                         VstShieldKey *key,
                         GError **error)
{
  g_autoptr (GHashTable) places = g_hash_table_new_full (place_hash, place_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer data;

  for (const VstRoom *const *room = vst_room_get_all (); *room != NULL; room++)
    for (const VstShield *shield = (*room)->shields; shield != NULL && shield->table != NULL; shield++)
      if (g_str_equal (shield->of, key->of) && !find_places (view, key, shield, places, error))
        return FALSE;

  if (!find_past_places (view, key, places, error))
    return FALSE;

  g_hash_table_iter_init (&iter, places);

  while (g_hash_table_iter_next (&iter, &data, NULL))
    {
      const Place *place = data;

      if (!vst_shield_take_past (view, key, place->table, place->row_id, place->is_now, error))
        return FALSE;
    }

  return vst_shield_journal_take_salts (view, key, error);
}

/**
 * vst_shield_take_new:
 * @from: the first of those keys of the connection that are new
 *
 * Once all of them are there, each takes its own.
 */
gboolean
vst_shield_take_new (VstView *view,
                     guint from,
                     GError **error)
{
  for (guint i = from; i < view->shield_keys->len; i++)
    {
      VstShieldKey *key = g_ptr_array_index (view->shield_keys, i);

      if (!vst_shield_take_gone (view, key, error) || !vst_shield_journal_take (view, key, error))
        return FALSE;
    }

  return TRUE;
}
