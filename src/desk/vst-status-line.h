/* vst-status-line.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define VST_TYPE_STATUS_LINE (vst_status_line_get_type ())

G_DECLARE_FINAL_TYPE (VstStatusLine, vst_status_line, VST, STATUS_LINE, AdwBin)

void vst_status_line_say   (VstStatusLine   *self,
                            AdwToastOverlay *toasts,
                            const char      *text,
                            gboolean         can_undo);
void vst_status_line_clear (VstStatusLine   *self,
                            gboolean         stay);

G_END_DECLS
