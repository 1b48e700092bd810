/* vst-enrolment.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-person.h"

G_BEGIN_DECLS

#define VST_ENROLMENT_REASON_CHARS 500
#define VST_ENROLMENT_MOST_SEATS 12

/**
 * VstEnrolmentState:
 * @VST_ENROLMENT_NONE: there is none yet
 *
 * How far somebody is with a group.
 */
typedef enum
{
  VST_ENROLMENT_NONE,
  VST_ENROLMENT_INTERESTED,
  VST_ENROLMENT_SCREENED,
  VST_ENROLMENT_WAITLISTED,
  VST_ENROLMENT_OFFERED,        /* a place, until a day */
  VST_ENROLMENT_ENROLLED,
  VST_ENROLMENT_ACTIVE,         /* she has received a session */
  VST_ENROLMENT_COMPLETED,      /* and enough of them */
  VST_ENROLMENT_WITHDREW,
  VST_ENROLMENT_TRANSFERRED,
  VST_ENROLMENT_NEVER_STARTED,
  VST_N_ENROLMENT_STATES
} VstEnrolmentState;

const char       *vst_enrolment_state_code     (VstEnrolmentState   state);
gboolean          vst_enrolment_state_parse    (const char         *code,
                                                VstEnrolmentState  *state);
gboolean          vst_enrolment_may_become     (VstEnrolmentState   from,
                                                VstEnrolmentState   to);
VstEnrolmentState vst_enrolment_state_by_dose  (VstEnrolmentState   state,
                                                int                 dose,
                                                int                 enough);
gboolean          vst_enrolment_state_is_seated (VstEnrolmentState  state);
gboolean          vst_enrolment_state_is_waiting (VstEnrolmentState state);
gboolean          vst_enrolment_state_is_over  (VstEnrolmentState   state);

/**
 * VstEnrolment:
 * @since: the day of this state
 * @asked_on: the day she asked
 * @offered_until: (nullable): the last day a place is kept for her
 * @baby_months: the age of the youngest in her family where it is below a year;
 *   -1 else
 * @here: she is in the building today, or was
 *
 * Somebody's place in a group, or on its list.
 */
typedef struct
{
  gint64             id;
  gint64             revision;
  gint64             cohort_id;
  gint64             family_id;
  VstPerson         *person;
  VstEnrolmentState  state;
  char              *since;
  char              *asked_on;
  char              *offered_until;
  char              *reason;
  int                minding_seats;
  gboolean           interpreter;
  int                baby_months;
  gboolean           here;
} VstEnrolment;

void     vst_enrolment_free         (VstEnrolment        *self);
gboolean vst_enrolment_has_place    (const VstEnrolment  *self,
                                     const char          *today);
int      vst_enrolment_compare_wait (const VstEnrolment  *a,
                                     const VstEnrolment  *b);
int      vst_enrolment_compare_name (const VstEnrolment  *a,
                                     const VstEnrolment  *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstEnrolment, vst_enrolment_free)

G_END_DECLS
