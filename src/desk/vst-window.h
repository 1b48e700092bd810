/* vst-window.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-application.h"

G_BEGIN_DECLS

#define VST_TYPE_WINDOW (vst_window_get_type ())

G_DECLARE_FINAL_TYPE (VstWindow, vst_window, VST, WINDOW, AdwApplicationWindow)

GtkWidget *vst_window_new         (VstApplication *application);

void       vst_window_show_phase  (VstWindow      *self,
                                   VstPhase        phase);
VstPhase   vst_window_get_phase   (VstWindow      *self);
VstPage   *vst_window_get_page    (VstWindow      *self);
void       vst_window_say         (VstWindow      *self,
                                   const char     *text,
                                   const char     *undo_action);
void       vst_window_tell        (VstWindow      *self,
                                   const char     *said,
                                   char         *(*retell) (const char *said),
                                   const char     *undo_action,
                                   gboolean        is_news);
void       vst_window_rebuild     (VstWindow      *self);

gboolean   vst_window_get_private (VstWindow      *self);
void       vst_window_set_private (VstWindow      *self,
                                   gboolean        is_private);

void       vst_window_set_veiled  (VstWindow      *self,
                                   gboolean        is_veiled);

G_END_DECLS
