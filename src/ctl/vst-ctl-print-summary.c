/* vst-ctl-print-summary.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-ctl-print.h"

#include "vst-ctl-hub.h"
#include "vst-story-sheet.h"

/* For the family itself; a partner is given it from her file, under a release. */
VstPages *
vst_ctl_print_summary (VstCtl *ctl,
                       const VstCtlSheet *sheet,
                       GError **error)
{
  VstHub *hub = vst_ctl_open (ctl, vst_ctl_get_argument (ctl, 0), error);
  g_autoptr (VstStoryBook) book = NULL;
  g_autoptr (VstDocument) document = NULL;
  VstStoryPrint print = { 0, 0 };
  VstReader whom;
  VstHubCard card;

  if (hub == NULL)
    return NULL;

  if (vst_ctl_find_family (ctl, hub, sheet->id, &print.family_id, error) && (book = vst_ctl_read (ctl, hub, &vst_story_read_print, &print, error)))
    {
      whom = sheet->reader != NULL ? *sheet->reader : vst_story_sheet_reader (book, vst_language_get ());
      vst_keys_get_card (vst_hub_get_keys (hub), &card);
      document = vst_story_sheet_new (book, whom, vst_reader_get_language (whom) == VST_FRENCH ? card.name_fr : card.name_en);
    }

  vst_ctl_close (hub);

  return document != NULL ? vst_document_layout (document, sheet->paper) : NULL;
}
