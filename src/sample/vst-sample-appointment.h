/* vst-sample-appointment.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"
#include "vst-sample-family.h"

G_BEGIN_DECLS

gboolean vst_sample_appointments_add (VstAct                  *act,
                                      const VstSampleOptions  *options,
                                      const char              *zone,
                                      GArray                  *day_ids,
                                      GError                 **error);

G_END_DECLS
