/* vst-party-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "vst-family.h"

G_BEGIN_DECLS

#define VST_TYPE_PARTY_FIELD (vst_party_field_get_type ())

G_DECLARE_FINAL_TYPE (VstPartyField, vst_party_field, VST, PARTY_FIELD, AdwBin)

void      vst_party_field_add         (VstPartyField *self,
                                       gint64         person_id,
                                       const char    *name,
                                       const char    *age,
                                       gboolean       comes);
void      vst_party_field_add_family  (VstPartyField *self,
                                       VstFamily     *family);
void      vst_party_field_fill        (VstPartyField *self,
                                       GArray        *people);
void      vst_party_field_set_private (VstPartyField *self,
                                       gboolean       is_private);

/* Whose boxes are ticked, through a change of the language. */
GVariant *vst_party_field_save        (VstPartyField *self);
void      vst_party_field_restore     (VstPartyField *self,
                                       GVariant      *state);

G_END_DECLS
