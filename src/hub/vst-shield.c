/* vst-shield.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-shield.h"

#include <string.h>

#include "shield-sql.h"
#include "vst-seal.h"

/* Whoever is hidden from a colleague is out of her reach with the database in
 * hand, too: what would tell who it is lies sealed under a key of its own, and
 * that key is sealed to the pair of each staff member who may know.
 *
 * On her connections it lies open in temporary tables, in memory, and the veils
 * (see VstRoom) read it there; to whoever can't open it the row is hidden, block
 * or not.  A deed knows nothing of all this: a row that it keeps, as it must before
 * it changes one, is opened in its place, and closed before the commit.
 */

VstShieldKey *
vst_shield_key_new (gint64 id,
                    const char *of,
                    gint64 subject_id,
                    guint32 generation,
                    VstSecret *secret)
{
  VstShieldKey *self = g_new0 (VstShieldKey, 1);

  self->id = id;
  self->of = g_intern_string (of);
  self->subject_id = subject_id;
  self->generation = generation;
  self->secret = vst_secret_ref (secret);

  return self;
}

void
vst_shield_key_free (VstShieldKey *self)
{
  vst_secret_unref (self->secret);
  g_free (self);
}

/* NULL where there is none, or she can't open it. */
VstShieldKey *
vst_shield_find_key (VstView *view,
                     const char *of,
                     gint64 subject_id)
{
  for (guint i = 0; view->shield_keys != NULL && subject_id != 0 && i < view->shield_keys->len; i++)
    {
      VstShieldKey *key = g_ptr_array_index (view->shield_keys, i);

      if (key->subject_id == subject_id && g_str_equal (key->of, of))
        return key;
    }

  return NULL;
}

/* Before anything is sealed under it: what stands under a key that another program
 * has renewed is lost to everybody.
 */
gboolean
vst_shield_check_key (VstView *view,
                      VstShieldKey *key,
                      GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (view->db, VST_SQL_SHIELD_GENERATION);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, key->id);
  if ((step = vst_stmt_step (stmt, error)) == VST_STEP_FAILED)
    return FALSE;

  if (step == VST_STEP_ROW && vst_stmt_get_int (stmt, 0) == key->generation)
    return TRUE;

  g_set_error (error, VST_ERROR, VST_ERROR_CHANGED, "Key %" G_GINT64_FORMAT " is another one since", key->id);

  return FALSE;
}

/* The first of a table. */
const VstShield *
vst_shield_find (const char *table)
{
  for (const VstRoom *const *room = vst_room_get_all (); *room != NULL; room++)
    for (const VstShield *shield = (*room)->shields; shield != NULL && shield->table != NULL; shield++)
      if (g_str_equal (shield->table, table))
        return shield;

  return NULL;
}

/* The next one of the same table: it may be about several people. */
const VstShield *
vst_shield_next (const VstShield *shield)
{
  const VstShield *next = shield + 1;

  return next->table != NULL && g_str_equal (next->table, shield->table) ? next : NULL;
}

static gboolean
run (VstView *view,
     const VstSql *sql,
     GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (view->db, sql);

  return vst_stmt_run (stmt, error);
}

gboolean
vst_shield_is_needed (VstView *view,
                      gboolean *needed,
                      GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (view->db, VST_SQL_SHIELD_ANY);

  if (!vst_stmt_one (stmt, error))
    return FALSE;

  *needed = vst_stmt_get_int (stmt, 0) != 0;

  return TRUE;
}

/* The tables that veils read. */
gboolean
vst_shield_put_up (VstView *view,
                   GError **error)
{
  for (const VstRoom *const *room = vst_room_get_all (); *room != NULL; room++)
    {
      for (const VstShield *shield = (*room)->shields; shield != NULL && shield->table != NULL; shield++)
        if (!run (view, shield->shown, error))
          return FALSE;

      for (guint i = 0; (*room)->indexes != NULL && (*room)->indexes[i] != NULL; i++)
        if (!run (view, (*room)->indexes[i], error))
          return FALSE;
    }

  return TRUE;
}

static char *
open_payload (const VstShield *shield,
              VstShieldKey *key,
              gint64 id,
              GBytes *sealed,
              GError **error)
{
  const VstSealPlace place = { shield->table, "sealed", id };
  g_autoptr (GBytes) plain = NULL;
  gconstpointer data;
  gsize size;

  data = g_bytes_get_data (sealed, &size);
  if (!(plain = vst_seal_open_under (key->secret, &place, data, size, error)))
    return NULL;

  data = g_bytes_get_data (plain, &size);

  return g_strndup (data, size);
}

/* What somebody has damaged stays sealed, and keeps nobody from all else. */
static gboolean
pass_over (GError **error)
{
  if (!g_error_matches (*error, VST_ERROR, VST_ERROR_CORRUPT))
    return FALSE;

  g_debug ("Passed over: %s", (*error)->message);
  g_clear_error (error);

  return TRUE;
}

/* Writes what is sealed of a row with one of its statements. */
static gboolean
put (VstView *view,
     const VstShield *shield,
     const VstSql *sql,
     VstShieldKey *key,
     gint64 id,
     GBytes *sealed,
     GError **error)
{
  const VstKept kept = { shield->table, shield->row, sql, NULL, NULL, NULL };
  g_autofree char *json = open_payload (shield, key, id, sealed, error);

  return json != NULL && vst_act_put_back (view, &kept, id, json, NULL, error);
}

typedef struct
{
  gint64 id;
  GBytes *sealed; /* nullable */
} Row;

static void
row_clear (gpointer data)
{
  g_clear_pointer (&((Row *) data)->sealed, g_bytes_unref);
}

/* All rows of a table about whom a key is of: read before any is changed. */
static GArray *
read_rows (VstView *view,
           const VstShield *shield,
           VstShieldKey *key,
           GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (view->db, shield->rows);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (Row));
  VstStep step;

  g_array_set_clear_func (rows, row_clear);
  vst_stmt_bind_int (stmt, 1, key->subject_id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      Row row = { vst_stmt_get_int (stmt, 0), NULL };

      if (vst_stmt_get_value_type (stmt, 1) != VST_VALUE_NULL)
        row.sealed = vst_stmt_dup_bytes (stmt, 1);
      g_array_append_val (rows, row);
    }

  return step == VST_STEP_DONE ? g_steal_pointer (&rows) : NULL;
}

static gboolean
close_row (VstView *view,
           const VstShield *shield,
           VstShieldKey *key,
           gint64 id,
           GError **error)
{
  const VstKept kept = { shield->table, shield->row, NULL, NULL, NULL, NULL };
  const VstSealPlace place = { shield->table, "sealed", id };
  g_autoptr (VstStmt) stmt = vst_db_prepare (view->db, shield->close);
  g_autoptr (GBytes) sealed = NULL;
  g_autofree char *json = NULL;

  if (!vst_shield_check_key (view, key, error) || !vst_act_snapshot (view, &kept, id, &json, error))
    return FALSE;

  sealed = vst_seal_under (key->secret, key->generation, &place, json, strlen (json));
  vst_stmt_bind_int (stmt, 1, id);
  vst_stmt_bind_bytes (stmt, 2, sealed);

  return vst_stmt_run (stmt, error);
}

typedef enum
{
  SHOW,
  OPEN,
  CLOSE,
} What;

static gboolean
do_rows (VstView *view,
         const VstShield *shield,
         VstShieldKey *key,
         What what,
         GError **error)
{
  g_autoptr (GArray) rows = read_rows (view, shield, key, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);
      g_autoptr (GError) local_error = NULL;
      gboolean good = TRUE;

      if (what == CLOSE && row->sealed == NULL)
        good = close_row (view, shield, key, row->id, &local_error);
      else if (what != CLOSE && row->sealed != NULL)
        good = put (view, shield, what == SHOW ? shield->show : shield->open, key, row->id, row->sealed, &local_error);

      if (!good && (what != SHOW || !pass_over (&local_error)))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
    }

  return rows != NULL;
}

static gboolean
do_key (VstView *view,
        VstShieldKey *key,
        What what,
        GError **error)
{
  for (const VstRoom *const *room = vst_room_get_all (); *room != NULL; room++)
    for (const VstShield *shield = (*room)->shields; shield != NULL && shield->table != NULL; shield++)
      if (g_str_equal (shield->of, key->of) && !do_rows (view, shield, key, what, error))
        return FALSE;

  return TRUE;
}

/* Those she can open; what was opened before stays so. */
static GPtrArray *
read_keys (VstView *view,
           GError **error)
{
  VstKeyRing *ring = vst_session_get_ring (view->session);
  g_autoptr (VstStmt) stmt = vst_db_prepare (view->db, VST_SQL_SHIELD_MINE);
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_shield_key_free);
  g_autoptr (GBytes) public_key = NULL;
  guint8 bytes[VST_KEY_SIZE];
  VstStep step;

  vst_key_ring_get_own_public_key (ring, bytes);
  public_key = g_bytes_new (bytes, sizeof bytes);
  vst_stmt_bind_int (stmt, 1, vst_session_get_staff_id (view->session));
  vst_stmt_bind_bytes (stmt, 2, public_key);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      gint64 id = vst_stmt_get_int (stmt, 0);
      VstShieldKey *known = vst_shield_find_key (view, vst_stmt_get_text (stmt, 1), vst_stmt_get_int (stmt, 2));
      guint32 generation = (guint32) vst_stmt_get_int (stmt, 3);
      g_autoptr (VstSecret) secret = NULL;

      if (known != NULL && known->id == id && known->generation == generation)
        {
          secret = vst_secret_ref (known->secret);
        }
      else
        {
          g_autoptr (GBytes) sealed = vst_stmt_dup_bytes (stmt, 4);
          g_autoptr (GBytes) opened = NULL;
          gsize size;
          gconstpointer data = g_bytes_get_data (sealed, &size);

          /* Damaged: what is under it stays sealed. */
          if (!(opened = vst_seal_open_own (ring, data, size, NULL)))
            continue;

          secret = vst_secret_new_copy (g_bytes_get_data (opened, NULL), g_bytes_get_size (opened));
        }

      g_ptr_array_add (keys, vst_shield_key_new (id, vst_stmt_get_text (stmt, 1), vst_stmt_get_int (stmt, 2), generation, secret));
    }

  return step == VST_STEP_DONE ? g_steal_pointer (&keys) : NULL;
}

static gboolean
show (VstView *view,
      GError **error)
{
  for (const VstRoom *const *room = vst_room_get_all (); *room != NULL; room++)
    for (const VstShield *shield = (*room)->shields; shield != NULL && shield->table != NULL; shield++)
      if (!run (view, shield->drop, error))
        return FALSE;

  for (guint i = 0; i < view->shield_keys->len; i++)
    if (!do_key (view, g_ptr_array_index (view->shield_keys, i), SHOW, error))
      return FALSE;

  for (const VstRoom *const *room = vst_room_get_all (); *room != NULL; room++)
    if ((*room)->index != NULL && !(*room)->index (view, error))
      return FALSE;

  return TRUE;
}

/* Opens what she may know of them beside her connection, unless it lies there as
 * it is now; see vst_hidden_refresh().
 */
gboolean
vst_shield_refresh (VstView *view,
                    gint64 version,
                    GError **error)
{
  GPtrArray *keys;

  if (view->shield_keys != NULL && !view->shield_stale && version != 0 && version == view->shield_version)
    return TRUE;

  view->shield_stale = TRUE;
  if (!(keys = read_keys (view, error)))
    return FALSE;

  g_clear_pointer (&view->shield_keys, g_ptr_array_unref);
  view->shield_keys = keys;
  if (!show (view, error))
    return FALSE;

  view->shield_version = version;
  view->shield_stale = FALSE;

  return TRUE;
}

/* After a transaction that failed nothing is known of what lies beside it. */
void
vst_shield_drop (VstView *view)
{
  g_clear_pointer (&view->shield_keys, g_ptr_array_unref);
  g_clear_pointer (&view->settled, g_free);
}

static gboolean
open_row (VstView *view,
          const VstShield *shield,
          gint64 id,
          gboolean may_stay,
          GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (view->db, shield->whose);
  g_autoptr (GBytes) sealed = NULL;
  VstShieldKey *key;
  VstStep step;

  vst_stmt_bind_int (stmt, 1, id);
  if ((step = vst_stmt_step (stmt, error)) != VST_STEP_ROW)
    return step == VST_STEP_DONE;

  if ((key = vst_shield_find_key (view, shield->of, vst_stmt_get_int (stmt, 0))))
    key->is_open = TRUE;

  if (vst_stmt_get_value_type (stmt, 1) == VST_VALUE_NULL || (key == NULL && may_stay))
    return TRUE;

  if (key == NULL)
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_NOT_FOUND, "No such record");
      return FALSE;
    }

  sealed = vst_stmt_dup_bytes (stmt, 1);
  g_clear_pointer (&stmt, vst_stmt_finish);

  return put (view, shield, shield->open, key, id, sealed, error);
}

/* Before a row is kept, changed or put back: it is what it says until the end of
 * the act.  One that she can't open is not there for her; where @may_stay it is
 * left as it is.
 */
gboolean
vst_shield_open_row (VstView *view,
                     const char *table,
                     gint64 id,
                     gboolean may_stay,
                     GError **error)
{
  if (view->shield_keys == NULL)
    return TRUE;

  for (const VstShield *shield = vst_shield_find (table); shield != NULL; shield = vst_shield_next (shield))
    if (!open_row (view, shield, id, may_stay, error))
      return FALSE;

  return TRUE;
}

gboolean
vst_shield_open_of (VstView *view,
                    VstShieldKey *key,
                    GError **error)
{
  key->is_open = TRUE;

  return do_key (view, key, OPEN, error);
}

/* For a deed that moves rows from one to another. */
gboolean
vst_shield_open_all (VstView *view,
                     GError **error)
{
  for (guint i = 0; view->shield_keys != NULL && i < view->shield_keys->len; i++)
    if (!vst_shield_open_of (view, g_ptr_array_index (view->shield_keys, i), error))
      return FALSE;

  return TRUE;
}

static gboolean
find_open_by (VstView *view,
              const VstShield *shield,
              gint64 id,
              GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (view->db, shield->whose);
  VstShieldKey *key;
  VstStep step;

  vst_stmt_bind_int (stmt, 1, id);
  if ((step = vst_stmt_step (stmt, error)) == VST_STEP_FAILED)
    return FALSE;

  if (step == VST_STEP_ROW && (key = vst_shield_find_key (view, shield->of, vst_stmt_get_int (stmt, 0))))
    key->is_open = TRUE;

  return TRUE;
}

/* Rows that the act has made, or given to somebody else. */
static gboolean
find_open (VstAct *act,
           GError **error)
{
  for (guint i = 0; act->rows != NULL && i < act->rows->len; i++)
    {
      const VstKeptRow *row = g_ptr_array_index (act->rows, i);

      for (const VstShield *shield = vst_shield_find (row->kept->table); shield != NULL; shield = vst_shield_next (shield))
        if (!find_open_by (act->view, shield, row->id, error))
          return FALSE;
    }

  return TRUE;
}

/* At the end of an act, when it is in the journal: all that it opened or wrote of
 * them is sealed, there too, and what was derived of it is gone.
 */
gboolean
vst_shield_close (VstAct *act,
                  gint64 act_id,
                  GError **error)
{
  VstView *view = act->view;

  if (view->shield_keys == NULL || view->shield_keys->len == 0)
    return TRUE;

  if (!find_open (act, error) || (act_id != 0 && !vst_shield_journal_take_act (view, act_id, error)))
    return FALSE;

  for (guint i = 0; i < view->shield_keys->len; i++)
    {
      VstShieldKey *key = g_ptr_array_index (view->shield_keys, i);

      if (!key->is_open)
        continue;

      if (!do_key (view, key, CLOSE, error))
        return FALSE;

      key->is_open = FALSE;
      view->shield_stale = TRUE;
    }

  for (const VstRoom *const *room = vst_room_get_all (); *room != NULL; room++)
    for (guint i = 0; (*room)->bare != NULL && (*room)->bare[i] != NULL; i++)
      if (!run (view, (*room)->bare[i], error))
        return FALSE;

  return TRUE;
}
