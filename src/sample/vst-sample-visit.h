/* vst-sample-visit.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"

G_BEGIN_DECLS

#define VST_SAMPLE_VISITS 14  /* families that a day of the sample hub has to do with */

/* From when on the day is looked at: minutes since midnight. */
int      vst_sample_visits_minute (const char  *day,
                                   const char  *zone);

gboolean vst_sample_visits_add    (VstAct      *act,
                                   const char  *day,
                                   const char  *zone,
                                   GArray      *family_ids,
                                   GError     **error);

G_END_DECLS
