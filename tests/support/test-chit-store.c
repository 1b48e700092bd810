/* test-chit-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "book-sql.h"
#include "chit-list-sql.h"
#include "chit-offer-sql.h"
#include "chit-sql.h"
#include "fund-sql.h"
#include "support-check-sql.h"
#include "vst-block-store.h"
#include "vst-chit-book-store.h"
#include "vst-chit-list-store.h"
#include "vst-chit-offer-store.h"
#include "vst-chit-sign-store.h"
#include "vst-test-support.h"

#define ADD(path, test) g_test_add (path, VstTestHub, NULL, vst_test_support_set_up, test, vst_test_hub_tear_down)

static void
print (VstTestHub *self,
       VstChit *chit,
       guint prints)
{
  const VstChitPrint args = { vst_chit_get_id (chit), prints };
  g_autoptr (GError) error = NULL;

  vst_test_hub_do (self, &vst_chit_do_print, &args, &error);
  g_assert_no_error (error);
}

static void
report (VstTestHub *self,
        gint64 chit_id,
        VstChitState state,
        int code)
{
  g_autoptr (VstChit) chit = vst_test_support_chit (self, chit_id);
  g_autoptr (VstChitReport) args = vst_chit_report_new (chit_id, vst_chit_get_facts (chit)->revision, state, "The printer ate it");
  g_autoptr (GError) error = NULL;

  vst_test_hub_do (self, &vst_chit_do_report, args, &error);
  if (code < 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, VST_ERROR, code);
}

static int
sign (VstTestHub *self,
      const VstDeed *deed,
      gint64 chit_id,
      VstKeyRing *ring)
{
  g_autoptr (VstChit) chit = vst_test_support_chit (self, chit_id);
  g_autoptr (VstChitSign) args = vst_chit_sign_new (chit_id, vst_chit_get_facts (chit)->revision, ring);
  g_autoptr (GError) error = NULL;

  return vst_test_hub_do (self, deed, args, &error) != NULL ? -1 : error->code;
}

static guint
count (VstTestHub *self,
       guint filter,
       const char *text)
{
  g_autoptr (VstChitQuery) query = vst_chit_query_new (filter, text);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = vst_test_hub_read (self, &vst_chit_read_ids, query, &error);

  g_assert_no_error (error);

  return ids->len;
}

static char *
dup_states (VstTestHub *self,
            gint64 chit_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) events = vst_test_hub_read (self, &vst_chit_read_events, &chit_id, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < events->len; i++)
    {
      VstChitEvent *event = g_ptr_array_index (events, i);

      g_string_append_printf (text, "%s%s:%s", i > 0 ? " " : "", event->kind, vst_chit_state_code (event->state));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_numbers_are_given_in_order (VstTestHub *self,
                                 gconstpointer data)
{
  gint64 family_id = vst_test_support_family (self, "Rose", "Tremblay", "fr");

  vst_test_support_book (self, "2", "0201", "0202", VST_CHIT_AT_DESK);
  vst_test_support_book (self, "3", "0301", "0302", VST_CHIT_IN_SAFE);
  vst_test_support_book (self, "1", "0101", "0101", VST_CHIT_AT_DESK);

  for (guint i = 0; i < 3; i++)
    {
      static const char *const numbers[] = { "0201", "0202", "0101" };
      g_autoptr (VstChit) chit = vst_test_support_give (self, family_id);
      const VstChitFacts *facts = vst_chit_get_facts (chit);

      g_assert_cmpstr (facts->number, ==, numbers[i]);
      g_assert_cmpint (facts->state, ==, VST_CHIT_ISSUED);
      g_assert_cmpstr (facts->given_to, ==, "Rose Tremblay");
      g_assert_cmpstr (facts->issued_by, ==, "Rita Reception");
      g_assert_cmpint (facts->limit_cents, ==, 4500);
      g_assert_cmpint (facts->language, ==, VST_PAPER_IN_FRENCH);
      g_assert_cmpstr (facts->zone_from, ==, VST_CHIT_ZONE_HERE);
      g_assert_cmpstr (facts->zone_to, ==, VST_CHIT_ZONE_HOME);
    }

  {
    g_autoptr (VstChitEntry) entry = vst_chit_entry_new ();
    g_autoptr (GError) error = NULL;

    g_assert_null (vst_test_hub_do (self, &vst_chit_do_give, entry, &error));
    g_assert_error (error, VST_ERROR, VST_ERROR_BOOK_EMPTY);
  }

  g_assert_cmpuint (count (self, VST_CHITS_GIVEN, ""), ==, 3);
  g_assert_cmpuint (count (self, VST_CHITS_ALL, ""), ==, 5);
  g_assert_cmpuint (count (self, VST_CHIT_IN_SAFE, ""), ==, 2);
  g_assert_cmpuint (count (self, VST_CHITS_GIVEN, "201"), ==, 1);
  g_assert_cmpuint (count (self, VST_CHITS_GIVEN, "999"), ==, 0);
  vst_test_support_check (self);
}

static void
test_giving_is_undone_until_the_slip_is_printed (VstTestHub *self,
                                                 gconstpointer data)
{
  gint64 family_id = vst_test_support_family (self, "Rose", "Tremblay", "");
  g_autoptr (VstChit) first = NULL;
  g_autoptr (VstChit) back = NULL;
  g_autoptr (VstChit) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autofree char *states = NULL;

  vst_test_support_book (self, "1", "1", "9", VST_CHIT_AT_DESK);
  first = vst_test_support_give (self, family_id);
  g_assert_cmpint (vst_chit_get_facts (first)->language, ==, VST_PAPER_IN_BOTH);
  undone = vst_test_hub_undo (self, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (undone, ==, "chit.give");

  back = vst_test_support_chit (self, vst_chit_get_id (first));
  g_assert_cmpint (vst_chit_get_state (back), ==, VST_CHIT_AT_DESK);
  g_assert_cmpint (vst_chit_get_facts (back)->family_id, ==, 0);

  redone = vst_test_hub_redo (self, &error);
  g_assert_no_error (error);
  g_free (vst_test_hub_undo (self, &error));
  g_assert_no_error (error);

  again = vst_test_support_give (self, family_id);
  g_assert_cmpint (vst_chit_get_id (again), ==, vst_chit_get_id (first));
  print (self, again, 0);
  g_assert_null (vst_test_hub_undo (self, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_CHIT_PRINTED);

  states = dup_states (self, vst_chit_get_id (first));
  g_assert_cmpstr (states, ==,
                   "received:received in_safe:in_safe at_desk:at_desk issued:issued undo:at_desk redo:issued "
                   "undo:at_desk issued:issued print:issued");
  vst_test_support_check (self);
}

static void
test_a_slip_is_reprinted_with_its_number (VstTestHub *self,
                                          gconstpointer data)
{
  const VstChitPrint stale = { 1, 0 };
  VstChitPrint again = stale;
  g_autoptr (VstChit) chit = NULL;
  g_autoptr (VstChit) printed = NULL;
  g_autoptr (GError) error = NULL;

  vst_test_support_book (self, "1", "1", "9", VST_CHIT_AT_DESK);

  /* What was not given has no slip. */
  g_assert_null (vst_test_hub_do (self, &vst_chit_do_print, &stale, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_CHIT_BLANK);
  g_clear_error (&error);

  chit = vst_test_support_give (self, 0);
  g_assert_cmpint (vst_chit_get_id (chit), ==, 1);
  print (self, chit, 0);
  print (self, chit, 1);

  /* Laid out before another printed it. */
  g_assert_null (vst_test_hub_do (self, &vst_chit_do_print, &stale, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_CHANGED);

  g_clear_error (&error);

  printed = vst_test_support_chit (self, 1);
  g_assert_cmpuint (vst_chit_get_facts (printed)->prints, ==, 2);

  /* A void one says that it is. */
  report (self, 1, VST_CHIT_VOID, -1);
  again.prints = 2;
  g_assert_null (vst_test_hub_do (self, &vst_chit_do_print, &again, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_CHIT_VOID);
  vst_test_support_check (self);
}

static void
test_more_than_usual_needs_a_reason (VstTestHub *self,
                                     gconstpointer data)
{
  gint64 family_id = vst_test_support_family (self, "Rose", "Tremblay", "en");
  g_autoptr (VstChitEntry) entry = vst_chit_entry_new ();
  g_autoptr (VstChitOffer) offer = NULL;
  g_autoptr (GError) error = NULL;

  vst_test_support_book (self, "1", "1", "9", VST_CHIT_AT_DESK);
  entry->family_id = family_id;

  for (guint i = 0; i < VST_CHIT_USUAL; i++)
    {
      g_autoptr (VstChit) chit = vst_test_hub_do (self, &vst_chit_do_give, entry, &error);

      g_assert_no_error (error);
    }

  g_assert_null (vst_test_hub_do (self, &vst_chit_do_give, entry, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_REASON_NEEDED);
  g_clear_error (&error);

  offer = vst_test_hub_read (self, &vst_chit_read_offer, &family_id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (offer->given, ==, VST_CHIT_USUAL);
  g_assert_cmpuint (offer->usual, ==, VST_CHIT_USUAL);
  g_assert_cmpint (offer->last_given_at, >, 0);
  g_assert_cmpstr (offer->number, ==, "3");
  g_assert_cmpuint (offer->left, ==, 7);
  g_assert_cmpuint (offer->book_size, ==, 9);
  g_assert_cmpuint (offer->n_people, ==, 2);
  g_assert_cmpuint (offer->n_small, ==, 1);

  vst_test_set (&entry->over_reason, "The bus is on strike");
  {
    g_autoptr (VstChit) chit = vst_test_hub_do (self, &vst_chit_do_give, entry, &error);

    g_assert_no_error (error);
    g_assert_cmpstr (vst_chit_get_facts (chit)->over_reason, ==, "The bus is on strike");
  }
}

static void
test_what_came_back_does_not_count (VstTestHub *self,
                                    gconstpointer data)
{
  gint64 family_id = vst_test_support_family (self, "Rose", "Tremblay", "en");
  g_autoptr (VstChit) chit = NULL;
  g_autoptr (VstChitOffer) offer = NULL;
  g_autoptr (GError) error = NULL;
  VstChitStep step;

  vst_test_support_book (self, "1", "1", "9", VST_CHIT_AT_DESK);
  chit = vst_test_support_give (self, family_id);
  step = (VstChitStep){ vst_chit_get_id (chit), vst_chit_get_facts (chit)->revision, VST_CHIT_RETURNED_UNUSED };
  vst_test_hub_do (self, &vst_chit_do_return, &step, &error);
  g_assert_no_error (error);

  /* As it was shown before. */
  g_assert_null (vst_test_hub_do (self, &vst_chit_do_return, &step, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_CHANGED);
  g_clear_error (&error);

  offer = vst_test_hub_read (self, &vst_chit_read_offer, &family_id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (offer->given, ==, 0);
  vst_test_support_check (self);
}

static void
test_a_second_person_countersigns (VstTestHub *self,
                                   gconstpointer data)
{
  g_autoptr (VstChit) chit = NULL;
  g_autoptr (VstChit) signed_one = NULL;
  g_autoptr (VstSignature) hers = vst_signature_new (VST_TEST_COORDINATOR, VST_TEST_PASSPHRASE);
  g_autoptr (VstSignature) wrong = vst_signature_new (VST_TEST_COORDINATOR, "another passphrase");
  g_autoptr (VstSignature) link = vst_signature_new (VST_TEST_LINK, VST_TEST_PASSPHRASE);
  g_autoptr (VstKeyRing) ring = NULL;
  g_autoptr (VstKeyRing) link_ring = NULL;
  g_autoptr (GPtrArray) signers = NULL;
  g_autoptr (GError) error = NULL;
  gint64 chit_id;

  vst_test_support_book (self, "1", "1", "9", VST_CHIT_AT_DESK);
  chit = vst_test_support_give (self, 0);
  chit_id = vst_chit_get_id (chit);
  report (self, chit_id, VST_CHIT_VOID, -1);
  g_assert_cmpuint (count (self, VST_CHITS_TO_COUNTERSIGN, ""), ==, 1);

  signers = vst_test_hub_read (self, &vst_signers_read, &chit_id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (signers->len, ==, 2);

  g_assert_null (vst_test_hub_read (self, &vst_signature_read, wrong, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_PASSPHRASE_WRONG);
  g_clear_error (&error);
  g_assert_null (vst_test_hub_read (self, &vst_signature_read, hers, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_WAIT);
  g_clear_error (&error);

  link_ring = vst_test_hub_read (self, &vst_signature_read, link, &error);
  g_assert_no_error (error);
  g_assert_cmpint (sign (self, &vst_chit_do_cosign, chit_id, link_ring), ==, VST_ERROR_SECOND_PERSON);
  g_assert_cmpint (sign (self, &vst_chit_do_cosign, chit_id, NULL), ==, VST_ERROR_SECOND_PERSON);
  g_assert_cmpint (sign (self, &vst_chit_do_countersign, chit_id, NULL), ==, VST_ERROR_NO_RIGHT);

  ring = vst_keys_unlock (vst_hub_get_keys (self->hub), VST_TEST_COORDINATOR, VST_TEST_PASSPHRASE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (sign (self, &vst_chit_do_cosign, chit_id, ring), ==, -1);
  g_assert_cmpint (sign (self, &vst_chit_do_cosign, chit_id, ring), ==, VST_ERROR_SECOND_PERSON);

  signed_one = vst_test_support_chit (self, chit_id);
  g_assert_cmpstr (vst_chit_get_facts (signed_one)->reported_by, ==, "Rita Reception");
  g_assert_cmpstr (vst_chit_get_facts (signed_one)->countersigned_by, ==, "Coralie Coordination");
  g_assert_cmpuint (count (self, VST_CHITS_TO_COUNTERSIGN, ""), ==, 0);

  /* What two people signed is not undone. */
  g_assert_null (vst_test_hub_undo (self, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_CHANGED);
  vst_test_support_check (self);
}

/* She isn't offered, nor would her passphrase do; to her it is a chit like any
 * other that isn't hers to sign.
 */
static void
test_who_must_not_know_of_the_family_does_not_countersign (VstTestHub *self,
                                                           gconstpointer data)
{
  g_autoptr (VstBlockEntry) block = vst_block_entry_new ();
  g_autoptr (VstChit) chit = NULL;
  g_autoptr (VstKeyRing) ring = NULL;
  g_autoptr (GPtrArray) signers = NULL;
  g_autoptr (GError) error = NULL;
  gint64 chit_id;

  vst_test_support_book (self, "1", "1", "9", VST_CHIT_AT_DESK);
  block->family_id = vst_test_support_family (self, "Rose", "Tremblay", "fr");
  block->staff_id = VST_TEST_COORDINATOR;
  chit = vst_test_support_give (self, block->family_id);
  chit_id = vst_chit_get_id (chit);
  report (self, chit_id, VST_CHIT_VOID, -1);
  g_free (vst_test_hub_do (self, &vst_block_do_add, block, &error));
  g_assert_no_error (error);

  signers = vst_test_hub_read (self, &vst_signers_read, &chit_id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (signers->len, ==, 1);
  g_assert_cmpint (vst_staff_get_id (signers->pdata[0]), ==, VST_TEST_ADMIN);

  ring = vst_keys_unlock (vst_hub_get_keys (self->hub), VST_TEST_COORDINATOR, VST_TEST_PASSPHRASE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (sign (self, &vst_chit_do_cosign, chit_id, ring), ==, VST_ERROR_SECOND_PERSON);

  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  g_assert_cmpuint (count (self, VST_CHITS_TO_COUNTERSIGN, ""), ==, 0);
  g_assert_cmpint (sign (self, &vst_chit_do_countersign, chit_id, NULL), ==, VST_ERROR_SECOND_PERSON);

  vst_test_hub_enter (self, VST_TEST_ADMIN);
  g_assert_cmpint (sign (self, &vst_chit_do_countersign, chit_id, NULL), ==, -1);
}

static void
test_she_who_gave_or_reported_does_not_countersign (VstTestHub *self,
                                                    gconstpointer data)
{
  g_autoptr (VstStaff) ada = NULL;
  g_autoptr (VstChit) chit = NULL;
  static const VstSql promote = { "test.promote", "UPDATE staff SET roles = 3 WHERE id IN (3, 4)", FALSE };
  g_autoptr (VstDb) db = NULL;
  g_autoptr (GError) error = NULL;
  gint64 chit_id;

  vst_test_support_book (self, "1", "1", "9", VST_CHIT_AT_DESK);

  /* Both of them reception and coordination, as in a small hub. */
  db = vst_test_hub_open_db (self);
  {
    g_autoptr (VstStmt) stmt = vst_db_prepare (db, &promote);

    vst_stmt_run (stmt, &error);
    g_assert_no_error (error);
  }

  chit = vst_test_support_give (self, 0);
  chit_id = vst_chit_get_id (chit);
  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  report (self, chit_id, VST_CHIT_LOST, -1);
  g_assert_cmpint (sign (self, &vst_chit_do_countersign, chit_id, NULL), ==, VST_ERROR_SECOND_PERSON);

  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  g_assert_cmpint (sign (self, &vst_chit_do_countersign, chit_id, NULL), ==, VST_ERROR_SECOND_PERSON);

  vst_test_hub_enter (self, VST_TEST_ADMIN);
  g_assert_cmpint (sign (self, &vst_chit_do_countersign, chit_id, NULL), ==, -1);
  vst_test_support_check (self);
}

static void
test_a_report_is_undone_until_it_is_signed (VstTestHub *self,
                                            gconstpointer data)
{
  g_autoptr (VstChitReport) silent = vst_chit_report_new (1, 3, VST_CHIT_VOID, "  ");
  g_autoptr (VstChit) chit = NULL;
  g_autoptr (GError) error = NULL;

  vst_test_support_book (self, "1", "1", "9", VST_CHIT_AT_DESK);
  g_assert_null (vst_test_hub_do (self, &vst_chit_do_report, silent, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_REASON_NEEDED);
  g_clear_error (&error);

  report (self, 1, VST_CHIT_STOLEN, -1);
  g_free (vst_test_hub_undo (self, &error));
  g_assert_no_error (error);
  chit = vst_test_support_chit (self, 1);
  g_assert_cmpint (vst_chit_get_state (chit), ==, VST_CHIT_AT_DESK);
  vst_test_support_check (self);
}

/* A book that is gone is told of once, and signed once. */
static void
test_the_rest_of_a_book_is_void_in_one_act (VstTestHub *self,
                                            gconstpointer data)
{
  gint64 family_id = vst_test_support_family (self, "Rose", "Tremblay", "");
  g_autoptr (VstBookReport) told = vst_book_report_new (1, VST_CHIT_LOST, "The book fell into the river");
  g_autoptr (VstBookReport) silent = vst_book_report_new (1, VST_CHIT_LOST, "");
  g_autoptr (VstChitSign) signature = NULL;
  g_autoptr (VstChit) given = NULL;
  g_autoptr (VstChit) last = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree guint *n_chits = NULL;
  g_autofree guint *again = NULL;

  vst_test_support_book (self, "1", "1", "9", VST_CHIT_AT_DESK);
  given = vst_test_support_give (self, family_id);

  /* Reception has no say over a book. */
  g_assert_null (vst_test_hub_do (self, &vst_book_do_report, told, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NO_RIGHT);
  g_clear_error (&error);

  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  g_assert_null (vst_test_hub_do (self, &vst_book_do_report, silent, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_REASON_NEEDED);
  g_clear_error (&error);

  n_chits = vst_test_hub_do (self, &vst_book_do_report, told, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (*n_chits, ==, 8);
  vst_test_support_check (self);

  /* One way back, of all of them. */
  g_free (vst_test_hub_undo (self, &error));
  g_assert_no_error (error);
  last = vst_test_support_chit (self, 9);
  g_assert_cmpint (vst_chit_get_state (last), ==, VST_CHIT_AT_DESK);
  vst_test_support_check (self);

  again = vst_test_hub_do (self, &vst_book_do_report, told, &error);
  g_assert_no_error (error);
  g_clear_object (&given);
  given = vst_test_support_chit (self, 1);
  g_assert_cmpint (vst_chit_get_state (given), ==, VST_CHIT_ISSUED);

  g_clear_object (&last);
  last = vst_test_support_chit (self, 5);
  signature = vst_chit_sign_new (5, vst_chit_get_facts (last)->revision, NULL);
  g_assert_null (vst_test_hub_do (self, &vst_chit_do_countersign, signature, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_SECOND_PERSON);
  g_clear_error (&error);

  vst_test_hub_enter (self, VST_TEST_ADMIN);
  g_assert_nonnull (vst_test_hub_do (self, &vst_chit_do_countersign, signature, &error));
  g_assert_no_error (error);
  g_clear_object (&last);
  last = vst_test_support_chit (self, 9);
  g_assert_false (vst_chit_wants_countersign (last));
  vst_test_support_check (self);
}

static void
test_statements_are_good_sql (VstTestHub *self,
                              gconstpointer data)
{
  const VstSql *const families[] = {
    vst_sql_book, vst_sql_chit, vst_sql_chit_list, vst_sql_chit_offer, vst_sql_fund, vst_sql_support_check
  };
  g_autoptr (VstDb) db = vst_test_hub_open_db (self);

  vst_db_protect (db, vst_room_get_people ());

  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    for (const VstSql *sql = families[i]; sql->name != NULL; sql++)
      {
        g_autoptr (GError) error = NULL;

        if (!vst_db_understands (db, sql, &error))
          g_test_fail_printf ("%s: %s", sql->name, error->message);
      }
}

/* P2: what is asked each time a chit is given reads no whole table and sorts
 * nothing.
 */
static void
test_giving_reads_by_indexes (VstTestHub *self,
                              gconstpointer data)
{
  const VstSql *const hot[] = {
    VST_SQL_BOOK_IDS_AT_DESK,
    VST_SQL_CHIT_OFFER_NEXT_IN_BOOK,
    VST_SQL_CHIT_OFFER_GIVEN_SINCE,
    VST_SQL_CHIT_OFFER_VISIT_OF_DAY,
    VST_SQL_CHIT_LIST_IDS_GIVEN,
    VST_SQL_CHIT_LIST_IDS_TO_COUNTERSIGN,
    VST_SQL_CHIT_LIST_IDS_IN_STATE,
    VST_SQL_CHIT_LIST_BY_NUMBER,
    VST_SQL_CHIT_LIST_BY_SERIAL,
    VST_SQL_CHIT_LIST_IDS_OF_FAMILY,
    VST_SQL_CHIT_LIST_EVENTS,
    VST_SQL_BOOK_STATES,
  };
  g_autoptr (VstDb) db = vst_test_hub_open_db (self);

  for (guint i = 0; i < G_N_ELEMENTS (hot); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) plan = vst_db_explain (db, hot[i], &error);

      g_assert_no_error (error);
      for (guint j = 0; j < plan->len; j++)
        {
          const char *line = g_ptr_array_index (plan, j);

          if (g_str_has_prefix (line, "SCAN") && !g_strrstr (line, "USING"))
            g_test_fail_printf ("%s: %s", hot[i]->name, line);
          if (g_strrstr (line, "TEMP B-TREE") || g_strrstr (line, "AUTOMATIC"))
            g_test_fail_printf ("%s: %s", hot[i]->name, line);
        }
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/chit-store/statements-are-good-sql", test_statements_are_good_sql);
  ADD ("/chit-store/giving-reads-by-indexes", test_giving_reads_by_indexes);
  ADD ("/chit-store/numbers-are-given-in-order", test_numbers_are_given_in_order);
  ADD ("/chit-store/giving-is-undone-until-the-slip-is-printed", test_giving_is_undone_until_the_slip_is_printed);
  ADD ("/chit-store/a-slip-is-reprinted-with-its-number", test_a_slip_is_reprinted_with_its_number);
  ADD ("/chit-store/more-than-usual-needs-a-reason", test_more_than_usual_needs_a_reason);
  ADD ("/chit-store/what-came-back-does-not-count", test_what_came_back_does_not_count);
  ADD ("/chit-store/a-second-person-countersigns", test_a_second_person_countersigns);
  ADD ("/chit-store/who-must-not-know-of-the-family-does-not-countersign",
       test_who_must_not_know_of_the_family_does_not_countersign);
  ADD ("/chit-store/she-who-gave-or-reported-does-not-countersign", test_she_who_gave_or_reported_does_not_countersign);
  ADD ("/chit-store/the-rest-of-a-book-is-void-in-one-act", test_the_rest_of_a_book_is_void_in_one_act);
  ADD ("/chit-store/a-report-is-undone-until-it-is-signed", test_a_report_is_undone_until_it_is_signed);

  return g_test_run ();
}
