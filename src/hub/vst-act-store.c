/* vst-act-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-act-store.h"

#include <sodium.h>
#include <string.h>

#include "act-sql.h"
#include "vst-room.h"
#include "vst-shield.h"

#define OWN_ACTS 200

/**
 * vst_act_read_head:
 * @count: (out): how many acts there are
 * @hash: (out caller-allocates) (array fixed-size=32): the last one's
 *
 * Where the journal stands, for its anchor.
 */
gboolean
vst_act_read_head (VstDb *db,
                   guint64 *count,
                   guint8 *hash,
                   GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, VST_SQL_ACT_HEAD);
  g_autoptr (GBytes) bytes = NULL;
  VstStep step = vst_stmt_step (stmt, error);

  *count = 0;
  memset (hash, 0, VST_AUDIT_SIZE);

  if (step != VST_STEP_ROW)
    return step == VST_STEP_DONE;

  *count = (guint64) vst_stmt_get_int (stmt, 0);
  bytes = vst_stmt_dup_bytes (stmt, 2);
  memcpy (hash, g_bytes_get_data (bytes, NULL), MIN (g_bytes_get_size (bytes), VST_AUDIT_SIZE));

  return TRUE;
}

/**
 * vst_act_read_anchor:
 *
 * The same for a reading: what is printed lies outside of the hub.
 */
gboolean
vst_act_read_anchor (VstView *view,
                     guint64 *count,
                     guint8 *hash,
                     GError **error)
{
  return vst_act_read_head (view->db, count, hash, error);
}

/**
 * vst_act_has_hash:
 * @act_id: an act that was anchored
 * @hash: (array fixed-size=32): the hash it had
 *
 * Whether the journal still holds an act as it was anchored outside of it; it is
 * `VST_ERROR_CORRUPT` when not.
 */
gboolean
vst_act_has_hash (VstDb *db,
                  gint64 act_id,
                  const guint8 *hash,
                  GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, VST_SQL_ACT_HASH_OF);
  g_autoptr (GBytes) bytes = NULL;
  VstStep step;

  vst_stmt_bind_int (stmt, 1, act_id);

  if ((step = vst_stmt_step (stmt, error)) == VST_STEP_FAILED)
    return FALSE;

  if (step == VST_STEP_ROW)
    bytes = vst_stmt_dup_bytes (stmt, 0);

  if (bytes != NULL && g_bytes_get_size (bytes) == VST_AUDIT_SIZE &&
      memcmp (g_bytes_get_data (bytes, NULL), hash, VST_AUDIT_SIZE) == 0)
    return TRUE;

  g_set_error (error, VST_ERROR, VST_ERROR_CORRUPT, "The journal no longer holds act %" G_GINT64_FORMAT " as it was anchored", act_id);

  return FALSE;
}

/**
 * vst_act_count_since:
 * @moment: microseconds UTC
 * @n_acts: (out): how many acts were done after it
 * @last_at: (out): when the last of them was
 */
gboolean
vst_act_count_since (VstDb *db,
                     gint64 moment,
                     gint64 *n_acts,
                     gint64 *last_at,
                     GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, VST_SQL_ACT_SINCE);

  vst_stmt_bind_int (stmt, 1, moment);

  if (!vst_stmt_one (stmt, error))
    return FALSE;

  *n_acts = vst_stmt_get_int (stmt, 0);
  *last_at = vst_stmt_get_int (stmt, 1);

  return TRUE;
}

/* Time never goes back in the journal, whatever the clock does. */
gboolean
vst_act_begin (VstAct *act,
               VstView *view,
               const VstDeed *deed,
               GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (view->db, VST_SQL_ACT_HEAD);
  VstStep step = vst_stmt_step (stmt, error);

  if (step == VST_STEP_FAILED)
    return FALSE;

  act->view = view;
  act->deed = deed;
  act->at = g_get_real_time ();

  if (step == VST_STEP_ROW)
    act->at = MAX (act->at, vst_stmt_get_int (stmt, 1));

  return TRUE;
}

static gboolean
add_act (VstAct *act,
         gint64 id,
         const guint8 *uid,
         const guint8 *commitment,
         const guint8 *previous,
         GError **error)
{
  VstSession *session = act->view->session;
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_ACT_ADD);
  g_autoptr (GBytes) uid_bytes = g_bytes_new (uid, 16);
  g_autoptr (GBytes) commitment_bytes = g_bytes_new (commitment, VST_AUDIT_SIZE);
  g_autoptr (GBytes) hash_bytes = NULL;
  guint8 hash[VST_AUDIT_SIZE];
  VstAuditAct audit = {
    .id = id,
    .uid = uid,
    .at = act->at,
    .staff_id = vst_session_get_staff_id (session),
    .session = vst_session_get_code (session),
    .deed = act->deed->code,
    .subject = act->subject,
    .subject_id = act->subject_id,
    .undoes = act->undoes,
  };

  vst_audit_hash (&audit, commitment, previous, hash);
  hash_bytes = g_bytes_new (hash, sizeof hash);

  vst_stmt_bind_int (stmt, 1, id);
  vst_stmt_bind_bytes (stmt, 2, uid_bytes);
  vst_stmt_bind_int (stmt, 3, audit.at);
  vst_stmt_bind_int (stmt, 4, audit.staff_id);
  vst_stmt_bind_text (stmt, 5, audit.session);
  vst_stmt_bind_text (stmt, 6, audit.deed);
  vst_stmt_bind_text (stmt, 7, audit.subject);
  vst_stmt_bind_id (stmt, 8, audit.subject_id);
  vst_stmt_bind_id (stmt, 9, audit.undoes);
  vst_stmt_bind_text (stmt, 10, audit.reason);
  vst_stmt_bind_bytes (stmt, 11, commitment_bytes);
  vst_stmt_bind_bytes (stmt, 12, hash_bytes);

  return vst_stmt_run (stmt, error);
}

static gboolean
add_row (VstAct *act,
         gint64 act_id,
         const VstKeptRow *row,
         GChecksum *sum,
         GError **error)
{
  g_autoptr (VstStmt) stmt = NULL;
  g_autofree char *after = NULL;
  gint64 id;

  if (!vst_act_snapshot (act->view, row->kept, row->id, &after, error))
    return FALSE;

  /* Added and taken away again, or kept and left as it was. */
  if (g_strcmp0 (row->before, after) == 0)
    return TRUE;

  vst_audit_add_row (sum, row->kept->table, row->id, row->before, after);

  stmt = vst_act_prepare (act, VST_SQL_ACT_ADD_ROW);
  vst_stmt_bind_int (stmt, 1, act_id);
  vst_stmt_bind_text (stmt, 2, row->kept->table);
  vst_stmt_bind_int (stmt, 3, row->id);
  vst_stmt_bind_text (stmt, 4, row->before);
  vst_stmt_bind_text (stmt, 5, after);

  return (id = vst_stmt_add (stmt, error)) != 0 &&
         vst_shield_note_whom (act->view, id, row->kept->table, row->before, after, error);
}

static gboolean
add_salt (VstAct *act,
          gint64 act_id,
          const guint8 *salt,
          GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_ACT_ADD_SALT);
  g_autoptr (GBytes) bytes = g_bytes_new (salt, VST_AUDIT_SIZE);

  vst_stmt_bind_int (stmt, 1, act_id);
  vst_stmt_bind_bytes (stmt, 2, bytes);

  return vst_stmt_run (stmt, error);
}

/* Writes the act's own row, at the end of its transaction.  The rows refer to it,
 * so references are checked at the commit (the schema defers them).
 */
gint64
vst_act_write (VstAct *act,
               const guint8 *uid,
               GError **error)
{
  guint8 salt[VST_AUDIT_SIZE], commitment[VST_AUDIT_SIZE], previous[VST_AUDIT_SIZE];
  GChecksum *sum;
  guint64 count;
  gint64 id;

  randombytes_buf (salt, sizeof salt);
  sum = vst_audit_begin_rows (salt);

  if (!vst_act_read_head (act->view->db, &count, previous, error))
    {
      g_checksum_free (sum);
      return 0;
    }

  id = (gint64) count + 1;

  for (guint i = 0; act->rows != NULL && i < act->rows->len; i++)
    if (!add_row (act, id, g_ptr_array_index (act->rows, i), sum, error))
      {
        g_checksum_free (sum);
        return 0;
      }

  vst_audit_end_rows (sum, commitment);

  if (!add_act (act, id, uid, commitment, previous, error) ||
      !add_salt (act, id, salt, error))
    return 0;

  return id;
}

gboolean
vst_act_is_there (VstView *view,
                  const guint8 *uid)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (view->db, VST_SQL_ACT_IS_THERE);
  g_autoptr (GBytes) bytes = g_bytes_new (uid, 16);

  vst_stmt_bind_bytes (stmt, 1, bytes);

  return vst_stmt_step (stmt, NULL) == VST_STEP_ROW && vst_stmt_get_int (stmt, 0) > 0;
}

static gboolean
check_may_revert (VstAct *act,
                  gint64 act_id,
                  const VstDeed **deed,
                  GError **error)
{
  g_autoptr (VstStmt) get = vst_act_prepare (act, VST_SQL_ACT_GET);
  g_autoptr (VstStmt) undone = vst_act_prepare (act, VST_SQL_ACT_IS_UNDONE);

  vst_stmt_bind_int (get, 1, act_id);
  if (!vst_stmt_one (get, error))
    return FALSE;

  *deed = vst_room_find_deed (vst_stmt_get_text (get, 0));

  if (*deed == NULL || !((*deed)->flags & VST_DEED_UNDOABLE) ||
      vst_stmt_get_int (get, 1) != vst_act_get_staff_id (act) ||
      g_strcmp0 (vst_stmt_get_text (get, 2), vst_session_get_code (act->view->session)) != 0)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_RULE, "Act %" G_GINT64_FORMAT " can't be undone here", act_id);
      return FALSE;
    }

  vst_stmt_bind_int (undone, 1, act_id);
  if (!vst_stmt_one (undone, error))
    return FALSE;

  if (vst_stmt_get_int (undone, 0) > 0)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_CHANGED, "Act %" G_GINT64_FORMAT " is undone already", act_id);
      return FALSE;
    }

  vst_act_set_subject (act, vst_stmt_get_text (get, 3), vst_stmt_get_int (get, 4));

  /* What it may come to, its undoing may. */
  act->deed = *deed;

  return TRUE;
}

static gboolean
revert_row (VstAct *act,
            const VstKept *kept,
            gint64 id,
            const char *before,
            const char *after,
            GError **error)
{
  g_autofree char *now = NULL;

  if (!vst_shield_open_row (act->view, kept, id, TRUE, error) ||
      !vst_act_snapshot (act->view, kept, id, &now, error))
    return FALSE;

  if (!vst_act_is_same (now, after))
    {
      g_autoptr (GError) why = NULL;

      if (kept->refuse != NULL)
        kept->refuse (act, id, &why);

      if (why != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&why));
          return FALSE;
        }

      g_set_error (error, VST_ERROR, VST_ERROR_CHANGED,
                   "Row %" G_GINT64_FORMAT " of %s has changed since", id, kept->table);
      return FALSE;
    }

  if (now == NULL)
    vst_act_keep_new (act, kept, id);
  else if (!vst_act_keep (act, kept, id, error))
    return FALSE;

  return vst_act_put_back (act->view, kept, id, before, now, error) &&
         (kept->derive == NULL || kept->derive (act, id, error));
}

/**
 * vst_act_read_text:
 * @stmt: on a row of the journal
 * @column: where it says what the row was
 * @name: "before" or "after"
 * @id_column: where its id stands, and after that the key it is under, or 0
 * @text: (out) (nullable): what it says
 *
 * What a row of the journal says, sealed or not.
 */
gboolean
vst_act_read_text (VstView *view,
                   VstStmt *stmt,
                   int column,
                   const char *name,
                   int id_column,
                   char **text,
                   GError **error)
{
  const char *kept = vst_stmt_get_text (stmt, column);

  *text = vst_shield_journal_read (view, vst_stmt_get_int (stmt, id_column + 1), vst_stmt_get_int (stmt, id_column), name, kept, error);

  return *text != NULL || kept == NULL;
}

/**
 * vst_act_read_texts:
 * @before_column: where it says what the row was, and after that what it became
 * @id_column: as of vst_act_read_text()
 * @seen: (out): %FALSE where she can't open it: it is somebody's whom she must not know
 *
 * What a row of the journal says that is only shown.
 */
gboolean
vst_act_read_texts (VstView *view,
                    VstStmt *stmt,
                    int before_column,
                    int id_column,
                    char **before,
                    char **after,
                    gboolean *seen,
                    GError **error)
{
  g_autoptr (GError) local_error = NULL;

  *after = NULL;
  *seen = vst_act_read_text (view, stmt, before_column, "before", id_column, before, &local_error) &&
          vst_act_read_text (view, stmt, before_column + 1, "after", id_column, after, &local_error);

  /* Nor where it is damaged, which a check tells. */
  if (*seen || g_error_matches (local_error, VST_ERROR, VST_ERROR_NO_RIGHT) || g_error_matches (local_error, VST_ERROR, VST_ERROR_CORRUPT))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/* Puts every row of an act back to what it was, the last one first; refused when
 * any of them has changed since.
 */
gboolean
vst_act_revert (VstAct *act,
                gint64 act_id,
                const VstDeed **deed,
                GError **error)
{
  g_autoptr (VstStmt) stmt = NULL;
  VstStep step;

  if (!check_may_revert (act, act_id, deed, error))
    return FALSE;

  act->undoes = act_id;
  stmt = vst_act_prepare (act, VST_SQL_ACT_ROWS_BACK);
  vst_stmt_bind_int (stmt, 1, act_id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      const VstKept *kept = vst_room_find_kept (vst_stmt_get_text (stmt, 0));
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;

      if (kept == NULL)
        {
          g_set_error (error, VST_ERROR, VST_ERROR_RULE, "Rows of act %" G_GINT64_FORMAT " are not kept", act_id);
          return FALSE;
        }

      if (!vst_act_read_text (act->view, stmt, 2, "before", 4, &before, error) ||
          !vst_act_read_text (act->view, stmt, 3, "after", 4, &after, error) ||
          !revert_row (act, kept, vst_stmt_get_int (stmt, 1), before, after, error))
        return FALSE;
    }

  return step == VST_STEP_DONE;
}

static VstActRecord *
read_record (VstView *view,
             gint64 id,
             GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_ACT_RECORD);

  vst_stmt_bind_int (stmt, 1, id);

  if (!vst_stmt_one (stmt, error))
    return NULL;

  return vst_act_record_new (vst_stmt_get_int (stmt, 0), vst_stmt_get_int (stmt, 1), vst_stmt_get_text (stmt, 3),
                             vst_stmt_get_text (stmt, 4), vst_stmt_get_text (stmt, 5), vst_stmt_get_int (stmt, 6),
                             vst_stmt_get_int (stmt, 7), (guint) vst_stmt_get_int (stmt, 10), vst_stmt_get_int (stmt, 9) != 0, vst_stmt_get_text (stmt, 8),
                             NULL, NULL);
}

static GPtrArray *
read_records (VstView *view,
              VstStmt *ids,
              GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  VstStep step;

  while ((step = vst_stmt_step (ids, error)) == VST_STEP_ROW)
    {
      VstActRecord *record = read_record (view, vst_stmt_get_int (ids, 0), error);

      if (record == NULL)
        return NULL;

      g_ptr_array_add (records, record);
    }

  return step == VST_STEP_DONE ? g_steal_pointer (&records) : NULL;
}

static gpointer
read_own (VstView *view,
          gconstpointer args,
          GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_ACT_IDS_OF_STAFF);

  vst_stmt_bind_int (stmt, 1, vst_session_get_staff_id (vst_view_get_session (view)));
  vst_stmt_bind_int (stmt, 2, OWN_ACTS);

  return read_records (view, stmt, error);
}

static gpointer
read_all (VstView *view,
          gconstpointer args,
          GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_ACT_IDS_ALL);

  vst_stmt_bind_int (stmt, 1, OWN_ACTS);
  vst_view_note (view, VST_ACCESS_LIST, "act", 0, NULL);

  return read_records (view, stmt, error);
}

const VstReading vst_act_read_own = { "act.own", VST_RIGHT_SIGNED_IN, read_own, (GDestroyNotify) g_ptr_array_unref };
const VstReading vst_act_read_all = { "act.all", VST_RIGHT_READ_AUDIT, read_all, (GDestroyNotify) g_ptr_array_unref };

/**
 * vst_act_read_history:
 * @table: a table of a room
 * @row_id: its row
 *
 * What a row was, act by act, the latest first.  Whoever asks has checked that
 * the person may see the row.
 *
 * Returns: (transfer full) (element-type VstActRecord):
 */
GPtrArray *
vst_act_read_history (VstView *view,
                      const char *table,
                      gint64 row_id,
                      GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_ACT_HISTORY_OF_ROW);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  VstStep step;

  vst_stmt_bind_text (stmt, 1, table);
  vst_stmt_bind_int (stmt, 2, row_id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      gboolean seen;

      if (!vst_act_read_texts (view, stmt, 5, 7, &before, &after, &seen, error))
        return NULL;

      if (seen)
        g_ptr_array_add (records,
                         vst_act_record_new (vst_stmt_get_int (stmt, 0), vst_stmt_get_int (stmt, 1), vst_stmt_get_text (stmt, 3),
                                             vst_stmt_get_text (stmt, 4), table, row_id, 0, 0, FALSE, NULL, before, after));
    }

  return step == VST_STEP_DONE ? g_steal_pointer (&records) : NULL;
}
