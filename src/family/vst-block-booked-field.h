/* vst-block-booked-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "vst-block.h"
#include "vst-hub.h"

G_BEGIN_DECLS

#define VST_TYPE_BLOCK_BOOKED_FIELD (vst_block_booked_field_get_type ())

G_DECLARE_FINAL_TYPE (VstBlockBookedField, vst_block_booked_field, VST, BLOCK_BOOKED_FIELD, AdwBin)

void vst_block_booked_field_look  (VstBlockBookedField  *self,
                                   VstHub               *hub,
                                   const VstBlockEntry  *entry);
void vst_block_booked_field_clear (VstBlockBookedField  *self);

G_END_DECLS
