/* vst-contact-page.h
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

#define VST_TYPE_CONTACT_PAGE (vst_contact_page_get_type ())

G_DECLARE_FINAL_TYPE (VstContactPage, vst_contact_page, VST, CONTACT_PAGE, VstPage)

/* In front of the window that @from is in: @contact, or a new one of @person_id. */
void vst_contact_page_present (GtkWidget  *from,
                               VstHub     *hub,
                               VstFamily  *family,
                               gint64      person_id,
                               VstContact *contact);

G_END_DECLS
