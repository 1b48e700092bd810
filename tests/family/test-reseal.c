/* test-reseal.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-contact-store.h"
#include "vst-hub-rotation.h"
#include "vst-apart-store.h"
#include "vst-kin-store.h"
#include "vst-test-family.h"

/* Keys are renewed after somebody left badly: whoever does it, and whatever doesn't open. */

#define ORDER "FC-12-345"

static const VstSql damage_order = {
  "reseal.order", "UPDATE custody SET order_number = substr (order_number, 1, length (order_number) - 1) WHERE id = 1", TRUE
};
static const VstSql damage_head = {
  "reseal.head", "UPDATE custody SET order_number = CAST (substr (order_number, 1, 2) || X'07' || substr (order_number, 4) AS BLOB) WHERE id = 1", TRUE
};
static const VstSql damage_contact = {
  "reseal.contact", "UPDATE contact_point SET value = CAST (substr (value, 1, 2) || X'07' || substr (value, 4) AS BLOB) WHERE id = 1", TRUE
};
static const VstSql check_nothing = { "reseal.check", "PRAGMA ignore_check_constraints = ON", FALSE };
static const VstSql damage_lock = { "reseal.lock", "UPDATE contact_lock SET second_key = X'07' WHERE contact_id = 1", FALSE };
/* The generation of the key that each lies under. */
static const VstSql orders_renewed = {
  "reseal.orders", "SELECT count (*) FROM custody WHERE substr (order_number, 3, 4) = X'02000000'", TRUE
};
static const VstSql contacts_renewed = {
  "reseal.contacts", "SELECT count (*) FROM contact_point WHERE substr (value, 3, 4) = X'02000000'", TRUE
};

static const VstSql court_files_renewed = {
  "reseal.court_files", "SELECT count (*) FROM keep_apart WHERE substr (court_file, 3, 4) = X'02000000'", TRUE
};

static gint64
keep_apart (VstTestHub *self,
            gint64 person_id)
{
  g_autoptr (VstApartEntry) entry = vst_apart_entry_new ();
  VstApartEdit edit = { 0, 0, entry };
  g_autofree gint64 *id = NULL;
  g_autoptr (GError) error = NULL;

  entry->a_person_id = person_id;
  entry->b_staff_id = VST_TEST_LINK;
  vst_test_set (&entry->reason, "order");
  vst_test_set (&entry->source, "court");
  vst_test_set (&entry->from, "2026-01-01");
  vst_test_set (&entry->court_file, ORDER);
  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  id = vst_test_hub_do (self, &vst_apart_do_add, &edit, &error);
  g_assert_no_error (error);

  return *id;
}

static gint64
add_child (VstTestHub *self,
           const char *given_name)
{
  VstFamilyEntry *entry = vst_test_family_entry ("Amélie", "Tremblay", "613 555 0199");
  g_autoptr (VstFamily) family = NULL;
  g_autoptr (VstCustody) custody = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = NULL;

  g_ptr_array_add (entry->members, vst_test_member ("child", given_name, "Tremblay", "2022-05-01"));
  family = vst_test_family_add (self, entry);
  custody = vst_custody_new (vst_person_get_id (vst_member_get_person (vst_test_family_member (family, 1))),
                             vst_person_get_id (vst_member_get_person (vst_test_family_member (family, 0))), "court_order");
  vst_test_set (&custody->order_number, ORDER);
  id = vst_test_hub_do (self, &vst_custody_do_add, custody, &error);
  g_assert_no_error (error);
  keep_apart (self, custody->child_id);

  return *id;
}

static void
renew (VstTestHub *self,
       gint64 staff_id)
{
  const VstKeyKinds kinds = VST_KEYS_GRANTABLE;
  g_autoptr (GError) error = NULL;

  vst_test_hub_enter (self, staff_id);
  vst_test_hub_do (self, &vst_hub_renew_keys, &kinds, &error);
  g_assert_no_error (error);
}

static void
assert_order (VstTestHub *self,
              gint64 custody_id)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *number = vst_test_hub_read (self, &vst_custody_read_order, &custody_id, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (number, ==, ORDER);
}

/* She holds the key of the backups alone: all else stays under the key it has. */
static void
test_who_reaches_no_family_renews_what_she_holds (VstTestHub *self,
                                                  gconstpointer data)
{
  gint64 id = add_child (self, "Léo");

  renew (self, VST_TEST_SECOND_ADMIN);
  g_assert_cmpint (vst_test_count (self, &contacts_renewed), ==, 0);
  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  assert_order (self, id);

  renew (self, VST_TEST_ADMIN);
  g_assert_cmpint (vst_test_count (self, &court_files_renewed), ==, 1);
  g_assert_cmpint (vst_test_count (self, &contacts_renewed), ==, 1);
  g_assert_cmpint (vst_test_count (self, &orders_renewed), ==, 1);
  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  assert_order (self, id);
}

/* It is lost already; the keys are not to be so for it. */
static void
test_damaged_order_stays_as_it_lies (VstTestHub *self,
                                     gconstpointer damage)
{
  g_autoptr (VstDb) db = NULL;
  g_autoptr (VstStmt) stmt = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  add_child (self, "Léo");
  id = add_child (self, "Zoé");
  db = vst_test_hub_open_db (self);
  stmt = vst_db_prepare (db, damage);
  vst_stmt_run (stmt, &error);
  g_assert_no_error (error);

  renew (self, VST_TEST_ADMIN);
  g_assert_cmpint (vst_test_count (self, &contacts_renewed), ==, 2);
  g_assert_cmpint (vst_test_count (self, &orders_renewed), ==, 1);
  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  assert_order (self, id);
}

/* Nor one under a key that there isn't, nor one that goes with what is no key. */
static void
test_damaged_contact_stays_as_it_lies (VstTestHub *self,
                                       gconstpointer damage)
{
  g_autoptr (VstDb) db = NULL;
  const VstSql *const writes[] = { &check_nothing, damage };

  add_child (self, "Léo");
  add_child (self, "Zoé");
  db = vst_test_hub_open_db (self);

  for (guint i = 0; i < G_N_ELEMENTS (writes); i++)
    {
      g_autoptr (VstStmt) stmt = vst_db_prepare (db, writes[i]);
      g_autoptr (GError) error = NULL;

      vst_stmt_run (stmt, &error);
      g_assert_no_error (error);
    }

  renew (self, VST_TEST_ADMIN);
  g_assert_cmpint (vst_test_count (self, &court_files_renewed), ==, 2);
  g_assert_cmpint (vst_test_count (self, &contacts_renewed), ==, 1);
  g_assert_cmpint (vst_test_count (self, &orders_renewed), ==, 2);
}

static const VstSql count_plain = {
  "reseal.plain", "SELECT (SELECT count (*) FROM keep_apart WHERE instr (court_file, '" ORDER "') > 0)"
                  " + (SELECT count (*) FROM act_row WHERE instr (after, '" ORDER "') > 0)",
  TRUE
};
static const VstSql count_numbers = { "reseal.numbers", "SELECT count (*) FROM keep_apart WHERE court_file IS NOT NULL", TRUE };
static const VstSql count_revealed = {
  "reseal.revealed", "SELECT count (*) FROM access_log WHERE kind = 'reveal' AND subject = 'keep_apart'", TRUE
};

static void
change_pair (VstTestHub *self,
             gint64 apart_id,
             gint64 revision,
             const char *source,
             const char *number,
             int code)
{
  g_autoptr (VstApartEntry) entry = vst_apart_entry_new ();
  VstApartEdit edit = { apart_id, revision, entry };
  g_autoptr (GError) error = NULL;

  entry->a_person_id = 1;
  entry->b_staff_id = VST_TEST_LINK;
  vst_test_set (&entry->reason, "conflict");
  vst_test_set (&entry->source, source);
  vst_test_set (&entry->from, "2026-01-01");
  vst_test_set (&entry->court_file, number);
  vst_test_hub_do (self, &vst_apart_do_edit, &edit, &error);
  if (code < 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, VST_ERROR, code);
}

/* Of an order, and of what a court said; asked for, it is shown, and that is logged. */
static void
test_a_courts_file_number_is_asked_for (VstTestHub *self,
                                        gconstpointer data)
{
  g_autoptr (VstFamily) family = vst_test_family_add (self, vst_test_family_entry ("Amélie", "Tremblay", ""));
  gint64 id = keep_apart (self, vst_person_get_id (vst_member_get_person (vst_family_get_head (family))));
  g_autofree char *number = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (vst_test_count (self, &count_numbers), ==, 1);
  g_assert_cmpint (vst_test_count (self, &count_plain), ==, 0);
  g_assert_cmpint (vst_test_count (self, &count_revealed), ==, 0);
  number = vst_test_hub_read (self, &vst_apart_read_court_file, &id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (number, ==, ORDER);
  g_assert_cmpint (vst_test_count (self, &count_revealed), ==, 1);

  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  g_assert_null (vst_test_hub_read (self, &vst_apart_read_court_file, &id, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NO_RIGHT);
  vst_test_hub_enter (self, VST_TEST_COORDINATOR);

  /* What is changed beside it leaves it; what no court said has none; undone, it is back. */
  change_pair (self, id, 1, "court", "", -1);
  g_assert_cmpint (vst_test_count (self, &count_numbers), ==, 1);
  change_pair (self, id, 2, "client", "", -1);
  g_assert_cmpint (vst_test_count (self, &count_numbers), ==, 0);
  vst_test_family_undo (self);
  g_assert_cmpint (vst_test_count (self, &count_numbers), ==, 1);
  change_pair (self, id, 2, "client", ORDER, VST_ERROR_INVALID);
}

#define ADD(path, data, func) g_test_add ("/reseal/" path, VstTestHub, data, vst_test_family_set_up, func, vst_test_hub_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("who-reaches-no-family-renews-what-she-holds", NULL, test_who_reaches_no_family_renews_what_she_holds);
  ADD ("damaged-order-stays-as-it-lies", &damage_order, test_damaged_order_stays_as_it_lies);
  ADD ("order-under-no-key-there-is-stays-as-it-lies", &damage_head, test_damaged_order_stays_as_it_lies);
  ADD ("contact-under-no-key-there-is-stays-as-it-lies", &damage_contact, test_damaged_contact_stays_as_it_lies);
  ADD ("contact-with-what-is-no-key-stays-as-it-lies", &damage_lock, test_damaged_contact_stays_as_it_lies);
  ADD ("a-courts-file-number-is-asked-for", NULL, test_a_courts_file_number_is_asked_for);

  return g_test_run ();
}
