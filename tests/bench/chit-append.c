/* chit-append.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-support.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "vst-chit-store.h"
#include "vst-door.h"
#include "vst-view-private.h"

#define PAIRS 201
#define LIMIT 2.0
#define FAMILIES (PAIRS / 2 + 1) /* each is given two, as is usual */

/* P6: a chit with its checks, its line in the ledger and its act, against what
 * one cannot do without: to append the same and have it on the disk.
 */

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
  qsort (times, PAIRS, sizeof *times, compare);

  return times[PAIRS / 2];
}

static void
give (VstView *view,
      const VstChitEntry *entry)
{
  VstPassage *passage = vst_door_do (view, &vst_chit_do_give, entry, NULL);

  g_assert_no_error (passage->error);
  vst_passage_free (passage);
}

static void
append (int file,
        const guint8 *page,
        gsize size)
{
  g_assert_cmpint (write (file, page, size), ==, (gssize) size);
  g_assert_no_errno (fdatasync (file));
}

int
main (int argc,
      char *argv[])
{
  static guint8 pages[16 * 4096];
  VstTestHub hub;
  gint64 ours[PAIRS], bare[PAIRS];
  g_autoptr (VstChitEntry) entry = vst_chit_entry_new ();
  g_autoptr (VstKeyRing) ring = NULL;
  g_autoptr (VstSession) session = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  VstView *view;
  int file;

  g_test_init (&argc, &argv, NULL);
  vst_test_support_set_up (&hub, NULL);
  vst_test_support_book (&hub, "1", "1", "500", VST_CHIT_AT_DESK);
  for (guint i = 0; i < FAMILIES; i++)
    g_assert_cmpint (vst_test_support_family (&hub, "Rose", "Tremblay", "fr"), ==, i + 1);
  vst_hub_lock (hub.hub);

  ring = vst_keys_unlock_recovery (vst_hub_get_keys (hub.hub), hub.recovery, &error);
  g_assert_no_error (error);
  session = vst_session_new (VST_TEST_RECEPTION, VST_ROLE_RECEPTION, ring);
  view = vst_view_new (hub.folder, session, TRUE, &error);
  g_assert_no_error (error);

  path = g_build_filename (hub.place, "appended", NULL);
  file = open (path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  g_assert_cmpint (file, >=, 0);

  for (guint i = 0; i < PAIRS; i++)
    {
      gint64 start;

      entry->family_id = 1 + i / 2;
      start = g_get_monotonic_time ();
      give (view, entry);
      ours[i] = g_get_monotonic_time () - start;
      start = g_get_monotonic_time ();
      append (file, pages, sizeof pages);
      bare[i] = g_get_monotonic_time () - start;
    }

  {
    gint64 given = median (ours), appended = median (bare);
    double ratio = (double) given / (double) MAX (appended, 1);

    g_print ("P6 a chit with its checks and its act: %" G_GINT64_FORMAT " us, one append and fdatasync %" G_GINT64_FORMAT
             " us, %.2fx, limit %.1fx, %s\n",
             given, appended, ratio, LIMIT, ratio <= LIMIT ? "pass" : "short");
  }

  close (file);
  vst_view_free (view);
  vst_test_hub_tear_down (&hub, NULL);

  return 0;
}
