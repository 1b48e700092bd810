/* test-fund-desk.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-desk.h"
#include "vst-test-support.h"

static const VstSql count_void = { "test.void", "SELECT count (*) FROM chit WHERE state = 'void'", TRUE };
static const VstSql count_funds = { "test.funds", "SELECT count (*) FROM fund WHERE amount_cents = 500050", TRUE };
static const VstSql count_books = { "test.books", "SELECT count (*) FROM chit_book WHERE limit_cents = 5000", TRUE };

/* Coordination at a desk with one book of ten chits. */
typedef struct
{
  VstTestHub hub;
  VstTestDesk desk;
} Fixture;

static void
set_up (Fixture *self,
        gconstpointer data)
{
  g_autofree char *folder = NULL;
  const char *arguments[] = { "--lang=en", NULL, NULL };

  vst_test_support_set_up (&self->hub, NULL);
  vst_test_support_book (&self->hub, "7", "0101", "0110", VST_CHIT_AT_DESK);
  vst_hub_lock (self->hub.hub);

  folder = g_strdup_printf ("--hub=%s", self->hub.folder);
  arguments[1] = folder;
  vst_test_desk_start (&self->desk, arguments);
  vst_test_desk_press (&self->desk, "Ada Admin");
  vst_test_desk_type (&self->desk, "Passphrase for *", VST_TEST_PASSPHRASE);
  vst_test_desk_key (&self->desk, "Return");
  vst_test_desk_choose (&self->desk, VST_TEST_ROW, "Support");
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  vst_test_desk_stop (&self->desk);
  vst_test_hub_tear_down (&self->hub, NULL);
}

static gboolean
nothing_is_void (gpointer data)
{
  return vst_test_count (data, &count_void) == 0;
}

static void
test_a_fund_and_the_usual_number (Fixture *self,
                                  gconstpointer data)
{
  VstTestDesk *desk = &self->desk;

  vst_test_desk_press (desk, "Funds and usual number");
  vst_test_desk_press (desk, "Add a fund");
  vst_test_desk_type (desk, "English name", "Rides");
  vst_test_desk_type (desk, "French name", "Trajets");
  vst_test_desk_type (desk, "First day of its fiscal year", "2026-04-01");
  vst_test_desk_type (desk, "Last day of its fiscal year", "2027-03-31");
  vst_test_desk_type (desk, "Amount for the year, in dollars", "5000,50");
  vst_test_desk_overfill (desk, "Code of the fund", 40, "ctrl+Return");
  vst_test_desk_type (desk, "Code of the fund", "T-2026");
  vst_test_desk_key (desk, "ctrl+Return");
  vst_test_desk_see (desk, VST_TEST_ROW, "T-2026 · Rides, *$5,000.50 for the year*");
  g_assert_cmpint (vst_test_count (&self->hub, &count_funds), ==, 1);

  vst_test_desk_choose (desk, VST_TEST_ROW, "Usual number of chits, 2 chits a week");
  vst_test_desk_type (desk, "Chits a family usually has in a week*", "3");
  vst_test_desk_key (desk, "ctrl+Return");
  vst_test_desk_see (desk, VST_TEST_ROW, "Usual number of chits, 3 chits a week");
}

/* What is left of a book goes in one act, and comes back in one. */
static void
test_a_book_is_put_right_and_the_rest_of_it_voided (Fixture *self,
                                                    gconstpointer data)
{
  VstTestDesk *desk = &self->desk;
  g_autofree char *limit = NULL;

  vst_test_desk_press (desk, "Change…: book 7");
  limit = vst_test_desk_read (desk, "A chit is good for at most");
  g_assert_cmpstr (limit, ==, "45.00");
  vst_test_desk_type (desk, "A chit is good for at most", "50,00");
  vst_test_desk_key (desk, "ctrl+Return");
  vst_test_desk_see (desk, VST_TEST_ANY, "Chit book changed");
  g_assert_cmpint (vst_test_count (&self->hub, &count_books), ==, 1);

  vst_test_desk_press (desk, "Void the rest…: book 7");
  vst_test_desk_see (desk, VST_TEST_ANY, "Book 7: the 10 chits that are left");
  vst_test_desk_type (desk, "Reason", "Fell into the water");
  vst_test_desk_press (desk, "Note it");
  vst_test_desk_see (desk, VST_TEST_ANY, "Noted. A second person countersigns.");
  g_assert_cmpint (vst_test_count (&self->hub, &count_void), ==, 10);

  vst_test_desk_key (desk, "alt+BackSpace");
  g_assert_true (vst_test_desk_wait (nothing_is_void, &self->hub));
  vst_test_support_check (&self->hub);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/fund-desk/a-fund-and-the-usual-number", Fixture, NULL, set_up, test_a_fund_and_the_usual_number, tear_down);
  g_test_add ("/fund-desk/a-book-is-put-right-and-the-rest-of-it-voided", Fixture, NULL, set_up,
              test_a_book_is_put_right_and_the_rest_of_it_voided, tear_down);

  return g_test_run ();
}
