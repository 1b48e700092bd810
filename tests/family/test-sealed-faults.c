/* test-sealed-faults.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-alert-store.h"
#include "vst-block-store.h"
#include "vst-test-sealed.h"
#include "vst-test-sweep.h"

/* Sealing, renewing and lifting while disk and memory fail. */

static const VstSql count_keys = { "sealed-faults.keys", "SELECT count (*) FROM shield_key", TRUE };
static const VstSql generation = { "sealed-faults.generation", "SELECT min (generation) FROM shield_key", TRUE };
static const VstSql half_sealed = {
  "sealed-faults.half",
  "SELECT (SELECT count (*) FROM person AS p WHERE (p.sealed IS NULL) ="
  "                (p.id IN (SELECT subject_id FROM shield_key WHERE subject = 'person'))) +"
  "       (SELECT count (*) FROM alert AS a WHERE (a.sealed IS NULL) ="
  "                (a.family_id IN (SELECT subject_id FROM shield_key WHERE subject = 'family'))) +"
  "       (SELECT count (*) FROM shield_key AS k WHERE NOT EXISTS (SELECT 1 FROM shield_grant AS g WHERE g.key_id = k.id))",
  TRUE
};

/* Whoever has a key is sealed as a whole, and so is nobody else. */
static gboolean
check_whole (VstDb *db,
             GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, &half_sealed);

  if (!vst_stmt_one (stmt, error))
    return FALSE;

  g_assert_cmpint (vst_stmt_get_int (stmt, 0), ==, 0);

  return TRUE;
}

static void
sweep_block (VstTestHub *self,
             gint64 family_id,
             gint64 staff_id)
{
  g_autoptr (VstBlockEntry) entry = vst_block_entry_new ();

  entry->family_id = family_id;
  entry->staff_id = staff_id;
  vst_test_sweep_own (self, VST_TEST_RECEPTION, &vst_block_do_add, entry, check_whole);
}

static void
test_she_is_sealed_or_not (VstTestHub *self,
                           gconstpointer data)
{
  gint64 family_id = vst_test_sealed_add (self);

  sweep_block (self, family_id, VST_TEST_PIVOT);
  g_assert_cmpint (vst_test_count (self, &count_keys), ==, 2);
  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  vst_test_sealed_assert_here (self, family_id, "Zéphirine Quatrevingt");
}

static void
test_her_key_is_renewed_or_not (VstTestHub *self,
                                gconstpointer data)
{
  gint64 family_id = vst_test_sealed_add (self);

  vst_test_sealed_block (self, family_id, VST_TEST_PIVOT);
  sweep_block (self, family_id, VST_TEST_LINK);
  g_assert_cmpint (vst_test_count (self, &generation), ==, 2);
  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  vst_test_sealed_assert_here (self, family_id, "Zéphirine Quatrevingt");
}

/* By the next act of somebody who holds the phones, too. */
static void
test_she_is_opened_or_not (VstTestHub *self,
                           gconstpointer data)
{
  gint64 family_id = vst_test_sealed_add (self);
  g_autoptr (VstAlertEntry) alert = vst_alert_entry_new ();
  VstAlertEdit *edit;

  vst_test_sealed_lift (self, vst_test_sealed_block (self, family_id, VST_TEST_LINK));
  g_assert_cmpint (vst_test_count (self, &count_keys), ==, 1);

  vst_test_set (&alert->text, "opened");
  vst_test_set (&alert->from, "2026-01-05");
  edit = vst_alert_edit_new (0, 0, family_id, alert);
  vst_test_sweep_own (self, VST_TEST_RECEPTION, &vst_alert_do_add, edit, check_whole);
  vst_alert_edit_free (edit);
  g_assert_cmpint (vst_test_count (self, &count_keys), ==, 0);
  vst_test_hub_enter (self, VST_TEST_LINK);
  vst_test_sealed_assert_here (self, family_id, "Zéphirine Quatrevingt");
}

#define ADD(path, func) g_test_add (path, VstTestHub, NULL, vst_test_family_set_up, func, vst_test_hub_tear_down)

int
main (int argc,
      char *argv[])
{
  vst_test_memory_use ();
  g_test_init (&argc, &argv, NULL);

  ADD ("/sealed-faults/she-is-sealed-or-not", test_she_is_sealed_or_not);
  ADD ("/sealed-faults/her-key-is-renewed-or-not", test_her_key_is_renewed_or_not);
  ADD ("/sealed-faults/she-is-opened-or-not", test_she_is_opened_or_not);

  return g_test_run ();
}
