/* vst-sample-person.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-member.h"
#include "vst-sample-culture.h"
#include "vst-sample-random.h"

G_BEGIN_DECLS

/**
 * VstSampleParents:
 *
 * What a child's name is made from; either may be %NULL.
 */
typedef struct
{
  const VstPersonEntry *mother;
  const VstPersonEntry *father;
} VstSampleParents;

VstPersonEntry *vst_sample_make_adult (VstSampleRandom         *random,
                                       const VstSampleCulture  *culture,
                                       gboolean                 woman,
                                       int                      least_age,
                                       int                      most_age,
                                       const char              *today) G_GNUC_WARN_UNUSED_RESULT;
VstPersonEntry *vst_sample_make_child (VstSampleRandom         *random,
                                       const VstSampleCulture  *culture,
                                       const VstSampleParents  *parents,
                                       const char              *born,
                                       const char              *today) G_GNUC_WARN_UNUSED_RESULT;
VstPersonEntry *vst_sample_misspell   (VstSampleRandom         *random,
                                       const VstPersonEntry    *person,
                                       const char              *today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
