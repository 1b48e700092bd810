/* vst-answer-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-answer.h"
#include "vst-room.h"

G_BEGIN_DECLS

extern const VstKept  vst_answer_kept;
extern const VstAbout vst_answer_about[];

VstInterview *vst_interview_read      (VstView             *view,
                                       gint64               family_id,
                                       GError             **error) G_GNUC_WARN_UNUSED_RESULT;
VstInterview *vst_interview_read_like (VstView             *view,
                                       gint64               family_id,
                                       const VstInterview  *before,
                                       GError             **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * VstAnswerEntry:
 * @base_id: the answer that was shown when this one was given; 0 for none
 * @answer: what was said now, as it was typed
 */
typedef struct
{
  gint64     base_id;
  VstAnswer *answer;
} VstAnswerEntry;

/**
 * VstInterviewSave:
 * @language: in which it was asked: "en", "fr", "both"
 * @entries: (element-type VstAnswerEntry):
 * @asked_at: when, where that was elsewhere and before; 0 for now
 *
 * The answers of one sitting: they are saved together, or none is.
 */
typedef struct
{
  gint64     family_id;
  char      *language;
  GPtrArray *entries;
  gint64     asked_at;
} VstInterviewSave;

VstInterviewSave *vst_interview_save_new  (gint64             family_id,
                                           const char        *language) G_GNUC_WARN_UNUSED_RESULT;
void              vst_interview_save_take (VstInterviewSave  *self,
                                           gint64             base_id,
                                           VstAnswer         *answer);
void              vst_interview_save_free (VstInterviewSave  *self);

extern const VstDeed    vst_interview_do_save;     /* args: VstInterviewSave → TRUE */
extern const VstReading vst_interview_read_open;   /* args: gint64 * → VstInterview */
extern const VstReading vst_interview_read_print;  /* args: gint64 * → VstInterview, noted as printed */
extern const VstReading vst_interview_read_blank;  /* args: NULL → VstInterview of nobody */
extern const VstReading vst_interview_read_meter;  /* args: gint64 * → VstInterviewGaps, of a file that is open */

/* What tells where somebody is, or when: hidden until somebody says why she looks. */
typedef struct
{
  gint64  answer_id;
  char   *reason;
} VstAnswerReveal;

VstAnswerReveal *vst_answer_reveal_new  (gint64            answer_id,
                                         const char       *reason) G_GNUC_WARN_UNUSED_RESULT;
void             vst_answer_reveal_free (VstAnswerReveal  *reveal);

extern const VstReading vst_answer_read_reveal;    /* args: VstAnswerReveal → TRUE, noted */

/* The meter, with the catalogues that its words are in. */
typedef struct
{
  VstInterview      *interview;
  VstInterviewMeter *meter;
} VstInterviewGaps;

void vst_interview_gaps_free (VstInterviewGaps *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstInterviewSave, vst_interview_save_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstInterviewGaps, vst_interview_gaps_free)

G_END_DECLS
