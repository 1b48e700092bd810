/* vst-person-page.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-family.h"
#include "vst-hub.h"
#include "vst-page.h"

G_BEGIN_DECLS

#define VST_TYPE_PERSON_PAGE (vst_person_page_get_type ())

G_DECLARE_FINAL_TYPE (VstPersonPage, vst_person_page, VST, PERSON_PAGE, VstPage)

/* In front of the window that @from is in: @member, or somebody new as @role. */
void vst_person_page_present (GtkWidget  *from,
                              VstHub     *hub,
                              gint64      family_id,
                              VstMember  *member,
                              const char *role);

G_END_DECLS
