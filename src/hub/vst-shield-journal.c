/* vst-shield-journal.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "shield-journal-sql.h"
#include "vst-audit.h"
#include "vst-seal.h"
#include "vst-shield.h"

/* What the journal keeps of somebody with a key of her own is under that key, and
 * the commitment of the act covers what was written there in the open: whoever
 * holds the key can prove it.  The salt goes along, since who had it could try
 * names against the commitment.
 */

typedef struct
{
  gint64 id;
  char *before; /* nullable */
  char *after;
  gint64 row_id; /* of the table */
  const char *table;
} Row;

static void
row_clear (Row *row)
{
  g_free (row->before);
  g_free (row->after);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Row, row_clear)

static GArray *
rows_new (void)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (Row));

  g_array_set_clear_func (rows, (GDestroyNotify) row_clear);

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
    .table = g_intern_string (vst_stmt_get_text (stmt, 4)),
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

/**
 * vst_shield_journal_seal:
 * @row_id: of the journal
 * @before: (nullable): what it says
 * @after: (nullable): the same
 *
 * Puts a row of the journal under a key.
 */
gboolean
vst_shield_journal_seal (VstView *view,
                         VstShieldKey *key,
                         gint64 row_id,
                         const char *before,
                         const char *after,
                         GError **error)
{
  g_autofree char *sealed_before = vst_shield_seal_text (key, row_id, "before", before);
  g_autofree char *sealed_after = vst_shield_seal_text (key, row_id, "after", after);

  return vst_shield_check_key (view, key, error) && set_row (view, row_id, sealed_before, sealed_after, key->id, error);
}

static gboolean
seal_row (VstView *view,
          const Row *row,
          VstShieldKey *key,
          GError **error)
{
  return vst_shield_journal_seal (view, key, row->id, row->before, row->after, error);
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

/* Of acts of which it has rows. */
gboolean
vst_shield_journal_take_salts (VstView *view,
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

typedef struct
{
  VstShieldKey *key;
  const char *table;
  gint64 row_id;
} Taken;

/* What an act has just written; of a row that has become hers, what leads up to it, too. */
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
      const char *table = vst_stmt_get_text (stmt, 4);
      Taken taken = { NULL, g_intern_string (table), vst_stmt_get_int (stmt, 3) };

      if (!vst_shield_find_strictest (view, table, vst_stmt_get_text (stmt, 1), vst_stmt_get_text (stmt, 2), &taken.key, error))
        return FALSE;

      if (taken.key != NULL)
        g_array_append_val (all, taken);
    }

  for (guint i = 0; step != VST_STEP_FAILED && i < all->len; i++)
    {
      const Taken *taken = &g_array_index (all, Taken, i);

      if (!vst_shield_take_past (view, taken->key, taken->table, taken->row_id, FALSE, error) || !vst_shield_journal_take_salts (view, taken->key, error))
        return FALSE;
    }

  return step != VST_STEP_FAILED;
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
  *other = step == VST_STEP_ROW ? vst_shield_find_by_id (view, vst_stmt_get_int (stmt, 0)) : NULL;

  return step != VST_STEP_FAILED;
}

static gboolean
find_key_of (VstView *view,
             VstShieldKey *from,
             const char *of,
             gint64 subject_id,
             gint64 *key_id,
             GError **error)
{
  g_autoptr (VstStmt) stmt = NULL;
  VstStep step;

  if (*key_id != 0 || subject_id == 0 || (subject_id == from->subject_id && g_str_equal (of, from->of)))
    return TRUE;

  stmt = vst_db_prepare (view->db, VST_SQL_SHIELD_JOURNAL_KEY_OF);
  vst_stmt_bind_text (stmt, 1, of);
  vst_stmt_bind_int (stmt, 2, subject_id);
  if ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    *key_id = vst_stmt_get_int (stmt, 0);

  return step != VST_STEP_FAILED;
}

/* Whom else a row is about, now or when it was kept, who has a key of her own: it is
 * about two, or she was in a file that was merged into this one and has left it since.
 */
static gboolean
find_heir (VstView *view,
           VstShieldKey *from,
           const Row *row,
           gint64 *key_id,
           GError **error)
{
  *key_id = 0;

  for (const VstShield *shield = vst_shield_find (row->table); shield != NULL; shield = vst_shield_next (shield))
    {
      g_autoptr (VstStmt) stmt = vst_db_prepare (view->db, shield->whose);
      VstStep step;

      vst_stmt_bind_int (stmt, 1, row->row_id);
      if ((step = vst_stmt_step (stmt, error)) == VST_STEP_FAILED ||
          !find_key_of (view, from, shield->of, step == VST_STEP_ROW ? vst_stmt_get_int (stmt, 0) : 0, key_id, error) ||
          !find_key_of (view, from, shield->of, vst_shield_get_whom (shield, row->after), key_id, error) ||
          !find_key_of (view, from, shield->of, vst_shield_get_whom (shield, row->before), key_id, error))
        return FALSE;
    }

  return TRUE;
}

/* What is under a key, as it says; %FALSE with no @error set for one that is damaged. */
static gboolean
open_row (VstShieldKey *key,
          const Row *row,
          Row *plain,
          GError **error)
{
  g_autoptr (GError) local_error = NULL;

  *plain = (Row){ .id = row->id, .row_id = row->row_id, .table = row->table };

  if (vst_shield_open_text (key, row->id, "before", row->before, &plain->before, &local_error) &&
      vst_shield_open_text (key, row->id, "after", row->after, &plain->after, &local_error))
    return TRUE;

  if (!g_error_matches (local_error, VST_ERROR, VST_ERROR_CORRUPT))
    g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/* Left to itself it lies in the open, unless it is somebody else's too.  A damaged
 * one stays as it is, and can't be proved any more.
 */
static gboolean
move_row (VstView *view,
          const Row *row,
          VstShieldKey *from,
          VstShieldKey *to,
          GError **error)
{
  g_auto (Row) plain = { 0 };
  g_autoptr (GError) local_error = NULL;
  gint64 heir = 0;

  if (!open_row (from, row, &plain, &local_error))
    {
      if (local_error == NULL)
        return to != NULL || set_row (view, row->id, row->before, row->after, 0, error);

      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (to == NULL && !find_heir (view, from, &plain, &heir, error))
    return FALSE;

  if (heir != 0 && !(to = vst_shield_find_by_id (view, heir)))
    {
      g_set_error (error, VST_ERROR, VST_ERROR_NO_RIGHT, "Row %" G_GINT64_FORMAT " of the journal is somebody else's too", row->id);
      return FALSE;
    }

  return to != NULL ? seal_row (view, &plain, to, error) : set_row (view, row->id, plain.before, plain.after, 0, error);
}

static gboolean
move_salt (VstView *view,
           const Salt *salt,
           VstShieldKey *from,
           VstShieldKey *to,
           GError **error)
{
  static const guint8 none[VST_AUDIT_SIZE];
  const VstSealPlace place = { "act_salt", "salt", salt->act_id };
  g_autoptr (GError) local_error = NULL;
  gsize size;
  gconstpointer data = g_bytes_get_data (salt->salt, &size);
  g_autoptr (GBytes) plain = vst_seal_open_under (from->secret, &place, data, size, &local_error);

  if (plain == NULL || g_bytes_get_size (plain) != VST_AUDIT_SIZE)
    return to != NULL || set_salt (view, salt->act_id, none, 0, NULL, error);

  if (to == NULL && !find_other (view, salt->act_id, from, &to, error))
    return FALSE;

  return to != NULL ? seal_salt (view, salt->act_id, plain, to, error)
                    : set_salt (view, salt->act_id, g_bytes_get_data (plain, NULL), 0, NULL, error);
}

static GArray *
read_rows_of_key (VstView *view,
                  VstShieldKey *key,
                  GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (view->db, VST_SQL_SHIELD_JOURNAL_ROWS_OF_KEY);

  vst_stmt_bind_int (stmt, 1, key->id);

  return read_rows (stmt, error);
}

/* Seals all of it anew, or leaves it in the open where @to is NULL. */
gboolean
vst_shield_journal_move (VstView *view,
                         VstShieldKey *from,
                         VstShieldKey *to,
                         GError **error)
{
  g_autoptr (GArray) rows = read_rows_of_key (view, from, error);
  g_autoptr (GArray) salts = NULL;

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    if (!move_row (view, &g_array_index (rows, Row, i), from, to, error))
      return FALSE;

  if (rows == NULL || !(salts = read_salts (view, VST_SQL_SHIELD_JOURNAL_SALTS_OF_KEY, from, error)))
    return FALSE;

  for (guint i = 0; i < salts->len; i++)
    if (!move_salt (view, &g_array_index (salts, Salt, i), from, to, error))
      return FALSE;

  return TRUE;
}

/* Rows that are somebody else's, too, whom fewer may know; with the salt of their acts. */
gboolean
vst_shield_journal_hand_over (VstView *view,
                              VstShieldKey *key,
                              GError **error)
{
  g_autoptr (GArray) rows = read_rows_of_key (view, key, error);
  g_autoptr (GArray) salts = NULL;

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      g_auto (Row) plain = { 0 };
      g_autoptr (GError) local_error = NULL;
      VstShieldKey *to = NULL;

      if (!open_row (key, &g_array_index (rows, Row, i), &plain, &local_error))
        {
          /* A damaged one stays as it is: half of it may be good. */
          if (local_error == NULL)
            continue;

          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }

      if (!vst_shield_find_strictest (view, plain.table, plain.before, plain.after, &to, error) ||
          (to != NULL && to->id != key->id && !seal_row (view, &plain, to, error)))
        return FALSE;
    }

  if (rows == NULL || !(salts = read_salts (view, VST_SQL_SHIELD_JOURNAL_SALTS_OF_KEY, key, error)))
    return FALSE;

  for (guint i = 0; i < salts->len; i++)
    {
      const Salt *salt = &g_array_index (salts, Salt, i);
      VstShieldKey *other, *to = key;

      if (!find_other (view, salt->act_id, key, &other, error) || !vst_shield_pick_strictest (view, other, &to, error) ||
          (to->id != key->id && !move_salt (view, salt, key, to, error)))
        return FALSE;
    }

  return TRUE;
}

/* A row of somebody whose key she doesn't hold would lie in the open. */
static gboolean
has_strange_heir (VstView *view,
                  VstShieldKey *key,
                  gboolean *has,
                  GError **error)
{
  g_autoptr (GArray) rows = read_rows_of_key (view, key, error);

  *has = FALSE;

  for (guint i = 0; rows != NULL && i < rows->len && !*has; i++)
    {
      g_auto (Row) plain = { 0 };
      g_autoptr (GError) local_error = NULL;
      gint64 heir = 0;

      if (!open_row (key, &g_array_index (rows, Row, i), &plain, &local_error) && local_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }

      if (!find_heir (view, key, &plain, &heir, error))
        return FALSE;

      *has = heir != 0 && vst_shield_find_by_id (view, heir) == NULL;
    }

  return rows != NULL;
}

/* Its salts would lie in the open where she can't put them under another key, and
 * rows that are somebody else's too.
 */
gboolean
vst_shield_journal_may_lift (VstView *view,
                             VstShieldKey *key,
                             gboolean *may,
                             GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (view->db, VST_SQL_SHIELD_JOURNAL_KEYS_BESIDE);
  gboolean has;
  VstStep step;

  *may = TRUE;
  vst_stmt_bind_int (stmt, 1, key->id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    *may = *may && vst_shield_find_by_id (view, vst_stmt_get_int (stmt, 0)) != NULL;

  if (step == VST_STEP_FAILED || !has_strange_heir (view, key, &has, error))
    return FALSE;

  *may = *may && !has;

  return TRUE;
}
