/* vst-chit-offer-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-chit-offer-store.h"

#include "chit-offer-sql.h"
#include "vst-date.h"
#include "vst-paper-language-store.h"
#include "vst-setting-store.h"

#define SMALL_YEARS 8 /* younger children ride on a seat of their own */

/* Sunday's midnight, on the clock of the hub's wall. */
static gint64
get_week_start (VstView *view)
{
  g_autofree char *zone = vst_setting_dup (view, VST_SETTING_ZONE);
  g_autoptr (GTimeZone) tz = vst_zone_find (zone != NULL ? zone : "UTC");
  g_autoptr (GDateTime) now = NULL;
  g_autoptr (GDateTime) sunday = NULL;
  g_autoptr (GDateTime) midnight = NULL;

  if (tz == NULL)
    tz = g_time_zone_new_utc ();

  now = g_date_time_new_now (tz);
  sunday = g_date_time_add_days (now, -(g_date_time_get_day_of_week (now) % 7));
  midnight = g_date_time_new (tz, g_date_time_get_year (sunday), g_date_time_get_month (sunday),
                              g_date_time_get_day_of_month (sunday), 0, 0, 0);

  return g_date_time_to_unix (midnight) * G_USEC_PER_SEC;
}

static guint
get_usual (VstView *view)
{
  g_autofree char *text = vst_setting_dup (view, VST_SETTING_USUAL_CHITS);
  guint64 usual;

  return text != NULL && g_ascii_string_to_unsigned (text, 10, 1, VST_CHIT_MOST_USUAL, &usual, NULL) ? (guint) usual : VST_CHIT_USUAL;
}

/* What is withheld from whoever gives the next one doesn't count: asked for a
 * reason, she would learn of it.
 */
static gboolean
count_this_week (VstView *view,
                 VstAct *act,
                 VstChitOffer *offer,
                 GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_CHIT_OFFER_GIVEN_SINCE);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, offer->family_id);
  vst_stmt_bind_int (stmt, 2, get_week_start (view));

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      gboolean is_withheld = FALSE;

      if (act != NULL && !vst_act_withholds (act, "chits", vst_stmt_get_int (stmt, 0), &is_withheld, error))
        return FALSE;

      if (!is_withheld)
        {
          offer->given++;
          offer->last_given_at = vst_stmt_get_int (stmt, 1);
        }
    }

  return step == VST_STEP_DONE;
}

/* @act is NULL where nothing is written. */
static gboolean
read_family (VstView *view,
             VstAct *act,
             VstChitOffer *offer,
             GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_CHIT_OFFER_HEAD_OF_FAMILY);
  g_autoptr (VstStmt) visit = vst_view_prepare (view, VST_SQL_CHIT_OFFER_VISIT_OF_DAY);
  g_autofree char *today = vst_view_dup_today (view);
  g_autofree char *small_since = vst_day_add_months (today, -12 * SMALL_YEARS);

  vst_stmt_bind_int (stmt, 1, offer->family_id);
  vst_stmt_bind_text (stmt, 2, small_since);
  vst_stmt_bind_int (stmt, 3, SMALL_YEARS);
  if (!vst_stmt_one (stmt, error))
    return FALSE;

  offer->person_id = vst_stmt_get_int (stmt, 0);
  offer->name = g_strdup (vst_stmt_get_text (stmt, 1));
  offer->n_people = (guint) vst_stmt_get_int (stmt, 2);
  offer->n_small = (guint) vst_stmt_get_int (stmt, 3);

  if (offer->n_people == 0)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_NOT_FOUND, "No family %" G_GINT64_FORMAT, offer->family_id);
      return FALSE;
    }

  vst_stmt_bind_text (visit, 1, today);
  vst_stmt_bind_int (visit, 2, offer->family_id);
  switch (vst_stmt_step (visit, error))
    {
    case VST_STEP_ROW:
      offer->visit_id = vst_stmt_get_int (visit, 0);
      break;
    case VST_STEP_DONE:
      break;
    case VST_STEP_FAILED:
    default:
      return FALSE;
    }

  return vst_paper_language_read (view, offer->family_id, offer->person_id, &offer->language, error) &&
         count_this_week (view, act, offer, error);
}

/**
 * vst_chit_offer_find:
 * @chit_id: (out): the chit that is given next; 0 when none is left
 * @book: (out): the book it is in
 * @number: (out) (optional): as it stands on paper
 *
 * The lowest number of the first book at the desk that has one.
 */
gboolean
vst_chit_offer_find (VstView *view,
                     gint64 *chit_id,
                     VstDeskBook *book,
                     char **number,
                     GError **error)
{
  g_autoptr (GArray) books = vst_chit_books_at_desk (view, error);

  *chit_id = 0;

  for (guint i = 0; books != NULL && *chit_id == 0 && i < books->len; i++)
    {
      g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_CHIT_OFFER_NEXT_IN_BOOK);
      VstStep step;

      *book = g_array_index (books, VstDeskBook, i);
      vst_stmt_bind_int (stmt, 1, book->id);

      if ((step = vst_stmt_step (stmt, error)) == VST_STEP_FAILED)
        return FALSE;

      if (step == VST_STEP_ROW)
        {
          *chit_id = vst_stmt_get_int (stmt, 0);
          if (number != NULL)
            *number = g_strdup (vst_stmt_get_text (stmt, 1));
        }
    }

  return books != NULL;
}

static gboolean
read_books (VstView *view,
            VstChitOffer *offer,
            gint64 book_id,
            GError **error)
{
  g_autoptr (GArray) books = vst_chit_books_at_desk (view, error);

  for (guint i = 0; books != NULL && i < books->len; i++)
    {
      g_autoptr (VstChitBook) book = vst_chit_book_read (view, g_array_index (books, VstDeskBook, i).id, error);

      if (book == NULL)
        return FALSE;

      offer->left += book->counts[VST_CHIT_AT_DESK];
      if (book->id == book_id)
        {
          offer->book = g_strdup (book->code);
          offer->book_left = book->counts[VST_CHIT_AT_DESK];
          offer->book_size = vst_chit_book_get_size (book);
        }
    }

  return books != NULL;
}

void
vst_chit_offer_free (VstChitOffer *self)
{
  if (self == NULL)
    return;

  g_free (self->number);
  g_free (self->book);
  g_free (self->name);
  g_free (self);
}

static gpointer
offer_func (VstView *view,
            gconstpointer args,
            GError **error)
{
  g_autoptr (VstChitOffer) offer = g_new0 (VstChitOffer, 1);
  VstDeskBook book = { 0 };
  gint64 chit_id;

  offer->family_id = *(const gint64 *) args;
  offer->usual = get_usual (view);

  if (!vst_chit_offer_find (view, &chit_id, &book, &offer->number, error) ||
      !read_books (view, offer, chit_id != 0 ? book.id : 0, error) ||
      (offer->family_id != 0 && !read_family (view, NULL, offer, error)))
    return NULL;

  offer->limit_cents = book.limit_cents;
  if (offer->number == NULL)
    offer->number = g_strdup ("");
  if (offer->book == NULL)
    offer->book = g_strdup ("");
  if (offer->name == NULL)
    offer->name = g_strdup ("");

  return g_steal_pointer (&offer);
}

/**
 * vst_chit_offer_check:
 * @entry: (inout): for whom; what it doesn't say is filled in
 *
 * Whether @entry's family may be given one more: it is `VST_ERROR_NOT_FOUND` for
 * somebody who isn't of it.
 */
gboolean
vst_chit_offer_check (VstAct *act,
                      VstChitEntry *entry,
                      GError **error)
{
  VstView *view = vst_act_get_view (act);
  g_autoptr (VstChitOffer) offer = g_new0 (VstChitOffer, 1);
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_CHIT_OFFER_IS_MEMBER);

  if (entry->family_id == 0)
    {
      entry->person_id = 0;
      return TRUE;
    }

  offer->family_id = entry->family_id;
  if (!read_family (view, act, offer, error))
    return FALSE;

  if (entry->visit_id == 0)
    entry->visit_id = offer->visit_id;
  if (entry->person_id == 0)
    entry->person_id = offer->person_id;

  vst_stmt_bind_int (stmt, 1, entry->family_id);
  vst_stmt_bind_int (stmt, 2, entry->person_id);
  if (entry->person_id != 0 && (!vst_stmt_one (stmt, error) || vst_stmt_get_int (stmt, 0) == 0))
    {
      if (error == NULL || *error == NULL)
        g_set_error (error, VST_ERROR, VST_ERROR_NOT_FOUND, "Person %" G_GINT64_FORMAT " isn't of that family", entry->person_id);
      return FALSE;
    }

  /* A soft rule: one more is given with a reason. */
  if (offer->given < get_usual (view) || entry->over_reason[0] != '\0')
    return TRUE;

  g_set_error (error, VST_ERROR, VST_ERROR_REASON_NEEDED, "The usual number of chits was given this week");

  return FALSE;
}

static gpointer
usual_func (VstView *view,
            gconstpointer args,
            GError **error)
{
  guint usual = get_usual (view);

  return g_memdup2 (&usual, sizeof usual);
}

const VstReading vst_usual_read = { "chit.usual", VST_RIGHT_READ_CHIT, usual_func, g_free };
const VstReading vst_chit_read_offer = {
  "chit.offer", VST_RIGHT_GIVE_CHIT, offer_func, (GDestroyNotify) vst_chit_offer_free
};
