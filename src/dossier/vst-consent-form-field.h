/* vst-consent-form-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "vst-consent-book.h"

G_BEGIN_DECLS

#define VST_TYPE_CONSENT_FORM_FIELD (vst_consent_form_field_get_type ())

G_DECLARE_FINAL_TYPE (VstConsentFormField, vst_consent_form_field, VST, CONSENT_FORM_FIELD, AdwBin)

void             vst_consent_form_field_set_member   (VstConsentFormField *self,
                                                      VstConsentBook      *book,
                                                      VstMember           *member);
void             vst_consent_form_field_ask          (VstConsentFormField *self,
                                                      const char          *purpose,
                                                      gint64               agency_id);
void             vst_consent_form_field_set_book     (VstConsentFormField *self,
                                                      VstConsentBook      *book);
VstConsentState  vst_consent_form_field_get_answer   (VstConsentFormField *self);
VstConsentEntry *vst_consent_form_field_dup_entry    (VstConsentFormField *self) G_GNUC_WARN_UNUSED_RESULT;
void             vst_consent_form_field_show_problem (VstConsentFormField *self,
                                                      const GError        *error);
void             vst_consent_form_field_focus        (VstConsentFormField *self);

/* What is typed, for the same field in the other language. */
GVariant        *vst_consent_form_field_save         (VstConsentFormField *self) G_GNUC_WARN_UNUSED_RESULT;
void             vst_consent_form_field_restore      (VstConsentFormField *self,
                                                      GVariant            *state);

G_END_DECLS
