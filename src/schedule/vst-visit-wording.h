/* vst-visit-wording.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-visit.h"

G_BEGIN_DECLS

/* NULL for a deed that isn't a visit's. */
const char *vst_word_visit_deed   (const char     *code,
                                   gboolean        is_undo);

/* The same, with whom; the name may be NULL. */
char       *vst_word_visit_done   (const char     *code,
                                   const char     *name) G_GNUC_WARN_UNUSED_RESULT;

/* After an arrival of somebody whom somebody here must not meet. */
const char *vst_word_visit_alarm  (gboolean is_private);

const char *vst_word_visit_reason (const char     *code);
const char *vst_word_visit_origin (const char     *code);

/* The next step, as a button says it; NULL where there is none. */
const char *vst_word_visit_step   (VstVisitState   from,
                                   VstVisitState   to);

/* What the desk calls somebody who gave no name. */
char       *vst_word_nameless     (int             number) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
