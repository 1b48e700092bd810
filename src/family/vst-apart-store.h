/* vst-apart-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"
#include "vst-apart.h"

G_BEGIN_DECLS

extern const VstKept vst_apart_kept;

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
extern const VstReading vst_apart_read_family;  /* args: gint64 * → GPtrArray of VstApart: hers and her people's */

G_END_DECLS
