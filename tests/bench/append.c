/* append.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "append.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "vst-view-private.h"

#define LIMIT 2.0
#define PAGES 16 /* about as many as an act changes */

static int
compare (gconstpointer a,
         gconstpointer b)
{
  gint64 first = *(const gint64 *) a, second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

static gint64
median (gint64 *times)
{
  qsort (times, APPEND_PAIRS, sizeof *times, compare);

  return times[APPEND_PAIRS / 2];
}

static void
append (int file,
        const guint8 *page,
        gsize size)
{
  g_assert_cmpint (write (file, page, size), ==, (gssize) size);
  g_assert_no_errno (fdatasync (file));
}

void
append_compare (VstTestHub *hub,
                const char *goal,
                gint64 staff_id,
                AppendFunc act,
                gpointer data)
{
  static guint8 pages[PAGES * 4096];
  gint64 ours[APPEND_PAIRS], bare[APPEND_PAIRS], acted, appended;
  g_autoptr (VstKeyRing) ring = NULL;
  g_autoptr (VstSession) session = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  VstView *view;
  double ratio;
  int file;

  vst_hub_lock (hub->hub);
  ring = vst_keys_unlock_recovery (vst_hub_get_keys (hub->hub), hub->recovery, &error);
  g_assert_no_error (error);
  session = vst_session_new (staff_id, VST_ROLE_RECEPTION, ring);
  view = vst_view_new (hub->folder, session, TRUE, &error);
  g_assert_no_error (error);

  path = g_build_filename (hub->place, "appended", NULL);
  file = open (path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  g_assert_cmpint (file, >=, 0);

  for (guint i = 0; i < APPEND_PAIRS; i++)
    {
      gint64 start = g_get_monotonic_time ();

      act (view, i, data);
      ours[i] = g_get_monotonic_time () - start;
      start = g_get_monotonic_time ();
      append (file, pages, sizeof pages);
      bare[i] = g_get_monotonic_time () - start;
    }

  acted = median (ours);
  appended = median (bare);
  ratio = (double) acted / (double) MAX (appended, 1);
  g_print ("P6 %s with its checks and its act: %" G_GINT64_FORMAT " us, one append and fdatasync %" G_GINT64_FORMAT
           " us, %.2fx, limit %.1fx, %s\n",
           goal, acted, appended, ratio, LIMIT, ratio <= LIMIT ? "pass" : "short");

  close (file);
  vst_view_free (view);
}
