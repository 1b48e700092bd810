/* vst-day-sheet-dialog.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-day-sheet-dialog.h"

#include <glib/gi18n.h>

#include "vst-day-sheet.h"
#include "vst-error-text.h"
#include "vst-language.h"
#include "vst-preview.h"

static VstPages *
layout_sheet (VstReader reader,
              VstPaper paper,
              gpointer data)
{
  g_autoptr (VstDocument) document = vst_day_sheet_new (data, reader, NULL);

  return vst_document_layout (document, paper);
}

static void
facts_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (GtkWidget) from = user_data;
  g_autoptr (GError) error = NULL;
  VstDayFacts *facts = vst_hub_read_finish (VST_HUB (object), result, &error);
  VstPreviewSheet sheet = {
    .title = N_ ("Day sheet"),
    .gives_away = N_ ("Gives away who is expected, and when; no partner’s name that isn’t public."),
    .reader = vst_language_get () == VST_FRENCH ? VST_READER_FRENCH : VST_READER_ENGLISH,
    .layout = layout_sheet,
    .data = facts,
    .destroy = (GDestroyNotify) vst_day_facts_free,
  };

  if (facts == NULL)
    {
      g_autofree char *text = vst_error_text (error);

      if (gtk_widget_get_root (from) != NULL)
        vst_page_say (from, text, NULL);
    }
  else if (gtk_widget_get_root (from) != NULL)
    {
      vst_preview_present (from, &sheet);
    }
  else
    {
      vst_day_facts_free (facts);
    }
}

/**
 * vst_day_sheet_dialog_present:
 *
 * Shows today's sheet before it is printed; it is noted in the access log as it
 * is read.
 */
void
vst_day_sheet_dialog_present (GtkWidget *from,
                              VstHub *hub)
{
  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (VST_IS_HUB (hub));

  vst_hub_read (hub, &vst_day_facts_read, NULL, NULL, NULL, facts_cb, g_object_ref (from));
}
