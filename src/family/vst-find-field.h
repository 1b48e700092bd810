/* vst-find-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "vst-hub.h"

G_BEGIN_DECLS

#define VST_TYPE_FIND_FIELD (vst_find_field_get_type ())

G_DECLARE_FINAL_TYPE (VstFindField, vst_find_field, VST, FIND_FIELD, AdwBin)

void        vst_find_field_set_hub     (VstFindField *self,
                                        VstHub       *hub);
void        vst_find_field_set_private (VstFindField *self,
                                        gboolean      is_private);

/* Whom the row stands for that was chosen last. */
gint64      vst_find_field_get_person  (VstFindField *self);

const char *vst_find_field_get_text    (VstFindField *self);
void        vst_find_field_set_text    (VstFindField *self,
                                        const char   *text);

G_END_DECLS
