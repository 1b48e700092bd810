/* vst-program-wording.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-group.h"
#include "vst-wording.h"

G_BEGIN_DECLS

/* The codes of this room in words, in the language of the thread: for screens,
 * sheets and the command line.
 */
const char *vst_word_mark             (VstMark              mark);
char       *vst_word_marks_legend     (void) G_GNUC_WARN_UNUSED_RESULT;
const char *vst_word_enrolment_state  (VstEnrolmentState    state);
const char *vst_word_program_sensitivity (const char          *code);
const char *vst_word_group_language   (const char          *code);

/* Who, for a sheet that gives nobody away: "Marie-Ève L." */
char       *vst_word_seat_name        (VstPerson           *person) G_GNUC_WARN_UNUSED_RESULT;
char       *vst_word_waiting          (const VstEnrolment  *enrolment,
                                       const char          *today,
                                       gboolean             is_next) G_GNUC_WARN_UNUSED_RESULT;

/* What and when */
const char *vst_word_program_public   (const VstProgram    *program);
const char *vst_word_meeting_title    (const VstMeeting    *meeting);
char       *vst_word_meeting_short    (const VstMeeting    *meeting) G_GNUC_WARN_UNUSED_RESULT;
char       *vst_word_group_when       (const VstCohort     *cohort) G_GNUC_WARN_UNUSED_RESULT;
char       *vst_word_dose             (guint                dose,
                                       guint                n_over) G_GNUC_WARN_UNUSED_RESULT;

VstReader   vst_group_get_reader      (const VstGroup      *group,
                                       VstLanguage          desk);
const char *vst_word_program_deed     (const char          *code,
                                       gboolean             is_undo);

G_END_DECLS
