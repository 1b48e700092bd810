/* vst-visit-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"
#include "vst-visit.h"

G_BEGIN_DECLS

extern const VstKept vst_visit_kept;
extern const VstKept vst_visit_person_kept;
extern const VstKept vst_visit_part_kept;
extern const VstKept vst_visit_event_kept;

/**
 * VstVisitExpectation:
 * @day: an ISO day
 * @family_id: who
 * @origin: why the visit is there, if it isn't yet: "appointment", "session",
 *   "meal" or "chit"
 * @from_minute: when she is first wanted; -1 where no time is agreed
 * @people: (nullable) (array length=n_people): the members who are expected
 *
 * That a family is expected on a day.
 */
typedef struct
{
  const char    *day;
  gint64         family_id;
  const char    *origin;
  int            from_minute;
  const gint64  *people;
  gsize          n_people;
} VstVisitExpectation;

/**
 * VstVisitPart:
 * @kind: "session", "meal" or "chit"
 * @subject_id: its row in the room that put it there
 * @person_id: for whom, or 0 for the family
 * @room_id: where, or 0
 * @label_en: what the desk may read, in English
 * @label_fr: and in French
 *
 * What a visit is for besides appointments, which point to it themselves.
 */
typedef struct
{
  const char    *kind;
  gint64         subject_id;
  gint64         person_id;
  int            from_minute;
  int            to_minute;
  gint64         room_id;
  const char    *label_en;
  const char    *label_fr;
} VstVisitPart;

/* Within an act.  A family has one visit a day: it is found, or made; the id is
 * returned, 0 with the error set.
 */
gint64        vst_visit_expect        (VstAct                     *act,
                                       const VstVisitExpectation  *expectation,
                                       GError                    **error);
gint64        vst_visit_expect_part   (VstAct                     *act,
                                       const VstVisitExpectation  *expectation,
                                       const VstVisitPart         *part,
                                       GError                    **error);

/* Takes parts back; with person_id 0 those of everybody. */
gboolean      vst_visit_unexpect_part (VstAct                     *act,
                                       const char                 *kind,
                                       gint64                      subject_id,
                                       gint64                      person_id,
                                       GError                    **error);

/* After an appointment or part of a visit was taken away or moved: the time and
 * the members are read anew from what is left.  A visit that is still expected
 * and has nothing left is removed, so nothing may refer to it by then: set
 * visit_id to NULL in a cancelled appointment first.
 */
gboolean      vst_visit_settle        (VstAct                     *act,
                                       gint64                      visit_id,
                                       GError                    **error);

/* The visit of a family on a day, or 0. */
gboolean      vst_visit_find          (VstView                    *view,
                                       const char                 *day,
                                       gint64                      family_id,
                                       gint64                     *visit_id,
                                       GError                    **error);

/**
 * VstVisitArrival:
 * @visit_id: a visit, or 0
 * @family_id: whose visit of the day it is, where @visit_id is 0; a family that
 *   was not expected has walked in
 * @revision: the visit's, or 0 for any
 * @at: when; 0 for now
 * @people: (nullable) (element-type gint64): which members came; %NULL for those
 *   expected, or for all where nobody in particular was
 */
typedef struct
{
  gint64   visit_id;
  gint64   family_id;
  gint64   revision;
  gint64   at;
  GArray  *people;
} VstVisitArrival;

VstVisitArrival *vst_visit_arrival_new  (gint64            visit_id,
                                         gint64            family_id,
                                         gint64            revision,
                                         gint64            at,
                                         const gint64     *people,
                                         gsize             n_people) G_GNUC_WARN_UNUSED_RESULT;
void             vst_visit_arrival_free (VstVisitArrival  *arrival);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstVisitArrival, vst_visit_arrival_free)

/* Somebody who would not say her name. */
typedef struct
{
  int      adults;
  int      children;
  gint64   at;             /* 0 for now */
} VstVisitParty;

/**
 * VstVisitChange:
 * @revision: the visit's, or 0 for any
 * @at: when; 0 for now
 * @agency_id: to whom, of a hand-over or a wait; 0 for whom she has an
 *   appointment with
 * @room_id: where; 0 for where the appointment is
 * @reason: (nullable): the code of why she did not come or was turned away
 */
typedef struct
{
  gint64   visit_id;
  gint64   revision;
  gint64   at;
  gint64   agency_id;
  gint64   room_id;
  char    *reason;
} VstVisitChange;

VstVisitChange *vst_visit_change_new  (gint64           visit_id,
                                       gint64           revision,
                                       gint64           at,
                                       gint64           agency_id,
                                       gint64           room_id,
                                       const char      *reason) G_GNUC_WARN_UNUSED_RESULT;
void            vst_visit_change_free (VstVisitChange  *change);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstVisitChange, vst_visit_change_free)

/* Deeds.  Each fails with VST_ERROR_CHANGED where somebody else was first, with
 * VST_ERROR_RULE where there is no such step, with VST_ERROR_TIME where the time
 * doesn't fit; an arrival with VST_ERROR_HERE_ALREADY.
 */
extern const VstDeed vst_visit_do_arrive;     /* args: VstVisitArrival → gint64 *, the visit */
extern const VstDeed vst_visit_do_nameless;   /* args: VstVisitParty → gint64 *, the visit */
extern const VstDeed vst_visit_do_wait;       /* args: VstVisitChange → TRUE; so are those that follow */
extern const VstDeed vst_visit_do_hand_over;
extern const VstDeed vst_visit_do_leave;      /* also the time of a departure that wasn't noted */
extern const VstDeed vst_visit_do_unseen;
extern const VstDeed vst_visit_do_miss;
extern const VstDeed vst_visit_do_turn_away;
extern const VstDeed vst_visit_do_back;       /* a step back; a walk-in's first one takes her off the day */
extern const VstDeed vst_visit_do_amend;      /* args: VstVisitArrival, its time and members put right → TRUE */
extern const VstDeed vst_visit_do_sweep;      /* args: NULL → TRUE; visits of days before that are still open */

extern const VstReading vst_visit_read_open;  /* args: NULL → gint64 *, how many the sweep would find */

G_END_DECLS
