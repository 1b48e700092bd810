/* test-sealed-damage.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "vst-alert-store.h"
#include "vst-hub-check.h"
#include "vst-hub-rotation.h"
#include "vst-kin-store.h"
#include "vst-room.h"
#include "vst-test-sealed.h"

/* Rows that somebody has damaged, or a disk: they are lost, and nothing else is. */

static const VstSql count_keys = { "damage.keys", "SELECT count (*) FROM shield_key", TRUE };
static const VstSql generation = { "damage.generation", "SELECT min (generation) FROM shield_key", TRUE };
static const VstSql count_sealed_alerts = { "damage.alerts", "SELECT count (*) FROM alert WHERE sealed IS NOT NULL", TRUE };
static const VstSql count_sealed_rows = { "damage.rows", "SELECT count (*) FROM act_row WHERE key_id IS NOT NULL", TRUE };
static const VstSql count_open_rows = {
  "damage.open-rows", "SELECT count (*) FROM act_row WHERE table_name IN ('person', 'contact_point', 'alert') AND key_id IS NULL", TRUE
};
static const VstSql count_lost_contacts = { "damage.lost", "SELECT count (*) FROM contact_point WHERE sealed IS NULL AND value = X''", TRUE };
static const VstSql revision_of_alert = { "damage.revision", "SELECT revision FROM alert ORDER BY id LIMIT 1", TRUE };

static const VstSql damages[] = {
  { "damage.alert", "UPDATE alert SET sealed = substr (sealed, 1, length (sealed) - 1) WHERE id = 1", TRUE },
  { "damage.row",
    "UPDATE act_row SET after = '{\"sealed\":\"AAAA\"}' WHERE id = (SELECT max (id) FROM act_row WHERE key_id IS NOT NULL AND table_name = 'person')",
    TRUE },
  { "damage.contact", "UPDATE contact_point SET sealed = substr (sealed, 1, length (sealed) - 1) WHERE id = 1", TRUE },
  { "damage.salt", "UPDATE act_salt SET sealed = randomblob (80) WHERE act_id = (SELECT min (act_id) FROM act_salt WHERE key_id IS NOT NULL)", TRUE },
};

static guint
count_alerts (VstTestHub *self,
              gint64 family_id,
              const char *text)
{
  g_autoptr (VstFamily) family = vst_test_family_open (self, family_id);
  GListModel *alerts = vst_family_get_alerts (family);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (alerts); i++)
    {
      g_autoptr (VstAlert) alert = g_list_model_get_item (alerts, i);

      n += g_str_equal (vst_alert_get_entry (alert)->text, text);
    }

  return n;
}

static void
damage (VstTestHub *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    vst_test_sealed_run (self, &damages[i]);
}

/* Who holds the key finds it; who must not know her is told of nothing. */
static void
test_check_finds_it (VstTestHub *self,
                     gconstpointer data)
{
  gint64 family_id = vst_test_sealed_add (self);

  vst_test_sealed_block (self, family_id, VST_TEST_PIVOT);
  g_assert_true (vst_test_sealed_is_whole (self, VST_HUB_CHECK_SEALED));
  vst_test_sealed_run (self, &damages[0]);

  g_assert_false (vst_test_sealed_is_whole (self, VST_HUB_CHECK_SEALED));
  g_assert_true (vst_test_sealed_is_whole (self, VST_HUB_CHECK_AUDIT));
  vst_test_hub_enter (self, VST_TEST_PIVOT);
  g_assert_true (vst_test_sealed_is_whole (self, VST_HUB_CHECK_SEALED));

  vst_test_sealed_run (self, &damages[1]);
  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  g_assert_false (vst_test_sealed_is_whole (self, VST_HUB_CHECK_AUDIT));
}

static void
test_all_else_goes_on (VstTestHub *self,
                       gconstpointer data)
{
  gint64 family_id = vst_test_sealed_add (self);

  vst_test_sealed_alert (self, family_id, "whole-alert");
  vst_test_sealed_rename (self, family_id, "Tourterelle");
  vst_test_sealed_block (self, family_id, VST_TEST_LINK);
  damage (self);

  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  vst_test_sealed_assert_here (self, family_id, "Tourterelle");
  vst_test_sealed_rename (self, family_id, "Zéphirine Q");
  vst_test_sealed_assert_here (self, family_id, "Zéphirine Q");
  g_assert_cmpuint (count_alerts (self, family_id, "whole-alert"), ==, 1);

  /* A renewal. */
  vst_test_sealed_block (self, family_id, VST_TEST_PARTNER);
  g_assert_cmpint (vst_test_count (self, &generation), ==, 2);
  vst_test_sealed_assert_here (self, family_id, "Zéphirine Q");
  g_assert_cmpuint (count_alerts (self, family_id, "whole-alert"), ==, 1);
  g_assert_false (vst_test_sealed_is_whole (self, VST_HUB_CHECK_SEALED));
  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  vst_test_sealed_assert_here (self, family_id, "Zéphirine Q");
}

/* What nobody can open any more doesn't stay sealed for ever: it is written anew. */
static void
test_lifting_leaves_what_can_be_written_anew (VstTestHub *self,
                                              gconstpointer data)
{
  gint64 family_id = vst_test_sealed_add (self), block_id;
  g_autoptr (VstAlertEntry) entry = vst_alert_entry_new ();
  g_autoptr (GError) error = NULL;
  VstAlertEdit *edit;

  vst_test_sealed_alert (self, family_id, "whole-alert");
  block_id = vst_test_sealed_block (self, family_id, VST_TEST_LINK);
  damage (self);
  vst_test_sealed_lift (self, block_id);
  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  vst_test_sealed_rename (self, family_id, "Zoé");

  g_assert_cmpint (vst_test_count (self, &count_keys), ==, 0);
  g_assert_cmpint (vst_test_count (self, &count_sealed_alerts), ==, 0);
  g_assert_cmpint (vst_test_count (self, &count_sealed_rows), ==, 0);
  g_assert_cmpuint (count_alerts (self, family_id, "whole-alert"), ==, 1);
  g_assert_cmpuint (count_alerts (self, family_id, "canary-alert"), ==, 0);
  g_assert_false (vst_test_sealed_is_whole (self, VST_HUB_CHECK_AUDIT));

  vst_test_set (&entry->text, "canary-alert");
  vst_test_set (&entry->from, "2026-01-05");
  edit = vst_alert_edit_new (1, vst_test_count (self, &revision_of_alert), family_id, entry);
  vst_test_hub_do (self, &vst_alert_do_edit, edit, &error);
  vst_alert_edit_free (edit);
  g_assert_no_error (error);
  g_assert_cmpuint (count_alerts (self, family_id, "canary-alert"), ==, 1);
}

static gint64
first_person (VstTestHub *self,
              gint64 family_id)
{
  g_autoptr (VstFamily) family = vst_test_family_open (self, family_id);

  return vst_person_get_id (vst_member_get_person (vst_test_family_member (family, 0)));
}

/* What it still says of whom it is about would have it sealed anew, without the rest. */
static void
test_half_a_row_is_not_handed_over (VstTestHub *self,
                                    gconstpointer data)
{
  static const VstSql halve = {
    "damage.half", "UPDATE act_row SET after = '{\"sealed\":\"AAAA\"}' WHERE table_name = 'relation' AND before IS NOT NULL", TRUE
  };
  static const VstSql count_halves = {
    "damage.halves", "SELECT count (*) FROM act_row WHERE before IS NOT NULL AND key_id IS NOT NULL AND after = '{\"sealed\":\"AAAA\"}'", TRUE
  };
  gint64 early = vst_test_sealed_add (self), late = vst_test_sealed_add (self);
  g_autoptr (VstRelation) relation = vst_relation_new (first_person (self, early), first_person (self, late), "other");
  VstKinEnd end = { 0, 1, (char *) "2026-01-05" };
  g_autofree gint64 *id = NULL;
  g_autoptr (GError) error = NULL;

  vst_test_sealed_block (self, early, VST_TEST_PIVOT);
  id = vst_test_hub_do (self, &vst_relation_do_add, relation, &error);
  g_assert_no_error (error);
  end.id = *id;
  vst_test_hub_do (self, &vst_relation_do_end, &end, &error);
  g_assert_no_error (error);
  vst_test_sealed_run (self, &halve);
  g_assert_cmpint (vst_test_count (self, &count_halves), ==, 1);

  vst_test_sealed_block (self, late, VST_TEST_LINK);
  vst_test_sealed_block (self, late, VST_TEST_PIVOT);
  g_assert_cmpint (vst_test_count (self, &count_halves), ==, 1);
}

/* A phone too, which is then found by nothing; nor does it stand in the way of new keys. */
static void
test_lost_contact_keeps_nobody_from_all_else (VstTestHub *self,
                                              gconstpointer data)
{
  gint64 family_id = vst_test_sealed_add (self), block_id;
  const VstKeyKinds kinds = VST_KEYS_GRANTABLE;
  g_autoptr (GError) error = NULL;

  block_id = vst_test_sealed_block (self, family_id, VST_TEST_LINK);
  damage (self);
  vst_test_sealed_lift (self, block_id);
  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  vst_test_sealed_rename (self, family_id, "Zoé");
  g_assert_cmpint (vst_test_count (self, &count_keys), ==, 0);
  g_assert_cmpint (vst_test_count (self, &count_lost_contacts), ==, 1);
  vst_test_sealed_assert_here (self, family_id, "Zoé");

  vst_test_hub_enter (self, VST_TEST_ADMIN);
  vst_test_hub_do (self, &vst_hub_renew_keys, &kinds, &error);
  g_assert_no_error (error);
  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  vst_test_sealed_assert_here (self, family_id, "Zoé");
}

/* Of rows too that are gone: an alert that was taken back. */
static void
test_what_was_kept_of_a_row_that_is_gone_is_sealed (VstTestHub *self,
                                                    gconstpointer data)
{
  gint64 family_id = vst_test_sealed_add (self);

  vst_test_sealed_alert (self, family_id, "taken-back");
  vst_test_family_undo (self);
  g_assert_cmpint (vst_test_count (self, &count_open_rows), >, 4);

  vst_test_sealed_block (self, family_id, VST_TEST_LINK);
  g_assert_cmpint (vst_test_count (self, &count_open_rows), ==, 0);
}

static const VstSql *
find_statement (const char *name)
{
  for (const VstRoom *const *room = vst_room_get_all (); *room != NULL; room++)
    for (guint i = 0; (*room)->statements[i] != NULL; i++)
      for (const VstSql *sql = (*room)->statements[i]; sql->name != NULL; sql++)
        if (g_str_equal (sql->name, name))
          return sql;

  return NULL;
}

/* Nobody writes while it is looked for, and a journal has ten years of rows. */
static void
test_journal_is_found_by_its_indexes (VstTestHub *self,
                                      gconstpointer data)
{
  static const char *const names[] = {
    "shield-past.rows_of_whom",
    "shield-gone.places",
    "shield-past.rows_of_row",
    "shield-journal.rows_of_act",
    "shield-journal.rows_of_key",
    "shield-journal.salts_in_the_open",
    "shield-journal.salts_of_key",
    "shield-journal.keys_beside",
    "shield-journal.other_key",
  };
  g_autoptr (VstDb) db = vst_test_hub_open_db (self);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const VstSql *sql = find_statement (names[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) plan = sql != NULL ? vst_db_explain (db, sql, &error) : NULL;
      guint n_found = 0;

      g_assert_no_error (error);
      g_assert (plan != NULL);

      for (guint j = 0; j < plan->len; j++)
        {
          const char *line = g_ptr_array_index (plan, j);

          if (strstr (line, "SCAN") != NULL)
            g_test_fail_printf ("%s: %s", names[i], line);
          n_found += strstr (line, "PRIMARY KEY (subject=? AND subject_id=?)") != NULL;
        }

      g_assert_cmpuint (n_found, ==, i < 2 ? 1 : 0);
    }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/sealed-damage/" name, VstTestHub, NULL, vst_test_family_set_up, func, vst_test_hub_tear_down)
  ADD ("check-finds-it", test_check_finds_it);
  ADD ("all-else-goes-on", test_all_else_goes_on);
  ADD ("lifting-leaves-what-can-be-written-anew", test_lifting_leaves_what_can_be_written_anew);
  ADD ("lost-contact-keeps-nobody-from-all-else", test_lost_contact_keeps_nobody_from_all_else);
  ADD ("what-was-kept-of-a-row-that-is-gone-is-sealed", test_what_was_kept_of_a_row_that_is_gone_is_sealed);
  ADD ("half-a-row-is-not-handed-over", test_half_a_row_is_not_handed_over);
  ADD ("journal-is-found-by-its-indexes", test_journal_is_found_by_its_indexes);

  return g_test_run ();
}
