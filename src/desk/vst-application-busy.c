/* vst-application-busy.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-application-private.h"

/* In the first that is drawn after an answer its rows are made; in the second they
 * have their place.
 */
#define N_FRAMES 2

#define FRAMES_KEY "frames-after-work"

static gboolean
is_working (VstApplication *self)
{
  VstHub *hub = vst_application_get_hub (self);
  gboolean is_busy = FALSE;

  if (hub != NULL)
    g_object_get (hub, "busy", &is_busy, NULL);

  return is_busy;
}

static void
set_busy (GtkWidget *window,
          gboolean is_busy)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (window), GTK_ACCESSIBLE_STATE_BUSY, is_busy, -1);
}

static gboolean
frame_cb (GtkWidget *window,
          GdkFrameClock *clock,
          gpointer application)
{
  guint n_frames = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (window), FRAMES_KEY));

  if (is_working (application))
    n_frames = 0;
  else if (--n_frames == 0)
    set_busy (window, FALSE);

  g_object_set_data (G_OBJECT (window), FRAMES_KEY, GUINT_TO_POINTER (n_frames));

  return n_frames > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static void
show_work (VstApplication *self,
           GtkWidget *window,
           gboolean is_busy)
{
  gboolean is_counting = g_object_get_data (G_OBJECT (window), FRAMES_KEY) != NULL;

  set_busy (window, TRUE);
  if (is_busy)
    return;

  g_object_set_data (G_OBJECT (window), FRAMES_KEY, GUINT_TO_POINTER (N_FRAMES + 1));
  if (!is_counting)
    gtk_widget_add_tick_callback (window, frame_cb, g_object_ref (self), g_object_unref);
}

/**
 * vst_application_show_work:
 *
 * Tells a screen reader that what stands in the windows isn't whole: from when the
 * hub is asked something until its answer is drawn.
 */
void
vst_application_show_work (VstApplication *self)
{
  gboolean is_busy = is_working (self);

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    show_work (self, l->data, is_busy);
}
