/* vst-ctl-print-interview.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-ctl-print.h"

#include "vst-answer-store.h"
#include "vst-ctl-hub.h"
#include "vst-interview-sheet.h"

/* Finds a family by what stands on the command line; of @hub. */
static VstInterview *
read_interview (VstCtl *ctl,
                VstHub *hub,
                const char *id,
                GError **error)
{
  gint64 family_id;

  if (id == NULL)
    return vst_ctl_read (ctl, hub, &vst_interview_read_blank, NULL, error);

  return vst_ctl_find_family (ctl, hub, id, &family_id, error) ? vst_ctl_read (ctl, hub, &vst_interview_read_print, &family_id, error) : NULL;
}

/**
 * vst_ctl_print_interview:
 * @id: (nullable): a family's; %NULL for a sheet to write on
 * @reader: (nullable): whom it is for; %NULL for the family
 */
VstPages *
vst_ctl_print_interview (VstCtl *ctl,
                         const VstCtlSheet *sheet,
                         GError **error)
{
  VstHub *hub = vst_ctl_open (ctl, vst_ctl_get_argument (ctl, 0), error);
  g_autoptr (VstInterview) interview = NULL;
  g_autoptr (VstDocument) document = NULL;
  g_autofree char *today = NULL;
  VstReader whom;
  VstHubCard card;

  if (hub == NULL)
    return NULL;

  interview = read_interview (ctl, hub, sheet->id, error);
  if (interview != NULL)
    {
      whom = sheet->reader != NULL ? *sheet->reader : vst_interview_sheet_reader (interview, vst_language_get ());
      today = vst_hub_dup_today (hub);
      vst_keys_get_card (vst_hub_get_keys (hub), &card);
      document = vst_interview_sheet_new (interview, whom, vst_reader_get_language (whom) == VST_FRENCH ? card.name_fr : card.name_en, today);
    }

  vst_ctl_close (hub);

  return document != NULL ? vst_document_layout (document, sheet->paper) : NULL;
}
