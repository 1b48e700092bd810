/* vst-mask-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define VST_TYPE_MASK_FIELD (vst_mask_field_get_type ())

/**
 * VstMaskField:
 *
 * A line that is hidden until somebody says why she looks: then it emits "asked"
 * with the reason, and whoever reads it shows it.
 */
G_DECLARE_FINAL_TYPE (VstMaskField, vst_mask_field, VST, MASK_FIELD, AdwBin)

/* @title: "Call back: %s"; @what: which of them, for those who hear the button */
GtkWidget *vst_mask_field_new      (const char    *title,
                                    const char    *what) G_GNUC_WARN_UNUSED_RESULT;
void       vst_mask_field_set_what (VstMaskField  *self,
                                    const char    *what);
void       vst_mask_field_show     (VstMaskField  *self,
                                    const char    *text);

G_END_DECLS
