/* vst-ctl-demo.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-ctl-command.h"

#include <glib/gi18n.h>

#include "vst-paper-format.h"
#include "vst-sample-hub.h"

typedef struct
{
  const char *folder;
  VstSampleOptions options;
} Making;

static void
progress_cb (guint done,
             guint total,
             gpointer data)
{
  vst_ctl_set_progress (data, done, total);
}

static gboolean
found (VstCtl *ctl,
       gpointer data,
       GCancellable *cancellable,
       GError **error)
{
  const Making *self = data;

  return vst_sample_found (self->folder, &self->options, progress_cb, ctl, cancellable, error);
}

static gboolean
check_numbers (VstCtl *ctl,
               GError **error)
{
  gint64 years = vst_ctl_get_number (ctl, "years", VST_SAMPLE_YEARS);

  if (vst_ctl_get_number (ctl, "families", VST_SAMPLE_FAMILIES) > VST_SAMPLE_MOST_FAMILIES)
    {
      vst_ctl_set_usage (error, _("A sample hub has %d families at most."), VST_SAMPLE_MOST_FAMILIES);
      return FALSE;
    }

  if (years < 1 || years > VST_SAMPLE_MOST_YEARS)
    {
      vst_ctl_set_usage (error, _("A sample hub has been open for 1 to %d years."), VST_SAMPLE_MOST_YEARS);
      return FALSE;
    }

  return TRUE;
}

static gboolean
read_parts (VstCtl *ctl,
            guint *parts,
            GError **error)
{
  g_autofree char *unknown = NULL;
  g_autofree char *all = NULL;

  *parts = 0;

  if (!vst_ctl_has (ctl, "parts") || vst_sample_parts_parse (vst_ctl_get_text (ctl, "parts"), parts, &unknown))
    return TRUE;

  all = vst_sample_parts_dup_all ();
  /* Translators: what was typed; the codes there are, which aren't translated. */
  vst_ctl_set_usage (error, _("A sample hub has no part called “%1$s”. There is: %2$s"), unknown, all);

  return FALSE;
}

static gboolean
run (VstCtl *ctl,
     GError **error)
{
  g_autofree char *today = vst_sample_today ();
  Making self = { .folder = vst_ctl_get_argument (ctl, 0) };
  g_autofree char *count = NULL;
  guint parts;

  if (!check_numbers (ctl, error) || !read_parts (ctl, &parts, error))
    return FALSE;

  self.options = (VstSampleOptions){
    (guint) vst_ctl_get_number (ctl, "families", VST_SAMPLE_FAMILIES),
    (guint) vst_ctl_get_number (ctl, "years", VST_SAMPLE_YEARS),
    (guint64) vst_ctl_get_number (ctl, "seed", VST_SAMPLE_SEED),
    vst_ctl_has (ctl, "today") ? vst_ctl_get_text (ctl, "today") : today,
    parts,
  };

  if (!vst_ctl_run_on_thread (ctl, found, &self, error))
    return FALSE;

  if (vst_ctl_is_json (ctl))
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "families");
      json_builder_add_int_value (builder, self.options.n_families);
      json_builder_set_member_name (builder, "seed");
      json_builder_add_int_value (builder, (gint64) self.options.seed);
      json_builder_set_member_name (builder, "today");
      json_builder_add_string_value (builder, self.options.today);
      json_builder_end_object (builder);
      vst_ctl_print_json (ctl, builder);
      return TRUE;
    }

  count = vst_format_count (self.options.n_families);
  vst_ctl_tell (ctl, ngettext ("The sample hub is made, with %s family.", "The sample hub is made, with %s families.", self.options.n_families),
                count);
  vst_ctl_tell (ctl, _("Everybody there signs in with this passphrase: %s"), VST_SAMPLE_PASSPHRASE);

  return TRUE;
}

static const VstCtlOption options[] = {
  { "families", 0, VST_CTL_NUMBER, "N", N_ ("How many families; 240 unless told") },
  { "years", 0, VST_CTL_NUMBER, "N", N_ ("For how many years the hub has been open; 3 unless told") },
  { "seed", 0, VST_CTL_NUMBER, "N", N_ ("Another number gives other families; 1 unless told") },
  { "today", 0, VST_CTL_DAY, N_ ("DATE"), N_ ("The day it is made for; today unless told") },
  { "parts", 0, VST_CTL_TEXT, N_ ("LIST"), N_ ("What is in it, with commas between; all of it unless told") },
  { NULL }
};

const VstCtlCommand vst_ctl_demo = {
  "demo",
  N_ ("HUB [OPTION…]"),
  N_ ("Make a sample hub; the same seed, options and day give the same families"),
  options,
  1,
  1,
  run,
};
