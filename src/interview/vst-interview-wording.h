/* vst-interview-wording.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-answer.h"
#include "vst-linguistic.h"

G_BEGIN_DECLS

/* In the language of the moment. */
const char *vst_word_interview_deed  (const char                *code,
                                      gboolean                   is_undo);
const char *vst_word_answer_state    (VstAnswerState             state);
const char *vst_word_tongue          (VstMotherTongue            tongue);
const char *vst_word_official        (VstOfficialLanguage        official);
const char *vst_word_francophone     (VstFrancophone             francophone);
const char *vst_word_doubt           (VstAnswerDoubt             doubt);
char       *vst_word_bilingual       (const VstBilingual        *words) G_GNUC_WARN_UNUSED_RESULT;
char       *vst_word_answer          (const VstQuestion         *question,
                                      const char                *value) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray  *vst_word_left            (const VstInterviewMeter   *meter) G_GNUC_WARN_UNUSED_RESULT;
char       *vst_word_meter           (const VstInterviewMeter   *meter) G_GNUC_WARN_UNUSED_RESULT;
char       *vst_word_catalogue_fault (const VstCatalogueFault   *fault) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
