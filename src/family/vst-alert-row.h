/* vst-alert-row.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "vst-family.h"
#include "vst-hub.h"

G_BEGIN_DECLS

#define VST_TYPE_ALERT_ROW (vst_alert_row_get_type ())

G_DECLARE_FINAL_TYPE (VstAlertRow, vst_alert_row, VST, ALERT_ROW, AdwBin)

GtkWidget *vst_alert_row_new (VstHub    *hub,
                              VstFamily *family,
                              VstAlert  *alert) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
