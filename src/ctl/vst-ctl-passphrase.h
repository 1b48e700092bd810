/* vst-ctl-passphrase.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-ctl.h"
#include "vst-secret.h"

G_BEGIN_DECLS

VstSecret *vst_ctl_read_passphrase   (VstCtl      *ctl,
                                      const char  *question,
                                      GError     **error) G_GNUC_WARN_UNUSED_RESULT;
VstSecret *vst_ctl_choose_passphrase (VstCtl      *ctl,
                                      const char  *question,
                                      GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
