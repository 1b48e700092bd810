/* test-chit-book-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-chit-book-store.h"
#include "vst-chit-list-store.h"
#include "vst-chit-offer-store.h"
#include "vst-fund-store.h"
#include "vst-hub-check.h"
#include "vst-test-support.h"

#define ADD(path, test) g_test_add (path, VstTestHub, NULL, vst_test_support_set_up, test, vst_test_hub_tear_down)

static void
test_a_book_moves_with_its_chits (VstTestHub *self,
                                  gconstpointer data)
{
  gint64 book_id = vst_test_support_book (self, "1", "1", "9", VST_CHIT_AT_DESK);
  VstBookMove move = { book_id, 3, VST_CHIT_IN_SAFE, FALSE };
  g_autoptr (VstChit) chit = vst_test_support_give (self, 0);
  g_autoptr (VstChitBook) book = NULL;
  g_autoptr (VstChitBook) back = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (vst_test_hub_do (self, &vst_book_do_move, &move, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NO_RIGHT);
  g_clear_error (&error);

  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  vst_test_hub_do (self, &vst_book_do_move, &move, &error);
  g_assert_no_error (error);
  book = vst_test_hub_read (self, &vst_book_read_one, &book_id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (book->counts[VST_CHIT_IN_SAFE], ==, 8);
  g_assert_cmpuint (book->counts[VST_CHIT_ISSUED], ==, 1);
  g_assert_cmpuint (vst_chit_book_get_left (book), ==, 8);

  g_free (vst_test_hub_undo (self, &error));
  g_assert_no_error (error);
  back = vst_test_hub_read (self, &vst_book_read_one, &book_id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (back->counts[VST_CHIT_AT_DESK], ==, 8);
  vst_test_support_check (self);
}

/* Reception gives; the book goes into the safe; only then she undoes. */
static void
test_an_undone_chit_goes_where_its_book_is (VstTestHub *self,
                                            gconstpointer data)
{
  static const VstSql promote = { "test.promote", "UPDATE staff SET roles = 3 WHERE id = 3", FALSE };
  gint64 book_id = vst_test_support_book (self, "1", "1", "9", VST_CHIT_AT_DESK);
  const VstBookMove move = { book_id, 3, VST_CHIT_IN_SAFE, FALSE };
  g_autoptr (VstDb) db = vst_test_hub_open_db (self);
  g_autoptr (VstChit) chit = vst_test_support_give (self, 0);
  g_autoptr (VstChit) back = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *kept = NULL;

  {
    g_autoptr (VstStmt) stmt = vst_db_prepare (db, &promote);

    vst_stmt_run (stmt, &error);
    g_assert_no_error (error);
  }

  /* The move can't be undone any more by the time the chit is: it is another's. */
  {
    g_autoptr (VstHub) other = vst_hub_new (self->folder, &error);

    g_assert_no_error (error);
    vst_hub_sign_in (other, VST_TEST_COORDINATOR, VST_TEST_PASSPHRASE, vst_test_keep_cb, &kept);
    while (kept == NULL)
      g_main_context_iteration (NULL, TRUE);
    vst_hub_sign_in_finish (other, kept, &error);
    g_assert_no_error (error);
    g_clear_object (&kept);

    vst_hub_do (other, &vst_book_do_move, g_memdup2 (&move, sizeof move), g_free, NULL, vst_test_keep_cb, &kept);
    while (kept == NULL)
      g_main_context_iteration (NULL, TRUE);
    vst_hub_do_finish (other, kept, &error);
    g_assert_no_error (error);
    g_clear_object (&kept);
    vst_hub_lock (other);
  }

  g_free (vst_test_hub_undo (self, &error));
  g_assert_no_error (error);
  back = vst_test_support_chit (self, vst_chit_get_id (chit));
  g_assert_cmpint (vst_chit_get_state (back), ==, VST_CHIT_IN_SAFE);
  vst_test_support_check (self);
}

static void
test_a_number_comes_once (VstTestHub *self,
                          gconstpointer data)
{
  g_autoptr (VstBookEntry) entry = vst_book_entry_new ();
  g_autoptr (VstBookEntry) next = NULL;
  g_autoptr (GError) error = NULL;
  gint64 company_id = 1;

  vst_test_support_book (self, "1", "0101", "0150", VST_CHIT_RECEIVED);
  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  vst_test_set (&entry->code, "2");
  vst_test_set (&entry->first, "0150");
  vst_test_set (&entry->last, "0160");
  entry->company_id = company_id;
  entry->limit_cents = 1;
  g_assert_null (vst_test_hub_do (self, &vst_book_do_receive, entry, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_BOOK_TWICE);
  g_clear_error (&error);

  next = vst_test_hub_read (self, &vst_book_read_next, &company_id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (next->first, ==, "0151");
  g_assert_cmpint (next->limit_cents, ==, 4500);
  vst_test_support_check (self);
}

static void
test_an_expired_book_gives_none (VstTestHub *self,
                                 gconstpointer data)
{
  gint64 book_id = vst_test_support_book (self, "1", "1", "9", VST_CHIT_AT_DESK), nobody = 0;
  g_autoptr (VstBookEntry) entry = vst_book_entry_new ();
  g_autoptr (VstBookEdit) edit = NULL;
  g_autoptr (VstChitOffer) offer = NULL;
  g_autoptr (GError) error = NULL;

  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  vst_test_set (&entry->code, "1");
  vst_test_set (&entry->first, "1");
  vst_test_set (&entry->last, "9");
  vst_test_set (&entry->expires_on, "2026-01-31");
  entry->company_id = 1;
  entry->limit_cents = 5000;
  edit = vst_book_edit_new (book_id, 3, entry);
  vst_test_hub_do (self, &vst_book_do_edit, edit, &error);
  g_assert_no_error (error);

  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  offer = vst_test_hub_read (self, &vst_chit_read_offer, &nobody, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (offer->number, ==, "");
  g_assert_cmpuint (offer->left, ==, 0);
}

static void
test_funds_tell_what_is_left (VstTestHub *self,
                              gconstpointer data)
{
  g_autoptr (VstFund) fund = vst_fund_new ();
  g_autoptr (GPtrArray) funds = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *fund_id = NULL;

  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  vst_test_set (&fund->code, "UW-26");
  vst_test_set (&fund->name_fr, "Centraide");
  vst_test_set (&fund->first_day, "2026-04-01");
  vst_test_set (&fund->last_day, "2027-03-31");
  fund->amount_cents = 500000;
  fund_id = vst_test_hub_do (self, &vst_fund_do_put, fund, &error);
  g_assert_no_error (error);

  funds = vst_test_hub_read (self, &vst_fund_read_all, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (funds->len, ==, 1);
  g_assert_cmpstr (((VstFund *) funds->pdata[0])->name_en, ==, "Centraide");
  g_assert_cmpint (((VstFund *) funds->pdata[0])->spent_cents, ==, 0);
  g_free (vst_test_hub_undo (self, &error));
  g_assert_no_error (error);
}

static void
test_the_check_finds_what_was_altered (VstTestHub *self,
                                       gconstpointer data)
{
  static const VstSql alterations[] = {
    { "test.unguard", "DROP TRIGGER chit_steps", TRUE },
    { "test.silent", "UPDATE chit SET state = 'in_safe' WHERE id = 1", TRUE },
  };
  gboolean full = FALSE;

  vst_test_support_book (self, "1", "1", "9", VST_CHIT_AT_DESK);

  for (guint i = 0; i < G_N_ELEMENTS (alterations); i++)
    {
      g_autofree VstHubCheck *before = NULL;
      g_autofree VstHubCheck *after = NULL;
      g_autoptr (GError) error = NULL;

      before = vst_test_hub_read (self, &vst_hub_check, &full, &error);
      g_assert_no_error (error);
      g_assert_true (before->whole[VST_HUB_CHECK_LEDGERS] == (i == 0));

      {
        g_autoptr (VstDb) db = vst_test_hub_open_db (self);
        g_autoptr (VstStmt) stmt = vst_db_prepare (db, &alterations[i]);

        vst_stmt_run (stmt, &error);
        g_assert_no_error (error);
      }

      after = vst_test_hub_read (self, &vst_hub_check, &full, &error);
      g_assert_no_error (error);
      g_assert_false (after->whole[VST_HUB_CHECK_LEDGERS]);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/chit-book-store/a-book-moves-with-its-chits", test_a_book_moves_with_its_chits);
  ADD ("/chit-book-store/an-undone-chit-goes-where-its-book-is", test_an_undone_chit_goes_where_its_book_is);
  ADD ("/chit-book-store/a-number-comes-once", test_a_number_comes_once);
  ADD ("/chit-book-store/an-expired-book-gives-none", test_an_expired_book_gives_none);
  ADD ("/chit-book-store/funds-tell-what-is-left", test_funds_tell_what_is_left);
  ADD ("/chit-book-store/the-check-finds-what-was-altered", test_the_check_finds_what_was_altered);

  return g_test_run ();
}
