/* vst-dialog.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-page.h"

G_BEGIN_DECLS

#define VST_TYPE_DIALOG (vst_dialog_get_type ())

G_DECLARE_FINAL_TYPE (VstDialog, vst_dialog, VST, DIALOG, AdwWindow)

typedef GtkWidget *(*VstDialogPageFunc) (gpointer data);

GtkWidget *vst_dialog_new      (GtkWidget         *from,
                                VstDialogPageFunc  new_page,
                                gpointer           data,
                                GDestroyNotify     destroy);

/* A page about one thing of a hub, such as a family's consents. */
typedef GtkWidget *(*VstDialogAboutFunc) (gpointer hub,
                                          gint64   id);

void       vst_dialog_present_about (GtkWidget          *from,
                                     VstDialogAboutFunc  new_page,
                                     gpointer            hub,
                                     gint64              id,
                                     int                 width,
                                     int                 height);

/* Before there is one: whether what it needs was read, and its window is there. */
gboolean   vst_dialog_may_open (GtkWidget         *from,
                                gpointer           read,
                                const GError      *error);

VstPage   *vst_dialog_get_page (VstDialog         *self);
void       vst_dialog_rebuild  (VstDialog         *self);

/* From any widget in it. */
void       vst_dialog_close    (GtkWidget         *from);

G_END_DECLS
