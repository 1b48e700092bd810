/* vst-withheld-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "vst-hub.h"

G_BEGIN_DECLS

#define VST_TYPE_WITHHELD_FIELD (vst_withheld_field_get_type ())

G_DECLARE_FINAL_TYPE (VstWithheldField, vst_withheld_field, VST, WITHHELD_FIELD, AdwBin)

/* Shows whether something is withheld, from now on and as it changes. */
void vst_withheld_field_show (VstWithheldField *self,
                              VstHub           *hub,
                              gint64            family_id,
                              gboolean          is_private);

G_END_DECLS
