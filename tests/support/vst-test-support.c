/* vst-test-support.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-support.h"

#include "vst-chit-book-store.h"
#include "vst-chit-list-store.h"
#include "vst-fund-store.h"
#include "vst-member-store.h"
#include "vst-schedule-room.h"
#include "vst-support-room.h"

void
vst_test_support_set_up (VstTestHub *self,
                         gconstpointer data)
{
  g_autoptr (VstCompany) company = vst_company_new ();
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *company_id = NULL;

  vst_room_register (&vst_schedule_room);
  vst_room_register (&vst_support_room);
  vst_test_family_set_up (self, data);

  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  vst_test_set (&company->name, "Capital Taxi");
  company_id = vst_test_hub_do (self, &vst_company_do_put, company, &error);
  g_assert_no_error (error);
  g_assert_cmpint (*company_id, ==, 1);
  vst_test_hub_enter (self, VST_TEST_RECEPTION);
}

static void
move (VstTestHub *self,
      gint64 book_id,
      gint64 revision,
      VstBookPlace place)
{
  const VstBookMove args = { book_id, revision, place, FALSE };
  g_autoptr (GError) error = NULL;

  vst_test_hub_do (self, &vst_book_do_move, &args, &error);
  g_assert_no_error (error);
}

/* Coordination receives it; reception is at the desk afterwards. */
gint64
vst_test_support_book (VstTestHub *self,
                       const char *code,
                       const char *first,
                       const char *last,
                       VstChitState place)
{
  g_autoptr (VstBookEntry) entry = vst_book_entry_new ();
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *book_id = NULL;

  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  vst_test_set (&entry->code, code);
  vst_test_set (&entry->first, first);
  vst_test_set (&entry->last, last);
  entry->company_id = 1;
  entry->limit_cents = 4500;
  book_id = vst_test_hub_do (self, &vst_book_do_receive, entry, &error);
  g_assert_no_error (error);

  if (place >= VST_CHIT_IN_SAFE)
    move (self, *book_id, 1, VST_CHIT_IN_SAFE);
  if (place == VST_CHIT_AT_DESK)
    move (self, *book_id, 2, VST_CHIT_AT_DESK);

  vst_test_hub_enter (self, VST_TEST_RECEPTION);

  return *book_id;
}

gint64
vst_test_support_family (VstTestHub *self,
                         const char *given_name,
                         const char *family_name,
                         const char *language)
{
  VstFamilyEntry *entry = vst_test_family_entry (given_name, family_name, "613 555-0123");
  VstMemberEntry *head = g_ptr_array_index (entry->members, 0);
  g_autoptr (VstFamily) family = NULL;

  vst_test_set (&head->person->language, language);
  g_ptr_array_add (entry->members, vst_test_member ("child", "Léo", "", "2022-05-01"));
  family = vst_test_family_add (self, entry);

  return vst_family_get_id (family);
}

VstChit *
vst_test_support_give (VstTestHub *self,
                       gint64 family_id)
{
  g_autoptr (VstChitEntry) entry = vst_chit_entry_new ();
  g_autoptr (GError) error = NULL;
  VstChit *chit;

  entry->family_id = family_id;
  vst_test_set (&entry->over_reason, "The bus is on strike");
  chit = vst_test_hub_do (self, &vst_chit_do_give, entry, &error);
  g_assert_no_error (error);

  return chit;
}

VstChit *
vst_test_support_chit (VstTestHub *self,
                       gint64 chit_id)
{
  g_autoptr (GError) error = NULL;
  VstChit *chit = vst_test_hub_read (self, &vst_chit_read_open, &chit_id, &error);

  g_assert_no_error (error);

  return chit;
}

/* Every number in one state, as the ledger tells. */
void
vst_test_support_check (VstTestHub *self)
{
  g_autoptr (VstDb) db = vst_test_hub_open_db (self);
  g_autoptr (GError) error = NULL;

  vst_support_check (db, &error);
  g_assert_no_error (error);
}
