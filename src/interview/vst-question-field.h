/* vst-question-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "vst-answer.h"
#include "vst-ask-in-field.h"

G_BEGIN_DECLS

#define VST_TYPE_QUESTION_FIELD (vst_question_field_get_type ())

G_DECLARE_FINAL_TYPE (VstQuestionField, vst_question_field, VST, QUESTION_FIELD, GtkBox)

GtkWidget              *vst_question_field_new       (const VstInterviewLine  *line,
                                                      const char              *province);
const VstInterviewLine *vst_question_field_get_line  (VstQuestionField        *self);
void                    vst_question_field_ask_in    (VstQuestionField        *self,
                                                      VstAskIn                 language);
void                    vst_question_field_set_large (VstQuestionField        *self,
                                                      gboolean                 is_large);
VstAnswerState          vst_question_field_get_state (VstQuestionField        *self);
char                   *vst_question_field_dup_value (VstQuestionField        *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean                vst_question_field_is_changed (VstQuestionField       *self);
gboolean                vst_question_field_check     (VstQuestionField        *self);
void                    vst_question_field_focus     (VstQuestionField        *self);

/* An answer that tells where or when somebody is reached is hidden at first: it
 * emits "asked" with why somebody looks, and is told then whether she may.
 */
void                    vst_question_field_unmask    (VstQuestionField        *self,
                                                      const GError            *error);

/* What is typed, and over which answer; where the cursor stands, or -1. */
GVariant               *vst_question_field_save      (VstQuestionField        *self) G_GNUC_WARN_UNUSED_RESULT;
void                    vst_question_field_restore   (VstQuestionField        *self,
                                                      GVariant                *state);
VstAnswer              *vst_question_field_dup_answer (VstQuestionField       *self,
                                                      gint64                  *base_id) G_GNUC_WARN_UNUSED_RESULT;
int                     vst_question_field_get_cursor (VstQuestionField       *self);
void                    vst_question_field_set_cursor (VstQuestionField       *self,
                                                      int                      cursor);

G_END_DECLS
