/* vst-board-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "vst-hub.h"

G_BEGIN_DECLS

#define VST_TYPE_BOARD_FIELD (vst_board_field_get_type ())

G_DECLARE_FINAL_TYPE (VstBoardField, vst_board_field, VST, BOARD_FIELD, AdwBin)

GtkWidget *vst_board_field_new (VstHub *hub) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
