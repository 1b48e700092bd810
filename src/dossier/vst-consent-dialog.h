/* vst-consent-dialog.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "vst-consent-book.h"
#include "vst-hub.h"

G_BEGIN_DECLS

/* Papers of consent in preview, in the language of whoever is given them. */
void vst_consent_dialog_present           (GtkWidget               *from,
                                           VstHub                  *hub,
                                           gint64                   consent_id,
                                           VstAgency               *agency);
void vst_consent_dialog_present_blank     (GtkWidget               *from,
                                           const char              *purpose,
                                           VstPerson               *person,
                                           VstConsentBook          *book);
void vst_consent_dialog_present_release   (GtkWidget               *from,
                                           VstHub                  *hub,
                                           VstRelease              *release,
                                           VstConsentBook          *book);
void vst_consent_dialog_present_directive (GtkWidget               *from,
                                           VstHub                  *hub,
                                           VstDirective            *directive,
                                           VstConsentBook          *book);
void vst_consent_dialog_present_ending    (GtkWidget               *from,
                                           GPtrArray               *consents,
                                           const char              *today);
void vst_consent_dialog_present_register  (GtkWidget               *from,
                                           VstHub                  *hub,
                                           GPtrArray               *disclosures,
                                           GPtrArray               *agencies);

G_END_DECLS
