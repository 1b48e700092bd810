/* vst-ctl-print-chit.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-ctl-print.h"

#include <glib/gi18n.h>

#include "vst-chit-list-store.h"
#include "vst-chit-slip.h"
#include "vst-chit-store.h"
#include "vst-ctl-hub.h"
#include "vst-paper-format.h"

static VstChit *
find_chit (VstCtl *ctl,
           VstHub *hub,
           const char *number,
           GError **error)
{
  g_autoptr (VstChitQuery) query = vst_chit_query_new (VST_CHITS_ALL, number);
  g_autoptr (GArray) ids = vst_ctl_read (ctl, hub, &vst_chit_read_ids, query, error);

  if (ids == NULL)
    return NULL;

  if (ids->len == 1)
    return vst_ctl_read (ctl, hub, &vst_chit_read_open, &g_array_index (ids, gint64, 0), error);

  g_set_error (error, VST_ERROR, VST_ERROR_NOT_FOUND, "%u chits have this number", ids->len);

  return NULL;
}

static VstPages *
lay_out (VstHub *hub,
         VstChit *chit,
         const VstCtlSheet *sheet)
{
  const VstChitFacts *facts = vst_chit_get_facts (chit);
  g_autoptr (GTimeZone) zone = vst_hub_dup_zone (hub);
  g_autofree char *day = vst_format_moment_day (facts->issued_at, zone);
  VstHubCard card;

  vst_keys_get_card (vst_hub_get_keys (hub), &card);

  return vst_chit_slip_layout (&(VstChitSlip){ facts, day, card.name_en, card.name_fr },
                               sheet->reader != NULL ? *sheet->reader : vst_chit_slip_reader (facts, vst_language_get ()), sheet->paper);
}

/* A second one says so. */
VstPages *
vst_ctl_print_chit (VstCtl *ctl,
                    const VstCtlSheet *sheet,
                    GError **error)
{
  g_autoptr (VstChit) chit = NULL;
  VstPages *pages = NULL;
  VstChitPrint print;
  VstHub *hub;

  if (sheet->id == NULL)
    {
      vst_ctl_set_usage (error, "%s", _("Which chit? Add its number."));
      return NULL;
    }

  if (!(hub = vst_ctl_open (ctl, vst_ctl_get_argument (ctl, 0), error)))
    return NULL;

  if ((chit = find_chit (ctl, hub, sheet->id, error)) != NULL)
    {
      print = (VstChitPrint){ vst_chit_get_id (chit), vst_chit_get_facts (chit)->prints };

      if (vst_ctl_do (ctl, hub, &vst_chit_do_print, &print, FALSE, error) != NULL)
        pages = lay_out (hub, chit, sheet);
    }

  vst_ctl_close (hub);

  return pages;
}
