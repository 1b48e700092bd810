/* vst-application.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "vst-screen.h"

G_BEGIN_DECLS

#define VST_TYPE_APPLICATION (vst_application_get_type ())

G_DECLARE_FINAL_TYPE (VstApplication, vst_application, VST, APPLICATION, AdwApplication)

VstApplication *vst_application_new           (char           **argv);

GSettings      *vst_application_get_settings  (VstApplication  *self);
guint           vst_application_get_text_size (VstApplication  *self);
VstHub         *vst_application_get_hub       (VstApplication  *self);
VstPhase        vst_application_get_phase     (VstApplication  *self);
gboolean        vst_application_open_hub      (VstApplication  *self,
                                               const char      *folder,
                                               GError         **error);

G_END_DECLS
