/* vst-test-family.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-family.h"

void
vst_test_family_set_up (VstTestHub *self,
                        gconstpointer data)
{
  vst_room_register (&vst_family_room);
  vst_test_hub_set_up (self, data);
  vst_test_hub_enter (self, VST_TEST_RECEPTION);
}

void
vst_test_set (char **text,
              const char *to)
{
  g_free (*text);
  *text = g_strdup (to);
}

VstMemberEntry *
vst_test_member (const char *role,
                 const char *given_name,
                 const char *family_name,
                 const char *born)
{
  VstMemberEntry *member = vst_member_entry_new (role);

  vst_test_set (&member->person->given_name, given_name);
  vst_test_set (&member->person->family_name, family_name);
  vst_test_set (&member->person->birth_date, born);

  return member;
}

VstFamilyEntry *
vst_test_family_entry (const char *given_name,
                       const char *family_name,
                       const char *phone)
{
  VstFamilyEntry *entry = vst_family_entry_new ();

  g_ptr_array_add (entry->members, vst_test_member ("parent", given_name, family_name, ""));

  if (phone[0] != '\0')
    {
      VstContactEntry *contact = vst_contact_entry_new (VST_CONTACT_PHONE);

      vst_test_set (&contact->value, phone);
      g_ptr_array_add (entry->contacts, contact);
    }

  return entry;
}

VstFamily *
vst_test_family_add (VstTestHub *self,
                     VstFamilyEntry *take_entry)
{
  g_autoptr (VstFamilyEntry) entry = take_entry;
  g_autoptr (GError) error = NULL;
  VstFamily *family = vst_test_hub_do (self, &vst_family_do_add, entry, &error);

  g_assert_no_error (error);

  return family;
}

VstFamily *
vst_test_family_open (VstTestHub *self,
                      gint64 family_id)
{
  g_autoptr (GError) error = NULL;
  VstFamily *family = vst_test_hub_read (self, &vst_family_read_open, &family_id, &error);

  g_assert_no_error (error);

  return family;
}

/* The list keeps it. */
VstMember *
vst_test_family_member (VstFamily *family,
                        guint i)
{
  g_autoptr (VstMember) member = g_list_model_get_item (vst_family_get_members (family), i);

  g_assert_nonnull (member);

  return member;
}

void
vst_test_family_undo (VstTestHub *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *undone = vst_test_hub_undo (self, &error);

  g_assert_no_error (error);
  g_assert_nonnull (undone);
}

gint64
vst_test_count (VstTestHub *self,
                const VstSql *sql)
{
  g_autoptr (VstDb) db = vst_test_hub_open_db (self);
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, sql);
  g_autoptr (GError) error = NULL;

  vst_stmt_one (stmt, &error);
  g_assert_no_error (error);

  return vst_stmt_get_int (stmt, 0);
}

void
vst_test_family_mind (VstTestHub *self,
                      gint64 family_id,
                      VstAlertKind kind)
{
  g_autoptr (VstAlertEntry) entry = vst_alert_entry_new ();
  VstAlertEdit edit = { .family_id = family_id, .entry = entry };
  g_autofree gint64 *id = NULL;
  g_autoptr (GError) error = NULL;

  vst_test_set (&entry->text, "Ask at the desk");
  vst_test_set (&entry->from, "2026-01-01");
  entry->priority = VST_ALERT_ATTENTION;
  entry->kind = kind;
  id = vst_test_hub_do (self, &vst_alert_do_add, &edit, &error);
  g_assert_no_error (error);
}
