/* vst-question-control.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "vst-answer.h"

G_BEGIN_DECLS

#define VST_TYPE_QUESTION_CONTROL (vst_question_control_get_type ())

/**
 * VstQuestionControl:
 *
 * What answers a question: a line, a text, or choices.  It tells of each change
 * by "changed".
 */
G_DECLARE_FINAL_TYPE (VstQuestionControl, vst_question_control, VST, QUESTION_CONTROL, GtkBox)

GtkWidget *vst_question_control_new        (const VstQuestion   *question);

/* What is typed or chosen: of a language or a country, her word for it. */
char      *vst_question_control_dup_text   (VstQuestionControl  *self) G_GNUC_WARN_UNUSED_RESULT;
void       vst_question_control_set_text   (VstQuestionControl  *self,
                                            const char          *text);
void       vst_question_control_set_words  (VstQuestionControl  *self,
                                            VstLanguage          language,
                                            gboolean             both);
void       vst_question_control_set_name   (VstQuestionControl  *self,
                                            const char          *name);
void       vst_question_control_focus      (VstQuestionControl  *self);
int        vst_question_control_get_cursor (VstQuestionControl  *self);
void       vst_question_control_set_cursor (VstQuestionControl  *self,
                                            int                  cursor);

G_END_DECLS
