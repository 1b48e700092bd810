/* vst-print.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-print.h"

#include <glib/gi18n.h>

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
