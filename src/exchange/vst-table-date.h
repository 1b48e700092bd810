/* vst-table-date.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-table.h"

G_BEGIN_DECLS

/**
 * VstDateOrder:
 * @VST_DATE_YMD: the year first, as in 2026-02-03; nothing else is a date
 * @VST_DATE_DMY: also the day first, as in 3/2/2026
 * @VST_DATE_MDY: also the month first, as in 2/3/2026
 *
 * How dates are written in a column.
 */
typedef enum
{
  VST_DATE_YMD,
  VST_DATE_DMY,
  VST_DATE_MDY,
} VstDateOrder;

gboolean  vst_table_find_date_order (VstTable       *table,
                                     guint           column,
                                     VstDateOrder   *order,
                                     VstTableFault  *fault,
                                     GError        **error);
char     *vst_table_read_date       (const char     *text,
                                     VstDateOrder    order) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
