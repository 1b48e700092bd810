/* vst-apart-page.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-hub.h"
#include "vst-page.h"
#include "vst-person.h"

G_BEGIN_DECLS

#define VST_TYPE_APART_PAGE (vst_apart_page_get_type ())

G_DECLARE_FINAL_TYPE (VstApartPage, vst_apart_page, VST, APART_PAGE, VstPage)

/* Of a family; or of somebody of it: then she alone, unless it is said that all are */
void vst_apart_page_present    (GtkWidget *from,
                                VstHub    *hub,
                                gint64     family_id);
void vst_apart_page_present_of (GtkWidget *from,
                                VstHub    *hub,
                                gint64     family_id,
                                VstPerson *person);

G_END_DECLS
