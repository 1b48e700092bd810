/* vst-booking-page-opening.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-booking-page.h"
#include "vst-dialog.h"

typedef struct
{
  VstHub *hub;
  gint64 family_id;
  VstPresenceDay *there;
  int minute;
  VstAppointment *moving;
} Opening;

static GtkWidget *
new_page (gpointer data)
{
  const Opening *opening = data;
  VstBookingPage *page = vst_booking_page_new (opening->hub, opening->family_id);

  if (opening->there != NULL || opening->moving != NULL)
    vst_booking_page_begin (page, opening->there, opening->minute, opening->moving);

  return GTK_WIDGET (page);
}

static void
opening_free (Opening *opening)
{
  g_object_unref (opening->hub);
  g_clear_object (&opening->there);
  g_clear_object (&opening->moving);
  g_free (opening);
}

/**
 * vst_booking_page_present:
 * @family_id: for whom
 * @there: (nullable): while whose presence a time is wanted
 * @minute: that time
 * @moving: (nullable): an appointment to move
 *
 * Opens the dialog.
 */
void
vst_booking_page_present (GtkWidget *from,
                          VstHub *hub,
                          gint64 family_id,
                          VstPresenceDay *there,
                          int minute,
                          VstAppointment *moving)
{
  Opening *opening;
  GtkWidget *dialog;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (VST_IS_HUB (hub));

  opening = g_new0 (Opening, 1);
  opening->hub = g_object_ref (hub);
  opening->family_id = family_id;
  g_set_object (&opening->there, there);
  opening->minute = minute;
  g_set_object (&opening->moving, moving);
  dialog = vst_dialog_new (from, new_page, opening, (GDestroyNotify) opening_free);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 820, 620);
  gtk_window_present (GTK_WINDOW (dialog));
}
