/* vst-sample-family.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-family.h"

G_BEGIN_DECLS

/**
 * VstSampleOptions:
 * @n_families: how many
 * @years: how long the hub has been open
 * @seed: another one gives other families
 * @today: the day the hub is made for
 * @parts: bits of #VstSamplePart; 0 for all of them
 *
 * What decides the content of a sample hub, and nothing else does.
 */
typedef struct
{
  guint       n_families;
  guint       years;
  guint64     seed;
  const char *today;
  guint       parts;
} VstSampleOptions;

#define VST_SAMPLE_FAMILIES 240
#define VST_SAMPLE_MOST_FAMILIES 500000
#define VST_SAMPLE_YEARS 3
#define VST_SAMPLE_MOST_YEARS 30
#define VST_SAMPLE_SEED 1

VstFamilyEntry *vst_sample_make_family (const VstSampleOptions  *options,
                                        guint                    index) G_GNUC_WARN_UNUSED_RESULT;
VstAlertEntry  *vst_sample_make_alert  (const VstSampleOptions  *options,
                                        guint                    index) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
