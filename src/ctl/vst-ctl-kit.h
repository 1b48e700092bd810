/* vst-ctl-kit.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-ctl.h"
#include "vst-secret.h"

G_BEGIN_DECLS

/* The words of a recovery kit, in their order: the result. */
void vst_ctl_print_kit (VstCtl     *ctl,
                        VstSecret  *recovery);

G_END_DECLS
