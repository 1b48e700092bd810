/* vst-candidate-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-family.h"
#include "vst-hit.h"
#include "vst-view.h"

G_BEGIN_DECLS

/* What fits beside a form. */
#define VST_CANDIDATES 10

/* Who of those who have a file may be somebody in a family being taken in: one
 * person a family, best first, with score and reasons.  From VST_CANDIDATE_ALARM
 * on, intake asks the person at the desk to look.
 */
GPtrArray *vst_candidates_find (VstView               *view,
                                const VstFamilyEntry  *typed,
                                GError               **error) G_GNUC_WARN_UNUSED_RESULT;

VstIdentity *vst_candidate_read_identity (VstView  *view,
                                          gint64    person_id,
                                          GError  **error) G_GNUC_WARN_UNUSED_RESULT;

extern const VstReading vst_candidate_read;   /* args: VstFamilyEntry, as far as it is typed → GPtrArray of VstHit */

G_END_DECLS
