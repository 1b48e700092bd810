/* test-tamper.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-trial.h"

#include <string.h>

#include "vst-audit.h"
#include "vst-door.h"
#include "vst-hub-folder.h"
#include "vst-test-tries.h"

#define ACTS 120
#define TAMPERS VST_TEST_TRIES (1000)
#define FLIPS VST_TEST_TRIES (1000)

/* Somebody with the key and a shell: the triggers are no obstacle to her. */
static const VstSql loosen[] = {
  { "tamper.keys", "PRAGMA foreign_keys = OFF", FALSE },
  { "tamper.act", "DROP TRIGGER act_stays", FALSE },
  { "tamper.act_kept", "DROP TRIGGER act_is_kept", FALSE },
  { "tamper.row", "DROP TRIGGER act_row_stays", FALSE },
  { "tamper.row_kept", "DROP TRIGGER act_row_is_kept", FALSE },
  { "tamper.salt", "DROP TRIGGER act_salt_stays", FALSE },
  { "tamper.salt_kept", "DROP TRIGGER act_salt_is_kept", FALSE },
};

/* What she does to the act $1, never the first; what several statements do is
 * one tamper.
 */
typedef struct
{
  const char *name;
  VstSql steps[4];
} Tamper;

#define STEP(text) \
  { \
    "tamper.step", (text), FALSE \
  }

static const Tamper tampers[] = {
  { "who did it", { STEP ("UPDATE act SET staff_id = staff_id + 1 WHERE id = $1") } },
  { "when it was done", { STEP ("UPDATE act SET at = at + 1 WHERE id = $1") } },
  { "in which session", { STEP ("UPDATE act SET session = 'another' WHERE id = $1") } },
  { "what was done", { STEP ("UPDATE act SET deed = 'trial.look' WHERE id = $1") } },
  { "to which table", { STEP ("UPDATE act SET subject = 'line' WHERE id = $1") } },
  { "to nothing", { STEP ("UPDATE act SET subject = NULL WHERE id = $1") } },
  { "to which row", { STEP ("UPDATE act SET subject_id = coalesce (subject_id, 0) + 1 WHERE id = $1") } },
  { "what it undid", { STEP ("UPDATE act SET undoes = coalesce (undoes, 0) + 1 WHERE id = $1") } },
  { "why", { STEP ("UPDATE act SET reason = 'because' WHERE id = $1") } },
  { "its own mark", { STEP ("UPDATE act SET uid = randomblob (16) WHERE id = $1") } },
  { "its commitment", { STEP ("UPDATE act SET commitment = randomblob (32) WHERE id = $1") } },
  { "its hash", { STEP ("UPDATE act SET hash = randomblob (32) WHERE id = $1") } },
  { "an act removed", { STEP ("DELETE FROM act WHERE id = $1") } },
  { "an act removed with all of it", { STEP ("DELETE FROM act WHERE id = $1"), STEP ("DELETE FROM act_row WHERE act_id = $1"), STEP ("DELETE FROM act_salt WHERE act_id = $1") } },
  { "the gap closed", { STEP ("DELETE FROM act WHERE id = $1"), STEP ("UPDATE act SET id = -id WHERE id > $1"), STEP ("UPDATE act SET id = -id - 1 WHERE id < 0") } },
  { "two acts swapped", { STEP ("UPDATE act SET id = -1 WHERE id = $1"), STEP ("UPDATE act SET id = $1 WHERE id = $1 - 1"), STEP ("UPDATE act SET id = $1 - 1 WHERE id = -1") } },
  { "the tail cut", { STEP ("DELETE FROM act WHERE id >= $1"), STEP ("DELETE FROM act_row WHERE act_id >= $1"), STEP ("DELETE FROM act_salt WHERE act_id >= $1") } },
  { "an act put in", { STEP ("UPDATE act SET id = -id WHERE id >= $1"), STEP ("UPDATE act SET id = 1 - id WHERE id < 0"), STEP ("INSERT INTO act SELECT $1, randomblob (16), at, staff_id, session, deed, subject, subject_id, NULL, reason, commitment, hash FROM act WHERE id = $1 + 1") } },
  { "what a row became", { STEP ("UPDATE act_row SET after = '{}' WHERE act_id = $1") } },
  { "what a row was", { STEP ("UPDATE act_row SET before = '{}' WHERE act_id = $1") } },
  { "which row", { STEP ("UPDATE act_row SET row_id = row_id + 1 WHERE act_id = $1") } },
  { "which table", { STEP ("UPDATE act_row SET table_name = 'family' WHERE act_id = $1") } },
  { "a row said to be sealed", { STEP ("UPDATE act_row SET key_id = 1, after = '{}' WHERE act_id = $1") } },
  { "a row removed", { STEP ("DELETE FROM act_row WHERE id = (SELECT max (id) FROM act_row WHERE act_id = $1)") } },
  { "a row put in", { STEP ("INSERT INTO act_row (act_id, table_name, row_id, after) VALUES ($1, 'page', 1, '{}')") } },
  { "a row of nothing", { STEP ("INSERT INTO act_row (act_id, table_name, row_id, after) VALUES ($1 + 100000, 'page', 1, '{}')") } },
  { "a row moved", { STEP ("UPDATE act_row SET act_id = $1 - 1 WHERE act_id = $1") } },
  { "rows in another order", { STEP ("UPDATE act_row SET id = -id WHERE act_id = $1") } },
  { "another salt", { STEP ("UPDATE act_salt SET salt = randomblob (32) WHERE act_id = $1") } },
  { "no salt", { STEP ("DELETE FROM act_salt WHERE act_id = $1") } },
  { "no salt and other rows", { STEP ("DELETE FROM act_salt WHERE act_id = $1"), STEP ("UPDATE act_row SET after = '{}' WHERE act_id = $1") } },
  { "no salt and no rows", { STEP ("DELETE FROM act_salt WHERE act_id = $1"), STEP ("DELETE FROM act_row WHERE act_id = $1") } },
  { "salts swapped", { STEP ("UPDATE act_salt SET act_id = -1 WHERE act_id = $1"), STEP ("UPDATE act_salt SET act_id = $1 WHERE act_id = $1 - 1"), STEP ("UPDATE act_salt SET act_id = $1 - 1 WHERE act_id = -1") } },
};

static void
fill (VstTrial *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstView) view = vst_trial_enter (self, &error);

  g_assert_no_error (error);

  for (guint nth = 0; nth < ACTS; nth++)
    {
      vst_trial_act (view, nth, &error);
      g_assert_no_error (error);
    }
}

static void
run_on (VstDb *db,
        const VstSql *sql,
        gint64 act_id)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, sql);
  g_autoptr (GError) error = NULL;

  if (strstr (sql->text, "$1") != NULL)
    vst_stmt_bind_int (stmt, 1, act_id);
  vst_stmt_run (stmt, &error);
  g_assert_no_error (error);
}

static void
test_journal_shows_it (VstTrial *self,
                       gconstpointer data)
{
  g_autofree char *keys_path = vst_trial_get_part (self, VST_HUB_KEYS);
  g_autoptr (VstKeys) keys = NULL;
  g_autoptr (VstDb) db = NULL;
  g_autoptr (GError) error = NULL;
  guint8 head[VST_ANCHOR_SIZE];
  guint64 count;
  gint64 n_acts;

  fill (self);
  vst_trial_cast_anchor (self);
  keys = vst_keys_load (keys_path, NULL);
  count = vst_keys_get_anchor (keys, head);
  g_assert_cmpuint (count, ==, ACTS + 1);

  db = vst_trial_open_db (self, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (loosen); i++)
    vst_trial_run (db, &loosen[i]);

  for (guint i = 0; i < TAMPERS; i++)
    {
      const Tamper *tamper = &tampers[i % G_N_ELEMENTS (tampers)];
      gint64 act_id = g_test_rand_int_range (3, ACTS + 1);
      gboolean whole;

      g_assert_true (vst_db_begin (db, NULL));
      for (guint step = 0; step < G_N_ELEMENTS (tamper->steps) && tamper->steps[step].text != NULL; step++)
        run_on (db, &tamper->steps[step], act_id);

      whole = vst_audit_verify (db, count, head, &n_acts, &error);
      vst_db_rollback (db);

      if (whole)
        g_test_fail_printf ("Unnoticed at act %" G_GINT64_FORMAT ": %s", act_id, tamper->name);
      else
        g_assert_error (error, VST_ERROR, VST_ERROR_CORRUPT);

      g_clear_error (&error);
    }

  /* And it was each time the tamper that showed. */
  vst_audit_verify (db, count, head, &n_acts, &error);
  g_assert_no_error (error);
  g_assert_cmpint (n_acts, ==, ACTS + 1);
}

/* Whoever has no key can only do damage, and not unseen. */
static void
test_file_shows_one_bit (VstTrial *self,
                         gconstpointer data)
{
  g_autoptr (GBytes) whole = NULL;
  g_autofree char *fault = NULL;
  gint64 n_acts;
  guint n_refused = 0;

  fill (self);
  whole = vst_trial_read_part (self, VST_HUB_DATABASE);

  for (guint i = 0; i < FLIPS; i++)
    {
      gsize size;
      const guint8 *content = g_bytes_get_data (whole, &size);
      guint8 *flipped = g_memdup2 (content, size);
      gsize at = (gsize) g_test_rand_int_range (0, (gint32) size);
      g_autoptr (GBytes) bytes = g_bytes_new_take (flipped, size);
      g_autoptr (GError) error = NULL;
      g_autoptr (VstDb) db = NULL;

      flipped[at] ^= 1 << g_test_rand_int_range (0, 8);
      vst_trial_write_part (self, VST_HUB_DATABASE, bytes);

      if (!(db = vst_trial_open_db (self, &error)))
        n_refused++;
      else if (vst_db_check (db, TRUE, &error))
        g_test_fail_printf ("A flip at byte %" G_GSIZE_FORMAT " is not noticed", at);

      g_assert_error (error, VST_ERROR, VST_ERROR_CORRUPT);
    }

  g_test_message ("%d flips, %u of them noticed at once", FLIPS, n_refused);

  vst_trial_write_part (self, VST_HUB_DATABASE, whole);
  fault = vst_trial_find_fault (self, &n_acts);
  g_assert_cmpstr (fault, ==, NULL);
  g_assert_cmpint (n_acts, ==, ACTS + 1);
}

#define ADD(path, test) g_test_add (path, VstTrial, NULL, vst_trial_set_up, test, vst_trial_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/tamper/journal-shows-it", test_journal_shows_it);
  ADD ("/tamper/file-shows-one-bit", test_file_shows_one_bit);

  return g_test_run ();
}
