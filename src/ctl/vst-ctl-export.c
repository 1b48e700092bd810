/* vst-ctl-export.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-ctl-command.h"

#include <glib/gi18n.h>
#include <string.h>

#include "vst-chit-export.h"
#include "vst-cohort-store.h"
#include "vst-ctl-export-schedule.h"
#include "vst-ctl-hub.h"
#include "vst-ctl-output.h"
#include "vst-ctl-pack.h"
#include "vst-export.h"
#include "vst-group-export.h"
#include "vst-group-store.h"
#include "vst-paper-format.h"

/* What there is to take out; of what can be a calendar, too. */
static const struct
{
  const char *code;
  gboolean may_be_calendar;
} kinds[] = {
  { "families", FALSE },
  { "family", FALSE },
  { "presence", TRUE },
  { "appointments", TRUE },
  { "attendance", FALSE },
  { "chits", FALSE },
};

/* By --format, or else by how the file's name ends. */
static gboolean
read_format (VstCtl *ctl,
             gboolean may_be_calendar,
             VstCtlExport *where,
             GError **error)
{
  const char *code = vst_ctl_get_text (ctl, "format");

  if (code == NULL)
    code = g_str_has_suffix (where->path, ".xlsx") ? "xlsx" : may_be_calendar && g_str_has_suffix (where->path, ".ics") ? "ics"
                                                                                                                        : "csv";

  if (g_str_equal (code, "csv"))
    where->format = VST_TABLE_CSV;
  else if (g_str_equal (code, "xlsx"))
    where->format = VST_TABLE_XLSX;
  else if (may_be_calendar && g_str_equal (code, "ics"))
    where->is_calendar = TRUE;
  else
    {
      vst_ctl_set_usage (error, _("After --format comes one of these: %s."), may_be_calendar ? "csv, xlsx, ics" : "csv, xlsx");
      return FALSE;
    }

  return TRUE;
}

static gboolean
read_kind (const char *kind,
           gboolean *may_be_calendar,
           GError **error)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (g_str_equal (kind, kinds[i].code))
        {
          *may_be_calendar = kinds[i].may_be_calendar;
          return TRUE;
        }

      g_string_append_printf (all, "%s%s", i > 0 ? ", " : "", kinds[i].code);
    }

  vst_ctl_set_usage (error, _("KIND is one of these: %s."), all->str);

  return FALSE;
}

static gboolean
read_delimiter (VstCtl *ctl,
                char *delimiter,
                GError **error)
{
  const char *text = vst_ctl_get_text (ctl, "delimiter");

  *delimiter = ',';

  if (text == NULL)
    return TRUE;

  if (g_str_equal (text, "tab"))
    {
      *delimiter = '\t';
      return TRUE;
    }

  if (g_str_equal (text, ",") || g_str_equal (text, ";"))
    {
      *delimiter = *text;
      return TRUE;
    }

  vst_ctl_set_usage (error, _("After --delimiter comes one of these: %s."), ", ; tab");

  return FALSE;
}

static gboolean export(VstCtl *ctl,
                       VstHub *hub,
                       const VstExport *what,
                       GError **error)
{
  g_autofree guint *n = vst_ctl_read (ctl, hub, &vst_export_families, what, error);
  g_autofree char *count = NULL;

  if (n == NULL)
    return FALSE;

  if (vst_ctl_is_json (ctl))
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "families");
      json_builder_add_int_value (builder, *n);
      json_builder_set_member_name (builder, "file");
      json_builder_add_string_value (builder, what->path);
      json_builder_end_object (builder);
      vst_ctl_print_json (ctl, builder);
      return TRUE;
    }

  count = vst_format_count (*n);
  vst_ctl_tell (ctl, ngettext ("%s family is in the file. It isn’t encrypted: keep it safe.", "%s families are in the file. It isn’t encrypted: keep it safe.", *n),
                count);

  return TRUE;
}

static gboolean
read_group (VstCtl *ctl,
            VstHub *hub,
            gint64 cohort_id,
            GPtrArray *groups,
            GError **error)
{
  VstGroup *group = vst_ctl_read (ctl, hub, &vst_group_read_export, &cohort_id, error);

  if (group != NULL)
    g_ptr_array_add (groups, group);

  return group != NULL;
}

/* Of one group, by its code, or of all. */
static GPtrArray *
read_groups (VstCtl *ctl,
             VstHub *hub,
             const char *code,
             GError **error)
{
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_group_unref);
  g_autoptr (GPtrArray) cohorts = NULL;
  g_autofree gint64 *cohort_id = NULL;

  if (code != NULL)
    {
      cohort_id = vst_ctl_read (ctl, hub, &vst_cohort_read_code, code, error);

      return cohort_id != NULL && read_group (ctl, hub, *cohort_id, groups, error) ? g_steal_pointer (&groups) : NULL;
    }

  cohorts = vst_ctl_read (ctl, hub, &vst_cohort_read_all, NULL, error);

  for (guint i = 0; cohorts != NULL && i < cohorts->len; i++)
    if (!read_group (ctl, hub, ((VstCohort *) cohorts->pdata[i])->id, groups, error))
      return NULL;

  return cohorts != NULL ? g_steal_pointer (&groups) : NULL;
}

/* Who came when. */
static gboolean
export_attendance (VstCtl *ctl,
                   VstHub *hub,
                   const VstExport *what,
                   GError **error)
{
  g_autoptr (GPtrArray) groups = read_groups (ctl, hub, vst_ctl_get_argument (ctl, 2), error);

  if (groups == NULL || !vst_groups_export_write (groups, what->path, what->format, what->delimiter, error))
    return FALSE;

  vst_ctl_tell (ctl, "%s", _("The attendance is in the file. It isn’t encrypted: keep it safe."));

  return TRUE;
}

static gboolean
export_chits (VstCtl *ctl,
              VstHub *hub,
              const VstExport *what,
              GError **error)
{
  g_autofree guint *n = vst_ctl_read (ctl, hub, &vst_chit_export, what, error);
  g_autofree char *count = NULL;

  if (n == NULL)
    return FALSE;

  count = vst_format_count (*n);
  vst_ctl_tell (ctl, ngettext ("%s chit is in the file. It isn’t encrypted: keep it safe.", "%s chits are in the file. It isn’t encrypted: keep it safe.", *n),
                count);

  return TRUE;
}

static gboolean
run (VstCtl *ctl,
     GError **error)
{
  const char *kind = vst_ctl_get_argument (ctl, 1);
  VstCtlExport where = { NULL };
  g_autoptr (VstExport) what = NULL;
  gboolean may_be_calendar, is_pack;
  VstHub *hub;
  gboolean done;

  if (!read_kind (kind, &may_be_calendar, error))
    return FALSE;

  if (!g_str_equal (kind, "attendance") && vst_ctl_get_argument (ctl, 2) != NULL)
    {
      vst_ctl_set_usage (error, _("What is “%s”? Only attendance is of a group."), vst_ctl_get_argument (ctl, 2));
      return FALSE;
    }

  if (!(where.path = vst_ctl_get_output (ctl, error)))
    return FALSE;

  is_pack = g_str_equal (kind, "family");
  if ((!is_pack && !read_format (ctl, may_be_calendar, &where, error)) || !read_delimiter (ctl, &where.delimiter, error))
    return FALSE;

  if (!(hub = vst_ctl_open (ctl, vst_ctl_get_argument (ctl, 0), error)))
    return FALSE;

  if (is_pack)
    {
      done = vst_ctl_export_pack (ctl, hub, where.path, error);
    }
  else if (g_str_equal (kind, "presence"))
    {
      done = vst_ctl_export_presence (ctl, hub, &where, error);
    }
  else if (g_str_equal (kind, "appointments"))
    {
      done = vst_ctl_export_appointments (ctl, hub, &where, error);
    }
  else
    {
      what = vst_export_new (where.path, where.format, where.delimiter, vst_ctl_has (ctl, "closed"));
      if (g_str_equal (kind, "chits"))
        done = export_chits (ctl, hub, what, error);
      else
        done = g_str_equal (kind, "families") ? export(ctl, hub, what, error) : export_attendance (ctl, hub, what, error);
    }

  vst_ctl_close (hub);

  return done;
}

static const VstCtlOption options[] = {
  { "output", 'o', VST_CTL_TEXT, N_ ("FILE"), N_ ("The file to write") },
  { "format", 0, VST_CTL_TEXT, "csv|xlsx|ics|xml|pdf", N_ ("What kind of file; by its name unless told") },
  { "delimiter", 0, VST_CTL_TEXT, ",|;|tab", N_ ("What stands between the cells of CSV") },
  { "from", 0, VST_CTL_DAY, N_ ("DATE"), N_ ("Of presence and appointments: the first day; today unless told") },
  { "to", 0, VST_CTL_DAY, N_ ("DATE"), N_ ("Of presence and appointments: the last day; four weeks later unless told") },
  { "family", 0, VST_CTL_TEXT, N_ ("ID"), N_ ("Of a family: its file number") },
  { "for", 0, VST_CTL_TEXT, N_ ("CODES"), N_ ("Of a family: for whom, by codes of people; needed where there is more than one adult") },
  { "part", 0, VST_CTL_TEXT, "portability|access", N_ ("Of a family: what was told, or also what the hub wrote") },
  { "notes", 0, VST_CTL_FLAG, NULL, N_ ("Of a family: notes too; somebody has read that they name nobody else") },
  { "in", 0, VST_CTL_TEXT, "en|fr|both", N_ ("Of a family’s PDF: the language; hers unless told") },
  { "closed", 0, VST_CTL_FLAG, NULL, N_ ("Also families whose file is closed") },
  { "replace", 0, VST_CTL_FLAG, NULL, N_ ("Write over a file that is there") },
  { NULL }
};

const VstCtlCommand vst_ctl_export = {
  "export",
  N_ ("HUB families|family|presence|appointments|chits|attendance [GROUP] -o FILE [OPTION…]"),
  N_ ("Give back the list of families, one family for whoever asks, when partners come, what is booked, the ledger of chits, or a group’s attendance"),
  options,
  2,
  3,
  run,
};
