/* vst-schedule-page.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-hub.h"
#include "vst-page.h"

G_BEGIN_DECLS

#define VST_TYPE_SCHEDULE_PAGE (vst_schedule_page_get_type ())

G_DECLARE_FINAL_TYPE (VstSchedulePage, vst_schedule_page, VST, SCHEDULE_PAGE, VstPage)

GtkWidget *vst_schedule_page_new (VstHub   *hub,
                                  GVariant *target) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
