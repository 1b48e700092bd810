/* rows.c: a list of families, shown as far as its first rows
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "first-frame.h"

#include <stdlib.h>
#include <unistd.h>

#include "vst-family-store.h"
#include "vst-hub-room.h"
#include "vst-paged-list.h"
#include "vst-row.h"

#include "people.h"

static VstPagedList *list;

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem *item)
{
  VstRow *row = gtk_list_item_get_item (item);
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, vst_row_get_id (row));

  gtk_list_item_set_child (item, gtk_label_new (text));
}

/* Twice, since the first frame after the ids came may be without rows. */
static void
painted_cb (GdkFrameClock *clock,
            GtkWidget *window)
{
  static guint n_frames;

  if (vst_paged_list_is_busy (list) || g_list_model_get_n_items (G_LIST_MODEL (list)) == 0)
    return;

  gtk_widget_queue_draw (window);
  if (++n_frames < 3)
    return;

  g_print ("%u %" G_GUINT64_FORMAT "\n", vst_paged_list_n_kept (list), bench_read_pss ());
  _exit (EXIT_SUCCESS);
}

static void
signed_in_cb (GObject *object,
              GAsyncResult *result,
              gpointer user_data)
{
  VstHub *hub = VST_HUB (object);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *window, *scrolled;
  g_autoptr (GError) error = NULL;

  if (!vst_hub_sign_in_finish (hub, result, &error))
    g_error ("%s", error->message);

  list = vst_paged_list_new (hub, &vst_family_list_active, NULL, NULL, NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);

  window = gtk_application_window_new (user_data);
  scrolled = gtk_scrolled_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window), 800, 600);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled),
                                 gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (list)))), factory));
  gtk_window_set_child (GTK_WINDOW (window), scrolled);
  gtk_widget_realize (window);
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (painted_cb), window);
  g_signal_connect_swapped (list, "notify::busy", G_CALLBACK (gtk_widget_queue_draw), window);
  gtk_window_present (GTK_WINDOW (window));
}

static void
activate_cb (GtkApplication *application,
             VstHub *hub)
{
  g_application_hold (G_APPLICATION (application));
  vst_hub_sign_in (hub, 1, BENCH_PASSPHRASE, signed_in_cb, application);
}

int
main (int argc,
      char *argv[])
{
  g_autoptr (GtkApplication) application = gtk_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  g_autofree char *folder = bench_folder (argv[1]);
  g_autoptr (VstHub) hub = NULL;
  g_autoptr (GError) error = NULL;

  vst_room_register (&vst_hub_room);
  vst_room_register (&vst_family_room);

  if (!(hub = vst_hub_new (folder, &error)))
    g_error ("%s", error->message);

  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), hub);

  return g_application_run (G_APPLICATION (application), 1, argv);
}
