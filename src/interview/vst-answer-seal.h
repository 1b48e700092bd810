/* vst-answer-seal.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"
#include "vst-catalogue.h"
#include "vst-key-ring.h"

G_BEGIN_DECLS

#define VST_ANSWER_TABLE "answer"

const char *vst_answer_compartment (VstQuestionKey   key);
gboolean    vst_answer_kind_parse  (const char   *compartment,
                                    VstKeyKind   *kind);
char       *vst_answer_open        (VstView      *view,
                                    VstKeyKind    kind,
                                    gint64        answer_id,
                                    VstStmt      *stmt,
                                    int           column,
                                    GError      **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    vst_answer_seal        (VstAct       *act,
                                    gint64        answer_id,
                                    VstQuestionKey   key,
                                    const char   *value,
                                    GError      **error);
gboolean    vst_answers_reseal     (VstAct       *act,
                                    GError      **error);

G_END_DECLS
