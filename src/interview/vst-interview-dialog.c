/* vst-interview-dialog.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-interview-dialog.h"

#include <glib/gi18n.h>

#include "vst-answer-store.h"
#include "vst-error-text.h"
#include "vst-interview-sheet.h"
#include "vst-preview.h"

typedef struct
{
  VstHub *hub;
  gint64 family_id;
  VstInterview *interview;
  GtkWidget *from;
} Sheet;

static void
sheet_free (gpointer data)
{
  Sheet *sheet = data;

  g_object_unref (sheet->hub);
  g_clear_pointer (&sheet->interview, vst_interview_free);
  g_clear_object (&sheet->from);
  g_free (sheet);
}

static VstPages *
lay_out (VstReader reader,
         VstPaper paper,
         gpointer data)
{
  Sheet *sheet = data;
  g_autofree char *today = vst_hub_dup_today (sheet->hub);
  g_autoptr (VstDocument) document = vst_interview_sheet_new (sheet->interview, reader, NULL, today);

  return vst_document_layout (document, paper);
}

static void
note (gpointer data,
      GAsyncReadyCallback callback,
      gpointer user_data)
{
  Sheet *sheet = data;

  vst_hub_read (sheet->hub, &vst_interview_read_print, g_memdup2 (&sheet->family_id, sizeof sheet->family_id), g_free,
                NULL, callback, user_data);
}

static gboolean
note_finish (gpointer data,
             GAsyncResult *result,
             GError **error)
{
  g_autoptr (VstInterview) interview = vst_hub_read_finish (((Sheet *) data)->hub, result, error);

  return interview != NULL;
}

static void
read_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  Sheet *sheet = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkWidget) from = g_steal_pointer (&sheet->from);
  VstPreviewSheet preview = { .title = N_ ("Interview sheet"), .layout = lay_out, .data = sheet, .destroy = sheet_free };

  sheet->interview = vst_hub_read_finish (VST_HUB (object), result, &error);

  if (sheet->interview == NULL || gtk_widget_get_root (from) == NULL)
    {
      g_autofree char *text = error != NULL ? vst_error_text (error) : NULL;

      if (text != NULL && gtk_widget_get_root (from) != NULL)
        vst_page_say (from, text, NULL);
      sheet_free (sheet);
      return;
    }

  preview.reader = vst_interview_sheet_reader (sheet->interview, vst_language_get ());
  if (sheet->family_id != 0)
    {
      preview.gives_away = N_ ("Gives away names and every answer you may read, a postal code or a health card, too.");
      preview.note = note;
      preview.note_finish = note_finish;
    }
  else
    {
      preview.gives_away = N_ ("Blank, it gives nothing away.");
    }

  vst_preview_present (from, &preview);
}

void
vst_interview_dialog_present (GtkWidget *from,
                              VstHub *hub,
                              gint64 family_id)
{
  Sheet *sheet;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (VST_IS_HUB (hub));

  sheet = g_new0 (Sheet, 1);
  sheet->hub = g_object_ref (hub);
  sheet->family_id = family_id;
  sheet->from = g_object_ref (from);
  if (family_id != 0)
    vst_hub_read (hub, &vst_interview_read_open, g_memdup2 (&family_id, sizeof family_id), g_free, NULL, read_cb, sheet);
  else
    vst_hub_read (hub, &vst_interview_read_blank, NULL, NULL, NULL, read_cb, sheet);
}
