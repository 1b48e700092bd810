/* vst-shield-rows.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "vst-seal.h"
#include "vst-shield.h"

/* The rows of somebody who has a key of her own, table by table.  One that is
 * damaged stays sealed, is found by a check, and keeps nobody from all else.
 */

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

/* Whether it is one row that is damaged, or destroyed: a damaged file is neither, and
 * the connection does nothing more then.
 */
gboolean
vst_shield_pass_over (GError **damage,
                      GError **error)
{
  if (!g_error_matches (*damage, VST_ERROR, VST_ERROR_CORRUPT) && !g_error_matches (*damage, VST_ERROR, VST_ERROR_DESTROYED) &&
      !g_error_matches (*damage, VST_ERROR, VST_ERROR_FORGOTTEN))
    {
      g_propagate_error (error, g_steal_pointer (damage));
      return FALSE;
    }

  g_debug ("Passed over: %s", (*damage)->message);
  g_clear_error (damage);

  return TRUE;
}

/**
 * vst_shield_put:
 * @sql: one of the statements of @shield
 *
 * Writes what is sealed of a row with that.  It is `VST_ERROR_CORRUPT` where it
 * doesn't open.
 */
gboolean
vst_shield_put (VstView *view,
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

/* What nobody opens any more, once the key is gone: the neutral code stands there
 * until somebody writes it anew, for which it must not be sealed.
 */
static gboolean
give_up (VstView *view,
         const VstShield *shield,
         gint64 id,
         GError **error)
{
  const VstKept kept = { shield->table, shield->row, shield->open, NULL, NULL, NULL };
  g_autofree char *json = NULL;

  g_message ("Row %" G_GINT64_FORMAT " of %s is damaged: what was sealed of it is lost", id, shield->table);

  return vst_act_snapshot (view, &kept, id, &json, error) && vst_act_put_back (view, &kept, id, json, NULL, error);
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

static gboolean
do_sealed (VstView *view,
           const VstShield *shield,
           VstShieldKey *key,
           const Row *row,
           VstShieldWhat what,
           GError **error)
{
  g_autoptr (GError) local_error = NULL;

  if (vst_shield_put (view, shield, what == VST_SHIELD_SHOW ? shield->show : shield->open, key, row->id, row->sealed, &local_error))
    return TRUE;

  if (!vst_shield_pass_over (&local_error, error))
    return FALSE;

  return what != VST_SHIELD_LIFT || give_up (view, shield, row->id, error);
}

static gboolean
do_rows (VstView *view,
         const VstShield *shield,
         VstShieldKey *key,
         VstShieldWhat what,
         GError **error)
{
  g_autoptr (GArray) rows = read_rows (view, shield, key, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);

      if (what == VST_SHIELD_CLOSE ? row->sealed == NULL && !close_row (view, shield, key, row->id, error)
                                   : row->sealed != NULL && !do_sealed (view, shield, key, row, what, error))
        return FALSE;
    }

  return rows != NULL;
}

/**
 * vst_shield_do_key:
 *
 * Shows, opens or closes all rows that are under a key.
 */
gboolean
vst_shield_do_key (VstView *view,
                   VstShieldKey *key,
                   VstShieldWhat what,
                   GError **error)
{
  for (const VstRoom *const *room = vst_room_get_all (); *room != NULL; room++)
    for (const VstShield *shield = (*room)->shields; shield != NULL && shield->table != NULL; shield++)
      if (g_str_equal (shield->of, key->of) && !do_rows (view, shield, key, what, error))
        return FALSE;

  return TRUE;
}

/* Whether it is still the key that rows are under: another program may have renewed
 * it since it was read.
 */
static gboolean
is_of_today (VstView *view,
             VstShieldKey *key,
             GError **error)
{
  g_autoptr (GError) local_error = NULL;

  if (vst_shield_check_key (view, key, &local_error))
    return TRUE;

  if (!g_error_matches (local_error, VST_ERROR, VST_ERROR_CHANGED))
    g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
verify_rows (VstView *view,
             const VstShield *shield,
             VstShieldKey *key,
             GError **error)
{
  g_autoptr (GArray) rows = read_rows (view, shield, key, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);
      g_autoptr (GError) damage = NULL;
      g_autoptr (GError) local_error = NULL;
      g_autofree char *json = row->sealed != NULL ? open_payload (shield, key, row->id, row->sealed, &damage) : NULL;

      if (damage == NULL)
        continue;

      if (is_of_today (view, key, &local_error))
        g_propagate_error (error, g_steal_pointer (&damage));
      else if (local_error != NULL)
        g_propagate_error (error, g_steal_pointer (&local_error));
      else
        return TRUE;

      return FALSE;
    }

  return rows != NULL;
}

/**
 * vst_shield_verify:
 *
 * Whether all that is sealed opens, as far as she may know of whom; it is
 * `VST_ERROR_CORRUPT` when not.
 */
gboolean
vst_shield_verify (VstView *view,
                   GError **error)
{
  for (guint i = 0; view->shield_keys != NULL && i < view->shield_keys->len; i++)
    {
      VstShieldKey *key = g_ptr_array_index (view->shield_keys, i);

      for (const VstRoom *const *room = vst_room_get_all (); *room != NULL; room++)
        for (const VstShield *shield = (*room)->shields; shield != NULL && shield->table != NULL; shield++)
          if (g_str_equal (shield->of, key->of) && !verify_rows (view, shield, key, error))
            return FALSE;
    }

  return TRUE;
}
