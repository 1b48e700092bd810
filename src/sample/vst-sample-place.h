/* vst-sample-place.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-sample-random.h"

G_BEGIN_DECLS

/* Where families live, and how they are reached.  Every number is 555-01xx, which
 * belongs to nobody in any area; every e-mail address is of example.org.
 */
char *vst_sample_make_phone   (VstSampleRandom  *random,
                               gboolean          local) G_GNUC_WARN_UNUSED_RESULT;
char *vst_sample_make_email   (VstSampleRandom  *random,
                               const char       *given_name,
                               const char       *family_name) G_GNUC_WARN_UNUSED_RESULT;
void  vst_sample_make_address (VstSampleRandom  *random,
                               char            **lines,
                               char            **postal_code);

G_END_DECLS
