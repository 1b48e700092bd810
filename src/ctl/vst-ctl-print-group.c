/* vst-ctl-print-group.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-ctl-print.h"

#include <glib/gi18n.h>

#include "vst-cohort-store.h"
#include "vst-ctl-hub.h"
#include "vst-date.h"
#include "vst-group-roster.h"
#include "vst-group-store.h"
#include "vst-program-wording.h"

/* One by its code, or all that meet on the day. */
static GArray *
read_ids (VstCtl *ctl,
          VstHub *hub,
          const char *code,
          GError **error)
{
  g_autofree gint64 *cohort_id = NULL;
  GArray *ids = NULL;

  if (code == NULL)
    {
      ids = vst_ctl_read (ctl, hub, &vst_cohort_read_day, vst_ctl_get_text (ctl, "date"), error);
    }
  else if ((cohort_id = vst_ctl_read (ctl, hub, &vst_cohort_read_code, code, error)) != NULL)
    {
      ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_array_append_val (ids, *cohort_id);
    }

  if (ids != NULL && ids->len == 0)
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_NO_SESSION, "No group meets that day");
      g_clear_pointer (&ids, g_array_unref);
    }

  return ids;
}

static GPtrArray *
read_groups (VstCtl *ctl,
             const char *code,
             GError **error)
{
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_group_unref);
  g_autoptr (GArray) ids = NULL;
  VstHub *hub = vst_ctl_open (ctl, vst_ctl_get_argument (ctl, 0), error);

  if (hub == NULL)
    return NULL;

  ids = read_ids (ctl, hub, code, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      VstGroup *group = vst_ctl_read (ctl, hub, &vst_group_read_print, &g_array_index (ids, gint64, i), error);

      if (group == NULL)
        break;

      g_ptr_array_add (groups, group);
    }

  vst_ctl_close (hub);

  return ids != NULL && groups->len == ids->len ? g_steal_pointer (&groups) : NULL;
}

/* The session of --date, or the one that comes, or the last. */
static const VstMeeting *
find_meeting (const VstGroup *group,
              const char *day,
              GError **error)
{
  const VstMeeting *meeting = day != NULL ? vst_group_find_meeting (group, day) : vst_group_find_next (group);

  if (meeting == NULL && day == NULL && group->meetings->len > 0)
    meeting = g_ptr_array_index (group->meetings, group->meetings->len - 1);
  if (meeting == NULL)
    g_set_error (error, VST_ERROR, VST_ERROR_NOT_FOUND, "The group has no session that day");

  return meeting;
}

static VstPages *
lay_out (const VstGroup *group,
         const VstCtlSheet *sheet,
         const char *day,
         GError **error)
{
  VstReader whose = sheet->reader != NULL ? *sheet->reader : vst_group_get_reader (group, vst_language_get ());
  g_autoptr (VstDocument) document = NULL;
  const VstMeeting *meeting;

  if (g_str_equal (sheet->kind, "roster"))
    document = vst_group_roster_new (group, whose);
  else if (g_str_equal (sheet->kind, "grid"))
    document = vst_group_grid_sheet_new (group, whose);
  else if ((meeting = find_meeting (group, day, error)) != NULL)
    document = vst_group_signin_sheet_new (group, meeting, whose);

  return document != NULL ? vst_document_layout (document, sheet->paper) : NULL;
}

/* Of one group by its code, or of all that meet on the day of --date. */
VstPages *
vst_ctl_print_group (VstCtl *ctl,
                     const VstCtlSheet *sheet,
                     GError **error)
{
  const char *day = vst_ctl_get_text (ctl, "date");
  g_autoptr (GPtrArray) groups = NULL;
  g_autoptr (GPtrArray) papers = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_pages_unref);

  if (day != NULL && !vst_day_is_valid (day))
    {
      vst_ctl_set_usage (error, _("The day is written like this: %s."), "2026-11-22");
      return NULL;
    }

  if (!(groups = read_groups (ctl, sheet->id, error)))
    return NULL;

  for (guint i = 0; i < groups->len; i++)
    {
      VstPages *pages = lay_out (g_ptr_array_index (groups, i), sheet, day, error);

      if (pages == NULL)
        return NULL;

      g_ptr_array_add (papers, pages);
    }

  return vst_pages_join (papers);
}
