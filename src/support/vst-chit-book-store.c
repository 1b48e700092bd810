/* vst-chit-book-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-chit-book-store.h"

#include "book-sql.h"
#include "vst-date.h"

static gboolean follow (VstAct *act,
                        gint64 book_id,
                        GError **error);

const VstKept vst_chit_book_kept = { "chit_book", VST_SQL_BOOK_ROW, VST_SQL_BOOK_PUT, VST_SQL_BOOK_REMOVE, follow };

static void
bind_some (VstStmt *stmt,
           int index,
           const char *text)
{
  vst_stmt_bind_text (stmt, index, text[0] != '\0' ? text : NULL);
}

static gboolean
move_chits (VstAct *act,
            gint64 book_id,
            VstBookPlace from,
            VstBookPlace to,
            const char *kind,
            GError **error)
{
  g_autoptr (VstStmt) move = vst_act_prepare (act, VST_SQL_BOOK_MOVE_CHITS);
  g_autoptr (VstStmt) tell = vst_act_prepare (act, VST_SQL_BOOK_ADD_EVENTS);

  vst_stmt_bind_int (move, 1, book_id);
  vst_stmt_bind_text (move, 2, vst_chit_state_code (from));
  vst_stmt_bind_text (move, 3, vst_chit_state_code (to));
  if (!vst_stmt_run (move, error))
    return FALSE;

  vst_stmt_bind_int (tell, 1, book_id);
  vst_stmt_bind_text (tell, 2, vst_chit_state_code (to));
  vst_stmt_bind_text (tell, 3, kind);
  vst_stmt_bind_int (tell, 4, vst_act_get_time (act));
  vst_stmt_bind_int (tell, 5, vst_act_get_staff_id (act));

  return vst_stmt_run (tell, error);
}

/* Undo has put the book's row back: its chits follow, with their lines in the
 * ledger.  A book is moved one place at a time, and so is its way back.
 */
static gboolean
follow (VstAct *act,
        gint64 book_id,
        GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_BOOK_PLACE_OF);
  g_autoptr (VstChitBook) book = NULL;
  VstBookPlace place;

  vst_stmt_bind_int (stmt, 1, book_id);
  if (!vst_stmt_one (stmt, error) || !vst_chit_state_parse (vst_stmt_get_text (stmt, 0), &place) ||
      !(book = vst_chit_book_read (vst_act_get_view (act), book_id, error)))
    return FALSE;

  for (VstChitState state = VST_CHIT_RECEIVED; state <= VST_CHIT_AT_DESK; state++)
    if (state != place && book->counts[state] > 0 && !move_chits (act, book_id, state, place, "undo", error))
      return FALSE;

  return TRUE;
}

static gboolean
check_is_new (VstAct *act,
              const VstBookEntry *entry,
              gint64 first,
              gint64 last,
              guint digits,
              GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_BOOK_OVERLAPS);

  vst_stmt_bind_int (stmt, 1, entry->company_id);
  vst_stmt_bind_text (stmt, 2, entry->prefix);
  vst_stmt_bind_int (stmt, 3, digits);
  vst_stmt_bind_int (stmt, 4, first);
  vst_stmt_bind_int (stmt, 5, last);

  if (!vst_stmt_one (stmt, error))
    return FALSE;

  if (vst_stmt_get_int (stmt, 0) == 0)
    return TRUE;

  g_set_error_literal (error, VST_ERROR, VST_ERROR_BOOK_TWICE, "Numbers of this book came before");

  return FALSE;
}

static gint64
add_row (VstAct *act,
         const VstBookEntry *entry,
         gint64 first,
         gint64 last,
         guint digits,
         GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_BOOK_ADD);

  vst_stmt_bind_text (stmt, 1, entry->code);
  vst_stmt_bind_int (stmt, 2, entry->company_id);
  vst_stmt_bind_id (stmt, 3, entry->fund_id);
  bind_some (stmt, 4, entry->cost_code);
  vst_stmt_bind_text (stmt, 5, entry->prefix);
  vst_stmt_bind_int (stmt, 6, first);
  vst_stmt_bind_int (stmt, 7, last);
  vst_stmt_bind_int (stmt, 8, digits);
  vst_stmt_bind_int (stmt, 9, entry->limit_cents);
  bind_some (stmt, 10, entry->expires_on);
  vst_stmt_bind_int (stmt, 11, vst_act_get_time (act));
  vst_stmt_bind_int (stmt, 12, vst_act_get_staff_id (act));

  return vst_stmt_add (stmt, error);
}

static gboolean
add_chits (VstAct *act,
           gint64 book_id,
           const char *prefix,
           gint64 first,
           gint64 last,
           guint digits,
           GError **error)
{
  g_autoptr (VstStmt) tell = vst_act_prepare (act, VST_SQL_BOOK_ADD_EVENTS);

  for (gint64 serial = first; serial <= last; serial++)
    {
      g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_BOOK_ADD_CHIT);
      g_autofree char *number = vst_chit_number_make (prefix, serial, digits);

      vst_stmt_bind_int (stmt, 1, book_id);
      vst_stmt_bind_int (stmt, 2, serial);
      vst_stmt_bind_text (stmt, 3, number);
      if (vst_stmt_add (stmt, error) == 0)
        return FALSE;
    }

  vst_stmt_bind_int (tell, 1, book_id);
  vst_stmt_bind_text (tell, 2, "received");
  vst_stmt_bind_text (tell, 3, "received");
  vst_stmt_bind_int (tell, 4, vst_act_get_time (act));
  vst_stmt_bind_int (tell, 5, vst_act_get_staff_id (act));

  return vst_stmt_run (tell, error);
}

/**
 * vst_chit_book_receive:
 * @entry: a book, as it was counted
 *
 * Every number of the book is a row from now on.  It can't be undone, since a
 * number stays in its book; it is `VST_ERROR_BOOK_TWICE` where one came before.
 *
 * Returns: the book's id; 0 with @error set
 */
gint64
vst_chit_book_receive (VstAct *act,
                       const VstBookEntry *entry,
                       GError **error)
{
  g_autoptr (VstBookEntry) tidy = vst_book_entry_copy (entry);
  gint64 first, last, book_id;
  guint digits;

  if (!vst_book_entry_check (tidy, &first, &last, &digits, error) ||
      !check_is_new (act, tidy, first, last, digits, error) ||
      !(book_id = add_row (act, tidy, first, last, digits, error)) ||
      !add_chits (act, book_id, tidy->prefix, first, last, digits, error))
    return 0;

  if (tidy->to_safe && !vst_chit_book_move (act, &(VstBookMove){ book_id, 1, VST_CHIT_IN_SAFE, FALSE }, error))
    return 0;

  vst_act_set_subject (act, "chit_book", book_id);

  return book_id;
}

static gboolean
find_rank (VstAct *act,
           gint64 *rank,
           GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_BOOK_FIRST_RANK);

  if (!vst_stmt_one (stmt, error))
    return FALSE;

  *rank = vst_stmt_get_int (stmt, 0) - 1;

  return TRUE;
}

/**
 * vst_chit_book_move:
 *
 * Takes a book from the counter into the safe, from there to the desk, and back.
 * Its chits that were not given go with it.
 */
gboolean
vst_chit_book_move (VstAct *act,
                    const VstBookMove *move,
                    GError **error)
{
  g_autoptr (VstChitBook) book = vst_chit_book_read (vst_act_get_view (act), move->book_id, error);
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_BOOK_SET_PLACE);
  gint64 rank = 0;
  VstStep step;

  if (book == NULL || (move->first && !find_rank (act, &rank, error)) ||
      !vst_act_keep (act, &vst_chit_book_kept, move->book_id, error))
    return FALSE;

  if (move->place > VST_CHIT_AT_DESK || move->place == VST_CHIT_RECEIVED || ABS ((int) move->place - (int) book->place) > 1)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_RULE, "Book %" G_GINT64_FORMAT " goes through the safe", move->book_id);
      return FALSE;
    }

  vst_stmt_bind_int (stmt, 1, move->book_id);
  vst_stmt_bind_int (stmt, 2, move->revision);
  vst_stmt_bind_text (stmt, 3, vst_chit_state_code (move->place));
  vst_stmt_bind_int (stmt, 4, rank);

  if ((step = vst_stmt_step (stmt, error)) == VST_STEP_DONE)
    g_set_error (error, VST_ERROR, VST_ERROR_CHANGED, "The book %" G_GINT64_FORMAT " has changed", move->book_id);

  vst_act_set_subject (act, "chit_book", move->book_id);

  return step == VST_STEP_ROW &&
         (book->place == move->place ||
          move_chits (act, move->book_id, book->place, move->place, vst_chit_state_code (move->place), error));
}

static gpointer
receive_func (VstAct *act,
              gconstpointer args,
              GError **error)
{
  gint64 book_id = vst_chit_book_receive (act, args, error);

  return book_id != 0 ? g_memdup2 (&book_id, sizeof book_id) : NULL;
}

static gpointer
move_func (VstAct *act,
           gconstpointer args,
           GError **error)
{
  return vst_chit_book_move (act, args, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

VstBookEdit *
vst_book_edit_new (gint64 book_id,
                   gint64 revision,
                   const VstBookEntry *entry)
{
  VstBookEdit *edit = g_new0 (VstBookEdit, 1);

  edit->book_id = book_id;
  edit->revision = revision;
  edit->entry = vst_book_entry_copy (entry);

  return edit;
}

void
vst_book_edit_free (VstBookEdit *edit)
{
  vst_book_entry_free (edit->entry);
  g_free (edit);
}

static gpointer
edit_func (VstAct *act,
           gconstpointer args,
           GError **error)
{
  const VstBookEdit *edit = args;
  g_autoptr (VstBookEntry) entry = vst_book_entry_copy (edit->entry);
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_BOOK_CHANGE);
  gint64 first, last;
  guint digits;
  VstStep step;

  if (!vst_book_entry_check (entry, &first, &last, &digits, error) ||
      !vst_act_keep (act, &vst_chit_book_kept, edit->book_id, error))
    return NULL;

  vst_stmt_bind_int (stmt, 1, edit->book_id);
  vst_stmt_bind_int (stmt, 2, edit->revision);
  vst_stmt_bind_text (stmt, 3, entry->code);
  vst_stmt_bind_id (stmt, 4, entry->fund_id);
  bind_some (stmt, 5, entry->cost_code);
  vst_stmt_bind_int (stmt, 6, entry->limit_cents);
  bind_some (stmt, 7, entry->expires_on);

  if ((step = vst_stmt_step (stmt, error)) == VST_STEP_DONE)
    g_set_error (error, VST_ERROR, VST_ERROR_CHANGED, "The book %" G_GINT64_FORMAT " has changed", edit->book_id);

  vst_act_set_subject (act, "chit_book", edit->book_id);

  return step == VST_STEP_ROW ? GINT_TO_POINTER (TRUE) : NULL;
}

static gboolean
read_counts (VstView *view,
             VstChitBook *book,
             GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_BOOK_STATES);
  VstChitState state;
  VstStep step;

  vst_stmt_bind_int (stmt, 1, book->id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    if (vst_chit_state_parse (vst_stmt_get_text (stmt, 0), &state))
      book->counts[state]++;

  return step == VST_STEP_DONE;
}

/**
 * vst_chit_book_read:
 *
 * A book, with how many of its chits are where.
 */
VstChitBook *
vst_chit_book_read (VstView *view,
                    gint64 book_id,
                    GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_BOOK_GET);
  g_autoptr (VstChitBook) book = g_new0 (VstChitBook, 1);

  vst_stmt_bind_int (stmt, 1, book_id);
  if (!vst_stmt_one (stmt, error))
    return NULL;

  book->id = vst_stmt_get_int (stmt, 0);
  book->revision = vst_stmt_get_int (stmt, 1);
  book->code = g_strdup (vst_stmt_get_text (stmt, 2));
  book->company_id = vst_stmt_get_int (stmt, 3);
  book->company = g_strdup (vst_stmt_get_text (stmt, 4));
  book->fund_id = vst_stmt_get_int (stmt, 5);
  book->fund = g_strdup (vst_stmt_get_text (stmt, 6));
  book->cost_code = g_strdup (vst_stmt_get_text (stmt, 7));
  book->prefix = g_strdup (vst_stmt_get_text (stmt, 8));
  book->first_serial = vst_stmt_get_int (stmt, 9);
  book->last_serial = vst_stmt_get_int (stmt, 10);
  book->digits = (guint) vst_stmt_get_int (stmt, 11);
  book->limit_cents = vst_stmt_get_int (stmt, 12);
  book->expires_on = g_strdup (vst_stmt_get_text (stmt, 13));
  book->received_at = vst_stmt_get_int (stmt, 14);
  book->received_by = g_strdup (vst_stmt_get_text (stmt, 15));
  vst_chit_state_parse (vst_stmt_get_text (stmt, 16), &book->place);
  book->rank = vst_stmt_get_int (stmt, 17);

  return read_counts (view, book, error) ? g_steal_pointer (&book) : NULL;
}

/**
 * vst_chit_books_at_desk:
 *
 * The books chits are given from today, in their order; none that has expired.
 *
 * Returns: (transfer full) (element-type VstDeskBook):
 */
GArray *
vst_chit_books_at_desk (VstView *view,
                        GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_BOOK_IDS_AT_DESK);
  g_autoptr (GArray) books = g_array_new (FALSE, FALSE, sizeof (VstDeskBook));
  g_autofree char *today = vst_view_dup_today (view);
  VstStep step;

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      const char *expires_on = vst_stmt_get_text (stmt, 1);
      VstDeskBook book = { vst_stmt_get_int (stmt, 0), vst_stmt_get_int (stmt, 2) };

      if (expires_on == NULL || vst_day_compare (expires_on, today) >= 0)
        g_array_append_val (books, book);
    }

  return step == VST_STEP_DONE ? g_steal_pointer (&books) : NULL;
}

static gboolean
add_books (VstView *view,
           const VstSql *sql,
           GPtrArray *books,
           GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, sql);
  VstStep step;

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      VstChitBook *book = vst_chit_book_read (view, vst_stmt_get_int (stmt, 0), error);

      if (book == NULL)
        return FALSE;

      g_ptr_array_add (books, book);
    }

  return step == VST_STEP_DONE;
}

static gpointer
all_func (VstView *view,
          gconstpointer args,
          GError **error)
{
  g_autoptr (GPtrArray) books = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_chit_book_free);

  if (!add_books (view, VST_SQL_BOOK_IDS_AT_DESK, books, error) ||
      !add_books (view, VST_SQL_BOOK_IDS_ELSEWHERE, books, error))
    return NULL;

  return g_steal_pointer (&books);
}

static gpointer
one_func (VstView *view,
          gconstpointer args,
          GError **error)
{
  const gint64 *book_id = args;

  return vst_chit_book_read (view, *book_id, error);
}

/* The next book of a company begins where the last one ended. */
static gpointer
next_func (VstView *view,
           gconstpointer args,
           GError **error)
{
  const gint64 *company_id = args;
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_BOOK_LAST_SERIAL_OF);
  g_autoptr (VstBookEntry) entry = vst_book_entry_new ();
  VstStep step;

  entry->company_id = *company_id;
  vst_stmt_bind_int (stmt, 1, *company_id);

  if ((step = vst_stmt_step (stmt, error)) == VST_STEP_FAILED)
    return NULL;

  if (step == VST_STEP_ROW)
    {
      g_free (entry->prefix);
      entry->prefix = g_strdup (vst_stmt_get_text (stmt, 0));
      g_free (entry->first);
      entry->first = vst_chit_number_make ("", vst_stmt_get_int (stmt, 1) + 1, (guint) vst_stmt_get_int (stmt, 2));
      entry->limit_cents = vst_stmt_get_int (stmt, 3);
      g_free (entry->cost_code);
      entry->cost_code = g_strdup (vst_stmt_get_text (stmt, 4));
      entry->fund_id = vst_stmt_get_int (stmt, 5);
    }

  return g_steal_pointer (&entry);
}

const VstDeed vst_book_do_receive = {
  "book.receive", VST_RIGHT_RECEIVE_CHITS, VST_TOPIC_CHIT, VST_DEED_NONE, receive_func, g_free
};
const VstDeed vst_book_do_move = {
  "book.move", VST_RIGHT_RECEIVE_CHITS, VST_TOPIC_CHIT, VST_DEED_UNDOABLE, move_func, NULL
};
const VstDeed vst_book_do_edit = {
  "book.edit", VST_RIGHT_RECEIVE_CHITS, VST_TOPIC_CHIT, VST_DEED_UNDOABLE, edit_func, NULL
};

const VstReading vst_book_read_all = {
  "book.all", VST_RIGHT_READ_CHIT, all_func, (GDestroyNotify) g_ptr_array_unref
};
const VstReading vst_book_read_one = {
  "book.one", VST_RIGHT_READ_CHIT, one_func, (GDestroyNotify) vst_chit_book_free
};
const VstReading vst_book_read_next = {
  "book.next", VST_RIGHT_RECEIVE_CHITS, next_func, (GDestroyNotify) vst_book_entry_free
};
