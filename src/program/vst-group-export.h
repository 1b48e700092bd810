/* vst-group-export.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-group.h"
#include "vst-table-file.h"

G_BEGIN_DECLS

/* Who came when, as a list; read the groups by vst_group_read_export. */
gboolean vst_groups_export_write (GPtrArray       *groups,
                                  const char      *path,
                                  VstTableFormat   format,
                                  char             delimiter,
                                  GError         **error);

G_END_DECLS
