/* vst-ctl-import.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-ctl.h"
#include "vst-heading.h"
#include "vst-hub.h"
#include "vst-table-date.h"

G_BEGIN_DECLS

/* What every list that comes in has in common. */
VstHeading *vst_ctl_import_match      (VstCtl           *ctl,
                                       VstTable         *table,
                                       const VstColumn  *columns,
                                       GError          **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    vst_ctl_import_read_order (VstCtl           *ctl,
                                       VstDateOrder     *order,
                                       gboolean         *given,
                                       GError          **error);
void        vst_ctl_import_tell_fault (VstCtl               *ctl,
                                       const VstTableFault  *fault);

/* When partners come: a list, or a calendar. */
gboolean    vst_ctl_import_presence   (VstCtl           *ctl,
                                       VstHub           *hub,
                                       const char       *path,
                                       GError          **error);

G_END_DECLS
