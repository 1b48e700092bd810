/* vst-audit.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-audit.h"

#include <string.h>

#include "audit-sql.h"
#include "vst-seal.h"
#include "vst-shield.h"

/* The chain, after reliability.md 3.5: hash = SHA-256 (previous, act, commitment),
 * each part with its type and length, so that no two acts read alike.
 */

static void
put_int (GChecksum *sum,
         gint64 value)
{
  guint64 big = GUINT64_TO_BE ((guint64) value);

  g_checksum_update (sum, (const guchar *) "i", 1);
  g_checksum_update (sum, (const guchar *) &big, sizeof big);
}

static void
put_bytes (GChecksum *sum,
           char type,
           gconstpointer bytes,
           gsize size)
{
  guint64 big = GUINT64_TO_BE ((guint64) size);

  g_checksum_update (sum, (const guchar *) &type, 1);
  g_checksum_update (sum, (const guchar *) &big, sizeof big);
  g_checksum_update (sum, bytes, size);
}

static void
put_text (GChecksum *sum,
          const char *text)
{
  if (text == NULL)
    g_checksum_update (sum, (const guchar *) "n", 1);
  else
    put_bytes (sum, 't', text, strlen (text));
}

static void
finish (GChecksum *sum,
        guint8 *digest)
{
  gsize size = VST_AUDIT_SIZE;

  g_checksum_get_digest (sum, digest, &size);
  g_checksum_free (sum);
}

/**
 * vst_audit_begin_rows:
 * @salt: (array fixed-size=32): known to nobody who has not the database
 *
 * Begins the commitment to what an act did to which rows.
 */
GChecksum *
vst_audit_begin_rows (const guint8 *salt)
{
  GChecksum *sum = g_checksum_new (G_CHECKSUM_SHA256);

  put_bytes (sum, 'b', salt, VST_AUDIT_SIZE);

  return sum;
}

void
vst_audit_add_row (GChecksum *rows,
                   const char *table,
                   gint64 row_id,
                   const char *before,
                   const char *after)
{
  put_text (rows, table);
  put_int (rows, row_id);
  put_text (rows, before);
  put_text (rows, after);
}

/**
 * vst_audit_end_rows:
 * @rows: (transfer full): what vst_audit_begin_rows() gave
 * @commitment: (out caller-allocates) (array fixed-size=32): the commitment
 */
void
vst_audit_end_rows (GChecksum *rows,
                    guint8 *commitment)
{
  finish (rows, commitment);
}

/**
 * vst_audit_hash:
 * @previous: (array fixed-size=32) (nullable): the hash before; %NULL for the
 *   first act
 * @hash: (out caller-allocates) (array fixed-size=32): this act's
 */
void
vst_audit_hash (const VstAuditAct *act,
                const guint8 *commitment,
                const guint8 *previous,
                guint8 *hash)
{
  static const guint8 none[VST_AUDIT_SIZE];
  GChecksum *sum = g_checksum_new (G_CHECKSUM_SHA256);

  put_bytes (sum, 'b', previous != NULL ? previous : none, VST_AUDIT_SIZE);
  put_int (sum, act->id);
  put_bytes (sum, 'b', act->uid, VST_AUDIT_UID_SIZE);
  put_int (sum, act->at);
  put_int (sum, act->staff_id);
  put_text (sum, act->session);
  put_text (sum, act->deed);
  put_text (sum, act->subject);
  put_int (sum, act->subject_id);
  put_int (sum, act->undoes);
  put_text (sum, act->reason);
  put_bytes (sum, 'b', commitment, VST_AUDIT_SIZE);

  finish (sum, hash);
}

static gboolean
same (GBytes *bytes,
      const guint8 *digest)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  return size == VST_AUDIT_SIZE && memcmp (data, digest, size) == 0;
}

static gboolean
is_zero (GBytes *bytes)
{
  static const guint8 none[VST_AUDIT_SIZE];

  return same (bytes, none);
}

/* The salt of an act, and what it is under where some of the act is sealed. */
typedef struct
{
  GBytes *salt;
  GBytes *sealed; /* nullable */
  gint64 key_id;
  guint32 generation;
} Salt;

/* What is kept in the place of a sealed one is nothing, and says nothing. */
static gboolean
is_whole (const Salt *salt)
{
  gsize size = 0;
  gconstpointer data = salt->sealed != NULL ? g_bytes_get_data (salt->sealed, &size) : NULL;

  return g_bytes_get_size (salt->salt) == VST_AUDIT_SIZE &&
         (data == NULL || (salt->generation != 0 && is_zero (salt->salt) && vst_seal_get_generation (data, size) == salt->generation));
}

static GChecksum *
begin_rows (VstView *view,
            gint64 act_id,
            const Salt *salt,
            gboolean *proved,
            GError **error)
{
  g_autoptr (GBytes) opened = NULL;

  *proved = salt->sealed == NULL || vst_shield_journal_is_open (view, salt->key_id, salt->generation);
  if (salt->sealed == NULL || !*proved)
    return vst_audit_begin_rows (g_bytes_get_data (salt->salt, NULL));

  if (!(opened = vst_shield_journal_open_salt (view, salt->key_id, act_id, salt->sealed, error)))
    return NULL;

  if (g_bytes_get_size (opened) == VST_AUDIT_SIZE)
    return vst_audit_begin_rows (g_bytes_get_data (opened, NULL));

  g_set_error (error, VST_ERROR, VST_ERROR_CORRUPT, "The salt of act %" G_GINT64_FORMAT " is not whole", act_id);

  return NULL;
}

/* A row that says to be sealed is that, and where the salt is; what it says is
 * proved where somebody looks who can open it.
 */
static gboolean
add_sealed (VstView *view,
            GChecksum *rows,
            VstStmt *stmt,
            const Salt *salt,
            gboolean *proved,
            GError **error)
{
  const char *table = vst_stmt_get_text (stmt, 0);
  const char *before = vst_stmt_get_text (stmt, 2);
  const char *after = vst_stmt_get_text (stmt, 3);
  gint64 key_id = vst_stmt_get_int (stmt, 4);
  gint64 id = vst_stmt_get_int (stmt, 5);
  guint32 generation = (guint32) vst_stmt_get_int (stmt, 6);
  g_autofree char *was = NULL;
  g_autofree char *is = NULL;

  if (salt->sealed == NULL || vst_shield_find (table) == NULL || !vst_shield_journal_is_sealed (before, generation) ||
      !vst_shield_journal_is_sealed (after, generation))
    {
      g_set_error (error, VST_ERROR, VST_ERROR_CORRUPT, "Row %" G_GINT64_FORMAT " of the journal is not sealed", id);
      return FALSE;
    }

  if (!vst_shield_journal_is_open (view, key_id, generation))
    {
      *proved = FALSE;
      return TRUE;
    }

  if ((before != NULL && !(was = vst_shield_journal_read (view, key_id, id, "before", before, error))) ||
      (after != NULL && !(is = vst_shield_journal_read (view, key_id, id, "after", after, error))))
    return FALSE;

  vst_audit_add_row (rows, table, vst_stmt_get_int (stmt, 1), was, is);

  return TRUE;
}

static gboolean
check_rows (VstDb *db,
            VstView *view,
            gint64 act_id,
            const Salt *salt,
            GBytes *commitment,
            GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, VST_SQL_AUDIT_ROWS);
  guint8 digest[VST_AUDIT_SIZE];
  gboolean proved, good = TRUE, sealed = FALSE;
  GChecksum *rows;
  VstStep step = VST_STEP_DONE;

  if (!is_whole (salt))
    {
      g_set_error (error, VST_ERROR, VST_ERROR_CORRUPT, "The salt of act %" G_GINT64_FORMAT " is not whole", act_id);
      return FALSE;
    }

  if (!(rows = begin_rows (view, act_id, salt, &proved, error)))
    return FALSE;

  vst_stmt_bind_int (stmt, 1, act_id);

  while (good && (step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      if (vst_stmt_get_int (stmt, 7) != 0)
        {
          sealed = TRUE;
          good = add_sealed (view, rows, stmt, salt, &proved, error);
        }
      else
        {
          vst_audit_add_row (rows, vst_stmt_get_text (stmt, 0), vst_stmt_get_int (stmt, 1),
                             vst_stmt_get_text (stmt, 2), vst_stmt_get_text (stmt, 3));
        }
    }

  vst_audit_end_rows (rows, digest);

  if (!good || step == VST_STEP_FAILED)
    return FALSE;

  /* The commitment is to what they say, which only who holds their key can compare. */
  if ((sealed && !proved) || same (commitment, digest))
    return TRUE;

  g_set_error (error, VST_ERROR, VST_ERROR_CORRUPT, "The rows of act %" G_GINT64_FORMAT " are not those it was about", act_id);

  return FALSE;
}

static gboolean
check_act (VstDb *db,
           VstView *view,
           VstStmt *stmt,
           guint8 *chain,
           GError **error)
{
  VstAuditAct act = {
    .id = vst_stmt_get_int (stmt, 0),
    .at = vst_stmt_get_int (stmt, 1),
    .staff_id = vst_stmt_get_int (stmt, 2),
    .session = vst_stmt_get_text (stmt, 3),
    .deed = vst_stmt_get_text (stmt, 4),
    .subject = vst_stmt_get_text (stmt, 5),
    .subject_id = vst_stmt_get_int (stmt, 6),
    .undoes = vst_stmt_get_int (stmt, 7),
    .reason = vst_stmt_get_text (stmt, 8),
  };
  g_autoptr (GBytes) commitment = vst_stmt_dup_bytes (stmt, 9);
  g_autoptr (GBytes) hash = vst_stmt_dup_bytes (stmt, 10);
  g_autoptr (GBytes) salt = vst_stmt_dup_bytes (stmt, 11);
  g_autoptr (GBytes) uid = vst_stmt_dup_bytes (stmt, 12);
  g_autoptr (GBytes) sealed = vst_stmt_get_value_type (stmt, 13) != VST_VALUE_NULL ? vst_stmt_dup_bytes (stmt, 13) : NULL;
  const Salt kept = { salt, sealed, vst_stmt_get_int (stmt, 14), (guint32) vst_stmt_get_int (stmt, 15) };
  guint8 digest[VST_AUDIT_SIZE];

  if (commitment == NULL || g_bytes_get_size (commitment) != VST_AUDIT_SIZE || hash == NULL || salt == NULL ||
      uid == NULL || g_bytes_get_size (uid) != VST_AUDIT_UID_SIZE)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_CORRUPT, "Act %" G_GINT64_FORMAT " is not whole", act.id);
      return FALSE;
    }

  act.uid = g_bytes_get_data (uid, NULL);
  vst_audit_hash (&act, g_bytes_get_data (commitment, NULL), chain, digest);

  if (!same (hash, digest))
    {
      g_set_error (error, VST_ERROR, VST_ERROR_CORRUPT, "Act %" G_GINT64_FORMAT " does not continue the chain", act.id);
      return FALSE;
    }

  memcpy (chain, digest, VST_AUDIT_SIZE);

  return check_rows (db, view, act.id, &kept, commitment, error);
}

static gboolean
check_orphans (VstDb *db,
               GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, VST_SQL_AUDIT_ORPHANS);

  if (!vst_stmt_one (stmt, error))
    return FALSE;

  if (vst_stmt_get_int (stmt, 0) == 0)
    return TRUE;

  g_set_error_literal (error, VST_ERROR, VST_ERROR_CORRUPT, "Rows of the journal belong to no act");

  return FALSE;
}

/**
 * vst_audit_verify_for:
 * @db: a connection
 * @view: (nullable): of somebody who holds keys that some of it is sealed under
 * @anchor_count: how many acts there were when the anchor was cast
 * @anchor_head: (array fixed-size=32): the hash of the last of them
 * @n_acts: (out) (optional): how many there are
 * @error: where to put what went wrong
 *
 * Reads the whole journal and proves that nothing in it was changed, put in or
 * taken out, and that it still holds what the anchor outside of it says.
 *
 * It is `VST_ERROR_CORRUPT` when something was.  Acts after the anchor can be
 * cut off unseen, which is why it is cast at each lock.
 */
gboolean
vst_audit_verify_for (VstDb *db,
                      VstView *view,
                      guint64 anchor_count,
                      const guint8 *anchor_head,
                      gint64 *n_acts,
                      GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, VST_SQL_AUDIT_ACTS);
  guint8 chain[VST_AUDIT_SIZE] = { 0 };
  gboolean anchored = anchor_count == 0;
  guint64 n = 0;
  gint64 last_at = 0;
  VstStep step;

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      n++;

      if (vst_stmt_get_int (stmt, 0) != (gint64) n || vst_stmt_get_int (stmt, 1) < last_at)
        {
          g_set_error (error, VST_ERROR, VST_ERROR_CORRUPT, "Act %" G_GUINT64_FORMAT " is missing or out of its time", n);
          return FALSE;
        }

      last_at = vst_stmt_get_int (stmt, 1);

      if (!check_act (db, view, stmt, chain, error))
        return FALSE;

      if (n == anchor_count)
        anchored = memcmp (chain, anchor_head, VST_AUDIT_SIZE) == 0;
    }

  if (step == VST_STEP_FAILED)
    return FALSE;

  if (!anchored)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_CORRUPT,
                   "The journal of %" G_GUINT64_FORMAT " acts is not the one anchored at %" G_GUINT64_FORMAT, n, anchor_count);
      return FALSE;
    }

  if (n_acts != NULL)
    *n_acts = (gint64) n;

  return check_orphans (db, error);
}

/* The same by nobody: of what is sealed it proves that it is, and no more. */
gboolean
vst_audit_verify (VstDb *db,
                  guint64 anchor_count,
                  const guint8 *anchor_head,
                  gint64 *n_acts,
                  GError **error)
{
  return vst_audit_verify_for (db, NULL, anchor_count, anchor_head, n_acts, error);
}
