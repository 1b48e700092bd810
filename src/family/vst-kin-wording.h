/* vst-kin-wording.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-kin.h"

G_BEGIN_DECLS

/* How people belong together, in words: what the other is to whoever is shown. */
const char *vst_word_relation_kind    (const char        *kind);
const char *vst_word_relation_inverse (const char        *kind);
char       *vst_word_relation         (const VstRelation *relation,
                                       gint64             person_id) G_GNUC_WARN_UNUSED_RESULT;
char       *vst_word_relation_in_full (const VstRelation *relation,
                                       gint64             person_id) G_GNUC_WARN_UNUSED_RESULT;
char       *vst_word_relations        (const VstKin      *kin,
                                       gint64             person_id,
                                       const char        *today) G_GNUC_WARN_UNUSED_RESULT;
const char *vst_word_custody_kind     (const char        *kind);
char       *vst_word_custody          (const VstCustody  *custody,
                                       gint64             person_id) G_GNUC_WARN_UNUSED_RESULT;
char       *vst_word_kin_days         (const char        *since,
                                       const char        *until) G_GNUC_WARN_UNUSED_RESULT;
char       *vst_word_due              (const VstExpected *expected) G_GNUC_WARN_UNUSED_RESULT;
const char *vst_word_episode_reason   (const char        *code);
char       *vst_word_episodes         (const VstKin      *kin) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
