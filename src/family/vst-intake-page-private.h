/* vst-intake-page-private.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-intake-page.h"

#include "vst-ask-field.h"
#include "vst-birth-field.h"
#include "vst-block-field.h"
#include "vst-candidates-field.h"
#include "vst-draft-field.h"
#include "vst-due-field.h"
#include "vst-language-field.h"
#include "vst-members-field.h"
#include "vst-phone-reply-field.h"
#include "vst-rule-field.h"

G_BEGIN_DECLS

/**
 * VstIntakePage:
 *
 * A family comes for the first time: one page, a name is enough.
 *
 * Beside it stand the files that may be hers already.  What is typed is kept as
 * a draft; nothing is asked twice.
 */
struct _VstIntakePage
{
  VstPage parent_instance;

  VstHub *hub;
  char *today;
  gboolean is_ready, is_saving;

  GtkOrientable *columns;
  VstAskInField *words;
  VstDraftField *draft;
  VstAskField *ask_name;
  VstAskField *ask_language;
  VstAskField *ask_family;
  VstAskField *ask_phone;
  VstAskField *ask_note;
  VstAskField *ask_block;
  GtkWidget *other_child;
  GtkWidget *other_adult;
  GtkWidget *other_expect;
  GtkWidget *name;
  GtkLabel *name_problem;
  GtkCheckButton *anonymous;
  VstBirthField *birth;
  VstLanguageField *language;
  VstMembersField *members;
  VstDueField *due;
  GtkWidget *phone;
  GtkLabel *phone_problem;
  VstAskedField *phone_asked;
  GtkWidget *rule_box;
  VstRuleField *rule;
  GtkTextView *note;
  GtkLabel *note_problem;
  VstBlockField *block;
  GtkLabel *problem;
  VstCandidatesField *candidates;
};

/* What is typed, as it is: for the draft, and for the same form in the other language. */
char     *_vst_intake_page_dup_note      (VstIntakePage *self) G_GNUC_WARN_UNUSED_RESULT;
GVariant *_vst_intake_page_save_state    (VstPage       *page) G_GNUC_WARN_UNUSED_RESULT;
void      _vst_intake_page_restore_state (VstPage       *page,
                                          GVariant      *state);

/* In which language it asks. */
void      _vst_intake_page_show_words    (VstIntakePage *self);

/* Something was typed. */
void      _vst_intake_page_changed       (VstIntakePage *self);

G_END_DECLS
