/* vst-presence-export.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-table-file.h"
#include "vst-view.h"

G_BEGIN_DECLS

/**
 * VstPresenceExport:
 * @from: the first day
 * @to: the last day
 * @delimiter: of CSV
 *
 * Where the presences of some days go, each of them a row.
 */
typedef struct
{
  const char     *from;
  const char     *to;
  const char     *path;
  VstTableFormat  format;
  char            delimiter;
} VstPresenceExport;

extern const VstReading vst_presence_read_export;  /* args: VstPresenceExport → guint *, how many rows */

G_END_DECLS
