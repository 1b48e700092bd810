/* vst-block-doubts-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "vst-hub.h"

G_BEGIN_DECLS

#define VST_TYPE_BLOCK_DOUBTS_FIELD (vst_block_doubts_field_get_type ())

G_DECLARE_FINAL_TYPE (VstBlockDoubtsField, vst_block_doubts_field, VST, BLOCK_DOUBTS_FIELD, AdwBin)

void vst_block_doubts_field_read (VstBlockDoubtsField  *self,
                                  VstHub               *hub,
                                  gint64                family_id);

G_END_DECLS
