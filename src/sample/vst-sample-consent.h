/* vst-sample-consent.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"
#include "vst-sample-family.h"

G_BEGIN_DECLS

/* As many families as were asked; further ones would only take time. */
#define VST_SAMPLE_ASKED 200

gboolean vst_sample_add_consents (VstAct                  *act,
                                  const VstSampleOptions  *options,
                                  guint                    index,
                                  gint64                   family_id,
                                  GError                 **error);

G_END_DECLS
