/* vst-answer-field.h
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

#define VST_TYPE_ANSWER_FIELD (vst_answer_field_get_type ())

/**
 * VstAnswerField:
 *
 * What answers a question: a line, a text, or choices.  It tells of each change
 * by "changed".
 */
G_DECLARE_FINAL_TYPE (VstAnswerField, vst_answer_field, VST, ANSWER_FIELD, GtkBox)

GtkWidget *vst_answer_field_new        (const VstQuestion  *question);

/* What is typed or chosen: of a language or a country, her word for it. */
char      *vst_answer_field_dup_text   (VstAnswerField     *self) G_GNUC_WARN_UNUSED_RESULT;
void       vst_answer_field_set_text   (VstAnswerField     *self,
                                        const char         *text);
void       vst_answer_field_set_words  (VstAnswerField     *self,
                                        VstAskIn            ask_in);
void       vst_answer_field_set_name   (VstAnswerField     *self,
                                        const char         *name);
void       vst_answer_field_focus      (VstAnswerField     *self);
int        vst_answer_field_get_cursor (VstAnswerField     *self);
void       vst_answer_field_set_cursor (VstAnswerField     *self,
                                        int                 cursor);

G_END_DECLS
