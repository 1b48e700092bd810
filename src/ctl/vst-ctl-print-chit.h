/* vst-ctl-print-chit.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-ctl-command.h"
#include "vst-pages.h"
#include "vst-wording.h"

G_BEGIN_DECLS

/* The slip of a chit, by the number on it; it counts as printed. */
VstPages  *vst_ctl_print_chit        (VstCtl           *ctl,
                                      const char       *number,
                                      const VstReader  *reader,
                                      VstPaper          paper,
                                      GError          **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
