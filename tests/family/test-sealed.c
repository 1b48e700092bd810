/* test-sealed.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-audit.h"
#include "vst-block-store.h"
#include "vst-person-store.h"
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

  block (self, family_id, 0, VST_TEST_LINK);
  g_assert_cmpint (vst_test_count (self, &count_keys), ==, 0);
  g_assert_cmpint (vst_test_count (self, &count_rows), ==, 0);
  rename_member (self, family_id, 0, "Zélie");
  g_assert_cmpint (vst_test_count (self, &count_keys), ==, 0);

  vst_test_hub_enter (self, VST_TEST_LINK);
  g_assert_null (vst_test_hub_read (self, &vst_family_read_open, &family_id, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NOT_FOUND);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/sealed/" name, VstTestHub, NULL, vst_test_family_set_up, func, vst_test_hub_tear_down)
  ADD ("key-of-one-alone-is-lifted", test_key_of_one_alone_is_lifted);

  return g_test_run ();
}
