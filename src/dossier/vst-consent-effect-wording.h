/* vst-consent-effect-wording.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-consent-book.h"

G_BEGIN_DECLS

/* What follows from an answer, and from a release, in the language of the thread:
 * said before it is written down.
 */
char *vst_word_consent_effect (VstConsentBook        *book,
                               const VstConsentEntry *answer) G_GNUC_WARN_UNUSED_RESULT;
char *vst_word_release_effect (VstConsentBook        *book,
                               const VstReleaseEntry *entry) G_GNUC_WARN_UNUSED_RESULT;
/* What follows from taking one back. */
char *vst_word_consent_ending (VstConsentBook        *book,
                               const VstConsentFacts *facts) G_GNUC_WARN_UNUSED_RESULT;
char *vst_word_release_ending    (VstConsentBook        *book,
                               VstRelease            *release) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
