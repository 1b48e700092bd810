/* vst-collect-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "vst-hub.h"

G_BEGIN_DECLS

#define VST_TYPE_COLLECT_FIELD (vst_collect_field_get_type ())

G_DECLARE_FINAL_TYPE (VstCollectField, vst_collect_field, VST, COLLECT_FIELD, AdwBin)

void vst_collect_field_show        (VstCollectField *self,
                                    VstHub          *hub,
                                    gint64           family_id);
void vst_collect_field_set_private (VstCollectField *self,
                                    gboolean         is_private);

G_END_DECLS
