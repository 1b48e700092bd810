/* vst-ctl-output.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-ctl.h"

G_BEGIN_DECLS

/* Where to, as --output says; %NULL where nothing may be written there. */
const char *vst_ctl_get_output (VstCtl   *ctl,
                                GError  **error);

G_END_DECLS
