/* vst-csv-encoding.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-table.h"

G_BEGIN_DECLS

char *vst_csv_decode (const char     *bytes,
                      gsize           length,
                      gsize          *decoded_length,
                      const char    **encoding,
                      VstTableFault  *fault,
                      GError        **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
