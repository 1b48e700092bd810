/* vst-look-alike-row.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "vst-look-alike.h"

G_BEGIN_DECLS

#define VST_TYPE_LOOK_ALIKE_ROW (vst_look_alike_row_get_type ())

G_DECLARE_FINAL_TYPE (VstLookAlikeRow, vst_look_alike_row, VST, LOOK_ALIKE_ROW, AdwBin)

GtkWidget  *vst_look_alike_row_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void        vst_look_alike_row_show       (VstLookAlikeRow *self,
                                           VstLookAlike    *pair,
                                           const char      *today,
                                           gboolean         is_private);

/* What a screen reader says of the row. */
const char *vst_look_alike_row_get_spoken (VstLookAlikeRow *self);

G_END_DECLS
