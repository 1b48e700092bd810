/* vst-ctl-pack.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-ctl.h"
#include "vst-hub.h"

G_BEGIN_DECLS

/* A family for whoever asks for what is hers, and one from another hub. */
gboolean vst_ctl_export_pack (VstCtl      *ctl,
                              VstHub      *hub,
                              const char  *path,
                              GError     **error);
gboolean vst_ctl_import_pack (VstCtl      *ctl,
                              VstHub      *hub,
                              const char  *path,
                              GError     **error);

G_END_DECLS
