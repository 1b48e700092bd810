/* vst-fund-page-forms.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The forms of what chits are paid from, and of a book that is put right.
 */

#include "config.h"

#include "vst-fund-page.h"

#include <glib/gi18n.h>

#include "vst-chit-book-store.h"
#include "vst-chit-offer-store.h"
#include "vst-error.h"
#include "vst-fund-store.h"
#include "vst-scene-page.h"
#include "vst-support-wording.h"

/* A form has a record; these aren't objects. */
#define RECORD "vst-record"

static gpointer
get_record (const VstSceneSubject *subject)
{
  return g_object_get_data (subject->record, RECORD);
}

static void
present (GtkWidget *from,
         VstHub *hub,
         const VstSceneForm *form,
         gpointer take_record,
         GDestroyNotify record_free)
{
  g_autoptr (GObject) record = g_object_new (G_TYPE_OBJECT, NULL);
  VstSceneSubject subject = { .hub = hub, .record = record };

  g_object_set_data_full (record, RECORD, take_record, record_free);
  vst_scene_page_present (from, form, &subject);
}

static void
take (char **text,
      char *answer)
{
  g_free (*text);
  *text = answer;
}

static gboolean
get_amount (VstSceneField *field,
            const char *name,
            gint64 *cents,
            GError **error)
{
  g_autofree char *text = vst_scene_field_dup_text (field, name);

  if (vst_book_limit_parse (text, cents))
    return TRUE;

  g_set_error_literal (error, VST_ERROR, VST_ERROR_NUMBER, "An amount of money");

  return FALSE;
}

/* --- A fund ---------------------------------------------------------------- */

static const char *
fund_title (const VstSceneSubject *subject)
{
  const VstFund *fund = get_record (subject);

  return fund->id != 0 ? _("Change a fund") : _("Add a fund");
}

static void
fund_fill (VstSceneField *field,
           const VstSceneSubject *subject)
{
  const VstFund *fund = get_record (subject);
  g_autofree char *amount = fund->id != 0 ? vst_word_amount (fund->amount_cents) : g_strdup ("");

  vst_scene_field_add_text (field, "code", _("Code of the fund"), fund->code, "T-2026");
  vst_scene_field_set_most (field, "code", VST_FUND_CODE_CHARS);
  vst_scene_field_add_text (field, "name-en", _("English name"), fund->name_en, NULL);
  vst_scene_field_add_text (field, "name-fr", _("French name"), fund->name_fr, NULL);
  vst_scene_field_add_text (field, "funder", _("Who gives the money"), fund->funder, NULL);
  vst_scene_field_add_text (field, "first", _("First day of its fiscal year"), fund->first_day, "2026-04-01");
  vst_scene_field_add_text (field, "last", _("Last day of its fiscal year"), fund->last_day, "2027-03-31");
  vst_scene_field_add_text (field, "amount", _("Amount for the year, in dollars"), amount, "5000");
  if (fund->id != 0)
    vst_scene_field_add_text (field, "ended", _("No longer from this day on; empty while it goes on"), fund->ended_on, "2027-03-31");
}

static gboolean
fund_make (VstSceneField *field,
           const VstSceneSubject *subject,
           VstSaveJob *job,
           GError **error)
{
  const VstFund *before = get_record (subject);
  g_autoptr (VstFund) fund = vst_fund_copy (before);
  g_autoptr (VstFund) checked = NULL;

  take (&fund->code, vst_scene_field_dup_text (field, "code"));
  take (&fund->name_en, vst_scene_field_dup_text (field, "name-en"));
  take (&fund->name_fr, vst_scene_field_dup_text (field, "name-fr"));
  take (&fund->funder, vst_scene_field_dup_text (field, "funder"));
  if (!vst_scene_field_get_day (field, "first", &fund->first_day, error) ||
      !vst_scene_field_get_day (field, "last", &fund->last_day, error) ||
      (before->id != 0 && !vst_scene_field_get_day (field, "ended", &fund->ended_on, error)) ||
      !get_amount (field, "amount", &fund->amount_cents, error))
    return FALSE;

  checked = vst_fund_copy (fund);
  if (!vst_fund_check (checked, error))
    return FALSE;

  job->deed = &vst_fund_do_put;
  job->args = g_steal_pointer (&fund);
  job->args_free = (GDestroyNotify) vst_fund_free;
  job->said = before->id != 0 ? _("Fund changed") : _("Fund added");

  return TRUE;
}

static const char *
find_fund (int code)
{
  switch (code)
    {
    case VST_ERROR_NUMBER:
      return "amount";
    case VST_ERROR_NAME_NEEDED:
    case VST_ERROR_EXISTS:
      return "code";
    case VST_ERROR_DATE_IMPOSSIBLE:
      return "last";
    default:
      return NULL;
    }
}

static const VstSceneForm fund_form = { fund_title, fund_fill, fund_make, find_fund, "chits" };

void
vst_fund_page_present_fund (GtkWidget *from,
                            VstHub *hub,
                            const VstFund *fund)
{
  present (from, hub, &fund_form, fund != NULL ? vst_fund_copy (fund) : vst_fund_new (), (GDestroyNotify) vst_fund_free);
}

/* --- How many chits a family usually has ------------------------------------- */

static const char *
usual_title (const VstSceneSubject *subject)
{
  return _("Usual number of chits");
}

static void
usual_fill (VstSceneField *field,
            const VstSceneSubject *subject)
{
  g_autofree char *text = g_strdup_printf ("%u", *(const guint *) get_record (subject));

  vst_scene_field_add_text (field, "usual", _("Chits a family usually has in a week; past that, a reason is asked, never a refusal"), text, "2");
}

static gboolean
usual_make (VstSceneField *field,
            const VstSceneSubject *subject,
            VstSaveJob *job,
            GError **error)
{
  int number = 0;
  guint usual;

  if (!vst_scene_field_get_number (field, "usual", &number, error))
    return FALSE;

  if (number < 1 || number > VST_CHIT_MOST_USUAL)
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_NUMBER, "The usual number of chits");
      return FALSE;
    }

  usual = (guint) number;
  job->deed = &vst_usual_do_set;
  job->args = g_memdup2 (&usual, sizeof usual);
  job->args_free = g_free;
  job->said = _("Usual number of chits changed");

  return TRUE;
}

static const char *
find_usual (int code)
{
  return code == VST_ERROR_NUMBER ? "usual" : NULL;
}

static const VstSceneForm usual_form = { usual_title, usual_fill, usual_make, find_usual, "chits" };

void
vst_fund_page_present_usual (GtkWidget *from,
                             VstHub *hub,
                             guint usual)
{
  present (from, hub, &usual_form, g_memdup2 (&usual, sizeof usual), g_free);
}

/* --- A book ------------------------------------------------------------------ */

typedef struct
{
  gint64 book_id;
  gint64 revision;
  VstBookEntry *entry;
  GPtrArray *funds;
} Book;

static void
book_free (gpointer data)
{
  Book *book = data;

  vst_book_entry_free (book->entry);
  g_ptr_array_unref (book->funds);
  g_free (book);
}

static const char *
book_title (const VstSceneSubject *subject)
{
  return _("Change a book");
}

static void
book_fill (VstSceneField *field,
           const VstSceneSubject *subject)
{
  const Book *book = get_record (subject);
  g_autofree char *limit = vst_word_amount (book->entry->limit_cents);
  g_autoptr (GPtrArray) funds = g_ptr_array_new ();
  guint selected = 0;

  g_ptr_array_add (funds, (gpointer) C_ ("fund", "None"));
  for (guint i = 0; i < book->funds->len; i++)
    {
      const VstFund *fund = g_ptr_array_index (book->funds, i);

      g_ptr_array_add (funds, fund->code);
      if (fund->id == book->entry->fund_id)
        selected = i + 1;
    }
  g_ptr_array_add (funds, NULL);

  vst_scene_field_add_text (field, "code", _("Code of the book"), book->entry->code, NULL);
  vst_scene_field_set_most (field, "code", VST_BOOK_CODE_CHARS);
  vst_scene_field_add_text (field, "limit", _("A chit is good for at most"), limit, "45");
  vst_scene_field_add_text (field, "expires", _("Last day"), book->entry->expires_on, "2027-03-31");
  vst_scene_field_add_text (field, "cost-code", _("Cost code"), book->entry->cost_code, NULL);
  vst_scene_field_set_most (field, "cost-code", VST_BOOK_CODE_CHARS);
  vst_scene_field_add_choice (field, "fund", _("Fund"), (const char *const *) funds->pdata, selected);
}

static gboolean
book_make (VstSceneField *field,
           const VstSceneSubject *subject,
           VstSaveJob *job,
           GError **error)
{
  const Book *book = get_record (subject);
  g_autoptr (VstBookEntry) entry = vst_book_entry_copy (book->entry);
  g_autoptr (VstBookEntry) checked = NULL;
  guint fund = vst_scene_field_get_choice (field, "fund");
  gint64 first, last;
  guint digits;

  take (&entry->code, vst_scene_field_dup_text (field, "code"));
  take (&entry->cost_code, vst_scene_field_dup_text (field, "cost-code"));
  entry->fund_id = fund > 0 && fund <= book->funds->len ? ((VstFund *) g_ptr_array_index (book->funds, fund - 1))->id : 0;
  if (!vst_scene_field_get_day (field, "expires", &entry->expires_on, error) ||
      !get_amount (field, "limit", &entry->limit_cents, error))
    return FALSE;

  checked = vst_book_entry_copy (entry);
  if (!vst_book_entry_check (checked, &first, &last, &digits, error))
    return FALSE;

  job->deed = &vst_book_do_edit;
  job->args = vst_book_edit_new (book->book_id, book->revision, entry);
  job->args_free = (GDestroyNotify) vst_book_edit_free;
  job->said = _("Chit book changed");

  return TRUE;
}

static const char *
find_book (int code)
{
  switch (code)
    {
    case VST_ERROR_NUMBER:
      return "limit";
    case VST_ERROR_NAME_NEEDED:
    case VST_ERROR_EXISTS:
      return "code";
    case VST_ERROR_DATE_IMPOSSIBLE:
      return "expires";
    default:
      return NULL;
    }
}

static const VstSceneForm book_form = { book_title, book_fill, book_make, find_book, "chits" };

/* @funds: (element-type VstFund): to choose from */
void
vst_fund_page_present_book (GtkWidget *from,
                            VstHub *hub,
                            const VstChitBook *book,
                            GPtrArray *funds)
{
  Book *record = g_new0 (Book, 1);

  record->book_id = book->id;
  record->revision = book->revision;
  record->funds = g_ptr_array_ref (funds);
  record->entry = vst_book_entry_new ();
  record->entry->company_id = book->company_id;
  record->entry->fund_id = book->fund_id;
  record->entry->limit_cents = book->limit_cents;
  take (&record->entry->code, g_strdup (book->code));
  take (&record->entry->cost_code, g_strdup (book->cost_code));
  take (&record->entry->prefix, g_strdup (book->prefix));
  take (&record->entry->first, vst_chit_number_make ("", book->first_serial, book->digits));
  take (&record->entry->last, vst_chit_number_make ("", book->last_serial, book->digits));
  take (&record->entry->expires_on, g_strdup (book->expires_on));
  present (from, hub, &book_form, record, book_free);
}
