/* vst-aparts-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "vst-hub.h"

G_BEGIN_DECLS

#define VST_TYPE_APARTS_FIELD (vst_aparts_field_get_type ())

G_DECLARE_FINAL_TYPE (VstApartsField, vst_aparts_field, VST, APARTS_FIELD, AdwBin)

/* Once; problems are said in a label of the page around it. */
void vst_aparts_field_set_family (VstApartsField *self,
                                  VstHub         *hub,
                                  gint64          family_id,
                                  GtkLabel       *problem);

G_END_DECLS
