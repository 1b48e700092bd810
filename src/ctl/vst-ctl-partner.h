/* vst-ctl-partner.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-agency.h"
#include "vst-ctl.h"
#include "vst-hub.h"
#include "vst-service.h"

G_BEGIN_DECLS

/* By its name, in either language, as far as whoever asks may know it; by its
 * code, as JSON gives it; or by its number.
 */
VstAgency  *vst_ctl_find_agency  (VstHub       *hub,
                                  GPtrArray    *agencies,
                                  const char   *which,
                                  GError      **error) G_GNUC_WARN_UNUSED_RESULT;
VstService *vst_ctl_find_service (VstHub       *hub,
                                  GPtrArray    *services,
                                  gint64        agency_id,
                                  const char   *which,
                                  GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
