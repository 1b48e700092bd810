/* vst-draft-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "vst-hub.h"

G_BEGIN_DECLS

#define VST_TYPE_DRAFT_FIELD (vst_draft_field_get_type ())

G_DECLARE_FINAL_TYPE (VstDraftField, vst_draft_field, VST, DRAFT_FIELD, AdwBin)

void   vst_draft_field_set_form (VstDraftField *self,
                                 VstHub        *hub,
                                 const char    *form);
gint64 vst_draft_field_get_id   (VstDraftField *self);
void   vst_draft_field_set_id   (VstDraftField *self,
                                 gint64         id);

/* Something was typed; keep it now; it isn't needed any more. */
void   vst_draft_field_touch    (VstDraftField *self);
void   vst_draft_field_flush    (VstDraftField *self);
void   vst_draft_field_drop     (VstDraftField *self);

G_END_DECLS
