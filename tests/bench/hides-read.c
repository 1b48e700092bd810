/* hides-read.c: reads as the hub does, which looks before each one whom its reader
 * must not know; and the same without that look.
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "vst-search-store.h"

#include "people-view.h"

int
main (int argc,
      char *argv[])
{
  guint rounds = (guint) strtoul (argv[1], NULL, 10);
  g_autoptr (VstView) view = NULL;
  g_autoptr (GError) error = NULL;
  gsize n_found = 0;

  bench_register_rooms ();

  if (!(view = bench_open_view (g_getenv ("VST_BENCH_PEOPLE"), &error)))
    g_error ("%s", error->message);

  if (!vst_view_refresh (view, &error))
    g_error ("%s", error->message);

  for (guint round = 0; round < rounds; round++)
    for (guint i = 0; i < G_N_ELEMENTS (bench_trace); i++)
      for (gsize length = 1; length <= strlen (bench_trace[i]); length++)
        {
          g_autofree char *typed = g_strndup (bench_trace[i], length);
          VstSearch search = { typed, FALSE };
          g_autoptr (VstFound) found = NULL;

          if (LOOKS && !vst_view_refresh (view, &error))
            g_error ("%s", error->message);

          if (!(found = vst_search_read_ids.run (view, &search, &error)))
            g_error ("%s", error->message);
          n_found += found->ids->len;
        }

  g_print ("%" G_GSIZE_FORMAT " hits\n", n_found);

  return 0;
}
