/* vst-look-alike-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-look-alike.h"
#include "vst-paged-list.h"

G_BEGIN_DECLS

/**
 * VstLookAround:
 *
 * One look for files that may be one, whose progress another thread may read.
 */
typedef struct _VstLookAround VstLookAround;

VstLookAround *vst_look_around_new          (void) G_GNUC_WARN_UNUSED_RESULT;
VstLookAround *vst_look_around_ref          (VstLookAround  *self);
void           vst_look_around_unref        (VstLookAround  *self);
double         vst_look_around_get_progress (VstLookAround  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstLookAround, vst_look_around_unref)

/* Of the reason why two are not the same. */
#define VST_LOOK_WHY_LETTERS 500

/**
 * VstLookAnswer:
 * @id: of one that is there, to take it back; 0 for a new one
 * @why: (nullable): in words
 *
 * That two people are not the same.
 */
typedef struct
{
  gint64  id;
  gint64  a_person_id;
  gint64  b_person_id;
  char   *why;
} VstLookAnswer;

VstLookAnswer *vst_look_answer_new  (gint64          a_person_id,
                                     gint64          b_person_id,
                                     const char     *why) G_GNUC_WARN_UNUSED_RESULT;
void           vst_look_answer_free (VstLookAnswer  *answer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstLookAnswer, vst_look_answer_free)

/**
 * VstLookSaid:
 * @a, @b: as they are called now
 * @by: who said it
 *
 * What was said of two people, for the list of those answers.
 */
typedef struct
{
  gint64  id;
  VstHit *a;
  VstHit *b;
  gint64  at;
  char   *by;
  char   *why;
} VstLookSaid;

extern const VstListSource vst_look_alikes;            /* query: VstLookAround */

extern const VstReading vst_look_alike_read_ids;       /* args: VstLookAround → GArray of gint64 */
extern const VstReading vst_look_alike_read_page;      /* args: GArray of gint64 → GPtrArray of VstLookAlike */
extern const VstReading vst_look_alike_read_answers;   /* no args → GPtrArray of VstLookSaid */

extern const VstDeed    vst_look_alike_do_part;        /* args: VstLookAnswer → its id, gint64 */
extern const VstDeed    vst_look_alike_do_ask_again;   /* args: VstLookAnswer, its id alone → non-NULL */

extern const VstKept    vst_look_alike_kept;

G_END_DECLS
