/* vst-contact-row.h
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

#define VST_TYPE_CONTACT_ROW (vst_contact_row_get_type ())

G_DECLARE_FINAL_TYPE (VstContactRow, vst_contact_row, VST, CONTACT_ROW, AdwBin)

GtkWidget *vst_contact_row_new (VstHub     *hub,
                                VstFamily  *family,
                                VstContact *contact) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
