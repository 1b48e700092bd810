/* vst-sample-culture.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VstSampleNaming:
 * @VST_SAMPLE_ONE: a surname
 * @VST_SAMPLE_HYPHEN: now and then two with a hyphen, one of each parent
 * @VST_SAMPLE_TWO: two surnames without one, the father's first
 * @VST_SAMPLE_FATHERS: the father's given name, then the grandfather's
 */
typedef enum
{
  VST_SAMPLE_ONE,
  VST_SAMPLE_HYPHEN,
  VST_SAMPLE_TWO,
  VST_SAMPLE_FATHERS,
} VstSampleNaming;

/**
 * VstSampleCulture:
 * @weight: how many of a hundred families
 * @languages: of service, the usual one more than once; "" for not asked
 * @interpreter: in how many of a hundred, where it is neither English nor French
 *
 * Names that go together.  All are common ones; whoever bears one of them is
 * not meant.
 */
typedef struct
{
  guint              weight;
  VstSampleNaming    naming;
  const char *const *women;
  const char *const *men;
  const char *const *surnames;
  const char *const *languages;
  guint              interpreter;
} VstSampleCulture;

extern const VstSampleCulture vst_sample_quebecois;
extern const VstSampleCulture vst_sample_ontarian;
extern const VstSampleCulture vst_sample_acadian;
extern const VstSampleCulture vst_sample_irish;
extern const VstSampleCulture vst_sample_anishinaabe;
extern const VstSampleCulture vst_sample_cree;
extern const VstSampleCulture vst_sample_inuit;
extern const VstSampleCulture vst_sample_arab;
extern const VstSampleCulture vst_sample_somali;
extern const VstSampleCulture vst_sample_vietnamese;
extern const VstSampleCulture vst_sample_haitian;
extern const VstSampleCulture vst_sample_latin;
extern const VstSampleCulture vst_sample_congolese;
extern const VstSampleCulture vst_sample_punjabi;
extern const VstSampleCulture vst_sample_chinese;
extern const VstSampleCulture vst_sample_ukrainian;
extern const VstSampleCulture vst_sample_portuguese;
extern const VstSampleCulture vst_sample_filipino;
extern const VstSampleCulture vst_sample_afghan;
extern const VstSampleCulture vst_sample_tamil;

/* All of them, by a number from 0 to 99. */
const VstSampleCulture *vst_sample_culture_of (guint percent);

G_END_DECLS
