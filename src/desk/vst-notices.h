/* vst-notices.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-hub.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define VST_TYPE_NOTICES (vst_notices_get_type ())

G_DECLARE_FINAL_TYPE (VstNotices, vst_notices, VST, NOTICES, AdwBin)

void vst_notices_set_hub (VstNotices *self,
                                VstHub          *hub);

G_END_DECLS
