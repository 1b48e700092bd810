/* test-chit.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-chit-book.h"
#include "vst-error.h"
#include "vst-test-support.h"

#define STEPS 50000
#define CHITS 500

static const VstSql add_company = { "test.company", "INSERT INTO taxi_company (name) VALUES ('Capital')", TRUE };
static const VstSql add_book = {
  "test.book",
  "INSERT INTO chit_book (code, company_id, first_serial, last_serial, digits, limit_cents, received_at, received_by)"
  " VALUES ('1', 1, 1, 500, 3, 4500, 1, 4)",
  TRUE
};
static const VstSql add_chit = { "test.chit", "INSERT INTO chit (book_id, serial, number, state) VALUES (1, $1, 'x', 'received')", TRUE };
static const VstSql step_chit = {
  "test.step",
  "UPDATE chit SET state = $2, issued_at = $3, issued_by = $3, limit_cents = $3, prints = $4, reason = $5, reported_by = $6,"
  " reported_at = $6, countersigned_by = $7, countersigned_at = $7, invoice = $8, invoice_month = $8, fare_cents = $9"
  " WHERE serial = $1 RETURNING id",
  TRUE
};
static const VstSql add_event = { "test.event", "INSERT INTO chit_event (chit_id, at, kind, state, staff_id) VALUES ($1, 1, $2, $2, 3)", TRUE };
static const VstSql drop_chit = { "test.drop", "DELETE FROM chit WHERE id = 1", TRUE };
static const VstSql drop_event = { "test.drop_event", "DELETE FROM chit_event WHERE id = 1", TRUE };
static const VstSql alter_event = { "test.alter_event", "UPDATE chit_event SET kind = 'void' WHERE id = 1", TRUE };
static const VstSql renumber = { "test.renumber", "UPDATE chit SET number = 'y' WHERE id = 1", TRUE };
static const VstSql add_issued = { "test.issued", "INSERT INTO chit (book_id, serial, number, state) VALUES (1, 1, 'x', 'at_desk')", TRUE };
static const VstSql add_beyond = { "test.beyond", "INSERT INTO chit (book_id, serial, number, state) VALUES (1, 501, 'x', 'received')", TRUE };

typedef struct
{
  VstChitState state;
  VstChitMarks marks;
} Model;

static gboolean
run (VstDb *db,
     const VstSql *sql)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, sql);

  return vst_stmt_run (stmt, NULL);
}

static void
bind_mark (VstStmt *stmt,
           int index,
           VstChitMarks marks,
           VstChitMarks mark,
           gint64 value)
{
  vst_stmt_bind_id (stmt, index, marks & mark ? value : 0);
}

static gboolean
try_step (VstDb *db,
          gint64 serial,
          VstChitState to,
          VstChitMarks marks)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, &step_chit);
  g_autoptr (GError) error = NULL;

  vst_stmt_bind_int (stmt, 1, serial);
  vst_stmt_bind_text (stmt, 2, vst_chit_state_code (to));
  bind_mark (stmt, 3, marks, VST_CHIT_MARK_GIVEN, VST_TEST_RECEPTION);
  vst_stmt_bind_int (stmt, 4, marks & VST_CHIT_MARK_PRINTED ? 1 : 0);
  vst_stmt_bind_text (stmt, 5, marks & VST_CHIT_MARK_EXPLAINED ? "A jam" : NULL);
  bind_mark (stmt, 6, marks, VST_CHIT_MARK_EXPLAINED, VST_TEST_RECEPTION);
  bind_mark (stmt, 7, marks, VST_CHIT_MARK_COUNTERSIGNED, VST_TEST_COORDINATOR);
  vst_stmt_bind_text (stmt, 8, marks & VST_CHIT_MARK_BILLED ? "2026-11" : NULL);
  bind_mark (stmt, 9, marks, VST_CHIT_MARK_CHARGED, 2150);

  return vst_stmt_step (stmt, &error) == VST_STEP_ROW;
}

static void
add_chits (VstDb *db)
{
  g_assert_true (run (db, &add_company));
  g_assert_true (run (db, &add_book));

  for (gint64 serial = 1; serial <= CHITS; serial++)
    {
      g_autoptr (VstStmt) stmt = vst_db_prepare (db, &add_chit);

      vst_stmt_bind_int (stmt, 1, serial);
      g_assert_true (vst_stmt_run (stmt, NULL));
    }
}

/* What a step may bring: anything, or what the state needs; a slip stays printed,
 * and a signature comes alone.
 */
static VstChitMarks
choose_marks (const Model *model,
              VstChitState to)
{
  VstChitMarks marks = g_test_rand_bit () ? (VstChitMarks) g_test_rand_int_range (0, 64) : model->marks;

  if (g_test_rand_bit ())
    marks = to <= VST_CHIT_AT_DESK ? 0 : marks | VST_CHIT_MARK_GIVEN | VST_CHIT_MARK_EXPLAINED | VST_CHIT_MARK_BILLED;

  marks |= model->marks & VST_CHIT_MARK_PRINTED;
  if (to != model->state || model->marks & VST_CHIT_MARK_COUNTERSIGNED)
    marks = (marks & ~VST_CHIT_MARK_COUNTERSIGNED) | (model->marks & VST_CHIT_MARK_COUNTERSIGNED);

  return marks;
}

static gboolean
tell (VstDb *db,
      gint64 chit_id,
      VstChitState state)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, &add_event);

  vst_stmt_bind_int (stmt, 1, chit_id);
  vst_stmt_bind_text (stmt, 2, vst_chit_state_code (state));

  return vst_stmt_run (stmt, NULL);
}

static void
test_database_holds_the_same_rule (VstTestHub *self,
                                   gconstpointer data)
{
  g_autoptr (VstDb) db = vst_test_hub_open_db (self);
  g_autofree Model *models = g_new0 (Model, CHITS + 1);
  guint taken[VST_CHIT_N_STATES] = { 0 }, n_taken = 0, n_apart = 0;

  g_assert_true (vst_db_begin (db, NULL));
  add_chits (db);

  for (guint i = 0; i < STEPS; i++)
    {
      gint64 serial = g_test_rand_int_range (1, CHITS + 1);
      VstChitState to = (VstChitState) g_test_rand_int_range (0, VST_CHIT_N_STATES);
      VstChitMarks marks = choose_marks (&models[serial], to);
      gboolean expected = vst_chit_may_step (models[serial].state, to, marks);
      gboolean done = try_step (db, serial, to, marks);

      if (done != expected)
        {
          g_test_message ("%s to %s with %x: %d", vst_chit_state_code (models[serial].state), vst_chit_state_code (to), marks, done);
          n_apart++;
        }

      if (done)
        {
          models[serial] = (Model){ to, marks };
          taken[to]++;
          n_taken++;
        }

      /* Chits were the first rows of their table: their ids are their numbers. */
      g_assert_true (tell (db, serial, to) == (models[serial].state == to));
    }

  vst_db_rollback (db);
  g_test_message ("%u of %u steps taken", n_taken, STEPS);
  g_assert_cmpuint (n_apart, ==, 0);
  g_assert_cmpuint (n_taken, >, STEPS / 20);

  for (VstChitState state = 0; state < VST_CHIT_N_STATES; state++)
    g_assert_cmpuint (taken[state], >, 0);
}

static void
test_ledger_and_numbers_stay (VstTestHub *self,
                              gconstpointer data)
{
  g_autoptr (VstDb) db = vst_test_hub_open_db (self);

  g_assert_true (vst_db_begin (db, NULL));
  add_chits (db);
  g_assert_true (tell (db, 1, VST_CHIT_RECEIVED));

  g_assert_false (run (db, &drop_chit));
  g_assert_false (run (db, &drop_event));
  g_assert_false (run (db, &alter_event));
  g_assert_false (run (db, &renumber));
  g_assert_false (run (db, &add_issued));
  g_assert_false (run (db, &add_beyond));
  vst_db_rollback (db);
}

static void
test_numbers_carry_a_check_character (void)
{
  static const char characters[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  guint n_missed = 0;

  /* The standard's own example. */
  g_assert_cmpint (vst_chit_number_check ("A12425GABC1234002"), ==, 'M');

  for (guint serial = 0; serial < 2000; serial++)
    {
      g_autofree char *number = vst_chit_number_make ("T-", serial, 4);
      char check = vst_chit_number_check (number);

      for (guint at = 2; at < 6; at++)
        for (guint i = 0; i < 36; i++)
          {
            char kept = number[at];

            if (kept == characters[i])
              continue;

            number[at] = characters[i];
            n_missed += vst_chit_number_check (number) == check;
            number[at] = kept;
          }
    }

  g_assert_cmpuint (n_missed, ==, 0);
}

static void
test_numbers_are_read_as_typed_or_scanned (void)
{
  const struct
  {
    const char *text;
    const char *number;
    gint64 serial;
  } rows[] = {
    { "101", "101", 101 },
    { " t-0101 ", "T-0101", 101 },
    { "0101", "0101", 101 },
    { "T-0101-", "", -1 },
    { "", NULL, -1 },
    { "Tremblay", NULL, -1 },
    { "1234567890123", NULL, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gint64 serial;
      g_autofree char *number = vst_chit_number_parse (rows[i].text, &serial);

      if (rows[i].number == NULL || rows[i].number[0] == '\0')
        g_assert_null (number);
      else
        g_assert_cmpstr (number, ==, rows[i].number);
      g_assert_cmpint (serial, ==, rows[i].serial);
    }

  for (guint serial = 1; serial < 500; serial++)
    {
      g_autofree char *number = vst_chit_number_make ("T-", serial, 4);
      g_autofree char *scanned = g_strdup_printf ("%s-%c", number, vst_chit_number_check (number));
      gint64 read_serial;
      g_autofree char *parsed = vst_chit_number_parse (scanned, &read_serial);

      g_assert_cmpstr (parsed, ==, number);
      g_assert_cmpint (read_serial, ==, serial);
    }
}

static void
test_zones_are_no_addresses (void)
{
  static const char *const zones[] = { "", "Vanier", "Zone 4", "Orléans est", "Secteur B2" };
  static const char *const addresses[] = { "12 rue des Pins", "K1L 1A1", "123, Montréal Rd", "4b Main", "rose@example.ca", "Apt 3 Élm" };

  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      g_autoptr (GError) error = NULL;

      vst_chit_zone_check (zones[i], &error);
      g_assert_no_error (error);
    }

  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (vst_chit_zone_check (addresses[i], &error));
      g_assert_error (error, VST_ERROR, VST_ERROR_CHIT_ZONE);
    }
}

static void
test_books_go_from_first_to_last (void)
{
  const struct
  {
    const char *first;
    const char *last;
    int code; /* -1: it can be received */
    guint digits;
  } rows[] = {
    { "0101", "0150", -1, 4 },
    { "1", "10000", -1, 5 },
    { "7", "7", -1, 1 },
    { "150", "101", VST_ERROR_BOOK_NUMBERS, 0 },
    { "1", "10001", VST_ERROR_BOOK_NUMBERS, 0 },
    { "", "50", VST_ERROR_BOOK_NUMBERS, 0 },
    { "A1", "A50", VST_ERROR_BOOK_NUMBERS, 0 },
    { "1234567890123", "1234567890124", VST_ERROR_BOOK_NUMBERS, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (VstBookEntry) entry = vst_book_entry_new ();
      g_autoptr (GError) error = NULL;
      gint64 first, last;
      guint digits;

      vst_test_set (&entry->code, "7");
      vst_test_set (&entry->first, rows[i].first);
      vst_test_set (&entry->last, rows[i].last);
      entry->company_id = 1;
      entry->limit_cents = 1;

      if (vst_book_entry_check (entry, &first, &last, &digits, &error))
        g_assert_cmpuint (digits, ==, rows[i].digits);
      else
        g_assert_error (error, VST_ERROR, rows[i].code);
    }
}

#define ADD(path, test) g_test_add (path, VstTestHub, NULL, vst_test_hub_set_up, test, vst_test_hub_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chit/numbers-carry-a-check-character", test_numbers_carry_a_check_character);
  g_test_add_func ("/chit/numbers-are-read-as-typed-or-scanned", test_numbers_are_read_as_typed_or_scanned);
  g_test_add_func ("/chit/zones-are-no-addresses", test_zones_are_no_addresses);
  g_test_add_func ("/chit/books-go-from-first-to-last", test_books_go_from_first_to_last);
  ADD ("/chit/database-holds-the-same-rule", test_database_holds_the_same_rule);
  ADD ("/chit/ledger-and-numbers-stay", test_ledger_and_numbers_stay);

  return g_test_run ();
}
