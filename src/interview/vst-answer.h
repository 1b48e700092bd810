/* vst-answer.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-family.h"
#include "vst-key-ring.h"
#include "vst-question.h"

G_BEGIN_DECLS

/**
 * VstAnswerState:
 *
 * Every question knows them; an empty field says nothing of why it is empty.
 */
typedef enum
{
  VST_ANSWER_NOT_ASKED,
  VST_ANSWER_ANSWERED,
  VST_ANSWER_UNKNOWN,           /* she doesn't know */
  VST_ANSWER_DECLINED,          /* she prefers not to answer */
} VstAnswerState;

const char *vst_answer_state_code  (VstAnswerState   state);
gboolean    vst_answer_state_parse (const char      *code,
                                    VstAnswerState  *state);

/**
 * VstAnswer:
 * @id: of the row; 0 for what is still in a form
 * @person_id: about whom; 0 for the family
 * @catalogue: @version: under which it was asked
 * @value: as it is stored; empty where there is none
 * @is_lost: there was one, which is damaged: as if it had not been asked, until
 *   it is answered anew
 *
 * What was answered.
 */
typedef struct
{
  gint64          id;
  gint64          person_id;
  char           *catalogue;
  int             version;
  char           *question;
  VstAnswerState  state;
  char           *value;
  gint64          asked_at;
  gboolean        is_lost;
} VstAnswer;

VstAnswer *vst_answer_new  (gint64           person_id,
                            const char      *catalogue,
                            int              version,
                            const char      *question,
                            VstAnswerState   state,
                            const char      *value) G_GNUC_WARN_UNUSED_RESULT;
void       vst_answer_free (VstAnswer       *self);

/**
 * VstInterview:
 * @family: (nullable): whose; %NULL to print it blank
 * @catalogues: (element-type VstCatalogue): what is asked, in this order
 * @versions: (element-type utf8 VstCatalogue): under which the answers were asked,
 *   by "code version"
 * @answers: (element-type VstAnswer): what may be read of what was answered
 * @province: (nullable): the hub's
 * @block_state: of who must not know, which the file's own form asks
 * @asks_block: whether that is open to her
 * @phone_reply: what was answered where no number was given
 * @follows_up: whether the answers of follow-up are open
 * @kinds: the compartments that are open
 *
 * All that is asked of a family, by whoever reads it.
 */
typedef struct
{
  VstFamily   *family;
  GPtrArray   *catalogues;
  GHashTable  *versions;
  GPtrArray   *answers;
  char        *province;
  VstAnswerState block_state;
  gboolean     asks_block;
  VstPhoneReply phone_reply;
  gboolean     follows_up;
  VstKeyKinds  kinds;
} VstInterview;

/* A question, asked for somebody. */
typedef struct
{
  VstCatalogue             *catalogue;
  const VstQuestionSection *section;
  const VstQuestion        *question;
  VstMember                *member;     /* NULL for the family */
  gint64                    person_id;  /* 0 for the family */
  const VstAnswer          *answer;     /* NULL where there is none */
} VstInterviewLine;

VstInterview *vst_interview_new       (VstFamily           *family) G_GNUC_WARN_UNUSED_RESULT;
VstInterview *vst_interview_ref       (VstInterview        *self) G_GNUC_WARN_UNUSED_RESULT;
void          vst_interview_free      (VstInterview        *self);
gboolean      vst_interview_is_open   (const VstInterview  *self,
                                       const VstQuestion   *question);
GPtrArray    *vst_interview_lines     (const VstInterview  *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean      vst_question_applies    (const VstQuestion   *question,
                                       const char          *when_value);

/**
 * VstInterviewMeter:
 * @filled: of @total lines that count
 * @gaps: (element-type VstBilingual): what is left, each once
 * @lacks_block: whether who must not know is left, too
 *
 * What the hub would still like to know; it never stands in the way.
 */
typedef struct
{
  guint      filled;
  guint      total;
  GPtrArray *gaps;
  gboolean   lacks_block;
} VstInterviewMeter;

VstInterviewMeter *vst_interview_meter_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void               vst_interview_meter_add  (VstInterviewMeter   *self,
                                             const VstQuestion   *question,
                                             VstAnswerState       state);
void               vst_interview_meter_add_block
                                            (VstInterviewMeter   *self,
                                             const VstInterview  *interview);
VstInterviewMeter *vst_interview_measure    (const VstInterview  *interview) G_GNUC_WARN_UNUSED_RESULT;
void               vst_interview_meter_free (VstInterviewMeter   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstAnswer, vst_answer_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstInterview, vst_interview_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstInterviewMeter, vst_interview_meter_free)

G_END_DECLS
