/* vst-note-page.h
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

#define VST_TYPE_NOTE_PAGE (vst_note_page_get_type ())

G_DECLARE_FINAL_TYPE (VstNotePage, vst_note_page, VST, NOTE_PAGE, VstPage)

/* The note of a family's file; an alert of it, or a new one. */
void vst_note_page_present       (GtkWidget *from,
                                  VstHub    *hub,
                                  VstFamily *family);
void vst_note_page_present_alert (GtkWidget *from,
                                  VstHub    *hub,
                                  VstFamily *family,
                                  VstAlert  *alert);

G_END_DECLS
