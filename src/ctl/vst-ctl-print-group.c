/* vst-ctl-print-group.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-ctl-print-group.h"

#include <glib/gi18n.h>

#include "vst-cohort-store.h"
#include "vst-ctl-hub.h"
#include "vst-group-roster.h"
#include "vst-group-store.h"
#include "vst-program-wording.h"

static const char *const kinds[] = { "roster", "sign-in", "grid", NULL };

gboolean
vst_ctl_print_group_knows (const char *kind)
{
  return g_strv_contains (kinds, kind);
}

static VstGroup *
read_group (VstCtl *ctl,
            const char *code,
            GError **error)
{
  VstHub *hub = vst_ctl_open (ctl, vst_ctl_get_argument (ctl, 0), error);
  g_autofree gint64 *cohort_id = NULL;
  VstGroup *group = NULL;

  if (hub == NULL)
    return NULL;

  if ((cohort_id = vst_ctl_read (ctl, hub, &vst_cohort_read_code, code, error)) != NULL)
    group = vst_ctl_read (ctl, hub, &vst_group_read_print, cohort_id, error);

  vst_ctl_close (hub);

  return group;
}

/* The session of --date, or the one that comes, or the last. */
static const VstMeeting *
find_meeting (VstCtl *ctl,
              const VstGroup *group,
              GError **error)
{
  const char *day = vst_ctl_get_text (ctl, "date");
  const VstMeeting *meeting = day != NULL ? vst_group_find_meeting (group, day) : vst_group_find_next (group);

  if (meeting == NULL && day == NULL && group->meetings->len > 0)
    meeting = g_ptr_array_index (group->meetings, group->meetings->len - 1);
  if (meeting == NULL)
    g_set_error (error, VST_ERROR, VST_ERROR_NOT_FOUND, "The group has no session that day");

  return meeting;
}

/**
 * vst_ctl_print_group:
 * @reader: (nullable): whom it is for; %NULL for whoever is in the group
 *
 * Lays out a sheet of a group, noted as printed.
 */
VstPages *
vst_ctl_print_group (VstCtl *ctl,
                     const char *kind,
                     const char *code,
                     const VstReader *reader,
                     VstPaper paper,
                     GError **error)
{
  g_autoptr (VstGroup) group = NULL;
  g_autoptr (VstDocument) document = NULL;
  const VstMeeting *meeting;
  VstReader whose;

  if (code == NULL)
    {
      vst_ctl_set_usage (error, "%s", _("Which group? Add its code."));
      return NULL;
    }

  if (!(group = read_group (ctl, code, error)))
    return NULL;

  whose = reader != NULL ? *reader : vst_group_get_reader (group, vst_language_get ());

  if (g_str_equal (kind, "roster"))
    document = vst_group_roster_new (group, whose);
  else if (g_str_equal (kind, "grid"))
    document = vst_group_grid_sheet_new (group, whose);
  else if ((meeting = find_meeting (ctl, group, error)) != NULL)
    document = vst_group_signin_sheet_new (group, meeting, whose);

  return document != NULL ? vst_document_layout (document, paper) : NULL;
}
