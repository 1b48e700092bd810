/* vst-sample-kin.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"
#include "vst-sample-hub.h"

G_BEGIN_DECLS

gboolean vst_sample_add_kin (VstAct                  *act,
                             const VstSampleOptions  *options,
                             guint                    index,
                             gint64                   family_id,
                             gint64                   before_id,
                             GError                 **error);

G_END_DECLS
