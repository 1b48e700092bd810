/* vst-ctl-print-summary.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-ctl-print-interview.h"

G_BEGIN_DECLS

/* What a family chose to have told once. */
VstPages *vst_ctl_print_summary (VstCtl            *ctl,
                                 const char        *id,
                                 VstCtlFindFamily   find,
                                 const VstReader   *reader,
                                 VstPaper           paper,
                                 GError           **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
