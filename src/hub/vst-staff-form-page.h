/* vst-staff-form-page.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-hub.h"
#include "vst-page.h"

G_BEGIN_DECLS

#define VST_TYPE_STAFF_FORM_PAGE (vst_staff_form_page_get_type ())

G_DECLARE_FINAL_TYPE (VstStaffFormPage, vst_staff_form_page, VST, STAFF_FORM_PAGE, VstPage)

GtkWidget *vst_staff_form_page_new (VstHub   *hub,
                                    GVariant *target);

G_END_DECLS
