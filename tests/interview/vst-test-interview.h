/* vst-test-interview.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-answer-store.h"
#include "vst-catalogue-store.h"
#include "vst-test-family.h"

G_BEGIN_DECLS

#define VST_TEST_OWN_QUESTIONS(version, type) \
  "<?xml version=\"1.0\"?>\n<catalogue xmlns=\"urn:ca.vestibule:catalogue:1\" code=\"garden\" version=\"" version "\">" \
  "<title><en>Garden</en><fr>Jardin</fr></title><section code=\"plot\"><title><en>Plot</en><fr>Parcelle</fr></title>" \
  "<question code=\"wish\" type=\"" type "\" about=\"family\" counts=\"yes\"><label><en>plot</en><fr>parcelle</fr></label>" \
  "<ask><en>Would you like a plot?</en><fr>Aimeriez-vous une parcelle?</fr></ask></question></section></catalogue>"

/* A hub with a family of one adult and one child, reception signed in. */
void              vst_test_interview_set_up (VstTestHub       *self,
                                             gconstpointer     data);
gint64            vst_test_interview_family (VstTestHub       *self);
VstInterview     *vst_test_interview_open   (VstTestHub       *self,
                                             gint64            family_id);
gint64            vst_test_interview_person (VstInterview     *interview,
                                             gboolean          child);
const VstAnswer  *vst_test_interview_answer (VstInterview     *interview,
                                             gint64            person_id,
                                             const char       *question);
gboolean          vst_test_interview_say    (VstTestHub       *self,
                                             gint64            family_id,
                                             gint64            person_id,
                                             const char       *question,
                                             VstAnswerState    state,
                                             const char       *value,
                                             GError          **error);

G_END_DECLS
