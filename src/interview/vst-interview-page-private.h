/* vst-interview-page-private.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-answer.h"
#include "vst-draft-field.h"
#include "vst-interview-page.h"
#include "vst-question-field.h"

G_BEGIN_DECLS

/**
 * VstInterviewPage:
 *
 * The long interview, part by part.  Nothing in it has to be answered; it may be
 * left at any step, and comes back as it was.
 */
struct _VstInterviewPage
{
  VstPage parent_instance;

  VstHub *hub;
  gint64 family_id;
  VstInterview *interview;
  GVariant *pending;  /* the state of a page that is still being read */
  GPtrArray *fields;  /* of VstQuestionField, in order */
  GPtrArray *people;  /* of GtkLabel: whose questions follow */
  GPtrArray *marks;   /* of GtkImage, by section */
  gboolean is_private;
  gboolean is_large;
  gboolean is_saving;

  GtkOrientable *columns;
  GtkWidget *side;
  GtkListBox *sections;
  GtkLevelBar *level;
  GtkLabel *meter;
  VstDraftField *draft;
  VstAskInField *words;
  GtkStack *stack;
  GtkLabel *problem;
  GtkOrientable *buttons;
  GtkWidget *save;
  GtkWidget *next;
  GtkLabel *next_label;
};

/* Its parts and their fields. */
VstQuestionField *_vst_interview_page_get_field      (VstInterviewPage  *self,
                                                      guint              i);
guint             _vst_interview_page_get_section    (VstQuestionField  *field);
gboolean          _vst_interview_page_applies        (VstInterviewPage  *self,
                                                      VstQuestionField  *field);
guint             _vst_interview_page_get_shown      (VstInterviewPage  *self);
void              _vst_interview_page_show_section   (VstInterviewPage  *self,
                                                      guint              section);
void              _vst_interview_page_focus_section  (VstInterviewPage  *self,
                                                      guint              section);
void              _vst_interview_page_show_marks     (VstInterviewPage  *self);
void              _vst_interview_page_show_people    (VstInterviewPage  *self);
void              _vst_interview_page_show_large     (VstInterviewPage  *self);
void              _vst_interview_page_add_fields     (VstInterviewPage  *self);
void              _vst_interview_page_drop_fields    (VstInterviewPage  *self);
void              _vst_interview_page_save_fields    (VstInterviewPage  *self,
                                                      GVariantDict      *dict);
void              _vst_interview_page_restore_fields (VstInterviewPage  *self,
                                                      GVariantDict      *dict);

/* Something was answered. */
void              _vst_interview_page_changed        (VstInterviewPage  *self);

G_END_DECLS
