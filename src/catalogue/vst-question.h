/* vst-question.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-catalogue.h"

G_BEGIN_DECLS

#define VST_ANSWER_LINE_CHARS 200
#define VST_ANSWER_TEXT_CHARS 2000

/**
 * VstAnswerDoubt:
 *
 * What is said of an answer that is kept all the same.
 */
typedef enum
{
  VST_DOUBT_NONE,
  VST_DOUBT_PROVINCE,           /* a postal code of another province than the hub's */
  VST_DOUBT_HEALTH_CARD,        /* its check digit is another */
} VstAnswerDoubt;

/* What is stored of what was typed or chosen; empty for no answer. */
char           *vst_question_read_answer  (const VstQuestion  *question,
                                           const char         *typed,
                                           GError            **error) G_GNUC_WARN_UNUSED_RESULT;
VstAnswerDoubt  vst_question_doubt_answer (const VstQuestion  *question,
                                           const char         *value,
                                           const char         *province);

/* Whether one of several codes is in an answer. */
const char     *vst_question_type_code    (VstQuestionType     type);
gboolean        vst_question_type_parse   (const char         *code,
                                           VstQuestionType    *type);

gboolean        vst_answer_has            (const char         *value,
                                           const char         *code);

G_END_DECLS
