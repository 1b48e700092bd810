/* vst-xlsx-style.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VstXlsxKind:
 * @VST_XLSX_PLAIN: a number is a number
 * @VST_XLSX_DAY: it is a count of days
 * @VST_XLSX_TIME: it is a part of a day
 * @VST_XLSX_DAY_TIME: it is both
 *
 * What a number format makes of a number.
 */
typedef enum
{
  VST_XLSX_PLAIN,
  VST_XLSX_DAY,
  VST_XLSX_TIME,
  VST_XLSX_DAY_TIME,
} VstXlsxKind;

VstXlsxKind  vst_xlsx_kind_of_format  (guint        number,
                                       const char  *code);
char        *vst_xlsx_number_to_text  (const char  *number,
                                       VstXlsxKind  kind,
                                       gboolean     since_1904) G_GNUC_WARN_UNUSED_RESULT;
void         vst_xlsx_unescape        (GString     *text);
char        *vst_xlsx_escape          (const char  *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
