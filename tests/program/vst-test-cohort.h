/* vst-test-cohort.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-test-hub.h"

G_BEGIN_DECLS

/* A hub with the coordinator signed in, groups of eight weekly sessions of which
 * the third is today, and whoever may come to them.
 */
void    vst_test_cohort_set_up (VstTestHub    *self,
                                gconstpointer  data);
gint64  vst_test_cohort_add    (VstTestHub    *self,
                                const char    *code,
                                int            capacity);
gint64  vst_test_cohort_person (VstTestHub    *self,
                                const char    *given_name);

G_END_DECLS
