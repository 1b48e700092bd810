/* vst-ctl-command.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-ctl.h"

G_BEGIN_DECLS

/* Each is in a file of its own. */
extern const VstCtlCommand vst_ctl_check_id;
extern const VstCtlCommand vst_ctl_demo;
extern const VstCtlCommand vst_ctl_new;

extern const VstCtlOption  vst_ctl_global_options[];

const VstCtlCommand *const *vst_ctl_command_all    (void);
const VstCtlCommand        *vst_ctl_command_find   (const char           *name);

void                        vst_ctl_print_help     (VstCtl               *ctl,
                                                    const VstCtlCommand  *command);

G_END_DECLS
