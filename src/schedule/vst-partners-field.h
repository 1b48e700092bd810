/* vst-partners-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "vst-hub.h"

G_BEGIN_DECLS

#define VST_TYPE_PARTNERS_FIELD (vst_partners_field_get_type ())

G_DECLARE_FINAL_TYPE (VstPartnersField, vst_partners_field, VST, PARTNERS_FIELD, AdwBin)

void       vst_partners_field_read         (VstPartnersField *self,
                                            VstHub           *hub);
gboolean   vst_partners_field_get_choice   (VstPartnersField *self,
                                            gint64           *agency_id,
                                            gint64           *service_id);
void       vst_partners_field_choose       (VstPartnersField *self,
                                            gint64            agency_id,
                                            gint64            service_id);
GPtrArray *vst_partners_field_get_agencies (VstPartnersField *self);

G_END_DECLS
