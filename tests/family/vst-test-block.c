/* vst-test-block.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-block.h"

#include "vst-block-store.h"
#include "vst-contact-store.h"
#include "vst-directive-store.h"
#include "vst-test-family.h"

static VstBlockReply
reply_of (VstTestHub *self,
          gint64 family_id)
{
  g_autoptr (GError) error = NULL;
  g_autofree VstBlockReplied *replied = vst_test_hub_read (self, &vst_block_read_replied, &family_id, &error);

  g_assert_no_error (error);
  g_assert_cmpint (*replied->on != '\0', ==, replied->reply > VST_BLOCK_SOMEBODY);

  return replied->reply;
}

static gboolean
reply (VstTestHub *self,
       gint64 family_id,
       VstBlockReply said,
       GError **error)
{
  VstBlockReplied replied = { family_id, said, "" };

  return vst_test_hub_do (self, &vst_block_do_reply, &replied, error) != NULL;
}

/* That nobody is meant is an answer, and so is that she doesn't say: kept with the
 * intake, answered anew, undone, and under the family's own key once it has one.
 */
static void
test_nobody_is_an_answer (VstTestHub *self,
                          gconstpointer data)
{
  static const VstSql count_open = { "block.open-replies", "SELECT count (*) FROM family WHERE block_reply IS NOT NULL", TRUE };
  static const gint64 others[] = { VST_TEST_PARTNER, VST_TEST_SECOND_ADMIN, VST_TEST_PRIVACY };
  VstFamilyEntry *entry = vst_test_family_entry ("Amina", "Tremblay", "");
  g_autoptr (VstFamily) other = vst_test_family_add (self, vst_test_family_entry ("Berthe", "Tremblay", ""));
  g_autoptr (VstBlockEntry) against = vst_block_entry_new ();
  g_autoptr (VstFamily) family = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *redone = NULL;
  g_autofree gint64 *id = NULL;
  gint64 amina, berthe = vst_family_get_id (other);

  entry->block_reply = VST_BLOCK_NOBODY;
  family = vst_test_family_add (self, entry);
  amina = vst_family_get_id (family);
  g_assert_cmpint (reply_of (self, amina), ==, VST_BLOCK_NOBODY);
  g_assert_cmpint (reply_of (self, berthe), ==, VST_BLOCK_NOT_ASKED);

  g_assert_true (reply (self, amina, VST_BLOCK_DECLINED, &error));
  g_assert_true (reply (self, berthe, VST_BLOCK_UNKNOWN, &error));
  g_assert_no_error (error);
  g_assert_cmpint (reply_of (self, berthe), ==, VST_BLOCK_UNKNOWN);
  vst_test_family_undo (self);
  g_assert_cmpint (reply_of (self, berthe), ==, VST_BLOCK_NOT_ASKED);
  redone = vst_test_hub_redo (self, &error);
  g_assert_no_error (error);
  g_assert_cmpint (reply_of (self, berthe), ==, VST_BLOCK_UNKNOWN);
  g_assert_cmpint (vst_test_count (self, &count_open), ==, 2);

  /* Somebody is named: what was said before lies under the family's key. */
  against->family_id = amina;
  against->staff_id = VST_TEST_PIVOT;
  id = vst_test_hub_do (self, &vst_block_do_add, against, &error);
  g_assert_no_error (error);
  g_assert_cmpint (reply_of (self, amina), ==, VST_BLOCK_SOMEBODY);
  g_assert_cmpint (vst_test_count (self, &count_open), ==, 1);
  g_assert_true (reply (self, amina, VST_BLOCK_NOBODY, &error));
  g_assert_no_error (error);
  g_assert_cmpint (vst_test_count (self, &count_open), ==, 1);

  /* She can't ask, nor answer: it isn't there. */
  vst_test_hub_enter (self, VST_TEST_PIVOT);
  g_assert_null (vst_test_hub_read (self, &vst_block_read_replied, &amina, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (reply (self, amina, VST_BLOCK_NOBODY, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_cmpint (reply_of (self, berthe), ==, VST_BLOCK_UNKNOWN);

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      vst_test_hub_enter (self, others[i]);
      g_assert_null (vst_test_hub_read (self, &vst_block_read_replied, &berthe, &error));
      g_assert_error (error, VST_ERROR, VST_ERROR_NO_RIGHT);
      g_clear_error (&error);
    }
}

/* Somebody must not know of one of them alone: the family is there for her, and what
 * was said of it before is what she reads, as if nobody had been named.
 */
static void
test_reply_tells_nothing_of_a_block (VstTestHub *self,
                                     gconstpointer data)
{
  VstFamilyEntry *entry = vst_test_family_entry ("Amina", "Tremblay", "");
  g_autoptr (VstBlockEntry) against = vst_block_entry_new ();
  g_autoptr (VstFamily) family = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = NULL;

  g_ptr_array_add (entry->members, vst_test_member ("child", "Sami", "", "2022-05-01"));
  entry->block_reply = VST_BLOCK_NOBODY;
  family = vst_test_family_add (self, entry);
  against->person_id = vst_person_get_id (vst_member_get_person (vst_test_family_member (family, 1)));
  against->staff_id = VST_TEST_PIVOT;
  id = vst_test_hub_do (self, &vst_block_do_add, against, &error);
  g_assert_no_error (error);
  g_assert_cmpint (reply_of (self, vst_family_get_id (family)), ==, VST_BLOCK_SOMEBODY);

  vst_test_hub_enter (self, VST_TEST_PIVOT);
  g_assert_cmpint (reply_of (self, vst_family_get_id (family)), ==, VST_BLOCK_NOBODY);
  g_assert_true (reply (self, vst_family_get_id (family), VST_BLOCK_UNKNOWN, &error));
  g_assert_no_error (error);
  g_assert_cmpint (reply_of (self, vst_family_get_id (family)), ==, VST_BLOCK_UNKNOWN);
}

static VstPhoneReply
phone_reply_of (VstTestHub *self,
                gint64 family_id)
{
  g_autoptr (GError) error = NULL;
  g_autofree VstPhoneReplied *replied = vst_test_hub_read (self, &vst_contact_read_replied, &family_id, &error);

  g_assert_no_error (error);
  g_assert_cmpint (*replied->on != '\0', ==, replied->reply > VST_PHONE_GIVEN);

  return replied->reply;
}

static gboolean
reply_phone (VstTestHub *self,
             gint64 family_id,
             VstPhoneReply said,
             GError **error)
{
  VstPhoneReplied replied = { family_id, said, "" };

  return vst_test_hub_do (self, &vst_contact_do_reply, &replied, error) != NULL;
}

/* Without a number that is an answer: kept with the intake, answered anew, undone; a
 * number says more.  To whom how they are reached is closed, it is as if there were one.
 */
static void
test_without_a_number_there_is_an_answer (VstTestHub *self,
                                          gconstpointer data)
{
  VstFamilyEntry *entry = vst_test_family_entry ("Amina", "Tremblay", "");
  g_autoptr (VstContactEntry) phone = vst_contact_entry_new (VST_CONTACT_PHONE);
  g_autoptr (VstDirectiveEntry) closed = NULL;
  g_autoptr (VstFamily) family = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *redone = NULL;
  g_autofree gint64 *id = NULL;
  g_autofree gint64 *directive_id = NULL;
  VstContactAdd add = { 0, phone };
  gint64 amina;

  entry->phone_reply.reply = VST_PHONE_UNKNOWN;
  family = vst_test_family_add (self, entry);
  amina = vst_family_get_id (family);
  g_assert_cmpint (phone_reply_of (self, amina), ==, VST_PHONE_UNKNOWN);

  g_assert_true (reply_phone (self, amina, VST_PHONE_DECLINED, &error));
  g_assert_no_error (error);
  g_assert_cmpint (phone_reply_of (self, amina), ==, VST_PHONE_DECLINED);
  vst_test_family_undo (self);
  g_assert_cmpint (phone_reply_of (self, amina), ==, VST_PHONE_UNKNOWN);
  redone = vst_test_hub_redo (self, &error);
  g_assert_no_error (error);
  g_assert_cmpint (phone_reply_of (self, amina), ==, VST_PHONE_DECLINED);

  closed = vst_directive_entry_new (amina);
  closed->section = VST_SECTION_CONTACTS;
  closed->against = VST_AGAINST_ROLE;
  closed->against_id = VST_ROLE_RECEPTION;
  vst_test_set (&closed->how, "oral");
  directive_id = vst_test_hub_do (self, &vst_directive_do_add, closed, &error);
  g_assert_no_error (error);
  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  g_assert_cmpint (phone_reply_of (self, amina), ==, VST_PHONE_GIVEN);
  g_assert_false (reply_phone (self, amina, VST_PHONE_UNKNOWN, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_CHANGED);
  g_clear_error (&error);

  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  g_assert_cmpint (phone_reply_of (self, amina), ==, VST_PHONE_DECLINED);
  vst_test_set (&phone->value, "613 555-0123");
  add.person_id = vst_person_get_id (vst_member_get_person (vst_test_family_member (family, 0)));
  id = vst_test_hub_do (self, &vst_contact_do_add, &add, &error);
  g_assert_no_error (error);
  g_assert_cmpint (phone_reply_of (self, amina), ==, VST_PHONE_GIVEN);

  vst_test_hub_enter (self, VST_TEST_PARTNER);
  g_assert_null (vst_test_hub_read (self, &vst_contact_read_replied, &amina, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NO_RIGHT);
}

#define ADD(path, test) g_test_add (path, VstTestHub, NULL, vst_test_family_set_up, test, vst_test_hub_tear_down)

void
vst_test_block_add_replies (void)
{
  ADD ("/block/nobody-is-an-answer", test_nobody_is_an_answer);
  ADD ("/contact/without-a-number-there-is-an-answer", test_without_a_number_there_is_an_answer);
  ADD ("/block/reply-tells-nothing-of-a-block", test_reply_tells_nothing_of_a_block);
}
