/* first-frame.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "first-frame.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* This process alone, with its part of what it shares, in KiB. */
guint64
bench_read_pss (void)
{
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/smaps_rollup", &content, NULL, &error))
    g_error ("%s", error->message);

  line = strstr (content, "\nPss:");
  g_assert (line != NULL);

  return g_ascii_strtoull (line + strlen ("\nPss:"), NULL, 10);
}

static void
painted_cb (GdkFrameClock *clock,
            GtkWidget *window)
{
  struct timespec used;

  if (!gtk_widget_get_mapped (window))
    return;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &used);
  g_print ("%" G_GINT64_FORMAT " %" G_GUINT64_FORMAT "\n",
           (gint64) used.tv_sec * G_USEC_PER_SEC + used.tv_nsec / 1000, bench_read_pss ());

  /* The way out is not weighed. */
  _exit (EXIT_SUCCESS);
}

static void
realized_cb (GtkWidget *window)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (painted_cb), window);
}

static void
added_cb (GtkApplication *application,
          GtkWindow *window)
{
  if (gtk_widget_get_realized (GTK_WIDGET (window)))
    realized_cb (GTK_WIDGET (window));
  else
    g_signal_connect (window, "realize", G_CALLBACK (realized_cb), NULL);
}

/**
 * bench_watch_first_frame:
 *
 * Has @application end at its first frame, after it has said how many
 * microseconds of processor and KiB of memory it took.
 */
void
bench_watch_first_frame (GtkApplication *application)
{
  g_signal_connect (application, "window-added", G_CALLBACK (added_cb), NULL);
}
