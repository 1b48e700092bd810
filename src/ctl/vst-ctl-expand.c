/* vst-ctl-expand.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-ctl-command.h"

#include <glib/gi18n.h>

#include "vst-recurrence.h"

#define LIMIT 100
#define LIMIT_MOST 10000

/* Each --exdate may hold several, with commas between, as EXDATE does. */
static GStrv
split_exceptions (VstCtl *ctl)
{
  const char *text = vst_ctl_get_text (ctl, "exdate");
  g_auto (GStrv) all = g_strsplit_set (text != NULL ? text : "", ",\n", -1);
  g_autoptr (GPtrArray) except = g_ptr_array_new ();

  for (guint i = 0; all[i] != NULL; i++)
    if (all[i][0] != '\0')
      g_ptr_array_add (except, g_strdup (all[i]));

  g_ptr_array_add (except, NULL);

  return (GStrv) g_ptr_array_free (g_steal_pointer (&except), FALSE);
}

static void
print_times (VstCtl *ctl,
             GPtrArray *times)
{
  g_autoptr (JsonBuilder) builder = NULL;

  if (!vst_ctl_is_json (ctl))
    {
      for (guint i = 0; i < times->len; i++)
        vst_ctl_print (ctl, "%s", (const char *) times->pdata[i]);

      return;
    }

  builder = json_builder_new ();
  json_builder_begin_array (builder);
  for (guint i = 0; i < times->len; i++)
    json_builder_add_string_value (builder, times->pdata[i]);
  json_builder_end_array (builder);
  vst_ctl_print_json (ctl, builder);
}

static gboolean
run (VstCtl *ctl,
     GError **error)
{
  const char *text = vst_ctl_get_text (ctl, "rule"), *start = vst_ctl_get_text (ctl, "start");
  guint limit = (guint) MIN (vst_ctl_get_number (ctl, "limit", LIMIT), LIMIT_MOST);
  g_auto (GStrv) except = split_exceptions (ctl);
  g_autoptr (VstRecurrence) rule = NULL;
  g_autoptr (GPtrArray) times = NULL;

  if (text == NULL || start == NULL)
    {
      vst_ctl_set_usage (error, "%s", _("Which rule, and from when? Add --rule and --start."));
      return FALSE;
    }

  if (!(rule = vst_recurrence_parse (text, error)) ||
      !(times = vst_recurrence_expand (rule, start, vst_ctl_get_text (ctl, "zone"), (const char *const *) except,
                                       limit, error)))
    return FALSE;

  print_times (ctl, times);

  return TRUE;
}

static const VstCtlOption options[] = {
  { "rule", 0, VST_CTL_TEXT, "RRULE", N_ ("A rule as calendars write it") },
  { "start", 0, VST_CTL_TEXT, N_ ("DATETIME"), N_ ("The first time, as in 2026-11-23T09:00, or a day") },
  { "zone", 0, VST_CTL_TEXT, N_ ("ZONE"), N_ ("The time zone, as in America/Toronto") },
  { "exdate", 0, VST_CTL_LIST, N_ ("DATETIME"), N_ ("A time, or a whole day, to leave out; may be said again") },
  { "limit", 0, VST_CTL_NUMBER, "N", N_ ("How many at most; 100 unless told") },
  { NULL }
};

const VstCtlCommand vst_ctl_expand = {
  "expand",
  N_ ("--rule RRULE --start DATETIME [OPTION…]"),
  N_ ("Tell the local times a recurrence gives, one a line"),
  options,
  0,
  0,
  run,
};
