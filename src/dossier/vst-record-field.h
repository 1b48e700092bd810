/* vst-record-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "vst-directive.h"
#include "vst-hub.h"

G_BEGIN_DECLS

#define VST_TYPE_RECORD_FIELD (vst_record_field_get_type ())

G_DECLARE_FINAL_TYPE (VstRecordField, vst_record_field, VST, RECORD_FIELD, AdwBin)

void    vst_record_field_show    (VstRecordField  *self,
                                  VstHub          *hub,
                                  gint64           family_id,
                                  VstSection       section);
gint64  vst_record_field_get_id  (VstRecordField  *self);

G_END_DECLS
