/* vst-apart-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"
#include "vst-apart.h"
#include "vst-court-number.h"

G_BEGIN_DECLS

extern const VstKept vst_apart_kept;
extern const VstCourtNumber vst_apart_court_file;

/**
 * VstApartOther:
 * @keep_apart_id: the pair
 * @person_id: who was asked about
 * @other_id: whom she must not meet
 * @buffer_minutes: how long one has to be gone before the other comes
 *
 * Never shown: who holds %VST_RIGHT_KEEP_APART reads the pair itself.
 */
typedef struct
{
  gint64 keep_apart_id;
  gint64 person_id;
  gint64 other_id;
  int    buffer_minutes;
} VstApartOther;

GArray *vst_apart_others (VstView       *view,
                          const char    *day,
                          const gint64  *person_ids,
                          gsize          n_people,
                          GError       **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * VstApartWorker:
 * @keep_apart_id: the pair
 * @provider_id: as whom the worker comes to see families; or 0
 * @agency_id: whose staff, where there is a provider
 * @staff_id: who the worker is where she signs in here; or 0
 * @name: hers
 * @buffer_minutes: how long one has to be gone before the other comes
 *
 * A worker whom somebody must not meet.  Never shown, as #VstApartOther.
 */
typedef struct
{
  gint64  keep_apart_id;
  gint64  provider_id;
  gint64  agency_id;
  gint64  staff_id;
  char   *name;
  int     buffer_minutes;
} VstApartWorker;

void       vst_apart_worker_free (VstApartWorker *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstApartWorker, vst_apart_worker_free)

/* GPtrArray of VstApartWorker: once for each of the people, and each as whom she comes */
GPtrArray *vst_apart_workers     (VstView         *view,
                                  const char      *day,
                                  const gint64    *person_ids,
                                  gsize            n_people,
                                  GError         **error) G_GNUC_WARN_UNUSED_RESULT;

/* GArray of VstApartOther, without who was asked about: who must not meet a provider */
GArray    *vst_apart_of_worker   (VstView         *view,
                                  const char      *day,
                                  gint64           provider_id,
                                  GError         **error) G_GNUC_WARN_UNUSED_RESULT;

typedef struct
{
  gint64         apart_id;      /* 0 for a new one */
  gint64         revision;
  VstApartEntry *entry;         /* unused when lifting */
} VstApartEdit;

VstApartEdit *vst_apart_edit_new  (gint64                apart_id,
                                   gint64                revision,
                                   const VstApartEntry  *entry) G_GNUC_WARN_UNUSED_RESULT;
void          vst_apart_edit_free (VstApartEdit         *edit);

/* Each needs VST_RIGHT_KEEP_APART; whose a pair is never changes. */
extern const VstDeed    vst_apart_do_add;       /* args: VstApartEdit → gint64 *, its id */
extern const VstDeed    vst_apart_do_edit;      /* args: VstApartEdit → TRUE */
extern const VstDeed    vst_apart_do_lift;      /* args: VstApartEdit → TRUE; from today on */
extern const VstReading vst_apart_read_court_file;  /* args: gint64 *, a pair → char *, or empty; it is logged */
extern const VstReading vst_apart_read_family;  /* args: gint64 * → GPtrArray of VstApart: hers and her people's */

G_END_DECLS
