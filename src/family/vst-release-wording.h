/* vst-release-wording.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-release.h"

G_BEGIN_DECLS

/* What may be told to partners, and what was, in words, in the language of the
 * thread.  @agency is what may be read of a partner; see vst_word_agency().
 */

const char *vst_word_release_item        (const char       *code);
char       *vst_word_release_items       (const char       *codes) G_GNUC_WARN_UNUSED_RESULT;
const char *vst_word_release_state       (VstReleaseState   state);
char       *vst_word_release_standing    (VstRelease       *release,
                                          const char       *today,
                                          GTimeZone        *zone) G_GNUC_WARN_UNUSED_RESULT;
char       *vst_word_release_consequence (const char       *codes,
                                          const char       *until,
                                          const char       *agency) G_GNUC_WARN_UNUSED_RESULT;
/* What stops, where it is withdrawn. */
char       *vst_word_release_end         (VstRelease       *release,
                                          const char       *agency) G_GNUC_WARN_UNUSED_RESULT;

const char *vst_word_disclosure_basis    (const char       *code);
const char *vst_word_disclosure_how      (const char       *code);

G_END_DECLS
