/* vst-candidates-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "vst-family.h"
#include "vst-hub.h"

G_BEGIN_DECLS

#define VST_TYPE_CANDIDATES_FIELD (vst_candidates_field_get_type ())

G_DECLARE_FINAL_TYPE (VstCandidatesField, vst_candidates_field, VST, CANDIDATES_FIELD, AdwBin)

void vst_candidates_field_set_hub     (VstCandidatesField   *self,
                                       VstHub               *hub);
void vst_candidates_field_look        (VstCandidatesField   *self,
                                       const VstFamilyEntry *typed);
void vst_candidates_field_open        (VstCandidatesField   *self,
                                       guint                 number);
void vst_candidates_field_set_private (VstCandidatesField   *self,
                                       gboolean              is_private);

G_END_DECLS
