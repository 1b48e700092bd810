/* vst-ctl-export-schedule.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-ctl.h"
#include "vst-hub.h"
#include "vst-table.h"

G_BEGIN_DECLS

/**
 * VstCtlExport:
 * @is_calendar: whether it is a calendar rather than a list
 *
 * Where to, and as what.
 */
typedef struct
{
  const char     *path;
  VstTableFormat  format;
  gboolean        is_calendar;
  char            delimiter;
} VstCtlExport;

gboolean vst_ctl_export_presence     (VstCtl              *ctl,
                                      VstHub              *hub,
                                      const VstCtlExport  *where,
                                      GError             **error);
gboolean vst_ctl_export_appointments (VstCtl              *ctl,
                                      VstHub              *hub,
                                      const VstCtlExport  *where,
                                      GError             **error);

G_END_DECLS
