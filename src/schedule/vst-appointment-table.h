/* vst-appointment-table.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-appointment-export.h"
#include "vst-table-file.h"

G_BEGIN_DECLS

/* A list for whoever asked; it names people. */
gboolean vst_appointment_table_write    (GPtrArray       *lines,
                                         const char      *path,
                                         VstTableFormat   format,
                                         char             delimiter,
                                         GError         **error);

/* A calendar that others see: it names nobody, and says neither where nor why. */
gboolean vst_appointment_calendar_write (GPtrArray       *lines,
                                         const guint8    *hub_id,
                                         gint64           now,
                                         const char      *path,
                                         GError         **error);

G_END_DECLS
