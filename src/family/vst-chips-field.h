/* vst-chips-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define VST_TYPE_CHIPS_FIELD (vst_chips_field_get_type ())

G_DECLARE_FINAL_TYPE (VstChipsField, vst_chips_field, VST, CHIPS_FIELD, AdwBin)

void vst_chips_field_clear (VstChipsField *self);
void vst_chips_field_add   (VstChipsField *self,
                            const char    *icon,
                            const char    *text,
                            const char    *hue);

G_END_DECLS
