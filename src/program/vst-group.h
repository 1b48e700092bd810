/* vst-group.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-attendance.h"
#include "vst-cohort.h"
#include "vst-enrolment.h"

G_BEGIN_DECLS

/**
 * VstGroup:
 * @cohort: the group
 * @today: the day it was read
 * @meetings: (element-type VstMeeting): its sessions, by number
 * @seats: (element-type VstEnrolment): who has a place, in the order of the paper
 * @waiting: (element-type VstEnrolment): who waits for one, the next first
 * @over: (element-type VstEnrolment): who has left
 *
 * All that a group's page and sheets show.  It never changes once it is filled.
 */
typedef struct
{
  VstCohort  *cohort;
  char       *today;
  GPtrArray  *meetings;
  GPtrArray  *seats;
  GPtrArray  *waiting;
  GPtrArray  *over;
  GHashTable *marks;
} VstGroup;

VstGroup            *vst_group_new          (VstCohort            *cohort,
                                             const char           *today) G_GNUC_WARN_UNUSED_RESULT;
VstGroup            *vst_group_ref          (VstGroup             *self) G_GNUC_WARN_UNUSED_RESULT;
void                 vst_group_unref        (VstGroup             *self);

/* The store fills a new one in before it hands it out. */
void                 vst_group_take_meeting (VstGroup             *self,
                                             VstMeeting           *meeting);
void                 vst_group_take_enrolment (VstGroup           *self,
                                             VstEnrolment         *enrolment);
void                 vst_group_add_mark     (VstGroup             *self,
                                             const VstAttendance  *attendance);
void                 vst_group_sort         (VstGroup             *self);

const VstAttendance *vst_group_find_mark    (const VstGroup       *self,
                                             gint64                meeting_id,
                                             gint64                enrolment_id);
VstMark              vst_group_get_mark     (const VstGroup       *self,
                                             const VstMeeting     *meeting,
                                             const VstEnrolment   *enrolment);
guint                vst_group_get_dose     (const VstGroup       *self,
                                             const VstEnrolment   *enrolment,
                                             guint                *n_over);
char                *vst_group_dup_strip    (const VstGroup       *self,
                                             const VstEnrolment   *enrolment) G_GNUC_WARN_UNUSED_RESULT;
guint                vst_group_count_present (const VstGroup      *self,
                                             const VstMeeting     *meeting);
guint                vst_group_count_minded (const VstGroup       *self,
                                             const VstMeeting     *meeting);
VstMeeting          *vst_group_find_meeting (const VstGroup       *self,
                                             const char           *day);
VstMeeting          *vst_group_find_next    (const VstGroup       *self);
VstEnrolment        *vst_group_find_enrolment (const VstGroup     *self,
                                             gint64                enrolment_id);
guint                vst_group_n_places     (const VstGroup       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstGroup, vst_group_unref)

G_END_DECLS
