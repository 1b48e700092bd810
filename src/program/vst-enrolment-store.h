/* vst-enrolment-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"
#include "vst-enrolment.h"

G_BEGIN_DECLS

extern const VstKept vst_enrolment_kept;

/**
 * VstEnrolmentAdd:
 * @state: as which she begins: interested, screened, waitlisted or enrolled
 * @asked_on: (nullable): the day she asked; %NULL for today
 */
typedef struct
{
  gint64             cohort_id;
  gint64             person_id;
  VstEnrolmentState  state;
  char              *asked_on;
  int                minding_seats;
  gboolean           interpreter;
} VstEnrolmentAdd;

/**
 * VstEnrolmentChange:
 * @state: what it becomes
 * @until: (nullable): the last day a place is kept, where it is offered
 * @reason: (nullable): why she left, in her words
 * @cohort_id: the other group, where she moves to one
 */
typedef struct
{
  gint64             enrolment_id;
  gint64             revision;
  VstEnrolmentState  state;
  char              *until;
  char              *reason;
  gint64             cohort_id;
  int                minding_seats;
  gboolean           interpreter;
} VstEnrolmentChange;

VstEnrolmentAdd    *vst_enrolment_add_new     (gint64                cohort_id,
                                               gint64                person_id,
                                               VstEnrolmentState     state,
                                               int                   minding_seats,
                                               gboolean              interpreter) G_GNUC_WARN_UNUSED_RESULT;
void                vst_enrolment_add_free    (VstEnrolmentAdd      *add);
VstEnrolmentChange *vst_enrolment_change_new  (const VstEnrolment   *enrolment,
                                               VstEnrolmentState     state) G_GNUC_WARN_UNUSED_RESULT;
void                vst_enrolment_change_free (VstEnrolmentChange   *change);

/* Within an act. */
gint64     vst_enrolment_add      (VstAct                 *act,
                                   const VstEnrolmentAdd  *add,
                                   GError                **error);
gboolean   vst_enrolment_set_dose (VstAct                 *act,
                                   gint64                  enrolment_id,
                                   int                     dose,
                                   int                     enough,
                                   GError                **error);
GPtrArray *vst_enrolments_read    (VstView                *view,
                                   gint64                  cohort_id,
                                   GError                **error) G_GNUC_WARN_UNUSED_RESULT;

/* Of one: whose, where, in what state. */
gboolean   vst_enrolment_find     (VstView                *view,
                                   gint64                  enrolment_id,
                                   gint64                 *cohort_id,
                                   VstEnrolmentState      *state,
                                   int                    *minding_seats,
                                   gboolean               *interpreter,
                                   GError                **error);

/* They fail with VST_ERROR_GROUP_FULL where there is no place for her, whatever
 * the reason; with VST_ERROR_EXISTS where she is in the group or on its list;
 * with VST_ERROR_RULE for a step there isn't.
 */
extern const VstDeed vst_enrolment_do_add;       /* args: VstEnrolmentAdd → gint64 *, its id */
extern const VstDeed vst_enrolment_do_change;    /* args: VstEnrolmentChange → TRUE */
extern const VstDeed vst_enrolment_do_edit;      /* args: VstEnrolmentChange, its needs → TRUE */
extern const VstDeed vst_enrolment_do_transfer;  /* args: VstEnrolmentChange → gint64 *, the new one */

G_END_DECLS
