/* vst-enrol-page.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-cohort.h"
#include "vst-hub.h"
#include "vst-page.h"

G_BEGIN_DECLS

#define VST_TYPE_ENROL_PAGE (vst_enrol_page_get_type ())

G_DECLARE_FINAL_TYPE (VstEnrolPage, vst_enrol_page, VST, ENROL_PAGE, VstPage)

void vst_enrol_page_present (GtkWidget *from,
                             VstHub    *hub,
                             VstCohort *cohort);

G_END_DECLS
