/* vst-crowd.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-candidate.h"

G_BEGIN_DECLS

/**
 * VstLikeness:
 * @a: the number of the one of them that was added first
 * @b: that of the other
 * @score: how likely they are one person
 *
 * Two of those that a #VstCrowd holds.
 */
typedef struct
{
  guint  a;
  guint  b;
  double score;
} VstLikeness;

/**
 * VstCrowd:
 *
 * Everybody who has a file, to find those in different files who may be one.
 *
 * Only those are compared who share something that two files of one person
 * nearly always share: see vst-crowd.c.
 */
typedef struct _VstCrowd VstCrowd;

/* Tells how far it has come; FALSE stops it. */
typedef gboolean (*VstCrowdStep) (guint    done,
                                  guint    total,
                                  gpointer user_data);

VstCrowd    *vst_crowd_new       (void) G_GNUC_WARN_UNUSED_RESULT;
guint        vst_crowd_add       (VstCrowd     *self,
                                  gint64        family_id,
                                  gint64        person_id,
                                  gboolean      is_child,
                                  VstIdentity  *identity);
gboolean     vst_crowd_add_key   (VstCrowd     *self,
                                  gint64        person_id,
                                  gboolean      is_phone,
                                  const char   *key);
gint64       vst_crowd_get_person (VstCrowd    *self,
                                   guint        number);
GArray      *vst_crowd_find      (VstCrowd     *self,
                                  VstCrowdStep  step,
                                  gpointer      user_data) G_GNUC_WARN_UNUSED_RESULT;
void         vst_crowd_free      (VstCrowd     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstCrowd, vst_crowd_free)

G_END_DECLS
