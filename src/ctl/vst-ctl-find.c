/* vst-ctl-find.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-ctl-command.h"

#include <glib/gi18n.h>

#include "vst-ctl-hit.h"
#include "vst-ctl-hub.h"
#include "vst-search-store.h"

#define USUALLY 20

/* What was found as it was typed, and what was found by forgiving an error. */
#define AS_TYPED 1.0
#define FORGIVEN 0.5

static void
print_hits (VstCtl *ctl,
            VstHub *hub,
            GPtrArray *hits,
            gboolean forgiven)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (vst_ctl_is_json (ctl))
    {
      json_builder_begin_array (builder);
      for (guint i = 0; i < hits->len; i++)
        vst_ctl_build_hit (builder, hub, g_ptr_array_index (hits, i), forgiven ? FORGIVEN : AS_TYPED);
      json_builder_end_array (builder);
      vst_ctl_print_json (ctl, builder);
      return;
    }

  for (guint i = 0; i < hits->len; i++)
    {
      VstHit *hit = g_ptr_array_index (hits, i);
      g_autofree char *flags = vst_ctl_format_flags (vst_hit_get_flags (hit));

      vst_ctl_print_hit (ctl, hit, flags);
    }

  if (hits->len == 0)
    vst_ctl_tell (ctl, "%s", _("Nobody was found."));
  else if (forgiven)
    vst_ctl_tell (ctl, "%s", _("Nobody is spelled so; these are close."));
}

static gboolean
find (VstCtl *ctl,
      VstHub *hub,
      const char *words,
      GError **error)
{
  guint limit = (guint) MIN (vst_ctl_get_number (ctl, "limit", USUALLY), VST_SEARCH_HITS);
  g_autoptr (VstFound) found = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  VstSearch search = { (char *) words, TRUE };

  if (!(found = vst_ctl_read (ctl, hub, &vst_search_read_ids, &search, error)))
    return FALSE;

  if (found->ids->len > limit)
    g_array_set_size (found->ids, limit);

  if (!(hits = vst_ctl_read (ctl, hub, &vst_search_read_page, found->ids, error)))
    return FALSE;

  print_hits (ctl, hub, hits, found->forgiven);

  return TRUE;
}

static gboolean
run (VstCtl *ctl,
     GError **error)
{
  VstHub *hub = vst_ctl_open (ctl, vst_ctl_get_argument (ctl, 0), error);
  g_autoptr (GString) words = g_string_new (NULL);
  gboolean done;

  if (hub == NULL)
    return FALSE;

  for (guint i = 1; i < vst_ctl_get_n_arguments (ctl); i++)
    g_string_append_printf (words, "%s%s", i > 1 ? " " : "", vst_ctl_get_argument (ctl, i));

  done = find (ctl, hub, words->str, error);
  vst_ctl_close (hub);

  return done;
}

static const VstCtlOption options[] = {
  { "limit", 0, VST_CTL_NUMBER, "N", N_ ("How many at most; 20 unless told") },
  { NULL }
};

const VstCtlCommand vst_ctl_find = {
  "find",
  N_ ("HUB WORDS… [--limit N]"),
  N_ ("Find families and people as the search box does: by name, file number, phone or birth date"),
  options,
  2,
  100,
  run,
};
