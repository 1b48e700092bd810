/* vst-consent-wording.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-consent.h"
#include "vst-directive.h"

G_BEGIN_DECLS

/* Consents and what is withheld in words, in the language of the thread.  @agency
 * is what may be read of a partner; see vst_word_agency().
 */

const char *vst_word_consent_purpose     (const char       *code);
const char *vst_word_consent_state       (VstConsentState   state);
const char *vst_word_consent_icon        (VstConsentState   state);
const char *vst_word_consent_hue         (VstConsentState   state);
const char *vst_word_consent_how         (const char       *code);
char       *vst_word_consent_standing    (VstConsent       *consent,
                                          const char       *today) G_GNUC_WARN_UNUSED_RESULT;
char       *vst_word_consent_taken       (VstConsent       *consent) G_GNUC_WARN_UNUSED_RESULT;
char       *vst_word_consent_asked       (const char       *purpose,
                                         const char       *agency) G_GNUC_WARN_UNUSED_RESULT;
char       *vst_word_consent_consequence (const char       *purpose,
                                          VstConsentState   answer,
                                          const char       *until,
                                          const char       *agency) G_GNUC_WARN_UNUSED_RESULT;
/* What stands beside a family's name. */
char       *vst_word_consent_chip        (GPtrArray        *consents,
                                          const char       *today,
                                          VstConsentState  *state) G_GNUC_WARN_UNUSED_RESULT;

const char *vst_word_section             (VstSection        section);
const char *vst_word_against             (VstDirectiveAgainst against);
char       *vst_word_directive           (const VstDirectiveEntry *entry,
                                          const char              *whom) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
