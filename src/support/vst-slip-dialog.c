/* vst-slip-dialog.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-slip-dialog.h"

#include <glib/gi18n.h>

#include "vst-chit-slip.h"
#include "vst-chit-store.h"
#include "vst-paper-format.h"
#include "vst-preview.h"

typedef struct
{
  VstHub *hub;
  VstChit *chit;
} Sheet;

static void
sheet_free (gpointer data)
{
  Sheet *sheet = data;

  g_object_unref (sheet->hub);
  g_object_unref (sheet->chit);
  g_free (sheet);
}

static VstPages *
lay_out (VstReader reader,
         VstPaper paper,
         gpointer data)
{
  const Sheet *sheet = data;
  const VstChitFacts *facts = vst_chit_get_facts (sheet->chit);
  g_autoptr (GTimeZone) zone = vst_hub_dup_zone (sheet->hub);
  g_autofree char *day = vst_format_moment_day (facts->issued_at, zone);
  VstHubCard card;

  vst_keys_get_card (vst_hub_get_keys (sheet->hub), &card);

  return vst_chit_slip_layout (&(VstChitSlip){ facts, day, card.name_en, card.name_fr }, reader, paper);
}

/* The ledger has it before the printer does: from here on it isn't undone. */
static void
note (gpointer data,
      GAsyncReadyCallback callback,
      gpointer user_data)
{
  const Sheet *sheet = data;
  const VstChitFacts *facts = vst_chit_get_facts (sheet->chit);
  const VstChitPrint print = { facts->id, facts->prints };

  vst_hub_do (sheet->hub, &vst_chit_do_print, g_memdup2 (&print, sizeof print), g_free, NULL, callback, user_data);
}

static gboolean
note_finish (gpointer data,
             GAsyncResult *result,
             GError **error)
{
  return vst_hub_do_finish (((Sheet *) data)->hub, result, error) != NULL;
}

void
vst_slip_dialog_present (GtkWidget *from,
                         VstHub *hub,
                         VstChit *chit)
{
  VstPreviewSheet preview = {
    .title = N_ ("Slip of a chit"),
    .gives_away = N_ ("Gives nobody away: a number, zones and a day; no name, no address."),
    .layout = lay_out,
    .note = note,
    .note_finish = note_finish,
    .destroy = sheet_free,
  };
  Sheet *sheet;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (VST_IS_HUB (hub));
  g_return_if_fail (VST_IS_CHIT (chit));

  sheet = g_new0 (Sheet, 1);
  sheet->hub = g_object_ref (hub);
  sheet->chit = g_object_ref (chit);
  preview.reader = vst_chit_slip_reader (vst_chit_get_facts (chit), vst_language_get ());
  preview.data = sheet;
  vst_preview_present (from, &preview);
}
