/* vst-sample-banner.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-hub.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define VST_TYPE_SAMPLE_BANNER (vst_sample_banner_get_type ())

G_DECLARE_FINAL_TYPE (VstSampleBanner, vst_sample_banner, VST, SAMPLE_BANNER, AdwBin)

void vst_sample_banner_set_hub (VstSampleBanner *self,
                                VstHub          *hub);

G_END_DECLS
