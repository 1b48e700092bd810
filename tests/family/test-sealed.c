/* test-sealed.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-act-record.h"
#include "vst-audit.h"
#include "vst-block-store.h"
#include "vst-hub-check.h"
#include "vst-person-store.h"
#include "vst-staff-keys.h"
#include "vst-test-family.h"

static const VstSql count_keys = { "sealed.keys", "SELECT count (*) FROM shield_key", TRUE };
static const VstSql count_rows = { "sealed.rows", "SELECT count (*) FROM act_row WHERE key_id IS NOT NULL", TRUE };

static void
run (VstDb *db,
     const VstSql *sql)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, sql);
  g_autoptr (GError) error = NULL;

  vst_stmt_run (stmt, &error);
  g_assert_no_error (error);
}

static gint64
add_family (VstTestHub *self)
{
  VstFamilyEntry *entry = vst_test_family_entry ("Zéphirine", "Quatrevingt", "613 555 0199");
  g_autoptr (VstFamily) family = NULL;

  g_ptr_array_add (entry->members, vst_test_member ("child", "Noé", "Quatrevingt", "2020-05-01"));
  family = vst_test_family_add (self, entry);

  return vst_family_get_id (family);
}

static gint64
get_person (VstTestHub *self,
            gint64 family_id,
            guint position)
{
  g_autoptr (VstFamily) family = vst_test_family_open (self, family_id);

  return vst_person_get_id (vst_member_get_person (vst_test_family_member (family, position)));
}

static void
block (VstTestHub *self,
       gint64 family_id,
       gint64 person_id,
       gint64 staff_id)
{
  g_autoptr (VstBlockEntry) entry = vst_block_entry_new ();
  g_autoptr (GError) error = NULL;

  entry->family_id = family_id;
  entry->person_id = person_id;
  entry->staff_id = staff_id;
  g_free (vst_test_hub_do (self, &vst_block_do_add, entry, &error));
  g_assert_no_error (error);
}

static void
rename_member (VstTestHub *self,
               gint64 family_id,
               guint position,
               const char *name)
{
  g_autoptr (VstFamily) family = vst_test_family_open (self, family_id);
  VstPerson *person = vst_member_get_person (vst_test_family_member (family, position));
  g_autoptr (VstPersonEntry) entry = vst_person_entry_copy (vst_person_get_entry (person));
  g_autoptr (GError) error = NULL;
  VstPersonEdit *edit;

  vst_test_set (&entry->given_name, name);
  edit = vst_person_edit_new (vst_person_get_id (person), vst_person_get_revision (person), entry);
  g_object_unref (vst_test_hub_do (self, &vst_person_do_edit, edit, &error));
  vst_person_edit_free (edit);
  g_assert_no_error (error);
}

/* By who must not know them, so that it holds nothing of theirs. */
static void
renew_kit (VstTestHub *self)
{
  g_autoptr (GError) error = NULL;

  vst_test_hub_enter (self, VST_TEST_ADMIN);
  vst_secret_unref (self->recovery);
  self->recovery = vst_test_hub_do (self, &vst_staff_keys_renew_kit, NULL, &error);
  g_assert_no_error (error);
  vst_test_hub_enter (self, VST_TEST_RECEPTION);
}

/* The last but one is shut out: it is opened, since one alone could lose it for all. */
static void
test_key_of_one_alone_is_lifted (VstTestHub *self,
                                 gconstpointer data)
{
  static const VstSql block_most = {
    "sealed.block-most",
    "INSERT INTO staff_block (family_id, staff_id, reason, asked_by, taken_by, since)"
    " SELECT 1, id, 'safety', 'client', 3, 1 FROM staff WHERE id NOT IN (3, 6)",
    TRUE
  };
  gint64 family_id = add_family (self);
  g_autoptr (GError) error = NULL;

  {
    g_autoptr (VstDb) db = vst_test_hub_open_db (self);

    run (db, &block_most);
  }

  rename_member (self, family_id, 0, "Zoé");
  g_assert_cmpint (vst_test_count (self, &count_keys), ==, 3);
  g_assert_cmpint (vst_test_count (self, &count_rows), >, 0);
  renew_kit (self);
  g_assert_cmpint (vst_test_count (self, &count_keys), ==, 3);

  block (self, family_id, 0, VST_TEST_LINK);
  g_assert_cmpint (vst_test_count (self, &count_keys), ==, 0);
  g_assert_cmpint (vst_test_count (self, &count_rows), ==, 0);
  rename_member (self, family_id, 0, "Zélie");
  g_assert_cmpint (vst_test_count (self, &count_keys), ==, 0);

  vst_test_hub_enter (self, VST_TEST_LINK);
  g_assert_null (vst_test_hub_read (self, &vst_family_read_open, &family_id, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NOT_FOUND);
}

/* Somebody with the key of the database and a shell, as in the trial of tampers. */
static const VstSql loosen[] = {
  { "sealed.row", "DROP TRIGGER act_row_stays", FALSE },
  { "sealed.salt", "DROP TRIGGER act_salt_stays", FALSE },
};

#define STEP(text) \
  { \
    "sealed.step", (text), FALSE \
  }
#define OPEN_ROW "(SELECT max (id) FROM act_row WHERE key_id IS NULL)"
#define ANY_KEY "(SELECT min (id) FROM shield_key)"

static const VstSql tampers[] = {
  STEP ("UPDATE act_row SET key_id = " ANY_KEY ", after = '{}' WHERE id = " OPEN_ROW),
  STEP ("UPDATE act_row SET key_id = " ANY_KEY ", after = '{\"sealed\":1}' WHERE id = " OPEN_ROW),
  STEP ("UPDATE act_row SET key_id = " ANY_KEY ", before = NULL, after = (SELECT max (after) FROM act_row WHERE key_id IS NOT NULL) WHERE id = " OPEN_ROW),
  STEP ("UPDATE act_row SET after = '{}' WHERE key_id IS NOT NULL AND after IS NOT NULL"),
  STEP ("UPDATE act_row SET table_name = 'episode' WHERE key_id IS NOT NULL"),
  STEP ("UPDATE act_salt SET key_id = NULL, sealed = NULL WHERE key_id IS NOT NULL"),
  STEP ("UPDATE act_salt SET salt = randomblob (32) WHERE key_id IS NOT NULL"),
  STEP ("UPDATE act_salt SET sealed = randomblob (80) WHERE key_id IS NOT NULL"),
};

/* What only who holds the key can tell. */
static const VstSql swap = {
  "sealed.swap",
  "UPDATE act_row SET after = (SELECT max (r.after) FROM act_row AS r WHERE r.key_id = act_row.key_id)"
  " WHERE key_id IS NOT NULL AND after IS NOT NULL",
  TRUE
};

static gboolean
verify (VstDb *db)
{
  g_autoptr (GError) error = NULL;
  guint8 none[VST_AUDIT_SIZE] = { 0 };

  if (vst_audit_verify (db, 0, none, NULL, &error))
    return TRUE;

  g_assert_error (error, VST_ERROR, VST_ERROR_CORRUPT);

  return FALSE;
}

static gboolean
is_whole (VstTestHub *self)
{
  const gboolean full = FALSE;
  g_autoptr (GError) error = NULL;
  g_autofree VstHubCheck *check = vst_test_hub_read (self, &vst_hub_check, &full, &error);

  g_assert_no_error (error);

  return check->whole[VST_HUB_CHECK_AUDIT];
}

static void
test_nothing_passes_for_sealed (VstTestHub *self,
                                gconstpointer data)
{
  gint64 family_id = add_family (self);
  g_autoptr (VstDb) db = NULL;

  block (self, family_id, 0, VST_TEST_SECOND_ADMIN);
  rename_member (self, family_id, 0, "Zoé");
  vst_test_hub_enter (self, VST_TEST_ADMIN);
  g_assert_true (is_whole (self));

  db = vst_test_hub_open_db (self);
  for (guint i = 0; i < G_N_ELEMENTS (loosen); i++)
    run (db, &loosen[i]);

  for (guint i = 0; i < G_N_ELEMENTS (tampers); i++)
    {
      g_assert_true (vst_db_begin (db, NULL));
      run (db, &tampers[i]);
      if (verify (db))
        g_test_fail_printf ("Unnoticed: %s", tampers[i].text);
      vst_db_rollback (db);
    }

  g_assert_true (verify (db));
  run (db, &swap);
  g_assert_true (verify (db));
  g_assert_false (is_whole (self));
  vst_test_hub_enter (self, VST_TEST_SECOND_ADMIN);
  g_assert_true (is_whole (self));
}

static guint
count_edits (VstTestHub *self,
             gint64 family_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) history = vst_test_hub_read (self, &vst_family_read_history, &family_id, &error);
  guint n = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < history->len; i++)
    if (g_str_equal (vst_act_record_get_deed (history->pdata[i]), vst_person_do_edit.code))
      n++;

  return n;
}

/* Whoever must not know one of them has the history of all others. */
static void
test_history_leaves_out_what_is_sealed (VstTestHub *self,
                                        gconstpointer data)
{
  gint64 family_id = add_family (self);

  rename_member (self, family_id, 0, "Zoé");
  rename_member (self, family_id, 1, "Noa");
  block (self, 0, get_person (self, family_id, 1), VST_TEST_LINK);
  g_assert_cmpuint (count_edits (self, family_id), ==, 2);

  vst_test_hub_enter (self, VST_TEST_LINK);
  g_assert_cmpuint (count_edits (self, family_id), ==, 1);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/sealed/" name, VstTestHub, NULL, vst_test_family_set_up, func, vst_test_hub_tear_down)
  ADD ("key-of-one-alone-is-lifted", test_key_of_one_alone_is_lifted);
  ADD ("nothing-passes-for-sealed", test_nothing_passes_for_sealed);
  ADD ("history-leaves-out-what-is-sealed", test_history_leaves_out_what_is_sealed);

  return g_test_run ();
}
