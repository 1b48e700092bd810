/* vst-shield.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-shield.h"

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

VstShieldKey *
vst_shield_find_by_id (VstView *view,
                       gint64 id)
{
  for (guint i = 0; view->shield_keys != NULL && i < view->shield_keys->len; i++)
    if (((VstShieldKey *) g_ptr_array_index (view->shield_keys, i))->id == id)
      return g_ptr_array_index (view->shield_keys, i);

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

/* Those that a staff member can open, or the kit; what was opened before stays so. */
GPtrArray *
vst_shield_read_keys (VstView *view,
                      gint64 staff_id,
                      VstKeyRing *ring,
                      GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (view->db, VST_SQL_SHIELD_MINE);
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_shield_key_free);
  g_autoptr (GBytes) public_key = NULL;
  guint8 bytes[VST_KEY_SIZE];
  VstStep step;

  vst_key_ring_get_own_public_key (ring, bytes);
  public_key = g_bytes_new (bytes, sizeof bytes);
  vst_stmt_bind_int (stmt, 1, staff_id);
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

          /* Damaged, or no key, as anybody can seal it to her: what is under it stays sealed. */
          if (!(opened = vst_seal_open_own (ring, data, size, NULL)) || g_bytes_get_size (opened) != VST_KEY_SIZE)
            continue;

          secret = vst_secret_new_copy (g_bytes_get_data (opened, NULL), VST_KEY_SIZE);
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
    if (!vst_shield_do_key (view, g_ptr_array_index (view->shield_keys, i), VST_SHIELD_SHOW, error))
      return FALSE;

  for (const VstRoom *const *room = vst_room_get_all (); *room != NULL; room++)
    if ((*room)->index != NULL && !(*room)->index (view, error))
      return FALSE;

  return TRUE;
}

static gboolean
read_revision (VstView *view,
               gint64 *revision,
               GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (view->db, VST_SQL_SHIELD_REVISION);

  if (!vst_stmt_one (stmt, error))
    return FALSE;

  *revision = vst_stmt_get_int (stmt, 0);

  return TRUE;
}

/* Opens what she may know of them beside her connection, unless it lies there as
 * it is now; see vst_hidden_refresh().  Most of what others write is about nobody
 * of these: what was opened then stays.
 */
gboolean
vst_shield_refresh (VstView *view,
                    gint64 version,
                    GError **error)
{
  gboolean known = view->shield_keys != NULL && !view->shield_stale;
  gint64 revision;
  GPtrArray *keys;

  if (known && version != 0 && version == view->shield_version)
    return TRUE;

  /* First: what comes after it is looked at once more, and nothing is missed. */
  if (!read_revision (view, &revision, error))
    return FALSE;

  if (known && revision == view->shield_revision)
    {
      view->shield_version = version;
      return TRUE;
    }

  view->shield_stale = TRUE;
  if (!(keys = vst_shield_read_keys (view, vst_session_get_staff_id (view->session), vst_session_get_ring (view->session), error)))
    return FALSE;

  g_clear_pointer (&view->shield_keys, g_ptr_array_unref);
  view->shield_keys = keys;
  if (!show (view, error))
    return FALSE;

  view->shield_version = version;
  view->shield_revision = revision;
  view->shield_stale = FALSE;

  return TRUE;
}

/* After a transaction that failed nothing is known of what lies beside it. */
void
vst_shield_drop (VstView *view)
{
  g_clear_pointer (&view->shield_keys, g_ptr_array_unref);
  g_clear_pointer (&view->settled, g_free);
  view->shield_moved = FALSE;
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

  return vst_shield_put (view, shield, shield->open, key, id, sealed, error);
}

/* Before a row is kept, changed or put back: it is what it says until the end of
 * the act.  One that she can't open is not there for her; where @may_stay it is
 * left as it is.
 */
gboolean
vst_shield_open_row (VstView *view,
                     const VstKept *kept,
                     gint64 id,
                     gboolean may_stay,
                     GError **error)
{
  if (view->shield_keys == NULL)
    return TRUE;

  for (const VstShield *shield = vst_shield_find (kept->table); shield != NULL; shield = vst_shield_next (shield))
    {
      g_autoptr (GError) local_error = NULL;

      if (open_row (view, shield, id, may_stay, &local_error))
        continue;

      if (kept->keeps_sealed)
        return vst_shield_pass_over (&local_error, error);

      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

gboolean
vst_shield_open_of (VstView *view,
                    VstShieldKey *key,
                    GError **error)
{
  key->is_open = TRUE;

  return vst_shield_do_key (view, key, VST_SHIELD_OPEN, error);
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

/* All that the act opened or wrote of them. */
static gboolean
close_all (VstAct *act,
           gint64 act_id,
           GError **error)
{
  VstView *view = act->view;
  g_autoptr (GPtrArray) keys = NULL;

  if (!find_open (act, error) || (act_id != 0 && !vst_shield_journal_take_act (view, act_id, error)))
    return FALSE;

  if (!(keys = vst_shield_sort_by_strictness (view, error)))
    return FALSE;

  for (guint i = 0; i < keys->len; i++)
    {
      VstShieldKey *key = g_ptr_array_index (keys, i);

      if (!vst_shield_do_key (view, key, VST_SHIELD_CLOSE, error))
        return FALSE;

      key->is_open = FALSE;
      view->shield_moved = TRUE;
    }

  for (const VstRoom *const *room = vst_room_get_all (); *room != NULL; room++)
    for (guint i = 0; (*room)->bare != NULL && (*room)->bare[i] != NULL; i++)
      if (!run (view, (*room)->bare[i], error))
        return FALSE;

  return TRUE;
}

static gboolean
find_moved (VstView *view,
            const VstSql *moves,
            gint64 id,
            GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (view->db, moves);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, id);
  step = vst_stmt_step (stmt, error);
  view->shield_moved = step == VST_STEP_DONE || (step == VST_STEP_ROW && vst_stmt_get_int (stmt, 0) != 0);

  return step != VST_STEP_FAILED;
}

/* What lies open in memory is made of other tables, too: who is in an active file. */
static gboolean
find_indexed (VstAct *act,
              GError **error)
{
  VstView *view = act->view;
  gboolean needed;

  if (act->rows == NULL || view->shield_moved || !vst_shield_is_needed (view, &needed, error))
    return act->rows == NULL || view->shield_moved;

  for (guint i = 0; needed && i < act->rows->len; i++)
    {
      const VstKeptRow *row = g_ptr_array_index (act->rows, i);

      for (const VstRoom *const *room = vst_room_get_all (); *room != NULL; room++)
        for (const VstIndexed *indexed = (*room)->indexed_by; indexed != NULL && indexed->table != NULL; indexed++)
          if (!view->shield_moved && g_str_equal (indexed->table, row->kept->table) && !find_moved (view, indexed->moves, row->id, error))
            return FALSE;
    }

  return TRUE;
}

/* At the end of an act, when it is in the journal: all that it opened or wrote of
 * them is sealed, there too, and what was derived of it is gone.  Whoever has some
 * of it in memory opens it anew then, in this program or another.
 */
gboolean
vst_shield_close (VstAct *act,
                  gint64 act_id,
                  GError **error)
{
  VstView *view = act->view;

  if (view->shield_keys != NULL && view->shield_keys->len > 0 && !close_all (act, act_id, error))
    return FALSE;

  if (!find_indexed (act, error))
    return FALSE;

  if (!view->shield_moved)
    return TRUE;

  view->shield_moved = FALSE;
  view->shield_stale = TRUE;

  return run (view, VST_SQL_SHIELD_COUNT, error);
}
