/* vst-ctl-print-group.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-ctl.h"
#include "vst-pages.h"
#include "vst-wording.h"

G_BEGIN_DECLS

/* "roster", "sign-in" and "grid", of a group by its code. */
gboolean   vst_ctl_print_group_knows (const char       *kind);
VstPages  *vst_ctl_print_group       (VstCtl           *ctl,
                                      const char       *kind,
                                      const char       *code,
                                      const VstReader  *reader,
                                      VstPaper          paper,
                                      GError          **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
