/* vst-ctl-command.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-ctl.h"

G_BEGIN_DECLS

/* A command, or two that belong together, is in a file of its own. */
extern const VstCtlCommand vst_ctl_backup;
extern const VstCtlCommand vst_ctl_candidates;
extern const VstCtlCommand vst_ctl_catalogue;
extern const VstCtlCommand vst_ctl_check;
extern const VstCtlCommand vst_ctl_check_id;
extern const VstCtlCommand vst_ctl_schema;
extern const VstCtlCommand vst_ctl_demo;
extern const VstCtlCommand vst_ctl_expand;
extern const VstCtlCommand vst_ctl_export;
extern const VstCtlCommand vst_ctl_find;
extern const VstCtlCommand vst_ctl_import;
extern const VstCtlCommand vst_ctl_new;
extern const VstCtlCommand vst_ctl_print_sheet;
extern const VstCtlCommand vst_ctl_restore;
extern const VstCtlCommand vst_ctl_slots;
extern const VstCtlCommand vst_ctl_staff;

extern const VstCtlOption  vst_ctl_global_options[];

const VstCtlCommand *const *vst_ctl_command_all    (void);
const VstCtlCommand        *vst_ctl_command_find   (const char           *name);

void                        vst_ctl_print_help     (VstCtl               *ctl,
                                                    const VstCtlCommand  *command);

G_END_DECLS
