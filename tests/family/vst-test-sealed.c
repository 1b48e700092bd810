/* vst-test-sealed.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-sealed.h"

#include "vst-alert-store.h"
#include "vst-block-store.h"
#include "vst-hub-check.h"
#include "vst-person-store.h"
#include "vst-staff-keys.h"

static const VstSql revision_of_block = { "sealed.block-revision", "SELECT max (revision) FROM staff_block", TRUE };

gint64
vst_test_sealed_add (VstTestHub *self)
{
  g_autoptr (VstFamily) family = vst_test_family_add (self, vst_test_family_entry ("Zéphirine", "Quatrevingt", "613 555 0199"));

  vst_test_sealed_alert (self, vst_family_get_id (family), "canary-alert");

  return vst_family_get_id (family);
}

gint64
vst_test_sealed_alert (VstTestHub *self,
                       gint64 family_id,
                       const char *text)
{
  g_autoptr (VstAlertEntry) alert = vst_alert_entry_new ();
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = NULL;
  VstAlertEdit *edit;

  vst_test_set (&alert->text, text);
  vst_test_set (&alert->from, "2026-01-05");
  edit = vst_alert_edit_new (0, 0, family_id, alert);
  id = vst_test_hub_do (self, &vst_alert_do_add, edit, &error);
  vst_alert_edit_free (edit);
  g_assert_no_error (error);

  return *id;
}

gint64
vst_test_sealed_block (VstTestHub *self,
                       gint64 family_id,
                       gint64 staff_id)
{
  g_autoptr (VstBlockEntry) entry = vst_block_entry_new ();
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = NULL;

  entry->family_id = family_id;
  entry->staff_id = staff_id;
  id = vst_test_hub_do (self, &vst_block_do_add, entry, &error);
  g_assert_no_error (error);

  return *id;
}

/* By the two that it takes; who is signed in next opens what was sealed. */
void
vst_test_sealed_lift (VstTestHub *self,
                      gint64 block_id)
{
  g_autoptr (VstBlockLift) lift = vst_block_lift_new (block_id, 1, "He works elsewhere now");
  g_autoptr (GError) error = NULL;

  vst_test_hub_enter (self, VST_TEST_PIVOT);
  vst_test_hub_do (self, &vst_block_do_ask_lift, lift, &error);
  g_assert_no_error (error);
  vst_test_hub_enter (self, VST_TEST_PRIVACY);
  lift->revision = vst_test_count (self, &revision_of_block);
  vst_test_hub_do (self, &vst_block_do_lift, lift, &error);
  g_assert_no_error (error);
}

void
vst_test_sealed_rename (VstTestHub *self,
                        gint64 family_id,
                        const char *name)
{
  g_autoptr (VstFamily) family = vst_test_family_open (self, family_id);
  VstPerson *person = vst_member_get_person (vst_test_family_member (family, 0));
  g_autoptr (VstPersonEntry) entry = vst_person_entry_copy (vst_person_get_entry (person));
  g_autoptr (GError) error = NULL;
  VstPersonEdit *edit;

  vst_test_set (&entry->display_name, name);
  vst_test_set (&entry->given_name, name);
  edit = vst_person_edit_new (vst_person_get_id (person), vst_person_get_revision (person), entry);
  g_object_unref (vst_test_hub_do (self, &vst_person_do_edit, edit, &error));
  vst_person_edit_free (edit);
  g_assert_no_error (error);
}

void
vst_test_sealed_assert_here (VstTestHub *self,
                             gint64 family_id,
                             const char *name)
{
  g_autoptr (VstFamily) family = vst_test_family_open (self, family_id);
  VstPerson *person = vst_member_get_person (vst_test_family_member (family, 0));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) history = vst_test_hub_read (self, &vst_family_read_history, &family_id, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (history->len, >, 0);
  g_assert_cmpstr (vst_person_get_entry (person)->display_name, ==, name);
}

void
vst_test_sealed_assert_gone (VstTestHub *self,
                             gint64 family_id)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (vst_test_hub_read (self, &vst_family_read_open, &family_id, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NOT_FOUND);
}

/* By who administers: a new passphrase, and a new pair. */
void
vst_test_sealed_reset (VstTestHub *self,
                       gint64 staff_id)
{
  g_autoptr (VstStaffKeysForm) form = vst_staff_keys_form_new (staff_id, 0, NULL, 0, NULL, VST_TEST_OTHER_PASSPHRASE, FALSE, VST_TEST_KEY_COST);
  g_autoptr (GError) error = NULL;

  vst_test_hub_do (self, &vst_staff_keys_reset, form, &error);
  g_assert_no_error (error);
}

void
vst_test_sealed_enter_by (VstTestHub *self,
                          gint64 staff_id,
                          const char *passphrase)
{
  g_autoptr (GError) error = NULL;

  vst_hub_lock (self->hub);
  vst_test_hub_try (self, staff_id, passphrase, &error);
  g_assert_no_error (error);
}

/* As somebody does who has the key of the database, and a shell. */
void
vst_test_sealed_run (VstTestHub *self,
                     const VstSql *sql)
{
  g_autoptr (VstDb) db = vst_test_hub_open_db (self);
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, sql);
  g_autoptr (GError) error = NULL;

  vst_stmt_run (stmt, &error);
  g_assert_no_error (error);
}

gboolean
vst_test_sealed_is_whole (VstTestHub *self,
                          guint part)
{
  const gboolean full = FALSE;
  g_autoptr (GError) error = NULL;
  g_autofree VstHubCheck *check = vst_test_hub_read (self, &vst_hub_check, &full, &error);

  g_assert_no_error (error);

  return check->whole[part];
}
