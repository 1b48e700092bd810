/* vst-frame.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-screen.h"

G_BEGIN_DECLS

#define VST_TYPE_FRAME (vst_frame_get_type ())

G_DECLARE_FINAL_TYPE (VstFrame, vst_frame, VST, FRAME, AdwBin)

GtkWidget *vst_frame_new           (VstHub     *hub,
                                    GtkWidget  *window);

void       vst_frame_show_phase    (VstFrame   *self,
                                    VstHub     *hub,
                                    VstPhase    phase);
VstPhase   vst_frame_get_phase     (VstFrame   *self);
VstPage   *vst_frame_get_page      (VstFrame   *self);
gboolean   vst_frame_open          (VstFrame   *self,
                                    const char *name,
                                    GVariant   *target);
void       vst_frame_back          (VstFrame   *self);
void       vst_frame_show_section  (VstFrame   *self,
                                    guint       index);
void       vst_frame_focus_search  (VstFrame   *self);
void       vst_frame_say           (VstFrame   *self,
                                    const char *text,
                                    gboolean    can_undo,
                                    gboolean    is_news);
void       vst_frame_set_private   (VstFrame   *self,
                                    gboolean    is_private);
void       vst_frame_set_large     (VstFrame   *self,
                                    gboolean    large);
void       vst_frame_flip_sidebar  (VstFrame   *self);

GVariant  *vst_frame_save_state    (VstFrame   *self) G_GNUC_WARN_UNUSED_RESULT;
void       vst_frame_restore_state (VstFrame   *self,
                                    GVariant   *state);

G_END_DECLS
