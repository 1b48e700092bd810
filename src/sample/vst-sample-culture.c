/* vst-sample-culture.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-sample-culture.h"

static const VstSampleCulture *const cultures[] = {
  &vst_sample_quebecois,
  &vst_sample_ontarian,
  &vst_sample_acadian,
  &vst_sample_irish,
  &vst_sample_anishinaabe,
  &vst_sample_cree,
  &vst_sample_inuit,
  &vst_sample_arab,
  &vst_sample_somali,
  &vst_sample_vietnamese,
  &vst_sample_haitian,
  &vst_sample_latin,
  &vst_sample_congolese,
  &vst_sample_punjabi,
  &vst_sample_chinese,
  &vst_sample_ukrainian,
  &vst_sample_portuguese,
  &vst_sample_filipino,
  &vst_sample_afghan,
  &vst_sample_tamil,
};

/**
 * vst_sample_culture_of:
 * @percent: from 0 to 99
 *
 * The cultures take their shares of a hundred.
 */
const VstSampleCulture *
vst_sample_culture_of (guint percent)
{
  for (guint i = 0; i < G_N_ELEMENTS (cultures); i++)
    {
      if (percent < cultures[i]->weight)
        return cultures[i];

      percent -= cultures[i]->weight;
    }

  return cultures[0];
}
