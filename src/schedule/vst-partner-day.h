/* vst-partner-day.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-agency.h"
#include "vst-provider.h"
#include "vst-space.h"

G_BEGIN_DECLS

#define VST_TYPE_PARTNER_DAY (vst_partner_day_get_type ())

G_DECLARE_FINAL_TYPE (VstPartnerDay, vst_partner_day, VST, PARTNER_DAY, GObject)

VstPartnerDay *vst_partner_day_new          (gint64          id,
                                             gint64          revision,
                                             VstAgency      *agency,
                                             VstProvider    *provider,
                                             VstSpace       *space,
                                             gint64          in_at,
                                             gint64          out_at) G_GNUC_WARN_UNUSED_RESULT;

gint64         vst_partner_day_get_id       (VstPartnerDay  *self);
gint64         vst_partner_day_get_revision (VstPartnerDay  *self);
VstAgency     *vst_partner_day_get_agency   (VstPartnerDay  *self);
VstProvider   *vst_partner_day_get_provider (VstPartnerDay  *self);
VstSpace      *vst_partner_day_get_space    (VstPartnerDay  *self);
gint64         vst_partner_day_get_in_at    (VstPartnerDay  *self);
gint64         vst_partner_day_get_out_at   (VstPartnerDay  *self);
gboolean       vst_partner_day_is_in        (VstPartnerDay  *self);

G_END_DECLS
