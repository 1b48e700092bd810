/* vst-test-visit.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-schedule-room.h"
#include "vst-test-family.h"
#include "vst-visit-store.h"

G_BEGIN_DECLS

/* What bookings and groups do in an act of theirs, for the tests of visits. */
typedef struct
{
  VstVisitExpectation  expectation;
  const VstVisitPart  *part;           /* NULL: an appointment is made instead */
  gint64               agency_id;
  gint64               visit_id;       /* (out) */
} VstTestExpectation;

/* Agency 1 is "Public health" in room 1, agency 2 "Legal aid" in room 2, hidden. */
void      vst_test_visit_set_up   (VstTestHub               *self,
                                   gconstpointer             data);
gint64    vst_test_visit_family   (VstTestHub               *self,
                                   const char               *given_name,
                                   const char               *family_name,
                                   gint64                   *people);
char     *vst_test_visit_today    (VstTestHub               *self);
gint64    vst_test_visit_expect   (VstTestHub               *self,
                                   gint64                    family_id,
                                   int                       from_minute,
                                   gint64                    agency_id,
                                   const gint64             *people,
                                   gsize                     n_people);
gint64    vst_test_visit_part     (VstTestHub               *self,
                                   gint64                    family_id,
                                   const VstVisitPart       *part);
void      vst_test_visit_unpart   (VstTestHub               *self,
                                   const char               *kind,
                                   gint64                    subject_id);
void      vst_test_visit_unbook   (VstTestHub               *self,
                                   gint64                    visit_id,
                                   int                       from_minute);
gint64    vst_test_visit_arrive   (VstTestHub               *self,
                                   gint64                    visit_id,
                                   gint64                    family_id);
void      vst_test_visit_do       (VstTestHub               *self,
                                   const VstDeed            *deed,
                                   gint64                    visit_id,
                                   gint64                    at,
                                   const char               *reason,
                                   int                       code);
char     *vst_test_visit_read     (VstTestHub               *self,
                                   const VstSql             *sql);

G_END_DECLS
