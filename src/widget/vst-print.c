/* vst-print.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-print.h"

#include <glib/gi18n.h>

/* How far the note has come that goes before the pages. */
typedef struct
{
  void (*note) (gpointer data, GAsyncReadyCallback callback, gpointer user_data);
  gboolean (*note_finish) (gpointer data, GAsyncResult *result, GError **error);
  gpointer data;
  gboolean is_begun;
  gboolean is_over;
  GError *error;
} Note;

static void
note_free (gpointer data)
{
  Note *note = data;

  g_clear_error (&note->error);
  g_free (note);
}

static Note *
get_note (GtkPrintOperation *operation)
{
  return g_object_get_data (G_OBJECT (operation), "note");
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext *context,
              int page,
              gpointer user_data)
{
  vst_pages_draw (user_data, page, gtk_print_context_get_cairo_context (context));
}

static GtkPageSetup *
new_page_setup (VstPages *pages)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *size = gtk_paper_size_new (vst_pages_get_paper (pages) == VST_PAPER_A4 ? GTK_PAPER_NAME_A4 : GTK_PAPER_NAME_LETTER);

  gtk_page_setup_set_paper_size_and_default_margins (setup, size);
  gtk_paper_size_free (size);

  if (vst_pages_get_width (pages) > vst_pages_get_height (pages))
    gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);

  return setup;
}

/**
 * vst_print_new:
 * @pages: what to print
 *
 * Makes ready to print pages as they are: the printer gets what the preview
 * showed.  The job has a neutral name.
 */
GtkPrintOperation *
vst_print_new (VstPages *pages)
{
  GtkPrintOperation *operation;
  g_autoptr (GtkPageSetup) setup = NULL;

  g_return_val_if_fail (pages != NULL, NULL);

  operation = gtk_print_operation_new ();
  setup = new_page_setup (pages);

  gtk_print_operation_set_job_name (operation, C_("title of a print", "Document"));
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_n_pages (operation, vst_pages_get_n_pages (pages));
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb),
                         vst_pages_ref (pages), (GClosureNotify) (GCallback) vst_pages_unref, 0);

  return operation;
}

static void
noted_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (GtkPrintOperation) operation = user_data;
  Note *note = get_note (operation);

  note->note_finish (note->data, result, &note->error);
  note->is_over = TRUE;
}

/* GTK asks again until the answer is yes. */
static gboolean
paginate_cb (GtkPrintOperation *operation)
{
  Note *note = get_note (operation);

  if (!note->is_begun)
    {
      note->is_begun = TRUE;
      note->note (note->data, noted_cb, g_object_ref (operation));
    }

  if (note->is_over && note->error != NULL)
    gtk_print_operation_cancel (operation);

  return note->is_over;
}

/**
 * vst_print_note_first:
 * @note: begins to write down that the pages are handed out
 * @note_finish: whether it is written; where it isn't, nothing is printed
 * @data: for both
 *
 * Keeps the pages back, after all has been chosen, until they are noted.
 */
void
vst_print_note_first (GtkPrintOperation *operation,
                      void (*note) (gpointer data, GAsyncReadyCallback callback, gpointer user_data),
                      gboolean (*note_finish) (gpointer data, GAsyncResult *result, GError **error),
                      gpointer data)
{
  Note *kept;

  g_return_if_fail (GTK_IS_PRINT_OPERATION (operation));
  g_return_if_fail (note != NULL && note_finish != NULL);

  kept = g_new0 (Note, 1);
  kept->note = note;
  kept->note_finish = note_finish;
  kept->data = data;
  g_object_set_data_full (G_OBJECT (operation), "note", kept, note_free);
  g_signal_connect (operation, "paginate", G_CALLBACK (paginate_cb), NULL);
}

/* Why nothing was printed, when it couldn't be noted. */
const GError *
vst_print_get_error (GtkPrintOperation *operation)
{
  Note *note;

  g_return_val_if_fail (GTK_IS_PRINT_OPERATION (operation), NULL);

  note = get_note (operation);

  return note != NULL ? note->error : NULL;
}
